//! Lengths of time as contracts state them.

use serde::{Deserialize, Serialize};

/// In what a period is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Hours (小时); counted as whole days, rounded up, from the day of the event.
    Hours,
    /// Calendar days (日, 自然日).
    Days,
    /// Working days (工作日).
    WorkingDays,
    /// Weeks of seven days (周).
    Weeks,
    /// Calendar months (月).
    Months,
    /// Calendar years (年).
    Years,
}

impl Unit {
    /// Its stable name, as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
            Self::WorkingDays => "working_days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
        }
    }

    /// Whether a period's last day moves off a day of rest (民法典 203). Working days need no move; hours are none that end with a day.
    pub(crate) fn moves(self) -> bool {
        !matches!(self, Self::Hours | Self::WorkingDays)
    }
}

/// A period (期间): so many days, working days, months …
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

impl Period {
    /// So many of a unit.
    pub fn new(count: u32, unit: Unit) -> Self {
        Self { count, unit }
    }
}

/// Which way time is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// After a day.
    Forward,
    /// Before a day.
    Back,
}
