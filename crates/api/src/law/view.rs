//! The law base as it is looked at: all of it, one article, and what it lacks.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use qiheng_contract::{Article, CHECKS, Law, LawArticle, LawBase, OfficialText, Rank, title_of as rule_title};
use qiheng_domain::law::{self, LawBaseEdition, LawText, text_of};
use qiheng_domain::reviews;
use qiheng_locales::Catalogue;
use qiheng_record::{Stored, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::citation::{CitationView, cited, summary, title_of};
use crate::app::Nothing;
use crate::reading::settings_on;
use crate::{ApiError, Session};

/// The law base.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LawsView {
    /// The day until which law was looked up.
    pub as_of: String,
    /// The archive's edition, where it is later than the program's own.
    pub edition: Option<String>,
    /// The laws, those in force first.
    pub laws: Vec<LawView>,
}

/// A law in one edition.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_contract::Law")]
pub struct LawView {
    pub code: String,
    /// As it is cited.
    pub words: String,
    pub title: String,
    pub rank: Rank,
    pub number: Option<String>,
    pub in_force: String,
    pub ended: Option<String>,
    /// What took its place, as it is cited.
    pub now: Option<String>,
    /// The record with its official text.
    pub text: Option<String>,
    pub articles: Vec<LawArticleView>,
}

/// An article of a law.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_contract::LawArticle")]
pub struct LawArticleView {
    pub number: String,
    /// As it is cited.
    pub words: String,
    /// What it says, in a sentence of ours.
    pub summary: String,
    pub in_force: Option<String>,
    pub ended: Option<String>,
    /// What stood in its place before, as it is cited.
    pub before: Vec<String>,
    /// Its official words, where a text was taken in.
    pub official: Option<String>,
    /// The checks that stand on it, in words.
    pub checks: Vec<String>,
}

/// Everything in the law base, with the official texts of the archive.
pub fn laws(session: &Session, _: Nothing) -> Result<LawsView, ApiError> {
    let catalogue = session.catalogue(session.locale());
    let view = |base: &LawBase, texts: &[Stored<LawText>], edition: Option<String>| {
        let checks = checks(catalogue);
        let laws = base.laws.iter().map(|law| law_view(catalogue, base, law, texts, &checks)).collect();
        LawsView { as_of: base.as_of.to_string(), edition, laws }
    };
    if session.state().archive.is_none() {
        return Ok(view(&LawBase::built_in(), &[], None));
    }
    session.read(|db| {
        let base = law::in_force(&db)?;
        let edition = db.all::<LawBaseEdition>(&[])?.into_iter().rfind(|edition| edition.body.as_of == Some(base.as_of));
        Ok(view(&base, &db.all::<LawText>(&[])?, edition.map(|edition| edition.body.name)))
    })
}

fn law_view(catalogue: &Catalogue, base: &LawBase, law: &Law, texts: &[Stored<LawText>], checks: &BTreeMap<(&str, &str), Vec<String>>) -> LawView {
    let text = text_of(texts, &law.code, law.in_force);
    let official = text.map(|text| text.body.official());
    let articles = law.articles.iter().map(|held| {
        let official = official.as_ref().and_then(|text| words_of(text, &held.number));
        let stood_on = checks.get(&(law.code.as_str(), held.number.as_str())).filter(|_| law.ended.is_none());
        LawArticleView {
            number: held.number.clone(),
            words: cited(catalogue, base, &article_of(law, held)),
            summary: summary(catalogue, held).to_owned(),
            in_force: held.in_force.map(|day| day.to_string()),
            ended: held.ended.map(|day| day.to_string()),
            before: held.before.iter().map(|before| cited(catalogue, base, &Article { code: before.law.clone(), article: before.number.clone() })).collect(),
            official,
            checks: stood_on.cloned().unwrap_or_default(),
        }
    });
    LawView {
        code: law.code.clone(),
        words: title_of(catalogue, law),
        title: law.title.clone(),
        rank: law.rank,
        number: law.number.clone(),
        in_force: law.in_force.to_string(),
        ended: law.ended.map(|day| day.to_string()),
        now: law.now.as_ref().map(|now| base.latest(now).map_or_else(|| now.clone(), |law| title_of(catalogue, law))),
        text: text.map(|text| text.head.id.to_string()),
        articles: articles.collect(),
    }
}

