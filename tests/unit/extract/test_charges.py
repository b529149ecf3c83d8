"""What somebody is charged with or quoted as is their own doing; who leads an alliance of groups leads the alliance."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The panel charges Rwanda and Uganda with having armed and sheltered the M23.",
         "AID Rwanda + Uganda > M23 [alleged]"),
        ("The Security Council charged Iran with arming the Houthis.",
         "AID Iran > Houthis [alleged: UN Security Council]"),
        ("Kabila reproached Uganda with arming the MLC.",
         "AID Uganda > Movement for the Liberation of the Congo [alleged: Joseph Kabila]"),
        ("The agency quoted Prime Minister Abiy Ahmed as accusing Eritrea of aggression.",
         "ACCUSE Abiy Ahmed > Eritrea [alleged: Abiy Ahmed]"),
        ("It quoted President Paul Kagame as thanking Uganda.",
         "SUPPORT Paul Kagame > Uganda [alleged: Paul Kagame]"),
        ("Hun Sen was quoted as praising China.", "SUPPORT Hun Sen > China [alleged: Hun Sen]"),
        ("Sudan was charged with arming Hamas.", "AID Sudan > Hamas [alleged]"),
    ],
)  # fmt: skip
def test_who_is_charged_or_quoted_does_what_it_is_for(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The National Democratic Alliance, a coalition of 12 parties led by John Garang, met in Asmara.",
         "LEADS John Garang > National Democratic Alliance (Sudan)"),
        ("The Northern Alliance, a loose league of militias commanded by Ahmad Shah Massoud, lost Taloqan.",
         "LEADS Ahmad Shah Massoud > Northern Alliance"),
        ("Jaysh al-Islam, an alliance of 50 rebel groups led by Zahran Alloush, shelled Damascus.",
         "LEADS Zahran Alloush > Jaysh al-Islam"),
        ("The United Jehad Council, an umbrella of 15 groups chaired by Syed Salahuddin, met in Kotli.",
         "LEADS Syed Salahuddin > United Jehad Council"),
    ],
)  # fmt: skip
def test_who_leads_an_alliance_of_groups_leads_all(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text)
