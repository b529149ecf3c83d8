"""The generated tables fit their sources, and the linter sees what is wrong."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from proxywar.knowledge import build
from proxywar.knowledge.counts import count_rows
from proxywar.knowledge.entries import covers
from proxywar.knowledge.lint import find_faults
from proxywar.knowledge.sources import Sources, built_in


def test_committed_names_hold_all_that_the_rows_give() -> None:
    with (build.TABLES / "names.csv").open(encoding="utf-8", newline="") as stream:
        committed = {tuple(row) for row in csv.reader(stream)}
    # CLDR's names and the airfields move with their own releases; `make knowledge` and CI compare those.
    missing = [row for row in build.names_table(built_in(), []) if tuple(row) not in committed]
    assert missing == [], "run python -m proxywar.knowledge.build"


def test_table_is_sorted_and_without_doubles() -> None:
    sources = built_in()
    rows = build.names_table(sources, [])
    assert rows == sorted(set(rows))


def test_knowledge_base_has_no_faults() -> None:
    assert list(find_faults(built_in())) == []


@pytest.mark.parametrize(
    ("table", "changes", "words"),
    [
        ("persons", {"source": ""}, "no source"),
        ("persons", {"from": "2020", "to": "2011"}, "is after"),
        ("persons", {"country": "QQQ"}, "no known id"),
        ("persons", {"en": "A ;B"}, "stray blank"),
        ("persons", {"kind": "wizard"}, "unknown kind"),
        ("places", {"lat": "123"}, "out of range"),
        ("equipment", {"of": "horses"}, "horses"),
        ("collisions", {"rule": "maybe"}, "unknown rule"),
    ],
)
def test_linter_finds(table: str, changes: dict[str, str], words: str) -> None:
    sources = built_in()
    rows = [dict(row) for row in sources[table]]
    rows[0] |= changes
    faults = list(find_faults(Sources({**sources.tables, table: rows}, sources.demonyms)))
    assert any(words in fault for fault in faults)


def test_linter_finds_doubles_and_states_without_demonym() -> None:
    sources = built_in()
    twin = sources["persons"][0] | {"id": "twin"}
    missing = {"en": [row for row in sources.demonyms["en"] if row["id"] != "FRA"], "fr": sources.demonyms["fr"]}
    changed = Sources({**sources.tables, "persons": [*sources["persons"], twin, sources["persons"][1]]}, missing)
    faults = "\n".join(find_faults(changed))
    assert "person 'twin' in the same years" in faults
    assert f"id {sources['persons'][1]['id']!r} is also at" in faults
    assert "no demonym of France" in faults


def test_write_table(tmp_path: Path) -> None:
    build.write_table(tmp_path / "t" / "x.csv", ("a", "b"), [("1", "é,")])
    assert (tmp_path / "t" / "x.csv").read_bytes() == 'a,b\n1,"é,"\n'.encode()


def test_counts_cover_every_kind() -> None:
    counts = dict(count_rows())
    assert counts["states"] > 200
    assert counts["actors: person"] > 300
    assert counts["places: city"] > 400
    assert counts["spellings (fr): demonym"] > 700


@pytest.mark.parametrize(
    ("since", "until", "date", "expected"),
    [
        ("2016-03", "2021-03", "2021-03-31", True),
        ("2016-03", "2021-03", "2021-04-01", False),
        ("2016-03", None, "2016", True),
        ("2016-03", None, "2015", False),
        (None, None, "1800", True),
        ("2016", "2017", None, True),
        ("2016", "2017", "../2015-12", False),
        ("2016", "2017", "2017-12-31/..", True),
        ("2016", "2017", "2010/2016-01-01", True),
    ],
)
def test_covers(since: str | None, until: str | None, date: str | None, expected: bool) -> None:
    assert covers(since, until, date) is expected
