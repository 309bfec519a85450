//! Official texts of laws.

use chrono::NaiveDate;
use qiheng_contract::{OfficialText, official_text};
use qiheng_record::{LongText, Record, Stored};

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

/// The text of a law's edition that came into force on a day; one without a day is taken for any edition.
pub fn text_of<'t>(texts: &'t [Stored<LawText>], code: &str, in_force: NaiveDate) -> Option<&'t Stored<LawText>> {
    let of_code = || texts.iter().filter(|text| text.body.code == code);
    of_code().find(|text| text.body.in_force_from == Some(in_force)).or_else(|| of_code().find(|text| text.body.in_force_from.is_none()))
}

#[cfg(test)]
mod tests {
    use qiheng_record::Head;
    use uuid::Uuid;

    use super::*;

    fn kept(code: &str, in_force_from: Option<&str>) -> Stored<LawText> {
        let in_force_from = in_force_from.map(|day| day.parse().unwrap());
        let head = Head { id: Uuid::from_u128(1), created_at: 0, updated_at: 0, note: None, tags: vec![] };
        let (title, text) = (format!("中华人民共和国{code}"), LongText("第一条 为了举例。".into()));
        Stored { head, body: LawText { title, code: code.into(), in_force_from, ended_on: None, source: None, text } }
    }

    #[test]
    fn an_edition_has_the_text_of_its_day_or_one_without_a_day() {
        let texts = [kept("公司法", None), kept("公司法", Some("2024-07-01")), kept("仲裁法", Some("2026-03-01"))];
        let of = |code: &str, day: &str| text_of(&texts, code, day.parse().unwrap());
        assert_eq!(of("公司法", "2024-07-01"), Some(&texts[1]));
        assert_eq!(of("公司法", "2018-10-26"), Some(&texts[0]));
        assert_eq!(of("仲裁法", "1995-09-01"), None);
        assert!(texts[0].body.is_called("公司法") && !texts[0].body.is_called("仲裁法"));
    }
}
