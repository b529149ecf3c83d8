"""Read the CSV files of the knowledge base, and a user's files laid over them."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from proxywar.errors import KnowledgeError
from proxywar.lang import LANGUAGES, numbered_rows

Row = dict[str, str]

_ACTOR_COLUMNS = ("id", "name", "kind", "country", "within", "from", "to", "en", "fr", "theatre", "source")
COLUMNS: dict[str, tuple[str, ...]] = {
    "states": ("id", "name", "from", "to", "capital", "lat", "lon", "region", "en", "fr", "source"),
    "actors": _ACTOR_COLUMNS,
    "persons": _ACTOR_COLUMNS,
    "places": ("id", "name", "kind", "country", "theatre", "lat", "lon", "within", "en", "fr", "source"),
    "spellings": ("spelling", "lang", "id", "role", "source"),
    "metonyms": ("spelling", "lang", "id", "from", "to", "source"),
    "offices": ("office", "country", "person", "from", "to", "source"),
    "recognition": ("country", "id", "from", "to", "by", "source"),
    "equipment": ("id", "name", "class", "maker", "of", "channel", "en", "fr", "source"),
    "collisions": ("spelling", "rule", "why"),
    "areas": ("id", "south", "west", "north", "east", "source"),
    "admin1": ("country", "code", "name", "source"),
    "demonyms": ("form", "id", "pos", "number", "gender", "source"),
}
"""Columns of each file. `actors` stands for every file of that name or of it and a topic: `actors-africa.csv`."""
_KEYS = {"spellings": "spelling", "metonyms": "spelling", "offices": "office", "recognition": "country",
         "collisions": "spelling", "demonyms": "form", "admin1": "country"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sources:
    """The rows of every file, in file order; a row of the user's replaces the built-in one of the same id."""

    tables: dict[str, list[Row]] = field(default_factory=dict)
    demonyms: dict[str, list[Row]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[Row]:
        return self.tables.get(name, [])


def built_in(*, demonyms: bool = True) -> Sources:
    """Read the knowledge base that comes with the package; at run time its demonyms come from the generated table."""
    folder = resources.files("proxywar.knowledge") / "data"
    lang = resources.files("proxywar.lang")
    return _read(folder, {code: lang / code / "demonyms.csv" for code in LANGUAGES if demonyms}, "")


def from_folder(folder: Path) -> Sources:
    """Read a user's folder of CSV files with the built-in names.

    Raises:
        KnowledgeError: The folder is missing, holds a CSV file of another name, or a row cannot be read.
    """
    if not folder.is_dir():
        raise KnowledgeError("PW403", f"No folder {str(folder)!r} with knowledge files.", "Check the path.")
    known = ", ".join(f"{name}.csv" for name in COLUMNS if name not in ("demonyms", "admin1"))
    if not any(folder.glob("*.csv")) and not any(folder.glob("*/demonyms.csv")):
        raise KnowledgeError("PW404", f"{str(folder)!r} holds no knowledge file.", f"Known: {known}, en/demonyms.csv.")
    for path in sorted(folder.glob("*.csv")):
        if _table_of(path.name) not in COLUMNS:
            raise KnowledgeError(
                "PW404", f"{path.name}: no knowledge file has this name.", f"Known: {known}, en/demonyms.csv."
            )
    return _read(folder, {code: folder / code / "demonyms.csv" for code in LANGUAGES}, f"{folder.name}/")


def lay_over(base: Sources, extra: Sources) -> Sources:
    """Return `base` with the rows of `extra` added; a row with a known id takes the old one's place."""
    tables = {}
    for name, columns in COLUMNS.items():
        keyed = columns[0] == "id"
        # A person of persons.csv may be described anew in the user's actors.csv, and the other way round.
        files = ("actors", "persons") if name in ("actors", "persons") else (name,)
        taken = {row["id"] for file in files for row in extra[file]} if keyed else set()
        tables[name] = [row for row in base[name] if not keyed or row["id"] not in taken] + extra[name]
    demonyms = {code: base.demonyms.get(code, []) + extra.demonyms.get(code, []) for code in LANGUAGES}
    return Sources(tables, demonyms)


def _table_of(filename: str) -> str:
    return filename.removesuffix(".csv").split("-")[0]


def _read(folder: Traversable, demonyms: dict[str, Traversable], label: str) -> Sources:
    tables: dict[str, list[Row]] = {}
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".csv"):
            tables.setdefault(_table_of(path.name), []).extend(_read_file(path, label + path.name))
    forms = {
        code: _read_file(path, f"{label}{code}/demonyms.csv", "demonyms")
        for code, path in demonyms.items()
        if path.is_file()
    }
    return Sources(tables, forms)


def _read_file(path: Traversable, label: str, name: str | None = None) -> list[Row]:
    name = name or _table_of(path.name)
    columns = COLUMNS[name]
    key = _KEYS.get(name, "id")
    rows = []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnowledgeError("PW405", f"{label}: not UTF-8 (byte {error.start}).", "Save it as UTF-8.") from error
    read = list(numbered_rows(text, label))
    unknown = sorted(set(read[0][1]) - set(columns)) if read else []
    if unknown:
        raise KnowledgeError("PW406", f"{label}: unknown column {unknown[0]!r}.", f"Columns: {', '.join(columns)}.")
    blank = dict.fromkeys(columns, "")
    for number, row in read:
        full = {**blank, **row, "_where": f"{label}, line {number}"}
        if not full[key]:
            raise KnowledgeError("PW407", f"{full['_where']}: {key!r} is empty.", "Give every row its key.")
        if "name" in columns and not full["name"]:
            raise KnowledgeError("PW407", f"{full['_where']} ({full[key]!r}): no name.", "Give it a canonical name.")
        rows.append(full)
    return rows
