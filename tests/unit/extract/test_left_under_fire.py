"""Places that their holder leaves, and whose fire they leave under."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "lang", "told_of"),
    [
        (
            "L'armée malienne a abandonné Kidal, qu'elle tenait depuis novembre, sous le feu des talibans.",
            "fr",
            ["CONTROLS Malian Armed Forces @ Kidal [ended]", "ASSAULT Taliban > Malian Armed Forces"],
        ),
        (
            "Les FAR ont quitté Ruhengeri, qu'elles tenaient depuis mai.",
            "fr",
            ["CONTROLS Rwandan Armed Forces @ Musanze [ended]"],
        ),
        ("M23 pulled out of Goma, which it held.", "en", ["CONTROLS M23 @ Goma [ended]"]),
        (
            "Les FAR ont quitté Ruhengeri sous le feu de l'APR.",
            "fr",
            ["ASSAULT Rwandan Patriotic Army > Rwandan Armed Forces"],
        ),
        ("L'artillerie serbe tient Sarajevo sous son feu.", "fr", ["ASSAULT Serbia @ Sarajevo"]),
    ],
)
def test_reads_who_left_and_who_fired(lines: Lines, text: str, lang: str, told_of: list[str]) -> None:
    told = lines(text, lang)
    assert set(told_of) <= set(told), told
