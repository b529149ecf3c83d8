"""What is computed over a whole lake, as SQL: copies of texts, spellings of one name, reports of one event.

It is what a case computes with every care, cut down to what a database joins over any number of parts; a case that is
cut out of the lake has the careful answers.
"""

from __future__ import annotations

from typing import Any

from proxywar.weigh.reprints import MAX_DAYS, PERMUTATIONS, ROWS

BANDS = PERMUTATIONS // ROWS
SHARED_BANDS = BANDS / 3
"""Bands that a copy shares with its original: a third of them, at a Jaccard index of about 0.7."""
COMMON = 500
"""A band that more documents share than that is a form, not a text."""
ALIKE = 0.96
"""Jaro-Winkler likeness from which on two unknown names with the same first letters are one."""

_COPIES = f"""
CREATE TABLE near AS
WITH bands AS (SELECT sha256, published, unnest(bands) AS band FROM documents),
     telling AS (SELECT band FROM bands GROUP BY band HAVING count(*) BETWEEN 2 AND {COMMON})
SELECT a.sha256 AS one, b.sha256 AS other
FROM bands AS a JOIN bands AS b USING (band) JOIN telling USING (band)
WHERE a.sha256 < b.sha256
  AND (a.published IS NULL OR b.published IS NULL
       OR abs(date_diff('day', CAST(a.published AS DATE), CAST(b.published AS DATE))) <= {MAX_DAYS})
GROUP BY a.sha256, b.sha256
HAVING count(*) >= {SHARED_BANDS} OR bool_or(NOT contains(band, ':'))
"""  # a band without a colon is the hash of the whole text
_ORDER = "SELECT sha256 AS id, row_number() OVER (ORDER BY published NULLS LAST, sha256) AS rank FROM documents"
_NAMES = """
CREATE TABLE names AS
SELECT entity AS id, any_value(name) AS name, count(*) AS mentions, min(kind) AS kind,
       array_to_string(list_sort(string_split(strip_accents(lower(any_value(name))), ' ')), ' ') AS words
FROM mentions WHERE entity IS NOT NULL AND name IS NOT NULL AND NOT known GROUP BY entity
"""
_ALIKE = f"""
CREATE TABLE alike AS
SELECT a.id AS one, b.id AS other FROM names AS a JOIN names AS b
  ON a.kind = b.kind AND substr(a.words, 1, 3) = substr(b.words, 1, 3) AND a.id < b.id
WHERE a.words = b.words OR (contains(a.words, ' ') AND contains(b.words, ' ')
      AND jaro_winkler_similarity(a.words, b.words) >= {ALIKE})
"""
_MOST_FIRST = "SELECT id, row_number() OVER (ORDER BY mentions DESC, id) AS rank FROM names"
_EVENTS = """
CREATE TABLE events AS
WITH who AS (
  SELECT f.id, f.type, f.theatre, coalesce(f.date, f.published) AS day,
         list_sort(list_transform(f.actor, lambda x: x.id)) AS actors,
         list_sort(list_transform(f.recipient, lambda x: x.id)) AS recipients,
         list_sort(list_transform(f.place, lambda x: x.id)) AS places,
         coalesce(c.root, f.doc_sha256) AS document
  FROM facts AS f LEFT JOIN copies AS c ON c.id = f.doc_sha256)
SELECT who.id AS id, coalesce(d.outlet, who.document) AS voice,
       'c-' || substr(md5(concat_ws('|', type, theatre, actors, recipients, places, who.day)), 1, 16) AS cluster
FROM who LEFT JOIN documents AS d ON d.sha256 = who.document
"""


def find_copies(database: Any) -> None:
    """Make the table `copies`: the id of a document and of the first text that it repeats."""
    database.execute(_COPIES)
    _connect(database, "near", _ORDER, "copies")


def join_names(database: Any) -> None:
    """Make the table `spelled`: the id of an unknown name and of the most frequent one that it is a spelling of."""
    database.execute(_NAMES)
    database.execute(_ALIKE)
    _connect(database, "alike", _MOST_FIRST, "spelled")


def find_events(database: Any) -> None:
    """Make the table `events`: the cluster of each fact, and whose voice it is; needs `copies`."""
    database.execute(_EVENTS)


def _connect(database: Any, pairs: str, order: str, made: str) -> None:
    """Make a table of what is connected by pairs, directly or over others: id, and the first by rank it is led to.

    Labels spread from neighbour to neighbour until none changes; a round a step of the longest chain.
    """
    database.execute(f"CREATE TEMP TABLE _rank AS {order}")
    database.execute(f"CREATE TEMP TABLE _edge AS SELECT one AS a, other AS b FROM {pairs} "
                     f"UNION ALL SELECT other, one FROM {pairs}")  # fmt: skip
    database.execute("CREATE TEMP TABLE _label AS SELECT DISTINCT a AS id, r.rank AS label FROM _edge "
                     "JOIN _rank AS r ON r.id = a")  # fmt: skip
    changed = 1
    while changed:
        database.execute("CREATE OR REPLACE TEMP TABLE _next AS SELECT l.id, least(l.label, min(n.label)) AS label "
                         "FROM _label AS l JOIN _edge AS e ON e.a = l.id JOIN _label AS n ON n.id = e.b "
                         "GROUP BY l.id, l.label")  # fmt: skip
        changed = database.execute("SELECT count(*) FROM _next JOIN _label USING (id) "
                                   "WHERE _next.label <> _label.label").fetchone()[0]  # fmt: skip
        database.execute("CREATE OR REPLACE TEMP TABLE _label AS SELECT * FROM _next")
    database.execute(f"CREATE TABLE {made} AS SELECT l.id, r.id AS root FROM _label AS l "
                     "JOIN _rank AS r ON r.rank = l.label WHERE l.id <> r.id")  # fmt: skip
    for table in ("_rank", "_edge", "_label", "_next"):
        database.execute(f"DROP TABLE IF EXISTS {table}")
