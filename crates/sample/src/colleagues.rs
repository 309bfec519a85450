//! Our side, and the vendors with whom we can be reached.

use qiheng_archive::Transaction;
use qiheng_domain::our_side::Actor;
use qiheng_domain::{DomainError, save};
use qiheng_record::Value;
use serde_json::{Map, json};

use crate::Sample;
use crate::records::{ACTORS, CONTACTS, OWN_ENTITIES, QUALIFICATIONS, Row, VENDORS, added, kind, rows};

/// The company's policy on contracts.
const PLAYBOOK: &str = include_str!("../data/playbook.toml");
/// Who keeps the list of vendors.
const BUYER: &str = "顾清岚";
/// Who keeps the company's policy on contracts.
const COUNSEL: &str = "沈知秋";
/// The states that a vendor gets into in the course of its contracts.
const LATER: [&str; 3] = ["suspended", "blacklisted", "retired"];

impl Sample<'_> {
    /// Our company, those who work there, and its policy.
    pub(crate) fn add_colleagues(&mut self) -> Result<(), DomainError> {
        self.add_each_by("own_entity", OWN_ENTITIES, "@me")?;
        let is_known = !self.archive.read().all::<Actor>(&[("name", Value::Text(self.actor.to_owned()))])?.is_empty();
        if !is_known {
            let me = Row::from([("name".into(), "@me".into()), ("role".into(), "business".into())]);
            self.add("actor", &me, "@me")?;
        }
        self.add_each_by("actor", ACTORS, "@me")?;
        let name = self.playbook().name;
        let playbook = kind("playbook");
        let fields = Map::from_iter([("name".into(), json!(name)), ("is_in_force".into(), json!(true)), ("rules".into(), json!(PLAYBOOK))]);
        self.operation(COUNSEL, added(playbook, &name), |tx| save(tx, playbook, None, &fields))?;
        Ok(())
    }

    /// The company's policy, as reviews take it.
    pub(crate) fn playbook(&self) -> qiheng_contract::Playbook {
        toml::from_str(PLAYBOOK).expect("the sample's data files are whole")
    }

    fn add_each_by(&mut self, kind: &str, data: &str, by: &str) -> Result<(), DomainError> {
        rows(data).iter().try_for_each(|row| self.add(kind, row, by).map(drop))
    }

    /// Each vendor with its contacts and qualifications, in one operation.
    pub(crate) fn add_vendors(&mut self) -> Result<(), DomainError> {
        let (contacts, qualifications) = (rows(CONTACTS), rows(QUALIFICATIONS));
        for mut row in rows(VENDORS) {
            // Whoever is barred today was given contracts before.
            if LATER.contains(&row["status"].as_str()) {
                row.insert("status".into(), "active".into());
            }
            let (key, title, fields) = (row["key"].clone(), row["name"].clone(), self.fields(kind("vendor"), &row));
            let of_vendor = |rows: &[Row]| rows.iter().filter(|row| row["vendor"] == key).cloned().collect::<Vec<_>>();
            let parts = [("contact", of_vendor(&contacts)), ("qualification", of_vendor(&qualifications))].map(|(name, rows)| {
                let without_vendor = |mut row: Row| row.remove("vendor").map(|_| self.fields(kind(name), &row));
                (kind(name), rows.into_iter().filter_map(without_vendor).collect::<Vec<_>>())
            });
            let made = |tx: &Transaction| {
                let vendor = save(tx, kind("vendor"), None, &fields)?;
                for (kind, rows) in parts {
                    for mut fields in rows {
                        fields.insert("vendor".into(), json!(vendor));
                        save(tx, kind, None, &fields)?;
                    }
                }
                Ok(vendor)
            };
            let id = self.operation(BUYER, added(kind("vendor"), &title), made)?;
            self.ids.insert(("vendor", key), id);
        }
        Ok(())
    }

    /// Suspends, bars and retires the vendors that came to that.
    pub(crate) fn bar_vendors(&mut self) -> Result<(), DomainError> {
        let vendor = kind("vendor");
        for row in rows(VENDORS).iter().filter(|row| LATER.contains(&row["status"].as_str())) {
            let id = self.id(vendor.name, &row["key"]);
            let fields = Map::from_iter([("status".into(), json!(row["status"]))]);
            let name = qiheng_record::Message::new("op-record-change").with("kind", vendor.name).with("title", &row["name"]);
            self.operation(BUYER, name, |tx| save(tx, vendor, Some(id), &fields))?;
        }
        Ok(())
    }
}
