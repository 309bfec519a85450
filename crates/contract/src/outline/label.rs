//! The labels that clauses bear: `第三条`, `一、`, `（一）`, `3.2`, `(a)`, `Article 4`, `附件一`.

use crate::facts::numeral::han_integer;
use crate::text::fold;

/// The shape of a label. Labels of one shape are siblings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Form {
    /// `第一部分`, `第一编`, `PART I`.
    Part,
    /// `第一章`, `CHAPTER 1`.
    Chapter,
    /// `第一节`.
    HanSection,
    /// `第一条`.
    Article,
    /// `ARTICLE I`, `Article 4`.
    EnArticle,
    /// `一、`.
    Han,
    /// `1 总则`: a number alone before a heading.
    Bare,
    /// `（一）`.
    HanParen,
    /// `1.`, `3.2`, `Section 3.2`: as many numbers as the value says.
    Dotted(u8),
    /// `I.`.
    Roman,
    /// `A.`.
    Capital,
    /// `(1)`.
    Paren,
    /// `1)`.
    HalfParen,
    /// `①`.
    Circled,
    /// `(a)`, `a)`, `a.`.
    Letter,
    /// `(ii)`.
    SmallRoman,
}

/// A label read from the beginning of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    /// Its shape.
    pub(crate) form: Form,
    /// Its numbers: `3.2` is `[3, 2]`.
    pub(crate) numbers: Vec<u32>,
    /// Bytes it takes.
    pub(crate) len: usize,
}

/// Reads the label at the beginning of a folded line. `automatic` = the word processor made it: then what follows needs no
/// proof that it is no ordinary number.
pub(crate) fn label(line: &str, automatic: bool) -> Option<Label> {
    ordinal(line).or_else(|| han(line)).or_else(|| english(line)).or_else(|| parenthesised(line)).or_else(|| dotted(line, automatic)).or_else(|| letter(line))
}

/// The form of the label that a line begins with, and how many characters it takes with the space behind. The line is as written.
pub(crate) fn leading(line: impl Iterator<Item = char>, automatic: bool) -> Option<(Form, u32)> {
    let folded: String = line.take(80).map(fold).collect();
    let label = label(&folded, automatic)?;
    let behind = folded[label.len..].chars().take_while(|c| c.is_whitespace()).count();
    Some((label.form, (folded[..label.len].chars().count() + behind) as u32))
}

/// `第 三 条`, `第3章`, `第一部分`.
fn ordinal(line: &str) -> Option<Label> {
    let rest = line.strip_prefix('第')?;
    let digits: String = rest.chars().take_while(|c| " 0123456789".contains(*c) || han_digit(*c)).collect();
    let number = number(digits.trim())?;
    let rest = &rest[digits.len()..];
    // 第十四　续订: the 条 was forgotten
    let is_heading = line.chars().count() <= 20 && rest.starts_with(|c: char| !"条章节部编篇款项次个批期年月日".contains(c));
    if digits.ends_with("  ") && is_heading && !digits.contains(|c: char| c.is_ascii_digit()) {
        let len = '第'.len_utf8() + digits.trim_end().len();
        return Some(Label { form: Form::Article, numbers: vec![number], len });
    }
    let (form, unit) = [("条", Form::Article), ("章", Form::Chapter), ("部分", Form::Part), ("编", Form::Part), ("篇", Form::Part), ("节", Form::HanSection)]
        .into_iter()
        .find_map(|(unit, form)| rest.starts_with(unit).then_some((form, unit)))?;
    let after = &rest[unit.len()..];
    let mention = ["第", "款", "项", "规定", "约定", "所", "的", "中", "、", "和", "与", "及", "至", "或", ",", "。"];
    if mention.iter().any(|word| after.starts_with(word)) && !after.starts_with("中止") {
        return (after.starts_with('、') && form == Form::Article).then(|| Label { form, numbers: vec![number], len: line.len() - after.len() });
    }
    Some(Label { form, numbers: vec![number], len: line.len() - after.len() })
}

