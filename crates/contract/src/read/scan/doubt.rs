//! Which words a person should look at.

use super::ScannedCharacter;

/// A character below this is doubtful.
const WORDS: f32 = 0.8;
/// What moves money and time must be surer: amounts, dates, account numbers, credit codes.
const FIGURES: f32 = 0.95;

/// A bracket or colon of one width looks like that of the other: both share what speaks for it, and either reads the same.
const MARKS: f32 = 0.4;

/// For each character whether it is doubtful. Figures and Latin words are doubtful as a whole.
pub(super) fn doubtful(line: &[ScannedCharacter]) -> Vec<bool> {
    let mut marks = vec![false; line.len()];
    let mut start = 0;
    for group in line.chunk_by(|a, b| is_of_word(a.c) && is_of_word(b.c)) {
        let is_figure = group.iter().any(|character| is_digit(character.c));
        let is_mark = group.iter().all(|character| !character.c.is_alphanumeric() && !"%¥￥$".contains(character.c));
        let least = match (is_figure, is_mark) {
            (true, _) => FIGURES,
            (_, true) => MARKS,
            _ => WORDS,
        };
        let is_doubtful = group.iter().any(|character| character.c != ' ' && character.confidence < least);
        marks[start..start + group.len()].fill(is_doubtful);
        start += group.len();
    }
    marks
}

/// Whether a character stands with its neighbours for one thing: a number, a code, a Latin word, a sum in words.
fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '-' | '/' | '%' | '¥' | '￥' | '$') || is_digit(c)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || "零〇壹贰叁肆伍陆柒捌玖拾佰仟萬亿圆".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_must_be_surer_than_words() {
        let line = |text: &str, confidence: f32| text.chars().map(|c| ScannedCharacter { c, confidence, at: 0.0 }).collect::<Vec<_>>();
        let any = |text: &str, confidence: f32| doubtful(&line(text, confidence)).contains(&true);
        assert!(!any("甲方", 0.85) && any("甲方", 0.7));
        for figure in ["1,200.00", "2026", "91110000MA01", "壹拾贰", "30%"] {
            assert!(any(figure, 0.9) && !any(figure, 0.96), "{figure}");
        }
        for mark in ["：", "（", "，"] {
            assert!(!any(mark, 0.5) && any(mark, 0.3), "{mark}");
        }
    }

    #[test]
    fn one_bad_digit_makes_the_whole_number_doubtful_and_nothing_else() {
        let mut line: Vec<_> = "共1200元".chars().map(|c| ScannedCharacter { c, confidence: 0.99, at: 0.0 }).collect();
        line[2].confidence = 0.9;
        assert_eq!(doubtful(&line), [false, true, true, true, true, false]);
    }
}
