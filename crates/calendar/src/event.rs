//! What a due time can run from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use qiheng_record::Choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that happens under a contract and from which time runs.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The contract is signed (签订).
    Signing,
    /// The contract takes effect (生效).
    Effect,
    /// An order is placed or received (下单).
    Order,
    /// The advance or deposit is received (收到预付款、定金).
    Prepayment,
    /// A payment is made (付款).
    Payment,
    /// The goods are sent off (发货).
    Shipment,
    /// The goods arrive, the work is handed over (交付、到货、收货).
    Delivery,
    /// Installation and trial run are done (安装调试完成).
    Installation,
    /// Acceptance (验收合格).
    Acceptance,
    /// Final acceptance (终验合格).
    FinalAcceptance,
    /// An invoice is received (收到发票).
    Invoice,
    /// A notice is given or received (通知).
    Notice,
    /// A demand, request or report of a fault is received (收到要求、报修、请求).
    Request,
    /// A statement of account is confirmed (对账、结算单确认).
    Statement,
    /// The works are complete (竣工).
    Completion,
    /// The final account is settled (结算审定).
    Settlement,
    /// The warranty ends (质保期满).
    WarrantyEnd,
    /// The contract ends (合同期满、终止).
    ContractEnd,
    /// A breach happens or becomes known (违约).
    Breach,
    /// Works or services begin (开工、服务开始).
    Start,
    /// A report, file or other paper is received (收到报告、文件、资料).
    Report,
    /// An approval (批准、审核通过).
    Approval,
    /// An inspection (检验).
    Inspection,
    /// A hearing (开庭).
    Hearing,
    /// Any other, which the reader of the contract must name.
    Other,
}

/// The days on which events happened; what is missing has not happened yet.
pub type Events = BTreeMap<Event, NaiveDate>;
