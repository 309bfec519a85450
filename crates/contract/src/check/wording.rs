//! One thing that is said in two ways: periods in days and in working days, notices in writing and by word of mouth.

use std::collections::HashMap;
use std::ops::Range;

use super::roles::part;
use super::{Contract, Params, Spot};
use crate::facts::numeral::han_integer;
use crate::model::Finding;
use crate::pattern::re;
use crate::text::last_chars;

/// The same number of days after the same event, once as working days and once as days.
pub(super) fn days_mixed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.is_english() {
        return Vec::new();
    }
    let limit = contract.draft.attachments_start();
    let folded = &contract.body().folded()[..limit];
    let mut seen: HashMap<(&str, u64), (bool, Range<usize>)> = HashMap::new();
    for hit in re!(r"([\p{Han}]{4,12})(?:之日起|之日|起|后)\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*个?(工作日|日|天)(?:之)?内").captures_iter(folded)
    {
        let (Some(event), Some(count), Some(unit), Some(all)) = (hit.get(1), hit.get(2), hit.get(3), hit.get(0)) else { continue };
        let Some(days) = count.as_str().parse().ok().or_else(|| han_integer(count.as_str())) else { continue };
        let working = unit.as_str() == "工作日";
        let key = (last_chars(event.as_str(), 4), days);
        match seen.get(&key) {
            Some((before, place)) if *before != working => {
                let range = contract.body().sentence_at(all.start()).map_or(all.range(), |sentence| part(&sentence, &all.range()));
                let spot = Spot::default().arg("days", days).arg("event", key.0).evidence(place.clone());
                return vec![params.finding(contract, &range, spot)];
            }
            Some(_) => {}
            None => {
                seen.insert(key, (working, all.range()));
            }
        }
    }
    Vec::new()
}

/// Notices must be in writing, and elsewhere a call or a chat is enough.
pub(super) fn notice_form(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let says = re!(
        r"(?:口头|电话|微信|短信)[^。;,\n:]{0,10}通知|通知[^。;,\n]{0,12}(?:可以?|也可)[^。;,\n]{0,8}(?:口头|电话|微信|短信)|\b(?:oral|telephone) notice|\bnotice[^.\n]{0,40}(?:orally|by telephone)"
    );
    let oral = contract.sentences(says).into_iter().find(|sentence| {
        let confirmed = re!(r"书面|不得|无效|紧急|故障|维修|报修|(?i:in writing|written|confirm|not )").is_match(sentence.text);
        !confirmed && contract.in_body(sentence.start)
    });
    let Some((oral, hit)) = oral.and_then(|sentence| Some((sentence, says.find(sentence.text)?))) else { return Vec::new() };
    let must = re!(
        r"通知[^。;\n]{0,24}(?:必须|应当?|须|均|一律)[^。;\n]{0,10}书面|(?:所有|任何|各项)[^。;\n]{0,10}通知[^。;\n]{0,16}书面|\b[Nn]otices?[^.\n]{0,60}(?:shall|must) be (?:given |made )?in writing"
    );
    let Some(written) = must.find(contract.body().folded()) else { return Vec::new() };
    let range = part(&oral, &(oral.start + hit.start()..oral.start + hit.end()));
    vec![params.finding(contract, &range, Spot::default().evidence(written.range()))]
}
