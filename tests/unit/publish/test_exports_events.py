"""Formats of events: PLOVER, CAMEO as GDELT, ACLED; and FollowTheMoney, opened by its own library."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import proxywar as pw
from proxywar.case import CaseStore
from proxywar.publish.exports import BESIDE
from proxywar.publish.exports.as_acled import COLUMNS as ACLED_COLUMNS
from proxywar.publish.exports.as_cameo import NAMES
from proxywar.publish.exports.as_ftm import SCHEMATA
from proxywar.publish.exports.as_plover import COLUMNS as PLOVER_COLUMNS
from proxywar.publish.exports.as_plover import QUAD_CODES
from proxywar.publish.exports.events import SIGN, reduce_type
from proxywar.publish.exports.tables import actor_kinds, countries, goldstein, load_table
from proxywar.records import CHANNELS, EVENT_TYPES, Argument, Fact, Reading, Status
from tests.conftest import Make

DATA = Path(pw.__file__).parent / "publish" / "exports" / "data"


def export(case: Path, out: Path, format: str) -> tuple[str, dict[str, int]]:
    """Export a case and return the text, and what was left out."""
    with pw.open(case) as opened:
        done = opened.export(out, to=format, force=True)
    return out.read_text(encoding="utf-8"), done.left_out


def made(type: str, status: Status = Status.STATED, rule: str = "en:verb", **fields: Any) -> Fact:
    """Build a fact of which only what decides on its event matters."""
    document = Make.document("a", "Turkey does so to Egypt.")
    return replace(Make.fact(document, type=type, status=status), rule=rule, **fields)


@pytest.mark.parametrize(
    ("type", "status", "rule", "event"),
    [
        ("CONSULT", Status.PLANNED, "en:meet", "AGREE"),
        ("SUPPORT", Status.PLANNED, "en:back", "AGREE"),
        ("COOPERATE", Status.PLANNED, "fr:coopérer", "AGREE"),
        ("AID", Status.PLANNED, "en:send", "AGREE"),
        ("RETREAT", Status.PLANNED, "fr:retirer", "CONCEDE"),
        ("AGREE", Status.STATED, "en:sign", "SUPPORT"),
        ("AGREE", Status.STATED, "en:sign prt:on", "SUPPORT"),
        ("AGREE", Status.ALLEGED, "fr:signer", "SUPPORT"),
        ("AGREE", Status.STATED, "en:agree", "AGREE"),
        ("RETREAT", Status.STATED, "en:withdraw", "RETREAT"),
        ("ASSAULT", Status.PLANNED, "en:attack", None),
        ("ASSAULT", Status.DENIED, "en:attack", None),
        ("CONSULT", Status.NEGATED, "en:meet", None),
        ("AID", Status.POSSIBLE, "en:send", None),
        ("AID", Status.ENDED, "en:send", None),
        ("BACKS", Status.STATED, "en:back", None),
    ],
)
def test_the_reductions_of_plovers_codebook(type: str, status: Status, rule: str, event: str | None) -> None:
    found = reduce_type(made(type, status, rule))
    assert (found and found[0]) == event
    assert (found is not None and found[1] == SIGN) == ("sign" in rule)


def test_every_row_of_the_tables_has_a_source_and_every_event_its_code() -> None:
    for path in sorted(DATA.glob("*.csv")):
        assert all(row["source"] for row in load_table(path.stem)), path.name
    plain = {row["type"] for row in load_table("cameo") if not row["mode"] and not row["channel"]}
    assert plain == set(EVENT_TYPES) == set(QUAD_CODES)
    assert {row["code"] for row in load_table("cameo")} == set(goldstein())
    assert {row["channel"] for row in load_table("cameo")} <= {"", *CHANNELS}
    assert {row["ftm"] for row in actor_kinds().values()} <= set(SCHEMATA)
    # Known rows of GDELT's own list of scores.
    assert [float(goldstein()[code]) for code in ("030", "057", "072", "112", "163", "190")] == [
        4,
        8,
        8.3,
        -2,
        -6.5,
        -10,
    ]
    assert (countries()["LBY"]["iso2"], countries()["CHE"]["fips"]) == ("ly", "SZ")


def test_plover_lines_have_the_documented_keys_and_lead_back_to_their_facts(example: Path, tmp_path: Path) -> None:
    text, left = export(example, tmp_path / "a.plover", "plover")
    events = [json.loads(line) for line in text.splitlines()]
    assert events
    with pw.open(example) as opened:
        facts = {fact.id: fact for fact in opened.facts()}
    for event in events:
        assert list(event) == [column.name for column in PLOVER_COLUMNS]
        assert event["event_type"] in EVENT_TYPES
        assert event["text"] == facts[event["proxywar_fact"]].quote
    assert len({(event["event_id"], event["event_type"]) for event in events}) == len(events)
    held = sum(event["proxywar_mentions"] for event in events)
    assert held + sum(left.values()) == len(facts)
    assert left["ties (BACKS)"] == sum(fact.type == "BACKS" for fact in facts.values())


def test_cameo_is_the_event_table_of_gdelt(example: Path, tmp_path: Path) -> None:
    text, left = export(example, tmp_path / "a.cameo", "cameo")
    assert len(NAMES) == 61
    rows = [dict(zip(NAMES, line.split("\t"), strict=True)) for line in text.splitlines()]
    assert rows and not text.startswith("GLOBALEVENTID")
    for row in rows:
        assert row["SQLDATE"].startswith(row["MonthYear"]) and row["MonthYear"].startswith(row["Year"])
        assert row["EventCode"].startswith(row["EventBaseCode"]) and row["EventBaseCode"].startswith(
            row["EventRootCode"]
        )
        assert float(row["GoldsteinScale"]) == float(goldstein()[row["EventCode"]])
        assert math.floor(float(row["FractionDate"])) == int(row["Year"])
        assert row["GLOBALEVENTID"].isdigit() and int(row["NumArticles"]) <= int(row["NumMentions"])
    assert {row["Actor1CountryCode"] for row in rows} >= {"TUR", "RUS"}
    assert left["ties (BACKS)"] and left["events that are alleged"]


def test_acled_has_its_columns_and_counts_what_it_does_not_code(example: Path, tmp_path: Path) -> None:
    text, left = export(example, tmp_path / "a.acled", "acled")
    table = list(csv.reader(io.StringIO(text, newline="")))
    assert table[0] == [column.name for column in ACLED_COLUMNS] and len(table[0]) == 31
    rows = [dict(zip(table[0], cells, strict=True)) for cells in table[1:]]
    assert rows
    for row in rows:
        assert row["event_date"].startswith(row["year"]) and row["time_precision"] in "123"
        assert row["country"] and countries()[row["event_id_cnty"][:3]]["isonumeric"] == row["iso"]
        assert -90 <= float(row["latitude"]) <= 90 and -180 <= float(row["longitude"]) <= 180
    assert any(reason.startswith("events that ACLED does not code (CONSULT)") for reason in left)


def test_events_told_several_times_are_one_with_its_mentions(tmp_path: Path) -> None:
    path = tmp_path / "a.case"
    readings = []
    for name, outlet in (("a", "Wire"), ("b", "Post"), ("c", "Wire")):
        text = "Turkey bombed Haftar at Tripoli."
        document = Make.document(name, text + " " * (ord(name) - 96), outlet=outlet, date="2020-06-05")
        place = replace(
            Make.argument(text, "Tripoli", "tripoli", "Tripoli", "city"), lat=32.9, lon=13.2, within=("Libya",)
        )
        readings.append(
            Make.reading(document, Make.fact(
                document, type="ASSAULT", actor=Make.argument(text, "Turkey", "TUR", "Turkey"), place=place,
                recipient=Make.argument(text, "Haftar", "haftar", "Khalifa Haftar", "person"), date="2020-06-04"))
        )  # fmt: skip
    with CaseStore.open(path, write=True) as store:
        store.save(readings)
    text, _ = export(path, tmp_path / "a.cameo", "cameo")
    (row,) = [dict(zip(NAMES, line.split("\t"), strict=True)) for line in text.splitlines()]
    assert (row["NumMentions"], row["NumSources"], row["NumArticles"]) == ("3", "2", "3")
    assert (row["Actor1Code"], row["Actor2CountryCode"], row["SQLDATE"]) == ("TUR", "LBY", "20200604")
    assert (row["ActionGeo_CountryCode"], row["ActionGeo_Type"]) == ("LY", "4")
    text, _ = export(path, tmp_path / "a.acled", "acled")
    (cells,) = list(csv.DictReader(io.StringIO(text, newline="")))
    assert (cells["event_type"], cells["inter1"], cells["geo_precision"]) == ("Battles", "External/Other forces", "1")


@pytest.mark.parametrize(("value", "precision", "day"), [
    ("2020-06-04", "1", "2020-06-04"), ("2020-06-01/2020-06-07", "2", "2020-06-04"), ("2020-06", "3", "2020-06-15"),
    ("2020", None, None), ("2018/..", None, None), (None, None, None),
])  # fmt: skip
def test_acled_dates_as_exactly_as_they_are_known(
    tmp_path: Path, value: str | None, precision: str | None, day: str | None
) -> None:
    path, text = tmp_path / "a.case", "Turkey bombed Tripoli."
    document = Make.document("a", text)
    place = Argument("tripoli", "Tripoli", "city", "Tripoli", 14, 21, ("Libya",), 32.9, 13.2)
    fact = Make.fact(
        document, type="ASSAULT", actor=Make.argument(text, "Turkey", "TUR", "Turkey"), place=place, date=value
    )
    with CaseStore.open(path, write=True) as store:
        store.save([Reading(Make.cut(document), facts=(fact,))])
    table, left = export(path, tmp_path / "a.acled", "acled")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [(row["time_precision"], row["event_date"]) for row in rows] == ([(precision, day)] if precision else [])
    assert left.get("events of no known day, week or month", 0) == (0 if precision else 1)


@pytest.mark.parametrize("fixture", ["example", "awkward"])
def test_followthemoney_takes_every_entity_and_every_reference_leads_somewhere(
    request: pytest.FixtureRequest, tmp_path: Path, fixture: str
) -> None:
    ftm = pytest.importorskip("followthemoney", reason="followthemoney is not installed: pip install 'proxywar[ftm]'")
    case = request.getfixturevalue(fixture)
    text, _ = export(case, tmp_path / "a.ftm", "ftm")
    rows = [json.loads(line) for line in text.splitlines()]
    entities = {row["id"]: ftm.model.get_proxy(row, cleaned=False) for row in rows}
    assert len(entities) == len(rows)
    assert {row["schema"] for row in rows} <= set(SCHEMATA)
    for row in rows:
        proxy = entities[row["id"]]
        for name, values in row["properties"].items():
            assert name in proxy.schema.properties, f"{row['schema']}.{name}"
            prop = proxy.schema.get(name)
            assert len(proxy.get(prop)) == len(values), (
                f"{name} of {row['id']} holds what the library refuses: {values}"
            )
            if prop.type.name == "entity":
                assert all(entities[value].schema.is_a(prop.range) for value in values), name
    with pw.open(case) as opened:
        assert {tie.json()["id"] for tie in opened.ties()} <= set(entities)


def test_the_columns_are_told_beside_the_file(example: Path, tmp_path: Path) -> None:
    for format, columns in (("cameo", list(NAMES)), ("acled", [column.name for column in ACLED_COLUMNS])):
        export(example, tmp_path / f"a.{format}", format)
        about = json.loads((tmp_path / f"a.{format}{BESIDE}").read_text(encoding="utf-8"))
        assert [column["name"] for column in about["tableSchema"]["columns"]] == columns
