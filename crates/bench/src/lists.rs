//! A list of 100 000 records: its first window, one in the middle, sorted and filtered.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use qiheng_api::Session;
use qiheng_archive::{Archive, Operation, system_clock};
use qiheng_domain::SCHEMA;
use qiheng_domain::vendors::Vendor;
use qiheng_record::{Message, Record};
use serde_json::{Value, json};

use crate::Arguments;
use crate::measure::{Dice, Figure, median, timed};

const RECORDS: usize = 100_000;
const STATES: [&str; 6] = ["prospective", "qualified", "active", "suspended", "blacklisted", "retired"];

/// Writes an archive of so many vendors.
pub(crate) fn fill(path: &Path) -> Result<()> {
    let mut archive = Archive::create(path, SCHEMA, system_clock)?;
    let mut dice = Dice::new(11);
    let operation = Operation { name: Message::new("op-record-add"), actor: "bench".to_owned() };
    archive.transact::<_, qiheng_domain::DomainError>(operation, |tx| {
        for number in 0..RECORDS {
            let fields =
                json!({ "name": format!("供应商{:06}有限公司", dice.below(900_000)), "short_name": format!("供{number}"), "status": dice.one_of(&STATES) });
            tx.save_fields(Vendor::KIND, None, fields.as_object().unwrap_or(&serde_json::Map::new()))?;
        }
        Ok(())
    })?;
    Ok(())
}

pub(crate) fn measure(_: &Arguments) -> Result<Vec<Figure>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("a.qiheng");
    fill(&path)?;
    let session = Session::new(folder.path().join("home"), vec![]);
    let call = |name: &str, request: Value| qiheng_api::call(&session, name, request).map_err(|error| anyhow::anyhow!("{name}: {error}"));
    call("archive.open", json!({ "path": path }))?;
    let ask = |sort: Option<&str>, filters: Value, offset: u32| {
        let request = json!({ "kind": "vendor", "sort": sort, "descending": false, "filters": filters, "offset": offset, "limit": 100 });
        median(9, || timed(|| call("records.list", request.clone())))
    };
    let active = json!([{ "field": "status", "test": { "is": "one_of", "values": ["active"] } }]);
    let limit = Duration::from_millis(150);
    Ok(vec![
        Figure::within("list of 100 000, first rows", ask(None, json!([]), 0)?, limit),
        Figure::within("the same in the middle", ask(None, json!([]), 50_000)?, limit),
        Figure::within("the same sorted by name", ask(Some("name"), json!([]), 0)?, limit),
        Figure::within("the same filtered by state", ask(Some("name"), active, 0)?, limit),
    ])
}
