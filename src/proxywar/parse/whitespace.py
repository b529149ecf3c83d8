"""White space that is more than one plain space, kept away from the models.

spaCy makes a token of a no-break space, a line break or a second space. French typography is full of them
("« paix »", "2 500"), the models have seen none, and each would push the words apart. The first component hands the
pipeline a copy without those tokens; the last puts the tree onto the document with them: position SPACE, label `dep`,
hanging on the token before.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.symbols import SPACE
from spacy.tokens import Doc

HIDE = "proxywar_hide_spaces"
RESTORE = "proxywar_restore_spaces"
_ORIGINAL = "proxywar_original"
_COPIED = [TAG, POS, MORPH, LEMMA]


def hide_spaces(doc: Doc) -> Doc:
    """Return a copy without white-space tokens, or the document itself if it has none or nothing else."""
    words = [token for token in doc if not token.is_space]
    if not words or len(words) == len(doc):
        return doc
    ends = {token.i + 1 for token in doc if token.is_space}
    copy = Doc(
        doc.vocab,
        words=[token.text for token in words],
        spaces=[bool(token.whitespace_) or token.i + 2 in ends for token in words],
    )
    copy.user_data[_ORIGINAL] = doc
    copy._context = doc._context  # noqa: SLF001  # how spaCy keeps what came with a text
    return copy


def restore_spaces(doc: Doc) -> Doc:
    """Return the document that `hide_spaces` copied, with the tree of the copy."""
    original: Doc | None = doc.user_data.pop(_ORIGINAL, None)
    if original is None:
        return doc
    places = [token.i for token in original if not token.is_space]
    values: Any = doc.to_array(_COPIED)
    table: Any = np.zeros((len(original), len(_COPIED) + 2), dtype="uint64")
    heads = np.zeros(len(original), dtype="int64")
    for k, place in enumerate(places):
        table[place, : len(_COPIED)] = values[k]
        table[place, -1] = doc[k].dep
        heads[place] = places[doc[k].head.i] - place
    _attach_spaces(original, places[0], table, heads)
    table[:, -2] = heads.astype("uint64")
    original.from_array([*_COPIED, HEAD, DEP], table)
    return original


def _attach_spaces(original: Doc, first: int, table: Any, heads: Any) -> None:
    strings = original.vocab.strings
    word = first
    for token in original:
        if not token.is_space:
            word = token.i
            continue
        heads[token.i] = word - token.i
        table[token.i, 0] = strings.add("_SP")
        table[token.i, 1] = SPACE
        table[token.i, 3] = strings.add(token.text)
        table[token.i, -1] = strings.add("dep")


Language.component(HIDE, func=hide_spaces)
Language.component(RESTORE, func=restore_spaces)
