"""Who is threatened by whoever accuses him, whose men fell in an attack, and who fights day after day."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ethiopia accused Eritrea of shelling Zalambessa and warned that the attack would not go unpunished.",
         "THREATEN Ethiopia > Eritrea"),
        ("Turkey accused Greece of violating its airspace and warned that it would respond.",
         "THREATEN Turkey > Greece"),
        ("Accusing Rwanda of aggression, Congo threatened to cut ties.",
         "THREATEN Democratic Republic of the Congo > Rwanda"),
        ("Pakistan blamed India for the blast and threatened retaliation.", "THREATEN Pakistan > India"),
        ("Sudan expelled the French ambassador and threatened to close the embassy.", "THREATEN Sudan > France"),
        ("Mali rejected the demand by ECOWAS and threatened to leave the bloc.", "THREATEN Mali > ECOWAS"),
    ],
)  # fmt: skip
def test_who_is_accused_is_threatened_in_the_same_breath(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fourteen Ugandan soldiers were killed on Friday when LRA rebels ambushed an army patrol near Gulu.",
         ["ASSAULT Lord's Resistance Army > Uganda @ Gulu"]),
        ("Six Philippine marines were killed when Abu Sayyaf gunmen ambushed a military convoy on Basilan.",
         ["ASSAULT Abu Sayyaf > Philippines @ Basilan"]),
        ("Five Iraqi soldiers died when Islamic State overran an army base near Mosul.",
         ["ASSAULT Islamic State > Iraq @ Mosul"]),
        ("Three Hamas fighters were killed when Israeli jets bombed a house in Rafah.",
         ["ASSAULT Israel > Hamas @ Rafah"]),
        ("Twelve Polish soldiers were killed when their helicopter crashed in Afghanistan.", []),
    ],
)  # fmt: skip
def test_whose_men_fell_were_attacked(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thai and Cambodian troops fought for a fourth day over the temple on Monday.",
         "ASSAULT Thailand > Cambodia"),
        ("Ethiopian and Eritrean forces fought for a second day near Badme.", "ASSAULT Ethiopia > Eritrea @ Badme"),
        ("Hezbollah and Israel fought for weeks.", "ASSAULT Hezbollah > Israel"),
    ],
)  # fmt: skip
def test_two_who_fight_for_days_fight_each_other(lines: Lines, text: str, expected: str) -> None:
    assert lines(text) == [expected]
