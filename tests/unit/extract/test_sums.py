"""A sum of money promised: what it is for is promised with it."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "La France a promis 200 millions d'euros de crédits à la Moldavie.", "AID France > Moldova [planned]"),
        ("fr", "Les Etats-Unis ont promis trois milliards de dollars d'aide à Israël.",
         "AID United States > Israel [planned]"),
        ("en", "France pledged 200 million euros in credits to Moldova.", "AID France > Moldova [planned]"),
        ("en", "The United States promised three billion dollars of aid to Israel.",
         "AID United States > Israel [planned]"),
        ("en", "France sent three billion euros in aid to Ukraine.", "AID France > Ukraine"),
    ],
)  # fmt: skip
def test_sums(lines: Lines, lang: str, text: str, expected: str) -> None:
    found = [line.split(" (")[0] for line in lines(text, lang)]
    assert any(line.startswith(expected) for line in found), found
