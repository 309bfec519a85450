//! The inputs that fuzzing of workbooks starts from, and every finding that was kept.
//!
//! `cargo test -p qiheng-exchange --test replayed -- --ignored write_seeds` writes them to `fuzz/corpus`.

#[path = "../../../fuzz/src/workbook.rs"]
mod fuzz;

use std::path::{Path, PathBuf};

fn folder(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz").join(kind).join("workbook")
}

/// Workbooks of two rows, whose words stand in the cells or apart.
fn seeds() -> Vec<Vec<u8>> {
    let cell = |at: &str, words: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{words}</t></is></c>"#);
    let heads: String = ["序号", "条款", "合同原文", "问题", "我方建议", "贵方答复", "贵方建议措辞", "备注"]
        .iter()
        .zip('A'..)
        .map(|(head, at)| cell(&format!("{at}2"), head))
        .collect();
    let filled = [cell("A3", "1"), cell("F3", "☑同意 □不同意"), cell("H3", "请看附件")].concat();
    let sheet =
        |rows: &str| format!(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#);
    let inline = sheet(&format!(r#"<row r="1">{}</row><row r="2">{heads}</row><row r="3">{filled}</row>"#, cell("A1", "编号 QH-20261126-1")));
    let apart =
        sheet(r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46000.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row>"#);
    let strings =
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>编号 QH-20261126-2</t></si></sst>"#;
    let styles = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let book = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let relations = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let (inner, outer) = (relations("worksheet", "worksheets/sheet1.xml"), relations("officeDocument", "xl/workbook.xml"));
    [inline, apart].map(|sheet| [&sheet, strings, styles, book, &inner, &outer].join("\0").into_bytes()).into()
}

#[test]
fn seeds_and_kept_findings_keep_the_laws() {
    let kept = std::fs::read_dir(folder("findings")).into_iter().flatten();
    let kept = kept.map(|file| std::fs::read(file.expect("a file").path()).expect("can be read"));
    for input in seeds().into_iter().chain(kept) {
        fuzz::workbook(&input);
    }
}

#[test]
fn the_seeds_are_workbooks() {
    for seed in seeds() {
        let rows = qiheng_exchange::read_xlsx(&fuzz::packed(&seed)).expect("a workbook");
        assert!(rows[0][0].starts_with("编号"), "{rows:?}");
    }
}

#[test]
#[ignore = "writes files: run it before fuzzing"]
fn write_seeds() {
    let folder = folder("corpus");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (number, seed) in seeds().iter().enumerate() {
        std::fs::write(folder.join(format!("seed-{number}")), seed).expect("written");
    }
}
