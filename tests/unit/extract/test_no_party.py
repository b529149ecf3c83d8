"""What floods, diseases, beasts, players and accidents do is no fact; who sets out, who is hurt, to whom arms go is."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A cyclone battered Mozambique and killed forty people near Beira.", "en"),
        ("An earthquake struck northern Syria on Monday, killing hundreds in Aleppo.", "en"),
        ("Floods hit Sindh, destroying 20,000 houses.", "en"),
        ("Measles killed 300 children in Katanga.", "en"),
        ("Locusts have invaded Ethiopia and Kenya.", "en"),
        ("A train struck a bus near Cairo, killing eleven people.", "en"),
        ("The goalkeeper attacked Egypt's Salah near the corner in Cairo.", "en"),
        ("A Soviet tanker hit a mine off Puerto Sandino.", "en"),
        ("Un séisme a frappé la Syrie lundi et détruit des maisons à Alep.", "fr"),
        ("Le choléra a tué trente personnes au Katanga.", "fr"),
    ],
)
def test_no_party_did_it(lines: Lines, text: str, lang: str) -> None:
    assert not [line for line in lines(text, lang) if line.startswith(("ASSAULT", "COERCE"))], lines(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Iranian fleet sailed from Bandar Abbas for Syria.", "MOBILIZE Iran @ Syria"),
        ("Yasir Arafat sailed from Beirut for Athens.", "RETREAT Yasser Arafat"),
        ("Iran shipped rifles to the rebels in Yemen.", "AID Iran"),
        ("Libya sent mortars to the guerrillas.", "AID Libya"),
        ("Thirty KFOR soldiers were hurt in Zvecan on Monday.", "ASSAULT - > KFOR"),
        ("Cubans fought beside the MPLA at Cassinga.", "BACKS Cubans > MPLA"),
        ("Reagan banned all trade with Nicaragua.", "SANCTION Ronald Reagan > Nicaragua"),
        ("Mullah Baradar was picked up in Karachi by Pakistani agents.", "COERCE Pakistan >"),
        ("Iraq hit two naval targets off Kharg Island.", "ASSAULT Iraq"),
    ],
)
def test_a_party_did_it(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Loans to Peru were frozen on Monday.", "en"),
        ("Someone had trained UNITA's gunners.", "en"),
        ("Renamo got off with a sharp rebuke.", "en"),
        ("Jonas Savimbi was freed on Tuesday.", "en"),
        ("Des fusils livrés à l'Unita ont été montrés à la presse.", "fr"),
    ],
)
def test_help_blame_and_release_are_nothing_without_whose_they_are(lines: Lines, text: str, lang: str) -> None:
    assert not [line for line in lines(text, lang) if line.startswith(("AID -", "ACCUSE -", "RETREAT -"))]


def test_who_is_accused_is_so_by_anybody(lines: Lines) -> None:
    assert "ACCUSE - > Rwanda" in lines("Rwanda is accused of arming the M23.")


def test_help_that_is_denied_is_told_whoever_gave_it(lines: Lines) -> None:
    told = lines("Dément avoir fourni des chars à la Libye.", "fr")
    assert [line for line in told if line.startswith("AID - > Libya [denied")], told
