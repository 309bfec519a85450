//! Contracts to measure with: articles of six clauses, a table in every fifth, about `articles / 4` pages… as .docx.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use zip::write::SimpleFileOptions;

use crate::measure::Dice;

const PARTIES: [&str; 4] = ["甲方", "乙方", "双方", "任何一方"];
const VERBS: [&str; 4] = ["应于", "须在", "有权在", "不得在"];
const EVENTS: [&str; 5] = ["验收合格后", "收到发票后", "合同签订后", "书面通知送达后", "交付完成后"];
const DUTIES: [&str; 6] = [
    "支付合同总价的百分之三十",
    "提交符合附件一质量标准的成果",
    "承担由此产生的违约金",
    "对相关资料予以保密",
    "提供技术支持与培训",
    "更换不合格的设备并承担费用",
];
const RATES: [&str; 3] = ["万分之五", "千分之一", "千分之三"];
const HEADINGS: [&str; 15] = [
    "合同标的",
    "质量标准",
    "交付与验收",
    "价款与支付",
    "双方权利义务",
    "知识产权",
    "保密",
    "违约责任",
    "不可抗力",
    "合同变更",
    "合同解除",
    "争议解决",
    "通知与送达",
    "培训与支持",
    "其他",
];
/// Articles of this size fill a page.
const ARTICLES_A_PAGE: f64 = 1.35;

fn sentence(dice: &mut Dice) -> String {
    let (days, limit) = (3 + dice.below(58), 1 + dice.below(900));
    format!(
        "{}{}{}{days}个工作日内{}，逾期的，每逾期一日按合同总价的{}计算违约金，累计不超过人民币{limit}万元。",
        dice.one_of(&PARTIES),
        dice.one_of(&VERBS),
        dice.one_of(&EVENTS),
        dice.one_of(&DUTIES),
        dice.one_of(&RATES)
    )
}

/// Writes a contract of about so many pages, or a later version of it in which one clause in twelve was edited.
pub(crate) fn write(path: &Path, pages: u32, is_edited: bool) -> Result<()> {
    let (mut dice, mut edits) = (Dice::new(5), Dice::new(99));
    let mut body = String::from("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>采购及技术服务合同</w:t></w:r></w:p>");
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand at most")]
    let articles = (f64::from(pages) * ARTICLES_A_PAGE) as usize;
    for article in 1..=articles.max(1) {
        let heading = HEADINGS[(article - 1) % HEADINGS.len()];
        write!(body, "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>第{article}条 {heading}</w:t></w:r></w:p>")?;
        for clause in 1..=6 {
            let words = [sentence(&mut dice), sentence(&mut dice)].concat();
            let words = if is_edited && edits.below(12) == 0 { words.replacen("工作日", "日", 1) + "但不可抗力除外。" } else { words };
            write!(body, "<w:p><w:r><w:t>{article}.{clause} {words}</w:t></w:r></w:p>")?;
        }
        if article % 5 == 0 {
            body.push_str("<w:tbl>");
            for row in 0..6 {
                body.push_str("<w:tr>");
                for _ in 0..4 {
                    write!(body, "<w:tc><w:p><w:r><w:t>第{row}期 {}万元</w:t></w:r></w:p></w:tc>", 1 + dice.below(999))?;
                }
                body.push_str("</w:tr>");
            }
            body.push_str("</w:tbl>");
        }
    }
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    let mut package = zip::ZipWriter::new(std::fs::File::create(path)?);
    for (name, text) in [("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", document.as_str())] {
        package.start_file(name, SimpleFileOptions::default())?;
        package.write_all(text.as_bytes())?;
    }
    package.finish()?;
    Ok(())
}

const TYPES: &str = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
const RELATIONS: &str = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
