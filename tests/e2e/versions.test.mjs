// A draft comes back changed: what nobody marked is shown, decisions stay; reports of the sample archive are drawn.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { By, home, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };
const FIRST = `设备采购合同
甲方：青禾食品科技有限公司
乙方：北川包装机械有限公司
第一条 合同标的
甲方向乙方采购全自动包装机两台，型号BC-200。
第二条 付款方式
2.1 合同总价为人民币640,000.00元，合同签订后5日内，甲方向乙方支付合同总价的30%作为定金。
2.2 设备验收合格后10日内，甲方支付合同总价的70%。
第三条 争议解决
因本合同发生的争议，可向苏州仲裁委员会申请仲裁，也可向人民法院起诉。
`;

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

const draft = (text, contract) => ({ draft: { text, name: "设备采购合同" }, attachments: [], contract, side: null });

test("a second version shows what changed and keeps what was decided", { timeout: 180_000 }, async () => {
  const place = home();
  const window = await open(place.folder);
  try {
    await window.find("welcome-name");
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    const first = await window.call("reviews.start", draft(FIRST, null));
    const before = await window.call("reviews.workspace", { review: first.review });
    for (const finding of before.findings) await window.call("reviews.decide", { finding: finding.id, decision: "accepted", reason: null });
    const second = await window.call("reviews.start", draft(FIRST.replace("30%作为定金", "20%作为定金").replace("70%", "80%"), before.contract.id));
    await window.session.navigate().refresh();
    await window.find("review-paste");
    await window.session.executeScript("location.hash = arguments[0]", `#/reviews/${second.review}`);
    await window.find("reading");
    await window.until("the versions are compared", async () => (await window.session.findElements(By.xpath('//*[@role="tab"][contains(., "修改")]'))).length === 1);
    await window.press("4");
    const note = await (await window.find("changes-note")).getText();
    assert.match(note, /2 处修改/);
    const changes = await Promise.all((await window.all("change")).filter(Boolean).map((one) => one.getText()));
    assert.ok(changes.some((text) => text.includes("30%") && text.includes("20%")), changes.join("\n"));
    await shot(window, "versions-changes");
    // The other version is one choice away, the other side too; what was decided stays.
    await window.click("versions");
    await (await window.session.findElement(By.xpath('//*[@role="menuitem"][contains(., "第 1 稿")]'))).click();
    await window.until("the first version is shown", async () => (await window.session.getCurrentUrl()).includes(first.review));
    await window.session.executeScript("location.hash = arguments[0]", `#/reviews/${second.review}`);
    await window.until("the second version is shown", async () => (await window.session.findElements(By.xpath('//*[contains(text(), "20%")]'))).length > 0);
    await window.click("side");
    await (await window.session.findElement(By.xpath('//*[@role="menuitem"][contains(., "乙方")]'))).click();
    await window.until("it is judged for the other side", async () => (await window.call("reviews.workspace", { review: second.review })).side === "乙方");
    const after = await window.call("reviews.workspace", { review: second.review });
    assert.equal(after.findings.find(({ rule }) => rule === "dispute.arbitration_and_court").decision, "accepted");
    const undone = await window.call("archive.undo", {});
    assert.equal(undone.operation.id, "op-review-judge-again");
  } finally {
    await window.close();
    place.remove();
  }
});

test("the sample archive opens and every report of it is drawn", { timeout: 180_000 }, async () => {
  const place = home();
  const window = await open(place.folder);
  try {
    await window.find("welcome-sample");
    await window.call("archive.create_sample", { path: place.file("sample.qiheng"), name: null });
    await window.session.navigate().refresh();
    await window.find("review-paste");
    for (const { name, kind } of await window.call("reports.list", {})) {
      const { rows } = await window.call("records.list", { kind, text: null, sort: null, descending: true, filters: [], parent: null, offset: 0, limit: 1 });
      await window.session.executeScript("location.hash = arguments[0]", `#/reports/${name}/${rows[0].id}`);
      await window.until(`${name} is drawn`, async () => (await window.session.findElements(By.css('[data-testid="packet-page"] canvas[data-drawn]'))).length > 0);
      await shot(window, `report-${name}`);
      await window.session.executeScript("location.hash = '#/reviews'");
      await window.find("review-paste");
    }
    assert.deepEqual((await window.call("archive.verify", { expect: null })).problems, []);
  } finally {
    await window.close();
    place.remove();
  }
});
