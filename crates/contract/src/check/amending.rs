//! Amendments (补充协议): which contract, which clause, and what stays.

use super::{Contract, Params, Spot};
use crate::model::Finding;
use crate::pattern::re;

/// The text before attachments.
fn body<'c>(contract: &'c Contract<'_>) -> &'c str {
    &contract.body().folded()[..contract.draft.attachments_start()]
}

/// The contract that is amended can't be told: neither its title with a day, nor its number.
pub(super) fn original_unnamed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let words = body(contract);
    let named = re!(r"(?:合同|协议)(?:书)?\s*》?\s*(?:\(|(?:的)?(?:合同)?编号|,?\s*(?:合同)?编号)|编号(?:为)?\s*[:：_【\[A-Za-z0-9]|(?:签订|签署|订立)[^。;\n]{0,16}《|《[^》\n]{2,40}(?:合同|协议)(?:书)?》|(?:19|20)[0-9]{2}\s*年[^。;\n]{0,24}(?:签订|签署|订立)|(?:于|在)[^。;\n]{0,4}_{2,}[^。;\n]{0,20}(?:签订|签署|订立)|(?i:dated|made as of|entered into (?:as of|on)|effective (?:as of|date)|agreement no)").is_match(words);
    if named { Vec::new() } else { vec![params.absence(contract, contract.clauses.first(), Spot::default())] }
}

/// Nothing says that the rest of the contract stays in force.
pub(super) fn rest_open(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let said = re!(
        r"(?:其他|其它|其余|未(?:变更|涉及|修改|约定|作|尽)|除[^。;]{0,40}外|原(?:合同|协议)|主(?:合同|协议))[^。;]{0,60}(?:不变|继续|仍然?|有效|为准|执行|一致|履行)|(?i:full force|remains? (?:in effect|unchanged|in force)|except as (?:expressly |specifically )?(?:amended|modified|set forth|provided)|ratif|continue in (?:effect|force))"
    )
    .is_match(body(contract));
    if said { Vec::new() } else { vec![params.absence(contract, contract.clauses.last(), Spot::default())] }
}

/// Something is changed without a word on where it stood.
pub(super) fn clause_unnamed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let words = body(contract);
    let placed = re!(
        r"第\s*[0-9一二三四五六七八九十百.]+\s*(?:条|款|项)|[0-9]+\.[0-9]+\s*(?:条|款)|(?i:\b(?:section|article|clause|paragraph|recital|exhibit|schedule|annex|appendix)s?\s+[0-9A-Z])"
    );
    let changes = contract.sentences(re!(
        r"变更为|修改为|调整为|更改为|改为|延长至|(?i:is hereby amended|are hereby amended|hereby amended|is changed to|replaced with|deleted and replaced)"
    ));
    let spoken = |at: usize, text: &str| {
        placed.is_match(text) && !re!(r"^\s*第\s*[0-9一二三四五六七八九十百]+\s*条[^第]*$").is_match(text)
            || re!(r"原(?:合同|协议)[^。;]{0,10}(?:第|附件)").is_match(&words[at.min(words.len())..(at + text.len()).min(words.len())])
    };
    let anywhere = re!(r"(?:原|主)(?:合同|协议)[^。;\n]{0,14}第|《[^》\n]*》[^。;\n]{0,8}第|(?i:\b(?:section|article|clause|paragraph)s?\s+[0-9]+[^.\n]{0,60}(?:of|to) the (?:original |existing )?(?:agreement|contract|lease|license))").is_match(words);
    changes
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && !anywhere && !spoken(sentence.start, sentence.text))
        .map(|sentence| params.finding(contract, &sentence.range(), Spot::default()))
        .take(1)
        .collect()
}
