"""Answer from a lake: facts, actors and ties, by DuckDB over all parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proxywar.case.names import period_days
from proxywar.model.weights import load_weights
from proxywar.records import SYMMETRIC_TYPES
from proxywar.run.lake.parts import TABLES
from proxywar.run.lake.steps import find_copies, find_events, join_names
from proxywar.run.lake.views import fetch_rows, open_lake
from proxywar.weigh.kinship import UNHELD

MAX_TIE_FACTS = 200
"""Facts that a row of ties names; `count` tells how many there are."""
_ROLES = ("actor", "recipient", "holder", "place")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which facts are asked for; what is empty or None asks for nothing.

    Attributes:
        actor, place: Names or ids, in any role.
        since, until: Day, month or year of the fact.
        published: Day, month, year or range that its document appeared in; only parts of it are opened.
    """

    type: Sequence[str] = ()
    actor: Sequence[str] = ()
    place: Sequence[str] = ()
    status: Sequence[str] = ()
    theatre: str | None = None
    since: str | None = None
    until: str | None = None
    published: str | None = None

    def where(self) -> tuple[str, list[Any]]:
        """Return the condition on the view `facts`, with its values."""
        terms = ["true"]
        values: list[Any] = []
        for column, chosen in (("type", self.type), ("status", self.status)):
            if chosen:
                terms.append(f'list_contains(?, "{column}")')
                values.append([str(one) for one in chosen])
        for names, roles in ((self.actor, _ROLES[:3]), (self.place, _ROLES[3:])):
            if names:
                sought = [name.casefold() for name in names]
                found = " OR ".join(f"len(list_filter({r}, lambda x: list_contains(?, lower(x.id)) "
                                    f"OR list_contains(?, lower(x.name)))) > 0" for r in roles)  # fmt: skip
                terms.append(f"({found})")
                values += [sought] * (2 * len(roles))
        if self.theatre is not None:
            terms.append("lower(theatre) = ?")
            values.append(self.theatre.casefold())
        first, last = period_days(self.since)[0], period_days(self.until)[1]
        if self.since is not None:
            terms.append('"until" >= ?')
            values.append(first)
        if self.until is not None:
            terms.append('"since" <= ?')
            values.append(last)
        if self.published is not None:
            begin, end = period_days(self.published)
            # The partition is a day or its month: both are compared by their letters, which opens no file in vain.
            terms.append("day >= ? AND day <= ? AND published BETWEEN ? AND ?")
            values += [(begin or "")[:7], end, begin, end]
        return " AND ".join(terms), values


EVERYTHING = Wanted()


def list_facts(lake: Path, wanted: Wanted = EVERYTHING, *, limit: int | None, offset: int = 0) -> list[dict[str, Any]]:
    """Return facts as the interface has them, with outlet and day of publication, by day and document.

    Raises:
        CaseError: There is no lake in that folder (PW503).
    """
    where, values = wanted.where()
    hidden = ("date_part", "since", "until")
    columns = ", ".join(f'"{name}"' for name in TABLES["facts"] if name not in hidden)
    cut = (f" LIMIT {int(limit)}" if limit is not None else "") + f" OFFSET {int(offset)}"
    query = f"SELECT {columns} FROM facts WHERE {where} ORDER BY published, doc_sha256, start, id{cut}"
    with open_lake(lake) as database:
        return list(fetch_rows(database, query, values))


def list_actors(lake: Path, wanted: Wanted = EVERYTHING, *, limit: int | None, offset: int = 0) -> list[dict[str, Any]]:
    """Return actors with how many facts, documents and days name them, the most frequent first.

    Unknown names that are spelled almost alike are one.
    """
    where, values = wanted.where()
    union = " UNION ALL ".join(
        f"SELECT id AS fact, doc_sha256, published, unnest({role}) AS who FROM chosen_facts" for role in _ROLES[:3]
    )
    cut = (f" LIMIT {int(limit)}" if limit is not None else "") + f" OFFSET {int(offset)}"
    query = f"""
        WITH said AS ({union}),
             named AS (SELECT fact, doc_sha256, published, who.name AS name, who.kind AS kind,
                              coalesce(s.root, who.id) AS id
                       FROM said LEFT JOIN spelled AS s ON s.id = who.id)
        SELECT id, mode(name) AS name, mode(kind) AS kind, NOT starts_with(id, 'x-') AS known,
               list_sort(list(DISTINCT name)) AS spellings, count(DISTINCT fact) AS facts,
               count(DISTINCT doc_sha256) AS documents, min(published) AS first, max(published) AS last
        FROM named GROUP BY id ORDER BY facts DESC, id{cut}"""
    with open_lake(lake) as database:
        join_names(database)
        database.execute(f"CREATE TABLE chosen_facts AS SELECT * FROM facts WHERE {where}", values)
        return list(fetch_rows(database, query))


