// A finding's article opens with what it says; the law's official text is taken in and stands beside it, in the page of law too.
// A later law base shows what it changes and whom it touches before it comes into force.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { By, home, open } from "./window.mjs";

const DRAFT = path.resolve(import.meta.dirname, "../fixtures/包装生产线采购合同-草案.docx");
const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };
const TEXT = "中华人民共和国民法典（节选）\n（自2021年1月1日起施行）\n第五百八十六条 当事人可以约定一方向对方给付定金作为债权的担保。定金合同自实际交付定金时成立。\n定金的数额由当事人约定；但是，不得超过主合同标的额的百分之二十，超过部分不产生定金的效力。\n";

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

test("an article is read where it is cited", { timeout: 180_000 }, async () => {
  const place = home();
  const window = await open(place.folder);
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  try {
    await window.find("welcome-name");
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    const { review } = await window.call("reviews.start", { draft: { path: DRAFT }, attachments: [], contract: null, side: null });
    const { findings } = await window.call("reviews.workspace", { review });
    const place_of = findings.findIndex(({ rule }) => rule === "deposit.over_limit");
    assert.ok(place_of >= 0, "the fixture's deposit is too high");
    const text = place.file("民法典.txt");
    fs.writeFileSync(text, TEXT);
    // The open dialog is the system's own: the call behind it reads.
    await window.call("law.take_text", { path: text });
    await window.session.navigate().refresh();
    await window.find("undo");
    await go(`#/reviews/${review}`);
    await window.find("reading");
    const card = await window.session.findElement(By.css(`[data-rule="deposit.over_limit"] button`));
    await card.click();
    await window.click("citation");
    await window.until("the official text is shown", async () =>
      (await window.session.findElement(By.css("[role=dialog]")).getText()).includes("百分之二十"),
    );
    await shot(window, "law-article");
    await window.press("Escape");
    await go("#/law");
    const find = await window.find("law-find");
    await shot(window, "law");
    await find.sendKeys("定金");
    await window.until("articles are narrowed", async () => {
      const laws = await window.session.findElements(By.css("[data-testid=law]"));
      const words = await Promise.all(laws.map((law) => law.getText()));
      return words.length > 0 && words.some((law) => law.includes("超过部分不产生定金的效力")) && words.every((law) => law.includes("定金"));
    });
    await shot(window, "law-found");
    const [base, later] = ["base.toml", "later.toml"].map(place.file);
    await window.call("law.export", { path: base });
    const words = fs.readFileSync(base, "utf8").replace(/as_of = \S+/, "as_of = 2027-02-01").replace("不得超过主合同标的额的20%", "不得超过主合同标的额的15%");
    fs.writeFileSync(later, words);
    await window.picks(later);
    await window.click("law-update");
    await window.until("the change is shown in its sentence", async () => {
      const text = await window.session.findElement(By.css("[role=dialog]")).getText().catch(() => "");
      return text.includes("《民法典》第586条有变更") && text.includes("包装生产线采购合同");
    });
    assert.equal(await window.session.findElement(By.css("[role=dialog] ins")).getText(), "15");
    await shot(window, "law-update");
    await window.click("law-update-run");
    await window.until("the later base is in force", async () => (await window.call("law.view", {})).as_of === "2027-02-01");
  } finally {
    await window.close();
    place.remove();
  }
});
