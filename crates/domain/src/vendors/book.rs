//! Which vendor a text speaks of.

use std::collections::HashMap;

use qiheng_archive::Database;
use qiheng_contract::name_key;
use qiheng_record::Ref;

use super::Vendor;
use crate::DomainError;

/// All vendors by what a text can name them with.
#[derive(Debug, Default)]
pub struct VendorBook {
    by_code: HashMap<String, Ref<Vendor>>,
    by_name: HashMap<String, (Ref<Vendor>, Option<String>)>,
}

/// A vendor that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VendorFound {
    /// The vendor.
    pub vendor: Ref<Vendor>,
    /// How it was found.
    pub by: KnownBy,
}

/// How a vendor was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownBy {
    /// The credit code is the same.
    CreditCode,
    /// The name is the same, however it is spelt.
    Name,
}

impl VendorBook {
    /// The vendors of an archive. Of two with one name the older one stands.
    pub fn of(db: &Database) -> Result<Self, DomainError> {
        let mut book = Self::default();
        let mut former = Vec::new();
        for vendor in db.all::<Vendor>(&[])? {
            let code = vendor.body.credit_code.as_ref().map(ToString::to_string);
            let this = vendor.body.merged_into.unwrap_or(Ref::new(vendor.head.id));
            book.add(this, &vendor.body.name, code.as_deref());
            former.extend(vendor.body.other_names.lines().map(|name| (this, name.to_owned(), code.clone())));
        }
        // a name of today comes before one of the past
        for (vendor, name, code) in former {
            book.add(vendor, &name, code.as_deref());
        }
        Ok(book)
    }

    /// Makes a vendor known.
    pub fn add(&mut self, vendor: Ref<Vendor>, name: &str, code: Option<&str>) {
        if let Some(code) = code {
            self.by_code.entry(code.to_uppercase()).or_insert(vendor);
        }
        let key = name_key(name);
        if !key.is_empty() {
            self.by_name.entry(key).or_insert_with(|| (vendor, code.map(str::to_uppercase)));
        }
    }

    /// The vendor with this credit code, else with this name. Two companies with codes of their own are two, however they are called.
    pub fn find(&self, name: &str, code: Option<&str>) -> Option<VendorFound> {
        let code = code.map(str::to_uppercase);
        if let Some(vendor) = code.as_ref().and_then(|code| self.by_code.get(code)) {
            return Some(VendorFound { vendor: *vendor, by: KnownBy::CreditCode });
        }
        let (vendor, known) = self.by_name.get(&name_key(name))?;
        let differs = code.as_ref().zip(known.as_ref()).is_some_and(|(code, known)| code != known);
        (!differs).then_some(VendorFound { vendor: *vendor, by: KnownBy::Name })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn found_by_code_then_by_name() {
        let [first, second] = [1, 2].map(|n| Ref::new(Uuid::from_u128(n)));
        let mut book = VendorBook::default();
        book.add(first, "江岚物流（上海）有限公司", Some("91330100799655058B"));
        book.add(second, "北溪晴川仪器有限公司", None);
        let found = |name: &str, code: Option<&str>| book.find(name, code).map(|found| (found.vendor, found.by));
        assert_eq!(found("改了名的公司", Some("91330100799655058b")), Some((first, KnownBy::CreditCode)));
        assert_eq!(found("江岚物流(上海)有限责任公司", None), Some((first, KnownBy::Name)));
        assert_eq!(found("江岚物流（上海）有限公司", Some("9144030071526726XG")), None, "a namesake with a code of its own");
        assert_eq!(found("北溪晴川仪器有限公司", Some("9144030071526726XG")), Some((second, KnownBy::Name)));
        assert_eq!(found("", None), None);
    }
}
