//! Edits laid to the places of the parts, one by one: what can't be placed whole is left alone whole.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::edit::{Added, Edit, Left, Why};
use super::look::{Copy, paragraph_props};
use super::moves::Moves;
use super::new_lines::{NewLines, Rank, is_of_rank};
use super::part::{Paragraph, Part};
use super::places::{Anchor, Places};
use super::runs::{Fate, Put, RunEdit, rewritten};
use super::tracked::Tracked;
use crate::model::{BlockKind, Region, Span};

/// What happens to a paragraph beside what happens to its runs.
#[derive(Debug, Default)]
struct ParagraphEdit {
    /// Its mark goes: the name of what takes it.
    loses_mark: Option<&'static str>,
    /// At how many places it is parted.
    breaks: usize,
    /// What comes before and behind all that it holds.
    start: Vec<Put>,
    end: Vec<Put>,
}

/// What is gathered for one part.
#[derive(Debug, Default)]
struct Gathered {
    runs: BTreeMap<usize, RunEdit>,
    paragraphs: BTreeMap<usize, ParagraphEdit>,
    rows_gone: BTreeSet<usize>,
    /// New elements before a byte, in order.
    elements: Vec<(usize, String)>,
}

/// Gathers edits and writes the parts.
pub(super) struct Writer<'d> {
    places: &'d Places<'d>,
    pub(super) tracked: Tracked,
    moves: Moves,
    gathered: HashMap<u32, Gathered>,
    ranks: HashMap<usize, Rank>,
    /// No edit may reach back before this character.
    reached: u32,
    /// Two edits want the same bytes: the part is put together in a way that isn't foreseen.
    is_tangled: bool,
}

/// What one edit does, until it is sure that all of it can be done.
#[derive(Debug, Default)]
struct Plan {
    cuts: Vec<(usize, usize)>,
    puts: Vec<(Anchor, Put)>,
    marks: Vec<usize>,
    /// Blocks with their paragraphs that come elsewhere.
    moves: Vec<(usize, usize)>,
    rows: Vec<usize>,
    elements: Vec<(usize, String)>,
}

impl<'d> Writer<'d> {
    pub(super) fn new(places: &'d Places<'d>, tracked: Tracked, moves: Moves) -> Self {
        Self { places, tracked, moves, gathered: HashMap::new(), ranks: HashMap::new(), reached: 0, is_tangled: false }
    }

    /// Takes edits in, and names those that it can't.
    pub(super) fn edits(&mut self, edits: &[Edit]) -> Vec<Left> {
        let taken = edits.iter().enumerate().map(|(index, edit)| (index, self.edit(edit, edits.get(index + 1))));
        taken.filter_map(|(index, taken)| taken.err().map(|why| Left { index, why })).collect()
    }

    /// Takes an edit in, or says why it can't. `next` is the one behind it.
    fn edit(&mut self, edit: &Edit, next: Option<&Edit>) -> Result<(), Why> {
        let reach = self.reach(edit)?;
        if reach.start < self.reached {
            return Err(Why::Overlap);
        }
        match edit {
            Edit::Replace { span, text } => self.replace(*span, text),
            Edit::Remove { first, end } => self.remove(*first..*end, matches!(next, Some(Edit::Add { before, .. }) if before == end)),
            Edit::Add { before, lines } => self.add(*before, lines),
            Edit::Split { at, between } => self.split(*at, between),
            Edit::Join { block } => self.join(*block),
        }?;
        self.reached = reach.end;
        Ok(())
    }

