"""What a read is compared with, in the same run on the same text: parses that do nothing else.

    bare parse     the embedded pipelines, sentence by sentence, as a read uses them but for names in one piece
    stock spaCy    the same weights in spaCy's own layers, without what `parse/encoder.py` and `lemmatizer.py` save
    tokens only    spaCy's blank pipeline: what cutting text into tokens costs

Trained pipelines of spaCy itself are not on PyPI; where one is installed (`en_core_web_sm`), it is measured as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from benchmarks.measures import processor_seconds

Texts = Mapping[str, Sequence[str]]
"""Sentences by language."""


def sentences_of(rows: Sequence[dict[str, Any]]) -> dict[str, list[str]]:
    """Return the sentences of documents by language, as a read cuts them."""
    from proxywar.records import Document
    from proxywar.sources import hash_document
    from proxywar.text import cut_document

    found: dict[str, list[str]] = {}
    for row in rows:
        text, lang = row["text"], row["lang"]
        cut = cut_document(Document(row["id"], text, hash_document(text, None, None, None), lang, None, None, "bench"))
        found.setdefault(lang, []).extend(text[s.start : s.end] for s in cut.sentences)
    return found


def peers() -> dict[str, Callable[[Texts], float]]:
    """Return what is compared, each a function from sentences to seconds of processor time."""
    found = {"bare parse": _bare, "stock spaCy": _timed(_stock), "tokens only": _timed(_blank)}
    if _installed("en"):
        found["installed spaCy pipelines"] = _timed(_named)
    return found


def _bare(texts: Texts) -> float:
    from proxywar.parse import load_pipeline, parse_sentences

    for lang in texts:
        load_pipeline(lang)
    started = processor_seconds()
    for lang, sentences in texts.items():
        for _ in parse_sentences(((text, None) for text in sentences), lang):
            pass
    return processor_seconds() - started


def _timed(load: Callable[[str], Any]) -> Callable[[Texts], float]:
    loaded: dict[str, Any] = {}

    def run(texts: Texts) -> float:
        for lang in texts:
            if lang not in loaded:
                loaded[lang] = load(lang)
        started = processor_seconds()
        for lang, sentences in texts.items():
            for _ in _pipe(loaded[lang], sentences):
                pass
        return processor_seconds() - started

    return run


def _pipe(nlp: Any, sentences: Sequence[str]) -> Iterable[Any]:
    return nlp.pipe(sentences, batch_size=256)  # type: ignore[no-any-return]


def _stock(lang: str) -> Any:
    from proxywar.parse.embedded import load_embedded

    return load_embedded(lang, fast=False)


def _blank(lang: str) -> Any:
    import spacy

    return spacy.blank(lang)


def _installed(lang: str) -> str | None:
    from proxywar.parse import best_installed

    return best_installed(lang)


def _named(lang: str) -> Any:
    import spacy

    return spacy.load(_installed(lang) or _installed("en") or "")
