"""Who is in the midst of a deed, who is under it, and whose the shots are that something is hit by."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The frigate was hit by rockets from Iranian boats.", ["ASSAULT Iran"]),
        ("Beirut was hit by shells from Syrian guns.", ["ASSAULT Syria @ Beirut"]),
        ("Qassem Soleimani was killed by a missile fired from an American drone.",
         ["ASSAULT United States > Qasem Soleimani"]),
        ("Rockets from Russian helicopters struck a convoy near Grozny.", ["ASSAULT Russia @ Grozny"]),
        ("The tanker was hit by a missile fired from a Houthi boat.", ["ASSAULT Houthis"]),
        ("Weapons from Libya reached Boko Haram.", ["AID Libya > Boko Haram"]),
    ],
)  # fmt: skip
def test_whoever_shots_come_from_fired_them(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwandan forces are locked in battle with the FDLR near Goma.", ["ASSAULT Rwanda > FDLR @ Goma"]),
        ("Ethiopian troops are engaged in fierce fighting with al-Shabab.", ["ASSAULT Ethiopia > al-Shabaab"]),
        ("Rwanda said its forces were in the middle of an offensive against the FDLR.", ["ASSAULT Rwanda > FDLR"]),
        ("Ethiopian forces are half way through a campaign against al-Shabab.", ["ASSAULT Ethiopia > al-Shabaab"]),
        ("Armenian forces were embroiled in clashes with Azerbaijani troops near Shusha.",
         ["ASSAULT Armenia > Azerbaijan @ Shusha"]),
    ],
)  # fmt: skip
def test_who_is_in_the_midst_of_a_deed_does_it(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belgrade is under pressure from Moscow to reject the plan.", ["REQUEST Russia > Serbia"]),
        ("The junta was under heavy pressure from ECOWAS to free Bazoum.", ["REQUEST ECOWAS > Niger"]),
        ("The Houthis, under pressure from Iran, freed the crew.",
         ["REQUEST Iran > Houthis", "RETREAT Houthis"]),
        ("Under pressure from Washington, Rabat relented.",
         ["CONCEDE Morocco > United States", "REQUEST United States > Morocco"]),
        ("UNITA, under attack from Cuban tanks, abandoned Mavinga.",
         ["ASSAULT Cuba > UNITA", "RETREAT UNITA @ Mavinga"]),
        ("Mariupol has been under siege by Russian forces since March.", ["COERCE Russia @ Mariupol"]),
    ],
)  # fmt: skip
def test_who_is_under_a_deed_undergoes_it(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected
