//! What each fuzz target does with its input, and the laws that must hold whatever the input is: nothing panics, the same input
//! gives the same answer, every span lies where it says. The tests of the readers replay kept inputs through the same functions.

mod package;

use chrono::NaiveDate;
use qiheng_contract::markup::{Added, Edit, Hand, Note, mark_up, plain_docx};
use qiheng_contract::{
    BlockKind, ChangeOp, Clause, Document, Finding, OwnCheck, Playbook, ReadCause, Reading, Recognise, ScannedCharacter, ScannedLine, ScannedPage, Settings,
    Side, Span, compare, duties, outline, read, read_with, redline, review, try_samples,
};

use self::package::package;

/// Parts that an input of the docx target may give, separated by the byte 0, in this order.
pub const PARTS: [&str; 6] =
    ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/comments.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"];

/// Parts of the ofd target's input, likewise.
pub const OFD_PARTS: [&str; 4] = ["OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Tpls/Tpl_0/Content.xml"];

/// Parts of the invoice target's input, likewise.
pub const INVOICE_PARTS: [&str; 2] = ["Doc_0/Attachs/original_invoice.xml", "OFD.xml"];

/// Reads a package as it is, or one made of the parts that the input gives: a mutated archive would fail at its checksums.
pub fn docx(input: &[u8]) {
    read_by_law(&package(input, &PARTS), "fuzz.docx");
}

/// Reads an OFD file, given as a package's parts.
pub fn ofd(input: &[u8]) {
    read_by_law(&package(input, &OFD_PARTS), "fuzz.ofd");
}

/// Reads an electronic invoice, given as a file and as what an OFD carries, and audits it.
pub fn invoice(input: &[u8]) {
    read_by_law(input, "fuzz.xml");
    for bytes in [input.to_vec(), package(input, &INVOICE_PARTS)] {
        let read = || qiheng_contract::invoice(&bytes, "fuzz.xml");
        let first = read();
        match &first {
            Ok(invoice) => drop(invoice.as_ref().map(qiheng_contract::Invoice::remarks)),
            Err(error) => assert!(!error.to_string().contains("a parser gave up"), "a panic was caught while reading"),
        }
        assert_eq!(first, read(), "the same file gives the same invoice");
    }
}

/// Lays out what an eye saw on a page: lines of the input, each with its place and confidence in eight bytes before the words.
pub fn scan(input: &[u8]) {
    let eye = Eye(input.split(|byte| *byte == b'\n').filter_map(seen_line).collect());
    let read = || read_with(b"\xFF\xD8\xFF\xE0", "fuzz.jpg", Some(&eye));
    let first = read();
    if let Err(error) = &first {
        assert!(!error.to_string().contains("a parser gave up"), "a panic was caught while reading");
    }
    if let Ok(document) = &first {
        check_document(document);
        let length = document.text.chars().count() as u32;
        for place in document.sheets.iter().filter_map(|sheet| sheet.scan.as_ref()).flat_map(|scan| &scan.places) {
            assert!(place.start < place.end && place.end <= length, "what was seen lies in the text");
        }
    }
    assert_eq!(first, read(), "the same picture gives the same document");
}

/// An eye that sees the same lines on each page.
struct Eye(Vec<ScannedLine>);

impl Recognise for Eye {
    fn page(&self, _: &[u8], _: u32) -> Result<ScannedPage, ReadCause> {
        Ok(ScannedPage { width: 595.0, height: 842.0, turned: 0, lines: self.0.clone(), rules: Vec::new() })
    }
}

fn seen_line(line: &[u8]) -> Option<ScannedLine> {
    let ([left, top, width, height, tilt, sure, spread, _], words) = line.split_first_chunk::<8>()?;
    let [left, top, width, height] = [left, top, width, height].map(|byte| f32::from(*byte) * 4.0);
    let tilt = f32::from(*tilt) - 128.0;
    let confidence = f32::from(*sure) / 200.0;
    let words: Vec<char> = String::from_utf8_lossy(words).chars().collect();
    let step = f32::from(*spread) / 128.0 / words.len().max(1) as f32;
    let characters = words.iter().enumerate().map(|(at, c)| ScannedCharacter { c: *c, confidence, at: (at as f32 + 0.5) * step }).collect();
    let quad = [(left, top), (left + width, top + tilt), (left + width, top + tilt + height), (left, top + height)];
    Some(ScannedLine { quad, characters })
}

