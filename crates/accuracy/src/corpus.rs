//! A corpus folder: `index.csv` names its documents, their language and their family.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use qiheng_contract::{Document, read};
use serde::Deserialize;

/// The languages that are measured apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Language {
    /// Chinese.
    Chinese,
    /// English.
    English,
}

/// A row of the index.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Row {
    /// Where the file lies in the folder.
    pub(crate) path: String,
    language: String,
    /// Documents of one family are versions of one text; they are never divided.
    pub(crate) family: String,
    /// Licence and source.
    note: String,
}

impl Row {
    /// Its language.
    pub(crate) fn language(&self) -> Language {
        if self.language == "zh" { Language::Chinese } else { Language::English }
    }

    /// Does a stated licence allow to publish what is learnt from it?
    pub(crate) fn may_be_learnt_from(&self) -> bool {
        self.note.contains("CC BY 4.0")
    }
}

/// A folder of contracts with what is known about them.
pub(crate) struct Corpus {
    root: PathBuf,
    /// The index, by path.
    pub(crate) rows: Vec<Row>,
}

impl Corpus {
    /// Opens a folder.
    pub(crate) fn open(root: &Path) -> Result<Self> {
        let index = root.join("index.csv");
        let mut reader = csv::Reader::from_path(&index).with_context(|| format!("no corpus in {}: {} cannot be read", root.display(), index.display()))?;
        let mut rows = reader.deserialize().collect::<Result<Vec<Row>, _>>()?;
        rows.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Corpus { root: root.to_owned(), rows })
    }

    /// Reads a document; none when the file cannot be read as a contract.
    pub(crate) fn document(&self, path: &str) -> Result<Option<Document>> {
        let file = self.root.join(path);
        let bytes = std::fs::read(&file).with_context(|| file.display().to_string())?;
        Ok(read(&bytes, path).ok())
    }

    /// The JSON files of a folder, by name.
    pub(crate) fn cases<T: for<'de> Deserialize<'de>>(&self, folder: &str) -> Result<Vec<T>> {
        let folder = self.root.join(folder);
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(&folder).with_context(|| folder.display().to_string())?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        files.iter().map(|file| serde_json::from_slice(&std::fs::read(file)?).with_context(|| file.display().to_string())).collect()
    }
}
