"""Sentences that open with an office and a name, willing parties, claims of deeds, and members who are arrested."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The prime minister of Israel, Yitzhak Rabin, met Yasser Arafat.", "CONSULT Yitzhak Rabin > Yasser Arafat"),
        (
            "The prime minister of Israel, Yitzhak Rabin, accused Syria of arming Hezbollah.",
            "ACCUSE Yitzhak Rabin > Syria",
        ),
        (
            "The president of Chad, Idriss Déby, shook hands with Omar al-Bashir.",
            "CONSULT Idriss Déby > Omar al-Bashir",
        ),
        (
            "The foreign minister of Iran, Javad Zarif, flew to Moscow on Monday.",
            "CONSULT Mohammad Javad Zarif > Russia @ Moscow",
        ),
        (
            "The head of the Russian army, General Valery Gerasimov, visited Damascus.",
            "CONSULT Valery Gerasimov > Syria @ Damascus",
        ),
        ("The Philippine president visited Beijing to meet Xi Jinping.", "CONSULT Philippines > Xi Jinping"),
    ],
)
def test_who_fills_the_office_acts(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pakistan said it was ready to hold talks with India over Kashmir.",
            "CONSULT Pakistan > India @ Kashmir [planned: Pakistan]",
        ),
        ("Rebels shelled Goma. The Taliban claimed responsibility.", "ASSAULT Taliban @ Goma [alleged: Taliban]"),
        (
            "The Taliban claimed responsibility for killing two French soldiers.",
            "ASSAULT Taliban > France [alleged: Taliban]",
        ),
        (
            "The Taliban denied responsibility for killing two French soldiers.",
            "ASSAULT Taliban > France [denied: Taliban]",
        ),
    ],
)
def test_what_a_party_says_of_itself(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


def test_who_arrests_members_is_no_member(lines: Lines) -> None:
    told = lines("La police irakienne a arrêté quinze membres de l'Armée du Mahdi.", lang="fr")
    assert told and all(line.startswith("COERCE Iraq > Mahdi Army") for line in told), told


def test_an_undated_army_is_that_of_the_war(lines: Lines) -> None:
    assert lines("The Syrian army shelled Daraa.") == ["ASSAULT Syrian Arab Army @ Daraa"]
    told = lines("L'Union européenne a levé les sanctions contre le Burundi.", lang="fr")
    assert told == ["CONCEDE European Union > Burundi"], told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Secretary of Defense Caspar Weinberger accused the Soviet Union of arming Nicaragua.",
            "ACCUSE Caspar Weinberger > Soviet Union",
        ),
        ("George Bush sent Secretary of State James Baker to Damascus.", "MOBILIZE George H. W. Bush @ Damascus"),
        (
            "The Security Council adopted a resolution calling on Iraq to withdraw its forces from Kuwait.",
            "REQUEST UN Security Council > Iraq",
        ),
        (
            "The Soviet Union airlifted arms to Ethiopia to help it fight Somalia.",
            "ASSAULT Ethiopia > Somalia [planned",
        ),
    ],
)
def test_who_acts_behind_offices_resolutions_and_purposes(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)
