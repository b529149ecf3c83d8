-- How many facts a threshold leaves out is told under every list; that reads this index instead of all facts.
CREATE INDEX facts_confidence ON facts (confidence, verdict);

-- Actors and places whose facts changed since they were counted last; counted again with the clusters.
CREATE TABLE count_again (
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  PRIMARY KEY (kind, entity)
) WITHOUT ROWID;
INSERT OR IGNORE INTO count_again
  SELECT CASE role WHEN 'place' THEN 'place' ELSE 'actor' END, entity FROM fact_actors
  UNION SELECT kind, entity FROM fact_counts;
CREATE TRIGGER fact_actors_added AFTER INSERT ON fact_actors
BEGIN
  INSERT OR IGNORE INTO count_again VALUES (CASE NEW.role WHEN 'place' THEN 'place' ELSE 'actor' END, NEW.entity);
END;
CREATE TRIGGER fact_actors_gone AFTER DELETE ON fact_actors
BEGIN
  INSERT OR IGNORE INTO count_again VALUES (CASE OLD.role WHEN 'place' THEN 'place' ELSE 'actor' END, OLD.entity);
END;
CREATE TRIGGER fact_actors_other AFTER UPDATE OF entity ON fact_actors WHEN OLD.entity IS NOT NEW.entity
BEGIN
  INSERT OR IGNORE INTO count_again VALUES
    (CASE OLD.role WHEN 'place' THEN 'place' ELSE 'actor' END, OLD.entity),
    (CASE NEW.role WHEN 'place' THEN 'place' ELSE 'actor' END, NEW.entity);
END;
CREATE TRIGGER facts_judged AFTER UPDATE OF verdict ON facts WHEN OLD.verdict IS NOT NEW.verdict
BEGIN
  INSERT OR IGNORE INTO count_again
    SELECT CASE role WHEN 'place' THEN 'place' ELSE 'actor' END, entity FROM fact_actors WHERE fact = NEW.n;
END;
