//! Item tables: quantity times unit price, rows to totals, tax on top.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{Contract, Params, Spot};
use crate::facts::quantity::{figure, percents};
use crate::model::{BlockKind, Finding};
use crate::pattern::{Pattern, re};

/// A table of the document.
struct Table {
    rows: Vec<Row>,
}

/// A row with its cells by column.
struct Row {
    range: Range<usize>,
    cells: Vec<Cell>,
}

struct Cell {
    column: u32,
    words: String,
}

impl Row {
    fn number(&self, column: u32) -> Option<Decimal> {
        self.cells.iter().find(|cell| cell.column == column).and_then(|cell| number(&cell.words))
    }

    fn label(&self) -> String {
        self.cells.iter().map(|cell| cell.words.trim()).find(|words| !words.is_empty() && number(words).is_none()).unwrap_or_default().replace(' ', "")
    }
}

/// A number that fills a cell, with at most a unit or a currency sign.
fn number(words: &str) -> Option<Decimal> {
    let hit = re!(r"^\s*(?:人民币|RMB|CNY|USD|¥|\$)?\s*(-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|-?[0-9]+(?:\.[0-9]+)?)\s*(?:元|台|套|件|个|项|批|次|人|吨|米|只|辆|份|%|[A-Za-z]{1,4}|[\p{Han}]{1,2})?\s*$").captures(words)?;
    figure(hit.get(1)?.as_str())
}

fn tables(contract: &Contract<'_>) -> Vec<Table> {
    let body = contract.body();
    let mut found: Vec<(u32, Table)> = Vec::new();
    for line in body.lines.iter().filter(|line| line.is_row) {
        let BlockKind::Row { table, cells, .. } = &body.document.blocks[line.block].kind else { continue };
        let mut column = 0;
        let cells = cells
            .iter()
            .map(|cell| {
                let at = column;
                column += cell.columns.max(1);
                Cell { column: at, words: body.folded()[body.text.bytes(cell.span)].to_owned() }
            })
            .collect();
        let row = Row { range: line.range.clone(), cells };
        match found.last_mut() {
            Some((last, open)) if last == table => open.rows.push(row),
            _ => found.push((*table, Table { rows: vec![row] })),
        }
    }
    found.into_iter().map(|(_, table)| table).collect()
}

/// Rows whose product is wrong, and totals that their rows don't add up to.
pub(super) fn items_do_not_sum(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found: Vec<Finding> =
        tables(contract).iter().flat_map(|table| products(contract, params, table).into_iter().chain(sums(contract, params, table))).collect();
    found.extend(super::arithmetic::shares_miscounted(contract, params));
    found
}

fn column_of(row: &Row, pattern: &Pattern) -> Option<u32> {
    row.cells.iter().find(|cell| pattern.is_match(&cell.words)).map(|cell| cell.column)
}

/// Quantity × unit price in each row.
fn products(contract: &Contract<'_>, params: &Params, table: &Table) -> Vec<Finding> {
    let mut found = Vec::new();
    let Some((head, header)) = table
        .rows
        .iter()
        .enumerate()
        .take(3)
        .find(|(_, row)| column_of(row, re!(r"单价|(?i:unit price|price)")).is_some() && column_of(row, re!(r"数量|(?i:quantity|qty)")).is_some())
    else {
        return found;
    };
    let quantity = column_of(header, re!(r"数量|(?i:quantity|qty)"));
    let unit = column_of(header, re!(r"单价|(?i:unit price)"));
    let amount = column_of(header, re!(r"^[^单]*(金额|总价|小计|合价|合计|价款)|(?i:amount|total)"));
    let (Some(quantity), Some(unit), Some(amount)) = (quantity, unit, amount) else { return found };
    // 单价(元) with 金额(万元) is another unit.
    let in_ten_thousands = |column: u32| header.cells.iter().any(|cell| cell.column == column && cell.words.contains('万'));
    if in_ten_thousands(unit) != in_ten_thousands(amount) {
        return found;
    }
    for row in &table.rows[head + 1..] {
        let (Some(count), Some(price), Some(total)) = (row.number(quantity), row.number(unit), row.number(amount)) else { continue };
        let product = count * price;
        if (product - total).abs() > Decimal::new(1, 2).max(total.abs() * Decimal::new(1, 5)) {
            let spot = Spot::default()
                .arg("kind", "product")
                .arg("expected", product.normalize())
                .arg("stated", total)
                .arg("sum", format!("{} × {}", count.normalize(), price));
            found.push(params.finding(contract, &row.range, spot));
        }
    }
    found
}

/// Each row named 合计, 小计, total against the rows above it; tax and gross total after it.
fn sums(contract: &Contract<'_>, params: &Params, table: &Table) -> Vec<Finding> {
    let mut found = Vec::new();
    let is_total = |label: &str| {
        re!(r"^(?:不含税|含税|价税)?(?:合计|总计|小计|共计|总价|总金额|金额合计|合计金额|总额)|^(?i:total|sub-?total|grand total)").is_match(label)
    };
    let mut from = 0;
    let mut last_total: Option<Decimal> = None;
    let mut tax: Option<Decimal> = None;
    let mut subtotals = Vec::new();
    for (at, row) in table.rows.iter().enumerate() {
        let label = row.label();
        let Some(cell) = row.cells.iter().rev().find(|cell| number(&cell.words).is_some()) else { continue };
        let stated = number(&cell.words).unwrap_or_default();
        if re!(r"^(?:增值税|税额|税金|税款)|^(?i:vat|tax)").is_match(&label) {
            if let (Some(net), Some(rate)) = (last_total, percents(&contract.body().folded()[row.range.clone()]).first()) {
                let expected = net * rate.value / Decimal::ONE_HUNDRED;
                if differs(expected, stated) {
                    found.push(total_finding(contract, params, row, expected, stated));
                }
            }
            tax = Some(stated);
            continue;
        }
        if !is_total(&label) || at == 0 {
            continue;
        }
        let expected = match (last_total, tax) {
            (Some(net), Some(tax)) => Some(net + tax),
            _ => column_sum(&table.rows[from..at], cell.column).or_else(|| (!subtotals.is_empty() && from == at).then(|| subtotals.iter().sum())),
        };
        let grand = || subtotals.iter().copied().sum::<Decimal>();
        if let Some(expected) = expected.filter(|expected| differs(*expected, stated))
            && (subtotals.is_empty() || differs(grand(), stated) && differs(grand() + expected, stated))
        {
            found.push(total_finding(contract, params, row, expected, stated));
        }
        if label.contains("小计") || label.to_ascii_lowercase().starts_with("sub") {
            subtotals.push(stated);
            from = at + 1;
        }
        last_total = Some(stated);
    }
    found
}

fn differs(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() > Decimal::new(1, 2).max(b.abs() * Decimal::new(1, 5))
}

/// The sum of a column over rows that all have a number there; none when fewer than two have.
fn column_sum(rows: &[Row], column: u32) -> Option<Decimal> {
    let numbers: Vec<Decimal> = rows.iter().filter_map(|row| row.number(column)).collect();
    let filled = rows.iter().filter(|row| row.cells.iter().filter(|cell| !cell.words.trim().is_empty()).count() >= 2).count();
    (numbers.len() >= 2 && numbers.len() + 1 >= filled).then(|| numbers.into_iter().sum())
}

fn total_finding(contract: &Contract<'_>, params: &Params, row: &Row, expected: Decimal, stated: Decimal) -> Finding {
    let spot = Spot::default().arg("kind", "sum").arg("expected", expected.normalize()).arg("stated", stated).arg("sum", "");
    params.finding(contract, &row.range, spot)
}
