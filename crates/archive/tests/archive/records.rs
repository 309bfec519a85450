//! Writing, reading, listing records.

use qiheng_archive::{ArchiveError, Query, Test};
use qiheng_record::{Coded, Money, Record, Value};
use serde_json::json;

use crate::{Book, Colour, Shelf, given, operation};

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
fn lists_sort_filter_and_count() {
    let mut given = given();
    for name in ["丙", "甲", "乙"] {
        given.shelf(name);
    }
    let db = given.archive().read();
    let page = db.list(Shelf::KIND, &Query { sort: Some(("name", false)), offset: 1, limit: 1, ..Query::default() }).unwrap();
    assert_eq!((page.total, page.rows.len(), page.rows[0].title().as_str()), (3, 1, "乙"));
    let page = db.list(Shelf::KIND, &Query { filter: vec![("name", Test::Is(Value::Text("丙".into())))], limit: 9, ..Query::default() }).unwrap();
    assert_eq!((page.total, page.rows[0].title().as_str()), (1, "丙"));
}

#[test]
fn filters_test_each_type() {
    let mut given = given();
    for (name, worth, colour) in [("Red one", "10", "red"), ("blue", "9.5", "dark_blue"), ("none", "", "")] {
        let shelf = given.shelf(name);
        let worth = if worth.is_empty() { json!(null) } else { json!({ "amount": worth, "currency": "CNY" }) };
        given.set(shelf, &json!({ "worth": worth, "colour": colour })).unwrap();
    }
    let money = |amount: &str| Value::Money(Money::new(amount.parse().unwrap(), "CNY").unwrap());
    let text = |text: &str| Value::Text(text.into());
    for (field, test, wanted) in [
        ("worth", Test::AtLeast(money("9.5")), "Red one, blue"),
        ("worth", Test::AtLeast(money("9.6")), "Red one"),
        ("worth", Test::AtMost(money("9.9")), "blue"),
        ("worth", Test::Is(Value::Null), "none"),
        ("worth", Test::Given, "Red one, blue"),
        ("colour", Test::OneOf(vec![text("red"), text("dark_blue")]), "Red one, blue"),
        ("colour", Test::OneOf(vec![]), ""),
        ("name", Test::Contains("RED".into()), "Red one"),
    ] {
        let query = Query { filter: vec![(field, test.clone())], sort: Some(("name", false)), limit: 9, ..Query::default() };
        let page = given.archive().read().list(Shelf::KIND, &query).unwrap();
        let names: Vec<_> = page.rows.iter().map(qiheng_archive::Row::title).collect();
        assert_eq!((names.join(", ").as_str(), page.total as usize), (wanted, names.len()), "{field} {test:?}");
    }
}

#[test]
fn references_sort_by_the_titles_they_stand_for() {
    let mut given = given();
    for name in ["丙", "甲", "乙"] {
        let shelf = given.shelf(name);
        given.archive().transact::<_, ArchiveError>(operation("op-test"), |tx| tx.insert(Book { shelf, title: format!("在{name}") })).unwrap();
    }
    let query = Query { sort: Some(("shelf", true)), limit: 9, ..Query::default() };
    let titles: Vec<_> = given.archive().read().list(Book::KIND, &query).unwrap().rows.iter().map(qiheng_archive::Row::title).collect();
    assert_eq!(titles, ["在甲", "在乙", "在丙"]);
}

#[test]
fn values_are_tallied() {
    let mut given = given();
    for colour in ["red", "red", "dark_blue"] {
        let shelf = given.shelf("甲");
        given.set(shelf, &json!({ "colour": colour })).unwrap();
    }
    let mut tally = given.archive().read().tally(Shelf::KIND, ["colour"], &[]).unwrap();
    tally.sort_by_key(|(_, count)| *count);
    assert_eq!(tally, [([Value::Text("dark_blue".into())], 1), ([Value::Text("red".into())], 2)]);
}
