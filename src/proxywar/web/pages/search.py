"""Search: the sentences that hold some words, the best first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from proxywar.web.readers import OpenCase
from proxywar.web.selection import Offset
from proxywar.web.twins import View, show

router = APIRouter()
_SHOWN = 50


def look(
    case: OpenCase,
    words: Annotated[str, Query(max_length=1_000)] = "",
    offset: Offset = 0,
) -> View:
    """Find sentences by words."""
    hits = case.search(words, limit=_SHOWN, offset=offset)
    return View({"search": hits}, "search.html", {"words": words, "offset": offset, "shown": _SHOWN})


show(router, "/search", look, lists=["search"])
