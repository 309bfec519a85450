//! Deliveries of a contract: what comes when, how the plan was revised, and how punctual it was against the first and the last plan.

use chrono::NaiveDate;
use qiheng_archive::Database;
use qiheng_domain::contracts::{Contract, DeliveryLot, DeliveryRevision, punctuality};
use qiheng_record::{Ref, Stored, Value};
use serde::Serialize;
use ts_rs::TS;

use crate::contracts::WhichContract;
use crate::reading::settings_on;
use crate::reviews::typed;
use crate::{ApiError, Session};

/// The deliveries of a contract.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeliveriesView {
    /// In the order of their first days.
    pub lots: Vec<LotView>,
    /// How many came, or are late.
    pub counted: u32,
    /// In time by the first agreed day.
    pub by_first: u32,
    /// In time by the last agreed day.
    pub by_last: u32,
}

/// A part of a delivery.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct LotView {
    pub id: String,
    pub what: String,
    pub quantity: String,
    pub planned_on: String,
    pub agreed_on: String,
    pub delivered_on: Option<String>,
    /// Days late by the first agreed day; below nothing = early. None = not due yet.
    #[ts(type = "number | null")]
    pub late_first: Option<i64>,
    /// The same by the last agreed day.
    #[ts(type = "number | null")]
    pub late_last: Option<i64>,
    pub revisions: u32,
}

/// The deliveries of a contract today.
pub fn view(session: &Session, request: WhichContract) -> Result<DeliveriesView, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let today = settings_on(session.now()).today;
    session.read(|db| of(&db, contract, today))
}

pub(crate) fn of(db: &Database, contract: Ref<Contract>, today: NaiveDate) -> Result<DeliveriesView, ApiError> {
    let mut lots = db.all::<DeliveryLot>(&[("contract", Value::Id(contract.0))])?;
    lots.sort_by_key(|stored| (stored.body.planned_on, stored.head.id));
    let all = punctuality(lots.iter().map(|stored| &stored.body), today);
    let lots = lots.into_iter().map(|lot| LotView::of(db, lot, today)).collect::<Result<_, ApiError>>()?;
    Ok(DeliveriesView { lots, counted: all.counted, by_first: all.by_first, by_last: all.by_last })
}

impl LotView {
    fn of(db: &Database, Stored { head, body }: Stored<DeliveryLot>, today: NaiveDate) -> Result<Self, ApiError> {
        let lateness = body.lateness(today);
        let revisions = db.all::<DeliveryRevision>(&[("lot", Value::Id(head.id))])?.len();
        let quantity = body.quantity.map(|quantity| format!("{} {}", quantity.normalize(), body.unit).trim().to_owned());
        Ok(Self {
            id: head.id.to_string(),
            quantity: quantity.unwrap_or_default(),
            planned_on: body.planned_on.to_string(),
            agreed_on: body.day().to_string(),
            delivered_on: body.delivered_on.map(|day| day.to_string()),
            late_first: lateness.map(|late| late.first),
            late_last: lateness.map(|late| late.last).filter(|late| body.delivered_on.is_some() || *late > 0),
            revisions: revisions as u32,
            what: body.what,
        })
    }
}
