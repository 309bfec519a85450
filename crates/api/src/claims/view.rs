//! Claims of a letter, a dispute or a contract, added up; as a table on paper.

use qiheng_archive::Database;
use qiheng_domain::claims::{Basis, Claim, ClaimKind, Total, total};
use qiheng_locales::Catalogue;
use qiheng_record::{Money, Stored, Value};
use qiheng_report::sheet::{Column, Part, Section};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::{ReckoningView, capitals, said};
use crate::records::id_of;
use crate::words::money;
use crate::{ApiError, RecordRef, Session};

/// Whose claims: of a notice, a dispute or a contract.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichClaims {
    pub about: RecordRef,
}

/// Claims with their sums.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ClaimsView {
    pub claims: Vec<ClaimView>,
    /// One a currency.
    pub totals: Vec<ClaimTotal>,
}

/// A claim.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ClaimView {
    pub id: String,
    pub what: String,
    pub kind: ClaimKind,
    pub basis: Basis,
    pub amount: Option<String>,
    /// Days of a rate that runs.
    pub from: Option<String>,
    pub until: Option<String>,
    /// What nobody can reckon yet.
    pub gap: Option<String>,
}

/// A sum of claims.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ClaimTotal {
    pub amount: String,
    /// The exact sum, to be put into a field.
    pub sum: String,
    pub currency: String,
    pub capitals: Option<String>,
    /// What the law says to damages and losses as they stand.
    pub remark: Option<String>,
}

/// The claims of a record, in the order in which they were made.
pub fn view(session: &Session, request: WhichClaims) -> Result<ClaimsView, ApiError> {
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let claims = of(&db, &request.about)?;
        let view = |Stored { head, body }: &Stored<Claim>| ClaimView {
            id: head.id.to_string(),
            what: body.what.clone(),
            kind: body.kind,
            basis: body.basis,
            amount: body.amount.as_ref().map(money),
            from: body.runs_from.filter(|_| body.basis != Basis::Sum).map(|day| day.to_string()),
            until: body.runs_until.filter(|_| body.basis != Basis::Sum).map(|day| day.to_string()),
            gap: ReckoningView::of_claim(catalogue, body).and_then(|view| view.gap),
        };
        let totals = total(claims.iter().map(|stored| &stored.body));
        Ok(ClaimsView { claims: claims.iter().map(view).collect(), totals: totals.iter().map(|total| ClaimTotal::of(catalogue, total)).collect() })
    })
}

fn of(db: &Database, about: &RecordRef) -> Result<Vec<Stored<Claim>>, ApiError> {
    let field = match about.kind.as_str() {
        "notice" => "notice",
        "dispute" => "dispute",
        "contract" => "contract",
        "obligation" => "obligation",
        _ => return Ok(vec![]),
    };
    Ok(db.all::<Claim>(&[(field, Value::Id(id_of(about)?))])?)
}

impl ClaimTotal {
    fn of(catalogue: &Catalogue, total: &Total) -> Self {
        let Money { amount, currency } = &total.sum;
        let has_damages = total.by_kind.contains_key(&ClaimKind::Damages);
        let remark = match total.is_above_loss {
            Some(true) if has_damages => Some(catalogue.plain("claims-remark-above-loss")),
            Some(false) if has_damages => Some(catalogue.plain("claims-remark-within-loss")),
            None if has_damages => Some(catalogue.plain("claims-remark-no-loss")),
            _ => None,
        };
        Self { amount: money(&total.sum), sum: amount.to_string(), currency: currency.clone(), capitals: capitals(catalogue, &total.sum), remark }
    }
}

/// Sums of claims by what they are, and what is asked for in all.
pub(crate) fn totals_in_words(catalogue: &Catalogue, claims: &[Stored<Claim>]) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for one in total(claims.iter().map(|stored| &stored.body)) {
        let in_money = |amount| money(&Money { amount, currency: one.sum.currency.clone() });
        for (kind, sum) in &one.by_kind {
            rows.push((catalogue.plain(&format!("claim-kind-{}", kind.name())), in_money(*sum)));
        }
        let all = capitals(catalogue, &one.sum).map_or_else(|| money(&one.sum), |words| format!("{}（{words}）", money(&one.sum)));
        rows.push((catalogue.plain("report-total"), all));
    }
    rows
}

/// The claims as parts of a report: a table of what is claimed with its total, then how each was reckoned. Empty without claims.
pub(crate) fn table(catalogue: &Catalogue, claims: &[Stored<Claim>]) -> Vec<Section> {
    if claims.is_empty() {
        return Vec::new();
    }
    let label = |id: &str| catalogue.plain(id);
    let columns = vec![
        Column::words(label("claim-what"), 3.4),
        Column::words(label("claim-kind"), 1.2),
        Column::words(label("claims-days"), 2.4),
        Column::figures(label("claim-amount"), 2.2),
    ];
    let row = |stored: &Stored<Claim>| {
        let body = &stored.body;
        let days = match (body.basis, body.runs_from, body.runs_until) {
            (Basis::Sum, ..) | (_, None, _) | (_, _, None) => String::new(),
            (_, Some(from), Some(until)) => said(catalogue, "claims-from-until", &[("from", from.to_string()), ("until", until.to_string())]),
        };
        vec![body.what.clone(), label(&format!("claim-kind-{}", body.kind.name())), days, body.amount.as_ref().map(money).unwrap_or_default()]
    };
    let total_row = |total: &Total| vec![label("report-total"), String::new(), String::new(), money(&total.sum)];
    let totals = total(claims.iter().map(|stored| &stored.body));
    let rows = claims.iter().map(row).collect();
    let mut sections =
        vec![Section { heading: label("claims-table"), parts: vec![Part::Table { columns, rows, totals: totals.iter().map(total_row).collect() }] }];
    let mut steps = Vec::new();
    for stored in claims {
        let Some(view) = ReckoningView::of_claim(catalogue, &stored.body) else { continue };
        let columns = vec![
            Column::words(label("claims-days"), 2.3),
            Column::figures(label("claims-count"), 0.7),
            Column::figures(label("claim-base"), 1.9),
            Column::words(label("claims-rate-head"), 2.9),
            Column::figures(label("claim-amount"), 1.7),
        ];
        let row = |step: &super::StepView| {
            let days = said(catalogue, "claims-from-until", &[("from", step.from.clone()), ("until", step.until.clone())]);
            vec![days, step.days.to_string(), step.base.clone(), step.rate.clone(), step.amount.clone()]
        };
        let mut told = vec![said(catalogue, "claims-by", &[("what", stored.body.what.clone()), ("law", view.law.clone())])];
        told.extend(view.quote.iter().map(|quote| said(catalogue, "claims-quote", &[("quote", quote.clone())])));
        told.extend(view.day_count.map(|count| label(&format!("claims-{}", count.name().replace('_', "-")))));
        steps.push(Part::Text { text: told.join("\n") });
        steps.push(Part::Table {
            columns,
            rows: view.steps.iter().map(row).collect(),
            totals: vec![vec![label("report-total"), String::new(), String::new(), String::new(), view.amount.clone()]],
        });
        let after: Vec<String> = [view.capped, view.gap].into_iter().flatten().collect();
        if !after.is_empty() {
            steps.push(Part::Text { text: after.join("\n") });
        }
    }
    if !steps.is_empty() {
        sections.push(Section { heading: label("claims-reckoning"), parts: steps });
    }
    sections
}
