-- The briefs that were written of the store, the last at the highest number, and the articles that each was of.
CREATE TABLE briefs (
    number INTEGER PRIMARY KEY,
    day    DATE NOT NULL
);

CREATE TABLE brief_articles (
    number INTEGER NOT NULL,
    sha256 VARCHAR NOT NULL
);
