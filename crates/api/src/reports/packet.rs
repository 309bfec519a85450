//! The review packet's data, from what the workspace shows.

use std::collections::BTreeMap;

use qiheng_contract::compare::TextOp;
use qiheng_contract::{Align, Block, BlockKind, Span};
use qiheng_domain::reviews::{Decision, Severity, Source, fact_rank, stands_against_signing};
use qiheng_locales::Catalogue;
use qiheng_report::packet::{
    FactGroup, FactRow, Labels, PacketChange, PacketChanges, PacketFinding, PacketOpinion, Seal, Segment, SummaryRow, TableCell, TextBlock,
};
use qiheng_report::{LawSource, ReviewPacket};

use crate::comparison::Comparison;
use crate::law::CitationView;
use crate::words::date_of;
use crate::workspace::{FindingView, OpinionView, Workspace, contract_locale};

/// What the packet says beyond the review itself.
pub(crate) struct Frame {
    /// The company on the letterhead.
    pub(crate) company: String,
    /// Lines below it.
    pub(crate) letterhead: Vec<String>,
    /// The day on the cover, ISO.
    pub(crate) date: String,
    /// Who reviewed; empty outside an archive.
    pub(crate) reviewer: String,
    /// Version of the rules.
    pub(crate) rules: String,
    /// What changed since the version before.
    pub(crate) comparison: Option<Comparison>,
    /// The archive's seal, when issued.
    pub(crate) seal: Option<Seal>,
}

/// Facts that are for the machine, or shown better by the findings.
const NOT_PRINTED: [&str; 3] = ["reference", "definition", "blank"];

const SEVERITIES: [Severity; 4] = [Severity::Critical, Severity::Major, Severity::Minor, Severity::Info];

/// Words everything in the reader's language.
pub(crate) fn assemble(workspace: &Workspace, frame: Frame, catalogue: &Catalogue) -> ReviewPacket {
    // Worst first; within a severity as the contract reads, absences last.
    let mut order: Vec<&FindingView> = workspace.findings.iter().collect();
    order.sort_by_key(|finding| (finding.severity, finding.start == finding.end, finding.start));
    let contract_locale = contract_locale(workspace.language);
    ReviewPacket {
        language: catalogue.locale().tag().into(),
        contract_language: contract_locale.tag().into(),
        title: workspace.contract.title.clone(),
        date: frame.date,
        company: frame.company,
        letterhead: frame.letterhead,
        cover: cover(workspace, &frame.reviewer, catalogue),
        summary: SEVERITIES.map(|severity| summary_row(severity, &order, catalogue)).into(),
        conclusion: conclusion(&order, catalogue),
        facts: facts(workspace, catalogue),
        findings: order.iter().zip(1..).map(|(finding, number)| packet_finding(finding, number, catalogue)).collect(),
        changes: frame.comparison.as_ref().map(|comparison| changes(comparison, catalogue)),
        text: Layout { workspace, marks: marks(&order), text: workspace.text.chars().collect() }.blocks(),
        opinions: opinions(workspace, catalogue),
        sources: sources(&order, catalogue),
        signatures: ["business", "technical", "finance", "legal"].map(|role| catalogue.plain(&format!("opinion-role-{role}"))).into(),
        basis: basis(workspace, &frame.rules, frame.seal.as_ref(), catalogue),
        seal: frame.seal,
        labels: labels(catalogue),
    }
}

