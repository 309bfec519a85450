//! How vendors did in the last four quarters.

use chrono::{Datelike, Months, NaiveDate};
use qiheng_domain::{DomainError, save};
use serde_json::json;

use crate::Sample;
use crate::records::{EVALUATIONS, added, kind, rows};
use crate::writing::day;

/// Who evaluates vendors.
const EVALUATOR: &str = "顾清岚";

impl Sample<'_> {
    /// The evaluations of each quarter, in one operation, oldest first.
    pub(crate) fn add_evaluations(&mut self) -> Result<(), DomainError> {
        let (evaluation, all) = (kind("evaluation"), rows(EVALUATIONS));
        for ago in (1..=4).rev() {
            let (period, first_day_after) = quarter(self.today, ago);
            // Two weeks after the quarter, as long as these are over.
            let evaluated_on = day(first_day_after, 14).min(self.today);
            let of_quarter = all.iter().filter(|row| row["quarters_ago"] == ago.to_string());
            let records: Vec<_> = of_quarter
                .map(|row| {
                    let mut fields = self.fields(evaluation, row);
                    fields.insert("period".into(), json!(period));
                    fields.insert("evaluated_on".into(), json!(evaluated_on));
                    fields
                })
                .collect();
            self.operation(EVALUATOR, added(evaluation, &period), |tx| records.iter().try_for_each(|fields| save(tx, evaluation, None, fields).map(drop)))?;
        }
        Ok(())
    }
}

/// The quarter so many quarters before today's, in words, and the first day after it.
fn quarter(today: NaiveDate, ago: u32) -> (String, NaiveDate) {
    let first_of_month = today.with_day(1).expect("every month has a first day");
    let this_quarter = first_of_month - Months::new(first_of_month.month0() % 3);
    let start = this_quarter - Months::new(3 * ago);
    let number = ["一", "二", "三", "四"][(start.month0() / 3) as usize];
    (format!("{}年第{number}季度", start.year()), start + Months::new(3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_are_counted_back() {
        let today = "2026-11-26".parse().unwrap();
        assert_eq!(quarter(today, 1), ("2026年第三季度".into(), "2026-10-01".parse().unwrap()));
        assert_eq!(quarter(today, 4), ("2025年第四季度".into(), "2026-01-01".parse().unwrap()));
    }
}
