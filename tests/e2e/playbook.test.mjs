// The playbook in the real window: a check is written by hand, tried on past reviews, put in force, and judges the next draft.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { By, Key, home, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const DRAFT = "设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n第一条 价款\n合同总价为人民币640,000.00元（大写：陆拾肆万元整）。\n第二条 付款\n甲方在合同签订后5日内支付合同总价的30%作为预付款。\n第三条 质保\n质保期为24个月，自验收合格之日起算。\n";

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

test("a check of our own is written, tried, put in force, and finds", { timeout: 240_000 }, async () => {
  const place = home();
  const window = await open(place.folder);
  try {
    await window.find("welcome-name");
    await window.call("archive.create_sample", { path: place.file("sample.qiheng"), name: "林一" });
    await window.session.navigate().refresh();
    await window.find("undo");
    const list = { kind: "playbook", text: null, sort: null, descending: false, filters: [], parent: null, offset: 0, limit: 1 };
    const playbook = (await window.call("records.list", list)).rows[0].id;
    await window.session.executeScript("location.hash = arguments[0]", `#/records/playbook/${playbook}`);
    await window.find("rule-list");
    await window.until("the samples hold", async () => (await window.session.findElements(By.css('[aria-label*="条样例通过"]'))).length > 2);
    await shot(window, "playbook");

    // A rule of the program's: by search, with its limit.
    await window.type("rules-find", "定金超过");
    await window.until("one rule is left", async () => (await window.session.findElements(By.css('[data-rule="deposit.over_limit"]'))).length === 1);
    await (await window.session.findElement(By.css('[data-rule="deposit.over_limit"]'))).click();
    const limit = await window.find("rule-limit");
    await limit.sendKeys(Key.END, Key.BACK_SPACE, Key.BACK_SPACE, "15", Key.TAB);
    await window.until("the limit is kept", async () => (await window.call("playbooks.view", { playbook })).policy.limits["deposit.over_limit"] === "15");
    await shot(window, "playbook-rule");
    await (await window.find("rules-find")).sendKeys(...Array(6).fill(Key.BACK_SPACE));

    // A check of our own, its expression by completion.
    await window.click("playbook-add");
    await (await window.session.findElement(By.xpath('//*[@role="menuitem"][contains(., "自定规则")]'))).click();
    await window.type("own-title", "质保期不足36个月");
    await window.type("own-when", "war");
    await window.press(Key.ENTER);
    await window.press(".");
    await window.press(Key.TAB);
    const when = await window.find("own-when");
    await shot(window, "playbook-expression");
    await when.sendKeys(" < 36");
    assert.equal(await when.getAttribute("value"), "warranty.months < 36");
    await window.type("own-reason", "公司规定主要设备质保三年。");
    await window.click("sample-add-must");
    await window.type("sample-must-0", "质保期为40个月，自验收合格之日起算。");
    await window.until("the sample is told to fail", async () => (await (await window.find("rule-list")).findElements(By.css('[aria-label*="未通过"]'))).length > 0);
    await shot(window, "playbook-own");

    // It comes into force only when the sample holds.
    await window.press(Key.TAB);
    await window.click("playbook-force");
    assert.equal(await (await window.find("force-confirm")).isEnabled(), false);
    await shot(window, "playbook-force");
    await window.press(Key.ESCAPE);
    const sample = await window.find("sample-must-0");
    await sample.sendKeys(...Array(20).fill(Key.BACK_SPACE), "质保期为24个月，自验收合格之日起算。", Key.TAB);
    await window.until("the sample holds", async () => (await (await window.find("rule-list")).findElements(By.css('[aria-label*="未通过"]'))).length === 0);

    // Tried on all past reviews before.
    await window.click("trial-run");
    await window.until("all reviews were tried", async () => /已查 (\d+)\/\1 /.test(await (await window.find("trial")).getText()));
    const told = await (await window.find("trial")).getText();
    assert.match(told, /质保期不足36个月/);
    await shot(window, "playbook-trial");
    const before = await window.call("reviews.list", {});

    await window.click("playbook-force");
    await window.click("force-confirm");
    await window.until("a second version is in force", async () => {
      const { versions } = await window.call("playbooks.view", { playbook });
      return versions[0].number === 2 && versions[0].is_in_force;
    });
    assert.deepEqual(await window.call("reviews.list", {}), before, "past reviews stay as they are");
    const { review } = await window.call("reviews.start", { draft: { text: DRAFT, name: "新草案" }, attachments: [], contract: null, side: null });
    const found = (await window.call("reviews.workspace", { review })).findings.find(({ title }) => title === "质保期不足36个月");
    assert.equal(found?.quote, "24个月");

    // Out as a file, in as a file.
    const file = place.file("手册.toml");
    await window.call("playbooks.export", { playbook, version: null, path: file });
    assert.match(fs.readFileSync(file, "utf8"), /warranty\.months < 36/);
    const copy = await window.call("playbooks.import", { path: file });
    assert.deepEqual((await window.call("playbooks.view", { playbook: copy.id })).policy, (await window.call("playbooks.view", { playbook })).policy);

    if (shots) {
      const tab = async (label) => (await window.session.findElement(By.xpath(`//*[@role="tab"][contains(., "${label}")]`))).click();
      await tab("建议");
      await shot(window, "playbook-advice");
      await tab("版本");
      await shot(window, "playbook-versions");
      await window.call("app.set_preferences", { language: "en", theme: "dark" });
      await window.session.navigate().refresh();
      await window.find("rule-list");
      await shot(window, "playbook-en-dark");
      await window.call("app.set_preferences", { language: "en", theme: "light" });
      await window.session.navigate().refresh();
      await (await window.find("rule-list")).click();
      await (await window.session.findElement(By.css('[data-rule="company.check_3"]'))).click();
      await shot(window, "playbook-en");
    }
  } catch (error) {
    await shot(window, "playbook-failed");
    throw error;
  } finally {
    await window.close();
    place.remove();
  }
});
