//! What a record is: kinds, fields, values. One annotated struct per kind; table, form, list, search, history, import and export
//! follow from the [`Kind`] that `#[derive(Record)]` makes of it.
//!
//! ```
//! use qiheng_record::{Choice, Record};
//!
//! /// A party that supplies us (乙方).
//! #[derive(Record, Clone)]
//! #[record(kind = "vendor", title = "name", icon = "building-2")]
//! struct Vendor {
//!     /// Name as on the business licence.
//!     #[field(required, list, search = 10, pinyin)]
//!     name: String,
//!     /// Whether it may be given contracts.
//!     #[field(list, filter)]
//!     status: Option<Status>,
//! }
//!
//! #[derive(Choice, Clone, Copy)]
//! enum Status { Prospective, Active }
//!
//! assert_eq!(Vendor::KIND.fields[0].name, "name");
//! assert_eq!(Vendor::KIND.fields[1].ty.choices(), Some(&["prospective", "active"][..]));
//! ```
//!
//! It knows no database, no clock and no window.

extern crate self as qiheng_record;

pub mod credit_code;
pub mod error;
pub mod field;
pub mod kind;
pub mod message;
pub mod money;
pub mod value;

pub use credit_code::CreditCode;
pub use error::Coded;
pub use field::{AnyRef, FieldValue, Instant, Json, LongText, Percent, Ref, Sha256};
pub use kind::{Field, Head, Kind, ON_EVERY_RECORD, Record, Stored};
pub use message::Message;
pub use money::Money;
pub use qiheng_record_derive::{Choice, Record};
pub use value::{FieldError, FieldType, Problem, Value};
