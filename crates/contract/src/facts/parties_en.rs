//! The parties of an English contract: the names before the quoted labels of its opening.

use std::ops::Range;

use super::parties::Party;
use crate::model::{Clause, Role};
use crate::pattern::re;
use crate::text::{Body, first_chars};

#[rustfmt::skip]
const BUYERS: &[&str] = &["buyer", "purchaser", "customer", "client", "lessee", "tenant", "licensee", "owner", "principal", "franchisee", "employer", "subscriber", "recipient", "sponsor", "distributor", "reseller", "shipper", "dealer", "sub-reseller", "value added reseller", "value-added reseller", "retailer", "wholesaler", "service recipient", "end user", "user", "hirer", "channel partner"];
#[rustfmt::skip]
const VENDORS: &[&str] = &["seller", "vendor", "supplier", "provider", "service provider", "contractor", "consultant", "lessor", "landlord", "licensor", "agent", "manufacturer", "franchisor", "subcontractor", "transporter", "developer", "repairer", "carrier", "servicer", "escrow agent", "advisor", "promoter", "operator", "administrator", "endorser", "celebrity", "talent", "spokesperson", "content provider", "installer", "freelancer", "cro", "warehouseman", "host"];

/// The parties that the opening words introduce.
pub(crate) fn find(body: &Body<'_>, clauses: &[Clause]) -> Vec<Party> {
    let folded = body.folded();
    let limit = folded.char_indices().nth(6000).map_or(folded.len(), |(at, _)| at);
    // the parties stand above the first clause, unless it is the one that names them
    let first = clauses.iter().find(|clause| !clause.path.starts_with('@')).map_or(limit, |clause| body.text.byte_at(clause.start));
    let above = if first < limit { named(body, first) } else { Vec::new() };
    let mut list = if above.len() >= 2 { above } else { named(body, limit) };
    let lettered = lettered(body, &folded[..limit]);
    if list.len() < 2 && lettered.len() >= 2 {
        list = lettered;
    }
    if list.is_empty() {
        list = between(body, &folded[..limit]);
    }
    if let [only] = &list[..] {
        list.extend(beside(body, &folded[..limit], only).or_else(|| counterpart(body, limit, only)));
    }
    list.truncate(4);
    settle(body, &mut list);
    list
}

/// The parties named before a byte of the folded text.
fn named(body: &Body<'_>, limit: usize) -> Vec<Party> {
    let folded = body.folded();
    let limit = re!(r"WHEREAS|Whereas|WITNESSETH|W I T N E S S E T H|RECITALS|BACKGROUND|NOW, THEREFORE|agreed? as follows")
        .find_at(&folded[..limit], 200.min(limit))
        .map_or(limit, |hit| hit.start().max(600).min(limit));
    let limit = (limit..=folded.len()).find(|at| folded.is_char_boundary(*at)).unwrap_or(limit);
    let opening = &folded[..limit];
    let mut list: Vec<Party> = Vec::new();
    let quoted = re!(
        r#"(?:\(|[Hh]ereinafter|herein|referred to in this [Aa]greement as|referred to as)\s*(?:\([a-z]+\)\s*)?(?:the\s+|[Hh]ereinafter[^()"“]{0,60}|(?:hereafter|herein|each|individually|collectively|together|referred to as|called|and|as)[^()"“]{0,60})?["“'-]+\s*(?:the\s+)?([A-Za-z0-9][^"“”()]{0,38}?)[,.]?(?:["”']|\))|\(hereinafter\s+(?:called\s+|referred to as\s+)?([A-Z][A-Za-z]{2,20})\)"#
    );
    let mut from = 0;
    for hit in quoted.captures_iter(opening) {
        let all = hit.get(0).expect("group 0 always is");
        let label = label_of(&hit).as_str().trim();
        let before = &opening[from..all.start()];
        if re!(r"(?i)agreement|\bdate\b|parties|\bparty$|amendment|contract$|\bact\b|territory|price$|goods$|information$|products?$|services$|term$|software$|exhibit|lease$|shares$|^(?:SEC|FDIC|SAIF|OTS|NASD|IRS|FDA)$").is_match(label) || label.len() < 2 {
            from = all.end();
            continue;
        }
        if before.trim_end().ends_with("__") {
            // and ____________ (the "Professional"): a form that leaves the name open
            let range = label_of(&hit).range();
            if role(label) != Role::Other || !list.is_empty() {
                let (label, role) = (label.to_owned(), role(label));
                list.push(Party { role, label, aliases: Vec::new(), name: None, name_range: None, credit_code: None, range });
            }
            from = all.end();
            continue;
        }
        if is_group(before, all.as_str()) && !list.iter().any(|party| party.label == label) {
            let range = label_of(&hit).range();
            list.push(Party { role: role(label), label: label.to_owned(), aliases: Vec::new(), name: None, name_range: None, credit_code: None, range });
            from = all.end();
            continue;
        }
        let Some(name) = name_before(before) else { continue };
        let range = from + name.start..from + name.end;
        from = all.end();
        let (label_range, label) = (label_of(&hit).range(), label.to_owned());
        if list.iter().any(|party| party.label.eq_ignore_ascii_case(&label)) || list.len() >= 6 {
            continue;
        }
        let lettered = re!(r"(?i)(party [ab])\s*[:(]")
            .captures_iter(&opening[..range.start])
            .last()
            .and_then(|hit| hit.get(1))
            .filter(|letter| range.start - letter.end() < 12);
        let aliases = lettered.map(|letter| letter.as_str().to_owned()).into_iter().collect();
        let name = body.text.quote(&range).to_owned();
        list.push(Party {
            role: role(&label),
            label,
            aliases,
            name: Some(name),
            name_range: Some(range.clone()),
            credit_code: code(opening, all.end()),
            range: range.start..label_range.end,
        });
    }
    list
}

