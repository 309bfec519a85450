//! Errors as they cross to the window or the terminal: a code, what the sentence names, where to point.

use std::collections::BTreeMap;
use std::fmt;

use qiheng_locales::Catalogue;
use qiheng_record::{Coded, Message};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::flattened;

/// What went wrong. The sentence is worded where it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ApiError {
    /// Stable code, such as `archive.locked`.
    pub code: String,
    /// What the sentence names.
    pub args: BTreeMap<String, String>,
    /// The field to point at.
    pub field: Option<String>,
    /// The record to point at.
    pub record: Option<RecordRef>,
}

/// A record by kind and id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordRef {
    /// Kind of record.
    pub kind: String,
    /// Its id.
    pub id: String,
}

impl ApiError {
    /// An error with a code and what it names.
    pub fn new(code: &str, args: &[(&str, &str)]) -> Self {
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { code: code.to_owned(), args, field: None, record: None }
    }

    /// With the messages among the arguments in words of a language.
    #[must_use]
    pub(crate) fn worded(mut self, catalogue: &Catalogue) -> Self {
        self.args = flattened(catalogue, Message { id: String::new(), args: self.args }).args;
        self
    }

    /// The sentence, in a language.
    pub fn words(&self, catalogue: &Catalogue) -> String {
        let id = format!("error-{}", self.code.replace(['.', '_'], "-"));
        catalogue.find(&id, &self.args).unwrap_or_else(|| {
            let args = BTreeMap::from([("code".to_owned(), self.code.clone())]);
            catalogue.text("error-unknown", &args)
        })
    }
}

impl<E: Coded> From<E> for ApiError {
    fn from(error: E) -> Self {
        let args = error.args();
        let field = args.get("field").cloned();
        let record = args.get("kind").zip(args.get("id")).map(|(kind, id)| RecordRef { kind: kind.clone(), id: id.clone() });
        Self { code: error.code().to_owned(), args, field, record }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.code, self.args)
    }
}
