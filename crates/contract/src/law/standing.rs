//! An article on the day of a contract.

use std::cmp::Ordering;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Before, Law, LawArticle, LawBase};
use crate::model::Article;

/// Whether an article is law on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Standing {
    /// It is.
    InForce,
    /// It wasn't yet; this stood in its place and is cited instead.
    Earlier { of: Article },
    /// It wasn't yet, and what stood in its place isn't held.
    NotYet { from: NaiveDate },
    /// It no longer is; an article or a whole law took its place.
    Ended { on: NaiveDate, now: Option<Article> },
    /// Its law has a later edition since, whose article of this number isn't held.
    Older { until: NaiveDate },
    /// The base doesn't hold it.
    NotHeld,
}

/// An article as it is cited on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited<'b> {
    /// What is cited: what was asked for, or what stood in its place.
    pub article: Article,
    /// The law's edition; none where none is held.
    pub law: Option<&'b Law>,
    /// What it says; none where it isn't held.
    pub held: Option<&'b LawArticle>,
    /// Whether it is law on that day.
    pub standing: Standing,
}

impl Article {
    /// Its number without the paragraph: `586` of `586 ¶2`.
    pub fn number(&self) -> &str {
        self.article.split_once('¶').map_or(self.article.as_str(), |(number, _)| number).trim()
    }

    /// Its place: its law, the numbers in its number (`120-1`, `586 ¶2`), and for all others its words.
    fn place(&self) -> (&str, Vec<u32>, &str) {
        let numbers = self.article.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
        (&self.code, numbers.collect(), &self.article)
    }
}

impl Ord for Article {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place())
    }
}

impl PartialOrd for Article {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl LawBase {
    /// An article, cited by the law's latest edition that has it, on a day.
    pub fn on<'b>(&'b self, article: &Article, day: NaiveDate) -> Cited<'b> {
        let cited = |law: Option<&'b Law>, held: Option<&'b LawArticle>, standing| Cited { article: article.clone(), law, held, standing };
        let having = self.editions(&article.code).filter_map(|law| Some((law, law.article(article.number())?)));
        let Some((law, held)) = having.max_by_key(|(law, _)| law.in_force) else { return cited(self.latest(&article.code), None, Standing::NotHeld) };
        let from = held.in_force.unwrap_or(law.in_force);
        if let Some(on) = held.ended.or(law.ended).filter(|ended| *ended <= day) {
            return cited(Some(law), Some(held), self.ended(law, held, on));
        }
        if from <= day {
            return cited(Some(law), Some(held), Standing::InForce);
        }
        let then = held.before.iter().find_map(|before| {
            let edition = self.editions(&before.law).find(|edition| edition.is_in_force(day))?;
            Some((edition, edition.article(&before.number)?))
        });
        match then {
            Some((edition, stood)) => Cited {
                article: Article { code: edition.code.clone(), article: stood.number.clone() },
                law: Some(edition),
                held: Some(stood),
                standing: Standing::Earlier { of: article.clone() },
            },
            None => cited(Some(law), Some(held), Standing::NotYet { from }),
        }
    }

    /// The standing of an article that ended, with what took its place.
    fn ended(&self, law: &Law, held: &LawArticle, on: NaiveDate) -> Standing {
        let later = self.laws.iter().filter(|other| other.in_force > law.in_force);
        let stood = |before: &Before| before.law == law.code && before.number == held.number;
        let article = |code: &str, number: &str| Article { code: code.to_owned(), article: number.to_owned() };
        let in_its_place = later.flat_map(|law| law.articles.iter().map(move |held| (law, held))).find(|(_, held)| held.before.iter().any(stood));
        let now = in_its_place.map(|(law, held)| article(&law.code, &held.number)).or_else(|| law.now.as_ref().map(|now| article(now, "")));
        match now {
            None if self.editions(&law.code).any(|other| other.in_force > law.in_force) => Standing::Older { until: on },
            now => Standing::Ended { on, now },
        }
    }
}
