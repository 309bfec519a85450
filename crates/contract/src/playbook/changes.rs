//! What differs between two playbooks, in words.

use std::collections::{BTreeMap, BTreeSet};

use qiheng_record::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Playbook;
use crate::check::title_of;

/// One thing that differs between two playbooks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlaybookChange {
    /// The rule; empty for what belongs to none.
    pub rule: String,
    /// What was done. Its argument `rule` is the message that names the rule, `kinds` are kinds of contract, `severity` and
    /// `severity_before` severities.
    pub message: Message,
}

/// What a person changed between two playbooks: by rule, then clauses that are required, then the name.
pub fn changes(before: &Playbook, after: &Playbook) -> Vec<PlaybookChange> {
    let mut found = Vec::new();
    let rules: BTreeSet<String> = [before, after].into_iter().flat_map(rules_of).collect();
    for rule in rules {
        let mut say = |message: Message| found.push(PlaybookChange { message: named(&rule, before, after, message), rule: rule.clone() });
        match (before.own_check(&rule), after.own_check(&rule)) {
            (None, Some(_)) => say(Message::new("playbook-change-own-added")),
            (Some(_), None) => say(Message::new("playbook-change-own-removed")),
            (Some(old), Some(new)) if old != new => say(Message::new("playbook-change-own-changed")),
            _ => {}
        }
        match (before.off.contains(&rule), after.off.contains(&rule)) {
            (false, true) => say(Message::new("playbook-change-off")),
            (true, false) => say(Message::new("playbook-change-on")),
            _ => {}
        }
        let (old, new) = (off_for(before, &rule), off_for(after, &rule));
        if old != new {
            let id = if new.is_empty() { "playbook-change-on-for" } else { "playbook-change-off-for" };
            say(Message::new(id).with("kinds", if new.is_empty() { old } else { new }));
        }
        match (before.limits.get(&rule), after.limits.get(&rule)) {
            (old, Some(new)) if old != Some(new) => say(Message::new("playbook-change-limit").with("limit", new.normalize())),
            (Some(_), None) => say(Message::new("playbook-change-limit-default")),
            _ => {}
        }
        match (before.severities.get(&rule), after.severities.get(&rule)) {
            (old, Some(new)) if old != Some(new) => say(Message::new("playbook-change-severity").with("severity", new.name())),
            (Some(_), None) => say(Message::new("playbook-change-severity-default")),
            _ => {}
        }
        for (differs, id) in [
            (before.wordings.get(&rule) != after.wordings.get(&rule), "playbook-change-wording"),
            (before.positions.get(&rule) != after.positions.get(&rule), "playbook-change-positions"),
            (before.samples.get(&rule) != after.samples.get(&rule), "playbook-change-samples"),
        ] {
            if differs {
                say(Message::new(id));
            }
        }
    }
    let titled = |playbook: &Playbook| playbook.required.iter().map(|clause| (clause.title.clone(), clause.clone())).collect::<BTreeMap<_, _>>();
    let (old, new) = (titled(before), titled(after));
    for title in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
        let id = match (old.get(title), new.get(title)) {
            (None, Some(_)) => "playbook-change-required-added",
            (Some(_), None) => "playbook-change-required-removed",
            (old, new) if old != new => "playbook-change-required-changed",
            _ => continue,
        };
        found.push(PlaybookChange { rule: String::new(), message: Message::new(id).with("title", title) });
    }
    if before.name != after.name {
        found.push(PlaybookChange { rule: String::new(), message: Message::new("playbook-change-name").with("title", &after.name) });
    }
    found
}

fn rules_of(playbook: &Playbook) -> Vec<String> {
    let Playbook { name: _, off, off_for, limits, severities, wordings, positions, samples, required: _, own } = playbook;
    let mut rules: Vec<String> = off.iter().chain(off_for.values().flatten()).cloned().collect();
    rules.extend(limits.keys().chain(severities.keys()).chain(wordings.keys()).chain(positions.keys()).chain(samples.keys()).cloned());
    rules.extend(own.iter().map(super::OwnCheck::rule));
    rules
}

fn off_for(playbook: &Playbook, rule: &str) -> String {
    let kinds = playbook.off_for.iter().filter(|(_, rules)| rules.contains(rule));
    let names: Vec<&str> = kinds.map(|(kind, _)| kind.name()).collect();
    names.join(" ")
}

/// The message with what names the rule.
fn named(rule: &str, before: &Playbook, after: &Playbook, message: Message) -> Message {
    match after.own_check(rule).or_else(|| before.own_check(rule)) {
        Some(own) => message.with("rule", "literal").with("text", &own.title),
        None => message.with("rule", title_of(rule)),
    }
}
