"""Who answers for a blow, what somebody calls a thing, what a text imposes, and aims behind "afin"."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "lang", "line"),
    [
        ("Le Kenya tient Al-Chabab pour responsable d'une attaque contre Lamu.", "fr", "ASSAULT al-Shabaab"),
        ("Le Hezbollah, que Riyad rend responsable d'un tir contre Djeddah, a démenti.", "fr", "ASSAULT Hezbollah"),
        ("Kenya held al-Shabaab responsible for the attack on Lamu.", "en", "ASSAULT al-Shabaab"),
    ],
)
def test_who_is_held_answerable_for_a_blow_struck_it(lines: Lines, text: str, lang: str, line: str) -> None:
    told = lines(text, lang)
    assert any(one.startswith(line) and "alleged" in one for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Idriss Déby a qualifié ces accusations de mensongères.", "REJECT Idriss Déby"),
        ("Moscou a qualifié les frappes américaines d'illégales.", "ACCUSE Russia > United States"),
        ("Alger a taxé le Maroc d'ingérence.", "ACCUSE Algeria > Morocco"),
        (
            "Le Conseil de sécurité a adopté une résolution imposant un embargo au Soudan.",
            "SANCTION UN Security Council",
        ),
        ("Le Parlement turc a voté une loi qui impose des sanctions à la Syrie.", "SANCTION Turkey > Syria"),
        ("L'Ouganda a envoyé mille soldats en Somalie afin de combattre Al-Chabab.", "ASSAULT Uganda > al-Shabaab"),
        (
            "Afin de soutenir Haftar, les Émirats ont envoyé des drones en Libye.",
            "BACKS United Arab Emirates > Khalifa",
        ),
        ("L'arrestation par la police turque de deux soldats grecs a choqué.", "COERCE Turkey > Greece"),
        ("L'assassinat par le Hezbollah de Rafic Hariri a choqué.", "ASSAULT Hezbollah > Rafik Hariri"),
        ("Le Tchad a déposé plainte auprès de l'ONU contre le Soudan.", "ACCUSE Chad > Sudan"),
        ("Le Soudan accueille des rebelles tchadiens.", "BACKS Sudan > rebelles tchadiens"),
        ("Paris a annoncé l'envoi d'une batterie de Patriot en Irak.", "MOBILIZE France"),
        ("Le Hamas a libéré deux soldates israéliennes.", "RETREAT Hamas > Israel"),
        (
            "La Serbie l'accuse d'avoir ordonné un raid et avait demandé son renvoi à la France.",
            "REQUEST Serbia > France",
        ),
        ("Le Polisario, en lutte contre le Maroc, a reçu des armes.", "OPPOSES Polisario Front > Morocco"),
        ("L'Ouganda a renvoyé des soldats en Somalie.", "MOBILIZE Uganda"),
        ("Après des négociations à Oman, les Houthis ont refusé le plan de l'ONU.", "REJECT Houthis > United Nations"),
    ],
)
def test_reads_such_sentences(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "lang", "none"),
    [
        ("Israël tient le Liban pour responsable d'un tir contre Haïfa.", "fr", "ASSAULT Lebanon"),
        ("Damas a riposté en rappelant son ambassadeur.", "fr", "ASSAULT"),
        ("Damas a riposté par l'expulsion de deux diplomates jordaniens.", "fr", "ASSAULT"),
        ("L'Otan a sommé Belgrade de se retirer, faute de quoi elle frapperait la Serbie.", "fr", "ASSAULT"),
        ("Israel ordered Hezbollah to withdraw or else it would bomb Beirut.", "en", "ASSAULT"),
        ("Deux hélicoptères ont été abattus par des missiles de fabrication soviétique.", "fr", "ASSAULT Soviet Union"),
        ("Kaboul et Islamabad ont créé un comité chargé de prévenir les incidents.", "fr", "THREATEN"),
        ("Le Hamas a libéré quatre soldats israéliens, remis à la Croix-Rouge.", "fr", "AID"),
        ("Le Tchad a adopté une loi qui impose des taxes au Soudan.", "fr", "CONTROLS"),
        ("Les soldats maliens se sont retirés de Kidal sans combattre.", "fr", "ASSAULT"),
        ("La RDC a conditionné tout accord au retrait des militaires rwandais.", "fr", "RETREAT"),
        ("Après des négociations à Oman, les Houthis ont refusé le plan de l'ONU.", "fr", "REJECT Houthis > Oman"),
    ],
)
def test_reads_no_such_fact(lines: Lines, text: str, lang: str, none: str) -> None:
    told = lines(text, lang)
    assert not any(one.startswith(none) for one in told), told


def test_talks_whose_opening_is_offered_are_only_planned(lines: Lines) -> None:
    told = lines("Moscou a proposé l'ouverture de pourparlers entre la Syrie et la Turquie.", "fr")
    assert "CONSULT Syria + Turkey [planned]" in told, told
