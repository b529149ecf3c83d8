"""Deeds have the place that their clause holds further down or beside them; help has none of what it helps."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Twelve Hezbollah fighters were killed by Israeli troops at Marjayoun.", "Marjayoun"),
        ("en", "Hamas claimed the attack on the headquarters of the Israeli army in Haifa.", "Haifa"),
        ("en", "Turkish soldiers killed 12 villagers in a forest near Afrin.", "Afrin"),
        ("fr", "L'armée a suivi l'offensive du maréchal Haftar, en avril 2019, contre Tripoli.", "Tripoli"),
    ],
)  # fmt: skip
def test_an_attack_is_where_a_noun_of_its_clause_says(facts: Facts, lang: str, text: str, line: str) -> None:
    found = next(f for f in facts(text, lang) if f.type == "ASSAULT")
    assert found.line.endswith(line) or line in found.place


@pytest.mark.parametrize(
    "text",
    [
        "Sudan, which has 15,000 men in Yemen, will bring most of them home.",
        "Sudan will withdraw the 500 soldiers that it had sent to Yemen.",
    ],
)
def test_what_is_left_is_where_the_forces_are_said_to_be(facts: Facts, text: str) -> None:
    (fact,) = [f for f in facts(text) if f.type == "RETREAT"]
    assert fact.place == "Yemen"


def test_help_for_an_attack_is_not_where_the_attack_is(facts: Facts) -> None:
    found = facts("Wagner flew fighters to Libya to shore up Khalifa Haftar's assault on Tripoli.")
    places = {f.type: f.place for f in found}
    assert (places["BACKS"], places["ASSAULT"]) == ("", "Tripoli")
