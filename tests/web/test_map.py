"""The map: what it shows when, where places are contested, how it says what no sentence dates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

import proxywar as pw
from proxywar.errors import UsageError
from proxywar.web import create_app
from proxywar.web.ground import Mark, Steps, _contested
from tests.web.conftest import ADDRESS

TEXTS = (
    ("a", "2020-05-02", "The Libyan National Army controls Sirte and Benghazi."),
    ("b", "2020-06-12", "The Government of National Accord controls Sirte and Tripoli."),
    ("c", "2020-06-13", "Turkey backs the Government of National Accord. Russia backs the Libyan National Army."),
    ("d", "2020-06-13", "The Government of National Accord attacked the Libyan National Army."),
)  # fmt: skip
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2025, 1, 1))


@pytest.fixture(scope="module")
def contest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client over a case in which two outlets name two holders of one place."""
    folder = tmp_path_factory.mktemp("contest")
    lines = [json.dumps({"id": i, "date": d, "text": t, "outlet": f"Outlet {i}"}) for i, d, t in TEXTS]
    (folder / "texts.jsonl").write_text("\n".join(lines), encoding="utf-8")
    pw.read(folder / "texts.jsonl", case=folder / "contest.case").close()
    with TestClient(create_app(folder / "contest.case"), ADDRESS) as client:
        yield client


def holders(client: TestClient, query: str) -> set[tuple[str, str]]:
    """Return who holds what in the twin of the map."""
    rows = client.get(f"/map.json?theatre=Libya&min_confidence=0{query}").json()["control"]
    return {(row["place"], row["actor"]) for row in rows}


def test_a_hold_is_shown_from_the_day_that_it_is_reported(contest: TestClient) -> None:
    army, government = ("Sirte", "Libyan National Army"), ("Sirte", "Government of National Accord")
    assert {army, government} <= holders(contest, "")
    assert army in holders(contest, "&at=2020-05-20") and government not in holders(contest, "&at=2020-05-20")
    assert {army, government} <= holders(contest, "&at=2020-06-12")


def test_a_place_of_two_holders_is_contested_from_the_second_on(contest: TestClient) -> None:
    page = contest.get("/map/place?id=sirte&theatre=Libya&min_confidence=0").text
    assert "contested" in page and "reported 2\u00a0May 2020" in page
    early = contest.get("/map?theatre=Libya&min_confidence=0&at=2020-05-20").text
    late = contest.get("/map?theatre=Libya&min_confidence=0&at=2020-06-12").text
    told = '<span class="status contested" data-contested="[[41, 41]]"'
    assert f"{told} hidden>" in early and f"{told}>" in late


def test_one_outlet_alone_leaves_nothing_contested(contest: TestClient) -> None:
    assert holders(contest, "&source=Outlet+a") == {
        ("Sirte", "Libyan National Army"), ("Benghazi", "Libyan National Army"),
    }  # fmt: skip


def test_the_twin_holds_the_rows_of_the_command_line(client: TestClient, demo_case: Path) -> None:
    found = client.get("/map.json?theatre=Libya&min_confidence=0").json()
    with pw.open(demo_case) as case:
        assert found["control"] == case.control(theatre="Libya").json()
        kinds = {f.type for f in case.facts() if f.id in {row["id"] for row in found["facts"]}}
    assert {"CONTROLS", "PRESENT", "MOBILIZE", "ASSAULT"} <= kinds


def test_outlines_have_the_names_of_the_language(demo_case: Path) -> None:
    with TestClient(create_app(demo_case, "fr"), ADDRESS) as client:
        rows = client.get("/map/outlines.json").json()
    assert {row["name"] for row in rows if row["id"] in ("TUN", "EGY")} == {"Tunisie", "Égypte"}
    assert all(len(ring) > 2 for row in rows for ring in row["rings"])


@pytest.mark.parametrize("url", ["/map.json?at=soon", "/map.json?at=2020-01/2020-02"])
def test_a_time_that_is_none_is_refused(client: TestClient, url: str) -> None:
    answer = client.get(url)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "PW103")


def test_a_place_of_which_nothing_is_said_is_not_found(client: TestClient) -> None:
    assert client.get("/map/place.json?id=atlantis").status_code == 404


def test_a_selection_without_places_says_so(client: TestClient) -> None:
    assert "No place under this selection" in client.get("/map?theatre=Greece").text


@given(st.lists(DAYS, min_size=1, max_size=8))
def test_every_day_has_its_step_and_a_span_holds_its_ends(days: list[date]) -> None:
    told = sorted(str(day) for day in days)
    steps = Steps(told)
    assert 1 <= len(steps.values) <= 121 and steps.values == sorted(steps.values)
    for day in told:
        assert day.startswith(steps.values[steps.find(day)])
    first, last = steps.span(told[0], told[-1])
    assert (first, last) == (0, len(steps.values) - 1)
    assert steps.span("", "") == (first, last)
    with pytest.raises(UsageError):
        steps.find("never")


def hold(actor: str, first: int, last: int) -> Mark:
    """Return a hold that is marked as contested."""
    return Mark("held", actor, "none", "", "", "", "", "stated", ("f",), True, first=first, last=last)


def test_a_place_is_contested_only_while_rivals_hold_it_together() -> None:
    assert _contested([hold("a", 0, 4), hold("b", 3, 9)]) == [(3, 4)]
    assert _contested([hold("a", 0, 2), hold("b", 3, 9)]) == []
    assert _contested([hold("a", 1, 2)]) == [(1, 2)]  # its hold is denied
