"""English main clauses behind a clause of time keep the names behind its comma as their subject."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "When Hezbollah marched into Beirut in May 2008, Egypt and Jordan armed Israel.",
            ["AID Egypt + Jordan > Israel", "ASSAULT Hezbollah @ Beirut"],
        ),
        (
            "When the Khmer Rouge took Phnom Penh in April 1975, China and Vietnam, until then allies, armed Cambodia.",
            ["AID China + Vietnam > Cambodia", "ASSAULT Khmer Rouge @ Phnom Penh"],
        ),
        (
            "After Morocco occupied Laayoune in 1975, Algeria armed the Polisario Front.",
            ["AID Algeria > Polisario Front", "COERCE Morocco @ Laayoune"],
        ),
        (
            "When France bombed Faya-Largeau in 1986, the Libyan army and its allies were driven out by Chad.",
            ["ASSAULT Chad > Libya", "ASSAULT France @ Faya-Largeau"],
        ),
    ],
)
def test_names_behind_a_clause_of_time_do_what_follows(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_list_of_towns_stays_in_the_clause(lines: Lines) -> None:
    text = "When Rwanda attacked Goma, Kisangani and Bukavu, Angola sent troops."
    assert lines(text) == ["ASSAULT Rwanda @ Goma + Kisangani + Bukavu"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Should Iran attack Israel, the United States would bomb Tehran.",
            ["ASSAULT Iran > Israel [possible]", "ASSAULT United States @ Tehran [possible]"],
        ),
        ("Should Chad attack, Sudan would answer.", ["ASSAULT Chad [possible]"]),
    ],
)
def test_should_before_its_subject_has_a_verb(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_whom_a_road_is_barred(lines: Lines) -> None:
    assert lines("Israel attacked Hamas and barred it the road to Rafah.") == [
        "ASSAULT Israel > Hamas",
        "COERCE Israel > Hamas",
    ]
