//! Word documents: words, tables and what stands around them.

use crate::build::{Docx, p, p_with, r, slice, wrap};
use qiheng_contract::{Align, BlockKind, Document, Language, ReadCause, Region, read};

fn text(body: &str) -> String {
    Docx::body(body).text()
}

fn regions(document: &Document) -> Vec<Region> {
    let of = |block: &qiheng_contract::Block| match block.kind {
        BlockKind::Paragraph { region, .. } => Some(region),
        BlockKind::Row { .. } => None,
    };
    document.blocks.iter().filter_map(of).collect()
}

#[test]
fn what_counts_as_characters() {
    let cases = [
        ("<w:r><w:t>甲方</w:t><w:tab/><w:t>乙方</w:t></w:r>", "甲方\t乙方\n"),
        ("<w:r><w:t>A&amp;B &lt;x&gt; &#x7532;</w:t></w:r>", "A&B <x> 甲\n"),
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>", "one\ntwo\n"),
        (r#"<w:r><w:br w:type="page"/><w:t>two</w:t></w:r>"#, "two\n"),
        ("<w:r><w:t>021</w:t><w:noBreakHyphen/><w:t>88</w:t></w:r>", "021-88\n"),
        ("<w:r><w:t>con</w:t><w:softHyphen/><w:t>tract</w:t></w:r>", "contract\n"),
        (r#"<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>"#, "☑是\n"),
        (r#"<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:t>否</w:t></w:r>"#, "□否\n"),
        (r#"<w:r><w:sym w:font="Symbol" w:char="F0B4"/></w:r>"#, "×\n"),
        ("<w:r><w:t> trimmed </w:t></w:r>", "trimmed\n"),
        (r#"<w:r><w:t xml:space="preserve"> kept </w:t></w:r>"#, " kept \n"),
        ("<w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag><w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink>", "ab\n"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>control</w:t></w:r></w:sdtContent></w:sdt>", "control\n"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>jiǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>", "甲\n"),
        ("<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>", "a/b\n"),
        ("<w:r><w:t><![CDATA[<raw>]]></w:t></w:r>", "<raw>\n"),
        ("<!-- comment --><w:r><w:t>x</w:t></w:r><?pi?>", "x\n"),
        ("<w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:proofErr w:type=\"spellStart\"/><w:r><w:t>x</w:t></w:r>", "x\n"),
    ];
    for (inside, expected) in cases {
        assert_eq!(text(&format!("<w:p>{inside}</w:p>")), expected, "{inside}");
    }
}

fn field(code: &str, result: &str) -> String {
    format!(
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    )
}

#[test]
fn fields_show_their_result() {
    let cases = [
        (field(" REF _Ref1 \\r \\h ", &r("3.2")), "3.2\n"),
        (r#"<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>"#.to_owned(), "9\n"),
        (field(" HYPERLINK \"x\" ", &(r("a") + &field("PAGE", &r("b")) + &r("c"))), "abc\n"),
        (
            r#"<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>含税</w:t></w:r>"#
                .to_owned(),
            "☑含税\n",
        ),
        (
            r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \o\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>款</w:t></w:r>"#
                .to_owned(),
            "③款\n",
        ),
        // never ended: what follows is text all the same
        (r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:t>正文</w:t></w:r>"#.to_owned(), "正文\n"),
    ];
    for (inside, expected) in cases {
        assert_eq!(text(&format!("<w:p>{inside}</w:p>")), expected, "{inside}");
    }
}

#[test]
fn a_table_of_contents_is_left_out() {
    let entries = format!(
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}</w:p>{}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
        r("第一条 标的\t1"),
        p("第二条 价款\t2"),
    );
    assert_eq!(text(&(p("合同") + &entries + &p("第一条 标的"))), "合同\n第一条 标的\n");
    let gallery = r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>目录</w:t></w:r></w:p></w:sdtContent></w:sdt>"#;
    assert_eq!(text(&(gallery.to_owned() + &p("正文"))), "正文\n");
    let styles = r#"<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>"#;
    let body = p_with(r#"<w:pStyle w:val="TOC1"/>"#, "第一条 1") + &p("正文");
    assert_eq!(Docx::body(&body).styles(styles).text(), "正文\n");
}

fn row(cells: &[&str]) -> String {
    format!("<w:tr><w:tc>{}</w:tc></w:tr>", cells.join("</w:tc><w:tc>"))
}

#[test]
fn tables_are_rows() {
    let spanned = format!(r#"<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{}"#, p("合计"));
    let first = format!(r#"<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{}"#, p("设备"));
    let below = format!("<w:tcPr><w:vMerge/></w:tcPr>{}", p(""));
    let table = format!(
        "<w:tbl><w:tblPr/><w:tblGrid/>{}{}{}</w:tbl>",
        row(&[&first, &p("型号"), &(p("甲") + &p("乙"))]),
        row(&[&below, &p(""), &p("1")]),
        row(&[&spanned, &p("2")]),
    );
    let document = Docx::body(&(p("前") + &table + &p("后"))).read();
    assert_eq!(document.text, "前\n设备\t型号\t甲 乙\n\t\t1\n合计\t2\n后\n");
    let BlockKind::Row { table, row, cells } = &document.blocks[2].kind else { panic!() };
    assert_eq!((*table, *row, cells[0].continued), (0, 1, true));
    let BlockKind::Row { cells, .. } = &document.blocks[3].kind else { panic!() };
    assert_eq!((cells[0].columns, cells[1].columns), (2, 1));
}

#[test]
fn cells_hold_breaks_tabs_and_tables() {
    let inner = format!("<w:tbl>{}</w:tbl>", row(&[&p("x"), &p("y")]));
    let broken = "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>";
    assert_eq!(text(&format!("<w:tbl>{}</w:tbl>", row(&[broken, &(inner.clone() + &p("z"))]))), "a b c\tx y z\n");
    // a single cell with several paragraphs frames them
    assert_eq!(text(&format!("<w:tbl>{}</w:tbl>", row(&[&(p("第一条") + &inner + &p("第二条"))]))), "第一条\nx\ty\n第二条\n");
}

#[test]
fn rows_may_be_wrapped() {
    let wrapped = format!("<w:tbl><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:tbl>", row(&[&p("a"), &p("b")]));
    assert_eq!(text(&wrapped), "a\tb\n");
    let cell = format!("<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>{}</w:tc></w:sdtContent></w:sdt><w:tc>{}</w:tc></w:tr></w:tbl>", p("a"), p("b"));
    assert_eq!(text(&cell), "a\tb\n");
}

#[test]
fn text_boxes_follow_their_paragraph_once() {
    let inside = p("盒中");
    let both = format!(
        r#"<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>"#,
        r("前"),
        r("后"),
    );
    let document = Docx::body(&(both + &p("下"))).read();
    assert_eq!(document.text, "前后\n盒中\n下\n");
    assert_eq!(regions(&document), [Region::Body, Region::TextBox, Region::Body]);
}

#[test]
fn notes_stand_at_the_end() {
    let body = format!(r#"<w:p>{}<w:r><w:footnoteReference w:id="2"/></w:r>{}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>"#, r("价款"), r("含税"));
    let notes = |kind: &str, id: i32, text: &str| {
        format!(
            r#"<w:{kind} w:type="separator" w:id="-1"><w:p/></w:{kind}><w:{kind} w:id="{id}"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:{kind}>"#
        )
    };
    let document = Docx::body(&body).notes("footnotes", &notes("footnote", 2, "脚注")).notes("endnotes", &notes("endnote", 1, "尾注")).read();
    assert_eq!(document.text, "价款含税\n脚注\n尾注\n");
    assert_eq!(regions(&document), [Region::Body, Region::Footnote, Region::Footnote]);
    assert_eq!(document.blocks[1].runs[0].source.part, 1);
    assert_eq!(document.blocks[2].runs[0].source.part, 2);
}

#[test]
fn headers_and_footers_stay_out() {
    let file = Docx::body(&p("正文")).part("word/header1.xml", &wrap("hdr", &p("页眉"))).part("word/footer1.xml", &wrap("ftr", &p("1")));
    assert_eq!(file.text(), "正文\n");
}

#[test]
fn hidden_text_is_remarked() {
    let hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>明</w:t></w:r></w:p>";
    let document = Docx::body(hidden).read();
    assert_eq!(document.text, "明\n");
    assert_eq!(document.remarks[0].id, "read-remark-hidden-text");
    let chunk = Docx::body(&(p("x") + r#"<w:altChunk r:id="a"/>"#)).read();
    assert_eq!(chunk.remarks[0].id, "read-remark-embedded-document");
}

#[test]
fn a_hidden_mark_runs_two_paragraphs_into_one() {
    let body =
        r#"<w:p><w:pPr><w:outlineLvl w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t>标题。</w:t></w:r></w:p>"#.to_owned() + &p("正文");
    let document = Docx::body(&body).read();
    assert_eq!(document.text, "标题。正文\n");
    assert!(matches!(document.blocks[0].kind, BlockKind::Paragraph { heading: Some(2), .. }));
}

#[test]
fn headings_of_word_wps_and_libreoffice() {
    let style = |id: &str, name: &str, more: &str| format!(r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>"#);
    let styles = style("1", "heading 1", r#"<w:pPr><w:outlineLvl w:val="0"/></w:pPr>"#)
        + &style("Heading2", "Heading 2", "")
        + &style("a5", "标题 3", "")
        + &style("a6", "Title", "")
        + &style("b", "合同标题", r#"<w:basedOn w:val="1"/>"#)
        + &style("c", "正文样式", r#"<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>"#)
        + &style("d", "loop 1", r#"<w:basedOn w:val="e"/>"#)
        + &style("e", "loop 2", r#"<w:basedOn w:val="d"/>"#);
    let expected = [("1", Some(1)), ("Heading2", Some(2)), ("a5", Some(3)), ("a6", Some(0)), ("b", Some(1)), ("c", None), ("d", None), ("missing", None)];
    for (id, wanted) in expected {
        let document = Docx::body(&p_with(&format!(r#"<w:pStyle w:val="{id}"/>"#), "x")).styles(&styles).read();
        let BlockKind::Paragraph { heading, .. } = document.blocks[0].kind else { panic!() };
        assert_eq!(heading, wanted, "{id}");
    }
}

#[test]
fn looks_and_settings() {
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>
        <w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="centred"><w:name w:val="x"/><w:pPr><w:jc w:val="center"/><w:ind w:left="840" w:hanging="420"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>"#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="centred"/></w:pPr><w:r><w:rPr><w:rStyle w:val="strong"/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:i w:val="0"/><w:u w:val="single"/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:u w:val="none"/></w:rPr><w:t>c</w:t></w:r></w:p>"#;
    let document = Docx::body(body).styles(styles).read();
    let looks: Vec<[bool; 3]> = document.blocks[0].runs.iter().map(|run| [run.bold, run.italic, run.underline]).collect();
    assert_eq!(looks, [[true, true, false], [false, false, true], [false, true, false]]);
    assert!(matches!(document.blocks[0].kind, BlockKind::Paragraph { align: Align::Center, indent: 210, .. }));
}

#[test]
fn runs_know_their_place_in_the_part() {
    let body = p("甲") + &p("乙");
    let xml = wrap("document", &format!("<w:body>{body}</w:body>"));
    let document = Docx::body(&body).read();
    for block in &document.blocks {
        let at = block.runs[0].source.at as usize;
        assert!(xml[at..].starts_with("<w:r>"));
        let text = slice(&document.text, block.span.start, block.span.end);
        assert!(xml[at..at + 60].contains(&text));
    }
}

#[test]
fn strict_files_utf16_parts_and_odd_names() {
    let strict = format!(
        r#"<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>{}</x:body></x:document>"#,
        p("正文").replace("w:", "x:")
    );
    assert_eq!(Docx::default().part("word/document.xml", &strict).text(), "正文\n");
    let relations = r#"<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>"#;
    let file = Docx::default().part("_rels/.rels", relations).part("word/document2.xml", &wrap("document", &format!("<w:body>{}</w:body>", p("另名"))));
    assert_eq!(file.text(), "另名\n");
}

#[test]
fn languages() {
    for (words, language) in [
        ("甲方应于验收合格后支付合同价款，型号ABC。", Language::Chinese),
        ("The Supplier shall deliver the Goods to the Buyer.", Language::English),
        ("本合同由双方签署。This Agreement is made by the parties.", Language::Bilingual),
    ] {
        assert_eq!(Docx::body(&p(words)).read().language, language, "{words}");
    }
}

#[test]
fn nothing_to_read() {
    let cause = |file: &Docx| read(&file.bytes(), "x.docx").unwrap_err().cause;
    assert_eq!(cause(&Docx::body("<w:p/>")), ReadCause::Empty);
    assert_eq!(cause(&Docx::body("<w:p><w:r><w:drawing><blip/></w:drawing></w:r></w:p>")), ReadCause::NoTextLayer { pages: 1 });
    assert_eq!(cause(&Docx::default().part("xl/workbook.xml", "<x/>")), ReadCause::Unsupported { format: "Excel" });
    assert_eq!(cause(&Docx::default().part("readme.txt", "x")), ReadCause::NotAContractFile);
}