fn cover(workspace: &Workspace, reviewer: &str, catalogue: &Catalogue) -> Vec<(String, String)> {
    let field = |name: &str| workspace.contract.fields.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
    let money = workspace.contract.fields.get("amount").filter(|value| value.is_object());
    let amount = money.and_then(|money| Some(format!("{} {}", money["currency"].as_str()?, crate::facts_in_words::grouped(money["amount"].as_str()?))));
    let rows = [
        ("contract-number", field("number")),
        ("contract-kind", catalogue.plain(&format!("contract-kind-{}", workspace.kind.replace('_', "-")))),
        ("contract-vendor", workspace.contract.refs.get("vendor").cloned().unwrap_or_default()),
        ("review-side", workspace.side.clone()),
        ("contract-amount", amount.unwrap_or_default()),
        ("report-document", workspace.document.name.clone()),
        ("report-version", workspace.version.to_string()),
        ("review-as-of", workspace.as_of.clone()),
        ("review-reviewer", reviewer.to_owned()),
    ];
    rows.into_iter().filter(|(_, value)| !value.is_empty()).map(|(id, value)| (catalogue.plain(id), value)).collect()
}

fn summary_row(severity: Severity, findings: &[&FindingView], catalogue: &Catalogue) -> SummaryRow {
    let count = |decisions: &[Decision]| findings.iter().filter(|f| f.severity == severity && decisions.contains(&f.decision)).count() as u32;
    SummaryRow {
        severity: severity.name().into(),
        label: catalogue.plain(&format!("finding-severity-{}", severity.name())),
        count: findings.iter().filter(|f| f.severity == severity).count() as u32,
        accepted: count(&[Decision::Accepted]),
        negotiate: count(&[Decision::Negotiate]),
        waived: count(&[Decision::Waived, Decision::Fixed]),
        open: count(&[Decision::Open]),
    }
}

/// The state of the review in one sentence.
fn conclusion(findings: &[&FindingView], catalogue: &Catalogue) -> String {
    let standing = |f: &&&FindingView| stands_against_signing(f.severity, f.decision);
    let open = findings.iter().filter(|f| f.decision == Decision::Open).count();
    let critical = findings.iter().filter(standing).count();
    let id = match (findings.len(), open, critical) {
        (0, ..) => "report-conclusion-none",
        (_, 0, 0) => "report-conclusion-decided",
        (_, 0, _) => "report-conclusion-critical",
        (_, _, 0) => "report-conclusion-open",
        _ => "report-conclusion-critical-open",
    };
    catalogue.text(id, &BTreeMap::from([("open".into(), open.to_string()), ("critical".into(), critical.to_string())]))
}

fn facts(workspace: &Workspace, catalogue: &Catalogue) -> Vec<FactGroup> {
    let mut groups: Vec<(String, FactGroup)> = Vec::new();
    for fact in workspace.facts.iter().filter(|fact| !NOT_PRINTED.contains(&fact.kind.as_str())) {
        let summary = match &fact.engine_summary {
            Some(engine) => {
                catalogue.text("report-fact-corrected", &BTreeMap::from([("summary".into(), fact.summary.clone()), ("engine".into(), engine.clone())]))
            }
            None => fact.summary.clone(),
        };
        let row = FactRow { summary, clause: fact.clause.clone().unwrap_or_default(), quote: fact.quote.clone() };
        match groups.iter_mut().find(|(kind, _)| *kind == fact.kind) {
            Some((_, group)) => group.rows.push(row),
            None => {
                let heading = catalogue.plain(&format!("fact-{}", fact.kind.replace('_', "-")));
                groups.push((fact.kind.clone(), FactGroup { heading, rows: vec![row] }));
            }
        }
    }
    groups.sort_by_key(|(kind, _)| fact_rank(kind));
    groups.into_iter().map(|(_, group)| group).collect()
}

