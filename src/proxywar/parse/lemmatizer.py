"""The component that gives lemmas: tables first, the trained edit trees for the words that no table has.

It does what spaCy's edit-tree lemmatizer and the tables after it would do one after the other, and asks the model for
half the words only. Every answer depends on few things (form, part of speech, tree), so it is looked up after the
first time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from spacy.attrs import LEMMA, ORTH, POS
from spacy.language import Language
from spacy.parts_of_speech import NAMES
from spacy.tokens import Doc
from spacy.util import minibatch

from proxywar.parse.forms import normalise_form
from proxywar.parse.lemmas import coarse_pos, known_lemmas, restore_case

COMPONENT = "proxywar_lemmas"
TREES = "trainable_lemmatizer"
MAX_KEPT = 100_000
"""Answers kept of each kind; when there are more, all are forgotten."""
_LEAST_ROWS = 16
_Word = tuple[int, int]  # ids of form and part of speech


class Lemmatizer:
    """Sets the lemma of every token; `doc.tensor` and parts of speech must be there.

    Args:
        trees: The trained edit-tree lemmatizer; it stays out of the pipeline.
    """

    def __init__(self, nlp: Language, trees: Any) -> None:
        self._strings = nlp.vocab.strings
        self._table = known_lemmas(nlp.lang or "")
        self._trees = trees
        self._labels: list[int] = trees.cfg["labels"]
        self._scorer = trees.model.layers[1].layers[0]
        self._known: dict[_Word, int | None] = {}
        self._cut: dict[tuple[int, int, int], int | None] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of one document and return it."""
        self._lemmatize([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """Set the lemmas of many documents, a batch at a time."""
        for batch in minibatch(stream, size=batch_size):
            docs = list(batch)
            self._lemmatize(docs)
            yield from docs

    def _lemmatize(self, docs: Sequence[Doc]) -> None:
        if max(len(self._known), len(self._cut)) > MAX_KEPT:
            self._known.clear()
            self._cut.clear()
        words: list[_Word] = [(form, pos) for doc in docs for form, pos in doc.to_array([ORTH, POS]).tolist()]
        for word in set(words):
            if word not in self._known:  # taking all known words off a set would go through them all
                self._known[word] = self._look_up(*word)
        found = [self._known[word] for word in words]
        open_ = [i for i, lemma in enumerate(found) if lemma is None]
        if open_:
            vectors = np.concatenate([doc.tensor for doc in docs if len(doc)])[open_]
            for i, lemma in zip(open_, self._apply_trees([words[i] for i in open_], vectors), strict=True):
                found[i] = lemma
        lemmas: Any = np.array(found, dtype="uint64")
        start = 0
        for doc in docs:
            if len(doc):
                doc.from_array([LEMMA], lemmas[start : start + len(doc)])
            start += len(doc)

    def _look_up(self, form: int, pos: int) -> int | None:
        lemma = self._table.get((normalise_form(self._strings[form]), coarse_pos(NAMES[pos])))
        return None if lemma is None else self._strings.add(lemma)

    def _apply_trees(self, words: list[_Word], vectors: Any) -> Iterator[int]:
        """Yield a lemma a word: that of the best of its `top_k` trees that fits, else the form."""
        # BLAS rounds a handful of rows in another way; a lemma must not depend on the number of words around.
        padded = np.resize(vectors, (max(len(words), _LEAST_ROWS), vectors.shape[1]))
        scores: Any = self._scorer.predict(padded)[: len(words)]
        for word, best, row in zip(words, scores.argmax(axis=1).tolist(), scores, strict=True):
            lemma = self._lemma_by(best, word)
            if lemma is None:
                others = np.argsort(-row, kind="stable")[1 : self._trees.top_k].tolist()
                fitting = (self._lemma_by(other, word) for other in others)
                lemma = next((found for found in fitting if found is not None), None)
            yield self._in_case(self._strings[word[0]], word) if lemma is None else lemma

    def _lemma_by(self, label: int, word: _Word) -> int | None:
        """Return what a tree makes of a word, None where it does not fit."""
        key = (label, *word)
        if key not in self._cut:
            lemma = self._trees.trees.apply(self._labels[label], self._strings[word[0]])
            self._cut[key] = None if lemma is None else self._in_case(lemma, word)
        return self._cut[key]

    def _in_case(self, lemma: str, word: _Word) -> int:
        return int(self._strings.add(restore_case(lemma, self._strings[word[0]], NAMES[word[1]])))


@Language.factory(COMPONENT, assigns=["token.lemma"])
def _create(nlp: Language, name: str) -> Lemmatizer:  # noqa: ARG001  # spaCy names it
    _, trees = nlp.remove_pipe(TREES)
    return Lemmatizer(nlp, trees)
