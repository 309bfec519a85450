//! Mails made in the test.

use std::io::{Cursor, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiheng_mail::{Mail, read};

/// A mail as it stands here, lines ended as on the wire.
pub(crate) fn wire(text: &str) -> Vec<u8> {
    text.replace('\n', "\r\n").into_bytes()
}

pub(crate) fn mail(text: &str) -> Mail {
    read(&wire(text), "mail.eml").unwrap()
}

pub(crate) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

pub(crate) fn gbk(text: &str) -> Vec<u8> {
    encoding_rs::GBK.encode(text).0.into_owned()
}

/// The identities of what is odd about a mail.
pub(crate) fn remarks(mail: &Mail) -> Vec<&str> {
    mail.remarks.iter().map(|remark| remark.id.trim_start_matches("mail-remark-")).collect()
}

/// A saved message, put together property by property.
#[derive(Default)]
pub(crate) struct Outlook {
    streams: Vec<(String, Vec<u8>)>,
    fixed: Vec<(u16, u16, [u8; 8])>,
    attachments: u32,
    recipients: u32,
}

impl Outlook {
    pub(crate) fn stream(mut self, path: &str, bytes: &[u8]) -> Self {
        self.streams.push((path.to_owned(), bytes.to_vec()));
        self
    }

    pub(crate) fn text(self, property: u16, text: &str) -> Self {
        let path = format!("/__substg1.0_{property:04X}001F");
        self.stream(&path, &utf16(text))
    }

    pub(crate) fn integer(mut self, property: u16, value: u32) -> Self {
        let mut bytes = [0; 8];
        bytes[..4].copy_from_slice(&value.to_le_bytes());
        self.fixed.push((property, 0x0003, bytes));
        self
    }

    /// Seconds since 1970.
    pub(crate) fn time(mut self, property: u16, seconds: u64) -> Self {
        self.fixed.push((property, 0x0040, ((seconds + 11_644_473_600) * 10_000_000).to_le_bytes()));
        self
    }

    pub(crate) fn recipient(mut self, kind: u32, name: &str, email: &str) -> Self {
        let storage = format!("/__recip_version1.0_#{:08X}", self.recipients);
        self.recipients += 1;
        let mut properties = vec![0; 8];
        properties.extend(entry(0x0C15, 0x0003, u64::from(kind).to_le_bytes()));
        self.stream(&format!("{storage}/__properties_version1.0"), &properties)
            .stream(&format!("{storage}/__substg1.0_3001001F"), &utf16(name))
            .stream(&format!("{storage}/__substg1.0_39FE001F"), &utf16(email))
    }

    pub(crate) fn attachment(mut self, name: &str, bytes: &[u8]) -> Self {
        let storage = format!("/__attach_version1.0_#{:08X}", self.attachments);
        self.attachments += 1;
        self.stream(&format!("{storage}/__substg1.0_3707001F"), &utf16(name)).stream(&format!("{storage}/__substg1.0_37010102"), bytes)
    }

    /// A message within the message.
    pub(crate) fn message(mut self, inner: Self) -> Self {
        let storage = format!("/__attach_version1.0_#{:08X}/__substg1.0_3701000D", self.attachments);
        self.attachments += 1;
        let properties = inner.properties(24);
        let mut outer = self.stream(&format!("{storage}/__properties_version1.0"), &properties);
        for (path, bytes) in inner.streams {
            outer = outer.stream(&format!("{storage}{path}"), &bytes);
        }
        outer
    }

    fn properties(&self, head: usize) -> Vec<u8> {
        let mut bytes = vec![0; head];
        self.fixed.iter().for_each(|(property, ty, value)| bytes.extend(entry(*property, *ty, *value)));
        bytes
    }

    pub(crate) fn bytes(self) -> Vec<u8> {
        let properties = self.properties(32);
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/__properties_version1.0").unwrap().write_all(&properties).unwrap();
        for (path, bytes) in &self.streams {
            let folder = std::path::Path::new(path).parent().unwrap();
            file.create_storage_all(folder).unwrap();
            file.create_stream(path).unwrap().write_all(bytes).unwrap();
        }
        file.into_inner().into_inner()
    }
}

fn entry(property: u16, ty: u16, value: [u8; 8]) -> Vec<u8> {
    [&ty.to_le_bytes()[..], &property.to_le_bytes(), &[0; 4], &value].concat()
}

pub(crate) fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
