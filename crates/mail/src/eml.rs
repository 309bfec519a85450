//! A mail as it goes over the wire: RFC 5322 and MIME.
//!
//! Headers are understood by `mail-parser`. The parts are walked here: every limit holds before anything is decoded,
//! and a mail within a mail stays a file, so that no depth of nesting is ever followed.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use chrono::{DateTime, FixedOffset, TimeZone};
use mail_parser::decoders::html::html_to_text;
use mail_parser::{ContentType, HeaderName, HeaderValue, Message as Parsed, MessageParser, MimeHeaders};
use qiheng_record::Message;

use crate::error::{MOST_DECODED, MOST_DEPTH, MOST_HEADER_BYTES, MOST_PARTS, within};
use crate::name::{safe, visible, visible_lines};
use crate::{Address, Attachment, Header, Limit, Mail, MailError, charset};

/// Reads a mail.
pub(crate) fn read(bytes: &[u8], file: &str) -> Result<Mail, MailError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // A mailbox of several mails begins each with such a line.
    let bytes = if bytes.starts_with(b"From ") { bytes.iter().position(|byte| *byte == b'\n').map_or(bytes, |end| &bytes[end + 1..]) } else { bytes };
    let mut mail = Mail::default();
    let mut walk = Walk { file, parts: 0, decoded: 0, mail: &mut mail };
    let pieces = walk.whole(bytes)?;
    mail.text = visible_lines(&pieces.into_iter().map(Piece::text).filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n\n"));
    Ok(mail)
}

/// Headers alone, as a .msg keeps those of the way it came.
pub(crate) fn headers_of(text: &str, mail: &mut Mail, file: &str) -> Result<(), MailError> {
    within(text.len() as u64, MOST_HEADER_BYTES, Limit::Headers, file)?;
    mail.headers = raw_headers(text);
    if let Some(parsed) = parsed(text) {
        understand(&parsed, mail);
    }
    Ok(())
}

/// The subject of a mail within a mail.
fn subject_of(bytes: &[u8]) -> String {
    let (head, _) = split(bytes);
    let head = &head[..head.len().min(MOST_HEADER_BYTES as usize)];
    parsed(&charset::decode(head, None).text).and_then(|mail| mail.subject().map(str::to_owned)).unwrap_or_default()
}

/// Headers and what follows the first empty line.
fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut start = 0;
    while let Some(length) = bytes[start..].iter().position(|byte| *byte == b'\n') {
        let line = &bytes[start..start + length];
        let end = start + length + 1;
        if line.is_empty() || line == b"\r" {
            return (&bytes[..start], &bytes[end..]);
        }
        start = end;
    }
    (bytes, &[])
}

fn parsed(head: &str) -> Option<Parsed<'static>> {
    // Owned, so that nothing points into a text that was decoded on the way.
    let head = format!("{}\r\n\r\n", head.trim_end());
    MessageParser::default().parse_headers(head.as_bytes()).map(Parsed::into_owned)
}

/// Names and values, continued lines joined.
fn raw_headers(head: &str) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    for line in head.lines() {
        match (line.starts_with([' ', '\t']), headers.last_mut(), line.split_once(':')) {
            (true, Some(last), _) => {
                last.value.push(' ');
                last.value.push_str(&visible(line));
            }
            (false, _, Some((name, value))) if !name.trim().is_empty() => headers.push(Header { name: visible(name), value: visible(value) }),
            _ => {}
        }
    }
    headers
}

fn understand(parsed: &Parsed, mail: &mut Mail) {
    mail.from = addresses(parsed.from().or_else(|| parsed.sender()));
    mail.to = addresses(parsed.to());
    mail.cc = addresses(parsed.cc());
    mail.subject = visible(parsed.subject().unwrap_or_default());
    mail.message_id = id(parsed.message_id().unwrap_or_default());
    let mut references = ids(parsed.references());
    for answered in ids(parsed.in_reply_to()) {
        // It answers the one that is named so, wherever that stands among the others.
        references.retain(|one| *one != answered);
        references.push(answered);
    }
    mail.references = references;
    mail.sent = parsed.date().and_then(sent);
}

/// Most mails that a thread is told by.
const MOST_REFERENCES: usize = 200;

fn ids(value: &HeaderValue) -> Vec<String> {
    match value {
        HeaderValue::Text(one) => vec![id(one)],
        HeaderValue::TextList(all) => all.iter().rev().take(MOST_REFERENCES).rev().map(|one| id(one)).collect(),
        _ => vec![],
    }
}

/// An identity without brackets.
pub(crate) fn id(text: &str) -> String {
    visible(text.trim().trim_start_matches('<').trim_end_matches('>')).chars().take(998).collect()
}

fn addresses(all: Option<&mail_parser::Address>) -> Vec<Address> {
    let all = all.map(|all| all.iter().take(MOST_PARTS as usize).map(address).collect::<Vec<_>>()).unwrap_or_default();
    all.into_iter().filter(|one| !one.email.is_empty() || !one.name.is_empty()).collect()
}

