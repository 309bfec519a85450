//! The playbook as its page works on it.

use serde_json::{Value, json};

use crate::given::{Given, given};

const DRAFT: &str = "设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n第一条 价款\n合同总价为人民币640,000.00元（大写：陆拾肆万元整）。\n第二条 付款\n甲方在合同签订后5日内支付合同总价的30%作为定金。\n第三条 质保\n质保期为12个月，自验收合格之日起算。\n";

impl Given {
    fn playbook(&self, rules: &str) -> String {
        let saved = self.call("records.save", json!({ "kind": "playbook", "id": null, "fields": { "name": "手册", "rules": rules } }));
        saved["id"].as_str().unwrap().to_owned()
    }

    fn view(&self, playbook: &str) -> Value {
        self.call("playbooks.view", json!({ "playbook": playbook }))
    }
}

fn own(when: &str) -> Value {
    json!({ "id": "warranty", "title": "质保期太短", "severity": "critical", "when": when, "reason": "公司规定", "must": ["质保期为12个月，自验收合格之日起算。"] })
}

/// From a change to a version that reviews name; every step can be taken back.
#[test]
fn a_change_comes_into_force_as_a_version() {
    let given = given();
    let playbook = given.playbook("name = \"手册\"\n");
    let first = given.paste(DRAFT, None);
    let mut policy = given.view(&playbook)["policy"].clone();
    policy["own"] = json!([own("warranty.months < 24")]);
    policy["off"] = json!(["absent.notice"]);
    given.call("playbooks.change", json!({ "playbook": playbook, "policy": policy }));
    let view = given.view(&playbook);
    assert_eq!(view["changes"], json!(["停用“没有通知与送达条款”", "新增自定规则“质保期太短”"]));
    assert!(view["text"].as_str().unwrap().contains("[[own]]") && view["versions"] == json!([]));
    // a working copy judges nothing
    assert_ne!(given.finding(&first, "absent.notice"), Value::Null);
    let tried = given.call("playbooks.try_reviews", json!({ "policy": policy, "offset": 0, "limit": 10 }));
    let effects: Vec<(&str, &str)> = tried["reviews"][0]["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["rule"].as_str().unwrap(), one["effect"]["is"].as_str().unwrap()))
        .collect();
    assert_eq!(effects, [("company.warranty", "appears"), ("absent.notice", "vanishes")]);
    assert_eq!((&tried["total"], &tried["tried"], &tried["reviews"][0]["review"]), (&json!(1), &json!(1), &json!(first)));
    let version = given.call("playbooks.put_in_force", json!({ "playbook": playbook }))["id"].clone();
    let second = given.paste(DRAFT, None);
    let finding = given.finding(&second, "company.warranty");
    assert_eq!((finding["title"].as_str(), finding["severity"].as_str(), finding["quote"].as_str()), (Some("质保期太短"), Some("critical"), Some("12个月")));
    let view = given.view(&playbook);
    assert_eq!((&view["changes"], &view["versions"][0]["id"], &view["versions"][0]["reviews"]), (&json!([]), &version, &json!(1)));
    assert_eq!(given.call("playbooks.try_reviews", json!({ "policy": policy, "offset": 0, "limit": 10 }))["reviews"], json!([]));
    given.call("reviews.judge_again", json!({ "review": first }));
    assert_eq!(given.view(&playbook)["versions"][0]["reviews"], json!(2));
    // a second version, then back to the first one's rules
    policy["own"] = json!([]);
    given.call("playbooks.change", json!({ "playbook": playbook, "policy": policy }));
    given.call("playbooks.put_in_force", json!({ "playbook": playbook }));
    let versions = given.view(&playbook)["versions"].clone();
    assert_eq!(versions.as_array().unwrap().iter().map(|one| one["is_in_force"].as_bool().unwrap()).collect::<Vec<_>>(), [true, false]);
    assert_eq!(versions[0]["changes"], json!(["删除自定规则“质保期太短”"]));
    given.call("playbooks.restore", json!({ "version": version }));
    assert_eq!(given.view(&playbook)["policy"]["own"][0]["id"], "warranty");
    for _ in 0..3 {
        given.call("archive.undo", json!({}));
    }
    assert_eq!(
        given.view(&playbook)["versions"],
        json!([{ "id": version, "number": 1, "author": "林一", "in_force_from": versions[1]["in_force_from"],
        "is_in_force": true, "changes": versions[1]["changes"], "override_reason": null, "reviews": 2 }])
    );
}

#[test]
fn a_failing_sample_or_a_broken_rule_keeps_it_out_of_force() {
    let given = given();
    let playbook = given.playbook("");
    let mut policy = given.view(&playbook)["policy"].clone();
    let put = |reason: Value| given.try_call("playbooks.put_in_force", json!({ "playbook": playbook, "override_reason": reason }));
    policy["own"] = json!([own("warranty.months < 6")]);
    given.call("playbooks.change", json!({ "playbook": playbook, "policy": policy }));
    let tried = given.call("playbooks.try_samples", json!({ "policy": policy }));
    assert_eq!(tried["outcomes"], json!([{ "rule": "company.warranty", "must": true, "index": 0, "holds": false, "found": [] }]));
    let refused = put(Value::Null).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.args["operation"].as_str(), refused.args["must"].as_str()), ("playbook.sample_fails", "质保期太短", "must"));
    put(json!("  ")).unwrap_err();
    put(json!("样例待补")).unwrap();
    assert_eq!(given.view(&playbook)["versions"][0]["override_reason"], "样例待补");
    policy["own"] = json!([own("warranty.month < 6")]);
    given.call("playbooks.change", json!({ "playbook": playbook, "policy": policy }));
    let refused = put(json!("样例待补")).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.args["start"].as_str(), refused.args["name"].as_str()), ("expression.no_such_name", "9", "month"));
    assert_eq!(given.view(&playbook)["problems"][0]["rule"], "company.warranty");
    assert_eq!(given.refusal("playbooks.change_text", json!({ "playbook": playbook, "text": "off = 3" })), "playbook.malformed");
    given.call("playbooks.change_text", json!({ "playbook": playbook, "text": "# 附注\nname = \"新手册\"\n" }));
    let view = given.view(&playbook);
    assert_eq!((view["name"].as_str(), view["text"].as_str()), (Some("新手册"), Some("# 附注\nname = \"新手册\"\n")));
}

