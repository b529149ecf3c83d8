"""Roles that French fills without a subject before the verb, an object behind it or a preposition of place."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Liban reproche à Israël les soldats israéliens qui opèrent sur son sol.", "PRESENT Israel @ Lebanon"),
        ("La Somalie, où 300 instructeurs turcs sont installés, proteste.", "PRESENT Turkey @ Somalia"),
        ("Mille soldats russes demeurent sur le Dniestr.", "PRESENT Russia @ Dniester"),
        ("Bangui, où sont installés une centaine d'instructeurs russes, reste calme.", "PRESENT Russia @ Bangui"),
        ("La Tunisie demande à la France de quitter Bizerte, où Paris dispose d'une base.", "PRESENT France @ Bizerte"),
    ],
)
def test_any_place_will_do_for_forces_that_stay(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


def test_where_they_are_goes_back_to_no_place(lines: Lines) -> None:
    told = lines("The minister said in Paris that Ugandan troops could stay where they are.", "en")
    assert not any(line.startswith("PRESENT") for line in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le M23, dont Kigali est le parrain, a pris Goma.", "BACKS Rwanda > M23"),
        ("Les FNL, dont Pasteur Habimana est le porte-parole, ont attaqué Bujumbura.",
         "PART_OF Pasteur Habimana > National Forces of Liberation"),
        ("Le Fatah, dont Mahmoud Abbas est le chef, a accusé le Hamas.", "LEADS Mahmoud Abbas > Fatah"),
        ("L'ANL, dont le maréchal Haftar a pris le commandement, avance.", "LEADS Khalifa Haftar > Libyan National Army"),
        ("L'Unita, dont Pretoria paie la solde, a repris Mavinga.", "AID South Africa > UNITA"),
        ("L'Unita, dont Pretoria paie la solde, a repris Mavinga.", "ASSAULT UNITA @ Mavinga"),
        ("Le Hamas, dont le chef est Yahya Sinwar, a tiré sur Sderot.", "LEADS Yahya Sinwar > Hamas"),
    ],
)  # fmt: skip
def test_what_is_owned_by_whom_dont_stands_for(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told
