//! Claims: what being late costs, reckoned in the open, and the letter that asks for it.

mod draft;
mod view;
mod words;

pub use draft::{DraftDemand, KeepClaim, draft, keep};
pub use view::{ClaimTotal, ClaimView, ClaimsView, WhichClaims, view};
pub(crate) use view::{table, totals_in_words};
pub use words::{ReckoningView, StepView};

use chrono::NaiveDate;
use qiheng_archive::Database;
use qiheng_domain::DomainError;
use qiheng_domain::claims::{self, Basis, Claim, DayCount, Proposed, Reckoning, Run};
use qiheng_domain::contracts::Obligation;
use qiheng_domain::rates::{self, Term};
use qiheng_record::{Money, Ref, Stored};
use rust_decimal::Decimal;
use serde::Deserialize;
use ts_rs::TS;

use crate::reading::settings_on;
use crate::reviews::typed;
use crate::{ApiError, Session};

/// What being late with an obligation costs, on which terms; what is left out is as it fits best.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Reckon {
    /// The obligation.
    pub obligation: String,
    /// How it is reckoned.
    #[serde(default)]
    pub basis: Option<Basis>,
    /// By how much the published rate is multiplied.
    #[serde(default)]
    pub factor: Option<String>,
    /// Which of the published rates.
    #[serde(default)]
    pub term: Option<Term>,
    /// How many days a year has.
    #[serde(default)]
    pub day_count: Option<DayCount>,
    /// The last day that counts; none = today, or the day on which it was done.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// A claim that is kept.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichClaim {
    pub claim: String,
}

/// The delay of an obligation on chosen terms.
pub(crate) struct Late {
    pub(crate) obligation: Stored<Obligation>,
    pub(crate) chosen: Proposed,
    /// Every basis that fits.
    pub(crate) bases: Vec<Basis>,
    pub(crate) days: (NaiveDate, NaiveDate),
    pub(crate) reckoning: Reckoning,
}

/// More than this no rate is multiplied by.
const MOST: i64 = 10;

/// None where the obligation is not late, or neither the contract nor the law has a rate for it.
fn late(db: &Database, obligation: Ref<Obligation>, asked: &Reckon, today: NaiveDate) -> Result<Option<Late>, ApiError> {
    let obligation = db.get(obligation)?;
    let Some((from, until)) = claims::about(&obligation.body, asked.until.unwrap_or(today)) else { return Ok(None) };
    let proposed = claims::proposed(db, &obligation)?;
    let bases: Vec<Basis> = proposed.iter().map(|one| one.basis).collect();
    let chosen = match asked.basis {
        Some(basis) => proposed.into_iter().find(|one| one.basis == basis),
        None => proposed.into_iter().next(),
    };
    let Some(mut chosen) = chosen else { return Ok(None) };
    if let Run::Lpr { factor, term, .. } = &mut chosen.terms.run {
        if let Some(words) = asked.factor.as_deref().map(str::trim).filter(|words| !words.is_empty()) {
            let given: Decimal = words.parse().map_err(|_| ApiError::new("field.malformed", &[("value", words)]))?;
            if given <= Decimal::ZERO || given > Decimal::from(MOST) {
                return Err(DomainError::ClaimFactor { factor: given }.into());
            }
            *factor = given;
        }
        *term = asked.term.unwrap_or(*term);
    }
    chosen.terms.day_count = asked.day_count.unwrap_or(chosen.terms.day_count);
    let pieces = claims::balance(db, Ref::new(obligation.head.id), &chosen.base, from, until)?;
    let reckoning = claims::reckon(&chosen.terms, &pieces, &chosen.base.currency, &rates::in_force(db)?)?;
    Ok(Some(Late { obligation, chosen, bases, days: (from, until), reckoning }))
}

