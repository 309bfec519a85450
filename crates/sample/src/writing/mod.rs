//! Drafts as vendors send them: a template, the defects put into it, and the data of one contract.

mod docx;
mod marks;
mod sums;
mod template;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use rust_decimal::Decimal;
use serde::Deserialize;

pub(crate) use docx::write;
pub(crate) use sums::{in_figures, in_words};
use template::Text;

/// The templates by name.
const TEMPLATES: &[(&str, &str)] = &[
    ("purchase", include_str!("../../drafts/purchase.md")),
    ("service", include_str!("../../drafts/service.md")),
    ("software", include_str!("../../drafts/software.md")),
    ("construction", include_str!("../../drafts/construction.md")),
    ("lease", include_str!("../../drafts/lease.md")),
    ("consulting", include_str!("../../drafts/consulting.md")),
    ("transport", include_str!("../../drafts/transport.md")),
    ("nda", include_str!("../../drafts/nda.md")),
    ("framework", include_str!("../../drafts/framework.md")),
    ("supply-en", include_str!("../../drafts/supply-en.md")),
];

/// Something wrong that vendors' drafts really have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Defect {
    /// Its name, by which drafts ask for it.
    pub(crate) name: String,
    /// The rule that finds it.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests hold the engine to it"))]
    pub(crate) rule: String,
    /// Other rules that find it too.
    #[serde(default)]
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests hold the engine to it"))]
    pub(crate) also: Vec<String>,
    /// How the template is changed.
    pub(crate) edits: Vec<Edit>,
}

/// A place of a template and what stands there instead.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edit {
    /// Words that the template has once.
    pub(crate) find: String,
    /// What stands there instead.
    pub(crate) put: String,
}

/// One row of a table of goods or works.
#[derive(Debug, Deserialize)]
pub(crate) struct Item(String, String, String, u32, Decimal);

/// What a draft says beyond its contract's record.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Filling {
    /// The template.
    pub(crate) template: String,
    /// The vendor's file name, without its ending.
    pub(crate) file: String,
    /// Days by name, counted from today.
    #[serde(default)]
    days: BTreeMap<String, i64>,
    /// Words by name.
    #[serde(default)]
    words: BTreeMap<String, String>,
    /// Goods or works: name, model, unit, number, price of one.
    #[serde(default)]
    items: Vec<Item>,
}

impl Filling {
    /// The draft with these defects; `known` is what the archive knows of the contract and its parties.
    pub(crate) fn written(&self, defects: &[&Defect], known: &BTreeMap<String, String>, today: NaiveDate) -> Text {
        let (_, template) = TEMPLATES.iter().find(|(name, _)| *name == self.template).expect("a template of that name");
        let mut values = known.clone();
        values.extend(self.words.clone());
        values.extend(self.days.iter().map(|(name, offset)| (name.clone(), self.in_words(day(today, *offset)))));
        values.insert("next_year".to_owned(), (today.year() + 1).to_string());
        values.insert("items".to_owned(), self.table(Decimal::ZERO));
        values.insert("items_wrong".to_owned(), self.table(Decimal::from(9_000)));
        template::written(template, defects, &values, today)
    }

    fn in_words(&self, date: NaiveDate) -> String {
        date.format(if self.template.ends_with("-en") { "%B %-d, %Y" } else { "%Y年%-m月%-d日" }).to_string()
    }

    /// The rows of the table of items, with the sum, which is off by so much.
    fn table(&self, off: Decimal) -> String {
        let sum = |item: &Item| item.4 * Decimal::from(item.3);
        let row = |(number, item): (u32, &Item)| {
            let Item(name, model, unit, count, price) = item;
            format!("| {number} | {name} | {model} | {unit} | {count} | {} | {} |", in_figures(*price), in_figures(sum(item)))
        };
        let head = "| 序号 | 名称 | 规格型号 | 单位 | 数量 | 单价（元） | 金额（元） |".to_owned();
        let total = format!("| 合计 |  |  |  |  |  | {} |", in_figures(self.items.iter().map(sum).sum::<Decimal>() + off));
        std::iter::once(head).chain((1..).zip(&self.items).map(row)).chain([total]).collect::<Vec<_>>().join("\n")
    }
}

/// A day so many days from another.
pub(crate) fn day(from: NaiveDate, offset: i64) -> NaiveDate {
    let days = Days::new(offset.unsigned_abs());
    if offset < 0 { from - days } else { from + days }
}
