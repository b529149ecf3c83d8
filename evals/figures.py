"""The figures of one run over the evaluation sets: facts, lexicon, cutting.

The sets and the scorer lie beside this file; nothing here looks into a sentence.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import proxywar
from evals import constructions, fragments, lexicon, names, pairs, score, weighing
from evals.calibration import (
    FITTED,
    LIKE_NEWS,
    LONG_READ,
    Point,
    Weighed,
    as_shipped,
    at_threshold,
    calibration_error,
    cross_validate,
    leave_sets_out,
    of_sets,
)
from evals.judged import COUNTED_ONLY, Judged, judge_facts
from proxywar.extract import Extractor
from proxywar.lang import LANGUAGES
from proxywar.records import DISPLAY_CONFIDENCE, LEAST_CONFIDENCE

ROOT = Path(__file__).resolve().parents[1]
FACT_SETS = {
    name: ROOT / "evals" / name / f"{name}.jsonl"
    for name in (
        "dev",
        "devb",
        "articles",
        "fresh",
        "fresh2",
        "fresh3",
        "fresh4",
        "fresh5",
        "fresh6",
        "fresh7",
        "fresh8",
        "fresh9",
        "fresh10",
        "fresh11",
        "fresh12",
        "fresh13",
        "fresh14",
        "rich",
        "held",
        "held2",
        "held3",
        "held4",
        "held5",
        "held6",
        "held7",
        "held8",
        "held9",
    )
}
"""Annotated documents: plain reporting, literary reporting, whole articles, and others by people who had not read the
code: forty to 140 each on other wars, 700 in the rich prose of papers and books of eighty years (`rich`). `held`,
`held2` to `held9` were only ever counted. Beside each lies NAME.names.json, the spellings of its actors and places."""
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
    *(pairs.FOLDER / f"{name}.jsonl" for name in pairs.SETS),
    *(weighing.FOLDER / f"{name}.jsonl" for name in weighing.SETS),
)
"""What the figures are measured against; `floors.json` holds the SHA-256 of each."""

CURVE = (0.0, 0.4, DISPLAY_CONFIDENCE, 0.6, 0.7, 0.8, 0.9)
"""Confidences from which on precision and recall are shown."""

ASKED = ("dev", "devb")
"""Sets that the targets of extraction are asked of, together."""

Row = Mapping[str, float]
_Read = tuple[list[dict[str, Any]], Any, list[dict[str, Any]]]


@dataclass(frozen=True)
class Confidence:
    """How well confidence tells right facts from wrong ones.

    Attributes:
        left_out: Facts of the sets like news, each weighed without its document.
        long_read: The same of the sets that the rules were read against for longest, with the base that is theirs.
        unread: Facts of the sets that nothing was fitted on, as the shipped weights have them.
        by_set: Facts of each set weighed without that whole set; of sets not fitted on, as the shipped weights have it.
        curve: Precision and recall on dev and devb from several confidences on, the display threshold among them.
        set_points: Precision and recall of each set from the threshold on, weighed as in `by_set`.
    """

    left_out: Sequence[Weighed]
    long_read: Sequence[Weighed]
    unread: Sequence[Weighed]
    by_set: Mapping[str, Sequence[Weighed]]
    curve: Sequence[Point]
    set_points: Mapping[str, Point]

    @property
    def point(self) -> Point:
        """Precision and recall on dev and devb from the display threshold on."""
        return next(point for point in self.curve if point.confidence == DISPLAY_CONFIDENCE)

    @property
    def error(self) -> float:
        """Expected calibration error on documents left out of the sets read for longest, with a base of their own."""
        return calibration_error(self.long_read)

    @property
    def error_unread(self) -> float:
        """Expected calibration error of what is shipped, on sets that nothing was fitted on."""
        return calibration_error(self.unread)


@dataclass(frozen=True)
class Figures:
    """What one run measured.

    Attributes:
        facts: By set, and of `ASKED` together, the rows of the scorer ("fact/all", "pair/fr"), each a value by column.
        mentions: Ambiguous names resolved, and all of them, by set.
        confidence: How sure the facts are on documents left out; see `Confidence`.
        lexicon: Passed and all examples of the trigger tables by language.
        fragments: Precision, recall and F1 of the boundaries in the example's collage.
        identities: Which pairs of names were taken for one, by set.
        weighed: Same events, those across languages, reprints and disputes.
        constructions: By language, passed and all examples of the trigger tables by the construction they were put in.
    """

    facts: Mapping[str, Mapping[str, Row]]
    mentions: Mapping[str, tuple[int, int]]
    confidence: Confidence
    lexicon: Mapping[str, tuple[int, int]]
    fragments: Row
    identities: Mapping[str, pairs.Counts] = field(default_factory=dict)
    weighed: Mapping[str, weighing.Counts] = field(default_factory=dict)
    constructions: Mapping[str, Mapping[str, tuple[int, int]]] = field(default_factory=dict)

    def floored(self) -> dict[str, float]:
        """Return the figures that have a floor, by the names they have in `floors.json`."""
        passed, total = (sum(counts) for counts in zip(*self.lexicon.values(), strict=True))
        out = {f"facts.f1.{group}": self.facts["dev"][f"fact/{group}"]["f1"] for group in ("all", *LANGUAGES)}
        out |= {f"facts.f1.{name}": rows["fact/all"]["f1"] for name, rows in self.facts.items() if name != "dev"}
        out |= {f"names.{name}": right / total for name, (right, total) in self.mentions.items()}
        sure = self.confidence
        out |= {"confidence.calibrated": 1 - sure.error, "confidence.precision": sure.point.precision}
        out |= {"confidence.recall": sure.point.recall, "confidence.calibrated.unread": 1 - sure.error_unread}
        for name, counts in self.identities.items():
            out |= {f"identities.f1.{name}": counts.f1, f"identities.apart.{name}": counts.kept_apart}
        for lang, by_frame in self.constructions.items():
            right, put = (sum(counts) for counts in zip(*by_frame.values(), strict=True))
            out[f"constructions.{lang}"] = right / put
        out |= {f"weighed.{name}": counts.f1 for name, counts in self.weighed.items()}
        return out | {"fragments.f1": self.fragments["f1"], "lexicon.passed": passed / total}


def measure() -> Figures:
    """Read the evaluation sets with the installed package; takes a minute or so."""
    # Also what a read leaves out as too doubtful: the weights are fitted on it, the figures are of what is kept.
    read = {name: _read_gold(gold, least=0.0) for name, gold in FACT_SETS.items()}
    kept = {name: (docs, known, _sure(facts)) for name, (docs, known, facts) in read.items()}
    extractor = Extractor()
    facts = {name: score.rows(score.score(*parts)[0]) for name, parts in kept.items()}
    facts["+".join(ASKED)] = score.rows(score.score(*_together([kept[name] for name in ASKED]))[0])
    return Figures(
        facts,
        {name: names.count_right(name, extractor)["all"] for name in names.SETS},
        weigh_confidence([j for name, parts in read.items() for j in judge_facts(name, *parts)]),
        pass_lexicon(),
        cut_collage(),
        {name: pairs.count_pairs(name) for name in pairs.SETS},
        weighing.measure(),
        constructions.count(),
    )


def _together(parts: Sequence[_Read]) -> _Read:
    """Return several sets as one, whose names go by the spellings of all."""
    known = score.Names({})
    for _, names_of_set, _ in parts:
        for spelling, found in names_of_set.canonical.items():
            known.canonical[spelling] |= found
    return [d for docs, _, _ in parts for d in docs], known, [f for _, _, facts in parts for f in facts]


def _sure(facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [fact for fact in facts if fact["confidence"] >= LEAST_CONFIDENCE]


def _read_gold(gold: Path, *, least: float = LEAST_CONFIDENCE) -> _Read:
    """Return annotated documents, the names they go by, and the facts that are read in them."""
    documents = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    known = json.loads(gold.with_suffix(".names.json").read_text(encoding="utf-8"))
    return documents, score.Names(known), read_facts(gold, least=least)


def read_facts(source: Path, *, least: float = LEAST_CONFIDENCE) -> list[dict[str, Any]]:
    """Read a file into a case of its own and return its facts as the interface has them.

    Args:
        least: Confidence from which on facts are kept.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        proxywar.read(source, case=Path(folder) / "gold.case", least_confidence=least) as case,
    ):
        return case.facts().json()


def judge_sets(sets: Iterable[str] = tuple(FACT_SETS), *, least: float = LEAST_CONFIDENCE) -> list[Judged]:
    """Read some of the sets and judge each of their facts from a confidence on."""
    return [j for name in sets for j in judge_facts(name, *_read_gold(FACT_SETS[name], least=least))]


def weigh_confidence(judged: Sequence[Judged]) -> Confidence:
    """Return how well confidence tells right facts from wrong ones on documents left out."""
    weighed = cross_validate(judged)
    others = as_shipped(j for j in judged if j.set not in FITTED)
    unread = [w for w in others if w.judged.set.startswith(COUNTED_ONLY)]
    by_set: dict[str, list[Weighed]] = {}
    for one in [*leave_sets_out(judged), *others]:
        by_set.setdefault(one.judged.set, []).append(one)
    return Confidence(
        of_sets(weighed, LIKE_NEWS),
        of_sets(cross_validate(judged, LONG_READ), LONG_READ),
        unread,
        by_set,
        [at_threshold(weighed, judged, from_=confidence) for confidence in CURVE],
        {name: at_threshold(facts, judged, (name,)) for name, facts in by_set.items()},
    )


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
