"""The first page: what the case holds, and where to go."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from proxywar.web.readers import OpenCase
from proxywar.web.twins import View, show

router = APIRouter()
_SHOWN_THEATRES = 24


def look(case: OpenCase) -> View:
    """Count what the case holds."""
    context = {"counts": case.counts(), "theatres": case.names("theatre")[:_SHOWN_THEATRES]}
    return View({"problems": case.problems(limit=20)}, "home.html", context)


show(router, "/home", look, lists=["problems"])


@router.get("/", include_in_schema=False)
def go_home() -> RedirectResponse:
    """Lead to the first page, whose address stays."""
    return RedirectResponse("/home", 302)
