"""The police and the ministries of the land that a text tells of, and those they arrest."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Bangui est calme. La police a arrêté deux étudiants.", "COERCE Central African Republic"),
        ("À Conakry, la gendarmerie a arrêté trois opposants lundi.", "COERCE Guinea @ Conakry"),
        (
            "Une grenade a tué un garde vendredi à Kinshasa. Le ministère de l'intérieur accuse Jean-Pierre Bemba.",
            "ACCUSE Democratic Republic of the Congo > Jean-Pierre Bemba",
        ),
        ("La police malienne a arrêté un étudiant français.", "COERCE Mali > France"),
    ],
)
def test_reads_whose_police_and_ministry_act(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


def test_a_plan_is_not_arrested(lines: Lines) -> None:
    assert not any(told.startswith("COERCE") for told in lines("Paris a arrêté un plan avec Bamako.", "fr"))
