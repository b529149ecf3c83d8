"""The twins say what the command line says; errors are told; what is asked wrongly is refused in words."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import proxywar as pw
from proxywar.case import CaseStore
from proxywar.case.results import KEYS
from proxywar.errors import CaseError, UsageError
from proxywar.web import create_app

LISTS = ("facts", "mentions", "actors", "places", "ties", "camps", "forces", "control", "timeline", "disputes")
PAGES = ("home", "system", "actors", "documents", "search")


@pytest.mark.parametrize("name", LISTS)
def test_the_twins_of_a_list_are_those_of_the_command_line(client: TestClient, demo_case: Path, name: str) -> None:
    rows = client.get(f"/{name}.json?limit=10000&min_confidence=0").json()
    with pw.open(demo_case) as case:
        expected = getattr(case, name)().json()
    assert rows == json.loads(json.dumps(expected)) and rows
    table = list(csv.DictReader(io.StringIO(client.get(f"/{name}.csv?limit=10000&min_confidence=0").text)))
    assert len(table) == len(rows)
    assert set(KEYS[name].split()) >= set(table[0])


def test_a_theatre_and_a_date_choose_as_on_the_command_line(client: TestClient, demo_case: Path) -> None:
    rows = client.get("/ties.json", params={"theatre": "Libya", "as_of": "2019-12"}).json()
    with pw.open(demo_case) as case:
        assert rows == case.above().ties(theatre="Libya", as_of="2019-12").json()


def test_one_source_alone_makes_fewer_ties(client: TestClient) -> None:
    (outlet,) = {row["outlet"] for row in client.get("/documents.json").json() if row["doc"] == "lib-001"}
    alone = client.get("/ties.json", params={"source": outlet, "min_confidence": 0}).json()
    docs = {f["doc"] for row in alone for f in client.get("/facts.json", params={"min_confidence": 0}).json()
            if f["id"] in row["facts"]}  # fmt: skip
    told = {row["doc"] for row in client.get("/documents.json").json() if row["outlet"] == outlet}
    assert alone and docs <= told


def test_the_twin_of_a_page_holds_its_lists(client: TestClient) -> None:
    found = client.get("/system.json?theatre=Libya").json()
    assert list(found) == ["ties", "camps", "forces", "disputes", "timeline"]
    assert found["ties"] == client.get("/ties.json?theatre=Libya").json()


def test_why_is_the_explanation_of_the_command_line(client: TestClient, demo_case: Path) -> None:
    with pw.open(demo_case) as case:
        assert client.get("/why.json?id=Turkey").json() == json.loads(json.dumps(case.why("Turkey").json()))


@pytest.mark.parametrize(
    ("url", "status", "code"),
    [
        ("/why.json?id=nobody-at-all", 404, "PW106"),
        ("/ties.json?as_of=soon", 400, "PW103"),
        ("/ties.json?status=surely", 422, "PW102"),
        ("/facts.json?limit=-1", 422, "PW102"),
        ("/nowhere.json", 404, "PW106"),
    ],
)
def test_a_wrong_question_is_told_as_json(client: TestClient, url: str, status: int, code: str) -> None:
    answer = client.get(url)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_a_wrong_question_is_told_as_a_page(client: TestClient) -> None:
    answer = client.get("/why?id=nobody-at-all")
    assert answer.status_code == 404
    assert "nobody-at-all" in answer.text and "<html" in answer.text


def test_no_case_and_no_locale_are_refused(tmp_path: Path, demo_case: Path) -> None:
    with pytest.raises(CaseError):
        create_app(tmp_path / "none.case")
    with pytest.raises(UsageError):
        create_app(demo_case, "de")


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_read_while_another_process_writes(own_client: TestClient, own_case: Path, name: str) -> None:
    with CaseStore.open(own_case, write=True) as store, store.transaction() as connection:
        connection.execute("INSERT INTO problems (source, stage, code, message) VALUES ('x', 'sources', 'PW301', 'y')")
        assert own_client.get(f"/{name}").status_code == 200
        assert own_client.get("/home.json").json() == []
    assert len(own_client.get("/home.json").json()) == 1


def test_pages_are_read_while_proxywar_read_writes(own_client: TestClient, own_case: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.jsonl"
    lines = (
        {"id": f"more-{n}", "text": f"On {1 + n % 28} May 2020 Turkey sent {n + 2} drones to Misrata."}
        for n in range(60)
    )
    more.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    before = own_client.get("/documents.json").json()
    reading = subprocess.Popen(
        [sys.executable, "-m", "proxywar", "read", str(more), "--case", str(own_case), "--quiet"],
        stderr=subprocess.PIPE,
    )
    asked = 0
    while reading.poll() is None:
        assert own_client.get(("/system", "/actors", "/facts.json")[asked % 3]).status_code == 200
        asked += 1
    _, told = reading.communicate()
    assert reading.returncode == 0, told
    assert asked > 1
    assert len(own_client.get("/documents.json?offset=0").json()) == min(100, len(before) + 60)
    assert own_client.get("/document?id=more-59").status_code == 200


def test_a_case_made_anew_in_its_place_is_read(own_client: TestClient, own_case: Path) -> None:
    assert own_client.get("/documents.json").json()
    for suffix in ("", "-wal", "-shm"):
        own_case.with_name(own_case.name + suffix).unlink(missing_ok=True)
    CaseStore.open(own_case, write=True).close()
    assert own_client.get("/documents.json").json() == []
    sqlite3.connect(own_case).close()


def test_the_page_speaks_french(demo_case: Path) -> None:
    with TestClient(create_app(demo_case, "fr"), "http://127.0.0.1") as client:
        answer = client.get("/system?theatre=Libya").text
    assert '<html lang="fr"' in answer and "Libye" in answer
