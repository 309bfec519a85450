//! From a file's bytes to a [`Document`]: one text, every stretch of it traceable to its place in the file.
//!
//! The content decides what a file is, not its name. Files come from strangers: sizes are counted instead of believed, nesting is
//! bounded, and parsers of others run where a panic of theirs stays an error.

mod docx;
mod draft;
mod error;
mod join;
mod language;
mod line;
mod package;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use error::{Cause, Limit, ReadError};
pub use join::join;

use crate::model::Document;
use package::Package;

const MB: usize = 1 << 20;
const MAX_FILE: usize = 100 * MB;

/// Reads a file. `name` is what it is called: messages name it, and `.md` asks for Markdown.
pub fn read(bytes: &[u8], name: &str) -> Result<Document, ReadError> {
    // foreign parsers have panicked on hostile input before; none of them keeps state
    let read = catch_unwind(AssertUnwindSafe(|| read_by_content(bytes, name)));
    read.unwrap_or_else(|_| Err(Cause::damaged(name, "a parser gave up"))).map_err(|cause| cause.of(name))
}

fn read_by_content(bytes: &[u8], _name: &str) -> Result<Document, Cause> {
    if bytes.len() > MAX_FILE {
        return Err(Cause::TooLarge { limit: Limit::File, max: (MAX_FILE / MB) as u64 });
    }
    match bytes {
        [] => Err(Cause::Empty),
        [b'P', b'K', 3 | 5 | 7, ..] => docx::read(&mut Package::open(bytes)?),
        _ => Err(Cause::NotAContractFile),
    }
}
