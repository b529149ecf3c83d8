"""Whom "he" in a relative clause is not, what a place is back in, and who takes credit."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mobutu flew to Gbadolite. Jonas Okito, whom he had jailed in June, left for Brussels.",
         "COERCE Mobutu Sese Seko > Jonas Okito"),
        ("Eduardo Mondlane led FRELIMO. Lázaro Nkavandame, whom he had cashiered a month earlier, fled to Lisbon.",
         "SANCTION Eduardo Mondlane > Lázaro Nkavandame"),
        ("Gerry Adams spoke in Belfast. He thanked John Hume, the nationalist with whom he had conferred in secret.",
         "CONSULT Gerry Adams > John Hume"),
        ("Chad expelled Moussa Tchangari, a critic whom Niger had jailed.", "COERCE Niger > Moussa Tchangari"),
    ],
)  # fmt: skip
def test_whoever_acts_in_a_relative_clause_is_another(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town of Sake is back in the hands of the M23.", "CONTROLS M23 @ Sake"),
        ("Palmyra is again under the control of the Syrian army.", "CONTROLS Syrian Arab Army @ Palmyra"),
        ("Since Monday Aleppo has been in the grip of the rebels of HTS.", "CONTROLS Hayat Tahrir al-Sham @ Aleppo"),
        ("Hamas took credit for the attack on Ashkelon.", "ASSAULT Hamas @ Ashkelon"),
        ("The ELN took the blame for the bombing of Bogota.", "ASSAULT National Liberation Army (Colombia) @ Bogota"),
    ],
)  # fmt: skip
def test_what_is_back_in_hands_and_who_takes_credit(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)
