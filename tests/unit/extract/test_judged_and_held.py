"""What deeds and men are called, what is charged, who is told to act, and towns that troops enter or are masters of."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khartoum calls the raid an act of war.", "ACCUSE Sudan"),
        ("Khartoum calls that an act of war.", "ACCUSE Sudan"),
        ("Fidel Castro called the landing an act of piracy.", "ACCUSE Fidel Castro"),
        ("Mobutu called Kabila a bandit and a puppet.", "ACCUSE Mobutu Sese Seko > Joseph Kabila"),
        ("Gen. Wiranto called Xanana Gusmao a traitor.", "ACCUSE Wiranto > Xanana Gusmão"),
        ("Turkey considers the PKK a terrorist group.", "ACCUSE Turkey > Kurdistan Workers' Party"),
        ("Belgrade regards the KLA as terrorists.", "ACCUSE Serbia > KLA"),
        ("Pretoria described the raid as a cowardly act.", "ACCUSE South Africa"),
        ("France on Monday cut its military aid to Niger, which called the move cynical.", "ACCUSE Niger > France"),
        ("Khartoum charged that Chad had armed UNITA.", "ACCUSE Sudan > Chad"),
        ("Washington charged that Iran had used poison gas at Halabja.", "ACCUSE United States > Iran"),
        ("Nixon told Saigon to sign the accord.", "REQUEST Richard Nixon > South Vietnam"),
        ("UNITA was in control of Huambo.", "CONTROLS UNITA @ Huambo"),
        ("The withdrawal left the Khmer Rouge masters of Pailin.", "CONTROLS Khmer Rouge @ Pailin"),
        ("Ethiopian tanks rolled into Mogadishu.", "ASSAULT Ethiopia @ Mogadishu"),
        ("Iraqi troops entered Ramadi on Friday.", "ASSAULT Iraq @ Ramadi"),
    ],
)  # fmt: skip
def test_who_judges_tells_or_holds(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Analysts call the market brutal.", "ACCUSE"),
        ("France and Russia called for the war to end.", "ACCUSE"),
        ("Sadat told Begin that Egypt would not sign.", "REQUEST"),
        ("Police were in control of the situation.", "CONTROLS"),
        ("Nigerian peacekeepers entered Monrovia.", "ASSAULT"),
        ("Ethiopia poured reinforcements into Mekelle.", "ASSAULT"),
        ("Russian troops charged toward Kharkiv.", "ASSAULT"),
    ],
)
def test_the_same_words_said_of_others_make_none(lines: Lines, text: str, kind: str) -> None:
    assert not any(line.startswith(kind) for line in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Security Council urged Rwanda to stop arming the M23.", "AID Rwanda > M23"),
        ("Paris demanded that Libya stop supporting the FROLINAT.", "BACKS Libya > FROLINAT"),
        ("Iran told Kuwait to stop lending money to Iraq.", "AID Kuwait > Iraq"),
    ],
)
def test_what_one_is_asked_to_leave_off_goes_on(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text), lines(text)
