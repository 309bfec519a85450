//! The archive through its public surface, on real files: writing, undoing, refusing, verifying.

use std::path::PathBuf;

use proptest::prelude::*;
use qiheng_archive::{Archive, ArchiveError, Operation, Query, Schema};
use qiheng_record::{Choice, Coded, Message, Money, Record, Ref, Value};
use serde_json::{Map, json};
use tempfile::TempDir;

/// A shelf.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "shelf", title = "name", icon = "library")]
struct Shelf {
    /// Name.
    #[field(required, list, search = 10, pinyin)]
    name: String,
    /// Worth.
    #[field(list)]
    worth: Option<Money>,
    /// Colour.
    colour: Option<Colour>,
}

#[derive(Choice, Debug, Clone, Copy, PartialEq)]
enum Colour {
    Red,
    DarkBlue,
}

/// A book on a shelf.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "book", title = "title", icon = "book", parent = "shelf")]
struct Book {
    /// Its shelf.
    #[field(required)]
    shelf: Ref<Shelf>,
    /// Title.
    #[field(required, search = 5)]
    title: String,
}

const KINDS: Schema = Schema { kinds: &[Shelf::KIND, Book::KIND], migrations: &[] };

fn schema() -> Schema {
    // The definition as the only migration; leaked once per call, as a test may.
    let ddl: &'static str = Box::leak(KINDS.definition().into_boxed_str());
    Schema { migrations: Box::leak(Box::new([ddl])), ..KINDS }
}

struct Given {
    archive: Option<Archive>,
    path: PathBuf,
    _folder: TempDir,
}

fn given() -> Given {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("档案.qiheng");
    Given { archive: Some(Archive::create(&path, schema(), || 1_700_000_000_000).unwrap()), path, _folder: folder }
}

impl Given {
    fn archive(&mut self) -> &mut Archive {
        self.archive.as_mut().unwrap()
    }

    fn shelf(&mut self, name: &str) -> Ref<Shelf> {
        let worth = Money::new("12.5".parse().unwrap(), "CNY");
        let body = Shelf { name: name.into(), worth, colour: Some(Colour::DarkBlue) };
        self.archive().transact::<_, ArchiveError>(operation("op-test"), |tx| tx.insert(body)).unwrap().0
    }

    fn rename(&mut self, shelf: Ref<Shelf>, name: &str) -> Result<(), ArchiveError> {
        self.set(shelf, &json!({ "name": name }))
    }

    fn set(&mut self, shelf: Ref<Shelf>, fields: &serde_json::Value) -> Result<(), ArchiveError> {
        let fields: &Map<_, _> = fields.as_object().unwrap();
        self.archive().transact(operation("op-rename"), |tx| tx.save_fields(Shelf::KIND, Some(shelf.0), fields).map(drop)).map(drop)
    }

    fn name(&mut self, shelf: Ref<Shelf>) -> String {
        self.archive().read().get(shelf).unwrap().body.name
    }

    fn reopen(&mut self) {
        self.archive = None;
        self.archive = Some(Archive::open(&self.path, schema(), || 1_700_000_001_000).unwrap());
    }
}

fn operation(id: &str) -> Operation {
    Operation { name: Message::new(id), actor: "林一".into() }
}

#[test]
fn a_record_survives_closing_and_opening() {
    let mut given = given();
    let shelf = given.shelf("法律");
    given.reopen();
    let stored = given.archive().read().get(shelf).unwrap();
    assert_eq!(stored.body, Shelf { name: "法律".into(), worth: Money::new("12.5".parse().unwrap(), "CNY"), colour: Some(Colour::DarkBlue) });
    assert_eq!(stored.head.created_at, 1_700_000_000_000);
}

