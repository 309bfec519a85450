//! References to clauses and attachments, and whether they lead anywhere.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::numeral::han_integer;
use super::{Draft, Said};
use crate::model::{Clause, FactValue};
use crate::outline::label;
use crate::pattern::re;
use crate::text::first_chars;

/// A reference in the text.
#[derive(Debug, Clone)]
pub(crate) struct Reference {
    /// As it reads: 第十七条第三款, 附件三.
    pub(crate) to: String,
    pub(crate) resolved: bool,
    pub(crate) is_attachment: bool,
    pub(crate) range: Range<usize>,
    /// One way of writing for one attachment.
    pub(crate) key: String,
}

/// The numbers that the clauses of one tree bear.
struct Numbers {
    top: HashSet<u32>,
    dotted: HashSet<Vec<u32>>,
    largest: u32,
}

impl Numbers {
    /// In a contract of parts (第二部分 通用条款) a number is that of a clause within one of them.
    fn of<'c>(clauses: impl Iterator<Item = &'c Clause> + Clone) -> Self {
        let mut numbers = Numbers { top: HashSet::new(), dotted: HashSet::new(), largest: 0 };
        let folded = |clause: &Clause| clause.label.chars().map(crate::text::fold).collect::<String>();
        let parts: HashSet<String> = clauses
            .clone()
            .filter(|clause| clause.level == 1)
            .filter(|clause| {
                clause.label.is_empty() || label::label(&folded(clause), true).is_some_and(|read| read.form == label::Form::Part) || is_terms(&clause.heading)
            })
            .map(|clause| clause.path.clone())
            .collect();
        for clause in clauses {
            let within = clause.path.split_once('.').filter(|(part, _)| parts.contains(*part)).map(|(_, rest)| rest);
            let level = if within.is_some() { clause.level - 1 } else { clause.level };
            let Some(read) = label::label(&folded(clause), true) else { continue };
            if level == 1 || matches!(read.form, label::Form::Article | label::Form::EnArticle) {
                numbers.top.insert(read.numbers[0]);
                numbers.largest = numbers.largest.max(read.numbers[0]);
            }
            if read.numbers.len() > 1 {
                numbers.dotted.insert(read.numbers.clone());
            }
            let path: Option<Vec<u32>> =
                within.unwrap_or(&clause.path).trim_start_matches('@').split('.').map(|part| part.split('-').next().and_then(|n| n.parse().ok())).collect();
            numbers.dotted.extend(path.filter(|path| path.len() > 1));
        }
        numbers
    }
}

/// General or special terms of a model form, whatever label they bear.
fn is_terms(heading: &str) -> bool {
    re!(r"(?:通用|一般|专用|特殊|特别)(?:合同)?(?:条款|条件)$|^(?i:general|special|particular) (?i:terms and )?(?i:conditions)").is_match(heading)
}

/// All references in order.
pub(crate) fn references(draft: &Draft<'_>) -> Vec<Reference> {
    let mut found = to_clauses(draft);
    found.extend(to_attachments(draft));
    found.sort_by_key(|reference| reference.range.start);
    found
}

