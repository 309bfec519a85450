//! A sentence of a contract, read for when something is due. The laws are those of the calendar's own property tests: the same words
//! give the same rule, the words it rests on lie in the sentence, and no rule that was read makes the counting panic.

#![no_main]

use chrono::NaiveDate;
use qiheng_calendar::{Calendar, Event, Events, Reading, due_on, occurrences, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let words = String::from_utf8_lossy(bytes);
    let reading = read(&words);
    assert_eq!(reading, read(&words), "the same words give the same reading");
    let (Reading::Clear { place, .. } | Reading::Doubtful { place, .. }) = &reading;
    assert!(place.start <= place.end && place.end as usize <= words.chars().count(), "the words lie in the sentence");
    let Some(rule) = reading.rule() else { return };
    let day = NaiveDate::from_ymd_opt(2026, 1, 30).unwrap_or_default();
    let events: Events = rule.events().into_iter().chain([Event::Signing]).map(|event| (event, day)).collect();
    let _ = due_on(rule, &events, Calendar::shipped());
    if let Ok(dates) = occurrences(rule, &events, Calendar::shipped(), day) {
        let found: Vec<NaiveDate> = dates.take(40).filter_map(|due| due.ok().map(|due| due.date)).collect();
        assert!(found.windows(2).all(|pair| pair[0] <= pair[1]), "they ascend");
    }
});
