"""What is asked, proposed or threatened in a letter is said by the sender to whoever gets it."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sadat sent a message to Assad demanding the release of the pilots.",
         "REQUEST Anwar Sadat > Bashar al-Assad"),
        ("Brezhnev sent a note to Nixon on Wednesday, threatening to act alone.",
         "THREATEN Leonid Brezhnev > Richard Nixon"),
        ("Kagame sent Tshisekedi a letter proposing a truce.", "REQUEST Paul Kagame > Félix Tshisekedi"),
        ("Annan wrote to Kabila urging restraint.", "REQUEST Kofi Annan > Joseph Kabila"),
        ("U Thant has written to both Kennedy and Khrushchev, proposing a truce at sea.",
         "REQUEST U Thant > John F. Kennedy + Nikita Khrushchev"),
        ("Mubarak rang Assad and asked for the release of the pilots.", "REQUEST Hosni Mubarak > Bashar al-Assad"),
        ("Israel sent a message to Hezbollah threatening war.", "THREATEN Israel > Hezbollah"),
    ],
)  # fmt: skip
def test_a_letter_asks_whom_it_is_sent_to(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)
