"""Actors: the list. The page of one is to come."""

from __future__ import annotations

from fastapi import APIRouter

from proxywar.web.readers import OpenCase
from proxywar.web.selection import Offset, Selected
from proxywar.web.twins import View, show

router = APIRouter()
_SHOWN = 100


def look_at_all(case: OpenCase, chosen: Selected, offset: Offset = 0) -> View:
    """List the actors, those with most facts first, a hundred at a time."""
    rows = case.actors(theatre=chosen.theatre, as_of=chosen.as_of, limit=_SHOWN, offset=offset)
    context = {"chosen": chosen, "offset": offset, "shown": _SHOWN, "total": case.counts()["actors"]}
    return View({"actors": rows}, "actors.html", context)


show(router, "/actors", look_at_all, lists=["actors"])
