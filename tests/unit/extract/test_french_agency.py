"""How agency prose in French tells of wars: what failed when, who asked for a meeting, what was denied, who was freed."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les pourparlers ont échoué lorsque le Niger a livré des armes au Tchad.", "AID Niger > Chad"),
        ("La médiation a échoué alors que l'Érythrée attaquait l'Éthiopie.", "ASSAULT Eritrea > Ethiopia"),
        ("Le coup d'État a échoué parce que le Sénégal a envoyé des troupes à Banjul.", "MOBILIZE Senegal @ Banjul"),
        ("Les négociations ont échoué quand Moscou a bombardé Odessa.", "ASSAULT Russia @ Odesa"),
    ],
)
def test_what_fails_when_or_because_something_happens_leaves_that_a_fact(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Front populaire zarqan a livré des armes au Tchad.", "AID Front populaire zarqan > Chad"),
        ("Le Mali a arrêté un chef de la Brigade révolutionnaire zarqane.",
         "COERCE Mali > Brigade révolutionnaire zarqane"),
        ("Les Forces armées zarqanes ont bombardé Kidal.", "ASSAULT Forces armées zarqanes @ Kidal"),
        ("L'Union patriotique togolandaise accuse le Ghana.", "ACCUSE Union patriotique togolandaise > Ghana"),
        ("Le Front populaire camouflé a attaqué Kidal.", "ASSAULT Front populaire @ Kidal"),
    ],
)  # fmt: skip
def test_an_unknown_adjective_of_a_people_belongs_to_a_new_name(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")
