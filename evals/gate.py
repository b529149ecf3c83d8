"""What the gate costs: recall on the gold with it and without, and the share of words that it holds back.

python -m evals.gate
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import proxywar
from evals import score
from evals.figures import FACT_SETS


def count_hits(gold: Path, *, thorough: bool) -> tuple[int, int, int]:
    """Return hits, gold facts and facts read of a set, with every sentence parsed or with the gate."""
    documents = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    names = score.Names(json.loads(gold.with_suffix(".names.json").read_text(encoding="utf-8")))
    with (
        tempfile.TemporaryDirectory() as folder,
        proxywar.read(gold, case=Path(folder) / "gate.case", thorough=thorough) as case,
    ):
        facts = case.facts().json()
    row = score.rows(score.score(documents, names, facts)[0])["fact/all"]
    return int(row["hit"]), int(row["gold"]), len(facts)


def main() -> None:
    """Print the table."""
    print("| set | gold | found, `--thorough` | found with the gate | recall lost |\n|---|---:|---:|---:|---:|")
    lost = hits = total = 0
    for name, path in FACT_SETS.items():
        whole, gold, _ = count_hits(path, thorough=True)
        gated, _, _ = count_hits(path, thorough=False)
        lost, hits, total = lost + whole - gated, hits + whole, total + gold
        print(f"| {name} | {gold} | {whole} | {gated} | {(whole - gated) / gold:.2%} |")
    print(f"| all | {total} | {hits} | {hits - lost} | {lost / total:.2%} |")


if __name__ == "__main__":
    main()
