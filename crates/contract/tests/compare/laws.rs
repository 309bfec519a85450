//! What holds for any two versions, and what is found of any edits.

use std::collections::BTreeSet;

use crate::given::{compared, draft};
use proptest::prelude::*;
use proptest::sample::Index;
use qiheng_contract::{Carried, ClauseState, Span, TextOp};

/// Clauses whose words don't repeat each other.
const CLAUSES: &[(&str, &str)] = &[
    ("标的", "甲方向乙方采购数控机床两台，型号与配置见附件一。"),
    ("价款", "合同总价为人民币2,800,000.00元，已含13%增值税。"),
    ("付款", "验收合格且收到发票后30日内，甲方应以转账方式付清。"),
    ("交付", "乙方须于2026年9月1日前送达指定仓库，运费自理。"),
    ("验收", "开箱后十个工作日内共同检验，逾期未提出异议视为接受。"),
    ("质保", "质保期24个月，期内免费更换任何损坏零件！"),
    ("违约责任", "每迟延一日按未付部分的万分之五计罚，累计不超过5%。"),
    ("保密", "对方的图纸、报价与客户名单不得泄露，直至公开为止。"),
    ("知识产权", "交付成果所含专利由供方保证不侵害第三人权利；否则赔偿。"),
    ("不可抗力", "因地震洪水等受阻的一方可以书面通知另一方并暂停履行。"),
    ("争议解决", "协商不成，提交上海国际经济贸易仲裁委员会裁决。"),
    ("Notices", "Notices shall be given in writing to the address set out above."),
    ("Assignment", "Neither party may assign its rights without prior consent (which shall not be unreasonably withheld)."),
];

fn numbered(clauses: &[(String, String)]) -> String {
    clauses.iter().enumerate().map(|(at, (head, words))| format!("第{}条 {head}\n{words}\n", at + 1)).collect()
}

fn some_clauses() -> impl Strategy<Value = Vec<(String, String)>> {
    let owned = CLAUSES.iter().map(|(head, words)| ((*head).to_owned(), (*words).to_owned())).collect::<Vec<_>>();
    (Just(owned).prop_shuffle(), 4..CLAUSES.len()).prop_map(|(clauses, count)| clauses.into_iter().take(count).collect())
}

/// Pieces of which contracts are made, and of which nonsense is made here.
const PIECES: &[&str] = &[
    "甲方",
    "乙方应",
    "第三条 ",
    "第1条",
    "一、",
    "（二）",
    "3.2 ",
    "附件一",
    "30%",
    "百分之三十",
    "2,860,000.00",
    "元",
    "30日",
    "。",
    "；",
    "，",
    "(",
    "）",
    "\n",
    "\n",
    "\n\n",
    "\t",
    " ",
    "\u{3000}",
    "the Buyer",
    "shall ",
    "pay",
    "USD 5",
    "𠮷",
    "é",
    "５０",
    "贰佰",
    "甲方应付款。",
    "甲方应付款。",
];

