"""Roles that French fills without a subject before the verb, an object behind it or a preposition of place."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Liban reproche à Israël les soldats israéliens qui opèrent sur son sol.", "PRESENT Israel @ Lebanon"),
        ("La Somalie, où 300 instructeurs turcs sont installés, proteste.", "PRESENT Turkey @ Somalia"),
        ("Mille soldats russes demeurent sur le Dniestr.", "PRESENT Russia @ Dniester"),
        ("Bangui, où sont installés une centaine d'instructeurs russes, reste calme.", "PRESENT Russia @ Bangui"),
        ("La Tunisie demande à la France de quitter Bizerte, où Paris dispose d'une base.", "PRESENT France @ Bizerte"),
    ],
)
def test_any_place_will_do_for_forces_that_stay(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


def test_where_they_are_goes_back_to_no_place(lines: Lines) -> None:
    told = lines("The minister said in Paris that Ugandan troops could stay where they are.", "en")
    assert not any(line.startswith("PRESENT") for line in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le M23, dont Kigali est le parrain, a pris Goma.", "BACKS Rwanda > M23"),
        ("Les FNL, dont Pasteur Habimana est le porte-parole, ont attaqué Bujumbura.",
         "PART_OF Pasteur Habimana > National Forces of Liberation"),
        ("Le Fatah, dont Mahmoud Abbas est le chef, a accusé le Hamas.", "LEADS Mahmoud Abbas > Fatah"),
        ("L'ANL, dont le maréchal Haftar a pris la tête, avance.", "LEADS Khalifa Haftar > Libyan National Army"),
        ("L'Unita, dont Pretoria paie la solde, a repris Mavinga.", "AID South Africa > UNITA"),
        ("L'Unita, dont Pretoria paie la solde, a repris Mavinga.", "ASSAULT UNITA @ Mavinga"),
        ("Le Hamas, dont le chef est Yahya Sinwar, a tiré sur Sderot.", "LEADS Yahya Sinwar > Hamas"),
    ],
)  # fmt: skip
def test_what_is_owned_by_whom_dont_stands_for(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'ANL a pris Derna en 2018. Le GNA l'a reprise en mai.", "ASSAULT Government of National Accord @ Derna"),
        ("Les talibans tenaient Kunduz. Ils l'ont abandonnée dimanche.", "RETREAT Taliban @ Kunduz"),
        ("Les rebelles du M23 ont quitté Goma après l'avoir pillée.", "COERCE M23 @ Goma"),
        ("L'armée syrienne a perdu Palmyre. Daech l'occupe depuis.", "CONTROLS Islamic State @ Palmyra"),
        ("L'armée turque assiège Afrine et la bombarde chaque nuit.", "ASSAULT Turkish Armed Forces @ Afrin"),
        ("Les combats ont repris à Derna depuis que Haftar la gouverne.", "CONTROLS Khalifa Haftar @ Derna"),
    ],
)
def test_an_object_clitic_takes_up_the_town_that_is_taken_or_held(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


@pytest.mark.parametrize(
    "text",
    [
        "Mobutu Sese Seko a reçu Jonas Savimbi à Kinshasa. Ses généraux l'ont abandonné.",
        "La police a arrêté un journaliste à Moscou. Elle l'accuse d'espionnage.",
    ],
)
def test_a_man_in_a_clitic_is_no_town(lines: Lines, text: str) -> None:
    told = lines(text, "fr")
    assert not any(line.startswith(("RETREAT", "ACCUSE")) and "@" in line for line in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Poutine a ordonné l'arrêt des tirs, avant de recevoir Macron au Kremlin.",
         "CONSULT Emmanuel Macron > Vladimir Putin"),
        ("Kigali a refusé tout dialogue, avant de bombarder Goma.", "ASSAULT Rwanda @ Goma"),
    ],
)  # fmt: skip
def test_what_came_next_is_no_part_of_what_was_asked(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


def test_what_is_refused_before_a_deed_says_nothing_of_the_deed(lines: Lines) -> None:
    told = lines("Londres a refusé de négocier avant d'envoyer des navires aux Malouines.", "fr")
    assert [line.split()[0] for line in told] == ["REJECT"], told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Rwandais et Ougandais se sont affrontés à Kisangani.", "ASSAULT Rwandais > Ougandais @ Kisangani"),
        ("Français et Britanniques ont bombardé Port-Saïd.", "ASSAULT Français + Britanniques @ Port Said"),
        ("À Genève, Américains et Iraniens se sont parlé.", "CONSULT Américains + Iraniens @ Geneva"),
        ("Russes, Iraniens et Turcs se sont réunis à Astana.", "CONSULT Russes + Iraniens + Turcs @ Astana"),
    ],
)
def test_peoples_without_an_article_do_something(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'armée éthiopienne a récupéré Tsenkora.", "ASSAULT Ethiopian National Defense Force @ Tsenkora"),
        ("Les soldats camerounais ont nettoyé Ngoshi.", "ASSAULT Cameroon @ Ngoshi"),
        ("Les hommes de Laurent Nkunda conservent Rumangabi.", "CONTROLS Laurent Nkunda @ Rumangabi"),
        ("L'armée ougandaise a repris mardi Mongbwalo au M23.",
         "ASSAULT Uganda People's Defence Force > M23 @ Mongbwalo"),
        ("Fikret Abdic est le maître de Velika Kladusa.", "CONTROLS Fikret Abdić @ Velika Kladuša"),
    ],
)  # fmt: skip
def test_a_name_that_is_held_like_a_town_is_one(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


def test_a_man_named_before_is_no_town(lines: Lines) -> None:
    told = lines("Kigali détient le général Paul Mirindi. L'armée a gardé Mirindi.", "fr")
    assert not any(line.startswith("CONTROLS") for line in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Au Hezbollah, Téhéran fournit des missiles.", "AID Iran > Hezbollah"),
        ("À Mobutu Sese Seko, Paris avait prêté des Mirage.", "AID France > Mobutu Sese Seko"),
        ("À la Contra, le Congrès américain vient d'allouer vingt millions de dollars.", "AID US Congress > Contras"),
        ("Au maréchal Haftar, Moscou a livré des avions.", "AID Russia > Khalifa Haftar"),
    ],
)
def test_who_is_given_to_may_open_the_clause(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


def test_a_country_that_opens_the_clause_is_where_it_happens(lines: Lines) -> None:
    told = lines("Au Mali, Paris a livré des chars.", "fr")
    assert not any("> Mali" in line for line in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Tchad, où stationnent depuis 1986 mille soldats français, a rompu l'accord.", "PRESENT France @ Chad"),
        ("Le Kosovo, que la Serbie refuse de reconnaître, a protesté.", "REJECT Serbia > Kosovo"),
        ("Moscou, que la Pologne presse de retirer ses troupes, nie tout.", "REQUEST Poland > Russia"),
        ("Moscou, que la Pologne presse de retirer ses troupes, nie tout.", "REJECT Russia"),
        ("Bamako, que la Cédéao menace de sanctions, a protesté.", "THREATEN ECOWAS > Mali"),
        ("Daech, contre qui se battent les Kurdes, a perdu Kobané.", "ASSAULT Kurds > Islamic State"),
        ("Le général Haftar, auprès duquel Paris a dépêché des agents, a attaqué Tripoli.", "MOBILIZE France"),
    ],
)
def test_relatives_have_their_own_doers(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ennemi juré d'Israël, le Hezbollah a tiré sur Haïfa.", "OPPOSES Hezbollah + Israel"),
        ("Allié indéfectible de Damas, Téhéran a envoyé des miliciens à Alep.", "BACKS Iran > Syria"),
        ("Maître de Benghazi, le maréchal Haftar a refusé la trêve.", "CONTROLS Khalifa Haftar @ Benghazi"),
        ("Ancien chef du M23, le général Makenga a fui.", "LEADS Sultani Makenga > M23 [ended]"),
        ("Ennemis de toujours, l'Éthiopie et l'Érythrée ont signé la paix.", "OPPOSES Ethiopia + Eritrea"),
    ],
)
def test_a_description_that_opens_is_of_the_subject(lines: Lines, text: str, line: str) -> None:
    told = [one.replace("OPPOSES Hezbollah > Israel", "OPPOSES Hezbollah + Israel") for one in lines(text, "fr")]
    assert line in told, told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Rwanda et l'Ouganda se sont battus à Kisangani.", "ASSAULT Rwanda > Uganda @ Kisangani"),
        ("Le Rwanda et l'Ouganda, alliés de la veille, se battent.", "ASSAULT Rwanda > Uganda"),
    ],
)
def test_two_who_fight_fight_each_other(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kigali arme le M23, accusent les experts de l'ONU.", "ACCUSE UN Panel of Experts > Rwanda"),
        ("La France pille le pays, accuse la junte malienne.",
         "ACCUSE Malian junta > France"),
        ("L'Azerbaïdjan bombarde des civils, déplore Erevan.", "ACCUSE Armenia > Azerbaijan"),
        ("Israël doit se retirer, réclame le Hamas.", "REQUEST Hamas > Israel"),
        ("Que l'armée rwandaise parte d'abord, exige Félix Tshisekedi.",
         "REQUEST Félix Tshisekedi > Rwanda Defence Force"),
        ("L'Iran menace Israël, arme le Hezbollah.", "AID Iran > Hezbollah"),
    ],
)  # fmt: skip
def test_who_speaks_may_close_the_sentence(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les sanctions adoptées hier par l'ONU contre l'Érythrée sont lourdes.", "SANCTION United Nations > Eritrea"),
        ("Voté lundi par l'ONU, l'embargo contre l'Érythrée est total.", "SANCTION United Nations > Eritrea"),
        ("La rencontre que Poutine et Biden devaient avoir à Genève est annulée.",
         "CONSULT Vladimir Putin + Joe Biden @ Geneva [negated]"),
        ("La Grèce et l'Égypte ont mené des manœuvres en mer Égée.", "COOPERATE Greece + Egypt @ Aegean Sea"),
        ("Marocains et Américains ont bouclé l'exercice African Lion.", "COOPERATE Marocains + Américains"),
        ("Par l'accord signé à Alger avec le Polisario, Nouakchott renonce au Sahara.",
         "AGREE Mauritania > Polisario Front @ Algiers"),
        ("Aux termes du protocole signé avec la Turquie, Damas expulse le PKK.", "AGREE Syria > Turkey"),
    ],
)  # fmt: skip
def test_the_clause_tells_who_does_what_a_noun_says(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Palmyre reprise, l'armée syrienne marche sur Raqqa.", "ASSAULT Syrian Arab Army @ Palmyra"),
        ("Palmyre reprise, l'armée syrienne marche sur Raqqa.", "MOBILIZE Syrian Arab Army @ Raqqa"),
        ("Goma perdue, Kinshasa négocie.", "CONTROLS Democratic Republic of the Congo @ Goma [ended]"),
        ("Les Français partis, Wagner s'installe à Kidal.", "PRESENT Wagner Group @ Kidal"),
        ("Le Hamas affaibli, Israël a frappé le Hezbollah.", "ASSAULT Israel > Hezbollah"),
    ],
)
def test_what_is_over_opens_the_sentence(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told
