//! Articles of law as they are cited.

use qiheng_contract::Article;
use qiheng_locales::Catalogue;

/// The laws that checks stand on, by short title, with the name under which the catalogue has their titles.
const LAWS: &[(&str, &str)] = &[
    ("民法典", "civil-code"),
    ("民事诉讼法", "civil-procedure"),
    ("民诉法解释", "civil-procedure-interpretation"),
    ("合同编通则解释", "contracts-interpretation"),
    ("仲裁法", "arbitration"),
    ("仲裁法解释", "arbitration-interpretation"),
    ("著作权法", "copyright"),
    ("个人信息保护法", "personal-information"),
    ("网络数据安全管理条例", "network-data"),
    ("反不正当竞争法", "unfair-competition"),
    ("增值税法", "vat"),
    ("发票管理办法", "invoices"),
    ("印花税法", "stamp-duty"),
    ("外商投资法", "foreign-investment"),
    ("保障中小企业款项支付条例", "sme-payments"),
    ("买卖合同解释", "sales-interpretation"),
    ("施工合同解释", "works-interpretation"),
    ("招标投标法实施条例", "tender-regulations"),
    ("建设工程质量保证金管理办法", "works-retention"),
    ("建设工程质量管理条例", "works-quality"),
    ("保障农民工工资支付条例", "workers-wages"),
    ("劳动合同法", "labour-contract"),
    ("计算机软件保护条例", "software"),
    ("数据安全法", "data-security"),
];

/// `《民法典》第586条第2款`, `Civil Code (民法典) Art. 586(2)`; a standard is cited by its number alone.
pub(crate) fn cited(catalogue: &Catalogue, law: &Article) -> String {
    let title = match LAWS.iter().find(|(code, _)| *code == law.code) {
        Some((code, name)) => catalogue.text(&format!("law-{name}"), &[("code".to_owned(), (*code).to_owned())].into()),
        None => law.code.clone(),
    };
    let (article, paragraph) = law.article.split_once('¶').map_or((law.article.as_str(), ""), |(article, paragraph)| (article, paragraph));
    let (article, paragraph) = (article.trim(), paragraph.trim());
    let id = match (article, paragraph) {
        ("", _) => return title,
        (_, "") => "law-article",
        _ => "law-article-paragraph",
    };
    let args = [("title", title.as_str()), ("article", article), ("paragraph", paragraph)];
    catalogue.text(id, &args.map(|(name, value)| (name.to_owned(), value.to_owned())).into())
}

#[cfg(test)]
mod tests {
    use qiheng_locales::Locale;

    use super::*;

    #[test]
    fn articles_are_cited_as_lawyers_do() {
        let cite = |locale, code: &str, article: &str| cited(&Catalogue::new(locale), &Article { code: code.into(), article: article.into() });
        for (code, article, chinese, english) in [
            ("民法典", "586 ¶2", "《民法典》第586条第2款", "Civil Code (民法典) Art. 586(2)"),
            ("仲裁法", "29", "《仲裁法》第29条", "Arbitration Law (仲裁法) Art. 29"),
            ("GB 32100-2015", "", "GB 32100-2015", "GB 32100-2015"),
        ] {
            assert_eq!(cite(Locale::Chinese, code, article), chinese);
            assert_eq!(cite(Locale::English, code, article), english);
        }
    }

    #[test]
    fn every_law_that_a_check_stands_on_has_a_title() {
        for check in qiheng_contract::CHECKS {
            for (code, _) in check.law {
                assert!(code.is_ascii() || LAWS.iter().any(|(known, _)| known == code), "{}: {code}", check.id);
            }
        }
    }
}
