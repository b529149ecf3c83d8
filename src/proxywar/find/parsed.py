"""Copy what the parser says of a document into plain lists."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

MAX_KEPT = 100_000
"""Strings kept; when there are more, all are forgotten."""
_NO_FEATURES = "_"


class _Strings(dict[int, str]):
    """Strings by their ids, which are hashes of them and the same in every pipeline; asked of one when first met."""

    def __init__(self, *, lower: bool = False) -> None:
        super().__init__()
        self._lower = lower

    def fill(self, ids: set[int], store: StringStore) -> None:
        """Make sure that these ids are there."""
        if len(self) > MAX_KEPT:
            self.clear()
        for id in ids:
            if id in self:
                continue
            text: str = store[id]
            self[id] = text.lower() if self._lower else "" if text == _NO_FEATURES else text


@cache
def _codes() -> tuple[list[int | str], dict[int, str]]:
    """Return the columns that are read and the names of parts of speech; spaCy, slow to come, is there by then."""
    from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS
    from spacy.parts_of_speech import NAMES

    return [POS, LEMMA, DEP, HEAD, MORPH], {int(number): name for number, name in NAMES.items()}


_lemmas = _Strings(lower=True)
_others = _Strings()


def read_parse(doc: Doc) -> tuple[list[str], list[str], list[str], list[int], list[str]]:
    """Return part of speech, lemma in lower case, label, head and features of each token.

    All ids of a document are read at once: walking its token objects takes several times as long.
    """
    if not len(doc):
        return [], [], [], [], []
    columns, parts = _codes()
    table: Any = doc.to_array(columns)
    pos, lemmas, labels, _, features = table.T.tolist()
    heads = table[:, 3].astype("int64").tolist()  # counted from the token, before it as well
    strings = doc.vocab.strings
    _lemmas.fill(set(lemmas), strings)
    _others.fill({*labels, *features}, strings)
    return (
        [parts[id] for id in pos],
        [_lemmas[id] or doc[i].lower_ for i, id in enumerate(lemmas)],
        ["root" if (label := _others[id]) == "ROOT" else label for id in labels],
        [i + head for i, head in enumerate(heads)],
        [_others[id] for id in features],
    )
