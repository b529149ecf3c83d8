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
from evals import fragments, lexicon, names, score
from proxywar.extract import Extractor
from proxywar.lang import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
FACT_SETS = {
    name: ROOT / "evals" / name / f"{name}.jsonl" for name in ("dev", "devb", "articles", "fresh", "fresh2", "held")
}
"""Annotated documents: plain reporting, literary reporting, whole articles, and three times forty on other wars by
people who had not read the code, of which `held` was only ever counted. Beside each lies NAME.names.json, the spellings
of its actors and places."""
MENTIONS = tuple(names.FOLDER / f"{name}.jsonl" for name in names.SETS)
COLLAGE = ROOT / "examples" / "libya-2020" / "fragments.txt"
COLLAGE_TWIN = COLLAGE.with_suffix(".jsonl")
GOLD = (
    *FACT_SETS.values(),
    *(gold.with_suffix(".names.json") for gold in FACT_SETS.values()),
    ROOT / "evals" / "score.py",
    COLLAGE,
    COLLAGE_TWIN,
    *MENTIONS,
)
"""What the figures are measured against; `floors.json` holds the SHA-256 of each."""

Row = Mapping[str, float]


@dataclass(frozen=True)
class Figures:
    """What one run measured.

    Attributes:
        facts: By set, rows of the scorer by name ("fact/all", "pair/fr"), each a value by column.
        mentions: Ambiguous names resolved, and all of them, by set.
        reliability: By band of confidence, how many facts are in the gold, and how many there are.
        lexicon: Passed and all examples of the trigger tables by language.
        fragments: Precision, recall and F1 of the boundaries in the example's collage.
    """

    facts: Mapping[str, Mapping[str, Row]]
    mentions: Mapping[str, tuple[int, int]]
    reliability: Mapping[str, tuple[int, int]]
    lexicon: Mapping[str, tuple[int, int]]
    fragments: Row

    def floored(self) -> dict[str, float]:
        """Return the figures that have a floor, by the names they have in `floors.json`."""
        passed, total = (sum(counts) for counts in zip(*self.lexicon.values(), strict=True))
        out = {f"facts.f1.{group}": self.facts["dev"][f"fact/{group}"]["f1"] for group in ("all", *LANGUAGES)}
        out |= {f"facts.f1.{name}": rows["fact/all"]["f1"] for name, rows in self.facts.items() if name != "dev"}
        out |= {f"names.{name}": right / total for name, (right, total) in self.mentions.items()}
        return out | {"fragments.f1": self.fragments["f1"], "lexicon.passed": passed / total}


def measure() -> Figures:
    """Read the evaluation sets with the installed package; takes a minute or so."""
    read = {name: _read_gold(gold) for name, gold in FACT_SETS.items()}
    extractor = Extractor()
    return Figures(
        {name: score.rows(score.score(*parts)[0]) for name, parts in read.items()},
        {name: names.count_right(name, extractor)["all"] for name in names.SETS},
        find_reliability(*read["dev"]),
        pass_lexicon(),
        cut_collage(),
    )


def _read_gold(gold: Path) -> tuple[list[dict[str, Any]], Any, list[dict[str, Any]]]:
    """Return annotated documents, the names they go by, and the facts that are read in them."""
    documents = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    known = json.loads(gold.with_suffix(".names.json").read_text(encoding="utf-8"))
    return documents, score.Names(known), read_facts(gold)


def read_facts(source: Path) -> list[dict[str, Any]]:
    """Read a file into a case of its own and return its facts as the interface has them."""
    with tempfile.TemporaryDirectory() as folder, proxywar.read(source, case=Path(folder) / "gold.case") as case:
        return case.facts().json()


def find_reliability(
    documents: list[dict[str, Any]], names: Any, predicted: list[dict[str, Any]]
) -> dict[str, tuple[int, int]]:
    """Return, by band of confidence, how many predicted facts are in the gold and how many there are.

    Facts that match an optional one count as neither.
    """
    counts: dict[str, list[int]] = {}
    for document in documents:
        gold = [
            (score.types_of(fact), *pair, fact) for fact in document["facts"] for pair in score.pairs(fact, names.gold)
        ]
        own = [fact for fact in predicted if fact["doc"] == document["id"]]
        matched, left = score.match(gold, score.predicted_pairs(own, names), True)
        right = [found[3] for (*_, fact), found in matched if found is not None and not fact.get("optional")]
        for is_right, facts in ((1, right), (0, [fact for *_, fact in left])):
            for fact in facts:
                band = counts.setdefault(f"{int(fact['confidence'] * 10) / 10:.1f}", [0, 0])
                band[0] += is_right
                band[1] += 1
    return {band: (right, total) for band, (right, total) in sorted(counts.items())}


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
