//! Amendments: each thing that changes is shown before it is applied, and the contract can be read as it was on any day.

use serde_json::{Value, json};

use crate::given::{Given, given};

const TEXT: &str = "设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n签订日期：2026年1月5日\n第一条 价款\n1.1 合同总价为人民币640,000.00元（大写：陆拾肆万元整）。\n第二条 付款\n2.1 合同签订后10个工作日内，甲方支付合同总价的30%作为预付款。\n第三条 交付\n3.1 乙方应于2026年3月31日前将设备运至甲方厂区。\n3.2 运费由乙方承担。\n第四条 验收\n4.1 设备运到后10日内验收。\n";

fn cny(sum: &str) -> Value {
    json!({ "amount": sum, "currency": "CNY" })
}

struct Signed {
    given: Given,
    contract: String,
}

fn signed() -> Signed {
    let given = given();
    let review = given.paste(TEXT, None);
    let contract = given.workspace(&review)["contract"]["id"].as_str().unwrap().to_owned();
    let fields = json!({ "amount": cny("640000"), "signed_on": "2026-01-05", "ends_on": "2026-12-31" });
    given.call("records.save", json!({ "kind": "contract", "id": contract, "fields": fields }));
    Signed { given, contract }
}

impl Signed {
    fn make(&self, kind: &str, fields: Value) -> String {
        self.given.call("records.save", json!({ "kind": kind, "id": null, "fields": fields }))["id"].as_str().unwrap().to_owned()
    }

    fn amendment(&self, title: &str, agreed_on: Option<&str>) -> String {
        self.make("amendment", json!({ "contract": self.contract, "title": title, "agreed_on": agreed_on }))
    }

    fn effect(&self, amendment: &str, what: &str, effect: &str, more: Value) -> String {
        let mut fields = json!({ "amendment": amendment, "what": what, "effect": effect });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.make("amendment_effect", fields)
    }

    fn apply(&self, effect: &str) {
        self.given.call("amendments.apply", json!({ "effect": effect }));
    }

    fn refusal(&self, effect: &str) -> String {
        self.given.refusal("amendments.apply", json!({ "effect": effect }))
    }

    fn on(&self, day: &str) -> Value {
        self.given.call("contracts.amended", json!({ "contract": self.contract, "on": day }))
    }

    /// The words on a day, and what changed them.
    fn words(&self, day: &str) -> String {
        let view = self.on(day);
        view["clauses"].as_array().unwrap().iter().map(|clause| clause["text"].as_str().unwrap().to_owned() + "\n").collect()
    }

    fn contract(&self) -> Value {
        self.given.call("records.get", json!({ "kind": "contract", "id": self.contract }))["fields"].clone()
    }
}

#[test]
fn the_contract_is_read_as_it_was_on_each_day() {
    let signed = signed();
    let one = signed.amendment("补充协议一", Some("2026-02-10"));
    let later = signed.effect(&one, "交期顺延至5月", "clause_replaced", json!({ "clause": "3.1", "text": "3.1 乙方应于2026年5月15日前将设备运至甲方厂区。" }));
    let added = signed.effect(&one, "增加培训", "clause_added", json!({ "clause": "第四条", "text": "第四条之一 培训\n乙方应在验收后5日内培训操作人员。" }));
    let effects = signed.given.call("amendments.effects", json!({ "amendment": one }));
    assert_eq!(effects[0]["was"], "3.1 乙方应于2026年3月31日前将设备运至甲方厂区。", "{effects}");
    assert!(effects[0]["is"].as_str().unwrap().contains("5月15日") && effects[0]["applied_on"].is_null() && effects[0]["blocked"].is_null(), "{effects}");
    assert!(!signed.words("2026-12-31").contains("5月15日"), "what is not applied changes nothing");
    signed.apply(&later);
    signed.apply(&added);
    let two = signed.amendment("补充协议二", Some("2026-04-01"));
    let struck = signed.effect(&two, "运费改由甲方另付", "clause_struck", json!({ "clause": "3.2", "counts_from": "2026-04-15" }));
    signed.apply(&struck);
    assert!(signed.words("2026-02-09").contains("3月31日") && !signed.words("2026-02-09").contains("培训"));
    assert!(signed.words("2026-02-10").contains("5月15日") && signed.words("2026-02-10").contains("第四条之一"));
    assert!(signed.words("2026-04-14").contains("运费由乙方承担") && !signed.words("2026-04-15").contains("运费由乙方承担"));
    // the added clause stands behind the whole of the fourth
    let words = signed.words("2026-04-15");
    assert!(words.find("4.1").unwrap() < words.find("第四条之一").unwrap(), "{words}");
    let view = signed.on("2026-04-15");
    assert_eq!((&view["changed"], &view["days"]), (&json!(3), &json!(["2026-02-10", "2026-04-01", "2026-04-15"])), "{view}");
    let changed: Vec<_> = view["clauses"].as_array().unwrap().iter().filter(|clause| !clause["source"].is_null()).collect();
    assert!(changed[0]["source"].as_str().unwrap().contains("补充协议一") && changed[0]["was"].as_str().unwrap().contains("3月31日"), "{changed:?}");
    let print = |day: &str| {
        let pdf =
            qiheng_api::call_bytes(&signed.given.session, "reports.preview", json!({ "name": "amended_contract", "id": signed.contract, "on": day })).unwrap();
        signed.given.text_of(&pdf).split_whitespace().collect::<String>()
    };
    let paper = print("2026-04-15");
    for words in ["变更后的合同文本", "截至2026-04-15", "5月15日", "补充协议二", "（已删除）", "变更前的文字"] {
        assert!(paper.contains(words), "{words}: {paper}");
    }
    assert!(!print("2026-02-01").contains("5月15日"));
    // each was one operation: taken back, the day before is as it was
    signed.given.call("archive.undo", json!({}));
    assert!(signed.words("2026-04-15").contains("运费由乙方承担"));
}