/// `一、`, `一.`, `（一）`, `一 标的`.
fn han(line: &str) -> Option<Label> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let digits: String = inner.chars().take_while(|c| han_digit(*c)).collect();
    let value = number(&digits).filter(|value| (1..=99).contains(value))?;
    // 一九____年 is a year, no label.
    if digits.chars().count() > 1 && !digits.contains(['十', '百', '廿', '卅']) {
        return None;
    }
    let rest = &inner[digits.len()..];
    if inner.len() < line.len() {
        let after = rest.strip_prefix(')')?;
        return Some(Label { form: Form::HanParen, numbers: vec![value], len: line.len() - after.len() });
    }
    if let Some(label) = han_dotted(line, value, rest) {
        return Some(label);
    }
    if let Some(after) = rest.strip_prefix(['、', '.', ':', ',']) {
        return Some(Label { form: Form::Han, numbers: vec![value], len: line.len() - after.len() });
    }
    let short = line.chars().count() <= 24;
    (short && rest.starts_with([' ', '\t']) && !rest.trim().is_empty()).then(|| Label { form: Form::Han, numbers: vec![value], len: digits.len() })
}

/// `三.2.1`.
fn han_dotted(line: &str, first: u32, rest: &str) -> Option<Label> {
    let token: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let more: Option<Vec<u32>> = token.strip_prefix('.')?.trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect();
    let numbers: Vec<u32> = std::iter::once(first).chain(more?).collect();
    Some(Label { form: Form::Dotted(numbers.len() as u8), len: line.len() - rest.len() + token.len(), numbers })
}

/// `ARTICLE IV`, `Section 3.2`, `PART I`, `Clause 5`.
fn english(line: &str) -> Option<Label> {
    let word_end = line.find(|c: char| !c.is_ascii_alphabetic() && c != '§')?;
    let word = &line[..word_end];
    let rest = line[word_end..].trim_start();
    let gap = line.len() - word_end - rest.len();
    let token: &str = rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).next().unwrap_or("");
    let token = token.trim_end_matches('.');
    if token.is_empty() || (gap == 0 && word != "§") {
        return None;
    }
    let after = &rest[token.len()..];
    let len = word_end + gap + token.len() + usize::from(after.starts_with(['.', ':']));
    let simple = || token.parse().ok().or_else(|| roman(token)).or_else(|| spelled(token));
    match word.to_ascii_uppercase().as_str() {
        "ARTICLE" => simple().map(|n| Label { form: Form::EnArticle, numbers: vec![n], len }),
        "PART" => simple().map(|n| Label { form: Form::Part, numbers: vec![n], len }),
        "CHAPTER" => simple().map(|n| Label { form: Form::Chapter, numbers: vec![n], len }),
        "SECTION" | "CLAUSE" | "§" => {
            if word.starts_with(|c: char| c.is_ascii_lowercase()) {
                return None;
            }
            let numbers: Option<Vec<u32>> = token.split('.').map(|n| n.parse().ok()).collect();
            let numbers = numbers.or_else(|| roman(token).map(|n| vec![n]))?;
            // "Section 3 of the Act …" speaks of a section and begins none.
            let mention = [" of ", " and ", " or ", " shall ", " above", " below", ", "].iter().any(|word| after.starts_with(word));
            (!mention).then_some(Label { form: Form::Dotted(numbers.len() as u8), numbers, len })
        }
        _ => None,
    }
}

/// `(1)`, `1)`, `①`, `(a)`, `(ii)`.
fn parenthesised(line: &str) -> Option<Label> {
    let first = line.chars().next()?;
    if let Some(value) = circled(first) {
        return Some(Label { form: Form::Circled, numbers: vec![value], len: first.len_utf8() });
    }
    let inner = line.strip_prefix('(').unwrap_or(line);
    let token: String = inner.trim_start().chars().take_while(char::is_ascii_alphanumeric).collect();
    if token.is_empty() || token.len() > 4 {
        return None;
    }
    let lead = inner.len() - inner.trim_start().len();
    let after = inner[lead + token.len()..].trim_start().strip_prefix(')')?;
    let len = line.len() - after.len();
    let open = inner.len() < line.len();
    let (form, number) = if let Ok(number) = token.parse::<u32>() {
        (if open { Form::Paren } else { Form::HalfParen }, number)
    } else if token.len() == 1 && !matches!(token.as_str(), "i" | "v" | "x") {
        let letter = token.bytes().next()?;
        (Form::Letter, u32::from(letter.to_ascii_lowercase() - b'a' + 1))
    } else {
        (Form::SmallRoman, roman(&token)?)
    };
    (number <= 99).then_some(Label { form, numbers: vec![number], len })
}

