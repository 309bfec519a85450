//! Characters of symbol fonts, in Unicode.

/// What a character of Wingdings, Wingdings 2 or Symbol shows; other private-use characters are shown as a bullet.
pub(crate) fn symbol(font: &str, code: u32) -> char {
    let byte = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    let font = font.to_ascii_lowercase();
    let known = if font.ends_with('2') {
        match byte {
            0x50 => Some('✓'),
            0x4F | 0x51 | 0x53 | 0x54 => Some('☒'),
            0x52 => Some('☑'),
            0xA3 | 0x2A => Some('□'),
            _ => None,
        }
    } else if font.starts_with("symbol") {
        match byte {
            0xB7 => Some('·'),
            0xB4 => Some('×'),
            0xB8 => Some('÷'),
            0xB1 => Some('±'),
            0xA3 => Some('≤'),
            0xB3 => Some('≥'),
            0xB9 => Some('≠'),
            0xBB => Some('≈'),
            0xB0 => Some('°'),
            0xA5 => Some('∞'),
            0x20..0x7F => char::from_u32(byte),
            _ => None,
        }
    } else {
        wingdings(byte)
    };
    known.or_else(|| char::from_u32(code).filter(|c| !is_private(*c))).unwrap_or('•')
}

/// A private-use character typed as text, as Wingdings shows it.
pub(super) fn private(c: char) -> Option<char> {
    is_private(c).then(|| wingdings((c as u32).wrapping_sub(0xF000))).flatten()
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

fn wingdings(byte: u32) -> Option<char> {
    Some(match byte {
        0xFE => '☑',
        0xFD | 0x78 => '☒',
        0xA8 | 0x6F | 0x71 | 0x72 => '□',
        0x6E | 0xA7 => '■',
        0xFC => '✓',
        0xFB => '✗',
        0x6C => '●',
        0xA1 | 0x6D => '○',
        0x75 => '◆',
        0xD8 => '➢',
        0x28 => '☎',
        0x2A => '✉',
        0x80 => '⓪',
        0x81..=0x8A => char::from_u32('①' as u32 + byte - 0x81)?,
        0xE0 => '→',
        0xDF => '←',
        _ => return None,
    })
}
