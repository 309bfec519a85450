//! What a line says.

use std::sync::Arc;

use rten::{RunOptions, ThreadPool};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;

use crate::boxes::Quad;
use crate::crop::{self, HEIGHT};
use crate::models::{Models, ModelsError};
use crate::picture::Picture;

/// A line of text.
#[derive(Debug, Clone)]
pub struct Line {
    /// Where it stands in the picture.
    pub quad: Quad,
    /// Its characters in order, spaces included.
    pub characters: Vec<Character>,
}

/// A character of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Character {
    /// What it is.
    pub c: char,
    /// How sure the model is, 0–1.
    pub confidence: f32,
    /// Its middle along the line: 0 where the line's rectangle begins, 1 where it ends.
    pub at: f32,
}

impl Line {
    /// Its text.
    pub fn text(&self) -> String {
        self.characters.iter().map(|character| character.c).collect()
    }

    /// How sure the model is of the line as a whole, 0–1.
    pub fn confidence(&self) -> f32 {
        self.characters.iter().map(|character| character.confidence).sum::<f32>() / self.characters.len().max(1) as f32
    }
}

/// Lines of which the model is less sure than this are drawings, stamps, dirt.
const SUREST_DIRT: f32 = 0.5;

/// Reads a line; none where nothing is to be read.
pub(crate) fn line(models: &Models, picture: &Picture, quad: Quad, pool: &Arc<ThreadPool>) -> Result<Option<Line>, ModelsError> {
    let line = read(models, picture, quad, pool)?;
    let is_text = line.characters.iter().any(|character| !character.c.is_whitespace()) && line.confidence() >= SUREST_DIRT;
    Ok(is_text.then_some(line))
}

/// Reads what is in a rectangle, whatever it is.
pub(crate) fn read(models: &Models, picture: &Picture, quad: Quad, pool: &Arc<ThreadPool>) -> Result<Line, ModelsError> {
    let (planes, width) = crop::strip(picture, &quad);
    let input = NdTensor::<f32, 4>::from_data([1, 3, HEIGHT, width], planes);
    let output = models
        .recognition
        .run_one(input.view().into(), Some(RunOptions::default().with_thread_pool(Some(Arc::clone(pool)))))
        .map_err(|error| ModelsError::Run(error.to_string()))?;
    let output: NdTensor<f32, 3> = output.try_into().map_err(|_| ModelsError::Run("the line's text has another shape".into()))?;
    let [_, steps, classes] = output.shape();
    if classes != models.characters.len() {
        return Err(ModelsError::Run("the model knows other characters than it names".into()));
    }
    Ok(Line { quad, characters: decode(&output.to_vec(), steps, &models.characters) })
}

/// Takes the likeliest class of each step; the same one on end is one character, class 0 parts characters (CTC).
fn decode(likelihoods: &[f32], steps: usize, classes: &[String]) -> Vec<Character> {
    let mut characters = Vec::new();
    let mut last = 0;
    // where the present character began, and its best likelihood
    let mut open: Option<(usize, usize, f32)> = None;
    let mut close = |open: &mut Option<(usize, usize, f32)>, end: usize, class: usize| {
        if let Some((from, _, confidence)) = open.take() {
            let at = (from + end) as f32 / 2.0 / steps as f32;
            characters.extend(classes[class].chars().map(|c| Character { c, confidence, at }));
        }
    };
    for (step, row) in likelihoods.chunks_exact(classes.len()).enumerate() {
        let (class, likelihood) = row.iter().enumerate().fold((0, f32::MIN), |best, (class, &value)| if value > best.1 { (class, value) } else { best });
        if class != last {
            close(&mut open, step, last);
            if class != 0 {
                open = Some((step, class, likelihood));
            }
        } else if let Some((.., confidence)) = &mut open {
            *confidence = confidence.max(likelihood);
        }
        last = class;
    }
    close(&mut open, steps, last);
    characters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(steps: &[(usize, f32)]) -> Vec<Character> {
        let classes: Vec<String> = ["", "甲", "1", " "].map(str::to_owned).into();
        let row = |(class, likelihood): &(usize, f32)| (0..4).map(|c| if c == *class { *likelihood } else { 0.01 }).collect::<Vec<_>>();
        decode(&steps.iter().flat_map(row).collect::<Vec<_>>(), steps.len(), &classes)
    }

    #[test]
    fn repeated_classes_are_one_character_unless_parted() {
        let text = |steps: &[(usize, f32)]| read(steps).iter().map(|character| character.c).collect::<String>();
        assert_eq!(text(&[(0, 0.9), (1, 0.9), (1, 0.9), (2, 0.9), (0, 0.9), (2, 0.9)]), "甲11");
        assert_eq!(text(&[(1, 0.9), (3, 0.9), (1, 0.9)]), "甲 甲");
        assert_eq!(text(&[(0, 0.9)]), "");
    }

    #[test]
    fn a_character_is_as_sure_as_its_surest_step_and_stands_in_their_middle() {
        let read = read(&[(0, 0.9), (1, 0.6), (1, 0.8), (0, 0.9)]);
        assert_eq!(read, [Character { c: '甲', confidence: 0.8, at: 0.5 }]);
    }
}
