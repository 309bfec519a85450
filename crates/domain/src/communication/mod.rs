//! Communication (沟通): what was said and sent between us and a vendor, as evidence.

mod locking;
mod meeting;
mod message;
mod notice;
mod served;
mod vendor_report;

pub use locking::may_take_back;
pub(crate) use locking::{is_locked, may_change, may_remove};
pub use meeting::{Meeting, MeetingKind};
pub use message::{Channel, Direction, Message};
pub(crate) use notice::check_notice;
pub use notice::{Notice, NoticeKind, next_number};
pub use served::{Received, Served, served};
pub use vendor_report::VendorReport;
