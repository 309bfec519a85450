//! The review packet: everything that was found and decided about one version of a contract, as a lawyer files it.

use serde::{Deserialize, Serialize};

/// The packet's data, already worded in the reader's language. Same data, same bytes of PDF.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReviewPacket {
    /// `zh-CN` or `en`: the language of the words around the contract.
    pub language: String,
    /// `zh-CN` or `en`: the language the contract is set in.
    pub contract_language: String,
    /// The contract's title.
    pub title: String,
    /// The day printed on the cover, ISO.
    pub date: String,
    /// The company on the letterhead.
    pub company: String,
    /// Lines below it.
    pub letterhead: Vec<String>,
    /// Rows of the cover: label, value.
    pub cover: Vec<(String, String)>,
    /// Findings by severity with what was decided: one row each, worst first.
    pub summary: Vec<SummaryRow>,
    /// The state in one sentence.
    pub conclusion: String,
    /// Facts, grouped by kind.
    pub facts: Vec<FactGroup>,
    /// Findings, worst first.
    pub findings: Vec<PacketFinding>,
    /// What changed since the version before; none for a first version.
    pub changes: Option<PacketChanges>,
    /// The contract's text.
    pub text: Vec<TextBlock>,
    /// Opinions given.
    pub opinions: Vec<PacketOpinion>,
    /// Roles that sign by hand.
    pub signatures: Vec<String>,
    /// The law that findings cite, each article once.
    pub sources: Vec<LawSource>,
    /// What the packet rests on: label, value.
    pub basis: Vec<(String, String)>,
    /// The archive's seal; only an issued packet has one.
    pub seal: Option<Seal>,
    /// Words of the sheet itself, by id.
    pub labels: Labels,
}

/// An article of law as findings cite it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LawSource {
    /// How it is cited.
    pub citation: String,
    /// What it says, in a sentence of ours, and what is to be said of its time.
    pub summary: String,
    /// In force since, ISO; empty where it isn't held.
    pub in_force: String,
}

/// Words of the sheet itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is named for the place where it stands")]
pub struct Labels {
    pub document_kind: String,
    pub confidential: String,
    pub contents: String,
    pub summary: String,
    pub facts: String,
    pub findings: String,
    pub text: String,
    pub opinions: String,
    pub sources: String,
    pub says: String,
    pub in_force: String,
    pub basis: String,
    pub page: String,
    pub page_of: String,
    pub page_end: String,
    pub severity: String,
    pub count: String,
    pub accepted: String,
    pub negotiate: String,
    pub waived: String,
    pub open: String,
    pub quote: String,
    pub reason: String,
    pub law: String,
    pub suggestion: String,
    pub decision: String,
    pub clause: String,
    pub fact: String,
    pub source: String,
    pub role: String,
    pub verdict: String,
    pub opinion: String,
    pub signature: String,
    pub date: String,
    pub seal: String,
    pub disclaimer: String,
    pub no_findings: String,
    pub no_opinions: String,
}

/// What changed since the version before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PacketChanges {
    /// The heading.
    pub heading: String,
    /// How many there are, and whether the file shows them.
    pub note: String,
    /// Headings of the columns: clause, what is touched, the words, whether the file marks it.
    pub columns: [String; 4],
    /// The changes, unmarked ones first.
    pub rows: Vec<PacketChange>,
    /// What else came, went, moved or was fixed: what, which.
    pub lines: Vec<(String, String)>,
}

/// One change within its line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct PacketChange {
    pub clause: String,
    pub touches: String,
    pub lead: String,
    pub gone: String,
    pub fresh: String,
    pub tail: String,
    pub mark: String,
    pub is_move: bool,
}

/// One line of the summary.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct SummaryRow {
    pub severity: String,
    pub label: String,
    pub count: u32,
    pub accepted: u32,
    pub negotiate: u32,
    pub waived: u32,
    pub open: u32,
}

/// Facts of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct FactGroup {
    pub heading: String,
    pub rows: Vec<FactRow>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct FactRow {
    pub summary: String,
    pub clause: String,
    pub quote: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PacketFinding {
    /// Number in the packet, from 1.
    pub number: u32,
    /// `critical`, `major`, `minor` or `info`.
    pub severity: String,
    /// The same in words.
    pub severity_label: String,
    /// A few words that name it.
    pub title: String,
    /// Label of the clause; empty for none.
    pub clause: String,
    /// The words that show it; empty for an absence.
    pub quote: String,
    /// Why it matters.
    pub reason: String,
    /// Articles, in words.
    pub law: String,
    /// What to write instead; empty for none.
    pub suggestion: String,
    /// `open`, `accepted`, `negotiate`, `waived` or `fixed`.
    pub decision: String,
    /// The same in words, with who and why.
    pub decision_label: String,
}

/// A stretch of the contract's text: a paragraph or a whole table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum TextBlock {
    /// A paragraph.
    Paragraph {
        /// 0 = title, 1–9 = headings, none = body text.
        heading: Option<u8>,
        /// Left indent in points.
        indent: f32,
        /// Centred.
        center: bool,
        /// Its words.
        segments: Vec<Segment>,
        /// Numbers of the findings that start here.
        marks: Vec<u32>,
    },
    /// A table.
    Table {
        /// Columns.
        columns: u32,
        /// Cells in reading order.
        cells: Vec<TableCell>,
        /// Numbers of the findings that start here.
        marks: Vec<u32>,
    },
}

/// A table cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableCell {
    /// Columns it covers.
    pub columns: u32,
    /// Its words.
    pub segments: Vec<Segment>,
}

/// Words of one look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// The words.
    pub text: String,
    /// Bold in the original.
    pub bold: bool,
    /// Severity of the finding that they belong to, if any.
    pub severity: Option<String>,
    /// Number of the finding that ends here, if any.
    pub ends: Option<u32>,
}

/// One opinion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct PacketOpinion {
    pub role: String,
    pub verdict: String,
    pub text: String,
    pub given_by: String,
    pub given_on: String,
}

/// What ties a printout to the archive.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seal {
    /// Hash of the last operation when the packet was issued.
    pub head: String,
    /// The first characters of the head, to be read aloud.
    pub code: String,
}
