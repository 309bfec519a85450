//! How vendors' forms in English word the powers that they keep and the ties that they lay on the buyer.

use crate::pattern::{Pattern, re};

/// `Supplier reserves the right, in its sole discretion, to revise the list of Products`.
pub(super) fn changes_itself() -> &'static Pattern {
    re!(
        r"(?i)Ⓥ(?:,[^.;,Ⓑ]{0,60},)? (?:(?:hereby |expressly |also |further )?(?:may|can|reserves? (?:to itself )?the (?:sole |absolute |unilateral )?(?:right|option)|(?:shall )?(?:have|has|retains?) (?:the|a) (?:sole |absolute |unilateral )?(?:right|option|discretion)|(?:is|shall be) (?:entitled|permitted|free)))(?:,[^.;,Ⓑ]{0,90},|,? at any time(?: and from time to time)?| from time to time|,? upon [^.;Ⓑ,]{0,60}| without [^.;Ⓑ,]{0,40}| (?:in|at) its [^.;Ⓑ,]{0,30}| (?:unilaterally|periodically|also|freely|hereafter|reasonably),?)*,? (?:to )?(?:(?:specify|add|delete|establish|discontinue|suspend|withdraw|correct|improve|limit|amend|modify|change|alter|revise|update|vary|replace)[a-z ]{0,12}(?:,|,? (?:and|or|and/or))\s*(?:to )?){0,4}(?:amend|modify|change|alter|substitute|revise|update|vary|replace|discontinue|withdraw|delete|add to|make (?:any |such |reasonable )?(?:[a-z]+,? (?:or |and )?){0,3}(?:changes|modifications|alterations|substitutions|improvements|revisions|adjustments))\b[^.;]{0,90}\b(?:agreement|terms|conditions|services?|specifications?|products?|goods|software|polic(?:y|ies)|procedures?|program|requirements|criteria|guidelines|rules|manuals?|documentation|territory|credit|lead times?|service levels?|features|functionality|schedules?|exhibits?|warrant(?:y|ies)|designs?|commissions?|discounts?|list)\b"
    )
}

/// `the Policies, as amended by Supplier from time to time`, `Products are subject to change without notice`.
pub(super) fn changed_by_vendor() -> &'static Pattern {
    re!(
        r"(?i)\b(?:as (?:may be )?|may be |are |is )(?:amended|modified|updated|revised|changed|altered|issued|published|supplemented|discontinued|withdrawn)(?:,? (?:and/or|and|or) [a-z]+)? (?:from time to time |at any time |unilaterally )?by (?:the )?Ⓥ[^.;]{0,40}?(?:from time to time|at any time|in its|at its|upon|without)|\b(?:polic(?:y|ies)|procedures|rules|terms|guidelines|requirements|standards|conditions|criteria)[^.;Ⓑ]{0,40}(?:as|that|which) (?:the )?Ⓥ (?:may|shall|will)(?:,? (?:from time to time|at any time|in its[^.;,]{0,24}),?)? (?:establish|prescribe|adopt|issue|publish|promulgate|determine|designate|specify|impose)|\b(?:products?|services?|specifications?|terms|conditions|polic(?:y|ies)|documentation)[^.;]{0,30} subject to change (?:by (?:the )?Ⓥ |at any time )?(?:at any time |with or )?without (?:prior )?notice"
    )
}

/// A change that the buyer, the law or both sides have a hand in is none that the vendor makes alone.
pub(super) fn is_bound(quote: &str) -> bool {
    re!(
        r"(?i)\b(?:at the (?:request|direction|expense) of|as requested by|agreed (?:to |upon )?by|mutual|upon (?:written )?agreement|by written agreement|required by (?:applicable )?(?:law|regulat)|to (?:comply|conform) with|proposes?|propose to|change (?:of|in) control|change orders?|event of (?:a |any )?(?:breach|default)|trademarks? standards)\b"
    )
    .is_match(quote)
}

/// `Buyer shall purchase all of its requirements from Supplier`, `Supplier shall be the sole source of`.
pub(super) fn buys_only_here() -> &'static Pattern {
    re!(
        r"(?i)Ⓑ (?:shall|will|agrees? to|must|undertakes to|covenants to|commits to|is (?:required|obligated|obliged) to) (?:and shall )?(?:purchase|obtain|buy|source|procure|order|acquire|take)[^.;]{0,80}(?:(?:all|one hundred percent|100%)[^.;,]{0,40}requirements|exclusively|(?:solely|only) from (?:the )?Ⓥ|from no other)|Ⓥ (?:shall|will) be (?:the |Ⓑ's )(?:sole|exclusive|only)(?: and exclusive)? (?:and preferred )?(?:supplier|provider|source|vendor|manufacturer|seller)\b|(?:appoints?|engages?|designates?|retains?) (?:the )?Ⓥ as (?:its|the|Ⓑ's)[^.;,]{0,20}(?:sole|exclusive)[^.;,]{0,20}(?:supplier|provider|source|vendor|manufacturer)\b|Ⓑ[^.;]{0,80}(?:from|through) (?:any )?(?:sources?|suppliers?|person|party|vendor|manufacturer)s? other than (?:the )?(?:Ⓥ|Product Provider)|Ⓑ (?:shall|hereby|agrees to|will) (?:hereby )?(?:grants?|gives?|offers?)(?: to)? (?:the )?Ⓥ[^.;,]{0,30}right of first (?:refusal|offer|negotiation)"
    )
}

/// `Reseller shall not sell, distribute or promote any product that competes with the Products`.
pub(super) fn sells_nothing_else() -> &'static Pattern {
    re!(
        r"(?i)Ⓑ (?:agrees (?:that it )?(?:shall |will )?not(?: to)?|(?:shall|may|will) not(?:, [^.;,]{0,60},)?|undertakes not to|covenants (?:that it (?:shall|will) )?not(?: to)?)[^.;]{0,60}\b(?:sell|distribute|carry|handle|represent|manufacture|offer|deal in|develop|source|procure|act as)\b[^.;]{0,120}\b(?:compet(?:es?|ing|itive|itors?)|(?:similar|identical) (?:products|services|goods))\b"
    )
}

/// `Supplier shall not be responsible for the use of the data`, `Buyer shall not withhold or set off any amount`.
pub(super) fn frees_vendor() -> &'static Pattern {
    re!(
        r"(?i)Ⓥ (?:shall|will) (?:not|in no event) be (?:responsible|liable|held liable)(?: in any (?:way|manner))?(?: whatsoever)? for (?:any|the|all)(?: and all)? (?:[a-z]+ ){0,2}(?:use|usage|results?|consequences|errors?|accuracy|quality|content|acts or omissions of its|defects?|non-?conformit)|Ⓥ (?:shall|will) have no (?:liability|responsibility)(?: or (?:liability|responsibility|obligation))?(?: to (?:the )?Ⓑ)?(?: whatsoever| of any kind)|Ⓑ (?:shall|may|will) not(?: be entitled to)? (?:withhold|set[- ]?off|offset|deduct)\b[^.;]{0,80}(?:payment|amount|fee|invoice|price|sum)|Ⓑ (?:hereby )?assumes (?:all|any and all|full|sole|the entire) (?:risks?|liabilit|responsibilit)[^.;]{0,80}(?:use|results|selection|goods|products?|services)|at Ⓑ's (?:sole|own) risk"
    )
}
