"""A tree answers what extraction asks of it: who governs, which preposition, active or passive."""

from __future__ import annotations

import pytest

from proxywar.find.tree import Tree, kept, tokens_with
from tests.unit.find.conftest import Grow

CUT_OFF = """
Troops troop NOUN nsubj 4
from from ADP case 2
Egypt Egypt PROPN nmod 0
and and CCONJ cc 4
left leave VERB root 4 VerbForm=Fin|Tense=Past
Goma Goma PROPN obj 4
"""


def test_tokens_keep_their_place_in_the_document(grow: Grow) -> None:
    tree = grow(CUT_OFF, offset=100)
    assert (tree.start[2], tree.end[2]) == (112, 117)
    assert tree.text[tree.start[2] - tree.offset : tree.end[2] - tree.offset] == tree.words[2] == "Egypt"
    assert len(tree) == 6


def test_dependents_governors_and_subtrees(grow: Grow) -> None:
    tree = grow(CUT_OFF)
    assert tree.children(4, "nsubj", "obj") == [0, 5]
    assert list(tree.ancestors(1)) == [2, 0, 4]
    assert tree.subtree(0) == [0, 1, 2]
    assert tree.deps[4] == "root"
    assert tree.clause_head(1) == 4


def test_a_token_takes_the_place_of_another(grow: Grow) -> None:
    tree = grow(CUT_OFF)
    tree.take_place(2, 0)
    assert (tree.heads[2], tree.deps[2]) == (4, "nsubj")
    tree.take_place(5, 4)
    assert (tree.heads[5], tree.deps[5]) == (5, "root")


def test_a_label_is_found_by_the_part_before_its_colon(grow: Grow) -> None:
    tree = grow("Goma Goma PROPN nsubj:pass 1\nfell fall VERB root 1")
    assert tree.children(1, "nsubj") == [0]
    assert tree.children(1, "nsubj:pass") == [0]
    assert tree.children(1, "obj") == []


@pytest.mark.parametrize(
    ("lang", "rows", "mark"),
    [
        ("en", "to to ADP case 1\nGoma Goma PROPN root 1", "to"),
        ("en", "towards towards ADP case 1\nGoma Goma PROPN root 1", "toward"),
        ("fr", "du du ADP case 1\nMali Mali PROPN root 1", "de"),
        ("fr", "aux aux ADP case 1\nHouthis Houthis PROPN root 1", "à"),
        ("fr", "d' de ADP case 1\nAlep Alep PROPN root 1", "de"),
        ("en", "Goma Goma PROPN root 0", ""),
    ],
)
def test_the_preposition_before_a_noun_in_its_normal_form(grow: Grow, lang: str, rows: str, mark: str) -> None:
    tree = grow(rows, lang)
    assert tree.case_of(len(tree) - 1) == mark


def test_a_conjunct_shares_the_preposition_of_the_first(grow: Grow) -> None:
    tree = grow("to to ADP case 1\nGoma Goma PROPN root 1\nand and CCONJ cc 3\nGao Gao PROPN conj 1")
    assert tree.case_of(3) == "to"
    assert tree.conjuncts(1) == [1, 3]


def test_a_preposition_of_several_words_is_read_whole(grow: Grow) -> None:
    tree = grow("according accord ADP case 2\nto to ADP fixed 0\nIsrael Israel PROPN root 2")
    assert tree.preposition_phrase(2) == "according to"


@pytest.mark.parametrize(
    ("lang", "rows", "verb", "passive"),
    [
        ("en", "Goma Goma PROPN nsubj:pass 2\nwas be AUX aux:pass 2\nshelled shell VERB root 2", 2, True),
        ("en", "M23 M23 PROPN nsubj 2\nhas have AUX aux 2\nshelled shell VERB root 2 VerbForm=Part", 2, False),
        ("en", "men man NOUN root 0\narmed arm VERB acl 0 VerbForm=Part|Tense=Past", 1, True),
        ("en", "men man NOUN root 0\narming arm VERB acl 0 VerbForm=Part|Tense=Pres", 1, False),
        ("en", "Egypt Egypt PROPN nsubj 1\nbombed bomb VERB root 1 Voice=Pass\nGao Gao PROPN obj 1",
         1, False),
        ("fr", "Elle elle PRON nsubj 2\nest être AUX aux 2\nintervenue intervenir VERB root 2 Voice=Pass",
         2, False),
        ("fr", "Elle elle PRON nsubj 2\ns' se PRON expl 2\nretire retirer VERB root 2 Voice=Pass",
         2, False),
        ("fr", "Alep Alep PROPN nsubj:pass 2\nest être AUX aux:pass 2\nbombardée bombarder VERB root 2", 2, True),
    ],
)  # fmt: skip
def test_the_passive_is_told_from_the_perfect(grow: Grow, lang: str, rows: str, verb: int, passive: bool) -> None:
    assert grow(rows, lang).is_passive(verb) is passive


def test_moving_a_token_never_makes_a_cycle(grow: Grow) -> None:
    tree = grow(CUT_OFF)
    tree.reattach(5, 0, "nmod")
    assert (tree.heads[5], tree.deps[5]) == (0, "nmod")
    assert 5 in tree.kids[0] and 5 not in tree.kids[4]
    tree.reattach(0, 2, "nmod")
    assert tree.heads[0] == 4, "Egypt hangs on the troops; they cannot hang on Egypt"


def test_features_are_read_by_name(grow: Grow) -> None:
    tree = grow(CUT_OFF)
    assert (tree.feature(4, "Tense"), tree.feature(4, "Mood")) == ("Past", "")


def test_tokens_are_those_between_two_places() -> None:
    column = ["det", "nsubj", "root", "det", "obj"]
    assert list(tokens_with(column, {"det", "obj"})) == [0, 3, 4]
    assert list(tokens_with(column, {"det", "obj"}, 1, 4)) == [3]
    assert list(tokens_with(column, frozenset({"advcl"}))) == []


def test_what_is_changed_on_the_way_counts_as_it_then_is() -> None:
    column = ["conj", "obj", "conj"]
    seen = []
    for i in tokens_with(column, {"conj"}):
        column[1:] = ["conj", "obj"]
        seen.append(i)
    assert seen == [0, 1]


def test_what_is_kept_is_told_once_and_forgotten_with_the_heads(grow: Grow) -> None:
    asked = []

    @kept
    def below(tree: Tree, i: int) -> list[int]:
        asked.append(i)
        return tree.kids[i]

    tree = grow(CUT_OFF)
    below(tree, 0).append(9)
    assert below(tree, 0) == [2], "who asks gets a list of his own"
    assert asked == [0]
    tree.heads[3] = 0
    tree.link()
    assert below(tree, 0) == [2, 3]


def test_heads_that_close_a_circle_are_set_back(grow: Grow) -> None:
    tree = grow(CUT_OFF)
    tree.heads[5], tree.deps[5] = 0, "nmod"
    tree.link()
    tree.heads[0], tree.deps[0] = 1, "nmod"  # Troops hangs on "from", which hangs on Egypt, and that on Troops
    tree.link()
    assert (tree.heads, tree.deps) == ([4, 2, 0, 4, 4, 0], ["nsubj", "case", "nmod", "cc", "root", "nmod"])
    assert tree.subtree(4) == [0, 1, 2, 3, 4, 5]
