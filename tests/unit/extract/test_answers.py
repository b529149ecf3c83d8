"""What was asked for is asked for, whatever the answer, and of whoever gives it."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nasser turned down a British request for talks.",
         ["REJECT Gamal Abdel Nasser > United Kingdom", "REQUEST United Kingdom > Gamal Abdel Nasser"]),
        ("Omar al-Bashir has rejected Kofi Annan's request for peacekeepers.",
         ["REJECT Omar al-Bashir > Kofi Annan", "REQUEST Kofi Annan > Omar al-Bashir"]),
        ("Kabila rejected a demand by Rwanda for talks.",
         ["REJECT Joseph Kabila > Rwanda", "REQUEST Rwanda > Joseph Kabila"]),
        ("A request by Chad for planes was turned down by France.", ["REJECT France > Chad", "REQUEST Chad > France"]),
        ("Museveni rebuffed Kenya's plea.", ["REJECT Yoweri Museveni > Kenya", "REQUEST Kenya > Yoweri Museveni"]),
        ("Israel dismissed calls for a ceasefire.", ["REJECT Israel"]),
    ],
)  # fmt: skip
def test_a_request_that_is_turned_down_was_made(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected
