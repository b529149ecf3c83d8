"""List what a case holds: documents, mentions, actors, places, problems."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.case.facts import HOLDS, check_period
from proxywar.case.grades import Grades
from proxywar.case.links import decisions_made
from proxywar.case.merges import list_likenesses
from proxywar.case.names import fold_name, period_days
from proxywar.case.originals import load_origins
from proxywar.case.readings import ORIGINAL, load_fragments
from proxywar.case.rows import ActorRow, DocumentRow, MentionRow, PlaceRow, Spelling
from proxywar.records import Fragment, Problem


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of a case to list.

    Attributes:
        theatre: Only what facts of this theatre need; without regard to case and accents.
        as_of: ISO day, month or year: only what was reported or began by then; what has no date stays in.

    Raises:
        UsageError: `as_of` is not a date (PW103).
    """

    theatre: str | None = None
    as_of: str | None = None

    def __post_init__(self) -> None:
        check_period(self.as_of)

    @property
    def values(self) -> dict[str, Any]:
        """The named values of the conditions below."""
        theatre = fold_name(self.theatre) if self.theatre else None
        return {"theatre": theatre, "last": period_days(self.as_of)[1], "is_whole": theatre is None and not self.as_of}


_FACT_IN_SCOPE = f"""({HOLDS} AND (:theatre IS NULL OR f.theatre_folded = :theatre)
    AND (:last IS NULL OR f.since IS NULL OR f.since <= :last))"""
_DOCUMENT_IN_SCOPE = f"""((:last IS NULL OR d.date IS NULL OR d.date <= :last) AND (:theatre IS NULL OR EXISTS
    (SELECT 1 FROM facts AS f WHERE f.doc = d.n AND f.theatre_folded = :theatre AND {HOLDS})))"""
_FROM_SOURCES = """ AND d.n IN (SELECT n FROM documents WHERE id IN (SELECT value FROM json_each(:sources))
    UNION SELECT n FROM documents WHERE outlet IN (SELECT value FROM json_each(:sources)))"""


def list_documents(
    connection: sqlite3.Connection, scope: Scope = Scope(), *, sources: Sequence[str] = (), limit: int | None = None,
    offset: int = 0,
) -> list[DocumentRow]:  # fmt: skip
    """Return the documents in the order in which they were read.

    Args:
        connection: Of the case.
        scope: Documents outside it are left out.
        sources: Names of outlets or ids of documents; only these.
        limit: At most so many rows.
        offset: Leave out the first ones.
    """
    rows = connection.execute(
        f"""SELECT n, id, lang, date, outlet, source, sha256, collage, url, title, words, read_at, reasons, metadata,
                  {ORIGINAL} AS original
           FROM documents AS d WHERE {_DOCUMENT_IN_SCOPE}{_FROM_SOURCES if sources else ""}
           ORDER BY n LIMIT :limit OFFSET :offset""",
        scope.values | _window(limit, offset) | {"sources": json.dumps(list(sources))},
    ).fetchall()
    numbers = (rows[0][0], rows[-1][0]) if rows else (0, 0)
    fragments, grades = load_fragments(connection, numbers), Grades(connection)
    origins = load_origins(connection, *numbers)
    copies: dict[int, list[str]] = defaultdict(list)
    for n, copy in connection.execute("SELECT doc, id FROM copies WHERE doc BETWEEN ? AND ? ORDER BY id", numbers):
        copies[n].append(copy)
    return [
        DocumentRow(
            doc=r[1],
            lang=r[2] or _one_language(fragments[r[0]]),
            date=r[3],
            outlet=r[4],
            source=r[5],
            sha256=r[6],
            collage=bool(r[7]),
            reprint_of=None if r[14] in (None, r[1]) else r[14],
            fragments=tuple(fragments[r[0]]),
            url=r[8],
            title=r[9],
            words=r[10],
            read_at=r[11],
            reasons=tuple(json.loads(r[12])),
            copies=tuple(dict.fromkeys(copies[r[0]])),
            metadata=json.loads(r[13]),
            grade=grades.of(r[6], r[4]),
            original=origins.get(r[0]),
        )
        for r in rows
    ]


