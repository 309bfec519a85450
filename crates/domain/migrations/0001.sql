CREATE TABLE own_entity (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    name TEXT,
    credit_code TEXT,
    address TEXT,
    letterhead TEXT,
    seal_name TEXT,
    size_class TEXT
) STRICT;
CREATE TABLE actor (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    name TEXT,
    role TEXT
) STRICT;
CREATE TABLE vendor (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    name TEXT,
    short_name TEXT,
    kind TEXT,
    credit_code TEXT,
    country TEXT,
    address TEXT,
    status TEXT
) STRICT;
CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    role TEXT,
    phone TEXT,
    email TEXT,
    is_primary INTEGER
) STRICT;
CREATE INDEX contact_by_vendor ON contact (vendor);
CREATE TABLE qualification (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT,
    number TEXT,
    issuer TEXT,
    valid_from TEXT,
    valid_to TEXT
) STRICT;
CREATE INDEX qualification_by_vendor ON qualification (vendor);
CREATE TABLE project (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    code TEXT,
    name TEXT,
    client TEXT,
    manager TEXT,
    starts_on TEXT,
    ends_on TEXT,
    status TEXT,
    budget INTEGER,
    budget_currency TEXT
) STRICT;
CREATE TABLE contract (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    number TEXT,
    title TEXT,
    kind TEXT,
    own_entity TEXT REFERENCES own_entity (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    parent TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    amount INTEGER,
    amount_currency TEXT,
    tax_rate TEXT,
    signed_on TEXT,
    effective_on TEXT,
    ends_on TEXT,
    auto_renewal INTEGER,
    notice_days INTEGER,
    lifecycle TEXT,
    override_reason TEXT,
    end_reason TEXT
) STRICT;
CREATE INDEX contract_by_own_entity ON contract (own_entity);
CREATE INDEX contract_by_vendor ON contract (vendor);
CREATE INDEX contract_by_parent ON contract (parent);
CREATE INDEX contract_by_project ON contract (project);
CREATE TABLE contract_party (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    label TEXT,
    role TEXT,
    own_entity TEXT REFERENCES own_entity (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contract_party_by_contract ON contract_party (contract);
CREATE INDEX contract_party_by_own_entity ON contract_party (own_entity);
CREATE INDEX contract_party_by_vendor ON contract_party (vendor);
CREATE TABLE version (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER,
    source TEXT
) STRICT;
CREATE INDEX version_by_contract ON version (contract);
CREATE TABLE clause (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    path TEXT,
    label TEXT,
    heading TEXT,
    text TEXT,
    categories TEXT,
    lineage TEXT
) STRICT;
CREATE INDEX clause_by_version ON clause (version);
CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    name TEXT,
    sha256 TEXT,
    size INTEGER,
    role TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX document_by_contract ON document (contract);
CREATE INDEX document_by_version ON document (version);
CREATE INDEX document_by_project ON document (project);
CREATE INDEX document_by_vendor ON document (vendor);
CREATE TABLE invoice (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    number TEXT,
    kind TEXT,
    red INTEGER,
    issued_on TEXT,
    seller TEXT,
    seller_code TEXT,
    buyer TEXT,
    buyer_code TEXT,
    items TEXT,
    net INTEGER,
    net_currency TEXT,
    tax INTEGER,
    tax_currency TEXT,
    total INTEGER,
    total_currency TEXT,
    remark TEXT,
    takes_back TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX invoice_by_number ON invoice (number);
CREATE INDEX invoice_by_contract ON invoice (contract);
CREATE INDEX invoice_by_vendor ON invoice (vendor);
CREATE INDEX invoice_by_document ON invoice (document);
CREATE TABLE obligation (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    kind TEXT,
    owed_by TEXT,
    due_on TEXT,
    due_words TEXT,
    due_rule TEXT,
    percent TEXT,
    amount INTEGER,
    amount_currency TEXT,
    is_retention INTEGER,
    silence_accepts INTEGER,
    standard TEXT,
    owner TEXT,
    state TEXT,
    done_on TEXT,
    lineage TEXT,
    quote TEXT
) STRICT;
CREATE INDEX obligation_by_contract ON obligation (contract);
CREATE INDEX obligation_by_due_on ON obligation (due_on);
CREATE TABLE contract_event (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    event TEXT,
    happened_on TEXT,
    what TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    is_locked INTEGER
) STRICT;
CREATE INDEX contract_event_by_contract ON contract_event (contract);
CREATE INDEX contract_event_by_obligation ON contract_event (obligation);
CREATE INDEX contract_event_by_document ON contract_event (document);
CREATE TABLE acceptance (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    accepted_on TEXT,
    result TEXT,
    is_final INTEGER,
    repeats TEXT REFERENCES acceptance (id) DEFERRABLE INITIALLY DEFERRED,
    repeated_on TEXT,
    defects TEXT,
    again_by TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    is_locked INTEGER
) STRICT;
CREATE INDEX acceptance_by_contract ON acceptance (contract);
CREATE INDEX acceptance_by_obligation ON acceptance (obligation);
CREATE INDEX acceptance_by_repeats ON acceptance (repeats);
CREATE INDEX acceptance_by_document ON acceptance (document);
CREATE TABLE defect (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    acceptance TEXT REFERENCES acceptance (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    state TEXT,
    fix_by TEXT,
    fixed_on TEXT,
    deduction INTEGER,
    deduction_currency TEXT,
    remedy TEXT
) STRICT;
CREATE INDEX defect_by_acceptance ON defect (acceptance);
CREATE TABLE delivery_lot (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    quantity TEXT,
    unit TEXT,
    planned_on TEXT,
    agreed_on TEXT,
    delivered_on TEXT,
    delivered_quantity TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX delivery_lot_by_contract ON delivery_lot (contract);
CREATE INDEX delivery_lot_by_obligation ON delivery_lot (obligation);
CREATE INDEX delivery_lot_by_document ON delivery_lot (document);
CREATE TABLE delivery_revision (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    lot TEXT REFERENCES delivery_lot (id) DEFERRABLE INITIALLY DEFERRED,
    revised_on TEXT,
    old_day TEXT,
    new_day TEXT,
    reason TEXT,
    caused_by TEXT,
    agreed_by TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX delivery_revision_by_lot ON delivery_revision (lot);
CREATE INDEX delivery_revision_by_document ON delivery_revision (document);
CREATE TABLE contract_term (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER,
    starts_on TEXT,
    ends_on TEXT,
    origin TEXT,
    terms TEXT
) STRICT;
CREATE INDEX contract_term_by_contract ON contract_term (contract);
CREATE TABLE payment (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT,
    what TEXT,
    amount INTEGER,
    amount_currency TEXT,
    paid_on TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    invoice TEXT REFERENCES invoice (id) DEFERRABLE INITIALLY DEFERRED,
    reference TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    override_reason TEXT
) STRICT;
CREATE INDEX payment_by_contract ON payment (contract);
CREATE INDEX payment_by_obligation ON payment (obligation);
CREATE INDEX payment_by_invoice ON payment (invoice);
CREATE INDEX payment_by_document ON payment (document);
CREATE TABLE amendment (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT,
    reason TEXT,
    clauses TEXT,
    agreed_on TEXT,
    amount INTEGER,
    amount_currency TEXT,
    amount_before INTEGER,
    amount_before_currency TEXT,
    ends_on TEXT,
    ended_before TEXT,
    agreement TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX amendment_by_contract ON amendment (contract);
CREATE INDEX amendment_by_agreement ON amendment (agreement);
CREATE INDEX amendment_by_document ON amendment (document);
CREATE TABLE amendment_effect (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    amendment TEXT REFERENCES amendment (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    effect TEXT,
    clause TEXT,
    text TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    duty TEXT,
    owed_by TEXT,
    amount INTEGER,
    amount_currency TEXT,
    new_day TEXT,
    due_words TEXT,
    counts_from TEXT,
    applied_on TEXT,
    was TEXT,
    amount_before INTEGER,
    amount_before_currency TEXT,
    day_before TEXT
) STRICT;
CREATE INDEX amendment_effect_by_amendment ON amendment_effect (amendment);
CREATE INDEX amendment_effect_by_obligation ON amendment_effect (obligation);
CREATE TABLE settlement (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT,
    ended_as TEXT,
    settled_on TEXT,
    settled_by TEXT,
    amount INTEGER,
    amount_currency TEXT,
    invoiced INTEGER,
    invoiced_currency TEXT,
    paid INTEGER,
    paid_currency TEXT,
    deducted INTEGER,
    deducted_currency TEXT,
    retained INTEGER,
    retained_currency TEXT,
    override_reason TEXT
) STRICT;
CREATE INDEX settlement_by_contract ON settlement (contract);
CREATE TABLE settlement_item (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    settlement TEXT REFERENCES settlement (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    issue TEXT,
    amount INTEGER,
    amount_currency TEXT,
    outcome TEXT,
    reason TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX settlement_item_by_settlement ON settlement_item (settlement);
CREATE INDEX settlement_item_by_obligation ON settlement_item (obligation);
CREATE TABLE meeting (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    title TEXT,
    kind TEXT,
    held_on TEXT,
    place TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    attendees TEXT,
    agenda TEXT,
    minutes TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    is_locked INTEGER
) STRICT;
CREATE INDEX meeting_by_contract ON meeting (contract);
CREATE INDEX meeting_by_vendor ON meeting (vendor);
CREATE INDEX meeting_by_project ON meeting (project);
CREATE INDEX meeting_by_document ON meeting (document);
CREATE TABLE message (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    subject TEXT,
    channel TEXT,
    direction TEXT,
    sent_on TEXT,
    with_whom TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    is_locked INTEGER
) STRICT;
CREATE INDEX message_by_contract ON message (contract);
CREATE INDEX message_by_vendor ON message (vendor);
CREATE INDEX message_by_project ON message (project);
CREATE INDEX message_by_document ON message (document);
CREATE TABLE notice (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    number TEXT,
    subject TEXT,
    kind TEXT,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT,
    sent_on TEXT,
    method TEXT,
    address TEXT,
    tracking TEXT,
    delivered_on TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    is_locked INTEGER
) STRICT;
CREATE INDEX notice_by_contract ON notice (contract);
CREATE INDEX notice_by_vendor ON notice (vendor);
CREATE INDEX notice_by_obligation ON notice (obligation);
CREATE INDEX notice_by_document ON notice (document);
CREATE TABLE vendor_report (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT,
    received_on TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    progress TEXT,
    problems TEXT,
    solutions TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    is_locked INTEGER
) STRICT;
CREATE INDEX vendor_report_by_vendor ON vendor_report (vendor);
CREATE INDEX vendor_report_by_contract ON vendor_report (contract);
CREATE INDEX vendor_report_by_project ON vendor_report (project);
CREATE INDEX vendor_report_by_obligation ON vendor_report (obligation);
CREATE INDEX vendor_report_by_document ON vendor_report (document);
CREATE TABLE consultation (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    question TEXT,
    counsel TEXT,
    asked_on TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    answer TEXT,
    answered_on TEXT,
    law_cited TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX consultation_by_contract ON consultation (contract);
CREATE INDEX consultation_by_vendor ON consultation (vendor);
CREATE INDEX consultation_by_document ON consultation (document);
CREATE TABLE dispute (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    subject TEXT,
    kind TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    known_on TEXT,
    claim INTEGER,
    claim_currency TEXT,
    grounds TEXT,
    body TEXT,
    case_number TEXT,
    state TEXT,
    outcome TEXT
) STRICT;
CREATE INDEX dispute_by_contract ON dispute (contract);
CREATE INDEX dispute_by_vendor ON dispute (vendor);
CREATE TABLE legal_event (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    dispute TEXT REFERENCES dispute (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    kind TEXT,
    due_on TEXT,
    done_on TEXT,
    result TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX legal_event_by_dispute ON legal_event (dispute);
CREATE INDEX legal_event_by_due_on ON legal_event (due_on);
CREATE INDEX legal_event_by_document ON legal_event (document);
CREATE TABLE lpr (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    published_on TEXT,
    one_year TEXT,
    over_five_years TEXT,
    source TEXT
) STRICT;
CREATE TABLE claim (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    kind TEXT,
    owed_by TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    notice TEXT REFERENCES notice (id) DEFERRABLE INITIALLY DEFERRED,
    dispute TEXT REFERENCES dispute (id) DEFERRABLE INITIALLY DEFERRED,
    basis TEXT,
    base INTEGER,
    base_currency TEXT,
    percent TEXT,
    per TEXT,
    factor TEXT,
    term TEXT,
    day_count TEXT,
    runs_from TEXT,
    runs_until TEXT,
    cap INTEGER,
    cap_currency TEXT,
    amount INTEGER,
    amount_currency TEXT,
    quote TEXT,
    reckoning TEXT
) STRICT;
CREATE INDEX claim_by_contract ON claim (contract);
CREATE INDEX claim_by_obligation ON claim (obligation);
CREATE INDEX claim_by_notice ON claim (notice);
CREATE INDEX claim_by_dispute ON claim (dispute);
CREATE TABLE milestone (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    due_on TEXT,
    done_on TEXT
) STRICT;
CREATE INDEX milestone_by_project ON milestone (project);
CREATE TABLE log_entry (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT,
    kind TEXT,
    written_on TEXT,
    author TEXT,
    percent_complete TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT,
    is_locked INTEGER
) STRICT;
CREATE INDEX log_entry_by_project ON log_entry (project);
CREATE INDEX log_entry_by_contract ON log_entry (contract);
CREATE TABLE law_base (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    name TEXT,
    as_of TEXT,
    text TEXT
) STRICT;
CREATE TABLE law_text (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    title TEXT,
    code TEXT,
    in_force_from TEXT,
    ended_on TEXT,
    source TEXT,
    text TEXT
) STRICT;
CREATE TABLE playbook (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    name TEXT,
    is_in_force INTEGER,
    rules TEXT
) STRICT;
CREATE TABLE playbook_version (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    playbook TEXT REFERENCES playbook (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER,
    name TEXT,
    rules TEXT,
    changes TEXT,
    author TEXT,
    in_force_from INTEGER,
    is_in_force INTEGER,
    override_reason TEXT
) STRICT;
CREATE INDEX playbook_version_by_playbook ON playbook_version (playbook);
CREATE TABLE reading (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    engine TEXT,
    rules TEXT,
    text_hash TEXT,
    result TEXT,
    identity TEXT,
    found TEXT
) STRICT;
CREATE INDEX reading_by_version ON reading (version);
CREATE INDEX reading_by_document ON reading (document);
CREATE TABLE fact (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    reading TEXT REFERENCES reading (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT,
    value TEXT,
    clause TEXT,
    start INTEGER,
    end INTEGER,
    quote TEXT,
    also TEXT,
    source TEXT,
    corrects TEXT REFERENCES fact (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX fact_by_reading ON fact (reading);
CREATE INDEX fact_by_kind ON fact (kind);
CREATE INDEX fact_by_corrects ON fact (corrects);
CREATE TABLE review (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    reading TEXT REFERENCES reading (id) DEFERRABLE INITIALLY DEFERRED,
    playbook TEXT REFERENCES playbook_version (id) DEFERRABLE INITIALLY DEFERRED,
    side TEXT,
    as_of TEXT,
    reviewer TEXT,
    state TEXT
) STRICT;
CREATE INDEX review_by_contract ON review (contract);
CREATE INDEX review_by_version ON review (version);
CREATE INDEX review_by_reading ON review (reading);
CREATE INDEX review_by_playbook ON review (playbook);
CREATE TABLE finding (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    review TEXT REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER,
    rule TEXT,
    severity TEXT,
    source TEXT,
    clause TEXT,
    start INTEGER,
    end INTEGER,
    quote TEXT,
    evidence TEXT,
    law TEXT,
    title TEXT,
    reason TEXT,
    suggestion TEXT,
    decision TEXT,
    decision_reason TEXT,
    decided_by TEXT,
    decided_at INTEGER,
    proposal TEXT,
    earlier TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
    carried TEXT
) STRICT;
CREATE INDEX finding_by_review ON finding (review);
CREATE INDEX finding_by_rule ON finding (rule);
CREATE INDEX finding_by_earlier ON finding (earlier);
CREATE TABLE opinion (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    review TEXT REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT,
    verdict TEXT,
    text TEXT,
    given_by TEXT,
    given_at INTEGER,
    recorded_by TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX opinion_by_review ON opinion (review);
CREATE INDEX opinion_by_document ON opinion (document);
CREATE TABLE answer (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    review TEXT REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    author TEXT,
    written_at INTEGER,
    points TEXT
) STRICT;
CREATE INDEX answer_by_review ON answer (review);
CREATE INDEX answer_by_document ON answer (document);
CREATE TABLE issue_list (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    review TEXT REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    number TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    author TEXT,
    written_at INTEGER,
    points TEXT
) STRICT;
CREATE INDEX issue_list_by_review ON issue_list (review);
CREATE INDEX issue_list_by_document ON issue_list (document);
CREATE TABLE reply (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    review TEXT REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    rule TEXT,
    start INTEGER,
    end INTEGER,
    title TEXT,
    response TEXT,
    wording TEXT,
    remark TEXT,
    given_by TEXT,
    given_on TEXT,
    recorded_by TEXT,
    issue_list TEXT REFERENCES issue_list (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX reply_by_review ON reply (review);
CREATE INDEX reply_by_issue_list ON reply (issue_list);
CREATE INDEX reply_by_document ON reply (document);
CREATE TABLE evaluation (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    period TEXT,
    delivery TEXT,
    quality TEXT,
    service TEXT,
    price TEXT,
    text TEXT,
    evaluated_on TEXT,
    state TEXT
) STRICT;
CREATE INDEX evaluation_by_vendor ON evaluation (vendor);
CREATE INDEX evaluation_by_contract ON evaluation (contract);
CREATE TABLE action (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    what TEXT,
    owner TEXT,
    due_on TEXT,
    state TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    result TEXT
) STRICT;
CREATE INDEX action_by_contract ON action (contract);
CREATE INDEX action_by_vendor ON action (vendor);
CREATE INDEX action_by_project ON action (project);
CREATE TABLE intake (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    folder TEXT,
    kind TEXT
) STRICT;
CREATE TABLE intake_item (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    intake TEXT REFERENCES intake (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    sha256 TEXT,
    outcome TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT
) STRICT;
CREATE INDEX intake_item_by_intake ON intake_item (intake);
CREATE INDEX intake_item_by_contract ON intake_item (contract);
