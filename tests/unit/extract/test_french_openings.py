"""Participles that open a French sentence, lists with a preposition each, inverted relatives, rains of shells."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Inculpé de crimes de guerre par la Cour pénale internationale, Omar Al-Bachir se rendit au Caire.",
            "SANCTION International Criminal Court > Omar al-Bashir",
        ),
        ("Accusé par Washington d'armer les rebelles, Kadhafi dément.", "ACCUSE United States > Muammar Gaddafi"),
        ("Soupçonné par Nairobi de soutenir Al-Chabab, l'Érythrée dément.", "REJECT Eritrea"),
        (
            "Chassés de Kaboul par les talibans, les hommes de Massoud se sont repliés au Panchir.",
            "ASSAULT Taliban > Massoud @ Kabul",
        ),
        ("Joseph Kabila, qu'a reçu lundi Jacques Chirac, lui a demandé des armes.", "CONSULT Joseph Kabila"),
        ("Abéché, que tiennent depuis huit jours les rebelles tchadiens de Mahamat Nouri, est calme.", "CONTROLS Mah"),
        (
            "Djibouti héberge les garnisons de la France, des États-Unis et, depuis 2017, de la Chine.",
            "PRESENT France + United States + China @ Djibouti",
        ),
        (
            "Paris va livrer des armes à l'Érythrée et à l'Ouganda, deux pays qui soutiennent John Garang.",
            "BACKS Eritrea + Uganda > John Garang",
        ),
        ("Riyad a promis un milliard de dollars à Khartoum.", "AID Saudi Arabia > Sudan"),
        ("Un déluge de bombes russes s'est abattu sur Alep.", "ASSAULT Russia @ Aleppo"),
        ("Le Hamas retient Gilad Shalit depuis 2006.", "COERCE Hamas > Gilad Shalit"),
    ],
)
def test_reads_the_opening(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc a retenu la France parmi ses partenaires.",
        "Le Liban retient son souffle.",
        "L'Union européenne s'est élargie à la Croatie.",
        "Le consulat sera fermé à Paris du 24 au 26 décembre.",
    ],
)
def test_makes_no_deed_of_other_senses(lines: Lines, text: str) -> None:
    assert not [one for one in lines(text, "fr") if one.startswith(("COERCE", "RETREAT", "SANCTION"))]
