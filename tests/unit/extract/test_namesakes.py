"""Which of several bearers of a name is meant, where only the date of the text tells: who was in the higher office."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Dulles accused Nasser of aggression.", "1956-10-18", "ACCUSE John Foster Dulles > Gamal Abdel Nasser"),
        (
            "Barzani accused the P.U.K. of treason.",
            "2017-10-18",
            "ACCUSE Masoud Barzani > Patriotic Union of Kurdistan",
        ),
        ("Talabani's fighters took Halabja.", "1988-04-18", "ASSAULT Jalal Talabani @ Halabja"),
        ("Castro accused Kennedy of aggression.", "1961-04-18", "ACCUSE Fidel Castro > John F. Kennedy"),
        ("Castro accused Obama of interference.", "2015-04-18", "ACCUSE Raúl Castro > Barack Obama"),
        ("The U.K. accused Iran of piracy.", "2019-07-18", "ACCUSE United Kingdom > Iran"),
    ],
)
def test_the_one_in_office_is_meant(lines: Lines, text: str, date: str, expected: str) -> None:
    assert expected in lines(text, "en", date)
