"""Same event or not, reprint or not, dispute or not: pairs and groups of short reports.

python -m evals.weighing                print the figures of every set
python -m evals.weighing --failures     print each pair and group that is wrong, with its facts

The sets (`evals/weigh`) are those of the field trial that ships with the issue, half of them; see docs/weighing.md.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from proxywar.extract import Extractor
from proxywar.records import CutDocument, Document, Fact
from proxywar.resolve import resolve_reading
from proxywar.text import cut_document
from proxywar.weigh import cluster, disputes, reprints

FOLDER = Path(__file__).parent / "weigh"
Row = dict[str, Any]


@dataclass(slots=True)
class Counts:
    """Hits, false alarms and misses."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / (self.right + self.false) if self.right else 0.0

    @property
    def recall(self) -> float:
        """Share of what is to be found that was."""
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.right / (2 * self.right + self.false + self.missed) if self.right else 0.0


@dataclass(slots=True)
class Result:
    """The figures of one set, and what is wrong in words."""

    counts: Counts = field(default_factory=Counts)
    across: Counts = field(default_factory=Counts)
    reprints: Counts = field(default_factory=Counts)
    failures: list[str] = field(default_factory=list)


def read_rows(name: str) -> list[Row]:
    """Return the rows of a set."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@cache
def _extractor() -> Extractor:
    return Extractor()


def read_texts(rows: Iterable[Row]) -> dict[str, tuple[CutDocument, tuple[Fact, ...]]]:
    """Read documents as JSON lines give them; each one's facts by its id."""
    cuts = [
        cut_document(Document(r["id"], r["text"], "", date=r.get("date"), outlet=r.get("outlet"))) for r in rows
    ]  # fmt: skip
    readings = map(resolve_reading, _extractor().read(cuts))
    return {r.cut.document.id: (r.cut, r.facts) for r in readings}


def measure_pairs(rows: Sequence[Row]) -> Result:
    """Tell for each pair whether one cluster holds facts of both texts, and whether one is a reprint."""
    sides = {f"{p['id']}-{k}": p[k] | {"id": f"{p['id']}-{k}"} for p in rows for k in "ab"}
    read = read_texts(sides.values())
    result = Result()
    for pair in rows:
        (one, first), (other, second) = (read[f"{pair['id']}-{k}"] for k in "ab")
        ids = cluster([*first, *second], [one, other])
        said = bool({ids[f.id] for f in first} & {ids[f.id] for f in second})
        _count(result.counts, said, pair["same_event"])
        if pair["a"]["lang"] != pair["b"]["lang"]:
            _count(result.across, said, pair["same_event"])
        copied = bool(reprints([one, other]))
        _count(result.reprints, copied, bool(pair.get("reprint")))
        if said != pair["same_event"] or copied != bool(pair.get("reprint")):
            result.failures.append(
                f"{pair['id']} {pair['why']}: asked same={pair['same_event']} reprint={pair.get('reprint')}, "
                f"found {said} {copied}\n"
                + "\n".join(_shown(pair[k], facts, ids) for k, facts in zip("ab", (first, second), strict=True))
            )
    return result


def measure_disputes(rows: Sequence[Row]) -> Result:
    """Count the disputes of each group that are found, and those found that are none."""
    read = read_texts(d for g in rows for d in g["docs"])
    result = Result()
    for group in rows:
        cuts = [read[d["id"]][0] for d in group["docs"]]
        facts = [f for d in group["docs"] for f in read[d["id"]][1]]
        have = [(d.kind, set(d.docs)) for d in disputes(facts, cuts)]
        wrong = []
        for gold in group["disputes"]:
            kinds, within = {gold["kind"], *gold.get("also", [])}, set(gold["docs"])
            sides = [set(side) for side in gold["sides"]]
            hits = [h for h in have if h[0] in kinds and h[1] <= within and all(h[1] & side for side in sides)]
            _count(result.counts, bool(hits), True)
            if not hits:
                wrong.append(f"missed {gold['kind']} {gold['sides']}")
            have = [h for h in have if h not in hits]
        result.counts.false += len(have)
        wrong += [f"false {kind} {sorted(docs)}" for kind, docs in have]
        if wrong:
            ids = cluster(facts, cuts)
            result.failures.append(
                f"{group['id']} {group['why']}: {'; '.join(wrong)}\n"
                + "\n".join(_shown(d, read[d["id"]][1], ids) for d in group["docs"])
            )
    return result


def _count(counts: Counts, said: bool, is_so: bool) -> None:
    counts.right += said and is_so
    counts.false += said and not is_so
    counts.missed += is_so and not said


def _shown(text: Row, facts: Sequence[Fact], ids: dict[str, str]) -> str:
    return "\n".join(
        [f"   [{text.get('date')}] {text['text']}", *(f"        {_fact(f)} {ids[f.id][-4:]}" for f in facts)]
    )


def _fact(f: Fact) -> str:
    def names(items: Iterable[Any]) -> str:
        return "/".join(i.name for i in items) or "–"

    numbers = ", ".join(f"{q.low}–{q.high} {q.of}" for q in f.quantity)
    return (f"{f.type} {f.channel or ''} {names(f.actor)} > {names(f.recipient)} @ {names(f.place)} {f.status} "
            f"{names(f.holder)} {f.period.value} {numbers} {[o.name for o in f.object]}")  # fmt: skip


def main(arguments: list[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m evals.weighing", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--failures", action="store_true", help="print what is wrong")
    options = parser.parse_args(arguments)
    pairs, groups = measure_pairs(read_rows("pairs")), measure_disputes(read_rows("disputes"))
    for result in (pairs, groups):
        if options.failures:
            print("\n".join(result.failures), end="\n\n")
    print(f"same event: {_told(pairs.counts)}; EN-FR: {_told(pairs.across)}")
    print(f"reprints: {_told(pairs.reprints)}")
    print(f"disputes: {_told(groups.counts)}")


def _told(c: Counts) -> str:
    return (f"F1 {c.f1:.3f}, precision {c.precision:.3f}, recall {c.recall:.3f} "
            f"(right {c.right}, false {c.false}, missed {c.missed})")  # fmt: skip


if __name__ == "__main__":
    main()
