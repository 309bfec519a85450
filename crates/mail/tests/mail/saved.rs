//! Messages as Outlook saves them.

use qiheng_mail::read;

use crate::given::{Outlook, gbk, remarks};

#[test]
fn properties_say_who_wrote_when_and_what() {
    let bytes = Outlook::default()
        .text(0x0037, "交付确认")
        .text(0x1000, "第一行\r\n第二行\r\n")
        .text(0x1035, "<m1@yuanlan.example>")
        .text(0x1042, "<q7@qinghe.example>")
        .text(0x0042, "李晓明")
        .text(0x5D02, "Li@Yuanlan.example")
        .time(0x0039, 1_772_503_320)
        .recipient(1, "王芳", "wang@qinghe.example")
        .recipient(2, "法务", "legal@qinghe.example")
        .recipient(3, "密送", "hidden@qinghe.example")
        .attachment("..\\..\\合同.docx", b"PK")
        .bytes();
    let mail = read(&bytes, "mail.msg").unwrap();
    assert_eq!((mail.subject.as_str(), mail.text.as_str()), ("交付确认", "第一行\n第二行"));
    assert_eq!((mail.from[0].name.as_str(), mail.from[0].email.as_str()), ("李晓明", "li@yuanlan.example"));
    assert_eq!((mail.to[0].email.as_str(), mail.cc[0].email.as_str()), ("wang@qinghe.example", "legal@qinghe.example"));
    assert_eq!((mail.to.len(), mail.cc.len()), (1, 1));
    assert_eq!(mail.sent.unwrap().to_rfc3339(), "2026-03-03T02:02:00+00:00");
    assert_eq!((mail.message_id.as_str(), mail.references.as_slice()), ("m1@yuanlan.example", &["q7@qinghe.example".to_owned()][..]));
    assert_eq!((mail.attachments[0].name.as_str(), mail.attachments[0].bytes.as_slice()), ("合同.docx", &b"PK"[..]));
    assert_eq!(remarks(&mail), ["no-headers"]);
    assert!(mail.headers.iter().any(|header| header.name == "Subject"));
}

#[test]
fn headers_of_the_way_it_came_go_before_properties() {
    let bytes = Outlook::default()
        .text(0x007D, "Received: from a by b; Tue, 3 Mar 2026 10:02:11 +0800\r\nFrom: c@d.example\r\nDate: Tue, 3 Mar 2026 10:02:00 +0800\r\nMessage-ID: <h@d>\r\nSubject: =?utf-8?B?5Lqk5LuY?=\r\n\r\n")
        .text(0x0037, "另一个")
        .text(0x1000, "x")
        .bytes();
    let mail = read(&bytes, "mail.msg").unwrap();
    assert_eq!((mail.subject.as_str(), mail.message_id.as_str(), mail.received().count()), ("交付", "h@d", 1));
    assert!(remarks(&mail).is_empty());
}

#[test]
fn old_messages_are_in_a_code_page() {
    let bytes = Outlook::default().integer(0x3FFD, 936).stream("/__substg1.0_0037001E", &gbk("关于付款")).stream("/__substg1.0_1000001E", &gbk("联通")).bytes();
    let mail = read(&bytes, "mail.msg").unwrap();
    assert_eq!((mail.subject.as_str(), mail.text.as_str()), ("关于付款", "联通"));
}

/// RTF in its packing, nothing of it packed.
fn unpacked(rtf: &[u8]) -> Vec<u8> {
    let size = rtf.len() as u32;
    [&(size + 12).to_le_bytes()[..], &size.to_le_bytes(), b"MELA", &[0; 4], rtf].concat()
}

#[test]
fn rich_text_is_read_where_nothing_else_says_it() {
    let cases: [(&[u8], &str); 3] = [
        (b"{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}\\pard \\'bd\\'bb\\'b8\\'b6\\par \\u19977?\\u26376?\\par}", "交付\n三月"),
        (b"{\\rtf1\\ansi\\ansicpg936\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 \\'bd\\'bb\\'b8\\'b6{\\*\\htmltag72 </p>}}", "交付"),
        (b"{\\rtf1 \\u-10179?\\u-8704? {\\*\\generator Riched20;}x\\{y\\}}", "\u{1F600} x{y}"),
    ];
    for (rtf, words) in cases {
        let mail = read(&Outlook::default().text(0x0037, "s").stream("/__substg1.0_10090102", &unpacked(rtf)).bytes(), "m.msg").unwrap();
        assert_eq!(mail.text.trim(), words);
    }
    // `MS-OXRTFCP` 3.2: the specification's own example
    let packed: &[u8] = &[
        0x2D, 0, 0, 0, 0x2B, 0, 0, 0, b'L', b'Z', b'F', b'u', 0xF1, 0xC5, 0xC7, 0xA7, 0x03, 0x00, 0x0A, 0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42,
        0x32, 0x0A, 0xF3, 0x20, 0x68, 0x65, 0x6C, 0x09, 0x00, 0x20, 0x62, 0x77, 0x05, 0xB0, 0x6C, 0x64, 0x7D, 0x0A, 0x80, 0x0F, 0xA0,
    ];
    let mail = read(&Outlook::default().text(0x0037, "s").stream("/__substg1.0_10090102", packed).bytes(), "m.msg").unwrap();
    assert_eq!(mail.text.trim(), "hello world");
}

#[test]
fn a_message_within_is_a_file_that_can_be_read_itself() {
    let inner = Outlook::default().text(0x0037, "原信").text(0x1000, "里面的话").time(0x0039, 1_772_503_320);
    let mail = read(&Outlook::default().text(0x0037, "转发").text(0x1000, "外面").message(inner).bytes(), "m.msg").unwrap();
    assert_eq!((mail.text.as_str(), mail.attachments[0].name.as_str()), ("外面", "原信.msg"));
    let inner = read(&mail.attachments[0].bytes, "inner.msg").unwrap();
    assert_eq!((inner.subject.as_str(), inner.text.as_str()), ("原信", "里面的话"));
    assert_eq!(inner.sent.unwrap().timestamp(), 1_772_503_320);
}
