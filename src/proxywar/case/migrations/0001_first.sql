-- The first schema. "text_hash" is of the folded text alone: a reprint under another date or outlet has the same.
-- Numbers named "doc" and "fact" are documents.n and facts.n; offsets are code points into documents.text.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE documents (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,
  text_hash TEXT NOT NULL,
  lang TEXT,
  date TEXT,
  outlet TEXT,
  source TEXT NOT NULL,
  url TEXT,
  title TEXT,
  collage INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  metadata TEXT NOT NULL,
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  read_at TEXT NOT NULL,
  tool TEXT NOT NULL
);

CREATE INDEX documents_text_hash ON documents (text_hash);

-- The same content met again under another id: nothing of it is stored twice, and nothing is lost silently.
CREATE TABLE copies (
  doc INTEGER NOT NULL REFERENCES documents (n),
  id TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (doc, id, source)
) WITHOUT ROWID;

CREATE TABLE fragments (
  doc INTEGER NOT NULL REFERENCES documents (n),
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  lang TEXT,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  date TEXT,
  cut_quote INTEGER NOT NULL,
  PRIMARY KEY (doc, n)
) WITHOUT ROWID;

CREATE TABLE sentences (
  n INTEGER PRIMARY KEY,
  doc INTEGER NOT NULL REFERENCES documents (n),
  fragment INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX sentences_doc ON sentences (doc, start);

CREATE VIEW sentence_texts AS
  SELECT s.n AS n, substr(d.text, s.start + 1, s."end" - s.start) AS text
  FROM sentences AS s JOIN documents AS d ON d.n = s.doc;

CREATE VIRTUAL TABLE sentence_words USING fts5 (
  text, content = 'sentence_texts', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE mentions (
  n INTEGER PRIMARY KEY,
  doc INTEGER NOT NULL REFERENCES documents (n),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  lang TEXT,
  kind TEXT NOT NULL,
  entity TEXT
);
CREATE INDEX mentions_doc ON mentions (doc, start);
CREATE INDEX mentions_entity ON mentions (entity, kind);

CREATE TABLE actors (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  within TEXT NOT NULL,
  country TEXT,
  known INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE places (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  within TEXT NOT NULL,
  theatre TEXT,
  lat REAL,
  lon REAL,
  known INTEGER NOT NULL
) WITHOUT ROWID;

-- "folded" is the text without case and accents, for look-ups; "lang" is '' where it cannot be told.
CREATE TABLE spellings (
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  text TEXT NOT NULL,
  lang TEXT NOT NULL,
  folded TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, entity, text, lang)
) WITHOUT ROWID;
CREATE INDEX spellings_folded ON spellings (folded, kind);

-- "body" is the fact as the JSON of the interface; "since" and "until" are the first and last day of its period.
CREATE TABLE facts (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  doc INTEGER NOT NULL REFERENCES documents (n),
  fragment INTEGER NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  channel TEXT,
  status TEXT NOT NULL,
  theatre TEXT,
  theatre_folded TEXT,
  date TEXT,
  since TEXT,
  until TEXT,
  lang TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX facts_doc ON facts (doc, start);
CREATE INDEX facts_type ON facts (type, status);
CREATE INDEX facts_theatre ON facts (theatre_folded);

-- Who fills which role: actor, recipient, holder or place.
CREATE TABLE fact_actors (
  fact INTEGER NOT NULL REFERENCES facts (n),
  role TEXT NOT NULL,
  entity TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL
);
CREATE INDEX fact_actors_fact ON fact_actors (fact);
CREATE INDEX fact_actors_entity ON fact_actors (entity, role);
CREATE INDEX fact_actors_folded ON fact_actors (folded, role);

CREATE TABLE evidence (
  fact INTEGER NOT NULL REFERENCES facts (n),
  role TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX evidence_fact ON evidence (fact);

-- Computed over all facts; may be dropped and made again at any time.
CREATE TABLE clusters (
  fact TEXT PRIMARY KEY,
  cluster TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX clusters_cluster ON clusters (cluster);

CREATE TABLE disputes (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  severity REAL NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;

-- What the analyst decided, in order; replayed over whatever is extracted, and reversible.
CREATE TABLE decisions (
  n INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  undone_by INTEGER REFERENCES decisions (n)
);

CREATE TABLE problems (
  n INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  document TEXT,
  stage TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL
);
CREATE UNIQUE INDEX problems_once ON problems (source, coalesce(document, ''), stage, code, message);

INSERT INTO meta (key, value) VALUES ('revision', '0'), ('weighed', '0');
