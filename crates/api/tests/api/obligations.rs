//! From the sentence to the day: duties proposed, confirmed, dated by what happens, fulfilled, reminded of.

use serde_json::{Value, json};

use crate::given::{Given, given};

const DRAFT: &str = "设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n签订日期：2026年9月21日\n第一条 价款\n1.1 合同总价为人民币640,000.00元（大写：陆拾肆万元整）。\n第二条 付款\n2.1 合同签订后10个工作日内，甲方支付合同总价的30%作为预付款。\n2.2 设备验收合格之日起30日内，甲方支付合同总价的60%。\n2.3 甲方应及时付清余款。\n第三条 交付\n3.1 乙方应于2026年11月30日前将设备运至甲方厂区。\n3.2 乙方应在每月5日前向甲方提交上月的生产进度报告。\n";

struct Performed {
    given: Given,
    contract: Value,
}

/// A contract whose duties were confirmed.
fn performed() -> Performed {
    let given = given();
    let review = given.paste(DRAFT, None);
    let contract = given.workspace(&review)["contract"]["id"].clone();
    given.call("records.save", json!({ "kind": "contract", "id": contract, "fields": { "signed_on": "2026-09-21" } }));
    let view = given.call("contracts.duties", json!({ "contract": contract }));
    let duties: Vec<Value> = view["duties"].as_array().unwrap().clone();
    let said: Vec<(&str, &str)> = duties.iter().map(|duty| (duty["clause"].as_str().unwrap(), duty["kind"].as_str().unwrap())).collect();
    assert_eq!(said, [("2.1", "payment"), ("2.2", "payment"), ("3.1", "delivery"), ("3.2", "report")], "{view}");
    given.call("contracts.confirm_duties", json!({ "contract": contract, "version": view["version"], "duties": duties }));
    Performed { given, contract }
}

impl Performed {
    /// The obligation of a clause, by a word of its sentence.
    fn obligation(&self, word: &str) -> Value {
        let list = self.given.call("records.list", json!({ "kind": "obligation", "descending": false, "offset": 0, "limit": 50 }));
        let rows = list["rows"].as_array().unwrap();
        rows.iter().find(|row| row["fields"]["quote"].as_str().unwrap().contains(word)).unwrap_or_else(|| panic!("{word}: {list}")).clone()
    }

    fn due(&self, obligation: &Value) -> Value {
        self.given.call("obligations.due", json!({ "obligation": obligation["id"] }))
    }

    fn happened(&self, event: &str, on: &str) {
        self.given.call(
            "records.save",
            json!({ "kind": "contract_event", "fields": { "contract": self.contract, "event": event, "happened_on": on, "what": "到货" } }),
        );
    }
}

#[test]
fn confirmed_duties_are_dated_and_explain_their_day() {
    let performed = performed();
    let advance = performed.obligation("预付款");
    assert_eq!(advance["fields"]["due_on"], "2026-10-12", "{advance}");
    assert_eq!(advance["fields"]["amount"], json!({ "amount": "192000", "currency": "CNY" }));
    assert_eq!(advance["fields"]["due_words"], "合同签订后10个工作日内");
    let due = performed.due(&advance);
    assert_eq!((&due["on"], &due["doubt"], &due["waits"]), (&json!("2026-10-12"), &Value::Null, &Value::Null));
    let steps = due["steps"].to_string();
    for words in ["签订：2026-09-21", "第201条", "国庆节", "2026-10-10"] {
        assert!(steps.contains(words), "{words}: {steps}");
    }
    // once confirmed they are not proposed again
    let view = performed.given.call("contracts.duties", json!({ "contract": performed.contract }));
    assert!(view["duties"].as_array().unwrap().iter().all(|duty| duty["is_known"] == true), "{view}");
    performed.given.call("archive.undo", json!({}));
    assert_eq!(performed.given.total("obligation"), 0, "one operation, one step of undo");
}

