//! Walks every kind of record through everything generic: a new kind is tested by existing.

use std::path::Path;

use qiheng_api::app::{self, FieldInfo, KindInfo, Nothing};
use qiheng_api::archive::{self, CreateArchive, HistoryRequest, Role, Setup};
use qiheng_api::records::{self, ListRequest, SaveRequest, SearchRequest};
use qiheng_api::{Catalogue, Locale, RecordRef, Session};
use qiheng_domain::SCHEMA;
use qiheng_record::FieldType;
use serde_json::{Map, Value, json};

fn session(folder: &Path) -> Session {
    let session = Session::new(folder.join("home"), vec![]);
    let setup = Setup {
        actor_name: "林一".into(),
        actor_role: Role::Legal,
        company_name: "青禾食品科技有限公司".into(),
        company_credit_code: None,
        company_address: None,
    };
    archive::create(&session, CreateArchive { path: folder.join("a.qiheng").display().to_string(), setup }).unwrap();
    session
}

/// Some value of a field; records it refers to are made on the way, as a form's picker does.
fn sample(session: &Session, field: &FieldInfo, round: usize) -> Value {
    match field.ty {
        FieldType::Text | FieldType::LongText => json!(format!("第{round}样 {}", field.name)),
        FieldType::Integer => json!(round),
        FieldType::Decimal | FieldType::Percent => json!("0.035"),
        FieldType::Money => json!({ "amount": "286000.5", "currency": "CNY" }),
        FieldType::Date => json!("2026-11-25"),
        FieldType::Instant => json!(1_700_000_000_000_i64),
        FieldType::Flag => json!(round == 1),
        FieldType::Choice { choices } => json!(choices[round % choices.len()]),
        FieldType::CreditCode => json!("91350100M000100Y43"),
        FieldType::Hash => json!("0".repeat(64)),
        FieldType::Json => json!({}),
        FieldType::Tags => json!([format!("第{round}样 {}", field.name)]),
        FieldType::AnyRef => {
            let vendor = app::kinds(session, Nothing {}).unwrap().into_iter().find(|info| info.name == "vendor").unwrap();
            json!(format!("vendor:{}", make(session, &vendor)))
        }
        FieldType::Ref { kind } => {
            let target = app::kinds(session, Nothing {}).unwrap().into_iter().find(|info| info.name == kind).unwrap();
            if target.by_hand { json!(make(session, &target)) } else { Value::Null }
        }
    }
}

fn make(session: &Session, kind: &KindInfo) -> String {
    let required = kind.fields.iter().filter(|field| field.required && field.set_by.is_none());
    let mut fields: Map<_, _> = required.map(|field| (field.name.to_owned(), sample(session, field, 0))).collect();
    // What a form offers beyond the required: the title.
    fields.entry(kind.title).or_insert_with(|| json!("名称"));
    records::save(session, SaveRequest { kind: kind.name.into(), id: None, fields }).unwrap_or_else(|error| panic!("{}: {error}", kind.name)).id
}

/// Fields with rules of their own that other tests are about: a language (`a_playbook_must_be_readable`), a state that needs its day
/// (`what_recurs_falls_due_again_and_what_is_done_is_done`); so has what locks an entry
/// (`a_locked_entry_stays_as_it_is`), a sum that is reckoned (`claims.rs`),
/// a scheme of numbers (`across.rs`), an acceptance that repeats another and a defect that is settled (`schedules.rs`).
const TESTED_ALONE: &[(&str, &str)] =
    &[("playbook", "rules"), ("own_entity", "number_scheme"), ("obligation", "state"), ("claim", "amount"), ("acceptance", "repeats"), ("defect", "state")];

#[test]
fn every_kind_goes_all_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let catalogue = Catalogue::new(Locale::Chinese);
    let kinds = app::kinds(&session, Nothing {}).unwrap();
    assert_eq!(kinds.len(), SCHEMA.kinds.len());
    for kind in kinds.iter().filter(|kind| kind.by_hand) {
        let id = make(&session, kind);
        let record = || RecordRef { kind: kind.name.into(), id: id.clone() };
        // Every field of its own, one operation each, as the window saves them.
        for field in kind.fields.iter().filter(|field| field.set_by.is_none()) {
            if TESTED_ALONE.contains(&(kind.name, field.name)) || field.name == "is_locked" {
                continue;
            }
            let value = sample(&session, field, 1);
            if value.is_null() {
                continue;
            }
            let before = records::get(&session, record()).unwrap().fields[field.name].clone();
            let mut fields = Map::from_iter([(field.name.to_owned(), value.clone())]);
            if (kind.name, field.name) == ("obligation", "state") {
                fields.insert("done_on".into(), json!("2026-11-25")); // what is done has its day
            }
            records::save(&session, SaveRequest { kind: kind.name.into(), id: Some(id.clone()), fields })
                .unwrap_or_else(|error| panic!("{}.{}: {error}", kind.name, field.name));
            let kept = records::get(&session, record()).unwrap().fields[field.name].clone();
            assert_eq!(kept, value, "{}.{}", kind.name, field.name);
            if before == value {
                continue;
            }
            let history = archive::history(&session, HistoryRequest { record: Some(record()), before: None, limit: 1 }).unwrap();
            let change = history[0]
                .changes
                .iter()
                .find(|change| change.field == field.name)
                .unwrap_or_else(|| panic!("{}.{}: not in the history", kind.name, field.name));
            assert_eq!((&change.old, &change.new), (&before, &value));
            archive::undo(&session, Nothing {}).unwrap();
            assert_eq!(records::get(&session, record()).unwrap().fields[field.name], before, "{}.{}: undo", kind.name, field.name);
            archive::redo(&session, Nothing {}).unwrap();
            assert_eq!(records::get(&session, record()).unwrap().fields[field.name], value, "{}.{}: redo", kind.name, field.name);
        }
        // In the list, by the title and in any order.
        let page = records::list(
            &session,
            ListRequest {
                kind: kind.name.into(),
                text: None,
                sort: Some(kind.title.into()),
                descending: true,
                parent: None,
                filters: vec![],
                offset: 0,
                limit: 100,
            },
        )
        .unwrap();
        assert!(page.rows.iter().any(|row| row.id == id), "{}: not listed", kind.name);
        // Found by its words.
        let definition = SCHEMA.kind(kind.name).unwrap();
        if let Some(field) =
            definition.fields.iter().find(|field| field.search > 0 && field.set_by.is_none() && matches!(field.ty, FieldType::Text | FieldType::LongText))
        {
            let query = format!("样 {}", field.name);
            let found = records::search(&session, SearchRequest { query, limit: 100 }).unwrap();
            assert!(found.hits.iter().any(|hit| hit.id == id), "{}: not found by {}", kind.name, field.name);
        }
        // Removed, and back again.
        let removed = records::remove(&session, record());
        if removed.is_ok() {
            assert!(records::get(&session, record()).is_err());
            archive::undo(&session, Nothing {}).unwrap();
        } else {
            // what others refer to, and what was locked as evidence
            let code = removed.unwrap_err().code;
            assert!(["archive.still_referred", "record.locked"].contains(&code.as_str()), "{}: {code}", kind.name);
        }
        records::get(&session, record()).unwrap();
        assert!(!catalogue.plain(&kind.name.replace('_', "-")).is_empty());
    }
    assert_eq!(archive::verify(&session, archive::VerifyRequest { expect: None }).unwrap().problems, Vec::<String>::new());
}

