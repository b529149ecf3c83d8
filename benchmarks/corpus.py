"""Text to measure on: the fragments of the bundled example, over and over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "libya-2020" / "fragments.jsonl"


def make_documents(words: int, example: Path = EXAMPLE) -> Iterator[dict[str, Any]]:
    """Yield documents of the example, round after round, until there are so many words.

    Each round is of another outlet, since the same document twice would be read once.

    Args:
        words: At least so many, counted between blanks.
    """
    rows = [json.loads(line) for line in example.read_text(encoding="utf-8").splitlines() if line.strip()]
    left = words
    for number, row in enumerate(cycle(rows)):
        if left <= 0:
            return
        round_ = number // len(rows)
        yield row | {"id": f"{row['id']}-{round_}", "outlet": f"Outlet {round_}"}
        left -= len(row["text"].split())


def write_documents(path: Path, words: int) -> int:
    """Write documents as JSON lines and return the number of words."""
    documents = list(make_documents(words))
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in documents), encoding="utf-8")
    return count_words(row["text"] for row in documents)


def make_texts(lang: str, words: int) -> list[str]:
    """Return texts of one language, of about so many words."""
    # The example is half of each language; three rounds of its words hold more than enough of one.
    texts = (row["text"] for row in make_documents(3 * words) if row["lang"] == lang)
    return list(islice(texts, max(1, words // 28)))  # 28 words a fragment


def count_words(texts: Iterator[str] | list[str]) -> int:
    """Return the number of words between blanks."""
    return sum(len(text.split()) for text in texts)
