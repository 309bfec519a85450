use std::collections::BTreeSet;
use std::time::Instant;

use qiheng_archive::{Query, system_clock};
use qiheng_domain::contracts::{Contract, Lifecycle};
use qiheng_domain::invoices::{Invoice, Proposal, against, proposal};
use qiheng_domain::reviews::{Finding, Review, Severity};
use qiheng_locales::Locale;
use qiheng_record::{Field, FieldType, Ref, Stored, Value};

use super::*;
use crate::drafts::Drafts;
use crate::records::{CONTRACTS, rows};

/// An archive filled as on a day, in a folder that lives as long.
struct Filled {
    archive: Archive,
    summary: Summary,
    _folder: tempfile::TempDir,
}

fn filled() -> Filled {
    filled_on("2026-11-26")
}

fn filled_on(today: &str) -> Filled {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = Archive::create(&folder.path().join("sample.qiheng"), SCHEMA, system_clock).unwrap();
    let began = Instant::now();
    let summary = fill(&mut archive, "王小满", today.parse().unwrap(), &Catalogue::new(Locale::Chinese)).unwrap();
    println!("filled in {:?}: {summary:?}", began.elapsed());
    Filled { archive, summary, _folder: folder }
}

#[test]
fn the_archive_is_whole_and_every_kind_is_there() {
    let Filled { archive, summary, .. } = filled();
    assert_eq!(archive.verify(None).unwrap().problems, Vec::<String>::new());
    let missing: Vec<_> = summary.records.iter().filter(|(_, count)| **count == 0).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for (kind, count) in [("own_entity", 1), ("vendor", 30), ("project", 12), ("contract", 60), ("review", 31), ("evaluation", 96), ("action", 34)] {
        assert_eq!(summary.records[kind], count, "{kind}");
    }
    let contracts = archive.read().all::<Contract>(&[]).unwrap();
    let states: BTreeSet<_> = contracts.iter().map(|contract| contract.body.lifecycle.name()).collect();
    let kinds: BTreeSet<_> = contracts.iter().map(|contract| contract.body.kind.name()).collect();
    let decisions: BTreeSet<_> = archive.read().all::<Finding>(&[]).unwrap().iter().map(|finding| finding.body.decision.name()).collect();
    assert_eq!((states.len(), kinds.len(), decisions.len()), (9, 12, 5), "{states:?} {kinds:?} {decisions:?}");
    assert!(contracts.iter().all(|contract| contract.body.lifecycle != Lifecycle::Signed || contract.body.signed_on.is_some()));
}

#[test]
fn the_invoices_agree_with_themselves_and_their_contract() {
    let Filled { archive, .. } = filled();
    let db = archive.read();
    let invoices = db.all::<Invoice>(&[]).unwrap();
    assert_eq!(invoices.len(), 2);
    for invoice in invoices {
        let document = db.get(invoice.body.document.unwrap()).unwrap().body;
        let read = qiheng_contract::invoice(&db.original(&document.sha256).unwrap(), &document.name).unwrap().unwrap();
        assert_eq!((read.number.as_str(), read.remarks()), (invoice.body.number.as_str(), vec![]));
        assert_eq!(proposal(&db, &read).unwrap(), Proposal { vendor: invoice.body.vendor, contract: invoice.body.contract });
        assert_eq!(against(&db, &read, invoice.body.contract).unwrap(), vec![]);
    }
}

