//! The one catalogue of texts, zh-CN and en, in Fluent files that the UI reads too. Nothing else in the program holds a sentence.

use std::collections::BTreeMap;
use std::str::FromStr;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// Language, file name, content.
static FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The languages the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Locale {
    /// 简体中文.
    Chinese,
    /// English.
    English,
}

impl Locale {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The language's tag: `zh-CN` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }
}

impl FromStr for Locale {
    type Err = ();

    /// Takes any tag of the two languages: `zh`, `zh_CN.UTF-8`, `en-GB`.
    fn from_str(tag: &str) -> Result<Self, ()> {
        match tag.to_ascii_lowercase().get(..2) {
            Some("zh") => Ok(Self::Chinese),
            Some("en") => Ok(Self::English),
            _ => Err(()),
        }
    }
}

/// The texts of one language.
pub struct Catalogue {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Reads a language's files.
    ///
    /// # Panics
    /// When a file is not valid Fluent or an id stands twice: a test of this crate keeps that from happening.
    pub fn new(locale: Locale) -> Self {
        let tag = locale.tag().parse().expect("a valid tag");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks would end up in copied text, file names and PDFs.
        bundle.set_use_isolating(false);
        for (_, name, text) in FILES.iter().filter(|(language, ..)| *language == locale.tag()) {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        }
        Self { locale, bundle }
    }

    /// Which language it is.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A text with what goes into it; the id itself where there is none, so that a gap is seen and not silent.
    /// The id `literal` stands for words that a person wrote: its argument `text`.
    pub fn text(&self, id: &str, args: &BTreeMap<String, String>) -> String {
        if id == "literal" {
            return args.get("text").cloned().unwrap_or_default();
        }
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// A text without arguments.
    pub fn plain(&self, id: &str) -> String {
        self.text(id, &BTreeMap::new())
    }

    /// A text, if the catalogue has it.
    pub fn find(&self, id: &str, args: &BTreeMap<String, String>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let args: FluentArgs = args.iter().map(|(name, value)| (name.as_str(), value_of(value))).collect();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

/// Whole numbers can choose a plural; everything else goes in as it is.
fn value_of(text: &str) -> FluentValue<'_> {
    let is_count = (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if is_count { text.parse::<u32>().map_or_else(|_| text.into(), FluentValue::from) } else { text.into() }
}

/// The ids of a language, sorted.
pub fn ids(locale: Locale) -> Vec<&'static str> {
    let files = FILES.iter().filter(|(language, ..)| *language == locale.tag());
    let mut ids: Vec<_> = files.flat_map(|(.., text)| text.lines()).filter_map(id_of_line).collect();
    ids.sort_unstable();
    ids
}

fn id_of_line(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let starts_well = line.starts_with(|c: char| c.is_ascii_alphabetic());
    (starts_well && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_texts_and_none_twice() {
        let [zh, en] = Locale::ALL.map(ids);
        let missing = |from: &[&str], of: &[&str]| of.iter().filter(|id| !from.contains(id)).map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(missing(&zh, &en), Vec::<String>::new(), "missing in zh-CN");
        assert_eq!(missing(&en, &zh), Vec::<String>::new(), "missing in en");
        for locale in Locale::ALL {
            Catalogue::new(locale);
        }
    }

    #[test]
    fn numbers_choose_plurals_and_texts_stay_as_they_are() {
        let catalogue = Catalogue::new(Locale::English);
        let args = |value: &str| BTreeMap::from([("count".to_owned(), value.to_owned())]);
        assert_eq!(catalogue.text("report-findings-count", &args("1")), "1 finding");
        assert_eq!(catalogue.text("report-findings-count", &args("12")), "12 findings");
        assert_eq!(catalogue.text("no-such-id", &args("1")), "no-such-id");
        assert_eq!(catalogue.text("literal", &BTreeMap::from([("text".to_owned(), "原话".to_owned())])), "原话");
    }
}
