"""CSV: one fact a row, the columns of `FACT_COLUMNS`; UTF-8, LF, safe for spreadsheets.

A text that begins like a formula has an apostrophe before it, as spreadsheets write it themselves. What a column is
stands beside the file, after the W3C's CSV on the Web.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from proxywar.publish.exports.columns import FACT_COLUMNS, csv_line, flat_row, table_description
from proxywar.publish.exports.holding import Holding, Settings, Tally

NAME = "csv"
COLUMNS = FACT_COLUMNS
SETTINGS = ("bom",)


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write every fact as a row."""
    tally, sources = Tally(), holding.sources
    with path.open("w", encoding=settings.encoding, newline="") as file:
        file.write(csv_line(column.name for column in COLUMNS))
        for fact in holding.facts():
            file.write(csv_line(flat_row(fact, sources.get(fact.doc))))
            tally.rows += 1
    return tally


def describe(name: str, settings: Settings) -> dict[str, Any]:
    """Return what is written beside the file."""
    return table_description(COLUMNS, name, dialect={"encoding": settings.encoding})
