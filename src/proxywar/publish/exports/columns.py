"""A fact as one flat row: the columns that CSV, SQLite and GeoJSON share, and cells that are safe in spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.case.names import FIRST_DAY, LAST_DAY, period_days
from proxywar.case.results import cell_text
from proxywar.publish.exports.holding import Source
from proxywar.publish.exports.tables import load_table
from proxywar.records import Argument, Fact, Quantity

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula; the wide forms are typed in East Asian ones."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        type: string, integer, number or date (ISO).
        about: What stands in it; part of the documentation.
    """

    name: str
    type: str
    about: str


def columns_of(table: str) -> tuple[Column, ...]:
    """Return the columns of a table, in their order, as `data/columns.csv` has them."""
    rows = (row for row in load_table("columns") if row["table"] == table)
    return tuple(Column(row["name"], row["type"], row["about"]) for row in rows)


FACT_COLUMNS = columns_of("facts")


def flat_row(fact: Fact, source: Source | None) -> tuple[Any, ...]:
    """Return the cells of a fact, in the order of `FACT_COLUMNS`; None where a cell is empty."""
    since, until = period_days(fact.period.value)
    lat, lon = next(((p.lat, p.lon) for p in fact.place if p.lat is not None), (None, None))
    first = fact.quantity[0] if fact.quantity else Quantity("", None, None, "", 0, 0)
    return (
        fact.id, fact.doc, source and source.outlet, source and source.date, fact.fragment, fact.theatre, fact.type,
        fact.mode, fact.channel, str(fact.status), *_party(fact.holder), *_party(fact.actor), *_party(fact.recipient),
        *_party(fact.place), lat, lon, fact.period.value, None if since == FIRST_DAY else since,
        None if until == LAST_DAY else until, fact.period.text, quantity_text(fact.quantity), first.of or None,
        first.low, first.high, first.unit, "; ".join(o.name for o in fact.object) or None, fact.lang, fact.quote,
        fact.start, fact.end, fact.rule, fact.confidence, fact.cluster, source and source.sha256,
    )  # fmt: skip


def quantity_text(quantities: Sequence[Quantity]) -> str | None:
    """Return numbers with what they count, as one cell."""
    if not quantities:
        return None
    return cell_text([{"of": q.of, "low": q.low, "high": q.high, "unit": q.unit} for q in quantities])


def _party(arguments: Sequence[Argument]) -> tuple[str | None, str | None]:
    return "; ".join(a.name for a in arguments) or None, "; ".join(a.id for a in arguments) or None


def csv_line(cells: Iterable[Any]) -> str:
    """Return one line of CSV (RFC 4180, with LF) in which no spreadsheet takes a text for a formula.

    Examples:
        >>> print(csv_line(["=1+1", -3, None, "a, b"]), end="")
        '=1+1,-3,,"a, b"
    """
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([safe_cell(cell) for cell in cells])
    return line.getvalue().removesuffix("\r\n") + "\n"


def safe_cell(value: Any) -> str:
    """Return a cell; text that begins like a formula, also after blanks, gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return repr(value)
    text = cell_text(value)
    return (
        "'" + text if text.startswith(_FORMULA_STARTS) or text.lstrip(" \u00a0").startswith(_FORMULA_STARTS) else text
    )


def table_description(columns: Sequence[Column], name: str, *, dialect: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the description of a table after the W3C's "Metadata Vocabulary for Tabular Data" (CSV on the Web)."""
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "url": name,
        "dialect": {"header": True, "encoding": "utf-8", **(dialect or {})},
        "tableSchema": {"columns": [{"name": c.name, "titles": c.name, "datatype": c.type, "dc:description": c.about}
                                    for c in columns]},
    }  # fmt: skip
