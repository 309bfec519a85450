//! Electronic invoices: what is read, what does not agree, what is no invoice.

use chrono::NaiveDate;
use qiheng_contract::{BlockKind, Format, Invoice, InvoiceKind, ReadCause, invoice, read};
use qiheng_record::Coded;
use rust_decimal::Decimal;

use crate::build::{Docx, check_laws};
use crate::fuzz;

const SPECIAL: &str = include_str!("../../../../tests/fixtures/invoices/special.xml");
const RED: &str = include_str!("../../../../tests/fixtures/invoices/red.xml");
const TAX_CONTROL: &str = include_str!("../../../../tests/fixtures/invoices/tax_control.xml");
const NAMESPACE: &str = r#"xmlns:ofd="http://www.ofdspec.org/2016""#;

fn of(text: &str) -> Invoice {
    invoice(text.as_bytes(), "发票.xml").unwrap().unwrap()
}

fn sum(text: &str) -> Option<Decimal> {
    Some(text.parse().unwrap())
}

/// An OFD of one page that says `words`, with these key figures and parts.
fn ofd(words: &str, figures: &[(&str, &str)], parts: &[(&str, &str)]) -> Vec<u8> {
    let figures: Vec<String> = figures.iter().map(|(name, value)| format!(r#"<ofd:CustomData Name="{name}">{value}</ofd:CustomData>"#)).collect();
    let list = format!(
        r#"<ofd:OFD {NAMESPACE}><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>{}</ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"#,
        figures.concat()
    );
    let document = format!(r#"<ofd:Document {NAMESPACE}><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages></ofd:Document>"#);
    let page = format!(
        r#"<ofd:Page {NAMESPACE}><ofd:Content><ofd:Layer><ofd:TextObject ID="1" Boundary="20 20 150 6" Size="4.2"><ofd:TextCode X="0" Y="4" DeltaX="g {} 4.2">{words}</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>"#,
        words.chars().count() - 1
    );
    let file = Docx::default().part("OFD.xml", &list).part("Doc_0/Document.xml", &document).part("Doc_0/P.xml", &page);
    parts.iter().fold(file, |file, (name, content)| file.part(name, content)).bytes()
}

#[test]
fn the_xml_of_the_bureau_is_read() {
    let invoice = of(SPECIAL);
    assert_eq!((invoice.number.as_str(), invoice.kind, invoice.red), ("26332000000412345678", InvoiceKind::Special, false));
    assert_eq!(invoice.issued_on, NaiveDate::from_ymd_opt(2026, 3, 5));
    assert_eq!((invoice.seller.name.as_str(), invoice.seller.account.as_str()), ("北川包装机械有限公司", "6200000000000001"));
    assert_eq!(invoice.buyer.code, "91310115MA1K4P8H2D");
    assert_eq!((invoice.net, invoice.tax, invoice.total), (sum("110000"), sum("13600"), sum("123600")));
    assert_eq!((invoice.lines.len(), invoice.lines[0].amount, invoice.tax_rates()), (2, sum("100000"), vec![Decimal::from(13), Decimal::from(6)]));
    assert_eq!(invoice.remark, "合同编号：QH-2026-018");
    assert_eq!(invoice.remarks(), []);
}

#[test]
fn a_red_one_in_any_order_is_negative() {
    let invoice = of(RED);
    assert_eq!((invoice.kind, invoice.red, invoice.takes_back.as_str()), (InvoiceKind::Ordinary, true, "26332000000412345678"));
    assert_eq!((invoice.total, invoice.remarks()), (sum("-10600"), vec![]));
    assert!(of(&RED.replace("<LabelCode>N</LabelCode>", "")).red, "the sign tells");
}

#[test]
fn number_and_day_stand_in_two_places() {
    let invoice = of(&SPECIAL.replace("<InvoiceNumber>26332000000412345678</InvoiceNumber>", "<InvoiceNumber/>").replace("IssueTime", "Other"));
    assert_eq!((invoice.number.as_str(), invoice.issued_on), ("26332000000412345678", NaiveDate::from_ymd_opt(2026, 3, 4)));
}

#[test]
fn what_does_not_agree_is_told() {
    let cases: [(&str, &str, &[&str]); 12] = [
        ("<TotalAmWithoutTax>110000.00<", "<TotalAmWithoutTax>110001.00<", &["invoice-remark-net-sum", "invoice-remark-total"]),
        ("<TotalAmWithoutTax>110000.00<", "<TotalAmWithoutTax>110000.02<", &["invoice-remark-total"]),
        ("<TotalTaxAm>13600.00<", "<TotalTaxAm>13600.01<", &[]),
        ("<TotalTaxAm>13600.00<", "<TotalTaxAm>13700.00<", &["invoice-remark-tax-sum", "invoice-remark-total"]),
        ("壹拾贰万叁仟陆佰圆整", "壹拾贰万叁仟伍佰圆整", &["invoice-remark-words"]),
        ("壹拾贰万叁仟陆佰圆整", "（负数）壹拾贰万叁仟陆佰圆整", &["invoice-remark-words"]),
        ("<ComTaxAm>600.00<", "<ComTaxAm>600.06<", &["invoice-remark-tax-sum"]),
        ("<ComTaxAm>600.00<", "<ComTaxAm>900.00<", &["invoice-remark-line-tax", "invoice-remark-tax-sum"]),
        ("<TaxRate>6%<", "<TaxRate>免税<", &[]),
        ("91330100MA27X0K3TT", "91330100MA27X0K3T1", &["invoice-remark-seller-code"]),
        ("91310115MA1K4P8H2D", "91310115MA1K4P8H2A", &["invoice-remark-buyer-code"]),
        ("26332000000412345678", "12345678", &["invoice-remark-number"]),
    ];
    for (from, to, expected) in cases {
        let remarks = of(&SPECIAL.replace(from, to)).remarks();
        assert_eq!(remarks.iter().map(|remark| remark.id.as_str()).collect::<Vec<_>>(), expected, "{to}");
    }
    let number = of("<EInvoice><EInvoiceData><BasicInformation><Drawer>周</Drawer></BasicInformation></EInvoiceData></EInvoice>").remarks();
    assert_eq!(number[0].id, "invoice-remark-no-number");
}

#[test]
fn it_reads_like_the_printed_form() {
    let document = read(SPECIAL.as_bytes(), "发票.xml").unwrap();
    check_laws(&document);
    assert_eq!(document.format, Format::Invoice);
    let lines: Vec<&str> = document.text.lines().collect();
    assert_eq!(lines[..3], ["电子发票（增值税专用发票）", "发票号码：26332000000412345678", "开票日期：2026年03月05日"]);
    assert!(lines.contains(&"*通用设备*灌装机\tBG-12\t台\t2\t50000\t100000.00\t13%\t13000.00"), "{}", document.text);
    assert!(lines.contains(&"价税合计（小写）：¥123600.00"));
    assert_eq!(document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Row { .. })).count(), 4);
}

#[test]
fn encodings_are_as_declared() {
    let (gb, ..) = encoding_rs::GB18030.encode(SPECIAL);
    let declared = |label: &str| {
        let (head, rest) = (format!("<?xml version='1.0' encoding='{label}'?>"), SPECIAL.split_once("?>").unwrap().1);
        [head.as_bytes(), &encoding_rs::GB18030.encode(rest).0].concat()
    };
    for label in ["GB18030", "gbk", "GB2312"] {
        assert_eq!(invoice(&declared(label), "发票.xml").unwrap().unwrap(), of(SPECIAL), "{label}");
    }
    assert!(matches!(invoice(&gb, "发票.xml").unwrap_err().cause, ReadCause::Damaged { .. }), "it says that it is UTF-8");
    let wide: Vec<u8> = [0xFEFF].into_iter().chain(SPECIAL.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(invoice(&wide, "发票.xml").unwrap().unwrap(), of(SPECIAL));
    assert_eq!(of(&format!("\u{FEFF}{}", SPECIAL.split_once("?>").unwrap().1)), of(SPECIAL), "without a declaration");
}

#[test]
fn other_files_are_no_invoices() {
    let sheet = r#"<?xml version="1.0"?><Workbook><Row/></Workbook>"#;
    assert_eq!(invoice(sheet.as_bytes(), "表.xml"), Ok(None));
    assert_eq!(read(sheet.as_bytes(), "表.xml").unwrap_err().cause, ReadCause::Unsupported { format: "XML" });
    assert_eq!(read(b"<?xml version='1.0'?>\n<!DOCTYPE html><html/>", "页.xml").unwrap_err().cause, ReadCause::Unsupported { format: "HTML" });
    assert_eq!(invoice("第一条 价款".as_bytes(), "合同.txt"), Ok(None));
    assert_eq!(invoice(&Docx::body("").bytes(), "合同.docx"), Ok(None));
    for (text, code) in [
        ("", "read.empty"),
        ("<?xml version='1.0'?>", "read.damaged"),
        ("<EInvoice/>", "read.empty"),
        ("<EInvoice><Header>", "read.damaged"),
        ("<?xml version='1.0'?><!DOCTYPE EInvoice [<!ENTITY a 'x'>]><EInvoice>&a;</EInvoice>", "read.damaged"),
    ] {
        assert_eq!(invoice(text.as_bytes(), "发票.xml").unwrap_err().code(), code, "{text}");
    }
    let deep = format!("<EInvoice>{}</EInvoice>", "<a>".repeat(300));
    let many = format!("<EInvoice>{}</EInvoice>", "<IssuItemInformation><ItemName>x</ItemName></IssuItemInformation>".repeat(20_001));
    for text in [deep, many, format!("<EInvoice>{}</EInvoice>", " ".repeat(17 << 20))] {
        assert_eq!(invoice(text.as_bytes(), "发票.xml").unwrap_err().code(), "read.too_large");
    }
}

#[test]
fn an_ofd_carries_the_xml_or_its_key_figures() {
    let figures = [
        ("发票号码", "26332000000412345678"),
        ("开票日期", "2026年03月05日"),
        ("合计金额", "110000.00"),
        ("合计税额", "13600.00"),
        ("销售方纳税人识别号", "91330100MA27X0K3TT"),
        ("购买方纳税人识别号", "91310115MA1K4P8H2D"),
    ];
    let title = "电子发票（增值税专用发票）";
    let whole = ofd(title, &figures, &[("Doc_0/Attachs/a.xml", "<broken"), ("Doc_0/Attachs/original_invoice.xml", SPECIAL)]);
    assert_eq!(invoice(&whole, "发票.ofd").unwrap().unwrap(), of(SPECIAL));
    let read = invoice(&ofd(title, &figures, &[]), "发票.ofd").unwrap().unwrap();
    assert_eq!((read.number.as_str(), read.kind, read.issued_on), ("26332000000412345678", InvoiceKind::Special, NaiveDate::from_ymd_opt(2026, 3, 5)));
    assert_eq!((read.net, read.tax, read.total), (sum("110000.00"), sum("13600.00"), sum("123600.00")));
    assert_eq!((read.seller.code.as_str(), read.remarks()), ("91330100MA27X0K3TT", vec![]));
    let device = ofd("上海增值税电子普通发票", &figures, &[("Doc_0/Attachs/original_invoice.xml", TAX_CONTROL)]);
    let read = invoice(&device, "发票.ofd").unwrap().unwrap();
    assert_eq!((read.number.as_str(), read.kind, read.issued_on), ("03300210041112345678", InvoiceKind::Ordinary, NaiveDate::from_ymd_opt(2022, 8, 17)));
    assert_eq!((read.seller.name.as_str(), read.buyer.code.as_str()), ("北川包装机械有限公司", "91310115MA1K4P8H2D"));
    assert_eq!((read.lines.len(), read.tax_rates(), read.remarks()), (1, vec![Decimal::from(13)], vec![]));
    assert_eq!(invoice(TAX_CONTROL.as_bytes(), "发票.xml").unwrap().unwrap().total, sum("1130"));
    let negative = [("发票号码", "26332000000412345679"), ("合计金额", "-1000.00"), ("合计税额", "-130.00")];
    assert!(invoice(&ofd(title, &negative, &[]), "发票.ofd").unwrap().unwrap().red);
    let older = invoice(&ofd("增值税电子普通发票", &[("发票代码", "033002100411"), ("发票号码", "12345678")], &[]), "发票.ofd").unwrap().unwrap();
    assert_eq!((older.number.as_str(), older.kind), ("03300210041112345678", InvoiceKind::Ordinary));
    assert_eq!(invoice(&ofd("采购合同", &[], &[]), "合同.ofd"), Ok(None));
}

proptest::proptest! {
    #[test]
    fn any_bytes_end_in_an_answer(start in 0_usize..3, bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
        let start: &[u8] = [&b""[..], b"<?xml version='1.0'?><EInvoice>", b"<EInvoice><EInvoiceData><BasicInformation><TotalTaxAm>"][start];
        fuzz::invoice(&[start, &bytes].concat());
    }

    #[test]
    fn a_changed_invoice_ends_in_an_answer(at in 0_usize..2500, cut in 0_usize..60, put in r#"[<>/&;"'0-9.,%eE\-A-Za-z元圆负 ]{0,12}"#) {
        let chars: Vec<char> = SPECIAL.chars().collect();
        let at = at.min(chars.len());
        let changed: String = chars[..at].iter().copied().chain(put.chars()).chain(chars[(at + cut).min(chars.len())..].iter().copied()).collect();
        fuzz::invoice(changed.as_bytes());
    }

    #[test]
    fn sums_of_any_size_are_audited(figures in proptest::collection::vec(r"-?[0-9]{1,18}(\.[0-9]{0,12})?", 8)) {
        let mut text = SPECIAL.to_owned();
        for (from, to) in ["110000.00", "13600.00", "123600.00", "100,000.00", "0.13<", "13000.00", "6%", "600.00<"].iter().zip(&figures) {
            text = text.replace(from, &format!("{to}{}", if from.ends_with('<') { "<" } else { "" }));
        }
        fuzz::invoice(text.as_bytes());
    }
}

/// What fuzzing starts from.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let figures = format!(
        r#"<OFD {NAMESPACE}><DocBody><CustomDatas><CustomData Name="发票代码">033002100411</CustomData><CustomData Name="发票号码">12345678</CustomData><CustomData Name="合计金额">1,000.00</CustomData><CustomData Name="合计税额">130.00</CustomData><CustomData Name="开票日期">2026年3月5日</CustomData></CustomDatas></DocBody></OFD>"#
    );
    vec![
        SPECIAL.as_bytes().to_vec(),
        TAX_CONTROL.as_bytes().to_vec(),
        RED.as_bytes().to_vec(),
        format!("<x/>\0{figures}").into_bytes(),
        format!("{RED}\0{figures}").into_bytes(),
    ]
}
