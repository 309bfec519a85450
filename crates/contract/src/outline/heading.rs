//! The heading words of a clause: what stands after the label and is no sentence.

use crate::outline::label;
use crate::pattern::re;
use crate::text::Body;

/// The heading on a clause's line, from the byte after its label; a label alone takes the next line's words.
pub(crate) fn heading(body: &Body<'_>, line: usize, from: usize) -> String {
    let rest = from..body.lines[line].range.end;
    let words = &body.folded()[rest.clone()];
    if !words.trim().is_empty() {
        return clean(body, in_line(words).map(|cut| from + cut.start..from + cut.end));
    }
    let next = body.lines.iter().enumerate().skip(line + 1).take(3).find(|(_, line)| !body.line(line).trim().is_empty());
    let Some((_, next)) = next.filter(|(_, next)| !next.is_row && next.number.is_none()) else { return String::new() };
    let words = body.line(next).trim();
    if words.chars().count() > 60 || label::label(words, false).is_some() || words.ends_with(['。', ';', '.', ',']) {
        return String::new();
    }
    clean(body, in_line(body.line(next)).map(|cut| next.range.start + cut.start..next.range.start + cut.end))
}

fn clean(body: &Body<'_>, range: Option<std::ops::Range<usize>>) -> String {
    range.map_or(String::new(), |range| body.text.quote(&range).trim().trim_end_matches(['：', ':', '.', '。', '_']).trim().to_owned())
}

/// The part of a line's words that is a heading.
fn in_line(words: &str) -> Option<std::ops::Range<usize>> {
    let lead = words.len() - words.trim_start_matches([' ', '\t', '、', '.', ':', '-']).len();
    let rest = words[lead..].trim_end();
    let whole = Some(lead..lead + rest.len());
    let is_latin = rest.bytes().filter(u8::is_ascii).count() * 10 >= rest.len() * 7;
    let length = rest.chars().count();
    if is_latin {
        return titled(rest).map(|len| lead..lead + len).or(whole
            .filter(|_| length <= 90 && !rest.ends_with(['.', ';', ',']) && !re!(r"\b(shall|will|may|must|is|are|has|have|hereby|agrees?)\b").is_match(rest)));
    }
    if let Some(bracketed) = re!(r"^[\[【]([^\]】]{1,20})[\]】]").captures(rest) {
        let inner = bracketed.get(1).expect("the pattern has one group").range();
        return Some(lead + inner.start..lead + inner.end);
    }
    let is_clause = re!(r"[。;]|,.*,").is_match(rest) || rest.ends_with(',');
    if !is_clause && length <= 36 && !re!(r"(应当?|不得|负责|有权|可以|必须|_{2,}|自.*之日)").is_match(rest) && !rest.contains(':') {
        return whole;
    }
    // "验收方法:……", "交货时间 甲方应……", "验收方法____"
    let cut = rest.find([':', '_', '。']).into_iter().chain(rest.find("  ")).chain(rest.find('\t')).chain(short_gap(rest)).min()?;
    let head = &rest[..cut];
    let count = head.chars().count();
    if rest[cut..].trim() == "。" {
        return None;
    }
    let is_heading = (2..=22).contains(&count)
        && !head.contains([',', ';'])
        && !re!(r"(应当?|不得|负责|有权|如下|下列)$|^(本合同|甲方|乙方|双方).*(应|须|将)").is_match(head)
        && (count <= 12 || !rest[cut..].starts_with('。'));
    is_heading.then(|| lead..lead + head.len())
}

/// A single space between a short Chinese heading and its text.
fn short_gap(rest: &str) -> Option<usize> {
    let at = rest.find(' ')?;
    let before = &rest[..at];
    let count = before.chars().count();
    ((2..=14).contains(&count) && before.chars().all(|c| !c.is_ascii()) && rest.len() > at + 12).then_some(at)
}

/// `Confidential Information. Each party shall …` → the words before the full stop, when they are written like a title.
pub(super) fn titled(rest: &str) -> Option<usize> {
    // the full stop of an abbreviation ends no heading: U.S. Export Laws. Each party shall …
    let abbreviates = |at: usize| re!(r"\b[A-Z]\.[A-Z]$").is_match(&rest[..at]) && rest[at..].starts_with(". ");
    let cut = re!(r"[.:](\s|$)|\s-\s|\t|\s{3,}").find_iter(rest).find(|cut| !abbreviates(cut.start()))?;
    let head = &rest[..cut.start()];
    let words: Vec<&str> = head.split_whitespace().collect();
    let small = ["of", "and", "the", "to", "in", "for", "or", "on", "by", "with", "a", "an", "from", "at", "as", "upon", "after", "under"];
    let title = words.iter().filter(|word| !small.contains(word)).all(|word| word.starts_with(|c: char| c.is_ascii_uppercase() || !c.is_ascii_alphabetic()));
    let shouted = head.chars().all(|c| !c.is_ascii_lowercase());
    let sentence_case = words.len() <= 3 && head.starts_with(|c: char| c.is_ascii_uppercase());
    (!words.is_empty() && words.len() <= 14 && head.len() <= 110 && (title || shouted || sentence_case)).then_some(head.len())
}
