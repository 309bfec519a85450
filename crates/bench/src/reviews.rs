//! Reading and reviewing, as whole processes, against Python's docx2txt on the same file.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::measure::{Figure, cpu_of, median};
use crate::{Arguments, contracts};

const RUNS: usize = 7;

pub(crate) fn measure(arguments: &Arguments) -> Result<Vec<Figure>> {
    let folder = tempfile::tempdir()?;
    let version = |pages: u32, version: char| -> Result<PathBuf> {
        let name = format!("c{pages}{version}.docx");
        if let Some(given) = &arguments.inputs {
            return Ok(given.join(name));
        }
        let path = folder.path().join(name);
        contracts::write(&path, pages, version == 'b')?;
        Ok(path)
    };
    let input = |pages: u32| version(pages, 'a');
    let mut figures = Vec::new();
    let mut per_page = Vec::new();
    for (pages, review_limit) in [(20, 4.0), (200, 8.0), (1000, 8.0)] {
        let file = input(pages)?;
        let peer = median(RUNS, || cpu_of(Command::new("python3").args(["-c", "import docx2txt, sys; docx2txt.process(sys.argv[1])"]).arg(&file))).ok();
        let review = median(RUNS, || cpu_of(qiheng()?.arg("review").arg(&file).arg("--json")))?;
        figures.push(Figure::against(&format!("review of {pages} pages, CPU of the process"), review, "docx2txt", peer, review_limit));
        let read = median(RUNS, || cpu_of(qiheng()?.arg("read").arg(&file)))?;
        figures.push(Figure::against(&format!("read of {pages} pages, CPU of the process"), read, "docx2txt", peer, 0.5));
        per_page.push(review / pages);
    }
    // What a page costs must not grow with the contract.
    figures.push(Figure::against("review, a page of 1000 pages", per_page[2], "a page of 200 pages", Some(per_page[1]), 1.25));
    let (before, after, out) = (input(200)?, version(200, 'b')?, folder.path().join("out.docx"));
    let redline = median(RUNS, || cpu_of(qiheng()?.arg("compare").args([&before, &after]).arg("--out").arg(&out)))?;
    figures.push(Figure::within("redline of 200 pages as .docx, CPU of the process", redline, Duration::from_millis(300)));
    let markup = median(RUNS, || cpu_of(qiheng()?.arg("markup").arg(&before).arg("--out").arg(&out)))?;
    figures.push(Figure::within("markup of 200 pages, CPU of the process", markup, Duration::from_millis(500)));
    Ok(figures)
}

/// The command line built beside this bench.
fn qiheng() -> Result<Command> {
    let here = std::env::current_exe()?;
    Ok(Command::new(here.parent().unwrap_or(Path::new(".")).join("qiheng").canonicalize().context("qiheng, beside the bench")?))
}
