"""Whom an infinitive is done to or by where the clause above it says so, and participles before their subject."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Hezbollah, que l'Iran promet de continuer à soutenir, se tait.", "BACKS Iran > Hezbollah"),
        ("Les Kurdes, que Washington a cessé d'armer, se sont tus.", "AID United States > Kurds"),
        ("Le PKK, qu'Ankara accuse Damas d'abriter, se tait.", "ACCUSE Turkey > Syria"),
        ("Le Polisario, qu'Alger arme, refuse.", "AID Algeria > Polisario Front"),
        ("Mouammar Kadhafi a promis au Polisario de l'aider.", "BACKS Muammar Gaddafi > Polisario Front"),
        ("Le Maroc accuse l'Algérie d'attaquer ses troupes.", "ASSAULT Algeria > Morocco"),
        ("Asmara crie à l'agression éthiopienne.", "ACCUSE Eritrea > Ethiopia"),
        ("Le Hamas a menacé d'une guerre ouverte si Israël ne lève pas le blocus.", "THREATEN Hamas > Israel"),
        ("Les talibans avancent vers Kaboul. Delhi les accuse d'avoir tué un diplomate.", "ACCUSE India > Taliban"),
        (
            "Réunis à Genève par l'ONU, le Maroc et le Polisario se sont quittés fâchés.",
            "CONSULT Morocco + Polisario Front > United Nations @ Geneva",
        ),
    ],
)
def test_finds_parties_of_french_infinitives_and_openings(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Morocco accused Algeria of attacking its troops.", "ASSAULT Algeria > Morocco"),
        ("Algeria promised Morocco to withdraw its troops.", "RETREAT Algeria"),
        ("Hamas threatened open war if Israel did not lift the siege.", "THREATEN Hamas > Israel"),
    ],
)
def test_finds_parties_of_english_infinitives(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "en")
    assert any(one.startswith(line) for one in told), told


def test_reads_no_side_taken_in_french_adverbials(lines: Lines) -> None:
    text = "L'ONU enverra des observateurs. De son côté, Maputo réduira son armée en présence du ministre libyen."
    assert not [line for line in lines(text, "fr") if line.startswith(("BACKS", "PRESENT"))]
