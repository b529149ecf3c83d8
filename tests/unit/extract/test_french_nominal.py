"""French nouns of deeds with what stands between them and their parties, shared titles, participles behind a comma."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Après le départ, mardi, des derniers soldats américains de Bagram, les talibans ont investi la base.",
            "RETREAT United States @ Bagram",
        ),
        (
            "L'arrivée, dimanche, de trois cents instructeurs russes à Bangui inquiète Paris.",
            "MOBILIZE Russia @ Bangui",
        ),
        (
            "L'assassinat, en 1994, du président rwandais Juvénal Habyarimana a déclenché la guerre.",
            "ASSAULT - > Juvénal Habyarimana",
        ),
        (
            "La Russie a dénoncé la livraison, annoncée lundi, de chars allemands à l'Ukraine.",
            "AID Germany > Ukraine",
        ),
        ("La remise par le Hamas de trois otages israéliens à la Croix-Rouge a eu lieu.", "RETREAT Hamas"),
        (
            "Les pourparlers de paix entre Khartoum et le SPLM de John Garang ont achoppé sur le statut d'Abyei.",
            "CONSULT Sudan + Sudan People's Liberation Movement",
        ),
        ("Les bombardements de l'artillerie russe sur Kharkiv se poursuivent.", "ASSAULT Russia @ Kharkiv"),
        ("Le blocus de la marine israélienne contre Gaza se poursuit.", "COERCE Israel"),
    ],
)
def test_finds_the_parties_of_a_noun_behind_what_stands_between(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Les présidents kényan William Ruto et ougandais Yoweri Museveni se sont entretenus mardi à Entebbe.",
            "CONSULT William Ruto + Yoweri Museveni",
        ),
        ("Le ministre éthiopien et son homologue djiboutien ont signé un accord.", "AGREE Ethiopia + Djibouti"),
        (
            "Le ministre turc des Affaires étrangères et son homologue grec se sont rencontrés.",
            "CONSULT Turkey + Greece",
        ),
        (
            "Vladimir Poutine a mis en demeure jeudi Kiev de retirer ses troupes de Marioupol.",
            "REQUEST Vladimir Putin > Ukraine",
        ),
        (
            "Le Maroc a rompu mardi ses relations diplomatiques avec l'Iran, accusé d'armer le Polisario.",
            "ACCUSE Morocco > Iran",
        ),
        ("La France a gelé les avoirs de l'Iran, soupçonné de financer le Hezbollah.", "BACKS Iran > Hezbollah"),
    ],
)
def test_finds_both_of_two_and_whom_a_participle_is_said_of(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Après l'attaque, mardi, des soldats turcs ont quitté Kobané.", "ASSAULT Turkey"),
        ("Le bombardement de la Syrie par Israël a repris.", "ASSAULT Syria"),
        ("La France a gelé les avoirs de l'Iran, soupçonné de financer le Hezbollah.", "ACCUSE Hezbollah"),
        ("Israël a donné six heures au Hamas pour relâcher les otages.", "RETREAT"),
    ],
)
def test_gives_a_noun_no_party_that_is_anothers(lines: Lines, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(text, "fr"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Le JNIM a enlevé dimanche, dans la région de Mopti, trois soldats burkinabè.",
            "COERCE JNIM > Burkina Faso",
        ),
        (
            "La marine chinoise a arraisonné mardi, au large de Manille, un chalutier philippin.",
            "COERCE People's Liberation Army Navy > Philippines",
        ),
        ("Le Pérou a accusé l'Équateur d'avoir abattu un de ses hélicoptères.", "ASSAULT Ecuador > Peru"),
        (
            "La Russie et la Biélorussie ont entamé jeudi dix jours de manœuvres conjointes.",
            "COOPERATE Russia + Belarus",
        ),
        (
            "La Turquie a condamné à mort par contumace Fethullah Gülen.",
            "SANCTION Turkey > Fethullah Gülen",
        ),
        ("L'Iran fournit des roquettes au Hezbollah et au Hamas.", "AID Iran > Hezbollah + Hamas"),
        ("Des soldats tchadiens engagés aux côtés de la France ont été tués à Kidal.", "BACKS Chad > France"),
    ],
)
def test_finds_objects_behind_circumstances_and_numbers(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "L'Afrique du Sud, contre laquelle la Swapo menait une guérilla, occupait la Namibie.",
            "CONTROLS South Africa @ Namibia",
        ),
        (
            "La base aérienne de Khmeimim, depuis laquelle la Russie bombarde Idleb, a été attaquée par des drones.",
            "ASSAULT Russia @ Idlib",
        ),
        (
            "Le groupe Wagner, auquel Bamako a confié la garde de ses mines, a tué trois cents civils à Moura.",
            "ASSAULT Wagner Group @ Moura",
        ),
        (
            "La milice d'Al-Houthi, contre laquelle Riyad a lancé une offensive, a tiré un missile sur Djeddah.",
            "ASSAULT Abdul-Malik al-Houthi @ Jeddah",
        ),
        (
            "Le port de Berbera, où les Émirats ont installé une base, a été bombardé.",
            "MOBILIZE United Arab Emirates @ Berbera",
        ),
        ("Le mouvement rebelle M23 a pris Bunagana.", "ASSAULT M23 @ Bunagana"),
        (
            "Le ministre de la Défense israélien a rencontré son homologue grec à Athènes.",
            "CONSULT Israel > Greece",
        ),
        ("Les ministres de la Défense français et allemand ont visité Kiev.", "CONSULT France + Germany"),
    ],
)
def test_finds_the_main_clause_behind_a_relative_and_whose_officers_act(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Damas a qualifié d'« agression » l'entrée de chars turcs à Jarablous.", "ACCUSE Syria > Turkey"),
        ("Moscou dément l'envoi de mercenaires au Mali.", "MOBILIZE Russia @ Mali [denied: Russia]"),
        ("Pyongyang a démenti toute livraison d'armes à Moscou.", "AID North Korea > Russia [denied: North Korea]"),
        ("Erevan a annulé l'envoi de soldats au Kazakhstan.", "MOBILIZE Armenia @ Kazakhstan [negated]"),
        ("Les États-Unis ont livré en secret des missiles ATACMS à l'Ukraine.", "AID United States > Ukraine"),
        ("La livraison par Moscou de missiles S-300 à Damas a irrité Israël.", "AID Russia > Syria"),
    ],
)
def test_finds_who_denies_and_what_is_given_in_secret(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Le Général Haftar contrôle Benghazi. Moscou lui livre des armes et Le Caire l'appuie.",
            "BACKS Egypt > Khalifa Haftar",
        ),
        (
            "Le Vietnam a envahi le Cambodge en 1978. Hanoï y a maintenu cent mille soldats.",
            "PRESENT Vietnam @ Cambodia",
        ),
        (
            "Les Forces de soutien rapide assiègent El-Fasher. Les paramilitaires ont bombardé Kadugli.",
            "ASSAULT Rapid Support Forces @ Kadugli",
        ),
        (
            "Moscou, qui soutient Damas, et Ankara, qui arme les rebelles, ont conclu une trêve à Idleb.",
            "AGREE Russia + Turkey @ Idlib",
        ),
        (
            "Le Rwanda, qui nie soutenir le M23, et la RDC, qui l'accuse, ont repris les pourparlers à Doha.",
            "CONSULT Rwanda + Democratic Republic of the Congo @ Doha",
        ),
    ],
)
def test_takes_up_places_groups_and_both_subjects(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le PKK a attaqué une patrouille turque.", "MOBILIZE"),
        (
            "Moscou, qui soutient Damas, et Ankara, qui arme les rebelles, ont conclu une trêve.",
            "BACKS Russia > Syria +",
        ),
        ("Alger a proposé un sommet à Tripoli. Rabat s'y refuse.", "REJECT Morocco @"),
    ],
)
def test_takes_up_no_place_for_a_plan_and_no_patrol_that_was_struck(lines: Lines, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(text, "fr"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "L'Iran, affirme Washington, a livré des drones à l'Éthiopie.",
            "AID Iran > Ethiopia [alleged: United States]",
        ),
        ("Le Rwanda, accuse Kinshasa, arme le M23.", "AID Rwanda > M23 [alleged: Democratic Republic of the Congo]"),
        ("L'Ouganda, ont indiqué des diplomates, a envoyé des soldats à Bunia.", "MOBILIZE Uganda @ Bunia [alleged]"),
        (
            "Le Mali, a annoncé lundi à Bamako le colonel Assimi Goïta, quitte le G5 Sahel.",
            "RETREAT Mali > G5 Sahel [alleged: Assimi Goita]",
        ),
        ("Le M23, qui avait, en 2012, occupé Goma pendant dix jours, a repris les armes.", "COERCE M23 @ Goma"),
        (
            "Le Qatar, médiateur entre Kigali et Kinshasa, a reçu des émissaires du M23.",
            "CONSULT M23 > Qatar",
        ),
        ("Les militaires au pouvoir à Niamey ont dénoncé l'accord avec Washington.", "REJECT Niger"),
    ],
)
def test_finds_who_acts_before_words_put_in(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Deux Sukhoï-25 de l'armée ivoirienne ont tué samedi neuf soldats français à Bouaké.",
            "ASSAULT National Armed Forces of Ivory Coast > France @ Bouaké",
        ),
        (
            "Trois F-16 de l'aviation turque ont bombardé samedi des positions du PKK à Qandil.",
            "ASSAULT Turkish Air Force > Kurdistan Workers' Party",
        ),
        (
            "Un drone Bayraktar TB2 de l'armée malienne a frappé Tinzaouaten.",
            "ASSAULT Malian Armed Forces @ Tinzaouaten",
        ),
        (
            "Pendant que l'armée syrienne bombardait Homs, Moscou opposait son veto à l'ONU.",
            "ASSAULT Syrian Arab Army @ Homs",
        ),
        ("L'ambassade d'Iran à Damas a été touchée par un raid israélien.", "ASSAULT Israel > Iran @ Damascus"),
    ],
)
def test_finds_whose_aircraft_strike_and_what_is_done_meanwhile(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Le président sud-soudanais, Salva Kiir, et le chef rebelle Riek Machar ont signé une trêve.",
            "AGREE Salva Kiir + Riek Machar",
        ),
        (
            "Un tribunal camerounais a condamné à la prison à vie le chef séparatiste Sisiku Ayuk Tabe.",
            "SANCTION Cameroon > Sisiku Julius Ayuk Tabe",
        ),
        ("Le Tchad a déclaré persona non grata l'ambassadeur d'Allemagne.", "SANCTION Chad > Germany"),
        ("Le Pérou a convoqué le chargé d'affaires vénézuélien.", "ACCUSE Peru > Venezuela"),
        ("Moscou a jugé « inadmissibles » les propos d'Emmanuel Macron.", "ACCUSE Russia > Emmanuel Macron"),
        ("Le PKK, ennemi juré d'Ankara, a déposé les armes.", "OPPOSES Kurdistan Workers' Party > Turkey"),
        ("Bachar al-Assad, protégé de Moscou, a fui Damas.", "BACKS Russia > Bashar al-Assad"),
        ("Le JNIM a revendiqué l'attaque de Bamako.", "ASSAULT JNIM @ Bamako [alleged: JNIM]"),
        ("Les troupes franco-tchadiennes ont repris Tessalit.", "ASSAULT France + Chad @ Tessalit"),
    ],
)
def test_finds_who_is_judged_claimed_or_of_two_nations(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Hamas a rejeté la proposition de trêve présentée par Washington.", "REJECT Hamas > United States"),
        ("Damas n'acceptera pas la médiation que propose Ankara.", "REJECT Syria > Turkey"),
        ("Damas a rejeté le plan que la France avait proposé.", "REJECT Syria > France"),
        (
            "L'Érythrée a rejeté les sanctions adoptées par le Conseil de sécurité.",
            "REJECT Eritrea > UN Security Council",
        ),
        ("Téhéran a rejeté les conditions posées par Washington.", "REJECT Iran > United States"),
    ],
)
def test_finds_whose_proposal_is_rejected(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told
