//! Headings with a number alone before them: `1 总则`, `2 OBLIGATIONS`, `3 Warranty. The Seller warrants …`. A line of a table or a
//! sentence may begin so too; what makes them labels is that they count up and that `1.1` follows `1`.

use std::collections::BTreeMap;

use super::heading::titled;
use super::label::{Form, Label};
use crate::pattern::re;
use crate::text::Body;

/// Adds the labels of such headings, if the document numbers its clauses so.
pub(super) fn add(body: &Body<'_>, lines: &[usize], labels: &mut BTreeMap<usize, (Label, Option<u8>)>) {
    let candidates: Vec<(usize, Label)> =
        lines.iter().filter(|line| !labels.contains_key(line)).filter_map(|line| Some((*line, heading(body.line(&body.lines[*line]))?))).collect();
    let mut run: Vec<(usize, Label)> = Vec::new();
    let mut found = Vec::new();
    for (line, label) in candidates {
        let next = run.last().map_or(1, |(_, last)| last.numbers[0] + 1);
        if label.numbers[0] == 1 {
            found.push(std::mem::take(&mut run));
        } else if label.numbers[0] != next {
            continue;
        }
        run.push((line, label));
    }
    found.push(run);
    let followed = |run: &[(usize, Label)]| {
        let opens = |(line, label): &&(usize, Label)| {
            let below = labels.range(line + 1..).next().map(|(_, (below, _))| below);
            below.is_some_and(|below| below.numbers.len() > 1 && below.numbers[0] == label.numbers[0])
        };
        run.iter().filter(opens).count()
    };
    let kept: Vec<(usize, Label)> = found.into_iter().filter(|run| run.len() >= 4 && followed(run) >= 3).flatten().collect();
    labels.extend(kept.into_iter().map(|(line, label)| (line, (label, None))));
}

fn heading(line: &str) -> Option<Label> {
    let words = line.trim_end();
    if !words.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let hit = re!(r"^[ \t]*([1-9][0-9]?)[ \t]+[\p{Han}A-Z]").captures(words)?;
    let number = hit.get(1)?;
    let rest = words[number.end()..].trim_start();
    let is_short = rest.chars().count() <= if rest.is_ascii() { 80 } else { 30 } && !rest.ends_with(['。', ';', ',', ':', '.']);
    let is_heading = (is_short || rest.starts_with(|c: char| c.is_ascii_uppercase()) && titled(rest).is_some())
        && !re!(r"^(?:年|月|日|天|个|元|万|米|吨|份|号|层|页|小时)|[\p{Han}A-Za-z]\s+[0-9]{1,3}$").is_match(rest);
    let len = number.end() - (words.len() - words.trim_start_matches([' ', '\t']).len());
    is_heading.then(|| Label { form: Form::Bare, numbers: vec![number.as_str().parse().unwrap_or(0)], len })
}
