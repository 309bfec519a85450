//! What a later law base changes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Law, LawBase};
use crate::model::Article;

/// A change between two law bases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "change", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum LawChange {
    /// A law, or an edition of one, that wasn't held.
    LawAdded { code: String },
    /// One that is no longer held.
    LawRemoved { code: String },
    /// Its time in force, or what took its place, is another.
    LawTime { code: String },
    /// An article that wasn't held.
    ArticleAdded { article: Article },
    /// One that is no longer held.
    ArticleRemoved { article: Article },
    /// Its sentence, its time or what stood before it is another.
    ArticleChanged { article: Article },
}

impl LawChange {
    /// Does it touch an article that is cited?
    pub fn touches(&self, cited: &Article) -> bool {
        match self {
            Self::LawTime { code } | Self::LawRemoved { code } => *code == cited.code,
            Self::LawAdded { .. } => false,
            Self::ArticleAdded { article } | Self::ArticleRemoved { article } | Self::ArticleChanged { article } => {
                article.code == cited.code && article.number() == cited.number()
            }
        }
    }
}

/// What differs between two bases, in the order of the files.
pub fn law_changes(before: &LawBase, after: &LawBase) -> Vec<LawChange> {
    let edition = |base: &LawBase, law: &Law| base.laws.iter().position(|other| other.code == law.code && other.in_force == law.in_force);
    let mut changes = Vec::new();
    for law in &after.laws {
        let code = law.code.clone();
        let Some(old) = edition(before, law).map(|at| &before.laws[at]) else {
            changes.push(LawChange::LawAdded { code });
            continue;
        };
        if (old.ended, &old.now) != (law.ended, &law.now) {
            changes.push(LawChange::LawTime { code });
        }
        changes.extend(article_changes(old, law));
    }
    let gone = before.laws.iter().filter(|law| edition(after, law).is_none());
    changes.extend(gone.map(|law| LawChange::LawRemoved { code: law.code.clone() }));
    changes
}

fn article_changes(old: &Law, new: &Law) -> Vec<LawChange> {
    let numbers: BTreeSet<&str> = old.articles.iter().chain(&new.articles).map(|article| article.number.as_str()).collect();
    let change = |number: &str| {
        let article = Article { code: new.code.clone(), article: number.to_owned() };
        match (old.article(number), new.article(number)) {
            (None, Some(_)) => Some(LawChange::ArticleAdded { article }),
            (Some(_), None) => Some(LawChange::ArticleRemoved { article }),
            (was, is) if was != is => Some(LawChange::ArticleChanged { article }),
            _ => None,
        }
    };
    numbers.into_iter().filter_map(change).collect()
}
