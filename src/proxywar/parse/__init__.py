"""Parsing: text of one sentence in, a Universal Dependencies tree out.

Examples:
    >>> from proxywar.parse import load_pipeline
    >>> doc = load_pipeline("en")("Turkey sent drones to Tripoli.")
    >>> [token.text for token in doc if token.dep_ == "obj"]
    ['drones']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from proxywar.parse.lean_spacy import import_lean

if TYPE_CHECKING:
    from proxywar.parse.conjugation_fr import conjugate, lemma_table
    from proxywar.parse.convert import TreeToken, convert_doc, to_universal
    from proxywar.parse.embedded import embedded_languages
    from proxywar.parse.labels import simplify_label
    from proxywar.parse.lemmas import apply_lemma_lexicon, treebank_lemmas
    from proxywar.parse.load import best_installed, clear_pipelines, load_pipeline
    from proxywar.parse.sentences import parse_sentences
    from proxywar.parse.spec import PipelineSpec

__all__ = [
    "PipelineSpec",
    "TreeToken",
    "apply_lemma_lexicon",
    "best_installed",
    "clear_pipelines",
    "conjugate",
    "convert_doc",
    "embedded_languages",
    "lemma_table",
    "load_pipeline",
    "parse_sentences",
    "simplify_label",
    "to_universal",
    "treebank_lemmas",
]

import_lean()
_HOMES = {
    "conjugation_fr": ("conjugate", "lemma_table"),
    "convert": ("TreeToken", "convert_doc", "to_universal"),
    "embedded": ("embedded_languages",),
    "labels": ("simplify_label",),
    "lemmas": ("apply_lemma_lexicon", "treebank_lemmas"),
    "load": ("best_installed", "clear_pipelines", "load_pipeline"),
    "sentences": ("parse_sentences",),
    "spec": ("PipelineSpec",),
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is: what only conjugates a verb does not wait for spaCy."""
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
