//! The company's policy on contracts: its working copy, the versions that came into force, and what past decisions say of it.

mod advice;
mod playbook;
mod put_in_force;
mod version;

pub use advice::{Accepted, Advice, advice};
pub(crate) use playbook::check_playbook;
pub use playbook::{Playbook, change, in_words};
pub use put_in_force::{put_in_force, restore};
pub use version::{PlaybookVersion, in_force};
