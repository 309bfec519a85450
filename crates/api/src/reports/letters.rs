//! What leaves the house on paper or is filed as it was said: formal notices (正式通知) and minutes of meetings (会议纪要).

use qiheng_domain::claims::Claim;
use qiheng_domain::communication::{Meeting, MeetingPoint, Notice, points_of};
use qiheng_domain::contracts::Contract;
use qiheng_record::{Ref, Value};
use qiheng_report::sheet::{Column, Part, Section};
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::meetings::attendees;
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
    let mut sections = vec![Section { heading: String::new(), parts: vec![Part::Text { text: notice.body.text.0.clone() }] }];
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
    let points = points_of(&desk.db, Ref::new(id))?;
    let attendees = attendees_in_words(desk, body);
    let mut sections = vec![part("attendees", &attendees)];
    // words of their own, typed or kept from a meeting without points
    if points.is_empty() || !body.agenda.trim().is_empty() {
        sections.push(part("agenda", &body.agenda));
    }
    if points.is_empty() {
        sections.push(part("minutes", &body.minutes));
    } else {
        sections.push(points_table(desk, &points));
        sections.extend(actions_table(desk, &points));
    }
    let own_entity = body.contract.map(|contract| desk.db.get(contract)).transpose()?.and_then(|contract| contract.body.own_entity);
    sheet::compose(
        desk,
        Content {
            report: "report-meeting-minutes",
            title: body.title.clone(),
            data: sheet::fields(desk, &row, &["title", "attendees", "present", "agenda", "minutes", "document", "is_locked", "series", "slot_on"]),
            sections,
            signatures: &["report-signature-own-side", "report-signature-other-side"],
            is_internal: false,
            own_entity,
        },
    )
}

/// Who was there and who was not, once anybody was ticked; else who was asked.
fn attendees_in_words(desk: &Desk, meeting: &Meeting) -> String {
    let all = attendees(meeting);
    let between = desk.catalogue().plain("report-between-names");
    let named = |present: bool| all.iter().filter(|one| one.is_present == present).map(|one| one.name.as_str()).collect::<Vec<_>>().join(&between);
    if meeting.present.trim().is_empty() {
        return meeting.attendees.0.clone();
    }
    let absent = named(false);
    let lines = [("report-present", named(true)), ("report-absent", absent)];
    let lines = lines.into_iter().filter(|(_, names)| !names.is_empty()).map(|(id, names)| sheet::text(desk, id, &[("names", names)]));
    lines.collect::<Vec<_>>().join("\n")
}

fn points_table(desk: &Desk, points: &[(Ref<MeetingPoint>, MeetingPoint)]) -> Section {
    let label = |field: &str| desk.catalogue().plain(&format!("meeting-point-{field}"));
    let columns = vec![
        Column::figures(label("number"), 0.6),
        Column::words(label("topic"), 2.8),
        Column::words(label("notes"), 3.6),
        Column::words(label("decision"), 3.0),
    ];
    let rows = points.iter().map(|(_, point)| vec![point.number.to_string(), point.topic.clone(), point.notes.0.clone(), point.decision.0.clone()]);
    sheet::table(desk, "meeting-minutes", columns, rows.collect(), vec![])
}

/// What somebody has to do; none when nobody has.
fn actions_table(desk: &Desk, points: &[(Ref<MeetingPoint>, MeetingPoint)]) -> Option<Section> {
    let label = |field: &str| desk.catalogue().plain(field);
    let columns = vec![
        Column::figures(label("meeting-point-number"), 0.6),
        Column::words(label("action-what"), 5.0),
        Column::words(label("action-owner"), 1.8),
        Column::words(label("action-due-on"), 1.6),
    ];
    let row = |point: &MeetingPoint| {
        let due = point.action_due.map(|day| day.to_string()).unwrap_or_default();
        vec![point.number.to_string(), point.action_what.clone(), point.action_owner.clone(), due]
    };
    let rows: Vec<_> = points.iter().filter(|(_, point)| !point.action_what.trim().is_empty()).map(|(_, point)| row(point)).collect();
    (!rows.is_empty()).then(|| sheet::table(desk, "action-plural", columns, rows, vec![]))
}
