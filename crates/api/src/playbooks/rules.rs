//! All rules of the program, and all names of expressions, in words.

use qiheng_contract::{CHECKS, Check, FUNCTIONS, Family, Function, GROUPS, Group, LawBase, Message, Severity, category, family_of, title_of};
use serde::Serialize;
use ts_rs::TS;

use crate::app::Nothing;
use crate::law::{self, cited};
use crate::words::worded;
use crate::{ApiError, Catalogue, Session};

/// A rule of the program's.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleInfo {
    /// Its id.
    pub rule: String,
    /// What it is about.
    pub family: Family,
    /// What names a finding of it.
    pub title: String,
    /// What a finding of it says; what each contract fills in is left out.
    pub reason: String,
    /// What it proposes, likewise.
    pub suggestion: String,
    /// How much a finding matters by default.
    pub severity: Severity,
    /// The kinds of contract that it is for; empty = all.
    pub kinds: Vec<&'static str>,
    /// The law that it stands on, as it is cited.
    pub citations: Vec<String>,
    /// The limit that it measures against by default.
    pub limit: Option<String>,
    /// The unit of the limit: `%`, `days`, `months`, `years`, `times`, `% a day`, `% a year`.
    pub unit: Option<&'static str>,
}

/// What expressions may name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExpressionNames {
    /// The things, with what is known of them.
    pub groups: Vec<Group>,
    /// Functions besides the operators.
    pub functions: Vec<Function>,
    /// The categories that `has_clause` knows.
    pub categories: Vec<&'static str>,
}

/// Every rule of the program, in the order of the vocabulary.
pub fn rules(session: &Session, _: Nothing) -> Result<Vec<RuleInfo>, ApiError> {
    let catalogue = session.catalogue(session.locale());
    let base = law::in_force(session)?;
    Ok(CHECKS.iter().map(|check| rule(catalogue, &base, check)).collect())
}

fn rule(catalogue: &Catalogue, base: &LawBase, check: &Check) -> RuleInfo {
    let id = title_of(check.id);
    let limit = check.limit.map(|limit| limit.default.normalize().to_string());
    let said = |id: &str| {
        let mut message = Message::new(id).with("buyer", catalogue.plain("fact-role-buyer")).with("vendor", catalogue.plain("fact-role-vendor"));
        if let Some(limit) = &limit {
            message = message.with("limit", limit);
        }
        without_places(&worded(catalogue, &message), &catalogue.plain("playbook-words-any"))
    };
    RuleInfo {
        rule: check.id.to_owned(),
        family: family_of(check.id),
        title: said(&id),
        reason: said(&format!("{id}-reason")),
        suggestion: said(&format!("{id}-suggestion")),
        severity: check.severity,
        kinds: check.kinds.iter().map(|kind| kind.name()).collect(),
        citations: check.law.iter().map(|(code, article)| cited(catalogue, base, &article_of(code, article))).collect(),
        limit,
        unit: check.limit.map(|limit| limit.unit),
    }
}

fn article_of(code: &str, article: &str) -> qiheng_contract::Article {
    qiheng_contract::Article { code: code.to_owned(), article: article.to_owned() }
}

/// A sentence whose unfilled places, `{$name}`, are left open.
fn without_places(sentence: &str, open: &str) -> String {
    let mut words = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once("{$") {
        words.push_str(before);
        words.push_str(open);
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    words + rest
}

/// What expressions may name.
pub fn names(_: &Session, _: Nothing) -> Result<ExpressionNames, ApiError> {
    Ok(ExpressionNames { groups: GROUPS.to_vec(), functions: FUNCTIONS.to_vec(), categories: category::names().collect() })
}

#[cfg(test)]
mod tests {
    use qiheng_locales::Locale;

    use super::*;

    #[test]
    fn every_rule_every_family_and_every_name_is_worded() {
        for locale in Locale::ALL {
            let catalogue = Catalogue::new(locale);
            for check in CHECKS {
                let RuleInfo { title, reason, suggestion, family, .. } = rule(&catalogue, &LawBase::built_in(), check);
                assert!([&title, &reason, &suggestion].iter().all(|words| !words.contains("{$") && !words.starts_with("check-")), "{}", check.id);
                assert!(!title.contains(&catalogue.plain("playbook-words-any")), "{}: {title}", check.id);
                let family = serde_json::to_value(family).unwrap();
                assert!(catalogue.find(&format!("rule-family-{}", family.as_str().unwrap()), &Default::default()).is_some(), "{family}");
            }
            let worded = |id: String| assert!(catalogue.find(&id.replace('_', "-"), &Default::default()).is_some(), "{id}");
            for group in GROUPS {
                worded(format!("expression-{}", group.name));
                group.members.iter().for_each(|member| worded(format!("expression-{}-{}", group.name, member.name)));
            }
            FUNCTIONS.iter().for_each(|function| worded(format!("expression-{}", function.name)));
        }
    }
}
