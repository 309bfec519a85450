// One contract from its draft to the court: read, signed, performed, broken, claimed and proved. The same steps in Chinese and in English.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { docx } from "./docx.mjs";
import { Hand } from "./hand.mjs";
import { home, Key, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const FIXTURES = path.resolve(import.meta.dirname, "../fixtures/court");
const DAY = 86_400_000;

/** The day that lies so many days from today. */
const iso = (days) => {
  const date = new Date(Date.now() + days * DAY);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
};
const between = (from, until) => Math.round((Date.parse(until) - Date.parse(from)) / DAY);
const encoded = (text) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

/** When what happens, in days from today. */
const WHEN = { signed: -160, advance: -155, late: -58, demanded: -20, received: -18, amended: -14, delivered: -9, installed: -7, accepted: -4, secured: -3, paid: -1, action: 6 };

/** What is said and typed in each language. */
const SAID = {
  "zh-CN": {
    locale: "zh_CN.UTF-8",
    setup: { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司", company_address: "江州市东山区青禾路1号" },
    reviewed: "累计不超过合同总价的10%",
    signed: "累计不超过合同总价的8%",
    cap: ["10%", "8%"],
    price: 1_280_000,
    currency: "CNY",
    vendor: "北川包装机械有限公司",
    moved: "北川市科技路5号",
    agreed: { address: "北川市工业路1号", email: "zhao@beichuan.example" },
    contact: { name: "赵敏", email: "zhao@beichuan.example" },
    waived: "已排定专人在期限内验收并书面答复",
    mail: { from: "赵敏", subject: "关于贴标机延期交付的说明（QH-CG-2026-207）", text: "林经理：\n\n因伺服电机到货延误，贴标机预计推迟交付，我司正在催货。\n\n赵敏" },
    advance: "预付款",
    meeting: { title: "贴标机交付进度会", topic: "延期原因和新的交付计划", notes: "乙方说明伺服电机缺货，承诺两周内发运。", decision: "甲方保留按合同主张违约金的权利。", action: "提交每周进度表", owner: "赵敏" },
    method: "EMS快递",
    mailed: "EMS",
    receipt: ["EMS 全球邮政特快专递 签收回单", "运单号 1182 0077 4519 3", "收件人 赵敏  北川市工业路1号", "签收"],
    amendment: { title: "补充协议一", effect: "验收以书面报告为准", clause: "5.1", text: "5.1 甲方应在设备安装调试完成后15个工作日内组织验收，验收合格以双方签署的验收报告为准。", shown: "双方签署的验收报告" },
    spare: { effect: "乙方无偿提供备件", due: "本补充协议签订后30日内" },
    installed: "安装调试完成",
    accepted: "贴标机整机验收",
    paid: "验收款",
    early: "提前退还质保金",
    dispute: { subject: "贴标机逾期交付违约金", body: "江州市东山区人民法院", event: "申请诉前财产保全获准" },
    proof: { subject: "乙方逾期交付，甲方已催告并送达", purpose: "催告函已按约定地址送达" },
  },
  en: {
    locale: "en_US.UTF-8",
    setup: { actor_name: "Lin Yi", actor_role: "legal", company_name: "Qinghe Foods Co., Ltd.", company_address: "1 Qinghe Road, Dongshan District, Jiangzhou" },
    reviewed: "up to a maximum of 10% of the total price",
    signed: "up to a maximum of 8% of the total price",
    cap: ["10%", "8%"],
    price: 160_000,
    currency: "EUR",
    vendor: "Northgate Automation Ltd.",
    moved: "5 Harbour Square, Northgate",
    agreed: { address: "12 Dock Street, Northgate", email: "reed@northgate.example" },
    contact: { name: "Ann Reed", email: "reed@northgate.example" },
    waived: "Acceptance is staffed; an answer in writing within the period is planned",
    mail: { from: "Ann Reed", subject: "Delay of the labelling machine (QH-CG-2026-208)", text: "Dear Ms Lin,\n\nthe servo motors are late and the labelling machine will be delayed. We are pressing our supplier.\n\nAnn Reed" },
    advance: "Advance",
    meeting: { title: "Delivery of the labelling machine", topic: "Reasons for the delay and a new plan", notes: "The Supplier is short of servo motors and promises dispatch within two weeks.", decision: "The Buyer reserves its claim to liquidated damages.", action: "Send a progress report each week", owner: "Ann Reed" },
    method: "Courier",
    mailed: "courier",
    receipt: ["EXPRESS COURIER · PROOF OF DELIVERY", "Waybill 1182 0077 4519 3", "Ann Reed, 12 Dock Street, Northgate", "Signed for"],
    amendment: { title: "Amendment No. 1", effect: "Acceptance only by a signed report", clause: "5.1", text: "5.1 The Buyer shall inspect the machine within 15 working days after installation. The machine is accepted when both parties have signed the acceptance report.", shown: "signed the acceptance report" },
    spare: { effect: "Spare parts free of charge", due: "within 30 days after signing of this amendment" },
    installed: "Installation finished",
    accepted: "Labelling machine",
    paid: "Payment on acceptance",
    early: "Early release of the retention",
    dispute: { subject: "Liquidated damages for late delivery", body: "People's Court of Dongshan District, Jiangzhou", event: "Preservation of property before the claim granted" },
    proof: { subject: "The Supplier delivered late; the Buyer demanded delivery in writing", purpose: "The demand reached the agreed address" },
  },
};

/** Money as the window writes it. */
const written = (currency, amount) => `${currency} ${amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const flat = (text) => text.replace(/\s+/g, "");
const textOf = (pdf) => flat(execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }));

/** A carrier's receipt as a picture: drawn by the page, since it has the fonts. */
async function receipt(window, lines, file) {
  const data = await window.session.executeScript(
    `const canvas = document.createElement("canvas");
     canvas.width = 1000; canvas.height = 560;
     const pen = canvas.getContext("2d");
     pen.fillStyle = "white"; pen.fillRect(0, 0, 1000, 560);
     pen.strokeStyle = "#444"; pen.lineWidth = 3; pen.strokeRect(30, 30, 940, 500);
     pen.fillStyle = "#111"; pen.font = "40px sans-serif";
     arguments[0].forEach((line, at) => pen.fillText(line, 80, 120 + at * 90));
     return canvas.toDataURL("image/png").split(",")[1];`,
    lines,
  );
  fs.writeFileSync(file, Buffer.from(data, "base64"));
}

for (const language of ["zh-CN", "en"]) {
  test(`from the draft to the court, in ${language}`, { timeout: 600_000 }, async () => {
    const said = SAID[language];
    const draft = fs.readFileSync(path.join(FIXTURES, `${language}.txt`), "utf8");
    const place = home();
    const window = await open(place.folder, said.locale);
    const hand = new Hand(window);
    const shot = async (name) => {
      if (!shots) return;
      // What was told a moment ago is no part of the picture.
      await window.session.executeScript("[...document.querySelectorAll('[data-testid=toast] button')].at(-1)?.click()");
      await window.screenshot(path.join(shots, `court-${language}-${name}.png`));
    };
    const money = (amount) => written(said.currency, amount);
    const share = (percent) => (said.price * percent) / 100;
    const file = (name, bytes) => {
      fs.writeFileSync(place.file(name), bytes);
      return place.file(name);
    };
    /** A report issued into a file, which is kept with the pictures; its words. */
    const issued = async (name, id, rest = {}) => {
      const pdf = place.file(`${name}.pdf`);
      await window.call("reports.issue", { name, id, path: pdf, ...rest });
      if (shots) fs.copyFileSync(pdf, path.join(shots, `court-${language}-${name}.pdf`));
      return textOf(pdf);
    };
    const contains = (text, words) => assert.ok(text.includes(flat(words)), `“${words}” is missing`);
    try {
      // A new archive; its place is asked by the system's own dialog.
      await window.find("welcome-name");
      await window.call("archive.create", { path: place.file("court.qiheng"), setup: said.setup });
      await window.session.navigate().refresh();
      await window.find("review-paste");
      const { id: us } = await hand.one("own_entity", null, () => true);
      await hand.page("own_entity", us);
      await hand.set("email", "qinghe.example");

      // The draft is dropped and judged; what is found is decided by keyboard.
      await window.drop(file("draft.docx", docx(draft)));
      await window.find("reading");
      await window.find("finding-1");
      const review = await hand.here("review");
      const { contract: { id: contract }, findings } = await window.call("reviews.workspace", { review });
      const silence = findings.findIndex(({ rule }) => rule === "acceptance.deemed");
      assert.ok(silence >= 0, `silence counts as acceptance: ${findings.map(({ rule }) => rule)}`);
      await shot("workspace");
      for (const [at] of findings.entries()) {
        await hand.click(`finding-${at + 1}`);
        await window.press(at === silence ? "w" : "a");
        if (at === silence) {
          await window.type("waive-reason", said.waived);
          await hand.click("waive-save");
        }
        await window.until("decided", async () => (await window.call("reviews.list", {}))[0].decided === at + 1);
      }
      await shot("decided");
      contains(await issued("review_packet", review), said.waived);

      // Vendor, approval and signature. The signed file says another cap than the text that was reviewed.
      await hand.page("contract", contract);
      const { vendor: party, title } = await hand.get("contract", contract);
      assert.ok(party, "the vendor is known from the draft");
      await hand.page("vendor", party);
      await hand.set("address", said.moved);
      const contact = await hand.add("contact", { name: said.contact.name });
      await hand.page("contact", contact);
      await hand.set("email", said.contact.email);
      await hand.page("contract", contract);
      await hand.menu("contract-steps", "approved");
      await hand.click("step-take");
      await window.until("approved", async () => (await hand.get("contract", contract)).lifecycle === "approved");
      await hand.menu("contract-steps", "signed");
      await window.find("step-signed-on");
      await hand.day("step-signed-on", iso(WHEN.signed));
      assert.ok(draft.includes(said.reviewed), "the fixture has the cap");
      await window.picks(file("signed.docx", docx(draft.replace(said.reviewed, said.signed))));
      await hand.click("file-choose");
      await hand.says("[role=dialog]", said.cap[1]);
      assert.equal(await (await window.find("step-take")).isEnabled(), false, "not before the difference was looked at");
      await shot("signed-differs");
      await hand.press("[role=dialog] label");
      await hand.click("step-take");
      await window.until("signed", async () => (await hand.get("contract", contract)).lifecycle === "signed");

      // Its duties beside the text.
      await hand.click("toast-next");
      await window.find("duties");
      // What was signed is what is owed, not what was reviewed.
      const { number, text } = await window.call("contracts.duties", { contract });
      assert.deepEqual([number, text.includes(said.signed), text.includes(said.reviewed)], [2, true, false]);
      await window.press("j");
      await shot("duties");
      await hand.click("duties-confirm");
      await window.find("grid");
      const obligations = await hand.list("obligation", { kind: "contract", id: contract });
      const owed = (test) => {
        const found = obligations.filter(({ fields }) => test(fields));
        assert.equal(found.length, 1, obligations.map(({ title, fields }) => `${title} ${fields.percent} ${fields.kind}`).join("; "));
        return found[0];
      };
      const advance = owed(({ percent }) => Number(percent) === 30);
      const main = owed(({ percent }) => Number(percent) === 65);
      const retention = owed(({ is_retention }) => is_retention === true);
      const delivery = owed(({ kind }) => kind === "delivery");
      const inspection = owed(({ kind, silence_accepts, quote }) => kind === "acceptance" && silence_accepts === true && quote.includes("15"));
      assert.equal(Number(main.fields.amount.amount), share(65));
      await shot("obligations");

      // The contract is carried out: the advance is paid, and days follow.
      await hand.page("contract", contract);
      await hand.menu("contract-steps", "performing");
      await hand.click("step-take");
      await window.until("performing", async () => (await hand.get("contract", contract)).lifecycle === "performing");
      const paid = await hand.add("payment", { what: said.advance, amount: `${said.currency} ${share(30)}`, paid_on: iso(WHEN.advance) });
      await hand.set("kind", "advance");
      await hand.set("obligation", advance.title);
      await window.until("the advance is done", async () => (await hand.get("obligation", advance.id)).state === "done");
      await hand.page("obligation", delivery.id);
      await hand.click("due-event");
      await hand.day("event-on", iso(WHEN.advance));
      await shot("event");
      await hand.click("event-save");
      await window.until("the delivery has its day", async () => (await hand.get("obligation", delivery.id)).due_on !== null);
      const due = (await hand.get("obligation", delivery.id)).due_on;
      // Ninety days, and on to a working day.
      const moved = between(iso(WHEN.advance + 90), due);
      assert.ok(moved >= 0 && moved <= 10, `due on ${due}`);

      // Late: Today says so, and the vendor's mail and a meeting are kept.
      await hand.go("#/today");
      await hand.says('[data-testid=agenda] [role=row]', delivery.title);
      const late = (await window.call("today.view", { days: 30 })).dated.find(({ id }) => id === delivery.id);
      assert.equal(late.on, due);
      await shot("today-overdue");
      const eml = [
        `From: ${encoded(said.mail.from)} <${said.contact.email}>`,
        "To: legal@qinghe.example",
        `Date: ${new Date(Date.now() - 40 * DAY).toUTCString().replace("GMT", "+0000")}`,
        "Message-ID: <delay-1@vendor.example>",
        `Subject: ${encoded(said.mail.subject)}`,
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        Buffer.from(said.mail.text.replaceAll("\n", "\r\n")).toString("base64"),
        "",
      ];
      await hand.page("contract", contract);
      await window.drop(file("delay.eml", eml.join("\r\n")));
      await window.find("mail-head");
      await shot("mail");
      await window.press(Key.ENTER);
      const message = await hand.here("message");
      const kept = await hand.get("message", message);
      assert.deepEqual([kept.contract, kept.vendor, kept.direction], [contract, party, "received"]);

      const meeting = await hand.make("meeting", { title: said.meeting.title, held_on: iso(WHEN.demanded - 5) });
      await hand.set("contract", title);
      await hand.set("state", "planned");
      await hand.click("meeting-open");
      await hand.click("meeting-start");
      await window.type("meeting-name", said.contact.name);
      await window.press(Key.ENTER);
      await hand.click("point-add");
      await window.find("point-topic");
      await hand.click("point-topic");
      await hand.write(said.meeting.topic);
      await window.type("point-notes", said.meeting.notes);
      await window.type("point-decision", said.meeting.decision);
      await window.type("point-action", said.meeting.action);
      await window.type("point-owner", said.meeting.owner);
      await hand.day("point-due", iso(WHEN.action));
      await shot("meeting");
      await hand.click("meeting-end");
      let action = null;
      await window.until("the action is made", async () => {
        action = (await hand.list("action")).find(({ title }) => title === said.meeting.action);
        return action !== undefined;
      });
      assert.deepEqual([action.fields.owner, action.fields.due_on], [said.meeting.owner, iso(WHEN.action)]);
      contains(await issued("meeting_minutes", meeting), said.meeting.decision);

      // What the delay costs up to a day, and the demand for it.
      await hand.page("obligation", delivery.id);
      await hand.click("claims-adjust");
      await hand.day("claims-until", iso(WHEN.demanded));
      const daily = said.price / 1000;
      const until = between(due, iso(WHEN.demanded)) * daily;
      await hand.says("[data-testid=reckoning-amount]", money(until));
      await hand.says("[data-testid=reckoning]", said.cap[1]);
      await shot("delay");
      await hand.click("claims-draft");
      await hand.says("[data-testid=sum-total]", money(until));
      const notice = await hand.here("notice");
      await hand.set("method", said.method);
      await hand.says("[data-testid=notice-service]", said.agreed.address);
      await window.session.executeScript("document.querySelector('[data-testid=notice-service]').scrollIntoView({ block: 'nearest' })");
      await shot("notice-address");
      await hand.click("served-use-address");
      await window.until("the agreed address", async () => (await hand.get("notice", notice)).address.includes(said.agreed.address));
      await hand.menu("reports", "formal_notice");
      await window.find("packet-page");
      await window.until("the letter is drawn", () => window.session.executeScript("return document.querySelector('[data-testid=packet-page] canvas[data-drawn]') !== null"));
      await shot("letter");
      const draftEml = place.file("demand.eml");
      await window.picks(draftEml);
      await hand.click("report-mail");
      await window.until("the draft is written", () => fs.existsSync(draftEml));
      assert.match(fs.readFileSync(draftEml, "utf8"), new RegExp(`To:.*${said.agreed.email}`));
      const letter = place.file("demand.pdf");
      await window.picks(letter);
      await hand.click("report-issue");
      await window.until("the letter is issued", () => fs.existsSync(letter));
      if (shots) fs.copyFileSync(letter, path.join(shots, `court-${language}-formal_notice.pdf`));
      contains(textOf(letter), money(until).slice(4));

      // Sent, delivered, proved, locked.
      await hand.page("notice", notice);
      await hand.set("sent_on", iso(WHEN.demanded));
      await hand.set("tracking", "1182007745193");
      await hand.set("delivered_on", iso(WHEN.received));
      const proof = place.file(language === "en" ? "proof of delivery.png" : "签收回单.png");
      await receipt(window, [...said.receipt.slice(0, 3), `${said.receipt[3]} ${iso(WHEN.received)}`], proof);
      await hand.attach(proof);
      await hand.set("document", path.basename(proof));
      const check = await window.call("notices.check", { notice });
      assert.deepEqual([check.received_on, check.remarks], [iso(WHEN.received), []]);
      await hand.set("is_locked", "true");
      await window.until("locked", async () => (await hand.get("notice", notice)).is_locked === true);
      await assert.rejects(window.call("records.save", { kind: "notice", id: notice, fields: { subject: "?" } }), /record\.locked/);
      await shot("notice-locked");

      // An amendment.
      await hand.page("contract", contract);
      const amendment = await hand.add("amendment", { title: said.amendment.title });
      await hand.set("agreed_on", iso(WHEN.amended));
      await hand.click("effect-add");
      await hand.fill("what", said.amendment.effect);
      await hand.click("create-save");
      await hand.here("amendment_effect");
      await hand.set("clause", said.amendment.clause);
      await hand.set("text", said.amendment.text);
      await hand.page("amendment", amendment);
      await hand.says("[data-testid=effect]", said.amendment.shown);
      await shot("amendment");
      await hand.click("effect-apply");
      await window.until("applied", async () => (await window.call("amendments.effects", { amendment }))[0].applied_on !== null);
      await hand.page("contract", contract);
      await hand.click("amended-open");
      await hand.says("[data-testid=amended]", said.amendment.shown);
      await shot("amended");
      contains(await issued("amended_contract", contract, { on: iso(0) }), said.amendment.shown);

      // Delivered at last, installed, accepted, paid but for the retention.
      await hand.page("obligation", delivery.id);
      await hand.click("due-fulfil");
      await hand.day("fulfil-on", iso(WHEN.delivered));
      await hand.click("fulfil-save");
      await window.until("delivered", async () => (await hand.get("obligation", delivery.id)).state === "done");
      await hand.page("obligation", inspection.id);
      await hand.click("due-event");
      await hand.day("event-on", iso(WHEN.installed));
      await hand.click("event-save");
      await window.until("the inspection has its day", async () => (await hand.get("obligation", inspection.id)).due_on !== null);
      await hand.page("contract", contract);
      await hand.add("acceptance", { what: said.accepted, accepted_on: iso(WHEN.accepted) });
      await hand.page("obligation", main.id);
      await hand.click("due-event");
      await hand.day("event-on", iso(WHEN.accepted));
      await hand.click("event-save");
      await window.until("the payment has its day", async () => (await hand.get("obligation", main.id)).due_on !== null);
      await hand.page("contract", contract);
      await hand.add("payment", { what: said.paid, amount: `${said.currency} ${share(65)}`, paid_on: iso(WHEN.paid) });
      await hand.set("obligation", main.title);
      await window.until("paid", async () => (await hand.get("obligation", main.id)).state === "done");
      await hand.page("contract", contract);
      await hand.add("payment", { what: said.early, amount: `${said.currency} ${share(5)}`, paid_on: iso(WHEN.paid) });
      // Money that is held back is not released before its day.
      await hand.click("edit-kind");
      await hand.choice("retention");
      await hand.says("main", retention.title);
      assert.notEqual((await hand.get("payment", await hand.here("payment"))).kind, "retention");
      await shot("retention-refused");
      await window.press(Key.ESCAPE);
      await hand.click("undo");
      await window.until("taken back", async () => (await hand.list("payment")).length === 2);
      await hand.page("contract", contract);
      await hand.says("[data-testid=account]", money(share(5)));
      await hand.says("[data-testid=account]", money(share(95)));
      await shot("account");

      // The dispute: what the delay cost is claimed, the stage is set, a step sets a deadline of the law off.
      const dispute = await hand.make("dispute", { subject: said.dispute.subject });
      await hand.set("contract", title);
      await hand.set("vendor", said.vendor);
      await hand.set("kind", "litigation");
      await hand.set("known_on", due);
      await hand.set("body", said.dispute.body);
      await hand.page("obligation", delivery.id);
      const damages = between(due, iso(WHEN.delivered)) * daily;
      await hand.says("[data-testid=reckoning-amount]", money(damages));
      await hand.click("claims-keep");
      await hand.click("claims-dispute");
      await hand.choice(dispute);
      await hand.click("claims-keep-run");
      await hand.says("[data-testid=sum-total]", money(damages));
      await hand.click("claims-set");
      await window.until("the claim is set", async () => Number((await hand.get("dispute", dispute)).claim?.amount) === damages);
      await hand.add("legal_event", { what: said.dispute.event, due_on: iso(WHEN.secured) });
      await hand.set("kind", "preservation");
      await hand.set("done_on", iso(WHEN.secured));
      await hand.page("dispute", dispute);
      await hand.click("deadline-sue_after_preservation");
      const filing = await (async () => {
        await window.until("the deadline is taken", async () => (await hand.list("legal_event")).some(({ fields }) => fields.deadline === "sue_after_preservation"));
        return hand.one("legal_event", null, ({ fields }) => fields.deadline === "sue_after_preservation");
      })();
      const left = between(iso(WHEN.secured + 30), filing.fields.due_on);
      assert.ok(left >= 0 && left <= 10, `to be filed by ${filing.fields.due_on}`);
      assert.match(filing.fields.article, /104/);
      const { limitation } = await window.call("legal.times", { dispute });
      // Three years, anew from the demand that was delivered.
      assert.deepEqual([limitation.from, Number(limitation.ends_on.slice(0, 4))], [iso(WHEN.received), Number(iso(WHEN.received).slice(0, 4)) + 3]);
      await shot("dispute");
      await hand.go("#/today");
      await hand.says("[data-testid=agenda] [role=row]", filing.title);
      await shot("today-deadline");

      // What happened, filtered and chosen, becomes evidence that anybody can check.
      await hand.page("contract", contract);
      await hand.click("timeline-open");
      await window.find("timeline");
      await hand.choose("timeline-kinds", "notice");
      await window.until("only notices", () =>
        window.session.executeScript("const rows = [...document.querySelectorAll('[data-testid=timeline] tbody tr')]; return rows.length === 2 && rows.every((row) => row.dataset.id.startsWith(arguments[0]))", notice),
      );
      await shot("timeline-notices");
      await hand.choose("timeline-kinds", "all");
      await hand.pick(message);
      await hand.pick(notice);
      await hand.pick(delivery.id);
      await hand.pick(contract);
      await shot("timeline");
      await hand.click("evidence-open");
      await window.type("evidence-subject", said.proof.subject);
      await shot("evidence");
      const zip = place.file("evidence.zip");
      await window.picks(zip);
      await hand.click("evidence-save");
      await hand.silent("[role=dialog]", "");
      const unpacked = place.file("evidence");
      execFileSync("python3", ["-m", "zipfile", "-e", zip, unpacked]);
      const root = fs.existsSync(path.join(unpacked, "manifest.sha256")) ? unpacked : path.join(unpacked, fs.readdirSync(unpacked)[0]);
      execFileSync("sha256sum", ["--strict", "-c", "manifest.sha256"], { cwd: root });
      assert.ok(fs.existsSync(path.join(root, "verify.html")));
      assert.equal(execFileSync("python3", [path.resolve(import.meta.dirname, "../evidence/verify.py"), zip], { encoding: "utf8" }).trim(), "ok");
      const files = fs.readdirSync(path.join(root, "exhibits"), { recursive: true }).map((name) => path.basename(name));
      for (const name of ["signed.docx", "delay.eml", path.basename(proof)]) assert.ok(files.includes(name), `${name} is in the packet: ${files}`);
      // What is ours alone never goes to the court.
      for (const name of ["review_packet.pdf", "draft.docx"]) assert.ok(!files.includes(name), `${name} stays with us`);
      if (shots) for (const name of fs.readdirSync(root)) if (name.endsWith(".pdf")) fs.copyFileSync(path.join(root, name), path.join(shots, `court-${language}-evidence-${name}`));

      // The file for counsel.
      const legal = await issued("legal_file", dispute);
      for (const words of [said.dispute.subject, said.dispute.body, said.vendor, damages.toLocaleString("en-US")]) contains(legal, words);
      contains(await issued("contract_sheet", contract), said.vendor);
      assert.deepEqual((await window.call("archive.verify", { expect: null })).problems, []);
    } catch (error) {
      await shot("failed");
      throw error;
    } finally {
      await window.close();
      place.remove();
    }
  });
}
