//! Deliveries with their revisions, acceptances that are repeated, and terms that are renewed.

use serde_json::{Value, json};

use crate::given::{Given, given};

impl Given {
    fn put(&self, kind: &str, fields: Value) -> String {
        self.call("records.save", json!({ "kind": kind, "id": null, "fields": fields }))["id"].as_str().unwrap().to_owned()
    }

    fn amend(&self, kind: &str, id: &str, fields: Value) {
        self.call("records.save", json!({ "kind": kind, "id": id, "fields": fields }));
    }
}

#[test]
fn a_delivery_is_held_against_its_first_and_its_last_day() {
    let given = given();
    let contract = given.put("contract", json!({ "title": "印刷卷膜订单" }));
    let lot = |what: &str, planned: &str| {
        given.put("delivery_lot", json!({ "contract": contract, "what": what, "planned_on": planned, "quantity": "4200", "unit": "千克" }))
    };
    let (first, second, third) = (lot("第一车", "2026-03-02"), lot("第二车", "2026-03-16"), lot("第三车", "2099-03-30"));
    given.amend("delivery_lot", &first, json!({ "delivered_on": "2026-03-01" }));
    let revise = |day: &str, new_day: &str| {
        given.put("delivery_revision", json!({ "lot": second, "revised_on": day, "new_day": new_day, "reason": "膜厂停机", "caused_by": "vendor" }))
    };
    revise("2026-03-10", "2026-03-23");
    let last = revise("2026-03-20", "2026-03-30");
    assert_eq!(given.fields("delivery_lot", &second)["agreed_on"], "2026-03-30");
    assert_eq!(given.fields("delivery_revision", &last)["old_day"], "2026-03-23");
    given.amend("delivery_lot", &second, json!({ "delivered_on": "2026-03-30" }));
    let view = || given.call("contracts.deliveries", json!({ "contract": contract }));
    let lots = view();
    assert_eq!((&lots["counted"], &lots["by_first"], &lots["by_last"]), (&json!(2), &json!(1), &json!(2)), "{lots}");
    assert_eq!((&lots["lots"][0]["late_first"], &lots["lots"][1]["late_first"], &lots["lots"][1]["late_last"]), (&json!(-1), &json!(14), &json!(0)));
    assert_eq!((&lots["lots"][2]["late_first"], &lots["lots"][2]["agreed_on"]), (&Value::Null, &json!("2099-03-30")), "not due yet");
    let reminded = given.call("today.view", json!({ "days": 36500 }))["dated"].to_string();
    assert!(reminded.contains(&third) && !reminded.contains(&second), "{reminded}");
    // the first day stays, and no revision is older than the one before
    let refused = |fields: Value| given.refusal("records.save", fields);
    assert_eq!(refused(json!({ "kind": "delivery_lot", "id": second, "fields": { "planned_on": "2026-03-20" } })), "delivery.first_day_stays");
    let back = json!({ "lot": second, "revised_on": "2026-03-01", "new_day": "2026-04-01", "reason": "倒签" });
    assert_eq!(refused(json!({ "kind": "delivery_revision", "fields": back })), "delivery.revised_before");
    given.call("records.remove", json!({ "kind": "delivery_revision", "id": last }));
    assert_eq!((&given.fields("delivery_lot", &second)["agreed_on"], &view()["lots"][1]["late_last"]), (&json!("2026-03-23"), &json!(7)));
    let sheet = given.text_of(&given.preview("contract_sheet", &contract)).split_whitespace().collect::<String>();
    for words in ["交付批次", "第二车", "4200千克", "14/7", "按首次约定准时1批"] {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
}

#[test]
fn an_acceptance_with_defects_is_repeated_once_each_is_settled() {
    let given = given();
    let contract = given.put("contract", json!({ "title": "灌装机采购合同" }));
    let accept = |day: &str, result: &str, more: Value| {
        let mut fields = json!({ "contract": contract, "what": "灌装机", "accepted_on": day, "result": result });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "kind": "acceptance", "id": null, "fields": fields })
    };
    let first = given.call("records.save", accept("2026-03-10", "conditional", json!({ "again_by": "2026-04-10" })))["id"].as_str().unwrap().to_owned();
    let defect = |what: &str| given.put("defect", json!({ "acceptance": first, "what": what, "fix_by": "2026-04-01" }));
    let (paint, leak, label) = (defect("漆面划伤"), defect("阀门渗漏"), defect("铭牌缺失"));
    let issues = || {
        let items = given.call("contracts.open_items", json!({ "contract": contract }));
        items.as_array().unwrap().iter().map(|item| item["issue"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(issues(), ["defects"]);
    let again = |day: &str| accept(day, "passed", json!({ "repeats": first }));
    assert_eq!(given.refusal("records.save", again("2026-04-09")), "acceptance.defects_open");
    let state = |id: &str, fields: Value| json!({ "kind": "defect", "id": id, "fields": fields });
    assert_eq!(given.refusal("records.save", state(&leak, json!({ "state": "fixed" }))), "defect.fixed_without_day");
    assert_eq!(given.refusal("records.save", state(&paint, json!({ "state": "deducted" }))), "defect.deducted_without_sum");
    given.amend("defect", &leak, json!({ "state": "fixed", "fixed_on": "2026-03-28" }));
    given.amend("defect", &paint, json!({ "state": "deducted", "deduction": { "amount": "800", "currency": "CNY" } }));
    given.amend("defect", &label, json!({ "state": "accepted", "remedy": "不影响使用" }));
    assert_eq!(given.refusal("records.save", again("2026-03-09")), "acceptance.repeats_later", "the clock is set back");
    let passed = given.call("records.save", again("2026-04-09"))["id"].as_str().unwrap().to_owned();
    assert_eq!(given.fields("acceptance", &first)["repeated_on"], "2026-04-09");
    assert!(issues().is_empty());
    assert!(!given.call("today.view", json!({ "days": 36500 }))["dated"].to_string().contains(&first), "what was repeated reminds no more");
    given.call("records.remove", json!({ "kind": "acceptance", "id": passed }));
    assert_eq!(given.fields("acceptance", &first)["repeated_on"], Value::Null);
}

#[test]
fn a_renewal_is_a_term_of_its_own_and_its_notice_is_drafted() {
    let given = given();
    let vendor = given.put("vendor", json!({ "name": "青木物业服务有限公司", "address": "江州市北区5号" }));
    let fields = json!({ "title": "保洁服务合同", "number": "HS-WB-01", "vendor": vendor, "effective_on": "2026-01-01", "ends_on": "2026-12-31", "auto_renewal": true, "notice_days": 30 });
    let contract = given.put("contract", fields);
    given.call("contracts.take_step", json!({ "contract": contract, "to": "signed", "signed_on": "2025-12-20" }));
    let renew = |until: &str| json!({ "contract": contract, "until": until, "origin": "automatic", "terms": "单价不变" });
    assert_eq!(given.refusal("contracts.renew", renew("2026-12-31")), "contract.renewed_backwards");
    given.call("contracts.renew", renew("2027-12-31"));
    given.call("contracts.renew", renew("2028-12-31"));
    let list = given.call("records.list", json!({ "kind": "contract_term", "sort": "number", "descending": false, "offset": 0, "limit": 9 }));
    let terms: Vec<_> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["fields"]["number"].clone(), row["fields"]["starts_on"].clone(), row["fields"]["ends_on"].clone(), row["fields"]["origin"].clone()))
        .collect();
    let expected = [(1, "2026-01-01", "2026-12-31", "signed"), (2, "2027-01-01", "2027-12-31", "automatic"), (3, "2028-01-01", "2028-12-31", "automatic")];
    assert_eq!(terms, expected.map(|(number, from, until, origin)| (json!(number), json!(from), json!(until), json!(origin))));
    assert_eq!(given.fields("contract", &contract)["ends_on"], "2028-12-31");
    let today = given.call("today.view", json!({ "days": 1200 }));
    assert!(today["dated"].as_array().unwrap().iter().any(|one| one["why"] == "notice_by" && one["on"] == "2028-12-01"), "{today}");
    let notice = given.call("contracts.draft_non_renewal", json!({ "contract": contract }))["id"].as_str().unwrap().to_owned();
    let kept = given.fields("notice", &notice);
    assert_eq!((&kept["kind"], &kept["vendor"], &kept["address"]), (&json!("non_renewal"), &json!(vendor), &json!("江州市北区5号")));
    for words in ["保洁服务合同", "HS-WB-01", "2028-12-31", "期满前 30 日"] {
        assert!(kept["text"].as_str().unwrap().contains(words), "{words}: {kept}");
    }
    given.call("archive.undo", json!({}));
    given.call("archive.undo", json!({}));
    assert_eq!(given.fields("contract", &contract)["ends_on"], "2027-12-31");
    let endless = given.put("contract", json!({ "title": "框架" }));
    given.call("contracts.take_step", json!({ "contract": endless, "to": "signed", "signed_on": "2025-12-20" }));
    assert_eq!(given.refusal("contracts.renew", json!({ "contract": endless, "until": "2027-01-01", "origin": "agreed" })), "contract.renewed_without_end");
}
