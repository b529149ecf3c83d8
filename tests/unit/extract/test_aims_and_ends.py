"""Whom a fight is against by its aim or its end, who took responsibility, who was asked before he gave in."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The PLO said it would fight on until Israeli forces withdrew from Gaza.",
         "ASSAULT Palestine Liberation Organization > Israel [planned: Palestine Liberation Organization]"),
        ("UNITA vowed to fight on until South African troops left Angola.", "ASSAULT UNITA > South Africa [planned]"),
        ("Rwandan troops fought their way into Goma in an offensive meant to disarm the FDLR.",
         "ASSAULT Rwanda > FDLR @ Goma"),
        ("Saudi jets bombed Sanaa in a campaign aimed at the Houthis.", "ASSAULT Saudi Arabia > Houthis @ Sanaa"),
        ("UNITA denied the report. Angolan troops attacked a rebel base near Kuito.", "ASSAULT Angola > UNITA @ Cuíto"),
        ("Philippine marines attacked a guerrilla camp on Jolo.", "ASSAULT Philippines @ Jolo"),
        ("Polisario shot down a Mirage fighter over Tifariti.", "ASSAULT Polisario Front @ Tifariti"),
        ("The attack on a hotel in Mogadishu, for which al-Shabaab claimed responsibility, killed 20 people.",
         "ASSAULT al-Shabaab @ Mogadishu [alleged: al-Shabaab]"),
    ],
)  # fmt: skip
def test_whom_a_fight_is_against(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Germany relented after appeals from Warsaw and Washington.", "REQUEST Poland + United States > Germany"),
        ("Sudan freed the pilots after an appeal from Egypt.", "REQUEST Egypt > Sudan"),
        ("Israel has recognized Western Sahara as part of Morocco.", "SUPPORT Israel > Morocco"),
        ("Russia recognized Abkhazia as an independent state.", "SUPPORT Russia > Abkhazia"),
        ("Investigators suspect Hezbollah, but the group denied any involvement.", "ACCUSE - > Hezbollah"),
        ("Israel and Syria were due to open talks in Geneva on Monday.",
         "CONSULT Israel + Syria @ Geneva [planned]"),
        ("The riots came hours before Serbia and Kosovo were to open informal talks in Brussels.",
         "CONSULT Serbia + Kosovo @ Brussels [planned]"),
    ],
)  # fmt: skip
def test_who_is_asked_recognised_suspected_and_met(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


def test_what_is_due_to_fighting_is_no_plan(lines: Lines) -> None:
    assert lines("The delay was due to an ambush near Goma.") == ["ASSAULT - @ Goma"]
