//! References and attachments that lead nowhere.

use std::collections::HashSet;

use super::{Contract, Params, Spot};
use crate::model::Finding;

/// A reference to a clause that the contract doesn't have.
pub(super) fn broken(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .references
        .iter()
        .filter(|reference| !reference.is_attachment && !reference.resolved)
        .map(|reference| {
            let last = contract.clauses.iter().rfind(|clause| clause.level == 1 && !clause.path.starts_with('@')).map_or_else(String::new, |clause| clause.label.clone());
            params.finding(contract, &reference.range, Spot::default().arg("to", &reference.to).arg("last", last))
        })
        .collect()
}

/// An attachment that the contract speaks of and that isn't there; one finding per attachment.
pub(super) fn attachment_missing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut told = HashSet::new();
    contract
        .references
        .iter()
        .filter(|reference| reference.is_attachment && !reference.resolved && told.insert(&reference.key))
        .map(|reference| params.finding(contract, &reference.range, Spot::default().arg("to", &reference.to)))
        .collect()
}
