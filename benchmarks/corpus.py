"""Text to measure on: reporting on conflicts, dealt anew as often as it takes, and general news of a treebank."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count, cycle, islice
from pathlib import Path
from typing import Any

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "libya-2020" / "fragments.jsonl"
TREEBANKS = Path("../shared/data/treebanks")
CONFLICT = tuple(
    Path(__file__).resolve().parents[1] / "evals" / name / f"{name}.jsonl"
    for name in ("dev", "devb", "articles", "fresh", "fresh2")
)
"""Annotated reporting on many wars, of which only the text is used here."""
SENTENCES_A_DOCUMENT = 10
FIRST_DAY, DAYS, OUTLETS = date(2011, 2, 15), 5_000, 60


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences of one language.

    Attributes:
        words: Words between blanks.
        ud_words: Words as Universal Dependencies counts them, punctuation included: "du" is two, "don't" is two.
            None where no treebank says.
    """

    lang: str
    texts: tuple[str, ...]
    words: int
    ud_words: int | None = None


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
    write_rows(path, documents)
    return count_words(row["text"] for row in documents)


def write_rows(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """Write documents as JSON lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def read_treebank(lang: str, folder: Path = TREEBANKS, name: str = "pud-test") -> Sentences | None:
    """Return the raw sentences of a treebank; None where it is not at hand.

    Args:
        folder: What `python -m train.fetch --out` writes: a folder a language, CoNLL-U files, gzipped or not.
    """
    plain = folder / lang / f"{name}.conllu"
    packed = plain.with_name(f"{plain.name}.gz")
    if plain.exists():
        lines = plain.read_text(encoding="utf-8").splitlines()
    elif packed.exists():
        lines = gzip.decompress(packed.read_bytes()).decode("utf-8").splitlines()
    else:
        return None
    texts = tuple(line.removeprefix("# text = ") for line in lines if line.startswith("# text = "))
    return Sentences(lang, texts, count_words(list(texts)), sum(line.split("\t", 1)[0].isdigit() for line in lines))


def make_news(sentences: Sentences, each: int = SENTENCES_A_DOCUMENT) -> list[dict[str, Any]]:
    """Return documents of a few sentences each, as `proxywar read` takes them."""
    starts = range(0, len(sentences.texts), each)
    return [
        {
            "id": f"{sentences.lang}-{start}",
            "text": " ".join(sentences.texts[start : start + each]),
            "lang": sentences.lang,
            "date": "2020-06-01",
            "outlet": f"Outlet {sentences.lang}",
        }
        for start in starts
    ]


def make_texts(lang: str, words: int) -> list[str]:
    """Return texts of one language, of about so many words."""
    # The example is half of each language; three rounds of its words hold more than enough of one.
    texts = (row["text"] for row in make_documents(3 * words) if row["lang"] == lang)
    return list(islice(texts, max(1, words // 28)))  # 28 words a fragment


def count_words(texts: Iterator[str] | list[str]) -> int:
    """Return the number of words between blanks."""
    return sum(len(text.split()) for text in texts)


def deal_conflict(seed: int = 0) -> Iterator[dict[str, Any]]:
    """Yield documents of reporting on conflicts without end: all sentences of `CONFLICT`, dealt anew each round.

    No two documents are alike, each is in one language, of ten sentences, with an outlet and a day. Random but seeded.
    """
    pools = {lang: [text for text, its in _conflict_sentences() if its == lang] for lang in ("en", "fr")}
    chance = random.Random(seed)
    for number in count():
        for lang, pool in pools.items():
            chance.shuffle(pool)
            for row in make_news(Sentences(lang, tuple(pool), 0)):
                day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
                outlet = f"Outlet {chance.randrange(OUTLETS)}"
                yield row | {"id": f"{row['id']}-{number}", "date": day.isoformat(), "outlet": outlet}


def make_conflict(words: int, seed: int = 0) -> list[dict[str, Any]]:
    """Return documents of `deal_conflict` of at least so many words between blanks."""
    rows: list[dict[str, Any]] = []
    left = words
    for row in deal_conflict(seed):
        rows.append(row)
        left -= len(row["text"].split())
        if left <= 0:
            break
    return rows


def pick_warming(rows: Sequence[dict[str, Any]], each: int = 10) -> list[dict[str, Any]]:
    """Return the first documents of each language: reading them loads all that a read of the others needs."""
    langs = dict.fromkeys(row["lang"] for row in rows)
    return [row for lang in langs for row in islice((r for r in rows if r["lang"] == lang), each)]


@cache
def _conflict_sentences() -> tuple[tuple[str, str], ...]:
    from proxywar.records import Document
    from proxywar.sources import expand_paths, read_sources
    from proxywar.text import cut_document

    found: list[tuple[str, str]] = []
    for item in read_sources(expand_paths([str(path) for path in CONFLICT])):
        if isinstance(item, Document) and item.lang is not None:
            cut = cut_document(item)
            texts = (item.text[s.start : s.end] for s in cut.sentences)
            found += [(text, item.lang) for text in texts if text[-1] in '.!?»”"']
    return tuple(dict.fromkeys(found))
