//! Samples of rules, what a change alters in a contract, and what is said of it.

use qiheng_contract::{Effect, OwnCheck, Playbook, Positions, Samples, Severity, changes, differences, problems, try_samples};
use qiheng_record::Coded;

use super::{DRAFT, document, own, settings};

fn today() -> chrono::NaiveDate {
    "2026-06-01".parse().unwrap()
}

#[test]
fn samples_hold_or_not() {
    let deposit = |percent: u32| format!("甲方在合同签订后5日内支付合同总价的{percent}%作为定金。");
    let mut playbook = Playbook {
        own: vec![OwnCheck {
            must: vec!["质保期为12个月。".into()],
            must_not: vec!["质保期为36个月。".into(), "质保期为6个月。".into()],
            ..own("warranty.months < 24")
        }],
        ..Playbook::default()
    };
    playbook.samples.insert("deposit.over_limit".into(), Samples { must: vec![deposit(30), deposit(10)], must_not: vec![deposit(15)] });
    let outcomes = try_samples(&playbook, None, today());
    let held: Vec<_> = outcomes.iter().map(|one| (one.rule.as_str(), one.must, one.index, one.holds)).collect();
    assert_eq!(
        held,
        [
            ("deposit.over_limit", true, 0, true),
            ("deposit.over_limit", true, 1, false),
            ("deposit.over_limit", false, 0, true),
            ("company.trial", true, 0, true),
            ("company.trial", false, 0, true),
            ("company.trial", false, 1, false),
        ]
    );
    assert!(outcomes[0].found[0].contains("30%"));
    // a rule that is off is tried as if it were on: its samples say what it does
    playbook.off.insert("deposit.over_limit".into());
    assert_eq!(try_samples(&playbook, Some("deposit.over_limit"), today()), outcomes[..3]);
    // the limit counts
    playbook.limits.insert("deposit.over_limit".into(), 9.into());
    assert!(try_samples(&playbook, Some("deposit.over_limit"), today())[1].holds);
    assert_eq!(try_samples(&playbook, Some("no.such"), today()), []);
}

#[test]
fn a_change_is_tried_on_a_contract() {
    let before = Playbook::default();
    let mut after = Playbook { own: vec![own("warranty.months < 24")], ..Playbook::default() };
    let reading = qiheng_contract::review(&document(DRAFT), &settings(before.clone()));
    let (gone, lighter) = (reading.findings[0].clone(), reading.findings.iter().find(|finding| finding.rule != reading.findings[0].rule).unwrap().clone());
    after.off.insert(gone.rule.clone());
    let weight = if lighter.severity == Severity::Minor { Severity::Major } else { Severity::Minor };
    after.severities.insert(lighter.rule.clone(), weight);
    let found = differences(&document(DRAFT), &settings(before.clone()), &before, &after);
    let of = |rule: &str| found.iter().filter(|one| one.finding.rule == rule).map(|one| one.effect).collect::<Vec<_>>();
    assert_eq!(of("company.trial"), [Effect::Appears]);
    assert!(of(&gone.rule).contains(&Effect::Vanishes));
    assert!(of(&lighter.rule).contains(&Effect::Weighs { before: lighter.severity }));
    assert_eq!(differences(&document(DRAFT), &settings(before.clone()), &after, &after), []);
    let back = differences(&document(DRAFT), &settings(before.clone()), &after, &before);
    assert_eq!(back.len(), found.len());
}

#[test]
fn changes_are_told_by_rule() {
    let before = Playbook::default();
    let mut after = Playbook { name: "手册".into(), own: vec![own("true")], ..Playbook::default() };
    after.off.insert("law.repealed".into());
    after.limits.insert("deposit.over_limit".into(), "15.0".parse().unwrap());
    after.positions.insert("dispute.vendor_place".into(), Positions { walk_away: "境外仲裁".into(), ..Positions::default() });
    let told = changes(&before, &after);
    let ids: Vec<_> = told.iter().map(|change| (change.rule.as_str(), change.message.id.as_str())).collect();
    assert_eq!(
        ids,
        [
            ("company.trial", "playbook-change-own-added"),
            ("deposit.over_limit", "playbook-change-limit"),
            ("dispute.vendor_place", "playbook-change-positions"),
            ("law.repealed", "playbook-change-off"),
            ("", "playbook-change-name"),
        ]
    );
    assert_eq!((told[0].message.args["rule"].as_str(), told[0].message.args["text"].as_str()), ("literal", "试用"));
    assert_eq!((told[1].message.args["rule"].as_str(), told[1].message.args["limit"].as_str()), ("check-deposit-over-limit", "15"));
    assert_eq!(changes(&after, &after), []);
    assert_eq!(changes(&after, &before).len(), told.len());
}

#[test]
fn what_can_not_come_into_force_is_told() {
    let mut playbook = Playbook { own: vec![own("true"), own("warranty.month < 2"), OwnCheck { id: "Ä".into(), ..own("true") }], ..Playbook::default() };
    playbook.own[0].at = "warranties".into();
    playbook.own[2].title.clear();
    playbook.off.insert("no.such_rule".into());
    playbook.limits.insert("dispute.vendor_place".into(), 3.into());
    let codes: Vec<_> = problems(&playbook).iter().map(|problem| (problem.rule().to_owned(), problem.code())).collect();
    let expected = [
        ("company.trial", "playbook.unknown_place"),
        ("company.trial", "playbook.own_twice"),
        ("company.trial", "expression.no_such_name"),
        ("company.Ä", "playbook.own_id"),
        ("company.Ä", "playbook.own_untitled"),
        ("no.such_rule", "playbook.unknown_rule"),
        ("dispute.vendor_place", "playbook.no_limit"),
    ];
    assert_eq!(codes, expected.map(|(rule, code)| (rule.to_owned(), code)));
    assert_eq!(problems(&Playbook::default()), []);
}
