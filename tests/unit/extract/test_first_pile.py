"""Classes of language of the first pile that a new user reads, in sentences on other wars."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines


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
            ["AID Saudi Arabia", "ASSAULT - > Soviet Armed Forces"],
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
