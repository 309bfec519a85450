//! A mail as Outlook saves it: properties in a compound file (MS-OXMSG).

use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use cfb::CompoundFile;
use chrono::{DateTime, FixedOffset, TimeDelta};
use encoding_rs::Encoding;
use mail_parser::decoders::html::html_to_text;
use qiheng_record::Message;

use crate::error::{MOST_DECODED, MOST_DEPTH, MOST_PARTS, within};
use crate::name::{safe, visible, visible_lines};
use crate::{Address, Attachment, Header, Limit, Mail, MailError, charset, eml, rtf};

type File<'b> = CompoundFile<Cursor<&'b [u8]>>;

/// Reads a saved message.
pub(crate) fn read(bytes: &[u8], file: &str) -> Result<Mail, MailError> {
    let damaged = |detail: String| MailError::Damaged { file: file.to_owned(), detail };
    // The reader of compound files checks chains and trees, and still may trip over what it did not expect.
    let opened = catch_unwind(|| CompoundFile::open(Cursor::new(bytes))).map_err(|_| damaged("compound file".to_owned()))?;
    let opened = opened.map_err(|error| damaged(error.to_string()))?;
    let mut message = Saved { compound: opened, file, decoded: 0 };
    catch_unwind(AssertUnwindSafe(|| message.read())).map_err(|_| damaged("compound file".to_owned()))?
}

const SUBJECT: u16 = 0x0037;
const SUBMITTED: u16 = 0x0039;
const DELIVERED: u16 = 0x0E06;
const HEADERS: u16 = 0x007D;
const BODY: u16 = 0x1000;
const RTF: u16 = 0x1009;
const HTML: u16 = 0x1013;
const MESSAGE_ID: u16 = 0x1035;
const REFERENCES: u16 = 0x1039;
const IN_REPLY_TO: u16 = 0x1042;
const DATA: u16 = 0x3701;

struct Saved<'m> {
    compound: File<'m>,
    file: &'m str,
    decoded: u64,
}

/// Properties of a fixed size, as a storage's own stream holds them.
struct Fixed(Vec<u8>);

impl Fixed {
    fn of(&self, property: u16) -> Option<[u8; 8]> {
        let entry = self.0.chunks_exact(16).find(|entry| u16::from_le_bytes([entry[2], entry[3]]) == property)?;
        entry[8..].try_into().ok()
    }

    fn integer(&self, property: u16) -> Option<u32> {
        self.of(property).map(|value| u32::from_le_bytes([value[0], value[1], value[2], value[3]]))
    }

    fn time(&self, property: u16) -> Option<DateTime<FixedOffset>> {
        let ticks = u64::from_le_bytes(self.of(property)?);
        let since = TimeDelta::try_seconds(i64::try_from(ticks / 10_000_000).ok()?)?;
        // Ticks of 100 ns since 1601.
        let begin = DateTime::from_timestamp(-11_644_473_600, 0)?;
        Some(begin.checked_add_signed(since)?.fixed_offset())
    }
}

