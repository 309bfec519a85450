//! The contract as amended on a day (变更后的合同文本): the signed words, clause by clause, with what replaced, added and struck them.

use chrono::NaiveDate;
use qiheng_archive::Database;
use qiheng_contract::{Clause, Language};
use qiheng_record::{Ref, Stored};

use super::amendment::{Amendment, AmendmentEffect, Effect, applied};
use super::{Contract, Version, proposed};
use crate::DomainError;

/// A contract's words on a day.
#[derive(Debug, Clone)]
pub struct Amended {
    /// The version that they begin with.
    pub version: Ref<Version>,
    /// Its language.
    pub language: Language,
    /// What stands before the first clause.
    pub preamble: String,
    /// The clauses in order.
    pub clauses: Vec<AmendedClause>,
    /// What stands behind the last one.
    pub closing: String,
}

/// A clause of it.
#[derive(Debug, Clone, PartialEq)]
pub struct AmendedClause {
    /// Address such as 3.2.1; empty of one that was added.
    pub path: String,
    /// 1 = top level.
    pub level: u32,
    /// Its words, without those of clauses below it; empty of one that was struck.
    pub text: String,
    /// What was changed last, and what it said before.
    pub change: Option<ClauseChange>,
}

/// What changed a clause.
#[derive(Debug, Clone, PartialEq)]
pub struct ClauseChange {
    /// How.
    pub effect: Effect,
    /// The amendment.
    pub amendment: Ref<Amendment>,
    /// What it is called.
    pub title: String,
    /// From which day it counts.
    pub from: NaiveDate,
    /// The words before.
    pub was: String,
}

/// The contract as amended on a day; none before its text was read.
pub fn amended(db: &Database, contract: Ref<Contract>, on: NaiveDate) -> Result<Option<Amended>, DomainError> {
    let Some(mut text) = signed(db, contract)? else { return Ok(None) };
    for (from, effect, amendment) in applied(db, contract)? {
        if from <= on && effect.body.effect.is_of_text() {
            text.change(&effect, &amendment, from)?;
        }
    }
    Ok(Some(text))
}

/// Can an effect be laid between those that were applied, so that the later ones still find their clauses?
pub(super) fn may_come_between(
    db: &Database,
    contract: Ref<Contract>,
    effect: &Stored<AmendmentEffect>,
    amendment: &Amendment,
    from: NaiveDate,
) -> Result<(), DomainError> {
    let Some(mut text) = signed(db, contract)? else { return Ok(()) };
    let mut all = applied(db, contract)?;
    all.push((from, effect.clone(), amendment.clone()));
    all.sort_by_key(|(from, effect, _)| (*from, effect.head.id));
    for (day, one, of) in all.into_iter().filter(|(_, one, _)| one.body.effect.is_of_text()) {
        let done = text.change(&one, &of, day);
        if done.is_err() && one.head.id != effect.head.id {
            return Err(DomainError::Contradicts { what: effect.body.what.clone(), other: one.body.what, title: of.title, day });
        }
        done?;
    }
    Ok(())
}

/// The words of a clause as they were before a day's changes; none where there is no such clause.
pub(super) fn words_of(db: &Database, contract: Ref<Contract>, clause: &str, on: NaiveDate) -> Result<Option<String>, DomainError> {
    let Some(text) = amended(db, contract, on)? else { return Ok(None) };
    Ok(text.find(clause).map(|at| text.words(at)))
}

/// The signed words, cut into clauses.
fn signed(db: &Database, contract: Ref<Contract>) -> Result<Option<Amended>, DomainError> {
    let Some(read) = proposed(db, contract)? else { return Ok(None) };
    let text: Vec<char> = read.understood.document.text.chars().collect();
    let cut = |from: u32, to: u32| -> String {
        text.get(from as usize..(to as usize).min(text.len())).unwrap_or_default().iter().collect::<String>().trim().to_owned()
    };
    let clauses: Vec<&Clause> = read.understood.reading.clauses.iter().collect();
    let end = clauses.iter().map(|clause| clause.end).max().unwrap_or(0);
    let until = |at: usize| clauses.get(at + 1).map_or(end, |next| next.start);
    let of =
        |(at, clause): (usize, &&Clause)| AmendedClause { path: clause.path.clone(), level: clause.level, text: cut(clause.start, until(at)), change: None };
    Ok(Some(Amended {
        version: read.version,
        language: read.understood.document.language,
        preamble: cut(0, clauses.first().map_or(text.len() as u32, |first| first.start)),
        clauses: clauses.iter().enumerate().map(of).collect(),
        closing: if clauses.is_empty() { String::new() } else { cut(end, text.len() as u32) },
    }))
}

impl Amended {
    /// The place of a clause by its number: `4.1`, `第四条`, `第4条`.
    pub fn find(&self, number: &str) -> Option<usize> {
        let bare = |words: &str| words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let wanted = bare(number);
        let wanted = wanted.trim_end_matches(['.', '、', '．']);
        if wanted.is_empty() {
            return None;
        }
        let path = wanted.trim_start_matches('第').trim_end_matches(['条', '款', '项']);
        let is_path = |clause: &AmendedClause| !clause.path.is_empty() && (clause.path == path || clause.path == wanted);
        let begins = |clause: &AmendedClause| {
            let words = bare(&clause.text);
            words.strip_prefix(wanted).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == '．'))
        };
        let alive = |found: &usize| self.clauses[*found].change.as_ref().is_none_or(|change| change.effect != Effect::ClauseStruck);
        self.clauses.iter().position(is_path).or_else(|| self.clauses.iter().position(begins)).filter(alive)
    }

    /// One past the last clause below a clause.
    fn end_of(&self, at: usize) -> usize {
        let level = self.clauses[at].level;
        let prefix = format!("{}.", self.clauses[at].path);
        let below = |clause: &AmendedClause| clause.level > level && (clause.path.is_empty() || clause.path.starts_with(&prefix));
        at + 1 + self.clauses[at + 1..].iter().take_while(|clause| below(clause)).count()
    }

    /// The words of a clause with those below it.
    fn words(&self, at: usize) -> String {
        let texts = self.clauses[at..self.end_of(at)].iter().map(|clause| clause.text.as_str());
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    }

    fn change(&mut self, effect: &Stored<AmendmentEffect>, amendment: &Amendment, from: NaiveDate) -> Result<(), DomainError> {
        let body = &effect.body;
        let change = |was: String| Some(ClauseChange { effect: body.effect, amendment: body.amendment, title: amendment.title.clone(), from, was });
        let text = body.text.0.trim().to_owned();
        if body.effect == Effect::ClauseAdded {
            let at = self.find(&body.clause).map(|at| (self.end_of(at), self.clauses[at].level));
            let (at, level) = at.unwrap_or((self.clauses.len(), 1));
            self.clauses.insert(at, AmendedClause { path: String::new(), level, text, change: change(String::new()) });
            return Ok(());
        }
        let at = self.find(&body.clause).ok_or_else(|| DomainError::NoSuchClause { clause: body.clause.clone() })?;
        let was = self.words(at);
        let end = self.end_of(at);
        self.clauses.drain(at + 1..end);
        self.clauses[at].text = if body.effect == Effect::ClauseStruck { String::new() } else { text };
        self.clauses[at].change = change(was);
        Ok(())
    }
}
