//! What is learnt, and from what: English from contracts whose licence allows it, Chinese from wordings of our own.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use qiheng_contract::category::Model;
use sha2::{Digest, Sha256};

use crate::corpus::{Corpus, Language, Row};
use crate::samples::{self, Sample};
use crate::softmax::{Settings, train};
use crate::wording::Wordings;

const WORDINGS: &str = include_str!("../words/zh.txt");

/// The clauses from which Chinese is learnt.
pub(crate) fn own_chinese() -> Result<Vec<Sample>> {
    Ok(Wordings::read(WORDINGS)?.samples(0))
}

/// The model of Chinese; it needs no corpus.
pub(crate) fn chinese() -> Result<Model> {
    let own = own_chinese()?;
    Ok(train(&own.iter().collect::<Vec<_>>(), Settings::default()))
}

/// Trains both languages and writes their weights and where these come from.
pub(crate) fn write(corpus: &Corpus, folder: &Path) -> Result<()> {
    let english = samples::of_corpus(corpus, Language::English, Row::may_be_learnt_from)?;
    let documents = english.iter().map(|sample| sample.document).collect::<std::collections::BTreeSet<_>>().len();
    let models = [("zh.bin", chinese()?), ("en.bin", train(&english.iter().collect::<Vec<_>>(), Settings::default()))];
    let mut table = String::new();
    for (name, model) in models {
        let bytes = model.encode();
        let hash = Sha256::digest(&bytes).iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
        let _ = writeln!(table, "| `{name}` | {} | `{hash}` |", bytes.len());
        let file = folder.join(name);
        std::fs::write(&file, bytes).with_context(|| file.display().to_string())?;
    }
    let readme = README.replace("{table}", &table).replace("{clauses}", &english.len().to_string()).replace("{documents}", &documents.to_string());
    let file = folder.join("README.md");
    std::fs::write(&file, readme).with_context(|| file.display().to_string())?;
    println!("{table}");
    Ok(())
}

const README: &str = "# The model of clause categories

Weights of two linear models that tell what a clause is about when its heading does not. `cargo xtask train` writes them and this file; the
same corpus gives the same bytes.

| file | bytes | SHA-256 |
|---|---|---|
{table}
- **`en.bin`** is learnt from {clauses} clauses of {documents} contracts of **CUAD v1, © The Atticus Project, CC BY 4.0**
  (<https://www.atticusprojectai.org/cuad>). The clauses were cut by this program and labelled by their headings; the weights are changed
  material in the sense of the licence. No contract's text is contained: the files hold hashes of words and pairs of words, and weights.
- **`zh.bin`** is learnt only from wordings written for it, `crates/accuracy/words/zh.txt` (this repository's licence; stock phrases of law and trade are
  in it, passages of contracts are not). No licence is stated for the
  Chinese contracts that the measurement uses, so nothing was learnt from them.

How it is learnt: `crates/accuracy/src/softmax.rs` (logistic regression over hashed words, 8-bit weights). How good it is: `docs/accuracy.md`.
";
