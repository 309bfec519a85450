//! Dispute resolution: one way, clearly named, at a place that suits the buyer.

use super::{Contract, Params, Spot};
use crate::model::{DisputeMethod, Finding};

/// "Arbitration or court": the arbitration agreement is void (仲裁法解释 7).
pub(super) fn arbitration_and_court(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .settlement
        .iter()
        .filter(|chosen| chosen.method == DisputeMethod::Both && !chosen.is_form)
        .map(|chosen| {
            let body = chosen.body.as_ref().map_or_else(String::new, |(name, _)| name.clone());
            params.finding(contract, &chosen.range, Spot::default().arg("body", body))
        })
        .collect()
}
