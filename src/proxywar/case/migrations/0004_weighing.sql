-- What weighing keeps so that more documents ask for another look at their own surroundings only. All of it is computed
-- and may be dropped and made again. Classes: 0 facts, 1 documents (copies of one text), 2 subjects of disputes.
-- Keys are 64-bit hashes; "item" is facts.n or documents.n.

CREATE TABLE weigh_keys (
  class INTEGER NOT NULL,
  key INTEGER NOT NULL,
  item INTEGER NOT NULL,
  PRIMARY KEY (class, key, item)
) WITHOUT ROWID;
CREATE INDEX weigh_keys_item ON weigh_keys (item, class);

CREATE TABLE leaders (
  class INTEGER NOT NULL,
  item INTEGER NOT NULL,
  leader INTEGER NOT NULL,
  PRIMARY KEY (class, item)
) WITHOUT ROWID;
CREATE INDEX leaders_leader ON leaders (class, leader);

CREATE TABLE dispute_subjects (
  subject INTEGER NOT NULL,
  dispute TEXT NOT NULL,
  PRIMARY KEY (subject, dispute)
) WITHOUT ROWID;
CREATE INDEX dispute_subjects_dispute ON dispute_subjects (dispute);

CREATE TABLE dispute_facts (
  fact TEXT NOT NULL,
  dispute TEXT NOT NULL,
  PRIMARY KEY (fact, dispute)
) WITHOUT ROWID;
CREATE TRIGGER disputes_gone AFTER DELETE ON disputes
BEGIN
  DELETE FROM dispute_subjects WHERE dispute = OLD.id;
  DELETE FROM dispute_facts WHERE fact IN (SELECT value FROM json_each(OLD.body, '$.facts')) AND dispute = OLD.id;
END;

UPDATE meta SET value = '-1' WHERE key = 'weighed' AND (SELECT value FROM meta WHERE key = 'revision') <> '0';

-- Facts that changed since they were weighed: corrected, rejected, brought to another actor, or dated by another day of print.
CREATE TABLE weigh_again (
  item INTEGER PRIMARY KEY,
  fact TEXT NOT NULL
);
CREATE TRIGGER facts_changed AFTER UPDATE OF body, verdict ON facts
WHEN OLD.body IS NOT NEW.body OR OLD.verdict IS NOT NEW.verdict
BEGIN
  INSERT OR IGNORE INTO weigh_again (item, fact) VALUES (NEW.n, NEW.id);
END;
CREATE TRIGGER facts_gone AFTER DELETE ON facts
BEGIN
  INSERT OR IGNORE INTO weigh_again (item, fact) VALUES (OLD.n, OLD.id);
END;
CREATE TRIGGER documents_changed AFTER UPDATE OF date, outlet ON documents
WHEN OLD.date IS NOT NEW.date OR OLD.outlet IS NOT NEW.outlet
BEGIN
  INSERT OR IGNORE INTO weigh_again (item, fact) SELECT n, id FROM facts WHERE doc = NEW.n;
  DELETE FROM leaders WHERE class = 1 AND (item = NEW.n OR leader = NEW.n);
  DELETE FROM weigh_keys WHERE class = 1 AND item = NEW.n;
END;
