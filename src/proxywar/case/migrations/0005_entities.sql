-- Who is who over a case. What extraction gave stays in mentions.entity, fact_actors.given and facts.body; what it was
-- resolved to stands here and in the columns that are made from it, and may be made again at any time.

-- Names outside the knowledge base with what stands around them ("body"); a place's id begins with "p:".
CREATE TABLE entity_nodes (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE entity_keys (
  key TEXT NOT NULL,
  node TEXT NOT NULL,
  PRIMARY KEY (key, node)
) WITHOUT ROWID;
CREATE INDEX entity_keys_node ON entity_keys (node);
-- Which node a name of a document is, where the name alone does not say.
CREATE TABLE entity_documents (
  node TEXT NOT NULL,
  doc INTEGER NOT NULL REFERENCES documents (n),
  PRIMARY KEY (node, doc)
) WITHOUT ROWID;
CREATE TABLE entity_statements (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX entity_statements_other ON entity_statements (other);

-- "doc" is 0 where the name means one thing in the whole case.
CREATE TABLE entity_links (
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  doc INTEGER NOT NULL,
  linked TEXT NOT NULL,
  PRIMARY KEY (kind, entity, doc)
) WITHOUT ROWID;
CREATE INDEX entity_links_linked ON entity_links (linked, kind);
-- "verdict" is same, maybe or not; "one" and "other" are nodes or ids of the knowledge base.
CREATE TABLE entity_judgements (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  verdict TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;

ALTER TABLE fact_actors ADD COLUMN given TEXT;
UPDATE fact_actors SET given = entity;
CREATE INDEX fact_actors_given ON fact_actors (given, role);

CREATE INDEX fact_actors_moved ON fact_actors (fact) WHERE given <> entity;

-- A fact whose actor is somebody else now is weighed again.
CREATE TRIGGER fact_actors_moved_on AFTER UPDATE OF entity ON fact_actors
WHEN OLD.entity IS NOT NEW.entity AND EXISTS (SELECT 1 FROM leaders WHERE class = 0 AND item = NEW.fact)
BEGIN
  INSERT OR IGNORE INTO weigh_again (item, fact) SELECT n, id FROM facts WHERE n = NEW.fact;
END;

-- Actors and places that some name still stands for.
CREATE VIEW listed_actors AS SELECT * FROM actors AS a WHERE a.merged_into IS NULL
  AND (NOT EXISTS (SELECT 1 FROM entity_links AS l WHERE l.kind = 'actor' AND l.entity = a.id)
     OR EXISTS (SELECT 1 FROM spellings AS s WHERE s.kind = 'actor' AND s.entity = a.id));
CREATE VIEW listed_places AS SELECT * FROM places AS p WHERE p.merged_into IS NULL
  AND (NOT EXISTS (SELECT 1 FROM entity_links AS l WHERE l.kind = 'place' AND l.entity = p.id)
     OR EXISTS (SELECT 1 FROM spellings AS s WHERE s.kind = 'place' AND s.entity = p.id));

INSERT INTO meta (key, value) VALUES ('linked', '0'), ('decided', '0/0');
UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision' AND EXISTS (SELECT 1 FROM documents);
