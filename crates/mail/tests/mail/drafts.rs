//! Drafts that the user's own mail program sends.

use qiheng_mail::{Address, Draft, DraftAttachment, read, write};

#[test]
fn a_draft_is_unsent_and_bears_nothing_of_the_sender() {
    let draft = Draft {
        to: vec![Address { name: "李晓明".to_owned(), email: "li@yuanlan.example".to_owned() }],
        subject: "关于限期交付的函\r\nBcc: evil@example.com".to_owned(),
        text: "见附件。\n".to_owned(),
        answers: None,
        attachments: vec![DraftAttachment { name: "通知 TZ-2026-001.pdf".to_owned(), media: "application/pdf", bytes: b"%PDF-1.7".to_vec() }],
    };
    let written = write(&draft);
    let text = String::from_utf8(written.clone()).unwrap();
    assert!(text.starts_with("X-Unsent: 1\r\n"), "{text}");
    for header in ["\nFrom:", "\nDate:", "\nMessage-ID:", "\nBcc:"] {
        assert!(!text.contains(header), "{header}");
    }
    assert!(text.lines().all(|line| line.len() <= 998));
    let mail = read(&written, "draft.eml").unwrap();
    assert_eq!(mail.subject, "关于限期交付的函  Bcc: evil@example.com");
    assert_eq!((mail.text.as_str(), mail.to.clone()), ("见附件。", draft.to.clone()));
    assert_eq!((mail.attachments[0].name.as_str(), mail.attachments[0].bytes.as_slice()), ("通知 TZ-2026-001.pdf", &b"%PDF-1.7"[..]));
}

#[test]
fn a_draft_to_nobody_leaves_the_address_to_the_user() {
    let text = String::from_utf8(write(&Draft { subject: "Head".to_owned(), text: "x".to_owned(), ..Draft::default() })).unwrap();
    assert!(!text.contains("\nTo:"), "{text}");
}
