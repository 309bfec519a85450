//! The table of holidays and make-up working days, and counting by it.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;
use qiheng_calendar::{Calendar, Day, DayOf, Direction, DueError, DueRule, Event, Events, Period, Span, Step, TableError, Unit, due_on, occurrences};
use qiheng_record::Coded;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn all_days() -> impl Iterator<Item = NaiveDate> {
    day("2019-01-01").iter_days().take_while(|day| day.year() <= 2026)
}

#[test]
fn every_day_follows_the_week_and_the_table() {
    let mut table = std::collections::BTreeMap::new();
    for line in include_str!("../data/cn.csv").lines().filter(|line| line.starts_with("20")) {
        let [date, kind, name] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        table.insert(day(date), if kind == "holiday" { Day::Holiday(name.into()) } else { Day::MakeUp(name.into()) });
    }
    for date in all_days() {
        let by_week = if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) { Day::Weekend } else { Day::Working };
        assert_eq!(&Calendar::shipped().day(date), table.get(&date).unwrap_or(&by_week), "{date}");
    }
    assert_eq!(Calendar::shipped().years().collect::<Vec<_>>(), (2019..=2026).collect::<Vec<_>>());
    assert_eq!(Calendar::shipped().day(day("2027-01-01")), Day::UnknownYear);
}

#[test]
fn counting_forward_and_back_meet() {
    let calendar = Calendar::shipped();
    for date in all_days().filter(|date| calendar.day(*date).is_worked() == Some(true)) {
        for days in [1, 3, 10] {
            let Ok(there) = calendar.add_working_days(date, days, Direction::Forward) else { continue };
            let back = calendar.add_working_days(there.date, days, Direction::Back).unwrap();
            assert_eq!(back.date, date);
            let slow = date.iter_days().skip(1).filter(|day| calendar.day(*day).is_worked() == Some(true)).nth(days as usize - 1);
            assert_eq!(Some(there.date), slow, "{date} + {days}");
        }
    }
}

#[test]
fn a_count_tells_what_it_left_out() {
    let counted = Calendar::shipped().add_working_days(day("2026-09-28"), 10, Direction::Forward).unwrap();
    assert_eq!(counted.date, day("2026-10-16"));
    let period = Period::new(10, Unit::WorkingDays);
    let expected = [
        Step::StartNotCounted { date: day("2026-09-28") },
        Step::WeekendsLeftOut { days: 1 },
        Step::RestLeftOut { name: "国庆节".into(), first: day("2026-10-01"), last: day("2026-10-07") },
        Step::MakeUpCounted { date: day("2026-10-10"), name: "国庆节".into() },
        Step::Counted { period, direction: Direction::Forward, to: day("2026-10-16") },
    ];
    assert_eq!(counted.steps, expected);
    assert_eq!(expected[2].message().args["first"], "2026-10-01");
}

#[test]
fn a_year_without_a_table_is_said() {
    let calendar = Calendar::shipped();
    let far = calendar.add_working_days(day("2026-12-25"), 10, Direction::Forward);
    assert_eq!(far, Err(DueError::NoTable { year: 2027, unmoved: None }));
    assert_eq!(calendar.add_working_days(day("2020-01-01"), 10_000, Direction::Back), Err(DueError::NoTable { year: 2018, unmoved: None }));
    let moved = calendar.moved(day("2027-03-01"), Direction::Forward);
    assert_eq!(moved, Err(DueError::NoTable { year: 2027, unmoved: Some(day("2027-03-01")) }));
    assert_eq!(calendar.working_days(day("2026-09-30"), day("2026-10-10")), Some(3));
    assert_eq!(calendar.working_days(day("2026-09-30"), day("2027-01-10")), None);
}

