//! Duties (合同义务): what a party must do and by when, as the clauses lay it down. What performing a contract begins with.

use std::ops::Range;

use qiheng_record::Choice;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::{self, Draft, Gathered};
use crate::model::{Clause, Document, Fact, FactValue, Role, Span};
use crate::outline::label;
use crate::pattern::{Pattern, re};
use crate::text::{Body, Sentence, fold};

/// What a duty is about.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum DutyKind {
    Task,
    Delivery,
    Acceptance,
    Payment,
    Report,
    Warranty,
    Confidentiality,
    Notice,
}

/// One duty (义务) and the words that lay it down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Duty {
    /// Whose duty it is.
    pub owed_by: Role,
    /// What it is about.
    pub kind: DutyKind,
    /// The words that say what is to be done, and when if they say so.
    pub words: String,
    /// Share of the price in percent, of a payment.
    #[ts(type = "string | null")]
    pub percent: Option<Decimal>,
    /// Sum, of a payment.
    #[ts(type = "string | null")]
    pub amount: Option<Decimal>,
    /// Of an acceptance: does silence accept (视为验收合格)?
    pub silence_accepts: bool,
    /// Path of the clause.
    pub clause: Option<String>,
    /// First character.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
}

/// The duties of a contract that have a time, or whose breach is watched (warranty, secrecy), in order of place.
pub fn duties(document: &Document, clauses: &[Clause]) -> Vec<Duty> {
    let draft = Draft::of(Body::of(document), clauses, None);
    let gathered = Gathered::from(&draft);
    let mut found: Vec<(Duty, Range<usize>)> = facts::of(&draft, &gathered).iter().filter_map(|fact| of_fact(&draft, fact)).collect();
    found.sort_by_key(|(_, range)| (range.start, range.end));
    let starts: Vec<usize> = found.iter().map(|(_, range)| range.start).collect();
    let is_told = |sentence: &Sentence<'_>| {
        let next = starts.partition_point(|start| *start < sentence.range().end);
        next.checked_sub(1).is_some_and(|last| found[last].1.end > sentence.start)
    };
    let timed: Vec<(Duty, Range<usize>)> = draft
        .body
        .sentences_with(re!(r"[日天月年周时]|季度|(?i:\bdays?\b|\bmonths?\b|\bweeks?\b|\byears?\b|\bhours?\b|monthly|quarterly|annually|[0-9]{4})"))
        .into_iter()
        .take_while(|sentence| sentence.start < draft.attachments_start())
        .filter(|sentence| !is_told(sentence))
        .filter_map(|sentence| of_sentence(&draft, &sentence))
        .collect();
    found.extend(timed);
    found.sort_by_key(|(_, range)| (range.start, range.end));
    found.into_iter().map(|(duty, _)| duty).collect()
}

/// What a fact obliges to; the words are those of its sentence.
fn of_fact(draft: &Draft<'_>, fact: &Fact) -> Option<(Duty, Range<usize>)> {
    let own = draft.body.text.bytes(Span { start: fact.start, end: fact.end });
    let around = draft.body.sentence_at(own.start).map_or(own.clone(), |sentence| sentence.range());
    let duty = |kind, owed_by, range: Range<usize>| (given(draft, kind, owed_by, &range), range);
    match &fact.value {
        FactValue::Payment { percent, amount, .. } => {
            let (duty, range) = duty(DutyKind::Payment, Role::Buyer, own);
            Some((Duty { percent: *percent, amount: *amount, ..duty }, range))
        }
        FactValue::Acceptance { deemed, .. } => {
            // 验收不合格的，乙方应在10日内整改: what fails is set right by the other side
            let words = &draft.body.folded()[around.clone()];
            let fails = re!(r"不合格|未(?:能)?通过|不通过|(?i:does not pass|fails?\b|not accepted)").is_match(words);
            let owed_by = subject(draft, words).filter(|side| fails && *side == Role::Vendor).unwrap_or(Role::Buyer);
            let (duty, range) = duty(DutyKind::Acceptance, owed_by, around);
            Some((Duty { silence_accepts: *deemed && owed_by == Role::Buyer, ..duty }, range))
        }
        FactValue::Warranty { .. } => Some(duty(DutyKind::Warranty, Role::Vendor, around)),
        FactValue::Confidentiality { .. } => {
            Some(duty(DutyKind::Confidentiality, subject(draft, draft.body.sentence_at(own.start)?.text).unwrap_or(Role::Vendor), around))
        }
        FactValue::Renewal { auto: true, notice_days: Some(_) } => Some(duty(DutyKind::Notice, Role::Buyer, around)),
        _ => None,
    }
}

fn given(draft: &Draft<'_>, kind: DutyKind, owed_by: Role, range: &Range<usize>) -> Duty {
    let span = draft.body.text.span(range);
    Duty {
        owed_by,
        kind,
        words: without_label(draft.body.text.quote(range).trim()).to_owned(),
        percent: None,
        amount: None,
        silence_accepts: false,
        clause: draft.clause_at(range.start).map(|clause| clause.path.clone()),
        start: span.start,
        end: span.end,
    }
}

/// The words without the number of the clause that they open.
fn without_label(words: &str) -> &str {
    let folded: String = words.chars().map(fold).collect();
    let label = label::label(&folded, false).map_or(0, |label| folded[..label.len].chars().count());
    let rest = words.char_indices().nth(label).map_or("", |(at, _)| &words[at..]).trim_start();
    if rest.is_empty() { words } else { rest }
}

