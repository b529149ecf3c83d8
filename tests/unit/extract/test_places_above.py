"""Places that stand elsewhere: in the clause above, in "en", in the name of a deal, of a building or of a people."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Lines, Read


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "French soldiers entered Kidal to drive out Ansar Dine.", "ASSAULT France > Ansar Dine @ Kidal"),
        ("fr", "L'armée française est intervenue à Konna pour chasser Ansar Dine.",
         "ASSAULT French Armed Forces > Ansar Dine @ Konna"),
        ("fr", "Sept civils sont morts à Taïz quand l'aviation saoudienne a frappé un marché.",
         "ASSAULT Saudi Armed Forces @ Taiz"),
        ("fr", "Les rebelles tenaient Goma. L'armée rwandaise est entrée pour en chasser la MONUSCO.",
         "ASSAULT Rwanda Defence Force > MONUSCO @ Goma"),
    ],
)  # fmt: skip
def test_a_clause_of_purpose_or_time_has_the_place_of_the_clause_above(
    lines: Lines, lang: str, text: str, expected: str
) -> None:
    assert expected in [line.removesuffix(" [planned]") for line in lines(text, lang)]


def test_leaders_who_meet_in_a_town_to_plan_a_strike_strike_elsewhere(lines: Lines) -> None:
    told = lines("Putin and Assad met in Sochi to attack the Islamic State.", "en")
    assert not [line for line in told if line.startswith("ASSAULT") and "Sochi" in line]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "L'accord d'Alger entre Bamako et la CMA tient.", "Mali"),
        ("en", "The Doha agreement between the Taliban and Washington failed.", "Taliban + United States"),
        ("fr", "L'accord de Doha prévoyait une trêve entre Israël et le Hamas.", "Israel + Hamas"),
    ],
)
def test_the_town_that_a_deal_is_named_after_is_no_party_to_it(read: Read, lang: str, text: str, expected: str) -> None:
    facts = [f for f in read(text, lang).facts if f.type in ("AGREE", "CONSULT")]
    assert facts
    for fact in facts:
        names = {a.name for a in fact.actor}
        assert set(expected.split(" + ")) <= names
        assert not names & {"Algeria", "Switzerland", "Qatar"}


def test_the_consent_of_a_capital_is_that_of_its_state(read: Read) -> None:
    facts = read("La Russie est intervenue avec l'accord de Damas.", "fr").facts
    assert [a.name for f in facts if f.type == "AGREE" for a in f.actor] == ["Syria"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Gunmen stormed Maiduguri University on Thursday.", "ASSAULT - @ Maiduguri"),
        ("fr", "La France a retiré ses troupes du territoire nigérien.", "RETREAT France @ Niger"),
        ("en", "Russian tanks entered Georgian territory on Friday.",
         "MOBILIZE Russia @ Georgia"),
        ("fr", "L'armée turque a bombardé le territoire syrien.", "ASSAULT Turkish Armed Forces > Syria"),
    ],
)  # fmt: skip
def test_a_building_lies_in_its_town_and_soil_in_its_country(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les soldats ont arrêté le 4 mars Mohamed Bazoum et Mahamadou Issoufou.",
         "COERCE - > Mohamed Bazoum + Mahamadou Issoufou"),
        ("Le Niger pleure la mort de Mohamed Bazoum, tué mardi dans une attaque.", "ASSAULT - > Mohamed Bazoum"),
        ("Mohamed Bazoum a été conduit mardi de force au palais.", "COERCE - > Mohamed Bazoum"),
        ("Les derniers soldats français ont franchi lundi la frontière.", "RETREAT France"),
        ("Les putschistes ont mis fin au régime de Mohamed Bazoum.", "COERCE - > Mohamed Bazoum"),
        ("L'aviation saoudienne a visé un car à Taïz.", "ASSAULT Saudi Armed Forces @ Taiz"),
    ],
)  # fmt: skip
def test_objects_behind_dates_victims_behind_commas_and_words_of_coups(lines: Lines, text: str, expected: str) -> None:
    assert expected in lines(text, "fr")


def test_who_says_it_behind_a_date_is_no_object(read: Read) -> None:
    fact = next(f for f in read("Le Mali a rompu la trêve, a déclaré lundi Alassane Ouattara.", "fr").facts)
    assert [h.name for h in fact.holder] == ["Alassane Ouattara"]
