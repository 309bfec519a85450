//! Communication (沟通): what was said and sent between us and a vendor, as evidence.

mod agenda;
mod locking;
mod meeting;
mod message;
mod notice;
mod series;
mod served;
mod vendor_report;

pub use agenda::{MeetingPoint, PointReason, end, order, points_of, start, write_agenda};
pub use locking::may_take_back;
pub(crate) use locking::{is_locked, may_change, may_remove};
pub(crate) use meeting::check_meeting;
pub use meeting::{Invitation, Meeting, MeetingKind, MeetingState, invite};
pub use message::{Channel, Direction, Message};
pub(crate) use notice::check_notice;
pub use notice::{Notice, NoticeKind, next_number};
pub use series::{Every, MeetingSeries, NextMeeting, SeriesState, arrange, next_of};
pub use served::{Received, Served, served};
pub use vendor_report::VendorReport;
pub(crate) use vendor_report::check_vendor_report;