fn nonsense() -> impl Strategy<Value = String> {
    prop::collection::vec(0..PIECES.len(), 0..60).prop_map(|picks| picks.into_iter().map(|at| PIECES[at]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_version_equals_itself(text in nonsense()) {
        let document = draft(&format!("甲\n{text}"));
        let comparison = compared(&document, &document);
        prop_assert!(comparison.is_empty(), "{comparison:#?}");
        prop_assert!(comparison.pairs.iter().all(|pair| pair.state == ClauseState::Same && pair.before == pair.after));
    }

    #[test]
    fn any_two_texts_keep_the_laws(before in nonsense(), after in nonsense()) {
        compared(&draft(&format!("甲\n{before}")), &draft(&format!("甲\n{after}")));
    }

    #[test]
    fn any_edit_keeps_the_laws(text in nonsense(), piece in 0..PIECES.len(), at in any::<Index>(), length in 0_usize..20) {
        let chars: Vec<char> = format!("甲\n{text}").chars().collect();
        let at = at.index(chars.len());
        let edited: String = chars[..at].iter().collect::<String>() + PIECES[piece] + &chars[(at + length).min(chars.len())..].iter().collect::<String>();
        let before = draft(&chars.iter().collect::<String>());
        let comparison = compared(&before, &draft(&format!("甲{edited}")));
        // every place of the older text can be asked for
        for start in 0..before.text.chars().count() as u32 {
            comparison.carry(Span { start, end: start + 3 });
        }
    }

    #[test]
    fn a_clause_inserted_is_the_only_change(clauses in some_clauses(), at in any::<Index>()) {
        let at = at.index(clauses.len() - 1) + 1;
        let mut longer = clauses.clone();
        longer.insert(at, ("转让".into(), "未经对方事先书面许可，任何权利义务均禁止让与他人。".into()));
        let (before, after) = (draft(&numbered(&clauses)), draft(&numbered(&longer)));
        let comparison = compared(&before, &after);
        prop_assert_eq!(comparison.changes.len(), 1, "{:#?}", comparison.changes);
        prop_assert_eq!(comparison.changes[0].op, TextOp::Insert);
        prop_assert_eq!(comparison.renumbering.len(), clauses.len() - at);
        let back = compared(&after, &before);
        prop_assert_eq!((back.changes.len(), back.changes[0].op), (1, TextOp::Delete));
    }

    #[test]
    fn what_was_edited_is_found_and_nothing_else(clauses in some_clauses(), edits in prop::collection::btree_map(0_usize..13, 0_usize..3, 1..4)) {
        let mut edited = clauses.clone();
        let mut expected = BTreeSet::new();
        for (at, kind) in edits {
            let Some((head, words)) = edited.get_mut(at) else { continue };
            *words = match kind {
                0 => format!("{words}另有约定的除外。"),
                1 => words.chars().skip(3).collect(),
                _ => words.replacen(['，', '.', '；', '。', ' '], "之规定并", 1),
            };
            expected.insert(head.clone());
        }
        let (before, after) = (draft(&numbered(&clauses)), draft(&numbered(&edited)));
        let comparison = compared(&before, &after);
        let found: BTreeSet<String> =
            comparison.pairs.iter().filter(|pair| pair.changed).map(|pair| edited[pair.after.as_ref().unwrap().parse::<usize>().unwrap() - 1].0.clone()).collect();
        prop_assert_eq!(found, expected, "{:#?}", comparison.changes);
        prop_assert!(comparison.pairs.iter().all(|pair| pair.before == pair.after));
        prop_assert!(comparison.changes.iter().all(|change| change.old.chars().count() < 20 && change.new.chars().count() < 20), "{:#?}", comparison.changes);
    }

    #[test]
    fn clauses_swapped_keep_their_lineage(clauses in some_clauses(), one in any::<Index>(), other in any::<Index>()) {
        let (one, other) = (one.index(clauses.len()), other.index(clauses.len()));
        let mut swapped = clauses.clone();
        swapped.swap(one, other);
        let (before, after) = (draft(&numbered(&clauses)), draft(&numbered(&swapped)));
        let comparison = compared(&before, &after);
        for pair in &comparison.pairs {
            let number = |path: &Option<String>| path.as_ref().map(|path| path.parse::<usize>().unwrap() - 1);
            let (was, is) = (number(&pair.before), number(&pair.after));
            prop_assert_eq!(was.map(|at| &clauses[at].0), is.map(|at| &swapped[at].0));
        }
        prop_assert!(comparison.changes.iter().all(|change| change.op == TextOp::Move), "{:#?}", comparison.changes);
        // and every word can be followed
        let place = before.text.find(clauses[one].1.as_str()).unwrap();
        let start = before.text[..place].chars().count() as u32;
        let span = Span { start, end: start + clauses[one].1.chars().count() as u32 };
        prop_assert!(matches!(comparison.carry(span), Carried::Exact(_)));
    }
}
