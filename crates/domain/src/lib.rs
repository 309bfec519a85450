//! The trade's records and their rules, one folder a slice. Rules are checked inside operations and fail with typed errors.

pub mod actions;
pub mod belonging;
pub mod claims;
pub mod communication;
pub mod contracts;
pub mod documents;
mod error;
pub mod holidays;
pub mod intake;
pub mod invoices;
pub mod law;
pub mod ledger;
pub mod legal;
pub mod links;
pub mod mail;
pub mod our_side;
pub mod performance;
pub mod playbooks;
pub mod projects;
pub mod rates;
pub mod reviews;
mod rules;
pub mod stamps;
pub mod timeline;
pub mod today;
pub mod vendors;
pub mod views;

pub use error::DomainError;
pub use rules::{remove, save};

use qiheng_archive::Schema;
use qiheng_record::Record;

/// Every kind of record, parents before children, with the versions of their tables. The one list of kinds.
pub const SCHEMA: Schema = Schema {
    kinds: &[
        our_side::OwnEntity::KIND,
        our_side::Actor::KIND,
        vendors::Vendor::KIND,
        vendors::Contact::KIND,
        vendors::Qualification::KIND,
        projects::Project::KIND,
        contracts::Contract::KIND,
        contracts::ContractParty::KIND,
        contracts::Version::KIND,
        contracts::Clause::KIND,
        documents::Document::KIND,
        invoices::Invoice::KIND,
        contracts::Obligation::KIND,
        contracts::ContractEvent::KIND,
        contracts::Acceptance::KIND,
        contracts::Defect::KIND,
        contracts::DeliveryLot::KIND,
        contracts::DeliveryRevision::KIND,
        contracts::ContractTerm::KIND,
        contracts::Payment::KIND,
        performance::Kpi::KIND,
        contracts::Amendment::KIND,
        contracts::AmendmentEffect::KIND,
        contracts::Settlement::KIND,
        contracts::SettlementItem::KIND,
        communication::MeetingSeries::KIND,
        communication::Meeting::KIND,
        communication::Message::KIND,
        communication::Notice::KIND,
        communication::VendorReport::KIND,
        legal::Consultation::KIND,
        legal::Dispute::KIND,
        legal::LegalEvent::KIND,
        rates::Lpr::KIND,
        claims::Claim::KIND,
        projects::Milestone::KIND,
        projects::LogEntry::KIND,
        holidays::HolidayTable::KIND,
        law::LawBaseEdition::KIND,
        law::LawText::KIND,
        playbooks::Playbook::KIND,
        playbooks::PlaybookVersion::KIND,
        reviews::Reading::KIND,
        reviews::Fact::KIND,
        reviews::Review::KIND,
        reviews::Finding::KIND,
        reviews::Opinion::KIND,
        reviews::Answer::KIND,
        reviews::IssueList::KIND,
        reviews::Reply::KIND,
        performance::Evaluation::KIND,
        stamps::TimeStamp::KIND,
        actions::Action::KIND,
        communication::MeetingPoint::KIND,
        intake::Intake::KIND,
        intake::IntakeItem::KIND,
        links::Link::KIND,
        views::SavedView::KIND,
    ],
    migrations: &[include_str!("../migrations/0001.sql")],
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Released tables only gain columns at the end; the definition and the migrations must tell the same.
    #[test]
    fn migrations_create_what_the_definitions_want() {
        if std::env::var_os("QIHENG_WRITE_GENERATED").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0001.sql");
            return std::fs::write(path, SCHEMA.definition()).unwrap();
        }
        assert_eq!(SCHEMA.migrations.concat(), SCHEMA.definition(), "`cargo xtask schema` writes the first migration anew (before the first release only)");
    }
}
