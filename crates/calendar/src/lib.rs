//! Working days and due rules: when something under a contract is due, by the official table of holidays and the Civil Code's rules on
//! counting time (民法典 200-204). For whoever has a rule and the days of its events, or only a sentence of a contract.
//!
//! ```
//! use chrono::NaiveDate;
//! use qiheng_calendar::{Calendar, DueRule, Event, Events, Period, Unit, due_on};
//!
//! let rule = DueRule::Event(Event::Delivery).after(Period::new(10, Unit::WorkingDays));
//! let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
//! let due = due_on(&rule, &Events::from([(Event::Delivery, day(9, 28))]), Calendar::shipped()).unwrap();
//! assert_eq!(due.date, day(10, 16)); // 1 to 7 October are rested, Saturday 10 October is worked
//! ```
//!
//! [`read`] makes the rule of a sentence, or says why it is in doubt:
//!
//! ```
//! use qiheng_calendar::{Doubt, DueRule, Event, Period, Reading, Unit, read};
//!
//! let reading = read("甲方应在收到发票后三十（30）日内付款。");
//! assert_eq!(reading.rule(), Some(&DueRule::Event(Event::Invoice).after(Period::new(30, Unit::Days))));
//! assert!(matches!(read("甲方应及时付款。"), Reading::Doubtful { reason: Doubt::Vague, .. }));
//! ```
//!
//! It knows no clock, no file, no database and no sentence: steps are messages to be worded where they are shown.

mod calendar;
mod count;
mod due;
mod error;
mod event;
mod occurrences;
mod period;
mod read;
mod rule;
mod span;
mod step;
mod table;

pub use calendar::{Calendar, Day, TableVersion};
pub use count::Counted;
pub use due::{Due, due_on};
pub use error::DueError;
pub use event::{Event, Events};
pub use occurrences::{Occurrences, occurrences};
pub use period::{Direction, Period, Unit};
pub use read::{Doubt, Reading, Remark, read};
pub use rule::{DayOf, DueRule, Span};
pub use step::Step;
pub use table::TableError;
