//! Amendments: what each changes, shown before it is applied, applied one by one; and the contract as amended on a day.

use chrono::NaiveDate;
use qiheng_archive::{Changes, Database};
use qiheng_contract::Language;
use qiheng_domain::contracts::{self, Amended, Amendment, AmendmentEffect, Contract, Effect, terms_on};
use qiheng_locales::Catalogue;
use qiheng_record::{Message, Ref, Stored, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reading::settings_on;
use crate::reviews::typed;
use crate::words::money;
use crate::{ApiError, Session};

/// Which amendment.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichAmendment {
    pub amendment: String,
}

/// Which thing that an amendment changes.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichEffect {
    pub effect: String,
}

/// One thing that an amendment changes, before and after.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EffectView {
    /// Its id.
    pub id: String,
    /// What changes, in words.
    pub what: String,
    /// How it changes.
    pub effect: Effect,
    /// The clause.
    pub clause: String,
    /// The words before.
    pub was: String,
    /// The words after.
    pub is: String,
    /// Amounts, days and targets, before and after.
    pub figures: Vec<[String; 2]>,
    /// The day from which it counts.
    pub from: Option<String>,
    /// The day on which it was applied.
    pub applied_on: Option<String>,
    /// Why it can't be applied.
    pub blocked: Option<ApiError>,
}

/// What an amendment changes, in the order in which it was written down.
pub fn effects(session: &Session, request: WhichAmendment) -> Result<Vec<EffectView>, ApiError> {
    let amendment: Ref<Amendment> = typed("amendment", request.amendment)?;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let of = db.get(amendment)?.body;
        let all = db.all::<AmendmentEffect>(&[("amendment", Value::Id(amendment.0))])?;
        Ok(all.iter().map(|effect| EffectView::of(&db, catalogue, effect, &of, contracts::preview(&db, effect))).collect())
    })
}

impl EffectView {
    fn of(
        db: &Database,
        catalogue: &Catalogue,
        effect: &Stored<AmendmentEffect>,
        of: &Amendment,
        preview: Result<contracts::Change, qiheng_domain::DomainError>,
    ) -> Self {
        let body = &effect.body;
        let none = || catalogue.plain("report-none");
        let amount = |sum: &Option<qiheng_record::Money>| sum.as_ref().map_or_else(none, money);
        let day = |day: &Option<NaiveDate>| day.map_or_else(none, |day| day.to_string());
        let kpi = body.kpi.and_then(|kpi| db.get(kpi).ok());
        let target = |(before, after)| kpi.as_ref().map(|kpi| [before, after].map(|target| kpi.body.with_unit(target)));
        let mut view = Self {
            id: effect.head.id.to_string(),
            what: body.what.clone(),
            effect: body.effect,
            clause: body.clause.clone(),
            was: body.was.0.clone(),
            is: body.text.0.clone(),
            figures: vec![],
            from: body.from(of).map(|day| day.to_string()),
            applied_on: body.applied_on.map(|day| day.to_string()),
            blocked: None,
        };
        if body.applied_on.is_some() {
            view.figures.extend(body.amount.as_ref().map(|after| [amount(&body.amount_before), money(after)]));
            view.figures.extend(body.new_day.map(|after| [day(&body.day_before), after.to_string()]));
            view.figures.extend(body.target_before.zip(body.target).and_then(target));
            return view;
        }
        match preview {
            Ok(change) => {
                view.figures.extend(change.amounts.map(|(before, after)| [amount(&before), money(&after)]));
                view.figures.extend(change.days.map(|(before, after)| [day(&before), after.to_string()]));
                view.figures.extend(change.targets.and_then(target));
                (view.was, view.is) = (change.was, change.is);
            }
            Err(error) => view.blocked = Some(ApiError::from(error).worded(catalogue)),
        }
        view
    }
}

