//! What a window or a command line can ask: one function each, with a plain request and response. No Tauri, no terminal.
//!
//! A [`Session`] holds what is open. [`call`] runs a command by name with JSON, as the window does; the command line calls the
//! same functions directly.

pub mod about;
pub mod amendments;
pub mod answer;
pub mod app;
pub mod archive;
pub mod bindings;
pub mod bulk;
pub mod calendar;
pub mod claims;
mod commands;
pub mod comparison;
pub mod contracts;
pub mod deliveries;
pub mod documents;
mod due_in_words;
mod error;
mod facts_in_words;
mod in_order;
pub mod intake;
pub mod invoices;
pub mod issue_list;
pub mod job;
pub mod law;
pub mod ledger;
mod legacy;
pub mod legal;
pub mod links;
pub mod mail;
pub mod mail_drafts;
pub mod meetings;
pub mod notices;
pub mod obligations;
pub mod playbooks;
pub mod precedents;
mod preferences;
pub mod rates;
pub mod reading;
pub mod records;
pub mod redline;
pub mod reminding;
pub mod renewal;
pub mod reports;
pub mod reviews;
pub mod rounds;
pub mod scans;
pub mod sealing;
mod session;
pub mod signing;
pub mod timeline;
pub mod today;
pub mod vendors;
pub mod views;
mod words;
pub mod workspace;

pub use commands::{COMMANDS, Command, call, call_bytes};
pub use error::{ApiError, RecordRef};
pub use in_order::in_order;
pub use qiheng_calendar::Event;
pub use qiheng_domain::communication::Direction;
pub use qiheng_locales::{Catalogue, Locale};
pub use session::Session;