fn to_clauses(draft: &Draft<'_>) -> Vec<Reference> {
    let numbers = Numbers::of(draft.clauses.iter().filter(|clause| !clause.path.starts_with('@')));
    let folded = draft.body.folded();
    let limit = draft.attachments_start();
    let mut found = Vec::new();
    let han = re!(
        r"第\s*([0-9]+(?:\.[0-9]+)*|[一二三四五六七八九十百零〇]+)\s*条(?:\s*第?\s*([0-9]+|[一二三四五六七八九十]+)\s*(款|项)|\s*第?\(([0-9]+|[一二三四五六七八九十]+)\)\s*[款项目])?"
    );
    for hit in han.captures_iter(folded) {
        let all = hit.get(0).expect("group 0 always is").range();
        if all.start >= limit || is_label(draft, all.start) || cites_law(folded, &all) {
            continue;
        }
        let target = hit.get(1).expect("the number is no option").as_str();
        let resolved = match numbers_of(target) {
            Some(parts) if parts.len() > 1 => {
                numbers.dotted.contains(&parts) || !numbers.dotted.iter().any(|known| known[0] == parts[0]) && numbers.top.contains(&parts[0])
            }
            Some(parts) => numbers.top.contains(&parts[0]),
            None => true,
        };
        found.push(Reference { to: draft.body.text.quote(&all).to_owned(), resolved, is_attachment: false, range: all, key: String::new() });
    }
    let plain = re!(
        r"(?:本合同|合同|依据|根据|按照?|本协议|协议|上述|前述|违反|见|在)(?:的)?\s*([0-9]{1,2}(?:\.[0-9]{1,2}){1,3})\s*(?:条|款|项)?(?:约定|规定|所|的约|条|款|项)"
    );
    let english =
        re!(r"\b(?:Section|Sections|Article|Articles|Clause|Clauses|section|clause|paragraph|Paragraph)\s+([0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[IVX]{1,6})\b");
    let mut labels: Option<HashSet<&str>> = None;
    for hit in plain.captures_iter(folded).chain(english.captures_iter(folded)) {
        let all = hit.get(0).expect("group 0 always is").range();
        let number = hit.get(1).expect("the number is no option");
        if all.start >= limit || is_label(draft, all.start) || cites_law(folded, &all) {
            continue;
        }
        let Some(parts) = numbers_of(number.as_str()).or_else(|| label::roman(number.as_str()).map(|n| vec![n])) else { continue };
        let resolved = if parts.len() > 1 {
            numbers.dotted.contains(&parts)
                || !numbers.dotted.iter().any(|known| known[0] == parts[0] && known.len() == parts.len()) && numbers.top.contains(&parts[0])
        } else {
            numbers.top.contains(&parts[0])
        };
        let resolved = resolved || labels.get_or_insert_with(|| standing_as_labels(folded)).contains(number.as_str());
        let start = if hit.get(0).is_some_and(|all| all.as_str().is_ascii()) { all.start } else { number.start() };
        found.push(Reference {
            to: draft.body.text.quote(&(start..number.end())).to_owned(),
            resolved,
            is_attachment: false,
            range: start..number.end(),
            key: String::new(),
        });
    }
    // Where the labels skip several numbers the outline, not the reference, is in doubt.
    if numbers.largest as usize > numbers.top.len() + 2 {
        for reference in found.iter_mut().filter(|reference| !reference.to.contains('.')) {
            let number = reference.to.trim_matches(|c: char| !c.is_ascii_digit() && han_integer(&c.to_string()).is_none());
            reference.resolved |= numbers_of(number).is_none_or(|parts| parts[0] <= numbers.largest);
        }
    }
    // A draft whose clauses bear no numbers can't be judged.
    if numbers.top.len() < 3 {
        for reference in &mut found {
            reference.resolved = true;
        }
    }
    found
}

/// How far behind a number the clause's first word may stand, in characters.
const TO_WORDS: usize = 40;

/// Numbers that also stand where a clause begins, in a text whose lines don't show it.
fn standing_as_labels(folded: &str) -> HashSet<&str> {
    let number = re!(r"[ \t\n]([0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[IVX]{1,6})[.)]*[ \t\n]");
    let mut found = HashSet::new();
    let mut from = 0;
    while let Some(hit) = number.captures_at(folded, from) {
        let label = hit.get(1).expect("the number is no option");
        // the blank behind one number may be the one before the next
        from = label.end();
        let before = folded[..label.start()].trim_end_matches([' ', '\n', '\t']);
        let goes_on = before.ends_with(',')
            || ["ection", "ections", "rticle", "rticles", "lause", "lauses", "aragraph", "and", "or", "to", "of"].iter().any(|word| before.ends_with(word));
        let opens = first_chars(&folded[label.end()..], TO_WORDS)
            .trim_start_matches(|c: char| !c.is_alphabetic() && c != '"')
            .starts_with(|c: char| c.is_ascii_uppercase() || c == '"');
        if !goes_on && opens {
            found.insert(label.as_str());
        }
    }
    found
}