/// `1.`, `1、`, `3.2`, `3.2.1`.
fn dotted(line: &str, automatic: bool) -> Option<Label> {
    let token: String = line.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let mut numbers = Vec::new();
    let mut len = 0;
    for part in token.split('.') {
        if part.is_empty() || part.len() > 3 || numbers.len() >= 6 {
            break;
        }
        numbers.push(part.parse().ok()?);
        len += part.len() + usize::from(numbers.len() > 1);
    }
    if numbers.is_empty() || numbers[0] == 0 || len + 1 < token.len() {
        return None;
    }
    // 3.0 SCOPE heads 3.1: the zero stands for the clause itself
    let is_whole = numbers.len() == 2 && numbers[1] == 0;
    let dot = token.len() > len;
    let after = &line[token.len()..];
    let mark = after.starts_with(['、', ':']) || after.starts_with(", ");
    let len = if dot {
        len + 1
    } else if mark {
        len + after.chars().next().map_or(0, char::len_utf8)
    } else {
        len
    };
    let rest = &line[len..];
    let words = rest.trim_start();
    let plain = match numbers.len() {
        _ if automatic => true,
        1 => (dot || mark) && !rest.starts_with(|c: char| c.is_ascii_digit() || c == '%'),
        _ => {
            !words.is_empty()
                && !words
                    .starts_with(|c: char| "%‰元米吨万亿倍天日月年个,。;-~×/\u{2103}".contains(c) || (c.is_ascii_lowercase() && !rest.starts_with([' ', '\t'])))
        }
    };
    if is_whole {
        numbers.truncate(1);
        return (plain && words.starts_with(|c: char| c.is_ascii_uppercase() || ('\u{4E00}'..='\u{9FFF}').contains(&c))).then_some(Label {
            form: Form::Dotted(1),
            numbers,
            len,
        });
    }
    plain.then_some(Label { form: Form::Dotted(numbers.len() as u8), numbers, len })
}

/// `A.`, `I.`, `a.`, followed by a space.
fn letter(line: &str) -> Option<Label> {
    let token: String = line.chars().take_while(char::is_ascii_alphabetic).collect();
    let after = line[token.len()..].strip_prefix(['.', '、'])?;
    if token.is_empty() || !(after.is_empty() || after.starts_with([' ', '\t']) || !after.starts_with(|c: char| c.is_ascii())) {
        return None;
    }
    let len = line.len() - after.len();
    if token.chars().all(|c| "IVX".contains(c)) {
        return roman(&token).map(|n| Label { form: Form::Roman, numbers: vec![n], len });
    }
    let byte = token.bytes().next().filter(|_| token.len() == 1)?;
    let form = if byte.is_ascii_uppercase() { Form::Capital } else { Form::Letter };
    Some(Label { form, numbers: vec![u32::from(byte.to_ascii_lowercase() - b'a' + 1)], len })
}

fn han_digit(c: char) -> bool {
    "零〇一二三四五六七八九十百两廿卅".contains(c)
}

fn number(digits: &str) -> Option<u32> {
    let digits: String = digits.chars().filter(|c| *c != ' ').collect();
    digits.parse().ok().or_else(|| han_integer(&digits).and_then(|n| u32::try_from(n).ok()))
}

fn circled(c: char) -> Option<u32> {
    ('①'..='⑳').contains(&c).then(|| c as u32 - '①' as u32 + 1)
}

/// A Roman number up to 89.
pub(crate) fn roman(token: &str) -> Option<u32> {
    let mut total = 0;
    let mut last = 0;
    for c in token.chars().rev() {
        let value = match c.to_ascii_uppercase() {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            _ => return None,
        };
        if value < last {
            total -= value;
        } else {
            total += value;
        }
        last = last.max(value);
    }
    u32::try_from(total).ok().filter(|n| *n > 0)
}

fn spelled(token: &str) -> Option<u32> {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];
    words.iter().position(|word| word.eq_ignore_ascii_case(token)).map(|at| at as u32 + 1)
}

/// The heading of an attachment, such as `附件一 技术规格` or `Annex 2 (Acceptance Test)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AttachmentLabel {
    /// `附件1`, `annex 2`: one way of writing for one attachment.
    pub(crate) key: String,
    /// Bytes of the label.
    pub(crate) len: usize,
}

