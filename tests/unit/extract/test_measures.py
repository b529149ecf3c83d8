"""Numbers, times, channels, objects and theatres go to the fact they belong to."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Told


def only(found: list[Told], type: str) -> Told:
    """Return the one fact of a type."""
    (fact,) = [f for f in found if f.type == type]
    return fact


@pytest.mark.parametrize(
    ("lang", "text", "type", "quantity"),
    [
        ("en", "France has between 300 and 400 soldiers in Gao.", "PRESENT", "personnel 300..400"),
        ("en", "Turkey sent more than a dozen drones to Ethiopia.", "AID", "drones 12..?"),
        ("en", "Qatar gave Hamas $30 million.", "AID", "money 30000000 USD"),
        ("en", "Israel struck Damascus, killing at least 9 people.", "ASSAULT", "killed 9..?"),
        ("en", "A Turkish drone strike on Kobani killed 7 fighters.", "ASSAULT", "killed 7"),
        ("en", "Hundreds of Turkish soldiers entered Syria.", "MOBILIZE", "personnel 200..999"),
        ("en", "Iran has two drones and forty missiles in Hodeidah.", "PRESENT", "drones 2, weapons 40"),
        ("fr", "La France compte entre 300 et 400 soldats à Gao.", "PRESENT", "personnel 300..400"),
        ("fr", "La Turquie a livré une dizaine de drones à l'Éthiopie.", "AID", "drones 10"),
        ("fr", "Le Qatar a versé 30 millions de dollars au Hamas.", "AID", "money 30000000 USD"),
        ("fr", "Israël a frappé Damas, tuant au moins neuf personnes.", "ASSAULT", "killed 9..?"),
        ("fr", "Wagner a déployé quelque 1 200 combattants au Mali.", "MOBILIZE", "fighters 1200"),
        ("fr", "L'Égypte a envoyé 40 chars et 200 soldats à Benghazi.", "MOBILIZE", "vehicles 40, personnel 200"),
    ],
)
def test_a_number_is_counted_where_it_is_said(facts: Facts, lang: str, text: str, type: str, quantity: str) -> None:
    assert only(facts(text, lang), type).quantity == quantity


def test_what_an_accusation_counts_belongs_to_what_it_alleges(facts: Facts) -> None:
    found = facts("Egypt accused Turkey of sending about 1,700 fighters to Tripoli.")
    assert only(found, "ACCUSE").quantity == ""
    moved = only(found, "MOBILIZE")
    assert (moved.line, moved.quantity) == ("MOBILIZE Turkey @ Tripoli [alleged: Egypt]", "fighters 1700")


@pytest.mark.parametrize(
    ("lang", "published", "text", "date"),
    [
        ("en", None, "Turkey bombed Kobani on 20 January 2018.", "2018-01-20"),
        ("en", "2021-05-12", "Israel bombed Gaza on Monday.", "2021-05-10"),
        ("en", None, "Israel bombed Gaza on Monday.", None),
        ("en", None, "The Wagner Group left Mali in June 2025.", "2025-06"),
        ("en", None, "Rwanda has supported M23 since 2021.", "2021/.."),
        ("en", None, "France controlled Gao until 2022.", "../2022"),
        ("fr", None, "La Turquie a bombardé Afrine le 20 janvier 2018.", "2018-01-20"),
        ("fr", "2021-05-12", "Israël a bombardé Gaza lundi.", "2021-05-10"),
        ("fr", None, "Israël a bombardé Gaza lundi.", None),
        ("fr", None, "Le Rwanda soutient le M23 depuis 2021.", "2021/.."),
        ("fr", None, "La France a contrôlé Gao jusqu'en 2022.", "../2022"),
    ],
)
def test_a_fact_has_the_date_that_the_text_gives_it(
    facts: Facts, lang: str, published: str | None, text: str, date: str | None
) -> None:
    (fact,) = facts(text, lang, published)
    assert fact.date == date


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Israel said on Monday that Hamas had attacked Haifa."),
        ("fr", "Israël a affirmé lundi que le Hamas avait attaqué Haïfa."),
    ],
)
def test_the_day_of_saying_dates_nothing(facts: Facts, lang: str, text: str) -> None:
    (fact,) = facts(text, lang, "2021-05-12")
    assert fact.line == "ASSAULT Hamas @ Haifa [alleged: Israel]"
    assert fact.date is None


def test_a_date_before_two_verbs_dates_both(facts: Facts) -> None:
    found = facts("In 2016, Turkey occupied Jarablus and attacked Al-Bab.")
    assert [(f.type, f.date) for f in found] == [("COERCE", "2016"), ("ASSAULT", "2016")]


@pytest.mark.parametrize(
    ("lang", "text", "channel"),
    [
        ("en", "Iran armed the Houthis.", "arms"),
        ("en", "Iran trains the Houthis.", "training"),
        ("en", "Qatar bankrolls Hamas.", "money"),
        ("en", "Turkey sent Syrian mercenaries to Azerbaijan.", "mercenaries"),
        ("en", "Russia sent instructors to Mali.", "training"),
        ("en", "Russia moved fighter jets to Jufra.", "air"),
        ("en", "Egypt provides air support to Haftar.", "air"),
        ("en", "Turkish troops are stationed in Idlib.", "troops"),
        ("fr", "L'Iran fournit des missiles aux Houthis.", "arms"),
        ("fr", "Le Qatar finance le Hamas.", "money"),
        ("fr", "La Turquie a envoyé des mercenaires syriens en Azerbaïdjan.", "mercenaries"),
        ("fr", "La Russie a envoyé des instructeurs au Mali.", "training"),
        ("fr", "La Russie dispose de bases en Syrie.", "basing"),
    ],
)
def test_the_channel_is_what_is_given_or_moved(facts: Facts, lang: str, text: str, channel: str) -> None:
    (fact,) = facts(text, lang)
    assert fact.channel == channel


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "Qatar supports Hamas."), ("en", "Turkey shelled Kobani."), ("fr", "L'Iran soutient le Hezbollah.")],
)
def test_a_text_that_names_no_channel_gives_none(facts: Facts, lang: str, text: str) -> None:
    (fact,) = facts(text, lang)
    assert fact.channel is None


@pytest.mark.parametrize(
    ("lang", "text", "theatre"),
    [
        ("en", "Turkey shelled Kobani.", "Syria"),
        ("en", "Egypt supports Haftar.", "Libya"),
        ("en", "Iran armed the Houthis.", "Yemen"),
        ("en", "Turkey condemned Russia.", None),
        ("en", "Egypt and Jordan support Yemen.", None),
        ("fr", "L'Égypte soutient le maréchal Haftar.", "Libya"),
        ("fr", "La Turquie a condamné la Russie.", None),
    ],
)
def test_the_theatre_is_where_it_plays_and_null_where_nothing_says(
    facts: Facts, lang: str, text: str, theatre: str | None
) -> None:
    (fact,) = facts(text, lang)
    assert fact.theatre == theatre


@pytest.mark.parametrize(
    ("lang", "text", "opposed"),
    [
        ("en", "Iran and Saudi Arabia are rivals in Yemen but cooperate over a pipeline.", "Yemen"),
        ("en", "Turkey and Russia are at odds in Idlib but cooperate on a gas pipeline.", "Syria"),
        ("fr", "L'Iran et l'Arabie saoudite sont rivaux au Yémen mais coopèrent autour d'un gazoduc.", "Yemen"),
    ],
)
def test_a_deal_after_but_is_not_of_the_theatre_before_it(facts: Facts, lang: str, text: str, opposed: str) -> None:
    found = facts(text, lang)
    rivals, partners = only(found, "OPPOSES"), only(found, "COOPERATE")
    assert rivals.theatre == opposed
    assert partners.theatre is None
    assert {rivals.actor} == {partners.actor}
    assert "pipeline" in partners.object or "gazoduc" in partners.object


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("en", "The Houthis fired missiles at Riyadh.", "missile"),
        ("en", "Russia moved fighter jets to Jufra.", "fighter jet"),
        ("fr", "L'Iran fournit des missiles aux Houthis.", "missile"),
    ],
)
def test_the_thing_used_or_given_is_the_object(facts: Facts, lang: str, text: str, named: str) -> None:
    (fact,) = facts(text, lang)
    assert fact.object == named


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Qatar funds Hezbollah."),
        ("en", "Israel says Iran arms the Houthis."),
        ("en", "France asked Egypt to bomb Derna."),
        ("fr", "L'Iran arme les Houthis."),
    ],
)
def test_a_verb_is_no_object(facts: Facts, lang: str, text: str) -> None:
    found = facts(text, lang)
    assert found
    assert [f.object for f in found] == [""] * len(found)


def test_a_day_that_is_told_beside_its_year_counts(facts: Facts) -> None:
    for lang, text in (
        ("fr", "Voilà dix ans, le 19 août 2003, une voiture piégée détruisait l'ambassade de Jordanie à Bagdad."),
        ("en", "Ten years ago, on 19 August 2003, a truck bomb destroyed the embassy of Jordan in Baghdad."),
    ):
        (fact,) = facts(text, lang, "2013-08-19")
        assert fact.date == "2003-08-19", text
