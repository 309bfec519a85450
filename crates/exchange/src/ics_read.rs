//! Meetings out of a calendar file (.ics) that others sent. Whatever the file holds, reading ends soon and takes little: what is too
//! large is refused, what is not understood is left out.

use std::mem;

use chrono::{NaiveDate, NaiveDateTime};

use crate::ExchangeError;

/// When a meeting begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IcsStart {
    /// A day, or a time of day in a zone of its own: its calendar date.
    Day(NaiveDate),
    /// A moment in UTC; its day depends on where one is.
    Utc(NaiveDateTime),
}

/// A meeting as a calendar file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IcsMeeting {
    /// Its identity.
    pub uid: String,
    /// When it begins; of one that recurs, the first time.
    pub start: IcsStart,
    /// What it is about.
    pub summary: String,
    /// Where.
    pub location: String,
    /// What there is to say about it.
    pub description: String,
    /// Who takes part: names, else addresses.
    pub attendees: Vec<String>,
    /// It was called off.
    pub is_cancelled: bool,
}

/// Bytes of a file at most.
const FILE: usize = 4 << 20;
/// Meetings of a file at most.
const MEETINGS: usize = 1_000;
/// Characters of a value at most; what is longer is cut.
const VALUE: usize = 20_000;
/// People of a meeting at most.
const PEOPLE: usize = 300;

/// The meetings of a calendar file, in its order. Entries without an identity or a day are left out.
pub fn read_ics(bytes: &[u8]) -> Result<Vec<IcsMeeting>, ExchangeError> {
    if bytes.len() > FILE {
        return Err(ExchangeError::CalendarTooLarge { meetings: MEETINGS });
    }
    let text = String::from_utf8_lossy(bytes);
    let mut lines = unfolded(text.trim_start_matches('\u{feff}')).into_iter();
    if !lines.next().is_some_and(|line| line.trim_end().eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Err(ExchangeError::NoCalendar);
    }
    let mut found = Vec::new();
    let mut draft: Option<Draft> = None;
    // Alarms and the like stand inside an event and have a description of their own.
    let mut inside = 0_usize;
    for line in lines {
        let Some((name, parameters, value)) = split(&line) else { continue };
        match (name.to_ascii_uppercase().as_str(), draft.as_mut()) {
            ("BEGIN", None) if value.eq_ignore_ascii_case("VEVENT") => draft = Some(Draft::default()),
            ("BEGIN", Some(_)) => inside += 1,
            ("END", Some(_)) if inside > 0 => inside -= 1,
            ("END", Some(open)) => {
                found.extend(mem::take(open).meeting());
                draft = None;
                if found.len() > MEETINGS {
                    return Err(ExchangeError::CalendarTooLarge { meetings: MEETINGS });
                }
            }
            (property, Some(open)) if inside == 0 => open.take(property, parameters, value),
            _ => {}
        }
    }
    Ok(found)
}

/// What is known of an event so far.
#[derive(Default)]
struct Draft {
    uid: String,
    start: Option<IcsStart>,
    summary: String,
    location: String,
    description: String,
    attendees: Vec<String>,
    is_cancelled: bool,
}

impl Draft {
    fn take(&mut self, property: &str, parameters: &str, value: &str) {
        match property {
            "UID" => self.uid = plain(value),
            "DTSTART" => self.start = start(value),
            "SUMMARY" => self.summary = plain(value),
            "LOCATION" => self.location = plain(value),
            "DESCRIPTION" => self.description = unescaped(value),
            "STATUS" => self.is_cancelled = value.trim().eq_ignore_ascii_case("CANCELLED"),
            "ATTENDEE" | "ORGANIZER" if self.attendees.len() < PEOPLE => {
                let name = common_name(parameters).unwrap_or_else(|| address(value));
                if !name.is_empty() && !self.attendees.contains(&name) {
                    self.attendees.push(name);
                }
            }
            _ => {}
        }
    }

    fn meeting(self) -> Option<IcsMeeting> {
        let Self { uid, start, summary, location, description, attendees, is_cancelled } = self;
        (!uid.is_empty()).then_some(IcsMeeting { uid, start: start?, summary, location, description, attendees, is_cancelled })
    }
}

/// Content lines; a line that begins with a space or a tab goes on from the one before.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Name, parameters and value of a line: the colon that ends the parameters is the first outside of quotes.
fn split(line: &str) -> Option<(&str, &str, &str)> {
    let mut is_quoted = false;
    let colon = line.char_indices().find(|(_, character)| {
        is_quoted ^= *character == '"';
        *character == ':' && !is_quoted
    });
    let (head, value) = (line.get(..colon?.0)?, line.get(colon?.0 + 1..)?);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    Some((name.trim(), parameters, value))
}

/// `20261204`, `20261204T140000`, `20261204T060000Z`.
fn start(value: &str) -> Option<IcsStart> {
    let value = value.trim();
    if let Some(utc) = value.strip_suffix('Z') {
        return NaiveDateTime::parse_from_str(utc, "%Y%m%dT%H%M%S").ok().map(IcsStart::Utc);
    }
    let date = NaiveDate::parse_from_str(value.get(..8)?, "%Y%m%d").ok()?;
    matches!(value.get(8..9), None | Some("T")).then_some(IcsStart::Day(date))
}

/// `CN=周砚` or `CN="Zhou, Yan"` among the parameters.
fn common_name(parameters: &str) -> Option<String> {
    let at = parameters.to_ascii_uppercase().split(';').position(|part| part.starts_with("CN="))?;
    let part = parameters.split(';').nth(at)?;
    let name = part.get(3..)?.trim_matches('"');
    Some(plain(name)).filter(|name| !name.is_empty())
}

fn address(value: &str) -> String {
    let value = value.trim();
    let is_mail = value.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:"));
    plain(if is_mail { &value[7..] } else { value })
}

/// One line of text.
fn plain(value: &str) -> String {
    unescaped(value).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A value of type TEXT: no control characters but line breaks, and no longer than it may be.
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut characters = value.chars().take(VALUE);
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            '\t' => out.push(' '),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out.trim().to_owned()
}
