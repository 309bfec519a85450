//! Delivery, acceptance, warranty and risk.

use super::{Contract, Params, Spot};
use crate::facts::quantity::periods;
use crate::model::Finding;
use crate::text::re;

/// Silence that counts as acceptance (民法典 621).
pub(super) fn deemed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let cue = re!(r"视为|视同|视作|认为买方|认为甲方|默认|即为验收合格|(?i:deemed|constitute acceptance)");
    contract
        .sentences(cue)
        .into_iter()
        .filter(|sentence| crate::facts::deems_acceptance(sentence.text) && about_acceptance(contract, sentence.text, sentence.start) && !contract.vendor_leads_silence(sentence.text))
        .map(|sentence| {
            let days = periods(sentence.text).first().map_or_else(String::new, |period| sentence.text[period.range.clone()].to_owned());
            params.finding(contract, &deeming_part(sentence.text, sentence.start), Spot::default().arg("period", days))
        })
        .collect()
}

fn about_acceptance(contract: &Contract<'_>, words: &str, at: usize) -> bool {
    re!(r"验收|合格|接受|批准|检验|货物|设备|成果|产品|交付|工程|质量|(?i:accept|goods|deliverable|service)").is_match(words) || contract.draft.is_about(at, &["acceptance", "delivery", "quality"])
}

/// The sentence from the clause of silence on.
fn deeming_part(words: &str, offset: usize) -> std::ops::Range<usize> {
    let at = re!(r"视为|视同|视作|认为|默认|即为验收合格|(?i:deemed|constitute)").find(words).map_or(0, |hit| hit.start());
    let silence = re!(r"[^,。;]*(?:未|没有|逾期|不[^,]{0,4}提出|过期|超过|届满|(?i:fails?|unless|not))[^。;]*$").find(&words[..at]).map_or(0, |hit| hit.start());
    let start = if words.chars().count() > 120 { silence } else { 0 };
    offset + start..offset + words.len()
}