/// `the persons and entities listed on Schedule A (collectively, the "Holder Group"`: many who are one party, named elsewhere.
fn is_group(before: &str, called: &str) -> bool {
    re!(r"(?i)^\(?\s*(?:collectively|together)").is_match(called)
        && re!(r"\b(?:between|among|and)\s+(?:each of\s+)?(?:the\s+)?(?:other\s+)?(?:persons?|entities|individuals|stockholders|shareholders|investors|companies|funds|affiliates)\b[^()]{0,60}\b(?:listed|set forth|named|identified|signator|whose names)[^()]{0,80}$").is_match(before)
}

/// The label in quotation marks, or the one without them.
fn label_of<'t>(hit: &regex::Captures<'t>) -> regex::Match<'t> {
    hit.get(1).or(hit.get(2)).expect("one of the two groups is there")
}

fn role(label: &str) -> Role {
    let label = label.to_ascii_lowercase();
    if BUYERS.contains(&label.as_str()) {
        Role::Buyer
    } else if VENDORS.contains(&label.as_str()) {
        Role::Vendor
    } else {
        Role::Other
    }
}

/// The name that ends a stretch of words: from the last "between", "and" or colon to the first descriptive comma.
fn name_before(before: &str) -> Option<Range<usize>> {
    let begins = re!(
        r"(?i)\b(?:by and between|by and among|on the (?:one|other) hand,|between|among|by|and between|and|from|to|with|the undersigned,?|agreed that)\s+(?-i:the\s+)?(?:\([0-9a-z]\)\s*)?|party [ab]\s*:\s*|:\s+|\n|\),\s+"
    );
    let mut candidates: Vec<usize> = begins.find_iter(before).map(|hit| hit.end()).collect();
    candidates.insert(0, 0);
    let mut best = None;
    for start in candidates.into_iter().rev() {
        let rest = &before[start..];
        let lead = rest.len() - rest.trim_start_matches([' ', ',', ';', '.', '(', ')', '"', '”', '\t', '\n']).len();
        let rest = &rest[lead..];
        // theglobe.com, Inc. writes itself small
        let is_small = || re!(r"^[a-z][A-Za-z.]{2,24},?\s+(?:[A-Z][A-Za-z]+,?\s+){0,3}(?:Inc|LLC|Ltd|Limited|Corp|Corporation|Company)\b").is_match(rest);
        let goes_on = before[..start].trim_end().ends_with("),");
        if !rest.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit()) && (goes_on || !is_small()) {
            continue;
        }
        let company = re!(
            r"^[A-Za-z0-9][^()\n;:]{1,80}?(?:,?\s*(?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|Co|CO|N\.A|L\.P|LP|LLP|PLC|plc|GmbH|S\.A|B\.V|N\.V|AG|AB|G\.I\.E|Bank|BANK|University|Partnership))\b\.?(?:\s*(?:&\s*)?(?:Co\.?,?\s*(?:Ltd|LTD|KG|Inc)?|KG)\b)?(?:,?\s*(?:Ltd|LTD|Limited|Inc|LLC|L\.P)\b)?\.?"
        );
        let len = company.find(rest).map(|hit| hit.end()).or_else(|| {
            let cut = rest.find([',', '(', '\n', ';']).unwrap_or(rest.len());
            let head = rest[..cut].trim_end();
            let words: Vec<&str> = head.split_whitespace().collect();
            (words.len() <= 8 && !words.is_empty() && words.iter().filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase())).count() * 2 >= words.len())
                .then_some(head.len())
        });
        let Some(len) = len else { continue };
        let head = &rest[..len];
        if company.find(rest).is_none() && is_title(head) {
            continue;
        }
        if re!(r"^(?:This|The|THE|THIS|WHEREAS|Whereas|In|A|An|On|Exhibit|EXHIBIT|State|Delaware|New York|California|Nevada|PRC|People)\b").is_match(head)
            && !re!(r"^The (?:[A-Z][A-Za-z'-]+ ?){1,4},? (?:an?|with|whose|having)\b").is_match(rest)
            && (company.find(rest).is_none() || head.starts_with("WHEREAS") || head.starts_with("Whereas"))
        {
            continue;
        }
        best = Some(start + lead..start + lead + len);
        let introduces = re!(r"(?i)the undersigned,?\s+(?:the\s+)?$|agreed that\s+(?:the\s+)?$").is_match(&before[..start]);
        if introduces || company.find(rest).is_some() || is_described(&rest[len..]) || before.len() - start > 200 {
            break;
        }
    }
    best
}

