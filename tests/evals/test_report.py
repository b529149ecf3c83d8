"""The report: each fact is counted once, each mistake has its class, nothing of `held` is quoted."""

from __future__ import annotations

from typing import Any

import pytest

from evals.errors import CLASSES, find_mistakes
from evals.figures import FACT_SETS
from evals.judged import Judged
from evals.report import count, write_report

T, R, L = frozenset({"turkey"}), frozenset({"russia"}), frozenset({"libya"})
NONE: frozenset[str] = frozenset()
Pair = tuple[frozenset[str], frozenset[str]]


def fact(**more: Any) -> dict[str, Any]:
    return {"type": "ACCUSE", "status": "stated", "quote": "Turkey accuses Russia.", "rule": "en:accuse",
            "confidence": 0.8, "features": {"base": 1.0, "actor:subj": 0.5}, **more}  # fmt: skip


def missed(pair: Pair, type: str | list[str] = "ACCUSE", *, set: str = "dev", doc: str = "a") -> Judged:
    return Judged(set, doc, "en", {"type": type, "status": "stated"}, None, pair, "A text of its own.")


def made_up(pair: Pair, type: str = "ACCUSE", *, set: str = "dev", doc: str = "a", **more: Any) -> Judged:
    return Judged(set, doc, "en", None, fact(type=type, **more), pair, "A text of its own.")


def right(**more: Any) -> Judged:
    return Judged("dev", "a", "en", {"type": "ACCUSE", "status": "stated"}, fact(), (T, R), "", **more)


@pytest.mark.parametrize(
    ("wanted", "read", "kind"),
    [
        (missed((T, R)), made_up((T, R), "THREATEN"), "wrong type"),
        (missed((T, R)), made_up((R, T)), "turned round"),
        (missed((T, R)), made_up((T, L)), "wrong recipient"),
        (missed((T, R)), made_up((T, NONE)), "no recipient"),
        (missed((T, R)), made_up((L, R)), "wrong actor"),
        (missed((T, R)), made_up((NONE, R)), "no actor"),
        (missed((T, R)), made_up((L, L)), "wrong parties"),
        (missed((T, R), ["ACCUSE", "THREATEN"]), made_up((L, L), "THREATEN"), "wrong parties"),
    ],
)
def test_a_mistake_is_told_by_what_is_wrong_with_it(wanted: Judged, read: Judged, kind: str) -> None:
    (mistake,) = find_mistakes([wanted, read, right()])
    assert (mistake.kind, mistake.missed, mistake.read) == (kind, wanted, read)


def test_facts_of_two_documents_are_never_laid_together() -> None:
    found = find_mistakes([missed((T, R)), made_up((T, R), "THREATEN", doc="b")])
    assert sorted(m.kind for m in found) == ["made up", "not read"]


def test_each_fact_is_in_one_mistake_and_the_nearest_are_laid_together() -> None:
    near, far = made_up((T, R), "THREATEN"), made_up((L, L))
    found = find_mistakes([missed((T, R)), far, near])
    assert {m.kind: m.read for m in found} == {"wrong type": near, "made up": far}
    assert {m.kind for m in found} <= CLASSES.keys()


def test_facts_are_counted_by_what_became_of_them() -> None:
    judged = [right(), missed((T, L)), made_up((R, L)), right()]
    assert count(judged, lambda j: j.set) == {"dev": (2, 1, 1)}


def test_the_report_tells_figures_mistakes_and_slips() -> None:
    page = write_report([right(slips=("status",)), missed((T, L)), made_up((T, NONE))])
    assert "| ACCUSE | 2 | 1 | 1 | 0.500 | 0.500 | 0.500 |" in page
    assert "| actor:subj | 1 | 1 | 0.500 |" in page and "| en:accuse | 1 | 1 | 0.500 |" in page
    assert "| no recipient | the same, and none was read | 1 |" in page
    assert "annotated: turkey ACCUSE libya [stated]" in page and "read: turkey ACCUSE - [stated]" in page
    assert "| status | 1 |" in page and "annotated stated, read stated" in page


@pytest.mark.parametrize("name", [name for name in FACT_SETS if name.startswith("held")])
def test_nothing_of_a_held_set_is_quoted(name: str) -> None:
    page = write_report([missed((T, R), set=name), made_up((L, L), "AID", set=name, quote="A secret.")])
    assert f"| {name} | 1 | 0 | 1 |" in page and "secret" not in page and "A text of its own" not in page
