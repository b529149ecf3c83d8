from __future__ import annotations

import random

import pytest
from spacy.vocab import Vocab

from proxywar.parse import conjugate
from train import train as trainer
from train.templates_fr import VERBS, Verb, compose

VOCAB = Vocab()


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.infinitive)
def test_verb_forms_exist(verb: Verb) -> None:
    assert {verb.singular, verb.plural, verb.participle} <= set(conjugate(verb.infinitive))


def test_sentences_are_trees_with_known_labels() -> None:
    for words in compose(200, random.Random(3)):
        roots = [node for i, (node, head) in enumerate(words) if head == i]
        assert [node.label for node in roots] == ["root"]
        assert all(node.label and node.lemma and node.pos for node, _ in words)
        for start in range(len(words)):
            place, steps = start, 0
            while words[place][1] != place:
                place, steps = words[place][1], steps + 1
                assert steps < len(words)


def test_same_seed_same_sentences() -> None:
    first, second = ([[n.form for n, _ in s] for s in compose(20, random.Random(5))] for _ in range(2))
    assert first == second


def test_sentences_become_examples() -> None:
    [sentence] = trainer.composed_sentences(1, random.Random(1))
    example = trainer.make_example([sentence], VOCAB)
    assert example.reference.text.count(" ,") == 0
    assert example.reference.has_annotation("DEP")


def test_copies_change_letters_only() -> None:
    original = trainer.Sentence(
        words=["L'", "armée", "de", "Haftar"],
        spaces=[False, True, True, True],
        tags=["", "", "", ""],
        pos=["DET", "NOUN", "ADP", "PROPN"],
        morphs=["", "", "", ""],
        lemmas=["le", "armée", "de", "Haftar"],
        heads=[1, 1, 3, 1],
        deps=["det", "ROOT", "case", "nmod"],
    )
    curly, headline, upper = (trainer.vary(original, style) for style in ("curly", "headline", "upper"))
    assert curly.words[0] == "L’" and curly.lemmas[0] == "le"
    assert headline.words == ["L'", "Armée", "de", "Haftar"] and headline.lemmas[1] == ""
    assert upper.words == ["L'", "ARMÉE", "DE", "HAFTAR"] and upper.heads == original.heads


@pytest.mark.parametrize(
    ("word", "lemma", "pos", "learnt"),
    [
        ("Bombed", "bomb", "VERB", "Bomb"),
        ("bombed", "bomb", "VERB", "bomb"),
        ("Haftar", "Haftar", "PROPN", "Haftar"),
        ("NATO", "nato", "NOUN", ""),
        ("I", "I", "PRON", "I"),
        ("", "", "", ""),
    ],
)
def test_lemmas_that_the_trees_learn(word: str, lemma: str, pos: str, learnt: str) -> None:
    assert trainer.cased_lemma(word, lemma, pos) == learnt


def test_every_epoch_has_all_written_sentences() -> None:
    written = trainer.composed_sentences(40, random.Random(1))
    groups = trainer.epoch_groups(written, [], random.Random(2), copies=trainer.COPIES["en"], composed=0)
    seen = {id(s) for group in groups for s in group}
    assert {id(s) for s in written} <= seen
    assert max(len(group) for group in groups) <= 5


def test_batches_hold_all_groups() -> None:
    groups = [[s] for s in trainer.composed_sentences(30, random.Random(1))]
    batches = list(trainer.batches(groups, 50))
    assert [group for batch in batches for group in batch] == groups
    assert len(batches) > 3
