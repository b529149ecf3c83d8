"""Whether a user's rows can be laid over the built-in ones: what they point to, and what would go wrong in silence."""

from __future__ import annotations

from proxywar.errors import KnowledgeError
from proxywar.knowledge.checks import point_faults, pointers, value_faults
from proxywar.knowledge.sources import Sources
from proxywar.knowledge.store import Store

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
    states = store.ids("states")
    actors, places = states | store.ids("actors"), states | store.ids("places")
    known = {"state": states, "actor": actors, "place": places, "any": actors | places}
    names = {row["name"]: row["id"] for row in store.rows("states")}
    for row, column, id, kind in pointers(added):
        if id not in known[kind]:
            like = names.get(id) or _nearest(id, known[kind])
            raise KnowledgeError(
                "PW409",
                f"{row['_where']}, {column}: no entity has the id {id!r}.",
                f"Did you mean {like!r}?" if like else "Add its row, or correct the id.",
            )


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