fn numbers_of(words: &str) -> Option<Vec<u32>> {
    words.split('.').map(|part| part.parse().ok().or_else(|| han_integer(part).and_then(|n| u32::try_from(n).ok()))).collect()
}

/// Does a label of the outline begin here?
fn is_label(draft: &Draft<'_>, byte: usize) -> bool {
    let at = draft.body.text.char_at(byte);
    draft.clauses.binary_search_by_key(&at, |clause| clause.start).is_ok()
        || draft.body.line_at(byte).is_some_and(|line| {
            draft.body.folded()[line.range.start..byte].trim().is_empty()
                && !draft.body.folded()[byte..].starts_with('附')
                && label::label(&draft.body.folded()[byte..line.range.end], false).is_some()
        })
}

/// `《民法典》第585条`, `Section 409A of the Code`: an article of a law.
fn cites_law(folded: &str, range: &Range<usize>) -> bool {
    let from = folded[..range.start].char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let before = &folded[from..range.start];
    let before = before.rsplit(['。', ';', '\n']).next().unwrap_or(before);
    let after = first_chars(&folded[range.end..], 24);
    re!(r"》\s*(?:\([^)]*\))?\s*(?:的)?$|法典?\s*$|条例\s*$|规定\s*$|办法\s*$|解释\s*$|(?:》|法典?|条例)[^,。]{0,12}(?:、|和|及|与|或)\s*$|主合同|原合同|附件\s*[0-9A-Z一二三四五六七八九十]{1,3}\s*(?:中|内|之)?(?:的)?\s*$|(?:》|法典?|条例|规定|办法)第[^,。;]{1,8}条\s*,\s*$|招标文件|通用条款|专用条款|总协议|框架协议|投标|保险|通用合同条款|(?i:\bAct\b|\bCode\b|U\.S\.C)[^.]{0,10}$").is_match(before)
        || re!(r"^\s*(?:\([^)]{1,4}\))*\s*(?:of|under) (?:the|that|such|said|its)\s+[^.,]{0,20}(?:Act|Code|Law|Lease|Plan|Rules|Regulation|License|Master|Credit|Purchase|Merger|Charter|Indenture|Loan|Internal|Securities|Exchange|Trust|Statement|Bankruptcy)|^[A-Z]\b|^\s*(?:above-mentioned )?(?:hereof )?of (?:Annex|Exhibit|Schedule|Appendix|Attachment)").is_match(after)
}

fn to_attachments(draft: &Draft<'_>) -> Vec<Reference> {
    let folded = draft.body.folded();
    // 附件一 …(略): left out of the model form, and told so
    let omitted = omitted(draft);
    let present: HashSet<String> = draft
        .clauses
        .iter()
        .filter(|clause| clause.path.starts_with('@') && !clause.path.contains('.'))
        .filter_map(|clause| label::attachment(&folded[draft.body.text.byte_at(clause.start)..]).map(|label| label.key))
        .collect();
    let left_out: HashSet<&str> = omitted.iter().map(|one| one.key.as_str()).collect();
    let in_capitals = InCapitals::of(folded);
    let starts: HashSet<u32> = draft.clauses.iter().filter(|clause| clause.path.starts_with('@')).map(|clause| clause.start).collect();
    let mut found = Vec::new();
    for hit in re!(r"附件|附录|附表|附图|\b(?:Annex|ANNEX|Exhibit|EXHIBIT|Schedule|SCHEDULE|Appendix|APPENDIX|Attachment|ATTACHMENT) ").find_iter(folded)
    {
        let line_end = draft.body.line_at(hit.start()).map_or(folded.len(), |line| line.range.end);
        let Some(label) = label::attachment(&folded[hit.start()..line_end]) else { continue };
        // The filing's own number at the head of a document (Exhibit 10.3) refers to nothing.
        let opens_line = draft.body.line_at(hit.start()).is_some_and(|line| line.range.start == hit.start());
        let above = draft.clauses.first().map_or(hit.start() < FILED, |first| draft.body.text.char_at(hit.start()) < first.start);
        let is_heading = hit.as_str().is_ascii() && above && (label.key.contains('.') || opens_line);
        if is_heading || of_another(folded, hit.start(), hit.start() + label.len) {
            continue;
        }
        if starts.contains(&draft.body.text.char_at(hit.start())) {
            continue;
        }
        let mut end = hit.start() + label.len;
        if let Some(title) = re!(r"^\s*[:]?\s*《[^》\n]{1,40}》").find(&folded[end..line_end]) {
            end += title.end();
        }
        let range = hit.start()..end;
        let words = &folded[hit.start()..hit.start() + label.len];
        found.push(Reference {
            to: draft.body.text.quote(&range).to_owned(),
            resolved: present.contains(&label.key) || left_out.contains(label.key.as_str()) || in_capitals.heads(words),
            is_attachment: true,
            range,
            key: label.key,
        });
    }
    if let Some(first) = omitted.first() {
        let starts: Vec<usize> = omitted.iter().map(|one| one.range.start).collect();
        let mut furthest: Vec<usize> = omitted.iter().map(|one| one.range.end).collect();
        for at in 1..furthest.len() {
            furthest[at] = furthest[at].max(furthest[at - 1]);
        }
        let is_left_out = |at: usize| starts.partition_point(|start| *start <= at).checked_sub(1).is_some_and(|last| at < furthest[last]);
        found.retain(|reference| !is_left_out(reference.range.start));
        found.push(first.clone());
    } else if present.is_empty() {
        found.extend(unnumbered(draft));
    }
    found
}

