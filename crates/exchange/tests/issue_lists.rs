//! A list of issues comes back as it was filled in: in Excel by choosing, in Word by ticking, striking out or writing.

use qiheng_contract::{BlockKind, Response};
use qiheng_exchange::{Cell, Issue, Returned, Terms, docx, issue_list, read_xlsx, returned, xlsx};

fn terms() -> Terms {
    Terms {
        title: "谈判问题清单".to_owned(),
        advice: "请在黄色栏内填写。".to_owned(),
        heads: ["序号", "条款", "合同原文", "问题", "我方建议", "贵方答复", "贵方建议措辞", "备注"].map(str::to_owned),
        choices: ["同意", "不同意", "另行提议"].map(str::to_owned),
    }
}

fn issues() -> Vec<Issue> {
    let issue =
        |clause: &str, quote: &str| Issue { clause: clause.to_owned(), quote: quote.to_owned(), issue: "定金过高。".to_owned(), ..Issue::default() };
    vec![issue("第三条", "定金为合同总价的30%"), issue("第五条", ""), issue("第六条", "甲方应在3日内验收")]
}

/// The rows of a document's table, and its lines, as the reader gives them.
fn rows_of(bytes: &[u8]) -> Vec<Vec<String>> {
    let document = qiheng_contract::read(bytes, "list.docx").expect("read");
    let text: Vec<char> = document.text.chars().collect();
    let words = |span: qiheng_contract::Span| text[span.start as usize..span.end as usize].iter().collect::<String>();
    let row = |block: &qiheng_contract::Block| match &block.kind {
        BlockKind::Row { cells, .. } => cells.iter().map(|cell| words(cell.span)).collect(),
        BlockKind::Paragraph { .. } => vec![words(block.span)],
    };
    document.blocks.iter().map(row).collect()
}

fn replies(answers: [(&str, &str, &str); 3]) -> Vec<(Option<Response>, bool)> {
    let mut sheet = issue_list(&terms(), "采购合同", "QH-20261126-1", &issues());
    for (row, (reply, wording, remark)) in sheet.rows.iter_mut().zip(answers) {
        for (at, words) in [(5, reply), (6, wording), (7, remark)] {
            row[at] = if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
        }
    }
    let by_excel = returned(&read_xlsx(&xlsx(&sheet).expect("written")).expect("read"), &[terms()]).expect("a list");
    let by_word = returned(&rows_of(&docx(&sheet).expect("written")), &[terms()]).expect("a list");
    let told = |list: &Returned| list.rows.iter().map(|row| (row.response, row.is_unclear)).collect::<Vec<_>>();
    assert_eq!(told(&by_excel), told(&by_word));
    assert_eq!((by_excel.number.as_str(), by_word.number.as_str()), ("QH-20261126-1", "QH-20261126-1"));
    assert_eq!(by_excel.rows[0].quote, "定金为合同总价的30%");
    told(&by_excel)
}

#[test]
fn what_was_chosen_is_told() {
    let told = replies([("同意", "", ""), ("不同意", "", "总部不批"), ("另行提议", "甲方应在15日内验收", "")]);
    assert_eq!(told, [(Some(Response::Accepted), false), (Some(Response::Refused), false), (Some(Response::Changed), false)]);
}

#[test]
fn ticks_and_struck_out_choices_are_told() {
    let told = replies([("□ 同意\n☑ 不同意\n□ 另行提议", "", ""), ("不同意，成本已定", "", ""), ("√同意 □不同意 □另行提议", "", "")]);
    assert_eq!(told, [(Some(Response::Refused), false), (Some(Response::Refused), false), (Some(Response::Accepted), false)]);
}

#[test]
fn words_of_their_own_are_other_words_and_the_rest_is_asked() {
    let told = replies([("", "甲方应在15日内验收", ""), ("□ 同意\n□ 不同意\n□ 另行提议", "", ""), ("待定", "", "")]);
    assert_eq!(told, [(Some(Response::Changed), false), (None, false), (None, true)]);
    assert_eq!(replies([("☑同意 ☑不同意", "", ""), ("", "", "下周再议"), ("", "", "")]), [(None, true), (None, true), (None, false)]);
}

#[test]
fn other_tables_are_no_list() {
    assert_eq!(returned(&[vec!["序号".to_owned(), "名称".to_owned()]], &[terms()]), None);
    assert_eq!(returned(&[], &[terms()]), None);
}
