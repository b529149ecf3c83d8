"""The names of the knowledge base by how they sound: a generated table, with a user's names laid over it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from proxywar.knowledge.store import generated
from proxywar.resolve.bodynames import parse_body
from proxywar.resolve.naming import keys_of, parse_person
from proxywar.resolve.nodes import is_acronym

if TYPE_CHECKING:
    from proxywar.knowledge import Gazetteer

FILE = "sounds.sqlite"
KINDS = ("person", "place", "body")
Row = tuple[str, str, str, str]


def sound_rows(gazetteer: Gazetteer, *, only_added: bool = False) -> list[Row]:
    """Return (kind, key, id, name) of every name that is found by its sound, sorted.

    Args:
        gazetteer: The names.
        only_added: Only those of a user's rows.
    """
    return sorted({
        (kind, key, id, name)
        for kind in KINDS
        for name, id in gazetteer.named(kind, only_added=only_added)
        for key in _keys(kind, name)
    })  # fmt: skip


def _keys(kind: str, name: str) -> set[str]:
    if kind != "body":
        return set() if is_acronym(name) else keys_of([parse_person(name)])
    body = parse_body(name) if " " in name else None
    return body.keys if body is not None else set()


def write_sounds(path: Path, gazetteer: Gazetteer) -> None:
    """Write the table; run by `make knowledge`."""
    from proxywar.knowledge.building.names import new_database

    with new_database(path) as database:
        database.execute(
            "CREATE TABLE sounds (kind TEXT, key TEXT, id TEXT, name TEXT, PRIMARY KEY (kind, key, id, name)) "
            "WITHOUT ROWID"
        )
        database.executemany("INSERT INTO sounds VALUES (?, ?, ?, ?)", sound_rows(gazetteer))


class Sounds:
    """The names that share a key.

    Args:
        gazetteer: For a user's names; those of the knowledge base stand in the table.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._database = generated(FILE)

    def find(self, kind: str, key: str) -> list[tuple[str, str]]:
        """Return (id, name) of the persons, places or bodies under a key of `keys_of` or of a body's name."""
        rows = self._database("SELECT id, name FROM sounds WHERE kind = ? AND key = ?", (kind, key))
        return [(id, name) for id, name in rows] + self._added.get((kind, key), [])

    @cached_property
    def _added(self) -> dict[tuple[str, str], list[tuple[str, str]]]:
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for kind, key, id, name in sound_rows(self._gazetteer, only_added=True):
            found.setdefault((kind, key), []).append((id, name))
        return found


if __name__ == "__main__":
    from proxywar.knowledge import Gazetteer
    from proxywar.knowledge.build import TABLES

    write_sounds(TABLES / FILE, Gazetteer.load())
