//! A list of issues that comes back as a workbook. Apart from the rest, since it is another crate's.

mod package;

use qiheng_exchange::{Terms, read_xlsx, returned};

use self::package::package;

/// Parts of a workbook that the input gives, separated by the byte 0, in this order.
pub(crate) const WORKBOOK_PARTS: [&str; 6] =
    ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"];

/// The workbook that an input gives.
pub(crate) fn packed(input: &[u8]) -> Vec<u8> {
    package(input, &WORKBOOK_PARTS)
}

/// Reads a workbook and what a vendor wrote into it.
pub(crate) fn workbook(input: &[u8]) {
    let first = read_xlsx(&packed(input));
    let terms = Terms {
        heads: ["序号", "条款", "合同原文", "问题", "我方建议", "贵方答复", "贵方建议措辞", "备注"].map(str::to_owned),
        choices: ["同意", "不同意", "另行提议"].map(str::to_owned),
        ..Terms::default()
    };
    let Ok(rows) = first else { return };
    let back = returned(&rows, std::slice::from_ref(&terms));
    assert_eq!(back, returned(&rows, &[terms]), "the same rows give the same replies");
}
