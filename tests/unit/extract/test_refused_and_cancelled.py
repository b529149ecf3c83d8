"""Whose plan one refuses to accept, what is cancelled, missions of a body, and bombs that go off a day before."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel refused to accept the Egyptian proposal.", "REJECT Israel > Egypt"),
        ("Hamas refused to accept an American plan for a truce.", "REJECT Hamas > United States"),
        ("Kofi Annan presented a plan in March. Damascus refused to sign his proposal.",
         "REJECT Syria > Kofi Annan"),
        ("Canada cancelled a planned donation to UNRWA.", "AID Canada > UNRWA [negated]"),
        ("Saudi Arabia cancelled a $3 billion grant to the Lebanese army.",
         "AID Saudi Arabia > Lebanese Armed Forces [negated]"),
        ("Qatar cancelled its aid to the Palestinian Authority.", "SANCTION Qatar > Palestinian Authority"),
    ],
)  # fmt: skip
def test_plans_are_refused_and_gifts_cancelled(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.N. mission in Kosovo accused Serbia of smuggling weapons.", "ACCUSE United Nations > Serbia"),
        ("Eritrea has expelled five employees of the U.N. mission in Asmara.", "SANCTION Eritrea > United Nations"),
        ("A NATO mission trained the Iraqi army.", "AID NATO > Iraqi Army"),
        ("Fighters attacked a U.N. food convoy in Darfur.", "ASSAULT - > United Nations @ Darfur"),
    ],
)  # fmt: skip
def test_a_mission_acts_for_its_body(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A truck bomb at a hotel in Kabul killed at least 11 people on Monday.", ["ASSAULT - @ Kabul"]),
        ("A suicide bomber at a market in Quetta killed 40 people.", ["ASSAULT - @ Quetta"]),
        ("Turkey banned the PKK a day after a bomb at a mosque in Izmir killed six people.",
         ["ASSAULT - @ Izmir", "COERCE Turkey > Kurdistan Workers' Party"]),
        ("Kenya closed its border on Monday, a day after a car bomb outside a hotel in Mandera killed nine people.",
         ["ASSAULT - @ Mandera", "COERCE Kenya"]),
    ],
)  # fmt: skip
def test_a_bomb_kills_where_it_goes_off(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected
