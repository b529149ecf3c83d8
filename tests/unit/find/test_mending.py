"""What the parser is known to get wrong is mended; what it gets right is left alone."""

from __future__ import annotations

import pytest

from proxywar.find.mending import mend
from proxywar.find.names import Name
from proxywar.find.tree import Tree
from proxywar.knowledge.entries import Candidate
from tests.unit.find.conftest import Grow


def shape(tree: Tree) -> list[tuple[str, str, str, int]]:
    return [(tree.words[i], tree.pos[i], tree.deps[i], tree.heads[i]) for i in range(len(tree))]


def nationality(text: str, sentence: str) -> Name:
    start = sentence.index(text)
    candidate = Candidate("RUS", "actor", "adjective")
    return Name(start, start + len(text), text, (candidate,))


def test_a_right_tree_is_left_alone(grow: Grow) -> None:
    rows = "Egypt Egypt PROPN nsubj 1\nbombed bomb VERB root 1 VerbForm=Fin\nDerna Derna PROPN obj 1"
    assert shape(mend(grow(rows), ())) == shape(grow(rows))


def test_a_word_behind_an_article_is_no_verb(grow: Grow) -> None:
    tree = mend(grow("the the DET det 1\nattack attack VERB nsubj 2\nfailed fail VERB root 2"), ())
    assert (tree.pos[1], tree.lemmas[1]) == ("NOUN", "attack")


def test_a_french_nationality_is_an_adjective_of_the_noun_before_it(grow: Grow) -> None:
    tree = grow("avions avion NOUN nsubj 1\nrusses russer VERB root 1\nici ici ADV advmod 1", "fr")
    tree.heads[0], tree.deps[0] = 0, "root"
    tree.heads[1], tree.deps[1] = 0, "acl"
    tree.link()
    mend(tree, (nationality("russes", tree.text),))
    assert (tree.pos[1], tree.deps[1], tree.heads[1]) == ("ADJ", "amod", 0)
    assert tree.heads[2] == 0, "what hung on it hangs on the noun"


def test_a_relative_pronoun_opens_a_clause_of_the_noun_before_it(grow: Grow) -> None:
    tree = grow(
        "Iran Iran PROPN nsubj 4\n, , PUNCT punct 0\nwhich which PRON nsubj 3\narms arm VERB parataxis 4\n"
        "spoke speak VERB root 4"
    )
    mend(tree, ())
    assert (tree.heads[3], tree.deps[3]) == (0, "acl:relcl")


def test_an_infinitive_hangs_on_the_verb_that_controls_it(grow: Grow) -> None:
    tree = grow(
        "Moscow Moscow PROPN nsubj 1\nsucceeded succeed VERB root 1\nin in SCONJ mark 3\nforcing force VERB advcl 1\n"
        "Ankara Ankara PROPN obj 3\nto to PART mark 6\nretreat retreat VERB xcomp 1"
    )
    mend(tree, ())
    assert (tree.heads[6], tree.deps[6]) == (3, "xcomp")


def test_a_finite_verb_is_coordinated_with_the_verb_before_it(grow: Grow) -> None:
    tree = grow(
        "Haftar Haftar PROPN nsubj 1\nleads lead VERB root 1 VerbForm=Fin\narmies army NOUN obj 1\nand and CCONJ cc 4\n"
        "holds hold VERB conj 2 VerbForm=Fin\nDerna Derna PROPN obj 4"
    )
    mend(tree, ())
    assert (tree.heads[4], tree.deps[4]) == (1, "conj")


@pytest.mark.parametrize(
    ("form", "lemma", "future"),
    [
        ("attaquera", "attaquer", True),
        ("livrera", "livrer", True),
        ("livra", "livrer", False),
        ("montra", "montrer", False),
    ],
)
def test_a_french_future_is_told_by_its_ending(grow: Grow, form: str, lemma: str, future: bool) -> None:
    tree = mend(grow(f"Elle elle PRON nsubj 1\n{form} {lemma} VERB root 1 Tense=Past|VerbForm=Fin", "fr"), ())
    assert (tree.feature(1, "Tense") == "Fut") is future


def test_a_conditional_needs_a_conditional_ending(grow: Grow) -> None:
    wrong = mend(grow("Elle elle PRON nsubj 1\nsoutient soutenir VERB root 1 Mood=Cnd|VerbForm=Fin", "fr"), ())
    right = mend(grow("Elle elle PRON nsubj 1\nsoutiendrait soutenir VERB root 1 Mood=Cnd|VerbForm=Fin", "fr"), ())
    assert (wrong.feature(1, "Mood"), right.feature(1, "Mood")) == ("Ind", "Cnd")


def test_a_conditional_ending_makes_a_conditional(grow: Grow) -> None:
    tree = mend(grow("Elle elle PRON nsubj 1\nsoutiendrait soutenir VERB root 1 Mood=Ind|VerbForm=Fin", "fr"), ())
    assert tree.feature(1, "Mood") == "Cnd"
