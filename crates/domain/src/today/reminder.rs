//! Which dates remind of what. Every date of every kind stands in one of the two lists.

use qiheng_archive::{Row, Test};
use qiheng_record::{Choice, Kind, Record, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::actions::Action;
use crate::communication::Meeting;
use crate::contracts::{Acceptance, Contract, Defect, DeliveryLot, Obligation};
use crate::legal::LegalEvent;
use crate::projects::{Milestone, Project};
use crate::vendors::Qualification;

/// What a date is to whoever is reminded of it.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// Something must be done by then.
    Due,
    /// After this day silence counts as acceptance (视为验收合格).
    Deemed,
    /// The last day to give notice.
    NoticeBy,
    /// A claim falls under limitation (诉讼时效届满).
    Limitation,
    /// A licence or certificate ends.
    Expires,
    /// A contract or project ends.
    Ends,
    /// A meeting is held.
    Meeting,
    /// The next meeting of a series, as its rule proposes it.
    Proposed,
}

impl Occasion {
    /// Is something late when the day has passed? What ends or expires is over then, and nobody is late.
    pub fn is_late_after(self) -> bool {
        !matches!(self, Self::Expires | Self::Ends)
    }
}

/// A date that reminds.
#[derive(Debug)]
pub struct Reminder {
    /// The kind.
    pub kind: &'static Kind,
    /// The date.
    pub field: &'static str,
    /// What it is.
    pub occasion: Occasion,
    /// When it reminds.
    pub while_: While,
}

