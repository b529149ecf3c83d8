-- What lists need to give their first page at once, also of a million facts. Computed over all facts with the clusters,
-- and may be dropped and made again at any time. "facts" counts those that no analyst rejected.
CREATE TABLE fact_counts (
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  facts INTEGER NOT NULL,
  PRIMARY KEY (kind, entity)
) WITHOUT ROWID;

-- Rows of the lists of the system, over all theatres and dates, stored when they are first asked for; "body" is the JSON
-- of the interface. The row "list:NAME" of meta says at which revision and by which version.
CREATE TABLE computed (
  list TEXT NOT NULL,
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (list, n)
) WITHOUT ROWID;
CREATE INDEX computed_id ON computed (id);
CREATE INDEX disputes_order ON disputes (severity DESC, kind, id);

-- In the order in which facts are listed, so that a page of one type or theatre is read and nothing is sorted.
DROP INDEX facts_type;
CREATE INDEX facts_type ON facts (type, doc, start);
DROP INDEX facts_theatre;
CREATE INDEX facts_theatre ON facts (theatre_folded, doc, start);
CREATE INDEX facts_since ON facts (since);
CREATE INDEX facts_rejected ON facts (n) WHERE verdict = 'rejected';
DROP INDEX fact_actors_entity;
CREATE INDEX fact_actors_entity ON fact_actors (entity, role, fact);

-- A case that was weighed before has none of this yet.
UPDATE meta SET value = '-1' WHERE key = 'weighed' AND (SELECT value FROM meta WHERE key = 'revision') <> '0';
