//! What leaves the house on paper or is filed as it was said: formal notices (正式通知) and minutes of meetings (会议纪要).

use qiheng_domain::claims::Claim;
use qiheng_domain::communication::{Meeting, Notice};
use qiheng_domain::contracts::Contract;
use qiheng_record::{Ref, Value};
use qiheng_report::sheet::{Part, Section};
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::{ApiError, claims};

/// A formal notice: number, contract, whom it goes to, what it says; signed by hand.
pub(crate) fn notice(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let notice = desk.db.get(Ref::<Notice>::new(id))?;
    let contract = desk.db.get(notice.body.contract)?.body;
    let row = sheet::row_of(desk, &notice)?;
    let said = |field: &str| (desk.catalogue().plain(&format!("notice-{}", field.replace('_', "-"))), sheet::field_in_words(desk, &row, field));
    let vendor = notice.body.vendor.or(contract.vendor).map(|vendor| desk.db.get(vendor)).transpose()?.map(|vendor| vendor.body.name).unwrap_or_default();
    let number = |contract: &Contract| if contract.number.is_empty() { contract.title.clone() } else { format!("{}（{}）", contract.title, contract.number) };
    let mut data = vec![
        said("number"),
        (desk.catalogue().plain("report-addressee"), vendor),
        (desk.catalogue().plain("contract"), number(&contract)),
        said("kind"),
        said("sent_on"),
        said("method"),
        said("address"),
    ];
    data.retain(|(_, value)| !value.is_empty());
    let mut sections = vec![Section { heading: notice.body.subject.clone(), parts: vec![Part::Text { text: notice.body.text.0.clone() }] }];
    sections.extend(claims::table(desk.catalogue(), &desk.db.all::<Claim>(&[("notice", Value::Id(id))])?));
    sheet::compose(
        desk,
        Content {
            report: "report-formal-notice",
            title: notice.body.subject.clone(),
            data,
            sections,
            signatures: &["report-signature-sealed"],
            is_internal: false,
            own_entity: contract.own_entity,
        },
    )
}

/// The minutes of a meeting: who was there, what was to be spoken about, what was agreed; both sides sign.
pub(crate) fn minutes(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let meeting = desk.db.get(Ref::<Meeting>::new(id))?;
    let row = sheet::row_of(desk, &meeting)?;
    let part = |field: &str, text: &str| Section {
        heading: desk.catalogue().plain(&format!("meeting-{field}")),
        parts: vec![Part::Text { text: if text.trim().is_empty() { desk.catalogue().plain("report-none") } else { text.to_owned() } }],
    };
    let body = &meeting.body;
    let sections = vec![part("attendees", &body.attendees), part("agenda", &body.agenda), part("minutes", &body.minutes)];
    let own_entity = body.contract.map(|contract| desk.db.get(contract)).transpose()?.and_then(|contract| contract.body.own_entity);
    sheet::compose(
        desk,
        Content {
            report: "report-meeting-minutes",
            title: body.title.clone(),
            data: sheet::fields(desk, &row, &["title", "attendees", "agenda", "minutes", "document", "is_locked"]),
            sections,
            signatures: &["report-signature-own-side", "report-signature-other-side"],
            is_internal: false,
            own_entity,
        },
    )
}
