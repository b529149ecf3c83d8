"""Initials: a movement that nobody knows is a party, an abbreviation of a common noun is none."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("La Libye arme le FPLZ.", "AID Libya > FPLZ"),
        ("Le FPLZ et le MLKZ ont attaqué Gao.", "ASSAULT FPLZ + MLKZ @ Gao"),
        ("Cuba a livré au FPLZ près de 200 tonnes d'armes.", "AID Cuba > FPLZ"),
        ("La Libye a négocié avec le FPLZ à Tunis.", "CONSULT Libya > FPLZ @ Tunis"),
        ("France sent weapons to the MLKZ.", "AID France > MLKZ"),
    ],
)
def test_initials_that_nobody_knows_are_a_party(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le QG de l'armée malienne a été attaqué.",
        "Le PM a rencontré le PDG de Wagner.",
        "L'ONG a quitté Bamako.",
        "Rebels attacked the HQ of the Malian army.",
    ],
)
def test_initials_of_a_common_noun_are_no_party(lines: Lines, text: str) -> None:
    assert not any(word in line for line in lines(text) for word in ("QG", "PM", "PDG", "ONG", "HQ"))