    /// Puts elements beside the runs at both ends of a stretch, or at a place.
    pub(super) fn around(&mut self, span: Span, start: String, end: String) -> Result<(), Why> {
        let first = self.places.block_at(span.start).ok_or(Why::Place)?;
        let last = self.places.block_at(span.end.max(span.start + 1) - 1).ok_or(Why::Place)?;
        let part = self.places.part_of(first).ok_or(Why::Place)?;
        if self.places.part_of(last).is_none_or(|other| other.0 != part.0) {
            return Err(Why::Place);
        }
        let from = span.start.max(self.places.block(first).own_start());
        let to = span.end.min(self.places.block(last).span.end).max(from);
        // a comment begins where its words begin, not where those before them end
        let begin = *self
            .places
            .anchors(first, from)
            .iter()
            .rev()
            .find(|anchor| matches!(anchor, Anchor::Run { .. }))
            .or(self.places.anchors(first, from).first())
            .ok_or(Why::Place)?;
        let finish = *self.places.anchors(last, to).first().ok_or(Why::Place)?;
        let gathered = self.gathered.entry(part.0).or_default();
        gathered.put(self.places, part, begin, Put::Beside(start));
        gathered.put(self.places, part, finish, Put::Beside(end));
        Ok(())
    }

    fn reach(&self, edit: &Edit) -> Result<Span, Why> {
        let blocks = &self.places.document.blocks;
        let start_of = |block: usize| blocks.get(block).map_or(self.places.text.len() as u32, |block| block.span.start);
        match edit {
            Edit::Replace { span, .. } => Ok(*span),
            Edit::Remove { first, end } if first < end && *end <= blocks.len() => Ok(Span { start: start_of(*first), end: blocks[end - 1].span.end + 1 }),
            Edit::Add { before, .. } if *before <= blocks.len() && !blocks.is_empty() => Ok(Span { start: start_of(*before), end: start_of(*before) }),
            Edit::Split { at, .. } => Ok(Span { start: *at, end: *at }),
            Edit::Join { block } if block + 1 < blocks.len() => {
                let end = blocks[*block].span.end;
                Ok(Span { start: end, end: end + 1 })
            }
            _ => Err(Why::Place),
        }
    }

    fn replace(&mut self, span: Span, text: &str) -> Result<(), Why> {
        let block = self.places.block_at(span.start).ok_or(Why::Place)?;
        let part = self.places.part_of(block).ok_or(Why::Place)?;
        if span.end > self.places.block(block).span.end {
            return Err(Why::Structure);
        }
        let own = self.places.block(block).own_start();
        if span.start < own && span.end > span.start {
            // the number is counted, not written
            return Err(Why::Place);
        }
        let mut plan = Plan::default();
        let cut = self.places.stretch(block, span).ok_or(Why::Place)?;
        plan.cuts.extend(cut.iter().map(|letter| (letter.run, letter.letter)));
        if !text.is_empty() {
            let at = span.end.max(own);
            // new words for old ones look like the old ones; else like those before them
            let anchor = match cut.last() {
                Some(last) => Anchor::Run { run: last.run, letter: last.letter + 1 },
                None => *self.places.anchors(block, at).first().ok_or(Why::Place)?,
            };
            plan.puts.push((anchor, Put::Words(text.to_owned())));
        }
        self.commit(part, plan);
        Ok(())
    }

