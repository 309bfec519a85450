//! Pages that a file lacks or holds twice, by the numbers printed on them.

use std::collections::BTreeSet;

use super::{Contract, Params, Spot};
use crate::model::{Finding, Sheet};

/// Larger totals are no page counts.
const MOST: u32 = 2000;
/// Bare numbers count as page numbers when there are so many of them.
const ENOUGH: usize = 3;

/// Pages that are not there: `第 3 页 共 12 页`, and page 4 is nowhere.
pub(super) fn page_missing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let found = runs(&contract.body().document.sheets).into_iter().filter_map(|run| {
        let missing = run.missing();
        let spot = Spot::default().arg("pages", listed(&missing)).arg("count", missing.len()).arg("present", run.sheets.len());
        (!missing.is_empty()).then(|| params.absence(contract, None, spot))
    });
    found.collect()
}

/// A page that is there twice.
pub(super) fn page_doubled(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let found = runs(&contract.body().document.sheets).into_iter().filter_map(|run| {
        let doubled = run.doubled();
        (!doubled.is_empty()).then(|| params.absence(contract, None, Spot::default().arg("pages", listed(&doubled))))
    });
    found.collect()
}

fn listed(pages: &[u32]) -> String {
    pages.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// Sheets that are numbered through.
struct Run<'s> {
    sheets: Vec<&'s Sheet>,
    of: Option<u32>,
}

/// A new file, another total, or a new first page begins a run; a sheet without a number belongs to the run it stands in.
fn runs(sheets: &[Sheet]) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for sheet in sheets {
        let goes_on = runs.last().is_some_and(|run| {
            let is_same_file = run.sheets.iter().all(|other| other.file == sheet.file);
            let is_same_count = sheet.of == run.of || sheet.number.is_none() || run.numbers().next().is_none();
            let is_first_again = sheet.number == Some(1) && run.numbers().any(|number| number > 1);
            is_same_file && is_same_count && !is_first_again
        });
        match runs.last_mut().filter(|_| goes_on) {
            Some(run) => {
                run.of = run.of.or(sheet.of);
                run.sheets.push(sheet);
            }
            None => runs.push(Run { sheets: vec![sheet], of: sheet.of }),
        }
    }
    runs
}

impl Run<'_> {
    fn numbers(&self) -> impl Iterator<Item = u32> {
        self.sheets.iter().filter_map(|sheet| sheet.number)
    }

    /// The numbers that no sheet bears; none where sheets without a number may be those.
    fn missing(&self) -> Vec<u32> {
        let numbers: BTreeSet<u32> = self.numbers().collect();
        let last = match self.of {
            Some(of) => of,
            None if numbers.len() >= ENOUGH => numbers.last().copied().unwrap_or_default(),
            None => return Vec::new(),
        };
        let first = if self.of.is_some() { 1 } else { numbers.first().copied().unwrap_or_default() };
        if last > MOST {
            return Vec::new();
        }
        let missing: Vec<u32> = (first..=last).filter(|number| !numbers.contains(number)).collect();
        let unnumbered = self.sheets.iter().filter(|sheet| sheet.number.is_none()).count();
        // of bare numbers that leap far, some are misread
        let is_leap = self.of.is_none() && missing.len() * 2 > numbers.len();
        if missing.len() <= unnumbered || is_leap { Vec::new() } else { missing }
    }

    fn doubled(&self) -> Vec<u32> {
        let mut seen = BTreeSet::new();
        let doubled: BTreeSet<u32> = self.numbers().filter(|number| !seen.insert(*number)).collect();
        if self.of.is_some() || seen.len() >= ENOUGH { doubled.into_iter().collect() } else { Vec::new() }
    }
}
