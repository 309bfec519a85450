//! Law: what is in force on a contract's day, official texts beside it, and later editions of the law base.

mod citation;
mod texts;
mod update;
mod view;

pub use citation::CitationView;
pub(crate) use citation::{cited, summary};
pub use texts::{TakeLawText, take_text};
pub use update::{ExportLaw, LawChangeView, LawFile, LawUpdateView, TouchedReview, export, preview, update};
pub use view::{ArticleView, AskArticle, LawArticleView, LawView, LawsView, MissingLaw, NamedBy, article, laws, missing};

use std::sync::Arc;

use qiheng_contract::LawBase;

use crate::{ApiError, Session};

/// The law base by which contracts are judged: the archive's, where one is open and has a later one than the program's own.
pub fn in_force(session: &Session) -> Result<Arc<LawBase>, ApiError> {
    if session.state().archive.is_none() {
        return Ok(LawBase::built_in());
    }
    session.read(|db| Ok(qiheng_domain::law::in_force(&db)?))
}
