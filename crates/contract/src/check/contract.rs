//! The contract as checks see it, and how a check says what it found.

use std::ops::Range;

use chrono::NaiveDate;

use super::Params;
use crate::beside::Beside;
use crate::facts::{Draft, Gathered};
use crate::law::LawBase;
use crate::model::{Article, Clause, ContractKind, Fact, Finding, Language, Message, Role, Severity};
use crate::pattern::Pattern;
use crate::review::BuyerClass;
use crate::text::{Body, Sentence};

/// What is known about a contract beyond its words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'k> {
    pub(crate) kind: ContractKind,
    pub(crate) as_of: NaiveDate,
    pub(crate) buyer_class: Option<BuyerClass>,
    pub(crate) vendor_is_small: Option<bool>,
    pub(crate) beside: &'k [Beside],
    pub(crate) law: &'k LawBase,
}

/// A contract with all that checks ask for.
#[derive(Debug)]
pub struct Contract<'a> {
    /// The clauses in order.
    pub clauses: &'a [Clause],
    /// What the contract says.
    pub facts: &'a [Fact],
    /// Its kind.
    pub kind: ContractKind,
    /// The date on which law and terms are judged.
    pub as_of: NaiveDate,
    /// The buyer's size class, when known.
    pub buyer_class: Option<BuyerClass>,
    /// Is the vendor a small or medium enterprise, when known.
    pub vendor_is_small: Option<bool>,
    /// What the contract calls the buyer, the label first.
    pub buyer: Vec<String>,
    /// What the contract calls the vendor, the label first.
    pub vendor: Vec<String>,
    /// The contracts that stand beside it.
    pub beside: &'a [Beside],
    /// The law base.
    pub law: &'a LawBase,
    pub(crate) draft: &'a Draft<'a>,
    pub(crate) gathered: &'a Gathered,
}

impl<'a> Contract<'a> {
    /// Puts together what checks need.
    pub(crate) fn of(draft: &'a Draft<'a>, gathered: &'a Gathered, facts: &'a [Fact], known: Known<'a>) -> Self {
        let words = |role: Role| {
            let mut words = draft.parties.words(role);
            if words.is_empty() {
                words.push(draft.parties.label(role));
            }
            // 卖方 speaks of the seller, whatever label the head of the contract gives it
            let usual = if role == Role::Vendor { ["卖方", "供方"] } else { ["买方", "需方"] };
            let is_taken = |word: &str| draft.parties.list.iter().any(|party| party.label == word || party.aliases.iter().any(|alias| alias == word));
            words.extend(in_capitals(draft, &words));
            words.extend(usual.into_iter().filter(|word| !is_taken(word) && draft.body.folded().contains(word)).map(str::to_owned));
            words
        };
        Contract {
            clauses: draft.clauses,
            facts,
            kind: known.kind,
            as_of: known.as_of,
            law: known.law,
            buyer_class: known.buyer_class,
            vendor_is_small: known.vendor_is_small,
            beside: known.beside,
            buyer: words(Role::Buyer),
            vendor: words(Role::Vendor),
            gathered,
            draft,
        }
    }

    /// The prepared document.
    pub(crate) fn body(&self) -> &Body<'a> {
        &self.draft.body
    }

    /// The sentences of the main body in which a pattern is found.
    pub(crate) fn sentences(&self, cue: &'static Pattern) -> Vec<Sentence<'_>> {
        self.draft.body.sentences_with(cue)
    }

    /// What the document says at a range.
    pub(crate) fn quote(&self, range: &Range<usize>) -> String {
        self.draft.body.text.quote(range).trim().to_owned()
    }

    /// Is the contract in English?
    pub(crate) fn is_english(&self) -> bool {
        self.draft.body.document.language == Language::English
    }

    /// Do the words name the buyer?
    pub(crate) fn names_buyer(&self, words: &str) -> bool {
        self.buyer.iter().any(|name| words.contains(name.as_str()))
    }

    /// Do the words name the vendor?
    pub(crate) fn names_vendor(&self, words: &str) -> bool {
        self.vendor.iter().any(|name| words.contains(name.as_str()))
    }

    /// Does the place belong to the body rather than to an attachment?
    pub(crate) fn in_body(&self, byte: usize) -> bool {
        byte < self.draft.attachments_start()
    }
}

