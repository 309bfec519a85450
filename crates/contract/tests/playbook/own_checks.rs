//! What a company's own check finds, and where.

use qiheng_contract::{Article, ContractKind, OwnCheck, Playbook, Positions, Severity, review};

use super::{DRAFT, document, found, own, settings};

#[test]
fn a_finding_stands_where_the_contract_says_it() {
    for (when, quotes) in [
        ("warranty.months < 24", vec!["12个月"]),
        ("contract.kind == 'purchase' && warranty.months < 24", vec!["12个月"]),
        ("payments.exists(p, p.percent > 60)", vec!["65%"]),
        ("payments.exists(p, p.percent < 40)", vec!["30%", "5%"]),
        ("dispute.method == 'arbitration'", vec!["仲裁"]),
        ("says('提交上海仲裁委员会')", vec!["提交上海仲裁委员会"]),
        ("text.contains('陆拾肆万')", vec!["陆拾肆万"]),
        ("clauses.exists(c, c.heading.contains('质保') && c.text.contains('12个月'))", vec!["质保"]),
        ("clauses.exists(c, c.heading == '争议解决')", vec!["争议解决"]),
        ("!has_clause('confidentiality')", vec![""]),
        ("!clauses.exists(c, c.heading == '保密')", vec![""]),
        ("renewal.notice_days == null", vec![""]),
    ] {
        let found = found(when);
        assert_eq!(found.len(), 1, "{when}");
        let text: Vec<char> = DRAFT.chars().collect();
        let words = |start: u32, end: u32| text[start as usize..end as usize].iter().collect::<String>();
        let mut places = vec![found[0].quote.clone()];
        assert_eq!(words(found[0].start, found[0].end), found[0].quote, "{when}");
        places.extend(found[0].evidence.iter().map(|span| words(span.start, span.end)));
        assert_eq!(places.len(), quotes.len(), "{when}: {places:?}");
        for (place, quote) in places.iter().zip(quotes) {
            assert!(place.contains(quote) && (quote.is_empty() == place.is_empty()), "{when}: {place:?} for {quote:?}");
        }
    }
}

#[test]
fn it_says_what_the_company_wrote() {
    let check = OwnCheck {
        severity: Severity::Critical,
        suggestion: "质保期为验收合格之日起24个月。".into(),
        law: vec![Article { code: "民法典".into(), article: "615".into() }],
        ..own("warranty.months < 24")
    };
    let by = |playbook: Playbook| review(&document(DRAFT), &settings(playbook)).findings.into_iter().find(|finding| finding.rule == "company.trial");
    let playbook = Playbook { own: vec![check], ..Playbook::default() };
    let finding = by(playbook.clone()).unwrap();
    assert_eq!((finding.severity, finding.law.len(), finding.clause.as_deref()), (Severity::Critical, 1, Some("3")));
    assert_eq!((finding.title().id.as_str(), finding.reason.args["title"].as_str()), ("check-company", "试用"));
    assert_eq!(finding.suggestion.unwrap().args["wording"], "质保期为验收合格之日起24个月。");
    let mut off = playbook.clone();
    off.off_for.entry(ContractKind::Purchase).or_default().insert("company.trial".into());
    assert_eq!(by(off), None);
    let mut leases = playbook.clone();
    leases.own[0].kinds = vec![ContractKind::Lease];
    assert_eq!(by(leases), None);
    let mut light = playbook;
    light.severities.insert("company.trial".into(), Severity::Minor);
    light.own[0].suggestion.clear();
    light.positions.insert("company.trial".into(), Positions { preferred: "质保期为36个月。".into(), ..Positions::default() });
    let finding = by(light).unwrap();
    assert_eq!((finding.severity, finding.suggestion.unwrap().args["wording"].as_str()), (Severity::Minor, "质保期为36个月。"));
}

/// The company's wording comes before what it prefers, which comes before the program's own.
#[test]
fn what_the_company_prefers_is_proposed() {
    let mut playbook = Playbook::default();
    let rule = "dispute.vendor_place";
    assert_eq!(playbook.wording(rule), None);
    playbook.positions.insert(rule.into(), Positions { preferred: "首选".into(), ..Positions::default() });
    assert_eq!(playbook.wording(rule), Some("首选"));
    playbook.wordings.insert(rule.into(), "措辞".into());
    assert_eq!(playbook.wording(rule), Some("措辞"));
}
