//! Benches: each figure is a ratio to a peer or a floor measured in the same run, so that it means the same on every machine.
//! Run by `cargo xtask bench`, which builds the release first.

#![allow(clippy::print_stdout, reason = "a bench prints its table")]

mod archive;
mod contracts;
mod evidence;
mod growth;
mod lists;
mod measure;
mod reports;
mod reviews;
mod scale;
mod search;

use std::path::PathBuf;

use anyhow::Result;
use clap::Parser;

use measure::{Figure, table};

/// Measures, prints a table, keeps it as JSON.
#[derive(Parser)]
struct Arguments {
    /// Folder with c20a.docx, c200a.docx, c1000a.docx to measure with instead of contracts made here.
    #[arg(long)]
    inputs: Option<PathBuf>,
    /// Only these parts.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Only writes the archive of 100 000 vendors here, for the bench of the window.
    #[arg(long)]
    big_archive: Option<PathBuf>,
    /// Keeps the archive of a million records here, and takes it from here when it is there: making it takes minutes.
    #[arg(long)]
    scale_archive: Option<PathBuf>,
    /// Where the JSON goes.
    #[arg(long, default_value = "target/bench.json")]
    json: PathBuf,
}

type Part = fn(&Arguments) -> Result<Vec<Figure>>;

const PARTS: [(&str, Part); 8] = [
    ("review", reviews::measure),
    ("growth", growth::measure),
    ("report", reports::measure),
    ("archive", archive::measure),
    ("search", search::measure),
    ("list", lists::measure),
    ("evidence", evidence::measure),
    ("scale", scale::measure),
];

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    if let Some(path) = &arguments.big_archive {
        return lists::fill(path);
    }
    let wanted = PARTS.iter().filter(|(name, _)| arguments.only.is_empty() || arguments.only.iter().any(|only| only == name));
    let mut figures = Vec::new();
    for (name, part) in wanted {
        eprintln!("measuring {name} …");
        figures.extend(part(&arguments)?);
    }
    println!("{}", table(&figures));
    std::fs::write(&arguments.json, serde_json::to_vec_pretty(&figures)?)?;
    Ok(())
}
