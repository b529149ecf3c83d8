from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
import spacy
from spacy.language import Language

from proxywar.errors import PipelineError
from proxywar.parse import best_installed, clear_pipelines, load, load_pipeline


@pytest.fixture
def fresh() -> Iterator[None]:
    """Pipelines loaded by a test with a fake are forgotten."""
    clear_pipelines()
    yield
    clear_pipelines()


def _fake_pipeline(lang: str, labels: list[str]) -> Language:
    nlp = spacy.blank(lang)
    parser = nlp.add_pipe("parser")
    for label in labels:
        parser.add_label(label)  # type: ignore[attr-defined]
    return nlp


def test_importing_loads_nothing() -> None:
    code = "from proxywar.parse import load; assert not load._cache"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_slow_french_tables_of_spacy_are_not_imported() -> None:
    code = "import sys, proxywar.parse as p; p.load_pipeline('fr'); assert 'spacy.lang.fr' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_embedded_pipeline_is_kept(lang: str) -> None:
    nlp = load_pipeline(lang)
    assert load_pipeline(lang) is nlp
    assert load_pipeline(lang, name="embedded") is nlp
    assert nlp.lang == lang


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_embedded_pipeline_loads_fast(lang: str, fresh: None) -> None:
    began = time.process_time()  # of this process alone, whatever else the machine does
    load_pipeline(lang)
    assert time.process_time() - began < 2


def test_auto_without_installed_pipelines_is_embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy.util, "get_installed_models", list)
    assert best_installed("en") is None
    assert load_pipeline("en", name="auto") is load_pipeline("en")


def test_auto_takes_the_largest(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["en_core_web_sm", "fr_core_news_sm", "fr_core_news_lg", "fr_core_news_md", "fr_dep_news_trf"]
    monkeypatch.setattr(spacy.util, "get_installed_models", lambda: names)
    assert best_installed("fr") == "fr_core_news_lg"
    assert best_installed("en") == "en_core_web_sm"
    assert best_installed("de") is None


def test_missing_pipeline_says_how_to_install_it() -> None:
    with pytest.raises(PipelineError) as caught:
        load_pipeline("fr", name="fr_core_news_xx")
    assert caught.value.code == "PW201"
    assert "python -m spacy download fr_core_news_xx" in caught.value.hint


def test_language_without_a_pipeline() -> None:
    with pytest.raises(PipelineError) as caught:
        load_pipeline("de")
    assert caught.value.code == "PW202"
    assert "en, fr" in caught.value.message


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_installed_pipeline_must_fit(lang: str, monkeypatch: pytest.MonkeyPatch, fresh: None) -> None:
    monkeypatch.setattr(spacy, "load", lambda _name: spacy.blank("en"))
    with pytest.raises(PipelineError) as caught:
        load_pipeline(lang, name="some_pipeline")
    assert caught.value.code == "PW204"


def test_clearnlp_labels_bring_the_conversion(monkeypatch: pytest.MonkeyPatch, fresh: None) -> None:
    monkeypatch.setattr(spacy, "load", lambda _name: _fake_pipeline("en", ["nsubj", "dobj", "pobj"]))
    nlp = load_pipeline("en", name="en_core_web_xx")
    assert nlp.pipe_names[-1] == load.CONVERSION
    assert load_pipeline("en", name="en_core_web_xx") is nlp


def test_universal_labels_are_only_simplified(monkeypatch: pytest.MonkeyPatch, fresh: None) -> None:
    monkeypatch.setattr(spacy, "load", lambda _name: _fake_pipeline("fr", ["nsubj", "obj", "obl:mod"]))
    assert load_pipeline("fr", name="fr_core_news_xx").pipe_names[-1] == load.PLAIN_LABELS
