//! Numbers written in the formats of ECMA-376 part 1, 17.18.59 (`ST_NumberFormat`), as Word shows them.
//!
//! A format that has no sign for a number shows its digits, as Word does. Bullets and custom formats are the caller's.

use super::number_words as words;

/// Writes a number in a format.
pub(super) fn write_number(format: &str, n: u32) -> String {
    written(format, n).unwrap_or_else(|| n.to_string())
}

fn written(format: &str, n: u32) -> Option<String> {
    match format {
        "none" => Some(String::new()),
        "decimalZero" => Some(format!("{n:02}")),
        "numberInDash" => Some(format!("- {n} -")),
        "hex" => Some(format!("{n:X}")),
        "ordinal" => Some(ordinal(n)),
        "upperRoman" => roman(n),
        "lowerRoman" => roman(n).map(|text| text.to_lowercase()),

        "upperLetter" => repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", n),
        "lowerLetter" => repeated("abcdefghijklmnopqrstuvwxyz", n),
        "russianUpper" => repeated("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ", n),
        "russianLower" => repeated("абвгдежзиклмнопрстуфхцчшщэюя", n),
        "chicago" => repeated("*†‡§", n),
        "aiueo" | "aiueoFullWidth" => repeated("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン", n),
        "iroha" | "irohaFullWidth" => repeated("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン", n),
        "ganada" => repeated("가나다라마바사아자차카타파하", n),
        "chosung" => repeated("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", n),
        "hebrew2" => repeated("אבגדהוזחטיכלמנסעפצקרשת", n),
        "arabicAlpha" => repeated("أبتثجحخدذرزسشصضطظعغفقكلمنهوي", n),
        "arabicAbjad" => repeated("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", n),
        "hindiVowels" => repeated("अआइईउऊऋएऐओऔ", n),
        "hindiConsonants" => repeated("कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह", n),
        "thaiLetters" => repeated("กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", n),

        "decimalEnclosedCircle" => enclosed('①', 20, n),
        "decimalEnclosedCircleChinese" => enclosed('①', 10, n),
        "decimalEnclosedFullstop" => enclosed('⒈', 20, n),
        "decimalEnclosedParen" => enclosed('⑴', 20, n),
        "ideographEnclosedCircle" => enclosed('㈠', 10, n),
        "ideographTraditional" => one_of(STEMS, n),
        "ideographZodiac" => one_of(BRANCHES, n),
        "ideographZodiacTraditional" => sexagenary(n),

        "decimalFullWidth" | "decimalFullWidth2" => Some(digits("０１２３４５６７８９", n)),
        "ideographDigital" | "japaneseDigitalTenThousand" => Some(digits("〇一二三四五六七八九", n)),
        "taiwaneseDigital" => Some(digits("○一二三四五六七八九", n)),
        "koreanDigital" => Some(digits("영일이삼사오육칠팔구", n)),
        "koreanDigital2" => Some(digits("零一二三四五六七八九", n)),
        "hindiNumbers" => Some(digits("०१२३४५६७८९", n)),
        "thaiNumbers" => Some(digits("๐๑๒๓๔๕๖๗๘๙", n)),

        "chineseCounting" | "taiwaneseCounting" if n >= 100 => Some(digits("○一二三四五六七八九", n)),
        "chineseCounting" | "chineseCountingThousand" => CHINESE.write(n),
        "taiwaneseCounting" | "taiwaneseCountingThousand" => TAIWANESE.write(n),
        "japaneseCounting" => JAPANESE.write(n),
        "koreanCounting" => KOREAN.write(n),
        "chineseLegalSimplified" => CHINESE_LEGAL.write(n),
        "ideographLegalTraditional" => TAIWANESE_LEGAL.write(n),
        "japaneseLegal" => JAPANESE_LEGAL.write(n),

        "hebrew1" => words::hebrew(n),
        "cardinalText" => words::english(n),
        "ordinalText" => words::english_ordinal(n),
        "dollarText" => words::english(n).map(|text| format!("{text} and 00/100")),
        "koreanLegal" => words::korean(n),
        "hindiCounting" => words::hindi(n),
        "thaiCounting" => words::thai(n),
        "bahtText" => words::thai(n).map(|text| format!("{text}บาทถ้วน")),
        "vietnameseCounting" => words::vietnamese(n),
        _ => None,
    }
}

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

fn ordinal(n: u32) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

fn roman(mut n: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    if n == 0 || n > 32_767 {
        return None;
    }
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while n >= value {
            out.push_str(sign);
            n -= value;
        }
    }
    Some(out)
}

