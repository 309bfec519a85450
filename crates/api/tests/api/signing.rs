//! What was signed is held against what was reviewed.

use serde_json::{Value, json};

use crate::given::{Given, given};

const DRAFT: &str = "设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n第一条 价款\n1.1 合同总价为人民币640,000.00元（大写：陆拾肆万元整）。\n第二条 交付\n2.1 乙方应于2026年11月30日前将设备运至甲方厂区。\n2.2 乙方应当在交付时提供合格证。\n";

/// A reviewed and approved contract, every finding waived.
fn approved() -> (Given, Value) {
    let given = given();
    let review = given.paste(DRAFT, None);
    let workspace = given.workspace(&review);
    let contract = workspace["contract"]["id"].clone();
    for finding in workspace["findings"].as_array().unwrap() {
        given.call("reviews.decide", json!({ "finding": finding["id"], "decision": "waived", "reason": "已与业务确认" }));
    }
    while given.fields("contract", contract.as_str().unwrap())["lifecycle"] != "approved" {
        let steps = given.call("contracts.steps", json!({ "contract": contract }));
        given.call("contracts.take_step", json!({ "contract": contract, "to": steps[0]["to"] }));
    }
    (given, contract)
}

#[test]
fn a_signed_file_that_says_otherwise_is_kept_only_when_somebody_has_looked() {
    let (given, contract) = approved();
    let file = given.folder.path().join("签署版.txt");
    std::fs::write(&file, DRAFT.replace("11月30日", "12月30日").replace("应当在交付时", "可在交付时")).unwrap();
    let check = given.call("contracts.check_signed", json!({ "contract": contract, "file": file }));
    let meanings: Vec<&Value> = check["changes"].as_array().unwrap().iter().map(|change| &change["meaning"]).collect();
    assert_eq!((&check["version"], meanings.len()), (&json!(1), 2), "{check}");
    let sign = |known: bool| json!({ "contract": contract, "to": "signed", "signed_on": "2026-11-20", "signed_file": file, "differences_are_known": known });
    let error = given.try_call("contracts.take_step", sign(false)).unwrap_err();
    assert_eq!((error.code.as_str(), error.args["count"].as_str()), ("contract.signed_differs", "2"));
    assert_eq!(given.fields("contract", contract.as_str().unwrap())["lifecycle"], "approved");
    given.call("contracts.take_step", sign(true));
    let versions = given.call("records.list", json!({ "kind": "version", "sort": "number", "descending": true, "offset": 0, "limit": 1 }));
    let kept = versions["rows"][0]["fields"]["differences"].as_str().unwrap();
    assert!(kept.contains("[-11-][+12+]") || kept.contains("12月30日"), "{kept}");
    assert_eq!(kept.lines().count(), 2, "{kept}");
    // from now on its words count: the duties are read in what was signed
    let duties = given.call("contracts.duties", json!({ "contract": contract }));
    assert_eq!(duties["number"], 2);
    assert!(duties["text"].as_str().unwrap().contains("12月30日"), "{duties}");
}

#[test]
fn the_same_words_are_signed_without_a_question() {
    let (given, contract) = approved();
    let file = given.folder.path().join("签署版.txt");
    std::fs::write(&file, DRAFT).unwrap();
    let check = given.call("contracts.check_signed", json!({ "contract": contract, "file": file }));
    assert_eq!((&check["changes"], &check["clauses"]), (&json!([]), &json!([])));
    // a version that was reviewed since counts, though the file was read before
    let next = given.paste(&DRAFT.replace("11月30日", "12月30日"), contract.as_str());
    let check = given.call("contracts.check_signed", json!({ "contract": contract, "file": file }));
    assert_eq!((&check["version"], check["changes"].as_array().unwrap().len()), (&json!(2), 1), "{next}: {check}");
    given.call("archive.undo", json!({}));
    given.call("contracts.take_step", json!({ "contract": contract, "to": "signed", "signed_on": "2026-11-20", "signed_file": file }));
    let unreadable = given.folder.path().join("damaged.pdf");
    std::fs::write(&unreadable, b"%PDF-1.7 nothing").unwrap();
    assert!(given.try_call("contracts.check_signed", json!({ "contract": contract, "file": unreadable })).is_err());
}
