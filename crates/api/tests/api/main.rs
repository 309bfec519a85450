//! What a window asks, asked without one.

mod across;
mod amendments;
mod answers;
mod calendar;
mod claims;
mod disputes;
mod endings;
mod evidence;
mod given;
mod intake;
mod invoices;
mod kinds;
mod law;
mod ledger;
mod mail;
mod main_job;
mod meetings;
mod negotiations;
mod obligations;
mod playbooks;
mod reports;
mod scans;
mod schedules;
mod signing;
mod versions;
