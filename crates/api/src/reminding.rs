//! Notifications of the desktop: asked for by the user, told once when the program starts and once at a chosen time. Nothing leaves
//! this computer.

use chrono::{DateTime, Local, NaiveDate, NaiveTime};
use qiheng_domain::today;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::Nothing;
use crate::{ApiError, Session};

/// Whether and when the desktop is told what is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reminding {
    /// It is told at all.
    pub is_on: bool,
    /// At which time of day, besides at the start: `09:00`.
    pub at: String,
}

impl Default for Reminding {
    fn default() -> Self {
        Self { is_on: false, at: "09:00".to_owned() }
    }
}

/// What the desktop is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Told {
    pub title: String,
    pub text: String,
}

/// Whether and when the desktop is told.
pub fn reminding(session: &Session, _: Nothing) -> Result<Reminding, ApiError> {
    Ok(session.state().preferences.reminding.clone())
}

/// Sets whether and when the desktop is told.
pub fn set(session: &Session, request: Reminding) -> Result<Reminding, ApiError> {
    if time(&request.at).is_none() {
        return Err(ApiError::new("reminding.time", &[("at", &request.at)]));
    }
    let mut state = session.state();
    state.preferences.reminding = request;
    // what was told before it was asked for doesn't count
    state.preferences.told_at = None;
    session.save_preferences(&state);
    Ok(state.preferences.reminding.clone())
}

fn time(at: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(at, "%H:%M").ok()
}

/// What to tell now, and it counts as told; none when nothing is asked for, was told already, or nothing presses.
pub fn tell(session: &Session) -> Result<Option<Told>, ApiError> {
    let now = session.now();
    let (is_open, reminding, told_at) = {
        let state = session.state();
        (state.archive.is_some(), state.preferences.reminding.clone(), state.preferences.told_at)
    };
    if !is_open || !is_time(&reminding, local(now), told_at.map(local)) {
        return Ok(None);
    }
    let told = in_words(session, local(now).date_naive())?;
    let mut state = session.state();
    state.preferences.told_at = Some(now);
    session.save_preferences(&state);
    Ok(told)
}

fn local(milliseconds: i64) -> DateTime<Local> {
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default().with_timezone(&Local)
}

/// On the first look of a day, and once more when the chosen time has come since. A clock that was set back to an earlier day begins
/// that day anew; within a day it tells nothing twice.
fn is_time(reminding: &Reminding, now: DateTime<Local>, told: Option<DateTime<Local>>) -> bool {
    let Some(at) = time(&reminding.at).filter(|_| reminding.is_on) else { return false };
    match told {
        Some(told) if told.date_naive() == now.date_naive() => told.time() < at && now.time() >= at,
        _ => true,
    }
}

fn in_words(session: &Session, today: NaiveDate) -> Result<Option<Told>, ApiError> {
    let due = session.read(|db| Ok(today::dated(&db, today, None, today)?))?;
    let late = due.iter().filter(|one| one.on < today && one.occasion.is_late_after()).count();
    let now = due.iter().filter(|one| one.on == today).count();
    if late + now == 0 {
        return Ok(None);
    }
    let catalogue = session.catalogue(session.locale());
    let id = match (late, now) {
        (_, 0) => "reminding-late",
        (0, _) => "reminding-now",
        _ => "reminding-both",
    };
    let args = [("late".to_owned(), late.to_string()), ("now".to_owned(), now.to_string())].into();
    Ok(Some(Told { title: catalogue.plain("reminding-title"), text: catalogue.text(id, &args) }))
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn at(day: u32, hour: u32, minute: u32) -> DateTime<Local> {
        Local.with_ymd_and_hms(2026, 11, day, hour, minute, 0).unwrap()
    }

    #[test]
    fn it_is_told_on_the_first_look_of_a_day_and_at_the_chosen_time() {
        let on = Reminding { is_on: true, at: "09:00".into() };
        for (told, now, is_told) in [
            (None, at(27, 7, 0), true),
            (Some(at(27, 7, 0)), at(27, 8, 59), false),
            (Some(at(27, 7, 0)), at(27, 9, 0), true),
            (Some(at(27, 9, 0)), at(27, 23, 0), false),
            (Some(at(27, 9, 30)), at(28, 0, 1), true),
            // set back: to an earlier hour of the day, to the day before
            (Some(at(27, 9, 30)), at(27, 8, 0), false),
            (Some(at(27, 9, 30)), at(26, 10, 0), true),
        ] {
            assert_eq!(is_time(&on, now, told), is_told, "{told:?} {now}");
        }
        assert!(!is_time(&Reminding::default(), at(27, 9, 0), None), "nobody asked for it");
    }
}
