//! A mail that is not sent yet, as a file that the user's own mail program opens and sends.

use std::fmt::Write as _;

use mail_builder::headers::address::{Address as BuiltAddress, EmailAddress};
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::{BodyPart, MimePart};
use sha2::{Digest, Sha256};

use crate::{Address, visible};

/// A mail to be sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// To whom; may be empty, then the mail program asks.
    pub to: Vec<Address>,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The identity of the mail that it answers.
    pub answers: Option<String>,
    /// What goes with it.
    pub attachments: Vec<DraftAttachment>,
}

/// A file that goes with a draft.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct DraftAttachment {
    pub name: String,
    pub media: &'static str,
    pub bytes: Vec<u8>,
}

/// The draft as .eml. It bears no sender, no date and no identity: the mail program that sends it gives them.
/// The same draft, the same bytes.
pub fn write(draft: &Draft) -> Vec<u8> {
    let text = MimePart::new(ContentType::new("text/plain").attribute("charset", "utf-8"), BodyPart::Text(draft.text.as_str().into()));
    let mut parts = vec![text];
    for attachment in &draft.attachments {
        let name = visible(&attachment.name);
        // The name in both spellings: RFC 2231, and what old programs read.
        let mut file = MimePart::new(ContentType::new(attachment.media).attribute("name", name.clone()), BodyPart::Binary(attachment.bytes.as_slice().into()));
        let spelt = format!("attachment; filename*=UTF-8''{}", percent(&name));
        file.headers.push(("Content-Disposition".into(), Raw::new(spelt).into()));
        parts.push(file);
    }
    let mut root = MimePart::new(ContentType::new("multipart/mixed").attribute("boundary", boundary(draft)), BodyPart::Multipart(parts));
    let mut headers = vec![("X-Unsent".into(), Raw::new("1").into()), ("MIME-Version".into(), Raw::new("1.0").into())];
    if !draft.to.is_empty() {
        let to = draft.to.iter().map(|one| {
            BuiltAddress::Address(EmailAddress {
                name: Some(visible(&one.name).into()).filter(|name: &std::borrow::Cow<str>| !name.is_empty()),
                email: visible(&one.email).into(),
            })
        });
        headers.push(("To".into(), BuiltAddress::new_list(to.collect()).into()));
    }
    headers.push(("Subject".into(), Text::new(visible(&draft.subject)).into()));
    for name in ["In-Reply-To", "References"] {
        headers.extend(draft.answers.as_ref().map(|answered| (name.into(), Raw::new(format!("<{}>", visible(answered))).into())));
    }
    headers.append(&mut root.headers);
    root.headers = headers;
    let mut bytes = Vec::new();
    root.write_part(&mut bytes).expect("memory takes every byte");
    bytes
}

/// A line that stands nowhere in the parts, the same for the same draft.
fn boundary(draft: &Draft) -> String {
    let mut hash = Sha256::new();
    hash.update(&draft.subject);
    hash.update(&draft.text);
    draft.attachments.iter().for_each(|attachment| hash.update(&attachment.bytes));
    let mut boundary = "=_qiheng_".to_owned();
    for byte in hash.finalize().iter().take(12) {
        let _ = write!(boundary, "{byte:02x}");
    }
    boundary
}

fn percent(name: &str) -> String {
    name.bytes().fold(String::new(), |mut spelt, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            spelt.push(char::from(byte));
        } else {
            let _ = write!(spelt, "%{byte:02X}");
        }
        spelt
    })
}
