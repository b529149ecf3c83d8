"""Names written alike are shown, never merged."""

from __future__ import annotations

import pytest

from proxywar.resolve import alike_actors, near_names

NAMES = ("Russia", "Turkey", "Khalifa Haftar", "Élysée", "United Nations")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Turky", ["Turkey"]),
        ("haftar", ["Khalifa Haftar"]),
        ("Hifter", []),
        ("elyse", ["Élysée"]),
        ("Nations United", ["United Nations"]),
        ("Zlatan", []),
    ],
)
def test_the_name_that_was_meant_is_found(typed: str, meant: list[str]) -> None:
    assert near_names(typed, NAMES) == meant


def test_the_nearest_comes_first_and_no_more_than_asked() -> None:
    assert near_names("Dolny", ["Dolni", "Dolny A", "Dolan"], limit=2) == ["Dolny A", "Dolni"]


def test_only_pairs_with_a_stranger_are_alike() -> None:
    names = {"debi": "Idriss Déby", "x-debi": "Idris Déby", "deba": "Idriss Deba"}
    (pair,) = alike_actors(names, ["x-debi"])
    assert (pair.name, pair.other) == ("Idris Déby", "Idriss Déby")
    assert 0.9 <= pair.score < 1
    assert alike_actors(names, []) == []


def test_a_pair_of_strangers_is_told_once_the_one_with_more_facts_last() -> None:
    found = alike_actors({"x-a": "Marek Dolny", "x-b": "Marek Dolni"}, ["x-a", "x-b"])
    assert [(p.name, p.other) for p in found] == [("Marek Dolni", "Marek Dolny")]


@pytest.mark.parametrize(
    ("one", "other"), [("Marek Dolny", "Marek Trobec"), ("Mali", "Malta"), ("Omar Sahli", "Omar Salem")]
)
def test_a_shared_forename_or_a_short_name_is_not_alike(one: str, other: str) -> None:
    assert alike_actors({"x-1": one, "x-2": other}, ["x-1", "x-2"]) == []
