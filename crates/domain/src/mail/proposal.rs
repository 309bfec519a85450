//! What a mail is about, as far as the archive can tell; each proposal with its ground.

use std::collections::BTreeSet;

use qiheng_archive::Database;
use qiheng_mail::{Address, Mail};
use qiheng_record::{Choice, Ref, Stored};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::thread::answered;
use crate::DomainError;
use crate::communication::{Direction, Message};
use crate::contracts::{Contract, Lifecycle};
use crate::our_side::OwnEntity;
use crate::vendors::{Contact, Vendor};

/// What a mail may be about. The best proposals stand first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MailProposal {
    /// Which way it went; none when nobody in it is known.
    pub direction: Option<Direction>,
    /// The vendors it may be from or to.
    pub vendors: Vec<(Ref<Vendor>, VendorBy)>,
    /// The contracts it may be about.
    pub contracts: Vec<(Ref<Contract>, ContractBy)>,
    /// The message that it answers.
    pub answers: Option<Ref<Message>>,
}

/// By what a vendor is proposed.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VendorBy {
    /// A contact of it has the address.
    Contact,
    /// The message that is answered is its.
    Thread,
    /// The contract is with it.
    Contract,
    /// A contact of it has an address in the same domain.
    Domain,
}

/// By what a contract is proposed.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContractBy {
    /// The message that is answered is about it.
    Thread,
    /// Its number stands in the subject.
    Subject,
    /// Its number stands in the text or in the name of an attachment.
    Text,
    /// Its title does.
    Title,
    /// It is the only one that is being performed with the vendor.
    Only,
}

impl ContractBy {
    /// Whether the mail itself says it.
    pub fn is_said(self) -> bool {
        !matches!(self, Self::Only)
    }
}

/// Domains in which anybody has an address: they tell nothing of a company.
const OF_ANYBODY: &[&str] = &[
    "qq.com",
    "vip.qq.com",
    "foxmail.com",
    "163.com",
    "vip.163.com",
    "126.com",
    "yeah.net",
    "139.com",
    "189.cn",
    "wo.cn",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "aliyun.com",
    "gmail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "icloud.com",
    "me.com",
    "proton.me",
    "protonmail.com",
];

/// The domain of an address, when it is a company's.
fn company_domain(email: &str) -> Option<&str> {
    email.rsplit_once('@').map(|(_, domain)| domain).filter(|domain| domain.contains('.') && !OF_ANYBODY.contains(domain))
}

/// What a mail may be about.
pub fn proposal(db: &Database, mail: &Mail) -> Result<MailProposal, DomainError> {
    let ours = Ours::of(db)?;
    let contacts = db.all::<Contact>(&[])?;
    let others: Vec<&Address> = mail.from.iter().chain(&mail.to).chain(&mail.cc).filter(|one| !ours.has(&one.email)).collect();
    let answers = answered(db, mail)?;
    let before = answers.map(|id| db.get(id)).transpose()?.map(|stored| stored.body);

    let mut vendors: Vec<(Ref<Vendor>, VendorBy)> = of_contacts(&contacts, &others, |contact, one| is_same(&contact.email, &one.email), VendorBy::Contact);
    vendors.extend(before.as_ref().and_then(|before| before.vendor).map(|vendor| (vendor, VendorBy::Thread)));

    let mut contracts: Vec<(Ref<Contract>, ContractBy)> = Vec::new();
    contracts.extend(before.as_ref().and_then(|before| before.contract).map(|contract| (contract, ContractBy::Thread)));
    let all = db.all::<Contract>(&[])?;
    contracts.extend(named(&all, mail));
    for (contract, _) in contracts.iter().filter(|(_, by)| by.is_said()) {
        vendors.extend(db.get(*contract)?.body.vendor.map(|vendor| (vendor, VendorBy::Contract)));
    }
    let in_domain =
        |contact: &Contact, one: &Address| company_domain(&one.email).is_some_and(|domain| company_domain(&contact.email.to_lowercase()) == Some(domain));
    vendors.extend(of_contacts(&contacts, &others, in_domain, VendorBy::Domain));
    first_of_each(&mut vendors);

    if let [(vendor, _)] = vendors.as_slice() {
        let is_alive = |contract: &&Stored<Contract>| {
            contract.body.vendor == Some(*vendor) && matches!(contract.body.lifecycle, Lifecycle::Signed | Lifecycle::Performing)
        };
        let mut alive = all.iter().filter(is_alive);
        contracts.extend(alive.next().filter(|_| alive.next().is_none()).map(|contract| (Ref::new(contract.head.id), ContractBy::Only)));
    }
    first_of_each(&mut contracts);
    let known = |one: &Address| contacts.iter().any(|contact| is_same(&contact.body.email, &one.email) || in_domain(&contact.body, one));
    let direction = match mail.from.first() {
        Some(sender) if ours.has(&sender.email) => Some(if others.is_empty() { Direction::Internal } else { Direction::Sent }),
        Some(sender) if known(sender) || mail.to.iter().chain(&mail.cc).any(|one| ours.has(&one.email)) => Some(Direction::Received),
        _ => None,
    };
    Ok(MailProposal { direction, vendors, contracts, answers })
}

