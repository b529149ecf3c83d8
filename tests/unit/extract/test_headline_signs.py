"""Signs of headlines that stand for words: a comma for "and", a colon for "says"."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India, Pakistan agree to ceasefire", "AGREE India + Pakistan"),
        ("Ethiopia, Eritrea trade accusations over border clash", "ACCUSE Eritrea > Ethiopia"),
        ("Russia, China veto UN resolution on Syria", "REJECT Russia + China"),
        ("US, UK strike Houthi targets in Yemen", "ASSAULT United States + United Kingdom > Houthis @ Yemen"),
        ("Iran, Russia, China hold naval drills in Gulf of Oman", "COOPERATE Iran + Russia + China @ Gulf of Oman"),
        ("France, Britain to send missiles to Ukraine", "AID France + United Kingdom > Ukraine"),
        ("HRW: Ethiopian troops killed civilians in Tigray", "ASSAULT Ethiopia @ Tigray [alleged: Human Rights Watch]"),
        ("Trump: US will leave Syria", "RETREAT United States @ Syria [planned: Donald Trump]"),
    ],
)
def test_a_sign_is_read_as_its_word(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


def test_what_a_headline_is_about_says_nothing(lines: Lines) -> None:
    assert not any("alleged" in line for line in lines("Syria: Russia bombs Idlib"))
    assert not any("Aleppo" in line and "+" in line for line in lines("Aleppo, Syria hit by air strikes"))
