"""Ties that the text lets end, and days that deeds told in one breath share."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts


@pytest.mark.parametrize(
    ("lang", "text", "type"),
    [
        ("en", "Sudan, which once had 15,000 men in Yemen, has brought most of them home.", "PRESENT"),
        ("en", "Ahmed Abdi Godane, who had led Al-Shabaab since 2008, died in an American air strike.", "LEADS"),
        ("en", "Palma, a port held for a year by Islamic State, has been retaken by Rwanda, Kigali said.", "CONTROLS"),
        (
            "fr",
            "Palma, tenue depuis un an par l'État islamique, a été reprise par le Rwanda, a dit Kigali.",
            "CONTROLS",
        ),
    ],
)
def test_what_once_was_or_was_taken_has_ended(facts: Facts, lang: str, text: str, type: str) -> None:
    assert next(f for f in facts(text, lang) if f.type == type).status == "ended"


@pytest.mark.parametrize("text", ["Hezbollah has 5,000 men in Syria.", "Godane has led Al-Shabaab since 2008."])
def test_what_still_is_has_not_ended(facts: Facts, text: str) -> None:
    assert {f.status for f in facts(text)} == {"stated"}


def test_what_is_done_in_a_deed_has_its_day(facts: Facts) -> None:
    found = facts("Chad overran Ouadi Doum on Sunday, capturing Khalifa Haftar.", "en", "1987-03-24")
    assert {f.date for f in found} == {"1987-03-22"}


def test_the_day_of_a_decision_is_not_that_of_what_is_decided(facts: Facts) -> None:
    found = facts("Bill Clinton decided on Monday to send reinforcements to Somalia.", "en", "1993-10-06")
    assert [f.date for f in found if f.type == "MOBILIZE"] == [None]
