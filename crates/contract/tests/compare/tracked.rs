//! Word files: automatic numbers, tables, tracked and untracked changes.

use crate::build::{Docx, p, p_with, r};
use crate::given::compared;
use qiheng_contract::{ClauseState, Comparison, Document, Meaning, TextOp, join};

const BY: &str = r#"w:id="1" w:author="乙方法务" w:date="2026-03-01T08:00:00Z""#;

fn ins(text: &str) -> String {
    format!("<w:ins {BY}>{}</w:ins>", r(text))
}

fn del(text: &str) -> String {
    format!("<w:del {BY}><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>")
}

fn para(inside: &str) -> String {
    format!("<w:p>{inside}</w:p>")
}

/// Paragraphs numbered 第一条, 第二条, ….
fn article(inside: &str) -> String {
    format!(r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{inside}</w:p>"#)
}

fn file(body: &str) -> Document {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    Docx::body(body).numbering(numbering).read()
}

fn table(rows: &[&[&str]]) -> String {
    let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|cell| format!("<w:tc>{}</w:tc>", p(cell))).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// Changes as `old → new`, with `*` where tracked.
fn changes(comparison: &Comparison) -> Vec<String> {
    let shown = |change: &qiheng_contract::TextChange| format!("{}{} → {}", if change.marked { "*" } else { "" }, change.old.trim(), change.new.trim());
    comparison.changes.iter().map(shown).collect()
}

#[test]
fn what_is_tracked_and_what_is_not() {
    let before = file(&(article(&r("标的")) + &p("甲方应于验收合格后30日内付款，逾期按万分之五计算违约金。") + &article(&r("保密")) + &p("双方应当保密。")));
    let tracked = para(&(r("甲方应于验收合格后") + &del("30") + &ins("60") + &r("日内付款，逾期按万分之一计算违约金。")));
    let after = file(&(article(&r("标的")) + &tracked + &article(&r("保密")) + &p("双方应当保密。")));
    let comparison = compared(&before, &after);
    assert_eq!(changes(&comparison), ["*30 → 60", "五 → 一"]);
    assert_eq!(comparison.unmarked().map(|change| change.new.as_str()).collect::<Vec<_>>(), ["一"]);
    assert_eq!((comparison.tracked, comparison.changes[0].meaning, comparison.changes[1].meaning), (2, Meaning::Days, Meaning::Number));
}

#[test]
fn a_file_without_tracking_marks_nothing() {
    let before = file(&p("甲方应于30日内付款。"));
    let after = file(&p("甲方应于60日内付款。"));
    let comparison = compared(&before, &after);
    assert_eq!((comparison.tracked, comparison.unmarked().count()), (0, 1));
}

#[test]
fn retyped_words_are_tracked_as_a_whole() {
    let before = file(&p("甲方应于验收合格后三十日内一次付清全部价款。"));
    let after = file(&para(&(r("甲方应于") + &del("验收合格后三十日内") + &ins("验收合格且收到发票后六十日内") + &r("一次付清全部价款。"))));
    let comparison = compared(&before, &after);
    assert!(!comparison.changes.is_empty() && comparison.changes.iter().all(|change| change.marked), "{comparison:#?}");
    // the insertion may come first
    let after = file(&para(&(r("甲方应于") + &ins("验收合格且收到发票后六十日内") + &del("验收合格后三十日内") + &r("一次付清全部价款。"))));
    assert!(compared(&before, &after).changes.iter().all(|change| change.marked));
}

#[test]
fn a_tracked_change_does_not_hide_a_neighbour() {
    let before = file(&p("乙方应在5日内更换，并承担全部费用。"));
    // 全部 went untracked beside a tracked deletion of other words
    let after = file(&para(&(r("乙方应在5日内更换，") + &del("并") + &r("承担费用。"))));
    let comparison = compared(&before, &after);
    assert_eq!(changes(&comparison), ["*并 → ", "全部 → "]);
}

#[test]
fn an_insertion_settles_where_the_file_tracks_it() {
    let before = file(&p("甲方付款。甲方验收。"));
    let after = file(&para(&(r("甲方付款。甲方") + &ins("付款。甲方") + &r("验收。"))));
    let comparison = compared(&before, &after);
    assert_eq!(changes(&comparison), ["* → 付款。甲方"]);
}

#[test]
fn tracked_paragraphs_come_and_go() {
    let mark = |kind: &str, inside: &str| format!("<w:p><w:pPr><w:rPr><w:{kind} {BY}/></w:rPr></w:pPr>{inside}</w:p>");
    let before = file(&(p("第一条 标的") + &p("甲方采购设备。") + &p("乙方免费培训甲方人员。") + &p("第二条 其他") + &p("协商解决。")));
    let after = file(
        &(p("第一条 标的")
            + &p("甲方采购设备。")
            + &mark("del", &del("乙方免费培训甲方人员。"))
            + &p("第二条 其他")
            + &mark("ins", &ins("争议由乙方所在地法院管辖。"))
            + &p("协商解决。")),
    );
    let comparison = compared(&before, &after);
    assert_eq!(changes(&comparison), ["*乙方免费培训甲方人员。 → ", "* → 争议由乙方所在地法院管辖。"]);
}

#[test]
fn an_untracked_paragraph_in_a_tracked_file() {
    let before = file(&(p("甲方采购设备。") + &p("价款见附件。")));
    let after = file(&(para(&(r("甲方采购") + &ins("全新") + &r("设备。"))) + &p("乙方概不承担间接损失。") + &p("价款见附件。")));
    let comparison = compared(&before, &after);
    assert_eq!(changes(&comparison), ["* → 全新", " → 乙方概不承担间接损失。"]);
}

#[test]
fn a_tracked_move_is_marked() {
    let secrecy = "双方应对本合同内容及履行中知悉的商业秘密严格保密。";
    let marked = |kind: &str, run: &str| {
        let mark = if kind == "moveFrom" { "del" } else { "ins" };
        format!("<w:p><w:pPr><w:rPr><w:{mark} {BY}/></w:rPr></w:pPr><w:{kind} {BY}>{}</w:{kind}></w:p>", r(run))
    };
    let rest = || p("第二条 价款") + &p("总价为人民币十万元整，含税。") + &p("第三条 其他") + &p("未尽事宜由双方另行协商。");
    let before = file(&(p(secrecy) + &rest()));
    let after = file(&(marked("moveFrom", secrecy) + &rest() + &marked("moveTo", secrecy)));
    let comparison = compared(&before, &after);
    assert_eq!((comparison.changes.len(), comparison.changes[0].op, comparison.changes[0].marked), (1, TextOp::Move, true));
    let after = file(&(rest() + &p(secrecy) + &para(&ins("补充。"))));
    let moved = &compared(&before, &after).changes[0];
    assert_eq!((moved.op, moved.marked), (TextOp::Move, false));
}

#[test]
fn automatic_numbers_are_one_remark() {
    let heads = ["标的", "价款", "交付", "验收", "违约责任"];
    let articles = |heads: &[&str]| heads.iter().map(|head| article(&r(head)) + &p(&format!("关于{head}，双方另行约定。"))).collect::<String>();
    let before = file(&articles(&heads));
    let mut longer = heads.to_vec();
    longer.insert(1, "定金");
    let after = file(&articles(&longer));
    let comparison = compared(&before, &after);
    assert_eq!(changes(&comparison), [" → 第二条 定金\n关于定金，双方另行约定。"]);
    assert_eq!(comparison.renumbering.len(), 4);
    let states: Vec<ClauseState> = comparison.pairs.iter().map(|pair| pair.state).collect();
    assert_eq!(
        states,
        [ClauseState::Same, ClauseState::Added, ClauseState::Renumbered, ClauseState::Renumbered, ClauseState::Renumbered, ClauseState::Renumbered]
    );
    // and back
    let back = compared(&after, &before);
    assert_eq!((back.changes.len(), back.changes[0].op, back.renumbering.len()), (1, TextOp::Delete, 4));
}

#[test]
fn an_inserted_article_of_a_tracked_file_needs_no_mark_for_its_number() {
    let before = file(&(article(&r("标的")) + &article(&r("价款"))));
    let mark =
        format!(r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>{}</w:p>"#, ins("定金三万元"));
    let after = file(&(article(&r("标的")) + &mark + &article(&r("价款"))));
    let comparison = compared(&before, &after);
    assert_eq!(changes(&comparison), ["* → 第二条 定金三万元"]);
}

#[test]
fn one_cell_of_a_table() {
    let head: &[&str] = &["名称", "数量", "单价", "金额"];
    let before = file(&table(&[head, &["滤芯", "2", "300.00", "600.00"], &["密封圈", "10", "5.00", "50.00"], &["合计", "", "", "650.00"]]));
    let after = file(&table(&[head, &["滤芯", "2", "350.00", "700.00"], &["密封圈", "10", "5.00", "50.00"], &["合计", "", "", "750.00"]]));
    assert_eq!(changes(&compared(&before, &after)), ["300.00 → 350.00", "600.00 → 700.00", "650.00 → 750.00"]);
    let after = file(&table(&[
        head,
        &["滤芯", "2", "300.00", "600.00"],
        &["轴承", "4", "80.00", "320.00"],
        &["密封圈", "10", "5.00", "50.00"],
        &["合计", "", "", "970.00"],
    ]));
    assert_eq!(changes(&compared(&before, &after)), [" → 轴承\t4\t80.00\t320.00", "650.00 → 970.00"]);
}

#[test]
fn attachments_read_with_the_file() {
    let main = || file(&(p("第一条 标的") + &p("设备见附件一。") + &p("第二条 价款") + &p("总价十万元。") + &p("第三条 其他") + &p("协商。")));
    let list = |count: &str| file(&(p_with("<w:jc w:val=\"center\"/>", "附件一 设备清单") + &table(&[&["名称", "数量"], &["机床", count]])));
    let comparison = compared(&join(main(), vec![list("2")]), &join(main(), vec![list("3")]));
    assert_eq!(changes(&comparison), ["2 → 3"]);
    assert_eq!(comparison.changes[0].clause(), Some("@1"));
    let dropped = compared(&join(main(), vec![list("2")]), &main());
    assert_eq!(dropped.pairs.iter().filter(|pair| pair.state == ClauseState::Removed).count(), 1);
    assert_eq!(dropped.changes.len(), 1);
}
