//! An invoice in the words and the order of the printed form, which is Chinese whoever reads it.

use rust_decimal::Decimal;

use crate::invoice::{Invoice, InvoiceKind, InvoiceLine, InvoiceParty};
use crate::model::{Align, Document, Format, Source};
use crate::read::draft::{CellDraft, CellLine, Draft, Setting};
use crate::read::error::Cause;
use crate::read::line::{Line, Look};

const COLUMNS: [&str; 8] = ["项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额"];

/// Writes the form.
pub(super) fn document(invoice: &Invoice) -> Result<Document, Cause> {
    let mut draft = Draft::default();
    let title = match invoice.kind {
        InvoiceKind::Special => "电子发票（增值税专用发票）",
        InvoiceKind::Ordinary => "电子发票（普通发票）",
        InvoiceKind::Other => "电子发票",
    };
    draft.paragraph("", 0, line_of(title), Setting { heading: Some(0), align: Align::Center, ..Setting::default() })?;
    let day = invoice.issued_on.map(|day| day.format("%Y年%m月%d日").to_string()).unwrap_or_default();
    said(&mut draft, &[("发票号码", &invoice.number), ("开票日期", &day), ("被红冲蓝字数电发票号码", &invoice.takes_back)])?;
    party(&mut draft, "购买方", &invoice.buyer)?;
    party(&mut draft, "销售方", &invoice.seller)?;
    lines(&mut draft, invoice)?;
    said(&mut draft, &[("价税合计（大写）", &invoice.total_in_words), ("价税合计（小写）", &sum(invoice.total))])?;
    said(&mut draft, &[("备注", &invoice.remark), ("开票人", &invoice.drawer), ("开票税务机关", &invoice.bureau)])?;
    Ok(draft.finish(Format::Invoice))
}

fn party(draft: &mut Draft, side: &str, party: &InvoiceParty) -> Result<(), Cause> {
    let InvoiceParty { name, code, address, phone, bank, account } = party;
    let label = |what: &str| format!("{side}{what}");
    said(
        draft,
        &[
            (&label("名称"), name),
            (&label("统一社会信用代码/纳税人识别号"), code),
            (&label("地址"), address),
            (&label("电话"), phone),
            (&label("开户银行"), bank),
            (&label("银行账号"), account),
        ],
    )
}

fn lines(draft: &mut Draft, invoice: &Invoice) -> Result<(), Cause> {
    let plain = |number: Option<Decimal>| number.map(|number| number.normalize().to_string()).unwrap_or_default();
    let cells = |line: &InvoiceLine| {
        let InvoiceLine { item, specification, unit, quantity, unit_price, amount, tax_rate, untaxed, tax, .. } = line;
        let rate = tax_rate.map_or_else(|| untaxed.clone(), |rate| format!("{rate}%"));
        let (amount, tax) = (amount.map(|sum| sum.to_string()).unwrap_or_default(), tax.map(|sum| sum.to_string()).unwrap_or_default());
        [item.clone(), specification.clone(), unit.clone(), plain(*quantity), plain(*unit_price), amount, rate, tax]
    };
    let totals = [String::from("合计"), String::new(), String::new(), String::new(), String::new(), sum(invoice.net), String::new(), sum(invoice.tax)];
    let rows = [COLUMNS.map(str::to_owned)].into_iter().chain(invoice.lines.iter().map(cells)).chain([totals]);
    for (row, cells) in rows.enumerate() {
        let cell = |text: String| CellDraft { lines: vec![CellLine { number: String::new(), line: line_of(&text) }], columns: 1, continued: false };
        draft.row(0, row as u32, Source::default(), cells.into_iter().map(cell).collect())?;
    }
    Ok(())
}

/// A paragraph each for what is said; what is not said is left out.
fn said(draft: &mut Draft, pairs: &[(&str, &str)]) -> Result<(), Cause> {
    for (label, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        draft.paragraph("", 0, line_of(&format!("{label}：{value}")), Setting::default())?;
    }
    Ok(())
}

fn line_of(text: &str) -> Line {
    let mut line = Line::default();
    line.push(text, Look::default(), Source::default());
    line
}

fn sum(sum: Option<Decimal>) -> String {
    sum.map(|sum| format!("¥{sum}")).unwrap_or_default()
}
