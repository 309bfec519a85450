//! The models that read scans: an optional folder beside the program, fetched from the package index by its own client.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::steps::{root, run};

const PACKAGE: &str = "rapidocr==3.10.0";
const WHEEL: &str = "rapidocr-3.10.0-py3-none-any.whl";

/// What is taken out of the package: its path there, and the SHA-256 that it must have.
const FILES: [(&str, &str); 3] = [
    ("rapidocr/models/PP-OCRv6_det_small.onnx", "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"),
    ("rapidocr/models/PP-OCRv6_rec_small.onnx", "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"),
    ("rapidocr-3.10.0.dist-info/licenses/MODEL_LICENSES.md", "c5fd0e8603d3df743355b546121e6fe0f4ef8ff455c5a85c1681fd3ae520e153"),
];

/// Where the models lie in the checkout: every build of it finds them there.
fn folder() -> PathBuf {
    root().join("target/ocr-models")
}

/// Fetches the models unless they are there; checks every byte.
pub(crate) fn fetch() -> Result<()> {
    let folder = folder();
    if FILES.iter().all(|(path, sum)| is_right(&folder.join(name(path)), sum)) {
        return Ok(());
    }
    println!("xtask: fetching the models that read scans ({PACKAGE}, 27 MB)");
    let download = root().join("target/ocr-models-download");
    fs::create_dir_all(&download).with_context(|| download.display().to_string())?;
    let python = if cfg!(windows) { "python" } else { "python3" };
    run(Command::new(python).args(["-m", "pip", "download", "--quiet", "--no-deps", "--dest"]).arg(&download).arg(PACKAGE))?;
    run(Command::new(python).args(["-m", "zipfile", "-e"]).arg(download.join(WHEEL)).arg(&download))?;
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    for (path, sum) in FILES {
        let from = download.join(path);
        ensure!(is_right(&from, sum), "{} is not the file that was expected: nothing was installed", from.display());
        fs::copy(&from, folder.join(name(path))).with_context(|| path.to_owned())?;
    }
    fs::remove_dir_all(&download).with_context(|| download.display().to_string())
}

/// The same where a missing network is no failure: what needs the models says so and is passed over.
pub(crate) fn fetch_if_possible() {
    if let Err(error) = fetch() {
        println!("xtask: without the models that read scans, their tests are passed over ({error})");
    }
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn is_right(file: &Path, sum: &str) -> bool {
    fs::read(file).is_ok_and(|bytes| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>() == sum)
}
