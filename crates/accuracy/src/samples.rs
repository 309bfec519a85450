//! Clauses with a known category and their own heading hidden.

use anyhow::Result;
use qiheng_contract::category::{self, Feature, Hidden, Place};

use crate::corpus::{Corpus, Language, Row};
use crate::headings::Headings;

/// A clause to learn from or to be asked about.
#[derive(Debug, Clone)]
pub(crate) struct Sample {
    /// Its category, by its heading.
    pub(crate) category: usize,
    /// Its words without the heading.
    pub(crate) words: String,
    /// Where it stands.
    pub(crate) place: Place,
    /// The features of its words, each once.
    pub(crate) grams: Vec<Feature>,
    /// The features of its place.
    pub(crate) around: Vec<Feature>,
    /// Number of its document.
    pub(crate) document: usize,
    /// Its document's family.
    pub(crate) family: String,
}

impl Sample {
    /// The sample of a clause whose heading names one category and whose words are its own.
    fn of(headings: &Headings, hidden: Hidden, language: Language, document: usize, family: &str) -> Option<Self> {
        let category = headings.label(&hidden.heading)?;
        let written = hidden.words.chars().filter(|c| c.is_alphabetic()).count();
        let enough = if language == Language::Chinese { 10 } else { 40 };
        (written >= enough).then(|| Sample::new(category, hidden.words, hidden.place, document, family))
    }

    /// The same clause as if nothing were known about where it stands.
    pub(crate) fn without_neighbours(&self) -> Self {
        Sample { place: Place::default(), around: Vec::new(), ..self.clone() }
    }

    /// A sample with its features.
    pub(crate) fn new(category: usize, words: String, place: Place, document: usize, family: &str) -> Self {
        let mut grams = Vec::new();
        category::grams(&words, category::is_chinese(&words), |feature, _| grams.push(feature));
        grams.sort_unstable();
        grams.dedup();
        Sample { category, grams, around: category::place_features(&place).collect(), words, place, document, family: family.to_owned() }
    }
}

/// The samples of a corpus in one language, in the order of its index.
pub(crate) fn of_corpus(corpus: &Corpus, language: Language, wanted: fn(&Row) -> bool) -> Result<Vec<Sample>> {
    let headings = Headings::read()?;
    let mut samples = Vec::new();
    for (number, row) in corpus.rows.iter().enumerate().filter(|(_, row)| row.language() == language && wanted(row)) {
        if let Some(document) = corpus.document(&row.path)? {
            samples.extend(category::hidden(&document).into_iter().filter_map(|hidden| Sample::of(&headings, hidden, language, number, &row.family)));
        }
    }
    Ok(samples)
}
