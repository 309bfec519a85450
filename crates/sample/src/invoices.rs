//! Invoices that came for a contract, as files of the tax bureau.

use chrono::Datelike;
use qiheng_contract::invoice;
use qiheng_domain::DomainError;
use qiheng_domain::invoices::{IncomingInvoice, take};
use qiheng_record::{Message, Ref};
use rust_decimal::Decimal;

use crate::Sample;
use crate::records::{CONTRACTS, OWN_ENTITIES, Row, VENDORS, day_of, kind, rows};
use crate::writing::in_words;

const INVOICES: &str = include_str!("../data/invoices.csv");
const FORM: &str = include_str!("../data/invoice.xml");

impl Sample<'_> {
    /// Each invoice with its file, in one operation.
    pub(crate) fn add_invoices(&mut self) -> Result<(), DomainError> {
        for row in rows(INVOICES) {
            let file = self.file(&row);
            let read = invoice(file.as_bytes(), "").ok().flatten().expect("the sample's data files are whole");
            let name = format!("{}.xml", read.number);
            let contract = Ref::new(self.id("contract", &row["contract"]));
            let vendor = rows(CONTRACTS).iter().find(|one| one["key"] == row["contract"]).map(|one| Ref::new(self.id("vendor", &one["vendor"])));
            let operation = Message::new("op-invoice-take").with("number", &read.number);
            self.operation(&row["by"], operation, |tx| {
                take(tx, &IncomingInvoice { name: &name, bytes: file.as_bytes(), read: &read }, Some(contract), vendor)
            })?;
        }
        Ok(())
    }

    /// The form, filled in.
    fn file(&self, row: &Row) -> String {
        let contract = rows(CONTRACTS).into_iter().find(|one| one["key"] == row["contract"]).expect("a contract of the sample");
        let vendor = rows(VENDORS).into_iter().find(|one| one["key"] == contract["vendor"]).expect("a vendor of the sample");
        let ours = &rows(OWN_ENTITIES)[0];
        let number = |text: &str| text.parse::<Decimal>().expect("a number");
        let net = number(&row["quantity"]) * number(&row["price"]);
        let tax = (net * number(&contract["tax_rate"]) / Decimal::ONE_HUNDRED).round_dp(2);
        let issued = day_of(row, "issued", self.today).expect("a day");
        let contract_number = self.fields(kind("contract"), &contract)["number"].as_str().unwrap_or_default().to_owned();
        let words = [
            // Numbers begin with the year.
            ("number", format!("{:02}{}", issued.year() % 100, row["number"])),
            ("issued", format!("{issued} 10:24:00")),
            ("seller", vendor["name"].clone()),
            ("seller_code", vendor["credit_code"].clone()),
            ("buyer", ours["name"].clone()),
            ("buyer_code", ours["credit_code"].clone()),
            ("rate", contract["tax_rate"].clone()),
            ("net", format!("{net:.2}")),
            ("tax", format!("{tax:.2}")),
            ("total", format!("{:.2}", net + tax)),
            ("total_in_words", in_words(net + tax).replace('元', "圆")),
            ("contract_number", contract_number),
        ];
        let given = row.iter().map(|(name, words)| (name.as_str(), words.clone()));
        words.into_iter().chain(given).fold(FORM.to_owned(), |form, (name, words)| form.replace(&format!("{{{name}}}"), &words))
    }
}
