//! Contracts on their way from draft to end.

use std::collections::BTreeMap;

use qiheng_domain::DomainError;
use qiheng_domain::contracts::{Contract, Lifecycle, Outcome, Settled, Settling, SignedFile, Step, is_settled_by, move_to, open_items};
use qiheng_record::{Message, Ref};
use rust_decimal::Decimal;

use crate::Sample;
use crate::drafts::Drafts;
use crate::records::{CONTACTS, CONTRACTS, OWN_ENTITIES, Row, VENDORS, WARRANTIES, day_of, kind, rows};
use crate::writing::{in_figures, in_words};

/// Who approves contracts.
const APPROVER: &str = "顾清岚";

impl Sample<'_> {
    /// Every contract with its drafts, their reviews and its steps; those that override a bar come after the bar.
    pub(crate) fn add_contracts(&mut self) -> Result<(), DomainError> {
        let drafts = Drafts::all();
        let (overriding, usual): (Vec<_>, Vec<_>) = rows(CONTRACTS).into_iter().partition(|row| row.contains_key("override_reason"));
        usual.iter().try_for_each(|row| self.add_contract(row, &drafts))?;
        self.bar_vendors()?;
        overriding.iter().try_for_each(|row| self.add_contract(row, &drafts))
    }

    fn add_contract(&mut self, row: &Row, drafts: &Drafts) -> Result<(), DomainError> {
        let mut row = row.clone();
        row.insert("own_entity".into(), rows(OWN_ENTITIES)[0]["key"].clone());
        let contract: Ref<Contract> = Ref::new(self.add("contract", &row, &row["by"])?);
        let draft = drafts.of(&row["key"]);
        let state = Lifecycle::from_name(&row["state"]).expect("a state of contracts");
        let mut signed_file = None;
        for to in way_to(state, draft.is_some()) {
            if to == Lifecycle::Completed {
                self.add_warranties(&row)?;
            }
            let step = Step {
                on: self.today,
                signed_on: day_of(&row, "signed", self.today),
                signed_file: signed_file.take_if(|_| to == Lifecycle::Signed),
                reason: row.get("reason").cloned(),
                settlement: is_settled_by(to).is_some().then(|| self.settling(contract, &row["by"])).transpose()?,
            };
            let by = if to == Lifecycle::Approved { APPROVER } else { row["by"].as_str() };
            let name = Message::new("op-contract-step").with("title", &row["title"]).with("state", to.name());
            self.operation(by, name, |tx| move_to(tx, contract, to, step))?;
            if let (Lifecycle::InReview, Some(draft)) = (to, draft) {
                let (name, bytes) = self.review(contract, draft, &known(self, &row), drafts)?;
                signed_file = Some(SignedFile { name, bytes, differences: String::new(), read: None });
            }
        }
        Ok(())
    }
}

impl Sample<'_> {
    /// What goes on after a contract was completed: warranties, money that is held back.
    fn add_warranties(&mut self, row: &Row) -> Result<(), DomainError> {
        let of_contract = rows(WARRANTIES).into_iter().filter(|warranty| warranty["contract"] == row["key"]);
        of_contract.collect::<Vec<_>>().iter().try_for_each(|warranty| self.add("obligation", warranty, &warranty["owner"]).map(drop))
    }

    /// What was open as a contract ended was settled between the parties.
    fn settling(&self, contract: Ref<Contract>, by: &str) -> Result<Settling, DomainError> {
        let open = open_items(&self.archive.read(), contract, self.today)?;
        let settled = open.into_iter().map(|item| Settled {
            kind: item.kind.to_owned(),
            id: item.id,
            issue: item.issue,
            outcome: item.usual.unwrap_or(Outcome::Waived),
            reason: "双方结算确认".to_owned(),
        });
        Ok(Settling { on: self.today, by: self.named(by), settled: settled.collect(), override_reason: None })
    }
}

/// The steps to a state. Who was not reviewed was signed long ago and registered afterwards.
fn way_to(state: Lifecycle, is_reviewed: bool) -> Vec<Lifecycle> {
    use Lifecycle::{Approved, Cancelled, Draft, InReview, Performing, Signed};
    let before: &[Lifecycle] = if is_reviewed { &[InReview, Approved] } else { &[] };
    let steps: &[Lifecycle] = match state {
        Draft => return vec![],
        InReview => return vec![InReview],
        Approved => return vec![InReview, Approved],
        Cancelled => return vec![InReview, Cancelled],
        Signed => &[Signed],
        Performing => &[Signed, Performing],
        _ => &[Signed, Performing, state],
    };
    [before, steps].concat()
}

/// What the archive knows of a contract and its parties, as drafts name it.
fn known(sample: &Sample, row: &Row) -> BTreeMap<String, String> {
    let ours = &rows(OWN_ENTITIES)[0];
    let vendor = rows(VENDORS).into_iter().find(|vendor| vendor["key"] == row["vendor"]).expect("a vendor of the sample");
    let contact = rows(CONTACTS).into_iter().find(|contact| contact["vendor"] == row["vendor"]).expect("a contact of the vendor");
    let number = sample.fields(kind("contract"), row)["number"].as_str().unwrap_or_default().to_owned();
    let cell = |row: &Row, column: &str| row.get(column).cloned().unwrap_or_default();
    let mut known = BTreeMap::from([
        ("number", number),
        ("ours", cell(ours, "name")),
        ("ours_code", cell(ours, "credit_code")),
        ("ours_address", cell(ours, "address")),
        ("vendor", cell(&vendor, "name")),
        ("vendor_code", cell(&vendor, "credit_code")),
        ("vendor_address", cell(&vendor, "address")),
        ("vendor_contact", cell(&contact, "name")),
        ("vendor_phone", cell(&contact, "phone")),
    ]);
    if let Some(amount) = row.get("amount") {
        let (amount, currency) = amount.split_once(' ').unwrap_or((amount, "CNY"));
        let amount: Decimal = amount.parse().expect("a sum");
        // A slip of one digit, as it happens when an older draft is taken over.
        let slipped = amount + Decimal::from(20_000);
        known.extend([
            ("currency", currency.to_owned()),
            ("amount", in_figures(amount)),
            ("amount_words", in_words(amount)),
            ("amount_words_wrong", in_words(slipped)),
        ]);
    }
    known.into_iter().map(|(name, words)| (name.to_owned(), words)).collect()
}
