// A contract's duties are confirmed beside its text; an event gives a day; today shows it; it is fulfilled and taken back.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { By, home, Key, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `${name}.png`));
}

const PURCHASE = `码垛机采购合同
合同编号：QH-2026-118
甲方（买方）：青禾食品科技有限公司
乙方（卖方）：北川包装机械有限公司
第一条 标的
1.1 乙方向甲方提供码垛机两台，规格和配置见附件一。
第二条 价款
2.1 合同总价为人民币860000元，含13%增值税。
第三条 付款
3.1 甲方应在合同签订后10日内支付合同总价的30%作为预付款。
3.2 甲方应在设备验收合格后30日内支付合同总价的60%。
3.3 合同总价的10%作为质量保证金，质保期满后15个工作日内由甲方支付。
第四条 交付
4.1 乙方应在收到预付款后60日内将设备运至甲方江州工厂。
第五条 验收
5.1 甲方应在设备安装调试完成后10个工作日内组织验收，验收不合格的，乙方应及时整改。
第六条 质量保证
6.1 质保期为自验收合格之日起24个月。
6.2 乙方应在接到甲方报修通知后24小时内到达现场。
第七条 报告
7.1 合同履行期间，乙方应于每月5日前向甲方提交上月的生产进度报告。
第八条 期限与续期
8.1 本合同有效期自2026年12月1日起至2027年12月31日止。
8.2 期满前60日内任何一方未书面提出异议的，合同自动续期一年。
`;

const SUPPLY = `PALLETISER SUPPLY AGREEMENT
Buyer: Qinghe Foods Co., Ltd.
Supplier: Northgate Automation Ltd.
1. Price
1.1 The total price is EUR 410,000.
2. Payment
2.1 The Buyer shall pay an advance of 30% of the price within 10 days after signing this Agreement.
2.2 The Buyer shall pay 60% of the price within 30 days after acceptance.
3. Delivery
3.1 The Supplier shall deliver the goods within 60 days after receipt of the advance payment.
4. Acceptance
4.1 The Buyer shall inspect the goods within 10 business days after installation.
5. Warranty
5.1 The warranty period is 24 months from acceptance.
6. Reports
6.1 The Supplier shall submit a progress report by the 5th day of each month.
7. Term
7.1 This Agreement renews automatically for one year unless either party gives notice of non-renewal at least 60 days before the end of the term.
`;

const iso = (days) => {
  const date = new Date(Date.now() + days * 86_400_000);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
};

