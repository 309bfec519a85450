//! The inputs that fuzzing starts from, made in code; they and every finding that was kept are replayed here.
//!
//! `cargo test -p qiheng-contract --test read -- --ignored write_seeds` writes them to `fuzz/corpus`.

use std::path::{Path, PathBuf};

use crate::build::{Docx, p, p_with, r, wrap};
use crate::fuzz;
use crate::invoices;
use crate::pdf::{at, bilingual, pdf};

/// A fuzz target.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 10] = [
    ("docx", fuzz::docx),
    ("pdf", fuzz::pdf),
    ("text", fuzz::text),
    ("understand", fuzz::understand),
    ("markup", fuzz::markup),
    ("comparison", fuzz::comparison),
    ("ofd", fuzz::ofd),
    ("invoice", fuzz::invoice),
    ("scan", fuzz::scan),
    ("expression", fuzz::expression),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz")
}

/// The seeds of a target.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    match target {
        "docx" | "markup" => packages(),
        "comparison" => texts().windows(2).map(|pair| pair.join(&0)).collect(),
        "pdf" => pdfs(),
        "text" => texts().into_iter().chain(encoded()).collect(),
        "ofd" => ofds(),
        "invoice" => invoices::seeds(),
        "scan" => scans(),
        "expression" => expressions(),
        _ => texts(),
    }
}

fn body(inside: &str) -> String {
    wrap("document", &format!("<w:body>{inside}</w:body>"))
}

