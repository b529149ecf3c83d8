"""The lists of a case as twins alone: what `proxywar LIST --format json` and `--format csv` write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query

from proxywar.web.gathering import Lists
from proxywar.web.readers import OpenCase
from proxywar.web.selection import Limit, Offset, Selected, Text, Texts
from proxywar.web.twins import View, show

router = APIRouter()
COMPUTED = ("ties", "forces", "control", "timeline", "disputes")


def look_at_facts(
    case: OpenCase, chosen: Selected, type: Texts = [], actor: Texts = [], place: Texts = [], doc: Texts = [],
    since: Text = None, until: Text = None, rejected: bool = False, limit: Limit = 1_000, offset: Offset = 0,
) -> View:  # fmt: skip
    """List facts."""
    status = [str(s) for s in chosen.status]
    found = case.above(chosen.min_confidence).facts(
        type=type, actor=actor, place=place, doc=doc, status=status, since=since, until=until, rejected=rejected,
        theatre=chosen.theatre, limit=limit, offset=offset,
    )  # fmt: skip
    return View({"facts": found})


def look_at_camps(case: OpenCase, chosen: Selected, max_camps: Annotated[int, Query(ge=1, le=6)] = 2) -> View:
    """List camps."""
    if max_camps == 2:
        return View({"camps": Lists(case, chosen).camps()})
    return View({"camps": case.camps(theatre=chosen.theatre, as_of=chosen.as_of, max_camps=max_camps)})


def look_at_mentions(
    case: OpenCase, chosen: Selected, doc: Text = None, kind: Text = None, limit: Limit = 1_000, offset: Offset = 0
) -> View:
    """List mentions."""
    found = case.mentions(doc=doc, kind=kind, theatre=chosen.theatre, as_of=chosen.as_of, limit=limit, offset=offset)
    return View({"mentions": found})


def look_at_names(name: str) -> Callable[..., View]:
    """Return what lists actors or places."""

    def look(case: OpenCase, chosen: Selected, limit: Limit = 1_000, offset: Offset = 0) -> View:
        window: Any = {"theatre": chosen.theatre, "as_of": chosen.as_of, "limit": limit, "offset": offset}
        return View({name: getattr(case, name)(**window)})

    return look


def look_at_computed(name: str) -> Callable[..., View]:
    """Return what lists rows of the system."""

    def look(case: OpenCase, chosen: Selected, limit: Limit = 1_000, offset: Offset = 0) -> View:
        return View({name: Lists(case, chosen).rows(name, limit=offset + limit)[offset:]})

    return look


show(router, "/facts", look_at_facts, lists=["facts"], has_page=False)
show(router, "/camps", look_at_camps, lists=["camps"], has_page=False)
show(router, "/mentions", look_at_mentions, lists=["mentions"], has_page=False)
show(router, "/places", look_at_names("places"), lists=["places"], has_page=False)
for _name in COMPUTED:
    show(router, f"/{_name}", look_at_computed(_name), lists=[_name], has_page=False)
