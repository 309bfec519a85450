//! The next version of a draft: what changed, which decisions stay, what is fixed; and the same version judged for the other side.

use serde_json::{Value, json};

use crate::given::{Given, given};

const FIRST: &str = include_str!("../../../../tests/fixtures/设备采购合同-第一稿.txt");

fn decide(given: &Given, finding: &Value, decision: &str, reason: Option<&str>) {
    given.call("reviews.decide", json!({ "finding": finding["id"], "decision": decision, "reason": reason }));
}

/// The first version, with the three findings that the tests follow decided, and one of a person's own.
fn decided(given: &Given) -> (String, String) {
    let review = given.paste(FIRST, None);
    decide(given, &given.finding(&review, "deposit.over_limit"), "accepted", None);
    decide(given, &given.finding(&review, "acceptance.deemed"), "waived", Some("按行业惯例接受"));
    decide(given, &given.finding(&review, "dispute.arbitration_and_court"), "negotiate", None);
    let start = FIRST.chars().collect::<String>().find("型号BC-200").map(|at| FIRST[..at].chars().count()).unwrap();
    let own =
        json!({ "review": review, "start": start, "end": start + 8, "severity": "minor", "title": "型号不全", "reason": "没有写明配置", "suggestion": null });
    let own = given.call("reviews.add_finding", own)["id"].clone();
    given.call("reviews.decide", json!({ "finding": own, "decision": "accepted", "reason": null }));
    let contract = given.workspace(&review)["contract"]["id"].as_str().unwrap().to_owned();
    (review, contract)
}

