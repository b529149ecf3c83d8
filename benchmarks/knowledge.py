"""Measure the knowledge base: load time, memory, look-ups a second; run as `python -m benchmarks.knowledge`.

The mentions are a million draws from all spellings and 50,000 names of towns, in the proportions of Zipf's law, as the
names of news are: the r-th name comes 1/r times as often as the first. The order of the names is random but seeded.
Load time and memory are those of a process of its own that does nothing else.
"""

from __future__ import annotations

import itertools
import random
import subprocess
import sys
import time

from proxywar.knowledge import Gazetteer
from proxywar.knowledge.store import generated

MENTIONS = 1_000_000
TOWNS = 50_000
_LOAD = """
import time; start = time.perf_counter()
from proxywar.knowledge import Gazetteer
gazetteer = Gazetteer.load(); gazetteer.find("Ankara arms Tripoli")
took = time.perf_counter() - start
import resource; print(took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def draw_mentions(seed: int = 7) -> list[str]:
    """Return a million names, frequent and rare ones."""
    names = sorted({row[0] for row in generated("knowledge.sqlite")("SELECT spelling FROM names")})
    towns = generated("towns.sqlite")("SELECT name FROM towns ORDER BY population DESC LIMIT ?", (TOWNS,))
    names = list(dict.fromkeys([*names, *(town[0] for town in towns)]))
    chance = random.Random(seed)
    chance.shuffle(names)
    weights = list(itertools.accumulate(1 / rank for rank in range(1, len(names) + 1)))
    return chance.choices(names, cum_weights=weights, k=MENTIONS)


def main() -> None:
    """Print the figures."""
    runs = [subprocess.run([sys.executable, "-c", _LOAD], check=True, capture_output=True, text=True) for _ in range(5)]
    loads = [tuple(map(float, run.stdout.split())) for run in runs]
    print(f"load, with import and one sentence: {min(took for took, _ in loads):.3f} s (best of 5)")
    print(f"memory of the process:              {max(memory for _, memory in loads):.0f} MB")
    gazetteer, mentions = Gazetteer.load(), draw_mentions()
    start = time.perf_counter()
    found = sum(bool(gazetteer.look_up(mention)) for mention in mentions)
    took = time.perf_counter() - start
    print(f"look-ups:                           {MENTIONS / took:,.0f} a second ({found / MENTIONS:.1%} known)")


if __name__ == "__main__":
    main()
