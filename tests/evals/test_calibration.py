"""Confidence against the gold: who is judged, who is left out, and what comes of it."""

from __future__ import annotations

from typing import Any

import pytest

from evals import score
from evals.calibration import (
    Weighed,
    at_threshold,
    bands,
    calibration_error,
    cross_validate,
    leave_sets_out,
)
from evals.judged import Judged, judge_facts
from train.facts.fit import table
from train.facts.regression import fit

PAIR = frozenset({"turkey"}), frozenset({"russia"})
TURKEY, RUSSIA = {"name": "Turkey"}, {"name": "Russia"}


def gold(**more: Any) -> dict[str, Any]:
    return {"type": "ACCUSE", "actor": ["Turkey"], "recipient": ["Russia"], "status": "stated", **more}


def read(**more: Any) -> dict[str, Any]:
    return {"doc": "a", "type": "ACCUSE", "actor": [TURKEY], "recipient": [RUSSIA], "status": "stated",
            "features": {"base": 1.0, "good": 0.5}, "confidence": 0.8, **more}  # fmt: skip


def judged(doc: str, *, right: bool, features: tuple[str, ...] = ("good",), set: str = "dev") -> Judged:
    fact = read(doc=doc, features=dict.fromkeys(features, 0.0))
    return Judged(set, doc, "en", gold() if right else None, fact, PAIR)


def test_facts_are_judged_as_the_scorer_counts_them() -> None:
    names = score.Names({"Turkey": [], "Russia": []})
    optional = gold(type="THREATEN", optional=True)
    documents = [
        {
            "id": "a",
            "lang": "en",
            "text": "",
            "facts": [gold(), optional, gold(type="AID")],
        },
        {"id": "b", "lang": "en", "text": "", "facts": [gold()]},
    ]
    predicted = [read(), read(type="THREATEN"), read(type="REJECT")]
    found = judge_facts("dev", documents, names, predicted)
    assert [(j.doc, j.outcome) for j in found] == [("a", "right"), ("a", "missed"), ("a", "spurious"), ("b", "missed")]
    totals, _ = score.score(documents, names, predicted)
    row = score.rows(totals)["fact/all"]
    assert (row["hit"], row["spurious"]) == (
        sum(j.is_right for j in found),
        sum(j.outcome == "spurious" for j in found),
    )


def test_a_fit_finds_what_tells_right_from_wrong_and_gives_rare_features_no_weight() -> None:
    rows = [frozenset({"good"})] * 40 + [frozenset({"bad"})] * 40 + [frozenset({"rare"})]
    weights = fit(rows, [True] * 36 + [False] * 4 + [True] * 10 + [False] * 31)
    assert weights.by_feature["good"] > 0 > weights.by_feature["bad"] and "rare" not in weights.by_feature
    assert weights.predict({"good"}) == pytest.approx(0.9, abs=0.08)
    assert weights.predict({"bad"}) == pytest.approx(0.25, abs=0.08)


def test_a_document_is_weighed_by_weights_that_have_not_seen_it() -> None:
    # One document alone has the feature, and all its facts are right: left out, it cannot know.
    facts = [judged(f"d{i}", right=i % 2 == 0, features=()) for i in range(60)]
    facts += [judged("odd", right=True, features=("own",)) for _ in range(30)]
    own = [w.confidence for w in cross_validate(facts) if w.judged.doc == "odd"]
    assert max(own) < 0.6
    assert fit([j.features for j in facts], [j.is_right for j in facts]).predict({"own"}) > 0.8


def test_a_set_is_weighed_by_weights_that_have_not_seen_it() -> None:
    facts = [judged(f"d{i}", right=i % 2 == 0, features=()) for i in range(60)]
    facts += [judged(f"e{i}", right=True, features=("own",), set="devb") for i in range(30)]
    assert max(w.confidence for w in leave_sets_out(facts) if w.judged.set == "devb") < 0.6


def test_the_calibration_error_is_the_distance_from_what_was_said() -> None:
    right, wrong = judged("a", right=True), judged("b", right=False)
    assert calibration_error([Weighed(right, 1.0), Weighed(wrong, 0.0)]) == 0.0
    assert calibration_error([Weighed(right, 0.75), Weighed(wrong, 0.75)]) == 0.25
    assert bands([Weighed(right, 1.0), Weighed(wrong, 0.95)]) == {"0.9": (1, 2, 0.975)}


def test_recall_at_the_threshold_counts_all_that_was_annotated() -> None:
    missed = Judged("dev", "a", "en", gold(), None, PAIR)
    right, wrong = judged("a", right=True), judged("b", right=False)
    weighed = [Weighed(right, 0.9), Weighed(wrong, 0.4), Weighed(judged("c", right=False, set="held"), 0.9)]
    point = at_threshold(weighed, [missed, right, wrong], from_=0.5)
    assert (point.facts, point.precision, point.recall) == (1, 1.0, 0.5)


def test_the_table_of_weights_says_how_often_each_feature_was_right() -> None:
    lines = table([judged(f"d{i}", right=i < 9) for i in range(10)]).splitlines()
    assert lines[-2].startswith("base,") and lines[-2].endswith(",10,9,train/facts/fit.py")
    assert lines[-1].startswith("good,") and lines[-1].endswith(",10,9,train/facts/fit.py")
