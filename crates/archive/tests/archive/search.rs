//! Finding records: what is promised of any query, and samples to read.

use proptest::prelude::*;
use qiheng_archive::ArchiveError;
use unicode_normalization::UnicodeNormalization;

use crate::{Book, given, operation};

#[test]
fn records_are_found_by_any_part_of_a_chinese_word_and_by_pinyin() {
    let mut given = given();
    for name in ["违约责任", "保密条款 VMC-850L", "责任约定", "Acceptance of Goods"] {
        given.shelf(name);
    }
    for (query, wanted) in [
        ("约", vec!["责任约定", "违约责任"]),
        ("责任", vec!["责任约定", "违约责任"]),
        ("任约", vec!["责任约定"]),
        ("50", vec!["保密条款 VMC-850L"]),
        ("mc-850l", vec!["保密条款 VMC-850L"]),
        ("款 v", vec!["保密条款 VMC-850L"]),
        ("accept", vec!["Acceptance of Goods"]),
        ("cceptance", vec![]),
        ("baomi", vec!["保密条款 VMC-850L"]),
        ("wyzr", vec!["违约责任"]),
        ("", vec![]),
        ("\"", vec![]),
    ] {
        let mut found: Vec<_> = given.archive().read().search(query, 10).unwrap().into_iter().map(|hit| hit.title).collect();
        found.sort();
        let mut wanted = wanted;
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{query}");
    }
    given.archive().undo("林一").unwrap();
    assert!(given.archive().read().search("accept", 10).unwrap().is_empty(), "undo takes it out of the index");
}

#[test]
fn titles_come_first_then_the_latest_and_sounds_last() {
    let mut given = given();
    let shelf = given.shelf("责任书架");
    for title in ["保密责任", "bao gao", "责任一览"] {
        given.archive().transact::<_, ArchiveError>(operation("op-test"), |tx| tx.insert(Book { shelf, title: title.into() })).unwrap();
    }
    let found = |query| given.archive.as_ref().unwrap().read().search(query, 9).unwrap().into_iter().map(|hit| (hit.title, hit.by_pinyin)).collect::<Vec<_>>();
    assert_eq!(found("责任"), [("责任一览".into(), false), ("保密责任".into(), false), ("责任书架".into(), false)]);
    assert_eq!(found("zeren"), [("责任书架".into(), true)], "only shelves are found by their sound");
}

/// Lower case and NFKC: what the person meant by the characters.
fn fold(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

/// The truth: a substring where the query has a Han character or a digit, else beginnings of words.
fn holds(text: &str, query: &str) -> bool {
    let (text, query) = (fold(text), fold(query.trim()));
    let lone = |c: char| c.is_alphanumeric() && (c.is_numeric() || ('\u{2E80}'..='\u{9FFF}').contains(&c));
    if query.chars().any(lone) {
        return text.contains(&query);
    }
    let words = |text: &str| {
        text.chars()
            .map(|c| if lone(c) || !c.is_alphanumeric() { ' ' } else { c })
            .collect::<String>()
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let wanted = words(&query);
    !wanted.is_empty() && wanted.iter().all(|word| words(&text).iter().any(|known| known.starts_with(word.as_str())))
}

/// Text of characters that the index treats in different ways.
fn text(longest: usize) -> impl Strategy<Value = String> {
    let letters: Vec<char> = "甲乙合同款12０ａbBcé .,，。%（)①Ⅳ-".chars().collect();
    prop::collection::vec(prop::sample::select(letters), 1..=longest).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    /// The index finds what reading everything would find: a hundred archives, a hundred queries each.
    #[test]
    fn a_search_finds_what_reading_everything_would(
        texts in prop::collection::vec(text(14), 12),
        free in prop::collection::vec(text(4), 60),
        cuts in prop::collection::vec((0_usize..12, 0_usize..14, 1_usize..6), 40),
    ) {
        let mut given = given();
        let shelf = given.shelf("z");
        let texts: Vec<_> = texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
        given.archive().transact::<_, ArchiveError>(operation("op-test"), |tx| {
            texts.iter().try_for_each(|title| tx.insert(Book { shelf, title: title.clone() }).map(drop))
        }).unwrap();
        let cut = |(text, from, length): &(usize, usize, usize)| texts.get(*text).map(|text| text.chars().skip(*from).take(*length).collect::<String>());
        for query in free.iter().cloned().chain(cuts.iter().filter_map(cut)) {
            let mut found: Vec<_> = given.archive().read().search(&query, 100).unwrap().into_iter().map(|hit| hit.title).filter(|title| title != "z").collect();
            let mut wanted: Vec<_> = texts.iter().filter(|text| holds(text, &query)).map(|text| text.trim().to_owned()).collect();
            found.iter_mut().for_each(|title| *title = title.trim().to_owned());
            found.sort();
            wanted.sort();
            prop_assert_eq!(found, wanted, "{:?}", query);
        }
    }
}
