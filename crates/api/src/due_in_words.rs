//! When something is due, in words: the rule, the doubt, the day and how it was counted.

use qiheng_calendar::{DayOf, Due, DueError, DueRule, Event, Period, Reading};
use qiheng_domain::contracts::day_of;
use qiheng_locales::Catalogue;
use qiheng_record::{Coded, Message};
use serde::Serialize;
use ts_rs::TS;

use crate::words::worded;

/// When something is due, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DueView {
    /// The rule in words; none where the words give no rule.
    pub rule: Option<String>,
    /// Why a person should look at the words.
    pub doubt: Option<String>,
    /// What to know of how the words were read.
    pub remarks: Vec<String>,
    /// The day, ISO; none as long as its event hasn't happened. With `waits` it may still move, to later.
    pub on: Option<String>,
    /// How the day was counted, in order.
    pub steps: Vec<String>,
    /// Why there is no day yet.
    pub waits: Option<String>,
    /// The event that it waits for, by its name.
    pub waits_for: Option<String>,
}

impl DueView {
    /// What a reading says, and the day that it leads to.
    pub(crate) fn of(catalogue: &Catalogue, reading: Option<&Reading>, due: Option<Result<Due, DueError>>) -> Self {
        let rule = reading.and_then(Reading::rule);
        let doubt = match reading {
            Some(Reading::Doubtful { reason, .. }) => Some(worded(catalogue, &reason.message())),
            _ => None,
        };
        let remarks = match reading {
            Some(Reading::Clear { remarks, .. }) => remarks.iter().map(|remark| worded(catalogue, &remark.message())).collect(),
            _ => Vec::new(),
        };
        let waits_for = match &due {
            Some(Err(DueError::NotHappened { event })) => Some(event.name().to_owned()),
            _ => None,
        };
        let on = due.as_ref().and_then(day_of).map(|day| day.to_string());
        let (steps, waits) = match due {
            Some(Ok(due)) => (due.steps.iter().map(|step| step_in_words(catalogue, &step.message())).collect(), None),
            Some(Err(error)) => (Vec::new(), Some(error_in_words(catalogue, &error))),
            None => (Vec::new(), None),
        };
        Self { rule: rule.map(|rule| rule_in_words(catalogue, rule)), doubt, remarks, on, steps, waits, waits_for }
    }
}

/// A step whose event is named.
fn step_in_words(catalogue: &Catalogue, step: &Message) -> String {
    let mut step = step.clone();
    if let Some(event) = step.args.get_mut("event") {
        *event = event_name(catalogue, event);
    }
    worded(catalogue, &step)
}

fn error_in_words(catalogue: &Catalogue, error: &DueError) -> String {
    let mut args = error.args();
    if let Some(event) = args.get_mut("event") {
        *event = event_name(catalogue, event);
    }
    catalogue.text(&format!("error-{}", error.code().replace(['.', '_'], "-")), &args)
}

/// An event's name: 验收合格, acceptance. One that only the contract's words tell is named as such.
pub(crate) fn event_name(catalogue: &Catalogue, event: &str) -> String {
    if event == Event::Other.name() {
        return catalogue.plain("due-event-other");
    }
    catalogue.plain(&format!("contract-event-event-{}", event.replace('_', "-")))
}

/// A name within a sentence: English writes it small there.
fn within(name: String) -> String {
    let mut characters = name.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

/// A rule in words: `验收合格后30日内`, `within 30 days after acceptance`.
pub(crate) fn rule_in_words(catalogue: &Catalogue, rule: &DueRule) -> String {
    let said = |id: &str, args: &[(&str, String)]| catalogue.text(id, &args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect());
    let length = |period: &Period| said("due-period", &[("count", period.count.to_string()), ("unit", period.unit.name().to_owned())]);
    let all = |rules: &[DueRule]| rules.iter().map(|rule| rule_in_words(catalogue, rule)).collect::<Vec<_>>().join(&catalogue.plain("due-between"));
    let inner = |of: &DueRule| rule_in_words(catalogue, of);
    match rule {
        DueRule::On(date) => date.to_string(),
        DueRule::Event(event) => within(event_name(catalogue, event.name())),
        DueRule::After { of, period, first_day_counts } => {
            let id = if *first_day_counts { "due-rule-after-inclusive" } else { "due-rule-after" };
            said(id, &[("of", inner(of)), ("period", length(period))])
        }
        DueRule::Before { of, period } => said("due-rule-before", &[("of", inner(of)), ("period", length(period))]),
        DueRule::In { of, span, ahead, month, day } => {
            let (which, number) = match day {
                DayOf::Number(number) => ("number", number.to_string()),
                DayOf::Last => ("last", String::new()),
                DayOf::Working(number) => ("working", number.to_string()),
                DayOf::LastWorking => ("last_working", String::new()),
            };
            let span = serde_json::to_value(span).ok().and_then(|span| span.as_str().map(str::to_owned)).unwrap_or_default();
            let day = said(&format!("due-day-{}", which.replace('_', "-")), &[("number", number)]);
            let month = month.map(|month| said("due-month-of", &[("month", month.to_string())])).unwrap_or_default();
            let when = said("due-span", &[("span", span), ("ahead", ahead.to_string())]);
            match **of {
                DueRule::Each(_) => said("due-rule-each-day", &[("each", inner(of)), ("month", month), ("day", day)]),
                _ => said("due-rule-in", &[("of", inner(of)), ("when", when), ("month", month), ("day", day)]),
            }
        }
        DueRule::Each(span) => {
            said("due-each", &[("span", serde_json::to_value(span).ok().and_then(|span| span.as_str().map(str::to_owned)).unwrap_or_default())])
        }
        DueRule::EachSince { of, period } => said("due-rule-each-since", &[("of", inner(of)), ("period", length(period))]),
        DueRule::Ends(of) => inner(of),
        DueRule::Moves(of) => said("due-rule-moves", &[("of", inner(of))]),
        DueRule::MovesBack(of) => said("due-rule-moves-back", &[("of", inner(of))]),
        DueRule::Earliest(rules) => said("due-rule-earliest", &[("all", all(rules))]),
        DueRule::Latest(rules) => said("due-rule-latest", &[("all", all(rules))]),
        DueRule::Several(rules) => all(rules),
    }
}
