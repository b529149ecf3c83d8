"""How French headlines and chronologies tell deeds: a land or a day over them, nouns without an article."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Centrafrique : Paris met en garde Khartoum contre une offensive", "THREATEN France > Sudan"),
        ("Haut-Karabakh : Bakou et Erevan signent une trêve", "AGREE Azerbaijan + Armenia"),
        ("Crise du Golfe : Riyad et ses alliés rompent avec le Qatar", "SANCTION Saudi Arabia > Qatar"),
        ("Soudan : les FSR s'emparent de Wad Madani", "COERCE Rapid Support Forces @ Wad Madani"),
        ("Niger : la junte dénonce les accords militaires avec Paris", "REJECT Niger > France"),
        ("Thaïlande : l'armée prend le pouvoir", "COERCE Thailand"),
    ],
)
def test_reads_what_stands_under_the_name_of_a_land(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


def test_what_says_something_is_no_heading(lines: Lines) -> None:
    assert "THREATEN Russia > Ukraine" in lines("Moscou a prévenu Kiev : cette attaque aura un prix.", "fr")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Capture de deux soldats israéliens par le Hezbollah.", "COERCE Hezbollah > Israel"),
        ("Capture par le Polisario de douze soldats marocains à Smara.", "COERCE Polisario Front > Morocco @ Smara"),
        ("Retrait des soldats cubains d'Angola.", "RETREAT Cuba @ Angola"),
        ("Frappes éthiopiennes sur Mekele.", "ASSAULT Ethiopia @ Mekelle"),
        ("Le 4 août 1964, frappe américaine sur Vinh.", "ASSAULT United States @ Vinh"),
    ],
)
def test_sees_the_deed_that_opens_a_note(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("3 mai 1983 : frappes sud-africaines contre Maputo ; attaque du Frelimo à Beira.", {"1983-05-03"}),
        ("1er octobre 1990 : le FPR lance une offensive ; Paris dépêche des troupes à Kigali.", {"1990-10-01"}),
        ("1994 : le FPR prend Kigali.", {"1994"}),
        ("Février 1979 : rupture entre Le Caire et Téhéran.", {"1979-02"}),
        ("3 juillet 1962 : reconnaissance par la France de l'indépendance de l'Algérie.", {"1962-07-03"}),
    ],
)
def test_the_day_over_a_note_dates_all_that_it_tells(facts: Facts, text: str, dates: set[str]) -> None:
    assert {fact.date for fact in facts(text, "fr")} == dates


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Accrochage entre les forces armées philippines et le Groupe Abou Sayyaf à Sulu.",
         "ASSAULT Armed Forces of the Philippines > Abu Sayyaf @ Sulu"),
        ("Débarquement américain à la Grenade.", "MOBILIZE United States @ Grenada"),
        ("Bombardement turc sur Tell Rifaat.", "ASSAULT Turkey @ Tel Rifaat"),
        ("Raid aérien des Émirats sur Aden : une trentaine de soldats gouvernementaux tués.", "ASSAULT - > Yemen"),
        ("Gambie : Yahya Jammeh sommé de partir", "SANCTION - > Yahya Jammeh"),
        ("Guerre en Syrie : le régime bombarde Idleb", "ASSAULT Syria @ Idlib"),
    ],
)  # fmt: skip
def test_reads_nouns_and_participles_of_headlines(lines: Lines, text: str, line: str) -> None:
    assert line in lines(text, "fr")
