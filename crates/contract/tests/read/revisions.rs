//! Tracked changes and comments.

use crate::build::{Docx, p, r, slice};
use qiheng_contract::{ChangeOp, Document};

const BY: &str = r#"w:id="1" w:author="王律师" w:date="2026-03-01T08:00:00Z""#;

fn ins(inside: &str) -> String {
    format!("<w:ins {BY}>{inside}</w:ins>")
}

fn del(text: &str) -> String {
    format!("<w:del {BY}><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>")
}

fn marked(mark: &str, inside: &str) -> String {
    format!("<w:p><w:pPr><w:rPr><w:{mark} {BY}/></w:rPr></w:pPr>{inside}</w:p>")
}

/// Changes as `+text` and `-text`, each with its place.
fn changes(document: &Document) -> Vec<(u32, String)> {
    let shown = |change: &qiheng_contract::Change| {
        assert_eq!((change.author.as_str(), change.date.as_str()), ("王律师", "2026-03-01T08:00:00Z"));
        match &change.op {
            ChangeOp::Insert { start, end } => (*start, format!("+{}", slice(&document.text, *start, *end))),
            ChangeOp::Delete { at, text } => (*at, format!("-{text}")),
        }
    };
    document.changes.iter().map(shown).collect()
}

fn check(body: &str, text: &str, expected: &[(u32, &str)]) {
    let document = Docx::body(body).read();
    assert_eq!(document.text, text, "{body}");
    let expected: Vec<(u32, String)> = expected.iter().map(|(at, change)| (*at, (*change).to_owned())).collect();
    assert_eq!(changes(&document), expected, "{body}");
}

#[test]
fn insertions_are_in_and_deletions_out() {
    let inside = r("付款") + &del("三十日") + &ins(&r("六十日")) + &r("内");
    check(&format!("<w:p>{inside}</w:p>"), "付款六十日内\n", &[(2, "-三十日"), (2, "+六十日")]);
}

#[test]
fn pieces_of_one_change_are_one() {
    let inside = del("三") + &del("十") + &ins(&r("六")) + &ins(&(r("十") + &r("日")));
    check(&format!("<w:p>{inside}</w:p>"), "六十日\n", &[(0, "-三十"), (0, "+六十日")]);
}

#[test]
fn moves_are_a_deletion_and_an_insertion() {
    let from = format!("<w:p>{}<w:moveFrom {BY}>{}</w:moveFrom></w:p>", r("甲"), r("移"));
    let to = format!("<w:p>{}<w:moveTo {BY}>{}</w:moveTo></w:p>", r("乙"), r("移"));
    check(&(from + &to), "甲\n乙移\n", &[(1, "-移"), (3, "+移")]);
}

#[test]
fn a_deletion_inside_an_insertion() {
    check(&format!("<w:p>{}</w:p>", ins(&(r("新") + &del("旧") + &r("文")))), "新文\n", &[(0, "+新文"), (1, "-旧")]);
}

#[test]
fn deleted_marks_join_paragraphs() {
    check(&(marked("del", &r("甲方")) + &p("乙方")), "甲方乙方\n", &[(2, "-\n")]);
    check(&(p("前") + &marked("del", &del("整段")) + &p("后")), "前\n后\n", &[(2, "-整段")]);
    check(&(p("前") + &marked("del", &del("末段"))), "前\n", &[(2, "-末段")]);
}

#[test]
fn inserted_marks_part_paragraphs() {
    check(&(marked("ins", &r("甲方")) + &p("乙方")), "甲方\n乙方\n", &[(2, "+\n")]);
    check(&(marked("ins", &ins(&r("新段"))) + &p("后")), "新段\n后\n", &[(0, "+新段")]);
}

#[test]
fn deleted_rows_are_out() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let table = format!("<w:tbl><w:tr><w:trPr><w:del {BY}/></w:trPr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>", cell("旧"), cell("1"), cell("新"), cell("2"));
    let document = Docx::body(&table).read();
    assert_eq!(document.text, "新\t2\n");
    assert!(matches!(&document.changes[0].op, ChangeOp::Delete { at: 0, text } if text.contains('旧') && text.contains('1')));
}

#[test]
fn former_properties_do_not_count() {
    let body = format!(
        r#"<w:p><w:pPr><w:pPrChange {BY}><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange {BY}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>正文</w:t></w:r></w:p>"#
    );
    check(&body, "正文\n", &[]);
}

#[test]
fn comments_have_their_places() {
    let body = format!(
        r#"<w:p>{}<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>{}<w:r><w:commentReference w:id="1"/></w:r></w:p>"#,
        r("合同"),
        r("总价"),
        r("含税")
    );
    let comments = r#"<w:comment w:id="0" w:author="李" w:date="2026-01-02T00:00:00Z" w:initials="L"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>多少？</w:t></w:r></w:p><w:p><w:r><w:t>请写明</w:t></w:r></w:p></w:comment><w:comment w:id="1" w:author="李"><w:p><w:r><w:t>税率</w:t></w:r></w:p></w:comment><w:comment w:id="7"><w:p/></w:comment>"#;
    let document = Docx::body(&body).notes("comments", comments).read();
    let found: Vec<(u32, u32, &str)> = document.comments.iter().map(|c| (c.start, c.end, c.text.as_str())).collect();
    assert_eq!(found, [(0, 0, ""), (2, 4, "多少？\n请写明"), (6, 6, "税率")]);
    assert_eq!(document.comments[1].author, "李");
}

#[test]
fn comments_reach_over_paragraphs_and_cells() {
    let body = format!(
        r#"<w:p><w:commentRangeStart w:id="0"/>{}</w:p><w:tbl><w:tr><w:tc>{}</w:tc><w:tc><w:p>{}<w:commentRangeEnd w:id="0"/></w:p></w:tc></w:tr></w:tbl>"#,
        r("甲"),
        p("乙"),
        r("丙")
    );
    let comments = r#"<w:comment w:id="0" w:author="李"><w:p><w:r><w:t>全部</w:t></w:r></w:p></w:comment>"#;
    let document = Docx::body(&body).notes("comments", comments).read();
    assert_eq!((document.comments[0].start, document.comments[0].end), (0, 5));
}
