//! A correspondence by mail, as files of a mail program, and a time stamp that was asked for.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qiheng_domain::communication::Direction;
use qiheng_domain::mail::{Filed, IncomingMail, take};
use qiheng_domain::{DomainError, stamps};
use qiheng_record::{Message, Ref};

use crate::Sample;
use crate::records::{CONTRACTS, OWN_ENTITIES, Row, VENDORS, day_of, kind, rows};

const MAILS: &str = include_str!("../data/mails.csv");
const CONTACTS: &str = include_str!("../data/contacts.csv");

impl Sample<'_> {
    /// Each mail with what came with it, in one operation.
    pub(crate) fn add_mails(&mut self) -> Result<(), DomainError> {
        for row in rows(MAILS) {
            let file = self.mail(&row);
            let name = format!("{}.eml", self.filled(&row, "subject").replace(['：', '（', '）'], " ").trim());
            let read = qiheng_mail::read(file.as_bytes(), &name).expect("the sample's data files are whole");
            let contract = Some(Ref::new(self.id("contract", &row["contract"])));
            let filed = Filed { contract, direction: Direction::from_name(&row["direction"]), ..Filed::default() };
            let operation = Message::new("op-mail-take").with("subject", &read.subject);
            self.operation(&row["by"], operation, |tx| take(tx, &IncomingMail { name: &name, bytes: file.as_bytes(), read: &read }, &filed))?;
        }
        Ok(())
    }

    /// A request for a time stamp that no reply has come for.
    pub(crate) fn ask_for_a_stamp(&mut self) -> Result<(), DomainError> {
        let (head, operations) = (self.archive.read().head()?, self.operations);
        let operation = Message::new("op-stamp-ask").with("operations", operations);
        self.operation("@me", operation, |tx| stamps::ask(tx, &head, operations, 1)).map(drop)
    }

    fn contract_of(row: &Row) -> Row {
        rows(CONTRACTS).into_iter().find(|one| one["key"] == row["contract"]).expect("a contract of the sample")
    }

    /// A column with the contract's number in it.
    fn filled(&self, row: &Row, column: &str) -> String {
        let number = self.fields(kind("contract"), &Self::contract_of(row))["number"].as_str().unwrap_or_default().to_owned();
        row[column].replace("{number}", &number)
    }

    /// The mail as its program saved it.
    fn mail(&self, row: &Row) -> String {
        let vendor = rows(VENDORS).into_iter().find(|one| one["key"] == Self::contract_of(row)["vendor"]).expect("a vendor of the sample");
        let contact = rows(CONTACTS).into_iter().find(|one| one["vendor"] == vendor["key"]).expect("a contact of the vendor");
        let ours = &rows(OWN_ENTITIES)[0];
        let word = |text: &str| format!("=?utf-8?B?{}?=", STANDARD.encode(text));
        let theirs = format!("{} <{}>", word(&contact["name"]), contact["email"]);
        let us = format!("{} <purchase@{}>", word(&row["by"]), ours["email"]);
        let (from, to) = if row["from"] == "ours" { (us, theirs) } else { (theirs, us) };
        let id = |key: &str| format!("<{key}@mail.example>");
        let day = day_of(row, "sent", self.today).expect("a day");
        let mut head = BTreeMap::from([
            ("1From", from),
            ("2To", to),
            ("3Date", format!("{} {:0>2}:12:00 +0800", day.format("%a, %-d %b %Y"), row["hour"])),
            ("4Subject", word(&self.filled(row, "subject"))),
            ("5Message-ID", id(&row["key"])),
        ]);
        if let Some(answered) = row.get("answers") {
            head.insert("6In-Reply-To", id(answered));
        }
        let head: String = head.iter().map(|(name, value)| format!("{}: {value}\r\n", &name[1..])).collect();
        let text = |kind: &str, words: &str| {
            format!("--part\r\nContent-Type: text/plain; charset=utf-8{kind}\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n", STANDARD.encode(words))
        };
        let mut parts = text("", &self.filled(row, "text"));
        if let Some(attachment) = row.get("attachment") {
            let named = format!("\r\nContent-Disposition: attachment; filename=\"{}\"", word(attachment));
            parts.push_str(&text(&named, &row["attachment_text"]));
        }
        format!(
            "Received: from mail.example by mail.{}\r\n{head}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=part\r\n\r\n{parts}--part--\r\n",
            ours["email"]
        )
    }
}
