//! Bytes to text, also when the mail says the wrong character set.

use std::borrow::Cow;

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8};

/// Text, and whether it is in another character set than was said.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) lied: bool,
}

/// Characters of three bytes and more that make UTF-8 certain; two bytes that fit are chance (联通 in GBK).
const CERTAIN: usize = 3;

/// Decodes by the set that was said, else by the one that fits.
pub(crate) fn decode(bytes: &[u8], label: Option<&str>) -> Decoded {
    let as_utf8 = std::str::from_utf8(bytes);
    // What is called GB2312 is often GBK, and GB18030 holds both.
    let said = label.and_then(|label| Encoding::for_label(label.trim().as_bytes())).map(|said| if said == encoding_rs::GBK { GB18030 } else { said });
    if let Some(said) = said.filter(|said| *said != UTF_8) {
        let certain = as_utf8.ok().filter(|text| text.chars().filter(|one| one.len_utf8() > 2).take(CERTAIN).count() == CERTAIN);
        match (certain, strict(bytes, said)) {
            (Some(text), _) => return Decoded { text: text.to_owned(), lied: true },
            (None, Some(text)) => return Decoded { text, lied: false },
            (None, None) => {}
        }
    } else if let Ok(text) = as_utf8 {
        return Decoded { text: text.trim_start_matches('\u{feff}').to_owned(), lied: false };
    }
    let fits = as_utf8.ok().map(str::to_owned).or_else(|| strict(bytes, GB18030)).or_else(|| strict(bytes, BIG5));
    let text = fits.unwrap_or_else(|| said.unwrap_or(UTF_8).decode(bytes).0.into_owned());
    Decoded { text, lied: label.is_some() }
}

fn strict(bytes: &[u8], set: &'static Encoding) -> Option<String> {
    set.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
}

/// The character set of a Windows code page.
pub(crate) fn of_code_page(page: u32) -> &'static Encoding {
    match page {
        936 | 52936 | 54936 => GB18030,
        950 => BIG5,
        932 => encoding_rs::SHIFT_JIS,
        949 => encoding_rs::EUC_KR,
        1250 => encoding_rs::WINDOWS_1250,
        1251 => encoding_rs::WINDOWS_1251,
        65001 | 20127 => UTF_8,
        _ => encoding_rs::WINDOWS_1252,
    }
}
