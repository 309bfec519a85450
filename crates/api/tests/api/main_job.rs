//! The main job without a window: a draft in, decisions, the packet, undo; and what is refused on the way.

use serde_json::json;

use crate::given::given;

#[test]
fn a_draft_becomes_contract_vendor_version_clauses_and_findings_in_one_operation() {
    let given = given();
    let review = given.start();
    let workspace = given.workspace(&review);
    assert_eq!(workspace["contract"]["title"], "包装生产线采购合同");
    assert_eq!(workspace["contract"]["refs"]["vendor"], "北川包装机械有限公司");
    assert_eq!(workspace["contract"]["fields"]["amount"], json!({ "amount": "640000", "currency": "CNY" }));
    assert_eq!((&workspace["side"], &workspace["kind"], &workspace["as_of"]), (&json!("甲方"), &json!("purchase"), &json!("2026-09-18")));
    let rules: Vec<&str> = workspace["findings"].as_array().unwrap().iter().filter_map(|finding| finding["rule"].as_str()).collect();
    for rule in [
        "deposit.over_limit",
        "amount.figures_words_differ",
        "payment.stages_not_100",
        "reference.broken",
        "attachment.missing",
        "dispute.arbitration_and_court",
        "acceptance.deemed",
        "credit_code.invalid",
        "absent.confidentiality",
        "blank.unfilled",
    ] {
        assert!(rules.contains(&rule), "{rule} is not in {rules:?}");
    }
    let text: Vec<char> = workspace["text"].as_str().unwrap().chars().collect();
    for finding in workspace["findings"].as_array().unwrap() {
        let (start, end) = (finding["start"].as_u64().unwrap() as usize, finding["end"].as_u64().unwrap() as usize);
        assert_eq!(text[start..end].iter().collect::<String>(), finding["quote"].as_str().unwrap());
        for field in ["title", "reason"] {
            assert!(!finding[field].as_str().unwrap().starts_with("check-"), "{}: no {field} in the catalogue", finding["rule"]);
        }
    }
    assert!(given.total("clause") > 20 && given.total("fact") > 10 && given.total("contract_party") == 2);
    let found = given.call("search", json!({ "query": "开箱", "limit": 5 }));
    assert!(found["hits"].as_array().unwrap().is_empty());
    let found = given.call("search", json!({ "query": "书面异议", "limit": 5 }));
    assert_eq!(found["hits"][0]["kind"], "clause", "clauses are found by their words");
    // One step of undo takes all of it away; redo brings it back.
    assert_eq!(given.call("archive.undo", json!({}))["operation"]["id"], "op-review-start");
    for kind in ["contract", "vendor", "version", "document", "clause", "reading", "fact", "review", "finding"] {
        assert_eq!(given.total(kind), 0, "{kind}");
    }
    given.call("archive.redo", json!({}));
    assert_eq!(given.workspace(&review)["findings"], workspace["findings"]);
    assert_eq!(given.call("archive.verify", json!({ "expect": null }))["problems"], json!([]));
}

#[test]
fn decisions_obey_their_rules() {
    let given = given();
    let review = given.start();
    let ids: Vec<String> = given.workspace(&review)["findings"].as_array().unwrap().iter().map(|finding| finding["id"].as_str().unwrap().to_owned()).collect();
    let decide = |finding: &str, decision: &str, reason: Option<&str>| json!({ "finding": finding, "decision": decision, "reason": reason });
    assert_eq!(given.refusal("reviews.decide", decide(&ids[0], "waived", Some("  "))), "review.waive_without_reason");
    assert_eq!(given.refusal("reviews.decide", decide(&ids[0], "fixed", None)), "review.fixed_by_hand");
    assert_eq!(given.refusal("reviews.set_state", json!({ "review": review, "state": "concluded" })), "review.still_undecided");
    for id in &ids {
        given.call("reviews.decide", decide(id, "accepted", None));
    }
    given.call("reviews.set_state", json!({ "review": review, "state": "concluded" }));
    assert_eq!(given.refusal("reviews.decide", decide(&ids[0], "negotiate", None)), "review.concluded");
    assert_eq!(
        given.refusal("reviews.add_finding", json!({ "review": review, "start": 0, "end": 4, "severity": "major", "title": "a", "reason": "b" })),
        "review.concluded"
    );
    given.call("reviews.set_state", json!({ "review": review, "state": "open" }));
    assert_eq!(
        given.refusal("reviews.add_finding", json!({ "review": review, "start": 4, "end": 900_000, "severity": "major", "title": "a", "reason": "b" })),
        "review.no_such_text"
    );
    given.call("reviews.add_finding", json!({ "review": review, "start": 0, "end": 9, "severity": "major", "title": "名称不准", "reason": "应写明数量。" }));
    // It stands where the contract has its words.
    let own = given.workspace(&review)["findings"][0].clone();
    assert_eq!((&own["quote"], &own["title"], &own["source"]), (&json!("包装生产线采购合同"), &json!("名称不准"), &json!("person")));
}

#[test]
fn the_packet_is_the_same_twice_and_an_issued_one_is_kept() {
    let given = given();
    let review = given.start();
    let preview = || qiheng_api::call_bytes(&given.session, "reports.preview", json!({ "name": "review_packet", "id": review })).unwrap();
    assert!(preview() == preview());
    let path = given.folder.path().join("意见书.pdf");
    let issued = given.call("reports.issue", json!({ "name": "review_packet", "id": review, "path": path }));
    let kept = qiheng_api::call_bytes(&given.session, "documents.bytes", json!({ "document": issued["document"] })).unwrap();
    assert!(kept == std::fs::read(&path).unwrap(), "the copy is what the archive keeps");
    assert!(!given.folder.path().join("意见书.pdf.part").exists(), "nothing half written stays");
    assert_eq!(given.refusal("reports.issue", json!({ "name": "poem", "id": review, "path": path })), "report.no_such_report");
    let nowhere = given.folder.path().join("no/such/folder/x.pdf");
    assert_eq!(given.refusal("reports.issue", json!({ "name": "review_packet", "id": review, "path": nowhere })), "file.unwritable");
}

#[test]
fn a_playbook_in_force_changes_what_is_found() {
    let given = given();
    let rules = json!({ "kind": "playbook", "fields": { "name": "采购", "rules": "off = [\"deposit.over_limit\"]" } });
    let playbook = given.call("records.save", rules)["id"].clone();
    given.call("playbooks.put_in_force", json!({ "playbook": playbook }));
    let review = given.start();
    let findings = given.workspace(&review)["findings"].clone();
    assert!(findings.as_array().unwrap().iter().all(|finding| finding["rule"] != "deposit.over_limit"));
}

#[test]
fn bad_drafts_leave_nothing_behind() {
    let given = given();
    let before = given.call("archive.verify", json!({ "expect": null }))["head"].clone();
    let path = given.folder.path().join("x.docx");
    for (bytes, code) in [
        (&b""[..], "read.empty"),
        (&b"PK\x03\x04 nothing"[..], "read.damaged"),
        // Where LibreOffice is installed it is asked first.
        (&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"[..], "read.legacy or read.not_converted"),
        (&b"%PDF-1.7 cut"[..], "read.damaged"),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let refusal = given.refusal("reviews.start", json!({ "draft": { "path": path } }));
        assert!(code.split(" or ").any(|one| one == refusal), "{refusal}, not {code}");
    }
    assert_eq!(given.refusal("reviews.start", json!({ "draft": { "path": given.folder.path().join("none.docx") } })), "file.not_found");
    assert_eq!(given.call("archive.verify", json!({ "expect": null }))["head"], before);
}
