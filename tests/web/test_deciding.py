"""What is decided in the page is in the case, survives a second reading, and is told where it cannot be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import proxywar as pw
from proxywar.case import CaseStore
from proxywar.web import queueing
from proxywar.web.deciding import FIELDS, typed_fields
from tests.web.test_security import token_of

WHATEVER = st.text(st.characters(codec="utf-8"), max_size=40)


def send(client: TestClient, path: str, **fields: str | list[str]) -> str:
    """Send a form with the token; return where it leads, blank where it was not taken."""
    answer = client.post(path, data={"csrf": token_of(client)} | fields, follow_redirects=False)
    assert answer.status_code == 303 or answer.status_code in (400, 404, 409), answer.text
    return str(answer.headers.get("location", ""))


def first_fact(client: TestClient) -> dict[str, str]:
    """Return the first fact of the queue."""
    queue = client.get("/review.json?kind=fact").json()["queue"]
    return {"id": queue[0]["id"], "next": queue[1]["id"]}


def test_the_queue_is_that_of_the_command_line(client: TestClient, demo_case: Path) -> None:
    with pw.open(demo_case) as case:
        expected = case.queue().json()
    assert client.get("/review.json").json()["queue"] == expected[:60]


def test_a_rejection_is_in_the_case_and_survives_a_second_reading(own_client: TestClient, own_case: Path) -> None:
    one = first_fact(own_client)
    there = send(own_client, "/review", act="reject", fact=one["id"], next=one["next"], reason="a hypothetical")
    assert f"item={one['next']}" in there
    assert one["id"] not in own_client.get("/review").text.split("data-id")[0]
    with pw.read([], case=own_case, again=True) as case:
        (decision,) = case.review(author="-").log()
        assert (decision.kind, decision.reason, decision.state) == ("reject", "a hypothetical", "applied")
        assert one["id"] in {fact.id for fact in case.facts(rejected=True)}
    assert one["id"] not in {row["id"] for row in own_client.get("/facts.json?min_confidence=0").json()}


def test_a_correction_sets_only_what_was_typed_otherwise(own_client: TestClient, own_case: Path) -> None:
    ident = first_fact(own_client)["id"]
    with pw.open(own_case) as case:
        typed = typed_fields(case.facts(id=ident)[0])
    assert set(typed) == set(FIELDS)
    assert send(own_client, "/review", act="correct", fact=ident, **(typed | {"status": "alleged", "date": "2020-06"}))
    with pw.open(own_case) as case:
        (fact,) = case.facts(id=ident)
        assert (str(fact.status), fact.period.value, fact.verdict) == ("alleged", "2020-06", "corrected")
        assert {d.value["field"] for d in case.review(author="-").log()} == {"status", "date"}


def test_a_correction_of_nothing_is_told_with_what_was_typed(own_client: TestClient) -> None:
    ident = first_fact(own_client)["id"]
    token = token_of(own_client)
    answer = own_client.post("/review", data={"csrf": token, "act": "correct", "fact": ident, "actor": "Nobody Known"})
    assert answer.status_code == 400
    assert "PW123" in answer.text and 'value="Nobody Known"' in answer.text
    assert own_client.get("/review.json").json()["decisions"] == []


def test_undo_brings_the_item_back(own_client: TestClient) -> None:
    one = first_fact(own_client)
    done = re.search(r"done=(j-\w+)", send(own_client, "/review", act="accept", fact=one["id"], next=one["next"]))
    assert done
    page = own_client.get(f"/review?item={one['next']}&done={done[1]}").text
    assert "Accepted" in page and 'value="undo"' in page
    assert f"item={one['id']}" in send(own_client, "/review", act="undo", decision=done[1])
    assert own_client.get("/review.json?kind=fact").json()["queue"][0]["id"] == one["id"]


def test_two_names_are_merged_and_parted(own_client: TestClient) -> None:
    (pair,) = own_client.get("/review.json?kind=pair").json()["queue"][:1]
    one, _, other = pair["id"].partition("=")
    names = {row["name"]: row["id"] for row in own_client.get("/actors.json").json()}
    assert send(own_client, "/review", act="same", one=names[one], other=names[other])
    assert one not in {row["name"] for row in own_client.get("/actors.json").json()}
    assert send(own_client, "/review", act="undo")
    assert send(own_client, "/review", act="not-same", one=names[one], other=names[other])
    assert pair["id"] not in {row["id"] for row in own_client.get("/review.json?kind=pair").json()["queue"]}


def test_words_of_an_actor_are_given_to_another(own_client: TestClient) -> None:
    assert send(own_client, "/actor", act="split", id="TUR", name="TUR", spelling=["Ankara"], to="Ankara government")
    shown = own_client.get("/actor.json?id=TUR").json()["actors"][0]
    assert "Ankara" not in {s["text"] for s in shown["spellings"]}
    parted = own_client.get("/actor.json", params={"id": "Ankara government"}).json()["actors"][0]
    assert {s["text"] for s in parted["spellings"]} == {"Ankara"}


def test_an_actor_is_merged_into_another_and_its_page_leads_there(own_client: TestClient) -> None:
    there = send(own_client, "/actor", act="merge", id="irini", name="Operation Irini", into="European Union")
    assert there.startswith("/actor?id=")
    assert "European Union" in own_client.get(there).text
    assert own_client.get("/actor?id=Operation+Irini").status_code in (200, 404)


def test_a_fact_is_added_to_a_sentence_and_survives_a_second_reading(own_client: TestClient, own_case: Path) -> None:
    form = {"doc": "lib-038", "at": "0", "words": "envoyé", "type": "BACKS", "status": "stated", "actor": "Turkey",
            "recipient": "", "place": "Libya", "trigger": "envoyé", "act": "add"}  # fmt: skip
    assert "at=0" in send(own_client, "/document", **form)
    with pw.read([], case=own_case, again=True) as case:
        (fact,) = [f for f in case.facts(doc="lib-038") if f.verdict == "added"]
        assert (fact.type, [a.name for a in fact.actor], [p.name for p in fact.place]) == (
            "BACKS",
            ["Turkey"],
            ["Libya"],
        )
        assert fact.quote[fact.trigger.start : fact.trigger.end] == "envoyé"


def test_a_source_is_dated_and_graded(own_client: TestClient) -> None:
    assert send(own_client, "/document", act="correct-document", doc="lib-009", outlet="Harbour Wire", date="2020-06")
    assert send(own_client, "/document", act="grade", doc="lib-009", source="Harbour Wire", grade="B2")
    (row,) = [r for r in own_client.get("/documents.json?source=Harbour+Wire").json() if r["doc"] == "lib-009"]
    assert (row["date"], row["outlet"], row["reliability"], row["credibility"]) == ("2020-06", "Harbour Wire", "B", 2)


def test_while_another_process_writes_nothing_is_lost(own_client: TestClient, own_case: Path) -> None:
    one = first_fact(own_client)
    token = token_of(own_client)
    with CaseStore.open(own_case, write=True):
        answer = own_client.post("/review", data={"csrf": token, "act": "accept", "fact": one["id"]})
    assert answer.status_code == 409 and one["id"] in answer.text
    assert send(own_client, "/review", act="accept", fact=one["id"], next=one["next"])


@pytest.mark.parametrize("path", ["/review", "/document", "/actor"])
def test_a_write_without_the_token_is_refused(client: TestClient, path: str) -> None:
    assert client.post(path, data={"act": "undo"}).status_code == 403


ACTS = [
    "accept", "reject", "correct", "correct-document", "correct-actor", "merge", "same", "not-same", "split", "add",
    "grade", "undo", "nonsense",
]  # fmt: skip
NAMES = [
    "fact", "id", "doc", "at", "words", "name", "into", "one", "other", "filler", "to", "type", "actor", "quantity",
    "grade", "source", "decision", "item", "back", "kind", "spelling", "trigger", "own_kind",
]  # fmt: skip
SEEN = ["lib-038", "TUR", "0", "BACKS", "actor:0", "actor:9", "é"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.sampled_from(["/review", "/document", "/actor"]),
    act=st.sampled_from(ACTS),
    fields=st.dictionaries(st.sampled_from(NAMES), WHATEVER | st.sampled_from(SEEN)),
)
def test_no_form_breaks_the_page(own_client: TestClient, path: str, act: str, fields: dict[str, str]) -> None:
    data = {"act": act} | fields | {"csrf": token_of(own_client)}
    assert own_client.post(path, data=data, follow_redirects=False).status_code < 500


@pytest.mark.parametrize("fields", [{}, {"outlet": "Harbour Wire"}])
def test_a_source_that_is_no_document_is_refused(
    own_client: TestClient, own_case: Path, fields: dict[str, str]
) -> None:
    with pw.open(own_case) as case:
        source = case.documents()[0].source
    data = {"act": "correct-document", "doc": source, "csrf": token_of(own_client), **fields}
    assert 400 <= own_client.post("/document", data=data, follow_redirects=False).status_code < 500


def test_the_queue_of_a_large_case_is_ordered_beside_the_page(own_case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queueing, "LARGE", 1)
    queues = queueing.Queues(own_case)
    with pw.open(own_case) as case:
        expected = list(case.queue())
        assert queues.waiting(case, None, []) is None
        process, _ = queues._running[None]
        assert process.wait(timeout=60) == 0
        assert queues.waiting(case, None, []) == expected
        case.review(author="me").reject(expected[0].id)
        assert queues.waiting(case, None, case.review(author="-").log()) == expected[1:]
        assert queues.waiting(case, None, [], is_fresh=True) is None
    queues.close()
    assert process.poll() is not None
