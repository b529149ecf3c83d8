"""Whose what is struck, closed or besieged is: ports, pipelines, camps, also behind quotes."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", 'Indian commandos hit seven "launch pads" of Lashkar-e-Taiba on Thursday.',
         "ASSAULT India > Lashkar-e-Taiba"),
        ("en", "Israeli gunboats had sealed Lebanon's ports.", "COERCE Israel > Lebanon"),
        ("en", "Syria shut Iraq's pipeline.", "COERCE Syria > Iraq"),
        ("en", "Egypt sealed its border at Rafah.", "COERCE Egypt @ Rafah"),
        ("en", "Iran protested. Egypt, which had sealed its side of the border, said nothing.", "COERCE Egypt"),
        ("fr", "Les peshmergas du PDK font le siège des camps du PKK à Haftanin.",
         "COERCE Kurdistan Democratic Party > Kurdistan Workers' Party @ Haftanin"),
    ],
)  # fmt: skip
def test_whose_it_is(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)
