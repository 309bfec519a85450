//! Cross-validation: documents are divided by family, so that no version of a text is both learnt from and asked about.

use std::collections::BTreeSet;

use qiheng_contract::category::{Model, Reader, by_words, is_chinese, largest, together};

use crate::dice::Dice;
use crate::samples::Sample;
use crate::softmax::{Settings, train};

/// Parts into which the families are divided.
pub(crate) const FOLDS: usize = 5;

/// What was said about each sample when its family was not learnt from.
pub(crate) fn held_out(samples: &[Sample], settings: Settings) -> Vec<usize> {
    let fold = folds(samples);
    let mut said = vec![0; samples.len()];
    for held in 0..FOLDS {
        let known: Vec<&Sample> = samples.iter().zip(&fold).filter(|(_, fold)| **fold != held).map(|(sample, _)| sample).collect();
        let model = train(&known, settings);
        for (at, answer) in said.iter_mut().enumerate().filter(|(at, _)| fold[*at] == held) {
            *answer = answer_of(&model, &samples[at]);
        }
    }
    said
}

/// What a model says about each sample.
pub(crate) fn asked(model: &Model, samples: &[Sample]) -> Vec<usize> {
    samples.iter().map(|sample| answer_of(model, sample)).collect()
}

fn answer_of(model: &Model, sample: &Sample) -> usize {
    let shown = Reader::of(model).read(&sample.words, is_chinese(&sample.words), &sample.place);
    largest(&together(&by_words(&sample.words), &model.probabilities(&shown))).unwrap_or_default()
}

/// The fold of each sample.
fn folds(samples: &[Sample]) -> Vec<usize> {
    let families: BTreeSet<&str> = samples.iter().map(|sample| sample.family.as_str()).collect();
    let mut order: Vec<&str> = families.into_iter().collect();
    Dice::new(7).shuffle(&mut order);
    let fold_of: std::collections::BTreeMap<&str, usize> = order.into_iter().enumerate().map(|(at, family)| (family, at % FOLDS)).collect();
    samples.iter().map(|sample| fold_of[sample.family.as_str()]).collect()
}