fn packages() -> Vec<Vec<u8>> {
    let styles = wrap("styles", r#"<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="2"/></w:style>"#);
    let numbering = wrap(
        "numbering",
        r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
    );
    let comments = wrap("comments", &format!(r#"<w:comment w:id="0" w:author="y">{}</w:comment>"#, p("评")));
    let notes = wrap("footnotes", &format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, p("注")));
    let table = format!(r#"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"#, p("品名"), p("数量"));
    let numbered = p_with(r#"<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#, "标的");
    let changed = format!(
        r#"<w:p><w:del w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:author="x">{}</w:ins><w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:footnoteReference w:id="1"/></w:r></w:p>"#,
        r("新"),
        r("乙")
    );
    let field = format!(
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
        r("第三条")
    );
    let drawing = format!("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>", p("框"));
    let joined = [body(&(numbered + &changed + &table + &field + &drawing)), styles, numbering, comments, notes].join("\0");
    let control = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", p("甲方"));
    // paragraphs and runs inside each other, as only a broken file has them
    let tangled = format!("<w:p>{}<w:p>{}<w:r><w:t>丙</w:t>{}</w:r></w:p>{}</w:p>", r("甲方"), r("乙方"), r("丁"), r("戊己"));
    let tangled = body(&(tangled.clone() + &p("付款") + &tangled + &p("验收") + &tangled));
    vec![tangled.into_bytes(), joined.into_bytes(), body(&p("正文")).into_bytes(), body(&control).into_bytes(), Docx::body(&p("正文")).bytes()]
}

fn pdfs() -> Vec<Vec<u8>> {
    let table = "72 600 m 372 600 l S 72 640 m 372 640 l S 72 680 m 372 680 l S 72 600 1 80 re f 222 600 1 80 re f 372 600 1 80 re f\n".to_owned()
        + &at(80, 660, "F1", "Name")
        + &at(230, 660, "F1", "Quantity");
    let mapped = "BT /M1 10 Tf 72 700 Td <0102101112> Tj T* [(a) -300 (b)] TJ ET\n".to_owned() + &at(72, 640, "F2", "Enough words to make a layer of text.");
    let chinese = at(72, 700, "C1", "甲方应当在验收合格之后支付全部合同价款。") + &at(72, 684, "C1", "乙方应当开具发票。");
    vec![pdf(&[&table]), pdf(&[&mapped]), pdf(&[&chinese, &chinese]), pdf(&bilingual().each_ref().map(String::as_str))]
}

fn ofds() -> Vec<Vec<u8>> {
    let root = "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>";
    let document = r#"<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/></CommonData><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages></Document>"#;
    let text = |attributes: &str, delta: &str, words: &str| {
        format!(r#"<TextObject Boundary="20 40 150 6" Size="4.2" {attributes}><TextCode X="0" Y="4" DeltaX="{delta}">{words}</TextCode></TextObject>"#)
    };
    let page = |template: &str, inside: &str| format!("<Page>{template}<Content><Layer>{inside}</Layer></Content></Page>");
    let rules: String = ["M 0 0 L 100 0", "M 0 10 L 100 10", "M 0 0 L 0 10", "M 50 0 L 50 10 C", "M 100 0 L 100 10"]
        .map(|path| format!(r#"<PathObject Boundary="10 30 100 30"><AbbreviatedData>{path}</AbbreviatedData></PathObject>"#))
        .concat();
    let template = page("", &text("", "g 1 5", "样张"));
    let on = r#"<Template TemplateID="90"/>"#;
    [text("", "g 3 4.2 2", "采购合同&amp;附"), rules + &text("CTM=\"2 0 0 2 0 0\"", "4.2 4.2", "名称"), text("Visible=\"false\"", "", "第二条 价款")]
        .map(|inside| [root, document, &page(on, &inside), &template].join("\0").into_bytes())
        .into()
}

fn scans() -> Vec<Vec<u8>> {
    let line = |left: u8, top: u8, sure: u8, words: &str| [&[left, top, 100, 4, 128, sure, 128, b' '], words.as_bytes()].concat();
    let lines = [
        vec![line(18, 20, 190, "设备采购合同"), line(18, 30, 200, "第一条 价款:合同总价为640元。"), line(18, 35, 90, "第二条 付款")],
        vec![line(18, 30, 200, "下列条款"), line(90, 30, 200, "第 1 页 共 2 页")],
        vec![line(18, 30, 200, "质保期____个月"), line(18, 34, 120, "违约金为每日0.5%")],
    ];
    lines.map(|lines| lines.join(&b'\n')).into()
}

fn expressions() -> Vec<Vec<u8>> {
    let clause = "第六条 质保期为6个月。质保金为合同总价的10%，于2027年1月31日退还。";
    [
        "warranty.months < 12",
        "damages.exists(d, d.percent > 20) && !(total_amount == null)",
        r#"text.matches("质保期.{0,4}6个月")"#,
        r#"clauses.exists(c, c.category == "warranty" && c.text.contains("质保金"))"#,
        "date.filter(d, d.on > date('2026-01-01')).size() > 1 ? true : false",
    ]
    .map(|when| [when, clause].join("\0").into_bytes())
    .into()
}

/// Clauses of every check, with the frames that they stand in.
fn texts() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().flat_map(|file| pieces(&std::fs::read_to_string(file).unwrap())).collect()
}

/// A long text in pieces that a fuzzer can mutate quickly.
fn pieces(text: &str) -> Vec<Vec<u8>> {
    let mut pieces = vec![String::new()];
    for line in text.lines() {
        if pieces.last().is_some_and(|last| last.len() + line.len() > 2500) {
            pieces.push(String::new());
        }
        pieces.last_mut().unwrap().extend([line, "\n"]);
    }
    pieces.into_iter().map(String::into_bytes).collect()
}

fn encoded() -> Vec<Vec<u8>> {
    let text = "采购合同\r\n第一条 标的\r\n| 品名 | 数量 |\r\n";
    let (gb18030, _, _) = encoding_rs::GB18030.encode(text);
    let wide = format!("\u{FEFF}{text}");
    vec![
        gb18030.into_owned(),
        wide.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        wide.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        wide.into_bytes(),
    ]
}

#[test]
fn seeds_keep_the_laws() {
    for (name, run) in TARGETS {
        let seeds = seeds(name);
        assert!(seeds.len() > 2, "{name}");
        for seed in &seeds {
            run(seed);
        }
    }
}

#[test]
fn kept_findings_keep_the_laws() {
    for (name, run) in TARGETS {
        let Ok(findings) = std::fs::read_dir(folder().join("findings").join(name)) else { continue };
        for finding in findings {
            run(&std::fs::read(finding.unwrap().path()).unwrap());
        }
    }
}

#[test]
#[ignore = "writes files: run it before fuzzing"]
fn write_seeds() {
    for (name, _) in TARGETS {
        let folder = folder().join("corpus").join(name);
        std::fs::create_dir_all(&folder).unwrap();
        for (number, seed) in seeds(name).iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{number}")), seed).unwrap();
        }
    }
}
