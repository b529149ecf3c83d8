from __future__ import annotations

import re

import pytest
from spacy.tokens import Doc

from proxywar.parse import load_pipeline, parse_sentences

PLAIN = "« La Turquie », a-t-il dit, livre 2 500 drones ; la Russie aussi."
VARIANTS = [
    PLAIN.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" ;", "\u202f;"),
    PLAIN.replace("2 500", "2\u202f500"),
    PLAIN.replace(" livre", "  livre").replace("drones", "drones\n"),
    "\n\t" + PLAIN + "  ",
]


def _tree(doc: Doc) -> list[tuple[str, str, str, str, str]]:
    return [(t.text, t.lemma_, t.pos_, t.dep_, t.head.text) for t in doc if not t.is_space]


@pytest.mark.parametrize("text", VARIANTS)
def test_odd_spaces_do_not_change_the_tree(text: str) -> None:
    nlp = load_pipeline("fr")
    assert _tree(nlp(text)) == _tree(nlp(PLAIN))
    assert nlp(text).text == text


def test_space_tokens_hang_on_the_word_before() -> None:
    doc = load_pipeline("fr")(" La\u00a0Turquie")
    spaces = [t for t in doc if t.is_space]
    assert [(t.pos_, t.dep_, t.head.text) for t in spaces] == [("SPACE", "dep", "La"), ("SPACE", "dep", "La")]
    assert not any(t.is_space for t in doc if t.dep_ != "dep")


def test_space_tokens_hold_nothing() -> None:
    doc = load_pipeline("fr")("«\u00a0Non\u00a0», dit\u202fAnkara\u00a0!")
    assert not any(list(t.children) for t in doc if t.is_space)


def test_companions_survive_the_copy() -> None:
    items = [(text, i) for i, text in enumerate([*VARIANTS, "", " ", "Tripoli"])]
    assert [(doc.text, i) for doc, i in parse_sentences(items, "fr")] == items


def test_nothing_of_the_copy_stays_behind() -> None:
    doc = load_pipeline("fr")(VARIANTS[0])
    assert not doc.user_data
    assert re.sub(r"\s", "", doc.text) == "".join(t.text for t in doc if not t.is_space)
