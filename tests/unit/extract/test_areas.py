"""Parts of a place told by the compass are places within it, under one name in both languages."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Read


@pytest.mark.parametrize(
    ("lang", "text", "name", "whole"),
    [
        ("en", "Libyan troops remain in northern Chad.", "northern Chad", "Chad"),
        ("en", "South African troops remain in the south of Angola.", "southern Angola", "Angola"),
        ("en", "The RSF controls Sudan's west.", "western Sudan", "Sudan"),
        ("en", "Israeli tanks entered West Beirut.", "West Beirut", "Beirut"),
        ("fr", "Des soldats libyens stationnent dans le nord du Tchad.", "northern Chad", "Chad"),
        ("fr", "Des soldats sud-africains stationnent au sud de l'Angola.", "southern Angola", "Angola"),
        ("fr", "Les chars israéliens sont entrés à Beyrouth-Ouest.", "West Beirut", "Beirut"),
        ("fr", "Des soldats cubains stationnent dans le sud angolais.", "southern Angola", "Angola"),
    ],
)
def test_a_side_of_a_place_is_a_place_within_it(read: Read, lang: str, text: str, name: str, whole: str) -> None:
    place = read(text, lang).facts[0].place[0]
    assert place.name == name
    assert whole in place.within


def test_a_known_part_keeps_its_id(read: Read) -> None:
    (fact,) = read("Turkish troops hold the northern third of Cyprus.", "en").facts
    assert [p.name for p in fact.place] == ["Northern Cyprus"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "North Korea shelled Yeonpyeong.", "Yeonpyeong"),
        ("fr", "L'armée syrienne a bombardé un village au nord d'Alep.", "Aleppo"),
        ("fr", "L'armée syrienne a bombardé un village à l'est d'Alep.", "Aleppo"),
    ],
)
def test_what_lies_beyond_a_town_is_no_part_of_it(read: Read, lang: str, text: str, name: str) -> None:
    assert [p.name for p in read(text, lang).facts[0].place] == [name]
