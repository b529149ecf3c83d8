"""Words that stand alone for two, and the second deed of a clause of time."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran and Russia armed Assad; neither armed the Kurds.", "AID Iran + Russia > Kurds [negated]"),
        ("Iran and Russia armed Assad, and both sent officers to Damascus.", "MOBILIZE Iran + Russia @ Damascus"),
        ("Museveni met Salva Kiir and Riek Machar and praised them both.",
         "SUPPORT Yoweri Museveni > Salva Kiir + Riek Machar"),
        ("Sudan and Chad signed a truce, but neither has withdrawn its troops from Tine.",
         "RETREAT Sudan + Chad @ Tiné [negated]"),
        ("Kenya and Uganda back the plan; both have sent troops to Juba.", "MOBILIZE Kenya + Uganda @ Juba"),
        ("Amal and Hezbollah, both armed by Iran, shelled Tyre.", "AID Iran > Amal Movement + Hezbollah"),
    ],
)  # fmt: skip
def test_both_and_neither_are_the_two_named_before(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish jets bombed Kobani, two days after Kurdish fighters crossed the border and attacked Jarabulus.",
         "ASSAULT Kurds @ Jarabulus"),
        ("Khartoum expelled the envoy on Monday, three days after Chad armed the rebels and seized Tine.",
         "COERCE Chad @ Tiné"),
        ("The truce collapsed a week after Armenian troops shelled Ganja and captured Fuzuli.",
         "COERCE Armenia @ Fuzuli"),
        ("Moscow sent ships to Tartus a day after Israel bombed Latakia and sank two Syrian boats.",
         "ASSAULT Israel > Syria"),
    ],
)  # fmt: skip
def test_the_deed_that_time_is_counted_from_goes_on(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)