#[test]
fn an_event_gives_the_day_and_takes_it_back() {
    let performed = performed();
    let rest = |performed: &Performed| performed.obligation("60%");
    assert_eq!(rest(&performed)["fields"]["due_on"], Value::Null);
    assert!(performed.due(&rest(&performed))["waits"].as_str().unwrap().contains("验收合格"));
    let today = performed.given.call("today.view", json!({ "days": 3650 }));
    assert_eq!(today["waiting"][0]["obligation"], rest(&performed)["id"], "{today}");
    let acceptance = json!({ "contract": performed.contract, "what": "灌装机", "accepted_on": "2026-09-04", "result": "failed" });
    let id = performed.given.call("records.save", json!({ "kind": "acceptance", "fields": acceptance }))["id"].clone();
    assert_eq!(rest(&performed)["fields"]["due_on"], Value::Null, "what was refused sets nothing off");
    performed.given.call("records.save", json!({ "kind": "acceptance", "id": id, "fields": { "result": "passed" } }));
    // 30 days later is Sunday, 4 October, in the holiday
    assert_eq!(rest(&performed)["fields"]["due_on"], "2026-10-08");
    performed.given.call("archive.undo", json!({}));
    assert_eq!(rest(&performed)["fields"]["due_on"], Value::Null);
    let words = json!({ "contract": performed.contract, "words": "收到货物后合理期限内" });
    assert!(performed.given.call("contracts.read_due", words)["doubt"].as_str().unwrap().contains("没有具体期限"));
}

#[test]
fn the_contracts_own_days_move_those_that_run_from_them() {
    let performed = performed();
    let advance = || performed.obligation("预付款")["fields"]["due_on"].clone();
    performed.given.call("records.save", json!({ "kind": "contract", "id": performed.contract, "fields": { "signed_on": "2026-10-12" } }));
    assert_eq!(advance(), "2026-10-26");
    performed.given.call("records.save", json!({ "kind": "contract", "id": performed.contract, "fields": { "signed_on": null } }));
    assert_eq!(advance(), Value::Null);
    performed.given.call("contracts.take_step", json!({ "contract": performed.contract, "to": "cancelled", "reason": "重来" }));
    performed.given.call("contracts.take_step", json!({ "contract": performed.contract, "to": "draft" }));
    performed.given.call("contracts.take_step", json!({ "contract": performed.contract, "to": "signed", "signed_on": "2026-09-21" }));
    assert_eq!(advance(), "2026-10-12");
}

#[test]
fn words_set_by_hand_are_read_anew() {
    let performed = performed();
    let advance = performed.obligation("预付款");
    let save = |words: &str| performed.given.call("records.save", json!({ "kind": "obligation", "id": advance["id"], "fields": { "due_words": words } }));
    save("收到货物后5日内");
    assert_eq!(performed.obligation("预付款")["fields"]["due_on"], Value::Null);
    performed.happened("delivery", "2026-11-12");
    assert_eq!(performed.obligation("预付款")["fields"]["due_on"], "2026-11-17");
    save("尽快");
    let doubtful = performed.obligation("预付款");
    assert_eq!((&doubtful["fields"]["due_on"], &doubtful["fields"]["due_rule"]), (&Value::Null, &Value::Null), "no day is guessed");
}

#[test]
fn what_recurs_falls_due_again_and_what_is_done_is_done() {
    let performed = performed();
    let report = performed.obligation("进度报告");
    assert_eq!(report["fields"]["due_on"], "2026-10-05");
    performed.given.call("obligations.fulfil", json!({ "obligation": report["id"], "on": "2026-10-05" }));
    let report = performed.obligation("进度报告");
    assert_eq!((&report["fields"]["state"], &report["fields"]["due_on"]), (&json!("open"), &json!("2026-11-05")));
    let advance = performed.obligation("预付款");
    performed.given.call("obligations.fulfil", json!({ "obligation": advance["id"], "on": "2026-10-09" }));
    let advance = performed.obligation("预付款");
    assert_eq!((&advance["fields"]["state"], &advance["fields"]["done_on"]), (&json!("done"), &json!("2026-10-09")));
    let delivery = performed.obligation("运至");
    let refused = performed.given.refusal("records.save", json!({ "kind": "obligation", "id": delivery["id"], "fields": { "state": "done" } }));
    assert_eq!(refused, "obligation.done_without_day");
}

#[test]
fn nothing_is_paid_beyond_the_amount_unnoticed() {
    let performed = performed();
    let amount = |sum: &str| json!({ "amount": sum, "currency": "CNY" });
    performed.given.call("records.save", json!({ "kind": "contract", "id": performed.contract, "fields": { "amount": amount("640000") } }));
    let pay = |sum: &str, reason: Option<&str>| json!({ "kind": "payment", "fields": { "contract": performed.contract, "what": "货款", "amount": amount(sum), "paid_on": "2026-10-09", "override_reason": reason } });
    performed.given.call("records.save", pay("600000", None));
    assert_eq!(performed.given.refusal("records.save", pay("40000.01", None)), "payment.beyond_amount");
    assert_eq!(performed.given.total("payment"), 1, "nothing is half kept");
    performed.given.call("records.save", pay("40000.01", Some("补充运费，见纪要")));
    performed.given.call("records.save", pay("0.5", Some("尾差")));
}