/// What no party has to do for its own performance: clauses about what happens when things go wrong, and about forms.
const ABOUT_FORM: &[&str] = &["force_majeure", "notice", "dispute", "governing_law", "effect_copies", "definitions"];

/// A sentence that binds a party to do something by a time.
fn of_sentence(draft: &Draft<'_>, sentence: &Sentence<'_>) -> Option<(Duty, Range<usize>)> {
    let words = sentence.text;
    let binds = re!(r"应|须|需|必须|负责|保证|承诺|不得晚于|不迟于|(?i:\bshall\b|\bmust\b|\bwill\b|agrees? to|undertakes? to)");
    let timed = re!(
        r"[0-9一二三四五六七八九十百两]+\s*\)?\s*个?(?:工作|日历|自然)?(?:日|天|周|星期|月|年|小时)[^,。;]{0,6}(?:内|前)|[0-9]+\s*[日号]\s*(?:之?前|以前)|[月季年]度?(?:底|末)|每(?:个)?(?:月|周|季|半?年)|提前[^,。;]{0,4}[0-9一二三四五六七八九十]+|(?i:within\b[^.;]{1,40}\b(?:days?|hours?|weeks?|months?)|(?:no|not) later than|on or before|at least[^.;]{1,30}(?:days?|months?) (?:before|prior)|(?:each|every) (?:calendar )?(?:month|week|quarter|year)|\b(?:monthly|weekly|quarterly|annual(?:ly)?)\b)"
    );
    // what follows a breach, how disputes go on, what silence means and what is only allowed is nobody's task
    let other = re!(
        r"违约金|赔偿|滞纳金|每逾期|每延迟|逾期|罚|争议|纠纷|仲裁|诉讼|不可抗力|视为|有权|可以|生效|有效期|违约方|定义|系指|(?i:liquidated damages|interest at|dispute|arbitrat|force majeure|deemed|may\b|in the event of (?:a )?breach|defaulting|means)"
    );
    let is_form = || draft.is_about(sentence.start, ABOUT_FORM);
    (binds.is_match(words) && timed.is_match(words) && !other.is_match(words) && !is_form()).then_some(())?;
    let kind = kind(draft, sentence);
    let by_kind = match kind {
        DutyKind::Payment | DutyKind::Acceptance => Role::Buyer,
        _ => Role::Vendor,
    };
    let range = sentence.range();
    Some((given(draft, kind, subject(draft, words).unwrap_or(by_kind), &range), range))
}

/// Who must: the party named last before the word that binds, else the first one named.
fn subject(draft: &Draft<'_>, words: &str) -> Option<Role> {
    let binds = re!(r"应|须|需|必须|负责|保证|承诺|(?i:\bshall\b|\bmust\b|\bwill\b|agrees? to|undertakes? to)");
    let until = binds.find(words).map_or(words.len(), |hit| hit.start());
    let named = |role: Role, last: bool| {
        let places = draft.parties.words(role);
        let found = places.iter().filter_map(|name| if last { words[..until].rfind(name.as_str()) } else { words.find(name.as_str()) });
        if last { found.max() } else { found.min() }
    };
    if re!(r"双方|各方|任何?一方|(?i:\b(?:each|either|any|a) party\b|\bparties\b)").is_match(&words[..until]) {
        return Some(Role::Both);
    }
    match (named(Role::Buyer, true), named(Role::Vendor, true)) {
        (Some(buyer), Some(vendor)) => Some(if buyer > vendor { Role::Buyer } else { Role::Vendor }),
        (Some(_), None) => Some(Role::Buyer),
        (None, Some(_)) => Some(Role::Vendor),
        (None, None) => match (named(Role::Buyer, false), named(Role::Vendor, false)) {
            (Some(buyer), Some(vendor)) => Some(if buyer < vendor { Role::Buyer } else { Role::Vendor }),
            (Some(_), None) => Some(Role::Buyer),
            (None, Some(_)) => Some(Role::Vendor),
            (None, None) => None,
        },
    }
}

fn kind(draft: &Draft<'_>, sentence: &Sentence<'_>) -> DutyKind {
    let words = sentence.text;
    let is = |pattern: &Pattern| pattern.is_match(words);
    // 收到预付款后60日内将设备运至…: what sets it off is no duty
    let after_payment = re!(r"收到[^,。;后]{0,14}(?:款|定金)|(?i:receipt of [^,.;]{0,30}payment)");
    let rest = after_payment.find(words).map_or(words, |hit| &words[hit.end()..]);
    if re!(r"支付|付款|付清|缴纳|结算|退还|返还|(?i:\bpay\b|remit|reimburse|refund)").is_match(rest) {
        DutyKind::Payment
    } else if is(re!(r"报告|月报|周报|日报|季报|汇报|报表|(?i:\breports?\b)")) {
        DutyKind::Report
    } else if is(re!(r"保密|泄露|(?i:confidential)")) {
        DutyKind::Confidentiality
    } else if is(re!(r"验收|检验|(?i:acceptance|inspect)")) {
        DutyKind::Acceptance
    } else if is(re!(r"维修|保修|质保|修复|更换|换货|补货|故障|响应|到场|(?i:repair|replace|warrant|respond)")) {
        DutyKind::Warranty
    } else if is(re!(r"交货|交付|发货|送达|运至|供货|移交|完工|竣工|安装|(?i:deliver|ship|complete)")) || draft.is_about(sentence.start, &["delivery"])
    {
        DutyKind::Delivery
    } else if is(re!(r"通知|告知|(?i:notif|notice)")) {
        DutyKind::Notice
    } else {
        DutyKind::Task
    }
}