/// What being late costs, step by step; none when nothing is owed for it.
pub fn reckon(session: &Session, request: Reckon) -> Result<Option<ReckoningView>, ApiError> {
    let obligation: Ref<Obligation> = typed("obligation", request.obligation.clone())?;
    let today = settings_on(session.now()).today;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| Ok(late(&db, obligation, &request, today)?.map(|late| ReckoningView::of_late(catalogue, &late))))
}

/// Interest on a sum that no archive keeps, as `qiheng interest` asks for it.
#[derive(Debug, Clone)]
pub struct ReckonSum {
    /// The sum: `120000`, `USD 5000`.
    pub sum: String,
    /// The first day that counts.
    pub from: NaiveDate,
    /// The last one.
    pub until: NaiveDate,
    /// Name of a [`Basis`].
    pub basis: String,
    /// By how much the published rate is multiplied.
    pub factor: String,
    /// That over five years.
    pub is_over_five_years: bool,
    /// Percent, of an agreed rate and of one a year.
    pub percent: Option<String>,
    /// Name of the unit of an agreed rate.
    pub per: String,
    /// A year has 360 days.
    pub is_year_of_360: bool,
}

/// Interest on a sum, step by step; by the table of the open archive, if one is open.
pub fn reckon_sum(session: &Session, asked: &ReckonSum) -> Result<ReckoningView, ApiError> {
    let malformed = |value: &str| ApiError::new("field.malformed", &[("value", value)]);
    let decimal = |words: &str| words.trim().trim_end_matches('%').parse::<Decimal>().map_err(|_| malformed(words));
    let base: Money = format!("{}{}", if asked.sum.contains(' ') { "" } else { "CNY " }, asked.sum).parse().map_err(|()| malformed(&asked.sum))?;
    let claim = Claim {
        contract: Ref::new(uuid::Uuid::nil()),
        what: String::new(),
        kind: claims::ClaimKind::Interest,
        owed_by: qiheng_contract::Role::Vendor,
        obligation: None,
        notice: None,
        dispute: None,
        basis: Basis::from_name(&asked.basis).filter(|basis| *basis != Basis::Sum).ok_or_else(|| malformed(&asked.basis))?,
        base: Some(base.clone()),
        percent: asked.percent.as_deref().map(decimal).transpose()?.map(qiheng_record::Percent),
        per: Some(claims::Per::from_name(&asked.per).ok_or_else(|| malformed(&asked.per))?),
        factor: Some(decimal(&asked.factor)?),
        term: Some(if asked.is_over_five_years { Term::OverFiveYears } else { Term::OneYear }),
        day_count: Some(if asked.is_year_of_360 { DayCount::Days360 } else { DayCount::Days365 }),
        runs_from: Some(asked.from),
        runs_until: Some(asked.until),
        cap: None,
        amount: None,
        quote: qiheng_record::LongText::default(),
        reckoning: None,
    };
    if asked.until < asked.from {
        return Err(DomainError::ClaimEndsBeforeItBegins { what: asked.sum.clone(), from: asked.from, until: asked.until }.into());
    }
    let terms = claim.terms().ok_or_else(|| ApiError::new("field.missing", &[("field", "percent")]))?;
    let table = if session.is_open() { session.read(|db| Ok(rates::in_force(&db)?))? } else { rates::LprTable::shipped().clone() };
    let reckoning = claims::reckon(&terms, &[claims::Piece { from: asked.from, until: asked.until, base: base.amount }], &base.currency, &table)?;
    let catalogue = session.catalogue(session.locale());
    let claim = Claim { reckoning: Some(qiheng_record::Json(reckoning)), ..claim };
    Ok(ReckoningView::of_claim(catalogue, &claim).expect("it has terms, base and steps"))
}

/// How a claim was reckoned; none for a sum as it stands.
pub fn explain(session: &Session, request: WhichClaim) -> Result<Option<ReckoningView>, ApiError> {
    let claim: Ref<Claim> = typed("claim", request.claim)?;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| Ok(ReckoningView::of_claim(catalogue, &db.get(claim)?.body)))
}
