CREATE TABLE own_entity (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    name TEXT,
    credit_code TEXT,
    address TEXT,
    email TEXT,
    letterhead TEXT,
    seal_name TEXT,
    number_scheme TEXT,
    size_class TEXT
) STRICT;
CREATE INDEX own_entity_tagged ON own_entity (id) WHERE tags IS NOT NULL;
CREATE INDEX own_entity_by_name ON own_entity (name);
CREATE INDEX own_entity_by_credit_code ON own_entity (credit_code);
CREATE INDEX own_entity_by_address ON own_entity (address);
CREATE INDEX own_entity_by_size_class ON own_entity (size_class);
CREATE TABLE actor (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    name TEXT,
    role TEXT
) STRICT;
CREATE INDEX actor_tagged ON actor (id) WHERE tags IS NOT NULL;
CREATE INDEX actor_by_name ON actor (name);
CREATE INDEX actor_by_role ON actor (role);
CREATE TABLE vendor (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    name TEXT,
    short_name TEXT,
    kind TEXT,
    credit_code TEXT,
    country TEXT,
    address TEXT,
    status TEXT,
    other_names TEXT,
    merged_into TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX vendor_tagged ON vendor (id) WHERE tags IS NOT NULL;
CREATE INDEX vendor_by_name ON vendor (name);
CREATE INDEX vendor_by_short_name ON vendor (short_name);
CREATE INDEX vendor_by_kind ON vendor (kind);
CREATE INDEX vendor_by_credit_code ON vendor (credit_code);
CREATE INDEX vendor_by_status ON vendor (status);
CREATE INDEX vendor_by_merged_into ON vendor (merged_into, id);
CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    role TEXT,
    phone TEXT,
    email TEXT,
    is_primary INTEGER
) STRICT;
CREATE INDEX contact_tagged ON contact (id) WHERE tags IS NOT NULL;
CREATE INDEX contact_by_vendor ON contact (vendor, id);
CREATE INDEX contact_by_name ON contact (name);
CREATE INDEX contact_by_role ON contact (role);
CREATE INDEX contact_by_phone ON contact (phone);
CREATE INDEX contact_by_email ON contact (email);
CREATE INDEX contact_by_is_primary ON contact (is_primary);
CREATE TABLE qualification (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT,
    number TEXT,
    issuer TEXT,
    valid_from TEXT,
    valid_to TEXT
) STRICT;
CREATE INDEX qualification_tagged ON qualification (id) WHERE tags IS NOT NULL;
CREATE INDEX qualification_by_vendor ON qualification (vendor, id);
CREATE INDEX qualification_by_kind ON qualification (kind);
CREATE INDEX qualification_by_number ON qualification (number);
CREATE INDEX qualification_by_issuer ON qualification (issuer);
CREATE INDEX qualification_by_valid_from ON qualification (valid_from);
CREATE INDEX qualification_by_valid_to ON qualification (valid_to);
CREATE TABLE project (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX project_tagged ON project (id) WHERE tags IS NOT NULL;
CREATE INDEX project_by_code ON project (code);
CREATE INDEX project_by_name ON project (name);
CREATE INDEX project_by_client ON project (client);
CREATE INDEX project_by_manager ON project (manager);
CREATE INDEX project_by_starts_on ON project (starts_on);
CREATE INDEX project_by_ends_on ON project (ends_on);
CREATE INDEX project_by_status ON project (status);
CREATE INDEX project_by_budget ON project (budget);
CREATE TABLE contract (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX contract_tagged ON contract (id) WHERE tags IS NOT NULL;
CREATE INDEX contract_by_number ON contract (number);
CREATE INDEX contract_by_title ON contract (title);
CREATE INDEX contract_by_kind ON contract (kind);
CREATE INDEX contract_by_own_entity ON contract (own_entity, id);
CREATE INDEX contract_by_vendor ON contract (vendor, id);
CREATE INDEX contract_by_parent ON contract (parent, id);
CREATE INDEX contract_by_project ON contract (project, id);
CREATE INDEX contract_by_amount ON contract (amount);
CREATE INDEX contract_by_signed_on ON contract (signed_on);
CREATE INDEX contract_by_ends_on ON contract (ends_on);
CREATE INDEX contract_by_lifecycle ON contract (lifecycle);
CREATE TABLE contract_party (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    label TEXT,
    role TEXT,
    own_entity TEXT REFERENCES own_entity (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contract_party_tagged ON contract_party (id) WHERE tags IS NOT NULL;
CREATE INDEX contract_party_by_contract ON contract_party (contract, id);
CREATE INDEX contract_party_by_name ON contract_party (name);
CREATE INDEX contract_party_by_label ON contract_party (label);
CREATE INDEX contract_party_by_role ON contract_party (role);
CREATE INDEX contract_party_by_own_entity ON contract_party (own_entity, id);
CREATE INDEX contract_party_by_vendor ON contract_party (vendor, id);
CREATE TABLE version (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER,
    source TEXT,
    differences TEXT
) STRICT;
CREATE INDEX version_tagged ON version (id) WHERE tags IS NOT NULL;
CREATE INDEX version_by_contract ON version (contract, id);
CREATE INDEX version_by_number ON version (number);
CREATE INDEX version_by_source ON version (source);
CREATE TABLE clause (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    path TEXT,
    label TEXT,
    heading TEXT,
    text TEXT,
    categories TEXT,
    lineage TEXT
) STRICT;
CREATE INDEX clause_tagged ON clause (id) WHERE tags IS NOT NULL;
CREATE INDEX clause_by_version ON clause (version, id);
CREATE INDEX clause_by_path ON clause (path);
CREATE INDEX clause_by_label ON clause (label);
CREATE INDEX clause_by_heading ON clause (heading);
CREATE INDEX clause_by_categories ON clause (categories);
CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    name TEXT,
    sha256 TEXT,
    size INTEGER,
    role TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    about TEXT
) STRICT;
CREATE INDEX document_tagged ON document (id) WHERE tags IS NOT NULL;
CREATE INDEX document_by_name ON document (name);
CREATE INDEX document_by_size ON document (size);
CREATE INDEX document_by_role ON document (role);
CREATE INDEX document_by_contract ON document (contract, id);
CREATE INDEX document_by_version ON document (version, id);
CREATE INDEX document_by_project ON document (project, id);
CREATE INDEX document_by_vendor ON document (vendor, id);
CREATE INDEX document_by_about ON document (about, id) WHERE about IS NOT NULL;
CREATE TABLE invoice (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX invoice_tagged ON invoice (id) WHERE tags IS NOT NULL;
CREATE INDEX invoice_by_number ON invoice (number);
CREATE INDEX invoice_by_kind ON invoice (kind);
CREATE INDEX invoice_by_red ON invoice (red);
CREATE INDEX invoice_by_issued_on ON invoice (issued_on);
CREATE INDEX invoice_by_seller ON invoice (seller);
CREATE INDEX invoice_by_total ON invoice (total);
CREATE INDEX invoice_by_contract ON invoice (contract, id);
CREATE INDEX invoice_by_vendor ON invoice (vendor, id);
CREATE INDEX invoice_by_document ON invoice (document, id);
CREATE TABLE obligation (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
    quote TEXT,
    put_off_to TEXT,
    put_off_reason TEXT,
    met_until TEXT
) STRICT;
CREATE INDEX obligation_tagged ON obligation (id) WHERE tags IS NOT NULL;
CREATE INDEX obligation_by_contract ON obligation (contract, id);
CREATE INDEX obligation_by_what ON obligation (what);
CREATE INDEX obligation_by_kind ON obligation (kind);
CREATE INDEX obligation_by_owed_by ON obligation (owed_by);
CREATE INDEX obligation_by_due_on ON obligation (due_on);
CREATE INDEX obligation_by_due_words ON obligation (due_words);
CREATE INDEX obligation_by_owner ON obligation (owner);
CREATE INDEX obligation_by_state ON obligation (state);
CREATE TABLE contract_event (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    event TEXT,
    happened_on TEXT,
    what TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    is_locked INTEGER
) STRICT;
CREATE INDEX contract_event_tagged ON contract_event (id) WHERE tags IS NOT NULL;
CREATE INDEX contract_event_by_contract ON contract_event (contract, id);
CREATE INDEX contract_event_by_event ON contract_event (event);
CREATE INDEX contract_event_by_happened_on ON contract_event (happened_on);
CREATE INDEX contract_event_by_what ON contract_event (what);
CREATE INDEX contract_event_by_obligation ON contract_event (obligation, id);
CREATE INDEX contract_event_by_document ON contract_event (document, id);
CREATE TABLE acceptance (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX acceptance_tagged ON acceptance (id) WHERE tags IS NOT NULL;
CREATE INDEX acceptance_by_contract ON acceptance (contract, id);
CREATE INDEX acceptance_by_obligation ON acceptance (obligation, id);
CREATE INDEX acceptance_by_what ON acceptance (what);
CREATE INDEX acceptance_by_accepted_on ON acceptance (accepted_on);
CREATE INDEX acceptance_by_result ON acceptance (result);
CREATE INDEX acceptance_by_repeats ON acceptance (repeats, id);
CREATE INDEX acceptance_by_again_by ON acceptance (again_by);
CREATE INDEX acceptance_by_document ON acceptance (document, id);
CREATE TABLE defect (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    acceptance TEXT REFERENCES acceptance (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    state TEXT,
    fix_by TEXT,
    fixed_on TEXT,
    deduction INTEGER,
    deduction_currency TEXT,
    remedy TEXT
) STRICT;
CREATE INDEX defect_tagged ON defect (id) WHERE tags IS NOT NULL;
CREATE INDEX defect_by_acceptance ON defect (acceptance, id);
CREATE INDEX defect_by_what ON defect (what);
CREATE INDEX defect_by_state ON defect (state);
CREATE INDEX defect_by_fix_by ON defect (fix_by);
CREATE INDEX defect_by_fixed_on ON defect (fixed_on);
CREATE INDEX defect_by_deduction ON defect (deduction);
CREATE TABLE delivery_lot (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX delivery_lot_tagged ON delivery_lot (id) WHERE tags IS NOT NULL;
CREATE INDEX delivery_lot_by_contract ON delivery_lot (contract, id);
CREATE INDEX delivery_lot_by_what ON delivery_lot (what);
CREATE INDEX delivery_lot_by_obligation ON delivery_lot (obligation, id);
CREATE INDEX delivery_lot_by_quantity ON delivery_lot (CAST(quantity AS REAL));
CREATE INDEX delivery_lot_by_planned_on ON delivery_lot (planned_on);
CREATE INDEX delivery_lot_by_agreed_on ON delivery_lot (agreed_on);
CREATE INDEX delivery_lot_by_delivered_on ON delivery_lot (delivered_on);
CREATE INDEX delivery_lot_by_document ON delivery_lot (document, id);
CREATE TABLE delivery_revision (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    lot TEXT REFERENCES delivery_lot (id) DEFERRABLE INITIALLY DEFERRED,
    revised_on TEXT,
    old_day TEXT,
    new_day TEXT,
    reason TEXT,
    caused_by TEXT,
    agreed_by TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX delivery_revision_tagged ON delivery_revision (id) WHERE tags IS NOT NULL;
CREATE INDEX delivery_revision_by_lot ON delivery_revision (lot, id);
CREATE INDEX delivery_revision_by_revised_on ON delivery_revision (revised_on);
CREATE INDEX delivery_revision_by_old_day ON delivery_revision (old_day);
CREATE INDEX delivery_revision_by_new_day ON delivery_revision (new_day);
CREATE INDEX delivery_revision_by_reason ON delivery_revision (reason);
CREATE INDEX delivery_revision_by_caused_by ON delivery_revision (caused_by);
CREATE INDEX delivery_revision_by_document ON delivery_revision (document, id);
CREATE TABLE contract_term (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER,
    starts_on TEXT,
    ends_on TEXT,
    origin TEXT,
    terms TEXT
) STRICT;
CREATE INDEX contract_term_tagged ON contract_term (id) WHERE tags IS NOT NULL;
CREATE INDEX contract_term_by_contract ON contract_term (contract, id);
CREATE INDEX contract_term_by_number ON contract_term (number);
CREATE INDEX contract_term_by_starts_on ON contract_term (starts_on);
CREATE INDEX contract_term_by_ends_on ON contract_term (ends_on);
CREATE INDEX contract_term_by_origin ON contract_term (origin);
CREATE TABLE payment (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX payment_tagged ON payment (id) WHERE tags IS NOT NULL;
CREATE INDEX payment_by_contract ON payment (contract, id);
CREATE INDEX payment_by_kind ON payment (kind);
CREATE INDEX payment_by_what ON payment (what);
CREATE INDEX payment_by_amount ON payment (amount);
CREATE INDEX payment_by_paid_on ON payment (paid_on);
CREATE INDEX payment_by_obligation ON payment (obligation, id);
CREATE INDEX payment_by_invoice ON payment (invoice, id);
CREATE INDEX payment_by_document ON payment (document, id);
CREATE TABLE kpi (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    target TEXT,
    unit TEXT,
    direction TEXT,
    weight TEXT,
    clause TEXT,
    method TEXT
) STRICT;
CREATE INDEX kpi_tagged ON kpi (id) WHERE tags IS NOT NULL;
CREATE INDEX kpi_by_contract ON kpi (contract, id);
CREATE INDEX kpi_by_name ON kpi (name);
CREATE INDEX kpi_by_target ON kpi (CAST(target AS REAL));
CREATE INDEX kpi_by_unit ON kpi (unit);
CREATE INDEX kpi_by_direction ON kpi (direction);
CREATE INDEX kpi_by_clause ON kpi (clause);
CREATE TABLE amendment (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX amendment_tagged ON amendment (id) WHERE tags IS NOT NULL;
CREATE INDEX amendment_by_contract ON amendment (contract, id);
CREATE INDEX amendment_by_title ON amendment (title);
CREATE INDEX amendment_by_agreed_on ON amendment (agreed_on);
CREATE INDEX amendment_by_amount ON amendment (amount);
CREATE INDEX amendment_by_ends_on ON amendment (ends_on);
CREATE INDEX amendment_by_agreement ON amendment (agreement, id);
CREATE INDEX amendment_by_document ON amendment (document, id);
CREATE TABLE amendment_effect (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    amendment TEXT REFERENCES amendment (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    effect TEXT,
    clause TEXT,
    text TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED,
    kpi TEXT REFERENCES kpi (id) DEFERRABLE INITIALLY DEFERRED,
    target TEXT,
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
    day_before TEXT,
    target_before TEXT
) STRICT;
CREATE INDEX amendment_effect_tagged ON amendment_effect (id) WHERE tags IS NOT NULL;
CREATE INDEX amendment_effect_by_amendment ON amendment_effect (amendment, id);
CREATE INDEX amendment_effect_by_what ON amendment_effect (what);
CREATE INDEX amendment_effect_by_effect ON amendment_effect (effect);
CREATE INDEX amendment_effect_by_clause ON amendment_effect (clause);
CREATE INDEX amendment_effect_by_obligation ON amendment_effect (obligation, id);
CREATE INDEX amendment_effect_by_kpi ON amendment_effect (kpi, id);
CREATE INDEX amendment_effect_by_amount ON amendment_effect (amount);
CREATE INDEX amendment_effect_by_new_day ON amendment_effect (new_day);
CREATE INDEX amendment_effect_by_applied_on ON amendment_effect (applied_on);
CREATE TABLE settlement (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX settlement_tagged ON settlement (id) WHERE tags IS NOT NULL;
CREATE INDEX settlement_by_contract ON settlement (contract, id);
CREATE INDEX settlement_by_title ON settlement (title);
CREATE INDEX settlement_by_ended_as ON settlement (ended_as);
CREATE INDEX settlement_by_settled_on ON settlement (settled_on);
CREATE INDEX settlement_by_settled_by ON settlement (settled_by);
CREATE INDEX settlement_by_paid ON settlement (paid);
CREATE INDEX settlement_by_retained ON settlement (retained);
CREATE TABLE settlement_item (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    settlement TEXT REFERENCES settlement (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    issue TEXT,
    amount INTEGER,
    amount_currency TEXT,
    outcome TEXT,
    reason TEXT,
    obligation TEXT REFERENCES obligation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX settlement_item_tagged ON settlement_item (id) WHERE tags IS NOT NULL;
CREATE INDEX settlement_item_by_settlement ON settlement_item (settlement, id);
CREATE INDEX settlement_item_by_what ON settlement_item (what);
CREATE INDEX settlement_item_by_issue ON settlement_item (issue);
CREATE INDEX settlement_item_by_amount ON settlement_item (amount);
CREATE INDEX settlement_item_by_outcome ON settlement_item (outcome);
CREATE INDEX settlement_item_by_obligation ON settlement_item (obligation, id);
CREATE TABLE meeting_series (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    title TEXT,
    kind TEXT,
    every TEXT,
    starts_on TEXT,
    ends_on TEXT,
    place TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    attendees TEXT,
    owner TEXT,
    state TEXT
) STRICT;
CREATE INDEX meeting_series_tagged ON meeting_series (id) WHERE tags IS NOT NULL;
CREATE INDEX meeting_series_by_title ON meeting_series (title);
CREATE INDEX meeting_series_by_kind ON meeting_series (kind);
CREATE INDEX meeting_series_by_every ON meeting_series (every);
CREATE INDEX meeting_series_by_starts_on ON meeting_series (starts_on);
CREATE INDEX meeting_series_by_contract ON meeting_series (contract, id);
CREATE INDEX meeting_series_by_vendor ON meeting_series (vendor, id);
CREATE INDEX meeting_series_by_project ON meeting_series (project, id);
CREATE INDEX meeting_series_by_owner ON meeting_series (owner);
CREATE INDEX meeting_series_by_state ON meeting_series (state);
CREATE TABLE meeting (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    title TEXT,
    kind TEXT,
    state TEXT,
    held_on TEXT,
    place TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    attendees TEXT,
    present TEXT,
    agenda TEXT,
    minutes TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    is_locked INTEGER,
    series TEXT REFERENCES meeting_series (id) DEFERRABLE INITIALLY DEFERRED,
    slot_on TEXT,
    uid TEXT
) STRICT;
CREATE INDEX meeting_tagged ON meeting (id) WHERE tags IS NOT NULL;
CREATE INDEX meeting_by_title ON meeting (title);
CREATE INDEX meeting_by_kind ON meeting (kind);
CREATE INDEX meeting_by_state ON meeting (state);
CREATE INDEX meeting_by_held_on ON meeting (held_on);
CREATE INDEX meeting_by_contract ON meeting (contract, id);
CREATE INDEX meeting_by_vendor ON meeting (vendor, id);
CREATE INDEX meeting_by_project ON meeting (project, id);
CREATE INDEX meeting_by_document ON meeting (document, id);
CREATE INDEX meeting_by_series ON meeting (series, id);
CREATE TABLE message (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
    answers TEXT REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
    message_id TEXT,
    reference_ids TEXT,
    sent_at INTEGER,
    is_locked INTEGER
) STRICT;
CREATE INDEX message_tagged ON message (id) WHERE tags IS NOT NULL;
CREATE INDEX message_by_subject ON message (subject);
CREATE INDEX message_by_channel ON message (channel);
CREATE INDEX message_by_direction ON message (direction);
CREATE INDEX message_by_sent_on ON message (sent_on);
CREATE INDEX message_by_with_whom ON message (with_whom);
CREATE INDEX message_by_contract ON message (contract, id);
CREATE INDEX message_by_vendor ON message (vendor, id);
CREATE INDEX message_by_project ON message (project, id);
CREATE INDEX message_by_document ON message (document, id);
CREATE INDEX message_by_answers ON message (answers, id);
CREATE INDEX message_by_message_id ON message (message_id);
CREATE TABLE notice (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX notice_tagged ON notice (id) WHERE tags IS NOT NULL;
CREATE INDEX notice_by_contract ON notice (contract, id);
CREATE INDEX notice_by_number ON notice (number);
CREATE INDEX notice_by_subject ON notice (subject);
CREATE INDEX notice_by_kind ON notice (kind);
CREATE INDEX notice_by_vendor ON notice (vendor, id);
CREATE INDEX notice_by_obligation ON notice (obligation, id);
CREATE INDEX notice_by_sent_on ON notice (sent_on);
CREATE INDEX notice_by_delivered_on ON notice (delivered_on);
CREATE INDEX notice_by_document ON notice (document, id);
CREATE TABLE vendor_report (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX vendor_report_tagged ON vendor_report (id) WHERE tags IS NOT NULL;
CREATE INDEX vendor_report_by_vendor ON vendor_report (vendor, id);
CREATE INDEX vendor_report_by_contract ON vendor_report (contract, id);
CREATE INDEX vendor_report_by_project ON vendor_report (project, id);
CREATE INDEX vendor_report_by_period ON vendor_report (period);
CREATE INDEX vendor_report_by_received_on ON vendor_report (received_on);
CREATE INDEX vendor_report_by_obligation ON vendor_report (obligation, id);
CREATE INDEX vendor_report_by_document ON vendor_report (document, id);
CREATE TABLE consultation (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX consultation_tagged ON consultation (id) WHERE tags IS NOT NULL;
CREATE INDEX consultation_by_question ON consultation (question);
CREATE INDEX consultation_by_counsel ON consultation (counsel);
CREATE INDEX consultation_by_asked_on ON consultation (asked_on);
CREATE INDEX consultation_by_contract ON consultation (contract, id);
CREATE INDEX consultation_by_vendor ON consultation (vendor, id);
CREATE INDEX consultation_by_answered_on ON consultation (answered_on);
CREATE INDEX consultation_by_document ON consultation (document, id);
CREATE TABLE dispute (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX dispute_tagged ON dispute (id) WHERE tags IS NOT NULL;
CREATE INDEX dispute_by_subject ON dispute (subject);
CREATE INDEX dispute_by_kind ON dispute (kind);
CREATE INDEX dispute_by_contract ON dispute (contract, id);
CREATE INDEX dispute_by_vendor ON dispute (vendor, id);
CREATE INDEX dispute_by_known_on ON dispute (known_on);
CREATE INDEX dispute_by_claim ON dispute (claim);
CREATE INDEX dispute_by_state ON dispute (state);
CREATE TABLE legal_event (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    dispute TEXT REFERENCES dispute (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT,
    kind TEXT,
    due_on TEXT,
    done_on TEXT,
    result TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    article TEXT,
    deadline TEXT,
    runs_from TEXT REFERENCES legal_event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX legal_event_tagged ON legal_event (id) WHERE tags IS NOT NULL;
CREATE INDEX legal_event_by_dispute ON legal_event (dispute, id);
CREATE INDEX legal_event_by_what ON legal_event (what);
CREATE INDEX legal_event_by_kind ON legal_event (kind);
CREATE INDEX legal_event_by_due_on ON legal_event (due_on);
CREATE INDEX legal_event_by_done_on ON legal_event (done_on);
CREATE INDEX legal_event_by_document ON legal_event (document, id);
CREATE INDEX legal_event_by_article ON legal_event (article);
CREATE INDEX legal_event_by_runs_from ON legal_event (runs_from, id);
CREATE TABLE lpr (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    published_on TEXT,
    one_year TEXT,
    over_five_years TEXT,
    source TEXT
) STRICT;
CREATE INDEX lpr_tagged ON lpr (id) WHERE tags IS NOT NULL;
CREATE INDEX lpr_by_published_on ON lpr (published_on);
CREATE INDEX lpr_by_one_year ON lpr (CAST(one_year AS REAL));
CREATE INDEX lpr_by_over_five_years ON lpr (CAST(over_five_years AS REAL));
CREATE TABLE claim (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX claim_tagged ON claim (id) WHERE tags IS NOT NULL;
CREATE INDEX claim_by_contract ON claim (contract, id);
CREATE INDEX claim_by_what ON claim (what);
CREATE INDEX claim_by_kind ON claim (kind);
CREATE INDEX claim_by_owed_by ON claim (owed_by);
CREATE INDEX claim_by_obligation ON claim (obligation, id);
CREATE INDEX claim_by_notice ON claim (notice, id);
CREATE INDEX claim_by_dispute ON claim (dispute, id);
CREATE INDEX claim_by_amount ON claim (amount);
CREATE TABLE milestone (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    due_on TEXT,
    done_on TEXT
) STRICT;
CREATE INDEX milestone_tagged ON milestone (id) WHERE tags IS NOT NULL;
CREATE INDEX milestone_by_project ON milestone (project, id);
CREATE INDEX milestone_by_name ON milestone (name);
CREATE INDEX milestone_by_due_on ON milestone (due_on);
CREATE INDEX milestone_by_done_on ON milestone (done_on);
CREATE TABLE log_entry (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX log_entry_tagged ON log_entry (id) WHERE tags IS NOT NULL;
CREATE INDEX log_entry_by_project ON log_entry (project, id);
CREATE INDEX log_entry_by_title ON log_entry (title);
CREATE INDEX log_entry_by_kind ON log_entry (kind);
CREATE INDEX log_entry_by_written_on ON log_entry (written_on);
CREATE INDEX log_entry_by_author ON log_entry (author);
CREATE INDEX log_entry_by_percent_complete ON log_entry (CAST(percent_complete AS REAL));
CREATE INDEX log_entry_by_contract ON log_entry (contract, id);
CREATE TABLE holiday_table (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    name TEXT,
    years TEXT,
    text TEXT
) STRICT;
CREATE INDEX holiday_table_tagged ON holiday_table (id) WHERE tags IS NOT NULL;
CREATE INDEX holiday_table_by_name ON holiday_table (name);
CREATE INDEX holiday_table_by_years ON holiday_table (years);
CREATE TABLE law_base (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    name TEXT,
    as_of TEXT,
    text TEXT
) STRICT;
CREATE INDEX law_base_tagged ON law_base (id) WHERE tags IS NOT NULL;
CREATE INDEX law_base_by_name ON law_base (name);
CREATE INDEX law_base_by_as_of ON law_base (as_of);
CREATE TABLE law_text (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    title TEXT,
    code TEXT,
    in_force_from TEXT,
    ended_on TEXT,
    source TEXT,
    text TEXT
) STRICT;
CREATE INDEX law_text_tagged ON law_text (id) WHERE tags IS NOT NULL;
CREATE INDEX law_text_by_title ON law_text (title);
CREATE INDEX law_text_by_code ON law_text (code);
CREATE INDEX law_text_by_in_force_from ON law_text (in_force_from);
CREATE INDEX law_text_by_ended_on ON law_text (ended_on);
CREATE INDEX law_text_by_source ON law_text (source);
CREATE TABLE playbook (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    name TEXT,
    is_in_force INTEGER,
    rules TEXT
) STRICT;
CREATE INDEX playbook_tagged ON playbook (id) WHERE tags IS NOT NULL;
CREATE INDEX playbook_by_name ON playbook (name);
CREATE INDEX playbook_by_is_in_force ON playbook (is_in_force);
CREATE TABLE playbook_version (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX playbook_version_tagged ON playbook_version (id) WHERE tags IS NOT NULL;
CREATE INDEX playbook_version_by_playbook ON playbook_version (playbook, id);
CREATE INDEX playbook_version_by_number ON playbook_version (number);
CREATE INDEX playbook_version_by_name ON playbook_version (name);
CREATE INDEX playbook_version_by_author ON playbook_version (author);
CREATE INDEX playbook_version_by_in_force_from ON playbook_version (in_force_from);
CREATE INDEX playbook_version_by_is_in_force ON playbook_version (is_in_force);
CREATE TABLE reading (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    engine TEXT,
    rules TEXT,
    text_hash TEXT,
    result TEXT,
    identity TEXT,
    found TEXT
) STRICT;
CREATE INDEX reading_tagged ON reading (id) WHERE tags IS NOT NULL;
CREATE INDEX reading_by_version ON reading (version, id);
CREATE INDEX reading_by_document ON reading (document, id);
CREATE INDEX reading_by_engine ON reading (engine);
CREATE INDEX reading_by_rules ON reading (rules);
CREATE TABLE fact (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX fact_tagged ON fact (id) WHERE tags IS NOT NULL;
CREATE INDEX fact_by_reading ON fact (reading, id);
CREATE INDEX fact_by_kind ON fact (kind);
CREATE INDEX fact_by_quote ON fact (quote);
CREATE INDEX fact_by_source ON fact (source);
CREATE INDEX fact_by_corrects ON fact (corrects, id);
CREATE TABLE review (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
    reading TEXT REFERENCES reading (id) DEFERRABLE INITIALLY DEFERRED,
    playbook TEXT REFERENCES playbook_version (id) DEFERRABLE INITIALLY DEFERRED,
    side TEXT,
    as_of TEXT,
    reviewer TEXT,
    state TEXT
) STRICT;
CREATE INDEX review_tagged ON review (id) WHERE tags IS NOT NULL;
CREATE INDEX review_by_contract ON review (contract, id);
CREATE INDEX review_by_version ON review (version, id);
CREATE INDEX review_by_reading ON review (reading, id);
CREATE INDEX review_by_playbook ON review (playbook, id);
CREATE INDEX review_by_side ON review (side);
CREATE INDEX review_by_as_of ON review (as_of);
CREATE INDEX review_by_reviewer ON review (reviewer);
CREATE INDEX review_by_state ON review (state);
CREATE TABLE finding (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX finding_tagged ON finding (id) WHERE tags IS NOT NULL;
CREATE INDEX finding_by_review ON finding (review, id);
CREATE INDEX finding_by_rule ON finding (rule);
CREATE INDEX finding_by_severity ON finding (severity);
CREATE INDEX finding_by_quote ON finding (quote);
CREATE INDEX finding_by_decision ON finding (decision);
CREATE INDEX finding_by_decided_by ON finding (decided_by);
CREATE INDEX finding_by_earlier ON finding (earlier, id);
CREATE TABLE opinion (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    review TEXT REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT,
    verdict TEXT,
    text TEXT,
    given_by TEXT,
    given_at INTEGER,
    recorded_by TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX opinion_tagged ON opinion (id) WHERE tags IS NOT NULL;
CREATE INDEX opinion_by_review ON opinion (review, id);
CREATE INDEX opinion_by_role ON opinion (role);
CREATE INDEX opinion_by_verdict ON opinion (verdict);
CREATE INDEX opinion_by_given_by ON opinion (given_by);
CREATE INDEX opinion_by_given_at ON opinion (given_at);
CREATE INDEX opinion_by_recorded_by ON opinion (recorded_by);
CREATE INDEX opinion_by_document ON opinion (document, id);
CREATE TABLE answer (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    review TEXT REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    author TEXT,
    written_at INTEGER,
    points TEXT
) STRICT;
CREATE INDEX answer_tagged ON answer (id) WHERE tags IS NOT NULL;
CREATE INDEX answer_by_review ON answer (review, id);
CREATE INDEX answer_by_document ON answer (document, id);
CREATE INDEX answer_by_author ON answer (author);
CREATE INDEX answer_by_written_at ON answer (written_at);
CREATE TABLE issue_list (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    review TEXT REFERENCES review (id) DEFERRABLE INITIALLY DEFERRED,
    number TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    author TEXT,
    written_at INTEGER,
    points TEXT
) STRICT;
CREATE INDEX issue_list_tagged ON issue_list (id) WHERE tags IS NOT NULL;
CREATE INDEX issue_list_by_review ON issue_list (review, id);
CREATE INDEX issue_list_by_number ON issue_list (number);
CREATE INDEX issue_list_by_document ON issue_list (document, id);
CREATE INDEX issue_list_by_author ON issue_list (author);
CREATE INDEX issue_list_by_written_at ON issue_list (written_at);
CREATE TABLE reply (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX reply_tagged ON reply (id) WHERE tags IS NOT NULL;
CREATE INDEX reply_by_review ON reply (review, id);
CREATE INDEX reply_by_response ON reply (response);
CREATE INDEX reply_by_given_by ON reply (given_by);
CREATE INDEX reply_by_given_on ON reply (given_on);
CREATE INDEX reply_by_issue_list ON reply (issue_list, id);
CREATE INDEX reply_by_document ON reply (document, id);
CREATE TABLE evaluation (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
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
CREATE INDEX evaluation_tagged ON evaluation (id) WHERE tags IS NOT NULL;
CREATE INDEX evaluation_by_vendor ON evaluation (vendor, id);
CREATE INDEX evaluation_by_contract ON evaluation (contract, id);
CREATE INDEX evaluation_by_period ON evaluation (period);
CREATE INDEX evaluation_by_delivery ON evaluation (CAST(delivery AS REAL));
CREATE INDEX evaluation_by_quality ON evaluation (CAST(quality AS REAL));
CREATE INDEX evaluation_by_service ON evaluation (CAST(service AS REAL));
CREATE INDEX evaluation_by_price ON evaluation (CAST(price AS REAL));
CREATE INDEX evaluation_by_evaluated_on ON evaluation (evaluated_on);
CREATE INDEX evaluation_by_state ON evaluation (state);
CREATE TABLE time_stamp (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    head TEXT,
    operations INTEGER,
    nonce TEXT,
    request TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    stamped_at INTEGER,
    authority TEXT,
    issuer TEXT,
    root TEXT,
    serial TEXT,
    document TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    roots TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX time_stamp_tagged ON time_stamp (id) WHERE tags IS NOT NULL;
CREATE INDEX time_stamp_by_head ON time_stamp (head);
CREATE INDEX time_stamp_by_operations ON time_stamp (operations);
CREATE INDEX time_stamp_by_request ON time_stamp (request, id);
CREATE INDEX time_stamp_by_stamped_at ON time_stamp (stamped_at);
CREATE INDEX time_stamp_by_authority ON time_stamp (authority);
CREATE INDEX time_stamp_by_document ON time_stamp (document, id);
CREATE INDEX time_stamp_by_roots ON time_stamp (roots, id);
CREATE TABLE action (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    what TEXT,
    owner TEXT,
    due_on TEXT,
    state TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    vendor TEXT REFERENCES vendor (id) DEFERRABLE INITIALLY DEFERRED,
    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    about TEXT,
    result TEXT,
    meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX action_tagged ON action (id) WHERE tags IS NOT NULL;
CREATE INDEX action_by_what ON action (what);
CREATE INDEX action_by_owner ON action (owner);
CREATE INDEX action_by_due_on ON action (due_on);
CREATE INDEX action_by_state ON action (state);
CREATE INDEX action_by_contract ON action (contract, id);
CREATE INDEX action_by_vendor ON action (vendor, id);
CREATE INDEX action_by_project ON action (project, id);
CREATE INDEX action_by_about ON action (about, id) WHERE about IS NOT NULL;
CREATE INDEX action_by_meeting ON action (meeting, id);
CREATE TABLE meeting_point (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    meeting TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER,
    topic TEXT,
    reason TEXT,
    notes TEXT,
    decision TEXT,
    action_what TEXT,
    action_owner TEXT,
    action_due TEXT,
    action TEXT REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    subject TEXT
) STRICT;
CREATE INDEX meeting_point_tagged ON meeting_point (id) WHERE tags IS NOT NULL;
CREATE INDEX meeting_point_by_meeting ON meeting_point (meeting, id);
CREATE INDEX meeting_point_by_number ON meeting_point (number);
CREATE INDEX meeting_point_by_topic ON meeting_point (topic);
CREATE INDEX meeting_point_by_reason ON meeting_point (reason);
CREATE INDEX meeting_point_by_action ON meeting_point (action, id);
CREATE INDEX meeting_point_by_subject ON meeting_point (subject, id) WHERE subject IS NOT NULL;
CREATE TABLE intake (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    folder TEXT,
    kind TEXT
) STRICT;
CREATE INDEX intake_tagged ON intake (id) WHERE tags IS NOT NULL;
CREATE INDEX intake_by_folder ON intake (folder);
CREATE INDEX intake_by_kind ON intake (kind);
CREATE TABLE intake_item (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    intake TEXT REFERENCES intake (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT,
    sha256 TEXT,
    outcome TEXT,
    contract TEXT REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT
) STRICT;
CREATE INDEX intake_item_tagged ON intake_item (id) WHERE tags IS NOT NULL;
CREATE INDEX intake_item_by_intake ON intake_item (intake, id);
CREATE INDEX intake_item_by_name ON intake_item (name);
CREATE INDEX intake_item_by_outcome ON intake_item (outcome);
CREATE INDEX intake_item_by_contract ON intake_item (contract, id);
CREATE TABLE link (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    one TEXT,
    other TEXT,
    why TEXT
) STRICT;
CREATE INDEX link_tagged ON link (id) WHERE tags IS NOT NULL;
CREATE INDEX link_by_one ON link (one, id) WHERE one IS NOT NULL;
CREATE INDEX link_by_other ON link (other, id) WHERE other IS NOT NULL;
CREATE TABLE saved_view (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    note TEXT,
    tags TEXT,
    name TEXT,
    list TEXT,
    shown TEXT
) STRICT;
CREATE INDEX saved_view_tagged ON saved_view (id) WHERE tags IS NOT NULL;
CREATE INDEX saved_view_by_list ON saved_view (list);
