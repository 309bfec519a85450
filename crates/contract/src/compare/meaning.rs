//! What of a contract a change touches, told from the words around it.

use std::collections::HashMap;
use std::ops::Range;

use super::comparison::Meaning;
use super::passages::Version;
use super::words::plain;
use crate::facts::calendar_dates;
use crate::facts::quantity::{money, percents, periods};
use crate::model::Span;
use crate::text::re;

/// What passages speak of, read once each.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    read: [HashMap<usize, Things>; 2],
}

/// Where in a version something with a meaning stands.
type Things = Vec<(Range<u32>, Meaning)>;

impl Meanings {
    /// The weightiest thing that a change touches on either side.
    pub(super) fn of(&mut self, old: &Version<'_>, before: Span, new: &Version<'_>, after: Span) -> Meaning {
        self.on(0, old, before).min(self.on(1, new, after))
    }

    fn on(&mut self, side: usize, version: &Version<'_>, span: Span) -> Meaning {
        let mut passage = version.passages.partition_point(|passage| passage.start <= span.start).saturating_sub(1);
        let mut found = Meaning::Wording;
        while passage < version.passages.len() && version.passages[passage].start < span.end && span.start < span.end {
            let things = self.read[side].entry(passage).or_insert_with(|| things(version, passage));
            let touched = things.iter().filter(|(range, _)| range.start < span.end && span.start < range.end);
            found = touched.map(|(_, meaning)| *meaning).min().map_or(found, |meaning| found.min(meaning));
            passage += 1;
        }
        found
    }
}

/// The things with a meaning in a passage and where they stand.
fn things(version: &Version<'_>, passage: usize) -> Things {
    let start = version.passages[passage].label.map_or(version.start_of(passage), |label| label.end);
    let end = version.start_of(passage + 1);
    let words: String = version.text[start as usize..end as usize].iter().map(|c| plain(*c)).collect();
    let mut found: Vec<(Range<usize>, Meaning)> = Vec::new();
    found.extend(money(&words).into_iter().map(|money| (money.range, Meaning::Amount)));
    found.extend(periods(&words).into_iter().map(|period| (period.range, Meaning::Days)));
    found.extend(calendar_dates(&words).into_iter().map(|(_, range)| (range, Meaning::Date)));
    found.extend(percents(&words).into_iter().map(|percent| (percent.range, Meaning::Number)));
    let mut all = |pattern: &regex::Regex, meaning: Meaning| found.extend(pattern.find_iter(&words).map(|hit| (hit.range(), meaning)));
    let party = re!(
        r"(?:[甲乙丙丁买卖供需]|委托|受托|承包|发包|出租|承租|采购|供应|服务|定作|承揽|许可|被许可|受让|转让|出卖|买受|担保|第三|任何一|任一|守约|违约)方|双方|发包人|承包人|出租人|承租人|买受人|出卖人|供应商|(?:[\p{Han}A-Za-z()]{2,30})公司|\b(?:[Bb]uyer|[Ss]eller|[Vv]endor|[Ss]upplier|[Pp]urchaser|[Cc]ustomer|[Cc]lient|[Cc]ontractor|[Cc]onsultant|[Ll]icensor|[Ll]icensee|[Ll]essor|[Ll]essee|[Cc]ompany|Party [A-Z]|[Ee]ither [Pp]arty|[Ee]ach [Pp]arty|[Bb]oth [Pp]arties)\b"
    );
    all(party, Meaning::Party);
    let duty = re!(
        r"不得|不应|不可(?:抗力)?|[供相反对响适效]应|应[用答聘急]|应当|应|必须|[必无]须|无需|须|[认许]可|可[能靠行]|可以|可|有权|无权|有义务|禁止|未经|不|\b(?:shall|may|must|will|should|not|no|never|unless|except|cannot)\b"
    );
    let is_other = re!(r"^不可抗力$|^[供相反对响适效]应$|^应[用答聘急]$|^[认许]可$|^可[能靠行]$");
    let duties = duty.find_iter(&words).filter(|hit| !is_other.is_match(hit.as_str()));
    found.extend(duties.map(|hit| (hit.range(), Meaning::Duty)));
    let reference = re!(
        r"第\s*(?:[0-9]+(?:\.[0-9]+)*|[一二三四五六七八九十百零〇]+)\s*[条款项章节]|附件\s*[0-9一二三四五六七八九十]*|\b(?:Section|Article|Clause|Annex|Exhibit|Schedule|Appendix|section|clause|paragraph)s?\s+[0-9A-Z][0-9.]*"
    );
    let mut all = |pattern: &regex::Regex, meaning: Meaning| found.extend(pattern.find_iter(&words).map(|hit| (hit.range(), meaning)));
    all(reference, Meaning::Reference);
    // the number of a reference counts nothing
    let references: Vec<Range<usize>> = found.iter().filter(|(_, meaning)| *meaning == Meaning::Reference).map(|(range, _)| range.clone()).collect();
    let number = re!(r"[0-9]+(?:[.,][0-9]+)*|[零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟两]{1,}");
    let numbers =
        number.find_iter(&words).map(|hit| hit.range()).filter(|range| !references.iter().any(|other| other.start <= range.start && range.end <= other.end));
    found.extend(numbers.collect::<Vec<_>>().into_iter().map(|range| (range, Meaning::Number)));
    let places: Vec<usize> = words.char_indices().map(|(at, _)| at).collect();
    let place = |byte: usize| start + places.partition_point(|at| *at < byte) as u32;
    found.into_iter().map(|(range, meaning)| (place(range.start)..place(range.end), meaning)).collect()
}
