//! A reckoning in words.

use std::collections::BTreeMap;

use qiheng_contract::in_capitals;
use qiheng_domain::claims::{Basis, Claim, DayCount, Reckoning, Run, Step, Terms};
use qiheng_domain::rates::Term;
use qiheng_locales::{Catalogue, Locale};
use qiheng_record::Money;
use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use super::Late;
use crate::rates::percent;
use crate::words::money;

/// What is owed, how it is reckoned and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReckoningView {
    /// How it is reckoned.
    pub basis: Basis,
    /// Every basis that fits the obligation.
    pub bases: Vec<Basis>,
    /// By how much the published rate is multiplied.
    pub factor: Option<String>,
    /// Which of the published rates.
    pub term: Option<Term>,
    /// Days of a year, of a rate a year.
    pub day_count: Option<DayCount>,
    /// First and last day.
    pub from: String,
    #[allow(missing_docs, reason = "as above")]
    pub until: String,
    /// How many days.
    #[ts(type = "number")]
    pub days: i64,
    /// What the rate is of.
    pub base: String,
    /// The steps.
    pub steps: Vec<StepView>,
    /// The sum, where the cap stands below it.
    pub capped: Option<String>,
    /// What is owed.
    pub amount: String,
    /// The same in capitals (大写), of renminbi in Chinese.
    pub capitals: Option<String>,
    /// What nobody can reckon yet, and why.
    pub gap: Option<String>,
    /// The contract's sentence.
    pub quote: Option<String>,
    /// What the rate rests on.
    pub law: String,
    /// What a court may do with it.
    pub remark: Option<String>,
}

/// One step of a reckoning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct StepView {
    pub from: String,
    pub until: String,
    #[ts(type = "number")]
    pub days: i64,
    pub base: String,
    /// The rate, with what it is multiplied by and where it comes from.
    pub rate: String,
    pub amount: String,
    /// The whole of it as a formula.
    pub formula: String,
}

impl ReckoningView {
    pub(super) fn of_late(catalogue: &Catalogue, late: &Late) -> Self {
        let mut view = Self::of(catalogue, late.chosen.basis, &late.chosen.terms, &late.chosen.base, &late.reckoning, late.chosen.quote.clone());
        view.bases.clone_from(&late.bases);
        (view.from, view.until) = (late.days.0.to_string(), late.days.1.to_string());
        view.days = (late.days.1 - late.days.0).num_days() + 1;
        view
    }

    /// As a claim was reckoned when it was kept.
    pub(crate) fn of_claim(catalogue: &Catalogue, claim: &Claim) -> Option<Self> {
        let (terms, base, reckoning) = (claim.terms()?, claim.base.as_ref()?, &claim.reckoning.as_ref()?.0);
        let mut view = Self::of(catalogue, claim.basis, &terms, base, reckoning, Some(claim.quote.0.clone()).filter(|quote| !quote.is_empty()));
        if let (Some(from), Some(until)) = (claim.runs_from, claim.runs_until) {
            (view.from, view.until) = (from.to_string(), until.to_string());
            view.days = (until - from).num_days() + 1;
        }
        Some(view)
    }

    fn of(catalogue: &Catalogue, basis: Basis, terms: &Terms, base: &Money, reckoning: &Reckoning, quote: Option<String>) -> Self {
        let (factor, term) = match terms.run {
            Run::Lpr { factor, term, .. } => (Some(factor.normalize().to_string()), Some(term)),
            _ => (None, None),
        };
        let name = basis.name().replace('_', "-");
        let sum = money(&Money { amount: reckoning.sum, currency: base.currency.clone() });
        let cap = |cap: &Money| said(catalogue, "claims-capped", &[("sum", sum.clone()), ("cap", money(cap))]);
        let is_fixed_outside =
            basis == Basis::LprAtBreach && matches!(terms.run, Run::Lpr { factor, .. } if factor < Decimal::new(13, 1) || factor > Decimal::new(15, 1));
        let remark = match basis {
            Basis::Agreed => Some(catalogue.plain("due-damages-remark")),
            Basis::LprAtBreach if is_fixed_outside => Some(catalogue.plain("claims-remark-factor")),
            _ => None,
        };
        let law = if basis == Basis::LprConcurrent && quote.is_some() { "claims-law-lpr-agreed".to_owned() } else { format!("claims-law-{name}") };
        Self {
            basis,
            bases: vec![basis],
            factor,
            term,
            day_count: matches!(basis, Basis::LprAtBreach | Basis::LprConcurrent | Basis::Annual).then_some(terms.day_count),
            from: String::new(),
            until: String::new(),
            days: 0,
            base: money(base),
            steps: reckoning.steps.iter().map(|step| StepView::of(catalogue, step, reckoning.year, &base.currency)).collect(),
            capped: reckoning.cap.as_ref().map(cap),
            amount: money(&reckoning.amount),
            capitals: capitals(catalogue, &reckoning.amount),
            gap: reckoning.gap.map(|day| said(catalogue, "claims-gap", &[("day", day.to_string())])),
            quote,
            law: catalogue.plain(&law),
            remark,
        }
    }
}

impl StepView {
    fn of(catalogue: &Catalogue, step: &Step, year: Option<i64>, currency: &str) -> Self {
        let in_money = |amount: Decimal| money(&Money { amount, currency: currency.to_owned() });
        let factor = step.factor.normalize();
        let per = step.per.map_or("year", |per| per.name());
        let mut args = vec![
            ("from", step.from.to_string()),
            ("until", step.until.to_string()),
            ("days", step.days.to_string()),
            ("units", step.units.to_string()),
            ("base", in_money(step.base)),
            ("percent", percent_of(step.percent)),
            ("per", per.to_owned()),
            ("times", if factor == Decimal::ONE { String::new() } else { said(catalogue, "claims-times", &[("factor", factor.to_string())]) }),
            ("year", year.unwrap_or(365).to_string()),
            ("amount", in_money(step.amount)),
        ];
        args.push(("published", step.published.map_or_else(|| "none".to_owned(), |day| day.to_string())));
        let id = if step.per.is_some() { "claims-step-unit" } else { "claims-step-year" };
        Self {
            from: step.from.to_string(),
            until: step.until.to_string(),
            days: step.days,
            base: in_money(step.base),
            rate: said(catalogue, "claims-rate", &args),
            amount: in_money(step.amount),
            formula: said(catalogue, id, &args),
        }
    }
}

fn percent_of(rate: Decimal) -> String {
    if rate.normalize().scale() > 2 { rate.normalize().to_string() } else { percent(rate) }
}

/// A sum in capitals, where it is one of renminbi and the reader's language has them.
pub(crate) fn capitals(catalogue: &Catalogue, sum: &Money) -> Option<String> {
    let is_chinese = catalogue.locale() == Locale::Chinese && sum.currency == "CNY";
    is_chinese.then(|| in_capitals(sum.amount)).flatten().map(|words| format!("人民币{words}"))
}

pub(crate) fn said(catalogue: &Catalogue, id: &str, args: &[(&str, String)]) -> String {
    let args: BTreeMap<_, _> = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    catalogue.text(id, &args)
}
