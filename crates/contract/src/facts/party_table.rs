//! Parties set side by side in a table: labels in the head row, name and code in the rows below.

use std::ops::Range;

use super::parties::{Party, name, read_label};
use crate::model::BlockKind;
use crate::pattern::re;
use crate::text::{Body, Line};

/// Fills in what such a table says about parties that are known by label only.
pub(crate) fn fill(body: &Body<'_>, list: &mut [Party]) {
    let mut columns: Vec<(usize, usize)> = Vec::new();
    let mut open = None;
    for line in body.lines.iter().filter(|line| line.is_row) {
        let (table, cells) = cells(body, line);
        if open != Some(table) {
            columns.clear();
        }
        open = Some(table);
        let heads: Vec<(usize, usize)> =
            cells.iter().enumerate().filter_map(|(column, cell)| party_of(body, list, cell).map(|party| (column, party))).collect();
        if heads.len() >= 2 {
            columns = heads;
            continue;
        }
        let Some(first) = cells.first() else { continue };
        let field = body.folded()[first.clone()].trim();
        for (column, party) in &columns {
            let Some(cell) = cells.get(*column).filter(|_| *column > 0) else { continue };
            let party = &mut list[*party];
            if re!(r"^(?:公司|单位|企业)?(?:名称|全称)").is_match(field) && party.name.is_none() {
                (party.name, party.name_range) = name(body, cell.clone()).unzip();
            } else if re!(r"信用代码|税号|纳税人识别号").is_match(field) && party.credit_code.is_none() {
                party.credit_code = code(body, cell);
            }
        }
    }
}

fn cells(body: &Body<'_>, line: &Line) -> (u32, Vec<Range<usize>>) {
    match &body.document.blocks[line.block].kind {
        BlockKind::Row { table, cells, .. } => (*table, cells.iter().map(|cell| body.text.bytes(cell.span)).collect()),
        BlockKind::Paragraph { .. } => (u32::MAX, Vec::new()),
    }
}

fn party_of(body: &Body<'_>, list: &[Party], cell: &Range<usize>) -> Option<usize> {
    let words = body.folded()[cell.clone()].trim();
    let (label, _) = read_label(words).filter(|_| words.chars().count() <= 12)?;
    list.iter().position(|party| party.label == label || party.aliases.contains(&label))
}

fn code(body: &Body<'_>, cell: &Range<usize>) -> Option<(String, Range<usize>)> {
    let hit = re!(r"[0-9A-Za-z*]{15,20}").find(&body.folded()[cell.clone()])?;
    Some((hit.as_str().to_owned(), cell.start + hit.start()..cell.start + hit.end()))
}
