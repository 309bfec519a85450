//! What each file of a folder is taken for, before anything is kept.

use std::collections::{BTreeMap, HashMap};

use qiheng_archive::Database;
use qiheng_contract::{Identity, Kinship};
use qiheng_record::Ref;
use uuid::Uuid;

use crate::DomainError;
use crate::contracts::{Contract, Version};
use crate::documents::{Document, DocumentRole};
use crate::reviews::Reading;

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// Hash of its bytes.
    pub sha256: String,
    /// Which contract it says it is.
    pub identity: Identity,
}

/// What a file is taken for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TakenFor {
    /// A new contract, or something that is there.
    pub target: Target,
    /// The share of the text that it has in common with its version before, 0 to 1; 1 for a copy.
    pub likeness: Option<f64>,
}

/// What a file may be. Files of the same folder are named by their place in the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// A contract that was not known.
    NewContract,
    /// The next version of a contract that is kept.
    VersionOf(Ref<Contract>),
    /// The next version of the contract that an earlier file makes.
    VersionOfFile(usize),
    /// Kept already, byte for byte, with this contract.
    CopyOf(Ref<Contract>),
    /// The same bytes as an earlier file.
    CopyOfFile(usize),
}

/// What an archive keeps, as far as files are held against it.
#[derive(Debug, Default)]
pub struct Kept {
    files: HashMap<String, Ref<Contract>>,
    contracts: Vec<(Ref<Contract>, Identity)>,
}

impl Kept {
    /// The contracts of an archive by their latest reading, and the files kept with them.
    pub fn of(db: &Database) -> Result<Self, DomainError> {
        let versions: HashMap<Uuid, (Ref<Contract>, u32)> =
            db.all::<Version>(&[])?.into_iter().map(|version| (version.head.id, (version.body.contract, version.body.number))).collect();
        let mut latest: BTreeMap<Uuid, (u32, Identity)> = BTreeMap::new();
        for reading in db.all::<Reading>(&[])? {
            let Some((contract, number)) = versions.get(&reading.body.version.0) else { continue };
            // Readings come oldest first: of one version the latest stands.
            if latest.get(&contract.0).is_none_or(|(known, _)| known <= number) {
                latest.insert(contract.0, (*number, reading.body.identity.0));
            }
        }
        let files = db.all::<Document>(&[])?.into_iter().filter(|document| document.body.role == DocumentRole::Main);
        Ok(Self {
            files: files.filter_map(|document| Some((document.body.sha256.0, document.body.contract?))).collect(),
            contracts: latest.into_iter().map(|(id, (_, identity))| (Ref::new(id), identity)).collect(),
        })
    }

    /// The contract that a file with this hash is kept with.
    pub fn contract_of(&self, sha256: &str) -> Option<Ref<Contract>> {
        self.files.get(sha256).copied()
    }

    /// What each file is taken for, in their order: earlier files are older versions of later ones. Files that could not be read
    /// are none, and so is what they are taken for.
    pub fn plan(&self, arrivals: &[Option<Arrival>]) -> Vec<Option<TakenFor>> {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let mut planned: Vec<Option<TakenFor>> = Vec::with_capacity(arrivals.len());
        // The contracts that files of the folder make, by the file that made each and the latest version of it.
        let mut made: Vec<(usize, &Identity)> = Vec::new();
        for (at, arrival) in arrivals.iter().enumerate() {
            let Some(arrival) = arrival else {
                planned.push(None);
                continue;
            };
            if let Some(contract) = self.contract_of(&arrival.sha256) {
                planned.push(Some(TakenFor { target: Target::CopyOf(contract), likeness: Some(1.0) }));
                continue;
            }
            if let Some(first) = seen.get(arrival.sha256.as_str()) {
                planned.push(Some(TakenFor { target: Target::CopyOfFile(*first), likeness: Some(1.0) }));
                continue;
            }
            seen.insert(&arrival.sha256, at);
            let of_files = made.iter().enumerate().filter_map(|(place, (_, other))| Some((Target::VersionOfFile(place), alike(&arrival.identity, other)?)));
            let of_kept = self.contracts.iter().filter_map(|(contract, other)| Some((Target::VersionOf(*contract), alike(&arrival.identity, other)?)));
            let closest = of_kept.chain(of_files).max_by(|one, other| one.1.total_cmp(&other.1));
            let target = match closest {
                Some((Target::VersionOfFile(place), _)) => {
                    made[place].1 = &arrival.identity;
                    Target::VersionOfFile(made[place].0)
                }
                Some((target, _)) => target,
                None => {
                    made.push((at, &arrival.identity));
                    Target::NewContract
                }
            };
            planned.push(Some(TakenFor { target, likeness: closest.map(|(_, likeness)| likeness) }));
        }
        planned
    }
}

fn alike(one: &Identity, other: &Identity) -> Option<f64> {
    match one.kinship(other) {
        Kinship::Versions(likeness) => Some(likeness),
        Kinship::OneTemplate(_) | Kinship::None => None,
    }
}
