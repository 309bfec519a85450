//! Paragraphs that moved are moves in Word too: two ends of one name, whose words are the same.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;
use qiheng_contract::markup::{Added, Edit, Origin, mark_up};
use qiheng_contract::{ChangeOp, Document, read};

use super::build::{Docx, r};
use super::files::{document_xml, p};
use super::{file, hand, redlined, settled::Settle, support, text_once};

/// The moves of a file by name: the words that go and the words that come, their paragraphs parted by LF.
fn moves(xml: &str) -> BTreeMap<String, [String; 2]> {
    let mut moves: BTreeMap<String, [String; 2]> = BTreeMap::new();
    for (side, end) in ["moveFrom", "moveTo"].into_iter().enumerate() {
        for start in xml.split(&format!("<w:{end}RangeStart ")).skip(1) {
            let id = attribute(start, "w:id");
            let (inside, _) = start.split_once(&format!("<w:{end}RangeEnd w:id=\"{id}\"/>")).expect("a move ends");
            let told = &mut moves.entry(attribute(start, "w:name").to_owned()).or_default()[side];
            assert!(told.is_empty(), "one end of each kind");
            *told = inside.split("</w:p>").map(|paragraph| words(paragraph, end)).collect::<Vec<_>>().join("\n");
        }
    }
    moves
}

fn attribute<'x>(xml: &'x str, name: &str) -> &'x str {
    xml.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split('"').next()).unwrap()
}

/// The words in the elements of one name, those that go from it as well.
fn words(xml: &str, element: &str) -> String {
    let open = format!("<w:{element} ");
    let tags = xml.split(&open).skip(1).filter_map(|rest| rest.split_once('>'));
    let inside = tags.filter(|(tag, _)| !tag.ends_with('/')).filter_map(|(_, rest)| rest.split(&format!("</w:{element}>")).next());
    inside.flat_map(|inside| inside.split("preserve\">").skip(1)).filter_map(|text| text.split('<').next()).collect()
}

