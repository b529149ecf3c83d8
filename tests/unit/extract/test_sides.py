"""Rivals in a list, powers that do something together, partners called by their nationality."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Fatah and Hamas, bitter rivals since 2007, signed a deal.", "OPPOSES Fatah + Hamas"),
        ("fr", "Kigali et Kampala, ennemis au Congo, se parlent.", "OPPOSES Rwanda + Uganda"),
        ("en", "The dispute leaves Cairo and Addis Ababa on opposite sides.", "OPPOSES Egypt + Ethiopia"),
        ("en", "The war pitted Eritrea against Sudan.", "OPPOSES Eritrea > Sudan"),
        ("en", "Gargash is a minister of the UAE, Qatar's rival in Somalia.",
         "OPPOSES United Arab Emirates > Qatar @ Somalia"),
        ("fr", "Libye : Ankara et Moscou, ennemis de toujours", "OPPOSES Turkey + Russia"),
        ("en", "Iran and Qatar jointly develop the South Pars gas field.", "COOPERATE Iran + Qatar @ South Pars"),
        ("fr", "L'italienne Eni et la Sonatrach exploitent ensemble le gisement.",
         "COOPERATE Eni + Sonatrach"),
        ("en", "Qatar and France, partners in the gas project, met in Doha.", "COOPERATE Qatar + France"),
        ("en", "The contras and their American patrons rejected it.", "BACKS United States > Contras"),
        ("fr", "L'Unita et ses parrains sud-africains l'ont rejeté.", "BACKS South Africa > UNITA"),
        ("fr", "Il a vu à Mascate Mohammed Abdelsalam, le négociateur des houthistes.",
         "PART_OF Mohammed Abdul-Salam > Houthis"),
        ("fr", "Fief de l'Unita, Jamba est en ruines.", "CONTROLS UNITA @ Jamba"),
        ("en", "Misrata is the base that Turkey's men have held since 2017.", "CONTROLS Turkey @ Misrata"),
    ],
)  # fmt: skip
def test_what_they_are_to_each_other(lines: Lines, lang: str, text: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize(
    "text",
    ["Turkey and Russia, rivals of Iran, met.", "Egypt and Sudan attacked together.", "Its rivals, Iran said, met."],
)
def test_a_list_is_not_always_each_others(lines: Lines, text: str) -> None:
    assert not [line for line in lines(text) if line.startswith("COOPERATE") or line == "OPPOSES Turkey + Russia"]


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Britain welcomed the plan proposed by Morocco.", "SUPPORT United Kingdom > Morocco"),
        ("en", "The IRA announced a ceasefire, long after British troops had come. John Major welcomed the move.",
         "SUPPORT John Major > Irish Republican Army"),
        ("fr", "Le Qatar, bailleur attitré du Hamas, se tait.", "BACKS Qatar > Hamas"),
        ("fr", "L'armée a arrêté des hommes à Kidal, fief de la CMA.",
         "CONTROLS Coordination of Azawad Movements @ Kidal"),
    ],
)  # fmt: skip
def test_whose_deed_and_whose_friend(lines: Lines, lang: str, text: str, line: str) -> None:
    assert line in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("fr", "Les Khmers rouges ne contrôlent plus Pailin.", "CONTROLS Khmer Rouge @ Pailin [ended]"),
        ("fr", "Kismayo n'est plus aux mains des shebab.", "CONTROLS al-Shabaab @ Kismayo [ended]"),
        ("en", "Kismayo is no longer in al-Shabaab's hands.", "CONTROLS al-Shabaab @ Kismayo [ended]"),
        ("en", "Libya used to back the IRA.", "BACKS Libya > Irish Republican Army [ended]"),
        ("en", "Hezbollah's main backer is Syria.", "BACKS Syria > Hezbollah"),
        ("fr", "Sanaa, sous contrôle houthiste, a été bombardée.", "CONTROLS Houthis @ Sanaa"),
        ("en", "Turkey denies that it is an ally of Haftar.", "BACKS Turkey > Khalifa Haftar [denied: Turkey]"),
    ],
)
def test_what_is_no_longer_so(lines: Lines, lang: str, text: str, line: str) -> None:
    assert line in lines(text, lang)
