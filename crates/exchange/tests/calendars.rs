//! Calendars are read back by a library that knows nothing of us.

use chrono::NaiveDate;
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use proptest::prelude::*;
use qiheng_exchange::{IcsEntry, IcsStart, ics, read_ics};

fn entry(summary: &str, description: &str) -> IcsEntry {
    IcsEntry {
        uid: "0197-due@qiheng".into(),
        made_at: 1_764_201_600_000,
        changed_at: 1_764_201_661_500,
        on: NaiveDate::from_ymd_opt(2026, 12, 4).unwrap(),
        summary: summary.into(),
        description: description.into(),
        categories: vec!["合同义务".into(), "a,b;c".into()],
        is_over: false,
    }
}

fn read_back(bytes: Vec<u8>) -> Calendar {
    String::from_utf8(bytes).unwrap().parse().unwrap()
}

/// Every line at most 75 octets, ended by CRLF, and no line breaks a character.
fn is_well_formed(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
}

#[test]
fn an_entry_comes_back_as_it_was_written() {
    let said = "付款；30%，\\ 见附件;a,b\n第二行";
    let bytes = ics("契衡，到期", &[entry("支付码垛机采购合同第二期货款（验收合格后三十日内），逾期按日万分之五计违约金，请提前五个工作日提交付款申请", said)]);
    is_well_formed(&bytes);
    let calendar = read_back(bytes.clone());
    let [CalendarComponent::Event(event)] = &calendar.components[..] else { panic!("{calendar:?}") };
    assert_eq!(event.get_uid(), Some("0197-due@qiheng"));
    assert_eq!(event.get_start(), Some(DatePerhapsTime::Date(NaiveDate::from_ymd_opt(2026, 12, 4).unwrap())));
    assert!(event.get_summary().unwrap().starts_with("支付码垛机采购合同第二期货款（验收合格后三十日内），逾期"));
    assert_eq!(event.get_description(), Some(said));
    assert_eq!(event.get_sequence(), Some(61));
    assert_eq!(event.property_value("DTSTAMP"), Some("20251127T000101Z"));
    assert_eq!(ics("契衡，到期", &[entry("支付", said)]), ics("契衡，到期", &[entry("支付", said)]), "no clock");
}

#[test]
fn an_empty_calendar_is_one() {
    let bytes = ics("", &[]);
    is_well_formed(&bytes);
    assert!(read_back(bytes).components.is_empty());
}

proptest! {
    /// Whatever a title holds, it can't open another entry or another property.
    #[test]
    fn nothing_in_a_title_breaks_out(summary in ".{0,200}", description in "(?s).{0,200}") {
        let bytes = ics("x", &[entry(&summary, &description), entry("two", "")]);
        is_well_formed(&bytes);
        let text = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
        prop_assert_eq!(text.split("\r\n").filter(|line| *line == "BEGIN:VEVENT").count(), 2);
        let names: Vec<&str> = text.split_terminator("\r\n").map(|line| line.split([':', ';']).next().unwrap()).collect();
        for name in names {
            prop_assert!(name.chars().all(|one| one.is_ascii_uppercase() || one == '-'), "{}", name);
        }
        let unescaped = text.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap().replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        if !summary.contains(|one: char| one.is_control() || one == '\\') {
            prop_assert_eq!(unescaped, summary);
        }
    }
}

const INVITATION: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:China\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a@vendor\r\nDTSTART;TZID=China:20261204T140000\r\nSUMMARY:周例会\\, 第15周\r\nLOCATION:三楼\r\n 会议室\r\nATTENDEE;CN=\"周: 砚\";ROLE=REQ-PARTICIPANT:mailto:zhou@example.com\r\nATTENDEE:MAILTO:pm@example.com\r\nBEGIN:VALARM\r\nDESCRIPTION:闹钟\r\nEND:VALARM\r\nDESCRIPTION:一\\n二\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b@vendor\r\nDTSTART:20261231T233000Z\r\nSTATUS:CANCELLED\r\nSUMMARY:x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:no identity\r\nDTSTART:20261204\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn an_invitation_is_read() {
    let meetings = read_ics(INVITATION.as_bytes()).unwrap();
    let [first, second] = &meetings[..] else { panic!("{meetings:?}") };
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    assert_eq!((first.uid.as_str(), first.start), ("a@vendor", IcsStart::Day(day(4))));
    assert_eq!((first.summary.as_str(), first.location.as_str(), first.description.as_str()), ("周例会, 第15周", "三楼会议室", "一\n二"));
    assert_eq!(first.attendees, ["周: 砚", "pm@example.com"]);
    assert_eq!((second.start, second.is_cancelled), (IcsStart::Utc(day(31).and_hms_opt(23, 30, 0).unwrap()), true));
    assert!(read_ics(b"%PDF-1.7").is_err() && read_ics(b"").is_err());
}

#[test]
fn what_we_write_is_read_again() {
    let meetings = read_ics(&ics("x", &[entry("付款，一;二", "第一行\n第二行")])).unwrap();
    assert_eq!((meetings[0].summary.as_str(), meetings[0].description.as_str()), ("付款，一;二", "第一行\n第二行"));
}

#[test]
fn a_hostile_file_is_refused_or_read_soon() {
    let many = format!("BEGIN:VCALENDAR\r\n{}", "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261204\r\nEND:VEVENT\r\n".repeat(2_000));
    assert!(read_ics(many.as_bytes()).is_err());
    assert!(read_ics(&vec![b'x'; 5 << 20]).is_err());
    let deep = format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{}UID:a\r\n", "BEGIN:X\r\n".repeat(100_000));
    assert!(read_ics(deep.as_bytes()).unwrap().is_empty());
    let long = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261204\nSUMMARY:{}\nEND:VEVENT\n", "长".repeat(200_000));
    assert!(read_ics(long.as_bytes()).unwrap()[0].summary.chars().count() <= 20_000);
    for day in ["20261332", "2026", "99999999T999999Z", "年月日年月日年月", "20261204X"] {
        let file = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:{day}\nEND:VEVENT\nEND:VCALENDAR\n");
        assert!(read_ics(file.as_bytes()).unwrap().is_empty(), "{day}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail_otherwise(bytes in proptest::collection::vec(any::<u8>(), 0..400), lines in "(BEGIN:V|END:V|EVENT|UID:|DTSTART:|[\"\\\\:;,\r\n \t]|[0-9TZ]|.){0,120}") {
        let _ = read_ics(&bytes);
        let _ = read_ics(format!("BEGIN:VCALENDAR\r\n{lines}").as_bytes());
    }
}
