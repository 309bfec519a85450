//! Taking back and doing again.

use proptest::prelude::*;
use qiheng_archive::{ArchiveError, Query};
use qiheng_record::{Coded, Record, Ref};
use serde_json::json;

use crate::{Book, Given, Shelf, given, operation};

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
fn an_older_operation_is_taken_back_while_nothing_stands_in_its_way() {
    let mut given = given();
    let shelf = given.shelf("甲");
    given.rename(shelf, "乙").unwrap();
    given.set(shelf, &json!({ "worth": { "amount": "99", "currency": "CNY" } })).unwrap();
    // Another field of the same record was changed since: no obstacle, and it stays.
    assert_eq!(given.archive().undo_operation(2, "林一").unwrap().0.id, "op-rename");
    let body = given.archive().read().get(shelf).unwrap().body;
    assert_eq!((body.name.as_str(), body.worth.unwrap().amount.to_string().as_str()), ("甲", "99"));
    assert_eq!(given.archive().undo_operation(2, "林一").unwrap_err().code(), "archive.nothing_to_undo", "it was taken back already");
    assert!(given.archive().verify(None).unwrap().problems.is_empty());
}

#[test]
fn what_stands_in_the_way_is_named() {
    let mut given = given();
    let shelf = given.shelf("甲");
    given.rename(shelf, "乙").unwrap();
    given.rename(shelf, "丙").unwrap();
    let refused = given.archive().undo_operation(2, "林一").unwrap_err();
    assert_eq!((refused.code(), refused.args()["seq"].as_str(), refused.args()["operation"].as_str()), ("archive.changed_since", "3", "op-rename"));
    assert_eq!(given.name(shelf), "丙", "nothing has changed");
    let (book, _) = given.archive().transact::<_, ArchiveError>(operation("op-put"), |tx| tx.insert(Book { shelf, title: "民法典".into() })).unwrap();
    let refused = given.archive().undo_operation(1, "林一").unwrap_err();
    let ArchiveError::ChangedSince { by } = refused else { panic!("{refused}") };
    assert_eq!(by.iter().map(|(seq, operation)| (*seq, operation.id.as_str())).collect::<Vec<_>>(), [(2, "op-rename"), (3, "op-rename"), (4, "op-put")]);
    assert_eq!(given.archive().read().get(book).unwrap().body.title, "民法典");
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