fn article_of(law: &Law, held: &LawArticle) -> Article {
    Article { code: law.code.clone(), article: held.number.clone() }
}

/// The titles of the checks that stand on an article.
fn checks(catalogue: &Catalogue) -> BTreeMap<(&'static str, &'static str), Vec<String>> {
    let mut by_article: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for check in CHECKS {
        for (code, article) in check.law {
            let number = article.split_once('¶').map_or(*article, |(number, _)| number).trim();
            by_article.entry((code, number)).or_default().push(catalogue.plain(&rule_title(check.id)));
        }
    }
    by_article
}

/// An article's words in an official text.
fn words_of(text: &OfficialText, number: &str) -> Option<String> {
    text.articles.iter().find(|article| article.number == number).map(|article| article.text.clone())
}

/// An article that is asked for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AskArticle {
    /// The law's short title.
    pub code: String,
    /// The article: `586`, `586 ¶2`.
    pub article: String,
    /// The day; none = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// An article on a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArticleView {
    /// How it is cited, what it says, and what is to be said of its time.
    pub citation: CitationView,
    /// The law's full title; none where it isn't held.
    pub law: Option<String>,
    /// The first day on which it is no longer in force.
    pub ended: Option<String>,
    /// Its official words, where a text was taken in.
    pub official: Option<String>,
    /// The file that they come from.
    pub source: Option<String>,
    /// The day until which law was looked up.
    pub as_of: String,
}

/// One article on a day, with its official words.
pub fn article(session: &Session, request: AskArticle) -> Result<ArticleView, ApiError> {
    let catalogue = session.catalogue(session.locale());
    let day = request.on.unwrap_or_else(|| settings_on(session.now()).today);
    let asked = Article { code: request.code, article: request.article };
    let view = |base: &LawBase, texts: &[Stored<LawText>]| {
        let on = base.on(&asked, day);
        let text = match on.law {
            Some(law) => text_of(texts, &law.code, law.in_force),
            None => texts.iter().find(|text| text.body.is_in_force(day)),
        };
        let official = text.and_then(|text| Some((words_of(&text.body.official(), on.article.number())?, &text.body)));
        let (official, source) = official.map(|(words, text)| (words, text.source.clone().unwrap_or_else(|| text.title.clone()))).unzip();
        ArticleView {
            citation: CitationView::on(catalogue, base, &asked, day),
            law: on.law.map(|law| law.title.clone()),
            ended: on.held.and_then(|held| held.ended).or(on.law.and_then(|law| law.ended)).map(|day| day.to_string()),
            official,
            source,
            as_of: base.as_of.to_string(),
        }
    };
    if session.state().archive.is_none() {
        return Ok(view(&LawBase::built_in(), &[]));
    }
    session.read(|db| {
        let base = law::in_force(&db)?;
        let texts = db.all(&[("code", Value::Text(base.on(&asked, day).article.code))])?;
        Ok(view(&base, &texts))
    })
}

/// A law that contracts name, but the base doesn't hold.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MissingLaw {
    /// Its title, without 中华人民共和国.
    pub title: String,
    /// Whether an official text of it was taken in.
    pub has_text: bool,
    /// The contracts that name it, by their latest review.
    pub named_by: Vec<NamedBy>,
}

/// A contract that names a law.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct NamedBy {
    pub review: String,
    pub title: String,
}

/// The laws that reviewed contracts name and the base doesn't hold, the most named first. Texts are read one by one, with the
/// archive free in between.
pub fn missing(session: &Session, _: Nothing) -> Result<Vec<MissingLaw>, ApiError> {
    let (base, official, reviews) = session.read(|db| Ok((law::in_force(&db)?, db.all::<LawText>(&[])?, law::latest_reviews(&db)?)))?;
    let texts = reviews.into_iter().map(|latest| {
        let text = session.read(|db| Ok(reviews::understood(&db, latest.reading)?.document.text))?;
        Ok::<_, ApiError>((latest, text))
    });
    let view = |law: law::MissingLaw| MissingLaw {
        has_text: official.iter().any(|text| text.body.is_called(&law.title)),
        title: law.title,
        named_by: law.named_by.into_iter().map(|latest| NamedBy { review: latest.review.to_string(), title: latest.title }).collect(),
    };
    Ok(law::missing(&base, texts)?.into_iter().map(view).collect())
}
