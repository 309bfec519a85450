//! Building, testing, generating.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::setup;

/// The checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// Runs a command in the checkout (unless it names its folder) and fails with it.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    if command.get_current_dir().is_none() {
        command.current_dir(root());
    }
    let words = format!("{command:?}");
    let status = command.status().with_context(|| words.clone())?;
    if status.success() { Ok(()) } else { bail!("{words}: {status}") }
}

pub(crate) fn ui(script: &str) -> Result<()> {
    run(Command::new(setup::npm()).args(["run", "--silent", script]).current_dir(root().join("ui")))
}

pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
    command.args(arguments);
    command
}

/// Builds the whole workspace with the UI embedded. Always the whole: a part would have other features and be built anew.
pub(crate) fn build(profile: &str) -> Result<()> {
    ui("build")?;
    run(&mut cargo(&["build", "--workspace", "--profile", profile]))
}

/// All tests, as CI runs them.
pub(crate) fn test() -> Result<()> {
    setup::to_test()?;
    crate::models::fetch_if_possible();
    ui("lint")?;
    ui("test")?;
    ui("build")?;
    // programs and tests in one build: apart, many crates would be compiled twice, since tests ask for more of their features
    run(&mut cargo(&["build", "--workspace", "--bins", "--tests"]))?;
    run(&mut cargo(&["test", "--workspace", "--no-fail-fast"]))?;
    crate::window::test()
}

/// Measures the release; the peer is Python's docx2txt, installed into a folder of its own.
pub(crate) fn bench(arguments: &[String]) -> Result<()> {
    setup::to_test()?;
    build("release")?;
    let peer = root().join("target/bench-peer");
    if !peer.join("docx2txt").exists()
        && run(Command::new("python3").args(["-m", "pip", "install", "--quiet", "--target"]).arg(&peer).arg("docx2txt==0.9")).is_err()
    {
        println!("xtask: without docx2txt (pip) the reviews are measured without their peer");
    }
    run(Command::new(root().join("target/release/qiheng-bench")).args(arguments).env("PYTHONPATH", &peer))?;
    // Parts that were named are measured alone, without the window.
    if arguments.is_empty() { crate::window::bench() } else { Ok(()) }
}

/// Measures on a corpus, or learns from it. Its program needs no window and is built alone.
pub(crate) fn accuracy(what: &str, arguments: &[String]) -> Result<()> {
    run(cargo(&["run", "--release", "--quiet", "-p", "qiheng-accuracy", "--", what]).args(arguments))
}

/// Lets the test that guards a generated file write it instead.
pub(crate) fn write(test: &str) -> Result<()> {
    run(cargo(&["test", "--workspace", "--quiet", "--", test]).env("QIHENG_WRITE_GENERATED", "1"))
}

/// Every icon from the one drawing.
pub(crate) fn icons() -> Result<()> {
    let drawn = root().join("target/icon.png");
    run(Command::new("rsvg-convert").arg("icons/source.svg").arg("-o").arg(&drawn))?;
    let tauri = root().join("ui/node_modules/.bin/tauri");
    run(Command::new(tauri).arg("icon").arg(&drawn).args(["-o", "icons"]))?;
    for unwanted in ["android", "ios"] {
        std::fs::remove_dir_all(root().join("icons").join(unwanted)).with_context(|| unwanted.to_owned())?;
    }
    for entry in std::fs::read_dir(root().join("icons"))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("Square") || name == "StoreLogo.png" || name == "64x64.png" {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
