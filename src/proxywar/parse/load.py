"""Find and load the pipeline of a language, once a process."""

from __future__ import annotations

import importlib.util
import threading

import spacy
from spacy.language import Language

from proxywar.errors import PipelineError
from proxywar.parse import lemmatizer, whitespace
from proxywar.parse.convert import convert_doc, is_clearnlp
from proxywar.parse.embedded import embedded_languages, load_embedded
from proxywar.parse.labels import simplify_doc_labels
from proxywar.parse.spec import AUTO, EMBEDDED

CONVERSION = "proxywar_ud_conversion"
PLAIN_LABELS = "proxywar_plain_labels"
_SIZES = ("trf", "lg", "md", "sm")
_cache: dict[tuple[str, str | None], Language] = {}
_lock = threading.RLock()

Language.component(CONVERSION, func=convert_doc)
Language.component(PLAIN_LABELS, func=simplify_doc_labels)


def load_pipeline(lang: str, *, name: str | None = None) -> Language:
    """Return the parsing pipeline of a language, loaded on first use and kept.

    Its documents have Universal Dependencies labels (see `proxywar.parse.labels`), UPOS in `pos_`, features in
    `morph`, and lemmas. An installed English pipeline of spaCy, whose trees are not UD, is converted.

    Args:
        lang: "en" or "fr" for the embedded pipelines; any language for an installed one.
        name: None or "embedded" for the one in the package; the name of an installed spaCy pipeline; or "auto"
            for the best installed `<lang>_core_*`, else the embedded one.

    Returns:
        The pipeline; the same object at each call with the same arguments.

    Raises:
        PipelineError: No such pipeline is installed (PW201), nothing embedded for the language (PW202), or the
            installed pipeline is of another language or has no parser (PW204).
    """
    resolved = best_installed(lang) if name == AUTO else None if name == EMBEDDED else name
    key = (lang, resolved)
    with _lock:
        if key not in _cache:
            _cache[key] = _load_own(lang) if resolved is None else _load_installed(lang, resolved)
        return _cache[key]


def best_installed(lang: str) -> str | None:
    """Return the best installed `<lang>_core_*` pipeline: trf, lg, md, sm; None if there is none.

    A transformer pipeline counts only where the package that runs it is installed as well.
    """
    found = [model for model in spacy.util.get_installed_models() if model.startswith(f"{lang}_core_")]
    for size in _SIZES:
        for model in sorted(found):
            if model.endswith(f"_{size}") and (size != "trf" or _runs_transformers()):
                return model
    return None


def clear_pipelines() -> None:
    """Forget the loaded pipelines, so that their memory can be freed."""
    with _lock:
        _cache.clear()


def _runs_transformers() -> bool:
    return any(importlib.util.find_spec(m) for m in ("spacy_curated_transformers", "spacy_transformers"))


def _load_own(lang: str) -> Language:
    if lang not in embedded_languages():
        raise PipelineError(
            "PW202",
            f"There is no embedded pipeline for language '{lang}'; embedded: {', '.join(embedded_languages())}.",
            f"Install a spaCy pipeline and name it: {lang}=NAME.",
        )
    nlp = load_embedded(lang)
    nlp.add_pipe(whitespace.HIDE, first=True)
    nlp.add_pipe(lemmatizer.COMPONENT, last=True)
    nlp.add_pipe(whitespace.RESTORE, last=True)
    return nlp


def _load_installed(lang: str, name: str) -> Language:
    try:
        nlp = spacy.load(name)
    except OSError as error:
        installed = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        raise PipelineError(
            "PW201",
            f"Pipeline '{name}' is not installed; installed: {installed}.",
            f"Run: python -m spacy download {name}",
        ) from error
    if nlp.lang != lang or "parser" not in nlp.pipe_names:
        raise PipelineError(
            "PW204",
            f"Pipeline '{name}' cannot read '{lang}': its language is '{nlp.lang}', its parts {nlp.pipe_names}.",
            "Name a pipeline of that language with a parser.",
        )
    labels = set(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]
    nlp.add_pipe(CONVERSION if is_clearnlp(labels) else PLAIN_LABELS, last=True)
    return nlp
