"""Reports put in behind a subject: what stands around them is what is said, and of whom."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan, Chad charged, was arming the rebels.", ["ACCUSE Chad > Sudan", "AID Sudan [alleged: Chad]"]),
        ("Sudan, Chad said, was arming the rebels.", ["AID Sudan [alleged: Chad]"]),
        ("Syria, Barak said in Washington, was supplying Hezbollah.", ["AID Syria > Hezbollah [alleged: Ehud Barak]"]),
        ("Hezbollah, Netanyahu warned, would be destroyed.", ["THREATEN Benjamin Netanyahu > Hezbollah"]),
        ("Uganda, Museveni warned, would be punished.", ["THREATEN Yoweri Museveni > Uganda"]),
        ("Goma, Kagame insists, was taken by Congolese rebels.",
         ["ASSAULT Congolese rebels @ Goma [alleged: Paul Kagame]"]),
        ("Ethiopian jets, Asmara alleges, bombed Badme.", ["ASSAULT Ethiopia @ Badme [alleged: Eritrea]"]),
    ],
)  # fmt: skip
def test_what_stands_around_a_report_is_said(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_sworn_enemy_says_nothing(lines: Lines) -> None:
    told = lines("The Government of National Accord, Haftar's sworn enemy, was rescued by Ankara.")
    assert "OPPOSES Government of National Accord > Khalifa Haftar" in told
