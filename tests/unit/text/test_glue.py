"""Headlines that run into the next sentence; a bar marks where the cut must be."""

from __future__ import annotations

from itertools import pairwise

import pytest

from proxywar.text.glue import is_title_case, split_glued
from proxywar.text.pieces import split_chunks


def cut(text: str) -> str:
    borders = [0, *split_glued(text, 0, len(text)), len(text)]
    return "|".join(text[a:b] for a, b in pairwise(borders))


GLUED = [
    "Peacekeepers Killed in Northern Mali |At least four soldiers died in an ambush.",
    "Turkey Sends Drones to Libya |President Erdogan said the aircraft would arrive on Friday.",
    "UN Warns of Famine in Yemen |Khalifa Haftar said he would not attend.",
    "France Seeks New Sahel Partners |Emmanuel Macron has called a summit.",
    "Sudan Army Retakes Palace in Khartoum |The Rapid Support Forces denied the claim.",
    "Rwanda Denies Backing Rebels in Eastern Congo |In a statement, the government said it had no troops there.",
    "Chad Closes Border With Sudan Amid Fighting |N'Djamena says its soldiers will fire on intruders.",
    "Houthis Claim Strike on Saudi Oil Facility |Saudi Arabia has not commented.",
    "Five Takeaways From Putin's Meeting With Erdogan in Sochi |The leaders met for six hours.",
    "After Mali, Wagner Looks to Partner With Juntas in Niger |Niamey, which expelled French troops, is wary.",
    "TURKEY SENDS TROOPS TO LIBYA |Ankara said on Monday that they would train local forces.",
    "The junta says it will never again host troops from Paris |The mines of the north are its main income.",
    "Erdogan vows to stay in Libya |He told reporters the drones would keep flying.",
    "Iran-backed militia hits base in Iraq |At least three soldiers were hurt, officials said.",
    "Le Caire renforce son soutien à Haftar |L'Égypte a envoyé des chars à Benghazi.",
    "Mali : l'armée reprend Kidal |Les rebelles ont quitté la ville mardi.",
    "Tensions entre Ankara et Athènes |Selon le ministre grec, deux navires turcs ont franchi la ligne.",
    "Deux convois sont partis vers le sud avec l'accord de la Tunisie |Le trajet est long pour les camions.",
    "La Russie nie toute présence |L'ONU accuse Moscou d'avoir envoyé des mercenaires.",
    "La Libye au bord de la guerre |Ankara, qui soutient Tripoli, a envoyé des drones.",
    "L'Égypte menace d'intervenir en Libye |Le Caire a massé des troupes à la frontière.",
    "Haftar quitte Moscou sans signer |Dans la capitale russe, le maréchal a refusé le texte.",
]


@pytest.mark.parametrize("marked", GLUED)
def test_a_headline_is_cut_from_its_sentence(marked: str) -> None:
    assert cut(marked.replace("|", "")) == marked


WHOLE = [
    "Government of National Accord Prime Minister Fayez al-Sarraj said the United Nations Security Council must act.",
    "French President Emmanuel Macron and Chadian Prime Minister (left) open the donors' meeting.",
    "Officials in The Hague and The Gambia agreed that The New York Times was right.",
    "Jean-Yves Le Drian a rencontré Marine Le Pen à La Haye, selon Le Monde et La Croix.",
    "Des discussions ont eu lieu au Caire puis à Moscou entre Le Caire et La Haye.",
    "Les chefs de l'État islamique Les Lions ont fui.",
    "A leaked memo from the ministry shows Paris has failed to win over its neighbours.",
    "Les conseillers de Khalifa Haftar ont quitté la salle avant la fin.",
    "Le ministre Bruno Le Maire a quitté la réunion avant la fin.",
    "In Libya Turkey has deployed drones while in Syria Russia holds the skies.",
    "Special Envoy of the Secretary-General Ghassan Salamé resigned in March.",
    "Kim Jong Un said he would come with his generals.",
    "Troops of Plan A failed and World War I ended in the east.",
    "The United Arab Emirates and the Kingdom of Saudi Arabia have sent aircraft to the Libyan National Army.",
    "Syria's Kurds Are Losing Ground, Ankara says.",
    "Russian Foreign Minister Sergei Lavrov said the talks would go on.",
    "Le livre La guerre en Libye est paru hier chez un éditeur parisien.",
    "The Wall Street Journal and The Guardian reported that The Sentry had named the firm.",
    "Il a rejoint le journal Le Quotidien puis le parti Les Verts en mai.",
    "The Economic Community of West African States Commission president said the force was ready.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_names_with_capitals_are_not_cut(text: str) -> None:
    assert cut(text) == text


def test_headline_case_is_told() -> None:
    for text, title in (
        ("After Mali, Niger Seeks to Partner With Russia", True),
        ("TURKEY SENDS TROOPS", True),
        ("Turkey sends troops to Libya", False),
        ("La Turquie envoie des troupes", False),
        ("Libya", False),
    ):
        assert is_title_case(split_chunks(text, 0, len(text))) is title


@pytest.mark.parametrize("name", ["Bah N'Daw", "Idriss N'Gollo", "Guillaume M'Bala"])
def test_a_name_with_an_elision_in_it_opens_no_sentence(name: str) -> None:
    text = f"Le président de la transition malienne, {name}, a été conduit lundi au camp de Kati"
    assert "|" not in cut(text)
