//! Contracts in Chinese and English: what one text says and the other says otherwise.

use std::collections::HashMap;
use std::ops::Range;

use super::{Contract, Params, Spot};
use crate::facts::calendar_dates;
use crate::facts::quantity::{Period, Unit, figure, money, percents, periods};
use crate::model::{BlockKind, Finding, Language};
use crate::pattern::re;

/// A paragraph, cell or half of a line in one language.
struct Passage {
    is_chinese: bool,
    range: Range<usize>,
    /// The number that it begins with: 3.1.
    number: Option<String>,
}

/// The passages of both languages that say the same, Chinese first.
fn pairs(contract: &Contract<'_>) -> Vec<(Range<usize>, Range<usize>)> {
    let all = passages(contract);
    let mut found = Vec::new();
    let mut single: Vec<&Passage> = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let Some(next) = all.get(at + 1).filter(|next| next.is_chinese != all[at].is_chinese && agree(&all[at], next)) else {
            single.push(&all[at]);
            at += 1;
            continue;
        };
        found.push(in_order(&all[at], next));
        at += 2;
    }
    found.extend(by_number(&single));
    found
}

/// Numbers, where both bear one, are the same.
fn agree(a: &Passage, b: &Passage) -> bool {
    a.number.as_ref().zip(b.number.as_ref()).is_none_or(|(a, b)| a == b)
}

fn in_order(a: &Passage, b: &Passage) -> (Range<usize>, Range<usize>) {
    if a.is_chinese { (a.range.clone(), b.range.clone()) } else { (b.range.clone(), a.range.clone()) }
}

/// Where one text follows the other as a whole, the clauses that bear the same number, each once.
fn by_number(single: &[&Passage]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut bearing: HashMap<(&str, bool), Vec<&Passage>> = HashMap::new();
    for passage in single {
        if let Some(number) = &passage.number {
            bearing.entry((number, passage.is_chinese)).or_default().push(passage);
        }
    }
    let only = |number: &str, is_chinese: bool| bearing.get(&(number, is_chinese)).filter(|list| list.len() == 1).map(|list| list[0]);
    single
        .iter()
        .filter(|passage| passage.is_chinese)
        .filter_map(|passage| {
            let number = passage.number.as_deref()?;
            Some((only(number, true)?.range.clone(), only(number, false)?.range.clone()))
        })
        .collect()
}

/// All passages of at least a few words, in order.
fn passages(contract: &Contract<'_>) -> Vec<Passage> {
    let body = contract.body();
    let mut found = Vec::new();
    for line in &body.lines {
        match &body.document.blocks[line.block].kind {
            BlockKind::Row { cells, .. } => cells.iter().for_each(|cell| found.extend(in_stretch(body.folded(), &body.text.bytes(cell.span)))),
            BlockKind::Paragraph { .. } => found.extend(in_stretch(body.folded(), &line.range)),
        }
    }
    found
}

/// One passage, or two where a line says it in both languages.
fn in_stretch(folded: &str, range: &Range<usize>) -> Vec<Passage> {
    let words = &folded[range.clone()];
    let han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    let (chinese, english) = (words.chars().filter(|c| han(*c)).count(), re!(r"[A-Za-z]{2,}").find_iter(words).count());
    let number = re!(r"^\s*(?:第|Article |ARTICLE |Section |Clause )?\s*([0-9]+(?:\.[0-9]+)*)")
        .captures(words)
        .and_then(|hit| hit.get(1))
        .map(|hit| hit.as_str().to_owned());
    let passage = |is_chinese: bool, part: Range<usize>| Passage { is_chinese, range: part, number: number.clone() };
    let (first, last) = (words.find(han), words.char_indices().rev().find(|(_, c)| han(*c)).map(|(at, c)| at + c.len_utf8()));
    if let (true, true, Some(first), Some(last)) = (chinese >= 4, english >= 4, first, last) {
        let (before, after) = (re!(r"[A-Za-z]{2,}").find_iter(&words[..first]).count(), re!(r"[A-Za-z]{2,}").find_iter(&words[last..]).count());
        // What one language says stands before or behind all that the other says, but for a name or two.
        return if after + 2 >= english {
            let cut = range.start + last;
            vec![passage(true, range.start..cut), passage(false, cut..range.end)]
        } else if before + 2 >= english {
            let cut = range.start + first;
            vec![passage(false, range.start..cut), passage(true, cut..range.end)]
        } else {
            vec![passage(chinese > english * 2, range.clone())]
        };
    }
    if chinese >= 4 || english >= 3 { vec![passage(chinese >= 4, range.clone())] } else { Vec::new() }
}

