// Photos and scans in the real window: shown as their pages, upright, with doubtful words to be set right beside the picture.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { By, home, open } from "./window.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const fixture = (name) => path.join(root, "crates/ocr/tests/fixtures", name);
const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };
/** A page takes seconds, more where others build. */
const READ = 120_000;

const models = process.env.QIHENG_OCR_MODELS ?? path.join(root, "target/ocr-models");
const skip = !fs.existsSync(models) && "the models that read scans are not here; `cargo xtask ocr-models` fetches them";

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

/** An archive with this file under review; gives the review. */
async function reviewed(window, place, file) {
  await window.find("welcome-name");
  await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
  await window.session.navigate().refresh();
  await window.find("review-paste");
  await window.drop(file);
  await window.until("the file is read and its page is drawn", async () => (await pages(window)).length > 0, READ);
  return (await window.call("reviews.list", {}))[0].review;
}

const pages = (window) => window.session.findElements(By.css('[data-testid="packet-page"] canvas[data-drawn]'));
const doubts = (window) => window.session.findElements(By.css('[data-finding^="doubt-"]'));

/** Of each mark on the pages that are drawn, how much of its box is ink. */
const inkOfMarks = (window) =>
  window.session.executeScript(`
    return [...document.querySelectorAll('[data-testid="packet-page"]')].flatMap((page) => {
      const canvas = page.querySelector("canvas[data-drawn]");
      const ground = canvas?.getBoundingClientRect();
      return [...(canvas ? page.querySelectorAll("[data-finding]") : [])].map((mark) => {
        const box = mark.getBoundingClientRect();
        const scale = canvas.width / ground.width;
        const [x, y, width, height] = [box.left - ground.left, box.top - ground.top, box.width, box.height].map((side) => Math.round(side * scale));
        const { data } = canvas.getContext("2d").getImageData(x, y, Math.max(1, width), Math.max(1, height));
        let ink = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at] < 160) ink += 1;
        return ink / (data.length / 4);
      });
    });`);

test("a photo is shown as its page; a doubtful word is set right beside the picture", { timeout: 300_000, skip }, async () => {
  const place = home();
  const window = await open(place.folder);
  try {
    const review = await reviewed(window, place, fixture("turned.jpg"));
    await window.until("doubtful words are marked on the page", async () => (await doubts(window)).length > 0);
    await window.until("findings are marked on the page", async () => (await window.session.findElements(By.css('[data-testid="packet-page"] [data-finding]:not([data-finding^="doubt-"])'))).length > 0);
    const ink = await inkOfMarks(window);
    assert.ok(ink.every((share) => share > 0.03), `each mark lies on words: ${ink}`);
    await shot(window, "photo");

    const before = await window.call("reviews.workspace", { review });
    const [first] = await doubts(window);
    const start = Number((await first.getAttribute("data-finding")).slice("doubt-".length));
    await first.click();
    await window.find("words-picture");
    const field = await window.find("words-field");
    const read = await field.getAttribute("value");
    assert.equal([...before.text].slice(start, start + [...read].length).join(""), read, "the dialog shows what stands there");
    await shot(window, "photo-correct");
    await field.clear();
    await field.sendKeys("更正之词");
    await window.click("words-save");
    await window.until("the text is corrected", async () => (await window.call("reviews.workspace", { review })).text.includes("更正之词"));
    const after = await window.call("reviews.workspace", { review });
    assert.equal([...after.text].slice(start, start + 4).join(""), "更正之词");
    await window.until("the word is no longer doubtful", async () => (await window.session.findElements(By.css(`[data-finding="doubt-${start}"]`))).length === 0);
    await shot(window, "photo-corrected");

    // The same as text, and back.
    await window.session.executeScript("document.activeElement?.blur()");
    assert.equal((await window.call("archive.undo", {})).operation.id, "op-words-correct");
    assert.equal((await window.call("reviews.workspace", { review })).text, before.text);
    await window.call("archive.redo", {});
    assert.deepEqual((await window.call("archive.verify", { expect: null })).problems, []);
  } finally {
    await window.close();
    place.remove();
  }
});

test("each page of a TIFF is shown upright, its marks on its words", { timeout: 300_000, skip }, async () => {
  const place = home();
  const window = await open(place.folder);
  try {
    const review = await reviewed(window, place, fixture("two-pages.tif"));
    const { sheets, text, findings } = await window.call("reviews.workspace", { review });
    assert.deepEqual(sheets.map(({ scan }) => scan.turned), [0, 2], "the second page was scanned on its head");
    assert.ok(text.includes("热收缩包装机"), text);
    await window.until("both pages are drawn", async () => (await pages(window)).length === 2);
    await window.until("marks are drawn", async () => (await inkOfMarks(window)).length > 0);
    const ink = await inkOfMarks(window);
    assert.ok(ink.every((share) => share > 0.03), `each mark lies on words: ${ink}`);
    await shot(window, "tiff");
    // What a finding on the second page is about is brought into view.
    const second = Math.min(...sheets[1].scan.places.map(({ start }) => start));
    const at = findings.findIndex(({ start, end }) => start >= second && end > start);
    if (at >= 0) {
      await window.session.executeScript(`document.querySelector('[data-finding="${findings[at].id}"]')?.scrollIntoView({ block: "center" })`);
    }
    await shot(window, "tiff-second");
  } finally {
    await window.close();
    place.remove();
  }
});
