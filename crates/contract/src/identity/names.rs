//! When two names of companies are the same one, written in two ways.

use unicode_normalization::UnicodeNormalization;

/// Ways to write one thing, the shortest on the right. Longer ones first: what they become is not looked at again.
const FORMS: [(&str, &str); 9] = [
    ("有限责任公司", "有限公司"),
    ("companylimited", "coltd"),
    ("companyltd", "coltd"),
    ("colimited", "coltd"),
    ("limitedliabilitycompany", "llc"),
    ("incorporated", "inc"),
    ("corporation", "corp"),
    ("limited", "ltd"),
    ("company", "co"),
];

/// A name as it is compared: full and half width, brackets, spaces and the usual ways to write a company's form make no difference.
pub fn name_key(name: &str) -> String {
    let plain: String = name.replace('&', "and").nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect();
    FORMS.iter().fold(plain, |key, (long, short)| key.replace(long, short))
}

#[cfg(test)]
mod tests {
    use super::name_key;

    #[test]
    fn one_company_in_several_spellings() {
        for (one, other) in [
            ("江岚物流（上海）有限公司", "江岚物流(上海)有限公司"),
            ("江岚 物流有限责任公司", "江岚物流有限公司"),
            ("ＡＢＣ科技股份有限公司", "ABC科技股份有限公司"),
            ("Harbour & Pine Company Limited", "HARBOUR AND PINE CO., LTD."),
            ("Northfield Incorporated", "Northfield, Inc."),
        ] {
            assert_eq!(name_key(one), name_key(other));
        }
    }

    #[test]
    fn other_companies_stay_others() {
        for (one, other) in [("江岚物流（上海）有限公司", "江岚物流（北京）有限公司"), ("江岚物流股份有限公司", "江岚物流有限公司"), ("____", "江岚")]
        {
            assert_ne!(name_key(one), name_key(other));
        }
        assert_eq!(name_key("____"), "");
    }
}
