//! What the other side made of our tracked changes: its newer file held against the one that we sent.

use qiheng_record::Choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answer::Rewording;
use crate::compare::{Comparison, TextChange};
use crate::model::Span;

/// What the other side makes of a proposal of ours (对方答复).
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    /// Agreed: our words stand.
    Accepted,
    /// It wants other words than ours or its own.
    Changed,
    /// Refused: its own stand.
    Refused,
}

/// What stands where we wrote, and what that makes of it. `comparison` goes from the file that was sent to the newer one.
pub fn response(rewording: &Rewording, comparison: &Comparison, newer: &[char]) -> (Response, String) {
    let now: Option<String> =
        region(rewording.place, comparison).and_then(|region| newer.get(region.start as usize..region.end as usize)).map(|text| text.iter().collect());
    let (ours, theirs) = (bare(&rewording.new), bare(&rewording.old));
    if let Some(now) = now {
        let there = bare(&now);
        let response = match (there == ours, there == theirs) {
            (true, _) => Response::Accepted,
            (false, true) => Response::Refused,
            _ if !ours.is_empty() && there.contains(&ours) => Response::Accepted,
            _ if !theirs.is_empty() && there.contains(&theirs) => Response::Refused,
            _ => Response::Changed,
        };
        return (response, now);
    }
    // what stood around it went elsewhere
    let all = bare(&newer.iter().collect::<String>());
    let has = |words: &str| words.chars().count() >= 6 && all.contains(words);
    let response = if has(&ours) {
        Response::Accepted
    } else if has(&theirs) {
        Response::Refused
    } else {
        Response::Changed
    };
    (response, String::new())
}

/// Does a change lie where we wrote?
pub fn is_about(change: &TextChange, rewording: &Rewording) -> bool {
    let Span { start, end } = rewording.place;
    change.before.start <= end && start <= change.before.end
}

/// The stretch of the newer text between what stayed before and behind a place; none if that isn't in order any more.
fn region(place: Span, comparison: &Comparison) -> Option<Span> {
    let kept = &comparison.kept;
    let before = kept[..kept.partition_point(|kept| kept.before < place.start)].last();
    let behind = kept.get(kept.partition_point(|kept| kept.before + kept.length <= place.end));
    let start = before.map_or(0, |kept| kept.after + (place.start - kept.before).min(kept.length));
    let end = behind.map(|kept| kept.after + place.end.saturating_sub(kept.before))?;
    (start <= end).then_some(Span { start, end })
}

/// Words without white space and the marks that end a sentence.
fn bare(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && !"。；;.，,".contains(*c)).collect()
}
