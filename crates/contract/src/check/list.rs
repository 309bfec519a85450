//! The one list of all checks.

use rust_decimal::Decimal;

use super::{Check, Limit, absence, arithmetic, deposit, dispute, form, performance, reference, remains};
use crate::model::ContractKind::{self, Construction, Framework, Outsourcing, Purchase, SalesAgency, Service, Software};
use crate::model::Severity::{Critical, Major, Minor};

const ALL: &[ContractKind] = &[];
const LASTING: &[ContractKind] = &[Service, Software, Outsourcing, SalesAgency, Framework, Purchase, Construction];

const fn limit(default: i64, unit: &'static str) -> Option<Limit> {
    Some(Limit { default: Decimal::from_parts(default as u32, 0, 0, false, 0), unit })
}

/// Every check, in the order of the rules' vocabulary.
#[rustfmt::skip]
pub static CHECKS: &[Check] = &[
    Check { id: "absent.confidentiality", severity: Major, kinds: LASTING, law: &[("民法典", "501"), ("民法典", "509")], limit: None, run: absence::confidentiality },
    Check { id: "amount.figures_words_differ", severity: Critical, kinds: ALL, law: &[("民法典", "466")], limit: None, run: arithmetic::figures_words_differ },
    Check { id: "payment.stages_not_100", severity: Critical, kinds: ALL, law: &[("民法典", "510")], limit: limit(100, "%"), run: arithmetic::stages_not_100 },
    Check { id: "reference.broken", severity: Major, kinds: ALL, law: &[("民法典", "466")], limit: None, run: reference::broken },
    Check { id: "dispute.arbitration_and_court", severity: Critical, kinds: ALL, law: &[("仲裁法解释", "7"), ("仲裁法", "29")], limit: None, run: dispute::arbitration_and_court },
    Check { id: "attachment.missing", severity: Major, kinds: ALL, law: &[("民法典", "470")], limit: None, run: reference::attachment_missing },
    Check { id: "deposit.over_limit", severity: Critical, kinds: ALL, law: &[("民法典", "586")], limit: limit(20, "%"), run: deposit::over_limit },
    Check { id: "credit_code.invalid", severity: Critical, kinds: ALL, law: &[("GB 32100-2015", "4")], limit: None, run: form::credit_code_invalid },
    Check { id: "acceptance.deemed", severity: Major, kinds: ALL, law: &[("民法典", "621"), ("民法典", "622")], limit: None, run: performance::deemed },
    Check { id: "blank.unfilled", severity: Minor, kinds: ALL, law: &[("民法典", "470"), ("民法典", "510")], limit: None, run: remains::unfilled },
];
