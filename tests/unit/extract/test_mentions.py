"""What a name stands for where it is mentioned: a place or a power, this town or its namesake, who held an office."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Read


def meaning(read: Read, text: str, words: str, lang: str = "en", date: str | None = None) -> tuple[str, str | None]:
    """Return kind and entity of the mention with those words."""
    (mention,) = [m for m in read(text, lang, date).mentions if m.text == words and m.kind in ("actor", "place")]
    return mention.kind, mention.entity


@pytest.mark.parametrize(
    ("lang", "text", "words", "expected"),
    [
        ("en", "The envoys met in Ankara.", "Ankara", ("place", "ankara")),
        ("en", "Ankara sent drones to Kyiv.", "Ankara", ("actor", "TUR")),
        ("en", "Rebels shelled Khartoum.", "Khartoum", ("place", "khartoum")),
        ("en", "He flew from Moscow to Cairo.", "Cairo", ("place", "cairo")),
        ("fr", "Alger refuse de répondre.", "Alger", ("actor", "DZA")),
        ("fr", "Des tirs ont retenti à Bamako.", "Bamako", ("place", "bamako")),
        ("fr", "Les rebelles ont quitté N'Djamena.", "N'Djamena", ("place", "ndjamena")),
    ],
)
def test_a_capital_is_a_town_or_a_state(
    read: Read, lang: str, text: str, words: str, expected: tuple[str, str]
) -> None:
    assert meaning(read, text, words, lang) == expected


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("In Nicaragua the rebels reached the city of León.", "León", "NIC"),
        ("In Spain the militias held out in Mérida.", "Mérida", "ESP"),
        ("Venezuelan soldiers were flown to Mérida.", "Mérida", "VEN"),
        ("Militiamen clashed in Tripoli, Lebanon.", "Tripoli", "LBN"),
        ("Militiamen clashed in Tripoli, Libya.", "Tripoli", "LBY"),
    ],
)
def test_of_towns_of_one_name_the_text_tells_which(read: Read, text: str, words: str, state: str) -> None:
    kind, entity = meaning(read, text, words)
    place = next(p for p in read(text).places if p.id == entity)
    assert kind == "place"
    assert (
        place.within[-1]
        == {"NIC": "Nicaragua", "ESP": "Spain", "VEN": "Venezuela", "LBN": "Lebanon", "LBY": "Libya"}[state]
    )


def test_a_village_elsewhere_is_no_guess_to_make(read: Read) -> None:
    _, entity = meaning(read, "Fighting went on in Velykyi Potik.", "Velykyi Potik")
    assert entity == "x-velykyi-potik"


@pytest.mark.parametrize(
    ("lang", "date", "text", "words", "person"),
    [
        ("en", "2019-06-01", "The Turkish president spoke.", "Turkish president", "erdogan"),
        ("en", "2009-06-01", "France's president spoke.", "France's president", "sarkozy"),
        ("en", "2014-06-01", "France's president spoke.", "France's president", "hollande"),
        ("fr", "2003-02-01", "Le ministre russe des Affaires étrangères a parlé.",
         "ministre russe des Affaires étrangères", "igor-ivanov"),
        ("fr", "2013-06-01", "Le président tchadien a parlé.", "président tchadien", "idriss-deby"),
    ],
)  # fmt: skip
def test_an_office_is_its_holder_on_the_date(
    read: Read, lang: str, date: str, text: str, words: str, person: str
) -> None:
    assert meaning(read, text, words, lang, date) == ("actor", person)


def test_an_office_without_a_date_or_with_a_name_says_no_more_than_it_says(read: Read) -> None:
    undated = read("The Turkish president spoke.").mentions
    assert {m.entity for m in undated if m.text == "Turkish president"} <= {None}
    named = read("The Turkish president, Abdullah Gul, spoke.", date="2019-06-01").mentions
    assert not any(m.text == "Turkish president" for m in named)
    former = read("The former Turkish president spoke.", date="2019-06-01").mentions
    assert not any("president" in m.text for m in former)


def test_the_office_of_someone_named_before_is_that_person(read: Read) -> None:
    text = "Nicolas Sarkozy flew to Niamey on Friday. The French president promised Niger arms."
    donors = {a.name for fact in read(text).facts if fact.type in ("AID", "AGREE") for a in fact.actor}
    assert donors == {"Nicolas Sarkozy"}


def test_the_recognised_government_is_the_one_of_the_date(read: Read) -> None:
    for date, body in (("2018-05-01", "gna"), ("2023-05-01", "gnu")):
        entities = {m.entity for m in read("The UN-backed government in Tripoli hailed the vote.", date=date).mentions}
        assert body in entities


def test_a_port_in_a_name_is_no_thing_of_its_own(read: Read) -> None:
    mentions = read("The ship left for Port Sudan.").mentions
    assert [m.text for m in mentions if m.start <= 18 < m.end] == ["Port Sudan"]


def test_a_surname_of_two_on_record_is_nobodys_until_one_is_named(read: Read) -> None:
    # Walid Jumblatt and his father Kamal: no office on record tells them apart.
    _, alone = meaning(read, "Jumblatt spoke in Beirut.", "Jumblatt")
    _, named = meaning(read, "Walid Jumblatt flew to Paris. Jumblatt met Macron there.", "Jumblatt")
    assert (alone, named) == ("x-jumblatt", "jumblatt")
