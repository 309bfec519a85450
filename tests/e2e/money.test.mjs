// What a delay costs becomes a letter; amendments are applied and read on a day; a contract ends with everything settled; rates come in.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { By, home, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };
const LANGUAGE = process.env.QIHENG_E2E_LANG ?? "zh_CN.UTF-8";

async function shot(window, name) {
  if (shots) await window.screenshot(path.join(shots, `money-${name}.png`));
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
3.2 合同总价的10%作为质量保证金，质保期满后15个工作日内由甲方支付。
3.3 甲方逾期付款的，按逾期金额以同期一年期贷款市场报价利率（LPR）的1.5倍支付利息。
第四条 交付
4.1 乙方应于2026年3月31日前将设备运至甲方江州工厂。
4.2 运费由乙方承担。
第五条 违约责任
5.1 乙方逾期交付的，每逾期一日，按合同总价的0.1%向甲方支付违约金，累计不超过合同总价的5%。
`;

const cny = (amount) => ({ amount, currency: "CNY" });

test("money and changes of a running contract", { timeout: 300_000 }, async () => {
  const place = home();
  const window = await open(place.folder, LANGUAGE);
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  const make = async (kind, fields) => (await window.call("records.save", { kind, id: null, fields })).id;
  const says = (where, words) =>
    window.until(`${words} in ${where}`, () =>
      window.session.executeScript("return [...document.querySelectorAll(arguments[0])].some((one) => one.textContent.includes(arguments[1]))", where, words),
    );
  try {
    await window.find("welcome-name");
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    await window.session.navigate().refresh();
    await window.find("review-paste");
    const vendor = await make("vendor", { name: "北川包装机械有限公司", address: "北川市工业园3号" });
    const { review } = await window.call("reviews.start", { draft: { text: PURCHASE, name: "码垛机采购合同" }, attachments: [], contract: null, side: null });
    const { contract, findings } = await window.call("reviews.workspace", { review });
    for (const { id } of findings) await window.call("reviews.decide", { finding: id, decision: "waived", reason: "已谈妥" });
    await window.call("records.save", { kind: "contract", id: contract.id, fields: { amount: cny("860000"), vendor, number: "QH-2026-118", ends_on: "2026-12-31" } });
    for (const to of ["approved", "signed", "performing"])
      await window.call("contracts.take_step", { contract: contract.id, to, signed_on: "2026-01-05", signed_file: null, reason: null });
    const { version, duties } = await window.call("contracts.duties", { contract: contract.id });
    await window.call("contracts.confirm_duties", { contract: contract.id, version, duties });
    const obligations = (await window.call("records.list", { kind: "obligation", text: null, sort: null, descending: false, filters: [], parent: null, offset: 0, limit: 50 })).rows;
    const delivery = obligations.find(({ fields }) => fields.kind === "delivery");
    assert.ok(obligations.some(({ fields }) => fields.is_retention === true), "the retention is known by its words");

    // What the delay costs, on other terms, and the letter.
    await go(`#/records/obligation/${delivery.id}`);
    await says("[data-testid=reckoning-amount]", "CNY 43,000.00");
    await shot(window, "delay");
    await window.click("claims-draft");
    await says("[data-testid=sum-total]", "CNY 43,000.00");
    await shot(window, "demand");
    const [notice] = (await window.call("records.list", { kind: "notice", text: null, sort: null, descending: true, filters: [], parent: null, offset: 0, limit: 1 })).rows;
    await go(`#/reports/formal_notice/${notice.id}`);
    await window.find("packet-page");
    await new Promise((done) => setTimeout(done, 2500));
    await shot(window, "letter");
    const advance = obligations.find(({ fields }) => fields.kind === "payment" && !fields.is_retention);
    await go(`#/records/obligation/${advance.id}`);
    await window.click("claims-adjust");
    await window.find("claims-factor");
    await says("[data-testid=reckoning]", "× 1.5 ÷ 365");
    await shot(window, "interest");

    // Kept in a dispute and added up.
    const dispute = await make("dispute", { subject: "逾期交付索赔", contract: contract.id, vendor });
    await window.call("claims.keep", { reckon: { obligation: delivery.id }, dispute });
    await make("claim", { contract: contract.id, dispute, what: "停工损失", kind: "loss", amount: cny("12000") });
    await make("claim", { contract: contract.id, dispute, what: "律师费", kind: "cost", amount: cny("8000") });
    await go(`#/records/dispute/${dispute}`);
    await says("[data-testid=sum-total]", "CNY 63,000.00");
    await shot(window, "dispute");
    await window.click("claims-set");
    await window.until("the claim is set", async () => (await window.call("records.get", { kind: "dispute", id: dispute })).fields.claim?.amount === "63000");

    // Rates from a file.
    await go("#/rates");
    await says("main", "2026-06-22");
    await shot(window, "rates");
    const file = place.file("lpr.csv");
    fs.writeFileSync(file, "published_on,one_year,over_five_years\n2026-07-20,2.90,3.40\n");
    await window.picks(file);
    await window.click("rates-take");
    await window.click("rates-take-run");
    await says("main", "2026-07-20");

    // Deliveries and the account.
    const lot = await make("delivery_lot", { contract: contract.id, what: "第一台码垛机", planned_on: "2026-03-31", quantity: "1", unit: "台" });
    await make("delivery_lot", { contract: contract.id, what: "第二台码垛机", planned_on: "2026-03-31", delivered_on: "2026-03-30", quantity: "1", unit: "台" });
    await make("delivery_revision", { lot, revised_on: "2026-03-20", new_day: "2026-04-20", reason: "减速机缺货" });
    await make("payment", { contract: contract.id, kind: "advance", obligation: advance.id, what: "预付款", amount: cny("258000"), paid_on: "2026-01-14" });
    await go(`#/records/contract/${contract.id}`);
    await says("[data-testid=account]", "CNY 86,000.00");
    await says("[data-testid=deliveries]", "2026-04-20");
    await shot(window, "contract");

    // An amendment, applied and read.
    const amendment = await make("amendment", { contract: contract.id, title: "补充协议一", agreed_on: "2026-03-20" });
    await make("amendment_effect", { amendment, what: "交期顺延至4月20日", effect: "clause_replaced", clause: "4.1", text: "4.1 乙方应于2026年4月20日前将设备运至甲方江州工厂。" });
    await make("amendment_effect", { amendment, what: "加购输送线", effect: "amount", amount: cny("900000") });
    await make("amendment_effect", { amendment, what: "改第九条", effect: "clause_replaced", clause: "第九条", text: "新" });
    await go(`#/records/amendment/${amendment}`);
    await says("[data-testid=effect]", "CNY 900,000.00");
    await shot(window, "effects");
    const applies = await window.session.findElements(By.css('[data-testid="effect-apply"]:not([disabled])'));
    await applies[0].click();
    await window.until("the clause is applied", async () => (await window.call("amendments.effects", { amendment }))[0].applied_on !== null);
    await go(`#/contracts/${contract.id}/amended`);
    await says("[data-testid=amended]", "4月20日");
    await shot(window, "amended");
    await window.click("amended-print");
    await window.find("packet-page");
    await new Promise((done) => setTimeout(done, 2500));
    await shot(window, "amended-paper");

    // The end settles what is open.
    await go(`#/records/contract/${contract.id}`);
    await window.click("contract-steps");
    await window.until("the menu is open", async () => (await window.session.findElements(By.css("[role=menuitem]"))).length > 0);
    await (await window.session.findElements(By.css("[role=menuitem]")))[0].click();
    await window.find("settle-rows");
    await window.find("settle-override");
    await shot(window, "settle");
    const take = await window.find("step-take");
    assert.equal(await take.isEnabled(), false, "nothing ends while something is left");
    await window.type("settle-override", "诉讼中结算");
    await window.click("step-take");
    await window.until("it is completed", async () => (await window.call("records.get", { kind: "contract", id: contract.id })).fields.lifecycle === "completed");
    const [settlement] = (await window.call("records.list", { kind: "settlement", text: null, sort: null, descending: true, filters: [], parent: null, offset: 0, limit: 1 })).rows;
    await go(`#/reports/settlement_sheet/${settlement.id}`);
    await window.find("packet-page");
    await new Promise((done) => setTimeout(done, 2500));
    await shot(window, "settlement-paper");
  } catch (error) {
    await shot(window, "failed");
    throw error;
  } finally {
    await window.close();
    place.remove();
  }
});
