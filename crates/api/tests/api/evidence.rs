//! Evidence packages: what is in them, checked by a program that shares no code with ours, and every change noticed.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::given::{Given, given};

type Files = BTreeMap<String, Vec<u8>>;

fn unpacked(path: &Path) -> Files {
    let mut package = ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut files = Files::new();
    for at in 0..package.len() {
        let mut file = package.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    files
}

fn packed(files: &Files, path: &Path) {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        package.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).unwrap();
        package.write_all(bytes).unwrap();
    }
    std::fs::write(path, package.finish().unwrap().into_inner()).unwrap();
}

/// What the independent verifier says of packages, a line each.
fn verified(paths: &[PathBuf]) -> Vec<String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/evidence/verify.py");
    let done = Command::new("python3").arg(script).args(paths).output().expect("python3");
    String::from_utf8(done.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// A contract with a file, a notice with its receipt, a payment, an acceptance that was corrected.
fn performed() -> (Given, Value) {
    let given = given();
    let review = given.paste("设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n第一条 交付\n乙方应于2026年8月31日前交付。\n", None);
    let contract = given.workspace(&review)["contract"]["id"].clone();
    let save = |kind: &str, fields: Value| given.call("records.save", json!({ "kind": kind, "fields": fields }))["id"].clone();
    let receipt = given.folder.path().join("签收回单.txt");
    std::fs::write(&receipt, "EX000012345CN 已签收").unwrap();
    let document = given.call("documents.keep", json!({ "path": receipt, "about": { "kind": "contract", "id": contract }, "role": "evidence" }))["id"].clone();
    save(
        "notice",
        json!({ "contract": contract, "subject": "关于逾期交付的催告函", "kind": "demand", "sent_on": "2026-09-02", "delivered_on": "2026-09-04", "document": document, "text": "请于10日内交付。" }),
    );
    save("payment", json!({ "contract": contract, "what": "预付款", "amount": { "amount": "192000.5", "currency": "CNY" }, "paid_on": "2026-03-09" }));
    let acceptance = save("acceptance", json!({ "contract": contract, "what": "灌装机", "accepted_on": "2026-10-09", "result": "failed", "defects": "漏油" }));
    given.call("records.save", json!({ "kind": "acceptance", "id": acceptance, "fields": { "defects": "漏油；缺铭牌" } }));
    (given, contract)
}

fn make(given: &Given, contract: &Value, path: &Path) -> Value {
    let about = json!({ "kind": "contract", "id": contract });
    let view = given.call("timeline.view", json!({ "about": about, "offset": 0, "limit": 100 }));
    let mut seen = std::collections::BTreeSet::new();
    let exhibits: Vec<Value> = view["entries"]
        .as_array()
        .unwrap()
        .iter()
        .rev()
        .filter(|entry| seen.insert(entry["id"].to_string()))
        .map(|entry| json!({ "kind": entry["kind"], "id": entry["id"], "purpose": "证明乙方逾期" }))
        .collect();
    given.call("evidence.make", json!({ "about": about, "subject": "逾期交付", "exhibits": exhibits, "path": path }))
}

#[test]
fn the_timeline_tells_everything_in_its_order() {
    let (given, contract) = performed();
    let about = json!({ "kind": "contract", "id": contract });
    let ask = |more: Value| {
        let mut request = json!({ "about": about, "offset": 0, "limit": 100 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        given.call("timeline.view", request)
    };
    let all = ask(json!({}));
    let days: Vec<&str> = all["entries"].as_array().unwrap().iter().map(|entry| entry["on"].as_str().unwrap()).collect();
    assert!(days.is_sorted_by(|one, other| one >= other), "newest first: {days:?}");
    assert_eq!((&all["kinds"]["notice"], &all["kinds"]["payment"], &all["kinds"]["acceptance"]), (&json!(2), &json!(1), &json!(1)), "{all}");
    let notices = ask(json!({ "kinds": ["notice"] }));
    let said: Vec<_> =
        notices["entries"].as_array().unwrap().iter().map(|entry| (entry["field"].as_str().unwrap(), entry["documents"].as_array().unwrap().len())).collect();
    assert_eq!(said, [("delivered_on", 1), ("sent_on", 1)]);
    assert_eq!(ask(json!({ "words": "催告" }))["total"], 2);
    // an entry is cited by its number: what is added later, of whatever day, doesn't move it
    let number = |view: &Value| view["entries"].as_array().unwrap().iter().find(|entry| entry["kind"] == "payment").unwrap()["number"].clone();
    let before = number(&all);
    given.call(
        "records.save",
        json!({ "kind": "contract_event", "fields": { "contract": contract, "event": "delivery", "happened_on": "2020-01-02", "what": "样机" } }),
    );
    assert_eq!(number(&ask(json!({}))), before);
    assert_eq!(given.refusal("timeline.view", json!({ "about": { "kind": "invoice", "id": contract }, "offset": 0, "limit": 1 })), "timeline.not_of_this");
}

#[test]
fn a_package_is_checked_without_the_program() {
    let (given, contract) = performed();
    let path = given.folder.path().join("举证包.zip");
    let made = make(&given, &contract, &path);
    assert_eq!(verified(std::slice::from_ref(&path)), ["ok"]);
    let files = unpacked(&path);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert!(names.contains(&"verify.html") && names.contains(&"证据目录.pdf") && names.iter().any(|name| name.ends_with("签收回单.txt")), "{names:?}");
    let directory = given.text_of(&files["证据目录.pdf"]).split_whitespace().collect::<String>();
    for words in ["证据目录", "逾期交付", "关于逾期交付的催告函", "证明乙方逾期", "我方留存", "双方形成", "漏油；缺铭牌", made["head"].as_str().unwrap()]
    {
        assert!(directory.contains(words), "{words}: {directory}");
    }
    assert_eq!(given.call("records.list", json!({ "kind": "document", "text": "举证包", "descending": false, "offset": 0, "limit": 1 }))["total"], 1);
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in &files {
        let place = folder.path().join(name);
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, bytes).unwrap();
    }
    let summed = Command::new("sha256sum").args(["--quiet", "-c", "manifest.sha256"]).current_dir(folder.path()).status().expect("sha256sum");
    assert!(summed.success());
    let about = json!({ "kind": "contract", "id": contract });
    let nothing = json!({ "about": about, "subject": "", "exhibits": [], "path": path });
    assert_eq!(given.refusal("evidence.make", nothing), "evidence.nothing_chosen");
    let stranger = json!({ "about": about, "subject": "", "exhibits": [{ "kind": "payment", "id": contract }], "path": path });
    assert_eq!(given.refusal("evidence.make", stranger), "evidence.not_on_timeline");
}

#[test]
fn a_locked_entry_stays_as_it_is() {
    let (given, contract) = performed();
    let save = |id: &Value, fields: Value| given.try_call("records.save", json!({ "kind": "meeting", "id": id, "fields": fields }));
    let id = save(&Value::Null, json!({ "title": "交付协调会", "held_on": "2026-11-30", "contract": contract })).unwrap()["id"].clone();
    save(&id, json!({ "is_locked": true })).unwrap();
    for fields in [json!({ "title": "改" }), json!({ "is_locked": false }), json!({ "minutes": "另说" })] {
        assert_eq!(save(&id, fields).unwrap_err().code, "record.locked");
    }
    assert_eq!(given.refusal("records.remove", json!({ "kind": "meeting", "id": id })), "record.locked");
    // undone at once it is open again; once something else was done it stays
    given.call("archive.undo", json!({}));
    save(&id, json!({ "title": "交付协调会（第二次）" })).unwrap();
    save(&id, json!({ "is_locked": true })).unwrap();
    save(&Value::Null, json!({ "title": "更正：参加人漏记一人", "held_on": "2026-12-01", "contract": contract })).unwrap();
    let history = given.call("archive.history", json!({ "record": { "kind": "meeting", "id": id }, "before": null, "limit": 20 }));
    for entry in history.as_array().unwrap().iter().filter(|entry| entry["undone"] == false && entry["changes"][0]["id"] == id) {
        let seq = entry["seq"].clone();
        let code = given.try_call("archive.undo_operation", json!({ "seq": seq })).unwrap_err().code;
        assert!(code == "record.locked" || code == "archive.nothing_to_undo", "{code}: {entry}");
    }
    assert_eq!(given.call("records.get", json!({ "kind": "meeting", "id": id }))["fields"]["title"], "交付协调会（第二次）");
}

#[test]
fn the_volume_binds_what_can_be_bound_and_names_what_can_not() {
    let (given, contract) = performed();
    let keep = |name: &str, bytes: &[u8]| {
        let path = given.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        given.call("documents.keep", json!({ "path": path, "about": { "kind": "contract", "id": contract }, "role": "evidence" }));
    };
    // a report of ours is a PDF with real text
    let sheet = given.preview("contract_sheet", contract.as_str().unwrap());
    keep("履行情况.pdf", &sheet);
    keep("现场照片.png", &std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../icons/128x128.png")).unwrap());
    keep("损坏.pdf", b"%PDF-1.7\nnothing else");
    let path = given.folder.path().join("p.zip");
    make(&given, &contract, &path);
    assert_eq!(verified(std::slice::from_ref(&path)), ["ok"]);
    let files = unpacked(&path);
    let volume = given.text_of(&files["证据册.pdf"]).split_whitespace().collect::<String>();
    for words in ["合同履行情况表", "证据1", "文件加密或损坏，未能并入本册", "此类文件不并入本册", "第1页", "签收回单.txt"]
    {
        assert!(volume.contains(words), "{words}: {volume}");
    }
    let directory = given.text_of(&files["证据目录.pdf"]);
    assert!(!directory.contains("内部"), "what goes to a court bears no mark of the house: {directory}");
}

/// What may be done to a package.
#[derive(Debug, Clone)]
enum Tampering {
    /// One byte of a file, the list of hashes left as it is.
    Byte { file: usize, at: usize },
    /// A file with its line in the list set right again.
    Relisted { file: usize, at: usize },
    /// A file taken out, with its line.
    Removed { file: usize },
}

fn tampering() -> impl Strategy<Value = Tampering> {
    prop_oneof![
        (any::<usize>(), any::<usize>()).prop_map(|(file, at)| Tampering::Byte { file, at }),
        (any::<usize>(), any::<usize>()).prop_map(|(file, at)| Tampering::Relisted { file, at }),
        any::<usize>().prop_map(|file| Tampering::Removed { file }),
    ]
}

/// The package as it was tampered with; none where the change says the same.
fn tampered(files: &Files, tampering: &Tampering) -> Option<Files> {
    use sha2::Digest as _;
    let relisted = |files: &Files| -> Vec<u8> {
        let line = |(name, bytes): (&String, &Vec<u8>)| {
            let hash: String = sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{hash}  {name}\n")
        };
        files.iter().filter(|(name, _)| *name != "manifest.sha256").map(line).collect::<String>().into_bytes()
    };
    let mut new = files.clone();
    // what the list alone vouches for (the printed directory, the page that checks) can be set right again by whoever rewrites the list:
    // it is the head on paper that tells then, and the chain that vouches for the rest
    let vouched: Vec<String> = files.keys().filter(|name| name.starts_with("exhibits/") || *name == "chain.json").cloned().collect();
    match tampering {
        Tampering::Byte { file, at } => {
            let name = files.keys().nth(file % files.len())?;
            let bytes = new.get_mut(name)?;
            let at = at % bytes.len().max(1);
            *bytes.get_mut(at)? ^= 1;
        }
        Tampering::Relisted { file, at } => {
            let name = &vouched[file % vouched.len()];
            let bytes = new.get_mut(name)?;
            let at = at % bytes.len().max(1);
            *bytes.get_mut(at)? ^= 1;
            // white space between JSON values says nothing
            let parse = |files: &Files| serde_json::from_slice::<Value>(&files["chain.json"]).ok();
            if name == "chain.json" && parse(&new) == parse(files) {
                return None;
            }
            new.insert("manifest.sha256".into(), relisted(&new));
        }
        Tampering::Removed { file } => {
            let name = &vouched[file % vouched.len()];
            new.remove(name);
            new.insert("manifest.sha256".into(), relisted(&new));
        }
    }
    Some(new)
}

fn every_tampering_is_noticed(count: u32) {
    let (given, contract) = performed();
    let path = given.folder.path().join("p.zip");
    make(&given, &contract, &path);
    let files = unpacked(&path);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let folder = tempfile::tempdir().unwrap();
    let mut made = Vec::new();
    for number in 0..count {
        let way = tampering().new_tree(&mut runner).unwrap().current();
        let Some(new) = tampered(&files, &way) else { continue };
        let place = folder.path().join(format!("{number}.zip"));
        packed(&new, &place);
        made.push((way, place));
    }
    let paths: Vec<PathBuf> = made.iter().map(|(_, path)| path.clone()).collect();
    for ((way, _), said) in made.iter().zip(verified(&paths)) {
        assert_ne!(said, "ok", "{way:?}");
    }
    assert!(made.len() * 10 > count as usize * 9, "nearly all were tampered with");
}

#[test]
fn tampering_is_noticed() {
    every_tampering_is_noticed(100);
}

#[test]
#[ignore = "takes minutes: a thousand packages, and a thousand tampered ones"]
fn a_thousand_packages_hold_and_a_thousand_tampered_ones_do_not() {
    every_tampering_is_noticed(1_000);
    let (given, contract) = performed();
    let folder = tempfile::tempdir().unwrap();
    let mut paths = Vec::new();
    for number in 0..1_000 {
        let event = json!({ "contract": contract, "event": "other", "happened_on": "2026-10-01", "what": format!("第{number}次巡检") });
        given.call("records.save", json!({ "kind": "contract_event", "fields": event }));
        let path = folder.path().join(format!("{number}.zip"));
        make(&given, &contract, &path);
        paths.push(path);
        if paths.len() == 50 {
            assert!(verified(&paths).iter().all(|said| said == "ok"));
            paths.iter().for_each(|path| std::fs::remove_file(path).unwrap());
            paths.clear();
        }
    }
}
