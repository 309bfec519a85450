//! Automatic numbers.

use crate::build::{Docx, p, p_with};
use qiheng_contract::BlockKind;

/// A level: index, format, text, and further properties.
fn level(index: usize, format: &str, text: &str, more: &str) -> String {
    format!(r#"<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#)
}

fn definition(id: i32, levels: &str) -> String {
    format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#)
}

fn instance(id: i32, definition: i32, overrides: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>"#)
}

fn item(level: usize, instance: i32, text: &str) -> String {
    p_with(&format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>"#), text)
}

/// The usual three levels of a Chinese contract.
fn chinese(more: &str) -> String {
    let levels = level(0, "chineseCountingThousand", "第%1条", "") + &level(1, "decimal", "%1.%2", more) + &level(2, "decimal", "（%3）", "");
    definition(0, &levels)
}

/// Items `level:instance` and the numbers they get.
fn check(numbering: &str, items: &[(usize, i32)], expected: &[&str]) {
    let body: String = items.iter().map(|(level, instance)| item(*level, *instance, "x")).collect();
    let text = Docx::body(&body).numbering(numbering).text();
    let numbers: Vec<&str> = text.lines().map(|line| line.strip_suffix('x').unwrap().trim_end()).collect();
    assert_eq!(numbers, expected);
}

#[test]
fn every_format_writes_its_numbers() {
    let table = include_str!("../fixtures/number_formats.tsv");
    for line in table.lines().skip(1) {
        let [format, n, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let lvl = format!(r#"<w:lvl w:ilvl="0"><w:start w:val="{n}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="%1"/></w:lvl>"#);
        let text = Docx::body(&item(0, 1, "x")).numbering(&(definition(0, &lvl) + &instance(1, 0, ""))).text();
        let written = if expected.is_empty() { "x\n".to_owned() } else { format!("{expected} x\n") };
        assert_eq!(text, written, "{format} {n}");
    }
}

#[test]
fn levels_count_and_restart() {
    let numbering = chinese("") + &instance(1, 0, "");
    check(
        &numbering,
        &[(0, 1), (1, 1), (1, 1), (2, 1), (2, 1), (1, 1), (2, 1), (0, 1), (1, 1)],
        &["第一条", "一.1", "一.2", "（1）", "（2）", "一.3", "（1）", "第二条", "二.1"],
    );
}

#[test]
fn legal_levels_write_digits() {
    let numbering = chinese("<w:isLgl/>") + &instance(1, 0, "");
    check(&numbering, &[(0, 1), (1, 1), (0, 1), (1, 1)], &["第一条", "1.1", "第二条", "2.1"]);
}

#[test]
fn instances_of_one_definition_continue_each_other() {
    let numbering = chinese("") + &instance(1, 0, "") + &instance(2, 0, "");
    check(&numbering, &[(0, 1), (0, 2), (0, 1)], &["第一条", "第二条", "第三条"]);
}

#[test]
fn a_start_override_counts_anew_once() {
    let over = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#;
    let numbering = chinese("") + &instance(1, 0, "") + &instance(2, 0, over);
    check(&numbering, &[(0, 1), (0, 1), (0, 2), (0, 2), (0, 1)], &["第一条", "第二条", "第一条", "第二条", "第三条"]);
}

#[test]
fn an_override_replaces_a_level() {
    let over = format!(r#"<w:lvlOverride w:ilvl="0">{}</w:lvlOverride>"#, level(0, "upperLetter", "附件%1", ""));
    let numbering = chinese("") + &instance(1, 0, "") + &instance(2, 0, &over);
    check(&numbering, &[(0, 1), (0, 2)], &["第一条", "附件B"]);
}

#[test]
fn level_restart_is_obeyed() {
    let never = level(0, "decimal", "%1.", "") + &level(1, "decimal", "(%2)", r#"<w:lvlRestart w:val="0"/>"#);
    check(&(definition(0, &never) + &instance(1, 0, "")), &[(0, 1), (1, 1), (1, 1), (0, 1), (1, 1)], &["1.", "(1)", "(2)", "2.", "(3)"]);
    let after_first = level(0, "decimal", "%1.", "") + &level(1, "decimal", "%2)", "") + &level(2, "decimal", "[%3]", r#"<w:lvlRestart w:val="1"/>"#);
    check(
        &(definition(0, &after_first) + &instance(1, 0, "")),
        &[(0, 1), (1, 1), (2, 1), (1, 1), (2, 1), (0, 1), (2, 1)],
        &["1.", "1)", "[1]", "2)", "[2]", "2.", "[1]"],
    );
}

#[test]
fn skipped_levels_count_as_begun() {
    let levels = level(0, "decimal", "%1", "") + &level(1, "decimal", "%1.%2", "") + &level(2, "decimal", "%1.%2.%3", "");
    check(&(definition(0, &levels) + &instance(1, 0, "")), &[(0, 1), (2, 1), (2, 1), (1, 1)], &["1", "1.1.1", "1.1.2", "1.2"]);
}

#[test]
fn bullets_and_empty_levels() {
    let bullet = level(0, "bullet", "\u{F0B7}", "") + &level(1, "none", "", "") + &level(2, "decimal", "注：", "");
    check(&(definition(0, &bullet) + &instance(1, 0, "")), &[(0, 1), (1, 1), (2, 1)], &["•", "", "注："]);
}

#[test]
fn a_custom_format_goes_by_its_example() {
    let format = r#"<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>"#;
    let lvl = format!(r#"<w:lvl w:ilvl="0"><w:start w:val="7"/>{format}<w:lvlText w:val="No.%1"/></w:lvl>"#);
    check(&(definition(0, &lvl) + &instance(1, 0, "")), &[(0, 1), (0, 1)], &["No.007", "No.008"]);
}

#[test]
fn numbers_come_from_styles() {
    let styles = r#"
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="own"><w:name w:val="条款"/><w:basedOn w:val="2"/></w:style>"#;
    let levels = level(0, "chineseCounting", "第%1条", r#"<w:pStyle w:val="1"/>"#) + &level(1, "decimal", "%1.%2", r#"<w:pStyle w:val="2"/><w:isLgl/>"#);
    let in_style = |style: &str, more: &str, text: &str| p_with(&format!(r#"<w:pStyle w:val="{style}"/>{more}"#), text);
    let body = in_style("1", "", "标的")
        + &in_style("2", "", "甲")
        + &in_style("own", "", "乙")
        + &in_style("2", r#"<w:numPr><w:numId w:val="0"/></w:numPr>"#, "无号")
        + &in_style("1", "", "价款")
        + &in_style("2", "", "丙");
    let document = Docx::body(&body).styles(styles).numbering(&(definition(0, &levels) + &instance(1, 0, ""))).read();
    assert_eq!(document.text, "第一条 标的\n1.1 甲\n1.2 乙\n无号\n第二条 价款\n2.1 丙\n");
    let headings: Vec<Option<u8>> = document
        .blocks
        .iter()
        .map(|block| match block.kind {
            BlockKind::Paragraph { heading, .. } => heading,
            BlockKind::Row { .. } => None,
        })
        .collect();
    assert_eq!(headings, [Some(1), Some(2), Some(2), Some(2), Some(1), Some(2)]);
}

#[test]
fn numbering_styles_are_followed() {
    let styles =
        r#"<w:style w:type="numbering" w:styleId="ListStyle"><w:name w:val="Contract"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>"#;
    let numbering = definition(3, r#"<w:numStyleLink w:val="ListStyle"/>"#)
        + &definition(4, &(r#"<w:styleLink w:val="ListStyle"/>"#.to_owned() + &level(0, "upperRoman", "%1.", "")))
        + &instance(5, 4, "")
        + &instance(6, 3, "");
    let text = Docx::body(&(item(0, 6, "x") + &item(0, 6, "y"))).styles(styles).numbering(&numbering).text();
    assert_eq!(text, "I. x\nII. y\n");
}

#[test]
fn the_number_has_its_place() {
    let numbering = chinese("") + &instance(1, 0, "");
    let document = Docx::body(&(p("前言") + &item(0, 1, "标的"))).numbering(&numbering).read();
    let BlockKind::Paragraph { number, number_level, .. } = document.blocks[1].kind else { panic!() };
    let number = number.unwrap();
    assert_eq!(crate::build::slice(&document.text, number.start, number.end), "第一条");
    assert_eq!(number_level, Some(0));
}

#[test]
fn a_paragraph_without_instance_has_no_number() {
    assert_eq!(Docx::body(&item(0, 9, "x")).text(), "x\n");
    assert_eq!(Docx::body(&item(0, 9, "x")).numbering(&chinese("")).text(), "x\n");
}
