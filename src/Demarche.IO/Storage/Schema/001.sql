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

-- start and end are UTF-16 offsets of the primary mention in the document's text.
CREATE TABLE events (
    run_id     VARCHAR NOT NULL,
    sha256     VARCHAR NOT NULL,
    event      VARCHAR NOT NULL,
    date       VARCHAR,
    category   VARCHAR NOT NULL,
    mode       VARCHAR,
    cameo      VARCHAR,
    goldstein  DOUBLE,
    quad       INTEGER NOT NULL,
    modality   VARCHAR NOT NULL,
    is_fact    BOOLEAN NOT NULL,
    confidence DOUBLE NOT NULL,
    "trigger"  VARCHAR NOT NULL,
    sentence   INTEGER NOT NULL,
    "start"    INTEGER NOT NULL,
    "end"      INTEGER NOT NULL
);

-- The parties of an event; role is source or target.
CREATE TABLE event_parties (
    run_id VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    event  VARCHAR NOT NULL,
    role   VARCHAR NOT NULL,
    actor  VARCHAR,
    code   VARCHAR,
    sector VARCHAR
);

-- What became of every article that a run received: coded, skipped or failed.
CREATE TABLE ledger (
    run_id  VARCHAR NOT NULL,
    input   VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    reason  VARCHAR,
    PRIMARY KEY (run_id, input)
);
