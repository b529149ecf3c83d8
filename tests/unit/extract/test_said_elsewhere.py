"""Whom a deed is done to or by where the clause before, the place or the occasion says it, mostly in French."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Des centaines de personnes ont défilé devant l'ambassade de France à Bamako.", "PROTEST - > France @ Bamako"),
        ("La foule a manifesté à Khartoum pour réclamer la démission d'Omar el-Béchir.", "PROTEST - > Omar al-Bashir"),
        ("Crowds rallied outside the Russian embassy in Tbilisi.", "PROTEST - > Russia"),
        ("Le président Cristiani a refusé l'offre de médiation du Mexique.", "REJECT Alfredo Cristiani > Mexico"),
        ("Le Tchad a envahi Aouzou. L'Algérie a condamné l'invasion.", "ACCUSE Algeria > Chad"),
        ("L'Iran a bombardé Bassora. Moscou a demandé l'arrêt des bombardements.", "REQUEST Russia > Iran"),
        (
            "L'Iran arme les Houthis. L'armée a vu des milliers de gens défiler contre la guérilla.",
            "AID Iran > Houthis",
        ),
        ("La résolution 435 de l'ONU exige de Pretoria le retrait de ses troupes.", "REQUEST United Nations > South"),
    ],
)
def test_the_words_around_tell_to_whom(lines: Lines, text: str, line: str) -> None:
    lang = "en" if text.startswith("Crowds") else "fr"
    told = lines(text, lang)
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Il a fallu trois mois à l'armée irakienne pour reprendre Mossoul.", "ASSAULT Iraqi Army @ Mosul"),
        ("Le M23 est armé et commandé depuis Kigali.", "AID Rwanda > M23"),
        ("Lancée à l'assaut de Grozny, la brigade russe a tiré.", "ASSAULT Russia @ Grozny"),
        ("L'armée colombienne, à qui Brasilia prêta une base, a repris Mitú.", "AID Brazil > Military"),
    ],
)
def test_the_words_around_tell_by_whom(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le cessez-le-feu entré en vigueur samedi entre Kiev et Moscou a été violé.", "AGREE Ukraine + Russia"),
        ("La trêve conclue à Doha entre le Tchad et le Soudan n'a pas tenu.", "AGREE Chad + Sudan @ Doha"),
        ("The truce reached in Doha between Chad and Sudan did not hold.", "AGREE Chad + Sudan @ Doha"),
        ("Gao, restée malienne, attend les renforts.", "CONTROLS Mali @ Gao"),
        ("Palmyre est de nouveau syrienne.", "CONTROLS Syria @ Palmyra"),
        ("Palmyra is Syrian again.", "CONTROLS Syria @ Palmyra"),
    ],
)
def test_deals_and_holds_that_no_verb_tells(lines: Lines, text: str, line: str) -> None:
    lang = "en" if text.startswith(("The", "Palmyra")) else "fr"
    assert line in lines(text, lang)


def test_a_nationality_alone_holds_no_place(lines: Lines) -> None:
    for text in ("Palmyre est syrienne.", "Le port est restée une base turque."):
        assert not any(told.startswith("CONTROLS") for told in lines(text, "fr")), text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les miliciens de Moqtada Sadr contrôlent Nadjaf et Kout.", "CONTROLS Muqtada al-Sadr @ Najaf + Kout"),
        ("Les troupes vietnamiennes se sont emparées lundi de Pailin.", "COERCE Vietnam @ Pailin"),
        ("Dénoncé par Khartoum, l'accord de paix est mort.", "REJECT Sudan"),
        ("Riek Machar recevait un hôte de marque, le ministre soudanais Salah Gosh.", "CONSULT Salah Gosh > Riek"),
        ("Birmanie : TotalEnergies s'en va.", "RETREAT TotalEnergies"),
    ],
)
def test_mended_slips_of_the_parser(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


def test_what_a_thing_is_called_is_no_meeting_and_a_deal_bears_its_town(lines: Lines) -> None:
    assert not any("CONSULT" in told for told in lines("Maputo et Moscou parlent d'une fausse balise.", "fr"))
    assert not any("Taëf" in told for told in lines("Washington approuve l'accord de Taëf.", "fr"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Bruxelles a envoyé de son côté des parachutistes au Zaïre.", "MOBILIZE European Union @ Zaire"),
        ("Les soldats kényans avancent vers Afmadow, tenue par les shebab.", "CONTROLS al-Shabaab @ Afmadow"),
        ("Des missiles livrés par la CIA ont permis à l'Unita d'abattre des chars cubains.", "AID CIA > UNITA"),
        ("Des missiles livrés par la CIA ont permis à l'Unita d'abattre des chars cubains.", "ASSAULT UNITA > Cuba"),
        ("L'armée birmane a tiré. Washington menace la junte de sanctions.", "THREATEN United States > Tatmadaw"),
        ("New Delhi n'a pas retiré les renforts envoyés au Cachemire.", "MOBILIZE India @ Kashmir"),
        ("La Syrie a promis de continuer à aider le Liban.", "AGREE Syria > Lebanon"),
        ("L'Arabie saoudite propose de payer des réparations à l'Iran.", "AID Saudi Arabia > Iran [planned]"),
        ("L'attentat de Moscou a fait cent morts.", "ASSAULT - @ Moscow"),
        ("Ngudjolo fonde la milice. Inculpé par la CPI, il est abattu.", "ASSAULT - > Mathieu Ngudjolo Chui"),
    ],
)
def test_what_stands_beside_the_verb(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert line in told, told


def test_one_man_who_stays_and_a_government_that_is_formed_are_no_forces(lines: Lines) -> None:
    for text in ("Le président Chevardnadze reste à Soukhoumi.", "Les sandinistes ont formé un gouvernement."):
        assert not any(told.startswith(("PRESENT", "AID")) for told in lines(text, "fr")), text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Erdogan et Poutine se sont vus à Sotchi.", "CONSULT Recep Tayyip Erdogan + Vladimir Putin @ Sochi"),
        ("Ali Hassan fonde en octobre 1990 le Hamas.", "LEADS Ali Hassan > Hamas"),
        ("Goma a été reprise sous les bombes rwandaises.", "ASSAULT Rwanda @ Goma"),
        (
            "Au terme de neuf jours de tractations avec Kofi Annan, Laurent Gbagbo a accepté.",
            "CONSULT Laurent Gbagbo > Kofi Annan",
        ),
        ("Le Tchad a soustrait mercredi au Hamas deux otages.", "COERCE Chad > Hamas"),
        ("L'entrée des troupes américaines au Cambodge a surpris.", "MOBILIZE United States @ Cambodia"),
        ("Un moine, Thich Tri Quang, a accusé Saïgon.", "ACCUSE Thich Tri Quang > South Vietnam"),
        ("Partez, rétorque Kamal Joumblatt, qui presse l'ONU d'agir.", "REQUEST Kamal Jumblatt > United Nations"),
        ("L'armée russe a tenu Boutcha jusqu'à la fin de mars 2022.", "CONTROLS Russian Armed Forces @ Bucha [ended]"),
        (
            "Kidal et Gao sont calmes. L'armée malienne a bombardé ces deux villes.",
            "ASSAULT Malian Armed Forces @ Kidal",
        ),
        ("Un moine s'est immolé à Lhassa pour protester contre la Chine.", "PROTEST - > China @ Lhasa"),
    ],
)
def test_plain_french_clauses(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


def test_what_was_taken_and_places_that_fell_are_no_parties(lines: Lines) -> None:
    assert lines("Les rebelles ont remis leurs prises à une ONG.", "fr") == []
    text = "Tombée aux mains de Daech, Paletwa est en ruines. L'Inde a négocié avec les insurgés."
    assert not any("Paletwa" in told for told in lines(text, "fr") if told.startswith("CONSULT"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "L'armée française a tiré sur les positions serbes du mont Igman.",
            "ASSAULT French Armed Forces > Serbia @ Mount",
        ),
        ("Charles Taylor et Blaise Compaoré, qui s'en défend, sont à Abuja.", "REJECT Blaise Compaoré"),
        ("Les rebelles du M23 sont entrés dans Goma.", "ASSAULT M23 @ Goma"),
        ("L'armée turque est entrée en Syrie.", "MOBILIZE Turkish Armed Forces @ Syria"),
        ("Quelques heures plus tard, le 8, la Russie dépêchait des chars au Mali.", "MOBILIZE Russia @ Mali"),
        ("À en croire l'ONU, le Rwanda arme le M23.", "AID Rwanda > M23 [alleged: United Nations]"),
        ("Washington a arraché une concession à Israël.", "CONCEDE Israel > United States"),
        ("L'Unita se tait. Jonas Savimbi la dirige.", "LEADS Jonas Savimbi > UNITA"),
    ],
)
def test_whose_and_where_and_who_of_two(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


def test_verbs_that_do_nothing_to_anybody_here(lines: Lines) -> None:
    for text, type_ in (
        ("Moscou et Ankara ont arrêté un scénario.", "COERCE"),
        ("Damas s'interdit désormais d'abriter le PKK.", "COERCE"),
        ("Yoweri Museveni ignorait tout de la désertion.", "REJECT"),
        ("Alassane Ouattara a rejoint Laurent Gbagbo à Pretoria.", "PART_OF"),
        ("Paris a conseillé au Rwanda de se taire.", "AID"),
    ):
        assert not any(told.startswith(type_) for told in lines(text, "fr")), text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'Otan a annoncé l'envoi de mille soldats au Kosovo.", "MOBILIZE NATO @ Kosovo [planned]"),
        ("Pékin a dénoncé la vente d'armes et promis des représailles.", "THREATEN China"),
        ("Quatre otages israéliens ont été libérés par le Hamas en échange de détenus.", "RETREAT Hamas > Israel"),
        ("La junte au pouvoir à Niamey a exigé le départ de l'ambassadeur de France.", "REQUEST Niger > France"),
        ("Paris a assuré le Liban de son soutien.", "SUPPORT France > Lebanon"),
        ("L'opposant russe Andreï Petrov a été condamné à neuf ans de prison.", "SANCTION - > Andreï Petrov"),
        ("Des combats ont opposé jeudi l'Éthiopie à l'Érythrée.", "ASSAULT Ethiopia > Eritrea"),
        ("Des gens se sont rassemblés à Tunis pour dénoncer la France.", "PROTEST - > France @ Tunis"),
        ("Deux soldats tanzaniens ont trouvé la mort dans des combats contre le M23.", "ASSAULT M23 > Tanzania"),
    ],
)
def test_plain_agency_prose(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


def test_who_claims_an_attack_by_drones_made_it(lines: Lines) -> None:
    told = lines("Le Hezbollah a revendiqué une attaque de drones contre une base israélienne.", "fr")
    assert any(one.startswith("ASSAULT Hezbollah > Israel") for one in told), told


def test_the_head_of_a_states_diplomacy_is_its_minister(lines: Lines) -> None:
    told = lines("Le chef de la diplomatie américaine, Antony Blinken, est arrivé à Kiev.", "fr")
    assert not any(one.startswith("LEADS") for one in told), told