/// Bytes at the head of a text in which a filing writes its own number.
const FILED: usize = 600;

/// `29 CFR Part 471 Appendix A to Subpart A`, `Schedule 14A`, `Exhibit 10.1 to the Form 8-K`: attached to a law or a filing.
fn of_another(folded: &str, start: usize, end: usize) -> bool {
    let from = folded[..start].char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let after = first_chars(&folded[end..], 60);
    re!(r"\b(?:CFR|C\.F\.R\.|Part [0-9]+|U\.S\.C\.?|Regulation [A-Z-]+|Securities Act|Exchange Act|Directive)[^.;]{0,24}$").is_match(&folded[from..start])
        || re!(r"^,? (?:to|of) (?:Subpart|Part [0-9]|the (?:[A-Z][A-Za-z]+ )?(?:Registration Statement|Form [0-9]|Code|Act|Regulations|Treaty|Annual Report)|(?:the )?Form (?:[0-9]|S-))").is_match(after)
}

/// Attachments that a text lists as left out: `附件一 供货范围(略)`.
fn omitted(draft: &Draft<'_>) -> Vec<Reference> {
    let folded = draft.body.folded();
    let lines = draft.body.lines.iter().filter_map(|line| {
        let words = folded[line.range.clone()].trim();
        let label = label::attachment(words)?;
        let start = line.range.start + (folded[line.range.clone()].len() - folded[line.range.clone()].trim_start().len());
        let range = start..start + words.len();
        re!(r"\(略\)$|从略$").is_match(words).then(|| Reference {
            to: draft.body.text.quote(&(start..start + label.len)).to_owned(),
            resolved: false,
            is_attachment: true,
            range,
            key: label.key,
        })
    });
    // 滞期费的计算见规定(附件略)
    let inside = re!(r"\(附件[^()。;\n]{0,12}(?:略|从略)\)").find_iter(folded).map(|hit| Reference {
        to: "附件".to_owned(),
        resolved: false,
        is_attachment: true,
        range: hit.range(),
        key: "附件".to_owned(),
    });
    let mut found: Vec<Reference> = lines.chain(inside).collect();
    found.sort_by_key(|reference| reference.range.start);
    found
}

/// Attachments in capitals: `EXHIBIT A` somewhere, where the text says `Exhibit A`: the exhibit follows, in a text without line breaks.
struct InCapitals<'t> {
    anywhere: BTreeSet<&'t str>,
    /// Those at the start of a line.
    opening: HashSet<&'t str>,
}

