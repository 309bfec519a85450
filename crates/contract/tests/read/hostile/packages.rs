//! Packages that lie about their parts, and parts that recurse, repeat and contradict themselves.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Outcome::{Read, Refused};
use super::{Case, body, check_all, document};
use crate::build::{Docx, p, p_with, r, wrap};

/// A package whose bytes a change made wrong.
fn bent(change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = stored(&[("word/document.xml", wrap("document", &format!("<w:body>{}</w:body>", p("正文"))).as_bytes())]);
    change(&mut bytes);
    bytes
}

/// A package without compression.
fn stored(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Where a record of the archive begins.
fn record(bytes: &[u8], signature: &[u8]) -> usize {
    bytes.windows(4).position(|window| window == signature).unwrap()
}

const LOCAL: &[u8] = b"PK\x03\x04";
const CENTRAL: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// Overwrites bytes at a distance from a record.
fn put(signature: &'static [u8], distance: usize, with: &'static [u8]) -> Vec<u8> {
    bent(|bytes| {
        let at = record(bytes, signature) + distance;
        bytes[at..at + with.len()].copy_from_slice(with);
    })
}

#[test]
fn lying_archives() {
    let good = bent(|_| {});
    let inner = Docx::body(&p("里")).bytes();
    let cases: Vec<Case> = vec![
        ("local name of another part", put(LOCAL, 30, b"xxxx"), Read),
        ("method that nobody knows", put(CENTRAL, 10, &[0x63, 0x27]), Refused("read.damaged")),
        ("encrypted entry", put(CENTRAL, 8, &[1, 0]), Refused("read.encrypted")),
        ("wrong checksum", put(CENTRAL, 16, &[1, 2, 3, 4]), Refused("read.damaged")),
        ("size of nothing", put(CENTRAL, 20, &[0; 8]), Refused("read.damaged")),
        ("size beyond the file", put(CENTRAL, 20, &[0xF0, 0xFF, 0xFF, 0x7F]), Refused("read.damaged")),
        ("inflated size that lies", put(CENTRAL, 24, &[0xF0, 0xFF, 0xFF, 0x7F]), Read),
        ("offset beyond the file", put(CENTRAL, 42, &[0xF0, 0xFF, 0xFF, 0x7F]), Refused("read.damaged")),
        ("offset into the list", put(CENTRAL, 42, &[60, 0, 0, 0]), Refused("read.damaged")),
        ("list of no entries", put(END, 8, &[0, 0, 0, 0]), Refused("read.not_a_contract_file")),
        ("list of more entries", put(END, 8, &[0xFF, 0x0F, 0xFF, 0x0F]), Refused("read.damaged")),
        ("list beyond the file", put(END, 16, &[0xF0, 0xFF, 0xFF, 0x7F]), Refused("read.damaged")),
        ("comment longer than the file", put(END, 20, &[0xFF, 0xFF]), Refused("read.damaged")),
        ("no end record", bent(|bytes| bytes.truncate(record(bytes, END))), Refused("read.damaged")),
        ("no list", bent(|bytes| bytes.truncate(record(bytes, CENTRAL))), Refused("read.damaged")),
        ("only an end record", [END, &[0; 18]].concat(), Refused("read.not_a_contract_file")),
        ("end record twice", bent(|bytes| bytes.extend_from_within(record(bytes, END)..)), Read),
        ("noise before the archive", [&[b'P', b'K', 3, 4, 0, 0, 0][..], &good].concat(), Read),
        ("noise behind the archive", [&good, &[0x20; 5000][..]].concat(), Read),
        ("another archive behind it", [&good[..], &inner].concat(), Read),
        ("document within a document", stored(&[("word/document.xml", &inner)]), Refused("read.damaged")),
        ("document in a folder", stored(&[("folder/word/document.xml", b"<w:document/>")]), Refused("read.not_a_contract_file")),
        ("part outside the package", stored(&[("../../word/document.xml", b"<w:document/>")]), Refused("read.not_a_contract_file")),
        ("part by an absolute name", stored(&[("/word/document.xml", b"<w:document/>")]), Refused("read.not_a_contract_file")),
        ("part in capitals", stored(&[("WORD/DOCUMENT.XML", b"<w:document/>")]), Refused("read.not_a_contract_file")),
        ("part with a back slash", stored(&[("word\\document.xml", b"<w:document/>")]), Refused("read.not_a_contract_file")),
        ("part that is a folder", stored(&[("word/document.xml/", b"")]), Refused("read.not_a_contract_file")),
        ("name that is no text", stored(&[("word/\u{0}document.xml", b"<w:document/>")]), Refused("read.not_a_contract_file")),
        ("endless name", stored(&[(&"a/".repeat(30_000), b"")]), Refused("read.not_a_contract_file")),
        ("spreadsheet that is also a document", Docx::body(&p("x")).part("xl/workbook.xml", "<x/>").bytes(), Refused("read.unsupported")),
        ("part in utf-16", stored(&[("word/document.xml", &wide("\u{FEFF}", u16::to_le_bytes))]), Read),
        ("part in big utf-16", stored(&[("word/document.xml", &wide("\u{FEFF}", u16::to_be_bytes))]), Read),
        ("part in utf-16 without mark", stored(&[("word/document.xml", &wide("", u16::to_le_bytes))]), Refused("read.damaged")),
        ("part in utf-16 cut", stored(&[("word/document.xml", &wide("\u{FEFF}", u16::to_le_bytes)[..101])]), Refused("read.damaged")),
        (
            "part that says utf-16 and is utf-8",
            document("<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>"),
            Read,
        ),
        (
            "part in gb2312",
            stored(&[("word/document.xml", b"<w:document><w:body><w:p><w:r><w:t>\xBC\xD7\xB7\xBD</w:t></w:r></w:p></w:body></w:document>")]),
            Refused("read.damaged"),
        ),
    ];
    check_all(&cases);
}

fn wide(mark: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let text = format!("{mark}<w:document><w:body>{}</w:body></w:document>", p("正文"));
    text.encode_utf16().flat_map(to).collect()
}

fn relations(content: &str) -> Vec<u8> {
    Docx::body(&p("x")).part("word/_rels/document.xml.rels", content).bytes()
}

fn styled(styles: &str) -> Vec<u8> {
    Docx::body(&p_with(r#"<w:pStyle w:val="a"/>"#, "x")).styles(styles).bytes()
}

fn style(id: &str, inside: &str) -> String {
    format!(r#"<w:style w:type="paragraph" w:styleId="{id}">{inside}</w:style>"#)
}

fn numbered(numbering: &str) -> Vec<u8> {
    Docx::body(&p_with(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#, "x").repeat(3)).numbering(numbering).bytes()
}

fn level(format: &str, text: &str) -> String {
    let level = format!(r#"<w:lvl w:ilvl="0">{format}<w:lvlText w:val="{text}"/></w:lvl>"#);
    format!(r#"<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#)
}

#[test]
fn parts_that_recurse() {
    let chain: String = (0..3000).map(|n| style(&format!("s{n}"), &format!(r#"<w:basedOn w:val="s{}"/>"#, n + 1))).collect();
    let cases: Vec<Case> = vec![
        ("external template", relations(r#"<R><R Type="x/attachedTemplate" Target="http://example.invalid/t.dotm" TargetMode="External"/></R>"#), Read),
        ("external styles", relations(r#"<R><R Type="x/styles" Target="file:///etc/passwd" TargetMode="External"/></R>"#), Read),
        ("styles that are the document", relations(r#"<R><R Type="x/styles" Target="document.xml"/></R>"#), Read),
        ("numbering that is the document", relations(r#"<R><R Type="x/numbering" Target="document.xml"/></R>"#), Read),
        ("comments that are the document", relations(r#"<R><R Type="x/comments" Target="document.xml"/></R>"#), Read),
        ("relations to themselves", relations(r#"<R><R Type="x/styles" Target="_rels/document.xml.rels"/></R>"#), Read),
        ("relations far above the root", relations(&format!(r#"<R><R Type="x/styles" Target="{}styles.xml"/></R>"#, "../".repeat(5000))), Read),
        ("relations of nothing", relations("<R><R/><R Type=\"\" Target=\"\"/><R Type=\"/\"/></R>"), Read),
        ("many relations", relations(&format!("<R>{}</R>", r#"<R Type="x/styles" Target="s.xml"/>"#.repeat(20_000))), Read),
        ("main part that isn't there", Docx::body(&p("x")).part("_rels/.rels", r#"<R><R Type="x/officeDocument" Target="nothing.xml"/></R>"#).bytes(), Read),
        (
            "main part that is the relations",
            Docx::body(&p("x")).part("_rels/.rels", r#"<R><R Type="x/officeDocument" Target="_rels/.rels"/></R>"#).bytes(),
            Refused("read.empty"),
        ),
        ("style based on itself", styled(&style("a", r#"<w:basedOn w:val="a"/>"#)), Read),
        (
            "styles in a circle",
            styled(&(style("a", r#"<w:basedOn w:val="b"/>"#) + &style("b", r#"<w:basedOn w:val="c"/>"#) + &style("c", r#"<w:basedOn w:val="a"/>"#))),
            Read,
        ),
        ("style based on nothing", styled(&style("a", r#"<w:basedOn w:val="nothing"/>"#)), Read),
        ("endless chain of styles", styled(&(chain + &style("a", r#"<w:basedOn w:val="s0"/>"#))), Read),
        ("style without a name", styled("<w:style/><w:style w:styleId=\"\"/>"), Read),
        ("style given twice", styled(&style("a", "<w:name w:val=\"heading 1\"/>").repeat(2)), Read),
        ("many styles", styled(&style("a", "").repeat(30_000)), Read),
        (
            "numbering linked to its own style",
            numbered(
                r#"<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
            ),
            Read,
        ),
        ("numbering without a definition", numbered(r#"<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>"#), Read),
        ("numbering without an instance", numbered(r#"<w:abstractNum w:abstractNumId="0"/>"#), Read),
        ("level that names all levels", numbered(&level("", "%1%2%3%4%5%6%7%8%9%1%2%3%4%5%6%7%8%9")), Read),
        ("level that names level zero", numbered(&level("", "%0.%10.%%.%")), Read),
        ("level of a format unknown", numbered(&level(r#"<w:numFmt w:val="martian"/>"#, "%1")), Read),
        ("level that starts at the end", numbered(&level(r#"<w:start w:val="4294967295"/>"#, "%1")), Read),
        ("level that starts below zero", numbered(&level(r#"<w:start w:val="-7"/>"#, "%1")), Read),
        ("huge number in Chinese", numbered(&level(r#"<w:start w:val="2147483647"/><w:numFmt w:val="chineseLegalSimplified"/>"#, "%1")), Read),
        ("huge number in Roman", numbered(&level(r#"<w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/>"#, "%1")), Read),
        ("huge number in letters", numbered(&level(r#"<w:start w:val="2147483647"/><w:numFmt w:val="lowerLetter"/>"#, "%1")), Read),
        ("huge number in words", numbered(&level(r#"<w:start w:val="2147483647"/><w:numFmt w:val="cardinalText"/>"#, "%1")), Read),
        ("endless text of a level", numbered(&level("", &"%1".repeat(3000))), Read),
        (
            "levels beyond the ninth",
            numbered(
                r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="9"/><w:lvl w:ilvl="-1"/><w:lvl/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
            ),
            Read,
        ),
        ("many numberings", numbered(&r#"<w:num w:numId="1"/>"#.repeat(40_000)), Read),
        ("many numberings of many ids", numbered(&(0..20_000).map(|n| format!(r#"<w:num w:numId="{n}"/>"#)).collect::<String>()), Refused("read.too_large")),
    ];
    check_all(&cases);
}

#[test]
fn bodies_that_contradict_themselves() {
    let cell = |properties: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p("x"));
    let field = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let note = |id: i32| format!(r#"<w:p><w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference w:id="{id}"/></w:r></w:p>"#);
    let cases: Vec<Case> = vec![
        ("row outside a table", body(&format!("<w:tr>{}</w:tr>{}", cell(""), p("y"))), Read),
        ("cell outside a row", body(&format!("<w:tbl>{}</w:tbl>{}", cell(""), p("y"))), Read),
        ("table without rows", body(&format!("<w:tbl/>{}", p("y"))), Read),
        ("row without cells", body(&format!("<w:tbl><w:tr/></w:tbl>{}", p("y"))), Read),
        ("cell without paragraphs", body(&format!("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>{}", p("y"))), Read),
        ("span of nothing", body(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell(r#"<w:gridSpan w:val="0"/>"#))), Read),
        ("span below nothing", body(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell(r#"<w:gridSpan w:val="-3"/>"#))), Read),
        ("cell that goes on from nowhere", body(&format!("<w:tbl><w:tr>{0}{0}</w:tr></w:tbl>{1}", cell("<w:vMerge/>"), p("y"))), Read),
        ("rows of different lengths", body(&format!("<w:tbl><w:tr>{0}</w:tr><w:tr>{0}{0}{0}</w:tr></w:tbl>", cell(""))), Read),
        ("very wide table", body(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("").repeat(20_000))), Read),
        ("very long table", body(&format!("<w:tbl>{}</w:tbl>", format!("<w:tr>{0}{0}</w:tr>", cell("")).repeat(20_000))), Read),
        (
            "more cells than a contract has",
            body(&format!("<w:tbl>{}</w:tbl>", format!("<w:tr>{}</w:tr>", "<w:tc/>".repeat(100)).repeat(4000))),
            Refused("read.too_large"),
        ),
        ("more paragraphs than a contract has", body(&"<w:p/>".repeat(400_000)), Refused("read.too_large")),
        (
            "more changes than a contract has",
            body(&format!("<w:p>{}</w:p>", r#"<w:ins w:id="1"><w:r><w:t>a</w:t></w:r></w:ins>"#.repeat(310_000))),
            Refused("read.too_large"),
        ),
        ("field that ends before it begins", body(&format!("<w:p>{}{}{}</w:p>", field("end"), field("separate"), r("x"))), Read),
        ("field without an end", body(&format!("<w:p>{}{}</w:p>{}", field("begin"), r("x"), p("y"))), Read),
        ("fields in fields", body(&format!("<w:p>{}{}{}</w:p>", field("begin").repeat(3000), r("x"), field("end").repeat(3000))), Read),
        ("deletion in a deletion", body("<w:p><w:del><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:del><w:r><w:t>y</w:t></w:r></w:p>"), Read),
        ("insertion in a deletion", body("<w:p><w:del><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:del><w:r><w:t>y</w:t></w:r></w:p>"), Read),
        ("deletion in an insertion", body("<w:p><w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:ins><w:r><w:t>y</w:t></w:r></w:p>"), Read),
        ("everything deleted", body("<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"), Refused("read.empty")),
        ("everything hidden", body("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"), Refused("read.empty")),
        ("move from without a move to", body(&format!("<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom>{}</w:p>", r("y"))), Read),
        ("comment that ends before it begins", body(&format!(r#"<w:p><w:commentRangeEnd w:id="0"/>{}<w:commentRangeStart w:id="0"/></w:p>"#, r("x"))), Read),
        ("comment on nothing", Docx::body(&p("x")).notes("comments", r#"<w:comment w:id="5"/>"#).bytes(), Read),
        ("comments of one id", Docx::body(&p("x")).notes("comments", &format!(r#"<w:comment w:id="0">{}</w:comment>"#, p("c")).repeat(2)).bytes(), Read),
        ("note that isn't there", body(&note(77)), Read),
        ("note that speaks of itself", Docx::body(&note(1)).notes("footnotes", &format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, note(1))).bytes(), Read),
        (
            "notes that speak of each other",
            Docx::body(&note(1))
                .notes("footnotes", &format!(r#"<w:footnote w:id="1">{}</w:footnote><w:footnote w:id="2">{}</w:footnote>"#, note(2), note(1)))
                .bytes(),
            Read,
        ),
        (
            "one note asked for often",
            Docx::body(&note(1).repeat(5000)).notes("footnotes", &format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, p("注").repeat(100))).bytes(),
            Read,
        ),
        ("body in a body", body("<w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body>"), Refused("read.empty")),
        ("two bodies", document(&wrap("document", &format!("<w:body>{}</w:body><w:body>{}</w:body>", p("x"), p("y")))), Read),
        ("paragraph in a paragraph", body("<w:p><w:p><w:r><w:t>x</w:t></w:r></w:p><w:r><w:t>y</w:t></w:r></w:p>"), Read),
        ("text outside a run", body("<w:p>loose<w:t>x</w:t></w:p><w:p><w:r><w:t>y</w:t></w:r></w:p>"), Read),
        ("element of another name at the end", document("<w:document><w:body><w:p></w:q></w:body></w:document>"), Refused("read.damaged")),
        ("attribute given twice", body(r#"<w:p w:a="1" w:a="2"><w:r><w:t>x</w:t></w:r></w:p>"#), Read),
        ("attribute without quotes", body("<w:p w:a=1><w:r><w:t>x</w:t></w:r></w:p>"), Read),
        ("very long attribute", body(&format!(r#"<w:p w:a="{}"><w:r><w:t>x</w:t></w:r></w:p>"#, "a".repeat(2_000_000))), Read),
        ("many attributes", body(&format!("<w:p {}><w:r><w:t>x</w:t></w:r></w:p>", r#"w:a="1" "#.repeat(50_000))), Read),
        ("entity in an attribute", body(r#"<w:p><w:pPr><w:pStyle w:val="&bogus;"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#), Read),
        ("surrogate by number", body("<w:p><w:r><w:t>&#xD800;x</w:t></w:r></w:p>"), Refused("read.damaged")),
        ("number of an entity without end", body(&format!("<w:p><w:r><w:t>&#{};x</w:t></w:r></w:p>", "9".repeat(10_000))), Refused("read.damaged")),
        ("many entities", body(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "&amp;".repeat(200_000))), Read),
        ("many processing instructions", body(&("<?x y?>".repeat(200_000) + &p("x"))), Read),
        ("comment in xml that never ends", body("<!-- <w:p/>"), Refused("read.damaged")),
        ("dtd after the root", document(&(wrap("document", &format!("<w:body>{}</w:body>", p("x"))) + "<!DOCTYPE x>")), Read),
        ("dtd of parameter entities", document("<!DOCTYPE d [<!ENTITY % a SYSTEM \"http://example.invalid/x\">%a;]><w:document/>"), Refused("read.damaged")),
        (
            "schema location outside",
            document(&wrap("document", &format!("<w:body>{}</w:body>", p("x"))).replacen(
                "<w:document",
                "<w:document xsi:schemaLocation=\"http://example.invalid\"",
                1,
            )),
            Read,
        ),
        ("embedded document only", body(r#"<w:altChunk r:id="x"/>"#), Refused("read.empty")),
        ("picture only", body("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"), Refused("read.no_text_layer")),
        ("formula without end", body(&format!("<w:p><m:oMath>{}</m:oMath></w:p>", "<m:f>".repeat(50))), Refused("read.damaged")),
        (
            "formula as deep as can be",
            body(&format!("<w:p><m:oMath>{}<m:t>x</m:t>{}</m:oMath></w:p>", "<m:f><m:den>".repeat(80), "</m:den></m:f>".repeat(80))),
            Read,
        ),
        ("alternatives without a choice", body(&format!("<mc:AlternateContent/>{}", p("x"))), Read),
        (
            "alternatives in alternatives",
            body(&format!("{}{}{}", "<mc:AlternateContent><mc:Choice>".repeat(60), p("x"), "</mc:Choice></mc:AlternateContent>".repeat(60))),
            Read,
        ),
    ];
    check_all(&cases);
}