/// When a date reminds.
#[derive(Debug, Clone, Copy)]
pub enum While {
    /// As long as the record is there.
    Always,
    /// While a choice is one of these.
    OneOf(&'static str, &'static [&'static str]),
    /// While a choice is one of these and another field says nothing.
    OneOfWithout(&'static str, &'static [&'static str], &'static str),
    /// While a field says nothing.
    Empty(&'static str),
}

impl While {
    /// As a list is asked for it.
    pub(super) fn tests(self) -> Vec<(&'static str, Test)> {
        let one_of = |field, states: &[&str]| (field, Test::OneOf(states.iter().map(|state| Value::Text((*state).to_owned())).collect()));
        match self {
            Self::Always => vec![],
            Self::OneOf(field, states) => vec![one_of(field, states)],
            Self::OneOfWithout(field, states, other) => vec![one_of(field, states), (other, Test::Is(Value::Null))],
            Self::Empty(field) => vec![(field, Test::Is(Value::Null))],
        }
    }

    /// What must hold of a record that reminds no more, for its day to stay in the calendar.
    pub(super) fn tests_when_over(self) -> Vec<(&'static str, Test)> {
        match self {
            Self::OneOfWithout(_, _, other) => vec![(other, Test::Is(Value::Null))],
            Self::Always | Self::OneOf(..) | Self::Empty(_) => vec![],
        }
    }

    /// Does a record remind?
    pub(super) fn holds(self, row: &Row) -> bool {
        let is_one_of = |field, states: &[&str]| row.value(field).as_text().is_some_and(|state| states.contains(&state));
        match self {
            Self::Always => true,
            Self::OneOf(field, states) => is_one_of(field, states),
            Self::OneOfWithout(field, states, other) => is_one_of(field, states) && *row.value(other) == Value::Null,
            Self::Empty(field) => *row.value(field) == Value::Null,
        }
    }
}

/// The dates that remind.
pub const REMINDERS: &[Reminder] = &[
    Reminder { kind: Obligation::KIND, field: "due_on", occasion: Occasion::Due, while_: While::OneOfWithout("state", &["open"], "put_off_to") },
    Reminder { kind: Obligation::KIND, field: "put_off_to", occasion: Occasion::Due, while_: While::OneOf("state", &["open"]) },
    Reminder { kind: Action::KIND, field: "due_on", occasion: Occasion::Due, while_: While::OneOf("state", &["open"]) },
    Reminder { kind: Acceptance::KIND, field: "again_by", occasion: Occasion::Due, while_: While::Empty("repeated_on") },
    Reminder { kind: Defect::KIND, field: "fix_by", occasion: Occasion::Due, while_: While::OneOf("state", &["open"]) },
    Reminder { kind: DeliveryLot::KIND, field: "agreed_on", occasion: Occasion::Due, while_: While::Empty("delivered_on") },
    Reminder { kind: Qualification::KIND, field: "valid_to", occasion: Occasion::Expires, while_: While::Always },
    Reminder { kind: Contract::KIND, field: "ends_on", occasion: Occasion::Ends, while_: While::OneOf("lifecycle", &["signed", "performing"]) },
    Reminder { kind: Meeting::KIND, field: "held_on", occasion: Occasion::Meeting, while_: While::OneOf("state", &["planned", "running"]) },
    Reminder { kind: LegalEvent::KIND, field: "due_on", occasion: Occasion::Due, while_: While::Empty("done_on") },
    Reminder { kind: Milestone::KIND, field: "due_on", occasion: Occasion::Due, while_: While::Empty("done_on") },
    Reminder { kind: Project::KIND, field: "ends_on", occasion: Occasion::Ends, while_: While::OneOf("status", &["planned", "running"]) },
];

/// Dates that tell what was, and remind of nothing.
pub const SILENT: &[(&str, &str)] = &[
    ("qualification", "valid_from"),
    ("project", "starts_on"),
    ("contract", "signed_on"),
    ("contract", "effective_on"),
    ("obligation", "done_on"),
    ("obligation", "met_until"),
    ("contract_event", "happened_on"),
    ("acceptance", "accepted_on"),
    ("payment", "paid_on"),
    ("amendment", "agreed_on"),
    ("amendment", "ends_on"),
    ("amendment", "ended_before"),
    ("amendment_effect", "new_day"),
    ("amendment_effect", "counts_from"),
    ("amendment_effect", "applied_on"),
    ("amendment_effect", "day_before"),
    ("meeting", "slot_on"),
    ("meeting_series", "starts_on"),
    ("meeting_series", "ends_on"),
    ("meeting_point", "action_due"),
    ("message", "sent_on"),
    ("notice", "sent_on"),
    ("notice", "delivered_on"),
    ("vendor_report", "received_on"),
    ("consultation", "asked_on"),
    ("consultation", "answered_on"),
    ("dispute", "known_on"),
    ("legal_event", "done_on"),
    ("milestone", "done_on"),
    ("log_entry", "written_on"),
    ("invoice", "issued_on"),
    ("law_text", "in_force_from"),
    ("law_text", "ended_on"),
    ("law_base", "as_of"),
    ("review", "as_of"),
    ("reply", "given_on"),
    ("evaluation", "evaluated_on"),
    ("lpr", "published_on"),
    ("acceptance", "repeated_on"),
    ("defect", "fixed_on"),
    ("delivery_lot", "planned_on"),
    ("delivery_lot", "delivered_on"),
    ("delivery_revision", "revised_on"),
    ("delivery_revision", "old_day"),
    ("delivery_revision", "new_day"),
    ("contract_term", "starts_on"),
    ("contract_term", "ends_on"),
    ("settlement", "settled_on"),
    ("claim", "runs_from"),
    ("claim", "runs_until"),
];

#[cfg(test)]
mod tests {
    use qiheng_record::FieldType;

    use super::*;

    #[test]
    fn every_date_reminds_or_is_said_to_be_silent() {
        for kind in crate::SCHEMA.kinds {
            for field in kind.fields.iter().filter(|field| field.ty == FieldType::Date) {
                let reminds = REMINDERS.iter().any(|reminder| reminder.kind.name == kind.name && reminder.field == field.name);
                let is_silent = SILENT.contains(&(kind.name, field.name));
                assert!(reminds != is_silent, "{}.{}: a reminder or silent, and one of them only", kind.name, field.name);
            }
        }
        for (kind, field) in SILENT {
            let known = crate::SCHEMA.kinds.iter().find(|known| known.name == *kind).and_then(|kind| kind.field(field));
            assert!(known.is_some(), "{kind}.{field} is no field");
        }
        for reminder in REMINDERS {
            assert!(reminder.while_.tests().iter().all(|(field, _)| reminder.kind.field(field).is_some()), "{}.{}", reminder.kind.name, reminder.field);
        }
    }
}
