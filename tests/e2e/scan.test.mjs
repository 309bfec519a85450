// Photos and scans in the real window: shown as their pages, upright, with doubtful words to be set right beside the picture.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { By, home, Key, open } from "./window.mjs";

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
  await window.find("undo");
  await window.drop(file);
  await window.until("the file is read and its page is drawn", async () => (await pages(window)).length > 0, READ);
  return (await window.call("reviews.list", {}))[0].review;
}

/** A scanned PDF of one page: a JPEG of so many pixels, a pixel of which is so many points, and by how much a reader turns it. */
function pdfOf(jpeg, [across, down], points, rotate) {
  const [width, height] = [across * points, down * points];
  const contents = Buffer.from(`${width} 0 0 ${height} 0 0 cm /P Do`);
  const stream = (head, bytes) => Buffer.concat([Buffer.from(`<< ${head} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from("\nendstream")]);
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
    Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /XObject << /P 4 0 R >> >> /Contents 5 0 R >>`),
    stream(`/Type /XObject /Subtype /Image /Width ${across} /Height ${down} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`, jpeg),
    stream("", contents),
  ];
  let file = Buffer.from("%PDF-1.4\n");
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  objects.forEach((object, index) => {
    table += `${String(file.length).padStart(10, "0")} 00000 n \n`;
    file = Buffer.concat([file, Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
  });
  return Buffer.concat([file, Buffer.from(`${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`)]);
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

/** Waits until the page is drawn with its marks, every one of them on words. */
async function marksOnWords(window) {
  const findings = '[data-testid="packet-page"] [data-finding]:not([data-finding^="doubt-"])';
  await window.until("findings are marked on the page", async () => (await window.session.findElements(By.css(findings))).length > 0);
  let ink = [];
  const lie = async () => {
    ink = await inkOfMarks(window);
    return ink.length > 0 && ink.every((share) => share > 0.03);
  };
  await window.until("each mark lies on words", lie).catch((error) => assert.fail(`${error.message}: ${ink}`));
}

test("a photo is shown as its page; a doubtful word is set right beside the picture", { timeout: 300_000, skip }, async () => {
  const place = home();
  const window = await open(place.folder);
  try {
    const review = await reviewed(window, place, fixture("photo.jpg"));
    await window.until("doubtful words are marked on the page", async () => (await doubts(window)).length > 0);
    await marksOnWords(window);
    await shot(window, "scan-photo");

    const before = await window.call("reviews.workspace", { review });
    const first = await window.still(async () => (await doubts(window))[0], "a doubtful word");
    const start = Number((await first.getAttribute("data-finding")).slice("doubt-".length));
    await first.click();
    await window.find("words-picture");
    const field = await window.find("words-field");
    const read = await field.getAttribute("value");
    assert.equal([...before.text].slice(start, start + [...read].length).join(""), read, "the dialog shows what stands there");
    await shot(window, "scan-correct");
    await field.sendKeys(...Array([...read].length).fill(Key.BACK_SPACE), "更正之词");
    await window.click("words-save");
    await window.until("the text is corrected", async () => (await window.call("reviews.workspace", { review })).text.includes("更正之词"));
    const after = await window.call("reviews.workspace", { review });
    assert.equal([...after.text].slice(start, start + 4).join(""), "更正之词");
    await window.until("the word is no longer doubtful", async () => (await window.session.findElements(By.css(`[data-finding="doubt-${start}"]`))).length === 0);
    await shot(window, "scan-corrected");

    await window.press(Key.ESCAPE);
    await window.until("the dialog is gone", async () => (await window.session.findElements(By.css('[data-testid="words-field"]'))).length === 0);

    // Any other word is pointed at twice.
    const { scan } = after.sheets[0];
    const code = scan.places.find(({ start, end, doubtful }) => !doubtful && [...after.text].slice(start, end).join("").includes("91350100M000100Y43"));
    const page = await (await window.find("packet-page")).getRect();
    const [right, low] = code.quad[2].map((side) => (side * page.width) / scan.width);
    const middle = low - ((code.quad[2][1] - code.quad[1][1]) * page.width) / scan.width / 2;
    await window.session.actions().move({ x: Math.round(page.x + right - 20), y: Math.round(page.y + middle) }).doubleClick().perform();
    assert.equal(await (await window.find("words-field")).getAttribute("value"), "91350100M000100Y43");
    await window.press(Key.ESCAPE);

    // One step back, and on again.
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
    const { sheets, text } = await window.call("reviews.workspace", { review });
    assert.deepEqual(sheets.map(({ scan }) => scan.turned), [0, 2], "the second page was scanned on its head");
    assert.ok(text.includes("热收缩包装机"), text);
    await window.until("both pages are drawn", async () => (await pages(window)).length === 2);
    await marksOnWords(window);
    await shot(window, "scan-tiff");
  } finally {
    await window.close();
    place.remove();
  }
});

test("a scanned PDF whose page lies on its side is shown upright", { timeout: 300_000, skip }, async () => {
  const place = home();
  const file = place.file("扫描件.pdf");
  fs.writeFileSync(file, pdfOf(fs.readFileSync(fixture("turned.jpg")), [1241, 667], 0.48, 90));
  const window = await open(place.folder);
  try {
    const review = await reviewed(window, place, file);
    const { sheets } = await window.call("reviews.workspace", { review });
    assert.equal(sheets[0].scan.turned, 3);
    await marksOnWords(window);
    await shot(window, "scan-pdf");
  } finally {
    await window.close();
    place.remove();
  }
});
