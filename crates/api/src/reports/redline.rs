//! The redline: the newer text with what went and what came.

use std::collections::BTreeMap;

use qiheng_contract::compare::{Meaning, TextOp, visible};
use qiheng_contract::{Align, Block, BlockKind, Document, Span};
use qiheng_domain::contracts::Contract;
use qiheng_domain::reviews::Review;
use qiheng_locales::{Catalogue, Locale};
use qiheng_record::{Record, Ref};
use qiheng_report::Redline;
use qiheng_report::packet::PacketChanges;
use qiheng_report::redline::{Fate, RedlineBlock, RedlineCell, RedlineLabels, RedlinePiece};
use uuid::Uuid;

use super::{Desk, packet};
use crate::comparison::{Comparison, Sides};
use crate::reading::{Input, sha256};
use crate::redline::Compared;
use crate::workspace::contract_locale;
use crate::{ApiError, Session, comparison};

/// The redline of a review against the one before.
pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let (session, reader, id) = (desk.session, desk.session.locale(), Ref::<Review>::new(id));
    let compared = Compared::kept(&desk.db, id)?;
    let Some(view) = comparison::kept(&desk.db, id, |locale| session.catalogue(locale), reader)? else {
        return Err(ApiError::new("review.no_earlier_version", &[]));
    };
    let catalogue = desk.catalogue();
    let review = desk.db.get(id)?.body;
    let contract = desk.db.get(review.contract)?.body;
    let data = files(catalogue, &compared);
    let (company, _) = desk.company(contract.own_entity)?;
    let title = desk.db.row(Contract::KIND, review.contract.0)?.title();
    let sheet = Sheet { title, company, date: desk.today().to_string(), data, changes: packet::changes(&view, catalogue), seal: desk.seal()? };
    let text = Text { document: &compared.new, comparison: &compared.comparison };
    pdf(session, catalogue, sheet, &text)
}

/// The redline of two files that no archive keeps.
pub fn redline_of(session: &Session, compared: &Compared, reader: Locale, date: String) -> Result<Vec<u8>, ApiError> {
    let catalogue = session.catalogue(reader);
    let sides = Sides { before: &compared.old_clauses, after: &compared.new_clauses, newer: compared.new.text.chars().collect() };
    let changes = sides.changes(&compared.comparison, &[]);
    let args = BTreeMap::from([("count".to_owned(), changes.len().to_string())]);
    let view = Comparison {
        version: 0,
        review: String::new(),
        note: catalogue.text(if changes.is_empty() { "redline-none" } else { "redline-count" }, &args),
        warns: false,
        form: (compared.comparison.changes.len() - changes.len()) as u32,
        changes,
        clauses: sides.clauses(&compared.comparison),
        renumbered: compared.comparison.renumbering.len() as u32,
        tracked: compared.comparison.tracked,
        fixed: vec![],
        answered: vec![],
    };
    let data = files(catalogue, compared);
    let sheet = Sheet {
        title: qiheng_contract::title(&compared.after.name, &compared.new),
        company: String::new(),
        date,
        data,
        changes: packet::changes(&view, catalogue),
        seal: None,
    };
    pdf(session, catalogue, sheet, &Text { document: &compared.new, comparison: &compared.comparison })
}

struct Sheet {
    title: String,
    company: String,
    date: String,
    data: Vec<(String, String)>,
    changes: PacketChanges,
    seal: Option<qiheng_report::packet::Seal>,
}

fn files(catalogue: &Catalogue, compared: &Compared) -> Vec<(String, String)> {
    let short = |input: &Input| format!("{}　SHA-256 {}…", input.name, sha256(&input.bytes).chars().take(16).collect::<String>());
    vec![(catalogue.plain("redline-before"), short(&compared.before)), (catalogue.plain("redline-after"), short(&compared.after))]
}

fn pdf(session: &Session, catalogue: &Catalogue, sheet: Sheet, text: &Text) -> Result<Vec<u8>, ApiError> {
    let word = |id: &str| catalogue.plain(&format!("report-{id}"));
    let redline = Redline {
        language: catalogue.locale().tag().into(),
        contract_language: contract_locale(text.document.language).tag().into(),
        title: sheet.title,
        date: sheet.date,
        company: sheet.company,
        data: sheet.data,
        changes: sheet.changes,
        text: text.blocks(),
        seal: sheet.seal,
        labels: RedlineLabels {
            document_kind: catalogue.plain("report-redline"),
            confidential: word("confidential"),
            page: word("page"),
            page_of: word("page-of"),
            page_end: word("page-end"),
            key: catalogue.plain("redline-key"),
            fresh: catalogue.plain("redline-fresh"),
            gone: catalogue.plain("redline-gone"),
            moved: catalogue.plain("redline-moved"),
            text: catalogue.plain("redline-text"),
        },
    };
    Ok(qiheng_report::redline(&redline, session.fonts()?)?)
}

/// The newer text, to be cut into pieces of one fate.
struct Text<'t> {
    document: &'t Document,
    comparison: &'t qiheng_contract::Comparison,
}

/// Blocks being put together.
struct Blocks {
    done: Vec<RedlineBlock>,
    /// Number of the table that the last block goes on.
    table: Option<u32>,
}

