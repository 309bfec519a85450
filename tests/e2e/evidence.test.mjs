// A notice with its receipt, found on the contract's timeline, put in evidence, and checked by the page in the package.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { home, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司", company_address: "江州市东山区青禾路1号" };
const CONTRACT = "灌装机采购合同\n甲方：青禾食品科技有限公司\n乙方：南屿灌装设备（上海）有限公司\n第一条 交付\n乙方应于2026年8月31日前交付灌装机两台。\n第二条 付款\n甲方在验收合格后30日内支付合同总价。\n";

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

/** What the page in the package finds, its script run without the page. */
function checked(page, bytes, head) {
  const [, script] = /<script>([\s\S]*)<\/script>/.exec(page);
  return new Function("bytes", "head", `${script}; return check(bytes, head);`)(bytes, head);
}

test("what happened is put in evidence and checked by anybody", { timeout: 240_000 }, async () => {
  const place = home();
  const receipt = place.file("签收回单.txt");
  fs.writeFileSync(receipt, "EX000012345CN 已签收\n");
  const window = await open(place.folder);
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  const says = (selector, words) =>
    window.until(words, async () => window.session.executeScript("return document.querySelector(arguments[0])?.textContent.includes(arguments[1])", selector, words));
  const add = async (kind, fields) => (await window.call("records.save", { kind, id: null, fields })).id;
  try {
    await window.find("welcome-name");
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    const { review } = await window.call("reviews.start", { draft: { text: CONTRACT, name: "灌装机采购合同" }, contract: null });
    const contract = (await window.call("reviews.workspace", { review })).contract.id;
    const document = (await window.call("documents.keep", { about: { kind: "contract", id: contract }, path: receipt, role: "evidence" })).id;
    const notice = await add("notice", {
      contract, document, subject: "关于逾期交付的催告函", kind: "demand", sent_on: "2026-09-02", delivered_on: "2026-09-04", text: "请于10日内交付。", is_locked: true,
    });
    await add("payment", { contract, what: "预付款", amount: { amount: "192000", currency: "CNY" }, paid_on: "2026-03-09" });
    await add("acceptance", { contract, what: "灌装机", accepted_on: "2026-10-09", result: "failed", defects: "漏油" });
    // Locked entries stay as they are, whatever is tried.
    await assert.rejects(window.call("records.save", { kind: "notice", id: notice, fields: { subject: "改" } }), /record\.locked/);
    await assert.rejects(window.call("records.remove", { kind: "notice", id: notice }), /record\.locked/);
    await go(`#/records/contract/${contract}`);
    await window.session.navigate().refresh();
    // The steps come last and move what stands before them.
    await window.find("contract-steps");
    await window.click("timeline-open");
    await says("[data-testid=timeline]", "关于逾期交付的催告函");
    await shot(window, "timeline");
    for (const words of ["关于逾期交付的催告函", "灌装机"]) {
      await window.session.executeScript(
        "[...document.querySelectorAll('[data-testid=timeline] tbody tr')].find((row) => row.textContent.includes(arguments[0]) && row.textContent.match(/通知|验收/)).querySelector('input').click()",
        words,
      );
    }
    await shot(window, "timeline-chosen");
    await window.click("evidence-open");
    await window.type("evidence-subject", "乙方逾期交付");
    await window.type("evidence-purpose-1", "已书面催告并送达");
    await shot(window, "evidence");
    const zip = place.file("举证包.zip");
    await window.picks(zip);
    await window.click("evidence-save");
    await says("body", "举证包已写出");
    await shot(window, "evidence-done");

    const script = new URL("../evidence/verify.py", import.meta.url).pathname;
    assert.equal(execFileSync("python3", [script, zip], { encoding: "utf8" }).trim(), "ok");
    const bytes = new Uint8Array(fs.readFileSync(zip));
    const page = fs.readFileSync(new URL("../../crates/report/templates/verify.html", import.meta.url), "utf8");
    const good = checked(page, bytes, "");
    assert.deepEqual(good.problems, []);
    assert.deepEqual(good.records.exhibits.map(({ title }) => title), ["关于逾期交付的催告函", "灌装机"]);
    assert.deepEqual(checked(page, bytes, good.head.toUpperCase()).problems, []);
    assert.equal(checked(page, bytes, "0".repeat(64)).problems.length, 1, "another head than the printed one");
    const at = Buffer.from(bytes).indexOf("已签收");
    const forged = bytes.slice();
    forged[at] ^= 1;
    const places = checked(page, forged, "").problems.map(({ place }) => place);
    assert.ok(places.length >= 2 && places.every((one) => one.endsWith("签收回单.txt")), `${places}: the changed file is named`);

    await window.call("app.set_preferences", { language: "en", theme: "dark" });
    await window.session.navigate().refresh();
    await says("body", "Timeline");
    await shot(window, "timeline-en-dark");
  } finally {
    await window.close();
    place.remove();
  }
});
