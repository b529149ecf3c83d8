from __future__ import annotations

import csv

import pytest
import spacy
from spacy.tokens import Doc

from proxywar.parse import apply_lemma_lexicon, load_pipeline, treebank_lemmas
from proxywar.parse.conjugation_fr import lemma_table
from proxywar.parse.lemmas import LEMMAS_DIR, known_lemmas, restore_case


def _doc(words: list[str], pos: list[str], lemmas: list[str]) -> Doc:
    return Doc(spacy.blank("en").vocab, words=words, pos=pos, lemmas=lemmas)


def test_table_wins_by_form_and_part_of_speech() -> None:
    doc = _doc(["Struck", "the", "struck"], ["VERB", "DET", "ADJ"], ["struck", "the", "struck"])
    apply_lemma_lexicon(doc, {("struck", "VERB"): "strike"})
    assert [t.lemma_ for t in doc] == ["strike", "the", "struck"]


def test_auxiliaries_are_verbs_and_quotes_are_straight() -> None:
    doc = _doc(["’s", "been"], ["AUX", "AUX"], ["x", "y"])
    apply_lemma_lexicon(doc, {("'s", "VERB"): "be", ("been", "VERB"): "be"})
    assert [t.lemma_ for t in doc] == ["be", "be"]


@pytest.mark.parametrize(
    ("word", "pos", "lemma", "expected"),
    [
        ("Bombed", "VERB", "Bomb", "bomb"),
        ("Turkey", "PROPN", "Turkey", "Turkey"),
        ("ATTACKS", "VERB", "ATTACKS", "attacks"),
        ("NATO", "NOUN", "NATO", "NATO"),
        ("I", "PRON", "I", "I"),
        ("drones", "NOUN", "drone", "drone"),
    ],
)
def test_case(word: str, pos: str, lemma: str, expected: str) -> None:
    assert restore_case(lemma, word, pos) == expected


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_table_files_are_sorted_unique_and_sourced(lang: str) -> None:
    with (LEMMAS_DIR / f"{lang}.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    keys = [(row["form"], row["pos"]) for row in rows]
    assert keys == sorted(set(keys))
    assert all(row["lemma"] and row["source"] for row in rows)
    assert {row["pos"] for row in rows} == {"VERB", "NOUN", "ADJ"}
    assert len(treebank_lemmas(lang)) == len(rows)


def test_other_languages_have_no_table() -> None:
    assert treebank_lemmas("xx") == {}


@pytest.mark.parametrize(
    ("lang", "text", "lemmas"),
    [
        ("en", "Turkey sent fighters who fought and were driven out.", {"send", "fight", "drive"}),
        ("en", "Russia Says It Has Withdrawn", {"say", "have", "withdraw"}),
        ("fr", "Les forces turques ont pris la ville et tiennent la base.", {"prendre", "tenir"}),
        ("fr", "Des mercenaires ont été envoyés et combattent.", {"envoyer", "combattre"}),
    ],
)
def test_pipeline_lemmas(lang: str, text: str, lemmas: set[str]) -> None:
    assert lemmas <= {token.lemma_ for token in load_pipeline(lang)(text)}


def test_lexicon_verbs_get_their_lemma_in_rare_forms() -> None:
    doc = load_pipeline("fr")("Les troupes assiégeaient la ville. Ils soutinrent Tripoli.")
    apply_lemma_lexicon(doc, lemma_table(["assiéger", "soutenir"]))
    assert {t.lemma_ for t in doc if t.pos_ == "VERB"} == {"assiéger", "soutenir"}


def test_verbs_of_the_treebanks_are_known_in_all_forms() -> None:
    table = known_lemmas("fr")
    assert table["combattent", "VERB"] == "combattre"
    assert table["combattissent", "VERB"] == "combattre"
    assert set(treebank_lemmas("fr")) <= set(table)
    assert known_lemmas("en") == treebank_lemmas("en")
