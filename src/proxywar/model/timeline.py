"""Put dated facts in the order of time, each with the precision that its sentence gives."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.case import page_timeline
from proxywar.records import Fact
from proxywar.weigh.library import Documents, Library, fact_days, select_facts

PRECISIONS = ("day", "month", "year", "range")


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated fact.

    Attributes:
        date: ISO day, month, year, or "a/b" range with ".." for an open end.
        precision: day, month, year or range.
        text: The fact's sentence.
    """

    date: str
    precision: str
    fact: str
    text: str
    cluster: str | None = None

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar timeline --format json`."""
        return {"date": self.date, "precision": self.precision, "fact": self.fact, "text": self.text,
                "cluster": self.cluster}  # fmt: skip


def timeline(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None
) -> list[Moment]:
    """Return the dated facts by first day, the more precise first; facts without a date are not in it.

    The date of a document never stands in for that of a fact, and where a date has several readings none is picked.
    """
    rows = []
    for fact in select_facts(facts, Library(documents), theatre=theatre, as_of=as_of):
        days = fact_days(fact)
        value = fact.period.value
        if days is None or value is None:
            continue
        precision = precision_of(value)
        rows.append(((days[0], PRECISIONS.index(precision), days[1], fact.doc, fact.start, fact.id),
                     Moment(value, precision, fact.id, fact.quote, fact.cluster)))  # fmt: skip
    return [moment for _, moment in sorted(rows, key=lambda row: row[0])]


def earliest_date(facts: Iterable[Fact]) -> str | None:
    """Return the date that begins first of those that facts give, as it is given; None where none gives any."""
    dated = [((fact_days(f) or ("9999", ""))[0], f.period.value) for f in facts if f.period.value]
    return min(dated)[1] if dated else None


def precision_of(value: str) -> str:
    """Return day, month, year or range.

    Examples:
        >>> precision_of("2020-06"), precision_of("2018/..")
        ('month', 'range')
    """
    return "range" if "/" in value else {4: "year", 7: "month"}.get(len(value), "day")


def page(
    connection: sqlite3.Connection, *, confidence: float = 0.0, limit: int | None = None, offset: int = 0
) -> list[dict[str, Any]]:
    """Return a page of the timeline of a whole case as JSON objects, read in its order, not computed."""
    rows = page_timeline(connection, confidence=confidence, limit=limit, offset=offset)
    return [Moment(date, precision_of(date), fact, quote, cluster).json() for date, fact, quote, cluster in rows]
