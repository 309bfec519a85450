//! The evaluation sheet (绩效评价表): how a vendor did in a period, beside the periods before.

use qiheng_domain::performance::{Evaluation, SCORES};
use qiheng_record::{Record, Ref, Stored, Value};
use qiheng_report::sheet::{Column, Part, Score, Section};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::ApiError;

pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let evaluation = desk.db.get(Ref::<Evaluation>::new(id))?;
    let row = sheet::row_of(desk, &evaluation)?;
    let word = |id: &str| desk.catalogue().plain(id);
    let mut sections = vec![Section { heading: word("report-scores"), parts: vec![Part::Scores { scores: scores(desk, &evaluation.body) }] }];
    if !evaluation.body.text.0.is_empty() {
        sections.push(Section { heading: word("report-words"), parts: vec![Part::Text { text: evaluation.body.text.0.clone() }] });
    }
    sections.push(earlier(desk, &evaluation)?);
    let vendor = desk.db.get(evaluation.body.vendor)?.body.name;
    let own_entity = evaluation.body.contract.map(|contract| desk.db.get(contract)).transpose()?.and_then(|contract| contract.body.own_entity);
    let but = [SCORES.as_slice(), &["text"]].concat();
    sheet::compose(
        desk,
        Content {
            is_internal: true,
            report: "report-evaluation-sheet",
            title: format!("{vendor} · {}", evaluation.body.period),
            data: sheet::fields(desk, &row, &but),
            sections,
            signatures: &["report-signature-evaluated", "report-signature-approved", "report-signature-vendor"],
            own_entity,
        },
    )
}

/// The four scores, then the mean of those that were given.
fn scores(desk: &Desk, evaluation: &Evaluation) -> Vec<Score> {
    let score = |label: String, value: Option<Decimal>, text: Option<String>| Score {
        label,
        value: value.and_then(|value| value.to_f32()),
        text: text.unwrap_or_else(|| desk.catalogue().plain("report-not-scored")),
    };
    let single = SCORES.iter().zip(evaluation.scores());
    let mut scores: Vec<Score> = single
        .map(|(name, value)| score(desk.catalogue().plain(&format!("evaluation-{name}")), value, value.map(|value| value.normalize().to_string())))
        .collect();
    let overall = evaluation.overall();
    let text = overall.map(|(mean, count)| sheet::text(desk, "report-overall-of", &[("score", mean.normalize().to_string()), ("count", count.to_string())]));
    scores.push(score(desk.catalogue().plain("report-overall"), overall.map(|(mean, _)| mean), text));
    scores
}

/// The vendor's evaluations before this one, the latest first.
fn earlier(desk: &Desk, this: &Stored<Evaluation>) -> Result<Section, ApiError> {
    let day = |evaluation: &Stored<Evaluation>| (evaluation.body.evaluated_on, evaluation.head.created_at);
    let mut before = desk.db.all::<Evaluation>(&[("vendor", Value::Id(this.body.vendor.0))])?;
    before.retain(|evaluation| evaluation.head.id != this.head.id && day(evaluation) < day(this));
    before.sort_by_key(|evaluation| std::cmp::Reverse(day(evaluation)));
    let figure = |score: Option<Decimal>| score.map_or_else(|| "–".to_owned(), |score| score.normalize().to_string());
    let mut columns = vec![Column::words(desk.catalogue().plain("evaluation-period"), 2.4)];
    columns.extend(SCORES.map(|name| Column::figures(desk.catalogue().plain(&format!("evaluation-{name}")), 1.0)));
    columns.push(Column::figures(desk.catalogue().plain("report-overall"), 1.0));
    columns.push(Column::words(desk.catalogue().plain("evaluation-state"), 1.2));
    let rows = before.iter().map(|evaluation| {
        let mut cells = vec![evaluation.body.period.clone()];
        cells.extend(evaluation.body.scores().map(figure));
        cells.push(figure(evaluation.body.overall().map(|(mean, _)| mean)));
        cells.push(desk.catalogue().plain(&format!("{}-state-{}", Evaluation::NAME, evaluation.body.state.name())));
        cells
    });
    Ok(sheet::table(desk, "report-earlier", columns, rows.collect(), vec![]))
}