/// `SELLER` for the Seller, as English contracts write their limits of liability, and `Reseller` for a party introduced as RESELLER.
fn in_capitals(draft: &Draft<'_>, words: &[String]) -> Vec<String> {
    if draft.body.document.language != Language::English {
        return Vec::new();
    }
    let titled = |word: &String| {
        let is_shouted = word.len() > 3 && word.chars().all(|c| c.is_ascii_uppercase());
        is_shouted.then(|| word[..1].to_owned() + &word[1..].to_ascii_lowercase())
    };
    let other = |word: &String| titled(word).unwrap_or_else(|| word.to_uppercase());
    words.iter().filter(|word| word.len() > 2).map(other).filter(|other| !words.contains(other) && draft.body.folded().contains(other.as_str())).collect()
}

/// Where and about what a check speaks.
#[derive(Debug, Default)]
pub(crate) struct Spot {
    args: Vec<(&'static str, String)>,
    evidence: Vec<Range<usize>>,
    severity: Option<Severity>,
}

impl Spot {
    /// Adds something that the sentence names.
    #[allow(clippy::needless_pass_by_value, reason = "callers give numbers, words and dates as they have them")]
    pub(crate) fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds another place that the sentence speaks of.
    pub(crate) fn evidence(mut self, range: Range<usize>) -> Self {
        self.evidence.push(range);
        self
    }

    /// Departs from the rule's severity, unless the playbook has set it.
    pub(crate) fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }
}

impl Params {
    /// A finding at a range of the folded text.
    pub(crate) fn finding(&self, contract: &Contract<'_>, range: &Range<usize>, spot: Spot) -> Finding {
        let body = contract.body();
        let words = &body.folded()[range.clone()];
        let lead = words.len() - words.trim_start().len();
        let range = range.start + lead..range.start + lead + words.trim().trim_end_matches(['。', ';', ',']).len();
        let span = body.text.span(&range);
        let clause = contract.draft.clause_at(range.start);
        let place = clause.map_or_else(String::new, |clause| clause.label.trim_end_matches(['、', '.', '．', ':']).to_owned());
        let mut finding = self.blank(contract, spot.arg("quote", body.text.quote(&range)).arg("clause", place));
        finding.clause = clause.map(|clause| clause.path.clone());
        finding.start = span.start;
        finding.end = span.end;
        body.text.quote(&range).clone_into(&mut finding.quote);
        finding
    }

    /// A finding about something that is not there.
    pub(crate) fn absence(&self, contract: &Contract<'_>, place: Option<&Clause>, spot: Spot) -> Finding {
        let mut finding = self.blank(contract, spot);
        finding.clause = place.map(|clause| clause.path.clone());
        finding
    }

    fn blank(&self, contract: &Contract<'_>, spot: Spot) -> Finding {
        let mut args: std::collections::BTreeMap<String, String> = spot.args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        args.entry("buyer".to_owned()).or_insert_with(|| contract.draft.parties.label(Role::Buyer));
        args.entry("vendor".to_owned()).or_insert_with(|| contract.draft.parties.label(Role::Vendor));
        if self.check.limit.is_some() {
            args.entry("limit".to_owned()).or_insert_with(|| self.limit.normalize().to_string());
        }
        let id = title_of(self.check.id);
        Finding {
            rule: self.check.id.to_owned(),
            severity: spot.severity.filter(|_| !self.severity_is_set).unwrap_or(self.severity),
            clause: None,
            start: 0,
            end: 0,
            quote: String::new(),
            evidence: spot.evidence.iter().map(|range| contract.body().text.span(range)).collect(),
            law: self.check.law.iter().map(|(code, article)| Article { code: (*code).to_owned(), article: (*article).to_owned() }).collect(),
            reason: Message { id: format!("{id}-reason"), args: args.clone() },
            suggestion: Some(Message { id: format!("{id}-suggestion"), args }),
        }
    }
}

/// The message that names a rule of the program's: `deposit.over_limit` → `check-deposit-over-limit`.
pub fn title_of(rule: &str) -> String {
    format!("check-{}", rule.replace(['.', '_'], "-"))
}