def list_ties(lake: Path, wanted: Wanted = EVERYTHING, *, limit: int | None, offset: int = 0) -> list[dict[str, Any]]:
    """Return ties by theatre, type and pair, the heaviest first; copies of one text are one voice.

    Weights are those of the ties of a case; that a fact is alleged by an enemy, or lent by another one of its sentence,
    is left to the case.
    """
    where, values = wanted.where()
    cut = (f" LIMIT {int(limit)}" if limit is not None else "") + f" OFFSET {int(offset)}"
    with open_lake(lake) as database:
        find_copies(database)
        find_events(database)
        _load_weights(database)
        database.execute(f"CREATE TABLE chosen_facts AS SELECT * FROM facts WHERE {where}", values)
        return list(
            fetch_rows(database, _TIES + cut, [sorted(SYMMETRIC_TYPES), [str(s) for s in UNHELD], MAX_TIE_FACTS])
        )


def _load_weights(database: Any) -> None:
    weights = load_weights()
    database.execute("CREATE TABLE weights (type VARCHAR, weight DOUBLE, sign INTEGER)")
    database.executemany(
        "INSERT INTO weights VALUES (?, ?, ?)", [(t, weights.weight[t], weights.sign[t]) for t in weights.sign]
    )
    database.execute("CREATE TABLE strengths (status VARCHAR, factor DOUBLE)")
    database.executemany("INSERT INTO strengths VALUES (?, ?)", list(weights.status.items()))


_TIES = """
WITH crossed AS (
  SELECT id, theatre, type, status, channel, date, published, unnest(actor) AS a, recipient FROM chosen_facts
  WHERE len(actor) > 0 AND len(recipient) > 0),
pairs AS (
  SELECT id, theatre, type, status, channel, coalesce(date, published) AS day, a, unnest(recipient) AS b FROM crossed),
ordered AS (
  SELECT * EXCLUDE (a, b), CASE WHEN turned THEN b ELSE a END AS a, CASE WHEN turned THEN a ELSE b END AS b
  FROM (SELECT *, list_contains(?, type) AND (b.name, b.id) < (a.name, a.id) AS turned
        FROM pairs WHERE a.id <> b.id)),
spoken AS (
  SELECT o.theatre, o.type, o.a.id AS actor_id, o.b.id AS recipient_id, e.cluster, e.voice,
         any_value(o.a.name) AS actor, any_value(o.b.name) AS recipient, max(s.factor) AS factor,
         list(DISTINCT o.channel) AS channels, list(DISTINCT o.id) AS facts, min(o.day) AS since,
         arg_max(o.status, s.factor) AS status, bool_or(NOT list_contains(?, o.status)) AS held
  FROM ordered AS o JOIN events AS e ON e.id = o.id JOIN strengths AS s ON s.status = o.status
  GROUP BY ALL),
ranked AS (
  SELECT *, row_number() OVER (PARTITION BY theatre, type, actor_id, recipient_id
                               ORDER BY factor DESC, cluster, voice) AS k
  FROM spoken)
SELECT 't-' || substr(md5(concat_ws('|', theatre, r.type, actor_id, recipient_id)), 1, 16) AS id, theatre,
       r.type AS type,
       any_value(actor) AS actor, any_value(recipient) AS recipient,
       list_sort(list_filter(list_distinct(flatten(list(channels))), lambda x: x IS NOT NULL)) AS channels,
       any_value(w.sign) AS sign, round(any_value(w.weight) * sum(factor * log2(1 + 1 / k)), 4) AS weight,
       count(DISTINCT voice) FILTER (held) AS voices, min(since) AS since, arg_max(status, factor) AS status,
       len(list_distinct(flatten(list(facts)))) AS count,
       list_sort(list_distinct(flatten(list(facts))))[1:?] AS facts, actor_id, recipient_id
FROM ranked AS r JOIN weights AS w ON w.type = r.type
GROUP BY theatre, r.type, actor_id, recipient_id
ORDER BY weight DESC, theatre, type, actor_id, recipient_id"""
