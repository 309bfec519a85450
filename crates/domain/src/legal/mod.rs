//! Going to law (法律事务): advice, disputes with their stages, and the period of limitation.

mod consultation;
mod dispute;
mod limitation;

pub use consultation::Consultation;
pub use dispute::{Dispute, DisputeKind, DisputeState, LegalEvent, LegalEventKind};
pub use limitation::{Limitation, limitation};
