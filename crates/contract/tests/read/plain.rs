//! Plain text and Markdown.

use crate::build::{check_laws, slice};
use qiheng_contract::{BlockKind, Document, Format, ReadCause, read};

fn document(bytes: &[u8], name: &str) -> Document {
    let document = read(bytes, name).unwrap();
    check_laws(&document);
    document
}

#[test]
fn encodings() {
    let text = "采购合同\r\n第一条 标的\r第二条 价款";
    let expected = "采购合同\n第一条 标的\n第二条 价款\n";
    let utf16 = |text: &str, to: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(to).collect() };
    let (gb18030, _, _) = encoding_rs::GB18030.encode(text);
    let cases: [(&str, Vec<u8>); 7] = [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8 with mark", format!("\u{FEFF}{text}").into_bytes()),
        ("UTF-16LE with mark", utf16(&format!("\u{FEFF}{text}"), u16::to_le_bytes)),
        ("UTF-16BE with mark", utf16(&format!("\u{FEFF}{text}"), u16::to_be_bytes)),
        ("UTF-16LE", utf16(text, u16::to_le_bytes)),
        ("UTF-16BE", utf16(text, u16::to_be_bytes)),
        ("GB18030", gb18030.into_owned()),
    ];
    for (name, bytes) in cases {
        assert_eq!(document(&bytes, "x.txt").text, expected, "{name}");
    }
}

#[test]
fn paragraphs_and_indents() {
    let file = document("合同\n\n\n　　第一条　标的\n\t1.1 细目  \n".as_bytes(), "x.txt");
    assert_eq!(file.text, "合同\n第一条　标的\n1.1 细目\n");
    assert_eq!(file.format, Format::Txt);
    let indents: Vec<i32> = file
        .blocks
        .iter()
        .map(|block| match block.kind {
            BlockKind::Paragraph { indent, .. } => indent,
            BlockKind::Row { .. } => 0,
        })
        .collect();
    assert_eq!(indents, [0, 208, 208]);
}

#[test]
fn wrapped_lines_are_drawn_together() {
    let english = "\
This Agreement is made on the first day of March between the Buyer and
the Supplier, who agree that the goods listed in the schedule shall be
delivered at the place named there.

1. The Supplier shall deliver the goods within thirty days of the order
and bear the risk until they have been handed over to the Buyer at the
place of delivery.

2. The Buyer shall pay within sixty days of receipt of a proper invoice
by bank transfer.
";
    let expected = "\
This Agreement is made on the first day of March between the Buyer and the Supplier, who agree that the goods listed in the schedule shall be delivered at the place named there.
1. The Supplier shall deliver the goods within thirty days of the order and bear the risk until they have been handed over to the Buyer at the place of delivery.
2. The Buyer shall pay within sixty days of receipt of a proper invoice by bank transfer.
";
    assert_eq!(document(english.as_bytes(), "x.txt").text, expected);
}

#[test]
fn double_spaced_lines_are_lines() {
    let line = "甲方应当在验收合格之后按照合同约定的期限和方式向乙方支付合同";
    let text = format!("采购合同\n\n{}第九条　附则\n\n以上。\n", format!("　　第一条　{line}\n\n{line}价款。\n\n").repeat(4));
    let expected = format!("采购合同\n{}第九条　附则\n以上。\n", format!("第一条　{line}{line}价款。\n").repeat(4));
    assert_eq!(document(text.as_bytes(), "x.txt").text, expected);
}

#[test]
fn runs_of_blanks_were_line_breaks() {
    let text = "The Supplier shall at its own cost do all this:         (a) deliver the goods;      and install them;        (b) train the staff.";
    assert_eq!(
        document(text.as_bytes(), "x.txt").text,
        "The Supplier shall at its own cost do all this:\n(a) deliver the goods; and install them;\n(b) train the staff.\n"
    );
}

