//! The archive through its public surface, on real files.

mod backups;
mod bad_files;
mod excerpts;
mod records;
mod search;
mod undo;

use std::path::PathBuf;

use qiheng_archive::{Archive, ArchiveError, Operation, Schema};
use qiheng_record::{Choice, Message, Money, Record, Ref};
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
