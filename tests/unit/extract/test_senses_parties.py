"""Who does it shows whether it is a deed: visitors who go home, states that protest, crowds that flee."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Lines


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Jimmy Carter left Pyongyang on Saturday.", "RETREAT"),
        ("fr", "Kofi Annan a quitté Bagdad mardi.", "RETREAT"),
        ("en", "Hugo Chávez leads Henrique Capriles in the polls.", "LEADS"),
        ("en", "Laurent Gbagbo commanded the rebels to lay down their arms.", "LEADS"),
        ("en", "Joseph Kony heads the list of suspects.", "LEADS"),
        ("fr", "Le Niger a cédé une mine à la Chine.", "CONCEDE"),
        ("en", "M23 renounced its rebellion.", "PROTEST"),
        ("fr", "Londres prête à Charles Taylor une influence décisive.", "AID"),
        ("fr", "Le Maroc a reconnu le Polisario comme un mouvement terroriste.", "SUPPORT"),
        ("en", "Hurricane Ian hit Cuba, killing two people.", "ASSAULT"),
        ("en", "Egypt struck early and beat Tunisia 1-0; Salah converted the penalty kick.", "ASSAULT"),
        ("en", "Thailand told its army to answer any Cambodian attack.", "ASSAULT"),
        ("fr", "Alger condamne toute intervention française au Mali.", "MOBILIZE"),
        ("en", "Hezbollah fired rockets at an Israeli patrol near Metula.", "MOBILIZE"),
        ("fr", "Le président de la Cour constitutionnelle, Manuel Joseph, a prêté serment à Bangui.", "LEADS"),
        ("fr", "Le président de la Cour constitutionnelle, Manuel Joseph, a prêté serment à Bangui.", "AGREE"),
        ("en", "Emmanuel Macron lost his majority in Parliament.", "CONTROLS"),
        ("en", "Tens of thousands of Tigrayans fled to Sudan.", "RETREAT"),
        ("en", "The supertanker Bridgeton left the Gulf of Oman on Tuesday.", "RETREAT"),
        ("fr", "Le Maroc a vu partir l'Algérie et n'a pas boudé sa satisfaction.", "REJECT"),
        ("fr", "« Pas un de nos hommes n'est là-bas », proteste le Rwanda.", "PROTEST"),
    ],
)
def test_no_deed_of_theirs(facts: Facts, lang: str, text: str, kind: str) -> None:
    assert kind not in [f.type for f in facts(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Idi Amin left Uganda.", "RETREAT Idi Amin @ Uganda"),
        ("en", "Mobutu Sese Seko left Kinshasa.", "RETREAT Mobutu Sese Seko @ Kinshasa"),
        ("en", "Syrian troops left Beirut.", "RETREAT Syria @ Beirut"),
        ("fr", "Le Maroc a protesté contre l'Algérie.", "ACCUSE Morocco > Algeria"),
        ("fr", "Des étudiants ont protesté contre la France à Niamey.", "PROTEST - > France @ Niamey"),
        ("en", "Why did Israel bomb Beirut?", "ASSAULT Israel @ Beirut"),
        ("fr", "Pourquoi la Turquie a-t-elle attaqué Afrine ?", "ASSAULT Turkey @ Afrin"),
        ("fr", "Les talibans ont boudé les pourparlers d'Oslo.", "REJECT Taliban @ Oslo"),
        ("en", "Somali pirates freed a Greek tanker.", "RETREAT Somali pirates > Greece"),
        ("en", "The tribunal in The Hague convicted Ratko Mladic.", "SANCTION - > Ratko Mladić"),
        ("fr", "Le camp de Ménaka est désormais occupé par Wagner.", "CONTROLS Wagner Group @ Ménaka"),
        ("fr", "Israël a occupé le sud du Liban en 1982.", "COERCE Israel @ Southern Lebanon"),
        ("en", "Turkey has occupied the north of Cyprus since 1974.", "CONTROLS Turkey @ Northern Cyprus"),
        ("en", "Thousands of Iraqi soldiers fled Mosul.", "RETREAT Iraq @ Mosul"),
        ("fr", "La Chine prête un milliard de dollars à l'Angola.", "AID China > Angola"),
        ("fr", "Le Liban a cédé à Israël.", "CONCEDE Lebanon > Israel"),
        ("en", "Ian Paisley leads the Democratic Unionists.", "LEADS Ian Paisley > Democratic Unionists"),
    ],
)
def test_a_deed_of_theirs(facts: Facts, lang: str, text: str, line: str) -> None:
    told = [f.line for f in facts(text, lang)]
    assert line in told, told


@pytest.mark.parametrize(
    ("lang", "text", "line"),
    [
        ("en", "Henry Kissinger flew to Paris, where he met Le Duc Tho.",
         "CONSULT Henry Kissinger > Le Duc Tho @ Paris"),
        ("fr", "Abiy Ahmed s'est rendu à Asmara, où il a été reçu par Isaias Afwerki.",
         "CONSULT Abiy Ahmed > Isaias Afwerki @ Asmara"),
    ],
)  # fmt: skip
def test_one_visit_is_one_meeting(facts: Facts, lang: str, text: str, line: str) -> None:
    assert [f.line for f in facts(text, lang)] == [line]


def test_holy_names_are_no_parties(facts: Facts) -> None:
    assert not [f for f in facts("Zulfikar Ali Bhutto thanked God.", "en") if f.recipient]
    read = facts("Le Coran à la main, des Marocains ont franchi la frontière.", "fr")
    assert not [f for f in read if f.actor and f.actor.startswith("Coran")]


WAR = (
    "Russian jets bombed Aleppo on Monday. Turkey sent troops to Idlib. The council voted 9-6 against a truce. "
    "Iran armed Hezbollah. A rocket fell beside the football ground in Haifa. Israel shelled Tyre for 2-3 hours. "
    "Libya closed its border. Egypt recalled its envoy. Rwanda backs the M23. Chad accused Sudan of arming rebels. "
    "Uganda left Goma."
)


def test_a_vote_and_a_football_ground_make_no_sport_of_an_article(lines: Lines) -> None:
    told = lines(WAR, "en")
    assert any(one.startswith("ASSAULT Russia") for one in told), told
    assert any(one.startswith("BACKS Rwanda > M23") for one in told), told


def test_two_votes_are_no_sport(lines: Lines) -> None:
    assert lines("The court ruled 5-4 and the council voted 9-6. Russian jets bombed Aleppo.", "en")
