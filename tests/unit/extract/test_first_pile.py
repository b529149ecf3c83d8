"""Classes of language of the first pile that a new user reads, in sentences on other wars."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Lines


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "fr",
            "La Turquie détenait des batteries de missiles américaines MIM-104 Patriot à Gaziantep.",
            ["PRESENT Turkey @ Gaziantep"],
        ),
        ("fr", "Le Hezbollah détient des milliers de roquettes au Liban.", ["PRESENT Hezbollah @ Lebanon"]),
        ("en", "Syria holds S-300 batteries at Masyaf.", ["PRESENT Syria @ Masyaf"]),
        ("en", "The Houthis keep missiles near Hodeidah.", ["PRESENT Houthis @ Hodeidah"]),
        ("en", "Iran shot down an RQ-4 Global Hawk over the Strait of Hormuz.", ["ASSAULT Iran @ Strait of Hormuz"]),
        ("fr", "L'Arménie détient deux soldats turcs.", ["COERCE Armenia > Turkey"]),
    ],
)
def test_equipment_is_held_and_is_nobody(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Gazprom has its headquarters in Saint Petersburg.", []),
        ("en", "The African Union has its headquarters in Addis Ababa.", []),
        ("fr", "La Sonatrach a son siège à Alger.", []),
        ("en", "Hamas had its headquarters in Damascus.", ["PRESENT Hamas @ Damascus"]),
        ("en", "The Cuban force had its headquarters in Luanda.", ["PRESENT Cuba @ Luanda"]),
    ],
)
def test_the_seat_of_a_company_is_no_presence(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cuba backed the MPLA as it fought UNITA.", ["ASSAULT MPLA > UNITA", "BACKS Cuba > MPLA"]),
        (
            "The United States armed the government of El Salvador as it fought the FMLN.",
            ["AID United States > El Salvador", "ASSAULT El Salvador > FMLN"],
        ),
        (
            "Saudi Arabia funded the mujahideen as they fought the Soviet army.",
            ["AID Saudi Arabia"],  # "they" are the mujahideen, whom nothing here names
        ),
        (
            "Iran supports the government in Damascus while it bombs Aleppo.",
            ["ASSAULT Iran @ Aleppo", "BACKS Iran > Syria"],
        ),
    ],
)
def test_who_is_helped_as_it_fights_does_the_fighting(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En riposte à l'attaque du Hamas, Israël a bombardé Gaza.", ["ASSAULT Hamas", "ASSAULT Israel @ Gaza Strip"]),
        (
            "Des renforts russes sont arrivés en riposte à l'avancée de l'armée ukrainienne.",
            ["MOBILIZE Armed Forces of Ukraine", "MOBILIZE Russia"],
        ),
        ("Israël riposte au Hezbollah.", ["ASSAULT Israel > Hezbollah"]),
    ],
)
def test_behind_the_preposition_stands_the_noun(lines: Lines, text: str, expected: list[str]) -> None:
    assert lines(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Moscow was accused of allowing Iran to grab a foothold in Syria.",
            ["ACCUSE - > Russia", "PRESENT Iran @ Syria [alleged]"],
        ),
        ("Iran won a foothold in Yemen.", ["PRESENT Iran @ Yemen"]),
        ("Turkey allowed Russia to patrol Idlib.", ["CONCEDE Turkey > Russia"]),
        ("France deployed its diplomatic weapons to bring peace to Mali.", []),
        ("Turkey launched a diplomatic offensive against Syria.", []),
        ("Turkey launched an offensive against Syria.", ["ASSAULT Turkey > Syria"]),
    ],
)
def test_what_is_let_happen_and_what_is_no_war(lines: Lines, text: str, expected: list[str]) -> None:
    assert [line for line in lines(text) if "patrol" not in line][: len(expected) or 1] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Washington is talking to the Iranians about Yemen.", ["CONSULT United States > Iran"]),
        ("en", "Hanoi turned down the Chinese.", ["REJECT Vietnam > China"]),
        ("en", "The Turks and the Russians agreed on a truce in Idlib.", ["AGREE Turkey + Russia"]),
        ("fr", "Alger a mis en garde les Marocains.", ["THREATEN Algeria > Morocco"]),
        ("fr", "Paris a demandé aux Tchadiens d'envoyer des troupes à Gao.", ["REQUEST France > Chad"]),
        ("en", "Sudan expelled the Chadians from Darfur.", ["SANCTION Sudan > Chadians"]),
        ("fr", "Des Syriens ont rencontré Ankara.", ["CONSULT Syriens > Turkey"]),
    ],
)
def test_a_people_that_a_state_deals_with_is_its_state(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "L'Iran se trouve de fait au Yémen.", ["PRESENT Iran @ Yemen"]),
        ("fr", "La France se trouve en difficulté au Sahel.", []),
        (
            "fr",
            "La Russie se trouve de surcroît au Mali en lien avec l'Algérie.",
            ["COOPERATE Russia > Algeria", "PRESENT Russia @ Mali"],
        ),
        (
            "en",
            "Turkey struck the PKK in coordination with Iraq.",
            ["ASSAULT Turkey > Kurdistan Workers' Party", "COOPERATE Turkey > Iraq"],
        ),
        ("en", "Russia acted in Syria in cooperation with Iran.", ["COOPERATE Russia > Iran"]),
    ],
)
def test_where_somebody_finds_itself_and_with_whom(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "India and Pakistan are on the brink of war.", ["OPPOSES India + Pakistan [possible]"]),
        ("en", "Ethiopia and Eritrea stood on the verge of conflict.", ["OPPOSES Ethiopia + Eritrea [possible]"]),
        ("en", "Sudan was on the brink of war with Chad.", ["OPPOSES Sudan > Chad [possible]"]),
        ("en", "Burundi seems to be on the brink of civil war.", []),
        ("fr", "L'Inde et le Pakistan sont au bord de la guerre.", ["OPPOSES India + Pakistan [possible]"]),
    ],
)
def test_on_the_brink_of_war(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "fr",
            "La Turquie est à Misrata, la Russie à Joufra.",
            ["PRESENT Russia @ Jufra", "PRESENT Turkey @ Misrata"],
        ),
        (
            "fr",
            "Au Yémen, les Houthis sont au nord, les Émirats arabes unis au sud.",
            ["PRESENT Houthis @ Yemen", "PRESENT United Arab Emirates @ Yemen"],
        ),
        ("en", "Wagner is in Bangui, Rwanda in Bria.", ["PRESENT Rwanda @ Bria", "PRESENT Wagner Group @ Bangui"]),
        ("fr", "Wagner est à Bangui, capitale de la Centrafrique.", ["PRESENT Wagner Group @ Bangui"]),
        (
            "fr",
            "Les soldats français, engagés au Mali depuis 2013, ont quitté Gao.",
            ["PRESENT France @ Mali", "RETREAT France @ Gao"],
        ),
        ("fr", "La France veut constituer une force tchadienne au Mali.", []),
        (
            "en",
            "Cuban soldiers are in Angola strengthening the MPLA.",
            ["BACKS Cuba > MPLA", "PRESENT Cuba @ Angola"],
        ),
    ],
)
def test_who_is_where_with_and_without_a_verb(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Moscow-Tehran axis backs Damascus.", ["BACKS Russia + Iran > Syria"]),
        ("en", "The US-Taliban deal was signed in Doha.", ["AGREE United States + Taliban @ Doha"]),
        ("en", "The Israel-Hamas war began in October.", ["OPPOSES Israel + Hamas"]),
        ("en", "The American war in Iraq began in 2003.", []),
        ("fr", "L'axe Turquie-Qatar avance vers Syrte.", ["MOBILIZE Turkey + Qatar @ Sirte"]),
        ("fr", "L'alliance Rwanda-Ouganda a pris Goma.", ["ASSAULT Rwanda + Uganda @ Goma"]),
    ],
)
def test_two_names_that_a_hyphen_joins(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Cuban soldiers fought near Huambo on the side of the MPLA.", "troops"),
        ("en", "The Wagner Group fights on the ground on the side of Haftar's forces.", "mercenaries"),
        ("fr", "L'appui aérien russe à Haftar vient contrebalancer celui de la Turquie aux forces de Tripoli.", "air"),
    ],
)
def test_the_channel_is_that_of_who_fights_or_of_what_is_taken_up(
    facts: Facts, lang: str, text: str, expected: str
) -> None:
    assert {fact.channel for fact in facts(text, lang) if fact.type == "BACKS"} == {expected}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Israel and Hamas are expected to negotiate the fate of Rafah.", ["CONSULT Israel + Hamas [planned]"]),
        ("en", "China cemented a mining deal with Congo.", ["AGREE China > Democratic Republic of the Congo"]),
        ("en", "Iran made overtures to Egypt.", ["SUPPORT Iran > Egypt"]),
        ("en", "Iran increased its influence in Iraq.", []),
        ("en", "Iran is trying to increase Hezbollah's influence.", ["BACKS Iran > Hezbollah"]),
        (
            "en",
            "Angola calls off Congo-Rwanda summit.",
            ["CONSULT Democratic Republic of the Congo + Rwanda [negated]"],
        ),
        (
            "en",
            "Turkey sent drones to Misrata in anticipation of an attack by Haftar.",
            ["MOBILIZE Turkey @ Misrata"],
        ),
        ("fr", "La Turquie avance ses pions en Somalie.", ["MOBILIZE Turkey @ Somalia"]),
        ("fr", "L'Algérie pourrait y être favorable.", ["SUPPORT Algeria [possible]"]),
        (
            "fr",
            "Les MiG russes sont chargés de contrer l'avancée de la Turquie vers Syrte.",
            ["MOBILIZE Turkey @ Sirte", "OPPOSES Russia > Turkey @ Sirte"],
        ),
    ],
)
def test_deals_aims_and_images(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected
