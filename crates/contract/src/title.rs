//! What a draft is called.

use crate::model::Document;

/// Longer lines are sentences.
const LONGEST: usize = 40;
/// A title stands among the first lines.
const FIRST_LINES: usize = 12;
/// What documents that are reviewed call themselves.
const KINDS: [&str; 8] = ["合同", "协议", "订单", "greement", "GREEMENT", "ontract", "ONTRACT", "rder"];

/// A draft's title: the first line that reads like one, else the file's `name` without its ending.
pub fn title(name: &str, document: &Document) -> String {
    title_in(document).unwrap_or_else(|| name.rsplit_once('.').map_or(name, |(stem, _)| stem)).to_owned()
}

/// The first line that reads like a title.
pub(crate) fn title_in(document: &Document) -> Option<&str> {
    document.text.lines().map(str::trim).take(FIRST_LINES).find(|line| is_title(line))
}

fn is_title(line: &str) -> bool {
    (2..=LONGEST).contains(&line.chars().count()) && !line.contains(['：', ':', '。']) && KINDS.iter().any(|kind| line.contains(kind))
}

#[cfg(test)]
mod tests {
    use super::title;
    use crate::read;

    fn titled(text: &str) -> String {
        title("草稿 v2.final.docx", &read(text.as_bytes(), "draft.txt").unwrap())
    }

    #[test]
    fn the_first_line_that_reads_like_a_title() {
        assert_eq!(titled("合同编号：2026-021\n设备采购合同\n甲方：江岚物流\n"), "设备采购合同");
        assert_eq!(titled("EXHIBIT 10.1\nMASTER SERVICES AGREEMENT\nThis Agreement is made between…\n"), "MASTER SERVICES AGREEMENT");
    }

    #[test]
    fn sentences_and_late_lines_are_none() {
        assert_eq!(titled("双方就设备采购事宜签订本合同。\n第一条 标的\n"), "草稿 v2.final");
        assert_eq!(titled(&format!("{}采购合同\n", "甲方采购。\n".repeat(12))), "草稿 v2.final");
        assert_eq!(titled(&format!("{}合同\n", "长".repeat(40))), "草稿 v2.final");
    }

    #[test]
    fn a_name_without_an_ending_stays_whole() {
        assert_eq!(title("草稿", &read("甲方。".as_bytes(), "draft.txt").unwrap()), "草稿");
    }
}
