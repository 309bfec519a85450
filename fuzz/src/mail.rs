//! Mails. Apart from the rest, since they are another crate's.

/// Reads a mail: what it gives keeps to what came in, and names of attachments are safe.
pub(crate) fn mail(input: &[u8]) {
    let read = || qiheng_mail::read(input, "fuzz.eml");
    let first = read();
    if let Ok(mail) = &first {
        for file in &mail.attachments {
            assert!(!file.name.is_empty() && !file.name.contains(['/', '\\', '\n', '\u{202E}']), "{:?}", file.name);
        }
        assert!(!mail.subject.contains(['\n', '\r']));
    }
    assert_eq!(first, read(), "the same file gives the same mail");
}
