"""Names in a sentence: those of the knowledge base, and capitalised runs that it does not hold."""

from __future__ import annotations

import pytest

from proxywar.find.names import find_capital_runs, find_known_names, proper_runs, titles
from proxywar.find.times import find_times
from proxywar.knowledge import Gazetteer
from tests.unit.find.conftest import Grow


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def known(text: str, lang: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """Return the names with the id of their first candidate; their offsets must cut them out of the text."""
    found = list(find_known_names(text, lang=lang, gazetteer=gazetteer))
    assert all(text[n.start : n.end] == n.text for n in found)
    return [(n.text, n.candidates[0].id) for n in found]


def runs(text: str, lang: str, gazetteer: Gazetteer) -> list[str]:
    held = list(find_known_names(text, lang=lang, gazetteer=gazetteer))
    found = list(find_capital_runs(text, lang=lang, known=held, times=find_times(text, lang)))
    assert all(text[n.start : n.end] == n.text and n.candidates == () for n in found)
    return [n.text for n in found]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Egypt met Khalifa Haftar.", [("Egypt", "EGY"), ("Khalifa Haftar", "haftar")]),
        ("en", "Yesterday Khalifar Haftar spoke.", [("Khalifar Haftar", "haftar")]),
        ("en", "On Monday General Haftar spoke.", [("Haftar", "haftar")]),
        ("en", "Marshal Haftar spoke.", [("Haftar", "haftar")]),
        ("en", "When Haftar spoke, Egypt listened.", [("Haftar", "haftar"), ("Egypt", "EGY")]),
        ("en", "The LNA Haftar leads is there.", [("LNA", "lna"), ("Haftar", "haftar")]),
        ("fr", "Le maréchal Haftar a parlé.", [("Haftar", "haftar")]),
        ("fr", "Selon Haftar, l'Égypte attend.", [("Haftar", "haftar"), ("Égypte", "EGY")]),
    ],
)
def test_a_surname_takes_its_forename_but_no_title_acronym_or_first_word(
    gazetteer: Gazetteer, lang: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert known(text, lang, gazetteer) == expected


def test_nationalities_are_told_from_names(gazetteer: Gazetteer) -> None:
    name, nationality = find_known_names("Turkey sent Syrian fighters.", lang="en", gazetteer=gazetteer)
    assert (name.text, name.is_entity) == ("Turkey", True)
    assert (nationality.text, nationality.is_entity) == ("Syrian", False)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("We saw Egypt there.", "Egypt", "country"),
        ("We saw Benghazi there.", "Benghazi", "place"),
        ("We saw Emmanuel Macron there.", "Emmanuel Macron", "person"),
        ("We saw the Houthis there.", "Houthis", "people"),
        ("We saw NATO there.", "NATO", "group"),
    ],
)
def test_each_name_tells_the_parser_what_kind_of_word_it_is(
    gazetteer: Gazetteer, text: str, name: str, kind: str
) -> None:
    found = {n.text: n.parse_class for n in find_known_names(text, lang="en", gazetteer=gazetteer)}
    assert found[name] == kind


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Egypt thanked Marek Dolny for the tip.", ["Marek Dolny"]),
        ("en", "Egypt thanked Colonel Marek Dolny for the tip.", ["Marek Dolny"]),
        ("en", "The Karoda Front attacked Gao.", ["Karoda Front"]),
        ("en", "They met Omar al-Tarhani in a tent.", ["Omar al-Tarhani"]),
        ("en", "Only Dolny came.", []),
        ("en", "Mark Dolny came.", ["Mark Dolny"]),
        ("en", "Khalifa Haftar met Vladimir Putin.", []),
        ("en", "On Monday March the rain came.", []),
        ("en", "Turkey Sends Drones to Ethiopia as War Widens", []),
        ("fr", "Le général Pascal Moulinet attend.", ["Pascal Moulinet"]),
        ("fr", "Hier, Élie Brassac a parlé.", ["Élie Brassac"]),
        ("fr", "Jean Brassac a parlé.", ["Jean Brassac"]),
    ],
)
def test_runs_of_capitals_are_names_without_titles_and_first_words(
    gazetteer: Gazetteer, lang: str, text: str, expected: list[str]
) -> None:
    assert runs(text, lang, gazetteer) == expected


def test_a_body_is_told_from_a_person(gazetteer: Gazetteer) -> None:
    found = find_capital_runs("The Karoda Front thanked Marek Dolny.", lang="en", known=[], times=())
    assert {n.text: n.parse_class for n in found} == {"Karoda Front": "group", "Marek Dolny": "person"}


def test_proper_nouns_side_by_side_are_one_name_and_taken_ones_none(grow: Grow) -> None:
    tree = grow(
        "Egypt Egypt PROPN nsubj 1\nmet meet VERB root 1\nMarek Marek PROPN obj 1\nDolny Dolny PROPN flat 2\n"
        "and and CCONJ cc 5\nTrobec Trobec PROPN conj 2"
    )
    assert list(proper_runs(tree, [True] + [False] * 5)) == [(2, 3), (5, 5)]
    assert list(proper_runs(tree, [True, False, True, True, False, True])) == []


def test_a_title_alone_is_no_name(grow: Grow) -> None:
    tree = grow("General general PROPN nsubj 1\nspoke speak VERB root 1")
    assert list(proper_runs(tree, [False, False])) == []


@pytest.mark.parametrize(("lang", "words"), [("en", {"general", "gen", "president", "mr"}), ("fr", {"général", "mme"})])
def test_titles_are_known_without_their_dots(lang: str, words: set[str]) -> None:
    assert words <= titles(lang)
