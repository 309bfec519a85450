//! A formal notice held against its contract, in words.

use chrono::NaiveDate;
use qiheng_contract::NoticeForm;
use qiheng_domain::communication::{Notice, served};
use qiheng_locales::Catalogue;
use qiheng_record::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reviews::typed;
use crate::words::worded;
use crate::{ApiError, Session};

/// Which notice.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichNotice {
    pub notice: String,
}

/// A notice held against its contract.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoticeServed {
    /// When it counts as received.
    pub received_on: Option<NaiveDate>,
    /// Why then, in words.
    pub received_why: Option<String>,
    /// What does not agree, or is missing.
    pub remarks: Vec<NoticeRemark>,
    /// The forms that the contract agrees, in words.
    pub forms: Vec<String>,
    /// Path of the clause about notice.
    pub clause: Option<String>,
    /// What the contract says of when it counts as received.
    pub rules: Vec<String>,
    /// Where the contract wants the vendor to be given notice.
    pub agreed: Option<AgreedAddress>,
}

/// Something that does not agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoticeRemark {
    /// Which remark it is, such as `notice-remark-form`.
    pub id: String,
    /// In words.
    pub words: String,
}

/// Where the contract wants a party to be given notice.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AgreedAddress {
    pub contact: String,
    pub address: String,
    pub email: String,
    pub fax: String,
}

fn form_in_words(catalogue: &Catalogue, name: &str) -> String {
    catalogue.plain(&format!("notice-form-{name}"))
}

/// A remark in words; the forms that it names are words too.
fn in_words(catalogue: &Catalogue, remark: &Message) -> String {
    let mut remark = remark.clone();
    if let Some(forms) = remark.args.get_mut("forms") {
        let named: Vec<String> = forms.split(' ').filter(|form| !form.is_empty()).map(|form| form_in_words(catalogue, form)).collect();
        *forms = named.join(&catalogue.plain("notice-forms-between"));
    }
    worded(catalogue, &remark)
}

/// What the contract agrees about notice, and how a notice stands to it.
pub fn check(session: &Session, request: WhichNotice) -> Result<NoticeServed, ApiError> {
    let id = typed::<Notice>("notice", request.notice)?;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let found = served(&db, id)?;
        let agreed = found.address().map(|address| AgreedAddress {
            contact: address.contact.clone(),
            address: address.address.clone(),
            email: address.email.clone(),
            fax: address.fax.clone(),
        });
        let clause = found.clause.unwrap_or_default();
        let mut rules: Vec<String> = clause.deemed.iter().map(|rule| rule.quote.clone()).collect();
        rules.dedup();
        Ok(NoticeServed {
            received_on: found.received.as_ref().map(|received| received.on),
            received_why: found.received.as_ref().map(|received| worded(catalogue, &received.why)),
            remarks: found.remarks.iter().map(|remark| NoticeRemark { id: remark.id.clone(), words: in_words(catalogue, remark) }).collect(),
            forms: clause.forms.iter().map(|form: &NoticeForm| form_in_words(catalogue, form.name())).collect(),
            clause: clause.clause,
            rules,
            agreed,
        })
    })
}
