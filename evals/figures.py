"""The figures of one run over the evaluation sets: facts, lexicon, cutting.

The sets and the scorer lie beside this file; nothing here looks into a sentence.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import proxywar
from evals import fragments, lexicon, score
from proxywar.lang import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
DEV = ROOT / "evals" / "dev" / "dev.jsonl"
DEV_NAMES = ROOT / "evals" / "dev" / "dev.names.json"
COLLAGE = ROOT / "examples" / "libya-2020" / "fragments.txt"
COLLAGE_TWIN = COLLAGE.with_suffix(".jsonl")
GOLD = (DEV, DEV_NAMES, ROOT / "evals" / "score.py", COLLAGE, COLLAGE_TWIN)
"""What the figures are measured against; `floors.json` holds the SHA-256 of each."""

Row = Mapping[str, float]


@dataclass(frozen=True)
class Figures:
    """What one run measured.

    Attributes:
        facts: Rows of the scorer by name ("fact/all", "pair/fr"), each a value by column.
        lexicon: Passed and all examples of the trigger tables by language.
        fragments: Precision, recall and F1 of the boundaries in the example's collage.
    """

    facts: Mapping[str, Row]
    lexicon: Mapping[str, tuple[int, int]]
    fragments: Row

    def floored(self) -> dict[str, float]:
        """Return the figures that have a floor, by the names they have in `floors.json`."""
        passed, total = (sum(counts) for counts in zip(*self.lexicon.values(), strict=True))
        out = {f"facts.f1.{group}": self.facts[f"fact/{group}"]["f1"] for group in ("all", *LANGUAGES)}
        return out | {"fragments.f1": self.fragments["f1"], "lexicon.passed": passed / total}


def measure() -> Figures:
    """Read the evaluation sets with the installed package; takes a minute or so."""
    return Figures(score_facts(DEV, DEV_NAMES), pass_lexicon(), cut_collage())


def score_facts(gold: Path, names: Path) -> dict[str, Row]:
    """Read a set into a case of its own and score the facts of the case.

    Args:
        gold: JSON lines, one annotated document a line.
        names: Accepted spellings by canonical name.
    """
    with tempfile.TemporaryDirectory() as folder, proxywar.read(gold, case=Path(folder) / "gold.case") as case:
        predicted = case.facts().json()
    documents = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    totals, _ = score.score(documents, score.Names(json.loads(names.read_text(encoding="utf-8"))), predicted)
    rows: dict[str, Row] = score.rows(totals)
    return rows


def pass_lexicon() -> dict[str, tuple[int, int]]:
    """Return how many examples of the trigger tables give their fact, and how many there are, by language."""
    out: dict[str, tuple[int, int]] = {}
    for lang in LANGUAGES:
        outcomes = [is_met for _, is_met, _ in lexicon.run(lang)]
        out[lang] = sum(outcomes), len(outcomes)
    return out


def cut_collage() -> Row:
    """Return precision, recall and F1 of the boundaries in the example's collage."""
    found: dict[str, Any] = fragments.boundary_f1(COLLAGE, COLLAGE_TWIN)
    return {name: found[name] for name in ("precision", "recall", "f1", "gold", "predicted")}
