//! Mails as they go over the wire.

use qiheng_mail::{MailError, read};

use crate::given::{base64, gbk, mail, remarks, wire};

#[test]
fn headers_say_who_wrote_when_and_what_about() {
    let mail = mail(
        "Received: from mx2.yuanlan.example (mx2) by mx.qinghe.example; Tue, 3 Mar 2026 10:02:11 +0800
Received: from desk (10.0.0.4)
\tby mx2.yuanlan.example; Tue, 3 Mar 2026 10:02:03 +0800
From: =?gb2312?B?wO7P/sP3?= <Li.Xiaoming@Yuanlan.Example>
To: \"Wang, Fang\" <wang@qinghe.example>, zhao@qinghe.example
Cc: =?UTF-8?Q?=E6=B3=95=E5=8A=A1?= <legal@qinghe.example>
Date: Tue, 3 Mar 2026 10:02:00 +0800
Subject: =?utf-8?B?5YWz5LqO5Lqk5LuY5pel5pyf?= =?utf-8?B?55qE5Zue5aSN?=
Message-ID: <a1@yuanlan.example>
In-Reply-To: <q7@qinghe.example>
References: <q1@qinghe.example> <q7@qinghe.example>

我方确认。
",
    );
    assert_eq!((mail.from[0].name.as_str(), mail.from[0].email.as_str()), ("李晓明", "li.xiaoming@yuanlan.example"));
    assert_eq!(mail.to.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Wang, Fang", ""]);
    assert_eq!(mail.cc[0].name, "法务");
    assert_eq!(mail.sent.unwrap().to_rfc3339(), "2026-03-03T10:02:00+08:00");
    assert_eq!(mail.subject, "关于交付日期的回复");
    assert_eq!(mail.message_id, "a1@yuanlan.example");
    assert_eq!(mail.references, ["q1@qinghe.example", "q7@qinghe.example"]);
    assert_eq!(mail.text, "我方确认。");
    assert_eq!(mail.received().count(), 2);
    assert!(mail.received().nth(1).unwrap().starts_with("from desk (10.0.0.4) by mx2"), "continued lines are joined");
    assert_eq!(mail.headers.first().unwrap().name, "Received");
    assert_eq!(remarks(&mail), [""; 0]);
}

/// A mail with this content type, encoding and body.
fn with_body(kind: &str, encoding: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "From: a@b.example\r\nDate: Tue, 3 Mar 2026 10:02:00 +0800\r\nMessage-ID: <1@b>\r\nSubject: s\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

#[test]
fn texts_in_the_usual_sets_and_in_others_than_they_say() {
    let said = "乙方应于三月底前交付全部设备。";
    let cases: Vec<(&str, &str, Vec<u8>, bool)> = vec![
        ("text/plain; charset=utf-8", "8bit", said.as_bytes().to_vec(), false),
        ("text/plain; charset=gb2312", "8bit", gbk(said), false),
        ("text/plain; charset=GB18030", "base64", base64(&gbk(said)).into_bytes(), false),
        ("text/plain", "8bit", gbk(said), false),
        ("text/plain; charset=us-ascii", "8bit", said.as_bytes().to_vec(), true),
        ("text/plain; charset=utf-8", "8bit", gbk(said), true),
        ("text/plain; charset=gb2312", "8bit", said.as_bytes().to_vec(), true),
        ("text/plain; charset=x-unheard-of", "8bit", gbk(said), true),
    ];
    for (kind, encoding, body, lies) in cases {
        let mail = read(&with_body(kind, encoding, &body), "mail.eml").unwrap();
        assert_eq!(mail.text, said, "{kind} {encoding}");
        assert_eq!(remarks(&mail).contains(&"charset"), lies, "{kind}");
    }
    // two bytes each that would be UTF-8 too
    let mail = read(&with_body("text/plain; charset=gbk", "8bit", &gbk("联通")), "mail.eml").unwrap();
    assert_eq!(mail.text, "联通");
}

#[test]
fn quoted_printable_with_soft_line_ends_and_nonsense() {
    let mail = read(&with_body("text/plain; charset=utf-8", "quoted-printable", b"=E4=BA=A4=\r\n=E4=BB=98 =ZZ 100=\r\n%\r\n="), "mail.eml").unwrap();
    assert_eq!(mail.text, "交付 =ZZ 100%\n=");
}

const MIXED: &str = "From: a@b.example
Date: Tue, 3 Mar 2026 10:02:00 +0800
Message-ID: <2@b>
Subject: s
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=\"outer\"

This is for programs that know no MIME.
--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8

plain words
--inner
Content-Type: text/html; charset=utf-8

<p>rich words</p>
--inner--

--outer
Content-Type: application/pdf; name=\"=?gb2312?B?us/NrC5wZGY=?=\"
Content-Disposition: attachment; filename*=utf-8''%E5%90%88%E5%90%8C%E8%8D%89%E6%A1%88.pdf
Content-Transfer-Encoding: base64

JVBERi0x
LjcK
--outer
Content-Type: image/png
Content-ID: <logo>
Content-Transfer-Encoding: base64

iVBORw0K
--outer
Content-Type: application/octet-stream
Content-Disposition: attachment; filename=\"=?gb2312?B?us/NrC5wZGY=?=\"

x
--outer
Content-Type: message/rfc822

Subject: =?utf-8?B?5Y6f5L+h?=
From: c@d.example

inner words
--outer--
after the end
";

#[test]
fn parts_are_words_files_pictures_and_mails() {
    let mail = mail(MIXED);
    assert_eq!(mail.text, "plain words", "of two ways to say the same the plain one, and nothing of an inner mail");
    let files: Vec<(&str, &str, bool)> = mail.attachments.iter().map(|file| (file.name.as_str(), file.media.as_str(), file.inline)).collect();
    assert_eq!(
        files,
        [
            ("合同草案.pdf", "application/pdf", false),
            ("attachment-2.png", "image/png", true),
            ("合同.pdf", "application/octet-stream", false),
            ("原信.eml", "message/rfc822", false),
        ]
    );
    assert_eq!(mail.attachments[0].bytes, b"%PDF-1.7\n");
    assert_eq!(mail.attachments[2].bytes, b"x");
    let inner = read(&mail.attachments[3].bytes, "inner.eml").unwrap();
    assert_eq!((inner.subject.as_str(), inner.text.as_str()), ("原信", "inner words"));
    assert_eq!(mail.files().count(), 3);
    assert!(remarks(&mail).is_empty());
}

#[test]
fn what_is_only_rich_becomes_words() {
    let mail = read(
        &with_body(
            "text/html; charset=utf-8",
            "8bit",
            "<html><head><style>p{}</style></head><body><p>甲方：</p><script>alert(1)</script><p>付款&nbsp;30&#37;</p></body></html>".as_bytes(),
        ),
        "mail.eml",
    )
    .unwrap();
    assert!(mail.text.contains("甲方：") && mail.text.contains("30%"), "{}", mail.text);
    assert!(!mail.text.contains("alert") && !mail.text.contains('<'), "{}", mail.text);
}

#[test]
fn one_that_breaks_off_gives_what_there_is() {
    let whole = wire(MIXED);
    let cut = whole.windows(8).position(|window| window == b"JVBERi0x").unwrap() + 8;
    let mail = read(&whole[..cut], "mail.eml").unwrap();
    assert_eq!(mail.text, "plain words");
    assert_eq!(mail.attachments[0].bytes, b"%PDF-1");
    assert_eq!(remarks(&mail), ["broken-off"]);
}

#[test]
fn what_is_no_mail_is_refused() {
    for bytes in [&b""[..], b"hello", b"a: b\r\nc: d\r\n\r\n", b"%PDF-1.7\n", b"PK\x03\x04", &[0; 64]] {
        assert_eq!(read(bytes, "x.eml"), Err(MailError::NotAMail { file: "x.eml".to_owned() }), "{bytes:?}");
    }
}

#[test]
fn a_mailbox_line_and_a_mark_of_order_are_passed_over() {
    let mail = read(b"\xEF\xBB\xBFFrom a@b Tue Mar  3 10:02:00 2026\nFrom: a@b.example\nSubject: s\n\nx", "m.eml").unwrap();
    assert_eq!((mail.from[0].email.as_str(), mail.text.as_str()), ("a@b.example", "x"));
}

#[test]
fn headers_that_are_not_encoded_are_read_all_the_same() {
    let mail = read(&gbk("From: 李晓明 <li@yuanlan.example>\r\nSubject: 关于付款\r\nTo: a@b.example\r\n\r\nx"), "m.eml").unwrap();
    assert_eq!((mail.subject.as_str(), mail.from[0].name.as_str()), ("关于付款", "李晓明"));
}
