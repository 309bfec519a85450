//! The reviews that a later law base touches.

use std::collections::{BTreeMap, BTreeSet};

use qiheng_archive::Database;
use qiheng_contract::{Article, LawChange};
use qiheng_record::Ref;
use uuid::Uuid;

use crate::DomainError;
use crate::reviews::{Finding, Review};

/// A review that cites law that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchedReview {
    /// The review.
    pub review: Ref<Review>,
    /// The articles that it cites and that change, each once.
    pub articles: BTreeSet<Article>,
}

/// The reviews whose findings cite what changes.
pub fn touched(db: &Database, changes: &[LawChange]) -> Result<Vec<TouchedReview>, DomainError> {
    let findings = db.all::<Finding>(&[])?;
    let cited = findings.into_iter().flat_map(|finding| {
        let review = finding.body.review.0;
        finding.body.law.0.into_iter().map(move |article| (review, article))
    });
    Ok(of(cited, changes))
}

/// Who cites what changes, among reviews and the articles that they cite.
fn of(cited: impl Iterator<Item = (Uuid, Article)>, changes: &[LawChange]) -> Vec<TouchedReview> {
    let mut touched: BTreeMap<Uuid, BTreeSet<Article>> = BTreeMap::new();
    for (review, article) in cited.filter(|(_, article)| changes.iter().any(|change| change.touches(article))) {
        touched.entry(review).or_default().insert(article);
    }
    touched.into_iter().map(|(review, articles)| TouchedReview { review: Ref::new(review), articles }).collect()
}

#[cfg(test)]
mod tests {
    use qiheng_contract::LawBase;

    use super::*;

    #[test]
    fn a_review_is_named_once_with_the_articles_that_change() {
        let article = |number: &str| Article { code: "民法典".into(), article: number.into() };
        let cited = [(1, "586"), (1, "585 ¶2"), (2, "470"), (1, "586")].map(|(review, number)| (Uuid::from_u128(review), article(number)));
        let base = LawBase::built_in();
        let removed = |number: &str| {
            let was = base.latest("民法典").and_then(|code| code.article(number)).expect("the article is held").clone();
            LawChange::ArticleRemoved { article: article(number), was }
        };
        let changes = [removed("586"), removed("585")];
        let expected = TouchedReview { review: Ref::new(Uuid::from_u128(1)), articles: [article("585 ¶2"), article("586")].into() };
        assert_eq!(of(cited.into_iter(), &changes), [expected]);
    }
}
