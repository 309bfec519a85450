//! What tells contracts apart and versions of one contract together: number, parties, day of signature, and how much of the text
//! two files share.
//!
//! Text alone does not decide: contracts of one template share nearly all of it and are contracts of their own.

mod fingerprint;
mod names;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::{DateKind, Document, Fact, FactValue};
use crate::pattern::re;
use crate::text::fold;
use crate::title::title_in;

pub use fingerprint::Fingerprint;
pub use names::name_key;

/// Texts that share less are not taken for versions of one contract.
const ALIKE: f64 = 0.5;
/// With the same number, less is enough: a version may be rewritten.
const ALIKE_WITH_NUMBER: f64 = 0.2;
/// Where nothing but the text speaks, it must be nearly the same.
const ALIKE_BY_TEXT_ALONE: f64 = 0.8;
/// A contract's number stands among the first lines.
const FIRST_LINES: usize = 40;

/// What a file says of which contract it is (合同身份).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Identity {
    /// The title in its text.
    pub title: Option<String>,
    /// Its number as it reads.
    pub number: Option<String>,
    /// Its parties that are named, as far as they can be compared.
    pub parties: Vec<PartyKey>,
    /// Its day of signature.
    pub signed_on: Option<NaiveDate>,
    /// The sketch of its text.
    pub fingerprint: Fingerprint,
}

/// A party as it can be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyKey {
    /// Its name by [`name_key`].
    pub name: String,
    /// Its credit code.
    pub credit_code: Option<String>,
}

/// How two files belong together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kinship {
    /// Versions of one contract; the share of the text that is the same, 0 to 1.
    Versions(f64),
    /// Contracts of one template: the text is alike, but number, parties, title or day of signature differ.
    OneTemplate(f64),
    /// Neither.
    None,
}

impl Identity {
    /// Reads a file's identity.
    pub fn of(document: &Document, facts: &[Fact]) -> Self {
        let party = |fact: &Fact| match &fact.value {
            FactValue::Party { name: Some(name), credit_code, .. } if !name_key(name).is_empty() => {
                Some(PartyKey { name: name_key(name), credit_code: credit_code.clone() })
            }
            _ => None,
        };
        let signed_on = facts.iter().find_map(|fact| match fact.value {
            FactValue::Date { which: DateKind::Signed, date } => Some(date),
            _ => None,
        });
        Self {
            title: title_in(document).map(str::to_owned),
            number: number(&document.text),
            parties: facts.iter().filter_map(party).collect(),
            signed_on,
            fingerprint: Fingerprint::of(&document.text),
        }
    }

    /// How this file and another belong together.
    pub fn kinship(&self, other: &Self) -> Kinship {
        let alike = self.fingerprint.likeness(&other.fingerprint);
        let number = agreement(self.number.as_deref().map(name_key).as_ref(), other.number.as_deref().map(name_key).as_ref());
        let parties = self.parties_agree(other);
        let title = self.title.as_deref().zip(other.title.as_deref()).map(|(one, other)| is_one_title(one, other));
        let day = agreement(self.signed_on.as_ref(), other.signed_on.as_ref());
        let least = match (number, parties) {
            (Some(true), _) => ALIKE_WITH_NUMBER,
            (_, Some(true)) => ALIKE,
            _ => ALIKE_BY_TEXT_ALONE,
        };
        // Under one number a contract may be renamed and signed later; without it title and day tell contracts of one template apart.
        let is_other = number != Some(true) && (day == Some(false) || title == Some(false));
        let differs = number == Some(false) || parties == Some(false) || is_other;
        match (alike >= least, differs) {
            (true, false) => Kinship::Versions(alike),
            (_, true) if alike >= ALIKE => Kinship::OneTemplate(alike),
            _ => Kinship::None,
        }
    }

    /// Are the parties the same? Unknown where either side names none.
    fn parties_agree(&self, other: &Self) -> Option<bool> {
        let (fewer, more) = if self.parties.len() <= other.parties.len() { (self, other) } else { (other, self) };
        if fewer.parties.is_empty() {
            return None;
        }
        let all_in = |one: &Self, other: &Self| one.parties.iter().all(|party| other.parties.iter().any(|known| party.is(known)));
        let is_as_many = fewer.parties.len() == more.parties.len();
        if !all_in(fewer, more) || (is_as_many && !all_in(more, fewer)) {
            return Some(false);
        }
        // One party alone is usually ourselves and says nothing of the other one.
        if is_as_many && fewer.parties.len() > 1 { Some(true) } else { None }
    }
}

impl PartyKey {
    fn is(&self, other: &Self) -> bool {
        match (&self.credit_code, &other.credit_code) {
            (Some(code), Some(other)) => code == other,
            _ => self.name == other.name,
        }
    }
}

/// Is one title the other, but for what marks a version at its end (修订稿, 第2稿, v3)? A shorter title may name the longer one.
fn is_one_title(one: &str, other: &str) -> bool {
    let mark = re!(r"(?i)草案|草稿|修订|修改|定稿|终稿|第?[0-9一二三四五六七八九十]+[稿版]|\bdraft|\bfinal|\bv[0-9]");
    let [one, other] = [one, other].map(|title| name_key(mark.find(title).map_or(title, |hit| &title[..hit.start()])));
    one.contains(&other) || other.contains(&one)
}

/// Do two things that may be unsaid agree?
fn agreement<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> Option<bool> {
    one.zip(other).map(|(one, other)| one == other)
}

/// A contract's number as it reads: what stands behind its label among the first lines, if it has figures.
pub fn number(text: &str) -> Option<String> {
    let head: String = text.lines().take(FIRST_LINES).flat_map(|line| line.chars().map(fold).chain(['\n'])).collect();
    let label = re!(
        r"(?:(?:合同|协议|订单)\s*(?:编\s*号|号码|号)|(?i:(?:contract|agreement|order)\s*(?:no\b\.?|number)))\s*[::]?[ \t]*([A-Za-z0-9〔\[(\p{Han}][A-Za-z0-9〔〕\[\]()/_.\p{Han}-]{2,39})"
    );
    label.captures_iter(&head).find_map(|found| {
        let number = found.get(1)?.as_str().trim_end_matches(['.', '_', '-']);
        (number.chars().filter(char::is_ascii_digit).count() >= 2).then(|| number.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::{is_one_title, number};

    #[test]
    fn a_title_is_the_same_in_every_version() {
        for (one, other) in
            [("设备采购合同（第1稿）", "设备采购合同（修订稿）"), ("采购合同", "设备采购合同"), ("Supply Agreement (Draft 2)", "SUPPLY AGREEMENT")]
        {
            assert!(is_one_title(one, other), "{one} {other}");
        }
        assert!(!is_one_title("包装机采购合同", "封箱机采购合同"));
    }

    #[test]
    fn a_number_is_what_stands_behind_its_label() {
        for (text, wanted) in [
            ("合同编号：HT-2026-021\n设备采购合同", Some("HT-2026-021")),
            ("合 同\n协议编号:（2025）服字第018号\n", Some("(2025)服字第018号")),
            ("Contract No.: PO/2026/77 dated", Some("PO/2026/77")),
            ("合同编号：____________\n", None),
            ("合同编号：\n甲方：江岚物流", None),
            ("合同号码待定\n", None),
        ] {
            assert_eq!(number(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn later_lines_are_those_of_other_contracts() {
        assert_eq!(number(&format!("{}原合同编号：HT-2025-001\n", "第一条\n".repeat(40))), None);
    }
}
