"""Pages of lists: what is stored is what is computed, and never old."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import proxywar as pw
from benchmarks.generated import fill_case
from proxywar import model, weigh
from proxywar.case import CaseStore, Scope, find_row, list_actors, list_places

LISTS = ("ties", "camps", "forces", "control", "timeline", "disputes")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a generated case of 400 facts."""
    path = tmp_path_factory.mktemp("made") / "made.case"
    fill_case(path, 400)
    pw.open(path).facts(limit=1)
    return path


def test_a_generated_case_quotes_its_texts(made: Path) -> None:
    with pw.open(made) as case:
        texts = {cut.document.id: cut.document.text for cut in case.texts()}
        facts = case.facts()
        assert len(facts) == 400 and len({fact.id for fact in facts}) == 400
        for fact in facts:
            text = texts[fact.doc]
            assert text[fact.start : fact.end] == fact.quote
            spans = [(a.start, a.end, a.text) for a in (*fact.actor, *fact.recipient, *fact.place, *fact.holder)]
            spans += [(q.start, q.end, q.text) for q in fact.quantity]
            assert all(text[start:end] == words for start, end, words in spans)


@pytest.mark.parametrize("name", LISTS)
def test_a_page_is_a_window_on_the_computed_list(made: Path, name: str) -> None:
    with pw.open(made) as case:
        whole = getattr(case, name)().json()
        assert whole or name == "disputes"
        assert case.page(name) == whole
        assert case.page(name, limit=3) == whole[:3]
        assert case.page(name, limit=3, offset=2) == whole[2:5]
        assert case.page(name, limit=3, offset=10**6) == []


@pytest.mark.parametrize("name", [name for name in LISTS if name != "disputes"])  # the case has none
def test_a_list_as_of_a_date_is_stored_as_it_is_computed_until_facts_change(
    made: Path, tmp_path: Path, name: str
) -> None:
    path = Path(shutil.copy(made, tmp_path / "made.case"))
    with pw.open(path) as case:
        whole, dated = case.page(name), getattr(case, name)(as_of="2015").json()
        assert dated != whole
        assert case.page(name, as_of="2015") == dated == case.page(name, as_of="2015")
        assert case.page(name) == whole
        assert case.page(name, as_of="2015", limit=2, offset=1) == dated[1:3]
        assert _dated_lists(path) == [f"{name}|as of 2015"]
        kept = [row for row in whole if row.get("id")]
        assert all(find_row(case._store.connection, row["id"]) == row for row in kept)  # not as of the date
        case.review(author="anna").reject(case.facts(limit=1)[0].id)
        assert case.page(name, as_of="2016") == getattr(case, name)(as_of="2016").json()
        assert _dated_lists(path) == [f"{name}|as of 2016"]


def _dated_lists(path: Path) -> list[str]:
    """Return the lists as of a date that a case keeps."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT DISTINCT list FROM computed WHERE list LIKE '%|as of %' ORDER BY list")
        return [name for (name,) in rows]


def test_what_rests_on_stored_clusters_and_disputes_is_what_the_facts_alone_give(made: Path) -> None:
    with pw.open(made) as case:
        facts, documents = list(case.facts()), list(case.texts())
        bare = [replace(fact, cluster=None) for fact in facts]
        assert [fact.cluster for fact in facts] != [fact.cluster for fact in bare]
        assert case.ties().json() == [tie.json() for tie in model.ties(bare, documents)]
        assert case.disputes().json() == [dispute.json() for dispute in weigh.disputes(bare, documents)]


def test_a_read_that_adds_a_tenth_to_a_large_case_leaves_its_lists_stored(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("proxywar.api.reading._LARGE", 400)  # 10,000 facts take a minute
    exported, path = tmp_path / "made.jsonl", tmp_path / "large.case"
    with pw.open(made) as case:
        case.export(exported, to="jsonl")
    with pw.read(exported, case=path) as case:
        shown = case.above()
        assert all(case.is_stored(name) and shown.is_stored(name) for name in LISTS)
    (tmp_path / "a.txt").write_text("Turkey backs the Government of National Accord with drones.", encoding="utf-8")
    with pw.read(tmp_path / "a.txt", case=path) as case:
        assert not case.is_stored("ties")


def test_storing_a_list_loads_no_facts_again_and_a_decision_does(made: Path, tmp_path: Path) -> None:
    with pw.open(shutil.copy(made, tmp_path / "kept.case")) as case:
        case.store_lists()
        assert all(case.is_stored(name) for name in LISTS)
        facts, _ = case._all()
        case.page("ties", theatre="Libya")
        assert case._all()[0] is facts
        case.review(author="anna").reject(facts[0].id)
        assert len(case._all()[0]) == len(facts) - 1


TWO_WARS = """\
Turkey has sent 1,400 men to support the Government of National Accord. Russia backs Bashar al-Assad with jets.

