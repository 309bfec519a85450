//! Half-width marks in Chinese text: the reading takes `（` for `(`, since on paper they look alike.

use super::ScannedCharacter;
use crate::read::text::wrap::is_wide;

const PAIRS: [(char, char); 7] = [('(', '（'), (')', '）'), (':', '：'), (',', '，'), (';', '；'), ('?', '？'), ('!', '！')];

/// Gives marks beside Chinese characters their full width; spaces between Chinese characters that only the gap of a mark made go.
pub(super) fn widened(line: &mut Vec<ScannedCharacter>) {
    for index in 0..line.len() {
        let Some((_, wide)) = PAIRS.iter().find(|(narrow, _)| *narrow == line[index].c) else { continue };
        let before = line[..index].iter().rev().find(|character| character.c != ' ').map(|character| character.c);
        let after = line[index + 1..].iter().find(|character| character.c != ' ').map(|character| character.c);
        let is_chinese = |c: Option<char>| c.is_some_and(is_wide);
        let becomes_wide = match line[index].c {
            '(' => is_chinese(before) || is_chinese(after) || closes_wide(&line[index + 1..]),
            ')' => is_chinese(before) || opens_wide(&line[..index]),
            _ => is_chinese(before),
        };
        if becomes_wide {
            line[index].c = *wide;
        }
    }
    let mut index = 1;
    while index + 1 < line.len() {
        let is_mark = |c: char| PAIRS.iter().any(|(_, wide)| *wide == c) || matches!(c, '。' | '、' | '”' | '“' | '》' | '《');
        let (before, after) = (line[index - 1].c, line[index + 1].c);
        if line[index].c == ' ' && (is_mark(before) && is_wide(after) || is_mark(after) && is_wide(before)) {
            line.remove(index);
        } else {
            index += 1;
        }
    }
}

/// Whether the bracket open before was widened.
fn opens_wide(before: &[ScannedCharacter]) -> bool {
    before.iter().rev().map(|character| character.c).find(|c| matches!(c, '(' | '（')).is_some_and(|c| c == '（')
}

/// Whether the words in the bracket end in Chinese.
fn closes_wide(after: &[ScannedCharacter]) -> bool {
    let end = after.iter().position(|character| matches!(character.c, ')' | '）'));
    end.and_then(|end| end.checked_sub(1)).is_some_and(|last| is_wide(after[last].c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let mut line = text.chars().map(|c| ScannedCharacter { c, confidence: 1.0, at: 0.0 }).collect();
        widened(&mut line);
        line.iter().map(|character| character.c).collect()
    }

    #[test]
    fn marks_are_as_wide_as_the_words_beside_them() {
        for (read_as, is) in [
            ("甲方(买方):", "甲方（买方）："),
            ("合同总价为人民币(大写): 壹万元整", "合同总价为人民币（大写）：壹万元整"),
            ("甲方, 乙方;", "甲方，乙方；"),
            ("the Buyer (\"Buyer\"), and", "the Buyer (\"Buyer\"), and"),
            ("(1) the price: 1,000.00", "(1) the price: 1,000.00"),
            ("(一)总则", "（一）总则"),
            ("不含税价(VAT)另计", "不含税价（VAT）另计"),
        ] {
            assert_eq!(read(read_as), is);
        }
    }
}