/// A period as it is compared: years in months, weeks in days.
fn length(period: &Period) -> String {
    match (period.months(), period.unit) {
        (Some(months), _) => format!("{months} months"),
        (None, Unit::WorkingDay) => format!("{} working days", period.count.normalize()),
        (None, Unit::Hour) => format!("{} hours", period.count.normalize()),
        _ => format!("{} days", period.days().unwrap_or_default()),
    }
}

/// Does the other text bear one of the numbers after all, in words that weren't read as a figure of the kind?
fn bears_one(words: &str, values: &[String]) -> bool {
    let number = |word: &str| figure(word.trim_end_matches(['%', '.', ',']));
    let written: Vec<_> = re!(r"[0-9][0-9,]*(?:\.[0-9]+)?").find_iter(words).filter_map(|hit| number(hit.as_str())).collect();
    values.iter().filter_map(|value| number(value.split(' ').next().unwrap_or(value))).any(|value| written.contains(&value))
}

/// What the words say in figures: shares, sums, periods, days, sorted within their kind.
fn figures(words: &str) -> [Vec<String>; 4] {
    let mut all = [
        percents(words).iter().map(|percent| format!("{}%", percent.value.normalize())).collect::<Vec<_>>(),
        money(words).iter().filter(|sum| !sum.in_words).map(|sum| sum.amount.normalize().to_string()).collect(),
        periods(words).iter().map(length).collect(),
        calendar_dates(words).iter().map(|(date, _)| date.to_string()).collect(),
    ];
    for kind in &mut all {
        kind.sort();
        kind.dedup();
    }
    all
}

/// A figure that the English text gives otherwise than the Chinese one.
pub(super) fn values_differ(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.body().document.language != Language::Bilingual {
        return Vec::new();
    }
    let folded = contract.body().folded();
    pairs(contract)
        .into_iter()
        .filter_map(|(chinese, english)| {
            let (ours, theirs) = (figures(&folded[chinese.clone()]), figures(&folded[english.clone()]));
            let (a, b) = ours.iter().zip(&theirs).find(|(a, b)| a.len() == b.len() && a != b)?;
            let only = |list: &[String], other: &[String]| list.iter().filter(|value| !other.contains(value)).cloned().collect::<Vec<_>>();
            let (in_chinese, in_english) = (only(a, b), only(b, a));
            if bears_one(&folded[english.clone()], &in_chinese) || bears_one(&folded[chinese.clone()], &in_english) {
                return None;
            }
            let spot = Spot::default().arg("chinese", in_chinese.join(", ")).arg("english", in_english.join(", ")).evidence(chinese);
            Some(params.finding(contract, &english, spot))
        })
        .collect()
}

/// Two texts of equal force, and none goes before the other (民法典 466).
pub(super) fn no_prevailing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.body().document.language != Language::Bilingual || pairs(contract).len() < 4 {
        return Vec::new();
    }
    let said = re!(r"(?:中文|英文|中英文|语言|文本|版本)[^。;\n]{0,60}(?:为准|优先)|以(?:中文|英文)[^。;\n]{0,8}为准|(?i:(?:chinese|english|language|version|text)[^.\n]{0,120}(?:prevail|control|govern)|(?:prevail|control|govern)[^.\n]{0,60}(?:chinese|english) (?:version|text|language))").is_match(contract.body().folded());
    if said { Vec::new() } else { vec![params.absence(contract, contract.clauses.last(), Spot::default())] }
}