Turkey attacked Kobane in Syria. Iran has sent 300 men to help Assad, and Turkey backs Haftar.

Haftar controls Benghazi. The army of Bashar al-Assad controls Aleppo, and France opposes Turkey in Libya.
"""


def test_lists_of_a_theatre_come_from_its_sentences_as_they_do_from_all(made: Path, tmp_path: Path) -> None:
    (tmp_path / "wars.txt").write_text(TWO_WARS, encoding="utf-8")
    with pw.read(tmp_path / "wars.txt", case=tmp_path / "read.case") as case:
        case.export(tmp_path / "wars.jsonl", to="jsonl")
    rows = [json.loads(line) for line in (tmp_path / "wars.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [row | {"theatre": None} if row.get("type") == "MOBILIZE" else row for row in rows]  # sent to nowhere named
    (tmp_path / "wars.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    pw.read(tmp_path / "wars.jsonl", case=tmp_path / "wars.case").close()
    for path, theatres in ((made, None), (tmp_path / "wars.case", {"Libya", "Syria"})):
        with pw.open(path) as whole:
            facts, _ = whole._all()
            names = sorted(whole.names("theatre"))
            assert theatres is None or theatres <= set(names)
            for theatre in names[:12]:
                with pw.open(path) as part:
                    assert len(part._all(theatre)[0]) < len(facts)
                    for name in LISTS:
                        told = getattr(part, name)(theatre=theatre).json()
                        assert told == getattr(whole, name)(theatre=theatre).json(), (name, theatre)
    with pw.open(tmp_path / "wars.case") as case:
        sent = case.facts(type="MOBILIZE", actor="Turkey")[0]
        assert sent.theatre is None  # it plays where its sentence says
        assert sent.id in {ident for tie in case.ties(theatre="Libya") for ident in tie.facts}


def test_a_theatre_that_was_asked_for_answers_from_what_is_stored(
    made: Path, tmp_path: Path, proxywar: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    path = Path(shutil.copy(made, tmp_path / "asked.case"))

    def ask(theatre: str) -> list[dict[str, Any]]:
        done = proxywar("ties", "--case", path, "--all", "--format", "json", "--theatre", theatre)
        assert done.returncode == 0
        return list(json.loads(done.stdout))

    with pw.open(path) as case:
        asked = case.ties(theatre="Libya").json()
        assert asked and not case.is_stored("ties", theatre="Libya")
        assert ask("libya") == asked
        assert case.is_stored("ties", theatre="Libya")
        assert ask("Libya") == asked
        assert ask("Lybia") == [] and not case.is_stored("ties", theatre="Lybia")


def test_facts_are_counted_as_they_change(made: Path, tmp_path: Path) -> None:
    path = shutil.copy(made, tmp_path / "counted.case")

    def check() -> dict[str, int]:
        told = {row.id: row.facts for row in case.actors() if row.facts}
        told |= {f"at {row.id}": row.facts for row in case.places() if row.facts}
        found = Counter(
            name for fact in case.facts()
            for name in {*(a.id for a in (*fact.actor, *fact.recipient, *fact.holder)),
                         *(f"at {a.id}" for a in fact.place)})  # fmt: skip
        assert told == found
        return told

    with pw.open(path) as case:
        first, review = check(), case.review(author="anna")
        fact = next(f for f in case.facts() if f.actor and f.recipient)
        review.reject(fact.id)
        assert check() != first
        review.undo()
        assert check() == first
        review.merge(fact.actor[0].id, into=fact.recipient[0].id)
        assert fact.actor[0].id not in check()
        review.undo()
        assert check() == first
    more = tmp_path / "more.txt"
    more.write_text("Turkey armed the Government of National Accord in Tripoli.", encoding="utf-8")
    pw.read(more, case=path).close()
    with pw.open(path) as case:
        assert sum(check().values()) > sum(first.values())


@pytest.mark.parametrize("name", LISTS)
def test_a_page_above_a_confidence_is_a_window_on_what_is_shown_above_it(made: Path, name: str) -> None:
    with pw.open(made) as opened:
        case = opened.above(0.8)
        whole = getattr(case, name)().json()
        assert whole or name == "disputes"
        for _ in range(2):  # computed, then stored
            assert case.page(name, limit=5, offset=1) == whole[1:6]
        assert opened.page(name) == getattr(opened, name)().json()


def test_stored_counts_are_those_of_the_facts(made: Path) -> None:
    with pw.open(made) as case, CaseStore.open(made) as store:
        facts = case.facts()
        for row in list_actors(store.connection):
            held = [f for f in facts if row.id in {a.id for a in (*f.actor, *f.recipient, *f.holder)}]
            assert row.facts == len(held)
        for place in list_places(store.connection):
            assert place.facts == sum(place.id in {p.id for p in fact.place} for fact in facts)
        # The slow way, that scopes take, counts the same.
        scoped = {row.id: row.facts for row in list_actors(store.connection, Scope(as_of="9998"))}
        assert scoped == {row.id: row.facts for row in list_actors(store.connection) if row.facts}


def test_what_is_stored_is_made_anew_after_a_decision_and_a_read(made: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    shutil.copy(made, copy)
    with pw.open(copy) as case:
        tie: dict[str, Any] = next(t for t in case.page("ties") if len(t["facts"]) == 1)
        actors = {row.id: row.facts for row in case.actors()}
        case.review(author="A").reject(tie["facts"][0], reason="test")
    with pw.open(copy) as case:
        assert tie["id"] not in {t["id"] for t in case.page("ties")}
        assert {row.id: row.facts for row in case.actors()}[tie["actor_id"]] == actors[tie["actor_id"]] - 1
        assert case.page("ties") == case.ties().json()
    (tmp_path / "a.txt").write_text("Turkey backs the Government of National Accord with drones.", encoding="utf-8")
    with pw.read(tmp_path / "a.txt", case=copy) as case:
        assert case.page("ties") == case.ties().json()


def test_rows_of_another_version_are_not_taken(made: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    shutil.copy(made, copy)
    with pw.open(copy) as case:
        case.page("ties")
    with CaseStore.open(copy, write=True) as store, store.transaction() as connection:
        connection.execute("UPDATE computed SET body = '{}'")
        connection.execute("UPDATE meta SET value = '0.0.0' WHERE key = 'list:ties'")
    with pw.open(copy) as case:
        ties = case.ties()
        assert find_row(case._store.connection, ties[0].id) is None
        assert case.why(ties[0].id).kind == "tie"
        assert case.page("ties") == ties.json()
        assert find_row(case._store.connection, ties[0].id) == ties[0].json()


def test_a_page_of_one_type_is_read_in_order_without_sorting(made: Path) -> None:
    with CaseStore.open(made) as store:
        for where in ("f.type = 'BACKS'", "f.theatre_folded = 'libya'"):
            plan = store.connection.execute(
                f"""EXPLAIN QUERY PLAN SELECT f.body FROM facts AS f JOIN documents AS d ON d.n = f.doc
                    WHERE f.verdict IS NOT 'rejected' AND {where} ORDER BY f.doc, f.start, f.n LIMIT 50"""
            ).fetchall()
            assert not any("TEMP B-TREE" in row[3] for row in plan), plan