#[test]
fn an_unchanged_text_keeps_every_decision() {
    let given = given();
    let (first, contract) = decided(&given);
    let second = given.paste(FIRST, Some(&contract));
    let (before, after) = (given.workspace(&first), given.workspace(&second));
    assert_eq!((&after["version"], &after["side"]), (&json!(2), &before["side"]));
    let told = |workspace: &Value| {
        let findings = workspace["findings"].as_array().unwrap().iter();
        findings
            .map(|finding| (finding["rule"].clone(), finding["quote"].clone(), finding["decision"].clone(), finding["decision_reason"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&after), told(&before));
    assert_eq!(given.finding(&second, "acceptance.deemed")["carried"], "exactly");
    let comparison = given.call("reviews.comparison", json!({ "review": second }));
    assert_eq!((&comparison["changes"], &comparison["fixed"]), (&json!([]), &json!([])));
    assert_eq!(given.call("reviews.comparison", json!({ "review": first })), Value::Null);
    // Clauses go on with their lineage.
    let clauses = given.call("records.list", json!({ "kind": "clause", "descending": false, "offset": 0, "limit": 200 }));
    let mut lineages: Vec<&str> = clauses["rows"].as_array().unwrap().iter().map(|row| row["fields"]["lineage"].as_str().unwrap()).collect();
    let all = lineages.len();
    lineages.sort_unstable();
    lineages.dedup();
    assert_eq!(lineages.len() * 2, all);
}

#[test]
fn a_changed_text_is_told_and_its_decisions_follow() {
    let given = given();
    let (first, contract) = decided(&given);
    // The deposit is brought down to what the law allows, the period of acceptance shortened, the model named, a clause added before.
    let text = FIRST
        .replace("30%作为定金", "20%作为定金")
        .replace("70%", "80%")
        .replace("应在3日内验收", "应在2日内验收")
        .replace("第六条 违约责任", "第六条 保密\n双方应对合作中知悉的对方商业秘密保密三年。\n第七条 违约责任")
        .replace("第七条 争议解决", "第八条 争议解决");
    let second = given.paste(&text, Some(&contract));
    let rules: Vec<Value> = given.workspace(&second)["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].clone()).collect();
    assert!(!rules.contains(&json!("deposit.over_limit")), "{rules:?}");
    assert_eq!(given.finding(&first, "deposit.over_limit")["decision"], "fixed");
    // Renumbered, but the same clause and words.
    let dispute = given.finding(&second, "dispute.arbitration_and_court");
    assert_eq!((&dispute["decision"], &dispute["carried"]), (&json!("negotiate"), &json!("exactly")));
    // A waiver is for the words it was given for.
    let deemed = given.finding(&second, "acceptance.deemed");
    assert_eq!((&deemed["decision"], &deemed["carried"]), (&json!("open"), &json!("lost")));
    let own = given.finding(&second, "own");
    assert_eq!((&own["quote"], &own["decision"], &own["carried"]), (&json!("型号BC-200"), &json!("accepted"), &json!("exactly")));

    let comparison = given.call("reviews.comparison", json!({ "review": second }));
    let changes = comparison["changes"].as_array().unwrap();
    let told: Vec<(&str, &str)> = changes.iter().map(|change| (change["old"].as_str().unwrap(), change["new"].as_str().unwrap())).collect();
    assert!(told.iter().any(|(old, new)| old.contains("30%") && new.contains("20%")), "{told:?}");
    assert!(told.iter().any(|(old, new)| old.contains('3') && new.contains('2')), "{told:?}");
    assert!(comparison["renumbered"].as_u64().unwrap() >= 2, "{comparison}");
    let clauses = comparison["clauses"].as_array().unwrap();
    assert!(clauses.iter().any(|clause| clause["state"] == "added" && clause["after_label"] == "第六条"), "{clauses:?}");
    assert!(comparison["fixed"].as_array().unwrap().iter().any(|finding| finding["rule"] == "deposit.over_limit"));
    // One step of undo takes the version away and leaves the first as it was.
    given.call("archive.undo", json!({}));
    assert_eq!(given.finding(&first, "deposit.over_limit")["decision"], "accepted");
    assert_eq!(given.workspace(&first)["versions"].as_array().unwrap().len(), 1);
    given.call("archive.redo", json!({}));
    assert_eq!(given.finding(&first, "deposit.over_limit")["decision"], "fixed");
}

#[test]
fn a_persons_finding_whose_words_are_gone_stays_to_be_decided_again() {
    let given = given();
    let (_, contract) = decided(&given);
    let second = given.paste(&FIRST.replace("甲方向乙方采购全自动包装机两台，型号BC-200。", "标的物详见附件。"), Some(&contract));
    let own = given.finding(&second, "own");
    assert_eq!((&own["decision"], &own["carried"], &own["start"], &own["end"]), (&json!("open"), &json!("lost"), &json!(0), &json!(0)));
    assert_eq!(own["quote"], "型号BC-200");
}

#[test]
fn the_other_side_sees_other_findings_and_decisions_stay_where_they_apply() {
    let given = given();
    let (review, _) = decided(&given);
    let before = given.workspace(&review);
    given.call("reviews.judge_again", json!({ "review": review, "side": "乙方", "as_of": null }));
    let after = given.workspace(&review);
    assert_eq!((&before["side"], &after["side"]), (&json!("甲方"), &json!("乙方")));
    let rules = |workspace: &Value| workspace["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].clone()).collect::<Vec<_>>();
    assert_ne!(rules(&before), rules(&after));
    assert_eq!(given.finding(&review, "deposit.over_limit")["decision"], "accepted");
    assert_eq!(given.finding(&review, "own")["decision"], "accepted");
    let positions: Vec<u64> = {
        let list = given.call("records.list", json!({ "kind": "finding", "descending": false, "offset": 0, "limit": 200 }));
        let mut all: Vec<u64> = list["rows"].as_array().unwrap().iter().map(|row| row["fields"]["position"].as_u64().unwrap()).collect();
        all.sort_unstable();
        all
    };
    assert_eq!(positions, (1..=positions.len() as u64).collect::<Vec<_>>());
    given.call("archive.undo", json!({}));
    assert_eq!(given.workspace(&review)["findings"], before["findings"]);
    // What is concluded is left alone.
    for finding in before["findings"].as_array().unwrap() {
        given.call("reviews.decide", json!({ "finding": finding["id"], "decision": "accepted", "reason": null }));
    }
    given.call("reviews.set_state", json!({ "review": review, "state": "concluded" }));
    assert_eq!(given.refusal("reviews.judge_again", json!({ "review": review, "side": "乙方", "as_of": null })), "review.concluded");
}

#[test]
fn a_new_version_takes_its_contract_back_into_review_and_its_sum_follows_the_text() {
    let given = given();
    let (_, contract) = decided(&given);
    let field = |name: &str| given.call("records.get", json!({ "kind": "contract", "id": contract }))["fields"][name].clone();
    let first = given.call("reviews.list", json!({}))[0]["review"].as_str().unwrap().to_owned();
    for finding in given.workspace(&first)["findings"].as_array().unwrap() {
        given.call("reviews.decide", json!({ "finding": finding["id"], "decision": "accepted", "reason": null }));
    }
    given.call("contracts.take_step", json!({ "contract": contract, "to": "approved" }));
    assert_eq!((field("lifecycle"), field("amount")["amount"].clone()), (json!("approved"), json!("640000")));
    let dearer = FIRST.replace("640,000.00元（大写：陆拾肆万元整）", "660,000.00元（大写：陆拾陆万元整）");
    given.paste(&dearer, Some(&contract));
    assert_eq!((field("lifecycle"), field("amount")["amount"].clone()), (json!("in_review"), json!("660000")));
    // What a person has set is not overwritten.
    given.call("records.save", json!({ "kind": "contract", "id": contract, "fields": { "amount": { "amount": "1", "currency": "CNY" } } }));
    given.paste(FIRST, Some(&contract));
    assert_eq!(field("amount")["amount"], "1");
}
