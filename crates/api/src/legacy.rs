//! Files of other word processors (.doc, .wps, .rtf, .odt): converted to .docx by LibreOffice, where it is installed. Only the
//! reading goes through the copy; what is kept is the file as it came.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs, process};

use uuid::Uuid;

use crate::ApiError;

/// A file that takes longer than this is given up.
const PATIENCE: Duration = Duration::from_secs(90);

/// The .docx that LibreOffice makes of a file; none where it is not installed. Errors: `read.not_converted`.
pub(crate) fn converted(name: &str, suffix: &str, bytes: &[u8]) -> Result<Option<Vec<u8>>, ApiError> {
    let Some(program) = libreoffice() else { return Ok(None) };
    let folder = Folder::make().map_err(|error| failed(name, &error.to_string()))?;
    let source = folder.0.join(format!("draft.{suffix}"));
    fs::write(&source, bytes).map_err(|error| failed(name, &error.to_string()))?;
    // A profile of its own: a LibreOffice that is open elsewhere would take the work over and answer nothing.
    let profile = format!("-env:UserInstallation=file://{}", slashed(&folder.0.join("profile")));
    let mut child = Command::new(program)
        .args([profile.as_str(), "--headless", "--norestore", &format!("--infilter={}", filter(suffix)), "--convert-to", "docx:MS Word 2007 XML", "--outdir"])
        .arg(&folder.0)
        .arg(&source)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| failed(name, &error.to_string()))?;
    let begun = Instant::now();
    while child.try_wait().map_err(|error| failed(name, &error.to_string()))?.is_none() {
        if begun.elapsed() > PATIENCE {
            // Whether it could still be ended changes nothing for the user.
            let _ = child.kill();
            let _ = child.wait();
            return Err(failed(name, &format!("{} s", PATIENCE.as_secs())));
        }
        sleep(Duration::from_millis(50));
    }
    let made = folder.0.join("draft.docx");
    fs::read(&made).map(Some).map_err(|_| failed(name, "LibreOffice"))
}

/// The filter that reads a kind of file. Named, since LibreOffice would else take what it does not know for plain text.
fn filter(suffix: &str) -> &'static str {
    match suffix {
        "rtf" => "Rich Text Format",
        "odt" => "writer8",
        "html" => "HTML (StarWriter)",
        _ => "MS Word 97",
    }
}

fn failed(name: &str, detail: &str) -> ApiError {
    ApiError::new("read.not_converted", &[("file", name), ("detail", detail)])
}

/// Where LibreOffice lies: on the path, or where its installers put it.
fn libreoffice() -> Option<PathBuf> {
    let names = if cfg!(windows) { ["soffice.exe", "libreoffice.exe"] } else { ["soffice", "libreoffice"] };
    let on_path = env::split_paths(&env::var_os("PATH").unwrap_or_default()).flat_map(|folder| names.map(|name| folder.join(name))).collect::<Vec<_>>();
    let installed = ["/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"].map(PathBuf::from);
    on_path.into_iter().chain(installed).find(|path| path.is_file())
}

/// A path as a URL has it.
fn slashed(path: &Path) -> String {
    let path = path.display().to_string().replace('\\', "/").replace(' ', "%20");
    if path.starts_with('/') { path } else { format!("/{path}") }
}

/// A folder that goes when it is no longer needed.
struct Folder(PathBuf);

impl Folder {
    fn make() -> std::io::Result<Self> {
        let path = env::temp_dir().join(format!("qiheng-{}-{}", process::id(), Uuid::now_v7()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What can't be removed is left to the system's own cleaning.
        let _ = fs::remove_dir_all(&self.0);
    }
}
