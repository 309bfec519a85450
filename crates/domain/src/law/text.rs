//! Official texts of laws.

use chrono::NaiveDate;
use qiheng_contract::{OfficialText, official_text};
use qiheng_record::{LongText, Record};

/// The official text of a law (法规文本), as a user took it in from a file. It is shown beside the law base's own sentences.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "law_text", title = "title", icon = "scroll-text")]
pub struct LawText {
    /// Title, as at the head of the text.
    #[field(required, list, search = 8, pinyin)]
    pub title: String,
    /// The law's short title, by which articles are cited.
    #[field(required, list, filter, search = 6, pinyin)]
    pub code: String,
    /// In force since.
    #[field(list)]
    pub in_force_from: Option<NaiveDate>,
    /// The first day on which it is no longer in force.
    #[field(list)]
    pub ended_on: Option<NaiveDate>,
    /// The file or place that it comes from.
    #[field(list)]
    pub source: Option<String>,
    /// The text.
    #[field(required, search = 1)]
    pub text: LongText,
}

impl LawText {
    /// Its articles.
    pub fn official(&self) -> OfficialText {
        official_text(&self.text)
    }

    /// Was it in force on a day, as far as it says?
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.in_force_from.is_none_or(|from| from <= on) && self.ended_on.is_none_or(|ended| on < ended)
    }
    /// Is it the text of a law of this title, short or in full?
    pub fn is_called(&self, title: &str) -> bool {
        self.code == title || self.title.ends_with(title)
    }
}
