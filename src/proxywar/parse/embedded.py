"""The pipelines that ship with the package: their files, and how they become a `Language`.

A model folder holds `config.cfg`, `strings.json`, one `<component>.msgpack` a component with weights in half
precision, and `LICENCE.md`. Nothing in it is code. Weights are widened to single precision when loaded, and matrix
products go to NumPy's own BLAS, which on one core is about twice as fast as thinc's default at these sizes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import srsly
from spacy.attrs import IS_SPACE, LANG, LOWER, NORM, PREFIX, SHAPE, SUFFIX
from spacy.language import Language
from spacy.util import load_config
from thinc.api import Model, NumpyOps

from proxywar.parse.blas import limit_blas_threads
from proxywar.parse.encoder import wrap_encoder
from proxywar.parse.languages import LANGUAGES

MODELS_DIR = Path(__file__).parent / "models"
BATCH_SIZE = 256
VOCAB_FILE = "strings.json"
CONFIG_FILE = "config.cfg"
COMPONENT_SUFFIX = ".msgpack"
_LOOKED_AT = (LANG, NORM, LOWER, PREFIX, SUFFIX, SHAPE, IS_SPACE)
"""What is made of each new word: what the models look at and where white space is, not all that spaCy can."""


def embedded_languages(models_dir: Path = MODELS_DIR) -> list[str]:
    """Return the languages that have an embedded pipeline, sorted."""
    return sorted(path.parent.name for path in models_dir.glob(f"*/{CONFIG_FILE}"))


def load_embedded(lang: str, models_dir: Path = MODELS_DIR, *, fast: bool = True) -> Language:
    """Load the embedded pipeline of a language, anew at each call.

    Args:
        lang: A member of `embedded_languages()`.
        models_dir: Folder with one model folder a language.
        fast: With the encoder of `parse.encoder`; else in thinc's own layers, to compare.

    Returns:
        The pipeline as trained, without the components that `load_pipeline` adds.

    Raises:
        KeyError: The language has no embedded pipeline.
    """
    limit_blas_threads()
    folder = models_dir / lang
    config = load_config(folder / CONFIG_FILE)
    nlp = LANGUAGES[lang].from_config(config)
    vocab: Any = nlp.vocab
    vocab.lex_attr_getters = {name: vocab.lex_attr_getters[name] for name in _LOOKED_AT}
    for string in srsly.read_json(folder / VOCAB_FILE):
        nlp.vocab.strings.add(string)
    for name in nlp.pipe_names:
        path = folder / f"{name}{COMPONENT_SUFFIX}"
        component: Any = nlp.get_pipe(name)
        component.from_bytes(path.read_bytes(), exclude=["vocab"])
        prepare_model(component.model)
    encoder: Any = nlp.get_pipe("tok2vec")
    if fast:
        encoder.model = wrap_encoder(encoder.model)
    nlp.batch_size = BATCH_SIZE
    return nlp


def prepare_model(model: Model[Any, Any]) -> None:
    """Widen half-precision weights in place and route products to NumPy's BLAS.

    Args:
        model: Model of one component, as read from its file.
    """
    ops = NumpyOps(use_blis=False)
    for node in model.walk():
        node.ops = ops
        for name in node.param_names:
            if node.has_param(name):
                value: Any = node.get_param(name)
                single: Any = np.ascontiguousarray(value, dtype="float32")
                node.set_param(name, single)