impl Saved<'_> {
    fn read(&mut self) -> Result<Mail, MailError> {
        let root = Path::new("/");
        let fixed = self.fixed(root, 32)?.ok_or_else(|| MailError::NotAMail { file: self.file.to_owned() })?;
        // Strings that are not UTF-16 are in the page of the message, else of its body.
        let page = charset::of_code_page(fixed.integer(0x3FFD).or_else(|| fixed.integer(0x3FDE)).unwrap_or(936));
        let mut mail = Mail::default();
        if let Some(headers) = self.text(root, HEADERS, page)? {
            eml::headers_of(&headers, &mut mail, self.file)?;
        }
        let told = |said: Option<String>| said.map(|said| visible(&said)).filter(|said| !said.is_empty());
        if mail.subject.is_empty() {
            mail.subject = told(self.text(root, SUBJECT, page)?).unwrap_or_default();
        }
        if mail.message_id.is_empty() {
            mail.message_id = told(self.text(root, MESSAGE_ID, page)?).map(|said| eml::id(&said)).unwrap_or_default();
        }
        if mail.references.is_empty() {
            let said = [told(self.text(root, REFERENCES, page)?), told(self.text(root, IN_REPLY_TO, page)?)];
            for one in said.into_iter().flatten().flat_map(|said| said.split_whitespace().map(eml::id).collect::<Vec<_>>()) {
                mail.references.retain(|other| *other != one);
                mail.references.push(one);
            }
        }
        mail.sent = mail.sent.or_else(|| fixed.time(SUBMITTED)).or_else(|| fixed.time(DELIVERED));
        if mail.from.is_empty() {
            let sender = [[0x0042, 0x5D02, 0x0065], [0x0C1A, 0x5D01, 0x0C1F]];
            for names in sender {
                let [name, smtp, other] = names.map(|property| self.text(root, property, page));
                let email = told(smtp?).or(told(other?).filter(|email| email.contains('@'))).unwrap_or_default().to_lowercase();
                let name = told(name?).unwrap_or_default();
                if mail.from.is_empty() && !(name.is_empty() && email.is_empty()) {
                    mail.from.push(Address { name, email });
                }
            }
        }
        self.recipients(&mut mail, page)?;
        mail.text = visible_lines(&self.words(&fixed, page)?);
        self.attachments(&mut mail, page)?;
        if mail.headers.is_empty() {
            mail.headers = made_up(&mail);
            mail.remark(Message::new("mail-remark-no-headers"));
        }
        Ok(mail)
    }

    fn recipients(&mut self, mail: &mut Mail, page: &'static Encoding) -> Result<(), MailError> {
        let is_known = !mail.to.is_empty() || !mail.cc.is_empty();
        for storage in self.storages("__recip_version1.0_")? {
            let kind = self.fixed(&storage, 8)?.and_then(|fixed| fixed.integer(0x0C15)).unwrap_or(1);
            let name = self.text(&storage, 0x3001, page)?.map(|name| visible(&name)).unwrap_or_default();
            let smtp = self.text(&storage, 0x39FE, page)?;
            let email = match smtp {
                Some(email) => email,
                None => self.text(&storage, 0x3003, page)?.filter(|email| email.contains('@')).unwrap_or_default(),
            };
            let one = Address { name, email: visible(&email).to_lowercase() };
            match kind & 0xF {
                _ if is_known => {}
                1 => mail.to.push(one),
                2 => mail.cc.push(one),
                _ => {}
            }
        }
        Ok(())
    }

    /// What it says: plain words, else HTML, else RTF.
    fn words(&mut self, fixed: &Fixed, page: &'static Encoding) -> Result<String, MailError> {
        let root = Path::new("/");
        if let Some(text) = self.text(root, BODY, page)?.filter(|text| !text.trim().is_empty()) {
            return Ok(text);
        }
        let html_page = fixed.integer(0x3FDE).map_or(page, charset::of_code_page);
        let html = match self.stream(&root.join(format!("__substg1.0_{HTML:04X}0102")))? {
            Some(bytes) => Some(charset::decode(&bytes, Some(html_page.name())).text),
            None => self.text(root, HTML, page)?,
        };
        if let Some(html) = html {
            return Ok(html_to_text(&html));
        }
        let Some(packed) = self.stream(&root.join(format!("__substg1.0_{RTF:04X}0102")))? else { return Ok(String::new()) };
        let plain = rtf::unpacked(&packed).map(|bytes| rtf::text(&bytes));
        Ok(plain.map(|words| if words.is_html { html_to_text(&words.text) } else { words.text }).unwrap_or_default())
    }

    fn attachments(&mut self, mail: &mut Mail, page: &'static Encoding) -> Result<(), MailError> {
        for storage in self.storages("__attach_version1.0_")? {
            let mut named = None;
            for property in [0x3707, 0x3704, 0x3001] {
                if named.is_none() {
                    named = self.text(&storage, property, page)?.map(|name| safe(&name)).filter(|name| !name.is_empty());
                }
            }
            let name = named.unwrap_or_default();
            let media = self.text(&storage, 0x370E, page)?.map(|media| visible(&media).to_lowercase());
            let is_hidden = self.text(&storage, 0x3712, page)?.is_some_and(|id| !id.is_empty());
            let within = storage.join(format!("__substg1.0_{DATA:04X}000D"));
            if self.compound.is_storage(&within) {
                let subject = self.text(&within, SUBJECT, page)?.map(|subject| safe(&subject)).filter(|subject| !subject.is_empty());
                let stem = subject.unwrap_or_else(|| name.clone());
                let name = if stem.is_empty() { stem } else { format!("{stem}.msg") };
                let bytes = self.message_of(&within)?;
                mail.attachments.push(Attachment { name, media: "application/vnd.ms-outlook".to_owned(), bytes, inline: false });
                continue;
            }
            let Some(bytes) = self.stream(&storage.join(format!("__substg1.0_{DATA:04X}0102")))? else {
                mail.remark(Message::new("mail-remark-attachment-elsewhere").with("name", name));
                continue;
            };
            let media = media.unwrap_or_else(|| "application/octet-stream".to_owned());
            let inline = is_hidden && media.starts_with("image/");
            mail.attachments.push(Attachment { name, media, bytes, inline });
        }
        Ok(())
    }

    /// A message within the message as a file of its own.
    fn message_of(&mut self, storage: &Path) -> Result<Vec<u8>, MailError> {
        let damaged = |error: std::io::Error| MailError::Damaged { file: self.file.to_owned(), detail: error.to_string() };
        let entries: Vec<(PathBuf, bool)> =
            self.compound.walk_storage(storage).map_err(damaged)?.map(|entry| (entry.path().to_owned(), entry.is_stream())).collect();
        let names: Vec<(PathBuf, bool)> = self
            .compound
            .walk_storage("/__nameid_version1.0")
            .map(|walk| walk.map(|entry| (entry.path().to_owned(), entry.is_stream())).collect())
            .unwrap_or_default();
        let mut made = CompoundFile::create(Cursor::new(Vec::new())).map_err(damaged)?;
        let of_message = entries.iter().filter_map(|(path, stream)| Some((path, path.strip_prefix(storage).ok()?.to_owned(), *stream)));
        let of_names = names.iter().filter_map(|(path, stream)| Some((path, path.strip_prefix("/").ok()?.to_owned(), *stream)));
        for (path, place, is_stream) in of_message.chain(of_names) {
            within(place.components().count() as u64, MOST_DEPTH, Limit::Depth, self.file)?;
            let place = Path::new("/").join(place);
            if !is_stream {
                if place != Path::new("/") && !made.exists(&place) {
                    made.create_storage(&place).map_err(|error| MailError::Damaged { file: self.file.to_owned(), detail: error.to_string() })?;
                }
                continue;
            }
            let mut bytes = self.stream(path)?.unwrap_or_default();
            if place == Path::new("/__properties_version1.0") && bytes.len() >= 24 {
                // The head of a message's properties is eight bytes longer when it stands alone.
                bytes.splice(24..24, [0; 8]);
            }
            let written = made.create_stream(&place).and_then(|mut stream| stream.write_all(&bytes));
            written.map_err(|error| MailError::Damaged { file: self.file.to_owned(), detail: error.to_string() })?;
        }
        Ok(made.into_inner().into_inner())
    }

    /// Storages of the message itself whose names begin so, in their order.
    fn storages(&mut self, prefix: &str) -> Result<Vec<PathBuf>, MailError> {
        let mut found: Vec<PathBuf> = self
            .compound
            .read_root_storage()
            .filter(|entry| entry.is_storage() && entry.name().starts_with(prefix))
            .map(|entry| entry.path().to_owned())
            .collect();
        within(found.len() as u64, MOST_PARTS, Limit::Parts, self.file)?;
        found.sort();
        Ok(found)
    }

    fn fixed(&mut self, storage: &Path, head: usize) -> Result<Option<Fixed>, MailError> {
        Ok(self.stream(&storage.join("__properties_version1.0"))?.map(|bytes| Fixed(bytes.get(head..).unwrap_or_default().to_vec())))
    }

    fn text(&mut self, storage: &Path, property: u16, page: &'static Encoding) -> Result<Option<String>, MailError> {
        if let Some(bytes) = self.stream(&storage.join(format!("__substg1.0_{property:04X}001F")))? {
            return Ok(Some(encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes).0.trim_end_matches('\0').to_owned()));
        }
        let bytes = self.stream(&storage.join(format!("__substg1.0_{property:04X}001E")))?;
        Ok(bytes.map(|bytes| charset::decode(&bytes, Some(page.name())).text.trim_end_matches('\0').to_owned()))
    }

    fn stream(&mut self, path: &Path) -> Result<Option<Vec<u8>>, MailError> {
        let file = self.file;
        let damaged = |error: std::io::Error| MailError::Damaged { file: file.to_owned(), detail: error.to_string() };
        if !self.compound.is_stream(path) {
            return Ok(None);
        }
        let most = MOST_DECODED - self.decoded;
        let mut bytes = Vec::new();
        // What a stream says of its length is not believed: no more is read than there is.
        self.compound.open_stream(path).map_err(damaged)?.take(most + 1).read_to_end(&mut bytes).map_err(damaged)?;
        within(bytes.len() as u64, most, Limit::Decoded, file)?;
        self.decoded += bytes.len() as u64;
        Ok(Some(bytes))
    }
}

/// Headers of a message that was never sent over the wire, from its properties.
fn made_up(mail: &Mail) -> Vec<Header> {
    let one = |name: &str, value: String| Header { name: name.to_owned(), value };
    let all = |addresses: &[Address]| addresses.iter().map(|address| format!("{} <{}>", address.name, address.email)).collect::<Vec<_>>().join(", ");
    let mut headers = vec![one("From", all(&mail.from)), one("To", all(&mail.to)), one("Cc", all(&mail.cc)), one("Subject", mail.subject.clone())];
    headers.extend(mail.sent.map(|sent| one("Date", sent.to_rfc2822())));
    headers.push(one("Message-ID", mail.message_id.clone()));
    headers.retain(|header| !header.value.is_empty());
    headers
}
