//! The law base: what is in force on a day, what a later file changes, and the official texts beside it.

use chrono::NaiveDate;
use proptest::prelude::*;
use qiheng_contract::{Article, CHECKS, LawBase, LawBaseError, LawChange, Settings, Standing, law_changes, laws_cited, official_text, read, review};

const FILE: &str = r#"
as_of = 2026-11-24
[[law]]
code = "仲裁法"
title = "中华人民共和国仲裁法"
english = "Arbitration Law"
rank = "law"
in_force = 2026-03-01
[[law.article]]
number = "29"
zh = "约定不明又达不成补充协议的，仲裁协议无效。"
en = "Void where unclear and not supplemented."
before = [{ law = "仲裁法", number = "18" }]
[[law.article]]
number = "30"
zh = "新增的规定。"
en = "A new rule."
[[law]]
code = "仲裁法"
title = "中华人民共和国仲裁法"
english = "Arbitration Law"
rank = "law"
in_force = 1995-09-01
ended = 2026-03-01
[[law.article]]
number = "18"
zh = "约定不明的，可以补充协议。"
en = "May be supplemented where unclear."
[[law]]
code = "担保法"
title = "中华人民共和国担保法"
english = "Guarantee Law"
rank = "law"
in_force = 1995-10-01
ended = 2021-01-01
now = "民法典"
also = ["担保法"]
[[law.article]]
number = "91"
zh = "定金不得超过主合同标的额的20%。"
en = "A deposit may not exceed 20 %."
"#;

