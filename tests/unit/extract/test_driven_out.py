"""Who drives whom out, on whom sanctions lie, whom a backer means by "it", which body of two with one name it is."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Malian soldiers fell back to Gao, chased out of Kidal by JNIM.", ["ASSAULT JNIM > Mali @ Kidal"]),
        ("Driven from their camp by JNIM, Malian soldiers fled to Niger.", ["ASSAULT JNIM > Mali"]),
        ("Washington has lifted sanctions targeting General Haftar.", ["CONCEDE United States > Khalifa Haftar"]),
        ("The EU lifted the embargo that has weighed on Syria since 2011.", ["CONCEDE European Union > Syria"]),
        ("Rwanda, the main backer of the M23, urged it to withdraw.", ["REQUEST Rwanda > M23"]),
        ("Mali lost Kidal, a northern town, to the MNLA in 2012.", ["ASSAULT MNLA > Mali @ Kidal"]),
        ("Belarus voted against the text, while Russia abstained.", ["REJECT Belarus", "REJECT Russia"]),
        ("Armenia has turned to New Delhi for missiles.", ["REQUEST Armenia > India"]),
        ("The MNLA blamed the army, a charge Bamako rejects.", ["ACCUSE MNLA > Mali"]),
        (
            "Ugandan troops pursuing ADF rebels crossed into Congo.",
            ["MOBILIZE Uganda @ Democratic Republic of the Congo"],
        ),
        (
            "The SPLA attacked a garrison at Torit.",
            ["ASSAULT Sudan People's Liberation Army @ Torit"],
        ),
        (
            "Moscow has stopped supplying Armenia with spare parts, Nikol Pashinyan complained.",
            ["AID Russia > Armenia"],
        ),
    ],
)
def test_who_does_it_to_whom_in_english(lines: Lines, text: str, told_of: list[str]) -> None:
    found = lines(text)
    assert all(any(line.startswith(told) for line in found) for told in told_of), found


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Les soldats maliens se sont repliés sur Gao, chassés de Kidal par le JNIM.", ["ASSAULT JNIM > Mali @ Kidal"]),
        ("L'Union européenne a prolongé les sanctions qui frappent la Syrie.", ["SANCTION European Union > Syria"]),
        (
            "Le Conseil de sécurité a prolongé l'embargo sur les armes visant le Soudan du Sud.",
            ["SANCTION UN Security Council > South Sudan"],
        ),
        ("L'Iran, allié du Hezbollah, l'a armé.", ["AID Iran > Hezbollah"]),
        ("Moscou reste le plus ferme soutien du Hezbollah.", ["BACKS Russia > Hezbollah"]),
        ("La rébellion congolaise du M23 est entrée dans Goma.", ["ASSAULT M23 @ Goma"]),
        ("L'attaque jihadiste du 24 mars 2021 contre Palma a contraint Total à évacuer.", ["ASSAULT - @ Palma"]),
    ],
)
def test_who_does_it_to_whom_in_french(lines: Lines, text: str, told_of: list[str]) -> None:
    found = lines(text, lang="fr")
    assert all(any(line.startswith(told) for line in found) for told in told_of), found


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Malian soldiers fell back to Gao, chased out of Kidal by JNIM.", "ASSAULT Mali"),
        ("Ian Paisley, leader of the Democratic Unionist Party, denounced it.", "ACCUSE Ian Paisley > Democratic"),
        ("The army has wounded soldiers in its hospitals.", "ASSAULT"),
        ("Ugandan troops pursuing ADF rebels crossed into Congo.", "MOBILIZE ADF"),
    ],
)
def test_nothing_the_other_way_round(lines: Lines, text: str, never: str) -> None:
    assert not [line for line in lines(text) if line.startswith(never)]
