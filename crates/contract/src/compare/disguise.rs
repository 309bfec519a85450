//! Characters put where others seem to stand: lookalikes (形似字符) and such as nothing shows. Whoever reads the paper cannot
//! see such a change, and a search or a court's copy reads something else.

use unicode_security::skeleton;

/// Han characters that differ by a stroke's length; of other scripts Unicode keeps the list (UTS 39).
const TWINS: &[&str] =
    &["己已巳", "日曰", "未末", "土士", "人入", "千干", "戊戌戍", "侯候", "折拆", "贷货", "治冶", "微徽", "晴睛", "天夭", "史吏", "析柝", "亳毫", "〇○"];

/// Does a change put other characters where the eye sees the same?
pub(super) fn is_disguise(old: &str, new: &str) -> bool {
    old != new && seen(old) == seen(new)
}

fn seen(text: &str) -> String {
    let shown: String = text.chars().filter(|c| !is_invisible(*c)).map(first_twin).collect();
    skeleton(&shown).collect()
}

fn first_twin(c: char) -> char {
    TWINS.iter().find(|twins| twins.contains(c)).and_then(|twins| twins.chars().next()).unwrap_or(c)
}

/// Is nothing drawn for a character: zero width, direction marks, fillers, selectors, tags (Unicode's Default_Ignorable)?
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// A text to be looked at: what nothing shows is named, `⟨U+200B⟩`.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            shown.push_str(&format!("⟨U+{:04X}⟩", c as u32));
        } else {
            shown.push(c);
        }
    }
    shown
}
