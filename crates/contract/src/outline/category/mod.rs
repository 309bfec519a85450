//! What a clause is about: its heading decides; where it has none, or says nothing, a model over its words and its neighbours.

#![allow(clippy::cast_precision_loss, reason = "counts of words and characters are small")]

mod grams;
mod model;
mod topics;

use std::collections::HashMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::model::{Category, Clause, Document};
use crate::text::{Body, fold};

pub use grams::{Feature, Place, grams, is_chinese, place_features};
pub use model::{Model, PLACE_WEIGHT, Reader, Shown};
use topics::{TOPICS, Topic};

struct Lexicon {
    headings: AhoCorasick,
    heading_topics: Vec<usize>,
    words: AhoCorasick,
    word_topics: Vec<usize>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let automaton = |pick: fn(&Topic) -> &'static [&'static str]| {
        let pairs: Vec<(usize, &str)> = TOPICS.iter().enumerate().flat_map(|(at, topic)| pick(topic).iter().map(move |word| (at, *word))).collect();
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .build(pairs.iter().map(|(_, word)| word))
            .expect("the words are a literal list");
        (automaton, pairs.into_iter().map(|(at, _)| at).collect())
    };
    let (headings, heading_topics) = automaton(|topic| topic.heading);
    let (words, word_topics) = automaton(|topic| topic.text);
    Lexicon { headings, heading_topics, words, word_topics }
});

/// The categories, in the order in which models count them.
pub fn names() -> impl ExactSizeIterator<Item = &'static str> {
    TOPICS.iter().map(|topic| topic.name)
}

/// Gives every clause its categories, most likely first: its heading decides; without one, the model and words of its text.
pub(crate) fn assign(body: &Body<'_>, clauses: &mut [Clause]) {
    let lexicon = &*LEXICON;
    let mut scores: Vec<Vec<f32>> = clauses.iter().map(|clause| headed(lexicon, clause)).collect();
    let owner = Owners::of(body, clauses);
    let heads: Vec<Option<usize>> = scores.iter().map(|scores| decided(scores)).collect();
    let places = places(body, clauses, &owner.parents, &heads);
    for hit in lexicon.words.find_overlapping_iter(body.folded()) {
        if let Some(at) = owner.of_byte(hit.start()) {
            let score = &mut scores[at][lexicon.word_topics[hit.pattern().as_usize()]];
            *score = if *score == 0.0 { 0.5 } else { (*score + 0.1).min(if *score >= SURE { 0.99 } else { 0.8 }) };
        }
    }
    let mut judge = Judge::default();
    let mut because: Vec<Because> = vec![None; clauses.len()];
    for (at, clause) in clauses.iter().enumerate() {
        if heads[at].is_none() && !is_attachment(clause) {
            because[at] = judge.read(words(body, clause), &places[at], &mut scores[at]);
        }
    }
    for at in 0..clauses.len() {
        let Some(parent) = owner.parents[at] else { continue };
        let inherited = scores[parent].clone();
        // what the model read in a clause comes before what its parent is about
        let least = if because[at].is_some() { 0.5 } else { 0.6 };
        for (score, above) in scores[at].iter_mut().zip(inherited) {
            if above >= SURE {
                *score = score.max(least);
            }
        }
    }
    for ((clause, scores), because) in clauses.iter_mut().zip(scores).zip(because) {
        let mut ranked: Vec<(usize, f32)> = scores.into_iter().enumerate().filter(|(_, score)| *score > 0.0).collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.truncate(10);
        let (made, words) = because.unwrap_or_default();
        let category = |(topic, confidence): (usize, f32)| Category {
            name: TOPICS[topic].name.to_owned(),
            confidence,
            because: if topic == made { words.clone() } else { Vec::new() },
        };
        clause.categories = ranked.into_iter().map(category).collect();
    }
}

/// The model's first choice and the words that speak for it.
type Because = Option<(usize, Vec<String>)>;

