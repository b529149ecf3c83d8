-- What is held of a name is found from either end.
CREATE INDEX entity_judgements_other ON entity_judgements (other);
