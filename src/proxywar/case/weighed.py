"""What weighing keeps in the case: keys of facts and documents, who leads whom, disputes by subject.

Everything here is inside the caller's transaction.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import orjson

from proxywar.case.entities import resolved_roles, with_entities
from proxywar.case.facts import HOLDS
from proxywar.records import Fact, Status, fact_from_json

FACTS, DOCUMENTS, SUBJECTS = 0, 1, 2
"""Classes of keys."""
_MOST_VALUES = 500
_LEADING = "AND EXISTS (SELECT 1 FROM leaders AS l WHERE l.class = k.class AND l.item = k.item AND l.leader = k.item)"
_OF_DAYS = """AND EXISTS (SELECT 1 FROM facts AS f
    WHERE f.n = k.item AND (f.since IS NULL OR (f.since <= ? AND f.until >= ?)))"""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A document without its text."""

    n: int
    id: str
    outlet: str | None
    date: str | None
    is_collage: bool


@dataclass(frozen=True, slots=True)
class TextRow:
    """A document with its text and the kinds of its fragments."""

    n: int
    id: str
    date: str | None
    text: str
    is_collage: bool
    fragments: tuple[tuple[str, int, int], ...]


class WeighedTables:
    """The tables of weighing over an open connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def new_items(self, klass: int) -> list[int]:
        """Return the numbers of facts or documents that have no leader yet."""
        table = "facts" if klass == FACTS else "documents"
        # Ordered here, so that an index is read, and of the facts themselves none that has a leader.
        rows = self._connection.execute(
            f"""SELECT n FROM {table} AS f WHERE NOT EXISTS
                (SELECT 1 FROM leaders AS l WHERE l.class = ? AND l.item = f.n)""",
            (klass,),
        )
        new = sorted(row[0] for row in rows)
        if klass == FACTS:
            rejected = {row[0] for row in self._connection.execute("SELECT n FROM facts WHERE verdict = 'rejected'")}
            new = [n for n in new if n not in rejected]
        return new

    def count_items(self, klass: int) -> int:
        """Return how many facts or documents have a leader."""
        return int(self._connection.execute("SELECT count(*) FROM leaders WHERE class = ?", (klass,)).fetchone()[0])

    def changed(self) -> list[int]:
        """Return the numbers of the facts that changed or went since they were weighed."""
        return [
            row[0]
            for row in self._connection.execute(
                "SELECT item FROM weigh_again WHERE item IN (SELECT item FROM leaders WHERE class = 0) ORDER BY item"
            )
        ]

    def subjects_of(self, numbers: Iterable[int]) -> dict[int, set[int]]:
        """Return for each fact the hashed subjects under which it is kept."""
        found: dict[int, set[int]] = {}
        for marks, values in in_parts(sorted(set(numbers))):
            for item, key in self._connection.execute(
                f"SELECT item, key FROM weigh_keys WHERE class = {SUBJECTS} AND item IN ({marks})", values
            ):
                found.setdefault(item, set()).add(key)
        return found

    def leaders_among(self, numbers: Iterable[int]) -> list[str]:
        """Return the ids of the changed facts that lead."""
        return [ident for marks, values in in_parts(sorted(set(numbers))) for (ident,) in self._connection.execute(
            f"""SELECT a.fact FROM leaders AS l JOIN weigh_again AS a ON a.item = l.item
                WHERE l.class = 0 AND l.item IN ({marks}) AND l.leader = l.item""", values)]  # fmt: skip

    def forget(self, numbers: Sequence[int]) -> None:
        """Take facts out of what was weighed; those that they led have no leader then."""
        for marks, values in in_parts(numbers):
            self._connection.execute(f"DELETE FROM weigh_keys WHERE class IN (0, 2) AND item IN ({marks})", values)
            self._connection.execute(
                f"DELETE FROM leaders WHERE class = 0 AND (item IN ({marks}) OR leader IN ({marks}))", values * 2
            )
            self._connection.execute(
                f"DELETE FROM clusters WHERE fact IN (SELECT fact FROM weigh_again WHERE item IN ({marks}))", values
            )
        self._connection.execute("DELETE FROM weigh_again")

    def leaders(self, klass: int) -> dict[int, int]:
        """Return the leader of each."""
        return dict(self._connection.execute("SELECT item, leader FROM leaders WHERE class = ?", (klass,)))

    @property
    def is_whole(self) -> bool:
        """False where clusters were dropped, which may be done at any time, and the leaders behind them were not."""
        (clusters,) = self._connection.execute("SELECT count(*) FROM clusters").fetchone()
        return int(clusters) == self.count_items(FACTS)

    def clear(self) -> None:
        """Forget everything, so that the next weighing starts anew."""
        for table in (
            "weigh_keys",
            "leaders",
            "dispute_subjects",
            "dispute_facts",
            "disputes",
            "clusters",
            "weigh_again",
        ):
            self._connection.execute(f"DELETE FROM {table}")

    def put_keys(self, klass: int, rows: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Keep items under keys."""
        self._connection.executemany(
            f"INSERT OR IGNORE INTO weigh_keys (class, key, item) VALUES ({klass:d}, ?, ?)",
            sorted((hash_key(key), n) for n, keys in rows for key in keys),  # in order, a tree grows faster
        )

    def sharing(
        self,
        klass: int,
        keys: Iterable[str | int],
        *,
        leaders: bool = False,
        days: tuple[str, str] | None = None,
    ) -> set[int]:
        """Return the items that are kept under one of the keys; of dated facts only those of some days if asked."""
        found: set[int] = set()
        only = _LEADING if leaders else ""
        between: tuple[str, ...] = ()
        if days is not None and klass == FACTS:
            only, between = f"{only} {_OF_DAYS}", (days[1], days[0])
        for marks, values in in_parts(sorted({hash_key(key) for key in keys})):
            found |= {row[0] for row in self._connection.execute(
                f"SELECT k.item FROM weigh_keys AS k WHERE k.class = ? AND k.key IN ({marks}) {only}",
                (klass, *values, *between))}  # fmt: skip
        return found

    def days_of(self, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
        """Return the first and the last day of the facts that have dates."""
        found: dict[int, tuple[str, str]] = {}
        for marks, values in in_parts(sorted(numbers)):
            rows = self._connection.execute(
                f"SELECT n, since, until FROM facts WHERE n IN ({marks}) AND since IS NOT NULL", values
            )
            found |= {n: (since, until) for n, since, until in rows}
        return found

    def kept_under(self, klass: int, keys: Iterable[str]) -> dict[int, list[str]]:
        """Return the items that are kept under any of the keys, each with those keys."""
        hashed = {hash_key(key): key for key in sorted(keys)}
        found: dict[int, list[str]] = {}
        for marks, values in in_parts(sorted(hashed)):
            rows = self._connection.execute(
                f"SELECT item, key FROM weigh_keys WHERE class = ? AND key IN ({marks})", (klass, *values)
            )
            for item, key in rows:
                found.setdefault(item, []).append(hashed[key])
        return found

    def leading_among(self, klass: int, items: Iterable[int]) -> set[int]:
        """Return those of some items that lead."""
        found: set[int] = set()
        for marks, values in in_parts(sorted(items)):
            found |= {row[0] for row in self._connection.execute(
                f"SELECT item FROM leaders WHERE class = ? AND leader = item AND item IN ({marks})",
                (klass, *values))}  # fmt: skip
        return found

    def first_under(self, klass: int, keys: Iterable[str | int]) -> dict[int, int]:
        """Return for each key, hashed, under which anything is kept one of these things."""
        found: dict[int, int] = {}
        for _, values in in_parts(sorted({hash_key(key) for key in keys})):
            rows = self._connection.execute(
                """SELECT j.value, (SELECT min(k.item) FROM weigh_keys AS k WHERE k.class = ? AND k.key = j.value)
                   FROM json_each(?) AS j""",
                (klass, json.dumps(values)),
            )
            found |= {key: item for key, item in rows if item is not None}
        return found

    def telling(self, numbers: Iterable[int], types: Collection[str]) -> set[int]:
        """Return those of some facts that are of one of the types or count something."""
        kinds = ", ".join("?" * len(types))
        found: set[int] = set()
        for marks, values in in_parts(sorted(numbers)):
            found |= {row[0] for row in self._connection.execute(
                f"""SELECT n FROM facts
                    WHERE n IN ({marks}) AND (type IN ({kinds}) OR json_array_length(body, '$.quantity') > 0)""",
                (*values, *types))}  # fmt: skip
        return found

    def having(self, subjects: Iterable[str], statuses: Collection[Status]) -> set[int]:
        """Return the facts of some statuses that are kept under one of the subjects."""
        kinds = ", ".join("?" * len(statuses))
        found: set[int] = set()
        for marks, values in in_parts(sorted({hash_key(subject) for subject in subjects})):
            found |= {row[0] for row in self._connection.execute(
                f"""SELECT k.item FROM weigh_keys AS k JOIN facts AS f ON f.n = k.item
                    WHERE k.class = {SUBJECTS} AND k.key IN ({marks}) AND f.status IN ({kinds})""",
                (*values, *map(str, statuses)))}  # fmt: skip
        return found

    def leader_of(self, klass: int, item: int) -> int | None:
        """Return the leader of an item."""
        row = self._connection.execute("SELECT leader FROM leaders WHERE class = ? AND item = ?", (klass, item))
        found = row.fetchone()
        return None if found is None else int(found[0])

    def members_of(self, klass: int, leaders: Iterable[int]) -> set[int]:
        """Return the items that any of these leads."""
        found: set[int] = set()
        for marks, values in in_parts(sorted(set(leaders))):
            found |= {row[0] for row in self._connection.execute(
                f"SELECT item FROM leaders WHERE class = ? AND leader IN ({marks})", (klass, *values))}  # fmt: skip
        return found

    def assign(self, klass: int, rows: Iterable[tuple[int, int]]) -> None:
        """Set (item, leader)."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO leaders (class, item, leader) VALUES (?, ?, ?)", ((klass, i, n) for i, n in rows)
        )

    def put_clusters(self, rows: Iterable[tuple[str, str]]) -> None:
        """Set (fact, cluster)."""
        self._connection.executemany("INSERT OR REPLACE INTO clusters (fact, cluster) VALUES (?, ?)", rows)

    def drop_disputes(self, subjects: Iterable[str | int]) -> None:
        """Drop what was found on some subjects."""
        for marks, values in in_parts(sorted({hash_key(subject) for subject in subjects})):
            gone = [row[0] for row in self._connection.execute(
                f"SELECT DISTINCT dispute FROM dispute_subjects WHERE subject IN ({marks})", values)]  # fmt: skip
            self._connection.execute(f"DELETE FROM dispute_subjects WHERE subject IN ({marks})", values)
            self._connection.executemany(
                "DELETE FROM disputes WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM dispute_subjects WHERE dispute = ?1)",
                [(ident,) for ident in gone],
            )

    def disputed_with(self, numbers: Iterable[int], statuses: Collection[Status]) -> set[int]:
        """Return the facts of some statuses in the disputes that facts which changed or went are in."""
        found: set[int] = set()
        kinds = ", ".join("?" * len(statuses))
        for marks, values in in_parts(sorted(set(numbers))):
            found |= {row[0] for row in self._connection.execute(
                f"""SELECT f.n FROM weigh_again AS a JOIN dispute_facts AS d ON d.fact = a.fact
                    JOIN disputes AS b ON b.id = d.dispute JOIN json_each(b.body, '$.facts') AS e
                    JOIN facts AS f ON f.id = e.value
                    WHERE a.item IN ({marks}) AND f.status IN ({kinds})""",
                (*values, *map(str, statuses)))}  # fmt: skip
        return found

    def disputed_under(self, subjects: Iterable[str]) -> set[int]:
        """Return the facts in the disputes that are kept under some subjects."""
        found: set[int] = set()
        for marks, values in in_parts(sorted({hash_key(subject) for subject in subjects})):
            found |= {row[0] for row in self._connection.execute(
                f"""SELECT f.n FROM dispute_subjects AS s JOIN disputes AS b ON b.id = s.dispute
                    JOIN json_each(b.body, '$.facts') AS e JOIN facts AS f ON f.id = e.value
                    WHERE s.subject IN ({marks})""", values)}  # fmt: skip
        return found

    def drop_disputes_of(self, numbers: Iterable[int]) -> None:
        """Drop the disputes that facts which changed or went are in."""
        for marks, values in in_parts(sorted(set(numbers))):
            self._connection.execute(
                f"""DELETE FROM disputes WHERE id IN (SELECT d.dispute FROM weigh_again AS a
                    JOIN dispute_facts AS d ON d.fact = a.fact WHERE a.item IN ({marks}))""", values)  # fmt: skip

    def put_disputes(self, found: Sequence[tuple[str, dict[str, Any]]]) -> None:
        """Keep disputes, each the object that `proxywar disputes` prints, under the subjects they were found on."""
        subjects = [(hash_key(subject), body["id"]) for subject, body in found]
        bodies = {body["id"]: body for _, body in found}.values()
        self._connection.executemany(
            "INSERT OR REPLACE INTO disputes (id, kind, severity, body) VALUES (?, ?, ?, ?)",
            ((body["id"], body["kind"], body["severity"], json.dumps(body)) for body in bodies),
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO dispute_facts (fact, dispute) VALUES (?, ?)",
            sorted((fact, body["id"]) for body in bodies for fact in body["facts"]),
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO dispute_subjects (subject, dispute) VALUES (?, ?)", sorted(subjects)
        )

    def mark_weighed(self) -> None:
        """Note that everything that is there now was weighed."""
        self._connection.execute(
            "UPDATE meta SET value = (SELECT value FROM meta WHERE key = 'revision') WHERE key = 'weighed'"
        )

    def facts(self, numbers: Iterable[int]) -> dict[int, Fact]:
        """Return facts by their number."""
        found: dict[int, Fact] = {}
        for marks, values in in_parts(sorted(set(numbers))):
            rows = self._connection.execute(f"SELECT n, body FROM facts AS f WHERE n IN ({marks}) AND {HOLDS}", values)
            who = resolved_roles(self._connection, values)
            for n, body in rows:
                found[n] = fact_from_json(with_entities(orjson.loads(body), who.get(n, {})))
        return found

    def beside(self, numbers: Iterable[int]) -> set[int]:
        """Return the facts of the same sentences that say who backs or gives."""
        found: set[int] = set()
        for marks, values in in_parts(sorted(set(numbers))):
            found |= {row[0] for row in self._connection.execute(
                f"""SELECT o.n FROM facts AS f
                    JOIN facts AS o ON o.doc = f.doc AND o.start = f.start AND o."end" = f."end"
                    WHERE f.n IN ({marks}) AND +o.type IN ('BACKS', 'AID') AND o.verdict IS NOT 'rejected'""",
                values)}  # fmt: skip
        return found

    def links(self, types: Sequence[str], numbers: Sequence[int] | None = None) -> dict[tuple[str, str, str], int]:
        """Count facts of some types by (status, actor, recipient): all of them, or those with these numbers."""
        marks = ", ".join("?" * len(types))
        query = f"""SELECT f.status, a.entity, r.entity, count(*) FROM facts AS f
            JOIN fact_actors AS a ON a.fact = f.n AND a.role = 'actor'
            JOIN fact_actors AS r ON r.fact = f.n AND r.role = 'recipient'
            WHERE f.type IN ({marks}) AND {HOLDS}"""
        parts = (
            [("", [])] if numbers is None else [(f"AND f.n IN ({more})", values) for more, values in in_parts(numbers)]
        )
        found: Counter[tuple[str, str, str]] = Counter()
        for more, values in parts:
            rows = self._connection.execute(f"{query} {more} GROUP BY 1, 2, 3", (*types, *values))
            found.update({(status, actor, recipient): n for status, actor, recipient, n in rows})
        return found

    def texts(self, numbers: Iterable[int]) -> list[TextRow]:
        """Return documents with their text."""
        found = []
        for marks, values in in_parts(sorted(set(numbers))):
            fragments: dict[int, list[tuple[str, int, int]]] = {}
            for doc, kind, start, end in self._connection.execute(
                f'SELECT doc, kind, start, "end" FROM fragments WHERE doc IN ({marks}) ORDER BY doc, n', values
            ):
                fragments.setdefault(doc, []).append((kind, start, end))
            found += [
                TextRow(n, ident, date, text, bool(collage), tuple(fragments.get(n, ())))
                for n, ident, date, text, collage in self._connection.execute(
                    f"SELECT n, id, date, text, collage FROM documents WHERE n IN ({marks}) ORDER BY n", values
                )
            ]
        return found  # fmt: skip


def list_sources(connection: sqlite3.Connection) -> list[SourceRow]:
    """Return all documents without their texts."""
    rows = connection.execute("SELECT n, id, outlet, date, collage FROM documents ORDER BY n")
    return [SourceRow(n, ident, outlet, date, bool(collage)) for n, ident, outlet, date, collage in rows]


def hash_key(key: str | int) -> int:
    """Return a signed 64-bit number for a key; one that is hashed already as it is."""
    if isinstance(key, int):
        return key
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def in_parts(values: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    """Yield values in parts that a statement can take, each with its question marks."""
    rest = iter(values)
    while part := list(islice(rest, _MOST_VALUES)):
        yield ", ".join("?" * len(part)), part
