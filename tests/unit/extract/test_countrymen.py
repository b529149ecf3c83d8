"""A singular noun of nationality is the last man named of that nation, not his state."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Osama bin Laden was in Khartoum. Sudan expelled the Saudi.", "SANCTION Sudan > Osama bin Laden"),
        ("en", "Bob Denard took Moroni. Pretoria paid the Frenchman.", "AID South Africa > Bob Denard"),
        ("en", "The French bombed Raqqa.", "ASSAULT France @ Raqqa"),
        ("fr", "Bob Denard a pris Moroni. Pretoria soutenait le Français.", "BACKS South Africa > Bob Denard"),
        ("fr", "Le Russe Vladimir Kazimirov a rencontré Heydar Aliev.", "CONSULT Vladimir Kazimirov > Heydar Aliyev"),
    ],
)
def test_the_man_told_by_his_nation(facts: Facts, lang: str, text: str, line: str) -> None:
    assert line in [f.line for f in facts(text, lang)]


def test_a_man_of_a_nation_nobody_was_named_of_is_nobody(facts: Facts) -> None:
    assert not [f for f in facts("L'Angolais a accusé Mobutu.", "fr") if f.actor]


def test_a_participle_parted_from_its_subject_by_a_comma_is_no_deed_of_his(facts: Facts) -> None:
    read = facts("Ahmed Ben Bella, freed from prison in 1962, returned to Algiers.", "en")
    assert not [f for f in read if f.type == "RETREAT"]
