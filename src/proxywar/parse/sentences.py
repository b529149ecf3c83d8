"""Parse a stream of sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from proxywar.parse.load import load_pipeline
from proxywar.parse.spec import PipelineSpec

DEFAULT_BATCH_SIZE = 256


def parse_sentences(
    items: Iterable[tuple[str, Any]],
    lang: str,
    *,
    spec: PipelineSpec | None = None,
    batch_size: int = DEFAULT_BATCH_SIZE,
) -> Iterator[tuple[Doc, Any]]:
    """Parse texts of one language and hand each tree back with what came with its text.

    `doc.text` is the text, `token.idx` counts code points in it. A text may turn out to be more than one sentence:
    see `doc.sents`. One core is used: loading an embedded pipeline gives NumPy's OpenBLAS one
    thread (see `proxywar.parse.blas`); runners put several processes side by side.

    Args:
        items: Pairs of text and anything; the second part is returned untouched.
        lang: Language of all the texts.
        spec: The user's choice of pipelines; None is the embedded ones.
        batch_size: Texts parsed at a time; more than a few hundred gains nothing.

    Yields:
        Pairs of parsed text and its companion, in the order of `items`.

    Raises:
        PipelineError: The pipeline cannot be loaded; raised at the first item.
    """
    nlp = load_pipeline(lang, name=spec.name_for(lang) if spec else None)
    yield from nlp.pipe(items, as_tuples=True, batch_size=batch_size)
