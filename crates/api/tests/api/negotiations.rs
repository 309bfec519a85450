//! A list of issues goes out, comes back filled in, and every round of the negotiation is told clause by clause.

use std::path::{Path, PathBuf};

use qiheng_exchange::{Cell, Column, Sheet, read_xlsx, xlsx};
use serde_json::{Value, json};

use crate::given::{Given, given};

/// Writes a list with these findings; where it went and its number.
fn list(given: &Given, review: &str, findings: &[&Value]) -> (PathBuf, String) {
    let path = given.folder.path().join("问题清单.xlsx");
    let written = given.call("reviews.issue_list", json!({ "review": review, "findings": findings, "author": "林一", "path": path }));
    assert_eq!(written["count"], findings.len());
    (path, written["number"].as_str().unwrap().to_owned())
}

/// The list as the vendor sends it back: reply, wording and remark of each row.
fn filled(path: &Path, answers: &[[&str; 3]]) -> PathBuf {
    let rows = read_xlsx(&std::fs::read(path).unwrap()).unwrap();
    let head = rows.iter().position(|row| row.contains(&"贵方答复".to_owned())).unwrap();
    let words = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
    let sheet = Sheet {
        name: "1".to_owned(),
        notes: rows[..head].iter().map(|row| row[0].clone()).collect(),
        columns: rows[head].iter().map(|heading| Column { heading: heading.clone(), width: 10, ..Column::default() }).collect(),
        rows: rows[head + 1..]
            .iter()
            .zip(answers)
            .map(|(row, answer)| (0..5).map(|at| words(row.get(at).map_or("", String::as_str))).chain(answer.iter().map(|said| words(said))).collect())
            .collect(),
    };
    let back = path.with_file_name("问题清单-返回.xlsx");
    std::fs::write(&back, xlsx(&sheet).unwrap()).unwrap();
    back
}

fn replies(list: &Value) -> Vec<Value> {
    let given = list["points"].as_array().unwrap().iter().filter(|point| !point["response"].is_null());
    given.map(|point| json!({ "finding": point["finding"], "response": point["response"], "wording": point["wording"], "remark": point["remark"] })).collect()
}

#[test]
fn a_list_goes_out_and_its_replies_come_back() {
    let given = given();
    let review = given.start();
    let findings = given.workspace(&review)["findings"].as_array().unwrap().clone();
    let chosen: Vec<&Value> = findings.iter().take(4).map(|finding| &finding["id"]).collect();
    let (path, number) = list(&given, &review, &chosen);
    let back = filled(&path, &[["同意", "", ""], ["不同意", "", "总部不批"], ["", "改为十五日内", ""], ["待定", "", ""]]);
    let read = given.call("reviews.read_issue_list", json!({ "path": back }));
    assert_eq!((&read["review"], read["number"].as_str(), &read["unmatched"]), (&json!(review), Some(number.as_str()), &json!(0)));
    let said: Vec<_> = read["points"].as_array().unwrap().iter().map(|point| (point["response"].clone(), point["is_unclear"].clone())).collect();
    assert_eq!(said, [(json!("accepted"), json!(false)), (json!("refused"), json!(false)), (json!("changed"), json!(false)), (json!(null), json!(true))]);
    let take = json!({ "path": back, "given_by": "光华公司 王总", "given_on": "2026-11-26", "replies": replies(&read) });
    assert_eq!(given.call("reviews.take_replies", take.clone())["count"], 3);
    let reply = given.workspace(&review)["findings"].as_array().unwrap().iter().find(|finding| finding["id"] == *chosen[1]).unwrap()["reply"].clone();
    assert_eq!((reply["response"].as_str(), reply["remark"].as_str(), reply["given_by"].as_str()), (Some("refused"), Some("总部不批"), Some("光华公司 王总")));
    // the same list again says nothing new, and is told as known
    assert_eq!(given.call("reviews.take_replies", take)["count"], 0);
    let again = given.call("reviews.read_issue_list", json!({ "path": back }));
    assert!(again["points"].as_array().unwrap().iter().take(3).all(|point| point["is_known"] == true));
    // one step of undo takes all of them and the file back
    given.call("archive.undo", json!({}));
    given.call("archive.undo", json!({}));
    assert_eq!(given.total("reply"), 0);
}

#[test]
fn a_reply_needs_a_name_and_other_words_need_saying() {
    let given = given();
    let review = given.start();
    let finding = given.finding(&review, "deposit.over_limit")["id"].clone();
    let reply = |response: &str, by: &str| json!({ "finding": finding, "response": response, "given_by": by });
    assert_eq!(given.refusal("reviews.add_reply", reply("accepted", " ")), "reply.no_name");
    assert_eq!(given.refusal("reviews.add_reply", reply("changed", "王总")), "reply.no_wording");
    given.call("reviews.add_reply", reply("accepted", "王总"));
    assert_eq!(given.finding(&review, "deposit.over_limit")["reply"]["response"], "accepted");
}

