//! The day on which a contract ends when it says so by a length: `three years from the Effective Date`, `自签订之日起两年`.

use std::ops::Range;

use chrono::{Days, Months, NaiveDate};

use super::date::{Dated, calendar_dates};
use super::quantity::{Period, periods};
use super::{Draft, Said};
use crate::model::{DateKind, FactValue, Language};
use crate::pattern::re;
use crate::text::Sentence;

/// The ends that follow from a length and a known first day.
pub(crate) fn facts(draft: &Draft<'_>, dates: &[Dated]) -> Vec<Said> {
    let known = |wanted: DateKind| dates.iter().find(|dated| dated.which == Some(wanted)).map(|dated| dated.date);
    let effective = known(DateKind::Effective).or_else(|| known(DateKind::Signed));
    let signed = known(DateKind::Signed).or(effective);
    let english = draft.body.document.language == Language::English;
    let cue = re!(
        r"期限|有效期|租期|服务期|合作期|代理期|(?i:\bterm\b|\bin effect\b|\bin force\b|full force|\bcontinue|\bremain|\bvalid\b|anniversary|\bduration\b|\bperiod of\b|\bexpire|\beffective\b|\bcommenc)"
    );
    let ends: Vec<Said> = draft
        .body
        .sentences_with(cue)
        .into_iter()
        .filter(|sentence| sentence.start < draft.attachments_start())
        .filter_map(|sentence| if english { after_term(&sentence, effective) } else { after_term_zh(&sentence, signed, effective) })
        .collect();
    // one contract has one end: the one in the clause about its term, else the first
    let main = ends.iter().position(|said| draft.is_about(said.range.start, &["term"])).unwrap_or(0);
    ends.into_iter().nth(main).into_iter().collect()
}

/// The corresponding day (民法典 202): three years from 8 May 2026 end on 8 May 2029.
fn end(first: NaiveDate, period: &Period) -> Option<NaiveDate> {
    match period.months() {
        Some(months) => first.checked_add_months(Months::new(months)),
        None => first.checked_add_days(Days::new(u64::from(period.days()?))),
    }
}

fn said(sentence: &Sentence<'_>, range: Range<usize>, date: NaiveDate) -> Said {
    Said { value: FactValue::Date { which: DateKind::Ends, date }, range: sentence.start + range.start..sentence.start + range.end }
}

fn after_term(sentence: &Sentence<'_>, effective: Option<NaiveDate>) -> Option<Said> {
    let words = sentence.text;
    let says_the_day = calendar_dates(words)
        .iter()
        .any(|(_, range)| re!(r"(?i)\b(?:expir\w+|terminat\w+|end\w*|until|through|to)\b[^.;,]{0,16}$").is_match(&words[..range.start]));
    if !is_about_the_term(words) || says_the_day {
        return None;
    }
    if let Some((years, range)) = anniversary(words) {
        let first = own_start(&words[range.start..], effective)?;
        return Some(said(sentence, range, first.checked_add_months(Months::new(12 * years))?));
    }
    let period = length(words)?;
    let date = end(own_start(words, effective)?, &period)?;
    Some(said(sentence, without_lead(words, &period), date))
}

/// `until the third anniversary of the Effective Date`, `on the two (2) year anniversary of the date hereof`: the years, and the words.
fn anniversary(words: &str) -> Option<(u32, Range<usize>)> {
    let hit = re!(r"(?i)\b(?:until|on|upon|at|through|to|of)\s+(?:and including\s+)?(?:\([a-z]\)\s*|\([ivx]+\)\s*)?(?:the\s+)?(?:date\s+(?:that|which)\s+is\s+(?:the\s+)?)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2}(?:st|nd|rd|th)?)\s*(?:\(?[0-9]{0,2}\s?(?:st|nd|rd|t\s?h)?\)?)?[\s-]*(?:years?['’]?\s+)?anniversary\s+(?:date\s+)?of\s+(?:the\s+|this\s+)?(?:Effective Date|date (?:hereof|of this Agreement|first)|commencement date)").captures(words)?;
    let whole = hit.get(0)?.range();
    let lead = re!(r"(?i)^(?:until|on|upon|at|through|to|of)\s+").find(&words[whole.clone()]).map_or(0, |lead| lead.end());
    Some((ordinal(hit.get(1)?.as_str())?, whole.start + lead..whole.end))
}

/// How long an English sentence says that the contract runs: `shall remain in effect for two (2) years`.
fn length(words: &str) -> Option<Period> {
    periods(words).into_iter().find(|period| {
        let (before, after) = (&words[..period.range.start], &words[period.range.end..]);
        let runs = re!(r"(?i)\b(?:(?:this|the) (?:\w+ ){0,3}(?:agreement|contract|appointment|venture)\b[^.;]{0,200}?\b(?:continue\w*|remain\w*|effect|force|effective|valid|commence\w*|begin\w*|extend\w*|last|term|duration|be|is)\b|(?:term|initial period)\b)[^.;]{0,200}$").is_match(before);
        let is_length = re!(r"(?i)\b(?:for|be|is|of|until|continue|extend|has)\s+(?:an?\s+|the\s+)?(?:(?:initial|minimum|fixed|primary|further)\s+)?(?:(?:term|period|duration)\s+)?(?:of\s+)?(?:approximately\s+)?$|\bexpires?\s*$").is_match(before);
        let is_other = re!(r"(?i)\b(?:within|prior|notice|thereafter|successive|additional|renew\w*|each|every|cure|last|extended|calendar year|fiscal)\b[^.;]{0,40}$").is_match(before)
            || re!(r"(?i)^\s*(?:'s?)?\s*(?:prior|before|advance|notice|written|renewal|extension|thereafter|old|in succession)|^[^.;]{0,12}\bnotice|^\s*(?:following|after)\s+(?:\w+ ){0,3}(?:terminat|expir)").is_match(after);
        let long = period.months().is_some_and(|months| (1..=1200).contains(&months)) || period.days().is_some_and(|days| (28..=3650).contains(&days));
        runs && is_length && !is_other && long
    })
}