fn is_same(one: &str, other: &str) -> bool {
    !one.is_empty() && one.trim().eq_ignore_ascii_case(other)
}

fn of_contacts(contacts: &[Stored<Contact>], others: &[&Address], fits: impl Fn(&Contact, &Address) -> bool, by: VendorBy) -> Vec<(Ref<Vendor>, VendorBy)> {
    contacts.iter().filter(|contact| others.iter().any(|one| fits(&contact.body, one))).map(|contact| (contact.body.vendor, by)).collect()
}

/// Each once, by its best ground, the grounds in their order.
fn first_of_each<K, B: Ord + Copy>(found: &mut Vec<(Ref<K>, B)>) {
    found.sort_by_key(|(_, by)| *by);
    let mut seen = BTreeSet::new();
    found.retain(|(id, _)| seen.insert(id.0));
}

/// Contracts whose number or title the mail says.
fn named(all: &[Stored<Contract>], mail: &Mail) -> Vec<(Ref<Contract>, ContractBy)> {
    let subject = mail.subject.to_uppercase();
    let mut text = mail.text.to_uppercase();
    mail.attachments.iter().for_each(|file| text = format!("{text}\n{}", file.name.to_uppercase()));
    let found = |contract: &Stored<Contract>| {
        let number = contract.body.number.trim().to_uppercase();
        let title = contract.body.title.trim().to_uppercase();
        let by = match () {
            () if stands(&subject, &number) => ContractBy::Subject,
            () if stands(&text, &number) => ContractBy::Text,
            () if title.chars().count() >= SHORTEST_TITLE && (subject.contains(&title) || text.contains(&title)) => ContractBy::Title,
            () => return None,
        };
        Some((Ref::new(contract.head.id), by))
    };
    all.iter().filter_map(found).collect()
}

/// A title as short as 采购合同 says nothing.
const SHORTEST_TITLE: usize = 6;
/// A number as short as 12 stands anywhere.
const SHORTEST_NUMBER: usize = 4;

/// A number stands for itself: neither a letter nor a digit goes on before or behind it.
fn stands(text: &str, number: &str) -> bool {
    if number.chars().count() < SHORTEST_NUMBER {
        return false;
    }
    let goes_on = |one: Option<char>| one.is_some_and(|one| one.is_ascii_alphanumeric());
    text.match_indices(number).any(|(at, found)| !goes_on(text[..at].chars().next_back()) && !goes_on(text[at + found.len()..].chars().next()))
}

/// Addresses and domains of our companies.
struct Ours(Vec<String>);

impl Ours {
    fn of(db: &Database) -> Result<Self, DomainError> {
        let entities = db.all::<OwnEntity>(&[])?;
        let words = entities.iter().flat_map(|entity| entity.body.email.split([' ', ',', ';', '\n', '，', '；', '、']));
        Ok(Self(words.map(|word| word.trim().trim_start_matches('@').to_lowercase()).filter(|word| word.contains('.')).collect()))
    }

    fn has(&self, email: &str) -> bool {
        let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain);
        self.0.iter().any(|ours| {
            if ours.contains('@') { ours == email } else { domain == ours || domain.strip_suffix(ours.as_str()).is_some_and(|rest| rest.ends_with('.')) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_for_itself() {
        for (text, number, does) in [
            ("关于HT-2026-031合同", "HT-2026-031", true),
            ("HT-2026-0311", "HT-2026-031", false),
            ("XHT-2026-031", "HT-2026-031", false),
            ("HT-2026-0311 HT-2026-031", "HT-2026-031", true),
            ("12", "12", false),
            ("", "", false),
        ] {
            assert_eq!(stands(text, number), does, "{text} {number}");
        }
    }
}
