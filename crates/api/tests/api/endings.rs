//! The end of a contract: nothing is left over unnoticed; and its account until then: agreed, invoiced, paid, held back.

use serde_json::{Value, json};

use crate::given::{Given, given};

fn cny(sum: &str) -> Value {
    json!({ "amount": sum, "currency": "CNY" })
}

impl Given {
    fn create(&self, kind: &str, fields: Value) -> String {
        self.call("records.save", json!({ "kind": kind, "id": null, "fields": fields }))["id"].as_str().unwrap().to_owned()
    }

    fn rows(&self, kind: &str, parent: (&str, &str)) -> Vec<Value> {
        let request = json!({ "kind": kind, "parent": { "kind": parent.0, "id": parent.1 }, "descending": false, "offset": 0, "limit": 99 });
        self.call("records.list", request)["rows"].as_array().unwrap().clone()
    }

    fn performing(&self, fields: Value) -> String {
        let contract = self.create("contract", fields);
        self.call("contracts.take_step", json!({ "contract": contract, "to": "signed", "signed_on": "2026-01-05" }));
        self.call("contracts.take_step", json!({ "contract": contract, "to": "performing" }));
        contract
    }

    /// The settlement of a contract that ended with nothing open.
    pub(crate) fn ended(&self) -> String {
        let contract = self.performing(json!({ "title": "空" }));
        self.call("contracts.take_step", json!({ "contract": contract, "to": "completed" }));
        self.rows("settlement", ("contract", &contract))[0]["id"].as_str().unwrap().to_owned()
    }
}

/// A contract with a payment that was made, one that is late, retention, a warranty, an open dispute and an action.
fn open(given: &Given) -> String {
    let contract = given.performing(json!({ "title": "包装机采购合同", "amount": cny("100000") }));
    let pay = |what: &str, sum: &str, more: Value| {
        let mut fields = json!({ "contract": contract, "what": what, "kind": "payment", "owed_by": "buyer", "amount": cny(sum) });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        given.create("obligation", fields)
    };
    let advance = pay("预付款", "30000", json!({ "due_on": "2026-01-20" }));
    pay("到货款", "60000", json!({ "due_on": "2026-03-20" }));
    pay("质保金", "10000", json!({ "is_retention": true, "due_words": "质保期满后15日内" }));
    given.create("obligation", json!({ "contract": contract, "what": "质保24个月", "kind": "warranty" }));
    given.create(
        "payment",
        json!({ "contract": contract, "obligation": advance, "kind": "advance", "what": "预付款", "amount": cny("30000"), "paid_on": "2026-01-19" }),
    );
    given.create("invoice", json!({ "contract": contract, "number": "26442000000000000001", "total": cny("90000") }));
    given.create("dispute", json!({ "contract": contract, "subject": "逾期交付" }));
    given.create("action", json!({ "contract": contract, "what": "催要合格证" }));
    given.create("acceptance", json!({ "contract": contract, "what": "包装机", "accepted_on": "2026-03-10", "result": "conditional", "defects": "漆面划伤" }));
    contract
}

