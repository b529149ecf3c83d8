"""General text of every kind is read to its end: what is not about war may give nothing, but breaks nothing."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from proxywar.extract import Extractor
from proxywar.records import Document
from proxywar.text import cut_document

TREEBANKS = Path(__file__).resolve().parents[3] / "shared" / "data" / "treebanks"


@pytest.mark.parametrize(
    "name",
    ["en/pud-test", "en/gumfree-dev", "en/ewt-dev", "fr/pud-test", "fr/sequoia-dev", "fr/fqb-test", "fr/rhapsodie-dev"],
)
def test_general_text_is_read_to_its_end(name: str) -> None:
    treebank = TREEBANKS / f"{name}.conllu.gz"
    if not treebank.exists():
        pytest.skip(f"the shared treebanks are not here: ../shared/data/treebanks/{name}.conllu.gz")
    with gzip.open(treebank, "rt", encoding="utf-8") as lines:
        sentences = [line[9:].strip() for line in lines if line.startswith("# text = ")]
    texts = [" ".join(sentences[i : i + 12]) for i in range(0, len(sentences), 12)]
    cuts = [cut_document(Document(f"d{i}", text, str(i), lang=name[:2])) for i, text in enumerate(texts)]
    readings = list(Extractor().read(cuts))
    assert [r.cut.document.id for r in readings] == [c.document.id for c in cuts]
    for reading in readings:
        for fact in reading.facts:
            assert fact.quote == reading.cut.document.text[fact.start : fact.end]
