-- What coded what. The number orders runs by last use: of two codings of one article, that of the higher number is current.
CREATE TABLE runs (
    run_id   VARCHAR PRIMARY KEY,
    number   INTEGER NOT NULL,
    program  VARCHAR NOT NULL,
    model    VARCHAR NOT NULL,
    tier     VARCHAR NOT NULL,
    lexicons VARCHAR NOT NULL
);

-- One row for each article and run; contract is the JSON of the output contract, text the raw text its offsets count in.
CREATE TABLE documents (
    run_id      VARCHAR NOT NULL,
    sha256      VARCHAR NOT NULL,
    id          VARCHAR NOT NULL,
    title       VARCHAR,
    date        DATE,
    date_source VARCHAR,
    language    VARCHAR,
    source      VARCHAR,
    text        VARCHAR NOT NULL,
    contract    VARCHAR NOT NULL,
    PRIMARY KEY (run_id, sha256)
);

CREATE TABLE actors (
    run_id   VARCHAR NOT NULL,
    sha256   VARCHAR NOT NULL,
    actor    VARCHAR NOT NULL,
    name     VARCHAR,
    type     VARCHAR NOT NULL,
    code     VARCHAR,
    sector   VARCHAR,
    office   VARCHAR,
    wikidata VARCHAR
);

-- What events and positions share; kind is event, demand, format, claim, transfer or alignment.
CREATE TABLE records (
    run_id     VARCHAR NOT NULL,
    sha256     VARCHAR NOT NULL,
    record     VARCHAR NOT NULL,
    kind       VARCHAR NOT NULL,
    modality   VARCHAR NOT NULL,
    is_fact    BOOLEAN NOT NULL,
    confidence DOUBLE NOT NULL
);

-- The tellings of a record, the primary one at position 0; start and end are UTF-16 offsets in the document's text.
CREATE TABLE mentions (
    run_id   VARCHAR NOT NULL,
    sha256   VARCHAR NOT NULL,
    record   VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    "start"  INTEGER NOT NULL,
    "end"    INTEGER NOT NULL
);

-- Who vouches for a record, the outermost at position 0.
CREATE TABLE attributions (
    run_id   VARCHAR NOT NULL,
    sha256   VARCHAR NOT NULL,
    record   VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    kind     VARCHAR NOT NULL,
    actor    VARCHAR,
    code     VARCHAR,
    words    VARCHAR,
    cue      VARCHAR
);

-- The parties of a record; role is the field of the contract that names them: source, target, by, on, giver and so on.
CREATE TABLE parties (
    run_id   VARCHAR NOT NULL,
    sha256   VARCHAR NOT NULL,
    record   VARCHAR NOT NULL,
    role     VARCHAR NOT NULL,
    actor    VARCHAR,
    code     VARCHAR,
    sector   VARCHAR,
    words    VARCHAR
);

CREATE TABLE events (
    run_id     VARCHAR NOT NULL,
    sha256     VARCHAR NOT NULL,
    record     VARCHAR NOT NULL,
    category   VARCHAR NOT NULL,
    mode       VARCHAR,
    cameo      VARCHAR,
    goldstein  DOUBLE,
    quad       INTEGER NOT NULL,
    date       VARCHAR,
    place      VARCHAR,
    country    VARCHAR,
    "trigger"  VARCHAR NOT NULL
);

-- Demands, format stances, claims, transfers and alignments; stance is the strength, stance, status or direction of each.
CREATE TABLE positions (
    run_id  VARCHAR NOT NULL,
    sha256  VARCHAR NOT NULL,
    record  VARCHAR NOT NULL,
    stance  VARCHAR NOT NULL,
    content VARCHAR
);

-- What became of every article that a run received: coded, skipped or failed.
CREATE TABLE ledger (
    run_id  VARCHAR NOT NULL,
    input   VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    reason  VARCHAR,
    PRIMARY KEY (run_id, input)
);
