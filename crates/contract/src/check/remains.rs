//! What a draft leaves open: blanks, placeholders, comments, tracked changes.

use super::{Contract, Params, Spot};
use crate::facts::Hole;
use crate::model::{Finding, Severity};
use crate::text::re;

/// A blank that is still to be filled in.
pub(super) fn unfilled(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract.holes.iter().filter(|hole| !hole.is_placeholder).map(|hole| finding(contract, params, hole)).collect()
}

fn finding(contract: &Contract<'_>, params: &Params, hole: &Hole) -> Finding {
    let mut spot = Spot::default().arg("around", &hole.around);
    if is_essential(contract, hole) {
        spot = spot.severity(Severity::Major);
    }
    params.finding(contract, &hole.range, spot)
}

/// Is a party's name, the amount or the term left open?
fn is_essential(contract: &Contract<'_>, hole: &Hole) -> bool {
    let words = &contract.body().folded()[hole.range.clone()];
    !hole.in_signature && (re!(r"总价|总额|合同金额|合同价|服务费|租金|价款|合计|期限|有效期|自_|至_|元").is_match(words) || contract.names_buyer(words) || contract.names_vendor(words))
}
