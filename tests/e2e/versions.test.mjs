// A draft comes back changed: what nobody marked is shown, decisions stay; reports of the sample archive are drawn.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { By, home, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };
const FIRST = fs.readFileSync(path.resolve(import.meta.dirname, "../fixtures/设备采购合同-第一稿.txt"), "utf8");

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
    await window.find("undo");
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
    await window.find("undo");
    for (const { name, kind } of await window.call("reports.list", {})) {
      const { rows } = await window.call("records.list", { kind, text: null, sort: null, descending: true, filters: [], parent: null, offset: 0, limit: 50 });
      // a redline is of a version that has one before it
      let about = rows[0].id;
      for (const { id } of name === "redline" ? rows : []) if (await window.call("reviews.comparison", { review: id })) about = id;
      await window.session.executeScript("location.hash = arguments[0]", `#/reports/${name}/${about}`);
      await window.until(`${name} is drawn`, async () => (await window.session.findElements(By.css('[data-testid="packet-page"] canvas[data-drawn]'))).length > 0);
      await shot(window, `report-${name}`);
      await window.session.executeScript("location.hash = '#/reviews'");
      await window.find("review-paste");
    }
    // As a user comes there: a project's page, its reports.
    const { rows } = await window.call("records.list", { kind: "project", text: null, sort: null, descending: true, filters: [], parent: null, offset: 0, limit: 1 });
    await window.session.executeScript("location.hash = arguments[0]", `#/records/project/${rows[0].id}`);
    await window.click("reports");
    await (await window.session.findElement(By.xpath('//*[@role="menuitem"]'))).click();
    await window.find("report-issue");
    // A draft that is a PDF is shown as its pages, with its findings on their words, or as its text.
    const pdf = place.file("draft.pdf");
    const { review } = (await window.call("reviews.list", {}))[0];
    await window.call("reports.issue", { name: "review_packet", id: review, path: pdf });
    const paged = await window.call("reviews.start", { draft: { path: pdf }, attachments: [], contract: null, side: null });
    await window.session.executeScript("location.hash = arguments[0]", `#/reviews/${paged.review}`);
    await window.until("a finding is marked on its page", async () => (await window.session.findElements(By.css('[data-testid="packet-page"] [data-finding]'))).length > 0);
    await window.click("pages");
    await window.find("reading");
    assert.deepEqual((await window.call("archive.verify", { expect: null })).problems, []);
  } finally {
    await window.close();
    place.remove();
  }
});