/// `DISTRIBUTOR AGREEMENT`, `W I T N E S S E T H`, `Effective Date`: words that head a contract and name nobody.
fn is_title(head: &str) -> bool {
    re!(r"(?i)\b(?:agreements?|contract|addendum|amendment|effective date|execution (?:copy|version)|confidential(?:ity)?|portions of this|undersigned|redacted|exchange commission|general provisions|item [0-9]+)\b|^[0-9]+\.\s|^(?:wales|northern ireland|tel|fax|room|floor|chapter|witnesseth|recitals?|r e c i t a l s|w i t n e s s e t h|background|preamble|exhibit|schedule|appendix|annex|article|section|address|suite|date|whereas)\b")
        .is_match(head)
}

/// `, a corporation organized under`, ` having its place of business`: what a contract says behind the name of a party.
fn is_described(after: &str) -> bool {
    re!(r"^,?\s*\(?(?:(?:an?|the) (?:[A-Z][A-Za-z.]+ |duly |newly |wholly[- ]owned |limited |publicly |private |non-?profit |domestic |foreign |general ){0,4}(?:corporation|company|partnership|limited|individual|bank|association|organi[sz]ation|entity|subsidiary|business|firm|university|trust|institution)|organi[sz]ed|having|with (?:its|an?|offices)|whose|located|incorporated|duly|residing|existing|acting (?:by|through))\b")
        .is_match(after)
}

fn code(opening: &str, from: usize) -> Option<(String, Range<usize>)> {
    let end = (from..opening.len()).find(|at| *at >= from + 200 && opening.is_char_boundary(*at)).unwrap_or(opening.len());
    let hit = re!(r"(?i)credit code[^0-9A-Z]{0,10}([0-9A-Z]{15,20})").captures(&opening[from..end])?;
    let code = hit.get(1)?;
    Some((code.as_str().to_owned(), from + code.start()..from + code.end()))
}

/// `Party A: X Co., Ltd.` and `Party B: Y Co., Ltd.`, as contracts put into English from Chinese name them.
fn lettered(body: &Body<'_>, opening: &str) -> Vec<Party> {
    let company = re!(
        r"^\s*(?:\([^)]{1,30}\)\s*)?:\s*([A-Z][^\n:;]{2,90}?(?:Co\.,?\s*Ltd|Ltd|Limited|Inc|LLC|Corporation|Corp|Company|University|Institute|Bank|Center|Centre)\b\.?)"
    );
    let other = re!(r"^\s*(?:\([^)]{1,30}\)\s*)?:\s*([A-Z][A-Za-z' ]{4,60}?)(?:\s{2,}|\s+Party [AB]\b|\s+Legal\b|\s+Address\b|\n|$)");
    let named = |label: &str| {
        opening.match_indices(label).find_map(|(at, _)| {
            let from = at + label.len();
            let name = company.captures(&opening[from..]).or_else(|| other.captures(&opening[from..]))?.get(1)?.range();
            let range = from + name.start..from + name.end;
            Some(Party {
                role: Role::Other,
                label: label.to_owned(),
                aliases: Vec::new(),
                name: Some(body.text.quote(&range).to_owned()),
                credit_code: code(opening, range.end),
                range: at..range.end,
                name_range: Some(range),
            })
        })
    };
    ["Party A", "Party B"].into_iter().filter_map(named).collect()
}

