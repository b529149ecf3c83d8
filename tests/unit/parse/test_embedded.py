from __future__ import annotations

import re

import numpy as np
import pytest
import srsly

from proxywar.parse import embedded_languages, load_pipeline
from proxywar.parse.embedded import MODELS_DIR, load_embedded
from proxywar.parse.lemmas import LEMMAS_DIR

MAX_BYTES = 8_000_000
LANGS = ["en", "fr"]


def test_both_languages_are_there() -> None:
    assert embedded_languages() == LANGS


@pytest.mark.parametrize("lang", LANGS)
def test_size(lang: str) -> None:
    files = list((MODELS_DIR / lang).iterdir())
    assert len(files) <= 10
    assert sum(path.stat().st_size for path in files) <= MAX_BYTES
    assert (LEMMAS_DIR / f"{lang}.csv").stat().st_size <= 400_000


@pytest.mark.parametrize("lang", LANGS)
def test_files_hold_no_code_and_no_paths(lang: str) -> None:
    folder = MODELS_DIR / lang
    assert {path.suffix for path in folder.iterdir()} == {".cfg", ".json", ".msgpack", ".md"}
    for path in folder.iterdir():
        data = path.read_bytes()
        assert not re.search(rb"/(?:home|root|work|tmp)/", data), path
        assert not data.startswith(b"\x80\x04"), path


@pytest.mark.parametrize("lang", LANGS)
def test_weights_are_stored_in_half_precision(lang: str) -> None:
    message = srsly.msgpack_loads((MODELS_DIR / lang / "tok2vec.msgpack").read_bytes())
    params = srsly.msgpack_loads(message["model"])["params"]
    types = {value.dtype for node in params for value in node.values() if isinstance(value, np.ndarray)}
    assert types == {np.dtype("float16")}


@pytest.mark.parametrize("lang", LANGS)
def test_weights_are_used_in_single_precision(lang: str) -> None:
    for _, component in load_embedded(lang).pipeline:
        for node in component.model.walk():  # type: ignore[attr-defined]
            for name in node.param_names:
                if node.has_param(name):
                    assert node.get_param(name).dtype == np.float32


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("en", ["English-EWT", "English-GUM"]),
        ("fr", ["French-GSD", "French-Sequoia", "French-FQB", "French-PUD", "French-ParisStories", "French-Rhapsodie"]),
    ],
)
def test_licence_names_the_treebanks(lang: str, names: list[str]) -> None:
    text = (MODELS_DIR / lang / "LICENCE.md").read_text(encoding="utf-8")
    for name in names:
        assert re.search(rf"UD {name} at commit [0-9a-f]{{40}}", text)
    assert "CC BY-SA 4.0" in text


def test_unknown_language_has_no_files() -> None:
    with pytest.raises((KeyError, OSError)):
        load_embedded("de")


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "Turkey has sent drones."), ("fr", "La Turquie a envoyé des drones.")]
)
def test_annotations_the_product_reads(lang: str, text: str) -> None:
    doc = load_pipeline(lang)(text)
    assert doc.has_annotation("DEP") and doc.has_annotation("LEMMA")
    verb = next(t for t in doc if t.dep_ == "ROOT")
    assert verb.pos_ == "VERB" and "VerbForm=Part" in str(verb.morph)
    assert [t.pos_ for t in doc if t.dep_ == "nsubj"] == ["PROPN"]
    assert "Number=Plur" in str(next(t for t in doc if t.dep_ == "obj").morph)


@pytest.mark.parametrize("lang", LANGS)
def test_same_text_same_tree(lang: str) -> None:
    text = "Tripoli Haftar drones sanctions Ankara 2020."
    first, second = load_embedded(lang)(text), load_embedded(lang)(text)
    assert first.to_json() == second.to_json()