fn packet_finding(finding: &FindingView, number: u32, catalogue: &Catalogue) -> PacketFinding {
    let text = |id: &str, args: &[(&str, &str)]| catalogue.text(id, &args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
    let mut decision = catalogue.plain(&format!("finding-decision-{}", finding.decision.name()));
    if let Some(by) = &finding.decided_by {
        decision = text("report-decided-by", &[("decision", &decision), ("by", by)]);
    }
    if let Some(reason) = &finding.decision_reason {
        decision = text("report-decided-because", &[("decision", &decision), ("reason", reason)]);
    }
    let by_hand = if finding.source == Source::Person { format!(" ({})", catalogue.plain("finding-source-person")) } else { String::new() };
    PacketFinding {
        number,
        severity: finding.severity.name().into(),
        severity_label: format!("{}{by_hand}", catalogue.plain(&format!("finding-severity-{}", finding.severity.name()))),
        title: finding.title.clone(),
        clause: finding.clause_label.clone().unwrap_or_default(),
        quote: finding.quote.clone(),
        reason: finding.reason.clone(),
        law: finding.citations.iter().map(|citation| citation.words.as_str()).collect::<Vec<_>>().join(&catalogue.plain("report-list-separator")),
        suggestion: finding.suggestion.clone().unwrap_or_default(),
        decision: finding.decision.name().into(),
        decision_label: decision,
    }
}

/// What changed since the version before: the sentence that says how much the file shows of it, then every change.
pub(crate) fn changes(comparison: &Comparison, catalogue: &Catalogue) -> PacketChanges {
    let word = |id: &str| catalogue.plain(id);
    let counted = |id: &str, count: u32| catalogue.text(id, &BTreeMap::from([("count".to_owned(), count.to_string())]));
    let rows = comparison.changes.iter().map(|change| PacketChange {
        clause: change.clause_label.clone().unwrap_or_else(|| word("changes-beginning")),
        touches: word(&if change.op == TextOp::Move { "change-move".to_owned() } else { format!("change-{}", name_of(&change.meaning)) }),
        lead: change.lead.clone(),
        gone: if change.op == TextOp::Move { String::new() } else { change.old.clone() },
        fresh: change.new.clone(),
        tail: change.tail.clone(),
        mark: word(if change.marked { "changes-is-marked" } else { "changes-is-unmarked" }),
        is_move: change.op == TextOp::Move,
    });
    let cited = |label: Option<&String>, heading: &str| [label.map(String::as_str).unwrap_or_default(), heading].join(" ").trim().to_owned();
    let mut lines: Vec<(String, String)> = comparison
        .clauses
        .iter()
        .map(|clause| {
            let label = clause.after_label.as_ref().or(clause.before_label.as_ref());
            (word(&format!("clause-state-{}", name_of(&clause.state))), cited(label, &clause.heading))
        })
        .collect();
    if comparison.renumbered > 0 {
        lines.push((word("clause-state-renumbered"), counted("changes-renumbered", comparison.renumbered)));
    }
    if comparison.form > 0 {
        lines.push((word("change-format"), counted("changes-form", comparison.form)));
    }
    lines.extend(
        comparison
            .fixed
            .iter()
            .map(|finding| (word("changes-fixed"), cited(finding.clause_label.as_ref().filter(|_| finding.start < finding.end), &finding.title))),
    );
    let columns = [word("report-clause"), word("changes-touches"), word("changes-words"), word("changes-mark")];
    PacketChanges { heading: word("changes-heading"), note: comparison.note.clone(), columns, rows: rows.collect(), lines }
}

/// The stable name of a choice, as it is written outside.
fn name_of(choice: &impl serde::Serialize) -> String {
    serde_json::to_value(choice).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

fn opinions(workspace: &Workspace, catalogue: &Catalogue) -> Vec<PacketOpinion> {
    let opinions = workspace.opinions.iter().map(|opinion| PacketOpinion {
        role: catalogue.plain(&format!("opinion-role-{}", opinion.role.name())),
        verdict: catalogue.plain(&format!("opinion-verdict-{}", opinion.verdict.name().replace('_', "-"))),
        text: opinion.text.clone(),
        given_by: given_by(opinion, catalogue),
        given_on: date_of(opinion.given_at),
    });
    opinions.collect()
}

/// Who gave the opinion; where it was given elsewhere, also who wrote it down and which file shows it.
fn given_by(opinion: &OpinionView, catalogue: &Catalogue) -> String {
    let Some(recorded_by) = &opinion.recorded_by else { return opinion.given_by.clone() };
    let document = opinion.document.as_ref().map(|document| document.name.clone()).unwrap_or_default();
    let id = if document.is_empty() { "report-recorded-by" } else { "report-recorded-by-with" };
    let args = [("who", &opinion.given_by), ("by", recorded_by), ("document", &document)];
    catalogue.text(id, &args.map(|(name, value)| (name.to_owned(), value.clone())).into())
}

/// The law that findings cite, each article once, with what it says.
fn sources(findings: &[&FindingView], catalogue: &Catalogue) -> Vec<LawSource> {
    let source = |citation: &CitationView| LawSource {
        citation: citation.words.clone(),
        summary: [&citation.summary, &citation.note]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(&catalogue.plain("report-between-sentences")),
        in_force: citation.in_force.clone().unwrap_or_default(),
    };
    let mut cited: Vec<&CitationView> = findings.iter().flat_map(|finding| &finding.citations).collect();
    cited.sort_by_key(|citation| (&citation.article.code, citation.article.number().parse::<u32>().unwrap_or_default(), &citation.article.article));
    cited.dedup_by_key(|citation| &citation.article);
    cited.into_iter().map(source).collect()
}

fn basis(workspace: &Workspace, rules: &str, seal: Option<&Seal>, catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut rows = vec![
        (catalogue.plain("report-document"), workspace.document.name.clone()),
        (catalogue.plain("report-document-sha256"), workspace.document.sha256.clone()),
        (catalogue.plain("report-law-date"), workspace.as_of.clone()),
        (catalogue.plain("report-law-base"), workspace.law_as_of.clone()),
        (catalogue.plain("report-rules"), format!("qiheng {} · {rules}", env!("CARGO_PKG_VERSION"))),
    ];
    match seal {
        Some(seal) => rows.extend([(catalogue.plain("report-chain-head"), seal.head.clone()), (catalogue.plain("report-seal-code"), seal.code.clone())]),
        None => rows.push((catalogue.plain("report-chain-head"), catalogue.plain("report-preview"))),
    }
    rows
}

fn labels(catalogue: &Catalogue) -> Labels {
    let word = |id: &str| catalogue.plain(&format!("report-{id}"));
    Labels {
        document_kind: word("review-packet"),
        confidential: word("confidential"),
        contents: word("contents"),
        summary: word("summary"),
        facts: word("facts"),
        findings: word("findings"),
        text: word("text"),
        opinions: word("opinions"),
        sources: word("sources"),
        says: word("says"),
        in_force: word("in-force"),
        basis: word("basis"),
        page: word("page"),
        page_of: word("page-of"),
        page_end: word("page-end"),
        severity: catalogue.plain("finding-severity"),
        count: word("count"),
        accepted: catalogue.plain("finding-decision-accepted"),
        negotiate: catalogue.plain("finding-decision-negotiate"),
        waived: catalogue.plain("finding-decision-waived"),
        open: catalogue.plain("finding-decision-open"),
        quote: word("quote"),
        reason: word("reason"),
        law: word("law"),
        suggestion: word("suggestion"),
        decision: catalogue.plain("finding-decision"),
        clause: word("clause"),
        fact: word("fact"),
        source: word("source"),
        role: catalogue.plain("opinion-role"),
        verdict: catalogue.plain("opinion-verdict"),
        opinion: catalogue.plain("opinion"),
        signature: word("signature"),
        date: word("date"),
        seal: word("seal"),
        disclaimer: word("disclaimer"),
        no_findings: word("no-findings"),
        no_opinions: word("no-opinions"),
    }
}

/// A finding's stretch with its number and severity.
struct Mark {
    span: Span,
    number: u32,
    severity: Severity,
}

fn marks(findings: &[&FindingView]) -> Vec<Mark> {
    let present = findings.iter().zip(1..).filter(|(finding, _)| finding.end > finding.start);
    let mut marks: Vec<_> = present.map(|(f, number)| Mark { span: Span { start: f.start, end: f.end }, number, severity: f.severity }).collect();
    marks.sort_by_key(|mark| (mark.span.start, mark.number));
    marks
}

/// Lays the contract's text out in blocks, findings marked.
struct Layout<'w> {
    workspace: &'w Workspace,
    marks: Vec<Mark>,
    text: Vec<char>,
}

impl Layout<'_> {
    fn blocks(&self) -> Vec<TextBlock> {
        let mut out: Vec<TextBlock> = Vec::new();
        let mut open_table = None;
        for block in &self.workspace.blocks {
            let marks = self.marks.iter().filter(|mark| block.span.start <= mark.span.start && mark.span.start < block.span.end.max(block.span.start + 1));
            let numbers: Vec<u32> = marks.map(|mark| mark.number).collect();
            match &block.kind {
                BlockKind::Paragraph { heading, indent, align, .. } => {
                    open_table = None;
                    if block.span.start < block.span.end {
                        let center = *align == Align::Center;
                        #[allow(clippy::cast_precision_loss, reason = "points of an indent")]
                        let indent = (*indent).max(0) as f32 / 10.0;
                        out.push(TextBlock::Paragraph {
                            heading: *heading,
                            indent: indent.min(120.0),
                            center,
                            segments: self.segments(block, block.span),
                            marks: numbers,
                        });
                    }
                }
                BlockKind::Row { table, cells, .. } => {
                    let cells =
                        cells.iter().map(|cell| TableCell { columns: cell.columns.max(1), segments: self.segments(block, cell.span) }).collect::<Vec<_>>();
                    match out.last_mut() {
                        Some(TextBlock::Table { cells: above, marks, columns }) if open_table == Some(*table) => {
                            *columns = (*columns).max(cells.iter().map(|cell| cell.columns).sum());
                            above.extend(fill(cells, *columns));
                            marks.extend(numbers);
                        }
                        _ => {
                            let columns = self.columns_of(*table);
                            out.push(TextBlock::Table { columns, cells: fill(cells, columns), marks: numbers });
                            open_table = Some(*table);
                        }
                    }
                }
            }
        }
        out
    }

    /// The widest row of a table.
    fn columns_of(&self, wanted: u32) -> u32 {
        let widths = self.workspace.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Row { table, cells, .. } if *table == wanted => Some(cells.iter().map(|cell| cell.columns.max(1)).sum()),
            _ => None,
        });
        widths.max().unwrap_or(1)
    }

    /// Words of one look: cut where bold or a finding begins or ends.
    fn segments(&self, block: &Block, span: Span) -> Vec<Segment> {
        let mut cuts: Vec<u32> = vec![span.start, span.end];
        cuts.extend(block.runs.iter().flat_map(|run| [run.span.start, run.span.end]));
        cuts.extend(self.marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]));
        cuts.retain(|cut| (span.start..=span.end).contains(cut));
        cuts.sort_unstable();
        cuts.dedup();
        let mut segments: Vec<Segment> = Vec::new();
        for pair in cuts.windows(2) {
            let (start, end) = (pair[0], pair[1]);
            let over = self.marks.iter().filter(|mark| mark.span.start <= start && end <= mark.span.end);
            let bold = block.runs.iter().any(|run| run.bold && run.span.start <= start && end <= run.span.end);
            segments.push(Segment {
                text: self.text[start as usize..end as usize].iter().collect(),
                bold,
                severity: over.map(|mark| mark.severity).min().map(|severity| severity.name().to_owned()),
                ends: self.marks.iter().find(|mark| mark.span.end == end).map(|mark| mark.number),
            });
        }
        segments
    }
}

/// A row as wide as the table: an empty cell takes what is missing.
fn fill(mut cells: Vec<TableCell>, columns: u32) -> Vec<TableCell> {
    let width: u32 = cells.iter().map(|cell| cell.columns).sum();
    if width < columns {
        cells.push(TableCell { columns: columns - width, segments: vec![] });
    }
    cells
}
