"""Same event or not, reprint or not, dispute or not: pairs and groups of short reports.

python -m evals.weighing                print the figures of every set
python -m evals.weighing --failures     print each pair and group that is wrong, with its facts

The sets (`evals/weigh`) were written by others, half of each; the other half is kept elsewhere. They were looked at
while weighing was built; see docs/weighing.md.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import proxywar
from proxywar.records import Fact

FOLDER = Path(__file__).parent / "weigh"
SETS = ("pairs", "disputes")
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

    def told(self) -> str:
        """Return all of it in words."""
        return (f"F1 {self.f1:.3f}, precision {self.precision:.3f}, recall {self.recall:.3f} "
                f"(right {self.right}, false {self.false}, missed {self.missed})")  # fmt: skip


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


def measure_pairs() -> Result:
    """Tell for each pair whether one cluster holds facts of both texts, and whether one is a reprint."""
    result = Result()
    for pair in read_rows("pairs"):
        sides = [pair[k] | {"id": f"{pair['id']}-{k}"} for k in "ab"]
        with _read(sides) as case:
            clusters = [{f.cluster for f in case.facts(doc=side["id"])} for side in sides]
            said, copied = bool(clusters[0] & clusters[1]), any(d.reprint_of for d in case.documents())
            _count(result.counts, said, pair["same_event"])
            if pair["a"]["lang"] != pair["b"]["lang"]:
                _count(result.across, said, pair["same_event"])
            _count(result.reprints, copied, bool(pair.get("reprint")))
            if said != pair["same_event"] or copied != bool(pair.get("reprint")):
                head = (
                    f"{pair['id']} {pair['why']}: asked same={pair['same_event']} reprint={bool(pair.get('reprint'))}"
                )
                result.failures.append(f"{head}, found {said} {copied}\n{_shown(sides, case)}")
    return result


def measure_disputes() -> Result:
    """Count the disputes of each group that are found, and those found that are none."""
    result = Result()
    for group in read_rows("disputes"):
        with _read(group["docs"]) as case:
            have = [(d.kind, set(d.docs)) for d in case.disputes()]
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
                text = f"{group['id']} {group['why']}: {'; '.join(wrong)}\n{_shown(group['docs'], case)}"
                result.failures.append(text)
    return result


@contextmanager
def _read(rows: Iterable[Row]) -> Iterator[proxywar.Case]:
    """Read texts into a case of their own, as `proxywar read` does; `lang` and labels of the set are left out."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.jsonl"
        kept = ({k: row[k] for k in ("id", "text", "date", "outlet") if row.get(k)} for row in rows)
        source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in kept), encoding="utf-8")
        with proxywar.read(source, case=Path(folder) / "texts.case") as case:
            yield case


def measure() -> dict[str, Counts]:
    """Return what `main` prints, by name."""
    return _by_name(measure_pairs(), measure_disputes())


def _by_name(pairs: Result, groups: Result) -> dict[str, Counts]:
    return {"events": pairs.counts, "events across languages": pairs.across, "reprints": pairs.reprints,
            "disputes": groups.counts}  # fmt: skip


def _count(counts: Counts, said: bool, is_so: bool) -> None:
    counts.right += said and is_so
    counts.false += said and not is_so
    counts.missed += is_so and not said


def _shown(texts: Sequence[Row], case: proxywar.Case) -> str:
    lines = []
    for text in texts:
        lines.append(f"   [{text.get('date')}] {text['text']}")
        lines += [f"        {_fact(f)} {(f.cluster or '')[-4:]}" for f in case.facts(doc=text["id"])]
    return "\n".join(lines)


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
    pairs, groups = measure_pairs(), measure_disputes()
    for result in (pairs, groups):
        if options.failures:
            print("\n".join(result.failures), end="\n\n")
    for name, counts in _by_name(pairs, groups).items():
        print(f"{name}: {counts.told()}")


if __name__ == "__main__":
    main()
