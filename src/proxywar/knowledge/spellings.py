"""Turn source rows into spellings: the part of the table that needs no outside data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from proxywar.errors import KnowledgeError
from proxywar.knowledge.entries import NameRow
from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.sources import Row, Sources
from proxywar.lang import LANGUAGES

_PREFIXES = {"^": "acronym", "~": "surname", "@": "metonym"}
_POS_ROLES = {"adj": ("adjective",), "noun": ("demonym",), "both": ("adjective", "demonym"), "prefix": ("adjective",)}
_DEMONYM_PLACES = frozenset({"name", "acronym"})


def compile_spellings(sources: Sources) -> list[NameRow]:
    """Return every spelling that the rows themselves give, in file order, without doubles.

    Raises:
        KnowledgeError: A demonym has an unknown part of speech.
    """
    rows: list[NameRow] = []
    explicit = {(row["spelling"], row["lang"]) for row in sources["metonyms"]}
    for row in sources["metonyms"]:
        rows.append(NameRow(row["spelling"], row["lang"], "actor", row["id"], "metonym", row["from"], row["to"]))
    places = {row["id"]: row for row in sources["places"]}
    for row in sources["states"]:
        rows += _state_spellings(row)
        if row["capital"] in places:
            rows += (m for m in _capital_metonyms(row, places[row["capital"]]) if (m.spelling, m.lang) not in explicit)
    for row in sources["actors"] + sources["persons"]:
        rows += _row_spellings(row, "actor", row["from"], row["to"])
    for row in sources["places"]:
        rows += _row_spellings(row, "place", "", "")
    for lang, forms in sources.demonyms.items():
        for row in forms:
            rows += _demonym_spellings(row, lang)
    return drop_doubles(rows)


def drop_doubles(rows: Iterable[NameRow]) -> list[NameRow]:
    """Keep the first of the rows that fold alike and stand for the same thing in the same way.

    Acronyms differ when they are written differently; metonyms of one file keep all their periods.
    """
    seen: dict[tuple[str, ...], NameRow] = {}
    periods: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    kept = []
    for row in rows:
        folded = row.spelling if row.role == "acronym" or row.spelling.endswith("-") else fold_spelling(row.spelling)
        key = (folded, row.lang, row.kind, row.id, row.role)
        if key in seen and (row.role != "metonym" or (row.since, row.until) in periods[key] or row.since == ""):
            continue
        if key in seen and seen[key].since <= row.since[: len(seen[key].since)]:
            continue
        seen[key] = row
        periods.setdefault(key, set()).add((row.since, row.until))
        kept.append(row)
    return kept


def split_spellings(cell: str) -> Iterator[tuple[str, str]]:
    """Yield the spellings of a cell, each with the role that its prefix gives."""
    for part in cell.split(";"):
        spelling = part.strip()
        if spelling:
            role = _PREFIXES.get(spelling[0], "name")
            yield (spelling if role == "name" else spelling[1:].strip()), role


def _row_spellings(row: Row, kind: str, since: str, until: str) -> Iterator[NameRow]:
    for lang in LANGUAGES:
        yield NameRow(row["name"], lang, kind, row["id"], "name", since, until)
        for spelling, role in split_spellings(row[lang]):
            yield NameRow(spelling, lang, kind, row["id"], role, since, until)


def _state_spellings(row: Row) -> Iterator[NameRow]:
    """A state is both an actor and a place under the same spellings."""
    for kind in ("actor", "place"):
        yield from _row_spellings(row, kind, row["from"], row["to"])


def _capital_metonyms(state: Row, capital: Row) -> Iterator[NameRow]:
    for lang in LANGUAGES:
        for spelling, role in [(capital["name"], "name"), *split_spellings(capital[lang])]:
            if role == "name":
                yield NameRow(spelling, lang, "actor", state["id"], "metonym", state["from"], state["to"])


def _demonym_spellings(row: Row, lang: str) -> Iterator[NameRow]:
    if row["pos"] not in _POS_ROLES:
        raise KnowledgeError(
            "PW408", f"{row['_where']} ({row['form']!r}): unknown pos {row['pos']!r}.", f"One of {', '.join(_POS_ROLES)}."
        )
    for role in _POS_ROLES[row["pos"]]:
        yield NameRow(row["form"], lang, "actor", row["id"], role, "", "")
