//! What vendors leave in a text: `[+inserted+]` and `[-deleted-]` as tracked changes, `[=words|remark=]` as a comment.

/// A stretch of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch<'t> {
    /// Words as they are.
    Plain(&'t str),
    /// Words put in with changes tracked.
    Inserted(&'t str),
    /// Words taken out with changes tracked.
    Deleted(&'t str),
    /// Words and what is remarked on them.
    Remarked(&'t str, &'t str),
}

/// The stretches of a paragraph.
pub(super) fn stretches(words: &str) -> Vec<Stretch<'_>> {
    let (mut found, mut rest) = (Vec::new(), words);
    while let Some((before, kind, inside, after)) = next(rest) {
        found.push(Stretch::Plain(before));
        found.push(match kind {
            '+' => Stretch::Inserted(inside),
            '-' => Stretch::Deleted(inside),
            _ => inside.split_once('|').map_or(Stretch::Plain(inside), |(words, remark)| Stretch::Remarked(words, remark)),
        });
        rest = after;
    }
    found.push(Stretch::Plain(rest));
    found.retain(|stretch| *stretch != Stretch::Plain(""));
    found
}

/// The first mark: the words before it, its sign, what stands in it, and the rest.
fn next(words: &str) -> Option<(&str, char, &str, &str)> {
    let (at, kind) = ['+', '-', '='].into_iter().filter_map(|kind| Some((words.find(&format!("[{kind}"))?, kind))).min()?;
    let (inside, after) = words[at + 2..].split_once(&format!("{kind}]"))?;
    Some((&words[..at], kind, inside, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        use Stretch::{Deleted, Inserted, Plain, Remarked};
        assert_eq!(stretches("质保期[-24-][+12+]个月[1]"), [Plain("质保期"), Deleted("24"), Inserted("12"), Plain("个月[1]")]);
        assert_eq!(stretches("[=单价|待确认=]"), [Remarked("单价", "待确认")]);
        assert_eq!(stretches(""), []);
    }
}
