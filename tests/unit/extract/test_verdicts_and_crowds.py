"""Verdicts in a word, orders quoted, crowds, the other side of a quarrel, relations broken off, oaths that threaten."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Madagascar recognised Somaliland on Monday. Somalia recalled its ambassador.",
         "SANCTION Somalia > Madagascar"),
        ("en", "Turkey recalled its Israel ambassador.", "SANCTION Turkey > Israel"),
        ("fr", "Madrid a reconnu le Kosovo. Belgrade a rappelé son ambassadeur.", "SANCTION Serbia > Spain"),
        ("en", '"Utterly baseless," retorted Asmara.', "REJECT Eritrea"),
        ("en", "A trap, replied Hezbollah.", "REJECT Hezbollah"),
        ("en", 'Sudan bombed Abeche. "An aggression," thundered Chad.', "ACCUSE Chad > Sudan"),
        ("fr", "« Absurde », a répondu Idriss Déby.", "REJECT Idriss Déby"),
        ("fr", "Israël a bombardé Beyrouth. « Agression caractérisée », tonne Alger.", "ACCUSE Algeria > Israel"),
        ("en", "Pull out of Uganda by Friday or be bombed, Libya told the Sudanese army.", "REQUEST Libya > Sudan"),
        ("fr", "« Cessez le feu », a lancé Félix Tshisekedi au M23.", "REQUEST Félix Tshisekedi > M23"),
        ("en", "In Tbilisi a mob ransacked the parliament.", "PROTEST"),
        ("fr", "Des dizaines de milliers de Guinéens ont envahi les avenues de Conakry.", "PROTEST"),
        ("en", "Dockers stayed off the job on Monday to press Turkey to leave Cyprus.", "PROTEST - > Turkey"),
        ("en", "Sudan's army clashed with the Rapid Support Forces on Sunday. Abdel Fattah al-Burhan ruled out talks.",
         "REJECT Abdel Fattah al-Burhan > Rapid Support Forces"),
        ("en", "Chad accused Sudan of a raid. Khartoum asked for a meeting.", "REQUEST Sudan > Chad"),
        ("en", "Ethiopian jets bombed Tsorona. Eritrea reserved the right to respond.", "THREATEN Eritrea > Ethiopia"),
        ("fr", "Le M23 a attaqué l'armée congolaise. Félix Tshisekedi refuse de négocier.",
         "REJECT Félix Tshisekedi > M23"),
        ("en", "The Polisario Front decreed an end to the ceasefire.", "REJECT Polisario Front"),
        ("en", "Russia refused Eritrea so much as a cartridge.", "REJECT Russia > Eritrea"),
        ("en", "Cyril Ramaphosa said he would not receive Paul Kagame.", "REJECT Cyril Ramaphosa > Paul Kagame"),
        ("fr", "Une trêve ? Le Soudan n'en veut pas.", "REJECT Sudan"),
        ("fr", "Nicolas Sarkozy ne parlera pas au Hamas.", "REJECT Nicolas Sarkozy > Hamas"),
        ("en", "The International Criminal Court indicted Joseph Kony. The court convicted Dominic Ongwen.",
         "SANCTION International Criminal Court > Dominic Ongwen"),
        ("en", "U.N. experts concluded that Rwanda had violated the embargo.",
         "ACCUSE UN Panel of Experts > Rwanda"),
        ("en", "Hezbollah swore that Israel would regret the raid.", "THREATEN Hezbollah > Israel"),
        ("fr", "Le Hezbollah a juré qu'Israël paierait.", "THREATEN Hezbollah > Israel"),
        ("fr", "L'Union européenne a inscrit sur sa liste noire le M23.", "SANCTION European Union > M23"),
    ],
)  # fmt: skip
def test_tells(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "unwanted"),
    [
        ("en", "After the massacre, said Paul Kagame, nobody was left.", "ACCUSE"),
        ("en", "Not far from Goma, said Rwanda, the rebels fired.", "REJECT"),
        ("en", "Thousands of soldiers massed in the centre of Goma.", "PROTEST"),
        ("fr", "Les rebelles ont envahi les rues de Goma.", "PROTEST"),
        ("fr", "Une foule les a brûlés vifs à Gonaïves.", "PROTEST"),
        ("en", "Pull out of Uganda by Friday or be bombed, Libya told the Sudanese army.", "RETREAT"),
        ("en", "France met Mali in Dakar. Paris ruled out sending troops.", "REJECT France > Mali"),
        ("en", "Hamas has recalled its fighters. Egypt has recalled its ambassador.", "SANCTION Egypt > Hamas"),
    ],
)  # fmt: skip
def test_leaves_out(lines: Lines, lang: str, text: str, unwanted: str) -> None:
    assert not any(line.startswith(unwanted) for line in lines(text, lang)), lines(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kinshasa a accusé Kigali d'agression et demandé des pourparlers.",
         "REQUEST Democratic Republic of the Congo > Rwanda"),
        ("L'armée soudanaise a affronté les FSR à Khartoum. Hemetti réclame une rencontre.",
         "REQUEST Hemedti > Sudanese Armed Forces"),
    ],
)  # fmt: skip
def test_french_demands_for_talks_go_to_the_other_side(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "fr"), lines(text, "fr")
