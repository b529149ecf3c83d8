"""Give back whole documents with all that was read out of them, as they were stored."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import orjson

from proxywar.case.entities import FEW, resolved_roles, with_entities
from proxywar.case.facts import HOLDS
from proxywar.records import (
    CutDocument,
    Document,
    Fact,
    Fragment,
    FragmentKind,
    Mention,
    Reading,
    Sentence,
    fact_from_json,
)

CHUNK = 500
"""Documents that are held at a time."""
ORIGINAL = "(SELECT o.id FROM leaders AS l JOIN documents AS o ON o.n = l.leader WHERE l.class = 1 AND l.item = d.n)"
"""Column of a query on documents `d`: id of the document that this one prints again, its own where it is the first."""
Bounds = tuple[int, int]
_NEAR = 8
"""Documents no farther apart than this are loaded with what lies between them, which is dropped."""
_COLUMNS = "n, id, text, sha256, lang, date, source, outlet, url, title, metadata, collage, reasons"


def iter_readings(
    connection: sqlite3.Connection, *, clusters: Mapping[str, str] | None = None, chunk: int = CHUNK
) -> Iterator[Reading]:
    """Yield every document with its cuts, mentions and facts, in the order in which they were read.

    Actors and places are left to `list_actors` and `list_places`.

    Args:
        connection: Of the case.
        clusters: Cluster by fact id, in place of those that are stored.
        chunk: Documents that are held at a time.
    """
    last = -1
    while True:
        rows = connection.execute(
            f"SELECT {_COLUMNS} FROM documents WHERE n > ? ORDER BY n LIMIT ?", (last, chunk)
        ).fetchall()
        if not rows:
            return
        bounds = rows[0][0], rows[-1][0]
        last = bounds[1]
        fragments, sentences = load_fragments(connection, bounds), _sentences(connection, bounds)
        mentions, facts = _mentions(connection, bounds), _facts(connection, bounds, clusters)
        for row in rows:
            cut = _cut(row, fragments, sentences)
            yield Reading(cut, tuple(mentions[row[0]]), facts=tuple(facts[row[0]]))


def load_documents(connection: sqlite3.Connection, ids: Iterable[str] | None = None) -> list[CutDocument]:
    """Return documents with their text, fragments and sentences, as they were read; all of them by default."""
    wanted = None if ids is None else json.dumps(sorted(set(ids)))
    rows = connection.execute(
        f"""SELECT {_COLUMNS}, {ORIGINAL} FROM documents AS d
            WHERE ?1 IS NULL OR d.id IN (SELECT value FROM json_each(?1)) ORDER BY n""",
        (wanted,),
    ).fetchall()
    spans = [(rows[0][0], rows[-1][0])] if rows and wanted is None else _spans([row[0] for row in rows])
    fragments: dict[int, list[Fragment]] = defaultdict(list)
    sentences: dict[int, list[Sentence]] = defaultdict(list)
    for bounds in spans:
        fragments |= load_fragments(connection, bounds)
        sentences |= _sentences(connection, bounds)
    return [_cut(row, fragments, sentences, original=row[13]) for row in rows]


def _spans(numbers: Sequence[int]) -> list[Bounds]:
    """Return the runs of numbers, in order: documents may lie far apart, and what lies between is not loaded."""
    breaks = [n for n in range(1, len(numbers)) if numbers[n] - numbers[n - 1] > _NEAR]
    return (
        [(numbers[first], numbers[last - 1]) for first, last in pairwise((0, *breaks, len(numbers)))] if numbers else []
    )


def load_fragments(connection: sqlite3.Connection, bounds: Bounds) -> dict[int, list[Fragment]]:
    """Return the fragments of the documents from a number up to another, by the number of the document."""
    found: dict[int, list[Fragment]] = defaultdict(list)
    for doc, n, kind, lang, start, end, date, cut in connection.execute(
        """SELECT doc, n, kind, lang, start, "end", date, cut_quote FROM fragments
           WHERE doc BETWEEN ? AND ? ORDER BY doc, n""",
        bounds,
    ):
        found[doc].append(Fragment(n, FragmentKind(kind), lang, start, end, date, bool(cut)))
    return found


def _cut(
    row: tuple[Any, ...], fragments: dict[int, list[Fragment]], sentences: dict[int, list[Sentence]],
    *, original: str | None = None,
) -> CutDocument:  # fmt: skip
    n, ident, text, sha256, lang, date, source, outlet, url, title, metadata, collage, reasons = row[:13]
    document = Document(id=ident, text=text, sha256=sha256, lang=lang, date=date, source=source, outlet=outlet,
                        url=url, title=title, metadata=orjson.loads(metadata))  # fmt: skip
    return CutDocument(document, tuple(fragments[n]), tuple(sentences[n]), collage=bool(collage),
                       reasons=tuple(orjson.loads(reasons)), original=original)  # fmt: skip


def _sentences(connection: sqlite3.Connection, bounds: Bounds) -> dict[int, list[Sentence]]:
    found: dict[int, list[Sentence]] = defaultdict(list)
    for doc, start, end, fragment in connection.execute(
        'SELECT doc, start, "end", fragment FROM sentences WHERE doc BETWEEN ? AND ? ORDER BY n', bounds
    ):
        found[doc].append(Sentence(start, end, fragment))
    return found


def _mentions(connection: sqlite3.Connection, bounds: Bounds) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = defaultdict(list)
    for doc, *cells in connection.execute(
        'SELECT doc, kind, text, start, "end", lang, entity FROM mentions WHERE doc BETWEEN ? AND ? ORDER BY n', bounds
    ):
        found[doc].append(Mention(*cells))
    return found


def _facts(connection: sqlite3.Connection, bounds: Bounds, clusters: Mapping[str, str] | None) -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = defaultdict(list)
    rows = connection.execute(
        f"""SELECT f.n, f.doc, f.body, c.cluster FROM facts AS f LEFT JOIN clusters AS c ON c.fact = f.id
            WHERE f.doc BETWEEN ? AND ? AND {HOLDS} ORDER BY f.doc, f.start, f.n""",
        bounds,
    )
    while chunk := rows.fetchmany(FEW):
        who = resolved_roles(connection, [row[0] for row in chunk])
        for n, doc, body, cluster in chunk:
            row = with_entities(orjson.loads(body), who.get(n, {}))
            row["cluster"] = cluster if clusters is None else clusters.get(row["id"])
            found[doc].append(fact_from_json(row))
    return found