fn address(one: &mail_parser::Addr) -> Address {
    Address { name: visible(one.name().unwrap_or_default()), email: visible(one.address().unwrap_or_default()).to_lowercase() }
}

fn sent(date: &mail_parser::DateTime) -> Option<DateTime<FixedOffset>> {
    let minutes = i32::from(date.tz_hour) * 60 + i32::from(date.tz_minute);
    let zone = FixedOffset::east_opt(60 * if date.tz_before_gmt { -minutes } else { minutes })?;
    let (year, month, day) = (i32::from(date.year), u32::from(date.month), u32::from(date.day));
    zone.with_ymd_and_hms(year, month, day, u32::from(date.hour), u32::from(date.minute), u32::from(date.second).min(59)).single()
}

/// A piece of what a mail says.
enum Piece {
    Plain(String),
    Html(String),
}

impl Piece {
    fn text(self) -> String {
        match self {
            Self::Plain(text) => text,
            Self::Html(html) => html_to_text(&html),
        }
    }
}

struct Walk<'w> {
    file: &'w str,
    parts: u64,
    decoded: u64,
    mail: &'w mut Mail,
}

impl Walk<'_> {
    fn whole(&mut self, bytes: &[u8]) -> Result<Vec<Piece>, MailError> {
        let (head, body) = split(bytes);
        within(head.len() as u64, MOST_HEADER_BYTES, Limit::Headers, self.file)?;
        let head = charset::decode(head, None).text;
        let parsed = parsed(&head).filter(is_mail).ok_or_else(|| MailError::NotAMail { file: self.file.to_owned() })?;
        self.mail.headers = raw_headers(&head);
        understand(&parsed, self.mail);
        self.part(&parsed, body, 0, false)
    }

    /// A part with its headers understood: words of the text come back, files are kept.
    fn part(&mut self, headers: &Parsed, body: &[u8], depth: u64, in_digest: bool) -> Result<Vec<Piece>, MailError> {
        self.parts += 1;
        within(self.parts, MOST_PARTS, Limit::Parts, self.file)?;
        within(depth, MOST_DEPTH, Limit::Depth, self.file)?;
        let kind = headers.content_type();
        let main = kind.map_or("text", |kind| kind.ctype()).to_ascii_lowercase();
        let sub = kind.and_then(ContentType::subtype).unwrap_or("plain").to_ascii_lowercase();
        let boundary = kind.and_then(|kind| kind.attribute("boundary")).filter(|boundary| !boundary.is_empty());
        if let ("multipart", Some(boundary)) = (main.as_str(), boundary) {
            return self.parts_of(body, boundary, &sub, depth);
        }
        if main == "message" && matches!(sub.as_str(), "rfc822" | "global") || (in_digest && kind.is_none()) {
            let bytes = self.bytes(headers, body)?;
            let subject = safe(&subject_of(&bytes));
            let name = if subject.is_empty() { String::new() } else { format!("{subject}.eml") };
            self.mail.attachments.push(Attachment { name, media: "message/rfc822".to_owned(), bytes, inline: false });
            return Ok(vec![]);
        }
        let name = headers.attachment_name().map(safe).filter(|name| !name.is_empty());
        let is_attachment = headers.content_disposition().is_some_and(ContentType::is_attachment);
        let is_words = main == "text" && matches!(sub.as_str(), "plain" | "html") || main == "multipart";
        if is_words && !is_attachment && name.is_none() {
            let label = kind.and_then(|kind| kind.attribute("charset")).map(str::to_owned);
            let bytes = self.bytes(headers, body)?;
            let decoded = charset::decode(&bytes, label.as_deref());
            if decoded.lied {
                self.mail.remark(Message::new("mail-remark-charset").with("charset", visible(&label.unwrap_or_default())));
            }
            return Ok(vec![if sub == "html" { Piece::Html(decoded.text) } else { Piece::Plain(decoded.text) }]);
        }
        let inline = main == "image" && headers.content_id().is_some() && !is_attachment;
        let bytes = self.bytes(headers, body)?;
        self.mail.attachments.push(Attachment {
            name: name.unwrap_or_else(|| unnamed(&main, &sub, self.mail.attachments.len())),
            media: format!("{main}/{sub}"),
            bytes,
            inline,
        });
        Ok(vec![])
    }

    fn parts_of(&mut self, body: &[u8], boundary: &str, sub: &str, depth: u64) -> Result<Vec<Piece>, MailError> {
        let mut pieces = Vec::new();
        let Split { parts, is_closed } = parts(body, boundary.as_bytes(), self.file)?;
        if !is_closed {
            self.mail.remark(Message::new("mail-remark-broken-off"));
        }
        if parts.is_empty() {
            // The boundary never comes: there is nothing but words.
            return Ok(vec![Piece::Plain(charset::decode(body, None).text)]);
        }
        for part in parts {
            let (head, body) = split(part);
            within(head.len() as u64, MOST_HEADER_BYTES, Limit::Headers, self.file)?;
            let headers = parsed(&charset::decode(head, None).text).or_else(|| parsed("MIME-Version: 1.0"));
            if let Some(headers) = headers {
                pieces.extend(self.part(&headers, body, depth + 1, sub == "digest")?);
            }
        }
        // Of two ways to say the same the plain one is taken.
        if sub == "alternative" && pieces.iter().any(|piece| matches!(piece, Piece::Plain(text) if !text.trim().is_empty())) {
            pieces.retain(|piece| matches!(piece, Piece::Plain(_)));
        }
        Ok(pieces)
    }

    fn bytes(&mut self, headers: &Parsed, body: &[u8]) -> Result<Vec<u8>, MailError> {
        let encoding = headers.content_transfer_encoding().unwrap_or_default().trim().to_ascii_lowercase();
        let bytes = match encoding.as_str() {
            "base64" => base64(body),
            "quoted-printable" => quoted_printable(body),
            _ => body.to_vec(),
        };
        self.decoded += bytes.len() as u64;
        within(self.decoded, MOST_DECODED, Limit::Decoded, self.file)?;
        Ok(bytes)
    }
}