#[test]
fn every_kind_field_and_choice_has_its_text_in_both_languages() {
    for locale in Locale::ALL {
        let catalogue = Catalogue::new(locale);
        let mut missing = Vec::new();
        let mut want = |id: String| {
            let id = id.replace('_', "-");
            if catalogue.find(&id, &Default::default()).is_none() {
                missing.push(id);
            }
        };
        for kind in SCHEMA.kinds {
            want(kind.name.into());
            want(format!("{}-plural", kind.name));
            for field in kind.fields {
                want(format!("{}-{}", kind.name, field.name));
                for choice in field.ty.choices().unwrap_or_default() {
                    want(format!("{}-{}-{choice}", kind.name, field.name));
                }
            }
        }
        assert_eq!(missing, Vec::<String>::new(), "{}", locale.tag());
    }
}

#[test]
fn what_only_a_verb_sets_no_form_can_set() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let save = |kind: &str, id: Option<String>, fields: Value| {
        records::save(&session, SaveRequest { kind: kind.into(), id, fields: fields.as_object().unwrap().clone() })
    };
    let contract = save("contract", None, json!({ "title": "合同" })).unwrap().id;
    assert_eq!(records::get(&session, RecordRef { kind: "contract".into(), id: contract.clone() }).unwrap().fields["lifecycle"], "draft");
    assert_eq!(save("contract", Some(contract), json!({ "lifecycle": "signed" })).unwrap_err().code, "field.set_by_verb");
    assert_eq!(save("contract", None, json!({ "title": "合同", "lifecycle": "signed" })).unwrap_err().code, "field.set_by_verb");
    assert_eq!(save("vendor", None, json!({ "name": "" })).unwrap_err().code, "field.missing");
    assert_eq!(save("vendor", None, json!({ "name": "北川", "credit_code": "91350100M000100Y44" })).unwrap_err().code, "field.credit_code.check_digit");
    assert_eq!(save("vendor", None, json!({ "name": "北川", "colour": "red" })).unwrap_err().code, "field.unknown");
    assert_eq!(save("nothing", None, json!({})).unwrap_err().code, "archive.no_such_kind");
}

#[test]
fn a_barred_vendor_gets_no_contract_without_a_recorded_reason() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let save = |kind: &str, id: Option<&str>, fields: Value| {
        records::save(&session, SaveRequest { kind: kind.into(), id: id.map(Into::into), fields: fields.as_object().unwrap().clone() })
    };
    let vendor = save("vendor", None, json!({ "name": "北川包装机械有限公司", "status": "blacklisted" })).unwrap().id;
    let contract = save("contract", None, json!({ "title": "合同" })).unwrap().id;
    let refused = save("contract", Some(&contract), json!({ "vendor": vendor })).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.args["vendor"].as_str()), ("contract.vendor_barred", "北川包装机械有限公司"));
    save("contract", Some(&contract), json!({ "override_reason": "唯一供应来源，总经理批准" })).unwrap();
    save("contract", Some(&contract), json!({ "vendor": vendor })).unwrap();
    let history =
        archive::history(&session, HistoryRequest { record: Some(RecordRef { kind: "contract".into(), id: contract }), before: None, limit: 5 }).unwrap();
    assert!(history.iter().flat_map(|entry| &entry.changes).any(|change| change.field == "override_reason"), "the reason is in the history");
}

#[test]
fn a_playbook_must_be_readable() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let save = |rules: &str| {
        records::save(
            &session,
            SaveRequest { kind: "playbook".into(), id: None, fields: json!({ "name": "采购", "rules": rules }).as_object().unwrap().clone() },
        )
    };
    save("off = [\"absent.integrity\"]\n[limits]\n\"deposit.over_limit\" = \"10\"\n").unwrap();
    assert_eq!(save("off = 3").unwrap_err().code, "playbook.malformed");
}