#[test]
fn the_contract_sheet_says_what_is_owed_and_why_then() {
    let performed = performed();
    performed.happened("delivery", "2026-11-12");
    let amount = json!({ "amount": "192000", "currency": "CNY" });
    let paid = json!({ "contract": performed.contract, "what": "预付款", "amount": amount, "paid_on": "2026-10-09" });
    performed.given.call("records.save", json!({ "kind": "payment", "fields": paid }));
    let sheet = performed.given.text_of(&performed.given.preview("contract_sheet", performed.contract.as_str().unwrap()));
    let words = sheet.split_whitespace().collect::<String>();
    for expected in ["合同履行情况表", "设备采购合同", "2026-10-12", "国庆节放假", "等待“验收合格”", "2026-11-12", "CNY192,000.00", "期限的依据"]
    {
        assert!(words.contains(expected), "{expected}: {sheet}");
    }
}

#[test]
fn notices_and_minutes_are_printed_and_filed_with_their_contract() {
    let performed = performed();
    let given = &performed.given;
    let notice = json!({ "contract": performed.contract, "subject": "关于逾期交付的催告函", "kind": "demand", "sent_on": "2026-12-03", "text": "贵方至今未交付。\n请于10日内交付。" });
    let notice = given.call("records.save", json!({ "kind": "notice", "fields": notice }))["id"].as_str().unwrap().to_owned();
    let words = given.text_of(&given.preview("formal_notice", &notice)).split_whitespace().collect::<String>();
    for expected in ["通知函", "TZ-2026-001", "北川包装机械有限公司", "贵方至今未交付", "发函单位（盖章）"] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    assert!(!words.contains("内部"), "{words}");
    let meeting =
        json!({ "contract": performed.contract, "title": "交付协调会", "held_on": "2026-11-30", "attendees": "林一\n周工", "minutes": "十日内发运。" });
    let meeting = given.call("records.save", json!({ "kind": "meeting", "fields": meeting }))["id"].as_str().unwrap().to_owned();
    let path = given.folder.path().join("纪要.pdf");
    let issued = given.call("reports.issue", json!({ "name": "meeting_minutes", "id": meeting, "path": path }));
    let filed = given.call("records.get", json!({ "kind": "document", "id": issued["document"] }));
    assert_eq!(filed["fields"]["contract"], performed.contract);
    let words = given.text_of(&std::fs::read(&path).unwrap()).split_whitespace().collect::<String>();
    for expected in ["会议纪要", "交付协调会", "十日内发运", "乙方代表"] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
}

#[test]
fn what_is_late_costs_what_the_contract_says() {
    let given = given();
    let draft = format!("{DRAFT}第四条 违约责任\n4.1 乙方逾期交付的，每逾期一日，按合同总价的0.1%向甲方支付违约金，累计不超过合同总价的5%。\n");
    let review = given.paste(&draft, None);
    let contract = given.workspace(&review)["contract"]["id"].clone();
    let amount = json!({ "amount": "640000", "currency": "CNY" });
    given.call("records.save", json!({ "kind": "contract", "id": contract, "fields": { "signed_on": "2026-09-21", "amount": amount } }));
    let view = given.call("contracts.duties", json!({ "contract": contract }));
    given.call("contracts.confirm_duties", json!({ "contract": contract, "version": view["version"], "duties": view["duties"] }));
    let performed = Performed { given, contract };
    let delivery = performed.obligation("运至");
    let damages = || performed.given.call("claims.reckon", json!({ "obligation": delivery["id"] }));
    let done = |on: &str| performed.given.call("obligations.fulfil", json!({ "obligation": delivery["id"], "on": on }));
    done("2026-11-30");
    assert_eq!(damages(), Value::Null, "it was in time");
    done("2026-12-10");
    assert_eq!((&damages()["amount"], &damages()["capped"]), (&json!("CNY 6,400.00"), &Value::Null), "{}", damages());
    assert!(damages()["steps"][0]["formula"].as_str().unwrap().contains("10 天") && damages()["quote"].as_str().unwrap().contains("0.1%"), "{}", damages());
    done("2027-03-10");
    assert_eq!(damages()["amount"], "CNY 32,000.00");
    assert!(damages()["capped"].as_str().unwrap().contains("CNY 32,000.00"));
    // a late report is no late delivery: the rate is not for it
    let report = performed.obligation("进度报告");
    assert_eq!(performed.given.call("claims.reckon", json!({ "obligation": report["id"] })), Value::Null);
}
