//! Numbers: digits, Chinese numerals in both forms (二十五, 贰拾伍), English words.

/// A number and how many characters it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) value: u32,
    pub(super) len: usize,
    /// Whether it is a whole number as periods and days have it; else an amount.
    pub(super) is_whole: bool,
}

/// The number that begins with the first of these characters, in digits or Chinese numerals.
pub(super) fn chinese(chars: &[char]) -> Option<Numeral> {
    if chars.first()?.is_ascii_digit() { digits(chars) } else { han(chars) }
}

/// A number in digits: `30`, `28,000`, `0.5`.
pub(super) fn digits(chars: &[char]) -> Option<Numeral> {
    let (mut value, mut len, mut is_whole) = (0_u64, 0, true);
    while let Some(character) = chars.get(len) {
        if let Some(digit) = character.to_digit(10) {
            value = value.saturating_mul(10).saturating_add(u64::from(digit));
            len += 1;
        } else if *character == ',' && groups_of_three(&chars[len..]) {
            len += 1;
        } else {
            break;
        }
    }
    if len == 0 {
        return None;
    }
    while matches!(chars.get(len), Some('.')) && chars.get(len + 1).is_some_and(char::is_ascii_digit) {
        is_whole = false;
        len += 1 + chars[len + 1..].iter().take_while(|character| character.is_ascii_digit()).count();
    }
    if matches!(chars.get(len), Some('万' | '千' | '百' | '亿')) {
        is_whole = false;
        len += 1;
    }
    Some(Numeral { value: u32::try_from(value).unwrap_or(u32::MAX), len, is_whole })
}

fn groups_of_three(chars: &[char]) -> bool {
    chars.len() > 3 && chars[1..4].iter().all(char::is_ascii_digit) && !chars.get(4).is_some_and(char::is_ascii_digit)
}

fn han(chars: &[char]) -> Option<Numeral> {
    let starts = matches!(value_of(*chars.first()?)?, Part::Digit(_) | Part::Times(10) | Part::Whole(_));
    let parts: Vec<Part> = chars.iter().map_while(|character| value_of(*character)).collect();
    if !starts {
        return None;
    }
    let is_positional = parts.len() > 1 && parts.iter().all(|part| matches!(part, Part::Digit(_)));
    let (mut total, mut section, mut digit) = (0_u64, 0_u64, None);
    for part in &parts {
        match *part {
            Part::Digit(next) if is_positional => section = section.saturating_mul(10).saturating_add(next),
            Part::Digit(next) => digit = Some(next),
            Part::Whole(next) => section = section.saturating_add(next),
            Part::Times(10_000) => {
                total = (total + section + digit.take().unwrap_or(0)).saturating_mul(10_000);
                section = 0;
            }
            Part::Times(times) => section = section.saturating_add(digit.take().unwrap_or(1).saturating_mul(times)),
        }
    }
    let value = total.saturating_add(section).saturating_add(digit.unwrap_or(0));
    Some(Numeral { value: u32::try_from(value).unwrap_or(u32::MAX), len: parts.len(), is_whole: true })
}

enum Part {
    Digit(u64),
    Times(u64),
    Whole(u64),
}

fn value_of(character: char) -> Option<Part> {
    Some(match character {
        '零' | '〇' => Part::Digit(0),
        '一' | '壹' => Part::Digit(1),
        '二' | '贰' | '两' => Part::Digit(2),
        '三' | '叁' => Part::Digit(3),
        '四' | '肆' => Part::Digit(4),
        '五' | '伍' => Part::Digit(5),
        '六' | '陆' => Part::Digit(6),
        '七' | '柒' => Part::Digit(7),
        '八' | '捌' => Part::Digit(8),
        '九' | '玖' => Part::Digit(9),
        '十' | '拾' => Part::Times(10),
        '百' | '佰' => Part::Times(100),
        '千' | '仟' => Part::Times(1000),
        '万' | '萬' => Part::Times(10_000),
        '廿' => Part::Whole(20),
        '卅' => Part::Whole(30),
        _ => return None,
    })
}

const UNITS: [(&str, u32); 20] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
];

const TENS: [(&str, u32); 8] = [("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90)];

const ORDINALS: [(&str, u32); 28] = [
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
];

/// The number that English words begin with: its value, how many words, whether it is an ordinal. `a hundred and twenty`, `twenty-one`
/// (as two words), `tenth`, `10th`.
pub(super) fn english(words: &[&str]) -> Option<(u32, usize, bool)> {
    let first = *words.first()?;
    let split = first.find(|character: char| !character.is_ascii_digit()).unwrap_or(first.len());
    if split > 0 {
        let value = first[..split].parse().unwrap_or(u32::MAX);
        return match &first[split..] {
            "" => Some((value, 1, false)),
            "st" | "nd" | "rd" | "th" => Some((value, 1, true)),
            _ => None,
        };
    }
    let (mut value, mut taken) = small(words)?;
    if let Some(ordinal) = value.1 {
        return Some((ordinal, taken, true));
    }
    if words.get(taken) == Some(&"hundred") {
        value.0 = value.0.saturating_mul(100);
        taken += 1;
        let skip = usize::from(words.get(taken) == Some(&"and"));
        if let Some((rest, more)) = small(&words[taken + skip..]) {
            value.0 += rest.1.unwrap_or(rest.0);
            taken += skip + more;
            return Some((value.0, taken, rest.1.is_some()));
        }
    }
    Some((value.0, taken, false))
}

/// A number below a hundred, or, second, an ordinal.
fn small(words: &[&str]) -> Option<((u32, Option<u32>), usize)> {
    let first = *words.first()?;
    let look = |table: &[(&str, u32)], word: &str| table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
    if let Some(tens) = look(&TENS, first) {
        let second = words.get(1).copied().unwrap_or_default();
        if let Some(unit) = look(&UNITS[1..10], second) {
            return Some(((tens + unit, None), 2));
        }
        if let Some(unit) = look(&ORDINALS[..9], second) {
            return Some(((tens, Some(tens + unit)), 2));
        }
        return Some(((tens, None), 1));
    }
    if let Some(ordinal) = look(&ORDINALS, first) {
        return Some(((0, Some(ordinal)), 1));
    }
    if first == "a" && words.get(1) == Some(&"hundred") {
        return Some(((1, None), 1));
    }
    look(&UNITS, first).map(|value| ((value, None), 1))
}
