from __future__ import annotations

from proxywar.weigh import corroboration, voices
from tests.facts_by_hand import Desk

GNA = "Government of National Accord"


def say(d: Desk, doc: str, text: str, **fields: object) -> None:
    d.say(doc, text, "BACKS", "Turkey", GNA, **fields)


def test_an_outlet_counts_once_whatever_its_capitals() -> None:
    d = Desk()
    say(d, "a", "Turkey backs it.", outlet="Le Courrier")
    say(d, "b", "Turkey helps it.", outlet="LE COURRIER")
    say(d, "c", "Turkey arms it.", outlet="Post")
    assert voices(d.facts, d.documents) == 2


def test_documents_without_outlet_are_voices_of_their_own() -> None:
    d = Desk()
    say(d, "a", "Turkey backs it.")
    say(d, "b", "Turkey helps it.")
    assert voices(d.facts, d.documents) == 2


def test_the_same_text_under_two_outlets_is_one_voice() -> None:
    d = Desk()
    say(d, "a", "Turkey backs it.", outlet="Wire", published="2020-06-01")
    say(d, "b", "Turkey backs it.", outlet="Post", published="2020-06-02")
    assert voices(d.facts, d.documents) == 1


def test_a_sentence_taken_over_word_for_word_is_one_voice() -> None:
    d = Desk()
    say(d, "a", "Turkey backs it.", outlet="Wire")
    say(d, "b", "Turkey backs it.", outlet="Post")
    d.say("b", "More of its own.", "CONSULT", "Turkey", "Russia")
    assert voices(d.facts[:2], d.documents) == 1


def test_fragments_of_a_collage_are_separate_hands() -> None:
    d = Desk()
    say(d, "pile", "Turkey backs it.", collage=True, outlet="Folder")
    say(d, "pile", "Turkey helps it.")
    say(d, "pile", "Turkey backs it.")
    assert voices(d.facts, d.documents) == 2


def test_sentences_of_one_article_are_one_voice() -> None:
    d = Desk()
    say(d, "a", "Turkey backs it.")
    say(d, "a", "Turkey helps it.")
    assert voices(d.facts, d.documents) == 1


def test_corroboration_tells_who_and_in_which_languages() -> None:
    d = Desk()
    say(d, "a", "Turkey backs it.", outlet="Wire")
    d.say("b", "La Turquie le soutient.", "BACKS", "Turkey", GNA, lang="fr", holder="Egypt", status="alleged")
    found = corroboration(d.facts, d.documents).json()
    assert found == {
        "voices": 2, "documents": 2, "outlets": ["wire"], "langs": ["en", "fr"], "holders": ["Egypt"],
        "camps": [], "reliability": None, "first": None, "last": None,
    }  # fmt: skip
