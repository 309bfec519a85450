//! The file of the law base.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use toml::value::Datetime;
use ts_rs::TS;

/// The base that comes with the program.
const BUILT_IN: &str = include_str!("../../law/law.toml");

/// Why a file is no law base; each cause names its place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the sentences say it all")]
pub enum LawBaseError {
    #[error("the file can't be read as a law base: {detail}")]
    Malformed { detail: String },
    #[error("{law} stands twice since {since}")]
    LawTwice { law: String, since: NaiveDate },
    #[error("article {article} of {law} stands twice")]
    ArticleTwice { law: String, article: String },
    #[error("{law} ends before it begins")]
    EndsTooEarly { law: String },
    #[error("{law} is named, but not in the file")]
    NoSuchLaw { law: String },
}

impl LawBaseError {
    /// Its stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "law.malformed",
            Self::LawTwice { .. } => "law.law_twice",
            Self::ArticleTwice { .. } => "law.article_twice",
            Self::EndsTooEarly { .. } => "law.ends_too_early",
            Self::NoSuchLaw { .. } => "law.no_such_law",
        }
    }

    /// What it is about, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { detail } => vec![("detail", detail.clone())],
            Self::LawTwice { law, since } => vec![("law", law.clone()), ("since", since.to_string())],
            Self::ArticleTwice { law, article } => vec![("law", law.clone()), ("article", article.clone())],
            Self::EndsTooEarly { law } | Self::NoSuchLaw { law } => vec![("law", law.clone())],
        }
    }
}

/// What weight a source of law has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    /// Of the National People's Congress or its Standing Committee (法律).
    Law,
    /// Of the Supreme People's Court (司法解释).
    Interpretation,
    /// Of the State Council (行政法规).
    Regulation,
    /// Of a ministry (部门规章).
    Rule,
    /// A technical standard (标准).
    Standard,
}

/// What stood in an article's place before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// The law's short title.
    pub law: String,
    /// The article.
    pub number: String,
}

/// An article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LawArticle {
    /// Its number, in arabic digits.
    pub number: String,
    /// What it says, in a sentence of ours, in Chinese.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// In force since, where that isn't the law's day.
    #[serde(default, with = "day::option", skip_serializing_if = "Option::is_none")]
    #[ts(type = "string | null")]
    pub in_force: Option<NaiveDate>,
    /// The first day on which it is no longer in force, where that isn't the law's.
    #[serde(default, with = "day::option", skip_serializing_if = "Option::is_none")]
    #[ts(type = "string | null")]
    pub ended: Option<NaiveDate>,
    /// What stood in its place before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Before>,
}

/// A law in one edition: a revision that gave articles other numbers or another sense is another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its short title, by which checks cite it: `民法典`.
    pub code: String,
    /// Its full title.
    pub title: String,
    /// What it is called in English.
    pub english: String,
    /// Its weight.
    pub rank: Rank,
    /// The number under which it was promulgated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// In force since.
    #[serde(with = "day")]
    #[ts(type = "string")]
    pub in_force: NaiveDate,
    /// The first day on which it is no longer in force.
    #[serde(default, with = "day::option", skip_serializing_if = "Option::is_none")]
    #[ts(type = "string | null")]
    pub ended: Option<NaiveDate>,
    /// The law that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// Other words under which contracts cite it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Its articles, as far as they are held.
    #[serde(default, rename = "article", skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<LawArticle>,
}

impl Law {
    /// Was it in force on a day?
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.in_force <= on && self.ended.is_none_or(|ended| on < ended)
    }

    /// An article by its number.
    pub fn article(&self, number: &str) -> Option<&LawArticle> {
        self.articles.iter().find(|article| article.number == number)
    }
}

/// The law base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawBase {
    /// The day until which law was looked up.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
    /// The laws: those in force by weight, then what ended.
    #[serde(default, rename = "law")]
    pub laws: Vec<Law>,
}

impl LawBase {
    /// The base that comes with the program.
    pub fn built_in() -> Arc<Self> {
        static BASE: LazyLock<Arc<LawBase>> = LazyLock::new(|| Arc::new(LawBase::read(BUILT_IN).expect("the program's own law base is in order")));
        BASE.clone()
    }

    /// The base in the words of a file. Refused as a whole when anything in it can't be right.
    pub fn read(text: &str) -> Result<Self, LawBaseError> {
        let text = text.trim_start_matches('\u{feff}');
        let base: Self = toml::from_str(text).map_err(|error| malformed(text, &error))?;
        let mut editions = HashSet::new();
        for law in &base.laws {
            if !editions.insert((&law.code, law.in_force)) {
                return Err(LawBaseError::LawTwice { law: law.code.clone(), since: law.in_force });
            }
            if law.ended.is_some_and(|ended| ended <= law.in_force) {
                return Err(LawBaseError::EndsTooEarly { law: law.code.clone() });
            }
            let mut numbers = HashSet::new();
            if let Some(twice) = law.articles.iter().find(|article| !numbers.insert(&article.number)) {
                return Err(LawBaseError::ArticleTwice { law: law.code.clone(), article: twice.number.clone() });
            }
            let named = law.articles.iter().flat_map(|article| &article.before).map(|before| &before.law);
            if let Some(unknown) = named.into_iter().find(|code| !base.laws.iter().any(|law| law.code == **code)) {
                return Err(LawBaseError::NoSuchLaw { law: unknown.clone() });
            }
        }
        Ok(base)
    }

    /// The base as a file has it.
    pub fn in_words(&self) -> String {
        toml::to_string_pretty(self).expect("a law base is plain data")
    }

    /// The editions of a law, as they stand in the file.
    pub fn editions<'b>(&'b self, code: &str) -> impl Iterator<Item = &'b Law> {
        self.laws.iter().filter(move |law| law.code == code)
    }

    /// The latest edition of a law.
    pub fn latest(&self, code: &str) -> Option<&Law> {
        self.editions(code).max_by_key(|law| law.in_force)
    }
}

/// What is wrong, with the line that it is in.
fn malformed(text: &str, error: &toml::de::Error) -> LawBaseError {
    let line = error.span().and_then(|span| text.get(..span.start)).map(|above| format!("{}: ", above.matches('\n').count() + 1));
    LawBaseError::Malformed { detail: format!("{}{}", line.unwrap_or_default(), error.message()) }
}

/// Days as TOML has them: `2021-01-01`, bare.
mod day {
    use super::{Datetime, NaiveDate};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    fn read<E: Error>(day: &Datetime) -> Result<NaiveDate, E> {
        day.to_string().parse().map_err(|_| E::custom(format!("{day} is no day")))
    }

    fn write(day: NaiveDate) -> Datetime {
        day.to_string().parse().expect("a day between the years 0 and 9999")
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
        read(&Datetime::deserialize(from)?)
    }

    pub(super) fn serialize<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
        write(*day).serialize(to)
    }

    pub(super) mod option {
        use super::{Datetime, Deserialize, Deserializer, NaiveDate, Serialize, Serializer};

        pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
            Option::<Datetime>::deserialize(from)?.map(|day| super::read(&day)).transpose()
        }

        pub(in super::super) fn serialize<S: Serializer>(day: &Option<NaiveDate>, to: S) -> Result<S::Ok, S::Error> {
            day.map(super::write).serialize(to)
        }
    }
}
