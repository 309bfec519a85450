//! Disputes and what happens in them.

use chrono::NaiveDate;
use qiheng_record::{Choice, LongText, Money, Record, Ref};

use crate::contracts::Contract;
use crate::documents::Document;
use crate::vendors::Vendor;

/// A dispute (争议).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "dispute", title = "subject", icon = "gavel")]
pub struct Dispute {
    /// What it is about.
    #[field(required, list, search = 8, pinyin)]
    pub subject: String,
    /// Its stage.
    #[field(required, list, filter, default = "negotiation")]
    pub kind: DisputeKind,
    /// The contract.
    #[field(list, filter)]
    pub contract: Option<Ref<Contract>>,
    /// The other side.
    #[field(list, filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The day on which we knew, or should have known, of the harm and who is liable: limitation runs from it (民法典 188).
    #[field(list, filter)]
    pub known_on: Option<NaiveDate>,
    /// What is claimed.
    #[field(list, filter)]
    pub claim: Option<Money>,
    /// The grounds.
    #[field(search = 3)]
    pub grounds: LongText,
    /// Court, arbitration commission or mediator.
    #[field(search = 4, pinyin)]
    pub body: String,
    /// Its number there.
    #[field(search = 8)]
    pub case_number: String,
    /// Whether it goes on.
    #[field(required, list, filter, default = "open")]
    pub state: DisputeState,
    /// How it ended.
    #[field(search = 3)]
    pub outcome: LongText,
}

/// The stage of a dispute.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum DisputeKind {
    Negotiation,
    Mediation,
    Arbitration,
    Litigation,
}

/// Whether a dispute goes on.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum DisputeState {
    Open,
    Settled,
    Won,
    Lost,
    Dropped,
}

/// Something that happens in a dispute, or must by a day (案件节点).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "legal_event", title = "what", icon = "calendar-clock", parent = "dispute")]
pub struct LegalEvent {
    /// The dispute.
    #[field(required, list, filter)]
    pub dispute: Ref<Dispute>,
    /// What happens.
    #[field(required, list, search = 6, pinyin)]
    pub what: String,
    /// What kind of event.
    #[field(required, list, filter, default = "other")]
    pub kind: LegalEventKind,
    /// The day on which it is, or by which it must be done.
    #[field(required, list, filter, index)]
    pub due_on: NaiveDate,
    /// The day it was done.
    #[field(list, filter)]
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    #[field(search = 3)]
    pub result: LongText,
    /// The file of it.
    pub document: Option<Ref<Document>>,
    /// The article that sets the time.
    #[field(list)]
    pub article: String,
    /// The deadline of the law that it keeps, by its name.
    #[field(set_by = "take")]
    pub deadline: String,
    /// The step from which its time runs.
    #[field(set_by = "take")]
    pub runs_from: Option<Ref<LegalEvent>>,
}

/// What happens in a dispute.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegalEventKind {
    /// A demand of ours, or the other side's promise: interrupts limitation (民法典 195).
    Demand,
    /// Filing a claim with a court or commission: interrupts it too.
    Filing,
    /// Service of a claim on us (收到起诉状).
    Service,
    /// An answer to a claim (答辩).
    Answer,
    /// Evidence is to be handed in by then.
    Evidence,
    /// A hearing.
    Hearing,
    /// A judgment of first instance is served (一审判决).
    Judgment,
    /// A ruling is served (裁定).
    Ruling,
    /// A judgment takes effect (生效判决).
    FinalJudgment,
    /// An award is received (仲裁裁决).
    Award,
    /// A settlement or mediation paper takes effect (调解书、调解协议).
    Settlement,
    /// Property is preserved before a claim (诉前保全).
    Preservation,
    /// A payment order is received (支付令).
    PaymentOrder,
    /// An appeal: ours by then, or the other side's when it is served.
    Appeal,
    /// Enforcement.
    Enforcement,
    /// Any other.
    Other,
}
