"""Who holds a place or a body, however the clause turns it: inverted relatives, appositions, shares of a town."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("fr", "L'aviation a bombardé Huambo, ville que tient l'Unita.", "CONTROLS UNITA @ Huambo"),
        ("fr", "L'armée a bombardé Goma, ville tenue par l'armée rwandaise.", "CONTROLS Rwanda Defence Force @ Goma"),
        ("fr", "Les talibans tiennent les deux tiers du Helmand.", "CONTROLS Taliban @ Helmand"),
        ("fr", "Les shebab ont fui Mogadiscio. L'Amisom tient toute la ville.", "CONTROLS AMISOM @ Mogadishu"),
        ("en", "The army shelled Kidal, a town held by the MNLA.", "CONTROLS MNLA @ Kidal"),
        ("en", "The Taliban control 80 percent of Kunduz.", "CONTROLS Taliban @ Kunduz"),
        ("fr", "Le Frelimo, que dirige Samora Machel, a pris le pouvoir.", "LEADS Samora Machel > FRELIMO"),
        ("fr", "L'AFDL, que dirige M. Kabila et qu'appuie le Rwanda, avance.", "BACKS Rwanda > AFDL"),
        ("fr", "Amal, que Damas arme et que dirige Nabih Berri, avance.", "LEADS Nabih Berri > Amal Movement"),
        ("fr", "Les troupes libyennes sont présentes à Faya.", "PRESENT Libya @ Faya-Largeau"),
    ],
)  # fmt: skip
def test_who_holds_it(lines: Lines, lang: str, text: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize("text", ["L'ANL a plus de chars que n'en tient le GNA.", "L'ANL dit que fuit le GNA."])
def test_a_conjunction_opens_no_relative_clause(lines: Lines, text: str) -> None:
    assert not [line for line in lines(text, "fr") if line.startswith(("CONTROLS", "LEADS", "BACKS"))]