#[test]
fn undo_and_redo_walk_the_operations_even_after_a_restart() {
    let mut given = given();
    let shelf = given.shelf("甲");
    given.rename(shelf, "乙").unwrap();
    given.rename(shelf, "丙").unwrap();
    given.reopen();
    assert_eq!(given.archive().undo("林一").unwrap().0.id, "op-rename");
    assert_eq!(given.name(shelf), "乙");
    given.archive().undo("林一").unwrap();
    assert_eq!(given.name(shelf), "甲");
    given.reopen();
    given.archive().redo("林一").unwrap();
    assert_eq!(given.name(shelf), "乙");
    given.archive().redo("林一").unwrap();
    assert_eq!(given.name(shelf), "丙");
    assert_eq!(given.archive().redo("林一").unwrap_err().code(), "archive.nothing_to_redo");
    given.archive().undo("林一").unwrap();
    given.rename(shelf, "丁").unwrap();
    assert_eq!(given.archive().redo("林一").unwrap_err().code(), "archive.nothing_to_redo", "a new operation ends the line of redo");
    given.archive().undo("林一").unwrap();
    given.archive().undo("林一").unwrap();
    given.archive().undo("林一").unwrap();
    assert_eq!(given.archive().undo("林一").unwrap_err().code(), "archive.nothing_to_undo");
    let verified = given.archive().verify(None).unwrap();
    assert_eq!(verified.problems, Vec::<String>::new());
}

#[test]
fn the_history_of_a_record_tells_every_field() {
    let mut given = given();
    let shelf = given.shelf("甲");
    given.set(shelf, &json!({ "name": "乙", "worth": { "amount": "99", "currency": "CNY" } })).unwrap();
    let history = given.archive().read().history(Some(&shelf.to_string()), None, 10).unwrap();
    let changes: Vec<_> = history[0].changes.iter().map(|c| (c.field.as_str(), c.old.clone(), c.new.clone())).collect();
    assert_eq!(
        changes,
        [("name", json!("甲"), json!("乙")), ("worth", json!({ "amount": "12.5", "currency": "CNY" }), json!({ "amount": "99", "currency": "CNY" })),]
    );
    assert_eq!((history[0].actor.as_str(), history[0].operation.id.as_str(), history.len()), ("林一", "op-rename", 2));
    assert_eq!(history[1].changes[0].field, "created_at");
}

#[test]
fn a_failed_operation_leaves_nothing() {
    let mut given = given();
    let before = given.archive().read().head().unwrap();
    let failed = given.archive().transact(operation("op-test"), |tx| {
        tx.insert(Shelf { name: "甲".into(), worth: None, colour: None })?;
        tx.insert(Shelf { name: String::new(), worth: None, colour: None })
    });
    assert_eq!(failed.unwrap_err().code(), "field.missing");
    assert_eq!(given.archive().read().head().unwrap(), before);
    assert_eq!(given.archive().read().count(Shelf::KIND).unwrap(), 0);
}

#[test]
fn what_is_referred_to_stays() {
    let mut given = given();
    let shelf = given.shelf("甲");
    let book = given.archive().transact::<_, ArchiveError>(operation("op-test"), |tx| tx.insert(Book { shelf, title: "民法典".into() })).unwrap().0;
    let refused = given.archive().transact(operation("op-remove"), |tx| tx.remove(Shelf::KIND, shelf.0)).unwrap_err();
    assert!(matches!(&refused, ArchiveError::StillReferred { count: 1, by, .. } if by == "民法典"), "{refused}");
    given.archive().transact(operation("op-remove"), |tx| tx.remove(Book::KIND, book.0)).unwrap();
    given.archive().transact(operation("op-remove"), |tx| tx.remove(Shelf::KIND, shelf.0)).unwrap();
    given.archive().undo("林一").unwrap();
    given.archive().undo("林一").unwrap();
    assert_eq!(given.archive().read().get(book).unwrap().body.title, "民法典");
}

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

