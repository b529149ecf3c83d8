"""Verbs that are nouns too, read as verbs behind a pronoun, before a name or behind "que"."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les talibans tiennent Kandahar. Islamabad leur livre des armes.", "AID Pakistan > Taliban"),
        ("La Turquie a refusé. Moscou la presse d'accepter.", "REQUEST Russia > Turkey"),
        ("Les Houthis ont refusé. Riyad les somme de se retirer.", "REQUEST Saudi Arabia > Houthis"),
        ("Les Kurdes ont pris Kobané. Washington les aide et Ankara les attaque.", "BACKS United States > Kurds"),
        ("Le Hezbollah tient le sud du Liban. Téhéran le finance et l'arme.", "AID Iran > Hezbollah"),
        ("Pékin presse Pyongyang de revenir à la table des négociations.", "REQUEST China > North Korea"),
        ("Le Hezbollah, que l'Iran arme et finance, a frappé Haïfa.", "AID Iran > Hezbollah"),
        ("Moscou a frappé l'Armée syrienne libre, que la CIA équipe.", "AID CIA > Free Syrian Army"),
    ],
)
def test_reads_the_verb(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize("text", ["L'aide de Moscou à Damas continue.", "À Riyad, la presse de Damas est lue."])
def test_keeps_the_noun(lines: Lines, text: str) -> None:
    assert not [one for one in lines(text, "fr") if one.startswith(("REQUEST", "ACCUSE"))]


def test_a_corps_with_a_number_is_a_formation(lines: Lines) -> None:
    told = lines("Le Ve corps bosniaque a repris Bihac.", "fr")
    assert any(one.startswith("ASSAULT Bosnia and Herzegovina @ Bihać") for one in told), told
