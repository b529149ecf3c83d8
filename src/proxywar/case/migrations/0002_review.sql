-- What the analyst decided, in rows of their own. "target" and "value" are JSON; "sha256" and "text_hash" are those of
-- the document that a decision is about. "fact", "state" and "note" are found again at every replay: the fact of this
-- case that the decision fits (its id), and applied, overruled, undone or stale, with the reason.
DROP TABLE decisions;
CREATE TABLE decisions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  sha256 TEXT,
  text_hash TEXT,
  fact TEXT,
  state TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX decisions_sha256 ON decisions (sha256);
CREATE INDEX decisions_text_hash ON decisions (text_hash);
CREATE INDEX decisions_fact ON decisions (fact);

-- A row that a decision changed keeps what was read in "extracted"; null where it stands as it was read.
-- "verdict" is accepted, corrected, added or rejected; what is rejected counts nowhere and can still be listed.
ALTER TABLE facts ADD COLUMN verdict TEXT;
ALTER TABLE facts ADD COLUMN extracted TEXT;
CREATE INDEX facts_extracted ON facts (n) WHERE extracted IS NOT NULL;
ALTER TABLE mentions ADD COLUMN extracted TEXT;
CREATE INDEX mentions_extracted ON mentions (extracted) WHERE extracted IS NOT NULL;
ALTER TABLE documents ADD COLUMN extracted TEXT;
-- "merged_into" is the id of the actor or place that stands for this one.
ALTER TABLE actors ADD COLUMN extracted TEXT;
ALTER TABLE actors ADD COLUMN merged_into TEXT;
ALTER TABLE places ADD COLUMN extracted TEXT;
ALTER TABLE places ADD COLUMN merged_into TEXT;
