"""Read the pairs of a set into one case and count which are taken for one.

python -m evals.pairs               pairwise F1, false merges and missed names of each set
python -m evals.pairs --failures    print each pair that is judged wrongly

`dev` was written by people who had not read the code and looked at while it was built; `own` was written by its
builders before they tuned anything.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import proxywar
from proxywar.case import MentionRow

FOLDER = Path(__file__).parent / "identities"
SETS = ("dev", "own")
Pair = Mapping[str, Any]


@dataclass(frozen=True)
class Counts:
    """What came of a set.

    Attributes:
        both: Pairs that are one and were taken for one.
        false: Pairs that are two and were taken for one.
        missed: Pairs that are one and were left two.
        apart: Pairs that are two and were left two.
    """

    both: int
    false: int
    missed: int
    apart: int

    @property
    def f1(self) -> float:
        """Pairwise F1 of the pairs that are one."""
        return 2 * self.both / (2 * self.both + self.false + self.missed)

    @property
    def kept_apart(self) -> float:
        """Share of the pairs that are two which were left two."""
        return self.apart / (self.apart + self.false)


def read_pairs(name: str) -> list[Pair]:
    """Return the pairs of a set."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def entity_of(side: Mapping[str, str], mentions: Sequence[MentionRow]) -> str | None:
    """Return what the mention that covers most of a name was resolved to."""
    start = side["context"].index(side["text"])
    end = start + len(side["text"])
    near = [m for m in mentions if m.start < end and m.end > start and m.entity]
    best = max(near, key=lambda m: min(end, m.end) - max(start, m.start), default=None)
    return None if best is None else best.entity


def count_pairs(name: str, *, show: bool = False) -> Counts:
    """Read a set and count its pairs."""
    pairs = read_pairs(name)
    rows = [{"id": f"{p['id']}-{k}", "text": p[k]["context"]} for p in pairs for k in "ab"]
    mentions: dict[str, list[MentionRow]] = {}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pairs.jsonl"
        source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        with proxywar.read(source, case=Path(folder) / "pairs.case") as case:
            for mention in case.mentions():
                mentions.setdefault(mention.doc, []).append(mention)
    found = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for pair in pairs:
        one, other = (entity_of(pair[k], mentions.get(f"{pair['id']}-{k}", [])) for k in "ab")
        is_one = one is not None and one == other
        found[pair["same"], is_one] += 1
        if show and is_one != pair["same"]:
            print(f"{pair['id']} {'missed' if pair['same'] else 'false'}: {pair['a']['text']} ({one}), "
                  f"{pair['b']['text']} ({other}): {pair['why']}")  # fmt: skip
    return Counts(found[True, True], found[False, True], found[True, False], found[False, False])


def main(arguments: list[str] | None = None) -> None:
    """Print the counts of each set."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.pairs", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--failures", action="store_true", help="print each pair that is judged wrongly")
    options = parser.parse_args(arguments)
    for name in SETS:
        counts = count_pairs(name, show=options.failures)
        print(f"{name:4} F1 {counts.f1:.3f}, false merges {counts.false} of {counts.false + counts.apart}, "
              f"missed {counts.missed} of {counts.missed + counts.both}")  # fmt: skip


if __name__ == "__main__":
    main()
