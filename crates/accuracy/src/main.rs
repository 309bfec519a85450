//! `qiheng-accuracy measure | train`: how right the program is on a corpus of contracts, and the model of clause categories.
//! Run by `cargo xtask accuracy` and `cargo xtask train`.

#![allow(clippy::print_stdout, reason = "a measurement prints its tables")]
#![allow(clippy::cast_precision_loss, reason = "counts of clauses are small")]

mod categories;
mod corpus;
mod dice;
mod folds;
mod headings;
mod page;
mod same;
mod samples;
mod scores;
mod share;
mod softmax;
mod training;
mod wording;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use corpus::Corpus;

const USAGE: &str = "qiheng-accuracy measure [--corpus DIR] [--write]   prints docs/accuracy.md, or writes it\n\
                     qiheng-accuracy train [--corpus DIR]               writes crates/contract/model";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = arguments.iter().position(|argument| argument == "--corpus").and_then(|at| arguments.get(at + 1)).map(PathBuf::from);
    let folder = folder.or_else(|| std::env::var_os("QIHENG_CORPUS").map(PathBuf::from)).unwrap_or_else(|| root().join("../shared/corpus"));
    if !folder.join("index.csv").is_file() {
        bail!("there is no corpus in {}: name its folder by --corpus or QIHENG_CORPUS", folder.display());
    }
    let corpus = Corpus::open(&folder)?;
    match arguments.first().map(String::as_str) {
        Some("measure") => {
            let measured = page::measure(&corpus)?;
            if arguments.iter().any(|argument| argument == "--write") {
                return measured.write(&root().join("docs"));
            }
            measured.print();
            Ok(())
        }
        Some("train") => training::write(&corpus, &root().join("crates/contract/model")),
        _ => bail!(USAGE),
    }
}

/// The checkout.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new("."))
}