/// Reads an expression of a company's own check and tries it on a clause: the two parted by the byte 0.
pub fn expression(input: &[u8]) {
    let mut halves = input.splitn(2, |byte| *byte == 0).map(String::from_utf8_lossy);
    let when = halves.next().unwrap_or_default().into_owned();
    let clause =
        halves.next().map_or_else(|| "第一条 乙方应在2026年3月1日前交付，质保期12个月，违约金为合同总价的5%。".to_owned(), |clause| clause.into_owned());
    let own = OwnCheck { id: "tried".to_owned(), title: "tried".to_owned(), when, must: vec![clause], ..OwnCheck::default() };
    if let Some(at) = own.error().and_then(|error| error.at()) {
        assert!(at.start <= at.end && at.end as usize <= own.when.chars().count(), "an error lies in the expression");
    }
    let playbook = Playbook { own: vec![own], ..Playbook::default() };
    let tried = || try_samples(&playbook, None, NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default());
    assert_eq!(tried(), tried(), "the same check gives the same outcome");
}

/// Reads a PDF; what does not begin as one gets a header.
pub fn pdf(input: &[u8]) {
    if input.starts_with(b"%PDF-") {
        read_by_law(input, "fuzz.pdf");
    } else {
        read_by_law(&[b"%PDF-1.7\n", input].concat(), "fuzz.pdf");
    }
}

/// Reads a text, plain and as Markdown.
pub fn text(input: &[u8]) {
    read_by_law(input, "fuzz.txt");
    read_by_law(input, "fuzz.md");
}

/// Understands a text: clauses, facts and findings.
pub fn understand(input: &[u8]) {
    let words = String::from_utf8_lossy(input);
    let Ok(document) = read(words.as_bytes(), "fuzz.md") else { return };
    let settings = Settings::on(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default());
    let reading = review(&document, &settings);
    check_reading(&document, &reading);
    assert_eq!(reading, review(&document, &settings), "the same document gives the same reading");
    let length = document.text.chars().count() as u32;
    for duty in duties(&document, &reading.clauses) {
        assert!(duty.start < duty.end && duty.end <= length, "a duty lies in the text");
    }
}

/// Marks up a package: an edit of each kind here and there, and a comment. What comes out is read again.
pub fn markup(input: &[u8]) {
    let bytes = package(input, &PARTS);
    let Ok(document) = read(&bytes, "fuzz.docx") else { return };
    let mut edits = Vec::new();
    for (index, block) in document.blocks.iter().enumerate().take(64) {
        let Span { start, end } = block.span;
        let middle = start + (end - start) / 2;
        edits.push(match index % 6 {
            0 => Edit::Replace { span: Span { start: middle, end: (middle + 2).min(end) }, text: "<新&>\t字".to_owned() },
            1 => Edit::Add { before: index, lines: vec![Added::Paragraph { text: "第一条 新".to_owned(), number: 0, heading: None, from: None }] },
            2 => Edit::Split { at: middle, between: vec![] },
            3 => Edit::Join { block: index },
            4 => Edit::Remove { first: index, end: index + 1 },
            _ => Edit::Replace { span: Span { start: middle, end: middle }, text: "插".to_owned() },
        });
    }
    let notes: Vec<Note> = document.blocks.iter().step_by(5).take(8).map(|block| Note { span: block.span, text: "注<>&\n二".to_owned() }).collect();
    let hand = Hand { author: "\"<A&>\"".to_owned(), date: None };
    let Ok(marked) = mark_up(&bytes, &document, &edits, &notes, &hand) else { return };
    let again = read(&marked.bytes, "marked.docx").expect("what was written can be read");
    check_document(&again);
    assert_eq!(marked, mark_up(&bytes, &document, &edits, &notes, &hand).expect("it was marked up before"), "the same edits give the same bytes");
    let comments = document.comments.len() + notes.len() - marked.left.iter().filter(|left| left.index >= edits.len()).count();
    assert!(again.comments.len() <= comments, "a comment too many");
}

