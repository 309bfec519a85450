//! Obligations: proposed from the contract's text, confirmed beside it, their days explained, their fulfilment recorded.

use std::collections::HashSet;

use chrono::NaiveDate;
use qiheng_archive::Changes;
use qiheng_calendar::{Calendar, Due, DueError, Events, Reading, due_on};
use qiheng_contract::{Block, Change, Clause, Comment, Document, Duty, DutyKind, FactValue, Language, Reading as Understanding, Role};
use qiheng_domain::contracts::{self, Confirmed, Contract, Happened, Obligation, Version};
use qiheng_domain::holidays;
use qiheng_domain::reviews::Understood;
use qiheng_locales::Catalogue;
use qiheng_record::{Message, Money, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contracts::WhichContract;
use crate::due_in_words::DueView;
use crate::reading::Judged;
use crate::reviews::typed;
use crate::words::money;
use crate::workspace::{contract_locale, label_of};
use crate::{ApiError, Session};

/// The duties that a contract's text lays down.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DutiesView {
    /// The contract's title.
    pub title: String,
    /// The version they are read in.
    pub version: String,
    /// Its number.
    pub number: u32,
    /// Its language.
    pub language: Language,
    /// Its text, with its structure.
    pub text: String,
    #[allow(missing_docs, reason = "as in Workspace")]
    pub blocks: Vec<Block>,
    #[allow(missing_docs, reason = "as in Workspace")]
    pub changes: Vec<Change>,
    #[allow(missing_docs, reason = "as in Workspace")]
    pub comments: Vec<Comment>,
    /// Its clauses.
    pub clauses: Vec<Clause>,
    /// The duties, in order of place.
    pub duties: Vec<DutyView>,
}

/// A duty that may become an obligation.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct DutyView {
    pub start: u32,
    pub end: u32,
    /// Path of the clause.
    pub clause: Option<String>,
    pub clause_label: Option<String>,
    pub kind: DutyKind,
    pub owed_by: Role,
    /// What is owed, short.
    pub what: String,
    /// The sentence.
    pub quote: String,
    /// The words that say when.
    pub due_words: String,
    pub percent: Option<String>,
    pub amount: Option<String>,
    /// Does silence accept?
    pub silence_accepts: bool,
    pub due: DueView,
    /// Is it an obligation of the contract already?
    pub is_known: bool,
}

/// Obligations as confirmed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ConfirmDuties {
    /// The contract.
    pub contract: String,
    /// The version that they were read in.
    pub version: String,
    /// The obligations.
    pub duties: Vec<Confirmed>,
}

/// Words that say when something is due, under a contract.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ReadDue {
    pub contract: String,
    pub words: String,
}

/// Which obligation.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichObligation {
    pub obligation: String,
}

/// An obligation that was done.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct FulfilObligation {
    pub obligation: String,
    /// The day.
    pub on: NaiveDate,
}

/// What the contract's text obliges to; none before it was read.
pub fn duties(session: &Session, request: WhichContract) -> Result<Option<DutiesView>, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    session.read(|db| {
        let Some(proposed) = contracts::proposed(&db, contract)? else { return Ok(None) };
        let happened = Happened::under(&db, contract)?;
        let Understood { document, reading } = proposed.understood;
        let duties = views(session, &document, &reading, &proposed.duties, (happened.shared(), &*holidays::in_force(&db)?), &proposed.known);
        let Document { language, text, blocks, changes, comments, .. } = document;
        Ok(Some(DutiesView {
            title: db.get(contract)?.body.title,
            version: proposed.version.0.to_string(),
            number: db.get(proposed.version)?.body.number,
            language,
            text,
            blocks,
            changes,
            comments,
            clauses: reading.clauses,
            duties,
        }))
    })
}

/// The duties of a file that no archive keeps, as of the events that have happened: what `qiheng duties` gives.
pub fn duties_of(session: &Session, judged: &Judged, happened: &Events) -> Vec<DutyView> {
    let Judged { document, reading, .. } = judged;
    views(session, document, reading, &qiheng_contract::duties(document, &reading.clauses), (happened, Calendar::shipped()), &HashSet::new())
}

