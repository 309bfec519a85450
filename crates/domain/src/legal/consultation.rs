//! Advice on law.

use chrono::NaiveDate;
use qiheng_record::{LongText, Record, Ref};

use crate::contracts::Contract;
use crate::documents::Document;
use crate::vendors::Vendor;

/// A question put to counsel and the answer (法律咨询).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "consultation", title = "question", icon = "message-circle-question-mark")]
pub struct Consultation {
    /// The question.
    #[field(required, list, search = 8, pinyin)]
    pub question: String,
    /// Who was asked.
    #[field(list, filter, search = 4, pinyin)]
    pub counsel: String,
    /// The day.
    #[field(required, list, filter)]
    pub asked_on: NaiveDate,
    /// The contract it is about.
    #[field(list, filter)]
    pub contract: Option<Ref<Contract>>,
    /// The vendor it is about.
    #[field(filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The answer.
    #[field(search = 4)]
    pub answer: LongText,
    /// The day of the answer.
    #[field(list)]
    pub answered_on: Option<NaiveDate>,
    /// The law it cites.
    #[field(search = 3)]
    pub law_cited: String,
    /// The opinion itself.
    pub document: Option<Ref<Document>>,
}
