"""How sure a fact is, and what moved it."""

from __future__ import annotations

import math

import pytest

from proxywar.extract.confidence import BASE, weigh, weights
from proxywar.records import DISPLAY_CONFIDENCE, Fact, fact_from_json, fact_json
from tests.unit.extract.conftest import Read


def features(fact: Fact) -> set[str]:
    return {name for name, _ in fact.features} - {BASE}


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Egypt attacked Sudan.", "actor:subj"),
        ("Derna was shelled.", "actor:none"),
        ("Sudan was attacked by Egypt.", "trigger:passive"),
        ("Egypt attacked Sudan. It also attacked Chad.", "actor:pronoun"),
        ("Egypt attacked Sudan. It also attacked Chad.", "actor:earlier sentence"),
        ("Egypt attacked the Zorgan Brigade.", "recipient:unknown"),
        ("Egypt may attack Sudan.", "status:possible"),
        ("L'Égypte a attaqué le Soudan.", "language:fr"),
        ("Egypt attacked Sudan at Goma.", "place:named"),
        ("Egypt launched an attack on Sudan.", "trigger:light verb"),
        ("Egypt launched an attack on Sudan.", "rule:noun"),
        ("The Turkey-backed Government of National Accord met Egypt.", "rule:hyphen"),
        ("Egypt attacked Sudan", "sentence:cut"),
    ],
)
def test_a_feature_is_noted_where_it_holds_and_not_in_a_plain_fact(read: Read, text: str, feature: str) -> None:
    assert any(feature in features(fact) for fact in read(text).facts)
    (plain,) = read("Chad opposes Sudan.").facts
    assert feature == "actor:subj" or feature not in features(plain)


def test_confidence_is_the_sum_of_what_moved_it(read: Read) -> None:
    for fact in read("Egypt attacked Sudan. It may also attack the Zorgan Brigade.").facts:
        logit = sum(weight for _, weight in fact.features)
        assert fact.confidence == round(1 / (1 + math.exp(-logit)), 2)
        assert fact.features[0] == (BASE, weights()[BASE])


def test_what_moved_a_fact_survives_as_json(read: Read) -> None:
    (fact,) = read("Egypt attacked Sudan.").facts
    assert fact_from_json(fact_json(fact)).features == fact.features
    assert fact_json(fact)["features"][BASE] == weights()[BASE]


def test_an_unknown_feature_moves_nothing() -> None:
    plain, _ = weigh(())
    same, moved = weigh(("no such feature",))
    assert same == plain and moved[1] == ("no such feature", 0.0)


def test_a_plain_fact_is_above_the_display_threshold_and_one_that_says_not_who_below(read: Read) -> None:
    (sure,) = read("Turkey supports the Government of National Accord.").facts
    (open_,) = read("Derna was shelled.").facts
    assert open_.confidence < DISPLAY_CONFIDENCE <= sure.confidence