fn base() -> LawBase {
    LawBase::read(FILE).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn article(code: &str, number: &str) -> Article {
    Article { code: code.to_owned(), article: number.to_owned() }
}

#[test]
fn an_article_is_judged_on_the_day() {
    let base = base();
    let on = |code: &str, number: &str, date: &str| {
        let cited = base.on(&article(code, number), day(date));
        (cited.article.article, cited.held.map(|held| held.en.clone()), cited.standing)
    };
    assert_eq!(on("仲裁法", "29 ¶2", "2026-03-01"), ("29 ¶2".into(), Some("Void where unclear and not supplemented.".into()), Standing::InForce));
    let earlier = Standing::Earlier { of: article("仲裁法", "29") };
    assert_eq!(on("仲裁法", "29", "2026-02-28"), ("18".into(), Some("May be supplemented where unclear.".into()), earlier));
    assert_eq!(on("仲裁法", "30", "2026-02-28").2, Standing::NotYet { from: day("2026-03-01") });
    assert_eq!(on("仲裁法", "29", "1990-01-01").2, Standing::NotYet { from: day("2026-03-01") });
    assert_eq!(on("担保法", "91", "2021-01-01").2, Standing::Ended { on: day("2021-01-01"), now: Some(article("民法典", "")) });
    assert_eq!(on("担保法", "91", "2020-12-31").2, Standing::InForce);
    assert_eq!(on("仲裁法", "1", "2026-12-31").2, Standing::NotHeld);
    assert_eq!(on("仲裁法", "18", "2020-01-01"), ("18".into(), Some("May be supplemented where unclear.".into()), Standing::InForce));
    assert_eq!(on("仲裁法", "18", "2026-03-01").2, Standing::Ended { on: day("2026-03-01"), now: Some(article("仲裁法", "29")) });
    assert_eq!(on("仲裁法", "18", "1990-01-01").2, Standing::NotYet { from: day("1995-09-01") });
    assert_eq!(on("公司法", "15", "2026-12-31").2, Standing::NotHeld);
}

#[test]
fn an_article_that_only_an_older_edition_has_says_until_when() {
    let base = LawBase::read(&FILE.replace("before = [{ law = \"仲裁法\", number = \"18\" }]\n", "")).unwrap();
    let cited = base.on(&article("仲裁法", "18"), day("2026-12-31"));
    assert_eq!(cited.standing, Standing::Older { until: day("2026-03-01") });
    assert_eq!(cited.law.map(|law| law.in_force), Some(day("1995-09-01")));
}

#[test]
fn every_article_that_a_check_stands_on_is_held_today() {
    let base = LawBase::built_in();
    for check in CHECKS {
        for (code, number) in check.law {
            let cited = base.on(&article(code, number), base.as_of);
            assert_eq!(cited.standing, Standing::InForce, "{}: {code} {number}", check.id);
        }
    }
}

#[test]
fn the_programs_own_base_is_in_order() {
    let base = LawBase::built_in();
    assert_eq!(LawBase::read(&base.in_words()).unwrap(), *base);
    for law in &base.laws {
        assert!(law.now.as_ref().is_none_or(|now| base.latest(now).is_some()), "{} gave way to what isn't held", law.code);
        assert!(law.in_force <= base.as_of || law.articles.is_empty(), "{}", law.code);
        for held in &law.articles {
            assert!(held.zh.ends_with('。') && held.en.ends_with('.'), "{} {}: one sentence", law.code, held.number);
            for before in &held.before {
                assert!(base.editions(&before.law).any(|law| law.article(&before.number).is_some()), "{} {}: {before:?}", law.code, held.number);
            }
        }
    }
}

#[test]
fn law_of_procedure_keeps_its_numbers_over_its_last_revision() {
    let base = LawBase::built_in();
    for number in ["24", "34", "35"] {
        let cited = base.on(&article("民事诉讼法", number), day("2023-06-01"));
        assert_eq!(cited.standing, Standing::Earlier { of: article("民事诉讼法", number) });
        assert_eq!(cited.law.map(|law| law.in_force), Some(day("2022-01-01")));
    }
}

#[test]
fn a_file_that_cannot_be_right_is_refused() {
    for (was, is, expected) in [
        ("as_of = 2026-11-24", "", "law.malformed"),
        ("2026-11-24", "2026-13-24", "law.malformed"),
        ("rank = \"law\"", "rank = \"custom\"", "law.malformed"),
        ("in_force = 1995-09-01", "in_force = 2026-03-01", "law.law_twice"),
        ("number = \"30\"", "number = \"29\"", "law.article_twice"),
        ("ended = 2021-01-01", "ended = 1995-10-01", "law.ends_too_early"),
        ("before = [{ law = \"仲裁法\"", "before = [{ law = \"没有的法\"", "law.no_such_law"),
    ] {
        let text = FILE.replacen(was, is, 1);
        assert_ne!(text, FILE);
        assert_eq!(LawBase::read(&text).unwrap_err().code(), expected, "{was} → {is}");
    }
    let Err(LawBaseError::Malformed { detail }) = LawBase::read(&FILE.replacen("rank = \"law\"", "rank = \"custom\"", 1)) else { panic!("custom is no rank") };
    assert!(detail.starts_with("7: unknown variant"), "{detail}");
}

#[test]
fn a_later_file_tells_what_it_changes() {
    let later = FILE
        .replace("A new rule.", "A new rule, said better.")
        .replace("number = \"18\"", "number = \"19\"")
        .replace("ended = 2021-01-01", "ended = 2021-01-02")
        .replace("before = [{ law = \"仲裁法\", number = \"18\" }]\n", "");
    let later = LawBase::read(&later).unwrap();
    let changes = law_changes(&base(), &later);
    let held = |base: &LawBase, number: &str| base.laws.iter().find_map(|law| law.article(number)).unwrap().clone();
    let changed = |number: &str| LawChange::ArticleChanged { article: article("仲裁法", number), was: held(&base(), number), is: held(&later, number) };
    assert_eq!(
        changes,
        [
            changed("29"),
            changed("30"),
            LawChange::ArticleRemoved { article: article("仲裁法", "18"), was: held(&base(), "18") },
            LawChange::ArticleAdded { article: article("仲裁法", "19"), is: held(&later, "19") },
            LawChange::LawTime { code: "担保法".into() },
        ]
    );
    assert!(changes[1].touches(&article("仲裁法", "30 ¶1")) && !changes[1].touches(&article("仲裁法", "3")));
    assert_eq!(law_changes(&base(), &base()), []);
}

#[test]
fn articles_are_in_order_by_number() {
    let mut articles = ["1191", "586 ¶2", "586", "120-1", "120", ""].map(|number| article("民法典", number));
    articles.sort();
    assert_eq!(articles.map(|one| one.article), ["", "120", "120-1", "586", "586 ¶2", "1191"]);
}

#[test]
fn law_that_a_contract_names_is_found() {
    let text = "根据《中华人民共和国仲裁法》、《担保法》、《电子签名法》及《工程造价管理办法（试行）》《供应商考核办法》《采购合同》订立。";
    let found: Vec<(String, bool)> = laws_cited(text, &base()).into_iter().map(|law| (law.title, law.is_held)).collect();
    assert_eq!(found, [("仲裁法".into(), true), ("工程造价管理办法（试行）".into(), false), ("担保法".into(), true), ("电子签名法".into(), false)]);
}

#[test]
fn law_ends_for_the_check_when_the_base_says_so() {
    let document = read("采购合同\n第一条 双方依据《中华人民共和国担保法》约定定金。\n".as_bytes(), "a.txt").unwrap();
    let found = |ended: &str| {
        let mut settings = Settings::on(day("2026-01-01"));
        settings.law = LawBase::read(&FILE.replace("ended = 2021-01-01", ended)).unwrap().into();
        review(&document, &settings).findings.iter().filter(|finding| finding.rule == "law.repealed").count()
    };
    assert_eq!((found("ended = 2021-01-01"), found("ended = 2027-01-01"), found("")), (1, 0, 0));
}

#[test]
fn the_articles_of_an_official_text_are_found() {
    let text = "# 中华人民共和国示例法\n（自2021年1月1日起施行）\n目录\n第一章 总则\n## 第一章 总则\n**第一条** 为了举例，制定本法。\n第二条　本法所称示例，包括：\n（一）甲；\n（二）乙。\n\n第二章 附则\n第一百二十条之一 编造的条文。\n第一千二百六十条 本法自2021年1月1日起施行。\n";
    let found = official_text(text);
    assert_eq!((found.title.as_str(), found.in_force), ("中华人民共和国示例法", Some(day("2021-01-01"))));
    let articles: Vec<(&str, &str)> = found.articles.iter().map(|article| (article.number.as_str(), article.text.as_str())).collect();
    assert_eq!(
        articles,
        [
            ("1", "为了举例，制定本法。"),
            ("2", "本法所称示例，包括：\n（一）甲；\n（二）乙。"),
            ("120-1", "编造的条文。"),
            ("1260", "本法自2021年1月1日起施行。")
        ]
    );
}

proptest! {
    #[test]
    fn any_text_has_articles_or_none(text in "(第[一二百0-9]{0,3}条(之一)?[ 甲。\n]{0,4}|[甲#*《》\n]){0,20}") {
        for article in official_text(&text).articles {
            prop_assert!(text.contains(article.text.lines().next().unwrap_or_default()));
        }
    }
}