#[test]
fn every_defect_is_found_where_it_was_put_and_sound_drafts_are_let_pass() {
    let wrong: Vec<_> = ["2026-11-26", "2027-12-31", "2028-02-29"].into_iter().flat_map(|today| wrong(&filled_on(today).archive)).collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Defects that the engine did not find, and what weighs heavily and was not put there.
fn wrong(archive: &Archive) -> Vec<String> {
    let (db, drafts, mut wrong) = (archive.read(), Drafts::all(), Vec::new());
    for row in rows(CONTRACTS) {
        let Some(draft) = drafts.of(&row["key"]) else { continue };
        let contract = db.all::<Contract>(&[("title", Value::Text(row["title"].clone()))]).unwrap().remove(0);
        let reviews = db.all::<Review>(&[("contract", Value::Id(contract.head.id))]).unwrap();
        assert_eq!(reviews.len(), draft.versions.len(), "{}", row["title"]);
        for (version, review) in draft.versions.iter().zip(reviews) {
            let findings = Review::findings(&db, Ref::new(review.head.id)).unwrap();
            let defects = drafts.defects(version);
            let unfound = defects.iter().filter(|defect| !findings.iter().any(|finding| finding.body.rule == defect.rule));
            wrong.extend(unfound.map(|defect| format!("{}: {} is not found", row["key"], defect.name)));
            let unasked = |finding: &&Stored<Finding>| {
                matches!(finding.body.severity, Severity::Critical | Severity::Major)
                    && !defects.iter().any(|defect| defect.rule == finding.body.rule || defect.also.contains(&finding.body.rule))
            };
            wrong.extend(findings.iter().filter(unasked).map(|finding| format!("{}: {} unasked: {}", row["key"], finding.body.rule, finding.body.quote)));
        }
    }
    wrong
}

/// Everything but ids and moments.
fn contents(archive: &Archive) -> Vec<String> {
    let of_kind = |kind: &'static qiheng_record::Kind| {
        let rows = archive.read().list(kind, &Query { limit: u32::MAX, ..Query::default() }).unwrap().rows;
        let mut lines: Vec<_> = rows
            .into_iter()
            .map(|row| {
                // a lineage holds the id of the version that had the clause first
                let holds_id = |field: &Field| field.name == "lineage" || field.ty == FieldType::AnyRef;
                let fields = row.values.iter().zip(kind.fields).filter(|(value, field)| !matches!(value, Value::Id(_) | Value::Instant(_)) && !holds_id(field));
                let known = fields.map(|(value, _)| value.to_json().to_string());
                let words = known.collect::<Vec<_>>().join(" ");
                format!("{} {words}", kind.name)
            })
            .collect();
        lines.sort();
        lines
    };
    // A stamp and its request are over the chain's head, which holds ids and moments.
    let is_of_the_head = |line: &String| line.contains(".tsq");
    SCHEMA
        .kinds
        .iter()
        .filter(|kind| !["reading", "time_stamp"].contains(&kind.name))
        .flat_map(|kind| of_kind(kind))
        .filter(|line| !is_of_the_head(line))
        .collect()
}

#[test]
fn the_same_day_gives_the_same_sample() {
    let (one, other) = (filled(), filled());
    assert_eq!(one.summary, other.summary);
    for (one, other) in contents(&one.archive).into_iter().zip(contents(&other.archive)) {
        assert_eq!(one, other);
    }
}

#[test]
fn the_history_can_be_read_in_both_languages() {
    let Filled { archive, .. } = filled();
    let entries = archive.read().history(None, None, u32::MAX).unwrap();
    let actors: BTreeSet<_> = entries.iter().map(|entry| entry.actor.as_str()).collect();
    assert_eq!(actors.len(), 8, "{actors:?}");
    for locale in Locale::ALL {
        let catalogue = Catalogue::new(locale);
        let unworded: BTreeSet<_> =
            entries.iter().filter(|entry| catalogue.find(&entry.operation.id, &entry.operation.args).is_none()).map(|entry| &entry.operation.id).collect();
        assert!(unworded.is_empty(), "{unworded:?}");
    }
}

#[test]
fn an_archive_of_ones_own_can_be_filled_in_english() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = Archive::create(&folder.path().join("own.qiheng"), SCHEMA, system_clock).unwrap();
    let me = qiheng_domain::our_side::Actor { name: "Ada".into(), role: qiheng_domain::our_side::Role::Legal };
    let operation = Operation { name: Message::new("op-archive-create").with("company", "Own"), actor: "Ada".into() };
    archive.transact::<_, DomainError>(operation, |tx| Ok(tx.insert(me)?)).unwrap();
    let summary = fill(&mut archive, "Ada", "2026-11-26".parse().unwrap(), &Catalogue::new(Locale::English)).unwrap();
    assert_eq!(summary.records["actor"], 8);
    assert!(archive.verify(None).unwrap().problems.is_empty());
}
