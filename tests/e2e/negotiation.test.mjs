// A list of issues goes out, comes back filled in, is dropped on the window, and the rounds are told clause by clause.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import JSZip from "jszip";
import { By, home, open } from "./window.mjs";

const DRAFT = path.resolve(import.meta.dirname, "../fixtures/包装生产线采购合同-草案.docx");
const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

/** Ticks the choices of a list in Word, row by row; what isn't named stays open. */
async function fill(file, to, ticks) {
  const package_ = await JSZip.loadAsync(fs.readFileSync(file));
  const xml = await package_.file("word/document.xml").async("string");
  let row = -1;
  const filled = xml.replace(/□ (同意|不同意|另行提议)/g, (choice, words) => {
    if (words === "同意") row += 1;
    return ticks[row] === words ? `☑ ${words}` : choice;
  });
  package_.file("word/document.xml", filled);
  fs.writeFileSync(to, await package_.generateAsync({ type: "nodebuffer" }));
}

test("the vendor fills in the list of issues, and its replies stand beside the findings", { timeout: 180_000 }, async () => {
  const place = home();
  const window = await open(place.folder);
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  try {
    await window.find("welcome-name");
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    const { review } = await window.call("reviews.start", { draft: { path: DRAFT }, attachments: [], contract: null, side: null });
    const { findings } = await window.call("reviews.workspace", { review });
    for (const { id } of findings) await window.call("reviews.decide", { finding: id, decision: "negotiate", reason: null });
    await window.session.navigate().refresh();
    await window.find("undo");
    await go(`#/reviews/${review}`);
    await window.find("reading");
    await window.click("answer-open");
    await window.find("outgoing");
    await window.click("issues-save");
    await shot(window, "issues-save");
    // The save dialog is the system's own: the call behind it writes.
    const list = place.file("问题清单.docx");
    const written = await window.call("reviews.issue_list", { review, findings: findings.map(({ id }) => id), wordings: {}, author: "青禾食品", path: list });
    assert.match(written.number, /^QH-\d{8}-1$/);
    const back = place.file("问题清单-返回.docx");
    await fill(list, back, ["同意", "不同意", "另行提议"]);
    await window.session.navigate().refresh();
    await window.find("reading");
    await window.drop(back);
    const returned = await window.find("returned");
    // Other words that aren't told are asked for.
    await window.until("what is unclear is asked for", async () => (await returned.getText()).includes("另行提议须写明措辞或说明"));
    await shot(window, "returned");
    // The program keeps what is clear; the third is asked for at the table.
    const read = await window.call("reviews.read_issue_list", { path: back });
    assert.deepEqual(read.points.slice(0, 4).map(({ response }) => response), ["accepted", "refused", "changed", null]);
    const replies = read.points.slice(0, 2).map(({ finding, response, wording, remark }) => ({ finding, response, wording, remark }));
    const taken = await window.call("reviews.take_replies", { path: back, given_by: "光华机械", given_on: "2026-11-26", replies });
    assert.equal(taken.count, 2);
    await window.session.navigate().refresh();
    await window.find("reading");
    await window.session.executeScript("document.querySelector(`[data-finding='${arguments[0]}'] button`).click()", read.points[2].finding);
    await shot(window, "reply-before");
    await window.click("reply-open");
    await window.type("reply-remark", "可以接受三十日，须书面确认");
    await shot(window, "reply");
    await window.click("reply-save");
    await shot(window, "reply-saved");
    await window.until("the reply stands beside the finding", async () => (await window.session.findElements(By.xpath('//*[contains(text(), "对方：另行提议")]'))).length > 0);
    await go(`#/reviews/${review}/rounds`);
    const table = await window.find("rounds");
    const words = await table.getText();
    for (const said of ["第 1 稿", "我方问题清单", "对方答复", "不同意", "可以接受三十日"]) assert.ok(words.includes(said), `${said}: ${words}`);
    await shot(window, "rounds");
    await window.click("rounds-print");
    await window.until("the record is drawn", async () => (await window.session.findElements(By.css('[data-testid="packet-page"] canvas[data-drawn]'))).length > 0);
    await shot(window, "rounds-record");
    assert.deepEqual((await window.call("archive.verify", { expect: null })).problems, []);
  } finally {
    await window.close();
    place.remove();
  }
});
