//! The drafts of the data files: what each version says, what is wrong with it, and what became of its review.

use std::collections::BTreeMap;

use qiheng_domain::reviews::{Severity, Verdict};
use serde::Deserialize;
use serde_json::Value as JsonValue;

use crate::writing::{Defect, Filling};

/// All drafts of the sample.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Drafts {
    /// Said of small things that a review lets pass.
    pub(crate) reasons: Vec<String>,
    draft: Vec<Draft>,
    #[serde(skip)]
    defects: Vec<Defect>,
}

/// A contract's drafts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Draft {
    /// The contract's key.
    pub(crate) contract: String,
    pub(crate) filling: Filling,
    /// One after the other.
    pub(crate) versions: Vec<Version>,
}

/// One version and what became of its review.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Version {
    /// What is wrong with it.
    pub(crate) defects: Vec<String>,
    pub(crate) by: String,
    /// Every finding is decided, and the review has ended.
    #[serde(default)]
    pub(crate) concluded: bool,
    /// How many findings are decided where it has not.
    #[serde(default)]
    pub(crate) decided: usize,
    /// Why the findings of a rule are let pass.
    #[serde(default)]
    pub(crate) waive: BTreeMap<String, String>,
    /// What the reviewer found beside the engine.
    #[serde(default)]
    pub(crate) remarks: Vec<Remark>,
    /// Facts that the reviewer set right.
    #[serde(default)]
    pub(crate) corrections: Vec<Correction>,
    pub(crate) opinions: Vec<Said>,
}

/// A finding of a person's own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Remark {
    pub(crate) quote: String,
    pub(crate) severity: Severity,
    pub(crate) title: String,
    pub(crate) reason: String,
    pub(crate) suggestion: String,
}

/// The first fact of a kind, some members of which are set right.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Correction {
    pub(crate) fact: String,
    pub(crate) value: BTreeMap<String, JsonValue>,
}

/// An opinion.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    pub(crate) by: String,
    pub(crate) verdict: Verdict,
    pub(crate) text: String,
    /// When, counted from today.
    pub(crate) days: i64,
    /// The mail in which it was given, where the reviewer wrote it down.
    pub(crate) mail: Option<String>,
}

impl Drafts {
    /// The drafts and defects of the data files.
    pub(crate) fn all() -> Self {
        #[derive(Deserialize)]
        struct Defects {
            defect: Vec<Defect>,
        }
        let defects: Defects = toml::from_str(include_str!("../data/defects.toml")).expect("the sample's data files are whole");
        let drafts: Self = toml::from_str(include_str!("../data/drafts.toml")).expect("the sample's data files are whole");
        Self { defects: defects.defect, ..drafts }
    }

    /// A contract's drafts.
    pub(crate) fn of(&self, contract: &str) -> Option<&Draft> {
        self.draft.iter().find(|draft| draft.contract == contract)
    }

    /// The defects of a version.
    pub(crate) fn defects(&self, version: &Version) -> Vec<&Defect> {
        let named = |name: &String| self.defects.iter().find(|defect| defect.name == *name).unwrap_or_else(|| panic!("no defect {name}"));
        version.defects.iter().map(named).collect()
    }
}
