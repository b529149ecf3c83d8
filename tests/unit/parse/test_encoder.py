"""The fast encoder gives what the trained layers give, whatever a word is batched with or was read before."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from proxywar.parse import encoder
from proxywar.parse.embedded import load_embedded

WORDS = ["Turkey", "sent", "drones", "to", "Tripoli", ";", "l'", "armée", "nationale", "a", "pris", "la", "base", "d’"]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_embedded("fr")


def _trained(nlp: Language) -> Any:
    (model,) = nlp.get_pipe("tok2vec").model.layers  # type: ignore[attr-defined]
    return model


def _docs(nlp: Language, lengths: list[int]) -> list[Doc]:
    return [Doc(nlp.vocab, words=[WORDS[(n + k) % len(WORDS)] for k in range(n)]) for n in lengths]


@pytest.mark.parametrize("lengths", [[1], [2, 3], [18, 0, 5], [7] * 60, [300, 1, 90], [247, 8, 1]])
def test_same_vectors_as_the_trained_layers(nlp: Language, lengths: list[int]) -> None:
    docs, model = _docs(nlp, lengths), _trained(nlp)
    for fast, slow in zip(encoder.Encoder(model)(docs), model.predict(docs), strict=True):
        assert fast.shape == slow.shape
        np.testing.assert_allclose(fast, slow, atol=2e-5)


def test_vectors_do_not_depend_on_the_batch(nlp: Language) -> None:
    docs = _docs(nlp, [3, 1, 18, 260, 5, 40])
    together = encoder.Encoder(_trained(nlp))(docs)
    one_by_one = encoder.Encoder(_trained(nlp))
    for doc, vectors in zip(reversed(docs), reversed(together), strict=True):
        np.testing.assert_allclose(one_by_one([doc])[0], vectors, atol=1e-6)


def test_forgotten_forms_are_learnt_anew(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "MAX_FORMS", 4)
    small, docs = encoder.Encoder(_trained(nlp)), _docs(nlp, [5, 9, 18])
    wanted = _trained(nlp).predict(docs)
    for _ in range(2):
        for doc, vectors in zip(docs, wanted, strict=True):
            np.testing.assert_allclose(small([doc])[0], vectors, atol=2e-5)


def test_it_cannot_be_trained(nlp: Language) -> None:
    vectors, backprop = nlp.get_pipe("tok2vec").model.begin_update(_docs(nlp, [3]))  # type: ignore[attr-defined]
    with pytest.raises(NotImplementedError):
        backprop(vectors)
