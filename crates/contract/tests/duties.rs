//! The duties of a contract: whose, of what kind, and the words that say when.

#[path = "support/document.rs"]
mod support;

use std::path::Path;

use qiheng_contract::{duties, outline};

/// The frame contract's duties, a line each.
fn of_frame(language: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/checks/frame-{language}.txt"));
    let document = support::document(&std::fs::read_to_string(path).unwrap().replace("{case}", ""));
    let said = |duty: qiheng_contract::Duty| {
        let words: String = document.text.chars().skip(duty.start as usize).take((duty.end - duty.start) as usize).collect();
        assert!(words.trim().ends_with(&duty.words), "{} is no part of {words}", duty.words);
        let share = duty.percent.map_or(String::new(), |percent| format!(" {percent}%"));
        format!("{} {:?} {:?}{share}: {}", duty.clause.unwrap_or_default(), duty.owed_by, duty.kind, duty.words)
    };
    duties(&document, &outline(&document)).into_iter().map(said).collect()
}

#[test]
fn of_a_chinese_purchase() {
    assert_eq!(
        of_frame("zh"),
        [
            "4.1 Buyer Payment 30%: 本合同签订后10个工作日内，甲方支付合同总价的30%作为预付款",
            "4.2 Buyer Payment 60%: 设备经甲方验收合格后30日内，甲方支付合同总价的60%",
            "4.3 Buyer Payment 10%: 质保期届满且无未处理的质量问题后15个工作日内，甲方支付合同总价的10%",
            "6.1 Vendor Delivery: 乙方应于2026年8月31日前将设备运至甲方住所地并完成安装。",
            "7.1 Buyer Acceptance: 甲方应在收到乙方书面验收申请后15个工作日内按附件一组织验收，合格的签署验收报告；",
            "7.1 Vendor Warranty: 不合格的，乙方应在10日内更换。",
            "8.1 Vendor Warranty: 质保期为24个月，自验收报告签署之日起计算。",
            "8.1 Vendor Warranty: 乙方应在接到通知后24小时内到场维修。",
            "10.1 Both Confidentiality: 双方对知悉的对方未公开信息负有保密义务，未经同意不得披露，保密义务在本合同终止后3年内有效。",
        ]
    );
}

#[test]
fn of_an_english_purchase() {
    assert_eq!(
        of_frame("en"),
        [
            "4.1 Buyer Payment 30%: 30% of the total price within ten (10) working days after signature of this Agreement",
            "4.1 Buyer Payment 60%: 60% of the total price within thirty (30) days after acceptance and",
            "4.1 Buyer Payment 10%: 10% of the total price within fifteen (15) days after the warranty period has ended.",
            "5.1 Vendor Delivery: The Seller shall deliver the Goods to the Buyer's laboratory no later than August 31, 2026.",
            "6.1 Buyer Acceptance: Within fifteen (15) working days after the Seller's notice, the Buyer shall carry out the acceptance test.",
            "7.1 Vendor Warranty: The warranty period is twenty-four (24) months from acceptance.",
            "9.1 Both Confidentiality: Each party shall keep confidential all non-public information received from the other party for three (3) years after the end of this Agreement.",
        ]
    );
}

/// What a clause's duty is about.
fn kind_of(words: &str) -> qiheng_contract::DutyKind {
    first_of(words).kind
}

fn first_of(words: &str) -> qiheng_contract::Duty {
    let text = format!("设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n第一条 履行\n1.1 {words}\n");
    let document = support::document(&text);
    duties(&document, &outline(&document)).into_iter().next().unwrap_or_else(|| panic!("{words}: no duty"))
}

#[test]
fn what_fails_is_set_right_by_the_vendor() {
    use qiheng_contract::Role::{Buyer, Vendor};
    for (words, side) in [("甲方应在设备安装调试完成后15个工作日内组织验收。", Buyer), ("验收不合格的，乙方应在10日内整改并重新提交验收。", Vendor)]
    {
        assert_eq!(first_of(words).owed_by, side, "{words}");
    }
}

#[test]
fn what_sets_a_duty_off_is_not_what_it_is_about() {
    use qiheng_contract::DutyKind::{Delivery, Payment, Report, Warranty};
    for (words, kind) in [
        ("乙方应在收到预付款后60日内将设备运至甲方厂区。", Delivery),
        ("乙方应在每月5日前向甲方提交上月的生产进度报告。", Report),
        ("不合格的批次，乙方应在接到书面通知后3日内换货。", Warranty),
        ("甲方应在收到发票后10日内付款。", Payment),
    ] {
        assert_eq!(kind_of(words), kind, "{words}");
    }
}
