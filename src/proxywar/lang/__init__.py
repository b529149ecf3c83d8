"""One folder a language, the same files in each: the words that the engine reads a language by.

A language is data: adding one means adding a folder with these tables, not touching an engine.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib import resources

from proxywar.errors import KnowledgeError

LANGUAGES = ("en", "fr")
"""Languages with a folder here and an embedded pipeline."""


@cache
def table(lang: str, name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of one table of a language, each a dict by column.

    Args:
        lang: ISO 639-1 code, one of `LANGUAGES`.
        name: Stem of the CSV file, for example "triggers".

    Raises:
        KnowledgeError: No such language or table, or a row with too many or too few cells.
    """
    path = resources.files(__package__) / lang / f"{name}.csv"
    if lang not in LANGUAGES or not path.is_file():
        raise KnowledgeError(
            "PW401", f"No table {name!r} for language {lang!r}.", f"Languages: {', '.join(LANGUAGES)}."
        )
    return read_rows(path.read_text(encoding="utf-8"), f"lang/{lang}/{name}.csv")


@cache
def classed(lang: str, name: str, word_class: str) -> frozenset[str]:
    """Return the lemmas of one class of a table that sorts words ("nouns", "verbs").

    Args:
        lang: ISO 639-1 code, one of `LANGUAGES`.
        name: Stem of the CSV file.
        word_class: Value of its column "class".

    Raises:
        KnowledgeError: No such language or table.
    """
    return frozenset(row["lemma"] for row in table(lang, name) if row["class"] == word_class)


@cache
def united(*words: frozenset[str]) -> frozenset[str]:
    """Return the words of several sets in one, which is made once: those of a language never change."""
    return frozenset().union(*words)


def read_rows(text: str, label: str) -> tuple[dict[str, str], ...]:
    """Read CSV text into rows; lines that start with # are comments.

    Raises:
        KnowledgeError: A row has too many or too few cells; the message names file and line.
    """
    return tuple(row for _, row in numbered_rows(text, label))


def numbered_rows(text: str, label: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of CSV text, each with the number of its line in the file.

    Raises:
        KnowledgeError: As `read_rows`.
    """
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip() and line[0] != "#"]
    reader = csv.reader(line for _, line in lines)
    header = next(reader, [])
    for cells in reader:
        number = lines[reader.line_num - 1][0]
        if len(cells) != len(header):
            raise KnowledgeError(
                "PW402",
                f"{label}, line {number} ({cells[:1]}): {len(cells)} cells, the header has {len(header)}.",
                "Quote a cell that holds a comma.",
            )
        yield number, dict(zip(header, map(str.strip, cells), strict=True))