#[test]
fn bad_tables_are_refused_by_line() {
    let error = |rows: &str| Calendar::parse(&format!("date,type,name\n{rows}")).unwrap_err();
    let date = day("2026-10-01");
    assert_eq!(Calendar::parse("day,type\n"), Err(TableError::Header { line: 1 }));
    assert_eq!(error("2026-10-01,holiday\n"), TableError::Columns { line: 2 });
    assert_eq!(error("# a comment\n2026-02-30,holiday,x\n"), TableError::Date { line: 3, date: "2026-02-30".into() });
    assert_eq!(error("2026-10-01,rest,x\n"), TableError::Type { line: 2, found: "rest".into() });
    assert_eq!(error("2026-10-01,holiday,\n"), TableError::Name { line: 2, date });
    assert_eq!(error("2026-10-01,holiday,x\n2026-10-01,holiday,x\n"), TableError::Twice { line: 3, date });
    assert_eq!(error("2026-10-01,workday,x\n"), TableError::MakeUpOnWeekday { line: 2, date });
    assert_eq!(error("2026-05-01,holiday,x\n"), TableError::Empty);
    assert_eq!(error("2026-10-01,rest,x\n").code(), "calendar.table.type");
}

#[test]
fn a_later_table_is_laid_over() {
    let later = Calendar::parse("\u{feff}date,type,name\n2026-12-31,holiday,元旦\n2027-01-01,holiday,元旦\n2027-10-01,holiday,国庆节\n").unwrap();
    let merged = Calendar::shipped().merged(&later);
    assert_eq!(later.day(day("2026-12-31")), Day::UnknownYear);
    assert_eq!(merged.day(day("2026-12-31")), Day::Holiday("元旦".into()));
    assert_eq!(merged.day(day("2026-10-10")), Day::MakeUp("国庆节".into()));
    assert_eq!(merged.version().last_year, 2027);
    assert_ne!(merged.version().fingerprint, Calendar::shipped().version().fingerprint);
    assert_eq!(merged.add_working_days(day("2026-12-30"), 1, Direction::Forward).unwrap().date, day("2027-01-04"));
}

