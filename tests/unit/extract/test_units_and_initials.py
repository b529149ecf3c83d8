"""Formations by their number, names behind initials, sentences whose verb the parser takes for a participle."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 14th Army shelled Bendery.", "ASSAULT 14th Army @ Bendery"),
        ("General Lebed took command of the 14th Army on Saturday.", "LEADS Alexander Lebed > 14th Army"),
        ("The 5th Brigade stormed Derna.", "ASSAULT 5th Brigade @ Derna"),
        ("H.K. Dua met Nawaz Sharif in Lahore.", "CONSULT H.K. Dua > Nawaz Sharif"),
        ("Two Iranian gunboats fired at a Kuwaiti tanker.", "ASSAULT Iran > Kuwait"),
        ("Two Iranian gunboats shot at a Kuwaiti tanker.", "ASSAULT Iran > Kuwait"),
        ("Cuban armour broke the Somali line at Jijiga.", "ASSAULT Cuba > Somalia @ Jijiga"),
        ("Transnistrian guardsmen overran the station at Bendery.", "ASSAULT Transnistria"),
    ],
)
def test_who_does_it(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The 366th Regiment of the Soviet army left Khojaly.", "PART_OF"),
        ("A convoy attacked near Sirte by bandits was lost.", "ASSAULT convoy"),
    ],
)
def test_nothing_more_is_read(lines: Lines, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(text)), lines(text)
