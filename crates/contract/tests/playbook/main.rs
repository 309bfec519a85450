//! The playbook: expressions, the company's own checks, samples, and what a change would alter.

#![allow(clippy::unwrap_used, reason = "a test that can't read its own cases fails")]

mod expressions;
mod laws;
mod own_checks;
mod trials;

use qiheng_contract::{Document, Finding, OwnCheck, Playbook, Settings, read, review};

const DRAFT: &str = "设备采购合同
甲方：青禾食品科技有限公司
乙方：北川包装机械有限公司
第一条 价款
合同总价为人民币640,000.00元（大写：陆拾肆万元整）。
第二条 付款
2.1 甲方在合同签订后5日内支付合同总价的30%作为预付款。
2.2 货物验收合格后30日内，甲方支付合同总价的65%。
2.3 质保期满后甲方支付合同总价的5%。
第三条 质保
质保期为12个月，自验收合格之日起算。
第四条 争议解决
因本合同发生的争议，提交上海仲裁委员会仲裁。
";

fn document(text: &str) -> Document {
    read(text.as_bytes(), "draft.txt").unwrap()
}

fn settings(playbook: Playbook) -> Settings {
    Settings { playbook, ..Settings::on("2026-06-01".parse().unwrap()) }
}

fn own(when: &str) -> OwnCheck {
    OwnCheck { id: "trial".into(), title: "试用".into(), when: when.into(), reason: "公司规定".into(), ..OwnCheck::default() }
}

/// What an own check with this expression finds in the draft.
fn found(when: &str) -> Vec<Finding> {
    let playbook = Playbook { own: vec![own(when)], ..Playbook::default() };
    review(&document(DRAFT), &settings(playbook)).findings.into_iter().filter(|finding| finding.rule == "company.trial").collect()
}
