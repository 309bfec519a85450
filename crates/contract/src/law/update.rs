//! What a later law base changes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Law, LawArticle, LawBase};
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
    ArticleAdded { article: Article, is: LawArticle },
    /// One that is no longer held.
    ArticleRemoved { article: Article, was: LawArticle },
    /// Its sentence, its time or what stood before it is another.
    ArticleChanged { article: Article, was: LawArticle, is: LawArticle },
}

impl LawChange {
    /// Does it touch an article that is cited?
    pub fn touches(&self, cited: &Article) -> bool {
        match self {
            Self::LawTime { code } | Self::LawRemoved { code } => *code == cited.code,
            Self::LawAdded { .. } => false,
            Self::ArticleAdded { article, .. } | Self::ArticleRemoved { article, .. } | Self::ArticleChanged { article, .. } => {
                article.code == cited.code && article.number() == cited.number()
            }
        }
    }
}

/// What differs between two bases, in the order of the later file, articles by number.
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
    let article = |held: &LawArticle| Article { code: new.code.clone(), article: held.number.clone() };
    let all: BTreeSet<Article> = old.articles.iter().chain(&new.articles).map(article).collect();
    let change = |article: Article| match (old.article(&article.article).cloned(), new.article(&article.article).cloned()) {
        (None, Some(is)) => Some(LawChange::ArticleAdded { article, is }),
        (Some(was), None) => Some(LawChange::ArticleRemoved { article, was }),
        (Some(was), Some(is)) if was != is => Some(LawChange::ArticleChanged { article, was, is }),
        _ => None,
    };
    all.into_iter().filter_map(change).collect()
}
