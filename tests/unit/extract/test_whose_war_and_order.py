"""Whose war one is helped in, who warns of it, who is ordered to halt, whose presence is no force."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The United States helped Colombia in its war against the FARC.", "ASSAULT Colombia > FARC"),
        ("The International Court of Justice ordered Israel to halt its offensive in Rafah.",
         "REQUEST International Court of Justice > Israel"),
        ("Ethiopia and Eritrea agreed to confine their troops to their bases.",
         "RETREAT Ethiopia + Eritrea [planned]"),
        ("Iran said Israel had bombed its consulate and warned that the strike would not go unanswered.",
         "THREATEN Iran"),
        ("Turkey warned that it would send troops if attacks by the PKK went on.",
         "THREATEN Turkey > Kurdistan Workers' Party"),
        ("The United States warned it would cut aid unless Rwanda withdrew its troops.",
         "THREATEN United States > Rwanda"),
        ("The riots began only hours before Serbia and Kosovo were due to open informal talks near Vienna.",
         "CONSULT Serbia + Kosovo @ Vienna [planned]"),
    ],
)  # fmt: skip
def test_whose_war_and_whom_one_warns(lines: Lines, text: str, expected: str) -> None:
    told = lines(text)
    assert any(line.startswith(expected) for line in told), told


def test_who_looks_on_has_no_forces_there(lines: Lines) -> None:
    assert lines("Ethiopia and Eritrea signed the pact in Cairo in the presence of Hosni Mubarak.") == [
        "AGREE Ethiopia + Eritrea @ Cairo"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya has freed two Somali rebels as part of a deal with al-Shabaab, the Kenyan police said.",
         "RETREAT Kenya > Somali rebels [alleged: Kenya]"),
        ("Syria has recognized Crimea as part of Russia, the Kremlin said on Monday.",
         "SUPPORT Syria > Russia [alleged: Russia]"),
        ("Mali signed a treaty with Russia, renouncing its claim to the islands.", "CONCEDE Mali > Russia"),
    ],
)  # fmt: skip
def test_who_says_it_at_the_end_and_to_whom_one_yields(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey has used drones to strike the PKK near Sinjar.",
         ["ASSAULT Turkey > Kurdistan Workers' Party @ Sinjar"]),
        ("Israel wants to use drones to strike Hezbollah.", ["ASSAULT Israel > Hezbollah [planned]"]),
        ("Benazir Bhutto was killed by a bomb at an election rally in Rawalpindi.",
         ["ASSAULT - > Benazir Bhutto @ Rawalpindi"]),
        ("Hamas held a rally in Gaza.", ["PROTEST Hamas @ Gaza Strip"]),
    ],
)  # fmt: skip
def test_what_is_done_with_weapons_is_done_and_no_vote_is_a_protest(
    lines: Lines, text: str, expected: list[str]
) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya's interior minister, Fred Matiangi, and Sheikh Hassan, the head of the Islamic Party, signed a pact.",
         ["AGREE Fred Matiangi + Hassan", "LEADS Hassan > Islamic Party"]),
        ("The foreign minister, Sergei Lavrov, and John Kerry met in Geneva.",
         ["CONSULT Sergei Lavrov + John Kerry @ Geneva"]),
    ],
)  # fmt: skip
def test_a_minister_named_before_another_is_one_man(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected
