//! `cargo xtask run | test | bench | accuracy | train | bindings | schema | ocr-models | icons`: everything that needs more than one tool.

mod models;
mod setup;
mod steps;
mod window;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let command = std::env::args().nth(1).unwrap_or_default();
    match command.as_str() {
        "run" => window::run(&std::env::args().skip(2).collect::<Vec<_>>()),
        "test" => steps::test(),
        "bench" => steps::bench(&std::env::args().skip(2).collect::<Vec<_>>()),
        "accuracy" => steps::accuracy("measure", &std::env::args().skip(2).collect::<Vec<_>>()),
        "train" => steps::accuracy("train", &std::env::args().skip(2).collect::<Vec<_>>()),
        "bindings" => steps::write("bindings"),
        "schema" => steps::write("migrations"),
        "ocr-models" => models::fetch(),
        "icons" => steps::icons(),
        _ => bail!(
            "cargo xtask run [FILE]   set up what is missing, build, open the window\n\
             cargo xtask test         all tests: Rust, UI, the real window\n\
             cargo xtask bench        how fast it is, as ratios, printed and kept in target/bench.json\n\
             cargo xtask accuracy     how right it is on a corpus (--corpus DIR), printed, or kept in docs (--write)\n\
             cargo xtask train        the model of clause categories, learnt anew from a corpus (--corpus DIR)\n\
             cargo xtask bindings     write ui/src/bindings.ts from crates/api\n\
             cargo xtask schema       write the tables of the definitions as the first migration\n\
             cargo xtask ocr-models   fetch the models that read scans (27 MB) into target/ocr-models
             cargo xtask icons        draw every icon from icons/source.svg"
        ),
    }
}
