"""Who leaves a place: one's own men withdraw, another's are helped, and what is left may have no known name."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Washington flew 2,000 Georgian soldiers home from Iraq.", "AID United States > Georgia @ Iraq"),
        ("en", "India could evacuate the 30,000 Sri Lankan soldiers trapped in Jaffna.",
         "AID India > Sri Lanka [possible]"),
        ("en", "Russia offered Assad to evacuate him.", "AID Russia > Bashar al-Assad [planned]"),
        ("en", "France evacuated its soldiers from Kidal.", "RETREAT France @ Kidal"),
        ("en", "Joe Biden brought American troops home from Kabul.", "RETREAT Joe Biden @ Kabul"),
        ("en", "Sudan, which had 15,000 men in Yemen, has brought most of them home.", "RETREAT Sudan @ Yemen"),
        ("fr", "Les États-Unis ont ramené par avion au pays 2 000 soldats géorgiens.", "AID United States > Georgia"),
        ("fr", "Nicolas Sarkozy propose à Idriss Déby de l'évacuer.", "AID Nicolas Sarkozy > Idriss Déby [planned]"),
        ("fr", "L'Ouganda a rapatrié ses soldats de Somalie.", "RETREAT Uganda @ Somalia"),
    ],
)  # fmt: skip
def test_whose_men_are_taken_away(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Britain, its purse empty, will be out of Greece by the 31st.", "RETREAT United Kingdom @ Greece [planned]"),
        ("Wagner was out of Mali by June.", "RETREAT Wagner Group @ Mali"),
        ("The Houthis are not out of Hodeida.", "RETREAT Houthis @ Hodeidah [negated]"),
        ("Moscow undertook to be out of Moldova by 2002.", "RETREAT Russia @ Moldova [planned]"),
        ("The last French soldiers are home from Mali.", "RETREAT France @ Mali"),
        ("Israeli troops will be gone from Lebanon within 60 days.", "RETREAT Israel @ Lebanon [planned]"),
        ("Wagner fighters landed at Nacala and were gone by May.", "RETREAT Wagner Group"),
        ("Russian troops will be off Georgian soil by October.", "RETREAT Russia @ Georgia [planned]"),
    ],
)  # fmt: skip
def test_who_is_gone(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "en"), lines(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Greece is out of recession.",
        "England are out of the World Cup.",
        "Haftar is out of Libya.",
        "The rebels of the M23 are out of ammunition.",
        "Hundreds of Syrian refugees are home.",
        "France's money is gone.",
    ],
)
def test_who_is_not_gone(lines: Lines, text: str) -> None:
    assert not any(line.startswith("RETREAT") for line in lines(text, "en")), lines(text, "en")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The last 2,000 men of the Indian Peace Keeping Force sailed out of Trincomalee.",
         "RETREAT Indian Peace Keeping Force @ Trincomalee"),
        ("en", "French soldiers quit the base on Monday.", "RETREAT France"),
        ("en", "All Rwandan soldiers must quit the country by May.", "RETREAT Rwanda [planned]"),
        ("en", "The M23 left Nyabibwe.", "RETREAT M23"),
        ("fr", "Les soldats rwandais sont partis de Nyabibwe.", "RETREAT Rwanda"),
    ],
)  # fmt: skip
def test_what_is_left_needs_no_known_name(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "Boris Johnson left the country.",
        "Hezbollah left the government.",
        "Iranian players left the pitch.",
        "Russian soldiers left messages.",
    ],
)
def test_what_is_left_is_a_place(lines: Lines, text: str) -> None:
    assert not any(line.startswith("RETREAT") for line in lines(text, "en")), lines(text, "en")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Yugoslav warships steamed away to Vis on Friday.", "RETREAT Yugoslavia"),
        ("en", "Rwanda took its troops off Congolese soil.", "RETREAT Rwanda @ Democratic Republic of the Congo"),
        ("en", "The IRA had put all its arms beyond use.", "RETREAT Irish Republican Army"),
        ("en", "Amal withdrew its ministers from the government of Najib Mikati.",
         "REJECT Amal Movement > Najib Mikati"),
        ("en", "The militia of Hezbollah is to be disbanded.", "RETREAT Hezbollah [planned]"),
        ("en", "Sri Lanka turned back a flotilla of Indian boats.", "COERCE Sri Lanka > India"),
        ("fr", "Depuis six heures, les canons se taisent entre le Maroc et le Polisario.",
         "RETREAT Morocco + Polisario Front"),
        ("fr", "Amal a retiré ses ministres du gouvernement libanais.", "REJECT Amal Movement > Lebanon"),
    ],
)  # fmt: skip
def test_ways_to_leave_and_disarm(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang), lines(text, lang)


def test_who_turns_others_back_goes_nowhere(lines: Lines) -> None:
    for text in ("Egypt turned back the refugees at Rafah.", "The refugees were turned back by Egypt."):
        assert not any(line.startswith("RETREAT") for line in lines(text, "en")), lines(text, "en")
