//! Articles of law as they are cited.

use chrono::NaiveDate;
use qiheng_contract::{Article, Law, LawArticle, LawBase, Rank, Standing};
use qiheng_locales::{Catalogue, Locale};
use serde::Serialize;
use ts_rs::TS;

/// An article as a review cites it: by the law of the contract's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct CitationView {
    /// The article by the law of today.
    pub article: Article,
    /// The contract's day.
    pub on: String,
    pub words: String,
    /// What it says, in a sentence of ours; none where it isn't held.
    pub summary: Option<String>,
    /// In force since.
    pub in_force: Option<String>,
    /// What is to be said of its time; none where it was in force that day.
    pub note: Option<String>,
}

impl CitationView {
    /// The article that a rule stands on, on the day of a contract.
    pub(crate) fn on(catalogue: &Catalogue, base: &LawBase, article: &Article, day: NaiveDate) -> Self {
        let on = base.on(article, day);
        let law = on.law.filter(|law| law.code == on.article.code);
        let since = on.law.zip(on.held).map(|(law, held)| held.in_force.unwrap_or(law.in_force).to_string());
        let summary = on.held.map(|held| summary(catalogue, held).to_owned());
        Self {
            words: words(catalogue, law, &on.article),
            summary,
            in_force: since,
            note: note(catalogue, base, &on.standing, day),
            article: article.clone(),
            on: day.to_string(),
        }
    }
}

/// An article by the law of today: `《民法典》第586条第2款`, `Civil Code (民法典) Art. 586(2)`; a standard by its number alone.
pub(crate) fn cited(catalogue: &Catalogue, base: &LawBase, article: &Article) -> String {
    words(catalogue, base.latest(&article.code), article)
}

/// A law's title as it is cited.
pub(crate) fn title_of(catalogue: &Catalogue, law: &Law) -> String {
    let title = match law.rank {
        Rank::Standard => return law.code.clone(),
        _ => law.title.replace("中华人民共和国", "").replace('《', "〈").replace('》', "〉"),
    };
    match catalogue.locale() {
        Locale::Chinese => format!("《{title}》"),
        Locale::English => format!("{} ({})", law.english, law.code),
    }
}

/// What an article says, in the reader's language.
pub(crate) fn summary<'l>(catalogue: &Catalogue, held: &'l LawArticle) -> &'l str {
    if catalogue.locale() == Locale::English { &held.en } else { &held.zh }
}

fn words(catalogue: &Catalogue, law: Option<&Law>, article: &Article) -> String {
    let title = law.map_or_else(|| article.code.clone(), |law| title_of(catalogue, law));
    let (number, paragraph) = article.article.split_once('¶').unwrap_or((&article.article, ""));
    let (number, paragraph) = (number.trim(), paragraph.trim());
    let id = match (number, paragraph) {
        ("", _) => return title,
        (_, "") => "law-article",
        _ => "law-article-paragraph",
    };
    catalogue.text(id, &args([("title", &title), ("article", number), ("paragraph", paragraph)]))
}

fn note(catalogue: &Catalogue, base: &LawBase, standing: &Standing, day: NaiveDate) -> Option<String> {
    let day = day.to_string();
    Some(match standing {
        Standing::InForce => return None,
        Standing::Earlier { of } => catalogue.text("law-standing-earlier", &args([("day", &day), ("now", &cited(catalogue, base, of))])),
        Standing::NotYet { from } => catalogue.text("law-standing-not-yet", &args([("day", &day), ("from", &from.to_string())])),
        Standing::Ended { on, now: Some(now) } => {
            catalogue.text("law-standing-replaced", &args([("on", &on.to_string()), ("now", &cited(catalogue, base, now))]))
        }
        Standing::Ended { on, now: None } => catalogue.text("law-standing-ended", &args([("on", &on.to_string())])),
        Standing::Older { until } => catalogue.text("law-standing-older", &args([("until", &until.to_string())])),
        Standing::NotHeld => catalogue.plain("law-standing-not-held"),
    })
}

pub(super) fn args<const N: usize>(pairs: [(&str, &str); N]) -> std::collections::BTreeMap<String, String> {
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_cited_as_lawyers_do() {
        let base = LawBase::built_in();
        let cite = |locale, code: &str, article: &str| cited(&Catalogue::new(locale), &base, &Article { code: code.into(), article: article.into() });
        for (code, article, chinese, english) in [
            ("民法典", "586 ¶2", "《民法典》第586条第2款", "Civil Code (民法典) Art. 586(2)"),
            ("仲裁法", "29", "《仲裁法》第29条", "Arbitration Law (仲裁法) Art. 29"),
            ("GB 32100-2015", "", "GB 32100-2015", "GB 32100-2015"),
            ("采购管理办法", "12", "采购管理办法第12条", "采购管理办法 Art. 12"),
        ] {
            assert_eq!(cite(Locale::Chinese, code, article), chinese);
            assert_eq!(cite(Locale::English, code, article), english);
        }
    }

    #[test]
    fn an_old_contract_is_judged_by_the_law_of_its_day() {
        let (base, catalogue) = (LawBase::built_in(), Catalogue::new(Locale::Chinese));
        let article = Article { code: "民法典".into(), article: "585".into() };
        let on = |day: &str| CitationView::on(&catalogue, &base, &article, day.parse().unwrap());
        assert_eq!(on("2024-05-01").note, None);
        let old = on("2019-05-01");
        assert_eq!((old.words.as_str(), old.article.code.as_str()), ("《合同法》第114条", "民法典"));
        assert_eq!(old.note.as_deref(), Some("2019-05-01 适用的条文；现为《民法典》第585条"));
        let note = |code: &str, number: &str, day: &str| {
            CitationView::on(&catalogue, &base, &Article { code: code.into(), article: number.into() }, day.parse().unwrap()).note
        };
        assert_eq!(note("公司法", "16", "2023-05-01"), None);
        assert_eq!(note("公司法", "16", "2025-05-01").as_deref(), Some("自 2024-07-01 起失效，现适用《公司法》第15条"));
    }
}
