//! The company's own checks: an expression over what a contract says, true where something is to be found.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::expression::{Expression, Sought, pattern_of};
use super::facts_offered::Offered;
use super::names::GROUPS;
use super::{ExpressionError, Playbook, Samples};
use crate::check::Contract;
use crate::model::{Article, Clause, ContractKind, Finding, Message, Role, Severity, Span};

/// What the rules of a company's own checks begin with.
pub const COMPANY: &str = "company.";

/// A check that the company wrote itself (自定规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct OwnCheck {
    /// Names it among the company's checks: lower-case letters, digits and `_`. Its rule is `company.` with this.
    pub id: String,
    /// A few words that name what is found.
    pub title: String,
    /// How much it matters.
    pub severity: Severity,
    /// The kinds of contract that it applies to; empty = all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<ContractKind>,
    /// When something is found: an expression in CEL that is true then.
    pub when: String,
    /// The name whose place is shown, such as `warranty`; empty = the first that the expression names and the contract says.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub at: String,
    /// Why it matters, for the reader.
    pub reason: String,
    /// What to write instead; empty = nothing is proposed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub suggestion: String,
    /// The law or company rule that it stands on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<Article>,
    /// It finds something in each of these clauses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub must: Vec<String>,
    /// It finds nothing in any of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub must_not: Vec<String>,
}

impl Default for OwnCheck {
    fn default() -> Self {
        Self {
            id: String::new(),
            title: String::new(),
            severity: Severity::Major,
            kinds: Vec::new(),
            when: String::new(),
            at: String::new(),
            reason: String::new(),
            suggestion: String::new(),
            law: Vec::new(),
            must: Vec::new(),
            must_not: Vec::new(),
        }
    }
}

impl OwnCheck {
    /// The rule that its findings bear.
    pub fn rule(&self) -> String {
        format!("{COMPANY}{}", self.id)
    }

    /// The clauses that show what it does.
    pub fn samples(&self) -> Samples {
        Samples { must: self.must.clone(), must_not: self.must_not.clone() }
    }

    /// What is wrong with its expression.
    pub fn error(&self) -> Option<ExpressionError> {
        Expression::read(&self.when).err()
    }
}

/// The findings of the company's own checks. One whose expression can't be read finds nothing: [`super::problems`] tells of it.
pub(crate) fn own(contract: &Contract<'_>, playbook: &Playbook) -> Vec<Finding> {
    let applies = |own: &&OwnCheck| (own.kinds.is_empty() || own.kinds.contains(&contract.kind)) && playbook.is_on(&own.rule(), contract.kind);
    let checks: Vec<_> = playbook.own.iter().filter(applies).filter_map(|own| Some((own, Expression::read(&own.when).ok()?))).collect();
    if checks.is_empty() {
        return Vec::new();
    }
    let offered = Offered::by(contract);
    let found = checks.iter().filter(|(_, expression)| expression.is_true(&offered, |_| None));
    found.map(|(own, expression)| finding(contract, own, &places(contract, own, expression, &offered), playbook)).collect()
}

/// Where the contract says what makes an expression true; of a list the elements that do so alone.
fn places(contract: &Contract<'_>, own: &OwnCheck, expression: &Expression, offered: &Offered) -> Vec<Span> {
    let (group, member) = own.at.split_once('.').map_or((own.at.as_str(), None), |(group, member)| (group, Some(member)));
    let asked = (!group.is_empty()).then(|| (group.to_owned(), member.map(str::to_owned)));
    for (group, member) in asked.iter().chain(&expression.names) {
        let places = match group.as_str() {
            "text" => sought(contract, expression, &(0..contract.body().folded().len())),
            "clauses" => guilty(expression, offered, group)
                .into_iter()
                .filter_map(|at| offered.things(group)[at].place)
                .map(|clause| sought(contract, expression, &contract.body().text.bytes(clause)).first().copied().unwrap_or_else(|| head(contract, clause)))
                .collect(),
            _ if GROUPS.iter().any(|known| known.name == group && known.is_list) => {
                guilty(expression, offered, group).into_iter().filter_map(|at| offered.things(group)[at].place).collect()
            }
            _ => offered.things(group).first().and_then(|thing| thing.place_of(member.as_deref())).into_iter().collect::<Vec<_>>(),
        };
        if !places.is_empty() {
            return places;
        }
    }
    if expression.names.is_empty() { sought(contract, expression, &(0..contract.body().folded().len())) } else { Vec::new() }
}

/// The elements of a list of which one alone makes the expression true; all where only several together do. A claim that holds
/// of no clause at all is about one that is missing.
fn guilty(expression: &Expression, offered: &Offered, list: &str) -> Vec<usize> {
    let count = offered.things(list).len();
    let with_only = |at: usize| expression.is_true(offered, |name| (name == list).then_some(at));
    if list == "clauses" && with_only(count) {
        return Vec::new();
    }
    let alone: Vec<usize> = (0..count).filter(|at| with_only(*at)).collect();
    if alone.is_empty() { (0..count).collect() } else { alone }
}

/// The first words of a range that the expression looks for.
fn sought(contract: &Contract<'_>, expression: &Expression, range: &Range<usize>) -> Vec<Span> {
    let text = &contract.body().folded()[range.clone()];
    let hit = expression.sought.iter().filter_map(|sought| match sought {
        Sought::Words(words) => text.find(words.as_str()).map(|at| at..at + words.len()),
        Sought::Pattern(pattern) => pattern_of(pattern).ok()?.find(text).map(|hit| hit.range()),
    });
    let first = hit.filter(|hit| !hit.is_empty()).min_by_key(|hit| hit.start);
    first.map(|hit| contract.body().text.span(&(range.start + hit.start..range.start + hit.end))).into_iter().collect()
}

/// A clause by its first line.
fn head(contract: &Contract<'_>, clause: Span) -> Span {
    let bytes = contract.body().text.bytes(clause);
    let line = contract.body().folded()[bytes.clone()].lines().next().unwrap_or_default().trim_end().len();
    contract.body().text.span(&(bytes.start..bytes.start + line))
}

fn finding(contract: &Contract<'_>, own: &OwnCheck, places: &[Span], playbook: &Playbook) -> Finding {
    let place = places.first().copied();
    let bytes = place.map(|place| contract.body().text.bytes(place));
    let clause: Option<&Clause> = bytes.as_ref().and_then(|bytes| contract.draft.clause_at(bytes.start));
    let quote = bytes.as_ref().map_or_else(String::new, |bytes| contract.body().text.quote(bytes).to_owned());
    let rule = own.rule();
    let named = |role| contract.draft.parties.label(role);
    let args = [("title", own.title.clone()), ("reason", own.reason.clone()), ("buyer", named(Role::Buyer)), ("vendor", named(Role::Vendor))];
    let args = args.map(|(name, value)| (name.to_owned(), value)).into();
    let reason = Message { id: "check-company-reason".to_owned(), args };
    let wording = Some(own.suggestion.as_str()).filter(|wording| !wording.trim().is_empty()).or_else(|| playbook.wording(&rule));
    let suggestion = wording.map(|wording| Message { id: "check-company-suggestion".to_owned(), args: reason.args.clone() }.with("wording", wording));
    Finding {
        severity: playbook.severities.get(&rule).copied().unwrap_or(own.severity),
        rule,
        clause: clause.map(|clause| clause.path.clone()),
        start: place.map_or(0, |place| place.start),
        end: place.map_or(0, |place| place.end),
        quote,
        evidence: places.iter().skip(1).copied().collect(),
        law: own.law.clone(),
        reason,
        suggestion,
    }
}
