"""Deeds that are only supposed, those that somebody lets another do, and aid that is kept from a place."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Any Israeli strike on Iran would draw in the United States.", "ASSAULT Israel > Iran [possible"),
        ("en", "A Russian withdrawal from Syria would weaken Assad.", "RETREAT Russia @ Syria [possible"),
        ("fr", "Une attaque contre le Niger serait une déclaration de guerre.", "ASSAULT - > Niger [possible"),
        ("en", "Eritrea let the UAE build a base at Assab.", "MOBILIZE United Arab Emirates @ Assab"),
        ("en", "Turkey let American planes bomb Iraq from its bases.", "ASSAULT United States > Iraq"),
        ("en", "The Houthis are blocking aid to northern Yemen.", "COERCE Houthis @ Northern Yemen"),
        ("fr", "L'Éthiopie bloque l'aide destinée au Tigré.", "COERCE Ethiopia"),
    ],
)
def test_who_does_what_and_whether(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang=lang)), lines(text, lang=lang)
    assert not any(line.startswith("AID") for line in lines(text, lang=lang))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Hezbollah announced the suspension of its attacks on Israel.",
            ["RETREAT Hezbollah @ Israel [planned]"],
        ),
        (
            "fr",
            "Le Nigeria a menacé d'envahir le Niger si la junte ne libérait pas le président Bazoum.",
            ["THREATEN Nigeria > Niger"],
        ),
    ],
)
def test_what_is_suspended_or_a_condition_is_no_deed(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang=lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Israel responded with air strikes on Beirut.", "ASSAULT Israel @ Beirut"),
        ("en", "Seoul and Washington responded with joint exercises.", "COOPERATE South Korea + United States"),
        ("fr", "Israël a répondu par des frappes aériennes sur Beyrouth.", "ASSAULT Israel @ Beirut"),
        ("en", "Washington announced a $500 million arms package for Taiwan.", "AID United States > Taiwan"),
        (
            "fr",
            "Iyad Ag Ghaly est soupçonné par Bamako d'être lié à Aqmi.",
            "PART_OF Iyad Ag Ghaly > al-Qaeda in the Islamic Maghreb [alleged: Mali]",
        ),
    ],
)
def test_what_is_answered_announced_and_suspected(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang=lang)), lines(text, lang=lang)


def test_men_who_are_handed_over_are_no_aid(lines: Lines) -> None:
    assert not any(line.startswith("AID") for line in lines("Bhutan handed over 30 Assamese rebels to India."))