#[test]
fn the_account_says_what_is_paid_held_back_and_open() {
    let given = given();
    let contract = open(&given);
    let account = given.call("contracts.account", json!({ "contract": contract }));
    let said = |name: &str| account[name].as_str().unwrap_or("—").to_owned();
    assert_eq!(
        ["amount", "planned", "invoiced", "paid", "retained", "open", "overdue", "paid_share"].map(said),
        ["CNY 100,000.00", "CNY 100,000.00", "CNY 90,000.00", "CNY 30,000.00", "CNY 10,000.00", "CNY 70,000.00", "CNY 60,000.00", "30"],
        "{account}"
    );
    // the advance was met by its payment
    let advance = given.rows("obligation", ("contract", &contract)).into_iter().find(|row| row["title"] == "预付款").unwrap();
    assert_eq!((&advance["fields"]["state"], &advance["fields"]["done_on"]), (&json!("done"), &json!("2026-01-19")));
    // an amendment raises the ceiling; what it was is kept
    given.create("amendment", json!({ "contract": contract, "title": "补充协议一", "agreed_on": "2026-04-01", "amount": cny("120000") }));
    let account = given.call("contracts.account", json!({ "contract": contract }));
    assert_eq!((&account["signed"], &account["amount"], &account["is_amended"]), (&json!("CNY 100,000.00"), &json!("CNY 120,000.00"), &json!(true)));
    given.create("payment", json!({ "contract": contract, "what": "尾款", "amount": cny("90000"), "paid_on": "2026-04-02" }));
    let pay = json!({ "kind": "payment", "fields": { "contract": contract, "what": "多付", "amount": cny("0.01"), "paid_on": "2026-04-03" } });
    assert_eq!(given.refusal("records.save", pay.clone()), "payment.beyond_amount", "the ceiling is the amended amount");
    // what came back and what was set off count as they are
    given.create("payment", json!({ "contract": contract, "kind": "refund", "what": "退货款", "amount": cny("5000"), "paid_on": "2026-04-03" }));
    given.create("payment", json!({ "contract": contract, "kind": "deduction", "what": "划伤折价", "amount": cny("2000"), "paid_on": "2026-04-04" }));
    let account = given.call("contracts.account", json!({ "contract": contract }));
    assert_eq!(
        (&account["paid"], &account["deducted"], &account["open"]),
        (&json!("CNY 115,000.00"), &json!("CNY 2,000.00"), &json!("CNY 3,000.00")),
        "{account}"
    );
    let sheet = given.text_of(&given.preview("contract_sheet", &contract)).split_whitespace().collect::<String>();
    for words in ["合同账目", "变更后金额CNY120,000.00", "签订时金额CNY100,000.00", "留置的质保金CNY10,000.00", "已抵扣CNY2,000.00"] {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
}

#[test]
fn retention_is_released_after_its_event_and_not_beyond_its_sum() {
    let given = given();
    let contract = open(&given);
    let release = |sum: &str, on: &str, reason: Value| json!({ "kind": "payment", "fields": { "contract": contract, "kind": "retention", "what": "退还质保金", "amount": cny(sum), "paid_on": on, "override_reason": reason } });
    assert_eq!(given.refusal("records.save", release("10000", "2026-06-01", Value::Null)), "payment.retention_not_due", "the warranty hasn't ended");
    given.create("contract_event", json!({ "contract": contract, "event": "warranty_end", "happened_on": "2026-05-10", "what": "质保期满" }));
    assert_eq!(given.refusal("records.save", release("10000", "2026-05-09", Value::Null)), "payment.retention_not_due");
    assert_eq!(given.refusal("records.save", release("10000.5", "2026-05-12", Value::Null)), "payment.released_beyond");
    given.call("records.save", release("4000", "2026-05-09", json!("乙方提供保函替换")));
    let account = given.call("contracts.account", json!({ "contract": contract }));
    assert_eq!(account["retained"], "CNY 6,000.00");
    given.call("records.save", release("6000", "2026-05-12", Value::Null));
    let account = given.call("contracts.account", json!({ "contract": contract }));
    assert_eq!(account["retained"], Value::Null, "{account}");
    let held = given.rows("obligation", ("contract", &contract)).into_iter().find(|row| row["title"] == "质保金").unwrap();
    assert_eq!(held["fields"]["state"], "done");
    let other = given.performing(json!({ "title": "无质保金" }));
    let nothing =
        json!({ "kind": "payment", "fields": { "contract": other, "kind": "retention", "what": "退还", "amount": cny("1"), "paid_on": "2026-05-09" } });
    assert_eq!(given.refusal("records.save", nothing), "payment.nothing_held_back");
}

#[test]
fn a_contract_does_not_end_while_something_is_unsettled() {
    let given = given();
    let contract = open(&given);
    let items = given.call("contracts.open_items", json!({ "contract": contract })).as_array().unwrap().clone();
    let issues: Vec<_> = items.iter().map(|item| (item["issue"].as_str().unwrap(), item["usual"].as_str())).collect();
    let expected = [
        ("obligation", None),
        ("retention", Some("carried_on")),
        ("obligation", Some("carried_on")),
        ("defects", None),
        ("unpaid_invoices", None),
        ("unpaid_price", None),
        ("dispute", Some("carried_on")),
        ("action", None),
    ];
    assert_eq!(issues, expected, "{items:?}");
    let settled = |but: usize| -> Vec<Value> {
        let said = |item: &Value| json!({ "kind": item["kind"], "id": item["id"], "issue": item["issue"], "outcome": item["usual"].as_str().unwrap_or("waived"), "reason": "结算协议第2条" });
        items.iter().take(items.len() - but).map(said).collect()
    };
    let step = |settled: Vec<Value>, reason: Value| json!({ "contract": contract, "to": "completed", "settled": settled, "override_reason": reason });
    assert_eq!(given.refusal("contracts.take_step", step(vec![], Value::Null)), "contract.unsettled");
    assert_eq!(given.refusal("contracts.take_step", step(settled(1), Value::Null)), "contract.unsettled");
    let mut silent = settled(0);
    silent[0]["reason"] = json!(" ");
    assert_eq!(given.refusal("contracts.take_step", step(silent, Value::Null)), "contract.waived_without_reason");
    assert_eq!((given.total("settlement"), given.total("settlement_item")), (0, 0), "nothing is half kept");
    given.call("contracts.take_step", step(settled(0), Value::Null));
    let state = |what: &str| given.rows("obligation", ("contract", &contract)).into_iter().find(|row| row["title"] == what).unwrap()["fields"]["state"].clone();
    assert_eq!((state("到货款"), state("质保金"), state("质保24个月")), (json!("waived"), json!("open"), json!("open")), "what goes on goes on");
    let settlement = given.rows("settlement", ("contract", &contract))[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(given.rows("settlement_item", ("settlement", &settlement)).len(), 8);
    let sheet = given.text_of(&given.preview("settlement_sheet", &settlement)).split_whitespace().collect::<String>();
    for words in ["合同结清单", "包装机采购合同", "履行完毕", "到货款", "不再要求", "结束后继续", "结算协议第2条", "已付款CNY30,000.00", "乙方代表"]
    {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
    given.call("archive.undo", json!({}));
    assert_eq!((state("到货款"), given.total("settlement")), (json!("open"), 0), "the end is one operation");
    // with a reason the contract ends all the same, and what is left says so
    let terminated = json!({ "contract": contract, "to": "terminated", "reason": "根本违约", "settled": settled(3), "override_reason": "诉讼中结算" });
    given.call("contracts.take_step", terminated);
    let settlement = given.rows("settlement", ("contract", &contract))[0].clone();
    assert_eq!((&settlement["fields"]["ended_as"], &settlement["fields"]["override_reason"]), (&json!("terminated"), &json!("诉讼中结算")));
    let left = given.rows("settlement_item", ("settlement", settlement["id"].as_str().unwrap()));
    assert_eq!(left.iter().filter(|row| row["fields"]["outcome"] == "left_open").count(), 3);
}
