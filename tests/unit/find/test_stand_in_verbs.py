"""A verb that the parser has never seen is parsed as one that it knows, and stays itself in the fact."""

from __future__ import annotations

import pytest

from proxywar.extract import Extractor
from proxywar.find.stand_in_verbs import seen_words, verb_stand_in
from proxywar.records import Document
from proxywar.text import cut_document


@pytest.mark.parametrize(
    "form", ["pilonnent", "mitraillé", "dépêcha", "accusent", "administre", "imposaient", "opèrent"]
)
def test_form_stays_the_same(form: str) -> None:
    stand_in = verb_stand_in(form, "fr")
    assert stand_in is not None
    word, infinitive = stand_in
    assert word in seen_words("fr")
    assert word[-2:] == form[-2:] or (word[-1] == form[-1] and infinitive.endswith("er"))
    assert (word[0] in "aeiou") == (form[0] in "aeiou")


@pytest.mark.parametrize("form", ["attaque", "frappe", "soutient", "président", "donne", "Pilonnent"])
def test_what_may_be_another_word_is_kept(form: str) -> None:
    assert verb_stand_in(form, "fr") is None


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [("reconquis", "reconquérir"), ("dissous", "dissoudre"), ("descendues", "descendre"), ("obéi", "obéir")],
)
def test_participle_is_parsed_as_one_that_is_known(form: str, infinitive: str) -> None:
    stand_in = verb_stand_in(form, "fr")
    assert stand_in is not None
    assert stand_in[1] == infinitive
    assert (stand_in[0][0] in "aeiouhéè") == (form[0] in "aeiou")


def test_english_is_parsed_as_written() -> None:
    assert verb_stand_in("bankrolled", "en") is None


def test_fact_is_of_the_verb_that_is_written() -> None:
    text = "Les avions russes pilonnent Alep."
    document = Document("x", text, "0" * 64, lang="fr")
    [reading] = Extractor().read([cut_document(document, fragments="off")])
    assert [(f.type, f.rule) for f in reading.facts] == [("ASSAULT", "fr:pilonner")]
