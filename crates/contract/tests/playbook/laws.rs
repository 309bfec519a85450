//! What holds of every playbook.

use proptest::prelude::*;
use qiheng_contract::{CHECKS, ContractKind, OwnCheck, Playbook, Positions, RequiredClause, Samples, Severity, changes, differences};

use super::{DRAFT, document, own, settings};

fn words() -> impl Strategy<Value = String> {
    "[a-z甲乙质保“”\"'\\\\\n\t=#\\[\\]{}。 ]{0,12}"
}

fn rule() -> impl Strategy<Value = String> {
    (0..CHECKS.len()).prop_map(|at| CHECKS[at].id.to_owned())
}

fn severity() -> impl Strategy<Value = Severity> {
    prop_oneof![Just(Severity::Critical), Just(Severity::Major), Just(Severity::Minor), Just(Severity::Info)]
}

fn own_check() -> impl Strategy<Value = OwnCheck> {
    let texts = || prop::collection::vec(words(), 0..3);
    ("[a-z_]{1,8}", words(), severity(), words(), words(), texts(), texts()).prop_map(|(id, title, severity, when, reason, must, must_not)| OwnCheck {
        id,
        title,
        severity,
        when,
        reason,
        must,
        must_not,
        kinds: vec![ContractKind::Lease],
        ..own("true")
    })
}

prop_compose! {
    fn playbook()(
        name in words(),
        off in prop::collection::btree_set(rule(), 0..4),
        lease in prop::collection::btree_set(rule(), 1..3),
        limits in prop::collection::btree_map(rule(), (0u32..1000).prop_map(|limit| rust_decimal::Decimal::new(limit.into(), 1)), 0..3),
        severities in prop::collection::btree_map(rule(), severity(), 0..3),
        wordings in prop::collection::btree_map(rule(), words(), 0..3),
        positions in prop::collection::btree_map(rule(), (words(), words(), words()), 0..3),
        samples in prop::collection::btree_map(rule(), (words(), words()), 0..3),
        required in prop::collection::vec((words(), words()), 0..2),
        own in prop::collection::vec(own_check(), 0..3),
    ) -> Playbook {
        Playbook {
            name,
            off,
            off_for: [(ContractKind::Lease, lease)].into(),
            limits,
            severities,
            wordings,
            positions: positions.into_iter().map(|(rule, (preferred, acceptable, walk_away))| (rule, Positions { preferred, acceptable, walk_away })).collect(),
            samples: samples.into_iter().map(|(rule, (must, must_not))| (rule, Samples { must: vec![must], must_not: vec![must_not] })).collect(),
            required: required.into_iter().map(|(title, word)| RequiredClause { title, look_for: vec![word], ..RequiredClause::default() }).collect(),
            own,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_gives_back_the_playbook(playbook in playbook()) {
        let text = toml::to_string_pretty(&playbook).unwrap();
        prop_assert_eq!(toml::from_str::<Playbook>(&text).unwrap(), playbook);
    }

    #[test]
    fn only_what_differs_is_told(before in playbook(), after in playbook()) {
        prop_assert_eq!(changes(&before, &before), vec![]);
        prop_assert!(!changes(&before, &after).is_empty() || before == after);
    }

    /// Any text is an expression or is refused; none brings the review down.
    #[test]
    fn no_expression_brings_a_review_down(when in "[a-z.()<>=!&|'\" 0-9\\[\\],+*/?:质保-]{0,60}") {
        let playbook = Playbook { own: vec![own(&when)], ..Playbook::default() };
        let found = differences(&document(DRAFT), &settings(Playbook::default()), &Playbook::default(), &playbook);
        prop_assert!(found.iter().all(|one| one.finding.rule == "company.trial"));
    }
}