def count_documents(connection: sqlite3.Connection, scope: Scope = Scope(), *, sources: Sequence[str] = ()) -> int:
    """Return how many documents `list_documents` lists in all."""
    where = f"{_DOCUMENT_IN_SCOPE}{_FROM_SOURCES if sources else ''}"
    values = scope.values | {"sources": json.dumps(list(sources))}
    return int(connection.execute(f"SELECT count(*) FROM documents AS d WHERE {where}", values).fetchone()[0])


def list_mentions(
    connection: sqlite3.Connection,
    scope: Scope = Scope(),
    *,
    document: str | None = None,
    kind: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[MentionRow]:
    """Return mentions in the order of documents and text, of one document or kind if asked."""
    rows = connection.execute(
        f"""SELECT d.id, m.start, m."end", m.text, m.lang, m.kind,
                   coalesce(own.linked, one.linked, m.entity) FROM mentions AS m
            JOIN documents AS d ON d.n = m.doc
            LEFT JOIN entity_links AS own ON own.kind = m.kind AND own.entity = m.entity AND own.doc = m.doc
            LEFT JOIN entity_links AS one ON one.kind = m.kind AND one.entity = m.entity AND one.doc = 0
            WHERE {"d.id = :document" if document else "1"} AND (:kind IS NULL OR m.kind = :kind)
              AND {_DOCUMENT_IN_SCOPE}
            ORDER BY m.doc, m.start, m.n LIMIT :limit OFFSET :offset""",
        {"document": document, "kind": kind} | scope.values | _window(limit, offset),
    )
    return [MentionRow(*row) for row in rows]


def list_actors(
    connection: sqlite3.Connection,
    scope: Scope = Scope(),
    *,
    merges: bool = False,
    ids: Sequence[str] = (),
    limit: int | None = None,
    offset: int = 0,
) -> list[ActorRow]:
    """Return the actors, those with most facts first.

    Args:
        connection: Of the case.
        scope: Facts outside it do not count; actors without a fact in it are left out.
        merges: Only actors that texts name in more than one way, or of whose names something is held: what was taken
            for one, what may be, what is not. Each then comes with the scores and their reasons.
        ids: Only these actors, each with what is held of its names.
        limit: At most so many rows.
        offset: Leave out the first ones.
    """
    held = list_likenesses(connection) if merges or ids else {}
    rows = connection.execute(
        f"""SELECT a.id, a.name, a.kind, a.within, a.country, a.known, {_counted("actor", connection, scope)}
            WHERE (NOT :merges
              OR (SELECT count(DISTINCT folded) FROM spellings WHERE kind = 'actor' AND entity = a.id) > 1
              OR a.id IN (SELECT value FROM json_each(:held)))
              {"AND a.id IN (SELECT value FROM json_each(:ids))" if ids else ""}
            GROUP BY a.id HAVING :is_whole OR facts > 0
            ORDER BY facts DESC, a.name, a.id LIMIT :limit OFFSET :offset""",
        {"merges": merges, "held": json.dumps(sorted(held)), "ids": json.dumps(list(ids))}
        | scope.values | _window(limit, offset),
    ).fetchall()  # fmt: skip
    spellings = _spellings(connection, "actor", [r[0] for r in rows])
    return [ActorRow(r[0], r[1], r[2], tuple(json.loads(r[3])), r[4], bool(r[5]), spellings[r[0]], r[6],
                     held.get(r[0], ())) for r in rows]  # fmt: skip


def list_places(
    connection: sqlite3.Connection, scope: Scope = Scope(), *, limit: int | None = None, offset: int = 0
) -> list[PlaceRow]:
    """Return the places, those with most facts first; facts outside the scope do not count."""
    rows = connection.execute(
        f"""SELECT p.id, p.name, p.kind, p.within, p.theatre, p.lat, p.lon, p.known,
              {_counted("place", connection, scope)}
            GROUP BY p.id HAVING :is_whole OR facts > 0
            ORDER BY facts DESC, p.name, p.id LIMIT :limit OFFSET :offset""",
        scope.values | _window(limit, offset),
    ).fetchall()
    spellings = _spellings(connection, "place", [r[0] for r in rows])
    return [
        PlaceRow(r[0], r[1], r[2], tuple(json.loads(r[3])), r[4], r[5], r[6], bool(r[7]), spellings[r[0]], r[8])
        for r in rows
    ]


def _counted(kind: str, connection: sqlite3.Connection, scope: Scope) -> str:
    """Return the column that counts the facts of an actor or a place, and the tables that it takes.

    Of the whole case the counts are stored, and up to date where it is weighed.
    """
    table, alias = ("listed_places", "p") if kind == "place" else ("listed_actors", "a")
    if scope.values["is_whole"] and is_weighed(connection):
        return f"""coalesce(c.facts, 0) AS facts FROM {table} AS {alias}
            LEFT JOIN fact_counts AS c ON c.kind = '{kind}' AND c.entity = {alias}.id"""
    same = "=" if kind == "place" else "<>"
    return f"""count(DISTINCT f.n) AS facts
            FROM {table} AS {alias} LEFT JOIN fact_actors AS r ON r.entity = {alias}.id AND r.role {same} 'place'
            LEFT JOIN facts AS f ON f.n = r.fact AND {_FACT_IN_SCOPE}"""


def is_weighed(connection: sqlite3.Connection) -> bool:
    """Tell whether names, clusters, disputes and counts were made over all facts and decisions that are there now."""
    meta = dict(connection.execute("SELECT key, value FROM meta"))
    return meta.get("decided") == decisions_made(connection) and meta.get("revision") == meta.get("weighed")


def list_problems(connection: sqlite3.Connection, *, limit: int | None = None, offset: int = 0) -> list[Problem]:
    """Return what could not be read or used, in the order in which it was met."""
    rows = connection.execute(
        "SELECT source, document, stage, code, message FROM problems ORDER BY n LIMIT :limit OFFSET :offset",
        _window(limit, offset),
    )
    return [Problem(*row) for row in rows]


def count_rows(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many documents, sentences, mentions, actors, places, facts and problems there are.

    Rejected facts and what was merged into others do not count.
    """
    counted = {"actors": "listed_actors", "places": "listed_places",
               "facts": f"facts AS f WHERE {HOLDS}"}  # fmt: skip
    tables = ("documents", "sentences", "mentions", "actors", "places", "facts", "problems")
    return {t: int(connection.execute(f"SELECT count(*) FROM {counted.get(t, t)}").fetchone()[0]) for t in tables}


def _window(limit: int | None, offset: int) -> dict[str, int]:
    return {"limit": -1 if limit is None else limit, "offset": offset}


def _one_language(fragments: list[Fragment]) -> str | None:
    told = {f.lang for f in fragments if f.lang is not None}
    return told.pop() if len(told) == 1 else None


def _spellings(connection: sqlite3.Connection, kind: str, ids: list[str]) -> dict[str, tuple[Spelling, ...]]:
    found: dict[str, list[Spelling]] = defaultdict(list)
    rows: Iterable[tuple[Any, ...]] = connection.execute(
        """SELECT entity, text, lang, count FROM spellings
           WHERE kind = ? AND entity IN (SELECT value FROM json_each(?)) ORDER BY entity, count DESC, text, lang""",
        (kind, json.dumps(ids)),
    )
    for entity, text, lang, count in rows:
        found[entity].append(Spelling(text, lang or None, count))
    return defaultdict(tuple, {entity: tuple(spellings) for entity, spellings in found.items()})
