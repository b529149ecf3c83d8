"""Make the generated tables out of the source rows, CLDR's names and the list of airfields.

Run by `make knowledge` as `python -m proxywar.knowledge.build`. The same inputs give the same bytes; CI fails when
the committed tables differ.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from proxywar.knowledge.airfields import airfield_places
from proxywar.knowledge.cldr import territory_names
from proxywar.knowledge.entries import NameRow
from proxywar.knowledge.sources import COLUMNS, Row, Sources, built_in
from proxywar.knowledge.spellings import compile_spellings, drop_doubles

TABLES = Path(__file__).parent / "tables"


def names_table(sources: Sources, airfields: list[Row]) -> list[NameRow]:
    """Return all spellings, sorted: those of the rows, of CLDR and of the airfields."""
    extended = Sources({**sources.tables, "places": sources["places"] + airfields}, sources.demonyms)
    return sorted(drop_doubles([*compile_spellings(extended), *territory_names(sources["states"])]))


def write_table(path: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Write a CSV table with Unix line ends."""
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main() -> None:
    """Write `tables/names.csv` and `tables/airfields.csv`."""
    sources = built_in()
    airfields = airfield_places(sources)
    columns = COLUMNS["places"]
    write_table(TABLES / "airfields.csv", columns, ([row[c] for c in columns] for row in airfields))
    header = ("spelling", "lang", "kind", "id", "role", "from", "to")
    write_table(TABLES / "names.csv", header, names_table(sources, airfields))


if __name__ == "__main__":
    main()