/// Anything has lines with colons; a mail says at least from whom, when or what about.
fn is_mail(parsed: &Parsed) -> bool {
    let telling =
        [HeaderName::From, HeaderName::Date, HeaderName::MessageId, HeaderName::Received, HeaderName::Subject, HeaderName::To, HeaderName::MimeVersion];
    parsed.headers().iter().filter(|header| telling.contains(&header.name) && !matches!(header.value, HeaderValue::Empty)).count() >= 2
}

fn unnamed(main: &str, sub: &str, place: usize) -> String {
    let ending = match (main, sub) {
        ("image", "jpeg") => "jpg",
        ("text", "plain") => "txt",
        ("text", "calendar") => "ics",
        (_, "pdf") => "pdf",
        (_, sub) if !sub.is_empty() && sub.len() <= 5 && sub.bytes().all(|byte| byte.is_ascii_alphanumeric()) => sub,
        _ => "bin",
    };
    format!("attachment-{}.{ending}", place + 1)
}

struct Split<'b> {
    parts: Vec<&'b [u8]>,
    is_closed: bool,
}

/// The parts between lines that are the boundary.
fn parts<'b>(body: &'b [u8], boundary: &[u8], file: &str) -> Result<Split<'b>, MailError> {
    let mut parts = Vec::new();
    let mut begun = None;
    let mut start = 0;
    while start < body.len() {
        let end = body[start..].iter().position(|byte| *byte == b'\n').map_or(body.len(), |length| start + length + 1);
        let rest = body[start..end].strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary)).map(<[u8]>::trim_ascii_end);
        if let Some(rest) = rest.filter(|rest| rest.is_empty() || *rest == b"--") {
            if let Some(begun) = begun {
                parts.push(without_last_break(&body[begun..start]));
                within(parts.len() as u64, MOST_PARTS, Limit::Parts, file)?;
            }
            if !rest.is_empty() {
                return Ok(Split { parts, is_closed: true });
            }
            begun = Some(end);
        }
        start = end;
    }
    // Broken off: what there is counts.
    parts.extend(begun.map(|begun| &body[begun..]));
    Ok(Split { parts, is_closed: false })
}

/// The line break before a boundary belongs to the boundary.
fn without_last_break(part: &[u8]) -> &[u8] {
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    part.strip_suffix(b"\r").unwrap_or(part)
}

const LENIENT: GeneralPurpose =
    GeneralPurpose::new(&STANDARD, GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent).with_decode_allow_trailing_bits(true));

/// What can be decoded, up to the first thing that can't; foreign characters are passed over as RFC 2045 wants.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut digits: Vec<u8> =
        body.iter().copied().take_while(|byte| *byte != b'=').filter(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')).collect();
    if digits.len() % 4 == 1 {
        digits.pop();
    }
    LENIENT.decode(&digits).unwrap_or_default()
}

fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    let mut rest = body;
    while let [first, after @ ..] = rest {
        let digit = |byte: &u8| char::from(*byte).to_digit(16);
        rest = match (first, after) {
            (b'=', [high, low, after @ ..]) if digit(high).is_some() && digit(low).is_some() => {
                bytes.push((digit(high).unwrap_or(0) * 16 + digit(low).unwrap_or(0)) as u8);
                after
            }
            (b'=', _) if soft_break(after).is_some() => soft_break(after).unwrap_or(after),
            _ => {
                bytes.push(*first);
                after
            }
        };
    }
    bytes
}

/// What follows a line's end that is none.
fn soft_break(after: &[u8]) -> Option<&[u8]> {
    let blanks = after.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
    after[blanks..].strip_prefix(b"\n")
}
