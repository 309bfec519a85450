//! The answer to the vendor: what may go out, and what the next version makes of it.

use serde_json::{Value, json};

use crate::given::{Given, given};

/// Writes an answer with these findings in it.
fn request(given: &Given, review: &str, findings: &[&Value], author: &str) -> Value {
    let path = given.folder.path().join("答复.docx");
    json!({ "review": review, "findings": findings, "author": author, "path": path })
}

#[test]
fn what_is_internal_does_not_go_out() {
    let given = given();
    let review = given.start();
    let deposit = given.finding(&review, "deposit.over_limit")["id"].clone();
    assert_eq!(given.refusal("reviews.answer", request(&given, &review, &[], "林一")), "answer.nothing_chosen");
    let nameless = given.try_call("reviews.answer", request(&given, &review, &[&deposit], " ")).unwrap_err();
    assert_eq!((nameless.code.as_str(), nameless.field.as_deref()), ("answer.no_author", Some("author")));
    given.call("reviews.decide", json!({ "finding": deposit, "decision": "waived", "reason": "内部" }));
    assert_eq!(given.refusal("reviews.answer", request(&given, &review, &[&deposit], "林一")), "answer.nothing_chosen");
    assert!(!given.folder.path().join("答复.docx").exists(), "nothing is half written");
    assert_eq!(given.total("answer"), 0);
    let plan = given.call("reviews.answer_plan", json!({ "review": review, "wordings": {} }));
    assert_eq!(plan["kept_back"], 1);
    assert!(plan["points"].as_array().unwrap().iter().all(|point| point["finding"] != deposit));
}

#[test]
fn a_point_leads_to_its_finding_after_the_version_is_judged_anew() {
    let given = given();
    let review = given.start();
    let deposit = given.finding(&review, "deposit.over_limit");
    given.call("reviews.answer", request(&given, &review, &[&deposit["id"]], "林一"));
    // For the other side other findings stand before it: the numbers move.
    given.call("reviews.judge_again", json!({ "review": review, "side": "乙方" }));
    let contract = given.workspace(&review)["contract"]["id"].clone();
    let sent = given.folder.path().join("答复.docx");
    let second = given.call("reviews.start", json!({ "draft": { "path": sent }, "contract": contract }))["review"].clone();
    let comparison = given.call("reviews.comparison", json!({ "review": second }));
    assert_eq!(comparison["changes"], json!([]), "it came back as it went");
    let answered: Vec<_> = comparison["answered"].as_array().unwrap().iter().map(|point| (&point["title"], &point["response"])).collect();
    assert_eq!(answered, [(&deposit["title"], &json!("accepted"))]);
    // What we wrote into the file ourselves is no finding in it.
    let rules: Vec<_> = given.workspace(second.as_str().unwrap())["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].clone()).collect();
    assert!(!rules.contains(&json!("comment.unresolved")) && !rules.contains(&json!("tracked_change.unaccepted")), "{rules:?}");
}
