"""What French agency prose is made of: clashes, blame, custody, conditions, openings, quoted speech."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Trois soldats ont été tués lors d'affrontements entre l'armée malienne et Ansar Dine à Kidal.",
            "ASSAULT Malian Armed Forces > Ansar Dine @ Kidal",
        ),
        (
            "Le M23 s'est emparé lundi de la ville de Goma, après de violents combats avec l'armée congolaise.",
            "ASSAULT M23 > FARDC",
        ),
        ("Le M23 s'est emparé lundi de la ville de Goma.", "COERCE M23 @ Goma"),
        ("Le Hezbollah a pris en otage plus de 200 Casques bleus.", "COERCE Hezbollah > United Nations"),
        ("Le Fatah et le Hamas se sont réconciliés à Alger.", "AGREE Fatah + Hamas"),
        ("L'Arménie et l'Iran ont lancé lundi des manœuvres conjointes.", "COOPERATE Armenia + Iran"),
        ("Dix soldats ont péri dans un raid attribué à l'Iran sur un marché d'Erbil.", "ASSAULT Iran @ Erbil"),
        (
            "De violents combats opposaient, pour le troisième jour, l'armée malienne au JNIM.",
            "ASSAULT Malian Armed Forces > JNIM",
        ),
        ("L'attentat a coûté la vie à trois soldats turcs.", "ASSAULT - > Turkey"),
        (
            "Des mercenaires russes combattent aux côtés de l'armée malienne contre le JNIM.",
            "ASSAULT Russia > JNIM",
        ),
        ("Le Hezbollah a tiré un missile vers Haïfa, intercepté par un avion israélien.", "COERCE Israel"),
        ("Mali : trois soldats tués près de Kidal", "ASSAULT - > Mali @ Kidal"),
    ],
)
def test_finds_who_fights_whom(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Paris a condamné l'invasion du Tchad par la Libye.", "ACCUSE France > Libya"),
        ("Paris a salué l'aide militaire apportée par le Tchad.", "SUPPORT France > Chad"),
        ("Paris a imposé des sanctions à la Syrie, accusée de bombarder des civils.", "ACCUSE France > Syria"),
        ("Nicosie a qualifié de provocation le survol de l'île par des avions turcs.", "ACCUSE Cyprus > Turkey"),
        ("Le parlement grec a adopté une résolution condamnant la Turquie.", "ACCUSE Greece > Turkey"),
        ("« Le Rwanda occupe Goma », a dénoncé Félix Tshisekedi.", "ACCUSE Félix Tshisekedi > Rwanda"),
        (
            "« Le Rwanda occupe Goma », a dénoncé Félix Tshisekedi.",
            "CONTROLS Rwanda @ Goma [alleged: Félix Tshisekedi]",
        ),
        ("Le Tchad a protesté auprès de la Libye.", "ACCUSE Chad > Libya"),
        ("Le Tchad accueille des combattants du Polisario.", "BACKS Chad > Polisario Front"),
        ("La Syrie a remis dix soldats turcs à la Croix-Rouge.", "RETREAT Syria > Turkey"),
        ("Allié de Moscou, Ramzan Kadyrov a dépêché ses hommes en Ukraine.", "MOBILIZE Ramzan Kadyrov"),
        ("Ancien protégé de Kadhafi, Charles Taylor a été arrêté.", "COERCE - > Charles Taylor"),
        ("Le parlement soudanais a voté la rupture des relations avec l'Égypte.", "SANCTION Sudan > Egypt"),
        ("L'ONU exige le retrait de l'Afrique du Sud de Namibie.", "REQUEST United Nations > South Africa"),
        (
            "Si l'Irak n'évacue pas le Koweït, les alliés attaqueront, a averti George Bush.",
            "THREATEN George H. W. Bush > Iraq",
        ),
        ("Si Israël attaque Beyrouth, le Hezbollah ripostera.", "ASSAULT Israel @ Beirut [possible]"),
        ("Syrie : la Russie bombarde Idleb, Ankara proteste", "ACCUSE Turkey"),
    ],
)
def test_finds_who_says_and_does_what_to_whom(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'ONU a annoncé une attaque contre Goma.", "ASSAULT United Nations"),
        ("Le Tchad accueille des combattants du Polisario.", "CONSULT"),
        ("La Syrie a remis dix soldats turcs à la Croix-Rouge.", "AID"),
        ("Dix soldats ont péri dans un raid attribué à l'Iran.", "AID"),
        ("Dix soldats ont péri dans un raid attribué à l'Iran.", "ACCUSE"),
        ("La Turquie abrite des réfugiés syriens.", "BACKS"),
        ("Le président turc a ordonné à ses troupes de se tenir prêtes.", "AGREE"),
        ("Le président turc a ordonné à ses troupes de se tenir prêtes.", "REQUEST"),
        ("La Chine a bloqué une résolution condamnant la Syrie.", "ACCUSE"),
        ("Un accord prévoyant le départ des mercenaires étrangers de Libye a été conclu.", "RETREAT Libya"),
        ("Si Israël attaque Beyrouth, le Hezbollah ripostera, a menacé Hassan Nasrallah.", "ASSAULT"),
        ("Paris a convoqué l'ambassadeur du Mali pour protester contre son expulsion.", "PROTEST"),
        ("Des hélicoptères de combat soviétiques survolent Kaboul.", "ASSAULT"),
    ],
)
def test_reads_no_deed_that_is_not_told(lines: Lines, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(text, "fr"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les experts de l'AIEA se sont vu refuser l'accès au site par l'Iran.", "REJECT Iran > IAEA"),
        ("La Syrie s'est vu infliger des sanctions par l'Union européenne.", "SANCTION European Union > Syria"),
        ("Le Rwanda s'est vu reprocher par l'ONU son soutien au M23.", "ACCUSE United Nations > Rwanda"),
        ("Deux soldats français se sont fait tuer à Beyrouth.", "ASSAULT - > France @ Beirut"),
        ("Le maréchal Haftar s'est fait livrer des drones par l'Égypte.", "AID Egypt > Khalifa Haftar"),
        ("Nasser a fait exécuter Sayyid Qutb.", "ASSAULT Gamal Abdel Nasser > Sayyid Qutb"),
        ("Moscou a fait savoir qu'il n'enverrait pas de troupes au sol.", "MOBILIZE Russia [negated: Russia]"),
        ("Yitzhak Rabin s'est dit prêt à rencontrer Yasser Arafat.", "AGREE Yitzhak Rabin"),
        ("Un dépôt du Hezbollah a été détruit par une frappe israélienne.", "ASSAULT Israel > Hezbollah"),
        ("L'offensive, lancée à l'aube par les hommes de Haftar, visait Tripoli.", "ASSAULT Khalifa Haftar"),
        ("Haftar a reçu des armes de la part de l'Égypte.", "AID Egypt > Khalifa Haftar"),
        ("Un avion espion américain a été abattu au-dessus de Cuba.", "ASSAULT - > United States @ Cuba"),
        ("Le Mali a prié deux diplomates français de quitter Bamako.", "SANCTION Mali > France"),
    ],
)
def test_reads_passives_in_all_but_form(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le Rwanda s'est vu reprocher par l'ONU son soutien au M23.", "CONSULT"),
        ("Deux soldats français se sont fait tuer à Beyrouth.", "ASSAULT France"),
        ("Un dépôt du Hezbollah a été détruit par une frappe israélienne.", "ASSAULT - >"),
        ("Le massacre de Bentalha a choqué l'Algérie.", "ASSAULT Bentalha"),
        ("Bangui a repoussé une attaque des rebelles.", "REJECT"),
        ("Hafez el-Assad se trouvait à Moscou.", "PRESENT"),
    ],
)
def test_takes_nobody_for_the_doer_who_is_none(lines: Lines, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(text, "fr"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("L'armée a repris Faya, que tenaient depuis juin les forces libyennes.", "CONTROLS Libya @ Faya"),
        (
            "Le Caire a fermé les bureaux d'Al-Jazira, qu'il accuse de soutenir le Hamas.",
            "ACCUSE Egypt > Al Jazeera",
        ),
        ("Les pourparlers sont suspendus, Kigali ayant refusé de quitter Goma.", "REJECT Rwanda"),
        ("La Tanzanie chassa Idi Amin Dada, qui se réfugia en Libye.", "RETREAT Idi Amin @ Libya"),
        ("L'attentat revendiqué par le GIA a fait douze morts à Alger.", "ASSAULT Armed Islamic Group of Algeria"),
        ("L'attentat, que revendique le GIA, a fait douze morts à Alger.", "ASSAULT Armed Islamic Group of Algeria"),
        ("L'Indonésie a envahi le Timor, avec l'aval de Washington.", "SUPPORT United States > Indonesia"),
        ("Nicosie a dénoncé l'envoi d'un navire de forage turc.", "ACCUSE Cyprus > Turkey"),
        ("L'ONU enquête sur des massacres imputés au Tchad.", "ACCUSE United Nations > Chad"),
        ("L'OTAN n'a pas l'intention d'envoyer des troupes en Ukraine.", "MOBILIZE NATO @ Ukraine [negated]"),
        ("L'Iran a condamné à mort un Suédois accusé d'espionnage.", "ACCUSE Iran"),
        ("Le Hezbollah est visé par des sanctions américaines.", "SANCTION United States > Hezbollah"),
        ("Riyad a qualifié d'inacceptable l'ingérence iranienne.", "ACCUSE Saudi Arabia > Iran"),
    ],
)
def test_finds_parties_in_relatives_and_behind_participles(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


def test_more_aid_sends_nobody(lines: Lines) -> None:
    told = lines("Téhéran a renforcé son aide militaire à la Syrie.", "fr")
    assert not any(one.startswith("MOBILIZE") for one in told)
    assert any(one.startswith("AID Iran > Syria") for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Les troupes de Laurent Nkunda avancent. Elles ont pris Rutshuru.", "ASSAULT Laurent Nkunda @ Rutshuru"),
        ("Henry Kissinger est à Damas. Il y rencontrera Hafez el-Assad.", "CONSULT Henry Kissinger > Hafez al-Assad"),
        ("Le gouvernement somalien et ses alliés ont repris Baidoa aux shebab.", "ASSAULT Somalia > al-Shabaab"),
        ("Un missile russe s'est écrasé sur un dépôt ukrainien.", "ASSAULT Russia > Ukraine"),
        ("Un accord a été trouvé entre Salva Kiir et Riek Machar.", "AGREE Salva Kiir + Riek Machar"),
        ("La Croatie a lancé l'opération Tempête contre les Serbes de Krajina.", "ASSAULT Croatia"),
        ("Le Kosovo a proclamé son indépendance, aussitôt reconnue par Washington.", "SUPPORT United States > Kosovo"),
        ("La Russie a bloqué une déclaration condamnant la Syrie.", "REJECT Russia"),
        ("L'Iran a commandité l'assassinat de Rafic Hariri.", "ASSAULT Iran > Rafik Hariri"),
    ],
)
def test_finds_parties_of_one_sentence_in_the_next(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le roi Abdallah II a reçu le président palestinien Mahmoud Abbas à Amman.", "LEADS"),
        ("Bagdad a rejeté la responsabilité de l'attaque sur l'Iran.", "ASSAULT - > Iran"),
        ("Trois frappes américaines ont visé les shebab, a indiqué l'Africom.", "ASSAULT United States [stated]"),
        ("La Russie a bloqué une déclaration condamnant la Syrie.", "COERCE"),
        ("L'Iran a commandité l'assassinat de Rafic Hariri.", "BACKS"),
    ],
)
def test_one_deed_is_told_once_and_as_what_it_is(lines: Lines, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(text, "fr"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Des soldats russes sont attendus à Kidal.", "MOBILIZE Russia @ Kidal [planned]"),
        ("Le Tchad et le Soudan sont convenus d'échanger leurs prisonniers.", "AGREE Chad + Sudan"),
        ("Le Mali récuse ces accusations.", "REJECT Mali"),
        ("Des étudiants se sont rassemblés devant l'ambassade de France à Niamey.", "PROTEST - > France @ Niamey"),
    ],
)
def test_who_is_awaited_and_what_is_agreed(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


def test_an_armed_opposition_is_no_army(lines: Lines) -> None:
    assert not any("Army" in one for one in lines("L'opposition armée tchadienne a attaqué N'Djamena.", "fr"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "L'Iran a nié son rôle dans l'attaque contre la raffinerie saoudienne, revendiquée par les Houthis.",
            "ASSAULT Houthis > Saudi Arabia",
        ),
        ("Le président tunisien a refusé de recevoir l'émissaire algérien.", "REJECT Tunisia > Algeria"),
        ("Les combats ont repris entre le M23 et l'armée congolaise.", "ASSAULT M23 > FARDC"),
        ("Le Hezbollah ne désarmera pas, a prévenu son chef.", "THREATEN Hezbollah"),
    ],
)
def test_finds_who_claims_refuses_and_warns(lines: Lines, text: str, line: str) -> None:
    told = lines(text, "fr")
    assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Washington a averti que toute attaque contre ses bases entraînerait une riposte.", "ASSAULT"),
        ("Le Hezbollah ne désarmera pas, a prévenu son chef.", "RETREAT"),
    ],
)
def test_what_is_warned_of_is_no_deed(lines: Lines, text: str, line: str) -> None:
    assert not any(told.startswith(line) for told in lines(text, "fr"))
