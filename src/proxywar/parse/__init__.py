"""Parsing: text of one sentence in, a Universal Dependencies tree out.

Examples:
    >>> from proxywar.parse import load_pipeline
    >>> doc = load_pipeline("en")("Turkey sent drones to Tripoli.")
    >>> [token.text for token in doc if token.dep_ == "obj"]
    ['drones']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proxywar.on_demand import import_on_demand
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
# What only conjugates a verb does not wait for spaCy.
_HOMES = {
    "conjugate": "conjugation_fr", "lemma_table": "conjugation_fr", "TreeToken": "convert", "convert_doc": "convert",
    "to_universal": "convert", "embedded_languages": "embedded", "simplify_label": "labels",
    "apply_lemma_lexicon": "lemmas", "treebank_lemmas": "lemmas", "best_installed": "load", "clear_pipelines": "load",
    "load_pipeline": "load", "parse_sentences": "sentences", "PipelineSpec": "spec",
}  # fmt: skip
__getattr__ = import_on_demand(globals(), _HOMES)
