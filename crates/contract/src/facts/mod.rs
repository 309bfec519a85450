//! What a contract says (事实): parties, money, dates, terms, references, each with the words that say it.

mod advance;
mod blank;
mod damages;
mod date;
mod definition;
mod dispute;
pub(crate) mod numeral;
pub(crate) mod parties;
mod parties_en;
pub(crate) mod payment;
pub(crate) mod price;
pub(crate) mod quantity;
pub(crate) mod reference;
mod signature;
mod term;

use std::ops::Range;

pub(crate) use blank::{Hole, holes};
pub(crate) use damages::{Penalty, penalties};
pub(crate) use date::{calendar_dates, dates, impossible_dates};
pub(crate) use definition::{Definition, definitions};
pub(crate) use dispute::{Settlement, settlement};
pub(crate) use signature::{SignatureBlock, signatures};
pub(crate) use term::{StatedTerm, deems as deems_acceptance, notice_days, renews_itself, stated_terms};

use crate::model::{Clause, Document, Fact, FactValue};
use crate::outline::category::Owners;
use crate::text::Body;

/// Everything a document says, in order of place.
pub fn facts(document: &Document, clauses: &[Clause]) -> Vec<Fact> {
    let draft = Draft::of(Body::of(document), clauses, None);
    of(&draft)
}

/// A document with its clauses and parties: what facts and checks are read from.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    pub(crate) body: Body<'a>,
    pub(crate) clauses: &'a [Clause],
    pub(crate) owners: Owners,
    pub(crate) parties: parties::Parties,
}

impl<'a> Draft<'a> {
    /// Puts a document and its clauses together; `side` is what the user calls our side.
    pub(crate) fn of(body: Body<'a>, clauses: &'a [Clause], side: Option<&str>) -> Self {
        let owners = Owners::of(&body, clauses);
        let parties = parties::find(&body, clauses, side);
        Draft { body, clauses, owners, parties }
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
        let clause = self.clause_at(byte)?;
        let first = clause.path.split('.').next()?;
        self.clauses.iter().find(|top| top.path == first)
    }

    /// Is the innermost clause, or one around it, about one of these categories?
    pub(crate) fn is_about(&self, byte: usize, categories: &[&str]) -> bool {
        let mut path = self.clause_at(byte).map(|clause| clause.path.as_str());
        while let Some(here) = path {
            let about = self.clauses.iter().any(|clause| clause.path == here && clause.categories.iter().any(|category| category.confidence >= 0.9 && categories.contains(&category.name.as_str())));
            if about {
                return true;
            }
            path = here.rsplit_once('.').map(|(parent, _)| parent);
        }
        false
    }

    /// Where the attachments begin; the end of the text when there are none.
    pub(crate) fn attachments_start(&self) -> usize {
        self.clauses.iter().find(|clause| clause.path.starts_with('@')).map_or(self.body.folded().len(), |clause| self.body.text.byte_at(clause.start))
    }
}

/// A value and the words that say it.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) value: FactValue,
    /// In the folded text.
    pub(crate) range: Range<usize>,
}

/// All facts of a draft.
pub(crate) fn of(draft: &Draft<'_>) -> Vec<Fact> {
    let mut said = parties::facts(&draft.parties);
    let totals = price::totals(draft);
    said.extend(price::facts(&totals));
    let stages = payment::stages(draft);
    said.extend(payment::facts(&stages));
    said.extend(advance::facts(draft, &stages));
    said.extend(date::facts(draft));
    said.extend(damages::facts(draft));
    said.extend(term::facts(draft));
    said.extend(dispute::facts(draft));
    said.extend(definition::facts(draft));
    said.extend(reference::facts(draft));
    said.extend(blank::facts(draft));
    said.extend(signature::facts(draft));
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
