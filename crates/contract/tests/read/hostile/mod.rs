//! Files made to break a reader: each is refused or read, and what is read stays small.

#![allow(clippy::format_push_string, clippy::format_collect, clippy::assigning_clones, reason = "files are put together as they read")]

mod packages;
mod pdfs;
mod texts;

use qiheng_record::Coded;

use crate::build::{Docx, check_laws, p, r, wrap};
use qiheng_contract::{ReadCause, read};

/// What must become of a file.
#[derive(Debug, PartialEq)]
enum Outcome {
    Refused(&'static str),
    Read,
    /// Refused or read, as long as nothing breaks.
    Either,
}

use Outcome::{Either, Read, Refused};

/// A small file must not become a large document.
const MOST_TEXT: usize = 16 << 20;
const MOST_BLOCKS: usize = 300_000;

/// A file with its name and what must become of it.
type Case = (&'static str, Vec<u8>, Outcome);

fn check_all(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (at, (name, bytes, expected)) in cases.iter().enumerate() {
        assert!(!cases[..at].iter().any(|(other, ..)| other == name), "two cases are called {name}");
        wrong.extend(outcome(name, bytes, expected).err());
    }
    assert!(wrong.is_empty(), "{} cases\n{}", wrong.len(), wrong.join("\n"));
}

fn check(name: &str, bytes: &[u8], expected: &Outcome) {
    outcome(name, bytes, expected).unwrap();
}

/// Reads a file; says what became of it when that is not what is expected.
fn outcome(name: &str, bytes: &[u8], expected: &Outcome) -> Result<(), String> {
    match (read(bytes, name), expected) {
        (Ok(document), Read | Either) => {
            check_laws(&document);
            assert!(document.text.len() <= MOST_TEXT && document.blocks.len() <= MOST_BLOCKS, "{name} grew too large");
            Ok(())
        }
        (Ok(document), Refused(code)) => Err(format!("{name}: wanted {code}, read {:?}", document.text.chars().take(60).collect::<String>())),
        (Err(error), expected) => {
            assert_eq!(error.args()["file"], name);
            assert_ne!(error.to_string(), format!("{name}: damaged in {name}: a parser gave up"), "a panic was caught");
            match expected {
                Refused(code) if error.code() != *code => Err(format!("wanted {code}, got {}: {error}", error.code())),
                Read => Err(format!("wanted to be read, got {error}")),
                _ => Ok(()),
            }
        }
    }
}

fn document(content: &str) -> Vec<u8> {
    Docx::default().part("word/document.xml", content).bytes()
}

fn body(inside: &str) -> Vec<u8> {
    Docx::body(inside).bytes()
}

fn nested(open: &str, close: &str, depth: usize) -> Vec<u8> {
    body(&(open.repeat(depth) + &p("x") + &close.repeat(depth)))
}

/// A package that holds its main part twice.
fn twins() -> Vec<u8> {
    let mut bytes = Docx::body(&p("first")).part("word/document.xmI", &wrap("document", "")).bytes();
    let name = b"word/document.xmI";
    while let Some(at) = bytes.windows(name.len()).position(|window| window == name) {
        bytes[at + name.len() - 1] = b'l';
    }
    bytes
}

#[test]
fn broken_documents() {
    let good = Docx::body(&p("正文")).bytes();
    let text = |words: &str| words.as_bytes().to_vec();
    let cases: Vec<Case> = vec![
        ("empty", Vec::new(), Refused("read.empty")),
        ("zip header only", text("PK\u{3}\u{4}"), Refused("read.damaged")),
        ("zip header and noise", text("PK\u{3}\u{4}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), Refused("read.damaged")),
        ("empty zip", Docx::default().bytes(), Refused("read.not_a_contract_file")),
        ("zip of other things", Docx::default().part("a.txt", "x").bytes(), Refused("read.not_a_contract_file")),
        ("zip in a zip", Docx::default().part("inner.docx", "PK").bytes(), Refused("read.not_a_contract_file")),
        ("spreadsheet", Docx::default().part("xl/workbook.xml", "<x/>").bytes(), Refused("read.unsupported")),
        ("slides", Docx::default().part("ppt/presentation.xml", "<x/>").bytes(), Refused("read.unsupported")),
        ("open document", Docx::default().part("content.xml", "<x/>").bytes(), Refused("read.unsupported")),
        ("ofd", Docx::default().part("OFD.xml", "<x/>").bytes(), Refused("read.damaged")),
        ("empty part", document(""), Refused("read.damaged")),
        ("part of blanks", document("   "), Refused("read.damaged")),
        ("no xml", document("just words"), Refused("read.damaged")),
        ("other root", document("<html><body><p><r><t>x</t></r></p></body></html>"), Read),
        ("no body", document(&wrap("document", "")), Refused("read.empty")),
        ("empty body", body(""), Refused("read.empty")),
        ("blank paragraphs", body("<w:p/><w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>"), Refused("read.empty")),
        ("unclosed element", document("<w:document><w:body><w:p>"), Refused("read.damaged")),
        ("crossed elements", document("<w:document><w:body></w:document></w:body>"), Refused("read.damaged")),
        ("closed too often", document("<w:document></w:document></w:document>"), Refused("read.empty")),
        ("cut in a tag", document("<w:document><w:body><w:p"), Refused("read.damaged")),
        ("cut in an attribute", document("<w:document><w:body a=\"x"), Refused("read.damaged")),
        ("cut in a comment", document("<w:document><!-- "), Refused("read.damaged")),
        ("cut in cdata", document("<w:document><w:body><w:p><w:r><w:t><![CDATA[x"), Refused("read.damaged")),
        ("unknown entity", body("<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>"), Refused("read.damaged")),
        ("entity without end", body("<w:p><w:r><w:t>a & b</w:t></w:r></w:p>"), Refused("read.damaged")),
        ("character zero", body("<w:p><w:r><w:t>&#0;x</w:t></w:r></w:p>"), Refused("read.damaged")),
        ("character beyond", body("<w:p><w:r><w:t>&#x110000;</w:t></w:r></w:p>"), Refused("read.damaged")),
        ("dtd", document(&format!("<!DOCTYPE w:document>{}", wrap("document", ""))), Refused("read.damaged")),
        (
            "billion laughs",
            document(
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>",
            ),
            Refused("read.damaged"),
        ),
        (
            "external entity",
            document("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"),
            Refused("read.damaged"),
        ),
        ("dtd in styles", Docx::body(&p("x")).part("word/styles.xml", "<!DOCTYPE s><s/>").bytes(), Refused("read.damaged")),
        ("broken styles", Docx::body(&p("x")).part("word/styles.xml", "<w:styles><w:style>").bytes(), Refused("read.damaged")),
        ("broken numbering", Docx::body(&p("x")).part("word/numbering.xml", "<w:numbering").bytes(), Refused("read.damaged")),
        ("broken comments", Docx::body(&p("x")).part("word/comments.xml", "<w:comments><w:comment w:id=\"0\">").bytes(), Refused("read.damaged")),
        ("broken relations", Docx::body(&p("x")).part("_rels/.rels", "<Relationships").bytes(), Refused("read.damaged")),
        ("relation outside", Docx::body(&p("x")).part("_rels/.rels", "<R><R Type=\"x/officeDocument\" Target=\"../../../etc/passwd\"/></R>").bytes(), Read),
        ("deep tables", nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 5000), Refused("read.too_large")),
        ("deep text boxes", nested("<w:p><w:r><w:drawing><w:txbxContent>", "</w:txbxContent></w:drawing></w:r></w:p>", 3000), Refused("read.too_large")),
        ("deep controls", nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 10_000), Refused("read.too_large")),
        ("deep unknown", nested("<w:x>", "</w:x>", 100_000), Refused("read.too_large")),
        ("tables as deep as allowed", nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60), Read),
        ("boxes as deep as allowed", nested("<w:p><w:r><w:drawing><w:txbxContent>", "</w:txbxContent></w:drawing></w:r></w:p>", 45), Read),
        ("many fields never ended", body(&(r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>"#.to_owned() + &r("x") + "</w:p>").repeat(2000)), Read),
        (
            "huge numbers",
            body(
                r#"<w:p><w:pPr><w:outlineLvl w:val="99999999999"/><w:ind w:left="-2147483648" w:hanging="2147483647"/><w:numPr><w:ilvl w:val="4000000000"/><w:numId w:val="-5"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#,
            ),
            Read,
        ),
        (
            "huge span",
            body(&format!(r#"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"#, p("x"), p("y"))),
            Read,
        ),
        ("two parts of one name", twins(), Refused("read.damaged")),
        ("old word", [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat(), Refused("read.legacy")),
        (
            "office behind a password",
            [
                &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..],
                &[0; 600],
                &"EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
            ]
            .concat(),
            Refused("read.encrypted"),
        ),
        ("rtf", text("{\\rtf1\\ansi x}"), Refused("read.unsupported")),
        ("picture", [&b"\x89PNG\r\n\x1a\n"[..], &[0; 100]].concat(), Refused("read.no_text_layer")),
        ("photo", [&b"\xFF\xD8\xFF\xE0"[..], &[0; 100]].concat(), Refused("read.no_text_layer")),
        ("web page", text("<html><body>x</body></html>"), Refused("read.unsupported")),
        ("gzip", [&b"\x1F\x8B\x08"[..], &[0; 100]].concat(), Refused("read.unsupported")),
        ("machine code", [&b"\x7FELF\x02\x01\x01"[..], &[0; 300]].concat(), Refused("read.not_a_contract_file")),
        ("zeros", vec![0; 5000], Refused("read.not_a_contract_file")),
        ("noise", (0..5000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect(), Refused("read.not_a_contract_file")),
        ("document behind a wrong name", good.clone(), Read),
        ("text behind a wrong name", text("第一条 标的\n"), Read),
        ("half a utf-16 mark", vec![0xFF], Refused("read.not_a_contract_file")),
        ("lone surrogates", vec![0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], Read),
        ("pdf header only", text("%PDF-1.7"), Refused("read.damaged")),
        ("pdf cut short", text("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R"), Refused("read.damaged")),
        ("pdf of noise", text(&("%PDF-1.4\n".to_owned() + &"endobj xref trailer ".repeat(50))), Refused("read.damaged")),
    ];
    assert!(cases.len() >= 60, "{}", cases.len());
    check_all(&cases);
}

/// A compound file whose directory lists a stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600], &name, &[0; 100]].concat()
}

#[test]
fn what_a_word_processor_could_convert() {
    let rtf = b"{\\rtf1 x}".to_vec();
    let cases = [
        (compound("WordDocument"), "read.legacy", Some("doc")),
        (compound("MatOST"), "read.legacy", Some("doc")),
        (compound("Workbook"), "read.unsupported", None),
        (compound("PowerPoint Document"), "read.unsupported", None),
        (compound("__properties_version1.0"), "read.unsupported", None),
        (compound("EncryptedPackage"), "read.encrypted", None),
        (rtf, "read.unsupported", Some("rtf")),
        (Docx::default().part("content.xml", "<x/>").bytes(), "read.unsupported", Some("odt")),
        (b"<html><body>x</body></html>".to_vec(), "read.unsupported", Some("html")),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "read.no_text_layer", None),
    ];
    for (bytes, code, suffix) in cases {
        let error = read(&bytes, "contract.wps").unwrap_err();
        assert_eq!((error.code(), error.cause.convertible()), (code, suffix), "{error}");
    }
}

#[test]
fn cut_anywhere() {
    let good = Docx::body(&p(&"正文".repeat(50))).styles("").bytes();
    for end in (4..good.len()).step_by(7) {
        check("cut", &good[..end], &Either);
    }
}

#[test]
fn lying_sizes() {
    let good = Docx::body(&p("正文")).bytes();
    for at in 0..good.len() {
        for byte in [0, 0x7F, 0xFF] {
            let mut bytes = good.clone();
            bytes[at] = byte;
            check("lie", &bytes, &Either);
        }
    }
}

#[test]
fn bombs_stop_early() {
    let long = body(&p(&"A".repeat(80_000_000)));
    check("one long word", &long, &Refused("read.too_large"));
    let many = body(&"<w:p/>".repeat(8_000_000));
    check("many paragraphs", &many, &Refused("read.too_large"));
    let styles = Docx::body(&p("x")).styles(&" ".repeat(70_000_000)).bytes();
    check("long styles", &styles, &Refused("read.too_large"));
}

#[test]
fn too_many_entries() {
    let mut file = Docx::body(&p("x"));
    for n in 0..10_001 {
        file = file.part(&format!("word/media/{n}.bin"), "");
    }
    let error = read(&file.bytes(), "many.docx").unwrap_err();
    assert!(matches!(error.cause, ReadCause::TooLarge { .. }), "{error}");
}
