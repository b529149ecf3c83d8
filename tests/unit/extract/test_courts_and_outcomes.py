"""Courts of a state, days of talks, two men taken up by "they", what came of a deed, what is only supposed."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Colombian Constitutional Court outlawed the FARC on Monday.", ["SANCTION Colombia > FARC"]),
        ("Algeria's High Court banned the Islamic Salvation Front.", ["COERCE Algeria > Islamic Salvation Front"]),
        (
            "The International Court of Justice condemned Russia.",
            ["ACCUSE International Court of Justice > Russia"],
        ),
    ],
)
def test_the_court_of_a_state_acts_for_it(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Egypt and Turkey held two days of talks in Cairo.", ["CONSULT Egypt + Turkey @ Cairo"]),
        ("Egypt held four hours of talks with Turkey.", ["CONSULT Egypt > Turkey"]),
    ],
)
def test_days_of_talks_are_talks(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_they_are_the_two_who_met_and_not_the_body_that_one_leads(lines: Lines) -> None:
    text = "Jonas Savimbi and Holden Roberto, leader of the FNLA, met in Kinshasa. They agreed to a truce."
    assert lines(text) == [
        "AGREE Jonas Savimbi + Holden Roberto",
        "CONSULT Jonas Savimbi + Holden Roberto @ Kinshasa",
        "LEADS Holden Roberto > FNLA",
    ]


def test_what_came_of_a_deed_was_not_planned(lines: Lines) -> None:
    assert lines("UNITA seized Huambo in January, only to be bombed by South Africa.") == [
        "ASSAULT South Africa > UNITA",
        "COERCE UNITA @ Huambo",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Had Iraq invaded Saudi Arabia, Washington would have bombed Baghdad.",
            ["ASSAULT Iraq > Saudi Arabia [possible]", "ASSAULT United States @ Baghdad [possible]"],
        ),
        ("Never had Chad attacked Libya before.", ["ASSAULT Chad > Libya [negated]"]),
    ],
)
def test_a_verb_before_its_subject_supposes(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iran dismissed Washington's charge that it had armed the Houthis.",
            ["AID Iran > Houthis [denied: Iran]", "REJECT Iran"],
        ),
        (
            "Sudan dismissed as lies Chad's claim that it had armed Mahamat Nouri.",
            ["AID Sudan > Mahamat Nouri [denied: Sudan]", "REJECT Sudan"],
        ),
        (
            "Pakistan rejected as baseless Kabul's claim that it had armed Mullah Omar.",
            ["AID Pakistan > Mullah Omar [denied: Pakistan]", "REJECT Pakistan"],
        ),
    ],
)
def test_a_charge_dismissed_as_something_is_denied(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France armed Colonel Mbaroko's troops.", ["AID France > Mbaroko"]),
        ("Rwanda armed General Nzabakiza's men.", ["AID Rwanda > Nzabakiza"]),
        ("Colonel Mbaroko's troops attacked Bunia.", ["ASSAULT Mbaroko @ Bunia"]),
    ],
)
def test_the_men_of_an_unknown_officer_are_his(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_any_raid_that_will_be_answered_is_supposed(lines: Lines) -> None:
    assert lines("Any raid by Israel will be answered.") == ["ASSAULT Israel [possible]"]
