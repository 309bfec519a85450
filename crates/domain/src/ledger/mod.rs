//! The table over all contracts (合同台账): any field, fact and finding as a column, conditions on any of them.
//!
//! It is asked of what is kept: each contract's own fields, the facts of the latest reading of its latest version as they were
//! corrected, and the findings of that version's review. Of a contract that was never reviewed it tells what the engine found when it
//! was read.

mod column;
mod condition;
mod kept;
mod preset;
mod query;

pub use column::{Column, Of, Sum, column, columns};
pub use condition::{Condition, condition};
pub use preset::{PRESETS, Preset, city_of};
pub use query::{Cell, Ledger, LedgerRow, ledger};