#[test]
fn other_files_and_other_archives_lists_are_told() {
    let given = given();
    let review = given.start();
    let finding = given.finding(&review, "deposit.over_limit")["id"].clone();
    let other = given.folder.path().join("别的.xlsx");
    std::fs::write(&other, xlsx(&Sheet { columns: vec![Column::default()], ..Sheet::default() }).unwrap()).unwrap();
    assert_eq!(given.call("reviews.read_issue_list", json!({ "path": other })), json!(null));
    assert_eq!(given.refusal("reviews.take_replies", json!({ "path": other, "given_by": "王总", "given_on": null, "replies": [] })), "issue_list.none");
    let (path, _) = list(&given, &review, &[&finding]);
    given.call("archive.undo", json!({}));
    assert_eq!(given.refusal("reviews.read_issue_list", json!({ "path": path })), "issue_list.unknown");
    std::fs::write(&other, b"PK\x03\x04 broken").unwrap();
    assert_eq!(given.refusal("reviews.read_issue_list", json!({ "path": other })), "exchange.unreadable");
}

#[test]
fn the_rounds_tell_who_proposed_what() {
    let given = given();
    let review = given.start();
    let deposit = given.finding(&review, "deposit.over_limit");
    let sent = given.folder.path().join("答复.docx");
    given.call("reviews.answer", json!({ "review": review, "findings": [deposit["id"]], "author": "林一", "path": sent }));
    let (path, _) = list(&given, &review, &[&deposit["id"]]);
    let back = filled(&path, &[["另行提议", "定金不超过百分之十五", ""]]);
    let read = given.call("reviews.read_issue_list", json!({ "path": back }));
    given.call("reviews.take_replies", json!({ "path": back, "given_by": "王总", "given_on": "2026-11-26", "replies": replies(&read) }));
    let contract = given.workspace(&review)["contract"]["id"].clone();
    let second = given.call("reviews.start", json!({ "draft": { "path": sent }, "contract": contract }))["review"].clone();
    let rounds = given.call("reviews.rounds", json!({ "review": second }));
    let moves: Vec<_> = rounds["moves"].as_array().unwrap().iter().map(|one| (one["kind"].as_str().unwrap(), one["is_ours"].as_bool().unwrap())).collect();
    assert_eq!(moves, [("version", false), ("answer", true), ("issue_list", true), ("replies", false), ("version", false)]);
    let rows = rounds["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 1, "one clause was talked about: {rows:#?}");
    let cell = |at: usize| rows[0]["cells"][at][0].clone();
    assert_eq!(cell(0)["new"], deposit["quote"]);
    assert_eq!(cell(1)["new"].as_str(), Some("20"));
    assert_eq!((cell(3)["response"].as_str(), cell(3)["new"].as_str()), (Some("changed"), Some("定金不超过百分之十五")));
    assert_eq!(cell(4)["response"].as_str(), Some("accepted"));
}

#[test]
fn what_was_signed_is_a_precedent_and_becomes_our_wording() {
    let given = given();
    let review = given.start();
    let ask = |words: &str| given.call("precedents.ask", json!({ "category": null, "words": words, "contract": null }))["wordings"].as_array().unwrap().clone();
    assert_eq!(ask("验收"), Vec::<Value>::new(), "a draft is no precedent");
    for finding in given.workspace(&review)["findings"].as_array().unwrap() {
        given.call("reviews.decide", json!({ "finding": finding["id"], "decision": "waived", "reason": "同意" }));
    }
    let contract = given.workspace(&review)["contract"]["id"].clone();
    for (step, date) in [("approved", json!(null)), ("signed", json!("2026-11-20"))] {
        given.call("contracts.take_step", json!({ "contract": contract, "to": step, "signed_on": date }));
    }
    let wordings = ask("验收");
    assert!(!wordings.is_empty() && wordings.iter().all(|one| one["text"].as_str().unwrap().contains("验收")), "{wordings:#?}");
    assert_eq!(wordings[0]["uses"][0]["signed_on"], "2026-11-20");
    let second = given.start();
    let deposit = given.finding(&second, "deposit.over_limit");
    given.call("reviews.propose", json!({ "finding": deposit["id"], "wording": wordings[0]["text"] }));
    assert_eq!(given.finding(&second, "deposit.over_limit")["proposal"], wordings[0]["text"]);
    let plan = given.call("reviews.answer_plan", json!({ "review": second, "wordings": {} }));
    let point = plan["points"].as_array().unwrap().iter().find(|point| point["finding"] == deposit["id"]).unwrap().clone();
    assert_eq!(point["wording"], wordings[0]["text"]);
    given.call("archive.undo", json!({}));
    assert_eq!(given.finding(&second, "deposit.over_limit")["proposal"], json!(null));
}

#[test]
fn a_draft_is_held_against_what_its_vendor_signed_before() {
    let given = given();
    let review = given.start();
    for finding in given.workspace(&review)["findings"].as_array().unwrap() {
        given.call("reviews.decide", json!({ "finding": finding["id"], "decision": "waived", "reason": "同意" }));
    }
    let contract = given.workspace(&review)["contract"]["id"].clone();
    given.call("contracts.take_step", json!({ "contract": contract, "to": "approved" }));
    given.call("contracts.take_step", json!({ "contract": contract, "to": "signed", "signed_on": "2026-11-20" }));
    let workspace = given.workspace(&review);
    let text = workspace["text"].as_str().unwrap().replace("质保期为二十四个月", "质保期为十二个月");
    assert_ne!(text, workspace["text"].as_str().unwrap());
    let next = given.call("reviews.start", json!({ "draft": { "text": text, "name": "第二份" }, "attachments": [], "contract": null, "side": null }));
    let worse = given.finding(next["review"].as_str().unwrap(), "earlier.less_favourable");
    assert!(worse["quote"].as_str().unwrap().contains("十二个月"), "{worse}");
    assert!(worse["reason"].as_str().unwrap().contains("二十四个月"), "{worse}");
}
