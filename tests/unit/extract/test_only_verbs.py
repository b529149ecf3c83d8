"""Sentences whose only verb looks like a noun, infinitives that do, and the government of the one state told of."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The United States punish Turkey.", "SANCTION United States > Turkey"),
        ("en", "Turkish drones wreck Haftar's airfield as GNA advances.", "ASSAULT Turkey > Khalifa Haftar"),
        ("en", "Egypt and Turkey hold talks in Cairo.", "CONSULT Egypt + Turkey @ Cairo"),
        ("en", "The UN panel singles out Rwanda.", "ACCUSE United Nations > Rwanda"),
        ("en", "Soldiers from Mali massacre villagers.", "ASSAULT Mali"),
        ("en", "Egyptian planes back up Haftar.", "BACKS Egypt > Khalifa Haftar"),
        ("en", "The Russian fleet set sail for Tartus.", "MOBILIZE Russia @ Tartus"),
        ("en", "The raid draws the ire of Turkey.", "ACCUSE Turkey"),
        ("fr", "Des drones turcs survolèrent Syrte.", "MOBILIZE Turkey @ Sirte"),
        ("fr", "Moscou paria sur Haftar.", "BACKS Russia > Khalifa Haftar"),
        ("fr", "Les États-Unis retirèrent Cuba de leur liste noire.", "CONCEDE United States > Cuba"),
        ("en", "France began to caution Turkey.", "THREATEN France > Turkey"),
        ("en", "Chad decided to exile Dahlan.", "SANCTION Chad > Mohammed Dahlan [planned]"),
        ("en", "Saudi Arabia will sever relations with Iran.", "SANCTION Saudi Arabia > Iran [planned]"),
        ("en", "Haftar will march on Tripoli.", "ASSAULT Khalifa Haftar @ Tripoli [planned]"),
        ("en", "Russian mercenaries began to flock to Jufra.", "MOBILIZE Russia @ Jufra"),
        ("en", "Turkey denied it on Monday. The government slapped sanctions on Russia.", "SANCTION Turkey > Russia"),
        ("fr", "L'Iran se taisait lundi. Les autorités ont détaché des conseillers au Hezbollah.",
         "AID Iran > Hezbollah"),
    ],
)  # fmt: skip
def test_read(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    "text",
    ["United States ally Turkey.", "Arms deals with Egypt and Israel.", "Haftar's forces and the UN plan for Libya."],
)
def test_a_caption_has_no_verb(lines: Lines, text: str) -> None:
    assert lines(text, "en") == []
