//! One saved field, with operation, journal and search index, against a bare SQLite transaction with the same durability; the sample.

use std::time::Instant;

use anyhow::Result;
use qiheng_api::Session;
use rusqlite::Connection;
use serde_json::json;

use crate::Arguments;
use crate::measure::{Figure, median, timed};

const RUNS: usize = 200;

pub(crate) fn measure(_: &Arguments) -> Result<Vec<Figure>> {
    let folder = tempfile::tempdir()?;
    let session = Session::new(folder.path().join("home"), vec![]);
    let call = |name: &str, request| qiheng_api::call(&session, name, request).map_err(|error| anyhow::anyhow!("{name}: {error}"));
    let begun = Instant::now();
    call("archive.create_sample", json!({ "path": folder.path().join("a.qiheng"), "name": "林一" }))?;
    let sample = begun.elapsed();
    let vendor = call("records.save", json!({ "kind": "vendor", "id": null, "fields": { "name": "北川包装机械有限公司" } }))?["id"].clone();
    let mut round = 0;
    let saved = median(RUNS, || {
        round += 1;
        timed(|| call("records.save", json!({ "kind": "vendor", "id": vendor, "fields": { "address": format!("青澜路{round}号") } })))
    })?;
    let bare = Connection::open(folder.path().join("bare.db"))?;
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE vendor (id TEXT PRIMARY KEY, address TEXT); INSERT INTO vendor VALUES ('a', '')",
    )?;
    let floor = median(RUNS, || {
        round += 1;
        timed(|| {
            let transaction = bare.unchecked_transaction()?;
            transaction.execute("UPDATE vendor SET address = ?1 WHERE id = 'a'", [format!("青澜路{round}号")])?;
            Ok(transaction.commit()?)
        })
    })?;
    Ok(vec![
        Figure::against("one saved field", saved, "bare SQLite transaction", Some(floor), 4.0),
        Figure::within("the sample archive made", sample, std::time::Duration::from_secs(5)),
    ])
}
