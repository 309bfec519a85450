//! The law base as its page works on it: official texts, a later edition, and the reviews it touches.

use serde_json::{Value, json};

use crate::given::{Given, given};

const DRAFT: &str = "设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n第一条 价款\n合同总价为人民币640,000.00元（大写：陆拾肆万元整）。\n第二条 付款\n甲方在合同签订后5日内支付合同总价的30%作为定金。\n第三条 其他\n未尽事宜按《水上交通安全管理条例》和《中华人民共和国民法典》执行。\n";

const TEXT: &str = "中华人民共和国民法典（节选）\n（自2021年1月1日起施行）\n第五百八十六条 当事人可以约定定金。\n定金的数额由当事人约定。\n";

impl Given {
    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn article(&self, on: &str) -> Value {
        self.call("law.article", json!({ "code": "民法典", "article": "586", "on": on }))
    }
}

#[test]
fn an_official_text_stands_beside_the_sentence_and_can_be_taken_back() {
    let given = given();
    let review = given.paste(DRAFT, None);
    let finding = given.finding(&review, "deposit.over_limit");
    assert_eq!(finding["citations"][0]["words"], "《民法典》第586条");
    assert!(finding["citations"][0]["summary"].as_str().is_some_and(|words| words.contains("20%")), "{finding}");
    assert_eq!(given.article("2026-11-26")["official"], Value::Null);
    let path = given.file("民法典.txt", TEXT);
    let first = given.call("law.take_text", json!({ "path": path }))["id"].clone();
    assert_eq!(given.call("law.take_text", json!({ "path": path }))["id"], first, "the same law's text is replaced");
    let article = given.article("2026-11-26");
    assert_eq!((article["official"].as_str(), article["source"].as_str()), (Some("当事人可以约定定金。\n定金的数额由当事人约定。"), Some("民法典.txt")));
    given.call("archive.undo", json!({}));
    given.call("archive.undo", json!({}));
    assert_eq!(given.article("2026-11-26")["official"], Value::Null);
    let no_law = given.file("a.txt", "这里没有条文。\n");
    assert_eq!(given.refusal("law.take_text", json!({ "path": no_law })), "law.no_articles");
}

#[test]
fn a_later_edition_tells_which_reviews_it_touches() {
    let given = given();
    let review = given.paste(DRAFT, None);
    let path = given.folder.path().join("base.toml").display().to_string();
    given.call("law.export", json!({ "path": path }));
    let base = std::fs::read_to_string(&path).unwrap();
    let view = given.call("law.view", json!({}));
    let day = view["as_of"].as_str().unwrap();
    let start = base.find("number = \"586\"").unwrap();
    let summary = base[start..].find("zh = \"").unwrap() + start + 6;
    let later = format!("{}（改）{}", &base[..summary], &base[summary..]).replacen(day, "2027-02-01", 1);
    let file = given.file("later.toml", &later);
    let preview = given.call("law.preview", json!({ "path": file }));
    let change = &preview["changes"][0];
    assert_eq!((preview["changes"].as_array().unwrap().len(), &change["words"]), (1, &json!("《民法典》第586条有变更")));
    assert_eq!(change["is"].as_str().unwrap(), format!("（改）{}", change["was"].as_str().unwrap()));
    assert_eq!((&preview["is_later"], &preview["reviews"][0]["review"]), (&json!(true), &json!(review)));
    assert_eq!(preview["reviews"][0]["articles"][0], "《民法典》第586条");
    given.call("law.update", json!({ "path": file }));
    assert!(given.article("2027-03-01")["citation"]["summary"].as_str().unwrap().starts_with("（改）"));
    assert_eq!(given.call("law.view", json!({}))["edition"], "later");
    assert_eq!(given.refusal("law.update", json!({ "path": path })), "law.older");
    given.call("archive.undo", json!({}));
    assert_eq!(given.call("law.view", json!({}))["as_of"], *day);
    let broken = given.file("broken.toml", &later.replacen("number = \"586\"", "number = \"585\"", 1));
    assert_eq!(given.refusal("law.preview", json!({ "path": broken })), "law.article_twice");
}

#[test]
fn law_that_contracts_name_and_nobody_holds_is_listed() {
    let given = given();
    let review = given.paste(DRAFT, None);
    let missing = given.call("law.missing", json!({}));
    assert_eq!((missing.as_array().unwrap().len(), &missing[0]["title"]), (1, &json!("水上交通安全管理条例")));
    assert_eq!((&missing[0]["named_by"][0]["review"], &missing[0]["has_text"]), (&json!(review), &json!(false)));
    let path = given.file("a.md", "# 水上交通安全管理条例\n第一条 为了安全，制定本条例。\n");
    given.call("law.take_text", json!({ "path": path }));
    assert_eq!(given.call("law.missing", json!({}))[0]["has_text"], true);
}

#[test]
fn what_goes_out_cites_the_base_that_the_archive_took_in() {
    let given = given();
    let path = given.folder.path().join("base.toml").display().to_string();
    given.call("law.export", json!({ "path": path }));
    let base = std::fs::read_to_string(&path).unwrap();
    let day = given.call("law.view", json!({}))["as_of"].as_str().unwrap().to_owned();
    let title = "title = \"中华人民共和国民法典\"";
    let later = base.replacen(title, "title = \"中华人民共和国民法典甲\"", 1).replacen(&day, "2027-02-01", 1);
    given.call("law.update", json!({ "path": given.file("later.toml", &later) }));

    let review = given.start();
    let deposit = given.finding(&review, "deposit.over_limit")["id"].clone();
    let answer = given.folder.path().join("答复.docx");
    given.call("reviews.answer", json!({ "review": review, "findings": [deposit], "author": "林一", "path": answer }));
    let sent = qiheng_contract::read(&std::fs::read(&answer).unwrap(), "答复.docx").unwrap();
    assert!(sent.comments.iter().any(|comment| comment.text.contains("《民法典甲》第586条")), "{:?}", sent.comments);

    let list = given.folder.path().join("清单.docx");
    given.call("reviews.issue_list", json!({ "review": review, "findings": [deposit], "author": "林一", "path": list }));
    let listed = qiheng_contract::read(&std::fs::read(&list).unwrap(), "清单.docx").unwrap();
    assert!(listed.text.contains("《民法典甲》第586条"), "{}", listed.text);

    let rules = given.call("playbooks.rules", json!({}));
    let rule = rules.as_array().unwrap().iter().find(|rule| rule["rule"] == "deposit.over_limit").unwrap();
    assert_eq!(rule["citations"][0], "《民法典甲》第586条");
}
