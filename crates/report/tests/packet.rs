//! The review packet as bytes: the same twice, its text copyable, characters without glyph refused by name.

use std::path::{Path, PathBuf};
use std::process::Command;

use qiheng_record::Coded;
use qiheng_report::packet::{FactGroup, FactRow, Labels, PacketFinding, PacketOpinion, Seal, Segment, SummaryRow, TableCell, TextBlock};
use qiheng_report::{Fonts, LawSource, ReviewPacket, review_packet};

fn fonts() -> Fonts {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/@expo-google-fonts");
    Fonts::load(&[packages]).expect("the locked font packages: `npm ci` in ui/")
}

fn labels() -> Labels {
    // Every word of the sheet is its own field's name here: a missing or swapped one shows.
    let names = include_str!("../src/packet.rs").lines().skip_while(|line| !line.contains("pub struct Labels")).skip(1).take_while(|line| *line != "}");
    let map: serde_json::Map<_, _> =
        names.filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(':')).map(|(name, _)| (name.to_owned(), name.into())).collect();
    serde_json::from_value(map.into()).unwrap()
}

fn segment(text: &str) -> Segment {
    Segment { text: text.into(), bold: false, severity: None, ends: None }
}

fn packet() -> ReviewPacket {
    let flagged = Segment { text: "合同总价的30%作为定金".into(), bold: false, severity: Some("critical".into()), ends: Some(1) };
    ReviewPacket {
        language: "zh-CN".into(),
        contract_language: "zh-CN".into(),
        title: "数控机床采购合同".into(),
        date: "2026-11-25".into(),
        company: "临川精密机械有限公司".into(),
        letterhead: vec!["江苏省苏州市青澜路118号".into()],
        cover: vec![("合同编号".into(), "LC-2026-031".into()), ("乙方".into(), "东越自动化设备有限公司".into())],
        summary: vec![SummaryRow { severity: "critical".into(), label: "严重".into(), count: 1, accepted: 1, negotiate: 0, waived: 0, open: 0 }],
        conclusion: "一项严重意见要求修改。".into(),
        facts: vec![FactGroup {
            heading: "价款".into(),
            rows: vec![FactRow { summary: "CNY 286,000.00".into(), clause: "3.1".into(), quote: "人民币286,000.00元".into() }],
        }],
        findings: vec![PacketFinding {
            number: 1,
            severity: "critical".into(),
            severity_label: "严重".into(),
            title: "定金超过合同总价的20%".into(),
            clause: "4.1".into(),
            quote: "合同总价的30%作为定金".into(),
            reason: "超过部分不产生定金的效力。".into(),
            law: "《民法典》第586条".into(),
            suggestion: "甲方向乙方支付合同总价的20%作为定金。".into(),
            decision: "accepted".into(),
            decision_label: "要求修改（林一）".into(),
        }],
        changes: None,
        text: vec![
            TextBlock::Paragraph { heading: Some(0), indent: 0.0, center: true, segments: vec![segment("数控机床采购合同")], marks: vec![] },
            TextBlock::Paragraph {
                heading: None, indent: 0.0, center: false, segments: vec![segment("4.1 甲方支付"), flagged, segment("。")], marks: vec![1]
            },
            TextBlock::Table {
                columns: 2,
                cells: vec![TableCell { columns: 1, segments: vec![segment("名称")] }, TableCell { columns: 1, segments: vec![segment("数量")] }],
                marks: vec![],
            },
        ],
        opinions: vec![PacketOpinion {
            role: "法务".into(),
            verdict: "修改后同意".into(),
            text: "定金必须降到20%以内。".into(),
            given_by: "林一".into(),
            given_on: "2026-11-25".into(),
        }],
        sources: vec![LawSource {
            citation: "《民法典》第586条".into(), summary: "定金不得超过主合同标的额的20%。".into(), in_force: "2021-01-01".into()
        }],
        signatures: vec!["业务".into(), "法务".into()],
        basis: vec![("SHA-256".into(), "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into())],
        seal: Some(Seal { head: "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8".into(), code: "5E88-4898".into() }),
        labels: labels(),
    }
}

/// What a reader can copy from the PDF, without white space.
fn text_of(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("packet.pdf");
    std::fs::write(&path, pdf).unwrap();
    let output = Command::new("pdftotext").arg(&path).arg("-").output().expect("poppler-utils is installed");
    String::from_utf8(output.stdout).unwrap().split_whitespace().collect()
}

#[test]
fn same_data_same_bytes_and_all_of_it_can_be_copied() {
    let (packet, fonts) = (packet(), fonts());
    let pdf = review_packet(&packet, &fonts).unwrap();
    assert!(pdf == review_packet(&packet, &fonts).unwrap(), "two runs differ");
    let text = text_of(&pdf);
    for words in [
        "数控机床采购合同",
        "临川精密机械有限公司",
        "合同总价的30%作为定金",
        "超过部分不产生定金的效力。",
        "《民法典》第586条",
        "要求修改（林一）",
        "修改后同意",
        "5E88-4898",
        "9f86d081884c7d65",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let bytes = String::from_utf8_lossy(&pdf);
    assert!(bytes.contains("pdfaid:part"), "it says that it is PDF/A");
    if let Ok(path) = std::env::var("PACKET_OUT") {
        std::fs::write(path, &pdf).unwrap();
    }
}

#[test]
fn a_preview_has_no_seal_and_an_empty_review_still_prints() {
    let packet = ReviewPacket { seal: None, findings: vec![], facts: vec![], opinions: vec![], text: vec![], ..packet() };
    let text = text_of(&review_packet(&packet, &fonts()).unwrap());
    assert!(text.contains("no_findings") && text.contains("no_opinions") && !text.contains("5E88"), "{text}");
}

#[test]
fn a_character_without_glyph_is_named_and_never_a_box() {
    let mut packet = packet();
    packet.findings[0].reason = "看😀".into();
    let error = review_packet(&packet, &fonts()).unwrap_err();
    assert_eq!(error.code(), "report.missing_glyph", "{error}");
}

#[test]
fn missing_fonts_are_named() {
    assert_eq!(Fonts::load(&[PathBuf::from("nowhere")]).err().map(|e| e.code()), Some("report.no_fonts"));
}
