//! What a record belongs to, followed from reference to reference: the contract, the vendor and the project that it is about.

use qiheng_archive::Database;
use qiheng_record::{AnyRef, Record, Ref};

use crate::DomainError;
use crate::contracts::{Contract, Version};
use crate::projects::Project;
use crate::vendors::Vendor;

/// The contract, its version, the vendor and the project that a record is about, as far as there are any.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Belonging {
    /// The contract.
    pub contract: Option<Ref<Contract>>,
    /// The contract's version.
    pub version: Option<Ref<Version>>,
    /// The vendor.
    pub vendor: Option<Ref<Vendor>>,
    /// The project.
    pub project: Option<Ref<Project>>,
}

/// A record's way up to its contract is no longer: a defect belongs to an acceptance, that to an obligation, that to a contract.
const STEPS: usize = 4;

impl Belonging {
    /// What a record is itself, names, or what that which it belongs to names.
    pub fn of(db: &Database, record: &AnyRef) -> Result<Self, DomainError> {
        let mut found = Self::default();
        let mut at = Some(record.clone());
        for _ in 0..STEPS {
            let Some(this) = at.take() else { break };
            found.note(&this);
            let row = db.follow(&this)?;
            let named = |name: &str| row.kind.field(name).and_then(|field| row.value(name).referred(field.ty));
            for name in ["contract", "version", "vendor", "project"] {
                if let Some(reference) = named(name) {
                    found.note(&reference);
                }
            }
            if !found.is_known() {
                at = row.kind.parent.and_then(named).or_else(|| named("about"));
            }
        }
        if let Some(contract) = found.contract {
            let Contract { vendor, project, .. } = db.get(contract)?.body;
            found.vendor = found.vendor.or(vendor);
            found.project = found.project.or(project);
        }
        Ok(found)
    }

    fn is_known(&self) -> bool {
        self.contract.is_some() || self.vendor.is_some() || self.project.is_some()
    }

    fn note(&mut self, reference: &AnyRef) {
        let id = reference.id;
        match reference.kind.as_str() {
            Contract::NAME => self.contract = self.contract.or(Some(Ref::new(id))),
            Version::NAME => self.version = self.version.or(Some(Ref::new(id))),
            Vendor::NAME => self.vendor = self.vendor.or(Some(Ref::new(id))),
            Project::NAME => self.project = self.project.or(Some(Ref::new(id))),
            _ => {}
        }
    }
}

/// Is the record a contract, a vendor or a project itself?
pub fn is_root(record: &AnyRef) -> bool {
    [Contract::NAME, Vendor::NAME, Project::NAME].contains(&record.kind.as_str())
}
