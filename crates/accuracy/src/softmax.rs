//! Logistic regression over many categories, by stochastic descent with a step of its own for each weight. Same samples, same
//! weights: the order of the samples is shuffled from a fixed seed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use qiheng_contract::category::{Feature, Model, PLACE_WEIGHT, names};

use crate::dice::Dice;
use crate::samples::Sample;

/// How a model is trained.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    /// Features kept of those that most samples show.
    pub(crate) features: usize,
    /// Documents in which a feature must be seen.
    pub(crate) documents: usize,
    /// Times that all samples are gone through.
    pub(crate) rounds: usize,
    /// The first step.
    pub(crate) step: f32,
    /// How strongly weights are held small.
    pub(crate) decay: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { features: 20_000, documents: 2, rounds: 20, step: 0.5, decay: 1e-3 }
    }
}

/// Trains on all samples, keeps the features with the largest weights, and trains again on these.
pub(crate) fn train(samples: &[&Sample], settings: Settings) -> Model {
    let seen = vocabulary(samples, settings.documents);
    let first = descend(samples, &seen, Settings { rounds: settings.rounds.div_ceil(3), ..settings });
    let mut by_size: Vec<(Feature, f32)> = first.rows.iter().map(|(feature, weights)| (*feature, weights.iter().map(|weight| weight * weight).sum())).collect();
    by_size.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let kept: BTreeSet<Feature> = by_size.into_iter().take(settings.features).map(|(feature, _)| feature).collect();
    let last = if kept.len() == seen.len() && settings.rounds < 3 { first } else { descend(samples, &kept, settings) };
    Model::pack(last.bias, last.rows)
}

/// The features of places, and those of words that stand in enough documents.
fn vocabulary(samples: &[&Sample], documents: usize) -> BTreeSet<Feature> {
    let mut seen: HashMap<Feature, (usize, usize)> = HashMap::new();
    for sample in samples {
        for feature in &sample.grams {
            let (count, last) = seen.entry(*feature).or_insert((0, usize::MAX));
            if *last != sample.document {
                *count += 1;
                *last = sample.document;
            }
        }
    }
    let words = seen.into_iter().filter(|(_, (count, _))| *count >= documents).map(|(feature, _)| feature);
    words.chain(samples.iter().flat_map(|sample| sample.around.iter().copied())).collect()
}

struct Weights {
    bias: Vec<f32>,
    rows: Vec<(Feature, Vec<f32>)>,
}

fn descend(samples: &[&Sample], kept: &BTreeSet<Feature>, settings: Settings) -> Weights {
    let classes = names().len();
    let index: BTreeMap<Feature, usize> = kept.iter().enumerate().map(|(at, feature)| (*feature, at)).collect();
    let inputs: Vec<Vec<(usize, f32)>> = samples.iter().map(|sample| input(sample, &index)).collect();
    let mut often = vec![0usize; classes];
    for sample in samples {
        often[sample.category] += 1;
    }
    // rare categories count more, by the root of how rare they are
    let usual = samples.len() as f32 / often.iter().filter(|count| **count > 0).count().max(1) as f32;
    let share: Vec<f32> = often.iter().map(|count| (usual / (*count).max(1) as f32).sqrt().clamp(0.3, 3.0)).collect();
    let mut weights = vec![0.0f32; index.len() * classes];
    let mut slope = vec![1e-6f32; index.len() * classes];
    // a category without samples is never chosen
    let mut bias: Vec<f32> = often.iter().map(|count| if *count == 0 { -30.0 } else { 0.0 }).collect();
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut dice = Dice::new(1);
    for round in 0..settings.rounds {
        dice.shuffle(&mut order);
        let step = settings.step * (1.0 - round as f32 / settings.rounds as f32).max(0.1);
        for at in &order {
            let input = &inputs[*at];
            let mut errors = bias.clone();
            for (row, value) in input {
                for (error, weight) in errors.iter_mut().zip(&weights[row * classes..(row + 1) * classes]) {
                    *error += weight * value;
                }
            }
            soften(&mut errors);
            errors[samples[*at].category] -= 1.0;
            let heavy = share[samples[*at].category];
            for (row, value) in input {
                let own = row * classes..(row + 1) * classes;
                for ((error, weight), slope) in errors.iter().zip(&mut weights[own.clone()]).zip(&mut slope[own]) {
                    let gradient = error * value * heavy + settings.decay * *weight;
                    *slope += gradient * gradient;
                    *weight -= step * gradient / slope.sqrt();
                }
            }
            for ((bias, error), count) in bias.iter_mut().zip(&errors).zip(&often) {
                if *count > 0 {
                    *bias -= step * 0.02 * error * heavy;
                }
            }
        }
    }
    let rows = kept.iter().enumerate().map(|(at, feature)| (*feature, weights[at * classes..(at + 1) * classes].to_vec())).collect();
    Weights { bias, rows }
}

/// The words' features share the length one; the place's count as they do in the model.
fn input(sample: &Sample, index: &BTreeMap<Feature, usize>) -> Vec<(usize, f32)> {
    let words: Vec<usize> = sample.grams.iter().filter_map(|feature| index.get(feature).copied()).collect();
    let value = 1.0 / (words.len().max(1) as f32).sqrt();
    let around = sample.around.iter().filter_map(|feature| index.get(feature).map(|row| (*row, PLACE_WEIGHT)));
    words.into_iter().map(|row| (row, value)).chain(around).collect()
}

fn soften(scores: &mut [f32]) {
    let largest = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in scores.iter_mut() {
        *score = (*score - largest).exp();
    }
    let sum: f32 = scores.iter().sum();
    for score in scores {
        *score /= sum;
    }
}