    fn remove(&mut self, blocks: Range<usize>, is_replaced: bool) -> Result<(), Why> {
        let mut plans: Vec<((u32, &Part), Plan)> = Vec::new();
        let mut block = blocks.start;
        while block < blocks.end {
            let part = self.places.part_of(block).ok_or(Why::Place)?;
            let group = self.places.group(block);
            let gone = block..blocks.end.min(group.end);
            let mut plan = Plan::default();
            let source = self.places.block(block).source;
            if self.places.is_row(block) {
                let row = part.1.row_at(source.at).ok_or(Why::Place)?;
                let BlockKind::Row { cells, .. } = &self.places.block(block).kind else { return Err(Why::Place) };
                for cell in cells {
                    let placed = self.places.placed(block);
                    plan.cuts.extend(
                        placed.iter().filter(|letter| letter.at >= cell.span.start && letter.at < cell.span.end).map(|letter| (letter.run, letter.letter)),
                    );
                }
                plan.rows.push(row);
            } else if gone == group {
                let span = Span { start: self.places.block(group.start).own_start(), end: self.places.block(group.end - 1).span.end };
                let cut = self.places.stretch(block, span).ok_or(Why::Place)?;
                plan.cuts.extend(cut.iter().map(|letter| (letter.run, letter.letter)));
                let paragraph = part.1.paragraph_at(source.at).ok_or(Why::Place)?;
                plan.marks.push(paragraph);
                if self.moves.of_block(block).is_some() {
                    plan.moves.push((block, paragraph));
                }
            } else {
                // lines of a paragraph go with the break behind them, its last ones with that before
                let (first, last) = (self.places.block(gone.start).span, self.places.block(gone.end - 1).span);
                let span = if gone.end < group.end { Span { start: first.start, end: last.end + 1 } } else { Span { start: first.start - 1, end: last.end } };
                if span.start < self.places.block(group.start).own_start() {
                    return Err(Why::Place);
                }
                let cut = self.places.stretch(block, span).ok_or(Why::Place)?;
                plan.cuts.extend(cut.iter().map(|letter| (letter.run, letter.letter)));
            }
            plans.push((part, plan));
            block = gone.end;
        }
        if !is_replaced {
            self.spare_last_mark(&blocks, &mut plans);
        }
        for (part, plan) in plans {
            self.commit(part, plan);
        }
        Ok(())
    }

