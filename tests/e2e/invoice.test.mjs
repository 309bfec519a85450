// Invoices dropped on the window are looked over, taken in for their contract, and refused a second time.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { home, Key, open } from "./window.mjs";

const SPECIAL = fs.readFileSync(path.resolve(import.meta.dirname, "../fixtures/invoices/special.xml"), "utf8");
const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "finance", company_name: "青禾食品科技有限公司" };

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

test("an invoice is dropped, looked over and kept", { timeout: 180_000 }, async () => {
  const place = home();
  let window = await open(place.folder);
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  const file = (name, text) => {
    fs.writeFileSync(place.file(name), text);
    return place.file(name);
  };
  const total = async (kind) => (await window.call("records.list", { kind, text: null, sort: null, descending: false, filters: [], parent: null, offset: 0, limit: 0 })).total;
  const save = async (kind, fields) => (await window.call("records.save", { kind, id: null, fields })).id;
  // What is below the fold counts too.
  const says = (place, words) =>
    window.until(words, () =>
      window.session.executeScript("return [...document.querySelectorAll(arguments[0])].some((one) => one.textContent.includes(arguments[1]))", place, words),
    );
  const leave = async () => {
    await window.press(Key.ESCAPE);
    await window.until("the dialog is closed", () => window.session.executeScript("return document.querySelector('[role=dialog]') === null"));
  };
  try {
    await window.find("welcome-name");
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    const vendor = await save("vendor", { name: "北川包装机械有限公司", credit_code: "91330100MA27X0K3TT" });
    const contract = await save("contract", { title: "灌装机采购合同", vendor, amount: { amount: "120000", currency: "CNY" }, tax_rate: "13" });
    await window.call("contracts.take_step", { contract, to: "signed", signed_on: "2026-01-10", signed_file: null, reason: null });
    await window.session.navigate().refresh();
    await window.find("undo");

    const good = file("发票.xml", SPECIAL);
    await window.drop(good);
    await says("[data-testid=invoice-facts]", "26332000000412345678");
    await says("[data-testid=invoice-facts]", "北川包装机械有限公司");
    await says("[data-testid=invoice-remarks]", "税率 6% 与合同约定的 13% 不同");
    await says("[data-testid=invoice-remarks]", "超过合同总价 120,000.00，多出 3,600.00");
    await shot(window, "invoice");
    // The button that takes it in is in focus.
    await window.press(Key.ENTER);
    await window.until("the invoice is kept", async () => (await total("invoice")) === 1);
    assert.equal(await total("document"), 1);
    await go(`#/records/contract/${contract}`);
    await says("main", "26332000000412345678");
    await shot(window, "invoice-contract");
    await go("#/records/invoice");
    await says("main", "26332000000412345678");
    await shot(window, "invoice-list");

    await window.drop(file("同一张.xml", SPECIAL.replace("周宁", "周 宁")));
    await says("[role=dialog]", "已经收录过，属于合同“灌装机采购合同”");
    assert.equal(await (await window.find("invoice-take")).isEnabled(), false);
    await shot(window, "invoice-twice");
    await leave();
    await window.click("undo");
    await window.until("it is taken back", async () => (await total("invoice")) === 0 && (await total("document")) === 0);

    await window.drop(file("其他.xml", "<?xml version='1.0'?><Workbook/>"));
    await says("[role=dialog]", "没有读到发票");
    await shot(window, "invoice-none");
    await leave();
    await window.call("app.set_preferences", { language: "en", theme: "dark" });
    await window.session.navigate().refresh();
    await window.drop(good);
    await window.find("invoice-facts");
    await shot(window, "invoice-en-dark");
    // The program is started with an invoice: it is looked over once an archive is open.
    await window.close();
    window = await open(place.folder, "en_US.UTF-8", good);
    await window.click("recent-archive");
    await says("[data-testid=invoice-facts]", "26332000000412345678");
  } finally {
    await window.close();
    place.remove();
  }
});