#[test]
fn a_playbook_goes_out_as_a_file_and_comes_back() {
    let given = given();
    let playbook = given.playbook("name = \"手册\"\noff = [\"absent.notice\"]\n");
    let path = given.folder.path().join("手册.toml");
    given.call("playbooks.export", json!({ "playbook": playbook, "path": path }));
    let copy = given.call("playbooks.import", json!({ "path": path }))["id"].as_str().unwrap().to_owned();
    let (one, other) = (given.view(&playbook), given.view(&copy));
    assert_eq!((&one["text"], &one["policy"], &one["name"]), (&other["text"], &other["policy"], &other["name"]));
    std::fs::write(&path, "nonsense = 1").unwrap();
    assert_eq!(given.refusal("playbooks.import", json!({ "path": path })), "playbook.malformed");
}

/// Five deviations, all accepted: the program proposes the fallback, with the limit that lets them pass.
#[test]
fn an_accepted_deviation_is_proposed_as_the_fallback() {
    let given = given();
    let playbook = given.playbook("");
    given.call("playbooks.put_in_force", json!({ "playbook": playbook }));
    let advice = || given.call("playbooks.advice", json!({ "playbook": playbook }));
    let find = |advice: &Value, rule: &str| advice.as_array().unwrap().iter().find(|one| one["rule"] == rule).cloned();
    for percent in [25, 30, 28, 26] {
        let review = given.paste(&DRAFT.replace("30%", &format!("{percent}%")), None);
        let finding = given.finding(&review, "deposit.over_limit")["id"].clone();
        given.call("reviews.decide", json!({ "finding": finding, "decision": "waived", "reason": "长期供应商" }));
    }
    assert_eq!(find(&advice(), "deposit.over_limit"), None, "four are too few");
    let fifth = given.paste(DRAFT, None);
    let finding = given.finding(&fifth, "deposit.over_limit")["id"].clone();
    given.call("reviews.decide", json!({ "finding": finding, "decision": "waived", "reason": "长期供应商" }));
    let found = find(&advice(), "deposit.over_limit").unwrap();
    assert_eq!((&found["decided"], found["accepted"].as_array().unwrap().len(), &found["limit"]), (&json!(5), 5, &json!("30")));
    assert_eq!((&found["accepted"][0]["review"], &found["accepted"][0]["reason"]), (&json!(fifth), &json!("长期供应商")));
    assert!(found["acceptable"].as_str().unwrap().contains("30%"));
    given.call("playbooks.take_advice", json!({ "playbook": playbook, "rule": "deposit.over_limit", "acceptable": "定金不超过30%", "limit": "30" }));
    assert_eq!(find(&advice(), "deposit.over_limit"), None);
    let policy = &given.view(&playbook)["policy"];
    assert_eq!((&policy["positions"]["deposit.over_limit"]["acceptable"], &policy["limits"]["deposit.over_limit"]), (&json!("定金不超过30%"), &json!("30")));
    // once something is asked for, it is no fallback any more
    given.call("archive.undo", json!({}));
    let sixth = given.paste(DRAFT, None);
    for finding in [given.finding(&sixth, "deposit.over_limit"), given.finding(&given.paste(DRAFT, None), "deposit.over_limit")] {
        given.call("reviews.decide", json!({ "finding": finding["id"], "decision": "accepted", "reason": null }));
    }
    assert_eq!(find(&advice(), "deposit.over_limit"), None);
}

/// Positions stand on the finding, and what is preferred is what goes to the vendor.
#[test]
fn positions_are_shown_and_proposed() {
    let given = given();
    let playbook = given.playbook(
        "[positions.\"deposit.over_limit\"]\npreferred = \"定金为合同总价的10%。\"\nacceptable = \"定金为合同总价的15%。\"\nwalk_away = \"超过20%不签。\"\n",
    );
    given.call("playbooks.put_in_force", json!({ "playbook": playbook }));
    let review = given.start();
    let workspace = given.workspace(&review);
    let with: Vec<&Value> = workspace["findings"].as_array().unwrap().iter().filter(|finding| !finding["positions"].is_null()).collect();
    let finding = given.finding(&given.paste(DRAFT, None), "deposit.over_limit");
    assert!(with.iter().all(|finding| finding["rule"] == "deposit.over_limit"));
    assert_eq!((finding["suggestion"].as_str(), finding["positions"]["walk_away"].as_str()), (Some("定金为合同总价的10%。"), Some("超过20%不签。")));
}
