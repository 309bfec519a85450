// A folder is dropped on the window, looked over, taken in, asked as a table, and taken back.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { By, home, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司", company_address: "江州市东山区青禾路1号" };

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

/** A purchase as vendors send it. */
const contract = (vendor, title, price, deposit) =>
  `${title}\n甲方：青禾食品科技有限公司\n乙方：${vendor}\n第一条 标的\n乙方向甲方提供灌装设备两台，规格见附件一。\n第二条 价款\n合同总价为人民币${price}元。\n第三条 付款\n甲方在合同签订后5日内支付合同总价的${deposit}%作为定金。\n第四条 验收\n甲方在到货后十日内验收，逾期未提出异议的视为合格。\n第五条 争议\n因本合同发生的争议，提交海陵仲裁委员会仲裁。\n`;

/** Two versions of one contract, three more, a copy, an invoice, and a file without words. */
function fill(folder) {
  fs.mkdirSync(path.join(folder, "2026"), { recursive: true });
  const first = contract("北川包装机械有限公司", "包装机采购合同", 640000, 30);
  const files = {
    "包装机采购合同 第1稿.txt": first,
    "包装机采购合同 第2稿.txt": first.replace("640000", "600000").replace("十日内", "十五日内"),
    "包装机采购合同（存档）.txt": first,
    "2026/灌装线采购合同.txt": contract("南屿灌装设备（上海）有限公司", "灌装线采购合同", 1250000, 25),
    "2026/贴标机采购合同.txt": contract("海陵贴标机械有限公司", "贴标机采购合同", 88000, 20),
    "2026/封箱机采购合同.txt": contract("北川包装机械有限公司", "封箱机采购合同", 132000, 40),
    "2026/通讯录.txt": " \n",
  };
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  fs.copyFileSync(new URL("../fixtures/invoices/special.xml", import.meta.url), path.join(folder, "2026/发票.txt"));
}

test("a folder is taken in after a look, asked as a table, and taken back", { timeout: 240_000 }, async () => {
  const place = home();
  const folder = place.file("历年合同");
  fill(folder);
  const window = await open(place.folder);
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  const text = async (id) => window.session.executeScript("return arguments[0].textContent", await window.find(id));
  const total = async (kind) => (await window.call("records.list", { kind, text: null, sort: null, descending: false, parent: null, offset: 0, limit: 0 })).total;
  try {
    await window.find("welcome-name");
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    await window.session.navigate().refresh();
    await window.find("undo");
    await window.drop(folder);
    await window.find("intake-kind");
    await shot(window, "intake-asking");
    await window.click("intake-preview");
    const plan = await text("intake-plan");
    for (const words of ["新合同", "第1稿.txt》的下一稿", "完全相同", "北川包装机械有限公司（新供应商）", "没有文字", "是发票"]) assert.ok(plan.includes(words), `${words}\n${plan}`);
    assert.ok((await text("intake-run")).includes("收录 5 份"));
    await shot(window, "intake-plan");
    await window.click("intake-run");
    await window.find("intake-taken");
    await shot(window, "intake-done");
    assert.deepEqual([await total("contract"), await total("version"), await total("vendor")], [4, 5, 3]);

    await go("#/table");
    await window.click("table-questions");
    await shot(window, "table-questions");
    await window.session.findElement(By.xpath("//*[@role='menuitem'][contains(., '定金超过')]")).click();
    await window.until("three contracts", async () => (await (await window.find("grid")).getAttribute("aria-rowcount")) === "4");
    await shot(window, "table");
    const file = place.file("台账.xlsx");
    await window.call("ledger.export", { ask: { columns: ["vendor", "advance.percent", "rule.deposit.over_limit"], conditions: ["advance.percent > 20"] }, path: file });
    assert.ok(fs.statSync(file).size > 2000);
    const list = await window.call("ledger.list", {
      ask: { columns: ["vendor", "rule.deposit.over_limit"], conditions: ["rule.deposit.over_limit = found"], sort: "vendor" },
      offset: 0,
      limit: 10,
    });
    assert.equal(list.total, 3);
    await window.call("app.set_preferences", { language: "en", theme: "light" });
    await go(`#/table?columns=${encodeURIComponent(JSON.stringify(["vendor", "rule.deposit.over_limit"]))}&where=${encodeURIComponent(JSON.stringify(["rule.deposit.over_limit = found"]))}`);
    await window.session.navigate().refresh();
    await window.find("grid");
    await shot(window, "table-en");
    // A row whose column tells of a finding opens the review at it.
    await window.session.findElement(By.css('[data-testid="grid"] [data-index="0"]')).click();
    await window.find("reading");
    await window.until("the finding's place", async () => (await window.session.getCurrentUrl()).includes("finding="));

    const { rows } = await window.call("records.list", { kind: "intake", text: null, sort: null, descending: false, parent: null, offset: 0, limit: 1 });
    const back = await window.call("intake.take_back", { intake: rows[0].id });
    assert.deepEqual(back.kept, []);
    assert.deepEqual([await total("contract"), await total("vendor"), await total("intake")], [0, 0, 0]);
  } finally {
    await window.close();
    place.remove();
  }
});
