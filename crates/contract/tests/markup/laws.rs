//! Taking all changes in gives the newer text, taking all back the older one: for any two texts.

use proptest::prelude::*;
use proptest::sample::Index;

use super::{file, redlined, support};

const PIECES: &[&str] = &[
    "甲方",
    "乙方应",
    "第三条 付款",
    "第1条 ",
    "（二）",
    "3.2 ",
    "30%",
    "2,860,000.00",
    "元",
    "30日",
    "。",
    "；",
    "，",
    "(",
    "）",
    "the Buyer ",
    "shall ",
    "pay ",
    "<&>",
    "𠮷",
];

/// Lines of nonsense: mostly paragraphs, some rows of tables, some empty.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let words = prop::collection::vec(0..PIECES.len(), 0..6).prop_map(|picks| picks.into_iter().map(|at| PIECES[at]).collect::<String>());
    let row = prop::collection::vec(words.clone(), 2..4).prop_map(|cells| cells.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>().join("\t"));
    let line = prop_oneof![5 => words.prop_map(|line| line.trim().to_owned()), 2 => row];
    prop::collection::vec(line, 1..14)
}

fn text(lines: &[String]) -> String {
    // the first and the last line are words: a file begins and ends with a paragraph
    format!("合同\n{}\n签署", lines.join("\n"))
}

/// What may be done to lines.
#[derive(Debug, Clone)]
enum Step {
    Insert(Index, String),
    Delete(Index),
    Swap(Index, Index),
    Join(Index),
    Part(Index, Index),
    Replace(Index, Index, Index, String),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let words = || prop::collection::vec(0..PIECES.len(), 1..4).prop_map(|picks| picks.into_iter().map(|at| PIECES[at]).collect::<String>().trim().to_owned());
    let step = prop_oneof![
        (any::<Index>(), words()).prop_map(|(at, words)| Step::Insert(at, words)),
        any::<Index>().prop_map(Step::Delete),
        (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Step::Swap(a, b)),
        any::<Index>().prop_map(Step::Join),
        (any::<Index>(), any::<Index>()).prop_map(|(line, at)| Step::Part(line, at)),
        (any::<Index>(), any::<Index>(), any::<Index>(), words()).prop_map(|(line, from, to, words)| Step::Replace(line, from, to, words)),
    ];
    prop::collection::vec(step, 1..6)
}

fn taken(mut lines: Vec<String>, steps: Vec<Step>) -> Vec<String> {
    for step in steps {
        let count = lines.len();
        match step {
            Step::Insert(at, words) => lines.insert(at.index(count + 1), words),
            Step::Delete(at) if count > 1 => drop(lines.remove(at.index(count))),
            Step::Swap(a, b) => lines.swap(a.index(count), b.index(count)),
            Step::Join(at) if count > 1 => {
                let at = at.index(count - 1);
                let next = lines[at + 1].clone();
                if !lines[at].contains('\t') && !next.contains('\t') {
                    lines[at].push_str(&next);
                    lines.remove(at + 1);
                }
            }
            Step::Part(line, at) => {
                let line = line.index(count);
                let chars: Vec<char> = lines[line].chars().collect();
                if !lines[line].contains('\t') {
                    let at = at.index(chars.len() + 1);
                    lines[line] = chars[..at].iter().collect::<String>().trim().to_owned();
                    lines.insert(line + 1, chars[at..].iter().collect::<String>().trim().to_owned());
                }
            }
            Step::Replace(line, from, to, words) => {
                let line = line.index(count);
                let chars: Vec<char> = lines[line].chars().collect();
                let (from, to) = (from.index(chars.len() + 1), to.index(chars.len() + 1));
                let (from, to) = (from.min(to), from.max(to));
                if !chars[from..to].contains(&'\t') {
                    let edited: String = chars[..from].iter().collect::<String>() + &words + &chars[to..].iter().collect::<String>();
                    lines[line] = edited.split('\t').map(str::trim).collect::<Vec<_>>().join("\t");
                }
            }
            Step::Delete(_) | Step::Join(_) => {}
        }
    }
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn any_two_texts(before in lines(), after in lines()) {
        redlined(&file(&text(&before)), &support::document(&text(&after)));
    }

    #[test]
    fn any_edits(before in lines(), steps in steps()) {
        let after = taken(before.clone(), steps);
        redlined(&file(&text(&before)), &support::document(&text(&after)));
    }
}
