"""What is fought without arms, sums that are paid to somebody, and whose "its" is behind a demand."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Armenia demands that Azerbaijan halt its attacks.", "ASSAULT Azerbaijan"),
        ("en", "Russia demanded that Turkey withdraw its troops from Syria.", "PRESENT Turkey @ Syria"),
        ("fr", "La Russie exige que la Turquie retire ses troupes de Syrie.", "PRESENT Turkey @ Syria"),
        ("en", "Rwanda paid the M23 $2 million.", "AID Rwanda > M23"),
        ("en", "Eritrea suspended negotiations with Ethiopia.", "REJECT Eritrea > Ethiopia"),
        ("en", "France is fighting Boko Haram and terrorism in Niger.", "ASSAULT France > Boko Haram @ Niger"),
    ],
)  # fmt: skip
def test_what_demands_and_payments_tell(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "absent"),
    [
        ("en", "Russia demanded that Turkey withdraw its troops from Syria.", "PRESENT Russia"),
        ("en", "The United States is giving Colombia $1.3 billion to fight the drug trade.", "ASSAULT"),
        ("fr", "La France aide le Niger à combattre le terrorisme.", "ASSAULT"),
        ("en", "Russia vetoes UN resolution on Syria aid.", "AID"),
        ("en", "North Korea test-fired two missiles into the Sea of Japan.", "ASSAULT"),
    ],
)  # fmt: skip
def test_what_is_no_deed_of_theirs(lines: Lines, lang: str, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, lang)), lines(text, lang)
