//! What a record is: kinds, fields, values.

pub mod error;

pub use error::Coded;