#[test]
fn rules_read_plainly_as_json() {
    let rule = DueRule::Event(Event::Invoice).after(Period::new(30, Unit::Days));
    let json = serde_json::to_string(&rule).unwrap();
    assert_eq!(json, r#"{"after":{"of":{"event":"invoice"},"period":{"count":30,"unit":"days"}}}"#);
    assert_eq!(serde_json::from_str::<DueRule>(&json).unwrap(), rule);
}

#[test]
fn absurd_rules_end_in_typed_errors() {
    let events = Events::from([(Event::Signing, day("2026-01-01"))]);
    let due = |rule: &DueRule| due_on(rule, &events, Calendar::shipped()).map(|due| due.date);
    assert_eq!(due(&DueRule::Event(Event::Invoice)), Err(DueError::NotHappened { event: Event::Invoice }));
    assert_eq!(due(&DueRule::Event(Event::Signing).after(Period::new(u32::MAX, Unit::Years))), Err(DueError::TooFar));
    assert_eq!(due(&DueRule::Event(Event::Signing).after(Period::new(9000, Unit::Years))), Err(DueError::TooFar));
    assert_eq!(due(&DueRule::Latest(vec![])), Err(DueError::NothingToChooseFrom));
    assert_eq!(due(&DueRule::Each(Span::Month)), Err(DueError::Recurs));
    assert_eq!(due(&DueRule::Event(Event::Signing).day_in(Span::Month, 1, None, DayOf::Number(32))), Err(DueError::NoSuchDay));
    let deep = (0..100).fold(DueRule::Event(Event::Signing), |rule, _| rule.after(Period::new(1, Unit::Days)));
    assert_eq!(due(&deep), Err(DueError::TooDeep));
    assert!(matches!(occurrences(&DueRule::Event(Event::Signing), &events, Calendar::shipped(), day("2026-01-01")), Err(DueError::DoesNotRecur)));
}

#[test]
fn recurring_rules_give_date_after_date() {
    let dates = |rule: &DueRule, from: &str| {
        let none = Events::new();
        let all = occurrences(rule, &none, Calendar::shipped(), day(from)).unwrap();
        all.take(3).map(|due| due.unwrap().date.to_string()).collect::<Vec<_>>()
    };
    let monthly = DueRule::Each(Span::Month).day_in(Span::Month, 0, None, DayOf::Number(31));
    assert_eq!(dates(&monthly, "2024-01-31"), ["2024-01-31", "2024-02-29", "2024-03-31"]);
    let quarter = DueRule::Each(Span::Quarter).day_in(Span::Quarter, 0, None, DayOf::Last).after(Period::new(10, Unit::Days));
    assert_eq!(dates(&quarter, "2020-08-20"), ["2020-10-10", "2021-01-11", "2021-04-12"]);
    let working = DueRule::Each(Span::Month).day_in(Span::Month, 0, None, DayOf::Working(3));
    assert_eq!(dates(&working, "2026-10-01"), ["2026-10-10", "2026-11-04", "2026-12-03"]);
    let moved = DueRule::Moves(Box::new(DueRule::Each(Span::Month).day_in(Span::Month, 0, None, DayOf::Number(10))));
    assert_eq!(dates(&moved, "2026-01-10"), ["2026-01-12", "2026-02-10", "2026-03-10"]);
    let year = |month| DueRule::Each(Span::Year).day_in(Span::Year, 0, Some(month), DayOf::Number(20));
    assert_eq!(dates(&DueRule::Several(vec![year(9), year(3)]), "2022-03-09"), ["2022-03-20", "2022-09-20", "2023-03-20"]);
}

proptest! {
    #[test]
    fn adding_is_monotonic_and_lands_on_working_days(offset in 0_u64..2900, days in 0_u32..400) {
        let calendar = Calendar::shipped();
        let start = day("2019-01-01") + Days::new(offset);
        let (Ok(one), Ok(next)) = (calendar.add_working_days(start, days, Direction::Forward), calendar.add_working_days(start, days + 1, Direction::Forward)) else { return Ok(()) };
        prop_assert!(one.date < next.date);
        prop_assert_eq!(calendar.day(next.date).is_worked(), Some(true));
        prop_assert_eq!(calendar.working_days(start, next.date), Some(days as usize + 1));
    }

    #[test]
    fn a_moved_date_is_worked_and_none_lies_between(offset in 0_u64..2900, forward: bool) {
        let calendar = Calendar::shipped();
        let (date, direction) = (day("2019-01-01") + Days::new(offset), if forward { Direction::Forward } else { Direction::Back });
        let Ok(moved) = calendar.moved(date, direction) else { return Ok(()) };
        prop_assert_eq!(calendar.day(moved.date).is_worked(), Some(true));
        let is_ahead = if forward { moved.date >= date } else { moved.date <= date };
        prop_assert!(is_ahead);
        let (first, last) = (moved.date.min(date), moved.date.max(date));
        prop_assert!(first.iter_days().take_while(|day| *day <= last).filter(|day| calendar.day(*day).is_worked() == Some(true)).count() == 1);
    }

    #[test]
    fn a_period_of_days_ends_on_a_working_day(offset in 0_u64..2500, count in 0_u32..300, unit in prop_oneof![Just(Unit::Days), Just(Unit::Weeks), Just(Unit::Months)]) {
        let events = Events::from([(Event::Delivery, day("2019-01-01") + Days::new(offset))]);
        let Ok(due) = due_on(&DueRule::Event(Event::Delivery).after(Period::new(count, unit)), &events, Calendar::shipped()) else { return Ok(()) };
        prop_assert_eq!(Calendar::shipped().day(due.date).is_worked(), Some(true));
    }

    #[test]
    fn months_end_on_the_corresponding_day_or_the_last(offset in 0_u64..2500, months in 0_u32..120) {
        let start = day("2019-01-01") + Days::new(offset);
        let date = Calendar::shipped().add_months(start, months, Direction::Forward).unwrap().date;
        prop_assert!(date.day() == start.day() || (date.day() < start.day() && date.succ_opt().unwrap().day() == 1));
    }

    #[test]
    fn tables_never_panic(text in "\\PC*") {
        let _ = Calendar::parse(&text);
        let _ = Calendar::parse(&format!("date,type,name\n{text}"));
    }
}
