"""`why` for every element of the system, down to the hash of a document."""

from __future__ import annotations

from pathlib import Path

import pytest

import proxywar as pw
from proxywar.model.explaining import LISTS


@pytest.mark.parametrize(("start", "name"), LISTS.items())
def test_every_row_of_every_list_opens_to_its_facts_and_says_how(example: Path, start: str, name: str) -> None:
    with pw.open(example) as case:
        rows = getattr(case, name)()
        assert rows
        ids = [row.json()["id"] for row in rows]
        assert len(set(ids)) == len(ids) and all(ident.startswith(start) for ident in ids)
        known = {fact.id for fact in case.facts()}
        for ident in ids[:25]:
            found = case.why(ident)
            assert found.id == ident and found.steps
            assert found.kind == {"ties": "tie", "camps": "camp", "forces": "force", "control": "control",
                                  "disputes": "dispute"}[name]  # fmt: skip
            assert found.passages and {fact.id for fact in found.facts} <= known
            assert found.json()["steps"] == list(found.steps)


def test_a_tie_opens_to_exactly_its_facts_with_their_factors(example: Path) -> None:
    with pw.open(example) as case:
        tie = case.ties()[0].json()
        found = case.why(tie["id"])
        assert sorted(fact.id for fact in found.facts) == sorted(tie["facts"])
        assert any(f"together {tie['weight']:g}" in step for step in found.steps)
        assert all(any(step.startswith(f"{fact} is ") for step in found.steps) for fact in tie["facts"])


def test_a_camp_of_a_theatre_opens_as_well(example: Path) -> None:
    with pw.open(example) as case:
        for camp in case.camps(theatre="Libya"):
            found = case.why(camp.id)
            assert all(name in found.title for name in camp.members)


def test_from_a_fact_to_its_sentence_to_its_document_to_its_hash(example: Path) -> None:
    with pw.open(example) as case:
        fact = case.facts(type="BACKS")[0]
        (passage,) = case.why(fact.id).passages
        sentence = case.why(passage.sentence)
        assert (sentence.kind, sentence.title) == ("sentence", passage.text)
        assert fact.id in {f.id for f in sentence.facts}
        (row,) = [d for d in case.documents() if d.doc == fact.doc]
        assert passage.sha256 == row.sha256
        for ident in (row.doc, row.sha256, row.sha256[:12]):
            found = case.why(ident)
            assert (found.kind, found.id) == ("document", row.doc)
            assert any(row.sha256 in step for step in found.steps)
        cluster = case.why(fact.cluster or "")
        assert cluster.kind == "cluster" and cluster.steps and fact.id in {f.id for f in cluster.facts}


@pytest.mark.parametrize(
    "ident", ["t-none", "k-none", "o-none", "h-none", "d-none", "lib-001:0-99999999", "0000000000", ":1-2"]
)
def test_what_is_not_there_is_an_error(example: Path, ident: str) -> None:
    with pw.open(example) as case, pytest.raises(pw.UsageError, match="PW106"):
        case.why(ident)


def test_an_explanation_escapes_what_it_shows_in_a_notebook(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Turkey backs <b>Haftar</b> & Egypt.", encoding="utf-8")
    with pw.read(tmp_path / "a.txt", case=tmp_path / "a.case") as case:
        found = case.why("a")
        assert found.facts and "<b>" not in found._repr_html_() and "&lt;b&gt;" in found._repr_html_()
        assert "<ol>" in found._repr_html_()