#[test]
fn page_numbers_are_out() {
    assert_eq!(document("甲\n- 1 -\n乙\n- 2 -\n丙\n- 3 -\n".as_bytes(), "x.txt").text, "甲\n乙\n丙\n");
    assert_eq!(document("甲\n1 - 1 -\n乙\n2   - 2 -\n丙\n第3页 共3页\n".as_bytes(), "x.txt").text, "甲\n乙\n丙\n");
    assert_eq!(document("数量\n100\n单价\n20\n合计\n2000\n".as_bytes(), "x.txt").text, "数量\n100\n单价\n20\n合计\n2000\n");
}

#[test]
fn a_table_of_contents_is_out() {
    let text = "合同\n第一条 标的………… 1\n第二条 价款 .......... 2\n第三条 交付……3\n第一条 标的\n金额.......... 3\n";
    assert_eq!(document(text.as_bytes(), "x.txt").text, "合同\n第一条 标的\n");
    assert_eq!(document("金额.......... 3\n".as_bytes(), "x.txt").text, "金额.......... 3\n");
}

#[test]
fn drawn_tables_are_rows() {
    let drawn = "┌──┬──┐\n│品名│数量│\n├──┼──┤\n│机床│ 4　│\n└──┴──┘\n以上。\n";
    assert_eq!(document(drawn.as_bytes(), "x.txt").text, "品名\t数量\n机床\t4\n以上。\n");
}

#[test]
fn markdown_marks_are_taken_out() {
    let cases = [
        ("# 合同", "合同\n"),
        ("**甲方**：*某*公司", "甲方：某公司\n"),
        ("总价 3 * 5 元", "总价 3 * 5 元\n"),
        ("名称：__________", "名称：__________\n"),
        ("- 第一\n* 第二\n- [x] 已付", "• 第一\n• 第二\n☑ 已付\n"),
        ("> 引文", "引文\n"),
        ("见[附件](a.docx)和`代码`", "见附件和代码\n"),
        ("甲<br>乙&nbsp;丙&amp;丁", "甲 乙 丙&丁\n"),
        ("1\\. 不是列表", "1. 不是列表\n"),
        ("前\n\n---\n\n后", "前\n后\n"),
        ("```\n原样\n```", "原样\n"),
        ("| 品名 | 数量 |\n|---|:-:|\n| **机床** | 4 |", "品名\t数量\n机床\t4\n"),
    ];
    for (markdown, expected) in cases {
        assert_eq!(document(markdown.as_bytes(), "合同.md").text, expected, "{markdown}");
    }
}

#[test]
fn markdown_keeps_headings_and_looks() {
    let file = document("# 合同\n\n## 第一条 *标的*\n\n**重**要\n".as_bytes(), "a.MD");
    assert_eq!(file.format, Format::Md);
    assert!(matches!(file.blocks[0].kind, BlockKind::Paragraph { heading: Some(1), .. }));
    assert!(matches!(file.blocks[1].kind, BlockKind::Paragraph { heading: Some(2), .. }));
    let run = &file.blocks[2].runs[0];
    assert!(run.bold && slice(&file.text, run.span.start, run.span.end) == "重");
}

#[test]
fn what_is_no_text() {
    let cause = |bytes: &[u8]| read(bytes, "x.txt").unwrap_err().cause;
    assert_eq!(cause(b""), ReadCause::Empty);
    assert_eq!(cause(b" \r\n \n"), ReadCause::Empty);
    assert_eq!(cause(&[7, 1, 2, 255, 254, 3, 0, 9, 200, 17]), ReadCause::NotAContractFile);
    assert_eq!(cause(b"{\\rtf1 x}"), ReadCause::Unsupported { format: "RTF" });
    assert_eq!(cause(b"\x89PNG\r\n\x1a\n"), ReadCause::NoTextLayer { pages: 1 });
    assert_eq!(cause(b"<!DOCTYPE html><html><body>x</body></html>"), ReadCause::Unsupported { format: "HTML" });
}
