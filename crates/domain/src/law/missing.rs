//! Law that contracts name and the base doesn't hold.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use qiheng_archive::Database;
use qiheng_contract::{LawBase, laws_cited};
use qiheng_record::{Ref, Stored};
use uuid::Uuid;

use crate::DomainError;
use crate::contracts::Contract;
use crate::reviews::{Reading, Review};

/// The latest review of a contract (合同的最近一次审查), whose text says which law the contract names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LatestReview {
    /// The review.
    pub review: Ref<Review>,
    /// What was read for it.
    pub reading: Ref<Reading>,
    /// The contract's title.
    pub title: String,
}

/// A law that contracts name and a base doesn't hold (未收录的法规).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingLaw {
    /// Its title, without 中华人民共和国.
    pub title: String,
    /// The contracts that name it.
    pub named_by: Vec<LatestReview>,
}

/// The latest review of every contract.
pub fn latest_reviews(db: &Database) -> Result<Vec<LatestReview>, DomainError> {
    // oldest first: a later one of the same contract takes the place
    let latest: BTreeMap<Uuid, Stored<Review>> = db.all::<Review>(&[])?.into_iter().map(|review| (review.body.contract.0, review)).collect();
    let view = |(contract, review): (Uuid, Stored<Review>)| {
        let title = db.get(Ref::<Contract>::new(contract))?.body.title;
        Ok(LatestReview { review: Ref::new(review.head.id), reading: review.body.reading, title })
    };
    latest.into_iter().map(view).collect()
}

/// The laws that contracts name and the base doesn't hold, the most named first. The texts are taken one at a time, so that
/// whoever gives them need not hold an archive, nor all texts, all the while.
pub fn missing<E>(base: &LawBase, texts: impl IntoIterator<Item = Result<(LatestReview, String), E>>) -> Result<Vec<MissingLaw>, E> {
    let mut missing: BTreeMap<String, Vec<LatestReview>> = BTreeMap::new();
    for named in texts {
        let (review, text) = named?;
        for law in laws_cited(&text, base).into_iter().filter(|law| !law.is_held) {
            missing.entry(law.title).or_default().push(review.clone());
        }
    }
    let mut missing: Vec<_> = missing.into_iter().map(|(title, named_by)| MissingLaw { title, named_by }).collect();
    missing.sort_by_key(|law| Reverse(law.named_by.len()));
    Ok(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contract(title: &str) -> LatestReview {
        LatestReview { review: Ref::new(Uuid::from_u128(1)), reading: Ref::new(Uuid::from_u128(2)), title: title.into() }
    }

    #[test]
    fn the_law_that_most_contracts_name_comes_first() {
        let texts = [("甲", "按《城镇燃气管理条例》和《民法典》执行。"), ("乙", "按《水上交通安全管理条例》和《城镇燃气管理条例》执行。")];
        let texts = texts.map(|(title, text)| Ok::<_, DomainError>((contract(title), text.to_owned())));
        let found = missing(&LawBase::built_in(), texts).unwrap();
        let told: Vec<(&str, usize)> = found.iter().map(|law| (law.title.as_str(), law.named_by.len())).collect();
        assert_eq!(told, [("城镇燃气管理条例", 2), ("水上交通安全管理条例", 1)]);
    }

    #[test]
    fn texts_are_taken_one_at_a_time() {
        let mut asked = 0;
        let texts = std::iter::from_fn(|| {
            asked += 1;
            Some(if asked < 3 { Ok((contract("甲"), String::new())) } else { Err("closed") })
        });
        assert_eq!((missing(&LawBase::built_in(), texts), asked), (Err("closed"), 3));
    }
}