impl<'t> InCapitals<'t> {
    fn of(folded: &'t str) -> Self {
        let hits = || re!(r"(?:ANNEX|EXHIBIT|SCHEDULE|APPENDIX|ATTACHMENT) [A-Z0-9][A-Z0-9.-]{0,12}").find_iter(folded);
        Self {
            anywhere: hits().map(|hit| hit.as_str()).collect(),
            opening: hits().filter(|hit| folded[..hit.start()].ends_with('\n')).map(|hit| hit.as_str()).collect(),
        }
    }

    /// `APPENDIX I` answers to `Appendix 1`.
    fn heads(&self, label: &str) -> bool {
        if !label.is_ascii() {
            return false;
        }
        let capitals = label.to_ascii_uppercase();
        let begins = || self.anywhere.range(capitals.as_str()..).next().is_some_and(|found| found.starts_with(&capitals));
        let roman = || {
            let (word, number) = capitals.split_once(' ')?;
            let numeral = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].get(number.parse::<usize>().ok()?.checked_sub(1)?)?;
            Some(self.opening.contains(format!("{word} {numeral}").as_str()))
        };
        capitals != label && begins() || roman().unwrap_or(false)
    }
}

/// `详见附件`, `附件包括:(1)图纸;(2)估价单`, `本合同附件(《服务细则》)`, where nothing is attached at all.
fn unnumbered(draft: &Draft<'_>) -> Option<Reference> {
    let named = re!(r#"(?:[\p{Han}]{0,12})?(?:详见|参见|见|格式如)(?:本)?(?:合同|协议)?(?:之|的)?["“]?附件["”]?\s*(?:《[^》\n]{1,30}》|[。;:,)]|$)"#);
    let list = re!(r"(?:本)?(?:合同|协议)?(?:之|的)?附件(?:包括|为|有|如下|清单)?\s*[:(]\s*(?:《[^》\n]{1,30}》|\(?[1一]\s*[).、]\s*\p{Han})[^。\n)]{0,40}");
    let folded = draft.body.folded();
    // what is listed may follow under its own title
    let mut titles: HashMap<&str, usize> = HashMap::new();
    let mut lines: HashSet<&str> = HashSet::new();
    for line in &draft.body.lines {
        let words = folded[line.range.clone()].trim();
        titles.insert(words.trim_matches(['《', '》']), line.range.start);
        lines.insert(words.trim_start_matches("附").trim_start_matches([':', ' ']));
    }
    let follows = |at: usize, words: &str| {
        let title = re!(r"《([^》\n]{1,30})》").captures(words).and_then(|hit| hit.get(1));
        title.is_some_and(|title| titles.get(title.as_str()).is_some_and(|last| *last > at))
    };
    let listed = || list.find_iter(folded).find(|hit| hit.start() < draft.attachments_start() && !follows(hit.end(), hit.as_str()));
    // 按品种交货(附分户明细表): a list that the text says it holds
    let beside = || {
        re!(r"\(附(?:后)?:?\s*\p{Han}{2,12}(?:表|清单|图|名单|说明)\)").find_iter(folded).find(|hit| {
            let title = hit.as_str().trim_matches(['(', ')']).trim_start_matches(['附', '后', ':', ' ']);
            hit.start() < draft.attachments_start() && !lines.contains(title)
        })
    };
    let hit = named.find(folded).or_else(listed).or_else(beside)?;
    let attached = re!(r"(?m)^\s*附件\s*:?\s*[\p{Han}《]")
        .find_iter(draft.body.folded())
        .any(|line| line.start() > hit.end() && draft.body.folded()[line.end()..].trim().chars().count() > 60);
    let end = hit.start() + hit.as_str().trim_end_matches(['。', ';', ':', ',', ')', ' ']).len();
    let range = hit.start()..end;
    (!attached).then(|| Reference { to: "附件".to_owned(), resolved: false, is_attachment: true, range, key: "附件".to_owned() })
}

/// The references as facts.
pub(crate) fn facts(references: &[Reference]) -> Vec<Said> {
    references
        .iter()
        .map(|reference| Said { value: FactValue::Reference { to: reference.to.clone(), resolved: reference.resolved }, range: reference.range.clone() })
        .collect()
}