/// No two elements of the text bear one id, but for the marks around what moves.
fn ids_are_single(xml: &str) {
    let mut ids: Vec<&str> = xml.split(" w:id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let ends = xml.matches("RangeEnd ").count();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len() + ends, all);
}

fn told(before: &str, after: &str) -> (String, Vec<[String; 2]>) {
    let marked = redlined(&file(before), &support::document(after));
    let xml = document_xml(&marked);
    ids_are_single(&xml);
    let moves = moves(&xml).into_values().collect();
    (xml, moves)
}

const HEAD: &str = "设备采购合同\n第一条 乙方应当按照本合同附件所列的型号与数量交付全部设备。\n第二条 甲方在收到合格发票以后的三十日内向乙方支付合同的总价。";
const MOVED: &str = "乙方对在履行本合同的过程中知悉的甲方商业秘密承担保密的义务。\n前款的义务在本合同终止以后的两年内对双方继续有效。";
const TAIL: &str = "因本合同引起的一切争议由甲方所在地有管辖权的人民法院管辖。\n甲方（盖章）：\n乙方（盖章）：";

#[test]
fn paragraphs_that_moved_together_are_one_move() {
    let (xml, moves) = told(&format!("{HEAD}\n{MOVED}\n{TAIL}"), &format!("设备采购合同\n{MOVED}\n{}\n{TAIL}", HEAD.split_once('\n').unwrap().1));
    assert_eq!(moves.len(), 1, "{xml}");
    assert_eq!(moves[0][0], moves[0][1]);
    assert!(!xml.contains("<w:ins ") && !xml.contains("<w:del "), "{xml}");
    let by = r#"w:author="Qiheng Test" w:date="2026-11-26T09:00:00Z""#;
    for end in ["moveFrom", "moveTo"] {
        assert_eq!(xml.matches(&format!("<w:{end}RangeStart ")).count(), 1);
        assert!(xml.contains(&format!("{by}/></w:rPr></w:pPr><w:{end}RangeStart ")), "the mark stands in the paragraph, before its words: {xml}");
        assert!(xml.contains(&format!("</w:{end}></w:p><w:{end}RangeEnd ")), "and ends behind the last one: {xml}");
    }
}

#[test]
fn what_changed_in_a_paragraph_that_moved_is_tracked_in_it() {
    let changed = MOVED.replace("两年", "三年");
    let base = file(&format!("{HEAD}\n{MOVED}\n{TAIL}"));
    let newer = support::document(&format!("设备采购合同\n{changed}\n{}\n{TAIL}", HEAD.split_once('\n').unwrap().1));
    let marked = redlined(&base, &newer);
    let xml = document_xml(&marked);
    let moves: Vec<_> = moves(&xml).into_values().collect();
    assert_eq!(moves.len(), 1, "{xml}");
    assert_eq!((words(&xml, "del"), words(&xml, "ins")), ("两".to_owned(), "三".to_owned()), "{xml}");
    let again = read(&marked, "marked.docx").unwrap();
    let gone = again.changes.iter().filter_map(|change| if let ChangeOp::Delete { text, .. } = &change.op { Some(text.as_str()) } else { None });
    assert_eq!(gone.collect::<String>().replace('\n', ""), MOVED.replace('\n', ""));
    let chars: Vec<char> = again.text.chars().collect();
    let came: String = again
        .changes
        .iter()
        .filter_map(
            |change| if let ChangeOp::Insert { start, end } = change.op { Some(chars[start as usize..end as usize].iter().collect::<String>()) } else { None },
        )
        .collect();
    assert_eq!(came.replace('\n', ""), changed.replace('\n', ""));
}

#[test]
fn a_number_that_only_follows_changes_in_the_move() {
    let (first, second) = ("乙方应当按照本合同附件所列的型号与数量交付全部设备。", "甲方在收到合格发票以后的三十日内向乙方支付合同的总价。");
    let third = "乙方对在履行本合同的过程中知悉的甲方商业秘密承担保密义务。";
    let contract = |order: [&str; 3]| {
        let articles: Vec<String> = order.iter().zip(["一", "二", "三"]).map(|(words, number)| format!("第{number}条 约定\n{words}")).collect();
        format!("设备采购合同\n{}\n甲方（盖章）：", articles.join("\n"))
    };
    let (xml, moves) = told(&contract([first, second, third]), &contract([third, first, second]));
    assert!(moves.iter().any(|[from, to]| from.contains(third) && to.contains(third)), "{xml}");
}

#[test]
fn a_number_that_is_counted_is_counted_anew() {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let article = |words: &str| format!(r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{}</w:p>"#, r(words));
    let (first, second) = ("乙方应当按照本合同附件所列的型号与数量交付全部设备。", "甲方在收到合格发票以后的三十日内向乙方支付合同的总价。");
    let (third, changed) = ("乙方对在履行本合同的过程中知悉的商业秘密承担保密义务。", "乙方对在履行本合同的过程中知悉的技术秘密承担保密义务。");
    let docx = |order: [&str; 3]| Docx::body(&[p(&r("合同")), order.map(article).concat(), p(&r("签署"))].concat()).numbering(numbering);
    let (old, new) = (docx([first, second, third]), docx([changed, first, second]));
    let marked = redlined(&(old.bytes(), old.read()), &new.read());
    let xml = document_xml(&marked);
    assert_eq!(moves(&xml).len(), 1, "{xml}");
    assert_eq!((words(&xml, "del").as_str(), words(&xml, "ins").as_str()), ("商业", "技术"), "{xml}");
    assert_eq!(xml.matches("<w:numPr>").count(), 4, "{xml}");
}

#[test]
fn at_the_end_and_before_a_table_what_moved_is_gone_and_come() {
    let line = "乙方对在履行本合同的过程中知悉的甲方商业秘密承担保密的义务。";
    for tail in ["", "\n品名\t数量\n水泵\t2\n签署"] {
        let (xml, moves) = told(&format!("合同\n{line}\n{HEAD}{tail}"), &format!("合同\n{HEAD}\n{line}{tail}"));
        assert!(moves.is_empty() && !xml.contains("moveTo"), "{xml}");
        assert_eq!(words(&xml, "del"), line);
    }
}

/// One paragraph of a body to the front, as an edit of what is there.
fn to_the_front(body: &[String], block: usize) -> (Document, String) {
    let docx = Docx::body(&body.concat());
    let (bytes, document) = (docx.bytes(), docx.read());
    let span = document.blocks[block].span;
    let text: String = document.text.chars().skip(span.start as usize).take((span.end - span.start) as usize).collect();
    let kept = vec![qiheng_contract::compare::Kept { before: span.start, after: 0, length: span.end - span.start }];
    let added = Added::Paragraph { text: text.clone(), number: 0, heading: None, from: Some(Origin { block, kept }) };
    let edits = [Edit::Add { before: 0, lines: vec![added] }, Edit::Remove { first: block, end: block + 1 }];
    let marked = mark_up(&bytes, &document, &edits, &[], &hand()).unwrap();
    assert!(marked.left.is_empty(), "{:?}", marked.left);
    assert_eq!(text_once(&marked.bytes, Settle::Reject), document.text);
    assert_eq!(text_once(&marked.bytes, Settle::Accept), format!("{text}\n{}", document.text.replacen(&format!("{text}\n"), "", 1)));
    (document, document_xml(&marked.bytes))
}

#[test]
fn what_moves_keeps_its_look_and_its_own_bytes() {
    let center = "<w:pPr><w:jc w:val=\"center\"/></w:pPr>";
    let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>保密</w:t></w:r>";
    let body = [p(&r("标的")), p(&format!("{center}{bold}{}", r("&lt;义务&gt;"))), p(&r("签署"))];
    let (_, xml) = to_the_front(&body, 1);
    assert_eq!(xml.matches("<w:jc w:val=\"center\"/>").count(), 2, "{xml}");
    assert!(xml.contains(&format!("\">{bold}</w:moveFrom>")), "{xml}");
    assert!(xml.contains("\"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">保密</w:t></w:r></w:moveTo>"), "{xml}");
}

#[test]
fn a_paragraph_that_holds_more_than_words_is_gone_and_come() {
    let theirs = r#"<w:ins w:id="7" w:author="王律师"><w:r><w:t>保密</w:t></w:r></w:ins>"#;
    let picture = "<w:r><w:drawing/></w:r>";
    let field = r#"<w:fldSimple w:instr=" REF a "><w:r><w:t>第三条</w:t></w:r></w:fldSimple>"#;
    for (more, moves) in [(theirs, false), (picture, false), (field, false), ("<w:bookmarkStart w:id=\"3\" w:name=\"a\"/><w:bookmarkEnd w:id=\"3\"/>", true)] {
        let body = [p(&r("标的")), p(&format!("{}{more}", r("义务"))), p(&r("签署"))];
        let (_, xml) = to_the_front(&body, 1);
        assert_eq!(xml.contains("moveToRangeStart"), moves, "{xml}");
    }
}

#[test]
fn half_a_move_is_none() {
    let body = [p(&r("标的")), p(&r("义务")), p(&r("签署"))];
    let docx = Docx::body(&body.concat());
    let (bytes, document) = (docx.bytes(), docx.read());
    let added = Added::Paragraph { text: "义务".to_owned(), number: 0, heading: None, from: Some(Origin { block: 1, kept: vec![] }) };
    let marked = mark_up(&bytes, &document, &[Edit::Add { before: 0, lines: vec![added] }], &[], &hand()).unwrap();
    assert!(document_xml(&marked.bytes).contains("<w:ins ") && !document_xml(&marked.bytes).contains("move"));
}

/// Lines that say enough to be told from each other, with empty ones and headings between.
fn contract() -> impl Strategy<Value = Vec<String>> {
    const WORDS: [&str; 16] =
        ["甲方", "乙方", "应", "交货", "验收", "付款", "三十日内", "合同", "总价", "设备", "安装", "保密", "违约金", "运输", "包装", "风险"];
    let sentence = prop::collection::vec(0..WORDS.len(), 8..14).prop_map(|picks| picks.into_iter().map(|at| WORDS[at]).collect::<String>() + "。");
    let numbered = (1..9u32, sentence.clone()).prop_map(|(number, words)| format!("{number}.1 {words}"));
    let line = prop_oneof![6 => sentence, 3 => numbered, 1 => Just(String::new()), 1 => Just("其他".to_owned()), 1 => Just("品名\t数量".to_owned())];
    prop::collection::vec(line, 4..14)
}

/// What may happen: lines go elsewhere together, with other words or not; beside them something comes, goes or changes.
#[derive(Debug, Clone)]
enum Step {
    Move(Index, usize, Index, bool),
    Insert(Index),
    Delete(Index),
    Append(Index),
    Prepend(Index),
    Join(Index),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let at = any::<Index>;
    let step = prop_oneof![
        6 => (at(), 1..4usize, at(), any::<bool>()).prop_map(|(from, count, to, changes)| Step::Move(from, count, to, changes)),
        1 => at().prop_map(Step::Insert),
        1 => at().prop_map(Step::Delete),
        1 => at().prop_map(Step::Append),
        1 => at().prop_map(Step::Prepend),
        1 => at().prop_map(Step::Join),
    ];
    prop::collection::vec(step, 1..6)
}

fn taken(mut lines: Vec<String>, steps: Vec<Step>) -> Vec<String> {
    for step in steps {
        let count = lines.len();
        match step {
            Step::Move(from, many, to, changes) => {
                let from = from.index(count);
                let mut moved: Vec<String> = lines.drain(from..(from + many).min(count)).collect();
                if changes {
                    moved[0] = moved[0].replacen("甲方", "乙方", 1).replacen("验收", "检验合格", 1);
                }
                let to = to.index(lines.len() + 1);
                lines.splice(to..to, moved);
            }
            Step::Insert(at) => lines.insert(at.index(count + 1), "本条为新增的约定。".to_owned()),
            Step::Delete(at) if count > 1 => drop(lines.remove(at.index(count))),
            Step::Append(at) => lines[at.index(count)].push_str("另行约定"),
            Step::Prepend(at) => lines[at.index(count)].insert_str(0, "但"),
            Step::Join(at) if count > 1 && !lines[at.index(count - 1)].contains('\t') && !lines[at.index(count - 1) + 1].contains('\t') => {
                let next = lines.remove(at.index(count - 1) + 1);
                lines[at.index(count - 1)].push_str(&next);
            }
            Step::Delete(_) | Step::Join(_) => {}
        }
    }
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn any_moves(before in contract(), steps in steps()) {
        let after = taken(before.clone(), steps);
        let text = |lines: &[String]| format!("合同\n{}\n签署", lines.join("\n"));
        let (_, moves) = told(&text(&before), &text(&after));
        for [from, to] in &moves {
prop_assert_eq!(from, to, "what comes is what went, but for what is tracked in it");
        }
    }
}
