//! Amendments.

use chrono::NaiveDate;
use qiheng_archive::{Row, Transaction};
use qiheng_record::{LongText, Money, Record, Ref};

use super::Contract;
use crate::DomainError;
use crate::documents::Document;

/// An amendment of a contract (合同变更), with what it changes.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "amendment", title = "title", icon = "file-pen-line", parent = "contract")]
pub struct Amendment {
    /// The contract.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// What it is called: 补充协议一.
    #[field(required, list, search = 8, pinyin)]
    pub title: String,
    /// Why.
    #[field(search = 4)]
    pub reason: LongText,
    /// The clauses that change, and how.
    #[field(search = 4)]
    pub clauses: LongText,
    /// The day on which it was agreed; it counts from then.
    #[field(list, filter)]
    pub agreed_on: Option<NaiveDate>,
    /// The contract's amount from then on; none = as before.
    #[field(list, filter)]
    pub amount: Option<Money>,
    /// The contract's last day from then on; none = as before.
    #[field(list)]
    pub ends_on: Option<NaiveDate>,
    /// Another contract record that holds its text, where there is one.
    pub agreement: Option<Ref<Contract>>,
    /// The signed file.
    pub document: Option<Ref<Document>>,
}

/// An amendment is to another contract than the one that holds its text, and not in a circle. What was agreed changes the contract's
/// amount and last day.
pub(crate) fn check_amendment(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let amendment = Amendment::from_values(after.values.clone())?;
    if let Some(agreement) = amendment.agreement {
        let mut at = Some(amendment.contract);
        // a chain of parents that comes back to where it began is found within as many steps as it has
        for _ in 0..64 {
            let Some(contract) = at else { break };
            if contract == agreement {
                return Err(DomainError::AmendsItself { title: amendment.title });
            }
            at = tx.get(contract)?.body.parent;
        }
    }
    let was_agreed = before.is_some_and(|before| *before.value("agreed_on") != qiheng_record::Value::Null);
    if amendment.agreed_on.is_some() && !was_agreed {
        let mut stored = tx.get(amendment.contract)?;
        stored.body.amount = amendment.amount.or(stored.body.amount);
        stored.body.ends_on = amendment.ends_on.or(stored.body.ends_on);
        tx.update(stored)?;
        super::refresh(tx, amendment.contract)?;
    }
    Ok(())
}