/// A period's own words, without the space before them.
fn without_lead(words: &str, period: &Period) -> Range<usize> {
    let stated = &words[period.range.clone()];
    period.range.start + stated.len() - stated.trim_start().len()..period.range.end
}

/// The contract's length as an English draft states it in its clause about the term, where no `term of …` says it.
pub(super) fn stated_length(draft: &Draft<'_>) -> Option<Said> {
    if draft.body.document.language != Language::English {
        return None;
    }
    let of = |sentence: Sentence<'_>| {
        // a default or an event of force majeure continues for days too
        let of_another = re!(r"(?i)\bfail|force majeure|\bcure").is_match(sentence.text);
        if let Some((years, range)) = anniversary(sentence.text).filter(|_| is_about_the_term(sentence.text) && !of_another) {
            return Some(Said {
                value: FactValue::Term { months: Some(12 * years), days: None },
                range: sentence.start + range.start..sentence.start + range.end,
            });
        }
        let period = (is_about_the_term(sentence.text) && !of_another).then(|| length(sentence.text)).flatten()?;
        let range = without_lead(sentence.text, &period);
        let days = if period.months().is_none() { period.days() } else { None };
        Some(Said { value: FactValue::Term { months: period.months(), days }, range: sentence.start + range.start..sentence.start + range.end })
    };
    draft
        .body
        .sentences_with(re!(r"(?i)\bin effect\b|\bin force\b|full force|\bcontinue|\bremain|\bvalid\b|\bduration\b|\bcommenc|\bterm\b|anniversary"))
        .into_iter()
        .filter(|sentence| sentence.start < draft.attachments_start() && draft.is_about(sentence.start, &["term"]))
        .find_map(of)
}

/// Does an English sentence speak of the contract's own length, not of a warranty's, a covenant's or a cure's?
fn is_about_the_term(words: &str) -> bool {
    re!(r"(?i)\b(?:this|the) (?:\w+ )?(?:agreement|contract)\b|\bterm\b|initial period").is_match(words)
        && !re!(r"(?i)warrant|confidential|surviv|compet|solicit|non-disclosure|option period|insurance|payment term|default|breach|unremedied|chair|director|purchase").is_match(words)
}

/// The day from which the sentence counts: the date that it gives, else the day of effect, unless it counts from an event.
fn own_start(words: &str, effective: Option<NaiveDate>) -> Option<NaiveDate> {
    let from_date = re!(r"(?i)\b(?:commenc\w+|begin\w*|start\w*|from|effective)\b[^.;]{0,24}$");
    if let Some((date, _)) = calendar_dates(words).into_iter().find(|(_, range)| from_date.is_match(&words[..range.start])) {
        return Some(date);
    }
    let by_event = re!(
        r"(?i)\b(?:from|following|after|upon|commencing on|commence on|beginning on|begin on|anniversary of)\s+(?:the\s+|its\s+)?(?:date\s+(?:of|on which|that)\s+)?(?:the\s+)?(?:launch|commencement|delivery|acceptance|installation|closing|completion|first commercial|go-live|opening|approval|receipt|shipment|start date|service|warranty|termination|expir)"
    );
    effective.filter(|_| !by_event.is_match(words))
}

fn ordinal(word: &str) -> Option<u32> {
    const WORDS: [&str; 10] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let word = word.to_ascii_lowercase();
    const NUMBERS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let figure = || word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok();
    WORDS.iter().chain(&NUMBERS).position(|one| *one == word).map(|at| at % WORDS.len()).map(|at| at as u32 + 1).or_else(figure)
}

fn after_term_zh(sentence: &Sentence<'_>, signed: Option<NaiveDate>, effective: Option<NaiveDate>) -> Option<Said> {
    let words = sentence.text;
    if re!(r"质保|保修|质量保证|保密|付款|交货|验收|异议|续|诉讼时效|保函|缺陷责任|宽限").is_match(words) {
        return None;
    }
    let counted = re!(
        r"(?:有效期限?|合同期限?|协议期限?|租赁期限?|租期|服务期限?|合作期限?|代理期限?|期限)[^。;]{0,12}?自\s*(?:(?:本)?(?:合同|协议)?(?:双方)?(签订|签署|签字|签字盖章|生效)(?:之)?日|([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日))\s*(?:起)?(?:计算|算)?[^。;0-9]{0,6}$"
    );
    let period = periods(words).into_iter().find(|period| counted.is_match(words[..period.range.start].trim_end()))?;
    let start = counted.captures(words[..period.range.start].trim_end())?;
    let first = match (start.get(1), start.get(2)) {
        (Some(event), _) if event.as_str() == "生效" => effective?,
        (Some(_), _) => signed?,
        (None, Some(date)) => calendar_dates(date.as_str()).first()?.0,
        (None, None) => return None,
    };
    Some(said(sentence, period.range.clone(), end(first, &period)?))
}
