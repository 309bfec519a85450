//! Which kinds of record tell what happened, and by which of their days.

use qiheng_record::{Choice, Kind, Record};

use crate::communication::{Meeting, Message, Notice, VendorReport};
use crate::contracts::{Acceptance, Amendment, Contract, ContractEvent, DeliveryLot, Obligation, Payment, Settlement, Version};
use crate::documents::Document;
use crate::invoices::Invoice;
use crate::legal::{Consultation, Dispute, LegalEvent};
use crate::performance::Evaluation;
use crate::projects::{LogEntry, Milestone};

/// A kind that has a place on the timeline.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The kind.
    pub kind: &'static Kind,
    /// Each of its days that tells what happened; none = the day on which the record was made.
    pub fields: &'static [&'static str],
    /// Whose paper it is, unless somebody says otherwise.
    pub origin: Origin,
}

/// Whose paper a record is (证据来源).
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Kept by us.
    Own,
    /// Handed in by the vendor.
    Vendor,
    /// Made by both sides.
    Both,
}

/// The kinds; disputes before the events that hang on them.
pub const MOMENTS: &[Moment] = &[
    Moment { kind: Contract::KIND, fields: &["signed_on", "effective_on", "ends_on"], origin: Origin::Both },
    Moment { kind: Version::KIND, fields: &[], origin: Origin::Both },
    Moment { kind: Amendment::KIND, fields: &["agreed_on"], origin: Origin::Both },
    Moment { kind: DeliveryLot::KIND, fields: &["delivered_on"], origin: Origin::Own },
    Moment { kind: Settlement::KIND, fields: &["settled_on"], origin: Origin::Own },
    Moment { kind: Obligation::KIND, fields: &["due_on", "done_on"], origin: Origin::Own },
    Moment { kind: ContractEvent::KIND, fields: &["happened_on"], origin: Origin::Own },
    Moment { kind: Acceptance::KIND, fields: &["accepted_on"], origin: Origin::Both },
    Moment { kind: Invoice::KIND, fields: &["issued_on"], origin: Origin::Vendor },
    Moment { kind: Payment::KIND, fields: &["paid_on"], origin: Origin::Own },
    Moment { kind: Meeting::KIND, fields: &["held_on"], origin: Origin::Both },
    Moment { kind: Message::KIND, fields: &["sent_on"], origin: Origin::Own },
    Moment { kind: Notice::KIND, fields: &["sent_on", "delivered_on"], origin: Origin::Own },
    Moment { kind: VendorReport::KIND, fields: &["received_on"], origin: Origin::Vendor },
    Moment { kind: Milestone::KIND, fields: &["done_on"], origin: Origin::Own },
    Moment { kind: LogEntry::KIND, fields: &["written_on"], origin: Origin::Own },
    Moment { kind: Evaluation::KIND, fields: &["evaluated_on"], origin: Origin::Own },
    Moment { kind: Consultation::KIND, fields: &["asked_on", "answered_on"], origin: Origin::Own },
    Moment { kind: Dispute::KIND, fields: &["known_on"], origin: Origin::Own },
    Moment { kind: LegalEvent::KIND, fields: &["due_on", "done_on"], origin: Origin::Own },
    Moment { kind: Document::KIND, fields: &[], origin: Origin::Own },
];

impl Moment {
    /// The fields that hold the days.
    pub(super) fn days(&self) -> &'static [&'static str] {
        if self.fields.is_empty() { &["created_at"] } else { self.fields }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disputes_come_before_the_events_that_hang_on_them() {
        let place = |name: &str| MOMENTS.iter().position(|moment| moment.kind.name == name);
        assert!(place(Dispute::NAME) < place(LegalEvent::NAME));
    }
}
