//! Payment terms.
