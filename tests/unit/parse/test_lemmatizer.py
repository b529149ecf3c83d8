"""One pass over tables and edit trees gives the lemmas that the trained lemmatizer and the tables give in turn."""

from __future__ import annotations

import pytest

from proxywar.parse import apply_lemma_lexicon, load_pipeline
from proxywar.parse.embedded import load_embedded
from proxywar.parse.lemmas import known_lemmas, restore_case
from proxywar.parse.lemmatizer import COMPONENT, TREES

TEXTS = {
    "en": [
        "Turkey Has Sent Drones To Tripoli, Says Haftar",
        "They weren't shelling it; EGYPT DENIES ROLE.",
        "Xqzt-2000s brzged 17 flibbets.",
        "No",
    ],
    "fr": [
        "Les forces de l’ANL tenaient les bases d'Al-Joufra et d’al-Watiya.",
        "La Turquie n'a-t-elle pas livré 2500 drones ?",
        "LES ÉMIRATS NIENT",
        "Oui",
    ],
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_lemmas_of_trees_and_tables(lang: str) -> None:
    plain, table = load_embedded(lang), known_lemmas(lang)
    for text in TEXTS[lang]:
        doc = plain(text)
        for token in doc:
            token.lemma_ = restore_case(token.lemma_, token.text, token.pos_)
        apply_lemma_lexicon(doc, table)
        assert [t.lemma_ for t in load_pipeline(lang)(text)] == [t.lemma_ for t in doc]


def test_lemmas_do_not_depend_on_the_batch() -> None:
    nlp, texts = load_pipeline("fr"), TEXTS["fr"] * 3
    assert [[t.lemma_ for t in doc] for doc in nlp.pipe(texts)] == [[t.lemma_ for t in nlp(text)] for text in texts]


def test_words_without_a_fitting_tree_keep_their_form() -> None:
    assert all(token.lemma_ for doc in load_pipeline("en").pipe([*TEXTS["en"], "", " "]) for token in doc)


def test_trees_run_inside_the_component_only() -> None:
    names = load_pipeline("en").pipe_names
    assert COMPONENT in names and TREES not in names
