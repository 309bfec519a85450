//! OFD files, put together as the standard says.

use qiheng_contract::{Document, Format, ReadCause, read};

use crate::build::{Docx, check_laws};

const NAMESPACE: &str = r#"xmlns:ofd="http://www.ofdspec.org/2016""#;

/// A file with these pages; the first names a template.
fn ofd(pages: &[&str]) -> Docx {
    let list: String = (0..pages.len()).map(|n| format!(r#"<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>"#)).collect();
    let document = format!(
        r#"<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>
        <ofd:TemplatePage ID="90" BaseLoc="Tpls/T.xml"/></ofd:CommonData><ofd:Pages>{list}</ofd:Pages></ofd:Document>"#
    );
    let root =
        format!(r#"<ofd:OFD {NAMESPACE} Version="1.0"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"#);
    let template = format!(r"<ofd:Page {NAMESPACE}><ofd:Content><ofd:Layer>{}</ofd:Layer></ofd:Content></ofd:Page>", text(20.0, 12.0, "5", "样张"));
    let file = Docx::default().part("OFD.xml", &root).part("Doc_0/Document.xml", &document).part("Doc_0/Tpls/T.xml", &template);
    (0..).zip(pages).fold(file, |file, (n, page): (u32, &&str)| {
        let on = if n == 0 { r#"<ofd:Template TemplateID="90"/>"# } else { "" };
        file.part(
            &format!("Doc_0/Pages/Page_{n}/Content.xml"),
            &format!("<ofd:Page {NAMESPACE}>{on}<ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content></ofd:Page>"),
        )
    })
}

/// Words at a place in millimetres from the upper left, with steps of `delta`.
fn text(left: f32, top: f32, delta: &str, words: &str) -> String {
    format!(
        r#"<ofd:TextObject ID="1" Boundary="{left} {top} 150 6" Font="2" Size="4.2"><ofd:TextCode X="0" Y="4" DeltaX="g {} {delta}">{words}</ofd:TextCode></ofd:TextObject>"#,
        words.chars().count() - 1
    )
}

fn document(pages: &[&str]) -> Document {
    let document = read(&ofd(pages).bytes(), "合同.ofd").unwrap();
    check_laws(&document);
    document
}

#[test]
fn text_is_read_by_its_place() {
    let page = [text(20.0, 50.0, "4.2", "第二条 价款"), text(20.0, 40.0, "4.2", "采购合同&amp;附件")].concat();
    let document = document(&[&page, &text(20.0, 40.0, "4.2", "第三条 付款")]);
    assert_eq!((document.format, document.text.as_str()), (Format::Ofd, "样张\n采购合同&附件\n第二条 价款\n第三条 付款\n"));
    assert_eq!(document.sheets.len(), 2);
}

#[test]
fn lines_drawn_make_a_table() {
    let path = |data: &str| format!(r#"<ofd:PathObject ID="7" Boundary="10 30 100 30"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>"#);
    let rules: String = ["M 0 0 L 100 0", "M 0 10 L 100 10", "M 0 20 L 100 20", "M 0 0 L 0 20", "M 50 0 L 50 20", "M 100 0 L 100 20"].map(path).concat();
    let words = [text(12.0, 32.0, "4.2", "名称"), text(62.0, 32.0, "4.2", "金额"), text(12.0, 42.0, "4.2", "滤芯"), text(62.0, 42.0, "2.1", "600.00")].concat();
    assert_eq!(document(&[&(rules + &words)]).text, "样张\n名称\t金额\n滤芯\t600.00\n");
}

#[test]
fn turned_and_hidden_words_are_no_text() {
    let turned = text(20.0, 40.0, "4.2", "水印").replace(r#" Font="2""#, r#" Font="2" CTM="0.7 0.7 -0.7 0.7 0 0""#);
    let hidden = text(20.0, 60.0, "4.2", "看不见").replace(r#" Font="2""#, r#" Visible="false" Font="2""#);
    let larger = text(20.0, 80.0, "4.2", "放大的字").replace(r#" Font="2""#, r#" Font="2" CTM="2 0 0 2 0 0""#);
    assert_eq!(document(&[&[turned, hidden, larger].concat()]).text, "样张\n放大的字\n");
}

#[test]
fn broken_files_are_refused() {
    let cause = |file: Docx| read(&file.bytes(), "a.ofd").unwrap_err().cause;
    assert!(matches!(cause(Docx::default().part("OFD.xml", "<ofd:OFD/>")), ReadCause::Damaged { part, .. } if part == "OFD"));
    let nowhere = Docx::default().part("OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>");
    assert!(matches!(cause(nowhere), ReadCause::Damaged { part, .. } if part == "Doc_0/Document.xml"));
    let mad = text(20.0, 40.0, "4.2", "价款").replace("g 1 4.2", "g 4000000000 NaN").replace("Size=\"4.2\"", "Size=\"-1e38\"");
    assert_eq!(read(&ofd(&[&mad]).bytes(), "a.ofd").unwrap().text, "样张\n");
}
