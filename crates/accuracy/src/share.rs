//! Shares of documents' hits, with how sure they are.

use serde::Serialize;

use crate::dice::Dice;

/// Hits, wanted and given of one document.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct Count {
    /// Wanted and given.
    pub(crate) hit: usize,
    /// Wanted.
    pub(crate) wanted: usize,
    /// Given.
    pub(crate) given: usize,
}

impl Count {
    /// Adds another document's.
    pub(crate) fn add(&mut self, other: Count) {
        self.hit += other.hit;
        self.wanted += other.wanted;
        self.given += other.given;
    }

    fn f1(self) -> f64 {
        share(2 * self.hit, self.wanted + self.given)
    }
}

/// The counts of all documents.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tally(pub(crate) Vec<Count>);

impl Tally {
    /// All together.
    pub(crate) fn sum(&self) -> Count {
        self.0.iter().fold(Count::default(), |mut sum, count| {
            sum.add(*count);
            sum
        })
    }

    /// F1 of all together.
    pub(crate) fn f1(&self) -> f64 {
        self.sum().f1()
    }

    /// Its 90 % interval over documents.
    pub(crate) fn interval(&self) -> (f64, f64) {
        bootstrap(self.0.len(), |drawn| {
            let sum = Tally(drawn.iter().map(|at| self.0[*at]).collect()).sum();
            // a draw in which nothing is wanted or given says nothing
            if sum.wanted + sum.given == 0 { f64::NAN } else { sum.f1() }
        })
    }
}

/// A part of a whole; nothing of nothing is nothing.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The 90 % interval of a figure when documents are drawn again with repetition; draws without a figure don't count.
pub(crate) fn bootstrap(documents: usize, figure: impl Fn(&[usize]) -> f64) -> (f64, f64) {
    let mut dice = Dice::new(3);
    let mut drawn: Vec<f64> = (0..1000)
        .map(|_| {
            let again: Vec<usize> = (0..documents).map(|_| dice.below(documents)).collect();
            figure(&again)
        })
        .collect();
    drawn.retain(|figure| !figure.is_nan());
    drawn.sort_by(f64::total_cmp);
    let at = |twentieths: usize| drawn.get(drawn.len() * twentieths / 20).copied().unwrap_or_default();
    (at(1), at(19))
}

/// The 90 % interval of a share of few cases (Wilson): that all of three were right does not promise the fourth.
pub(crate) fn wilson(part: usize, whole: usize) -> (f64, f64) {
    if whole == 0 {
        return (0.0, 1.0);
    }
    let (n, z) = (whole as f64, 1.645);
    let middle = share(part, whole) + z * z / (2.0 * n);
    let reach = z * (share(part, whole) * (1.0 - share(part, whole)) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    (((middle - reach) / scale).max(0.0), ((middle + reach) / scale).min(1.0))
}
