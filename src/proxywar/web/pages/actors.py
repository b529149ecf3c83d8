"""Actors: everybody named, those with most facts first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from proxywar.case.names import fold_name
from proxywar.web.readers import OpenCase
from proxywar.web.selection import Offset, Selected
from proxywar.web.twins import View, show

router = APIRouter()
_SHOWN = 100
Words = Annotated[str, Query(max_length=200)]


def look_at_all(case: OpenCase, chosen: Selected, words: Words = "", kind: Words = "", offset: Offset = 0) -> View:
    """List the actors, a hundred at a time; only those whose names hold some words, or of one kind."""
    kinds: list[str] = []
    if words.strip() or kind.strip() or chosen.theatre or chosen.as_of:
        sought = fold_name(words)
        everybody = case.actors(theatre=chosen.theatre, as_of=chosen.as_of)
        kinds = sorted({row.kind for row in everybody})
        found = [row for row in everybody if not kind.strip() or row.kind == kind.strip()]
        if sought:
            found = [row for row in found if any(sought in fold_name(name) for name in
                                                 (row.name, *(s.text for s in row.spellings)))]  # fmt: skip
        rows, total = found[offset : offset + _SHOWN], len(found)
    else:
        rows, total = case.actors(limit=_SHOWN, offset=offset), case.counts()["actors"]
    most = max((row.facts for row in rows), default=0)
    context = {"chosen": chosen, "offset": offset, "shown": _SHOWN, "total": total, "words": words.strip(),
               "kind": kind.strip(), "kinds": kinds, "theatres": case.names("theatre"), "most": most}  # fmt: skip
    return View({"actors": rows}, "actors.html", context)


show(router, "/actors", look_at_all, lists=["actors"])
