//! What goes across all kinds: notes, tags, links, saved views, many records at once, two records of one company.

use serde_json::{Value, json};

use crate::given::{Given, given};

impl Given {
    fn made(&self, kind: &str, fields: Value) -> String {
        self.call("records.save", json!({ "kind": kind, "fields": fields }))["id"].as_str().unwrap().to_owned()
    }

    fn titles(&self, request: Value) -> Vec<String> {
        let mut asked = json!({ "descending": false, "offset": 0, "limit": 100 });
        asked.as_object_mut().unwrap().extend(request.as_object().unwrap().clone());
        let list = self.call("records.list", asked);
        list["rows"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect()
    }

    fn found(&self, query: &str) -> Vec<String> {
        let found = self.call("search", json!({ "query": query, "limit": 20 }));
        found["hits"].as_array().unwrap().iter().map(|hit| hit["title"].as_str().unwrap().to_owned()).collect()
    }

    fn vendors(&self, names: &[&str]) -> Vec<String> {
        names.iter().map(|name| self.made("vendor", json!({ "name": name }))).collect()
    }
}

#[test]
fn tags_and_notes_are_searched_filtered_told_and_undone() {
    let given = given();
    let [first, second] = given.vendors(&["北川包装机械有限公司", "江岚物流有限公司"]).try_into().unwrap();
    given.call("records.save", json!({ "kind": "vendor", "id": first, "fields": { "tags": [" 关键 ", "华东", "关键", ""], "note": "年底复审" } }));
    given.call("records.save", json!({ "kind": "vendor", "id": second, "fields": { "tags": ["华东"] } }));
    assert_eq!(given.fields("vendor", &first)["tags"], json!(["关键", "华东"]));
    assert_eq!(given.call("records.tags", json!({})), json!([{ "tag": "华东", "count": 2 }, { "tag": "关键", "count": 1 }]));
    let tagged = |test: Value| given.titles(json!({ "kind": "vendor", "sort": "created_at", "filters": [{ "field": "tags", "test": test }] }));
    assert_eq!(tagged(json!({ "is": "one_of", "values": ["关键"] })), ["北川包装机械有限公司"]);
    assert_eq!(tagged(json!({ "is": "given" })).len(), 2);
    assert_eq!(tagged(json!({ "is": "empty" })), Vec::<String>::new());
    assert_eq!(given.found("复审"), ["北川包装机械有限公司"]);
    assert_eq!(given.found("关键"), ["北川包装机械有限公司"]);
    let history = given.call("archive.history", json!({ "record": { "kind": "vendor", "id": first }, "before": null, "limit": 1 }));
    let told: Vec<(&Value, &Value)> = history[0]["changes"].as_array().unwrap().iter().map(|change| (&change["field"], &change["new"])).collect();
    assert_eq!(told, [(&json!("note"), &json!("年底复审")), (&json!("tags"), &json!(["关键", "华东"]))]);
    given.call("archive.undo", json!({}));
    given.call("archive.undo", json!({}));
    assert_eq!(given.fields("vendor", &first)["tags"], Value::Null);
    assert_eq!(given.found("关键"), Vec::<String>::new());
    let refused = given.refusal("records.save", json!({ "kind": "vendor", "id": first, "fields": { "tags": ["一".repeat(41)] } }));
    assert_eq!(refused, "field.malformed");
}

#[test]
fn many_records_change_together_or_not_at_all() {
    let given = given();
    let ids = given.vendors(&["甲公司", "乙公司", "丙公司"]);
    let change = |fields: Value| given.try_call("records.save_many", json!({ "kind": "vendor", "ids": ids, "fields": fields, "add_tags": ["批量"] }));
    change(json!({ "status": "active" })).unwrap();
    assert!(ids.iter().all(|id| given.fields("vendor", id)["status"] == "active" && given.fields("vendor", id)["tags"] == json!(["批量"])));
    given.call("records.save_many", json!({ "kind": "vendor", "ids": ids[..1], "add_tags": ["重点"], "remove_tags": ["批量"] }));
    assert_eq!(given.fields("vendor", &ids[0])["tags"], json!(["重点"]));
    given.call("archive.undo", json!({}));
    given.call("archive.undo", json!({}));
    assert!(ids.iter().all(|id| given.fields("vendor", id)["status"] == "prospective" && given.fields("vendor", id)["tags"] == Value::Null));
    // all that the list has, whatever part of it is shown
    let listed = given.call("records.ids", json!({ "kind": "vendor", "text": "公司", "descending": false, "offset": 2, "limit": 1 }));
    assert_eq!((listed["ids"].as_array().unwrap().len(), &listed["total"]), (3, &json!(3)));
    // one that others refer to keeps all of them
    given.made("contact", json!({ "vendor": ids[1], "name": "何工" }));
    let error = given.try_call("records.remove_many", json!({ "kind": "vendor", "ids": ids })).unwrap_err();
    assert_eq!((error.code.as_str(), error.args["of"].as_str(), given.total("vendor")), ("records.one_refused", "乙公司", 3));
    given.call("records.remove_many", json!({ "kind": "vendor", "ids": [ids[0], ids[2]] }));
    assert_eq!(given.total("vendor"), 1);
    given.call("archive.undo", json!({}));
    assert_eq!(given.total("vendor"), 3);
}

#[test]
fn files_and_action_items_belong_to_any_record_and_are_found_with_its_contract_too() {
    let given = given();
    let vendor = given.made("vendor", json!({ "name": "北川包装机械有限公司" }));
    let contract = given.made("contract", json!({ "title": "码垛机采购合同", "vendor": vendor }));
    let duty = given.made("obligation", json!({ "contract": contract, "what": "交付码垛机" }));
    let acceptance = given.made("acceptance", json!({ "contract": contract, "obligation": duty, "what": "码垛机到货验收", "accepted_on": "2026-04-02" }));
    let defect = given.made("defect", json!({ "acceptance": acceptance, "what": "护栏变形" }));
    let file = given.folder.path().join("护栏.jpg");
    std::fs::write(&file, [7, 7]).unwrap();
    let about = format!("defect:{defect}");
    let kept = given.call("documents.keep", json!({ "about": { "kind": "defect", "id": defect }, "path": file, "role": "evidence" }));
    let action = given.made("action", json!({ "what": "更换护栏", "about": about }));
    for (kind, id, title) in [("document", kept["id"].as_str().unwrap(), "护栏.jpg"), ("action", action.as_str(), "更换护栏")] {
        let record = given.call("records.get", json!({ "kind": kind, "id": id }));
        let fields = &record["fields"];
        assert_eq!((&fields["about"], &fields["contract"], &fields["vendor"]), (&json!(about), &json!(contract), &json!(vendor)), "{kind}");
        assert_eq!(record["refs"]["about"], "护栏变形");
        for (parent, of) in [("defect", &defect), ("contract", &contract), ("vendor", &vendor)] {
            assert_eq!(given.titles(json!({ "kind": kind, "parent": { "kind": parent, "id": of } })), [title], "{kind} of {parent}");
        }
    }
    assert_eq!(given.refusal("records.remove", json!({ "kind": "defect", "id": defect })), "archive.still_referred");
    let nothing = json!({ "kind": "action", "fields": { "what": "无", "about": format!("vendor:{defect}") } });
    assert_eq!(given.refusal("records.save", nothing), "archive.no_such_record");
    // what others were kept with since is not taken back under them
    let history = given.call("archive.history", json!({ "record": { "kind": "defect", "id": defect }, "before": null, "limit": 9 }));
    let made = history.as_array().unwrap().last().unwrap()["seq"].clone();
    assert_eq!(given.refusal("archive.undo_operation", json!({ "seq": made })), "archive.changed_since");
    given.call("archive.undo", json!({}));
    given.call("archive.undo", json!({}));
    given.call("archive.undo_operation", json!({ "seq": made }));
    assert_eq!((given.total("defect"), given.total("document"), given.total("action")), (0, 0, 0));
}

#[test]
fn links_are_told_on_both_records_and_go_with_them() {
    let given = given();
    let vendor = given.made("vendor", json!({ "name": "北川包装机械有限公司" }));
    let project = given.made("project", json!({ "code": "P1", "name": "二号包装线" }));
    let (vendor_ref, project_ref) = (json!({ "kind": "vendor", "id": vendor }), json!({ "kind": "project", "id": project }));
    let link = json!({ "from": vendor_ref, "to": project_ref, "why": "备选供应商" });
    given.call("links.add", link.clone());
    assert_eq!(given.call("links.list", vendor_ref.clone())[0]["title"], "二号包装线");
    let seen = given.call("links.list", project_ref.clone());
    assert_eq!((&seen[0]["title"], &seen[0]["why"]), (&json!("北川包装机械有限公司"), &json!("备选供应商")));
    assert_eq!(given.refusal("links.add", json!({ "from": project_ref, "to": vendor_ref })), "link.known");
    assert_eq!(given.refusal("links.add", json!({ "from": vendor_ref, "to": vendor_ref })), "link.to_itself");
    given.call("records.remove", vendor_ref.clone());
    assert_eq!(given.call("links.list", project_ref.clone()), json!([]));
    given.call("archive.undo", json!({}));
    assert_eq!(given.call("links.list", project_ref.clone()).as_array().unwrap().len(), 1);
    given.call("links.remove", json!({ "link": given.call("links.list", project_ref.clone())[0]["link"] }));
    assert_eq!(given.call("links.list", vendor_ref), json!([]));
}

#[test]
fn a_view_is_kept_by_its_name() {
    let given = given();
    let keep = |name: &str, shown: Value| given.call("views.keep", json!({ "list": "vendor", "name": name, "shown": shown }));
    keep("停用的", json!({ "text": null }));
    let kept = keep(" 停用的 ", json!({ "text": "物流" }));
    given.call("views.keep", json!({ "list": "contract", "name": "停用的", "shown": {} }));
    let views = given.call("views.list", json!({ "list": "vendor" }));
    assert_eq!(views, json!([{ "id": kept["id"], "name": "停用的", "shown": { "text": "物流" } }]));
    given.call("records.remove", json!({ "kind": "saved_view", "id": kept["id"] }));
    assert_eq!(given.call("views.list", json!({ "list": "vendor" })), json!([]));
    assert_eq!(given.refusal("views.keep", json!({ "list": "vendor", "name": " ", "shown": {} })), "field.missing");
}

#[test]
fn two_records_of_one_company_become_one() {
    let given = given();
    let code = "91350100M000100Y43";
    let keep = given.made("vendor", json!({ "name": "北川包装机械有限公司", "credit_code": code }));
    let other = given.made("vendor", json!({ "name": "北川包装机械厂", "credit_code": code, "address": "青澜路7号", "tags": ["华东"], "note": "老供应商" }));
    let stranger = given.made("vendor", json!({ "name": "江岚物流有限公司" }));
    assert_eq!(given.call("vendors.twins", json!({ "vendor": keep }))[0]["id"], json!(other));
    assert_eq!(given.call("vendors.twins", json!({ "vendor": stranger })), json!([]));
    let contract = given.made("contract", json!({ "title": "包装线采购合同", "vendor": other }));
    given.made("contact", json!({ "vendor": other, "name": "何工" }));
    given.call("links.add", json!({ "from": { "kind": "vendor", "id": other }, "to": { "kind": "vendor", "id": stranger } }));
    let pair = json!({ "keep": keep, "other": other });
    let preview = given.call("vendors.merge_preview", pair);
    assert_eq!(preview["fields"], json!([{ "field": "name", "take": false }, { "field": "address", "take": true }]));
    assert_eq!(preview["moved"], json!([{ "kind": "contact", "count": 1 }, { "kind": "contract", "count": 1 }]));
    let head = given.call("archive.verify", json!({}))["head"].clone();
    given.call("vendors.merge", json!({ "keep": keep, "other": other, "take": ["address"] }));
    let merged = given.fields("vendor", &keep);
    assert_eq!((&merged["name"], &merged["address"], &merged["other_names"]), (&json!("北川包装机械有限公司"), &json!("青澜路7号"), &json!("北川包装机械厂")));
    assert_eq!((&merged["tags"], &merged["note"]), (&json!(["华东"]), &json!("老供应商")));
    assert_eq!(given.fields("contract", &contract)["vendor"], json!(keep));
    assert_eq!(given.call("links.list", json!({ "kind": "vendor", "id": stranger }))[0]["id"], json!(keep));
    assert_eq!(given.total("vendor"), 2);
    // a draft that names it as it was called before is its own
    let review = given.paste("采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械厂\n第一条 价款\n1.1 总价为人民币10,000.00元。\n", None);
    let drafted = given.workspace(&review)["contract"]["id"].as_str().unwrap().to_owned();
    assert_eq!(given.fields("contract", &drafted)["vendor"], json!(keep));
    given.call("archive.undo", json!({}));
    // one step takes it back exactly
    given.call("archive.undo", json!({}));
    assert_eq!(given.fields("contract", &contract)["vendor"], json!(other));
    assert_eq!((given.fields("vendor", &keep)["other_names"].clone(), given.total("vendor")), (Value::Null, 3));
    assert_ne!(given.call("archive.verify", json!({}))["head"], head);
    assert_eq!(given.refusal("vendors.merge", json!({ "keep": keep, "other": keep, "take": [] })), "vendor.merged_with_itself");
}

#[test]
fn locked_evidence_stays_with_the_vendor_that_it_names() {
    let given = given();
    let [keep, other] = given.vendors(&["北川包装机械有限公司", "北川包装机械厂"]).try_into().unwrap();
    let message = given.made("message", json!({ "subject": "到货通知", "sent_on": "2026-11-02", "vendor": other, "is_locked": true }));
    assert_eq!(given.call("vendors.merge_preview", json!({ "keep": keep, "other": other }))["locked"], 1);
    given.call("vendors.merge", json!({ "keep": keep, "other": other, "take": [] }));
    assert_eq!(given.fields("message", &message)["vendor"], json!(other));
    let gone = given.fields("vendor", &other);
    assert_eq!((&gone["status"], &gone["merged_into"]), (&json!("retired"), &json!(keep)));
    // and is on the timeline of the one that is left
    let timeline = given.call("timeline.view", json!({ "about": { "kind": "vendor", "id": keep }, "offset": 0, "limit": 10 }));
    assert_eq!(timeline["entries"][0]["title"], "到货通知", "{timeline}");
    assert_eq!(given.refusal("vendors.merge", json!({ "keep": other, "other": keep, "take": [] })), "vendor.merged_before");
}

#[test]
fn a_list_sorted_by_what_it_refers_to_is_the_same_in_windows() {
    let given = given();
    let vendors = given.vendors(&["丙公司", "甲公司", "乙公司"]);
    for (number, vendor) in [Some(0), None, Some(2), Some(1), None, Some(0)].into_iter().enumerate() {
        let vendor = vendor.map(|at: usize| vendors[at].clone());
        given.made("contract", json!({ "title": format!("合同{number}"), "vendor": vendor }));
    }
    for (descending, wanted) in
        [(false, ["合同1", "合同4", "合同0", "合同5", "合同2", "合同3"]), (true, ["合同3", "合同2", "合同5", "合同0", "合同4", "合同1"])]
    {
        let sorted = |offset: usize, limit: usize| {
            given.titles(json!({ "kind": "contract", "sort": "vendor", "descending": descending, "offset": offset, "limit": limit }))
        };
        assert_eq!(sorted(0, 10), wanted);
        for offset in 0..7 {
            for limit in 0..4 {
                assert_eq!(sorted(offset, limit), wanted[offset.min(6)..(offset + limit).min(6)], "{offset} {limit}");
            }
        }
    }
    let with_vendor = json!([{ "field": "vendor", "test": { "is": "given" } }]);
    assert_eq!(given.titles(json!({ "kind": "contract", "sort": "vendor", "filters": with_vendor, "offset": 1, "limit": 2 })), ["合同5", "合同2"]);
}

#[test]
fn contracts_are_numbered_by_a_scheme_of_ones_own() {
    let given = given();
    let company = given.call("records.list", json!({ "kind": "own_entity", "descending": false, "offset": 0, "limit": 1 }))["rows"][0]["id"].clone();
    let scheme = |scheme: &str| json!({ "kind": "own_entity", "id": company, "fields": { "number_scheme": scheme } });
    for (refused, problem, part) in
        [("HT-{year}", "running", ""), ("{n}-{nn}", "running", ""), ("HT-{day}-{n}", "unknown", "{day}"), ("HT-{n", "unknown", "{n")]
    {
        let error = given.try_call("records.save", scheme(refused)).unwrap_err();
        assert_eq!((error.code.as_str(), &*error.args["problem"], &*error.args["part"]), ("contract.number_scheme", problem, part), "{refused}");
    }
    let contract = |fields: Value| given.made("contract", fields);
    let first = contract(json!({ "title": "码垛机采购合同", "kind": "purchase" }));
    assert_eq!(given.call("contracts.next_number", json!({ "contract": first })), Value::Null);
    given.call("records.save", scheme("HT-{kind}-{year}-{nnn}/{month}"));
    let number = |id: &str| given.fields("contract", id)["number"].clone();
    let year = chrono::Local::now().date_naive().format("%Y").to_string();
    let month = chrono::Local::now().date_naive().format("%m").to_string();
    let expected = |kind: &str, n: &str| json!(format!("HT-{kind}-{year}-{n}/{month}"));
    contract(json!({ "title": "输送线采购合同", "kind": "purchase", "number": expected("CG", "041") }));
    contract(json!({ "title": "旧合同", "kind": "purchase", "number": "HT-CG-2019-900/01" }));
    assert_eq!(given.call("contracts.next_number", json!({ "contract": first })), expected("CG", "042"));
    given.call("contracts.give_number", json!({ "contract": first }));
    assert_eq!(number(&first), expected("CG", "042"));
    given.call("archive.undo", json!({}));
    assert_eq!(number(&first), Value::Null);
    // approved, or registered as signed long ago: numbered by its own year; a number that it bears already stays
    let service = contract(json!({ "title": "保洁服务合同", "kind": "service" }));
    given.call("contracts.take_step", json!({ "contract": service, "to": "signed", "signed_on": "2021-03-05" }));
    assert_eq!(number(&service), json!("HT-FW-2021-001/03"));
    let theirs = contract(json!({ "title": "租赁合同", "kind": "lease", "number": "ZL-7" }));
    given.call("contracts.take_step", json!({ "contract": theirs, "to": "in_review" }));
    given.call("contracts.take_step", json!({ "contract": theirs, "to": "approved" }));
    assert_eq!(number(&theirs), json!("ZL-7"));
}
