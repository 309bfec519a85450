//! The templates of drafts: contracts in a small dialect of Markdown, sound as they stand.
//!
//! `# title`, `## heading of a clause #label`, `- item`, `  - item below`, `| row | of a table |`, `@ annex`; anything else is a
//! paragraph. Within words, tracked changes and comments are marked as `marks` says. `{name}` is filled in, `{@label}` names the clause with that label by its number. A first line such as
//! `numbers: articles` says how clauses are numbered.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Defect;

/// How clauses are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// 第一条, 1.1, （1）.
    Articles,
    /// 一、, （一）, 1.
    Chinese,
    /// Article 1, 1.1, (a).
    English,
}

/// One block of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// The contract's title.
    Title(String),
    /// The heading of a clause, numbered.
    Heading(String),
    /// A numbered paragraph, at level 1 or 2 below the heading.
    Item(u8, String),
    /// A paragraph without a number.
    Paragraph(String),
    /// The heading of an annex.
    Annex(String),
    /// The rows of a table.
    Table(Vec<Vec<String>>),
}

/// A draft's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    /// How its clauses are numbered.
    pub(crate) numbers: Numbers,
    /// Whose tracked changes and comments it holds: the vendor's contact.
    pub(crate) author: String,
    /// When they were made.
    pub(crate) written_on: NaiveDate,
    /// What it says.
    pub(crate) blocks: Vec<Block>,
}

/// A template with defects put in and everything filled in.
///
/// # Panics
/// When a defect doesn't fit the template or a name is unknown: a test writes every draft.
pub(crate) fn written(template: &str, defects: &[&Defect], values: &BTreeMap<String, String>, today: NaiveDate) -> Text {
    let mut source = template.to_owned();
    for edit in defects.iter().flat_map(|defect| &defect.edits) {
        assert_eq!(source.matches(&edit.find).count(), 1, "a defect changes one place: {}", edit.find);
        source = source.replacen(&edit.find, &edit.put, 1);
    }
    let (first, body) = source.split_once('\n').expect("a template has a first line");
    let numbers = match first.trim() {
        "numbers: articles" => Numbers::Articles,
        "numbers: chinese" => Numbers::Chinese,
        "numbers: english" => Numbers::English,
        other => panic!("not a numbering: {other}"),
    };
    let mut values = values.clone();
    values.extend(labels(body, numbers));
    let author = values.get("vendor_contact").cloned().unwrap_or_default();
    Text { numbers, author, written_on: today, blocks: blocks(&filled(body, &values)) }
}

/// Each label with the number of its clause.
fn labels(body: &str, numbers: Numbers) -> BTreeMap<String, String> {
    let headings = body.lines().filter_map(|line| line.strip_prefix("## "));
    let labelled = headings.zip(1..).filter_map(|(heading, number)| Some((heading.rsplit_once(" #")?.1, number)));
    let named = |number| if numbers == Numbers::English { format!("Article {number}") } else { format!("第{}条", han(number)) };
    labelled.map(|(label, number)| (format!("@{label}"), named(number))).collect()
}

/// A number below a hundred in Chinese words.
fn han(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let ones = DIGITS[number % 10];
    match number / 10 {
        0 => ones.to_owned(),
        1 => format!("十{ones}"),
        tens => format!("{}十{ones}", DIGITS[tens]),
    }
}

fn filled(body: &str, values: &BTreeMap<String, String>) -> String {
    let mut parts = body.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').expect("a name ends with a brace");
        text.push_str(values.get(name).unwrap_or_else(|| panic!("nothing known of {{{name}}}")));
        text.push_str(rest);
    }
    text
}

fn blocks(body: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in body.lines().filter(|line| !line.trim().is_empty()) {
        let block = if let Some(words) = line.strip_prefix("# ") {
            Block::Title(words.to_owned())
        } else if let Some(words) = line.strip_prefix("## ") {
            Block::Heading(words.rsplit_once(" #").map_or(words, |(heading, _)| heading).to_owned())
        } else if let Some(words) = line.strip_prefix("- ") {
            Block::Item(1, words.to_owned())
        } else if let Some(words) = line.strip_prefix("  - ") {
            Block::Item(2, words.to_owned())
        } else if let Some(words) = line.strip_prefix("@ ") {
            Block::Annex(words.to_owned())
        } else if let Some(cells) = line.strip_prefix('|') {
            let row = cells.trim_end().trim_end_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
            if let Some(Block::Table(rows)) = blocks.last_mut() {
                rows.push(row);
                continue;
            }
            Block::Table(vec![row])
        } else {
            Block::Paragraph(line.to_owned())
        };
        blocks.push(block);
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_becomes_blocks() {
        let template = "numbers: articles\n# 合同\n甲方：{ours}\n## 标的 #subject\n- 见{@subject}\n  - 其一\n| 甲 | 乙 |\n| 1 | 2 |\n@ 附件一\n";
        let text = written(template, &[], &BTreeMap::from([("ours".to_owned(), "我方".to_owned())]), NaiveDate::MIN);
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let wanted = vec![
            Block::Title("合同".into()),
            Block::Paragraph("甲方：我方".into()),
            Block::Heading("标的".into()),
            Block::Item(1, "见第一条".into()),
            Block::Item(2, "其一".into()),
            Block::Table(vec![row(["甲", "乙"]), row(["1", "2"])]),
            Block::Annex("附件一".into()),
        ];
        assert_eq!((text.numbers, text.blocks), (Numbers::Articles, wanted));
    }

    #[test]
    fn numbers_in_words() {
        assert_eq!([1, 10, 12, 20, 35].map(han), ["一", "十", "十二", "二十", "三十五"]);
    }
}
