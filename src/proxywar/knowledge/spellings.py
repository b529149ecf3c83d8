"""Turn source rows into spellings: the part of the table that needs no outside data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from proxywar.errors import KnowledgeError
from proxywar.knowledge.entries import EVERY_LANGUAGE, NameRow
from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.sources import Row, Sources
from proxywar.lang import LANGUAGES

_PREFIXES = {"^": "acronym", "~": "surname", "@": "metonym"}
_POS_ROLES = {"adj": ("adjective",), "noun": ("demonym",), "both": ("adjective", "demonym"), "prefix": ("adjective",)}


def compile_spellings(sources: Sources) -> list[NameRow]:
    """Return every spelling that the rows themselves give, in file order, without doubles.

    Raises:
        KnowledgeError: A demonym has an unknown part of speech.
    """
    rows = [
        NameRow(row["spelling"], row["lang"], "actor", row["id"], "metonym", row["from"], row["to"])
        for row in sources["metonyms"]
    ]
    # A seat whose rows are written out (Tripoli, Sanaa) stands for those governments only, in those years.
    explicit = {(fold_spelling(row.spelling), row.lang) for row in rows}
    places = {row["id"]: row for row in sources["places"]}
    derived: list[NameRow] = []
    for row in sources["states"]:
        rows += _state_spellings(row)
        if row["capital"] in places:
            derived += _capital_metonyms(row, places[row["capital"]])
    for row in sources["actors"] + sources["persons"]:
        derived += _row_spellings(row, "actor", row["from"], row["to"])
    rows += (r for r in derived if r.role != "metonym" or (fold_spelling(r.spelling), r.lang) not in explicit)
    for row in sources["places"]:
        rows += _row_spellings(row, "place", "", "")
    for row in sources["spellings"]:
        kind = "place" if row["id"] in places else "actor"
        rows.append(NameRow(row["spelling"], row["lang"], kind, row["id"], row["role"], "", ""))
    for lang, forms in sources.demonyms.items():
        for row in forms:
            rows += _demonym_spellings(row, lang)
    return drop_doubles(rows)


def drop_doubles(rows: Iterable[NameRow]) -> list[NameRow]:
    """Keep the first of the rows that fold alike and stand for the same thing in the same way and years.

    Rows that differ in their capitals stay, for capitals decide what matches ("Eastern Libya", "eastern Libya").
    """
    seen: set[tuple[str, ...]] = set()
    kept = []
    for row in rows:
        written = row.role == "acronym" or row.spelling.endswith("-")
        capitals = "".join("X" if word[0].isupper() else "x" for word in row.spelling.replace("-", " ").split())
        key = (row.spelling if written else fold_spelling(row.spelling) + capitals, *row[1:])
        if key not in seen:
            seen.add(key)
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
    """The canonical name belongs to every language; what a language's own cell gives is that language's."""
    cells = [(EVERY_LANGUAGE, row["name"]), *((lang, row[lang]) for lang in LANGUAGES)]
    for lang, cell in cells:
        for spelling, given in split_spellings(cell) if lang != EVERY_LANGUAGE else [(cell, "name")]:
            # A name in capitals (NATO, RT) is read like an acronym: as it is written.
            role = "acronym" if given == "name" and spelling.isupper() and spelling.isalnum() else given
            yield NameRow(spelling, lang, kind, row["id"], role, since, until)


def _state_spellings(row: Row) -> Iterator[NameRow]:
    """A state is both an actor and a place; its canonical name is English only, for "Mexico" is a city in French."""
    for kind in ("actor", "place"):
        for spelling in _row_spellings(row, kind, row["from"], row["to"]):
            yield spelling._replace(lang="en") if spelling.lang == EVERY_LANGUAGE else spelling


def _capital_metonyms(state: Row, capital: Row) -> Iterator[NameRow]:
    for lang in LANGUAGES:
        for spelling, role in [(capital["name"], "name"), *split_spellings(capital[lang])]:
            if role == "name":
                yield NameRow(spelling, lang, "actor", state["id"], "metonym", state["from"], state["to"])


def _demonym_spellings(row: Row, lang: str) -> Iterator[NameRow]:
    if row["pos"] not in _POS_ROLES:
        raise KnowledgeError(
            "PW408",
            f"{row['_where']} ({row['form']!r}): unknown pos {row['pos']!r}.",
            f"One of {', '.join(_POS_ROLES)}.",
        )
    for role in _POS_ROLES[row["pos"]]:
        yield NameRow(row["form"], lang, "actor", row["id"], role, "", "")
