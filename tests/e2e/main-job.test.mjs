// The main job in the real window: new archive → draft → findings → decisions → opinion → packet → restart → undo.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { By, home, open } from "./window.mjs";

const DRAFT = path.resolve(import.meta.dirname, "../fixtures/包装生产线采购合同-草案.docx");
const shots = process.env.QIHENG_SHOTS;

const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司", company_credit_code: "91350100M000100Y43", company_address: "福建省福州市鼓楼区朝晖路9号" };

/** The worded text of a PDF, without white space. */
function textOf(pdf) {
  return execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).replace(/\s+/g, "");
}

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

test("a draft is dropped, judged, decided by keyboard and printed; a restart and undo keep it true", { timeout: 240_000 }, async () => {
  const place = home();
  let window = await open(place.folder);
  try {
    // First start. The save dialog is the system's own, so the archive is made by the call behind it.
    await window.type("welcome-name", SETUP.actor_name);
    await window.type("welcome-company", SETUP.company_name);
    await shot(window, "welcome");
    await window.call("archive.create", { path: place.file("青禾.qiheng"), setup: SETUP });
    await window.session.navigate().refresh();
    await window.find("review-paste");
    await shot(window, "today-empty");

    // Drop the draft.
    await window.drop(DRAFT);
    await window.find("reading");
    await window.until("findings are listed", async () => (await window.all("finding-")).length >= 8);
    await shot(window, "workspace");
    const reading = await (await window.find("reading")).getText();
    for (const words of ["包装生产线采购合同", "第一条 合同标的", "4.1 合同签订后十个工作日内"]) assert.ok(reading.includes(words), `${words} is not in the reading view`);

    // Decide everything by keyboard: the first is waived with a reason, the rest accepted or negotiated.
    const total = (await window.call("reviews.list", {}))[0].total;
    await (await window.find("finding-1")).click();
    await window.press("w");
    await window.type("waive-reason", "对方已更正营业执照");
    await window.click("waive-save");
    await decided(window, 1);
    await window.press("n");
    await window.press("a");
    await decided(window, 2);
    await window.press("n");
    await window.press("c");
    await decided(window, 3);
    await shot(window, "workspace-decided");
    const review = (await window.call("reviews.list", {}))[0];
    const workspace = await window.call("reviews.workspace", { review: review.review });
    const decisions = workspace.findings.filter((finding) => finding.decision !== "open").map((finding) => finding.decision).sort();
    assert.deepEqual(decisions, ["accepted", "negotiate", "waived"]);
    assert.equal(workspace.progress.total, total);

    // An opinion, then the packet.
    await window.call("reviews.add_opinion", { review: review.review, role: "legal", verdict: "agree_with_changes", text: "定金须降至法定上限以内。", given_by: "林一" });
    await window.click("print-packet");
    await window.find("packet-page");
    await window.until("a page is drawn", async () => (await window.session.findElements(By.css('[data-testid="packet-page"] canvas'))).length > 0);
    await shot(window, "packet");
    const packet = place.file("审查意见书.pdf");
    await window.call("reports.issue", { name: "review_packet", id: review.review, path: packet });
    const text = textOf(packet);
    for (const words of ["合同审查意见书", "包装生产线采购合同", "甲方向乙方支付合同总价的30%作为定金", "对方已更正营业执照", "定金须降至法定上限以内。", "青禾食品科技有限公司"])
      assert.ok(text.includes(words), `${words} is not on paper`);

    // Restart: everything is there, and undo still takes back the last thing.
    await window.close();
    window = await open(place.folder);
    await window.call("archive.open", { path: place.file("青禾.qiheng") });
    await window.session.navigate().refresh();
    await window.find("undo");
    const undone = await window.call("archive.undo", {});
    assert.equal(undone.operation.id, "op-report-issue");
    assert.equal((await window.call("archive.undo", {})).operation.id, "op-opinion-add");
    const after = await window.call("reviews.workspace", { review: review.review });
    assert.equal(after.opinions.length, 0);
    assert.equal(after.progress.decided, 3);
    const verified = await window.call("archive.verify", { expect: null });
    assert.deepEqual(verified.problems, []);
    await window.close();

    // The command line sees the same archive.
    const cli = (...words) => execFileSync(process.env.QIHENG_CLI, words, { encoding: "utf8", env: { ...process.env, XDG_CONFIG_HOME: place.folder } });
    assert.equal(JSON.parse(cli("verify", place.file("青禾.qiheng"), "--json")).head, verified.head);
    const history = JSON.parse(cli("history", place.file("青禾.qiheng"), "--json", "--lang", "zh-CN"));
    assert.ok(history.some((entry) => entry.operation.startsWith("处理意见")), "decisions are in the history");
  } finally {
    await window.close();
    place.remove();
  }
});

async function decided(window, count) {
  await window.until(`${count} are decided`, async () => {
    const rows = await window.call("reviews.list", {});
    return rows[0].decided >= count;
  });
}
