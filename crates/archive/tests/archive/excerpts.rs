//! Excerpts of the journal: checked without the archive, showing what was asked for and nothing else.

use proptest::prelude::*;
use qiheng_archive::{Excerpt, Leaf};
use sha2::{Digest, Sha256};

use crate::given;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How an excerpt is checked by anybody else, who knows its head.
fn holds(excerpt: &Excerpt, head: &str) -> bool {
    let hashes: Vec<String> = excerpt.headers.iter().map(|header| hex(&Sha256::digest(header))).collect();
    let Ok(headers) = excerpt.headers.iter().map(|header| serde_json::from_str(header)).collect::<Result<Vec<serde_json::Value>, _>>() else { return false };
    let is_chained = headers.iter().skip(1).zip(&hashes).all(|(header, before)| header["parents"][0] == *before);
    let is_sealed = |seq: &i64, leaves: &Vec<Leaf>| {
        let mut all = Sha256::new();
        for leaf in leaves {
            match leaf {
                Leaf::Shown { salt, leaf } => all.update(Sha256::digest(format!("{salt}{leaf}"))),
                Leaf::Hidden { digest } => {
                    all.update((0..digest.len() / 2).map(|at| u8::from_str_radix(&digest[at * 2..at * 2 + 2], 16).unwrap_or(0)).collect::<Vec<_>>())
                }
            }
        }
        let commitment = hex(&all.finalize());
        headers.iter().any(|header| header["seq"] == *seq && header["commitment"] == commitment)
    };
    is_chained && hashes.last().map(String::as_str) == Some(head) && excerpt.entries.iter().all(|(seq, leaves)| is_sealed(seq, leaves))
}

#[test]
fn it_shows_the_records_asked_for_and_nothing_else() {
    let mut given = given();
    let ids = ["一号架", "二号架", "三号架"].map(|name| given.shelf(name).0);
    let archive = given.archive();
    let head = archive.read().head().unwrap();
    let excerpt = archive.read().excerpt(&ids[1..2]).unwrap();
    assert!(holds(&excerpt, &head));
    assert_eq!(excerpt.entries.len(), 1);
    let shown = serde_json::to_string(&excerpt).unwrap();
    assert!(shown.contains("二号架") && !shown.contains("一号架") && !shown.contains("三号架"), "{shown}");
    let json: Excerpt = serde_json::from_str(&shown).unwrap();
    assert_eq!(json, excerpt, "it is written and read");
}

#[test]
fn nothing_is_asked_for_and_nothing_is_shown() {
    let mut given = given();
    given.shelf("一号架");
    let excerpt = given.archive().read().excerpt(&[]).unwrap();
    assert!(excerpt.entries.is_empty() && excerpt.headers.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn a_changed_character_breaks_it(place in 0_usize..10_000, count in 1_usize..5) {
        let mut given = given();
        let ids: Vec<_> = (0..count).map(|number| given.shelf(&format!("{number}号架")).0).collect();
        let head = given.archive().read().head().unwrap();
        let excerpt = given.archive().read().excerpt(&ids[..1]).unwrap();
        prop_assert!(holds(&excerpt, &head));
        let text = serde_json::to_string(&excerpt).unwrap();
        let at = text.char_indices().map(|(at, _)| at).nth(place % text.chars().count()).unwrap();
        let old = text[at..].chars().next().unwrap();
        let new = if old == '7' { '8' } else { '7' };
        let forged = format!("{}{new}{}", &text[..at], &text[at + old.len_utf8()..]);
        let still = serde_json::from_str::<Excerpt>(&forged).is_ok_and(|forged| forged != excerpt && forged.head == excerpt.head && holds(&forged, &head));
        prop_assert!(!still, "{forged}");
    }
}