/// Reads an attachment's label (附件一, Annex A) at the beginning of a folded text.
pub(crate) fn attachment(line: &str) -> Option<AttachmentLabel> {
    const HAN: [&str; 4] = ["附件", "附录", "附表", "附图"];
    const ENGLISH: [&str; 5] = ["annex", "exhibit", "schedule", "appendix", "attachment"];
    if let Some(word) = HAN.iter().find(|word| line.starts_with(**word)) {
        let rest = &line[word.len()..];
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        let digits: String = rest[gap..].chars().take_while(|c| c.is_ascii_digit() || han_digit(*c)).collect();
        if digits.is_empty() {
            let letter = rest[gap..].chars().next().filter(char::is_ascii_uppercase);
            return letter.map(|c| AttachmentLabel { key: format!("{word}{c}"), len: word.len() + gap + 1 });
        }
        let n = number(&digits).filter(|n| *n < 100)?;
        return Some(AttachmentLabel { key: format!("{word}{n}"), len: word.len() + gap + digits.len() });
    }
    let word_end = line.find(|c: char| !c.is_ascii_alphabetic())?;
    let word = line[..word_end].to_ascii_lowercase();
    ENGLISH.contains(&word.as_str()).then_some(())?;
    let rest = line[word_end..].strip_prefix(' ')?;
    let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '.').collect();
    let token = token.trim_end_matches(['.', '-']);
    let fits = token.len() <= 5
        && !token.is_empty()
        && (token.chars().all(|c| c.is_ascii_digit() || c == '.')
            || roman(token).is_some() && token.chars().all(|c| c.is_ascii_uppercase())
            || token.len() <= 3 && token.starts_with(|c: char| c.is_ascii_uppercase()) && token[1..].chars().all(|c| c.is_ascii_digit() || c == '-'));
    fits.then(|| AttachmentLabel { key: format!("{word}{}", token.to_ascii_uppercase()), len: word_end + 1 + token.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for (line, form, numbers, read) in [
            ("第一条 合同标的", Form::Article, vec![1], "第一条"),
            ("第 十二 条 其他", Form::Article, vec![12], "第 十二 条"),
            ("第3章 付款", Form::Chapter, vec![3], "第3章"),
            ("二十一、其他", Form::Han, vec![21], "二十一、"),
            ("三.2.1 系统验收", Form::Dotted(3), vec![3, 2, 1], "三.2.1"),
            ("(三)检验", Form::HanParen, vec![3], "(三)"),
            ("3.2 付款", Form::Dotted(2), vec![3, 2], "3.2"),
            ("3.2.1付款", Form::Dotted(3), vec![3, 2, 1], "3.2.1"),
            ("3.0 SCOPE", Form::Dotted(1), vec![3], "3.0"),
            ("1、标的", Form::Dotted(1), vec![1], "1、"),
            ("12. Governing Law", Form::Dotted(1), vec![12], "12."),
            ("(2) 付款", Form::Paren, vec![2], "(2)"),
            ("2)付款", Form::HalfParen, vec![2], "2)"),
            ("③付款", Form::Circled, vec![3], "③"),
            ("(b) the goods", Form::Letter, vec![2], "(b)"),
            ("(iv) the goods", Form::SmallRoman, vec![4], "(iv)"),
            ("ARTICLE IV PAYMENT", Form::EnArticle, vec![4], "ARTICLE IV"),
            ("Section 3.2 Payment", Form::Dotted(2), vec![3, 2], "Section 3.2"),
            ("A. Recitals", Form::Capital, vec![1], "A."),
        ] {
            let label = label(line, false).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((label.form, label.numbers, &line[..label.len]), (form, numbers, read), "{line}");
        }
        for line in ["第三条约定的期限", "3.5%的违约金", "2026年3月1日", "1000元", "Section 3 of the Act", "article", "一次性付款"] {
            assert_eq!(label(line, false), None, "{line}");
        }
    }

    #[test]
    fn attachments() {
        for (line, key) in [
            ("附件一 技术规格", "附件1"),
            ("附件 2:清单", "附件2"),
            ("Annex 1 Technical", "annex1"),
            ("EXHIBIT A-1", "exhibitA-1"),
            ("Schedule II", "scheduleII"),
        ] {
            assert_eq!(attachment(line).map(|label| label.key), Some(key.into()), "{line}");
        }
        for line in ["附件为本合同的组成部分", "Schedule of deliveries", "Exhibit the goods"] {
            assert_eq!(attachment(line), None, "{line}");
        }
    }
}
