"""Whether a user's rows can be laid over the built-in ones: what they point to, and what would go wrong in silence."""

from __future__ import annotations

from collections.abc import Iterator

from proxywar.errors import KnowledgeError
from proxywar.knowledge.checks import point_faults, value_faults
from proxywar.knowledge.sources import Row, Sources
from proxywar.knowledge.store import Store

_POINTERS = (
    ("actors", "country"), ("persons", "country"), ("places", "country"), ("metonyms", "id"), ("offices", "country"),
    ("offices", "person"), ("recognition", "country"), ("recognition", "id"), ("equipment", "maker"),
    ("spellings", "id"), ("areas", "id"), ("actors", "within"), ("persons", "within"), ("places", "within"),
)  # fmt: skip
_NEAR = 75.0
"""From this likeness of 100 on a name that nobody has may be a slip of one that is known."""


def check_laid(added: Sources, store: Store) -> None:
    """Refuse rows that cannot be used.

    Raises:
        KnowledgeError: An id that nobody has, a double, a theatre that is a slip, a cell outside its list, a point
            outside its state; the message names file, line and remedy.
    """
    _check_doubles(added)
    _check_pointers(added, store)
    for fault in (*value_faults(added), *point_faults(added, store.ids("states"))):
        raise KnowledgeError("PW410", f"{fault}.", "Correct the cell; docs/knowledge.md lists what each may hold.")
    _check_theatres(added, store)


def _check_doubles(added: Sources) -> None:
    seen: dict[str, str] = {}
    for row in (*added["states"], *added["actors"], *added["persons"], *added["places"]):
        if row["id"] in seen:
            raise KnowledgeError(
                "PW409",
                f"{row['_where']}: the id {row['id']!r} is also at {seen[row['id']]}.",
                "Give each row its own.",
            )
        seen[row["id"]] = row["_where"]


def _check_pointers(added: Sources, store: Store) -> None:
    actors = store.ids("states") | store.ids("actors")
    anything = actors | store.ids("places")
    names = {row["name"]: row["id"] for row in store.rows("states")}
    for row, column, id in _pointers(added):
        known = actors if column in ("country", "person", "maker") else anything
        if id not in known:
            like = names.get(id) or _nearest(id, known)
            raise KnowledgeError(
                "PW409",
                f"{row['_where']}, {column}: no entity has the id {id!r}.",
                f"Did you mean {like!r}?" if like else "Add its row, or correct the id.",
            )


def _pointers(added: Sources) -> Iterator[tuple[Row, str, str]]:
    for table, column in _POINTERS:
        for row in added[table]:
            yield from ((row, column, part.strip()) for part in row[column].split(";") if part.strip())
    for forms in added.demonyms.values():
        yield from ((row, "id", row["id"]) for row in forms)


def _check_theatres(added: Sources, store: Store) -> None:
    """A theatre may be a new one, but not a slip of a known one or the id of a state."""
    known = {row["name"]: row["id"] for row in store.rows("states")}
    theatres = {name for (name,) in store.database("SELECT theatre FROM places UNION SELECT theatre FROM actors")}
    own = [row["theatre"] for name in ("actors", "persons", "places") for row in added[name]]
    for row in (row for name in ("actors", "persons", "places") for row in added[name]):
        name = row["theatre"]
        if not name or name in theatres or name in known or own.count(name) > 1:
            continue
        like = next((n for n, id in known.items() if id == name), None) or _nearest(name, {*theatres, *known})
        if like:
            raise KnowledgeError(
                "PW410", f"{row['_where']}: the theatre {name!r} is nobody else's.", f"Did you mean {like!r}?"
            )


def _nearest(name: str, known: set[str]) -> str | None:
    from rapidfuzz import fuzz, process

    found = process.extractOne(name, sorted(known - {""}), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return found[0] if found else None
