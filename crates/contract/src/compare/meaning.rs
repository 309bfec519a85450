//! What of a contract a change touches, told from the words around it.

use std::collections::HashMap;
use std::ops::Range;

use super::comparison::Meaning;
use super::passages::Version;
use crate::facts::calendar_dates;
use crate::facts::quantity::{money, percents, periods};
use crate::model::Span;
use crate::pattern::{Pattern, re};

/// What passages speak of, read once each.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    read: [HashMap<usize, Things>; 2],
}

/// The things with a meaning in a passage.
#[derive(Debug)]
struct Things {
    /// Where they stand, in order.
    places: Vec<(Range<u32>, Meaning)>,
    /// How many characters the longest takes.
    longest: u32,
}

impl Meanings {
    /// The weightiest thing that a change touches on either side.
    pub(super) fn of(&mut self, old: &Version<'_>, before: Span, new: &Version<'_>, after: Span) -> Meaning {
        self.on(0, old, before).min(self.on(1, new, after))
    }

    fn on(&mut self, side: usize, version: &Version<'_>, span: Span) -> Meaning {
        let mut found = Meaning::Wording;
        if span.start == span.end {
            return found;
        }
        for passage in version.passage_at(span.start)..version.passages.len() {
            if version.start_of(passage) >= span.end {
                break;
            }
            let things = self.read[side].entry(passage).or_insert_with(|| Things::read(version, passage));
            found = found.min(things.touched_by(span));
        }
        found
    }
}

impl Things {
    fn read(version: &Version<'_>, passage: usize) -> Self {
        let start = version.passages[passage].label.map_or(version.start_of(passage), |label| label.end);
        let words = version.plain(Span { start, end: version.start_of(passage + 1) });
        let characters: Vec<usize> = words.char_indices().map(|(at, _)| at).collect();
        let place = |byte: usize| start + characters.partition_point(|at| *at < byte) as u32;
        let mut places: Vec<(Range<u32>, Meaning)> =
            meant(&words).into_iter().map(|(range, meaning)| (place(range.start)..place(range.end), meaning)).collect();
        places.sort_unstable_by_key(|(range, meaning)| (range.start, range.end, *meaning));
        let longest = places.iter().map(|(range, _)| range.end - range.start).max().unwrap_or(0);
        Things { places, longest }
    }

    fn touched_by(&self, span: Span) -> Meaning {
        let from = self.places.partition_point(|(range, _)| range.start < span.start.saturating_sub(self.longest));
        let near = self.places[from..].iter().take_while(|(range, _)| range.start < span.end);
        near.filter(|(range, _)| span.start < range.end).map(|(_, meaning)| *meaning).min().unwrap_or(Meaning::Wording)
    }
}

/// The things with a meaning in plain words.
fn meant(words: &str) -> Vec<(Range<usize>, Meaning)> {
    let hits = |pattern: &'static Pattern| pattern.find_iter(words).map(|hit| hit.range());
    let references: Vec<Range<usize>> = hits(reference()).collect();
    // the number of a reference counts nothing
    let is_free = |range: &Range<usize>| {
        let next = references.partition_point(|other| other.end < range.end);
        references.get(next).is_none_or(|other| range.start < other.start)
    };
    let mut found: Vec<(Range<usize>, Meaning)> = Vec::new();
    found.extend(money(words).into_iter().map(|money| (money.range, Meaning::Amount)));
    found.extend(periods(words).into_iter().map(|period| (period.range, Meaning::Days)));
    found.extend(calendar_dates(words).into_iter().map(|(_, range)| (range, Meaning::Date)));
    found.extend(percents(words).into_iter().map(|percent| (percent.range, Meaning::Number)));
    found.extend(hits(number()).filter(is_free).map(|range| (range, Meaning::Number)));
    found.extend(hits(party()).map(|range| (range, Meaning::Party)));
    found.extend(hits(duty()).filter(|range| !is_no_duty(&words[range.clone()])).map(|range| (range, Meaning::Duty)));
    found.extend(references.iter().map(|range| (range.clone(), Meaning::Reference)));
    found
}

fn number() -> &'static Pattern {
    re!(r"[0-9]+(?:[.,][0-9]+)*|[零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟两]+")
}

fn party() -> &'static Pattern {
    re!(
        r"(?:[甲乙丙丁买卖供需]|委托|受托|承包|发包|出租|承租|采购|供应|服务|定作|承揽|被?许可|受让|转让|出卖|买受|担保|第三|任何?一|守约|违约)方|双方|发包人|承包人|出租人|承租人|买受人|出卖人|供应商|[\p{Han}A-Za-z()]{2,30}公司|\b(?:[Bb]uyer|[Ss]eller|[Vv]endor|[Ss]upplier|[Pp]urchaser|[Cc]ustomer|[Cc]lient|[Cc]ontractor|[Cc]onsultant|[Ll]icensor|[Ll]icensee|[Ll]essor|[Ll]essee|[Cc]ompany|Party [A-Z]|[Ee]ither [Pp]arty|[Ee]ach [Pp]arty|[Bb]oth [Pp]arties)\b"
    )
}

/// Words of duty, right and exception, and those that only look so (供应, 认可), which would else be found inside.
fn duty() -> &'static Pattern {
    re!(
        r"不可抗力|[供相反对响适效]应|应[用答聘急]|[认许]可|可[能靠行]|不得|不应|不可|应当|应|必须|[必无]须|无需|须|可以|可|有权|无权|有义务|禁止|未经|不|\b(?:shall|may|must|will|should|not|no|never|unless|except|cannot)\b"
    )
}

fn is_no_duty(words: &str) -> bool {
    re!(r"^(?:不可抗力|[供相反对响适效]应|应[用答聘急]|[认许]可|可[能靠行])$").is_match(words)
}

fn reference() -> &'static Pattern {
    re!(
        r"第\s*(?:[0-9]+(?:\.[0-9]+)*|[一二三四五六七八九十百零〇]+)\s*[条款项章节]|附件\s*[0-9一二三四五六七八九十]*|\b(?:[Ss]ection|[Aa]rticle|[Cc]lause|[Pp]aragraph|Annex|Exhibit|Schedule|Appendix)s?\s+[0-9A-Z][0-9.]*"
    )
}
