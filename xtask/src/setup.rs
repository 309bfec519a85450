//! What a fresh machine lacks: system packages, and the locked packages of UI and tests.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::steps::{root, run};

/// Debian packages to build the window.
const TO_BUILD: [&str; 7] = ["build-essential", "pkg-config", "libclang-dev", "libwebkit2gtk-4.1-dev", "libssl-dev", "librsvg2-dev", "file"];
/// Debian packages to test it: the driver of the real window, a display without screen, readers to compare with.
const TO_TEST: [&str; 5] = ["webkit2gtk-driver", "xvfb", "dbus-x11", "fonts-noto-cjk", "poppler-utils"];

/// Installs what building needs.
pub(crate) fn to_build() -> Result<()> {
    packages(&TO_BUILD)?;
    node_packages("ui")
}

/// Installs what testing needs beyond that.
pub(crate) fn to_test() -> Result<()> {
    to_build()?;
    packages(&TO_TEST)?;
    node_packages("tests/e2e")
}

fn packages(names: &[&str]) -> Result<()> {
    if !cfg!(target_os = "linux") {
        // WebView2 comes with Windows 11, WebKit with macOS; compilers with Rust's own installer.
        return Ok(());
    }
    if !Path::new("/usr/bin/dpkg-query").exists() {
        println!("xtask: this system has no apt; needed are the packages that Debian calls {}", names.join(", "));
        return Ok(());
    }
    let missing: Vec<&str> = names.iter().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("xtask: installing {}", missing.join(", "));
    let sudo: &[&str] = if is_root() { &[] } else { &["sudo"] };
    let apt = |arguments: &[&str]| {
        let mut words = sudo.to_vec();
        words.extend(["apt-get", "-o", "DPkg::Lock::Timeout=600"]);
        words.extend(arguments);
        run(Command::new(words[0]).args(&words[1..]).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "-qq"])?;
    let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
    install.extend(missing);
    apt(&install)
}

fn is_installed(name: &str) -> bool {
    let output = Command::new("dpkg-query").args(["-W", "-f=${Status}", name]).output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("install ok installed"))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0"))
}

/// Installs the locked packages of a folder, unless they are those already.
fn node_packages(folder: &str) -> Result<()> {
    let folder = root().join(folder);
    let (lock, stamp) = (folder.join("package-lock.json"), folder.join("node_modules/.installed-lock"));
    let wanted = std::fs::read(&lock).with_context(|| lock.display().to_string())?;
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if Command::new(npm()).arg("--version").output().is_err() {
        bail!("npm is missing: install Node.js 20.19 or newer");
    }
    println!("xtask: installing the packages of {}", folder.display());
    run(Command::new(npm()).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    std::fs::write(&stamp, wanted).with_context(|| stamp.display().to_string())
}

/// npm by the name it has on this system.
pub(crate) fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}