test("duties are confirmed, an event gives a day, today shows it, and fulfilling is undone", { timeout: 240_000 }, async () => {
  const place = home();
  const window = await open(place.folder);
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  const text = async (id) => window.session.executeScript("return arguments[0].textContent", await window.find(id));
  const list = async (kind) =>
    (await window.call("records.list", { kind, text: null, sort: null, descending: false, filters: [], parent: null, offset: 0, limit: 50 })).rows;
  const says = (place, words) =>
    window.until(`${words} in ${place}`, () =>
      window.session.executeScript("return [...document.querySelectorAll(arguments[0])].some((one) => one.textContent.includes(arguments[1]))", place, words),
    );
  const silent = (place, words) =>
    window.until(`no ${words} in ${place}`, () =>
      window.session.executeScript("return ![...document.querySelectorAll(arguments[0])].some((one) => one.textContent.includes(arguments[1]))", place, words),
    );
  const inRow = (words, id) => window.session.findElement(By.xpath(`//*[@data-testid="agenda"]//*[@role="row"][contains(., "${words}")]//*[@data-testid="${id}"]`));
  try {
    await window.find("welcome-name");
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    await window.session.navigate().refresh();
    await window.find("review-paste");
    await shot(window, "today-fresh");
    const { review } = await window.call("reviews.start", { draft: { text: PURCHASE, name: "码垛机采购合同" }, attachments: [], contract: null, side: null });
    const { contract, findings } = await window.call("reviews.workspace", { review });
    await says("[data-testid=agenda]", "条意见待定");
    for (const { id } of findings) await window.call("reviews.decide", { finding: id, decision: "accepted", reason: null });
    await says("main", "没有待办的事项");
    await shot(window, "today-empty");

    // Signed in the step's dialog; what comes next is offered at once.
    await window.call("contracts.take_step", { contract: contract.id, to: "approved", signed_on: null, signed_file: null, reason: null });
    await go(`#/records/contract/${contract.id}`);
    await window.click("contract-steps");
    await window.until("the menu is open", async () => (await window.session.findElements(By.css("[role=menuitem]"))).length > 0);
    await window.session.findElement(By.xpath("//*[@role='menuitem'][contains(., '已签')]")).click();
    await window.find("step-signed-on");
    const segments = await window.session.findElements(By.css('[data-testid="step-signed-on"] [role="spinbutton"]'));
    await segments[0].click();
    await window.press(...iso(-3).replaceAll("-", ""));
    await window.click("step-take");
    await window.find("toast-next");
    await shot(window, "signed");
    await window.click("toast-next");

    // Beside the text: one is set right, one left out, the rest taken over.
    await window.find("duties");
    const proposed = (await window.call("contracts.duties", { contract: contract.id })).duties;
    assert.ok(proposed.length >= 9, `${proposed.length} duties`);
    assert.equal(await text("duties-confirm").then((words) => words.includes(`确认 ${proposed.length} 项`)), true);
    await shot(window, "duties");
    await window.press("j");
    await window.press("j");
    await says("[data-testid=due-lines]", "验收合格后30日内");
    await shot(window, "duties-open");
    const words = await window.find("duty-words");
    const say = async (sentence) => {
      await words.sendKeys(Key.chord(Key.CONTROL, "a"));
      await words.sendKeys(Key.BACK_SPACE);
      await words.sendKeys(sentence);
    };
    await say("设备验收合格后45日内支付合同总价的60%");
    await says("[data-testid=due-lines]", "45日内");
    await say("设备验收合格后30日内支付合同总价的60%");
    await says("[data-testid=due-lines]", "验收合格后30日内");
    await window.type("duty-owner", "李会计");
    await window.type("duties-owner", "周宁");
    const last = await window.find(`duty-${proposed.length}`);
    await window.session.executeScript("arguments[0].scrollIntoView()", last);
    await last.findElement(By.css("button")).click();
    await shot(window, "duties-doubt");
    await last.findElement(By.css("label")).click();
    await says("[data-testid=duties-confirm]", `确认 ${proposed.length - 1} 项`);
    await window.click("duties-confirm");
    await window.find("grid");
    await says("[data-testid=grid]", "支付合同价的 60%");
    await says("[data-testid=filter-contract]", "码垛机采购合同");
    await shot(window, "obligations");
    const obligations = await list("obligation");
    assert.equal(obligations.length, proposed.length - 1);
    const main = obligations.find(({ title }) => title === "支付合同价的 60%");
    assert.deepEqual([main.fields.owner, main.fields.amount], ["李会计", { amount: "516000", currency: "CNY" }]);
    await go(`#/records/contract/${contract.id}`);
    await says("[data-testid=duties-open]", "1 项待确认");
    await shot(window, "contract");

    // Today: the advance has its day, the rest waits.
    await go("#/today");
    await says("[data-testid=agenda]", "支付合同价的 30%");
    await says("[data-testid=agenda]", "还有 7 天");
    await says("[data-testid=agenda]", "验收合格");
    await shot(window, "today");
    await (await inRow("支付合同价的 60%", "today-event")).click();
    await says("[data-testid=event-kind]", "验收合格");
    await shot(window, "event");
    await window.click("event-save");
    await window.until("the day follows", async () => (await window.call("obligations.due", { obligation: main.id })).on !== null);
    // Due in thirty days, or moved on to the working day after them.
    await window.click("today-horizon");
    await window.session.findElement(By.xpath("//*[@role='option'][contains(., '90')]")).click();
    await silent("[data-testid=agenda] [data-id^=waiting]", "支付合同价的 60%");
    await says("[data-testid=agenda]", "李会计");
    await shot(window, "today-90");

    // Its page says why.
    await go(`#/records/obligation/${main.id}`);
    const due = await window.call("obligations.due", { obligation: main.id });
    await window.find("due-card");
    for (const step of due.steps) await says("[data-testid=due-card]", step);
    await shot(window, "obligation");
    await window.click("due-text");
    await says("[data-duty][data-open]", "支付合同价的 60%");
    await shot(window, "duties-seen");
    await window.session.executeScript("history.back()");
    await window.click("due-fulfil");
    await window.find("fulfil-on");
    await shot(window, "fulfil");
    await window.click("fulfil-save");
    await says("[data-testid=due-card]", "已履行");
    await says("[data-testid=toast]", "已履行");
    await shot(window, "obligation-done");
    await window.click("undo");
    await window.until("open again", async () => (await window.call("records.get", { kind: "obligation", id: main.id })).fields.state === "open");
    await says("[data-testid=due-card]", "登记履行");

    // By key from today; the history says so.
    await go("#/today");
    await says("[data-testid=agenda]", "支付合同价的 30%");
    // Which row comes first depends on the day of the year: on to the one that is meant.
    await window.until("its row is in focus", async () => {
      await window.press("j");
      await new Promise((done) => setTimeout(done, 200));
      return window.session.executeScript("return document.activeElement.getAttribute('role') === 'row' && document.activeElement.textContent.includes('支付合同价的 30%')");
    });
    await window.press("d");
    await window.find("fulfil-on");
    await window.press(Key.ENTER);
    await silent("[data-testid=agenda]", "支付合同价的 30%");
    await go("#/history");
    await says("main", "登记“支付合同价的 30%”已履行");
    await says("main", "已撤销");
    await says("main", `确认《${contract.title}》的 ${proposed.length - 1} 项义务`);
    await shot(window, "history");

    // In English, and dark.
    const english = await window.call("reviews.start", { draft: { text: SUPPLY, name: "Palletiser Supply Agreement" }, attachments: [], contract: null, side: null });
    const supply = (await window.call("reviews.workspace", { review: english.review })).contract.id;
    await window.call("app.set_preferences", { language: "en", theme: "light" });
    await go(`#/contracts/${supply}/duties`);
    await window.session.navigate().refresh();
    await window.find("duties");
    await window.press("j");
    await window.find("duty-what");
    await shot(window, "duties-en");
    await window.click("duties-confirm");
    await window.find("grid");
    await shot(window, "obligations-en");
    await go("#/today");
    await says("[data-testid=agenda]", "Waiting for an event");
    await shot(window, "today-en");
    await go(`#/records/obligation/${main.id}`);
    await window.find("due-card");
    await shot(window, "obligation-en");
    await window.call("app.set_preferences", { language: "zh-CN", theme: "dark" });
    await go("#/today");
    await window.session.navigate().refresh();
    await window.find("agenda");
    await shot(window, "today-dark");
    await go(`#/contracts/${contract.id}/duties`);
    await window.find("duties");
    await window.press("j");
    await shot(window, "duties-dark");
    assert.deepEqual((await window.call("archive.verify", { expect: null })).problems, []);
  } catch (error) {
    await shot(window, "failed");
    throw error;
  } finally {
    await window.close();
    place.remove();
  }
});