    /// A paragraph before a table, or the last of its story, can't run into a next one: word processors leave an empty line where
    /// its mark goes. Where the paragraph before looks the same, that one's mark goes instead.
    fn spare_last_mark(&self, blocks: &Range<usize>, plans: &mut [((u32, &'d Part), Plan)]) {
        let Some((part, last)) = plans.last() else { return };
        let Some(mark) = last.marks.last().copied() else { return };
        let paragraphs = &part.1.paragraphs;
        let runs_on = blocks.end < self.places.document.blocks.len()
            && !self.places.is_row(blocks.end)
            && self.story(blocks.end) == Some((part.0, paragraphs[mark].story));
        let before = blocks
            .start
            .checked_sub(1)
            .filter(|before| !self.places.is_row(*before) && !self.loses_mark(*before) && self.story(*before) == Some((part.0, paragraphs[mark].story)));
        let Some(before) = before.and_then(|before| part.1.paragraph_at(self.places.block(before).source.at)) else { return };
        let front = part.1.paragraph_at(self.places.block(blocks.start).source.at).map(|first| paragraphs[first].range.start);
        let has_new = self.gathered.get(&part.0).is_some_and(|gathered| gathered.elements.iter().any(|(at, _)| Some(*at) == front));
        if runs_on || has_new || blocks.clone().any(|block| self.places.is_row(block)) || !part.1.look_alike(before, mark) {
            return;
        }
        if let Some((_, plan)) = plans.last_mut() {
            plan.marks.pop();
        }
        if let Some((_, plan)) = plans.first_mut() {
            plan.marks.insert(0, before);
        }
    }

    /// Has an edit taken the mark of a paragraph?
    fn loses_mark(&self, block: usize) -> bool {
        let Some((number, part)) = self.places.part_of(block) else { return false };
        let paragraph = part.paragraph_at(self.places.block(block).source.at);
        paragraph
            .is_some_and(|index| self.gathered.get(&number).and_then(|gathered| gathered.paragraphs.get(&index)).is_some_and(|edit| edit.loses_mark.is_some()))
    }

    /// The part and the story that a paragraph stands in.
    fn story(&self, block: usize) -> Option<(u32, usize)> {
        let (number, part) = self.places.part_of(block)?;
        let paragraph = part.paragraph_at(self.places.block(block).source.at)?;
        Some((number, part.paragraphs[paragraph].story))
    }

    fn join(&mut self, block: usize) -> Result<(), Why> {
        let part = self.places.part_of(block).ok_or(Why::Place)?;
        let (one, next) = (self.places.block(block), self.places.block(block + 1));
        if self.places.is_row(block) || self.places.is_row(block + 1) {
            return Err(Why::Structure);
        }
        let mut plan = Plan::default();
        if one.source == next.source {
            let letter = self.places.stretch(block, Span { start: one.span.end, end: one.span.end + 1 }).ok_or(Why::Place)?;
            plan.cuts.extend(letter.iter().map(|letter| (letter.run, letter.letter)));
        } else {
            let paragraph = part.1.paragraph_at(one.source.at).ok_or(Why::Place)?;
            let follower = part.1.paragraph_at(next.source.at).filter(|_| next.source.part == one.source.part).ok_or(Why::Structure)?;
            if part.1.paragraphs[paragraph].story != part.1.paragraphs[follower].story {
                return Err(Why::Structure);
            }
            plan.marks.push(paragraph);
        }
        self.commit(part, plan);
        Ok(())
    }

    fn split(&mut self, at: u32, between: &[Added]) -> Result<(), Why> {
        let block = self.places.block_at(at).ok_or(Why::Place)?;
        let part = self.places.part_of(block).ok_or(Why::Place)?;
        if self.places.is_row(block) || between.iter().any(|line| matches!(line, Added::Row { .. })) {
            return Err(Why::Structure);
        }
        let at = at.max(self.places.block(block).own_start());
        let anchor = self.places.anchors(block, at).into_iter().find(|anchor| match anchor {
            Anchor::Run { run, .. } => part.1.reopening(&part.1.runs[*run], true).is_some(),
            Anchor::Start { .. } | Anchor::End { .. } => true,
        });
        let anchor = anchor.ok_or(Why::Structure)?;
        let mut lines = NewLines { places: self.places, moves: &self.moves, tracked: &mut self.tracked, ranks: &mut self.ranks };
        let between = lines.paragraphs(block, between).ok_or(Why::Structure)?;
        self.commit(part, Plan { puts: vec![(anchor, Put::Break(between))], ..Plan::default() });
        Ok(())
    }

    fn add(&mut self, before: usize, lines: &[Added]) -> Result<(), Why> {
        let blocks = &self.places.document.blocks;
        if before > 0 && before < blocks.len() && self.places.group(before).start < before {
            return self.add_in_paragraph(before, lines);
        }
        let region = |block: usize| match blocks[block].kind {
            BlockKind::Paragraph { region, .. } => region,
            BlockKind::Row { .. } => Region::Body,
        };
        // what comes where a box or a note begins belongs to the text before it
        let is_in_front = before < blocks.len() && (before == 0 || region(before) == Region::Body || region(before - 1) == region(before));
        let table_of = |block: usize| match blocks[block].kind {
            BlockKind::Row { table, .. } => Some(table),
            BlockKind::Paragraph { .. } => None,
        };
        let inside_table = before > 0 && before < blocks.len() && table_of(before).is_some() && table_of(before) == table_of(before - 1);
        let are_rows = lines.iter().all(|line| matches!(line, Added::Row { .. }));
        if inside_table && !are_rows {
            return Err(Why::Structure);
        }
        if before > 0
            && before < blocks.len()
            && self.places.is_row(before)
            && !self.places.is_row(before - 1)
            && !self.loses_mark(before - 1)
            && self.add_behind(before - 1, lines, true)?
        {
            return Ok(());
        }
        let neighbour = if is_in_front { before } else { before - 1 };
        let part = self.places.part_of(neighbour).ok_or(Why::Place)?;
        if !is_in_front && !are_rows && !self.places.is_row(neighbour) && self.add_behind(neighbour, lines, false)? {
            return Ok(());
        }
        let mut writing = NewLines { places: self.places, moves: &self.moves, tracked: &mut self.tracked, ranks: &mut self.ranks };
        let mut elements: Vec<(usize, String)> = Vec::new();
        if are_rows && let Some((at, rows)) = writing.rows_of_table(before, lines) {
            elements.push((at, rows));
        } else if is_in_front {
            let source = blocks[before].source;
            let at = if self.places.is_row(before) {
                let row = part.1.row_at(source.at).ok_or(Why::Place)?;
                part.1.tables[part.1.rows[row].table].start
            } else {
                part.1.paragraph_at(source.at).map(|paragraph| part.1.paragraphs[paragraph].range.start).ok_or(Why::Place)?
            };
            elements.push((at, writing.elements(before, lines).ok_or(Why::Structure)?));
        } else if self.places.is_row(neighbour) {
            let row = part.1.row_at(blocks[neighbour].source.at).ok_or(Why::Place)?;
            elements.push((part.1.tables[part.1.rows[row].table].end, writing.elements(before, lines).ok_or(Why::Structure)?));
        } else {
            let paragraph = part.1.paragraph_at(blocks[neighbour].source.at).ok_or(Why::Place)?;
            elements.push((part.1.paragraphs[paragraph].range.end, writing.elements(before, lines).ok_or(Why::Structure)?));
        }
        self.commit(part, Plan { elements, ..Plan::default() });
        Ok(())
    }

    /// New paragraphs behind the last one of a story, or the one before a table. That one keeps its mark for the last of them, so
    /// that taking all back leaves no empty line. With `alike`, only where the last of them is of its rank.
    fn add_behind(&mut self, block: usize, lines: &[Added], alike: bool) -> Result<bool, Why> {
        let Some((last, others)) = lines.split_last() else { return Ok(true) };
        let Added::Paragraph { text, number, .. } = last else { return Ok(false) };
        if others.iter().any(|line| matches!(line, Added::Row { .. })) || alike && !is_of_rank(self.places, block, last) {
            return Ok(false);
        }
        let part = self.places.part_of(block).ok_or(Why::Place)?;
        let at = self.places.block(block).span.end;
        let is_counted = self.places.block(block).own_start() > self.places.block(block).span.start;
        let own: String = text.chars().skip(if is_counted { *number as usize } else { 0 }).collect();
        self.split(at, others)?;
        let paragraph = part.1.paragraph_at(self.places.block(block).source.at).ok_or(Why::Place)?;
        let anchor = *self.places.anchors(block, at).first().unwrap_or(&Anchor::End { paragraph });
        if !own.is_empty() {
            self.commit(part, Plan { puts: vec![(anchor, Put::Words(own))], ..Plan::default() });
        }
        Ok(true)
    }

    /// New lines between the lines of one paragraph.
    fn add_in_paragraph(&mut self, before: usize, lines: &[Added]) -> Result<(), Why> {
        let mut words = String::new();
        for line in lines {
            let Added::Paragraph { text, .. } = line else { return Err(Why::Structure) };
            words.push_str(text);
            words.push('\n');
        }
        let part = self.places.part_of(before).ok_or(Why::Place)?;
        let anchor = *self.places.anchors(before, self.places.block(before).span.start).first().ok_or(Why::Place)?;
        self.commit(part, Plan { puts: vec![(anchor, Put::Words(words))], ..Plan::default() });
        Ok(())
    }

    fn commit(&mut self, part: (u32, &'d Part), plan: Plan) {
        let gathered = self.gathered.entry(part.0).or_default();
        for (run, letter) in plan.cuts {
            let edit = gathered.run(self.places, part, run);
            edit.fates[letter] = Fate::Cut;
        }
        for (anchor, put) in plan.puts {
            gathered.put(self.places, part, anchor, put);
        }
        for paragraph in plan.marks {
            gathered.paragraphs.entry(paragraph).or_default().loses_mark = Some("del");
        }
        for (block, paragraph) in plan.moves {
            if let Some(ends) = self.moves.of_block(block) {
                let edit = gathered.paragraphs.entry(paragraph).or_default();
                edit.loses_mark = Some(ends.gone.mark);
                edit.start.extend(ends.gone.start.clone().map(Put::Beside));
                for letter in &ends.letters {
                    gathered.run(self.places, part, letter.run).fates[letter.letter] = Fate::Moved;
                }
                gathered.elements.extend(ends.gone.end.clone().map(|end| (part.1.paragraphs[paragraph].range.end, end)));
            }
        }
        gathered.rows_gone.extend(plan.rows);
        gathered.elements.extend(plan.elements);
    }

    /// The parts that changed, written out; none if that can't be done safely.
    pub(super) fn finish(mut self) -> Option<Vec<(u32, String)>> {
        let gathered: BTreeMap<u32, Gathered> = std::mem::take(&mut self.gathered).into_iter().collect();
        let mut written = Vec::new();
        for (number, gathered) in gathered {
            if let Some(part) = self.places.parts.get(number as usize).and_then(Option::as_ref) {
                let splices = self.splices((number, part), gathered);
                written.push((number, spliced(&part.text, &(0..part.text.len()), splices.iter())));
            }
        }
        (!self.is_tangled).then_some(written)
    }

    fn splices(&mut self, part: (u32, &Part), gathered: Gathered) -> Vec<(Range<usize>, String)> {
        let Gathered { mut runs, mut paragraphs, rows_gone, elements } = gathered;
        let xml = &part.1.text;
        let mut splices: Vec<(Range<usize>, String)> = elements.into_iter().map(|(at, new)| (at..at, new)).collect();
        for (index, edit) in &mut paragraphs {
            let paragraph = &part.1.paragraphs[*index];
            let mut heads = Heads::of(part.1, paragraph, edit, &mut self.tracked);
            let mut splice = String::new();
            splice.push_str(&heads.next());
            for put in &edit.start {
                splice.push_str(&self.outside(&mut heads, put));
            }
            // breaks are met in order of place: before the runs, in them, behind them
            let first = runs_in(part.1, *index, &runs);
            for run in first {
                for (_, put) in runs.get_mut(&run).into_iter().flat_map(|edit| &mut edit.puts) {
                    if let Put::Break(between) = put {
                        between.push_str(&heads.next());
                        between.insert_str(0, &format!("</{}p>", part.1.prefix));
                    }
                }
            }
            let mut end = String::new();
            for put in &edit.end {
                end.push_str(&self.outside(&mut heads, put));
            }
            let head_end = paragraph.props.as_ref().map_or(paragraph.open.end, |props| props.end);
            match paragraph.close {
                Some(close) => {
                    splices.push((paragraph.range.start..head_end, splice));
                    if !end.is_empty() {
                        splices.push((close..close, end));
                    }
                }
                None => splices.push((paragraph.range.clone(), format!("{splice}{end}</{}p>", part.1.prefix))),
            }
        }
        for row in rows_gone {
            let row = &part.1.rows[row];
            let mark = self.tracked.mark("del");
            let range = row.props.clone().unwrap_or(row.open.end..row.open.end);
            if let Some(props) = super::look::row_props(&part.1.prefix, &xml[range.clone()], true, &mark) {
                splices.push((range, props));
            }
        }
        // inner ones first: a run may hold a text box in which something changes
        for (index, edit) in runs.iter().rev() {
            let run = &part.1.runs[*index];
            let letters = self.places.letters(part, *index);
            let is_around = part.1.has_paragraph_in(&run.range);
            let mut inner: Vec<_> = if is_around { splices.extract_if(.., |(range, _)| run.range.contains(&range.start)).collect() } else { Vec::new() };
            inner.sort_by_key(|(range, _)| (range.start, range.end));
            self.is_tangled |= !is_in_order(&inner);
            let copied = |range: Range<usize>| spliced(xml, &range, inner.iter().filter(|(at, _)| range.contains(&at.start)));
            splices.push((run.range.clone(), rewritten(part.1, run, &letters, edit, &mut self.tracked, copied)));
        }
        splices.sort_by_key(|(range, _)| (range.start, range.end));
        self.is_tangled |= !is_in_order(&splices);
        splices
    }

    /// What is put outside of runs.
    fn outside(&mut self, heads: &mut Heads, put: &Put) -> String {
        match put {
            Put::Words(text) => self.tracked.inserted("", text),
            Put::Beside(xml) => xml.clone(),
            Put::Break(between) => format!("</{}p>{between}{}", self.tracked.prefix(), heads.next()),
        }
    }
}

/// The beginnings of a paragraph that is parted: copies with marks of ours, and the original for the last.
struct Heads {
    copies: Vec<String>,
    original: String,
}

impl Heads {
    fn of(part: &Part, paragraph: &Paragraph, edit: &ParagraphEdit, tracked: &mut Tracked) -> Self {
        let w = &part.prefix;
        let props = paragraph.props.clone().map_or("", |range| &part.text[range]);
        let mut copies = Vec::new();
        for _ in 0..edit.breaks {
            let mark = tracked.mark("ins");
            copies.push(format!("<{w}p>{}", paragraph_props(w, props, Copy::Look, &mark).unwrap_or_default()));
        }
        copies.reverse();
        let open = &part.text[paragraph.open.clone()];
        let open = open.strip_suffix("/>").map_or_else(|| open.to_owned(), |open| format!("{open}>"));
        let own = edit.loses_mark.and_then(|gone| paragraph_props(w, props, Copy::All, &tracked.mark(gone)));
        let original = format!("{open}{}", own.as_deref().unwrap_or(props));
        Self { copies, original }
    }

    fn next(&mut self) -> String {
        self.copies.pop().unwrap_or_else(|| self.original.clone())
    }
}

impl Gathered {
    fn run(&mut self, places: &Places<'_>, part: (u32, &Part), run: usize) -> &mut RunEdit {
        self.runs.entry(run).or_insert_with(|| RunEdit { fates: vec![Fate::Kept; places.letters(part, run).len()], ..RunEdit::default() })
    }

    fn put(&mut self, places: &Places<'_>, part: (u32, &Part), anchor: Anchor, put: Put) {
        let is_break = matches!(put, Put::Break(_));
        let paragraph = match anchor {
            Anchor::Run { run, letter } => {
                let edit = self.run(places, part, run);
                let at = edit.puts.partition_point(|(at, _)| *at <= letter);
                edit.puts.insert(at, (letter, put));
                part.1.runs[run].paragraph
            }
            Anchor::Start { paragraph } => {
                self.paragraphs.entry(paragraph).or_default().start.push(put);
                paragraph
            }
            Anchor::End { paragraph } => {
                self.paragraphs.entry(paragraph).or_default().end.push(put);
                paragraph
            }
        };
        if is_break {
            self.paragraphs.entry(paragraph).or_default().breaks += 1;
        }
    }
}

/// The runs of a paragraph that something happens to, in order.
fn runs_in(part: &Part, paragraph: usize, runs: &BTreeMap<usize, RunEdit>) -> Vec<usize> {
    let range = &part.paragraphs[paragraph].range;
    let place = |byte: usize| part.runs.partition_point(|run| run.range.start < byte);
    runs.range(place(range.start)..place(range.end)).map(|(run, _)| *run).filter(|run| part.runs[*run].paragraph == paragraph).collect()
}

/// Does each end before the next begins?
fn is_in_order(splices: &[(Range<usize>, String)]) -> bool {
    splices.is_sorted_by(|(one, _), (next, _)| one.end <= next.start)
}

/// A stretch of XML with what replaces parts of it, given in order.
fn spliced<'s>(xml: &str, within: &Range<usize>, splices: impl Iterator<Item = &'s (Range<usize>, String)>) -> String {
    let mut out = String::with_capacity(within.len() + within.len() / 4);
    let mut at = within.start;
    for (range, new) in splices.filter(|(range, _)| range.end <= within.end) {
        // (one that reaches back is told by `is_in_order`, and nothing of this is used)
        out.push_str(xml.get(at..range.start).unwrap_or_default());
        out.push_str(new);
        at = range.end.max(at);
    }
    out.push_str(&xml[at..within.end]);
    out
}