/// Letters in order, then each twice, three times, and so on: Z, AA, BB.
fn repeated(letters: &str, n: u32) -> Option<String> {
    const MOST: usize = 30;
    let count = letters.chars().count();
    let index = n.checked_sub(1)? as usize;
    let times = index / count + 1;
    let letter = letters.chars().nth(index % count)?;
    (times <= MOST).then(|| std::iter::repeat_n(letter, times).collect())
}

/// A row of ready-made signs that begins at `first`.
fn enclosed(first: char, last: u32, n: u32) -> Option<String> {
    (1..=last).contains(&n).then(|| char::from_u32(first as u32 + n - 1).map(String::from)).flatten()
}

fn one_of(signs: &str, n: u32) -> Option<String> {
    signs.chars().nth(n.checked_sub(1)? as usize).map(String::from)
}

/// 甲子 to 癸亥, sixty pairs.
fn sexagenary(n: u32) -> Option<String> {
    let index = n.checked_sub(1).filter(|index| *index < 60)?;
    Some(one_of(STEMS, index % 10 + 1)? + &one_of(BRANCHES, index % 12 + 1)?)
}

/// Digit by digit.
fn digits(signs: &str, n: u32) -> String {
    n.to_string().bytes().filter_map(|digit| signs.chars().nth(usize::from(digit - b'0'))).collect()
}

/// Counting by tens, hundreds, thousands and ten thousands, as in East Asia.
struct Counting {
    digits: &'static str,
    /// Ten, hundred, thousand, ten thousand.
    units: [char; 4],
    /// What stands for skipped places; Japanese and Korean leave them out.
    gap: Option<char>,
    /// How a single unit is written.
    one: One,
}

/// Whether the digit one stands before a unit.
#[derive(PartialEq, Eq)]
enum One {
    /// 壹拾, 壹佰.
    Always,
    /// 十, but 一百一十.
    NotInFirstTen,
    /// 十, 百, 千.
    Never,
}

/// A number as Chinese counts it: `二十`, `一百零五`.
pub(crate) fn in_han(n: u32) -> Option<String> {
    CHINESE.write(n)
}

const CHINESE: Counting = Counting { digits: "零一二三四五六七八九", units: ['十', '百', '千', '万'], gap: Some('零'), one: One::NotInFirstTen };
const TAIWANESE: Counting = Counting { units: ['十', '百', '千', '萬'], ..CHINESE };
const CHINESE_LEGAL: Counting = Counting { digits: "零壹贰叁肆伍陆柒捌玖", units: ['拾', '佰', '仟', '万'], one: One::Always, ..CHINESE };
const TAIWANESE_LEGAL: Counting = Counting { digits: "零壹貳參肆伍陸柒捌玖", units: ['拾', '佰', '仟', '萬'], one: One::Always, ..CHINESE };
const JAPANESE: Counting = Counting { digits: "〇一二三四五六七八九", units: ['十', '百', '千', '万'], gap: None, one: One::Never };
const JAPANESE_LEGAL: Counting = Counting { digits: "零壱弐参四伍六七八九", units: ['拾', '百', '阡', '萬'], gap: None, one: One::Always };
const KOREAN: Counting = Counting { digits: "영일이삼사오육칠팔구", units: ['십', '백', '천', '만'], gap: None, one: One::Never };

impl Counting {
    fn write(&self, n: u32) -> Option<String> {
        if n >= 100_000_000 {
            return None;
        }
        if n == 0 {
            return self.digits.chars().next().map(String::from);
        }
        let (high, low) = (n / 10_000, n % 10_000);
        let mut out = String::new();
        if high > 0 {
            self.write_below(high, &mut out);
            out.push(self.units[3]);
            if (1..1000).contains(&low) {
                out.extend(self.gap);
            }
        }
        self.write_below(low, &mut out);
        Some(out)
    }

    fn write_below(&self, n: u32, out: &mut String) {
        let mut is_gap = false;
        let mut is_first = true;
        for (place, size) in [1000, 100, 10, 1].into_iter().enumerate() {
            let digit = n / size % 10;
            if digit == 0 {
                is_gap = !is_first;
                continue;
            }
            if std::mem::take(&mut is_gap) {
                out.extend(self.gap);
            }
            let leaves_one = digit == 1
                && size > 1
                && match self.one {
                    One::Always => false,
                    One::NotInFirstTen => size == 10 && out.is_empty(),
                    One::Never => true,
                };
            if !leaves_one {
                out.extend(self.digits.chars().nth(digit as usize));
            }
            if size > 1 {
                out.push(self.units[2 - place]);
            }
            is_first = false;
        }
    }
}
