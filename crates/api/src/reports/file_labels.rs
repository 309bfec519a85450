//! Labels for a contract's paper file (卷宗标签).

use qiheng_domain::contracts::Contract;
use qiheng_record::{Record, Ref};
use qiheng_report::FileLabels;
use uuid::Uuid;

use super::{Desk, sheet};
use crate::ApiError;

pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let row = desk.db.row(Contract::KIND, id)?;
    let own_entity = desk.db.get(Ref::<Contract>::new(id))?.body.own_entity;
    let (company, _) = desk.company(own_entity)?;
    let field = |name: &str| (desk.catalogue().plain(&format!("contract-{}", name.replace('_', "-"))), sheet::field_in_words(desk, &row, name));
    let by_hand = |id: &str| (desk.catalogue().plain(id), String::new());
    let labels = FileLabels {
        company,
        file_kind: desk.catalogue().plain("report-file-kind"),
        title: row.title(),
        number: field("number").1,
        other_party: field("vendor").1,
        rows: vec![
            field("number"),
            field("vendor"),
            field("project"),
            field("amount"),
            field("signed_on"),
            field("ends_on"),
            by_hand("report-label-box"),
            by_hand("report-label-pages"),
            by_hand("report-label-keeper"),
            by_hand("report-label-retention"),
        ],
    };
    Ok(qiheng_report::file_labels(&labels, desk.session.fonts()?)?)
}
