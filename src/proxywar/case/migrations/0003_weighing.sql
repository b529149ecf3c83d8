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

UPDATE meta SET value = '-1' WHERE key = 'weighed' AND (SELECT value FROM meta WHERE key = 'revision') <> '0';
