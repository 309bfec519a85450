// Mails dropped on the window are looked over, taken in for their contract, and refused a second time; a notice is held against its contract.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { home, Key, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };
const word = (text) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
const wire = (lines) => lines.join("\r\n");

const OFFER = wire([
  `From: ${word("李晓明")} <li@beichuan.example>`,
  "To: wang@qinghe.example",
  "Date: Tue, 3 Mar 2026 10:02:00 +0800",
  "Message-ID: <offer-1@beichuan.example>",
  `Subject: ${word("关于灌装机交付日期的说明（CG-2026-031）")}`,
  "Received: from mx2.beichuan.example by mx.qinghe.example; Tue, 3 Mar 2026 10:02:07 +0800",
  "Content-Type: multipart/mixed; boundary=b",
  "",
  "--b",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "王经理：\r\n\r\n因进口阀门延误，灌装机将推迟三周交付。附上补充协议，请审阅。\r\n\r\n李晓明",
  "--b",
  `Content-Type: application/octet-stream; name="${word("补充协议.docx")}"`,
  "Content-Disposition: attachment",
  "",
  "PK",
  "--b",
  `Content-Type: application/octet-stream; name="${word("报价\u202Exslx.exe")}"`,
  "Content-Disposition: attachment",
  "",
  "MZ",
  "--b--",
  "",
]);
const ANSWER = wire([
  "From: wang@qinghe.example",
  "To: li@beichuan.example",
  "Date: Tue, 3 Mar 2026 15:30:00 +0800",
  "Message-ID: <answer-1@qinghe.example>",
  "In-Reply-To: <offer-1@beichuan.example>",
  `Subject: ${word("回复：关于灌装机交付日期的说明")}`,
  "Content-Type: text/plain; charset=utf-8",
  "",
  "我方不同意推迟。",
]);
const CONTRACT = `灌装机采购合同
甲方（买方）：青禾食品科技有限公司
乙方（卖方）：北川包装机械有限公司
第一条 标的
甲方向乙方采购灌装机一台，总价10万元。
第二条 通知与送达
与本合同有关的通知应采用书面形式，以专人递送或者快递送达下列地址。
以快递寄送的，寄出之日起第三日视为送达。
乙方送达地址：北川市工业路1号，收件人：赵敏，电子邮箱：zhao@beichuan.example。
`;

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

test("a mail is dropped, looked over and kept", { timeout: 240_000 }, async () => {
  const place = home();
  let window = await open(place.folder);
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  const file = (name, text) => {
    fs.writeFileSync(place.file(name), text);
    return place.file(name);
  };
  const total = async (kind) => (await window.call("records.list", { kind, text: null, sort: null, descending: false, filters: [], parent: null, offset: 0, limit: 0 })).total;
  const save = async (kind, fields, id = null) => (await window.call("records.save", { kind, id, fields })).id;
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
    const ours = await window.call("records.list", { kind: "own_entity", text: null, sort: null, descending: false, filters: [], parent: null, offset: 0, limit: 1 });
    await save("own_entity", { email: "qinghe.example" }, ours.rows[0].id);
    const vendor = await save("vendor", { name: "北川包装机械有限公司", address: "北川市科技路5号" });
    await save("contact", { vendor, name: "李晓明", email: "li@beichuan.example", is_primary: true });
    const started = await window.call("reviews.start", { draft: { text: CONTRACT, name: "草案" }, attachments: [], contract: null, side: null });
    const contract = (await window.call("records.get", { kind: "review", id: started.review })).fields.contract;
    await save("contract", { number: "CG-2026-031", vendor }, contract);
    await window.session.navigate().refresh();
    await window.find("undo");

    const before = await total("document");
    await window.drop(file("来信.eml", OFFER));
    await says("[data-testid=mail-head]", "李晓明 <li@beichuan.example>");
    await says("[data-testid=mail-text]", "推迟三周交付");
    await says("[data-testid=mail-contract]", "灌装机采购合同 · 主题中的合同编号");
    await says("[data-testid=mail-vendor]", "北川包装机械有限公司 · 联系人邮箱");
    await says("[data-testid=mail-direction]", "收到");
    await says("[data-testid=mail-remarks]", "报价⟨U+202E⟩xslx.exe");
    await shot(window, "mail");
    await window.press(Key.ENTER);
    await window.until("the mail is kept", async () => (await total("message")) === 1);
    assert.equal(await total("document"), before + 3);
    await says("[data-testid=mail-files]", "补充协议.docx");
    await shot(window, "mail-kept");
    await window.click("mail-review");
    await says("[role=dialog]", "灌装机采购合同");
    await shot(window, "mail-review");
    await leave();

    await window.drop(file("回信.eml", ANSWER));
    await says("[data-testid=mail-contract]", "所回复的邮件");
    await window.press(Key.ENTER);
    await window.until("the answer is kept", async () => (await total("message")) === 2);
    await says("[data-testid=mail-thread]", "关于灌装机交付日期的说明");
    await window.session.executeScript("document.querySelectorAll('details').forEach((one) => { one.open = true })");
    await shot(window, "mail-thread");

    await window.drop(file("同一封.eml", `${OFFER} `));
    await says("[role=dialog]", "收录");
    await window.find("mail-kept");
    assert.equal(await (await window.find("mail-take")).isEnabled(), false);
    await shot(window, "mail-twice");
    await leave();
    await window.drop(file("不是邮件.eml", "hello"));
    await says("[role=dialog]", "不是邮件");
    await shot(window, "mail-none");
    await leave();

    const notice = await save("notice", { contract, subject: "关于限期交付的函", kind: "demand", text: "请于收到本函后十日内交付。", method: "电子邮件", address: "北川市科技路5号" });
    await go(`#/records/notice/${notice}`);
    await says("[data-testid=notice-service]", "不在合同约定的送达方式之内");
    await says("[data-testid=notice-service]", "供应商档案中的地址");
    await shot(window, "notice-service");
    await window.click("served-use-address");
    await window.until("the agreed address is taken over", async () => (await window.call("records.get", { kind: "notice", id: notice })).fields.address === "北川市工业路1号");
    await save("notice", { method: "EMS", sent_on: "2026-03-05" }, notice);
    await window.session.navigate().refresh();
    await says("[data-testid=notice-service]", "2026年3月8日");
    await shot(window, "notice-sent");
    await go(`#/reports/formal_notice/${notice}`);
    await window.find("report-mail");
    await says("[data-testid=mail-remarks]", "没有运单号");
    await shot(window, "notice-letter");

    await go("#/history");
    await window.click("seal");
    await window.find("seal-head");
    await shot(window, "seal");
    await leave();

    await window.call("app.set_preferences", { language: "en", theme: "dark" });
    await go(`#/records/notice/${notice}`);
    await window.session.navigate().refresh();
    await says("[data-testid=notice-service]", "Counts as received");
    await shot(window, "notice-en-dark");
    const other = file("other.eml", OFFER.replace("offer-1@", "offer-2@"));
    await window.drop(other);
    await window.find("mail-head");
    await shot(window, "mail-en-dark");
    await leave();
    // The program is started with a mail: it is looked over once an archive is open.
    await window.close();
    window = await open(place.folder, "en_US.UTF-8", other);
    await window.click("recent-archive");
    await says("[data-testid=mail-text]", "推迟三周交付");
  } finally {
    await window.close();
    place.remove();
  }
});
