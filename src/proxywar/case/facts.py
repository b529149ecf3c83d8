"""Find facts by what they say, and read them back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from proxywar.case.entities import FEW, resolved_roles, with_entities
from proxywar.case.names import FIRST_DAY, LAST_DAY, fold_name, period_days
from proxywar.errors import UsageError
from proxywar.records import Fact, fact_from_json

HOLDS = "f.verdict IS NOT 'rejected'"
"""Condition on a row `f` of facts: no analyst rejected it. Whatever counts facts has it."""
PARTY_ROLES = ("actor", "recipient", "holder")
"""Roles in which `FactFilter.actor` looks."""


@dataclass(frozen=True, slots=True)
class FactFilter:
    """What facts must satisfy; several values of one field are alternatives, fields add up.

    Attributes:
        types: Of the closed list of fact types.
        actors: Canonical name, any spelling of the case, or id; without regard to case and accents. In whatever
            role: doing, undergoing or saying.
        places: The same for places.
        statuses: Of the closed list of statuses.
        since: First day (or month, or year) of interest; facts without a date are left out.
        until: Last day (or month, or year) of interest; facts without a date are left out.
        theatre: Name of the country or area in whose conflict the fact plays.
        beside_theatre: The same, or of some fact of the same sentence.
        documents: Ids of documents.
        ids: Ids of facts.
        rejected: Facts that an analyst rejected: left out (False), those alone (True), or all (None).
        confidence: Least confidence.
    """

    types: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    theatre: str | None = None
    documents: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    rejected: bool | None = False
    confidence: float = 0.0
    beside_theatre: str | None = None


def list_facts(
    connection: sqlite3.Connection, want: FactFilter = FactFilter(), *, limit: int | None = None, offset: int = 0
) -> list[Fact]:
    """Return facts in the order of their documents and text.

    Raises:
        UsageError: `since` or `until` is not a date (PW103).
    """
    return list(iter_facts(connection, want, limit=limit, offset=offset))


def iter_facts(
    connection: sqlite3.Connection, want: FactFilter = FactFilter(), *, limit: int | None = None, offset: int = 0,
    clusters: Mapping[str, str] | None = None,
) -> Iterator[Fact]:  # fmt: skip
    """Yield facts one by one, in the order of their documents and text.

    Args:
        connection: Of the case.
        want: What they must satisfy.
        limit: At most so many.
        offset: Leave out the first ones.
        clusters: Cluster by fact id, in place of those that are stored.

    Raises:
        UsageError: `since` or `until` is not a date (PW103).
    """
    where, values = _conditions(want)
    if limit is not None:  # the page is chosen by number first: bodies of other facts are not carried through a sort
        where = f"WHERE f.n IN (SELECT f.n FROM facts AS f {where} ORDER BY f.doc, f.start, f.n LIMIT ? OFFSET ?)"
        values, offset = [*values, limit, offset], 0
    rows = connection.execute(
        f"""SELECT f.n, f.body, c.cluster FROM facts AS f LEFT JOIN clusters AS c ON c.fact = f.id
            {where} ORDER BY f.doc, f.start, f.n LIMIT -1 OFFSET ?""",
        (*values, offset),
    )
    while chunk := rows.fetchmany(FEW):
        who = resolved_roles(connection, [row[0] for row in chunk])
        for n, body, cluster in chunk:
            row = with_entities(orjson.loads(body), who.get(n, {}))
            row["cluster"] = cluster if clusters is None else clusters.get(row["id"])
            yield fact_from_json(row)


def count_facts(connection: sqlite3.Connection, want: FactFilter = FactFilter()) -> int:
    """Return how many facts satisfy a filter."""
    where, values = _conditions(want)
    row = connection.execute(f"SELECT count(*) FROM facts AS f {where}", values)
    return int(row.fetchone()[0])


def find_entities(connection: sqlite3.Connection, name: str, *, kind: str) -> list[str]:
    """Return the ids of the actors or places that a name may mean, by canonical name, id or any spelling.

    Args:
        name: Compared without case and accents.
        kind: "actor" or "place".
    """
    folded = fold_name(name)
    table = "places" if kind == "place" else "actors"
    named = {
        stands or i
        for i, n, stands in connection.execute(
            f"""SELECT id, name, coalesce(merged_into, (SELECT linked FROM entity_links AS l
                WHERE l.kind = ? AND l.entity = id AND l.doc = 0)) FROM {table}""",
            (kind,),
        )
        if folded in (fold_name(n), fold_name(i))
    }
    if named:  # a canonical name or an id is meant before a spelling that others share
        return sorted(named)
    spelled = connection.execute(
        "SELECT DISTINCT entity FROM spellings WHERE kind = ? AND folded = ? ORDER BY entity", (kind, folded)
    )
    return [row[0] for row in spelled]


def list_names(connection: sqlite3.Connection, *, kind: str) -> list[str]:
    """Return every name of a kind that the case knows, for suggestions.

    Args:
        connection: Of the case.
        kind: "actor" or "place", with their spellings, "theatre" or "outlet".
    """
    if kind == "outlet":
        outlets = connection.execute("SELECT DISTINCT outlet FROM documents WHERE outlet <> '' ORDER BY 1")
        return [row[0] for row in outlets]
    if kind == "theatre":
        theatres = connection.execute(
            f"SELECT DISTINCT theatre FROM facts AS f WHERE theatre IS NOT NULL AND {HOLDS} ORDER BY 1"
        )
        return [row[0] for row in theatres]
    table = "places" if kind == "place" else "actors"
    rows = connection.execute(
        f"""SELECT name FROM listed_{table} UNION SELECT text FROM spellings WHERE kind = ?
            ORDER BY 1""",
        (kind,),
    )
    return [row[0] for row in rows]


def _conditions(want: FactFilter) -> tuple[str, list[Any]]:
    parts = [] if want.rejected is None else ["f.verdict IS 'rejected'" if want.rejected else HOLDS]
    values: list[Any] = []
    simple = (("f.type", [t.upper() for t in want.types]), ("f.status", [s.lower() for s in want.statuses]),
              ("f.id", want.ids))  # fmt: skip
    for column, wanted in simple:
        if wanted:
            parts.append(f"{column} IN ({_marks(wanted)})")
            values.extend(wanted)
    if want.documents:
        parts.append(f"f.doc IN (SELECT n FROM documents WHERE id IN ({_marks(want.documents)}))")
        values.extend(want.documents)
    for names, kind, roles in ((want.actors, "actor", PARTY_ROLES), (want.places, "place", ("place",))):
        if names:
            part, more = _named(names, kind, roles)
            parts.append(part)
            values.extend(more)
    if want.confidence > 0:
        parts.append("f.confidence >= ?")
        values.append(want.confidence)
    if want.theatre:
        parts.append("f.theatre_folded = ?")
        values.append(fold_name(want.theatre))
    if want.beside_theatre:
        parts.append("""f.n IN (SELECT o.n
            FROM (SELECT DISTINCT doc, start, "end" FROM facts WHERE theatre_folded = ?) AS s
            JOIN facts AS o ON o.doc = s.doc AND o.start = s.start AND o."end" = s."end")""")
        values.append(fold_name(want.beside_theatre))
    if want.since is not None and want.until is not None:
        _check_order(want.since, want.until)
    if want.since is not None:
        parts.append("f.until >= ?")
        values.append(_day(want.since, first=True))
    if want.until is not None:
        parts.append("f.since <= ?")
        values.append(_day(want.until, first=False))
    return (f"WHERE {' AND '.join(parts)}" if parts else ""), values


def _named(names: Sequence[str], kind: str, roles: Sequence[str]) -> tuple[str, list[Any]]:
    """Match role fillers by folded name, by id, or through a spelling; the last only where the first two fail."""
    folded = [fold_name(name) for name in names]
    marks, role_marks = _marks(folded), _marks(roles)
    # Two searches of an index each, not one condition with OR, for which SQLite reads the whole table.
    part = f"""f.n IN (
        SELECT fact FROM fact_actors WHERE role IN ({role_marks}) AND folded IN ({marks})
        UNION ALL SELECT fact FROM fact_actors WHERE role IN ({role_marks}) AND entity IN (
          SELECT id FROM {kind}s WHERE lower(id) IN ({marks})
          UNION ALL SELECT merged_into FROM {kind}s WHERE lower(id) IN ({marks})
          UNION ALL SELECT entity FROM spellings AS s WHERE s.kind = ? AND s.folded IN ({marks})
            AND NOT EXISTS (SELECT 1 FROM fact_actors AS o WHERE o.folded = s.folded AND o.role IN ({role_marks}))))"""
    return part, [*roles, *folded, *roles, *folded, *folded, kind, *folded, *roles]


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def check_period(value: str | None) -> str | None:
    """Return a day, month or year as it is.

    Raises:
        UsageError: It is none (PW103).
    """
    if value is not None:
        _day(value, first=True)
    return value


def _check_order(since: str, until: str) -> None:
    if _day(since, first=True) > _day(until, first=False):
        raise UsageError(
            "PW103", f"Since {since!r} and until {until!r} leave no day between.", "Name the earlier date as since."
        )


def _day(value: str, *, first: bool) -> str:
    since, until = period_days(value)
    day = since if first else until
    if day is None or day in (FIRST_DAY, LAST_DAY) or "/" in value:
        raise UsageError(
            "PW103", f"{value!r} is not a date.", "Write a day, a month or a year: 2020-06-19, 2020-06, 2020."
        )
    return day
