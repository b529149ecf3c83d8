"""What each part of the reading is worth: the figures with one left out at a time.

The parts are `proxywar.find.components`. Cutting a collage is measured for itself: the documents of `dev` as one
unbroken line, cut or not.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evals import score
from evals.figures import FACT_SETS
from proxywar.extract import ExtractOptions, Extractor
from proxywar.find.components import COMPONENTS
from proxywar.records import Document, Problem, fact_json
from proxywar.resolve import resolve_reading
from proxywar.sources import NO_DEFAULTS, expand_paths, hash_document, read_sources
from proxywar.text import cut_document

Figures = Mapping[str, float]
COLUMNS = ("precision", "recall", "f1", "status", "holder", "place", "date")
SETS = ("dev", "devb", "articles", "fresh", "fresh2", "held")
"""Sets that are read with each part left out; the larger ones would take an hour."""
PILED = "dev"
"""The set that is laid end to end as a collage."""


@dataclass(frozen=True)
class Outcome:
    """Figures with a part left out.

    Attributes:
        part: Name of it, "" where nothing is left out.
        all: Over all sets.
        by_set: F1 of each set.
    """

    part: str
    all: Figures
    by_set: Mapping[str, float]


def ablate(parts: Sequence[str] = tuple(COMPONENTS)) -> list[Outcome]:
    """Return the figures of all sets as they are, then with each part left out."""
    return [measure_without(part) for part in ("", *parts)]


def measure_without(part: str) -> Outcome:
    """Read all sets without one part of the reading."""
    extractor = Extractor(ExtractOptions(without=frozenset({part} - {""})))
    total: dict[str, score.Tally] = {}
    by_set = {}
    for name in SETS:
        gold = FACT_SETS[name]
        annotated, names = load_gold(gold)
        tallies, _ = score.score(annotated, names, read_with(extractor, load_documents(gold)))
        by_set[name] = score.rows(tallies)["fact/all"]["f1"]
        for key, count in tallies["fact/all"].items():
            total.setdefault("fact/all", score.Tally())[key] += count
    return Outcome(part, score.rows(total)["fact/all"], by_set)


def load_gold(gold: Path) -> tuple[list[dict[str, Any]], Any]:
    """Return the annotated documents of a set and the names they go by."""
    annotated = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    return annotated, score.Names(json.loads(gold.with_suffix(".names.json").read_text(encoding="utf-8")))


def load_documents(gold: Path) -> list[Document]:
    """Return the documents of a set as `proxywar read` would take them."""
    found = list(read_sources(expand_paths([gold]), defaults=NO_DEFAULTS))
    assert not any(isinstance(item, Problem) for item in found)
    return [item for item in found if isinstance(item, Document)]


def read_with(extractor: Extractor, documents: Sequence[Document], *, fragments: str = "auto") -> list[dict[str, Any]]:
    """Return the facts of documents, with the keys of the interface."""
    cuts = [cut_document(document, fragments=fragments) for document in documents]
    return [fact_json(fact) for reading in extractor.read(cuts) for fact in resolve_reading(reading).facts]


def measure_collage() -> dict[str, Figures]:
    """Return the figures of a set read document by document, as one collage that is cut, and as one that is not.

    Dates of publication are left out of all three, for a collage has none.
    """
    gold = FACT_SETS[PILED]
    annotated, names = load_gold(gold)
    documents = [replace(document, date=None) for document in load_documents(gold)]
    starts, text = [], ""
    for document in documents:
        starts.append(len(text))
        text += " ".join(document.text.split()) + " "
    text = text.strip()
    pile = Document(id="pile", text=text, sha256=hash_document(text, None, None, None))
    extractor = Extractor()
    read = {"one by one": read_with(extractor, documents)}
    for name, fragments in (("a collage, cut", "auto"), ("a collage, not cut", "off")):
        facts = read_with(extractor, [pile], fragments=fragments)
        read[name] = [fact | {"doc": documents[_at(starts, fact["trigger"]["start"])].id} for fact in facts]
    return {name: score.rows(score.score(annotated, names, facts)[0])["fact/all"] for name, facts in read.items()}


def _at(starts: Sequence[int], offset: int) -> int:
    return max(i for i, start in enumerate(starts) if start <= offset)


def ablation_tables(outcomes: Sequence[Outcome], collage: Mapping[str, Figures]) -> str:
    """Return the tables of the ablation as Markdown, the part that is worth most first."""
    whole, *others = outcomes
    sets = tuple(whole.by_set)
    lines = [f"| left out | {' | '.join(COLUMNS)} | {' | '.join(f'f1 {name}' for name in sets)} |"]
    lines.append("| --- " * (1 + len(COLUMNS) + len(sets)) + "|")
    for outcome in (whole, *sorted(others, key=lambda o: (o.all["f1"], o.part))):
        cells = [f"{outcome.all.get(column, 0.0):.3f}" for column in COLUMNS]
        cells += [f"{outcome.by_set[name]:.3f}" for name in sets]
        told = f"{outcome.part}: {COMPONENTS[outcome.part]}" if outcome.part else "nothing"
        lines.append(f"| {told} | {' | '.join(cells)} |")
    lines += ["", f"| {PILED} read as | {' | '.join(COLUMNS[:5])} |", "| --- " * 6 + "|"]
    for name, row in collage.items():
        lines.append(f"| {name} | {' | '.join(f'{row.get(column, 0.0):.3f}' for column in COLUMNS[:5])} |")
    return "\n".join(lines) + "\n"
