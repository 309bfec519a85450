//! Calendars as .ics (RFC 5545): all-day entries that keep their identity from one export to the next.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate};

/// An entry of a calendar: a day on which something is due or held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IcsEntry {
    /// The same for the same thing in every export.
    pub uid: String,
    /// When it was made: UTC milliseconds.
    pub made_at: i64,
    /// When it changed last: UTC milliseconds. Same data, same bytes: no clock is read.
    pub changed_at: i64,
    /// The day.
    pub on: NaiveDate,
    /// What it is.
    pub summary: String,
    /// What there is to know about it, a line each.
    pub description: String,
    /// What kind of thing it is.
    pub categories: Vec<String>,
    /// It is done, or was called off.
    pub is_over: bool,
}

/// Octets of a line at most, its end left out (RFC 5545, 3.1).
const LINE: usize = 75;

/// A calendar of this name with its entries, in UTF-8.
pub fn ics(name: &str, entries: &[IcsEntry]) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Qiheng//Qiheng//ZH");
    lines.put("CALSCALE", "GREGORIAN");
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    for entry in entries {
        lines.put("BEGIN", "VEVENT");
        lines.text("UID", &entry.uid);
        // without a METHOD this is when the entry was last revised (3.8.7.2)
        lines.put("DTSTAMP", &moment(entry.changed_at));
        lines.put("CREATED", &moment(entry.made_at));
        lines.put("LAST-MODIFIED", &moment(entry.changed_at));
        lines.put("SEQUENCE", &sequence(entry).to_string());
        lines.put("DTSTART;VALUE=DATE", &entry.on.format("%Y%m%d").to_string());
        lines.text("SUMMARY", &entry.summary);
        if !entry.description.is_empty() {
            lines.text("DESCRIPTION", &entry.description);
        }
        if !entry.categories.is_empty() {
            let all: Vec<String> = entry.categories.iter().map(|one| escaped(one)).collect();
            lines.put("CATEGORIES", &all.join(","));
        }
        lines.put("TRANSP", "TRANSPARENT");
        if entry.is_over {
            // VEVENT knows no COMPLETED; a word of our own tells programs that look for it
            lines.put("X-QIHENG-STATE", "DONE");
        }
        lines.put("END", "VEVENT");
    }
    lines.put("END", "VCALENDAR");
    lines.0.into_bytes()
}

/// Grows with each change (3.8.7.4) without being kept: the seconds from its making to its last change.
fn sequence(entry: &IcsEntry) -> i64 {
    (entry.changed_at.saturating_sub(entry.made_at) / 1000).clamp(0, i64::from(i32::MAX))
}

fn moment(milliseconds: i64) -> String {
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default().format("%Y%m%dT%H%M%SZ").to_string()
}

/// A value of type TEXT (3.3.11). Other control characters are not allowed there and are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").replace('\r', "\n").chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Content lines, folded and ended by CRLF.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn text(&mut self, name: &str, value: &str) {
        self.put(name, &escaped(value));
    }

    /// A line longer than 75 octets goes on in the next, behind a space; no character is torn apart.
    fn put(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        let mut line = String::new();
        let _ = write!(line, "{name}:{value}");
        for character in line.chars() {
            if character.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(character);
            room -= character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
