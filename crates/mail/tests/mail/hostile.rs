//! Mails that want to harm: refused with a code or read within limits.

use qiheng_mail::{Limit, MailError, read, runs};
use qiheng_record::Coded;

use crate::given::{Outlook, base64, mail, remarks, wire};

fn too_large(bytes: &[u8]) -> Limit {
    match read(bytes, "x.eml") {
        Err(error @ MailError::TooLarge { limit, .. }) => {
            assert_eq!(error.code(), "mail.too_large");
            limit
        }
        other => panic!("{:?}", other.map(|mail| mail.attachments.len())),
    }
}

const HEAD: &str = "From: a@b.example\r\nDate: Tue, 3 Mar 2026 10:02:00 +0800\r\nMessage-ID: <1@b>\r\nSubject: s\r\nMIME-Version: 1.0\r\n";

#[test]
fn parts_nested_a_thousand_deep() {
    let mut bomb = HEAD.to_owned();
    for depth in 0..1_000 {
        bomb.push_str(&format!("Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n"));
    }
    assert_eq!(too_large(bomb.as_bytes()), Limit::Depth);
}

#[test]
fn mails_nested_a_hundred_thousand_deep_are_one_file() {
    let bomb = format!("{HEAD}Content-Type: message/rfc822\r\n\r\n{}x", "Content-Type: message/rfc822\r\n\r\n".repeat(100_000));
    let mail = read(bomb.as_bytes(), "x.eml").unwrap();
    assert_eq!(mail.attachments.len(), 1);
    assert!(read(&mail.attachments[0].bytes, "inner.eml").is_err());
}

#[test]
fn ten_thousand_parts() {
    let parts = "--b\r\nContent-Type: text/plain; name=x.txt\r\n\r\nx\r\n".repeat(10_000);
    assert_eq!(too_large(format!("{HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--").as_bytes()), Limit::Parts);
}

#[test]
fn headers_without_end() {
    assert_eq!(too_large(format!("{HEAD}X-Long: {}\r\n\r\nx", "y".repeat(600 << 10)).as_bytes()), Limit::Headers);
    assert_eq!(too_large(format!("{HEAD}{}\r\nx", "a:\r\n".repeat(200_000)).as_bytes()), Limit::Headers);
}

#[test]
fn a_flood_of_encoded_words_and_of_recipients() {
    let words = "=?utf-8?B?5Lqk5LuY?= ".repeat(10_000);
    let to = "a@b.example, ".repeat(20_000);
    let mail = read(format!("From: a@b.example\r\nTo: {to}\r\nSubject: {words}\r\n\r\nx").as_bytes(), "x.eml").unwrap();
    assert_eq!(mail.subject.chars().count(), 20_000);
    assert!(mail.to.len() <= 2_000);
}

#[test]
fn an_attachment_that_says_base64_and_is_not() {
    let mail =
        mail(&format!("{}Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n%%%JVBE!!Ri0x=rest", HEAD.replace("\r\n", "\n")));
    assert_eq!(mail.attachments[0].bytes, b"%PDF-1");
}

#[test]
fn a_boundary_that_never_comes() {
    let mail = mail(&format!("{}Content-Type: multipart/mixed; boundary=never\n\njust words", HEAD.replace("\r\n", "\n")));
    assert_eq!(mail.text, "just words");
    assert_eq!(remarks(&mail), ["broken-off"]);
}

#[test]
fn names_that_turn_leave_their_folder_or_run() {
    let named = |name: &str| {
        let head = HEAD.replace("\r\n", "\n");
        let spelt = base64(name.as_bytes());
        let mail = mail(&format!("{head}Content-Type: application/octet-stream; name=\"=?utf-8?B?{spelt}?=\"\nContent-Disposition: attachment\n\nx"));
        (mail.attachments[0].name.clone(), remarks(&mail).contains(&"runs"))
    };
    for (name, safe, does_run) in [
        ("合同\u{202E}xcod.exe", "合同⟨U+202E⟩xcod.exe", true),
        ("../../../.ssh/authorized_keys", "authorized_keys", false),
        ("C:\\Windows\\System32\\evil.dll", "evil.dll", false),
        ("con", "_con", false),
        ("a\u{0}b\u{200B}.pdf", "a⟨U+0000⟩b⟨U+200B⟩.pdf", false),
        ("报价单.pdf.scr ", "报价单.pdf.scr", true),
        ("<script>|?.docm", "_script___.docm", true),
    ] {
        assert_eq!(named(name), (safe.to_owned(), does_run), "{name:?}");
    }
    let (long, _) = named(&format!("{}.pdf", "长".repeat(300)));
    assert!(long.ends_with(".pdf") && long.chars().count() <= 121, "{long}");
    assert_eq!(named("..."), ("attachment-1.bin".to_owned(), false));
    assert!(runs("x.JS") && !runs("js"));
}

#[test]
fn names_that_stand_twice_are_told_apart() {
    let part = "--b\nContent-Type: application/pdf; name=A.pdf\n\nx\n";
    let mail =
        mail(&format!("{}Content-Type: multipart/mixed; boundary=b\n\n{part}{}{part}--b--\n", HEAD.replace("\r\n", "\n"), part.replace("A.pdf", "a.pdf")));
    let names: Vec<&str> = mail.attachments.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["A.pdf", "a (2).pdf", "A (3).pdf"]);
}

#[test]
fn a_sender_that_is_shown_as_another() {
    let mail = mail("From: \"finance@yuanlan.example\" <x@evil.example>\nSubject: s\n\nx");
    assert!(remarks(&mail).contains(&"other-sender"));
    let turned = read(&wire("From: =?utf-8?B?4oCuZWxwbWF4ZQ==?= <a@b.example>\nSubject: a\u{2066}b\n\nx\u{202E}y"), "x.eml").unwrap();
    assert_eq!((turned.from[0].name.as_str(), turned.subject.as_str(), turned.text.as_str()), ("⟨U+202E⟩elpmaxe", "a⟨U+2066⟩b", "x⟨U+202E⟩y"));
}

#[test]
fn a_saved_message_cut_short_or_tied_in_loops() {
    let whole = Outlook::default().text(0x0037, "交付").text(0x1000, &"words ".repeat(3_000)).attachment("a.pdf", &[7; 20_000]).bytes();
    assert!(read(&whole, "x.msg").is_ok());
    for length in (0..whole.len()).step_by(509) {
        // Whatever comes back, it comes back.
        let _ = read(&whole[..length], "x.msg");
    }
    // Every sector of the table points to the first, then to itself.
    let size = 1_usize << u16::from_le_bytes(whole[30..32].try_into().unwrap());
    let table = size * (1 + u32::from_le_bytes(whole[76..80].try_into().unwrap()) as usize);
    for target in [0_u32, 1, 2] {
        let mut tied = whole.clone();
        for entry in 0..size / 4 {
            let at = table + entry * 4;
            if at + 4 <= tied.len() {
                tied[at..at + 4].copy_from_slice(&(if target == 2 { entry as u32 } else { target }).to_le_bytes());
            }
        }
        let error = read(&tied, "x.msg").unwrap_err();
        assert_eq!(error.code(), "mail.damaged");
    }
}
