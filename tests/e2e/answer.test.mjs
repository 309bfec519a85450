// Back to the vendor and back again: what goes out is listed, written into the vendor's own file, and kept.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import JSZip from "jszip";
import { By, Key, home, open } from "./window.mjs";

const DRAFT = path.resolve(import.meta.dirname, "../fixtures/包装生产线采购合同-草案.docx");
const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };

const read = (file) => JSON.parse(execFileSync(process.env.QIHENG_CLI, ["read", file, "--json"], { encoding: "utf8" }));

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

test("the answer to the vendor is chosen point by point and written into its file", { timeout: 180_000 }, async () => {
  const place = home();
  const window = await open(place.folder);
  try {
    await window.find("welcome-name");
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    const { review } = await window.call("reviews.start", { draft: { path: DRAFT }, attachments: [], contract: null, side: null });
    const { findings } = await window.call("reviews.workspace", { review });
    await window.call("reviews.decide", { finding: findings[0].id, decision: "waived", reason: "内部原因，不得外传" });
    for (const { id } of findings.slice(1)) await window.call("reviews.decide", { finding: id, decision: "accepted", reason: null });
    await window.session.navigate().refresh();
    await window.find("undo");
    await window.session.executeScript("location.hash = arguments[0]", `#/reviews/${review}`);
    await window.find("reading");
    await window.click("answer-open");
    const list = await window.find("outgoing");
    await window.until("every point is listed", async () => (await list.getText()).includes("修订并附批注"));
    const words = await list.getText();
    assert.ok(!words.includes("内部原因"), words);
    await shot(window, "answer");
    // What is proposed can be put into other words; they are laid to the draft at once.
    await window.click("answer-reword");
    const wording = await window.find("answer-wording");
    await wording.clear();
    await wording.sendKeys("附件三由乙方在签订前提供。");
    await shot(window, "answer-reword");
    await window.click("answer-reword-done");
    await window.until("the words are laid to the draft", async () => (await list.getText()).includes("附件三由乙方在签订前提供"));

    // The save dialog is the system's own: the call behind it writes.
    const file = place.file("答复.docx");
    const chosen = findings.slice(1).map(({ id }) => id);
    const done = await window.call("reviews.answer", { review, findings: chosen, author: "青禾食品", path: file });
    assert.ok(done.tracked > 0 && done.left === 0, JSON.stringify(done));
    const [before, after] = [read(DRAFT), read(file)];
    assert.ok(after.changes.some(({ author }) => author === "青禾食品"));
    assert.equal(after.comments.filter(({ author }) => author === "青禾食品").length, chosen.length);
    assert.ok(!JSON.stringify(after).includes("内部原因"));
    // Taking our changes back by hand gives the vendor's words again: nothing else was touched.
    const taken = [...after.text];
    const ours = after.changes.filter(({ author }) => author === "青禾食品");
    for (const change of ours.sort((a, b) => (b.start ?? b.at) - (a.start ?? a.at) || (a.op === "insert" ? -1 : 1))) {
      if (change.op === "insert") taken.splice(change.start, change.end - change.start);
      else taken.splice(change.at, 0, ...change.text);
    }
    // (numbers of new articles are counted by the word processor, so they are no insertions of ours)
    const bare = (text) => text.replace(/\s/g, "").replace(/第十[一二三四五六]条/g, "");
    assert.equal(bare(taken.join("")), bare(before.text));
    // The file is kept; what it holds can be asked for; one undo takes the record back, not the file on the disk.
    const plan = await window.call("reviews.answer_plan", { review, wordings: {} });
    assert.ok(plan.answered_at > 0);
    assert.deepEqual((await window.call("archive.verify", { expect: null })).problems, []);

    // The vendor's next version: one point refused, one sum changed in silence, the rest taken over.
    assert.ok(after.text.includes("20%作为定金"));
    const reply = place.file("第二稿.docx");
    const package_ = await JSZip.loadAsync(fs.readFileSync(file));
    const xml = await package_.file("word/document.xml").async("string");
    assert.match(xml, /<w:ins [^>]*><w:r>(?:(?!<\/w:r>).)*>20<\/w:t><\/w:r><\/w:ins>/);
    const edited = xml.replace(/(<w:ins [^>]*><w:r>(?:(?!<\/w:r>).)*>)20(<\/w:t>)/, "$130$2").replace("累计不超过合同总价的20%", "累计不超过合同总价的5%");
    package_.file("word/document.xml", edited);
    fs.writeFileSync(reply, await package_.generateAsync({ type: "nodebuffer" }));
    const contract = (await window.call("reviews.workspace", { review })).contract.id;
    const second = await window.call("reviews.start", { draft: { path: reply }, attachments: [], contract, side: null });
    const comparison = await window.call("reviews.comparison", { review: second.review });
    const silent = comparison.changes.filter(({ marked, is_answer }) => !marked && !is_answer);
    assert.deepEqual(silent.map((change) => [change.old, change.new]), [["20%", "5%"]]);
    const became = Object.fromEntries(comparison.answered.map(({ title, response }) => [title, response]));
    assert.equal(became["定金超过法定上限"], "refused", JSON.stringify(became));
    assert.equal(became["沉默视为验收合格"], "accepted", JSON.stringify(became));
    await window.session.executeScript("location.hash = arguments[0]", `#/reviews/${second.review}`);
    await window.until("the rounds are compared", async () => (await window.session.getCurrentUrl()).includes(second.review));
    await window.find("reading");
    await window.until("the changes are there", async () => (await window.session.findElements(By.xpath('//*[@role="tab"][contains(., "修改")]'))).length === 1);
    await window.press(Key.ESCAPE);
    await window.press("4");
    await window.find("changes-note");
    await shot(window, "answer-rounds");
    const redline = path.join(place.folder, "redline.docx");
    await window.picks(redline);
    await window.click("redline-word");
    await window.until("the redline is written", () => fs.existsSync(redline));
    const tracked = await (await JSZip.loadAsync(fs.readFileSync(redline))).file("word/document.xml").async("string");
    assert.match(tracked, /<w:del [^>]*>(?:(?!<\/w:del>).)*20/);
    await window.click("redline-print");
    await window.until("the redline is drawn", async () => (await window.session.findElements(By.css('[data-testid="packet-page"] canvas[data-drawn]'))).length > 0);
    await shot(window, "answer-redline");
    // One undo takes back the second review, the next the record of the answer; the file on the disk stays.
    await window.call("archive.undo", {});
    assert.equal((await window.call("archive.undo", {})).operation.id, "op-answer-send");
    assert.ok(fs.existsSync(file));
  } finally {
    await window.close();
    place.remove();
  }
});
