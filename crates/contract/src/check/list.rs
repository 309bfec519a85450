//! The one list of all checks.

use rust_decimal::Decimal;

use super::absence::{self, wanted};
use super::{Check, Limit, arithmetic, consistency, control, deposit, dispute, form, liability, payment, performance, reference, remains, tables, vague};
use crate::model::ContractKind::{self, Amendment, Construction, Framework, Lease, Order, Other, Outsourcing, Purchase, SalesAgency, Service, Software};
use crate::model::Severity::{Critical, Major, Minor};

const ALL: &[ContractKind] = &[];
const NOT_NDA: &[ContractKind] = &[Purchase, Service, Software, Outsourcing, SalesAgency, Construction, Lease, Framework, Order, Amendment, Other];
const WORK: &[ContractKind] = &[Purchase, Service, Software, Outsourcing, Construction, Framework, Order, Other];
const LASTING: &[ContractKind] = &[Service, Software, Outsourcing, SalesAgency, Framework, Purchase, Construction];

/// A limit of `digits` with `scale` places behind the point.
const fn limit(digits: u32, scale: u32, unit: &'static str) -> Limit {
    Limit { default: Decimal::from_parts(digits, 0, 0, false, scale), unit }
}

/// Every check, in the order of the rules' vocabulary.
#[rustfmt::skip]
pub static CHECKS: &[Check] = &[
    Check { id: "absent.subject", severity: Critical, kinds: ALL, law: &[("民法典", "470")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::SUBJECT) },
    Check { id: "absent.price", severity: Critical, kinds: NOT_NDA, law: &[("民法典", "470"), ("民法典", "511")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::PRICE) },
    Check { id: "absent.payment", severity: Major, kinds: NOT_NDA, law: &[("民法典", "470"), ("民法典", "628")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::PAYMENT) },
    Check { id: "absent.breach", severity: Major, kinds: ALL, law: &[("民法典", "470"), ("民法典", "577"), ("民法典", "585")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::BREACH) },
    Check { id: "absent.dispute", severity: Major, kinds: ALL, law: &[("民法典", "470"), ("民事诉讼法", "24")], limit: None, run: absence::dispute },
    Check { id: "absent.quality", severity: Major, kinds: WORK, law: &[("民法典", "470"), ("民法典", "511")], limit: None, run: absence::quality },
    Check { id: "absent.delivery", severity: Major, kinds: NOT_NDA, law: &[("民法典", "470"), ("民法典", "511")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::DELIVERY) },
    Check { id: "absent.acceptance", severity: Major, kinds: WORK, law: &[("民法典", "620"), ("民法典", "621")], limit: None, run: absence::acceptance },
    Check { id: "absent.rights_duties", severity: Major, kinds: ALL, law: &[("民法典", "470"), ("民法典", "509")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::RIGHTS) },
    Check { id: "absent.liability", severity: Major, kinds: ALL, law: &[("民法典", "577"), ("民法典", "584")], limit: None, run: absence::liability },
    Check { id: "absent.termination", severity: Major, kinds: LASTING, law: &[("民法典", "562"), ("民法典", "563")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::TERMINATION) },
    Check { id: "absent.confidentiality", severity: Major, kinds: LASTING, law: &[("民法典", "501"), ("民法典", "509")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::CONFIDENTIALITY) },
    Check { id: "absent.ip", severity: Major, kinds: &[Software, Service, Outsourcing], law: &[("著作权法", "19"), ("民法典", "859")], limit: None, run: absence::ip },
    Check { id: "absent.data_protection", severity: Major, kinds: &[Software, Outsourcing, Service], law: &[("个人信息保护法", "21"), ("网络数据安全管理条例", "12")], limit: None, run: absence::data_protection },
    Check { id: "absent.warranty", severity: Major, kinds: &[Purchase, Software, Construction], law: &[("民法典", "615"), ("民法典", "617")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::WARRANTY) },
    Check { id: "absent.invoice", severity: Minor, kinds: NOT_NDA, law: &[("民法典", "599"), ("发票管理办法", "18")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::INVOICE) },
    Check { id: "absent.force_majeure", severity: Minor, kinds: ALL, law: &[("民法典", "180"), ("民法典", "590")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::FORCE_MAJEURE) },
    Check { id: "absent.notice", severity: Minor, kinds: ALL, law: &[("民法典", "137")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::NOTICE) },
    Check { id: "absent.integrity", severity: Minor, kinds: ALL, law: &[("反不正当竞争法", "8")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::INTEGRITY) },
    Check { id: "absent.effect_copies", severity: Minor, kinds: ALL, law: &[("民法典", "490"), ("民法典", "502")], limit: None, run: |contract, params| absence::unless_present(contract, params, &wanted::EFFECT) },
    Check { id: "absent.signature", severity: Major, kinds: ALL, law: &[("民法典", "490")], limit: None, run: absence::signature },
    Check { id: "absent.buyer_identity", severity: Major, kinds: ALL, law: &[("民法典", "470")], limit: None, run: absence::buyer_identity },
    Check { id: "absent.vendor_identity", severity: Major, kinds: ALL, law: &[("民法典", "470")], limit: None, run: absence::vendor_identity },
    Check { id: "amount.figures_words_differ", severity: Critical, kinds: ALL, law: &[("民法典", "466"), ("民法典", "470")], limit: None, run: arithmetic::figures_words_differ },
    Check { id: "amount.totals_differ", severity: Critical, kinds: ALL, law: &[("民法典", "466")], limit: None, run: consistency::totals_differ },
    Check { id: "amount.items_do_not_sum", severity: Critical, kinds: ALL, law: &[("民法典", "466")], limit: None, run: tables::items_do_not_sum },
    Check { id: "payment.stages_not_100", severity: Critical, kinds: ALL, law: &[("民法典", "510"), ("民法典", "626")], limit: Some(limit(100, 0, "%")), run: arithmetic::stages_not_100 },
    Check { id: "date.out_of_order", severity: Critical, kinds: ALL, law: &[("民法典", "466")], limit: None, run: consistency::out_of_order },
    Check { id: "date.impossible", severity: Major, kinds: ALL, law: &[("民法典", "200")], limit: None, run: consistency::date_impossible },
    Check { id: "term.differs", severity: Major, kinds: ALL, law: &[("民法典", "466")], limit: None, run: consistency::term_differs },
    Check { id: "reference.broken", severity: Major, kinds: ALL, law: &[("民法典", "466")], limit: None, run: reference::broken },
    Check { id: "party.name_differs", severity: Critical, kinds: ALL, law: &[("民法典", "470"), ("民法典", "490")], limit: None, run: consistency::name_differs },
    Check { id: "party.roles_swapped", severity: Major, kinds: ALL, law: &[("民法典", "466")], limit: None, run: consistency::roles_swapped },
    Check { id: "definition.unused", severity: Minor, kinds: ALL, law: &[], limit: None, run: consistency::definition_unused },
    Check { id: "definition.duplicate", severity: Major, kinds: ALL, law: &[("民法典", "466")], limit: None, run: consistency::definition_duplicate },
    Check { id: "definition.undefined", severity: Major, kinds: ALL, law: &[("民法典", "466")], limit: None, run: consistency::definition_undefined },
    Check { id: "dispute.arbitration_and_court", severity: Critical, kinds: ALL, law: &[("仲裁法解释", "7"), ("仲裁法", "29")], limit: None, run: dispute::arbitration_and_court },
    Check { id: "dispute.consultation_only", severity: Major, kinds: ALL, law: &[("民事诉讼法", "24")], limit: None, run: dispute::consultation_only },
    Check { id: "numbering.gap", severity: Minor, kinds: ALL, law: &[], limit: None, run: form::numbering_gap },
    Check { id: "numbering.duplicate", severity: Minor, kinds: ALL, law: &[], limit: None, run: form::numbering_duplicate },
    Check { id: "attachment.missing", severity: Major, kinds: ALL, law: &[("民法典", "470")], limit: None, run: reference::attachment_missing },
    Check { id: "currency.mixed", severity: Major, kinds: ALL, law: &[("民法典", "514")], limit: None, run: consistency::currency_mixed },
    Check { id: "percent.out_of_range", severity: Major, kinds: ALL, law: &[("民法典", "466")], limit: Some(limit(100, 0, "%")), run: consistency::percent_out_of_range },
    Check { id: "copies.differ", severity: Minor, kinds: ALL, law: &[], limit: None, run: form::copies_differ },
    Check { id: "deposit.over_limit", severity: Critical, kinds: ALL, law: &[("民法典", "586")], limit: Some(limit(20, 0, "%")), run: deposit::over_limit },
    Check { id: "deposit.with_penalty", severity: Major, kinds: ALL, law: &[("民法典", "588")], limit: None, run: deposit::with_penalty },
    Check { id: "damages.excessive", severity: Major, kinds: ALL, law: &[("民法典", "585"), ("合同编通则解释", "65")], limit: Some(limit(3, 1, "% a day")), run: liability::excessive },
    Check { id: "dispute.body_unclear", severity: Critical, kinds: ALL, law: &[("仲裁法", "29")], limit: None, run: dispute::body_unclear },
    Check { id: "dispute.exclusive_jurisdiction", severity: Critical, kinds: &[Construction, Lease], law: &[("民事诉讼法", "34"), ("民诉法解释", "28")], limit: None, run: dispute::exclusive_jurisdiction },
    Check { id: "liability.excludes_injury_or_gross_fault", severity: Critical, kinds: ALL, law: &[("民法典", "506")], limit: None, run: liability::excludes_injury_or_gross_fault },
    Check { id: "payment.over_legal_term", severity: Major, kinds: ALL, law: &[("保障中小企业款项支付条例", "9")], limit: Some(limit(60, 0, "days")), run: payment::over_legal_term },
    Check { id: "lease.over_twenty_years", severity: Critical, kinds: &[Lease], law: &[("民法典", "705")], limit: Some(limit(20, 0, "years")), run: performance::lease_over_twenty_years },
    Check { id: "tax.rate_impossible", severity: Major, kinds: ALL, law: &[("增值税法", "10"), ("增值税法", "11")], limit: None, run: payment::tax_rate_impossible },
    Check { id: "law.repealed", severity: Minor, kinds: ALL, law: &[("民法典", "1260")], limit: None, run: remains::law_repealed },
    Check { id: "credit_code.invalid", severity: Critical, kinds: ALL, law: &[("GB 32100-2015", "4")], limit: None, run: form::credit_code_invalid },
    Check { id: "subcontracting.whole", severity: Critical, kinds: &[Construction, Outsourcing, Service], law: &[("民法典", "772"), ("民法典", "791")], limit: None, run: control::subcontracting_whole },
    Check { id: "standard_terms.unfair", severity: Major, kinds: ALL, law: &[("民法典", "496"), ("民法典", "497")], limit: None, run: control::unfair },
    Check { id: "personal_data.no_terms", severity: Major, kinds: &[Software, Outsourcing, Service], law: &[("个人信息保护法", "21")], limit: None, run: performance::personal_data },
    Check { id: "acceptance.deemed", severity: Major, kinds: ALL, law: &[("民法典", "621"), ("民法典", "622")], limit: None, run: performance::deemed },
    Check { id: "acceptance.by_vendor", severity: Major, kinds: ALL, law: &[("民法典", "620")], limit: None, run: performance::by_vendor },
    Check { id: "payment.before_acceptance", severity: Major, kinds: ALL, law: &[("民法典", "525"), ("民法典", "526")], limit: Some(limit(90, 0, "%")), run: payment::before_acceptance },
    Check { id: "payment.advance_high", severity: Major, kinds: ALL, law: &[("民法典", "526"), ("民法典", "527")], limit: Some(limit(50, 0, "%")), run: payment::advance_high },
    Check { id: "payment.pay_when_paid", severity: Critical, kinds: &[Construction, Outsourcing, Service, Purchase], law: &[("保障中小企业款项支付条例", "9")], limit: None, run: payment::pay_when_paid },
    Check { id: "price.unilateral_change", severity: Critical, kinds: ALL, law: &[("民法典", "543")], limit: None, run: control::price },
    Check { id: "renewal.automatic", severity: Major, kinds: ALL, law: &[("民法典", "562")], limit: None, run: control::renewal_automatic },
    Check { id: "renewal.notice_long", severity: Major, kinds: ALL, law: &[("民法典", "497")], limit: Some(limit(90, 0, "days")), run: control::renewal_notice_long },
    Check { id: "dispute.vendor_place", severity: Major, kinds: ALL, law: &[("民事诉讼法", "35")], limit: None, run: dispute::vendor_place },
    Check { id: "damages.buyer_only", severity: Major, kinds: ALL, law: &[("民法典", "6"), ("民法典", "497")], limit: None, run: liability::buyer_only },
    Check { id: "damages.asymmetric", severity: Major, kinds: ALL, law: &[("民法典", "6"), ("民法典", "497")], limit: Some(limit(2, 0, "times")), run: liability::asymmetric },
    Check { id: "liability.vendor_capped_low", severity: Major, kinds: ALL, law: &[("民法典", "584"), ("民法典", "497")], limit: None, run: liability::vendor_capped_low },
    Check { id: "liability.buyer_uncapped", severity: Major, kinds: ALL, law: &[("民法典", "584")], limit: None, run: liability::buyer_uncapped },
    Check { id: "termination.vendor_only", severity: Major, kinds: ALL, law: &[("民法典", "562"), ("民法典", "497")], limit: None, run: control::termination_vendor_only },
    Check { id: "termination.buyer_none", severity: Major, kinds: ALL, law: &[("民法典", "562"), ("民法典", "563")], limit: None, run: control::termination_buyer_none },
    Check { id: "interpretation.vendor_only", severity: Major, kinds: ALL, law: &[("民法典", "497"), ("民法典", "498")], limit: None, run: control::interpretation },
    Check { id: "assignment.vendor_free", severity: Major, kinds: ALL, law: &[("民法典", "551"), ("民法典", "555")], limit: None, run: control::assignment },
    Check { id: "ip.vendor_owns", severity: Critical, kinds: &[Software, Service, Outsourcing], law: &[("著作权法", "19"), ("民法典", "859")], limit: None, run: control::ip_vendor_owns },
    Check { id: "confidentiality.one_sided", severity: Major, kinds: ALL, law: &[("民法典", "501"), ("民法典", "509")], limit: None, run: control::confidentiality_one_sided },
    Check { id: "warranty.short", severity: Minor, kinds: &[Purchase, Software], law: &[("民法典", "621")], limit: Some(limit(12, 0, "months")), run: performance::warranty_short },
    Check { id: "risk.transfers_early", severity: Major, kinds: &[Purchase], law: &[("民法典", "604")], limit: None, run: performance::risk_early },
    Check { id: "change.vendor_unilateral", severity: Major, kinds: ALL, law: &[("民法典", "543")], limit: None, run: control::change },
    Check { id: "exclusivity.buyer_bound", severity: Major, kinds: ALL, law: &[("民法典", "497")], limit: None, run: control::exclusivity },
    Check { id: "subject.vague", severity: Major, kinds: ALL, law: &[("民法典", "470"), ("民法典", "510")], limit: None, run: vague::subject },
    Check { id: "quality.vague", severity: Major, kinds: ALL, law: &[("民法典", "511")], limit: None, run: vague::quality },
    Check { id: "delivery.vague", severity: Major, kinds: ALL, law: &[("民法典", "510"), ("民法典", "511")], limit: None, run: vague::delivery },
    Check { id: "payment.trigger_vague", severity: Major, kinds: ALL, law: &[("民法典", "510"), ("民法典", "628")], limit: None, run: payment::trigger_vague },
    Check { id: "acceptance.vague", severity: Major, kinds: ALL, law: &[("民法典", "620"), ("民法典", "621")], limit: None, run: vague::acceptance },
    Check { id: "damages.vague", severity: Minor, kinds: ALL, law: &[("民法典", "585")], limit: None, run: vague::damages },
    Check { id: "obligation.no_deadline", severity: Minor, kinds: ALL, law: &[("民法典", "511")], limit: None, run: vague::no_deadline },
    Check { id: "force_majeure.overbroad", severity: Major, kinds: ALL, law: &[("民法典", "180"), ("民法典", "590")], limit: None, run: vague::force_majeure },
    Check { id: "term.vague", severity: Minor, kinds: ALL, law: &[("民法典", "510")], limit: None, run: vague::term },
    Check { id: "blank.unfilled", severity: Minor, kinds: ALL, law: &[("民法典", "470"), ("民法典", "510")], limit: None, run: remains::unfilled },
    Check { id: "placeholder.left", severity: Minor, kinds: ALL, law: &[("民法典", "470")], limit: None, run: remains::placeholder_left },
    Check { id: "signature.party_missing", severity: Major, kinds: ALL, law: &[("民法典", "490")], limit: None, run: form::signature_party_missing },
    Check { id: "effect.unclear", severity: Minor, kinds: ALL, law: &[("民法典", "502")], limit: None, run: form::effect_unclear },
    Check { id: "comment.unresolved", severity: Major, kinds: ALL, law: &[("民法典", "488")], limit: None, run: remains::comment_unresolved },
    Check { id: "tracked_change.unaccepted", severity: Major, kinds: ALL, law: &[("民法典", "488")], limit: None, run: remains::tracked_change },
];
