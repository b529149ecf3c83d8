"""What "the city", "la ville", "there" and "y" take up: the place of that kind named last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "The Taliban entered Kunduz on Friday after Afghan soldiers abandoned the city.",
            "RETREAT Afghanistan @ Kunduz",
        ),
        ("en", "Turkish soldiers took Afrin, and Ankara has kept troops there ever since.", "PRESENT Turkey @ Afrin"),
        (
            "en",
            "Bombs fell on El Obeid. The Rapid Support Forces have held the city since April.",
            "CONTROLS Rapid Support Forces @ El Obeid",
        ),
        (
            "fr",
            "Les talibans sont entrés à Kunduz après que l'armée afghane a quitté la ville.",
            "RETREAT Afghan National Security Forces @ Kunduz",
        ),
        (
            "fr",
            "Les houthistes ont attaqué Marib. L'Arabie saoudite a envoyé des renforts dans la ville.",
            "MOBILIZE Saudi Arabia @ Marib",
        ),
    ],
)
def test_a_bare_noun_of_place_is_the_place_named_last(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


def test_a_noun_of_another_kind_takes_up_nothing(lines: Lines) -> None:
    assert "CONTROLS Taliban @ Kunduz" not in lines("The Taliban entered Kunduz. They hold the island.", "en")
