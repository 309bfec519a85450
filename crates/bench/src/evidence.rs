//! An evidence package of 200 exhibits with 2 000 pages: its time, and the most memory that it took.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;
use qiheng_api::Session;
use qiheng_report::Fonts;
use serde_json::{Value, json};

use crate::Arguments;
use crate::measure::{Figure, timed};
use crate::reports::plain_of;

const EXHIBITS: usize = 200;
const PAGES_EACH: usize = 10;

pub(crate) fn measure(_: &Arguments) -> Result<Vec<Figure>> {
    let here = std::env::current_exe()?;
    let folders: Vec<PathBuf> = here.ancestors().map(|folder| folder.join("ui/node_modules/@expo-google-fonts")).collect();
    let fonts = Fonts::load(&folders)?;
    let folder = tempfile::tempdir()?;
    let session = Session::new(folder.path().join("home"), folders);
    let call = |name: &str, request: Value| qiheng_api::call(&session, name, request).map_err(|error| anyhow::anyhow!("{name}: {error}"));
    let setup = json!({ "actor_name": "林一", "actor_role": "legal", "company_name": "青禾食品科技有限公司" });
    call("archive.create", json!({ "path": folder.path().join("a.qiheng"), "setup": setup }))?;
    let contract = call("records.save", json!({ "kind": "contract", "id": null, "fields": { "title": "包装线采购合同" } }))?["id"].clone();
    let about = json!({ "kind": "contract", "id": contract });
    let mut sheet = plain_of(PAGES_EACH, &fonts)?;
    for number in 1..=EXHIBITS {
        sheet.title = format!("第{number}份往来函件");
        let path = folder.path().join(format!("{number}.pdf"));
        std::fs::write(&path, qiheng_report::sheet(&sheet, &fonts)?)?;
        call("documents.keep", json!({ "about": about, "path": path, "role": "evidence" }))?;
    }
    let timeline = call("timeline.view", json!({ "about": about, "kinds": ["document"], "offset": 0, "limit": EXHIBITS }))?;
    let entries = timeline["entries"].as_array().cloned().unwrap_or_default();
    let exhibits: Vec<Value> = entries.iter().map(|entry| json!({ "kind": "document", "id": entry["id"], "purpose": "逾期交付" })).collect();
    let request = json!({ "about": about, "subject": "逾期交付", "exhibits": exhibits, "path": folder.path().join("evidence.zip") });
    let taken = timed(|| call("evidence.make", request))?;
    let name = format!("evidence of {EXHIBITS} exhibits, {} pages, {} MB at most", EXHIBITS * PAGES_EACH, peak_megabytes());
    Ok(vec![Figure::within(&name, taken, Duration::from_secs(30))])
}

/// The most memory that this process had at once; 0 where the system doesn't tell.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