fn views(
    session: &Session,
    document: &Document,
    understood: &Understanding,
    duties: &[Duty],
    (happened, calendar): (&Events, &Calendar),
    known: &HashSet<String>,
) -> Vec<DutyView> {
    let reader = session.catalogue(session.locale());
    let contract = session.catalogue(contract_locale(document.language));
    let currency = understood.facts.iter().find_map(|fact| match &fact.value {
        FactValue::TotalAmount { currency, .. } => currency.as_deref(),
        _ => None,
    });
    let view = |duty: &Duty| {
        let reading = qiheng_calendar::read(&duty.words);
        DutyView {
            start: duty.start,
            end: duty.end,
            clause: duty.clause.clone(),
            clause_label: label_of(&understood.clauses, duty.clause.as_deref()),
            kind: duty.kind,
            owed_by: duty.owed_by,
            what: short(contract, duty, currency.unwrap_or("CNY")),
            quote: duty.words.clone(),
            due_words: due_words(&duty.words, &reading),
            percent: duty.percent.map(|percent| percent.to_string()),
            amount: duty.amount.map(|amount| amount.to_string()),
            silence_accepts: duty.silence_accepts,
            due: DueView::of(reader, Some(&reading), day(&reading, happened, calendar)),
            is_known: known.contains(&duty.words),
        }
    };
    duties.iter().map(view).collect()
}

fn day(reading: &Reading, happened: &Events, calendar: &Calendar) -> Option<Result<Due, DueError>> {
    reading.rule().filter(|rule| !rule.recurs()).map(|rule| due_on(rule, happened, calendar))
}

/// The words that the rule rests on, where they alone give the same rule.
fn due_words(words: &str, reading: &Reading) -> String {
    if let Reading::Clear { rule, place, .. } = reading {
        let part: String = words.chars().skip(place.start as usize).take(place.len()).collect();
        if qiheng_calendar::read(&part).rule() == Some(rule) {
            return part;
        }
    }
    words.to_owned()
}

/// Room of a title: a Chinese character takes two places, a letter one.
const SHORT: usize = 120;

/// What is owed, in a few words of the contract's language.
fn short(catalogue: &Catalogue, duty: &Duty, currency: &str) -> String {
    let said = |id: &str, name: &str, value: String| catalogue.text(id, &[(name.to_owned(), value)].into());
    match (duty.kind, duty.percent, duty.amount) {
        (DutyKind::Payment, Some(percent), _) => said("due-what-payment-share", "percent", percent.normalize().to_string()),
        (DutyKind::Payment, None, Some(amount)) => {
            said("due-what-payment-sum", "amount", Money::new(amount, currency).map_or_else(|| amount.to_string(), |sum| money(&sum)))
        }
        _ => {
            let words = duty.words.trim_end_matches(['。', '；', ';', '.', '，']);
            let mut room = SHORT;
            let fits = |c: &char| {
                let place = if c.is_ascii() { 1 } else { 2 };
                let fits = room >= place;
                room = room.saturating_sub(place);
                fits
            };
            let short: String = words.chars().take_while(fits).collect();
            match short.rsplit_once(' ') {
                _ if short.len() == words.len() => short,
                // no word is cut
                Some((whole, rest)) if rest.is_ascii() => format!("{whole} …"),
                _ => format!("{short}…"),
            }
        }
    }
}

/// Keeps what was confirmed, in one operation.
pub fn confirm(session: &Session, request: ConfirmDuties) -> Result<Changes, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let version = typed::<Version>("version", request.version)?;
    let title = session.read(|db| Ok(db.get(contract)?.body.title))?;
    let operation = Message::new("op-duties-confirm").with("title", title).with("count", request.duties.len());
    Ok(session.write(operation, |tx, _| contracts::confirm(tx, contract, version, request.duties))?.1)
}

/// What words mean, before they are kept.
pub fn read_due(session: &Session, request: ReadDue) -> Result<DueView, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let reading = qiheng_calendar::read(&request.words);
    session.read(|db| {
        let happened = Happened::under(&db, contract)?;
        let due = day(&reading, happened.shared(), &*holidays::in_force(&db)?);
        Ok(DueView::of(session.catalogue(session.locale()), Some(&reading), due))
    })
}

/// Why an obligation is due when it is.
pub fn due(session: &Session, request: WhichObligation) -> Result<DueView, ApiError> {
    let obligation: Ref<Obligation> = typed("obligation", request.obligation)?;
    session.read(|db| {
        let stored = db.get(obligation)?;
        let due = contracts::due(&stored, &Happened::under(&db, stored.body.contract)?, &*holidays::in_force(&db)?);
        Ok(DueView::of(session.catalogue(session.locale()), stored.body.reading().as_ref(), due))
    })
}

/// Records that an obligation was done.
pub fn fulfil(session: &Session, request: FulfilObligation) -> Result<Changes, ApiError> {
    let obligation: Ref<Obligation> = typed("obligation", request.obligation)?;
    let what = session.read(|db| Ok(db.get(obligation)?.body.what))?;
    let operation = Message::new("op-obligation-fulfil").with("title", what);
    Ok(session.write(operation, |tx, _| contracts::fulfil(tx, obligation, request.on))?.1)
}
