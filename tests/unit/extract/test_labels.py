"""Who calls whom names, and who "they" are among several."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran calls Saddam Hussein an aggressor.", "ACCUSE Iran > Saddam Hussein"),
        ("en", "Hanoi branded Sihanouk a traitor.", "ACCUSE Vietnam > Norodom Sihanouk"),
        ("fr", "Téhéran traite Saddam Hussein d'agresseur.", "ACCUSE Iran > Saddam Hussein"),
        ("fr", "Paul Kagame a qualifié Félix Tshisekedi de menteur.", "ACCUSE Paul Kagame > Félix Tshisekedi"),
        ("en", "Kigali calls the report a fabrication.", "REJECT Rwanda"),
        ("en", "Kigali called the idea preposterous.", "REJECT Rwanda"),
        ("en", "Hamas called the accord a betrayal.", "ACCUSE Hamas"),
    ],
)
def test_a_word_of_blame_accuses_and_a_word_of_falsehood_rejects(
    lines: Lines, lang: str, text: str, expected: str
) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kagame called Tshisekedi a partner."),
        ("fr", "Kinshasa appelle M23 le mouvement rebelle."),
    ],
)
def test_other_names_accuse_nobody(lines: Lines, lang: str, text: str) -> None:
    assert not [line for line in lines(text, lang) if line.startswith("ACCUSE")]


def test_they_are_the_party_that_is_many(lines: Lines) -> None:
    told = lines("Riyadh fears the Houthis. They shelled Najran on Monday.")
    assert "ASSAULT Houthis @ Najran" in told
