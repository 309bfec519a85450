//! Mail as files: .eml and .msg read into plain values, drafts written as .eml.
//!
//! Nothing is fetched, rendered or run: HTML becomes text, attachments stay bytes. What a mail says of itself is
//! taken as it stands and never believed: characters that turn or hide text are shown by their codes, names of
//! attachments lose their folders, and every size, depth and number has a limit.
//!
//! ```
//! let mail = qiheng_mail::read(b"From: a@example.com\r\nSubject: =?utf-8?B?5Lqk5LuY?=\r\n\r\nhello", "mail.eml")?;
//! assert_eq!((mail.subject.as_str(), mail.text.as_str()), ("交付", "hello"));
//! # Ok::<(), qiheng_mail::MailError>(())
//! ```

mod charset;
mod draft;
mod eml;
mod error;
mod msg;
mod name;
mod rtf;

pub use draft::{Draft, DraftAttachment, write};
pub use error::{Limit, MailError};
pub use name::{runs, visible};

use chrono::{DateTime, FixedOffset};
use qiheng_record::Message;

/// Who writes or is written to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The name that is shown.
    pub name: String,
    /// The address, in lower case.
    pub email: String,
}

/// A header as it stands, its lines joined.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Header {
    pub name: String,
    pub value: String,
}

/// A file that came with a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, without folders and without what hides or turns text; unique in the mail.
    pub name: String,
    /// Media type, as the mail says.
    pub media: String,
    /// Bytes.
    pub bytes: Vec<u8>,
    /// A picture within the text: no file of its own to the reader.
    pub inline: bool,
}

/// A mail that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mail {
    /// Who wrote it.
    pub from: Vec<Address>,
    /// To whom.
    pub to: Vec<Address>,
    /// Who got a copy.
    pub cc: Vec<Address>,
    /// When it was sent, in the sender's zone.
    pub sent: Option<DateTime<FixedOffset>>,
    /// What it is about.
    pub subject: String,
    /// Its identity, without angle brackets; empty when it bears none.
    pub message_id: String,
    /// The mails it answers or follows, oldest first, the one it answers last.
    pub references: Vec<String>,
    /// What it says.
    pub text: String,
    /// What came with it.
    pub attachments: Vec<Attachment>,
    /// Its headers in their order.
    pub headers: Vec<Header>,
    /// What is odd about it: `mail-remark-…`.
    pub remarks: Vec<Message>,
}

impl Mail {
    /// The stations it went through, newest first.
    pub fn received(&self) -> impl Iterator<Item = &str> {
        self.headers.iter().filter(|header| header.name.eq_ignore_ascii_case("received")).map(|header| header.value.as_str())
    }

    /// The attachments that are files to the reader.
    pub fn files(&self) -> impl Iterator<Item = &Attachment> {
        self.attachments.iter().filter(|attachment| !attachment.inline)
    }

    fn remark(&mut self, remark: Message) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// What can only be said once everything is read.
    fn look_over(&mut self) {
        name::make_unique(&mut self.attachments);
        let said: Vec<Message> =
            self.attachments.iter().filter(|file| runs(&file.name)).map(|file| Message::new("mail-remark-runs").with("name", &file.name)).collect();
        said.into_iter().for_each(|remark| self.remark(remark));
        if let Some(from) = self.from.first()
            && let Some(shown) = name::address_in(&from.name).filter(|shown| *shown != from.email)
        {
            let remark = Message::new("mail-remark-other-sender").with("shown", shown).with("email", &from.email);
            self.remark(remark);
        }
        if self.sent.is_none() {
            self.remark(Message::new("mail-remark-no-date"));
        }
        if self.message_id.is_empty() {
            self.remark(Message::new("mail-remark-no-id"));
        }
    }
}

/// Endings of the files that mails are kept in.
pub const MAIL_FILES: [&str; 2] = ["eml", "msg"];

/// How a compound file begins, as which a .msg is stored.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Reads a mail, whatever its file is called.
pub fn read(bytes: &[u8], file: &str) -> Result<Mail, MailError> {
    error::within(bytes.len() as u64, error::MOST_BYTES, Limit::File, file)?;
    let mut mail = if bytes.starts_with(COMPOUND) { msg::read(bytes, file)? } else { eml::read(bytes, file)? };
    mail.look_over();
    Ok(mail)
}
