//! Following places of the older text into the newer one.

use crate::given::{compared, draft};
use qiheng_contract::{Carried, Document, Span};

const BEFORE: &str = "第一条 标的\n甲方向乙方采购设备，型号见附件。\n第二条 付款\n甲方应于验收合格后30日内支付全部价款，乙方应先开具发票。\n第三条 保密\n双方应对本合同内容严格保密，保密期为合同终止后三年。\n";

fn place(document: &Document, words: &str) -> Span {
    let byte = document.text.find(words).unwrap_or_else(|| panic!("{words}"));
    let start = document.text[..byte].chars().count() as u32;
    Span { start, end: start + words.chars().count() as u32 }
}

/// How `words` of the older text are carried, as `exact: words`, `near: words`, `lost`.
fn carried(before: &str, after: &str, words: &str) -> String {
    let (before, after) = (draft(before), draft(after));
    let quote = |span: Span| after.text.chars().skip(span.start as usize).take((span.end - span.start) as usize).collect::<String>();
    match compared(&before, &after).carry(place(&before, words)) {
        Carried::Exact(span) => format!("exact: {}", quote(span)),
        Carried::Near(span) => format!("near: {}", quote(span)),
        Carried::Lost => "lost".to_owned(),
    }
}

#[test]
fn untouched_words_are_exact_wherever_they_stand() {
    let longer = BEFORE.replace("第二条", "第二条 定金\n甲方应付定金五万元。\n第三条").replace("第三条 保密", "第四条 保密");
    for words in ["甲方向乙方采购设备", "验收合格后30日内支付", "保密期为合同终止后三年", "第二条 付款\n甲方应于"] {
        let expected = words.replace("第二条", "第三条");
        assert_eq!(carried(BEFORE, &longer, words), format!("exact: {expected}"));
    }
}

#[test]
fn form_does_not_matter() {
    let wide = BEFORE.replace("30日", "３０ 日");
    assert_eq!(carried(BEFORE, &wide, "验收合格后30日内支付"), "exact: 验收合格后３０ 日内支付");
}

#[test]
fn marks_at_the_edge_belong_to_the_words() {
    let (before, after) = (BEFORE.replace("设备", "（全新）设备"), BEFORE.replace("设备", "(全新)设备"));
    assert_eq!(carried(&before, &after, "（全新）"), "exact: (全新)");
    assert_eq!(carried(&before.replace("全新", "５"), &after.replace("全新", "5"), "５"), "exact: 5");
}

#[test]
fn moved_clauses_take_their_words_along() {
    let moved = "第一条 保密\n双方应对本合同内容严格保密，保密期为合同终止后三年。\n第二条 标的\n甲方向乙方采购设备，型号见附件。\n第三条 付款\n甲方应于验收合格后30日内支付全部价款，乙方应先开具发票。\n";
    for words in ["保密期为合同终止后三年", "乙方采购设备", "30日内支付全部价款"] {
        assert_eq!(carried(BEFORE, moved, words), format!("exact: {words}"));
    }
}

#[test]
fn changed_words_are_near() {
    let changed = BEFORE.replace("30日", "90日");
    assert_eq!(carried(BEFORE, &changed, "甲方应于验收合格后30日内支付全部价款"), "near: 甲方应于验收合格后90日内支付全部价款");
    assert_eq!(carried(BEFORE, &changed, "乙方应先开具发票"), "exact: 乙方应先开具发票");
    let widened = BEFORE.replace("全部价款", "全部无争议价款");
    assert_eq!(carried(BEFORE, &widened, "支付全部价款"), "near: 支付全部无争议价款");
}

#[test]
fn what_was_rewritten_or_removed_is_lost() {
    let rewritten = BEFORE.replace("甲方应于验收合格后30日内支付全部价款", "货款在签约当天由买受人一次结清");
    assert_eq!(carried(BEFORE, &rewritten, "验收合格后30日内支付全部价款"), "lost");
    let removed = BEFORE.split("第三条").next().unwrap().to_owned();
    assert_eq!(carried(BEFORE, &removed, "保密期为合同终止后三年"), "lost");
}

#[test]
fn nowhere_is_lost() {
    let document = draft(BEFORE);
    assert_eq!(compared(&document, &document).carry(Span::default()), Carried::Lost);
}
