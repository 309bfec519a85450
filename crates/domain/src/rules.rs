//! The rules of kinds, checked whenever a record is saved, whoever saves it.

use qiheng_archive::{Row, Transaction};
use qiheng_record::{AnyRef, Kind, Record};
use serde_json::{Map, Value as JsonValue};
use uuid::Uuid;

use crate::contracts::{self, Contract};
use crate::performance::{self, Evaluation};
use crate::playbooks::{self, Playbook};
use crate::{DomainError, actions, claims, communication, holidays, invoices, law, legal, our_side, rates, reviews};

type Rule = fn(&Transaction, Option<&Row>, &Row) -> Result<(), DomainError>;

/// Kinds with rules beyond those of their fields.
const RULES: &[(&str, Rule)] = &[
    (actions::Action::NAME, actions::check_action),
    (our_side::OwnEntity::NAME, contracts::check_own_entity),
    (Contract::NAME, contracts::check),
    (contracts::Obligation::NAME, contracts::check_obligation),
    (contracts::ContractEvent::NAME, contracts::check_event),
    (contracts::Acceptance::NAME, contracts::check_acceptance),
    (contracts::Defect::NAME, contracts::check_defect),
    (contracts::DeliveryLot::NAME, contracts::check_lot),
    (contracts::DeliveryRevision::NAME, contracts::check_revision),
    (contracts::Payment::NAME, contracts::check_payment),
    (contracts::Amendment::NAME, contracts::check_amendment),
    (contracts::AmendmentEffect::NAME, contracts::check_effect),
    (communication::Meeting::NAME, communication::check_meeting),
    (communication::Notice::NAME, communication::check_notice),
    (communication::VendorReport::NAME, communication::check_vendor_report),
    (performance::Kpi::NAME, performance::check_kpi),
    (Evaluation::NAME, performance::check_evaluation),
    (Playbook::NAME, playbooks::check_playbook),
    (invoices::Invoice::NAME, invoices::check_invoice),
    (holidays::HolidayTable::NAME, holidays::check_table),
    (law::LawBaseEdition::NAME, law::check_edition),
    (legal::LegalEvent::NAME, legal::check_legal_event),
    (reviews::Reply::NAME, reviews::check_reply),
    (rates::Lpr::NAME, rates::check_lpr),
    (claims::Claim::NAME, claims::check_claim),
];

/// Makes or changes a record from fields given by name, as forms and imports do, under its kind's rules.
pub fn save(tx: &Transaction, kind: &'static Kind, id: Option<Uuid>, fields: &Map<String, JsonValue>) -> Result<Uuid, DomainError> {
    let before = id.map(|id| tx.row(kind, id)).transpose()?;
    let id = tx.save_fields(kind, id, fields)?;
    if let Some(before) = &before {
        communication::may_change(before, &tx.row(kind, id)?)?;
    }
    if let Some((_, rule)) = RULES.iter().find(|(name, _)| *name == kind.name) {
        rule(tx, before.as_ref(), &tx.row(kind, id)?)?;
    }
    Ok(id)
}

/// Removes a record, under its kind's rules: a locked entry stays, and what ran from an event runs from it no more.
pub fn remove(tx: &Transaction, kind: &'static Kind, id: Uuid) -> Result<(), DomainError> {
    let row = tx.row(kind, id)?;
    communication::may_remove(&row)?;
    contracts::may_remove(&row)?;
    crate::links::forget(tx, &AnyRef::new(kind.name, id))?;
    tx.remove(kind, id)?;
    contracts::forget(tx, &row)?;
    holidays::forget(tx, &row)
}
