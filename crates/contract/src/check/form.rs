//! The outer form: parties, codes, numbering, copies, signatures.

use super::{Contract, Params, Spot};
use crate::model::Finding;

/// A unified social credit code whose check character is wrong (GB 32100).
pub(super) fn credit_code_invalid(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .draft
        .parties
        .list
        .iter()
        .filter_map(|party| party.credit_code.as_ref().map(|(code, range)| (party, code, range)))
        .filter(|(_, code, _)| code.len() != 15 && !is_credit_code(code))
        .map(|(party, code, range)| params.finding(contract, range, Spot::default().arg("code", code).arg("party", &party.label).arg("length", code.chars().count())))
        .collect()
}

/// Has the code 18 characters of the alphabet and the right check character (GB 32100-2015)?
pub(crate) fn is_credit_code(code: &str) -> bool {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let values: Option<Vec<u32>> = code.chars().map(|c| ALPHABET.find(c.to_ascii_uppercase()).map(|at| at as u32)).collect();
    let Some(values) = values.filter(|values| values.len() == 18) else { return false };
    let mut weight = 1;
    let mut sum = 0;
    for value in &values[..17] {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    (31 - sum % 31) % 31 == values[17]
}

#[cfg(test)]
mod tests {
    use super::is_credit_code;

    #[test]
    fn check_characters() {
        for code in ["91330100799655058B", "9144030071526726XG", "914403001922038216", "91110000802100433B"] {
            assert!(is_credit_code(code), "{code}");
        }
        for code in ["91110000100011667W", "911101081019734670", "91440101MA5AXXXX01", "123", ""] {
            assert!(!is_credit_code(code), "{code}");
        }
    }
}
