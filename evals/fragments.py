"""Measure how well a collage is cut: boundary F1 of a text file against its JSON-lines twin.

The twin has one fragment a line, in the order of the text file; the gold boundaries are the offsets at which the
texts of its lines begin in the file, but for the first.

    python -m evals.fragments examples/libya-2020/fragments.txt examples/libya-2020/fragments.jsonl

With no files named, those two are measured.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from proxywar.records import Document
from proxywar.text import cut_document, store_text

FLOOR = 0.92
EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "libya-2020" / "fragments"
SHOWN = 12


def align_texts(text: str, parts: list[str]) -> list[tuple[int, int]]:
    """Find each part in `text`, in order; white space may differ.

    Raises:
        ValueError: A part is not where it should be; the message quotes it.
    """
    spans: list[tuple[int, int]] = []
    cursor = 0
    for number, part in enumerate(parts, start=1):
        pattern = r"\s+".join(re.escape(word) for word in part.split())
        found = re.compile(pattern).search(text, cursor)
        if found is None or not pattern:
            raise ValueError(f"line {number} is not in the text after offset {cursor}: {part[:60]!r}")
        spans.append(found.span())
        cursor = found.end()
    return spans


def boundary_f1(text_file: str | Path, jsonl_file: str | Path) -> dict[str, Any]:
    """Compare the fragments that `cut_document` makes of a text file with those of its JSON-lines twin.

    Returns:
        precision, recall and f1 of the boundaries; kinds, the share of the gold fragments that begin where one was
        found of the same kind (a row without one is prose); gold and predicted, their numbers; collage and reasons as
        told; and the words around each missed and each false boundary.

    Raises:
        ValueError: The two files do not hold the same texts in the same order.
    """
    text, _ = store_text(Path(text_file).read_bytes().decode("utf-8"))
    rows = [json.loads(line) for line in Path(jsonl_file).read_text(encoding="utf-8").splitlines() if line.strip()]
    spans = align_texts(text, [row["text"] for row in rows])
    gold = {start for start, _ in spans[1:]}
    cut = cut_document(Document(id="fragments", text=text, sha256=""))
    predicted = {fragment.start for fragment in cut.fragments[1:]}
    kinds = {fragment.start: fragment.kind for fragment in cut.fragments}
    alike = sum(kinds.get(start) == row.get("kind", "prose") for (start, _), row in zip(spans, rows, strict=True))
    right = len(gold & predicted)
    precision = right / len(predicted) if predicted else 1.0 if not gold else 0.0
    recall = right / len(gold) if gold else 1.0
    return {
        "precision": precision, "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "kinds": alike / len(rows) if rows else 1.0,
        "gold": len(gold), "predicted": len(predicted), "collage": cut.collage, "reasons": list(cut.reasons),
        "missed": [_around(text, at) for at in sorted(gold - predicted)],
        "false": [_around(text, at) for at in sorted(predicted - gold)],
    }  # fmt: skip


def _around(text: str, at: int) -> str:
    return f"{text[max(0, at - 30) : at]}|{text[at : at + 30]}"


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; return 1 below the floor."""
    parser = argparse.ArgumentParser(description="Boundary F1 of a text file against its JSON-lines twin.")
    parser.add_argument("text_file", type=Path, nargs="?", default=EXAMPLE.with_suffix(".txt"))
    parser.add_argument("jsonl_file", type=Path, nargs="?", default=EXAMPLE.with_suffix(".jsonl"))
    parser.add_argument("--floor", type=float, default=FLOOR)
    options = parser.parse_args(arguments)
    result = boundary_f1(options.text_file, options.jsonl_file)
    for key in ("precision", "recall", "f1", "kinds"):
        print(f"{key:10} {result[key]:.3f}")
    print(f"{'gold':10} {result['gold']}\n{'predicted':10} {result['predicted']}\ncollage    {result['collage']}: "
          + "; ".join(result["reasons"]))  # fmt: skip
    for kind in ("missed", "false"):
        for words in result[kind][:SHOWN]:
            print(f"{kind}: {words}", file=sys.stderr)
    return 0 if result["f1"] >= options.floor else 1


if __name__ == "__main__":
    raise SystemExit(main())
