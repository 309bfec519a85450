//! What a window asks, asked without one.

mod across;
mod amendments;
mod answers;
mod claims;
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
mod negotiations;
mod obligations;
mod playbooks;
mod reports;
mod scans;
mod signing;
mod schedules;
mod versions;
