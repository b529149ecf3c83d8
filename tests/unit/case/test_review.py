"""Decisions: they show everywhere, are replayed over what is read later, and go when they are taken back."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import proxywar as pw
from proxywar.case import CaseStore
from proxywar.case.identity import list_pairs
from proxywar.case.results import row_json
from proxywar.case.review import Review
from proxywar.errors import InputError, UsageError

LISTS = ("facts", "documents", "mentions", "actors", "places", "ties", "camps", "forces", "control", "timeline",
         "disputes")  # fmt: skip
TEXTS = {
    "a": "Turkey backs the Government of National Accord. Egypt backs Marek Dostov.",
    "b": "Marek Dostovic bombed Derna. Qatar armed Marek Dostov in Sirte.",
    "c": "On 4 June 2020 Russia armed Khalifa Haftar. Russia controls Jufra.",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    pw.read([tmp_path / f"{name}.txt" for name in TEXTS], case=tmp_path / "test.case", outlet="Wire").close()
    return tmp_path / "test.case"


@pytest.fixture
def case(path: Path) -> Iterator[pw.Case]:
    with pw.open(path) as opened:
        yield opened


def snapshot(case: pw.Case) -> dict[str, Any]:
    return {name: [row_json(row) for row in getattr(case, name)()] for name in LISTS} | {"counts": case.counts()}


def fact_of(case: pw.Case, type: str, actor: str) -> pw.Fact:
    (fact,) = case.facts(type=type, actor=actor)
    return fact


def test_a_rejected_fact_counts_nowhere_and_stays_listed(case: pw.Case) -> None:
    fact, before = fact_of(case, "BACKS", "Turkey"), case.counts()["facts"]
    assert any(t.actor == "Turkey" for t in case.ties())
    case.review(author="anna").reject(fact.id, reason="a hypothetical")
    assert fact.id not in {f.id for f in case.facts()} and case.counts()["facts"] == before - 1
    assert not any(t.actor == "Turkey" for t in case.ties())
    assert "Turkey" not in {m for camp in case.camps() for m in camp.json()["members"]}
    assert {a.id: a.facts for a in case.actors()}["TUR"] == 0
    assert [f.verdict for f in case.facts(rejected=True)] == ["rejected"]
    assert len(case.facts(rejected=None)) == before
    assert case.facts(rejected=True, actor="Turkey") and not case.facts(rejected=True, actor="Egypt")
    assert "a hypothetical" in " ".join(case.why(fact.id).facts[0].steps)


def test_an_accepted_fact_counts_in_full(case: pw.Case) -> None:
    fact = fact_of(case, "BACKS", "Turkey")
    case.review(author="anna").accept(fact.id)
    after = fact_of(case, "BACKS", "Turkey")
    assert (after.verdict, after.confidence) == ("accepted", 1.0)
    assert replace(after, verdict=None, confidence=fact.confidence, steps=fact.steps, features=fact.features) == fact


def test_a_corrected_field_shows_everywhere_and_keeps_the_words(case: pw.Case) -> None:
    fact = fact_of(case, "BACKS", "Turkey")
    case.review(author="anna").correct(
        fact.id, {"recipient": "Khalifa Haftar", "channel": "air", "date": "2020-05", "status": "alleged",
                  "theatre": "Libya", "quantity": "Accord=2..3 drones", "object": "equipment:Accord=TB2"}
    )  # fmt: skip
    after = fact_of(case, "BACKS", "Turkey")
    assert after.id == fact.id and after.verdict == "corrected"
    (recipient,) = after.recipient
    assert recipient.name == "Khalifa Haftar" and recipient.text == "Government of National Accord"
    assert (after.channel, after.period.value, str(after.status), after.theatre) == (
        "air",
        "2020-05",
        "alleged",
        "Libya",
    )
    assert [(q.of, q.low, q.high, q.text) for q in after.quantity] == [("drones", 2.0, 3.0, "Accord")]
    assert [t.channels for t in case.ties() if (t.actor, t.recipient) == ("Turkey", "Khalifa Haftar")] == [("air",)]
    assert [f.id for f in case.facts(since="2020-05", until="2020-05")] == [fact.id]
    assert [a.facts for a in case.actors() if a.id == recipient.id] == [2]
    text = case.texts(["a"])[0].document.text
    assert all(text[a.start : a.end] == a.text for a in (*after.actor, *after.recipient))


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("type", "BAKCS", "PW121"), ("colour", "red", "PW121"), ("status", "", "PW121"), ("date", "soon", "PW103"),
        ("recipient", "Nobody At All", "PW123"), ("actor", "the moon=Turkey", "PW122"), ("quantity", "many", "PW121"),
        ("place", "Jufra", "PW122"), ("object", "jets", "PW121"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_said_and_changes_nothing(case: pw.Case, field: str, value: str, code: str) -> None:
    before = snapshot(case)
    with pytest.raises(UsageError, match=code):
        case.review(author="anna").correct(fact_of(case, "BACKS", "Turkey").id, {"channel": "air", field: value})
    assert snapshot(case) == before and case.review().log() == []


def test_a_merge_changes_ids_in_every_list(case: pw.Case) -> None:
    assert {"x-marek-dostov", "x-marek-dostovic"} <= {a.id for a in case.actors()}
    case.review(author="anna").merge("x-marek-dostovic", into="x-marek-dostov")
    everything = json.dumps(snapshot(case))
    assert '"x-marek-dostovic"' not in everything
    (actor,) = [a for a in case.actors() if a.id == "x-marek-dostov"]
    assert {s.text for s in actor.spellings} >= {"Marek Dostovic"} and actor.facts == 3
    assert len(case.facts(actor="Marek Dostovic")) == len(case.facts(actor="x-marek-dostovic")) == 3
    assert case.why("x-marek-dostovic").total == 3
    case.review(author="anna").not_same("x-marek-dostovic", "x-marek-dostov")
    assert {"x-marek-dostov", "x-marek-dostovic"} <= {a.id for a in case.actors()}


def test_a_merge_into_someone_of_the_knowledge_base_whom_no_text_names(case: pw.Case) -> None:
    before = snapshot(case)
    case.review(author="anna").merge("x-marek-dostov", "x-marek-dostovic", into="France")
    assert {a.id: a.facts for a in case.actors()}["FRA"] == 3
    case.review(author="anna").undo()
    case.review(author="anna").undo()
    assert snapshot(case) == before


def test_places_are_merged_and_corrected_too(case: pw.Case) -> None:
    sirte = next(p.id for p in case.places() if p.name == "Sirte")
    case.review(author="anna").merge("Derna", into="Sirte", place=True)
    case.review(author="anna").correct("place:Sirte", {"lat": "31.2", "name": "Old Sirte", "within": "Libya"})
    (place,) = [p for p in case.places() if p.id == sirte]
    assert (place.name, place.lat, place.within, place.facts) == ("Old Sirte", 31.2, ("Libya",), 2)
    assert {p.name for f in case.facts(place="Old Sirte") for p in f.place} == {"Old Sirte"}
    assert "Derna" not in {p.name for p in case.places()}


def test_a_split_takes_words_to_somebody_else(case: pw.Case) -> None:
    review = case.review(author="anna")
    review.merge("x-marek-dostovic", into="x-marek-dostov")
    review.split("x-marek-dostov", ["Marek Dostovic"], to="Anton Dostovic")
    assert {a.id: a.facts for a in case.actors() if "dostov" in a.id} == {"x-marek-dostov": 2, "x-anton-dostovic": 1}
    with pytest.raises(UsageError, match=r"PW123.*not-same"):
        review.split("x-marek-dostov", ["Marek Dostov"], to="Marek Dostovic")
    with pytest.raises(UsageError, match="PW122"):
        review.split("x-marek-dostov", ["Nobody"], to="Somebody")


def test_a_fact_added_by_hand_stands_with_its_sentence(case: pw.Case) -> None:
    review, before = case.review(author="anna"), snapshot(case)
    review.add("b", "bombed Derna", "MOBILIZE", actor="Marek Dostovic", place="Derna", trigger="bombed",
               channel="air", reason="missed")  # fmt: skip
    (fact,) = case.facts(type="MOBILIZE")
    assert (fact.verdict, fact.rule, fact.quote) == ("added", "by hand", "Marek Dostovic bombed Derna.")
    assert fact.quote[fact.trigger.start - fact.start : fact.trigger.end - fact.start] == "bombed"
    review.correct(fact.id, {"channel": "arms"})
    assert [f.channel for f in case.facts(type="MOBILIZE")] == ["arms"]
    review.reject(fact.id)
    assert not case.facts(type="MOBILIZE")
    for _ in range(3):
        review.undo()
    assert snapshot(case) == before
    for words in ("no such words", "Dostov"):
        with pytest.raises(UsageError, match="PW122"):
            review.add("b", words, "MOBILIZE", actor="Qatar")


def test_sources_are_graded_and_have_a_camp(case: pw.Case) -> None:
    review = case.review(author="anna")
    review.grade("Wire", "B")
    review.grade("c", "D4", reason="no byline")
    review.camp("wire", "Turkey")
    fact = fact_of(case, "BACKS", "Turkey")
    review.grade(fact.id, "3")
    rows = {d["doc"]: (d["reliability"], d["credibility"], d["camp"]) for d in case.documents().json()}
    assert rows == {"a": ("B", None, "Turkey"), "b": ("B", None, "Turkey"), "c": ("D", 4, "Turkey")}
    assert "3" in case.why(fact.id).facts[0].steps[-1]
    for wrong in ("G", "7", "", "2B"):
        with pytest.raises(UsageError, match="PW121"):
            review.grade("Wire", wrong)


def test_the_date_and_outlet_of_a_document_are_corrected(case: pw.Case) -> None:
    review = case.review(author="anna")
    review.correct("a", {"date": "2020-06-19", "outlet": "Agency"})
    assert [(d.date, d.outlet) for d in case.documents() if d.doc == "a"] == [("2020-06-19", "Agency")]
    assert [(t.document.date, t.document.outlet) for t in case.texts(["a"])] == [("2020-06-19", "Agency")]
    assert case.verify() == []
    review.undo()
    assert [(d.date, d.outlet) for d in case.documents() if d.doc == "a"] == [("2020-06-19", "Wire")]


def test_undo_can_be_undone(case: pw.Case) -> None:
    review, fact = case.review(author="anna"), fact_of(case, "BACKS", "Turkey")
    (rejected,) = review.reject(fact.id)
    (undo,) = review.undo()
    assert fact_of(case, "BACKS", "Turkey") == fact
    review.undo(undo.id)
    assert not case.facts(type="BACKS", actor="Turkey")
    assert [d.state for d in review.log()] == ["applied", "undone", "applied"]
    with pytest.raises(UsageError, match="PW106"):
        review.undo("j-none")
    assert rejected.id == review.log()[0].id


def test_decisions_are_replayed_over_what_is_read_later(case: pw.Case, tmp_path: Path) -> None:
    case.review(author="anna").merge("x-marek-dostovic", into="x-marek-dostov")
    (tmp_path / "d.txt").write_text("Egypt backs Marek Dostovic.", encoding="utf-8")
    pw.read(tmp_path / "d.txt", case=case.path).close()
    assert {a.id for f in case.facts(doc="d") for a in f.recipient} == {"x-marek-dostov"}
    assert {m.entity for m in case.mentions(doc="d") if m.text == "Marek Dostovic"} == {"x-marek-dostov"}
    assert "x-marek-dostovic" not in {a.id for a in case.actors()}


def act(review: Review, chance: random.Random, facts: list[str], actors: list[str]) -> None:
    """Decide something."""
    which = chance.randrange(6)
    if which == 0:
        review.reject(chance.choice(facts))
    elif which == 1:
        review.accept(chance.choice(facts))
    elif which == 2:
        review.correct(chance.choice(facts), {"type": "AGREE", "channel": "money"})
    elif which == 3:
        review.same(*chance.sample(actors, 2))
    elif which == 4:
        review.not_same(*chance.sample(actors, 2))
    else:
        review.correct(f"actor:{chance.choice(actors)}", {"name": "Zed", "kind": "party"})


def test_any_decisions_taken_back_in_any_order_leave_what_was_read(case: pw.Case) -> None:
    before, chance = snapshot(case), random.Random(7)
    review = case.review(author="anna")
    for _ in range(4):
        facts = [f.id for f in case.facts(rejected=None)]
        for _ in range(6):
            act(review, chance, facts, [a.id for a in case.actors()])
        standing = [d.id for d in review.log() if d.kind != "undo" and d.state != "undone"]
        chance.shuffle(standing)
        for ident in standing:
            review.undo(ident)
        assert snapshot(case) == before


def test_two_logs_come_to_the_same_whichever_is_taken_in_first(path: Path, tmp_path: Path) -> None:
    copies = [tmp_path / f"{name}.case" for name in ("anna", "ben")]
    logs = []
    for copy in copies:
        copy.write_bytes(path.read_bytes())
        review = Review(copy, author=copy.stem)
        with pw.open(copy) as case:
            facts = [f.id for f in case.facts()]
        review.accept(*facts[:2])
        review.reject(*facts[2:4]) if copy.stem == "anna" else review.accept(*facts[2:4])
        review.merge("x-marek-dostovic", into="x-marek-dostov") if copy.stem == "anna" else review.not_same(
            "x-marek-dostovic", "x-marek-dostov"
        )
        logs.append(tmp_path / f"{copy.stem}.jsonl")
        review.export(logs[-1])
    for copy, other in zip(copies, reversed(logs), strict=True):
        assert len(Review(copy).load(other)) == 5
        assert Review(copy).load(other) == []
    with pw.open(copies[0]) as one, pw.open(copies[1]) as two:
        assert snapshot(one) == snapshot(two)
        conflicts = one.review().conflicts()
        assert [(c.question, c.said) for c in conflicts if c.question == "verdict"] == [
            ("verdict", ("reject", "accept"))
        ] * 2
        assert [(c.authors, c.said) for c in conflicts if c.question == "same"] == [
            (("anna", "ben"), ("same", "not-same"))
        ]
        verdict = next(a for a in one.review().agreement() if a.question == "verdict")
        assert (verdict.items, verdict.agreed, verdict.kappa) == (4, 2, 0.0)


@pytest.mark.parametrize(
    "line",
    [
        "nothing",
        "[]",
        '{"kind": "accept"}',
        '{"made_at": "now", "author": "a", "kind": "accept", "target": {}, "value": {}}',
    ],
)
def test_a_line_that_is_no_decision_stops_the_whole_log(path: Path, tmp_path: Path, line: str) -> None:
    review = Review(path, author="anna")
    with pw.open(path) as case:
        review.accept(case.facts()[0].id)
    review.export(tmp_path / "log.jsonl")
    text = (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    for bad in (line, text.replace('"anna"', '"eve"')):
        (tmp_path / "bad.jsonl").write_text(text + bad + "\n", encoding="utf-8")
        with pytest.raises(InputError, match=r"PW320.*line 2"):
            review.load(tmp_path / "bad.jsonl")
    assert len(review.log()) == 1


def test_pairs_for_those_who_look_for_what_is_one(path: Path) -> None:
    review = Review(path, author="anna")
    review.same("x-marek-dostovic", "x-marek-dostov")
    review.not_same("TUR", "x-marek-dostov")
    with CaseStore.open(path) as store:
        pairs = list_pairs(store.connection)
        assert pairs.same == {("x-marek-dostov", "x-marek-dostovic")} and pairs.different == {("TUR", "x-marek-dostov")}
    review.not_same("x-marek-dostovic", "x-marek-dostov")
    with CaseStore.open(path) as store:
        assert list_pairs(store.connection).same == frozenset()
