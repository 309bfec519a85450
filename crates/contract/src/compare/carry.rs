//! Where a stretch of the older text is in the newer one.

use super::comparison::{Carried, Comparison, Meaning, TextOp};
use crate::model::Span;

impl Comparison {
    /// Follows a stretch of the older text. An empty one (an absence stands nowhere) is lost.
    pub fn carry(&self, span: Span) -> Carried {
        if span.start >= span.end {
            return Carried::Lost;
        }
        let stretches = self.kept_in(span);
        let whole = stretches.first().zip(stretches.last()).map(|(first, last)| Span { start: first.start, end: last.end });
        match whole {
            Some(whole) if self.is_untouched(span) && in_order(&stretches) && self.nothing_came_into(whole) => Carried::Exact(whole),
            _ => self.nearly(span, &stretches),
        }
    }

    /// What of it stands in the newer text, in order of the older one.
    fn kept_in(&self, span: Span) -> Vec<Span> {
        let from = self.kept.partition_point(|kept| kept.before + kept.length <= span.start);
        let kept = self.kept[from..].iter().take_while(|kept| kept.before < span.end).map(|kept| {
            let start = kept.before.max(span.start);
            let end = (kept.before + kept.length).min(span.end);
            (start, Span { start: kept.after + start - kept.before, end: kept.after + end - kept.before })
        });
        let numbers = self.renumbering.iter().map(|number| (number.before, number.after));
        let form = self.changes.iter().filter(|change| change.meaning == Meaning::Format).map(|change| (change.before, change.after));
        let otherwise_set = numbers.chain(form).filter(|(before, _)| before.start < span.end && span.start < before.end);
        let mut found: Vec<(u32, Span)> =
            kept.chain(otherwise_set.map(|(before, after)| (before.start.max(span.start), clipped(before, after, span)))).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, span)| span).collect()
    }

    /// No change of words lies in it.
    fn is_untouched(&self, span: Span) -> bool {
        let touches = |before: Span| {
            if before.start == before.end { span.start < before.start && before.start < span.end } else { before.start < span.end && span.start < before.end }
        };
        !self.changes.iter().any(|change| change.op != TextOp::Move && change.meaning != Meaning::Format && touches(change.before))
    }

    /// Nothing was moved or written into the midst of it.
    fn nothing_came_into(&self, whole: Span) -> bool {
        let inside = |after: Span| whole.start < after.end && after.start < whole.end;
        !self.changes.iter().any(|change| match change.op {
            TextOp::Move => inside(change.after) && !(change.after.start <= whole.start && whole.end <= change.after.end),
            TextOp::Insert | TextOp::Replace => change.meaning != Meaning::Format && change.after.start < change.after.end && inside(change.after),
            TextOp::Delete => false,
        })
    }

    fn nearly(&self, span: Span, stretches: &[Span]) -> Carried {
        let home = self
            .pairs
            .iter()
            .filter(|pair| pair.before.is_some() && pair.before_span.start <= span.start && span.end <= pair.before_span.end)
            .min_by_key(|pair| pair.before_span.end - pair.before_span.start);
        let place = match home {
            Some(pair) if pair.after.is_none() => return Carried::Lost,
            Some(pair) => pair.after_span,
            None => Span { start: 0, end: u32::MAX },
        };
        let there: Vec<&Span> = stretches.iter().filter(|kept| place.start <= kept.start && kept.end <= place.end).collect();
        let count: u32 = there.iter().map(|kept| kept.end - kept.start).sum();
        if count * 2 < span.end - span.start {
            return Carried::Lost;
        }
        let start = there.iter().map(|kept| kept.start).min();
        let end = there.iter().map(|kept| kept.end).max();
        start.zip(end).map_or(Carried::Lost, |(start, end)| Carried::Near(Span { start, end }))
    }
}

/// What became of the part of `before` that lies in `span`, if its characters stand one for one; else of the whole.
fn clipped(before: Span, after: Span, span: Span) -> Span {
    if before.end - before.start != after.end - after.start {
        return after;
    }
    let (start, end) = (span.start.max(before.start), span.end.min(before.end));
    Span { start: after.start + start - before.start, end: after.start + end - before.start }
}

fn in_order(stretches: &[Span]) -> bool {
    stretches.windows(2).all(|pair| pair[0].end <= pair[1].start)
}