/// The other party, named behind `and` without a label: `Go Call, Inc. (herein "Go Call") … and PageMaster Corporation located at`.
fn beside(body: &Body<'_>, opening: &str, only: &Party) -> Option<Party> {
    let from = only.range.end;
    let to = opening.char_indices().map(|(at, _)| at).find(|at| *at >= from + 400).unwrap_or(opening.len());
    let pattern = re!(
        r"\band\s+([A-Z0-9][^()\n;:,]{1,60}?(?:,?\s*(?:Inc|INC|LLC|Ltd|LTD|Limited|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|L\.P|LLP|GmbH|Bank|University)\b\.?))\s*,?\s*(?:located|having|with|a\s|an\s|whose|of\s|shall|is\s)"
    );
    let name = pattern.captures(opening.get(from..to)?)?.get(1)?;
    let range = from + name.start()..from + name.end();
    let label = name.as_str().trim().to_owned();
    Some(Party {
        role: only.role.opposite(),
        aliases: Vec::new(),
        name: Some(body.text.quote(&range).to_owned()),
        name_range: Some(range.clone()),
        credit_code: None,
        range,
        label,
    })
}

/// How often a contract calls a party by its role before that is taken for its label.
const SPOKEN_OF: usize = 6;

/// The other party, whom the opening doesn't introduce but the contract calls by its role throughout: `Reseller shall …`. Its name
/// stands in the heading or at the signatures, beside the label.
fn counterpart(body: &Body<'_>, opening: usize, only: &Party) -> Option<Party> {
    let folded = body.folded();
    let labels: &[&[&str]] = match only.role {
        Role::Buyer => &[VENDORS],
        Role::Vendor => &[BUYERS],
        Role::Both | Role::Other => &[BUYERS, VENDORS],
    };
    let titled = |label: &str| label.split(' ').map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect::<Vec<_>>().join(" ");
    let uses = |label: &String| {
        folded.matches(&format!("{label} shall")).count() + folded.matches(&format!("{label} will")).count() + folded.matches(&format!("{label}'s")).count()
    };
    let label = labels
        .iter()
        .flat_map(|labels| labels.iter().map(|label| titled(label)))
        .filter(|label| *label != only.label && !only.aliases.contains(label) && uses(label) >= SPOKEN_OF)
        .max_by_key(uses)?;
    let beside = named_beside(&folded[..opening], &label);
    let range = beside.clone().or_else(|| folded.find(&label).map(|at| at..at + label.len()))?;
    Some(Party {
        role: role(&label),
        aliases: vec![label.to_ascii_uppercase()],
        name: beside.as_ref().map(|name| body.text.quote(name).to_owned()),
        name_range: beside,
        credit_code: None,
        range,
        label,
    })
}

/// `"RESELLER": NORTHGATE SYSTEMS INC.`: a company's name right behind a label.
fn named_beside(opening: &str, label: &str) -> Option<Range<usize>> {
    let company = re!(
        r#"^["”']?\s*:?\s*([A-Z][A-Za-z0-9&.,' -]{1,60}?,?\s(?:Inc|INC|LLC|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|GmbH|L\.P|S\.A|B\.V|plc|PLC)\b\.?)"#
    );
    [label.to_owned(), label.to_ascii_uppercase()].iter().find_map(|label| {
        opening.match_indices(label.as_str()).find_map(|(at, _)| {
            let from = at + label.len();
            let name = company.captures(&opening[from..])?.get(1)?;
            Some(from + name.start()..from + name.end())
        })
    })
}

