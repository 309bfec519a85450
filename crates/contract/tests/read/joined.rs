//! A contract with its attachments.

use crate::build::{Docx, check_laws, p, r, slice};
use qiheng_contract::{BlockKind, ChangeOp, join, read};

#[test]
fn attachments_follow_on_a_new_line() {
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("a"), p("b"));
    let main = Docx::body(&(p("合同") + &table)).read();
    let changed = format!(r#"<w:p><w:ins w:author="x">{}</w:ins></w:p>"#, r("附件"));
    let attachment = Docx::body(&(changed + &table)).read();
    let text = read("附件二\n".as_bytes(), "b.txt").unwrap();
    let whole = join(main, vec![attachment, text]);
    check_laws(&whole);
    assert_eq!(whole.text, "合同\na\tb\n附件\na\tb\n附件二\n");
    let files: Vec<u32> = whole.blocks.iter().map(|block| block.runs[0].source.file).collect();
    assert_eq!(files, [0, 0, 1, 1, 2]);
    let ChangeOp::Insert { start, end } = whole.changes[0].op else { panic!() };
    assert_eq!(slice(&whole.text, start, end), "附件");
    assert!(matches!(whole.blocks[3].kind, BlockKind::Row { table: 1, .. }));
}
