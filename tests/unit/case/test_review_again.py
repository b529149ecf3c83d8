"""Decisions outlive a new reading of the same texts, under other ids; what fits nothing is stale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import proxywar as pw
from proxywar.case import CaseStore, count_rows, list_facts
from proxywar.case.facts import FactFilter
from proxywar.case.replay import judge
from proxywar.case.review import Review
from proxywar.records import Actor, Argument, Fact, Mention, Reading, Span, Status
from tests.unit.case.test_review import snapshot

TEXT = "Turkey backs the Desert Wolves. Qatar arms the Desert Wolves. Egypt bombed Derna."


@pytest.fixture
def known(tmp_path: Path) -> Path:
    folder = tmp_path / "known"
    folder.mkdir()
    (folder / "actors.csv").write_text(
        "id,name,kind,source\ndesert-wolves,Desert Wolves,armed_group,own\n", encoding="utf-8"
    )
    return folder


def test_decisions_fit_facts_that_have_other_ids_after_a_changed_lexicon(tmp_path: Path, known: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pw.read(tmp_path / "a.txt", case=tmp_path / "a.case") as case:
        review, ids = case.review(author="anna"), {f.type: f.id for f in case.facts()}
        review.reject(ids["BACKS"])
        review.correct(ids["AID"], {"channel": "money", "recipient": "Khalifa Haftar"})
        review.accept(ids["ASSAULT"])
        review.add("a", "bombed Derna", "MOBILIZE", actor="Egypt", channel="air")
        review.correct("actor:x-desert-wolves", {"name": "Wolves of the Desert"})
        before = snapshot(case)
    pw.read([], case=tmp_path / "a.case", knowledge=known, again=True).close()
    with pw.open(tmp_path / "a.case") as case:
        assert [d.state for d in case.review().log()] == ["applied"] * 6, case.review().log()
        assert ids["BACKS"] not in {f.id for f in case.facts(rejected=None)}
        (rejected,) = case.facts(rejected=True)
        assert (rejected.type, rejected.recipient[0].id) == ("BACKS", "desert-wolves")
        assert rejected.recipient[0].name == "Wolves of the Desert"
        (aid,) = case.facts(type="AID")
        assert (aid.channel, aid.recipient[0].id, aid.verdict) == ("money", "haftar", "corrected")
        assert [f.verdict for f in case.facts(type=["ASSAULT", "MOBILIZE"])] == ["accepted", "added"]
        assert {a.id for a in case.actors()} == {"EGY", "QAT", "TUR", "desert-wolves", "haftar"}
    pw.read([], case=tmp_path / "a.case", again=True).close()
    with pw.open(tmp_path / "a.case") as case:
        assert snapshot(case) == before


def test_reading_again_changes_nothing_where_nothing_changed(proxywar: Callable[..., Any], tmp_path: Path) -> None:
    for name, text in (("a", TEXT), ("b", "L’Égypte soutient Haftar. Khalifa Haftar a quitté Tripoli le 4 juin 2020.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with pw.read([tmp_path / "a.txt", tmp_path / "b.txt"], case=tmp_path / "a.case") as case:
        before = snapshot(case)
        hits = case.search("haftar").json()
    done = proxywar("read", "--again", "--case", "a.case")
    assert done.returncode == 0 and "2 documents of the case read anew" in done.stderr
    with pw.open(tmp_path / "a.case") as case:
        assert snapshot(case) == before and case.search("haftar").json() == hits


def reading_of(make: Any, *, recipient: str = "gna", status: Status = Status.STATED, verb: str = "backs") -> Reading:
    text = "Turkey backs and arms the GNA in Tripoli."
    document = make.document("a", text)
    fact = make.fact(
        document,
        actor=make.argument(text, "Turkey", "TUR", "Turkey"),
        recipient=make.argument(text, "GNA", recipient, recipient.upper(), "government"),
        status=status,
        trigger=verb,
    )
    return make.reading(document, replace(fact, id=f"f-{recipient}-{status}-{verb}"))  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("changed", "accepted", "rejected", "why"),
    [
        ({}, True, True, ""),
        ({"recipient": "x-gna"}, True, True, ""),
        ({"recipient": "hor"}, False, False, "recipient was GNA, is HOR"),
        ({"status": Status.ALLEGED}, False, True, "status was stated, is alleged"),
        ({"verb": "arms"}, True, True, ""),
    ],
)
def test_a_decision_on_one_claim_is_never_carried_over_to_another(
    case_path: Path, make: Any, changed: dict[str, Any], accepted: bool, rejected: bool, why: str
) -> None:
    for kind, fits in (("accept", accepted), ("reject", rejected)):
        path = case_path.with_name(f"{kind}.case")
        with CaseStore.open(path, write=True) as store:
            store.save([reading_of(make)])
        getattr(Review(path, author="anna"), kind)("f-gna-stated-backs")
        with CaseStore.open(path, write=True) as store:
            store.replace([reading_of(make, **changed)])
        (decision,) = Review(path).log()
        assert decision.state == ("applied" if fits else "stale"), decision
        assert [d.id for d in Review(path).stale()] == ([] if fits else [decision.id])
        assert why in decision.note or fits
        with CaseStore.open(path, write=True) as store:  # and fits again once the text is read as it was
            store.replace([reading_of(make)])
        assert [d.state for d in Review(path).log()] == ["applied"]


def test_a_document_that_is_not_here_makes_its_decisions_stale_until_it_is_read(case_path: Path, make: Any) -> None:
    other = case_path.with_name("other.case")
    for path in (case_path, other):
        CaseStore.open(path, write=True).close()
    with CaseStore.open(other, write=True) as store:
        store.save([reading_of(make)])
    Review(other, author="ben").reject("f-gna-stated-backs")
    Review(other).export(case_path.with_name("log.jsonl"))
    Review(case_path).load(case_path.with_name("log.jsonl"))
    assert [d.note for d in Review(case_path).stale()] == ["no document with the text of a"]
    with CaseStore.open(case_path, write=True) as store:
        store.save([reading_of(make)])
        assert [f.verdict for f in list_facts(store.connection, FactFilter(rejected=None))] == ["rejected"]
        assert count_rows(store.connection)["facts"] == 0
    assert Review(case_path).stale() == []


def test_later_verdicts_overrule_earlier_ones(case_path: Path, make: Any) -> None:
    with CaseStore.open(case_path, write=True) as store:
        store.save([reading_of(make)])
    anna, ben = Review(case_path, author="anna"), Review(case_path, author="ben")
    anna.reject("f-gna-stated-backs")
    ben.correct("f-gna-stated-backs", {"channel": "air"})
    anna.correct("f-gna-stated-backs", {"channel": "arms"})
    with CaseStore.open(case_path) as store:
        (fact,) = list_facts(store.connection)
    assert (fact.verdict, fact.channel) == ("corrected", "arms")
    assert [d.state for d in anna.log()] == ["overruled", "overruled", "applied"]
    assert [(c.question, c.said) for c in anna.conflicts()] == [("channel", ("arms", "air"))]


def test_judging_is_a_function_of_what_was_read_and_the_decisions(make: Any) -> None:
    (fact,) = reading_of(make).facts
    assert judge(fact, ()) == (fact, {})


def test_an_actor_that_only_a_decision_names_goes_with_it(case_path: Path, make: Any) -> None:
    text = "Someone arms the men."
    document = make.document("a", text)
    unnamed = Argument("x-someone", "Someone", "unknown", "Someone", 0, 7)
    fact = Fact(id="f-1", doc="a", fragment=1, type="AID", status=Status.STATED, quote=text, start=0, end=len(text),
                lang="en", rule="t", trigger=Span(8, 12), actor=(unnamed,))  # fmt: skip
    reading = Reading(make.cut(document), (Mention("actor", "Someone", 0, 7, "en", "x-someone"),),
                      (Actor("x-someone", "Someone", "unknown", known=False),), (), (fact,))  # fmt: skip
    with CaseStore.open(case_path, write=True) as store:
        store.save([reading])
    review = Review(case_path, author="anna")
    review.correct("f-1", {"recipient": "the men=Karoda Front"}, new=True)
    with pw.open(case_path) as case:
        assert {a.id: a.facts for a in case.actors()} == {"x-someone": 1, "x-karoda-front": 1}
        review.undo()
        assert {a.id for a in case.actors()} == {"x-someone"}
