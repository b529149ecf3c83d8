"""French: participles behind the clause, forces stationed somewhere, plans that are imputed, names behind "et"."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le FNLA a attaqué Luanda, épaulé par des blindés zaïrois.", "BACKS Zaire > FNLA"),
        ("Les Houthis ont tiré sur Riyad, armés par Téhéran.", "AID Iran > Houthis"),
        ("L'Unita a pris Huambo, ravitaillée par l'Afrique du Sud.", "AID South Africa > UNITA"),
        ("L'armée de Khartoum a bombardé Kauda, aidée par des pilotes ukrainiens.", "BACKS Ukraine > Sudan"),
        ("Le MPLA combat l'Unita, armée par Pretoria.", "AID South Africa > UNITA"),
        ("Washington a condamné Damas, soutenu par Moscou.", "BACKS Russia > Syria"),
        ("Le Rwanda a envahi le Zaïre, soutenu par la France.", "BACKS France > Zaire"),
    ],
)
def test_who_is_helped_behind_the_comma_agrees_with_the_participle(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les soldats vietnamiens stationnés au Cambodge ont été attaqués.", "PRESENT Vietnam @ Cambodia"),
        ("Hanoï a rappelé ses soldats stationnés au Laos.", "PRESENT Vietnam @ Laos"),
        ("Les 3 000 soldats cubains stationnés au Cabinda ont combattu le FLEC.", "PRESENT Cuba @ Cabinda"),
        ("Le corps expéditionnaire cubain a attaqué l'Unita.", "ASSAULT Cuba > UNITA"),
        ("Le corps de bataille égyptien a attaqué Israël.", "ASSAULT Egypt > Israel"),
    ],
)
def test_forces_somewhere_and_of_some_state(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Jonas Savimbi, auquel Washington prête l'intention de marcher sur Luanda, a rencontré Mobutu.",
            "MOBILIZE Jonas Savimbi @ Luanda [planned]",
        ),
        ("Moscou prête à Ankara l'intention d'attaquer Afrin.", "ASSAULT Turkey @ Afrin [planned]"),
        ("Damas, à qui l'on prête l'intention d'envahir le Liban, a démenti.", "ASSAULT Syria > Lebanon [planned]"),
        ("Les soldats tchadiens ont prêté main-forte à l'armée nigérienne.", "AID Chad > Niger Armed Forces"),
    ],
)
def test_whose_plan_it_is_said_to_be(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'AFDL a pris Kenge. Celle-ci, que soutient le Rwanda, contrôle Kisangani.", "BACKS Rwanda > AFDL"),
        ("Le MPLA a pris Huambo. Celui-ci, qu'arme Moscou, contrôle Luanda.", "AID Russia > MPLA"),
        ("Le général Haftar, que reçoit ce lundi Emmanuel Macron, tient Benghazi.", "CONSULT Khalifa Haftar > Emmanu"),
        ("La Ligue arabe, que préside cette année le Koweït, a condamné Bagdad.", "LEADS Kuwait > Arab League"),
        ("Moscou a rappelé son ambassadeur à Tripoli et Kadhafi fait grief à la France de tout.", "ACCUSE Muammar"),
    ],
)
def test_subjects_behind_their_verb_and_behind_et(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Joe Slovo, membre du comité exécutif de l'ANC, a été arrêté.", "PART_OF Joe Slovo > African National Cong"),
        ("Abou Jihad, membre du commandement du Fatah, a été tué à Tunis.", "PART_OF Khalil al-Wazir > Fatah"),
        ("La Libye hébergea dix ans durant Abou Nidal.", "BACKS Libya > Abu Nidal"),
        ("L'armée syrienne a bombardé quatre jours durant Zahlé.", "ASSAULT Syrian Arab Army @ Zahlé"),
        ("Damas passe pour le parrain du Hezbollah.", "BACKS Syria > Hezbollah"),
        ("Le Polisario a attaqué Smara ; Alger en est le parrain.", "BACKS Algeria > Polisario Front"),
        ("L'Iran arme le Hezbollah ; il en est le principal bailleur.", "BACKS Iran > Hezbollah"),
        ("L'Iran arme le Hezbollah. Ils ont attaqué Haïfa.", "ASSAULT Hezbollah @ Haifa"),
        ("Le Mali a envoyé des soldats à Kidal. Ils ont tué dix Touaregs.", "ASSAULT Mali > Tuareg"),
        ("Des chars russes roulent en direction de Tbilissi.", "MOBILIZE Russia @ Tbilisi"),
        ("L'Iran a envoyé des armes à destination du Yémen.", "AID Iran > Yemen"),
    ],
)
def test_of_whom_and_whither(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    "text",
    [
        "Les soldats tchadiens sont sur la route de N'Djamena.",
        "Des mercenaires de Wagner en transit vers Bangui attendent.",
    ],
)
def test_who_is_on_the_way_is_not_there_yet(lines: Lines, text: str) -> None:
    assert not [line for line in lines(text, "fr") if line.startswith("PRESENT")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Tant l'Iran que la Syrie arment le Hezbollah.", "AID Iran + Syria > Hezbollah"),
        ("Le Hezbollah est armé tant par l'Iran que par la Syrie.", "AID Iran + Syria > Hezbollah"),
        ("Paris arme aussi bien Kigali que Kinshasa.", "AID France > Rwanda + Democratic Republic of the Congo"),
        ("Moscou livre des chars à Hanoï et des Mig à Damas.", "AID Russia > Vietnam + Syria"),
        ("Bagdad achète ses avions à Paris et ses chars à Moscou.", "COOPERATE Iraq > France + Russia"),
        ("Moscou livrera des chars et Paris des avions à l'Irak.", "AID Russia > Iraq [planned]"),
        ("Le Mali a reçu de la Russie des hélicoptères.", "AID Russia > Mali"),
        ("Faute d'avoir pris Luanda, le FNLA s'est replié au Zaïre.", "ASSAULT FNLA @ Luanda [negated]"),
        ("L'Unita assiège depuis trois jours Cuito.", "COERCE UNITA @ Cuíto"),
    ],
)
def test_pairs_and_what_stands_behind_an_adverbial(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'Argentine a envoyé au Honduras des officiers chargés d'entraîner la Contra.", "AID Argentina > Contras"),
        ("Ankara, que la progression des Kurdes alarme, a bombardé Afrin.", "ASSAULT Turkey @ Afrin"),
        (
            "La Jordanie a empêché les fedayin d'attaquer Israël.",
            "ASSAULT Palestinian Fedayeen > Israel [negated]",
        ),
    ],
)
def test_who_does_it_behind_another_deed(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Une frappe a été menée contre la base aérienne d'al-Watiya en Libye que l'OTAN occupe depuis peu.",
            "CONTROLS NATO @ al-Watiya Air Base",
        ),
        (
            "Des vivres ont été livrés au camp de Faya au Tchad que la Libye occupe depuis 1978.",
            "CONTROLS Libya @ Faya-Largeau",
        ),
        ("Le président a annoncé à Paris que la France quitte le Mali.", "RETREAT France @ Mali [alleged"),
    ],
)
def test_what_is_held_stands_before_its_clause(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told