/// From here on a category is sure: the heading says it.
const SURE: f32 = 0.9;

/// The model's opinion on clauses whose heading does not say what they are about.
#[derive(Default)]
struct Judge {
    chinese: Option<Reader<'static>>,
    english: Option<Reader<'static>>,
}

impl Judge {
    /// Joins what the words of a clause say with what the model finds in them.
    fn read(&mut self, words: &str, place: &Place, scores: &mut [f32]) -> Because {
        let chinese = is_chinese(words);
        let (reader, model) = if chinese { (&mut self.chinese, &model::CHINESE) } else { (&mut self.english, &model::ENGLISH) };
        let model = model.as_ref()?;
        let shown = reader.get_or_insert_with(|| Reader::of(model)).read(words, chinese, place);
        let joined = together(scores, &model.probabilities(&shown));
        let best = largest(&joined)?;
        scores.copy_from_slice(&joined);
        Some((best, model.because(&shown, best, 3).into_iter().map(|range| words[range].to_owned()).collect()))
    }
}

/// How sure each category is by the vocabulary's words and the model's chances together: less than by any heading.
pub fn together(by_words: &[f32], chances: &[f32]) -> Vec<f32> {
    // one word of the vocabulary raises a chance, further ones less and less
    let raised: Vec<f32> = by_words.iter().zip(chances).map(|(words, chance)| chance * (1.0 + (words * 10.0 - 4.0).clamp(0.0, 4.0)).sqrt()).collect();
    let sum = raised.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    let best = largest(&raised);
    let joined = |(at, (words, raised)): (usize, (&f32, &f32))| {
        let chance = raised / sum;
        let least = if best == Some(at) { POSSIBLE } else { LIKELY };
        let by_model = if chance >= least { 0.5 + 0.39 * chance } else { 0.0 };
        (words.min(0.8) * 0.6).max(by_model)
    };
    by_words.iter().zip(&raised).enumerate().map(joined).collect()
}

/// The chance from which on a category is named beside the likeliest.
const LIKELY: f32 = 0.3;
/// The chance below which even the likeliest is not named.
const POSSIBLE: f32 = 0.1;

/// The first of the largest.
pub fn largest(scores: &[f32]) -> Option<usize> {
    (0..scores.len()).max_by(|a, b| scores[*a].total_cmp(&scores[*b]).then(b.cmp(a)))
}

/// What the words of a text alone say about it, without heading and model.
pub fn by_words(text: &str) -> Vec<f32> {
    let lexicon = &*LEXICON;
    let mut scores = vec![0.0f32; TOPICS.len()];
    for hit in lexicon.words.find_overlapping_iter(text) {
        let score = &mut scores[lexicon.word_topics[hit.pattern().as_usize()]];
        *score = if *score == 0.0 { 0.5 } else { *score + 0.1 };
    }
    scores
}

/// A clause with its own heading hidden, as training and measuring see it.
#[derive(Debug, Clone)]
pub struct Hidden {
    /// The heading that was hidden.
    pub heading: String,
    /// The clause's words without label and heading.
    pub words: String,
    /// Where it stands.
    pub place: Place,
}

/// Every headed clause of a document with its own heading hidden.
pub fn hidden(document: &Document) -> Vec<Hidden> {
    let body = Body::of(document);
    let clauses = super::of(&body);
    let heads: Vec<Option<usize>> = clauses.iter().map(|clause| decided(&headed(&LEXICON, clause))).collect();
    let places = places(&body, &clauses, &parents(&clauses), &heads);
    let shown = clauses.iter().zip(places).filter(|(clause, _)| !clause.heading.is_empty() && !is_attachment(clause));
    shown
        .map(|(clause, place)| {
            let heading: String = clause.heading.chars().map(fold).collect();
            let words = words(&body, clause);
            let rest = words.find(&heading).map_or(words, |at| &words[at + heading.len()..]);
            Hidden { heading, words: rest.to_owned(), place }
        })
        .collect()
}

