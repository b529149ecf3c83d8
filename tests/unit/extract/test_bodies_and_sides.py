"""Bodies described behind a comma, forces under a man, both sides, vows to answer a blow, who is recognised."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris blames Kataib Hezbollah, a militia armed and paid by Tehran, for the attack.",
         "AID Iran > Kata'ib Hezbollah"),
        ("Khartoum arrested leaders of the SPLM-North, a movement backed by Juba.", "BACKS South Sudan > SPLM-North"),
        ("The LRA, under Joseph Kony, raided the camp.", "LEADS Joseph Kony > Lord's Resistance Army"),
        ("Hezbollah was formed in 1982. The group, under Hassan Nasrallah, hit Haifa.", "ASSAULT Hezbollah @ Haifa"),
        ("A rebel band under Foday Sankoh attacked Kailahun.", "ASSAULT Foday Sankoh @ Kailahun"),
        ("Fighters under Khalil Ibrahim entered Omdurman.", "ASSAULT Khalil Ibrahim @ Omdurman"),
        ("Fighting resumed between UNITA and the Angolan army. The United Nations urged the two sides to talk.",
         "REQUEST United Nations > UNITA + Angolan Armed Forces"),
        ("Armenia and Azerbaijan exchanged fire. Russia praised both sides.", "SUPPORT Russia > Armenia + Azerbaijan"),
        ("India bombed a camp near Balakot. Islamabad vowed to retaliate.", "THREATEN Pakistan > India"),
        ("Kosovo declared independence. Serbia has never recognized it.", "SUPPORT Serbia > Kosovo"),
        ("Ethiopia gave Abdullahi Yusuf a camp. Later it put him in jail.", "COERCE Ethiopia > Abdullahi Yusuf Ahmed"),
    ],
)  # fmt: skip
def test_who_is_meant(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Troops under U.N. command entered Sarajevo.", "LEADS"),
        ("The president said he vowed revenge.", "THREATEN -"),
        ("South Korea shelled the island. Lee Myung-bak vowed to retaliate.", "THREATEN Lee Myung-bak > South Korea"),
    ],
)
def test_nobody_else_is_drawn_in(lines: Lines, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(text)), lines(text)