/// `BETWEEN a AND b` on a title page, without labels.
fn between(body: &Body<'_>, opening: &str) -> Vec<Party> {
    let pattern = re!(r"(?i)\bbetween\s+([^\n]{3,90}?),?\s*(?:\([^)]*\))?\s*\n?\s*\band\b\s*\n?\s*([^\n]{3,90}?)(?:\s*[,(\n.]|\s+dated|\s+for\b)");
    let proper = |name: Option<regex::Match<'_>>| name.is_some_and(|name| name.as_str().starts_with(|c: char| c.is_ascii_uppercase()));
    let Some(hit) = pattern.captures_iter(opening).find(|hit| proper(hit.get(1)) && proper(hit.get(2))) else { return Vec::new() };
    [1, 2]
        .into_iter()
        .filter_map(|group| hit.get(group))
        .map(|name| {
            let label = name.as_str().trim().to_owned();
            Party {
                role: Role::Other,
                label: label.clone(),
                aliases: Vec::new(),
                name: Some(body.text.quote(&name.range()).to_owned()),
                name_range: Some(name.range()),
                credit_code: None,
                range: name.range(),
            }
        })
        .collect()
}

/// `Company` buys from a `Consultant`, sells to a `Customer`: the other party's label tells.
fn settle(body: &Body<'_>, list: &mut [Party]) {
    let [first, second, ..] = list else { return };
    match (first.role, second.role) {
        (Role::Other, Role::Other) => {
            let first_pays = first_buys(body, &first.label, &second.label);
            (first.role, second.role) = if first_pays { (Role::Buyer, Role::Vendor) } else { (Role::Vendor, Role::Buyer) };
        }
        (Role::Other, known) => first.role = known.opposite(),
        (known, Role::Other) => second.role = known.opposite(),
        // a distributor's principal sells
        (a, b) if a == b && first.label.eq_ignore_ascii_case("principal") => first.role = b.opposite(),
        (a, b) if a == b => second.role = a.opposite(),
        _ => {}
    }
}

/// What shows that a party pays.
#[rustfmt::skip]
const PAYS: &[&str] = &["@ shall pay", "@ will pay", "@ agrees to pay", "@ shall compensate", "@ must pay", "paid by @", "payable by @", "@ shall purchase", "@ agrees to purchase"];
/// What shows that it is served.
#[rustfmt::skip]
const IS_SERVED: &[&str] = &["@ will purchase", "invoice @", "invoices to @", "purchased by @", "ordered by @", "sell to @", "sold to @", "supply to @", "deliver to @", "@'s purchase order", "@'s orders", "@ purchases", "services to @", "grants to @"];
/// What shows that it delivers or serves.
#[rustfmt::skip]
const SERVES: &[&str] = &["@ shall supply", "@ will supply", "@ shall provide", "@ will provide", "@ shall deliver", "@ will deliver", "@ shall manufacture", "@ shall perform", "@ will perform", "purchase from @", "purchased from @", "@'s price list", "@'s then-current", "provided by @", "manufactured by @", "supplied by @", "@ grants to", "@ hereby grants"];
/// What shows that it is paid.
#[rustfmt::skip]
const IS_PAID: &[&str] = &["pay to @", "paid to @", "payable to @", "shall pay @", "will pay @", "agrees to pay @"];

/// Which of two parties pays, orders and is served rather than delivers and is paid? The first in doubt.
fn first_buys(body: &Body<'_>, first: &str, second: &str) -> bool {
    let count = |patterns: &[&str], label: &str| {
        let said = |pattern: &&str| body.folded().matches(pattern.replace('@', label).as_str()).count();
        i64::try_from(patterns.iter().map(said).sum::<usize>()).unwrap_or(i64::from(u32::MAX))
    };
    let all = [PAYS, IS_SERVED, SERVES, IS_PAID].concat();
    // a party that the text calls otherwise than its label says shows nothing but by its payments
    let tell = |label: &str| {
        let pays = 3 * count(PAYS, label) + 5 * distributes(body, label);
        let both = count(&all, first) > 0 && count(&all, second) > 0;
        pays + if both { count(IS_SERVED, label) - count(SERVES, label) - 2 * count(IS_PAID, label) } else { 0 }
    };
    tell(first) >= tell(second)
}

/// How often the contract appoints a party as distributor or dealer: it buys in order to sell.
fn distributes(body: &Body<'_>, label: &str) -> i64 {
    let appoints = format!("appoints {label}");
    let as_dealer = |at: usize| {
        let after = &body.folded()[at + appoints.len()..];
        re!(r"(?i)^[^.;]{0,60}\b(?:distributor|reseller|dealer|retailer|licensee)\b").is_match(first_chars(after, 90))
    };
    i64::try_from(body.folded().match_indices(appoints.as_str()).filter(|(at, _)| as_dealer(*at)).count()).unwrap_or_default()
}