#[test]
fn amount_days_and_obligations_change_with_what_they_were_kept() {
    let signed = signed();
    let obligation = |what: &str, more: Value| {
        let mut fields = json!({ "contract": signed.contract, "what": what });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        signed.make("obligation", fields)
    };
    let delivery = obligation("运至甲方厂区", json!({ "kind": "delivery", "due_on": "2026-03-31" }));
    let training = obligation("培训", json!({}));
    let one = signed.amendment("补充协议一", Some("2026-02-10"));
    let effect = |what: &str, kind: &str, more: Value| signed.effect(&one, what, kind, more);
    let price = effect("加购两台", "amount", json!({ "amount": cny("800000") }));
    let end = effect("期限延长", "last_day", json!({ "new_day": "2027-06-30" }));
    let changed = effect("交期顺延", "obligation_changed", json!({ "obligation": delivery, "new_day": "2026-05-15" }));
    let cancelled = effect("不再培训", "obligation_cancelled", json!({ "obligation": training }));
    let fresh = effect("提供备件清单", "obligation_added", json!({ "due_words": "合同签订后10个工作日内", "duty": "report" }));
    let told = effect("准时交付率目标调为98%", "other", json!({}));
    let preview = signed.given.call("amendments.effects", json!({ "amendment": one }));
    assert_eq!(preview[0]["figures"], json!([["CNY 640,000.00", "CNY 800,000.00"]]), "{preview}");
    assert_eq!((&preview[1]["figures"], &preview[2]["figures"]), (&json!([["2026-12-31", "2027-06-30"]]), &json!([["2026-03-31", "2026-05-15"]])));
    for one in [&price, &end, &changed, &cancelled, &fresh, &told] {
        signed.apply(one);
    }
    let get = |kind: &str, id: &str| signed.given.call("records.get", json!({ "kind": kind, "id": id }))["fields"].clone();
    assert_eq!((&signed.contract()["amount"], &signed.contract()["ends_on"]), (&cny("800000"), &json!("2027-06-30")));
    assert_eq!((&get("obligation", &delivery)["due_on"], &get("obligation", &training)["state"]), (&json!("2026-05-15"), &json!("waived")));
    let made = get("amendment_effect", &fresh)["obligation"].as_str().unwrap().to_owned();
    assert_eq!((&get("obligation", &made)["due_on"], &get("obligation", &made)["kind"]), (&json!("2026-01-19"), &json!("report")), "by its rule");
    assert_eq!(get("amendment_effect", &price)["amount_before"], cny("640000"));
    assert_eq!((&signed.on("2026-02-09")["amount"], &signed.on("2026-02-10")["amount"]), (&json!("CNY 640,000.00"), &json!("CNY 800,000.00")));
    assert_eq!((&signed.on("2026-02-09")["ends_on"], &signed.on("2026-02-10")["ends_on"]), (&json!("2026-12-31"), &json!("2027-06-30")));
    let account = signed.given.call("contracts.account", json!({ "contract": signed.contract }));
    assert_eq!((&account["signed"], &account["amount"]), (&json!("CNY 640,000.00"), &json!("CNY 800,000.00")));
    // taken back one by one, the last first
    (0..6).for_each(|_| drop(signed.given.call("archive.undo", json!({}))));
    assert_eq!((&signed.contract()["amount"], &get("obligation", &training)["state"]), (&cny("640000"), &json!("open")));
    assert_eq!(signed.given.total("obligation"), 2);
}

