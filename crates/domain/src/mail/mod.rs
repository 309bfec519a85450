//! Mail (邮件): taken in as messages with everything that came with them, its parties, its contract and its thread told.

mod proposal;
mod take;
mod thread;

pub use proposal::{ContractBy, MailProposal, VendorBy, proposal};
pub use take::{Filed, IncomingMail, day_of, refusal, take};
pub use thread::thread;
