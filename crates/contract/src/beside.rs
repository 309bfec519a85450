//! A contract that stands beside a draft.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::numeral::han_integer;
use crate::model::{Clause, Fact};

/// How a contract stands to the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The draft is made under it (框架合同).
    Framework,
    /// The draft amends it (原合同).
    Amended,
    /// The same parties agreed it before (此前同类合同).
    Earlier,
}

/// A contract that stands beside a draft (关联合同), as far as drafts are held against it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Beside {
    /// How it stands to the draft.
    pub relation: Relation,
    /// Its title.
    pub title: String,
    /// Labels of its clauses.
    pub clauses: Vec<String>,
    /// What it says.
    pub facts: Vec<Fact>,
}

impl Beside {
    /// What of a contract that was read is held against a draft.
    pub fn of(relation: Relation, title: String, clauses: &[Clause], facts: &[Fact]) -> Self {
        Self { relation, title, clauses: clauses.iter().map(|clause| clause.label.clone()).collect(), facts: facts.to_vec() }
    }

    /// Has it a clause of this number, however it is written: `第三条`, `3`, `3.2条`?
    pub fn has_clause(&self, label: &str) -> bool {
        let wanted = number(label);
        self.clauses.iter().any(|clause| number(clause) == wanted)
    }
}

/// The number in a label, in Arabic digits: `第三条` and `Article 3` are `3`.
fn number(label: &str) -> String {
    let kept: String = label.chars().filter(|c| c.is_ascii_digit() || *c == '.' || "〇零一二三四五六七八九十百".contains(*c)).collect();
    let kept = kept.trim_matches('.');
    han_integer(kept).map_or_else(|| kept.to_owned(), |number| number.to_string())
}
