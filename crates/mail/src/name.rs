//! Names that came from outside: what hides or turns text becomes visible, file names lose their folders.

use std::collections::HashSet;
use std::fmt::Write as _;

use crate::Attachment;

/// Turns or hides what stands around it.
fn deceives(one: char) -> bool {
    matches!(one, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Can't be seen.
fn is_unseen(one: char) -> bool {
    matches!(one, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{00AD}' | '\u{061C}' | '\u{180E}')
}

/// A line with everything that turns, hides or can't be seen shown by its code: `⟨U+202E⟩`.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for one in text.chars() {
        if one == '\t' || one == '\n' || one == '\r' {
            shown.push(' ');
        } else if deceives(one) || is_unseen(one) || one.is_control() {
            let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(one));
        } else {
            shown.push(one);
        }
    }
    shown.trim().to_owned()
}

/// The same for a text of several lines; marks that a language needs stay.
pub(crate) fn visible_lines(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for one in text.chars().filter(|one| *one != '\r') {
        if deceives(one) || (one.is_control() && !matches!(one, '\n' | '\t')) {
            let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(one));
        } else {
            shown.push(one);
        }
    }
    shown.trim_end().trim_start_matches('\n').to_owned()
}

/// Endings of files that a double click runs, or that carry programs.
const RUN: &[&str] = &[
    "exe", "scr", "com", "pif", "bat", "cmd", "js", "jse", "vbs", "vbe", "wsf", "wsh", "ps1", "msi", "hta", "lnk", "jar", "cpl", "reg", "chm", "iso", "img",
    "vhd", "docm", "xlsm", "pptm", "app", "sh", "command", "desktop",
];

/// Whether a file of this name can run or carries a program.
pub fn runs(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| RUN.contains(&ending.trim().to_ascii_lowercase().as_str()))
}

const LONGEST: usize = 120;
/// What Windows keeps for devices.
const DEVICES: &[&str] = &[
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
    "lpt8", "lpt9",
];

/// A file name that is safe to write and to show; empty when nothing is left of it.
pub(crate) fn safe(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = visible(last).chars().map(|one| if r#"<>:"|?*"#.contains(one) { '_' } else { one }).collect();
    let shown = shown.trim_matches([' ', '.']).to_owned();
    let (stem, ending) = shown.rsplit_once('.').filter(|(_, ending)| ending.chars().count() <= 10).map_or((shown.as_str(), ""), |parts| parts);
    let room = LONGEST - ending.chars().count();
    let mut short: String = stem.chars().take(room).collect();
    if DEVICES.contains(&short.to_ascii_lowercase().as_str()) {
        short.insert(0, '_');
    }
    if ending.is_empty() { short } else { format!("{short}.{ending}") }
}

/// Names that stand twice get numbers.
pub(crate) fn make_unique(attachments: &mut [Attachment]) {
    let mut taken = HashSet::new();
    for (place, attachment) in attachments.iter_mut().enumerate() {
        if attachment.name.is_empty() {
            attachment.name = format!("attachment-{}", place + 1);
        }
        if !taken.insert(attachment.name.to_lowercase()) {
            let (stem, ending) =
                attachment.name.rsplit_once('.').map_or((attachment.name.as_str(), String::new()), |(stem, ending)| (stem, format!(".{ending}")));
            // The place is unique, so the second try is at most one of few.
            let free = (place + 1..).map(|number| format!("{stem} ({number}){ending}")).find(|name| taken.insert(name.to_lowercase()));
            attachment.name = free.expect("numbers do not end");
        }
    }
}

/// An address that stands in a name that is shown: the sender may want it taken for his own.
pub(crate) fn address_in(name: &str) -> Option<String> {
    let word = name.split(|one: char| one.is_whitespace() || "<>\"'()（）《》,;，；".contains(one)).find(|word| {
        word.split_once('@').is_some_and(|(user, domain)| !user.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.'))
    })?;
    Some(word.to_ascii_lowercase())
}
