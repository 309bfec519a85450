//! The real window: opened for a person, or driven on a display without screen.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::setup;
use crate::steps::{build, cargo, root, run as run_command};

/// Sets up, builds and opens the window; without a display it says so and shows the other way.
pub(crate) fn run(files: &[String]) -> Result<()> {
    setup::to_build()?;
    build("release")?;
    let has_display = !cfg!(target_os = "linux") || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if !has_display {
        println!(
            "\nThere is no display here, so no window can open. The program is built; the packet comes from the command line too:\n\n    \
             target/release/qiheng review DRAFT.docx --out packet.pdf\n    target/release/qiheng --help\n"
        );
        return Ok(());
    }
    run_command(Command::new(root().join("target/release").join(format!("qiheng-app{}", std::env::consts::EXE_SUFFIX))).args(files))
}

/// The end-to-end tests, each in a window of its own.
pub(crate) fn test() -> Result<()> {
    if !cfg!(target_os = "linux") {
        println!("xtask: the real window is driven through WebKitWebDriver, on Linux only");
        return Ok(());
    }
    let screen = Screen::start()?;
    let app = root().join("target/debug/qiheng-app");
    run_command(
        Command::new("node")
            .args(["--test", "--test-reporter=spec", "--test-concurrency=1"])
            .arg("tests/e2e/")
            .env("DISPLAY", &screen.display)
            .env("QIHENG_APP", app)
            .env("QIHENG_CLI", root().join("target/debug/qiheng"))
            .current_dir(root()),
    )
}

/// Figures of the real window: its start, a long list.
pub(crate) fn bench() -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let screen = Screen::start()?;
    let built = root().join("target/release");
    run_command(&mut cargo(&["build", "--workspace", "--release", "--examples"]))?;
    run_command(
        Command::new("node")
            .args(["tests/e2e/bench.mjs", "target/bench-window.json"])
            .env("DISPLAY", &screen.display)
            .env("QIHENG_APP", built.join("qiheng-app"))
            .env("QIHENG_EMPTY", built.join("examples/empty"))
            .env("QIHENG_BENCH", built.join("qiheng-bench"))
            .current_dir(root()),
    )
}

/// A display in memory, ended with the value.
struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    fn start() -> Result<Self> {
        // Any number that no other display here has.
        let number = (77..200).find(|n| !std::path::Path::new(&format!("/tmp/.X11-unix/X{n}")).exists()).context("no free display number")?;
        let display = format!(":{number}");
        let server = Command::new("Xvfb")
            .args([&display, "-screen", "0", "1600x1000x24", "-nolisten", "tcp"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb")?;
        std::thread::sleep(Duration::from_secs(1));
        Ok(Self { server, display })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
