//! What holds for all bytes.

use proptest::prelude::*;
use qiheng_mail::{Address, Draft, DraftAttachment, read, write};

use crate::given::Outlook;

const SEED: &str = "From: =?gb2312?B?wO7P/sP3?= <li@b.example>\r\nTo: a@b.example\r\nDate: Tue, 3 Mar 2026 10:02:00 +0800\r\nMessage-ID: <1@b>\r\nSubject: =?utf-8?B?5Lqk5LuY?=\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain; charset=gbk\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=BD=BB=B8=B6\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>x&amp;y</p>\r\n--c--\r\n--b\r\nContent-Disposition: attachment; filename*0=\"a\"; filename*1=\".pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjcK\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ny\r\n--b--\r\n";

/// Bytes put in the place of others.
fn mutated(seed: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let length = seed.len();
    proptest::collection::vec((0..length, proptest::collection::vec(any::<u8>(), 0..6), 0..6_usize), 1..12).prop_map(move |changes| {
        let mut bytes = seed.clone();
        for (at, put, take) in changes {
            let at = at.min(bytes.len());
            let end = (at + take).min(bytes.len());
            bytes.splice(at..end, put);
        }
        bytes
    })
}

/// What was read keeps to what came in.
fn holds(bytes: &[u8]) {
    crate::fuzzed::mail(bytes);
    if let Ok(mail) = read(bytes, "x.eml") {
        let decoded: usize = mail.attachments.iter().map(|file| file.bytes.len()).sum();
        // A message within a saved message is written anew, in sectors.
        assert!(decoded <= bytes.len() * 3 + 100_000);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        holds(&bytes);
    }

    #[test]
    fn a_mail_with_errors_is_read_or_refused(bytes in mutated(SEED.as_bytes().to_vec())) {
        holds(&bytes);
    }

    #[test]
    fn a_saved_message_with_errors_is_read_or_refused(bytes in mutated(saved())) {
        holds(&bytes);
    }

    #[test]
    fn a_draft_is_read_as_it_was_written(subject in "[ -~甲乙付款（）：，。]{0,80}", text in "[ -~\n甲乙付款]{0,300}", name in "[a-zA-Z0-9合同附件 ()_-]{1,60}", bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
        let draft = Draft {
            to: vec![Address { name: "李晓明".to_owned(), email: "li@yuanlan.example".to_owned() }],
            subject: subject.clone(),
            text: text.clone(),
            answers: Some("q1@qinghe.example".to_owned()),
            attachments: vec![DraftAttachment { name: format!("{name}x.pdf"), media: "application/pdf", bytes: bytes.clone() }],
        };
        let written = write(&draft);
        prop_assert_eq!(&written, &write(&draft));
        let mail = read(&written, "draft.eml").unwrap();
        // Blanks at the edges of a header are nobody's words.
        prop_assert_eq!(mail.subject.split_whitespace().collect::<Vec<_>>(), subject.split_whitespace().collect::<Vec<_>>());
        prop_assert_eq!(mail.text.trim(), text.trim());
        prop_assert_eq!(&mail.to, &draft.to);
        prop_assert_eq!(&mail.references, &["q1@qinghe.example".to_owned()]);
        prop_assert_eq!(&mail.attachments[0].bytes, &bytes);
        prop_assert_eq!(mail.attachments[0].name.trim(), format!("{}x.pdf", name.trim_start()));
    }
}

fn saved() -> Vec<u8> {
    Outlook::default()
        .text(0x0037, "交付")
        .text(0x1000, "words")
        .recipient(1, "a", "a@b.example")
        .attachment("a.pdf", &[7; 5_000])
        .message(Outlook::default().text(0x0037, "x"))
        .bytes()
}
