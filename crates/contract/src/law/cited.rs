//! The law that a contract names.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::base::{Law, LawBase};
use crate::pattern::re;

/// A law that a contract names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct LawCited {
    /// Its title, without 中华人民共和国 in front.
    pub title: String,
    /// The base holds it, or knows that it ended.
    pub is_held: bool,
}

/// The laws that a text names in 《》, each once, in order of title.
pub fn laws_cited(text: &str, base: &LawBase) -> Vec<LawCited> {
    let named = re!(r"《\s*([^《》\n]{2,40}?)\s*》").captures_iter(text).filter_map(|hit| {
        let title = short(&hit[1]);
        re!(r"(?:法|法典|条例|办法|规定|解释|细则|准则|法\(试行\)|决定)(?:[\(（][^\)）]{1,12}[\)）])?$").is_match(&title).then_some(title)
    });
    let laws: BTreeMap<String, bool> = named.filter(|title| !is_own(title)).map(|title| (title.clone(), base.names(&title))).collect();
    laws.into_iter().map(|(title, is_held)| LawCited { title, is_held }).collect()
}

fn short(title: &str) -> String {
    let title: String = title.split_whitespace().collect();
    title.strip_prefix("中华人民共和国").unwrap_or(&title).to_owned()
}

/// Rules of the parties themselves: 考核办法, 公司管理规定.
fn is_own(title: &str) -> bool {
    re!(r"公司|甲方|乙方|本合同|考核|考勤|项目部|集团|车间|现场|员工|内部|评分").is_match(title)
}

impl LawBase {
    /// The titles of laws that ended for good, in full, short, and as contracts cite them, with what took their place and since when.
    pub(crate) fn ended_titles(&self) -> impl Iterator<Item = (&str, &str, NaiveDate)> {
        let gone = self.laws.iter().filter(|law| self.editions(&law.code).all(|edition| edition.ended.is_some()));
        gone.flat_map(|law| {
            // a short title such as 合同法 is a part of others in force: only in 《》 it is surely its own
            let titles = [law.title.as_str()].into_iter().chain(law.also.iter().map(String::as_str));
            titles.filter_map(|title| Some((title, law.now.as_deref().unwrap_or_default(), law.ended?)))
        })
    }

    /// The short title by which a law of this title is cited.
    pub fn code_of(&self, title: &str) -> String {
        let law = self.laws.iter().find(|law| law.is_called(title));
        law.map_or_else(|| short(title), |law| law.code.clone())
    }

    /// Is a title one of its laws', in full, short, or otherwise known?
    pub fn names(&self, title: &str) -> bool {
        self.laws.iter().any(|law| law.is_called(title))
    }
}

impl Law {
    /// Is it called so, in full, short, or otherwise? Brackets behind a title (试行, 2023修订, 节选) make no difference.
    fn is_called(&self, title: &str) -> bool {
        let title = short(title);
        let bare = re!(r"[\(（][^\(\)（）]*[\)）]$").find(&title).map_or(title.as_str(), |bracket| &title[..bracket.start()]);
        let same = |other: &str| [title.as_str(), bare].contains(&short(other.trim_matches(['《', '》'])).as_str());
        same(&self.code) || same(&self.title) || self.also.iter().any(|also| same(also))
    }
}
