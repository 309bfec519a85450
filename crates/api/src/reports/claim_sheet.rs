//! The claim reckoning (索赔计算书): what is asked for in a dispute, added up, with each step of damages and interest.

use qiheng_domain::claims::Claim;
use qiheng_domain::legal::Dispute;
use qiheng_record::{Ref, Value};
use qiheng_report::sheet::{Part, Section};
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::{ApiError, claims};

pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let dispute = desk.db.get(Ref::<Dispute>::new(id))?;
    let row = sheet::row_of(desk, &dispute)?;
    let own_entity = dispute.body.contract.map(|contract| desk.db.get(contract)).transpose()?.and_then(|contract| contract.body.own_entity);
    let claims = desk.db.all::<Claim>(&[("dispute", Value::Id(id))])?;
    let mut sections = claims::table(desk.catalogue(), &claims);
    let part = match sections.is_empty() {
        true => Part::Text { text: desk.catalogue().plain("report-none") },
        false => Part::Rows { rows: claims::totals_in_words(desk.catalogue(), &claims) },
    };
    sections.insert(0, Section { heading: desk.catalogue().plain("claim-plural"), parts: vec![part] });
    sheet::compose(
        desk,
        Content {
            report: "report-claim-sheet",
            title: dispute.body.subject.clone(),
            data: sheet::fields(desk, &row, &["subject", "grounds", "outcome"]),
            sections,
            signatures: &[],
            is_internal: true,
            own_entity,
        },
    )
}
