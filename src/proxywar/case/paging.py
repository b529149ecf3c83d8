"""Keep what lists need for a page at once: counts of facts, and the rows of the system as they were computed last."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from proxywar import __version__
from proxywar.case.facts import HOLDS

STORED = ("ties", "camps", "forces", "control", "disputes", "timeline")
"""Lists whose rows are kept, under "NAME@0.7" those that a fact from that confidence on speaks for, under "NAME|libya"
those of a theatre, under "NAME|as of 2020-06" those of a date. Disputes as a whole have a table of their own, the
timeline as a whole is read out of the facts."""
DATED = "|as of "
"""What stands before the date in the name of a list as of one."""


def save_list(connection: sqlite3.Connection, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Store the rows of a list as they are now, in place of the old, inside the caller's transaction.

    Lists as of a date, of which there may be any number, go with the first one that is stored after a change.
    """
    state = state_of(connection)
    old = connection.execute("SELECT key FROM meta WHERE key LIKE 'list:%' || ? || '%' AND value <> ?", (DATED, state))
    gone = [key for (key,) in old]
    connection.executemany("DELETE FROM meta WHERE key = ?", [(key,) for key in gone])
    dropped = {name, *(key.removeprefix("list:") for key in gone)}
    connection.executemany("DELETE FROM computed WHERE list = ?", [(each,) for each in sorted(dropped)])
    connection.executemany(
        "INSERT INTO computed (list, n, id, body) VALUES (?, ?, ?, ?)",
        ((name, n, row.get("id", ""), orjson.dumps(row).decode()) for n, row in enumerate(rows)),
    )
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (f"list:{name}", state))


def save_counts(connection: sqlite3.Connection) -> None:
    """Count anew the facts of each actor and place whose facts changed, inside the caller's transaction."""
    connection.execute("DELETE FROM fact_counts WHERE (kind, entity) IN (SELECT kind, entity FROM count_again)")
    connection.execute(
        """INSERT INTO fact_counts (kind, entity, facts)
           SELECT c.kind, c.entity, count(DISTINCT a.fact) FROM count_again AS c CROSS JOIN fact_actors AS a
           ON a.entity = c.entity AND (a.role = 'place') = (c.kind = 'place')
           WHERE a.fact NOT IN (SELECT n FROM facts WHERE verdict = 'rejected') GROUP BY c.kind, c.entity"""
    )
    connection.execute("DELETE FROM count_again")


def page_list(
    connection: sqlite3.Connection, name: str, *, limit: int | None = None, offset: int = 0
) -> list[dict[str, Any]] | None:
    """Return rows of a list as they were stored, or None where they were not, or by another version.

    The caller makes sure that the case is weighed: else what is stored is old.
    """
    window = (-1 if limit is None else limit, offset)
    if name == "disputes":
        rows = connection.execute("SELECT body FROM disputes ORDER BY severity DESC, kind, id LIMIT ? OFFSET ?", window)
    elif name in _fresh(connection):
        rows = connection.execute("SELECT body FROM computed WHERE list = ? ORDER BY n LIMIT ? OFFSET ?",
                                  (name, *window))  # fmt: skip
    else:
        return None
    return [orjson.loads(row[0]) for row in rows]


def find_row(connection: sqlite3.Connection, ident: str) -> dict[str, Any] | None:
    """Return the row of a stored list by its id; None where there is none, or the list is old.

    Lists as of a date do not count: their rows have the ids of today's.
    """
    fresh = {name for name in _fresh(connection) if DATED not in name}
    rows = [*connection.execute("SELECT 'disputes', body FROM disputes WHERE id = ?", (ident,)),
            *connection.execute("SELECT list, body FROM computed WHERE id = ?", (ident,))]  # fmt: skip
    found = [orjson.loads(body) for name, body in rows if name == "disputes" or name in fresh]
    return found[0] if found else None


def page_timeline(
    connection: sqlite3.Connection, *, confidence: float = 0.0, limit: int | None = None, offset: int = 0
) -> list[tuple[str, str, str, str | None]]:
    """Return the (date, fact, quote, cluster) of dated facts by first day, the more precise first.

    Args:
        connection: Of the case.
        confidence: Only facts from this confidence on.
        limit: At most so many.
        offset: Leave out the first ones.
    """
    rows = connection.execute(
        f"""SELECT f.date, f.id, json_extract(f.body, '$.quote'), c.cluster FROM facts AS f
            INDEXED BY facts_since CROSS JOIN documents AS d ON d.n = f.doc LEFT JOIN clusters AS c ON c.fact = f.id
            WHERE f.since IS NOT NULL AND f.confidence >= ? AND {HOLDS}
            ORDER BY f.since, CASE WHEN f.date LIKE '%/%' THEN 3 WHEN length(f.date) = 10 THEN 0
              WHEN length(f.date) = 7 THEN 1 ELSE 2 END, f.until, d.id, f.start, f.id LIMIT ? OFFSET ?""",
        (confidence, -1 if limit is None else limit, offset),
    )
    return [tuple(row) for row in rows]


def _fresh(connection: sqlite3.Connection) -> set[str]:
    """Return the lists that were stored by this version after the last change of the facts."""
    rows = connection.execute("SELECT key FROM meta WHERE key LIKE 'list:%' AND value = ?", (state_of(connection),))
    return {row[0].removeprefix("list:") for row in rows}


def state_of(connection: sqlite3.Connection) -> str:
    """Return what changes with the facts, the decisions and the version: what was made in another state is old."""
    meta = dict(connection.execute("SELECT key, value FROM meta WHERE key IN ('revision', 'decided')"))
    return f"{meta['revision']} {meta['decided']} {__version__}"
