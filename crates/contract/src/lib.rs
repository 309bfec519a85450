//! Understanding a contract: bytes in, values out. No clock, no files, no database, no network.
//!
//! The way through, one direction only: [`read()`] (bytes → [`Document`]) → [`outline()`] (→ clauses) → [`facts()`] → [`check()`]
//! (→ findings). [`review()`] goes the whole way. [`compare()`] holds a newer version against the one before. [`markup`] writes tracked
//! changes and comments into the file that was read.

mod answer;
mod beside;
pub mod check;
pub mod compare;
mod duty;
mod facts;
mod filled;
mod identity;
mod inline;
mod interest;
mod invoice;
mod kind;
mod law;
pub mod markup;
pub mod model;
mod notice;
mod outline;
mod pattern;
mod playbook;
pub mod read;
mod redline;
mod response;
mod review;
mod text;
mod title;

pub use answer::{Point, Rewording, Sent, Written, answer};
pub use beside::{Beside, Relation};
pub use check::{CHECKS, Check, Contract, FAMILIES, Family, Limit, Params, Remedy, check_of, family_of, remedy_of, title_of};
pub use compare::{Carried, ClausePair, ClauseState, Comparison, Meaning, Side, TextChange, TextOp, compare};
pub use duty::{Duty, DutyKind, duties};
pub use facts::facts;
pub use facts::numeral::in_capitals;
pub use identity::{Fingerprint, Identity, Kinship, PartyKey, name_key, number};
pub use interest::{LprClause, lpr_clauses};
pub use invoice::{Invoice, InvoiceKind, InvoiceLine, InvoiceParty};
pub use law::{
    Before, Cited, Law, LawArticle, LawBase, LawBaseError, LawChange, LawCited, OfficialArticle, OfficialText, Rank, Standing, law_changes, laws_cited,
    official_text,
};
pub use model::*;
pub use notice::{CountedFrom, Deemed, NoticeAddress, NoticeClause, NoticeForm, notice_clause};
pub use outline::{category, outline};
pub use playbook::{
    COMPANY, Difference, Effect, ExpressionError, FUNCTIONS, Function, GROUPS, Group, Member, MemberType, OwnCheck, Playbook, PlaybookChange, PlaybookProblem,
    Positions, RequiredClause, SampleOutcome, Samples, changes, differences, problems, try_samples,
};
pub use read::{
    Cause as ReadCause, Correction, CorrectionError, DRAFT_FILES, INVOICE_FILES, Limit as ReadLimit, ReadError, Recognise, ScannedCharacter, ScannedLine,
    ScannedPage, invoice, join, read, read_with,
};
pub use redline::redline;
pub use response::{Response, is_about, response};
pub use review::{BuyerClass, RULES_VERSION, Reading, Settings, review};
pub use title::title;
