//! What a window asks, asked without one.

mod answers;
mod given;
mod kinds;
mod main_job;
mod reports;
mod versions;
