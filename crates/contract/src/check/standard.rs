//! Technical standards that a contract names: GB 31605, GB/T 19001, YY 0505, Q/ABC 001, ISO 898, ASTM A36.

use crate::pattern::re;

/// Do the words name a standard for what is delivered? One for the vendor's own management (ISO 9001) or for codes (GB 32100) is none.
pub(super) fn cites_standard(words: &str) -> bool {
    re!(
        r"\bGB[ZJN]?(?:/[A-Z]{1,3})?\s?-?\s?[0-9]{2,6}|\b(?:YY|HG|JB|QB|YB|YS|SJ|SB|SC|SN|NY|LY|LS|JGJ?|JC|JT|DL|MT|SY|SH|HJ|FZ|QC|TB|CJJ?|DB[0-9]{0,2})(?:/[A-Z]{1,3}\s?-?\s?[0-9]{2,6}|\s?[0-9]{4,6})|\b[QT]/[A-Z0-9]{2,10}\s?[0-9]{2,6}|\bISO(?:/[A-Z]{2,3})?\s?[0-9]{2,5}|\b(?:EN|DIN|JIS|ASTM|ASME|ANSI|IEC|IEEE)\s?-?\s?[A-Z]?[0-9]{2,6}"
    )
    .find_iter(words)
    .any(|hit| !re!(r"(?:9001|14001|45001|27001|20000|13485|22000|2260|32100|11714)$").is_match(hit.as_str()))
}

#[cfg(test)]
mod tests {
    use super::cites_standard;

    #[test]
    fn standards() {
        for words in
            ["产品符合GB 31605要求", "应符合GB/T 30431", "按YY0505执行", "执行Q/ABC 001标准", "tested under ASTM A36", "comply with EN 10204", "ISO 898"]
        {
            assert!(cites_standard(words), "{words}");
        }
        for words in ["通过ISO9001认证", "型号T30", "Q2季度", "GB以上的内存", "Item EN"] {
            assert!(!cites_standard(words), "{words}");
        }
    }
}
