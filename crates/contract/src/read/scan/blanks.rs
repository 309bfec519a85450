//! Blanks to be filled in: a line drawn where no words stand, in a row of text.

use super::{ScannedCharacter, ScannedLine, ScannedPage};

/// Shorter lines, in letters, are dirt or strokes.
const SHORTEST: f32 = 1.5;

/// Adds the blanks of a page as lines of underscores, as a typist would write them.
pub(super) fn added(page: &mut ScannedPage, size: f32) {
    let words = page.lines.len();
    for &(from, to) in &page.rules {
        let (from, to) = if from.0 <= to.0 { (from, to) } else { (to, from) };
        let is_level = (to.1 - from.1).abs() < 0.2 * (to.0 - from.0);
        if !is_level || to.0 - from.0 < SHORTEST * size {
            continue;
        }
        // a table's rules meet others
        let meets = |(a, b): &((f32, f32), (f32, f32))| (a.0 - b.0).abs() < (a.1 - b.1).abs() && (from.0 - 3.0..=to.0 + 3.0).contains(&a.0);
        let touches = |(a, b): &((f32, f32), (f32, f32))| meets(&(*a, *b)) && (a.1.min(b.1) - 3.0..=a.1.max(b.1) + 3.0).contains(&from.1);
        if page.rules.iter().any(|rule| touches(rule)) {
            continue;
        }
        let row = page.lines[..words].iter().filter_map(|line| row(line, from, to, size)).next();
        let Some(middle) = row else { continue };
        let count = ((to.0 - from.0) / (0.5 * size)).round().max(2.0);
        let slope = (to.1 - from.1) / (to.0 - from.0);
        let (above, below) = (middle - 0.7 * size, middle + 0.7 * size);
        let quad = [from, to, to, from].map(|(x, _)| (x, (x - from.0) * slope));
        let quad = [(quad[0].0, above + quad[0].1), (quad[1].0, above + quad[1].1), (quad[2].0, below + quad[2].1), (quad[3].0, below + quad[3].1)];
        #[allow(clippy::cast_sign_loss, reason = "a rounded positive number")]
        let characters = (0..count as usize).map(|index| ScannedCharacter { c: '_', confidence: 1.0, at: (index as f32 + 0.5) / count });
        page.lines.push(ScannedLine { quad, characters: characters.collect() });
    }
}

/// The middle of a row of text at the blank's beginning, where the blank stands in it and none of its words stand on the blank.
fn row(line: &ScannedLine, from: (f32, f32), to: (f32, f32), size: f32) -> Option<f32> {
    let [a, b, _, d] = line.quad;
    let (left, right) = (a.0.min(d.0), b.0);
    let slope = (b.1 - a.1) / (b.0 - a.0);
    let middle = f32::midpoint(a.1, d.1) + (from.0 - a.0) * slope;
    let drop = from.1 - middle;
    let is_row = drop > 0.1 * size && drop < 0.95 * size;
    let is_covered = |character: &ScannedCharacter| {
        let x = left + (right - left) * character.at;
        character.c != ' ' && character.c != '_' && x > from.0 + 0.4 * size && x < to.0 - 0.4 * size
    };
    (is_row && !line.characters.iter().any(is_covered)).then_some(middle)
}
