//! How often the category of a clause is told from its words, its heading hidden.

use qiheng_contract::category::names;
use serde::Serialize;

use crate::samples::Sample;
use crate::share::{bootstrap, share};

/// Clauses that a category must have to count in the macro figure.
pub(crate) const ENOUGH: usize = 15;

/// Precision and recall of one category.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OfCategory {
    /// The category.
    pub(crate) name: &'static str,
    /// Clauses of it.
    pub(crate) clauses: usize,
    /// Share of what was called so and is.
    pub(crate) precision: f64,
    /// Share of its clauses that were called so.
    pub(crate) recall: f64,
    /// Their harmonic mean.
    pub(crate) f1: f64,
}

/// The figures of one language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Figures {
    /// Documents with labelled clauses.
    pub(crate) documents: usize,
    /// Labelled clauses.
    pub(crate) clauses: usize,
    /// Mean F1 of the categories with enough clauses.
    pub(crate) macro_f1: f64,
    /// Its 90 % interval.
    pub(crate) interval: (f64, f64),
    /// Share of all clauses that were called right.
    pub(crate) accuracy: f64,
    /// Each category.
    pub(crate) categories: Vec<OfCategory>,
}

/// Compares what was said with the labels.
pub(crate) fn figures(samples: &[Sample], said: &[usize]) -> Figures {
    let pairs: Vec<(usize, usize, usize)> = samples.iter().zip(said).map(|(sample, said)| (sample.document, sample.category, *said)).collect();
    let categories = of_categories(pairs.iter().map(|(_, label, said)| (*label, *said)));
    let counted: Vec<&str> = categories.iter().filter(|category| category.clauses >= ENOUGH).map(|category| category.name).collect();
    let mut documents: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut last = None;
    for (document, label, said) in &pairs {
        if last != Some(*document) {
            documents.push(Vec::new());
            last = Some(*document);
        }
        if let Some(own) = documents.last_mut() {
            own.push((*label, *said));
        }
    }
    let interval = bootstrap(documents.len(), |drawn| mean(&of_categories(drawn.iter().flat_map(|at| documents[*at].iter().copied())), &counted));
    let right = pairs.iter().filter(|(_, label, said)| label == said).count();
    Figures {
        documents: documents.len(),
        clauses: pairs.len(),
        macro_f1: mean(&categories, &counted),
        interval,
        accuracy: right as f64 / pairs.len().max(1) as f64,
        categories,
    }
}

fn mean(categories: &[OfCategory], counted: &[&str]) -> f64 {
    let of: Vec<f64> = categories.iter().filter(|category| counted.contains(&category.name) && category.clauses > 0).map(|category| category.f1).collect();
    of.iter().sum::<f64>() / of.len().max(1) as f64
}

fn of_categories(pairs: impl Iterator<Item = (usize, usize)>) -> Vec<OfCategory> {
    let mut counts = vec![(0usize, 0usize, 0usize); names().len()];
    for (label, said) in pairs {
        counts[label].1 += 1;
        counts[said].2 += 1;
        counts[label].0 += usize::from(label == said);
    }
    names()
        .zip(counts)
        .filter(|(_, (_, wanted, _))| *wanted > 0)
        .map(|(name, (hit, wanted, given))| OfCategory {
            name,
            clauses: wanted,
            precision: share(hit, given),
            recall: share(hit, wanted),
            f1: share(2 * hit, wanted + given),
        })
        .collect()
}