#[test]
fn what_contradicts_or_leads_nowhere_is_refused() {
    let signed = signed();
    let draft = signed.amendment("补充协议（草案）", None);
    let early = signed.effect(&draft, "加价", "amount", json!({ "amount": cny("700000") }));
    assert_eq!(signed.refusal(&early), "amendment.not_agreed");
    let one = signed.amendment("补充协议一", Some("2026-02-10"));
    let effect = |what: &str, kind: &str, more: Value| signed.effect(&one, what, kind, more);
    assert_eq!(signed.refusal(&effect("改第九条", "clause_replaced", json!({ "clause": "第九条", "text": "新" }))), "amendment.no_such_clause");
    assert_eq!(signed.refusal(&effect("改付款", "clause_replaced", json!({ "clause": "2.1" }))), "amendment.lacks");
    assert_eq!(signed.refusal(&effect("改金额", "amount", json!({}))), "amendment.lacks");
    let price = effect("加价", "amount", json!({ "amount": cny("700000") }));
    signed.apply(&price);
    assert_eq!(signed.refusal(&price), "amendment.applied");
    let other = signed.amendment("补充协议二", Some("2026-02-10"));
    let again = signed.effect(&other, "又加价", "amount", json!({ "amount": cny("750000") }));
    assert_eq!(signed.refusal(&again), "amendment.contradicts", "two amounts from the same day");
    let before = signed.effect(&other, "倒签加价", "amount", json!({ "amount": cny("750000"), "counts_from": "2026-02-01" }));
    assert_eq!(signed.refusal(&before), "amendment.contradicts", "the clock is set back");
    // a whole article goes from the first of March; its clause can't be what a later day changes
    signed.apply(&effect("删第三条", "clause_struck", json!({ "clause": "第三条", "counts_from": "2026-03-01" })));
    assert_eq!(
        signed.refusal(&effect("改3.1", "clause_replaced", json!({ "clause": "3.1", "text": "3.1 新", "counts_from": "2026-03-05" }))),
        "amendment.no_such_clause"
    );
    signed.apply(&effect("改4.1", "clause_replaced", json!({ "clause": "4.1", "text": "4.1 20日内验收。", "counts_from": "2026-04-01" })));
    assert_eq!(signed.refusal(&effect("删第四条", "clause_struck", json!({ "clause": "第四条", "counts_from": "2026-03-01" }))), "amendment.contradicts");
    let blocked = signed.given.call("amendments.effects", json!({ "amendment": one }));
    assert_eq!(blocked[0]["blocked"]["code"], "amendment.no_such_clause", "the window says why before it is tried");
    // what was applied stays as it was applied
    let change = json!({ "kind": "amendment_effect", "id": price, "fields": { "amount": cny("1") } });
    assert_eq!(signed.given.refusal("records.save", change), "amendment.applied");
    assert_eq!(signed.given.refusal("records.remove", json!({ "kind": "amendment_effect", "id": price })), "amendment.applied");
    let done = signed.make("obligation", json!({ "contract": signed.contract, "what": "交付图纸", "state": "done", "done_on": "2026-02-01" }));
    assert_eq!(
        signed.refusal(&effect("图纸延期", "obligation_changed", json!({ "obligation": done, "new_day": "2026-06-01" }))),
        "amendment.obligation_not_open"
    );
}

#[test]
fn a_figure_of_performance_changes_with_its_amendment() {
    let signed = signed();
    let kpi = signed.make("kpi", json!({ "contract": signed.contract, "name": "故障响应时间", "target": "30", "unit": "分钟", "direction": "lower" }));
    let amendment = signed.amendment("补充协议一", Some("2026-03-01"));
    let effect = |target: &str| signed.effect(&amendment, "响应时间缩短", "kpi_target", json!({ "kpi": kpi, "target": target }));
    let shorter = effect("15");
    let shown = || signed.given.call("amendments.effects", json!({ "amendment": amendment }))[0]["figures"].clone();
    assert_eq!(shown(), json!([["30 分钟", "15 分钟"]]));
    signed.apply(&shorter);
    assert_eq!((signed.given.fields("kpi", &kpi)["target"].clone(), shown()), (json!("15"), json!([["30 分钟", "15 分钟"]])));
    assert_eq!(signed.refusal(&effect("10")), "amendment.contradicts");
    signed.given.call("archive.undo", json!({}));
    signed.given.call("archive.undo", json!({}));
    assert_eq!(signed.given.fields("kpi", &kpi)["target"], json!("30"));
    let heavy = json!({ "kind": "kpi", "id": kpi, "fields": { "weight": "101" } });
    assert_eq!(signed.given.refusal("records.save", heavy), "kpi.weight_out_of_range");
    let lacking = signed.effect(&amendment, "响应时间缩短", "kpi_target", json!({ "kpi": kpi }));
    assert_eq!(signed.refusal(&lacking), "amendment.lacks");
    let elsewhere = signed.make("contract", json!({ "title": "运维服务合同" }));
    let other = signed.make("kpi", json!({ "contract": elsewhere, "name": "可用率", "target": "99.9", "unit": "%" }));
    assert_eq!(signed.refusal(&signed.effect(&amendment, "可用率", "kpi_target", json!({ "kpi": other, "target": "99" }))), "amendment.kpi_of_another");
}