/// Compares the two halves of a text, parted by the byte 0, and makes the newer one of the older one.
pub fn comparison(input: &[u8]) {
    let mut halves = input.splitn(2, |byte| *byte == 0).map(String::from_utf8_lossy);
    let (Some(one), Some(other)) = (halves.next(), halves.next()) else { return };
    let (Ok(before), Ok(after)) = (read(one.as_bytes(), "a.txt"), read(other.as_bytes(), "b.txt")) else { return };
    let (old, new) = (outline(&before), outline(&after));
    let found = compare(&Side { document: &before, clauses: &old }, &Side { document: &after, clauses: &new });
    let length = |document: &Document| document.text.chars().count() as u32;
    for kept in &found.kept {
        assert!(kept.before + kept.length <= length(&before) && kept.after + kept.length <= length(&after), "a kept stretch lies in both texts");
    }
    let Ok(bytes) = plain_docx(&before) else { return };
    let Ok(base) = read(&bytes, "base.docx") else { return };
    if base.text != before.text {
        return;
    }
    let hand = Hand { author: "A".to_owned(), date: None };
    let Ok(marked) = mark_up(&bytes, &base, &redline(&before, &after, &found), &[], &hand) else { return };
    let again = read(&marked.bytes, "marked.docx").expect("what was written can be read");
    // what a file of Word can't hold is lost in any
    let Some(wanted) = plain_docx(&after).ok().and_then(|bytes| read(&bytes, "wanted.docx").ok()) else { return };
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    assert!(!marked.left.is_empty() || bare(&again.text) == bare(&wanted.text), "the redline gives the newer text");
}

fn read_by_law(bytes: &[u8], name: &str) {
    let first = read(bytes, name);
    // a parser of others that panicked was caught; ours must not rely on that
    if let Err(error) = &first {
        assert!(!error.to_string().contains("a parser gave up"), "a panic was caught while reading");
    }
    if let Ok(document) = &first {
        check_document(document);
    }
    assert_eq!(first, read(bytes, name), "the same file gives the same document");
}

/// What holds for every document.
pub fn check_document(document: &Document) {
    let chars: Vec<char> = document.text.chars().collect();
    let length = chars.len() as u32;
    let mut at = 0;
    for block in &document.blocks {
        assert_eq!(block.span.start, at, "blocks follow each other with one LF between");
        assert!(block.span.end < length, "a block lies in the text");
        let text = &chars[block.span.start as usize..block.span.end as usize];
        assert!(!text.contains(&'\n'), "no LF in a block");
        assert_eq!(chars[block.span.end as usize], '\n', "a block ends in LF");
        let mut last = block.span.start;
        for run in &block.runs {
            assert!(run.span.start >= last && run.span.end > run.span.start && run.span.end <= block.span.end, "runs in order inside their block");
            last = run.span.end;
        }
        if let BlockKind::Row { cells, .. } = &block.kind {
            let joined: Vec<String> = cells.iter().map(|cell| chars[cell.span.start as usize..cell.span.end as usize].iter().collect()).collect();
            assert_eq!(joined.join("\t"), text.iter().collect::<String>(), "cells make the row");
        }
        at = block.span.end + 1;
    }
    assert_eq!(at, length, "blocks cover the text");
    for comment in &document.comments {
        assert!(comment.start <= comment.end && comment.end <= length, "comments lie in the text");
    }
    for change in &document.changes {
        match change.op {
            ChangeOp::Insert { start, end } => assert!(start < end && end <= length, "insertions lie in the text"),
            ChangeOp::Delete { at, .. } => assert!(at <= length, "deletions lie in the text"),
        }
    }
}

/// What holds for every reading of a document.
pub fn check_reading(document: &Document, reading: &Reading) {
    let chars: Vec<char> = document.text.chars().collect();
    let says = |start: u32, end: u32, quote: &str| {
        assert!(start <= end && end as usize <= chars.len(), "a span lies in the text");
        assert_eq!(chars[start as usize..end as usize].iter().collect::<String>(), quote, "a quote is what stands there");
    };
    let has = |path: &Option<String>| path.as_ref().is_none_or(|path| reading.clauses.iter().any(|clause| clause.path == *path));
    for Clause { start, end, label, .. } in &reading.clauses {
        assert!(start < end && *end as usize <= chars.len(), "a clause lies in the text");
        says(*start, start + label.chars().count() as u32, label);
    }
    assert!(reading.clauses.is_sorted_by_key(|clause| clause.start), "clauses stand in order");
    for fact in &reading.facts {
        says(fact.start, fact.end, &fact.quote);
        assert!(has(&fact.clause), "a fact's clause exists");
        assert!(fact.also.iter().all(|(start, end)| start <= end && *end as usize <= chars.len()), "further places lie in the text");
    }
    for Finding { start, end, quote, clause, evidence, .. } in &reading.findings {
        says(*start, *end, quote);
        assert!(has(clause), "a finding's clause exists");
        assert!(evidence.iter().all(|span| span.start <= span.end && span.end as usize <= chars.len()), "evidence lies in the text");
    }
}