/// Applies one thing that an amendment changes.
pub fn apply(session: &Session, request: WhichEffect) -> Result<Changes, ApiError> {
    let effect: Ref<AmendmentEffect> = typed("amendment_effect", request.effect)?;
    let today = settings_on(session.now()).today;
    let what = session.read(|db| Ok(db.get(effect)?.body.what))?;
    let operation = Message::new("op-amendment-apply").with("title", what);
    Ok(session.write(operation, |tx, _| contracts::apply(tx, effect, today))?.1)
}

/// A contract on a day.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AskAmended {
    pub contract: String,
    /// None = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// The contract as amended on a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmendedView {
    /// The contract's title.
    pub title: String,
    /// The day.
    pub on: String,
    /// The number of the version that it begins with.
    pub version: u32,
    /// Its language.
    pub language: Language,
    /// Amount and last day as they were on that day.
    pub amount: Option<String>,
    #[allow(missing_docs, reason = "as above")]
    pub ends_on: Option<String>,
    /// What stands before the first clause.
    pub preamble: String,
    /// The clauses.
    pub clauses: Vec<AmendedClauseView>,
    /// What stands behind the last one.
    pub closing: String,
    /// The days on which something changed, oldest first.
    pub days: Vec<String>,
    /// How many clauses differ from what was signed.
    pub changed: u32,
}

/// A clause of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmendedClauseView {
    /// 1 = top level.
    pub level: u32,
    /// Its words; empty of one that was struck.
    pub text: String,
    /// How it was changed.
    pub effect: Option<Effect>,
    /// By what and from when, in words.
    pub source: Option<String>,
    /// The amendment.
    pub amendment: Option<String>,
    /// The words before.
    pub was: Option<String>,
}

/// The contract as amended on a day; none before its text was read.
pub fn amended(session: &Session, request: AskAmended) -> Result<Option<AmendedView>, ApiError> {
    let contract: Ref<Contract> = typed("contract", request.contract)?;
    let on = request.on.unwrap_or_else(|| settings_on(session.now()).today);
    let catalogue = session.catalogue(session.locale());
    session.read(|db| view(&db, catalogue, contract, on))
}

pub(crate) fn view(db: &qiheng_archive::Database, catalogue: &Catalogue, contract: Ref<Contract>, on: NaiveDate) -> Result<Option<AmendedView>, ApiError> {
    let Some(Amended { version, language, preamble, clauses, closing }) = contracts::amended(db, contract, on)? else { return Ok(None) };
    let (amount, ends_on) = terms_on(db, contract, on)?;
    let mut days = Vec::new();
    for amendment in db.all::<Amendment>(&[("contract", Value::Id(contract.0))])? {
        for effect in db.all::<AmendmentEffect>(&[("amendment", Value::Id(amendment.head.id))])? {
            days.extend(effect.body.from(&amendment.body).filter(|_| effect.body.applied_on.is_some()).map(|day| day.to_string()));
        }
        days.extend(amendment.body.agreed_on.map(|day| day.to_string()));
    }
    days.sort();
    days.dedup();
    let clause = |clause: contracts::AmendedClause| {
        let source = clause.change.as_ref().map(|change| {
            let id = format!("amended-{}", change.effect.name().replace('_', "-"));
            catalogue.text(&id, &[("title".to_owned(), change.title.clone()), ("day".to_owned(), change.from.to_string())].into())
        });
        let (effect, amendment, was) = match clause.change {
            Some(change) => (Some(change.effect), Some(change.amendment.to_string()), Some(change.was).filter(|was| !was.is_empty())),
            None => (None, None, None),
        };
        AmendedClauseView { level: clause.level, text: clause.text, effect, source, amendment, was }
    };
    let clauses: Vec<_> = clauses.into_iter().map(clause).collect();
    Ok(Some(AmendedView {
        title: db.get(contract)?.body.title,
        on: on.to_string(),
        version: db.get(version)?.body.number,
        language,
        amount: amount.as_ref().map(money),
        ends_on: ends_on.map(|day| day.to_string()),
        preamble,
        changed: clauses.iter().filter(|clause| clause.effect.is_some()).count() as u32,
        clauses,
        closing,
        days,
    }))
}
