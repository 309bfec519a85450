//! Editions of the law base.

use std::sync::Arc;

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_contract::LawBase;
use qiheng_record::{LongText, Record, Ref};

use crate::DomainError;

/// An edition of the law base (法规库): which articles are in force when, as a file has it. The latest one counts, the program's
/// own among them.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "law_base", title = "name", icon = "library")]
pub struct LawBaseEdition {
    /// Name.
    #[field(required, list, search = 6, pinyin)]
    pub name: String,
    /// The day until which law was looked up.
    #[field(list, set_by = "update")]
    pub as_of: Option<NaiveDate>,
    /// The laws and articles, in TOML.
    #[field(required, set_by = "update")]
    pub text: LongText,
}

impl LawBaseEdition {
    /// The edition in a file's words. Refused when they are none.
    pub fn of(name: String, text: String) -> Result<Self, DomainError> {
        let base = read(&name, &text)?;
        Ok(Self { name, as_of: Some(base.as_of), text: LongText(text) })
    }

    /// The base that it holds.
    pub fn base(&self) -> Result<LawBase, DomainError> {
        read(&self.name, &self.text)
    }
}

fn read(name: &str, text: &str) -> Result<LawBase, DomainError> {
    LawBase::read(text).map_err(|cause| DomainError::LawBase { path: name.to_owned(), cause })
}

/// The text must be readable before it is kept.
pub(crate) fn check_edition(_: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    LawBaseEdition::from_values(after.values.clone())?.base().map(drop)
}

/// Keeps an edition, by which contracts are judged from then on. Refused when it is older than the one in force.
pub fn put_in_force(tx: &Transaction, edition: LawBaseEdition) -> Result<Ref<LawBaseEdition>, DomainError> {
    let (day, now) = (edition.as_of.unwrap_or_default(), in_force(tx)?.as_of);
    if day < now {
        return Err(DomainError::LawBaseOlder { path: edition.name, day, now });
    }
    Ok(tx.insert(edition)?)
}

/// The law base by which contracts are judged: the latest by its day; of the same day the archive's.
pub fn in_force(db: &Database) -> Result<Arc<LawBase>, DomainError> {
    let built_in = LawBase::built_in();
    let editions = db.all::<LawBaseEdition>(&[])?;
    let latest = editions.into_iter().filter(|edition| edition.body.as_of.is_some_and(|day| day >= built_in.as_of)).max_by_key(|edition| edition.body.as_of);
    latest.map_or(Ok(built_in), |edition| Ok(Arc::new(edition.body.base()?)))
}
