from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from proxywar.parse.labels import simplify_doc_labels, simplify_label


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("obl:mod", "obl"),
        ("obl:arg", "obl"),
        ("obl:agent", "obl:agent"),
        ("obl", "obl"),
        ("nsubj:pass", "nsubj:pass"),
        ("obj:lvc", "obj"),
        ("flat:name", "flat"),
        ("aux:caus", "aux:caus"),
        ("expl:subj", "expl:subj"),
        ("ROOT", "ROOT"),
    ],
)
def test_labels(label: str, plain: str) -> None:
    assert simplify_label(label) == plain
    assert simplify_label(plain) == plain


def test_document() -> None:
    doc = Doc(Vocab(), words=["va", "là"], heads=[0, 0], deps=["ROOT", "obl:arg"])
    assert [t.dep_ for t in simplify_doc_labels(doc)] == ["ROOT", "obl"]
