//! Delivery schedules (交付批次): what comes when, how the plan was revised, and how punctual it was against the first and the last plan.

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_contract::Role;
use qiheng_record::{Record, Ref, Value};
use rust_decimal::Decimal;

use super::{Contract, Obligation};
use crate::DomainError;
use crate::documents::Document;

/// A part of a delivery (交付批次), with its day as first and as last agreed.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "delivery_lot", title = "what", icon = "package", parent = "contract")]
pub struct DeliveryLot {
    /// The contract.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// What comes.
    #[field(required, list, search = 6, pinyin)]
    pub what: String,
    /// The obligation to deliver it.
    pub obligation: Option<Ref<Obligation>>,
    /// How much.
    #[field(list)]
    pub quantity: Option<Decimal>,
    /// Of what: pieces, tons, boxes.
    pub unit: String,
    /// The day as first agreed.
    #[field(required, list, filter)]
    pub planned_on: NaiveDate,
    /// The day as last agreed.
    #[field(list, filter, set_by = "revise")]
    pub agreed_on: Option<NaiveDate>,
    /// The day on which it came.
    #[field(list, filter)]
    pub delivered_on: Option<NaiveDate>,
    /// How much came.
    pub delivered_quantity: Option<Decimal>,
    /// What proves it.
    pub document: Option<Ref<Document>>,
}

/// A revision of a delivery's day (交期变更).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "delivery_revision", title = "reason", icon = "calendar-clock", parent = "lot")]
pub struct DeliveryRevision {
    /// The part of the delivery.
    #[field(required, list, filter)]
    pub lot: Ref<DeliveryLot>,
    /// The day on which it was agreed.
    #[field(required, list, filter)]
    pub revised_on: NaiveDate,
    /// The day until then.
    #[field(list, set_by = "revise")]
    pub old_day: Option<NaiveDate>,
    /// The day from then on.
    #[field(required, list)]
    pub new_day: NaiveDate,
    /// Why.
    #[field(required, list, search = 4)]
    pub reason: String,
    /// Whose cause it was.
    #[field(required, list, filter, default = "vendor")]
    pub caused_by: Role,
    /// Who agreed, on either side.
    #[field(search = 3, pinyin)]
    pub agreed_by: String,
    /// What proves it.
    pub document: Option<Ref<Document>>,
}

/// How a delivery stands against a day: days late, below nothing where it came early; of what has not come yet, as of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lateness {
    /// Against the first agreed day.
    pub first: i64,
    /// Against the last agreed day.
    pub last: i64,
}

impl DeliveryLot {
    /// The day that counts now.
    pub fn day(&self) -> NaiveDate {
        self.agreed_on.unwrap_or(self.planned_on)
    }

    /// How late it came, or is by a day; none of what is not due yet.
    pub fn lateness(&self, today: NaiveDate) -> Option<Lateness> {
        let until = self.delivered_on.unwrap_or(today);
        let lateness = Lateness { first: (until - self.planned_on).num_days(), last: (until - self.day()).num_days() };
        (self.delivered_on.is_some() || lateness.first > 0).then_some(lateness)
    }
}

/// How many deliveries came in time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Punctuality {
    /// Those that came, or are late.
    pub counted: u32,
    /// In time by the first agreed day.
    pub by_first: u32,
    /// In time by the last agreed day.
    pub by_last: u32,
}

/// The punctuality of deliveries. One that isn't due yet by the last agreed day counts only once it came.
pub fn punctuality<'l>(lots: impl IntoIterator<Item = &'l DeliveryLot>, today: NaiveDate) -> Punctuality {
    let mut all = Punctuality::default();
    for lot in lots {
        let Some(late) = lot.lateness(today) else { continue };
        if lot.delivered_on.is_none() && late.last <= 0 {
            continue;
        }
        all.counted += 1;
        all.by_first += u32::from(late.first <= 0);
        all.by_last += u32::from(late.last <= 0);
    }
    all
}

/// The day as first agreed stays, once it was revised.
pub(crate) fn check_lot(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let lot = Ref::<DeliveryLot>::new(after.head.id);
    if before.is_some_and(|before| before.value("planned_on") != after.value("planned_on")) && !revisions(tx, lot)?.is_empty() {
        return Err(DomainError::FirstDayStays { what: after.title() });
    }
    reschedule(tx, lot)
}

/// A revision follows those before it, and moves the day.
pub(crate) fn check_revision(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let revision = DeliveryRevision::from_values(after.values.clone())?;
    let others = revisions(tx, revision.lot)?;
    let latest = others.iter().filter(|(id, _)| *id < after.head.id).map(|(_, other)| other.revised_on).max();
    if let Some(before) = latest.filter(|latest| revision.revised_on < *latest) {
        return Err(DomainError::RevisedBefore { reason: revision.reason, day: revision.revised_on, before });
    }
    if let Some(Value::Id(lot)) = before.map(|row| row.value("lot")).filter(|lot| **lot != Value::Id(revision.lot.0)) {
        reschedule(tx, Ref::new(*lot))?;
    }
    reschedule(tx, revision.lot)
}

fn revisions(db: &Database, lot: Ref<DeliveryLot>) -> Result<Vec<(uuid::Uuid, DeliveryRevision)>, DomainError> {
    let mut all: Vec<_> = db.all::<DeliveryRevision>(&[("lot", Value::Id(lot.0))])?.into_iter().map(|stored| (stored.head.id, stored.body)).collect();
    all.sort_by_key(|(id, revision)| (revision.revised_on, *id));
    Ok(all)
}

/// Sets the days of a delivery and of its revisions by their order.
pub(super) fn reschedule(tx: &Transaction, lot: Ref<DeliveryLot>) -> Result<(), DomainError> {
    let mut stored = tx.get(lot)?;
    let mut day = stored.body.planned_on;
    for (id, revision) in revisions(tx, lot)? {
        if revision.old_day != Some(day) {
            let mut revised = tx.get(Ref::<DeliveryRevision>::new(id))?;
            revised.body.old_day = Some(day);
            tx.update(revised)?;
        }
        day = revision.new_day;
    }
    if stored.body.agreed_on != Some(day) {
        stored.body.agreed_on = Some(day);
        tx.update(stored)?;
    }
    Ok(())
}
