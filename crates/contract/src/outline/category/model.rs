//! A linear model over a clause's words: for each feature one weight for each category. It reads what heading words do not tell.

use std::ops::Range;
use std::sync::LazyLock;

use super::grams::{Feature, Place, grams, place_features};
use super::topics::TOPICS;

/// How much a feature of the place counts beside the words, which together have length one.
pub const PLACE_WEIGHT: f32 = 0.3;

const MAGIC: &[u8; 8] = b"QHCLAUS1";

/// The weights of one language.
#[derive(Debug, Clone)]
pub struct Model {
    classes: usize,
    /// One weight has this size.
    unit: f32,
    bias: Vec<f32>,
    features: Vec<Feature>,
    /// `classes` weights for each feature.
    weights: Vec<i8>,
    /// Feature and row, by open addressing; a row beyond all is none.
    slots: Vec<(Feature, u32)>,
}

/// The model of Chinese clauses.
pub(super) static CHINESE: LazyLock<Option<Model>> = LazyLock::new(|| Model::decode(include_bytes!("../../../model/zh.bin")));
/// The model of English clauses.
pub(super) static ENGLISH: LazyLock<Option<Model>> = LazyLock::new(|| Model::decode(include_bytes!("../../../model/en.bin")));

/// The model's features in one text: the row of each with the words that show it first.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    words: Vec<(usize, Range<usize>)>,
    place: Vec<usize>,
}

/// Finds a model's features in texts, each once.
#[derive(Debug)]
pub struct Reader<'m> {
    model: &'m Model,
    /// The round in which a row was last seen.
    seen: Vec<u32>,
    round: u32,
}

impl<'m> Reader<'m> {
    /// A reader for one document.
    pub fn of(model: &'m Model) -> Self {
        Reader { model, seen: vec![0; model.features.len()], round: 0 }
    }

    /// The features of a text at a place.
    pub fn read(&mut self, text: &str, chinese: bool, place: &Place) -> Shown {
        self.round += 1;
        let mut shown = Shown::default();
        grams(text, chinese, |feature, range| {
            if let Some(row) = self.model.row(feature)
                && self.seen[row] != self.round
            {
                self.seen[row] = self.round;
                shown.words.push((row, range));
            }
        });
        shown.place.extend(place_features(place).filter_map(|feature| self.model.row(feature)));
        shown
    }
}

impl Model {
    /// Packs trained weights: for each feature `bias.len()` of them.
    ///
    /// # Panics
    /// When there are not as many weights as features times categories.
    pub fn pack(bias: Vec<f32>, mut rows: Vec<(Feature, Vec<f32>)>) -> Self {
        rows.sort_by_key(|(feature, _)| *feature);
        assert!(rows.iter().all(|(_, weights)| weights.len() == bias.len()), "one weight for each category");
        let largest = rows.iter().flat_map(|(_, weights)| weights).fold(0.0f32, |largest, weight| largest.max(weight.abs()));
        let unit = (largest / 127.0).max(f32::MIN_POSITIVE);
        let weights = rows.iter().flat_map(|(_, weights)| weights).map(|weight| (weight / unit).round() as i8).collect();
        Model::new(unit, bias, rows.into_iter().map(|(feature, _)| feature).collect(), weights)
    }

    /// Reads the form of [`Model::encode`]; none when the bytes are not of that form, or count other categories.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let mut word = || {
            let (head, tail) = rest.split_first_chunk::<4>()?;
            rest = tail;
            Some(*head)
        };
        let classes = u32::from_le_bytes(word()?) as usize;
        let count = u32::from_le_bytes(word()?) as usize;
        let unit = f32::from_le_bytes(word()?);
        let bias = (0..classes).map(|_| word().map(f32::from_le_bytes)).collect::<Option<Vec<f32>>>()?;
        let features = (0..count).map(|_| word().map(Feature::from_le_bytes)).collect::<Option<Vec<Feature>>>()?;
        let weights: Vec<i8> = rest.iter().map(|byte| byte.cast_signed()).collect();
        (classes == TOPICS.len() && weights.len() == classes.checked_mul(count)?).then(|| Model::new(unit, bias, features, weights))
    }

    /// The bytes that are kept.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend((self.classes as u32).to_le_bytes());
        bytes.extend((self.features.len() as u32).to_le_bytes());
        bytes.extend(self.unit.to_le_bytes());
        bytes.extend(self.bias.iter().flat_map(|bias| bias.to_le_bytes()));
        bytes.extend(self.features.iter().flat_map(|feature| feature.to_le_bytes()));
        bytes.extend(self.weights.iter().map(|weight| weight.cast_unsigned()));
        bytes
    }

    fn new(unit: f32, bias: Vec<f32>, features: Vec<Feature>, weights: Vec<i8>) -> Self {
        let mut slots = vec![(0, u32::MAX); (features.len() * 4).next_power_of_two()];
        let mask = slots.len() - 1;
        for (row, feature) in features.iter().enumerate() {
            let mut slot = *feature as usize & mask;
            while slots[slot].1 != u32::MAX {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (*feature, row as u32);
        }
        Model { classes: bias.len(), unit, bias, features, weights, slots }
    }

    fn row(&self, feature: Feature) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut slot = feature as usize & mask;
        loop {
            match self.slots[slot] {
                (_, u32::MAX) => return None,
                (found, row) if found == feature => return Some(row as usize),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn weights(&self, row: usize) -> &[i8] {
        &self.weights[row * self.classes..(row + 1) * self.classes]
    }

    /// The probability of each category.
    pub fn probabilities(&self, shown: &Shown) -> Vec<f32> {
        let mut words = vec![0i32; self.classes];
        for (row, _) in &shown.words {
            for (sum, weight) in words.iter_mut().zip(self.weights(*row)) {
                *sum += i32::from(*weight);
            }
        }
        let mut place = vec![0i32; self.classes];
        for row in &shown.place {
            for (sum, weight) in place.iter_mut().zip(self.weights(*row)) {
                *sum += i32::from(*weight);
            }
        }
        let share = 1.0 / (shown.words.len().max(1) as f32).sqrt();
        let mut scores: Vec<f32> =
            (0..self.classes).map(|class| self.bias[class] + self.unit * (words[class] as f32 * share + place[class] as f32 * PLACE_WEIGHT)).collect();
        let largest = scores.iter().copied().fold(f32::MIN, f32::max);
        for score in &mut scores {
            *score = (*score - largest).exp();
        }
        let sum: f32 = scores.iter().sum();
        for score in &mut scores {
            *score /= sum;
        }
        scores
    }

    /// The places of the words that speak most for a category, at most `count`, none inside another.
    pub fn because(&self, shown: &Shown, class: usize, count: usize) -> Vec<Range<usize>> {
        let mut chosen: Vec<Range<usize>> = Vec::with_capacity(count);
        while chosen.len() < count {
            let free = shown.words.iter().filter(|(_, range)| chosen.iter().all(|other| range.end <= other.start || other.end <= range.start));
            let most = free
                .map(|(row, range)| (self.weights(*row)[class], range))
                .max_by(|a, b| a.0.cmp(&b.0).then(b.1.start.cmp(&a.1.start)).then(a.1.end.cmp(&b.1.end)));
            let Some((1.., range)) = most else { break };
            chosen.push(range.clone());
        }
        chosen
    }
}