/// A clause's words behind its label.
fn words<'b>(body: &'b Body<'_>, clause: &Clause) -> &'b str {
    let start = body.text.byte_at(clause.start + clause.label.chars().count() as u32);
    let end = body.text.byte_at(clause.end);
    &body.folded()[start.min(end)..end]
}

/// The category that a heading decides.
fn decided(scores: &[f32]) -> Option<usize> {
    largest(scores).filter(|best| scores[*best] >= SURE)
}

/// Where each clause stands.
fn places(body: &Body<'_>, clauses: &[Clause], parents: &[Option<usize>], heads: &[Option<usize>]) -> Vec<Place> {
    let length = body.folded().chars().count().max(1) as f32;
    let mut last: HashMap<(Option<usize>, u32), usize> = HashMap::new();
    let mut places: Vec<Place> = Vec::with_capacity(clauses.len());
    for (at, clause) in clauses.iter().enumerate() {
        let before = last.insert((parents[at], clause.level), at);
        places.push(Place {
            position: clause.start as f32 / length,
            level: clause.level,
            parent: parents[at].and_then(|parent| heads[parent]),
            previous: before.and_then(|before| heads[before]),
            next: None,
        });
        if let Some(before) = before {
            places[before].next = heads[at];
        }
    }
    places
}

fn is_attachment(clause: &Clause) -> bool {
    clause.path.starts_with('@') && !clause.path.contains('.')
}

fn headed(lexicon: &Lexicon, clause: &Clause) -> Vec<f32> {
    let mut scores = vec![0.0f32; TOPICS.len()];
    for hit in lexicon.headings.find_overlapping_iter(&clause.heading) {
        // The last word of a Chinese heading names the thing: 质量保证金的支付 is about payment.
        let last = hit.end() == clause.heading.len();
        let topic = lexicon.heading_topics[hit.pattern().as_usize()];
        if TOPICS[topic].name == "breach" && clause.heading.contains("aiver") {
            continue;
        }
        let score = &mut scores[topic];
        *score = score.max(if last { 0.97 } else { 0.93 });
    }
    if is_attachment(clause) {
        for score in &mut scores {
            *score = score.min(0.7);
        }
        if let Some(at) = TOPICS.iter().position(|topic| topic.name == "attachment") {
            scores[at] = 0.97;
        }
    }
    scores
}

/// For each clause the clause that it lies in.
pub(crate) fn parents(clauses: &[Clause]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    clauses
        .iter()
        .enumerate()
        .map(|(at, clause)| {
            while open.last().is_some_and(|last| clauses[*last].level >= clause.level) {
                open.pop();
            }
            let parent = open.last().copied();
            open.push(at);
            parent
        })
        .collect()
}

/// Which clause a place belongs to: the innermost.
#[derive(Debug)]
pub(crate) struct Owners {
    starts: Vec<usize>,
    ends: Vec<usize>,
    parents: Vec<Option<usize>>,
}

impl Owners {
    /// Prepares the look-up.
    pub(crate) fn of(body: &Body<'_>, clauses: &[Clause]) -> Self {
        Owners {
            starts: clauses.iter().map(|clause| body.text.byte_at(clause.start)).collect(),
            ends: clauses.iter().map(|clause| body.text.byte_at(clause.end)).collect(),
            parents: parents(clauses),
        }
    }

    /// The clause around a clause.
    pub(crate) fn parent(&self, at: usize) -> Option<usize> {
        self.parents[at]
    }

    /// The innermost clause at a byte of the folded text.
    pub(crate) fn of_byte(&self, byte: usize) -> Option<usize> {
        let mut at = self.starts.partition_point(|start| *start <= byte).checked_sub(1)?;
        while self.ends[at] <= byte {
            at = self.parents[at]?;
        }
        Some(at)
    }
}