impl Text<'_> {
    fn blocks(&self) -> Vec<RedlineBlock> {
        let chars: Vec<char> = self.document.text.chars().collect();
        let mut fates = vec![Fate::Kept; chars.len()];
        let mut gone: BTreeMap<u32, String> = BTreeMap::new();
        let told = || self.comparison.changes.iter().filter(|change| change.meaning != Meaning::Format);
        for change in told().filter(|change| change.op == TextOp::Move) {
            fates[change.after.start as usize..change.after.end as usize].fill(Fate::Moved);
        }
        for change in told().filter(|change| change.op != TextOp::Move) {
            fates[change.after.start as usize..change.after.end as usize].fill(Fate::Fresh);
            if !change.old.is_empty() {
                gone.entry(change.after.start).or_default().push_str(&change.old);
            }
        }
        let mut blocks = Blocks { done: Vec::new(), table: None };
        let mut reached = 0;
        for block in &self.document.blocks {
            // what went between this block and the one before
            let here: Vec<(u32, String)> = gone.range(reached..=block.span.end).map(|(at, text)| (*at, text.clone())).collect();
            reached = block.span.end + 1;
            self.block(block, &chars, &fates, here, &mut blocks);
        }
        for (_, text) in gone.range(reached..) {
            blocks.gone_lines(text);
        }
        blocks.done
    }

    fn block(&self, block: &Block, chars: &[char], fates: &[Fate], mut gone: Vec<(u32, String)>, out: &mut Blocks) {
        // whole lines that went before the block's first word stand before it
        let mut behind = Vec::new();
        gone.retain_mut(|(at, text)| {
            if *at <= block.span.start && text.ends_with('\n') {
                out.gone_lines(text);
                return false;
            }
            if *at >= block.span.end && text.starts_with('\n') {
                behind.push(text.clone());
                return false;
            }
            *text = text.trim_matches('\n').replace('\n', " ¶ ").replace('\t', " | ");
            true
        });
        match &block.kind {
            BlockKind::Row { table, cells, .. } => {
                let cells: Vec<RedlineCell> =
                    cells.iter().map(|cell| RedlineCell { columns: cell.columns.max(1), pieces: pieces(block, cell.span, chars, fates, &gone) }).collect();
                out.row(*table, cells);
            }
            BlockKind::Paragraph { heading, align, .. } => {
                let pieces = pieces(block, block.span, chars, fates, &gone);
                if !pieces.is_empty() {
                    out.table = None;
                    let is_changed = pieces.iter().any(|piece| piece.fate != Fate::Kept);
                    out.done.push(RedlineBlock::Paragraph { heading: *heading, center: *align == Align::Center, pieces, is_changed });
                }
            }
        }
        for text in behind {
            out.gone_lines(&text);
        }
    }
}

impl Blocks {
    fn gone_lines(&mut self, text: &str) {
        for line in text.split('\n').filter(|line| !line.trim().is_empty()) {
            self.table = None;
            let piece = RedlinePiece { text: line.replace('\t', " | "), fate: Fate::Gone, bold: false };
            self.done.push(RedlineBlock::Paragraph { heading: None, center: false, pieces: vec![piece], is_changed: true });
        }
    }

    fn row(&mut self, table: u32, mut row: Vec<RedlineCell>) {
        let width: u32 = row.iter().map(|cell| cell.columns).sum();
        let changed = row.iter().any(|cell| cell.pieces.iter().any(|piece| piece.fate != Fate::Kept));
        if let (Some(last), Some(RedlineBlock::Table { columns, cells, is_changed })) = (self.table, self.done.last_mut())
            && last == table
            && *columns == width
            && *is_changed == changed
        {
            cells.append(&mut row);
            return;
        }
        self.table = Some(table);
        self.done.push(RedlineBlock::Table { columns: width, cells: row, is_changed: changed });
    }
}

/// A stretch of a block in pieces of one fate and weight, with what went from between them.
fn pieces(block: &Block, span: Span, chars: &[char], fates: &[Fate], gone: &[(u32, String)]) -> Vec<RedlinePiece> {
    let mut pieces: Vec<RedlinePiece> = Vec::new();
    let mut runs = block.runs.iter().peekable();
    let mut gone = gone.iter().filter(|(at, _)| (span.start..=span.end).contains(at) || *at < span.start && span.start == block.span.start).peekable();
    for at in span.start..=span.end {
        while let Some((_, text)) = gone.next_if(|(place, _)| *place <= at) {
            if !text.is_empty() {
                pieces.push(RedlinePiece { text: text.clone(), fate: Fate::Gone, bold: false });
            }
        }
        if at == span.end {
            break;
        }
        while runs.next_if(|run| run.span.end <= at).is_some() {}
        let bold = runs.peek().is_some_and(|run| run.span.start <= at && run.bold);
        let (fate, c) = (fates[at as usize], chars[at as usize]);
        match pieces.last_mut() {
            Some(last) if last.fate == fate && last.bold == bold => last.text.push(c),
            _ => pieces.push(RedlinePiece { text: c.to_string(), fate, bold }),
        }
    }
    // what nothing shows is no change to whoever reads the paper
    for piece in pieces.iter_mut().filter(|piece| piece.fate != Fate::Kept) {
        piece.text = visible(&piece.text);
    }
    pieces
}
