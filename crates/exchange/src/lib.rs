//! Files that others fill in and read with programs of their own: tables as .xlsx and .docx, written and read back; calendars as .ics.
//!
//! A [`Sheet`] is plain values. The same sheet gives the same bytes; no clock, no file is touched.
//!
//! ```
//! use qiheng_exchange::{Cell, Column, Sheet, read_xlsx, xlsx};
//!
//! let column = Column { heading: "合同".to_owned(), width: 20, ..Column::default() };
//! let sheet = Sheet { name: "台账".to_owned(), columns: vec![column], rows: vec![vec![Cell::Text("采购合同".to_owned())]], ..Sheet::default() };
//! let rows = read_xlsx(&xlsx(&sheet)?)?;
//! assert_eq!(rows, [["合同"], ["采购合同"]]);
//! # Ok::<(), qiheng_exchange::ExchangeError>(())
//! ```

mod docx;
mod error;
mod ics;
mod ics_read;
mod issue_list;
mod sheet;
mod xlsx;

pub use docx::docx;
pub use error::ExchangeError;
pub use ics::{IcsEntry, ics};
pub use ics_read::{IcsMeeting, IcsStart, read_ics};
pub use issue_list::{Issue, Returned, ReturnedRow, Terms, issue_list, returned};
pub use sheet::{Cell, Column, Sheet};
pub use xlsx::{read_xlsx, xlsx};
