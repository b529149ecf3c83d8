"""Whom one lets launch raids is helped; the men of a body are its, whoever leads it."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pakistan has let the Taliban launch attacks from its territory.", "AID Pakistan > Taliban @ Pakistan"),
        ("India accuses Pakistan of letting Lashkar-e-Taiba train in Kashmir.",
         "AID Pakistan > Lashkar-e-Taiba @ Kashmir [alleged: India]"),
        ("Chad allowed the JEM to launch raids into Sudan.", "AID Chad > Justice and Equality Movement @ Sudan"),
        ("Congo let FDLR fighters mount attacks on Rwanda from its soil.", "ASSAULT FDLR > Rwanda"),
        ("Uganda bombed Joseph Kony's LRA fighters near Garamba.", "ASSAULT Uganda > Lord's Resistance Army @ Garamba"),
        ("Jonas Savimbi's UNITA guerrillas seized Kuito.", "COERCE UNITA @ Cuíto"),
    ],
)  # fmt: skip
def test_who_is_let_attack_is_helped(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


def test_a_satellite_is_no_raid(lines: Lines) -> None:
    assert lines("Russia allowed South Korea to launch a satellite.") == ["CONCEDE Russia > South Korea"]
