"""Scenarios of the page: what a form asks for, what a run answers, and that it is the answer of the command line."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import proxywar as pw
from proxywar.web import create_app
from proxywar.web.asking import command_of, question_query
from proxywar.web.levers import read_levers
from proxywar.web.running import Question
from proxywar.web.runs import Runs
from tests.web.conftest import ADDRESS

LINE = "Turkey air 0 from week 8"
SMALL = {"theatre": "Libya", "replicates": "500", "weeks": "20"}


def token_of(client: TestClient) -> str:
    """Return the token that forms of the page carry."""
    found = re.search(r'name="csrf" value="([^"]+)"', client.get("/scenarios").text)
    assert found
    return found[1]


def ask(client: TestClient, fields: Mapping[str, str]) -> str:
    """Send the form of levers; return the address that it leads to."""
    answer = client.post("/scenarios/run", data={"csrf": token_of(client), **fields}, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def wait_for(client: TestClient, address: str) -> dict[str, object]:
    """Return the answer to a question, once its process has it."""
    twin = address.replace("/scenarios?", "/scenarios/result.json?")
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found: dict[str, object] = client.get(twin).json()
        if found.get("state") not in ("waiting", "running"):
            return found
    raise AssertionError("no answer came")


def test_a_run_of_the_page_is_that_of_the_command_line(client: TestClient, demo_case: Path) -> None:
    address = ask(client, SMALL | {"scale|Turkey|air": "0", "scale|Russia|air": "100", "week": "8"})
    assert "what_if=Turkey+air+0%25+from+week+8" in address
    found = wait_for(client, address)
    with pw.open(demo_case) as case:
        own = case.scenario("Turkey air 0% from week 8", theatre="Libya", replicates=500, weeks=20)
    assert found == json.loads(json.dumps(own.json()))
    rows = list(csv.DictReader(io.StringIO(client.get(address.replace("/scenarios?", "/scenarios/result.csv?")).text)))
    assert [row["place"] for row in rows] == [row["place"] for row in own.rows()]
    page = client.get(address).text
    assert "Change of the share of value" in page and "Read this first" in page


def test_a_question_that_was_not_run_says_so_and_offers_to_run_it(client: TestClient) -> None:
    query = question_query(Question("Libya", what_ifs=("Qatar money 0 from week 3",), replicates=700))
    assert client.get(f"/scenarios/result.json{query}").json()["state"] == "not run"
    assert "was not run" in client.get(f"/scenarios{query}").text


@pytest.mark.parametrize(
    ("line", "told"),
    [("Turkey aire 0", "Did you mean air?"), ("blah", "is not understood"), ("Turkey air -1", "0 or more"),
     ("Turkey air 0 from week x", "is not a number")],
)  # fmt: skip
def test_a_what_if_that_cannot_be_asked_is_told_and_not_run(client: TestClient, line: str, told: str) -> None:
    address = ask(client, SMALL | {"line": line})
    page = client.get(address).text
    assert told in page
    assert client.get(address.replace("/scenarios?", "/scenarios/result.json?")).json()["state"] == "not run"


@pytest.mark.parametrize("odd", [{"weeks": "x"}, {"weeks": "0"}, {"replicates": "1000000000"}, {"seed": "-1"}])
def test_odd_numbers_are_refused_in_words(client: TestClient, odd: dict[str, str]) -> None:
    answer = client.post("/scenarios/run", data={"csrf": token_of(client)} | SMALL | odd)
    assert answer.status_code == 400 and "PW121" in answer.text


def test_a_run_needs_the_token_of_the_page(client: TestClient) -> None:
    assert client.post("/scenarios/run", data=SMALL).status_code == 403


def test_what_a_form_asks_for_is_what_was_moved() -> None:
    fields = [
        ("scale|Turkey|air", "50"), ("scale|Russia|mercenaries", "100"), ("embargo|sea", "80"), ("embargo|air", "0"),
        ("men|Turkey", "2000"), ("stands|Qatar", "leaves"), ("stands|Egypt", "Khalifa Haftar"),
        ("place|Sirte", "Khalifa Haftar"), ("drop", "lib-050"), ("week", "4"), ("until", "20"),
        ("line", "mediation 1 from week 6\n\nembargo all 1"),
    ]  # fmt: skip
    first, *own = read_levers(fields, None)
    times = "from week 4 until week 20"
    assert first.split("; ") == [
        f"Turkey air 50% {times}", f"embargo sea 80% {times}", f"Turkey men 2000 {times}", f"Qatar leaves {times}",
        f"Egypt joins Khalifa Haftar {times}", "Sirte to Khalifa Haftar from week 4", "drop source lib-050",
    ]  # fmt: skip
    assert own == ["mediation 1 from week 6", "embargo all 1"]


def test_a_parameter_opens_to_its_sentences(client: TestClient) -> None:
    parameters = client.get("/scenarios.json?theatre=Libya").json()["parameters"]
    told = next(p for p in parameters if p["kind"] == "fact" and p["key"].startswith("men:"))
    found = client.get("/scenarios/parameter.json", params={"theatre": "Libya", "key": told["key"]}).json()
    assert [f["id"] for f in found["facts"]] == told["facts"] or {f["id"] for f in found["facts"]} == set(told["facts"])
    page = client.get("/scenarios/parameter", params={"theatre": "Libya", "key": told["key"]}).text
    assert all(f["doc"] in page for f in found["facts"])
    assert client.get("/scenarios/parameter.json?key=none").status_code == 404


def test_a_theatre_without_two_sides_is_told(client: TestClient) -> None:
    answer = client.get("/scenarios?theatre=Switzerland")
    assert answer.status_code == 200 and "no two sides" in answer.text
    assert client.get("/scenarios.json?theatre=Switzerland").json()["error"]["code"] == "PW122"


def test_the_command_that_is_shown_gives_the_same_question(demo_case: Path) -> None:
    with pw.open(demo_case) as case:
        told = command_of(case, Question("Libya", what_ifs=(LINE,), seed=3))
    assert told == f"proxywar scenario --case {demo_case.name} --theatre Libya --what-if '{LINE}' --seed 3 -o run"


def test_a_run_is_stopped_and_started_again(demo_case: Path) -> None:
    with pw.open(demo_case) as case:
        state = case.state()
    runs = Runs(demo_case)
    run = runs.start(Question("Libya", weeks=520, replicates=10_000), state)
    runs.stop(run)
    assert run.ended.wait(30) and run.status == "stopped" and run.result is None
    again = runs.start(Question("Libya", weeks=2, replicates=100), state)
    assert again.ended.wait(60) and again.status == "done" and again.done == 100
    assert runs.start(again.question, state) is again
    assert runs.start(again.question, "another state") is not again


def test_a_run_that_fails_says_why(demo_case: Path) -> None:
    run = Runs(demo_case).start(Question("Libya", what_ifs=("Mars air 0",), replicates=10), "")
    assert run.ended.wait(60) and run.status == "failed"
    assert run.error is not None and run.error.code == "PW126"


def test_a_question_of_a_case_that_changed_is_told_to_be_old(own_case: Path) -> None:
    with TestClient(create_app(own_case), ADDRESS) as client:
        address = ask(client, SMALL)
        wait_for(client, address)
        assert "has changed" not in client.get(address).text
        with pw.open(own_case) as case:
            fact = case.facts()[0].id
            case.review(author="test").reject(fact, reason="misread")
        assert "has changed" in client.get(address).text


def test_scenarios_speak_french(demo_case: Path) -> None:
    with TestClient(create_app(demo_case, "fr"), ADDRESS) as client:
        page = client.get("/scenarios?theatre=Libya").text
    assert "Libye\u00a0: et si" in page and "dès la semaine 8" in page
