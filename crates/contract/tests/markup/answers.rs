//! Findings laid to the draft's own words: what is written, what is only said.

use qiheng_contract::markup::plain_docx;
use qiheng_contract::{Point, Sent, Settings, answer, read, review};

use super::{hand, support};

/// The changes that one rule makes of a contract, as `old→new`, and how the point went out.
fn changes_of(rule: &str, contract: &str, wording: &str) -> (Sent, Vec<String>) {
    let bytes = plain_docx(&support::document(contract)).unwrap();
    let document = read(&bytes, "draft.docx").unwrap();
    let reading = review(&document, &Settings::on("2026-11-26".parse().unwrap()));
    let finding = reading
        .findings
        .iter()
        .find(|finding| finding.rule == rule)
        .unwrap_or_else(|| panic!("{rule} is not found in {:?}", reading.findings.iter().map(|finding| &finding.rule).collect::<Vec<_>>()));
    let point = Point {
        finding,
        comment: "意见".to_owned(),
        wording: Some(wording.to_owned()),
        is_worded: false,
        words: Some("在收到通知后3个工作日内".to_owned()),
        heading: Some("保密".to_owned()),
        advice: "建议：".to_owned(),
    };
    let (marked, written) = answer(&bytes, &document, &reading.clauses, &reading.facts, &[point], &hand()).unwrap();
    let again: Vec<char> = read(&marked, "marked.docx").unwrap().text.chars().collect();
    for change in &written[0].changes {
        let there: String = again[change.place.start as usize..change.place.end as usize].iter().collect();
        assert_eq!(there, change.new, "a change stands where it says");
    }
    (written[0].sent, written[0].changes.iter().map(|change| format!("{}→{}", change.old, change.new)).collect())
}

fn purchase(clause: &str) -> String {
    format!(
        "设备采购合同\n甲方（买方）：青禾食品有限公司\n乙方（卖方）：北川机械有限公司\n第一条 标的\n乙方向甲方出售包装机一台，型号BZ-1。\n第二条 价款\n合同总价为人民币100,000.00元（大写：壹拾万元整）。\n第三条 约定\n{clause}\n第四条 争议解决\n双方协商不成的，向甲方所在地人民法院起诉。\n甲方（盖章）：\n乙方（盖章）："
    )
}

#[test]
fn a_limit_takes_the_place_of_the_number_alone() {
    let contract = purchase("合同签订后十日内，甲方向乙方支付合同总价的30%作为定金。");
    assert_eq!(changes_of("deposit.over_limit", &contract, "定金不超过合同总价的20%。"), (Sent::Tracked, vec!["30→20".to_owned()]));
    let contract = purchase("合同签订后十日内，甲方向乙方支付合同总价的百分之三十作为定金。");
    assert_eq!(changes_of("deposit.over_limit", &contract, "定金不超过合同总价的20%。"), (Sent::Tracked, vec!["三十→二十".to_owned()]));
}

#[test]
fn a_sentence_gives_way_to_the_wording_and_keeps_its_end() {
    let contract = purchase("货到后三日内甲方未提出异议的，视为验收合格；质保期为十二个月。");
    let (sent, changes) = changes_of("acceptance.deemed", &contract, "验收以甲方签署的书面文件为准。");
    assert_eq!((sent, changes), (Sent::Tracked, vec!["货到后三日内甲方未提出异议的，视为验收合格→验收以甲方签署的书面文件为准".to_owned()]));
}

#[test]
fn a_missing_clause_becomes_the_next_article_before_what_is_signed() {
    let (sent, changes) = changes_of("absent.integrity", &purchase("乙方应于2026年12月1日前交货。"), "双方不得给予或收受不正当利益。");
    assert_eq!((sent, changes), (Sent::Tracked, vec!["→第五条 保密\n双方不得给予或收受不正当利益。".to_owned()]));
}

#[test]
fn what_only_the_parties_know_is_said_and_not_written() {
    let contract = purchase("附件二为备件清单。");
    let (sent, changes) = changes_of("attachment.missing", &contract, "请补交附件二。");
    assert_eq!((sent, changes), (Sent::Said, vec![]));
}
