//! The tables: fixed ones of the archive itself, and one per kind of record.

use qiheng_record::{Field, FieldType, Kind};

use crate::query::comparable;

/// What the caller keeps in the archive: its kinds of record, parents before children, and the versions of their tables.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// Every kind, in an order in which references point backwards.
    pub kinds: &'static [&'static Kind],
    /// `migrations[n]` leads from version `n` to `n + 1`; the first one creates everything.
    pub migrations: &'static [&'static str],
}

/// Marks the file as ours in SQLite's header ("QIHG").
pub(crate) const APPLICATION_ID: i32 = 0x5149_4847;

/// The archive's own tables. `original` and `operation` are only ever added to.
pub(crate) const OWN_TABLES: &str = include_str!("tables.sql");

impl Schema {
    /// A kind by name.
    pub fn kind(&self, name: &str) -> Option<&'static Kind> {
        self.kinds.iter().copied().find(|kind| kind.name == name)
    }

    /// The version that this program reads and writes.
    pub fn version(&self) -> u32 {
        self.migrations.len() as u32
    }

    /// The statements that create every kind's table, as the definitions want them.
    pub fn definition(&self) -> String {
        self.kinds.iter().map(|kind| table(kind)).collect()
    }
}

/// The columns of a field: two for money, one for all else.
pub(crate) fn columns(field: &Field) -> Vec<String> {
    match field.ty {
        FieldType::Money => vec![field.name.to_owned(), format!("{}_currency", field.name)],
        _ => vec![field.name.to_owned()],
    }
}

/// Columns of the head, before those of the fields.
pub(crate) const HEAD: [&str; 5] = ["id", "created_at", "updated_at", "note", "tags"];

fn is_sorted_by_value(ty: FieldType) -> bool {
    !matches!(ty, FieldType::Ref { .. } | FieldType::AnyRef | FieldType::LongText | FieldType::Json | FieldType::Tags)
}

fn table(kind: &Kind) -> String {
    let mut lines = vec![
        "id TEXT NOT NULL PRIMARY KEY".to_owned(),
        "created_at INTEGER NOT NULL".into(),
        "updated_at INTEGER NOT NULL".into(),
        "note TEXT".into(),
        "tags TEXT".into(),
    ];
    let mut indexes = format!("CREATE INDEX {kind}_tagged ON {kind} (id) WHERE tags IS NOT NULL;\n", kind = kind.name);
    for field in kind.fields {
        let name = field.name;
        match field.ty {
            FieldType::Integer | FieldType::Instant | FieldType::Flag => lines.push(format!("{name} INTEGER")),
            FieldType::Money => lines.extend([format!("{name} INTEGER"), format!("{name}_currency TEXT")]),
            FieldType::Ref { kind: target } => {
                lines.push(format!("{name} TEXT REFERENCES {target} (id) DEFERRABLE INITIALLY DEFERRED"));
                // what belongs to a record is asked for in the order in which it was made
                indexes.push_str(&format!("CREATE INDEX {kind}_by_{name} ON {kind} ({name}, id);\n", kind = kind.name));
            }
            FieldType::AnyRef => {
                lines.push(format!("{name} TEXT"));
                indexes.push_str(&format!("CREATE INDEX {kind}_by_{name} ON {kind} ({name}, id) WHERE {name} IS NOT NULL;\n", kind = kind.name));
            }
            _ => lines.push(format!("{name} TEXT")),
        }
        // a list is sorted by its columns, however long it is
        if field.index || field.list && is_sorted_by_value(field.ty) {
            indexes.push_str(&format!("CREATE INDEX {kind}_by_{name} ON {kind} ({});\n", comparable(name, field.ty), kind = kind.name));
        }
    }
    format!("CREATE TABLE {} (\n    {}\n) STRICT;\n{indexes}", kind.name, lines.join(",\n    "))
}