#[test]
fn a_backup_is_the_same_archive() {
    let mut given = given();
    let shelf = given.shelf("甲");
    let copy = given.path.with_extension("copy");
    given.archive().backup(&copy).unwrap();
    assert_eq!(given.archive().backup(&copy).unwrap_err().code(), "archive.exists");
    let copied = Archive::open(&copy, schema(), || 0).unwrap();
    assert_eq!(copied.read().get(shelf).unwrap().body.name, "甲");
    assert_eq!(copied.read().head().unwrap(), given.archive().read().head().unwrap());
}

#[test]
fn records_are_found_by_any_part_of_a_chinese_word_and_by_pinyin() {
    let mut given = given();
    for name in ["违约责任", "保密条款 VMC-850L", "责任约定", "Acceptance of Goods"] {
        given.shelf(name);
    }
    for (query, wanted) in [
        ("约", vec!["责任约定", "违约责任"]),
        ("责任", vec!["责任约定", "违约责任"]),
        ("任约", vec!["责任约定"]),
        ("50", vec!["保密条款 VMC-850L"]),
        ("mc-850l", vec!["保密条款 VMC-850L"]),
        ("款 v", vec!["保密条款 VMC-850L"]),
        ("accept", vec!["Acceptance of Goods"]),
        ("cceptance", vec![]),
        ("baomi", vec!["保密条款 VMC-850L"]),
        ("wyzr", vec!["违约责任"]),
        ("", vec![]),
        ("\"", vec![]),
    ] {
        let mut found: Vec<_> = given.archive().read().search(query, 10).unwrap().into_iter().map(|hit| hit.title).collect();
        found.sort();
        let mut wanted = wanted;
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{query}");
    }
    given.archive().undo("林一").unwrap();
    assert!(given.archive().read().search("accept", 10).unwrap().is_empty(), "undo takes it out of the index");
}

#[test]
fn lists_sort_filter_and_count() {
    let mut given = given();
    for name in ["丙", "甲", "乙"] {
        given.shelf(name);
    }
    let db = given.archive().read();
    let page = db.list(Shelf::KIND, &Query { sort: Some(("name", false)), offset: 1, limit: 1, ..Query::default() }).unwrap();
    assert_eq!((page.total, page.rows.len(), page.rows[0].title().as_str()), (3, 1, "乙"));
    let page = db.list(Shelf::KIND, &Query { filter: vec![("name", Value::Text("丙".into()))], limit: 9, ..Query::default() }).unwrap();
    assert_eq!((page.total, page.rows[0].title().as_str()), (1, "丙"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Undoing everything gives the empty archive back; doing it again gives the last state back.
    #[test]
    fn undo_all_then_redo_all_is_identity(steps in prop::collection::vec((0_u8..4, 0_usize..6, "[甲乙丙a-c]{1,3}"), 1..25)) {
        let mut given = given();
        let mut shelves: Vec<Ref<Shelf>> = Vec::new();
        let mut done = 0;
        for (what, which, name) in &steps {
            match (what, shelves.get(*which).copied()) {
                (1, Some(shelf)) if given.name(shelf) != *name => { given.rename(shelf, name).unwrap(); done += 1; }
                (2, Some(shelf)) => { given.set(shelf, &json!({ "worth": null, "colour": "red" })).map(|()| done += 1).unwrap(); }
                _ => { shelves.push(given.shelf(name)); done += 1; }
            }
        }
        let state = |given: &mut Given| {
            let rows = given.archive().read().list(Shelf::KIND, &Query { sort: Some(("name", false)), limit: 100, ..Query::default() }).unwrap().rows;
            rows.into_iter().map(|row| (row.head.id, row.values)).collect::<Vec<_>>()
        };
        let last = state(&mut given);
        let mut undone = 0;
        while given.archive().undo("林一").is_ok() { undone += 1; }
        prop_assert!(undone <= done);
        prop_assert!(state(&mut given).is_empty());
        while given.archive().redo("林一").is_ok() {}
        prop_assert_eq!(state(&mut given), last);
        prop_assert!(given.archive().verify(None).unwrap().problems.is_empty());
    }
}
