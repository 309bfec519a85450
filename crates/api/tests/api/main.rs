//! What a window asks, asked without one.

mod across;
mod answers;
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
mod versions;
