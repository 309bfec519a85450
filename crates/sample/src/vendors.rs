//! Vendors with those we talk to there and what they are certified for, and what became of some of them.

use qiheng_archive::Transaction;
use qiheng_domain::{DomainError, save};
use qiheng_record::Message;
use serde_json::{Map, json};

use crate::Sample;
use crate::records::{CONTACTS, QUALIFICATIONS, Row, VENDORS, added, kind, rows};

/// Who keeps the list of vendors.
const BUYER: &str = "顾清岚";
/// The states that a vendor gets into in the course of its contracts.
const LATER: [&str; 3] = ["suspended", "blacklisted", "retired"];

impl Sample<'_> {
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
            let name = Message::new("op-record-change").with("kind", vendor.name).with("title", &row["name"]);
            self.operation(BUYER, name, |tx| save(tx, vendor, Some(id), &fields))?;
        }
        Ok(())
    }
}
