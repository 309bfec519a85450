//! Going to law (法律事务): advice, disputes with their stages, and the period of limitation.

mod consultation;
mod deadline;
mod dispute;
mod limitation;

pub use consultation::Consultation;
pub(crate) use deadline::check_legal_event;
pub use deadline::{DEADLINES, Deadline, SetOff, last_day, set_off, take};
pub use dispute::{Dispute, DisputeKind, DisputeState, LegalEvent, LegalEventKind};
pub use limitation::{Interruption, Limitation, limitation};
