//! What a contract says (事实): parties, money, dates, terms, references, each with the words that say it.

mod acceptance;
mod advance;
mod blank;
mod confidentiality;
mod counterpart;
mod damages;
mod date;
mod definition;
mod dispute;
mod expiry;
mod governing_law;
pub(crate) mod numeral;
pub(crate) mod parties;
mod parties_en;
mod party_table;
pub(crate) mod payment;
pub(crate) mod price;
pub(crate) mod quantity;
pub(crate) mod reference;
mod rent;
mod signature;
mod term;

use std::ops::Range;

pub(crate) use acceptance::deems as deems_acceptance;
pub(crate) use blank::Hole;
pub(crate) use damages::Penalty;
pub(crate) use date::{calendar_dates, dates, impossible_dates};
pub(crate) use definition::Definition;
pub(crate) use dispute::Settlement;
pub(crate) use signature::SignatureBlock;
pub(crate) use term::{notice_days, renews_itself, stated_terms};

use crate::model::{Clause, Document, Fact, FactValue};
use crate::outline::category::Owners;
use crate::text::Body;

/// Everything a document says, in order of place.
pub fn facts(document: &Document, clauses: &[Clause]) -> Vec<Fact> {
    let draft = Draft::of(Body::of(document), clauses, None);
    of(&draft, &Gathered::from(&draft))
}

/// A document with its clauses and parties: what facts and checks are read from.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    pub(crate) body: Body<'a>,
    pub(crate) clauses: &'a [Clause],
    pub(crate) owners: Owners,
    pub(crate) parties: parties::Parties,
    attachments_start: usize,
}

impl<'a> Draft<'a> {
    /// Puts a document and its clauses together; `side` is what the user calls our side.
    pub(crate) fn of(body: Body<'a>, clauses: &'a [Clause], side: Option<&str>) -> Self {
        let owners = Owners::of(&body, clauses);
        let parties = parties::find(&body, clauses, side);
        let attachments = clauses.iter().find(|clause| clause.path.starts_with('@'));
        let attachments_start = attachments.map_or(body.folded().len(), |clause| body.text.byte_at(clause.start));
        Draft { body, clauses, owners, parties, attachments_start }
    }

    /// The innermost clause at a byte of the folded text.
    pub(crate) fn clause_at(&self, byte: usize) -> Option<&'a Clause> {
        self.owners.of_byte(byte).map(|at| &self.clauses[at])
    }

    /// A clause's range in the folded text.
    pub(crate) fn range_of(&self, clause: &Clause) -> Range<usize> {
        self.body.text.byte_at(clause.start)..self.body.text.byte_at(clause.end)
    }

    /// The top-level clause at a byte: the body's own, or the attachment's.
    pub(crate) fn article_at(&self, byte: usize) -> Option<&'a Clause> {
        self.around(byte).last()
    }

    /// The clauses around a byte, from the innermost outwards.
    pub(crate) fn around(&self, byte: usize) -> impl Iterator<Item = &'a Clause> {
        std::iter::successors(self.owners.of_byte(byte), |at| self.owners.parent(*at)).map(|at| &self.clauses[at])
    }

    /// Is the innermost clause, or one around it, headed by one of these categories?
    pub(crate) fn is_about(&self, byte: usize, categories: &[&str]) -> bool {
        self.around(byte).any(|clause| clause.categories.iter().any(|category| category.confidence >= 0.9 && categories.contains(&category.name.as_str())))
    }

    /// Where the attachments begin; the end of the text when there are none.
    pub(crate) fn attachments_start(&self) -> usize {
        self.attachments_start
    }
}

/// A value and the words that say it.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) value: FactValue,
    /// In the folded text.
    pub(crate) range: Range<usize>,
}

/// What facts and checks are both read from, gathered once.
#[derive(Debug)]
pub(crate) struct Gathered {
    pub(crate) totals: Vec<price::Total>,
    pub(crate) stages: Vec<payment::Stage>,
    /// Payments that name neither a share nor a sum.
    pub(crate) unmeasured: Vec<payment::Stage>,
    pub(crate) references: Vec<reference::Reference>,
    pub(crate) penalties: Vec<Penalty>,
    pub(crate) holes: Vec<Hole>,
    pub(crate) definitions: Vec<Definition>,
    pub(crate) signatures: Vec<SignatureBlock>,
    pub(crate) settlement: Option<Settlement>,
}

impl Gathered {
    /// Reads a draft.
    pub(crate) fn from(draft: &Draft<'_>) -> Self {
        let stages = payment::stages(draft);
        Gathered {
            totals: price::totals(draft),
            unmeasured: payment::unmeasured(draft, &stages),
            stages,
            references: reference::references(draft),
            penalties: damages::penalties(draft),
            holes: blank::holes(draft),
            definitions: definition::definitions(draft),
            signatures: signature::signatures(draft),
            settlement: dispute::settlement(draft),
        }
    }
}

/// All facts of a draft.
pub(crate) fn of(draft: &Draft<'_>, gathered: &Gathered) -> Vec<Fact> {
    let mut said = parties::facts(&draft.parties);
    said.extend(price::facts(&gathered.totals));
    said.extend(payment::all_facts(draft, &gathered.stages, &gathered.unmeasured));
    said.extend(advance::facts(draft, &gathered.stages));
    let dates = dates(draft);
    said.extend(expiry::facts(draft, &dates));
    said.extend(date::facts(dates));
    said.extend(damages::facts(&gathered.penalties));
    said.extend(term::facts(draft));
    said.extend(dispute::facts(draft, gathered.settlement.as_ref()));
    said.extend(definition::facts(&gathered.definitions));
    said.extend(reference::facts(&gathered.references));
    said.extend(blank::facts(&gathered.holes));
    said.extend(signature::facts(&gathered.signatures));
    distinct(draft, said)
}

/// One fact per value; further places go into `also`.
fn distinct(draft: &Draft<'_>, mut said: Vec<Said>) -> Vec<Fact> {
    said.sort_by_key(|one| (one.range.start, one.range.end));
    let mut found: Vec<Fact> = Vec::new();
    let mut places: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for one in said {
        let span = draft.body.text.span(&one.range);
        let key = format!("{:?}", one.value);
        if let Some(at) = places.get(&key) {
            found[*at].also.push((span.start, span.end));
            continue;
        }
        places.insert(key, found.len());
        found.push(Fact {
            value: one.value,
            clause: draft.clause_at(one.range.start).map(|clause| clause.path.clone()),
            start: span.start,
            end: span.end,
            quote: draft.body.text.quote(&one.range).to_owned(),
            also: Vec::new(),
        });
    }
    found
}
