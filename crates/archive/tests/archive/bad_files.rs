//! Archives that can't be opened, read or written: each is refused by name, and nothing is lost.

use qiheng_archive::{Archive, ArchiveError, Schema};
use qiheng_record::Coded;

use crate::{KINDS, given, operation, schema};

#[test]
fn one_program_at_a_time() {
    let given = given();
    assert_eq!(Archive::open(&given.path, schema(), || 0).err().map(|e| e.code()), Some("archive.locked"));
}

#[test]
fn what_is_no_archive_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        Archive::open(&path, schema(), || 0).err().map(|error| error.code())
    };
    assert_eq!(at("text.qiheng", &b"not a database at all, only words ".repeat(60)), Some("archive.not_an_archive"));
    assert_eq!(at("empty.qiheng", b""), Some("archive.not_an_archive"));
    assert_eq!(Archive::open(&folder.path().join("none"), schema(), || 0).err().map(|e| e.code()), Some("archive.not_found"));
    let mut given = given();
    given.shelf("甲");
    given.archive = None;
    let longer = Schema { migrations: &["", ""], ..KINDS };
    drop(Archive::open(&given.path, longer, || 0));
    let older = Schema { migrations: &[], ..KINDS };
    assert_eq!(Archive::open(&given.path, older, || 0).err().map(|e| e.code()), Some("archive.newer"));
    assert_eq!(Archive::create(&given.path, schema(), || 0).err().map(|e| e.code()), Some("archive.exists"));
}

#[test]
fn tampering_is_named() {
    let mut given = given();
    let shelf = given.shelf("甲");
    given.rename(shelf, "乙").unwrap();
    given.archive().transact::<_, ArchiveError>(operation("op-test"), |tx| tx.keep_original(b"contract")).unwrap();
    let head = given.archive().read().head().unwrap();
    assert!(given.archive().verify(Some(&head)).unwrap().problems.is_empty());
    assert_eq!(given.archive().verify(Some("00")).unwrap().problems.len(), 1);
    given.archive = None;
    let db = rusqlite::Connection::open(&given.path).unwrap();
    db.execute("UPDATE operation SET payload = (SELECT payload FROM operation WHERE seq = 2) WHERE seq = 1", []).unwrap();
    db.execute("UPDATE original SET bytes = x'00'", []).unwrap();
    drop(db);
    given.reopen();
    let problems = given.archive().verify(Some(&head)).unwrap().problems;
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems[0].starts_with("operation 1:") && problems[1].starts_with("original "), "{problems:?}");
}
