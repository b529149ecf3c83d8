"""Who leaves a place: one's own men withdraw, another's are helped, and what is left may have no known name."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Washington flew 2,000 Georgian soldiers home from Iraq.", "AID United States > Georgia @ Iraq"),
        ("en", "India could evacuate the 30,000 Sri Lankan soldiers trapped in Jaffna.",
         "AID India > Sri Lanka [possible]"),
        ("en", "Russia offered Assad to evacuate him.", "AID Russia > Bashar al-Assad [planned]"),
        ("en", "France evacuated its soldiers from Kidal.", "RETREAT France @ Kidal"),
        ("en", "Joe Biden brought American troops home from Kabul.", "RETREAT Joe Biden @ Kabul"),
        ("en", "Sudan, which had 15,000 men in Yemen, has brought most of them home.", "RETREAT Sudan @ Yemen"),
        ("fr", "Les États-Unis ont ramené par avion au pays 2 000 soldats géorgiens.", "AID United States > Georgia"),
        ("fr", "Nicolas Sarkozy propose à Idriss Déby de l'évacuer.", "AID Nicolas Sarkozy > Idriss Déby [planned]"),
        ("fr", "L'Ouganda a rapatrié ses soldats de Somalie.", "RETREAT Uganda @ Somalia"),
    ],
)  # fmt: skip
def test_whose_men_are_taken_away(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)
