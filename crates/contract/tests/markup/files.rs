//! What happens to a file that is marked up: only the right words change, what others did stays, the rest is byte for byte the same.

use std::io::{Cursor, Read};

use qiheng_contract::markup::{Added, Edit, Note, Why, mark_up};
use qiheng_contract::{Span, read};

use super::build::{Docx, r};
use super::{OURS, hand, settled::Settle, text_once};

/// A paragraph of runs.
pub(crate) fn p(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

fn parts(package: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

pub(crate) fn document_xml(package: &[u8]) -> String {
    let part = parts(package).into_iter().find(|(name, _)| name == "word/document.xml").unwrap();
    String::from_utf8(part.1).unwrap()
}

/// Where words stand.
fn span(text: &str, words: &str) -> Span {
    let at = text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    let start = text[..at].chars().count() as u32;
    Span { start, end: start + words.chars().count() as u32 }
}

/// Replaces words by others in a body, and gives back the new XML.
fn replaced(body: &str, words: &str, new: &str) -> String {
    let docx = Docx::body(body);
    let (bytes, document) = (docx.bytes(), docx.read());
    let edit = Edit::Replace { span: span(&document.text, words), text: new.to_owned() };
    let marked = mark_up(&bytes, &document, &[edit], &[], &hand()).unwrap();
    assert!(marked.left.is_empty(), "{:?}", marked.left);
    assert_eq!(text_once(&marked.bytes, Settle::Accept), document.text.replacen(words, new, 1), "accepted");
    assert_eq!(text_once(&marked.bytes, Settle::Reject), document.text, "rejected");
    document_xml(&marked.bytes)
}

#[test]
fn only_the_words_themselves_are_marked() {
    let bold = "<w:rPr><w:b/></w:rPr>";
    let xml = replaced(&p(&format!("<w:r>{bold}<w:t>定金为合同总价的30%，签订后支付。</w:t></w:r>")), "30", "20");
    let by = r#"w:author="Qiheng Test" w:date="2026-11-26T09:00:00Z""#;
    assert!(xml.contains(&format!(r#"<w:r>{bold}<w:t xml:space="preserve">定金为合同总价的</w:t></w:r><w:del w:id="1" {by}><w:r>{bold}<w:delText xml:space="preserve">30</w:delText></w:r></w:del><w:ins w:id="2" {by}><w:r>{bold}<w:t xml:space="preserve">20</w:t></w:r></w:ins><w:r>{bold}<w:t xml:space="preserve">%，签订后支付。</w:t></w:r>"#)), "{xml}");
}

#[test]
fn words_over_several_runs_entities_tabs_and_fields_are_placed() {
    replaced(&p(&[r("甲方应于"), r("10日"), r("内付款")].concat()), "于10日内", "于30日内");
    replaced(&p(&r("A &amp; B &lt;公司&gt; 与 C")), "B <公司>", "D & E");
    replaced(&p("<w:r><w:t>金额</w:t><w:tab/><w:t>一百元</w:t></w:r>"), "一百元", "二百元");
    replaced(&p(&format!("{}<w:hyperlink>{}</w:hyperlink>{}", r("见"), r("附件一清单"), r("。"))), "清单", "目录");
    let field = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>第三条</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#;
    let xml = replaced(&p(&format!("{}{field}{}", r("按"), r("的约定执行"))), "按第三条的约定", "按约定");
    assert!(xml.contains("<w:instrText> REF a </w:instrText>"), "{xml}");
}

#[test]
fn what_others_tracked_stays_as_it_is() {
    let theirs = r#"<w:ins w:id="7" w:author="王律师" w:date="2026-03-01T08:00:00Z">"#;
    let gone = r#"<w:del w:id="8" w:author="王律师"><w:r><w:delText>旧词</w:delText></w:r></w:del>"#;
    let body = p(&format!("{}{theirs}{}</w:ins>{gone}{}", r("乙方应在"), r("收到通知后五日内"), r("交货。")));
    let xml = replaced(&body, "五日", "三日");
    assert!(xml.contains(gone), "{xml}");
    assert_eq!(xml.matches(theirs).count(), 2, "their insertion goes on behind ours: {xml}");
    assert!(!xml.contains(r#"w:id="8" w:author="Qiheng Test""#), "ids are not used twice: {xml}");
}

#[test]
fn paragraphs_come_in_the_look_and_the_count_of_their_kin() {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let article =
        |text: &str| format!(r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/></w:pPr>{}</w:p>"#, r(text));
    let docx = Docx::body(&[article("标的"), p(&r("乙方供货。")), article("争议"), p(&r("诉讼解决。"))].concat()).numbering(numbering);
    let (bytes, document) = (docx.bytes(), docx.read());
    let line = |text: &str| Added::Paragraph { text: text.to_owned(), number: 0, heading: None, from: None };
    let edit = Edit::Add { before: 2, lines: vec![line("第二条 保密"), line("双方保密。")] };
    let marked = mark_up(&bytes, &document, &[edit], &[], &hand()).unwrap();
    assert_eq!(read(&marked.bytes, "m.docx").unwrap().text, "第一条 标的\n乙方供货。\n第二条 保密\n双方保密。\n第三条 争议\n诉讼解决。\n");
    assert_eq!(text_once(&marked.bytes, Settle::Reject), document.text);
    assert!(document_xml(&marked.bytes).matches("<w:jc w:val=\"center\"/>").count() == 3);
}

#[test]
fn comments_are_anchored_and_join_those_that_are_there() {
    let old = r#"<w:comment w:id="3" w:author="王律师"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment>"#;
    let body = p(&format!(
        r#"<w:commentRangeStart w:id="3"/>{}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>{}"#,
        r("合同总价"),
        r("为一百元。")
    ));
    let docx = Docx::body(&body).notes("comments", old);
    let (bytes, document) = (docx.bytes(), docx.read());
    let note = Note { span: span(&document.text, "一百元"), text: "大小写不一致。\n请核实。".to_owned() };
    let marked = mark_up(&bytes, &document, &[], &[note], &hand()).unwrap();
    let again = read(&marked.bytes, "m.docx").unwrap();
    assert_eq!(again.text, document.text);
    let ours = again.comments.iter().find(|comment| comment.author == OURS).unwrap();
    assert_eq!((ours.text.as_str(), Span { start: ours.start, end: ours.end }), ("大小写不一致。\n请核实。", span(&document.text, "一百元")));
    assert!(again.comments.iter().any(|comment| comment.author == "王律师" && comment.text == "请核"));
}

#[test]
fn every_other_part_of_the_package_is_the_same() {
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/styles" Target="styles.xml"/></Relationships>"#;
    let types =
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
    let docx = Docx::body(&p(&r("甲方付款。")))
        .styles("")
        .part("word/_rels/document.xml.rels", relations)
        .part("[Content_Types].xml", types)
        .part("word/media/a.bin", "\u{1}\u{2}raw");
    let (bytes, document) = (docx.bytes(), docx.read());
    let edit = Edit::Replace { span: span(&document.text, "付款"), text: "验收".to_owned() };
    let marked = mark_up(&bytes, &document, std::slice::from_ref(&edit), &[], &hand()).unwrap();
    let differing = |after: &[u8]| {
        let old = parts(&bytes);
        parts(after).into_iter().filter(|part| !old.contains(part)).map(|(name, _)| name).collect::<Vec<_>>()
    };
    assert_eq!(differing(&marked.bytes), ["word/document.xml"]);
    let note = Note { span: span(&document.text, "甲方"), text: "谁？".to_owned() };
    let commented = mark_up(&bytes, &document, &[], &[note], &hand()).unwrap();
    let mut names = differing(&commented.bytes);
    names.sort();
    assert_eq!(names, ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"]);
    assert_eq!(marked, mark_up(&bytes, &document, &[edit], &[], &hand()).unwrap(), "the same edits give the same bytes");
}

#[test]
fn what_cannot_be_placed_is_left_and_said() {
    let formula = "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>";
    let docx = Docx::body(&p(&format!("{}{formula}{}", r("总价="), r("元"))));
    let (bytes, document) = (docx.bytes(), docx.read());
    let edits = [
        Edit::Replace { span: span(&document.text, "x+y"), text: "z".to_owned() },
        Edit::Replace { span: span(&document.text, "元"), text: "美元".to_owned() },
        Edit::Replace { span: span(&document.text, "总"), text: "单".to_owned() },
    ];
    let marked = mark_up(&bytes, &document, &edits, &[], &hand()).unwrap();
    let left: Vec<_> = marked.left.iter().map(|left| (left.index, left.why)).collect();
    assert_eq!(left, [(0, Why::Place), (2, Why::Overlap)]);
    assert_eq!(text_once(&marked.bytes, Settle::Accept), document.text.replace('元', "美元"));
    assert!(mark_up(b"no package", &document, &edits, &[], &hand()).is_err());
}
