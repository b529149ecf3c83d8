"""Commands that show the system that the facts describe: ties, camps, forces, control, timeline, disputes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from proxywar.cli.lists import told
from proxywar.cli.options import AsOfOption, TheatreOption, listing


def ties(case: Any, *, limit: int | None, offset: int, theatre: TheatreOption = None, as_of: AsOfOption = None) -> Any:
    """List ties: who backs, opposes or leads whom, and how."""
    return _page(case, "ties", limit, offset, theatre=theatre, as_of=as_of)


def camps(
    case: Any,
    *,
    limit: int | None,
    offset: int,
    theatre: TheatreOption = None,
    as_of: AsOfOption = None,
    max_camps: Annotated[int, typer.Option("--max-camps", min=1, metavar="K", help="At most so many camps.")] = 2,
) -> Any:
    """List camps with their members and the ties that do not fit."""
    more = {"max_camps": max_camps} if max_camps != 2 else {}
    return _page(case, "camps", limit, offset, theatre=theatre, as_of=as_of, **more)


def forces(
    case: Any, *, limit: int | None, offset: int, theatre: TheatreOption = None, as_of: AsOfOption = None
) -> Any:
    """List forces with the range that the sources give."""
    return _page(case, "forces", limit, offset, theatre=theatre, as_of=as_of)


def control(
    case: Any, *, limit: int | None, offset: int, theatre: TheatreOption = None, as_of: AsOfOption = None
) -> Any:
    """List who holds which place, from when to when."""
    return _page(case, "control", limit, offset, theatre=theatre, as_of=as_of)


def timeline(
    case: Any, *, limit: int | None, offset: int, theatre: TheatreOption = None, as_of: AsOfOption = None
) -> Any:
    """List dated facts in the order of time."""
    return _page(case, "timeline", limit, offset, theatre=theatre, as_of=as_of)


def disputes(
    case: Any, *, limit: int | None, offset: int, theatre: TheatreOption = None, as_of: AsOfOption = None
) -> Any:
    """List where facts contradict or deny each other."""
    return _page(case, "disputes", limit, offset, theatre=theatre, as_of=as_of)


def _page(case: Any, name: str, limit: int | None, offset: int, **scope: Any) -> Any:
    """Return a page of a list as it is stored, of the case, a theatre or a date; what has another scope is computed."""
    theatre, as_of = scope.pop("theatre") or None, scope.pop("as_of") or None
    if not scope:
        rows = case.page(name, theatre=theatre, as_of=as_of, limit=limit, offset=offset)
        return told(case, rows, None if offset else theatre)
    rows = getattr(case, name)(theatre=theatre, as_of=as_of, **scope)
    return told(case, rows, theatre)[offset : None if limit is None else offset + limit]


_EXAMPLES: dict[Callable[..., Any], tuple[str, ...]] = {
    ties: (
        "proxywar ties --case libya.case --theatre Libya",
        "proxywar ties --case libya.case --as-of 2020-06 --format json",
    ),
    camps: ("proxywar camps --case libya.case --theatre Libya", "proxywar camps --case libya.case --max-camps 3"),
    forces: ("proxywar forces --case libya.case", "proxywar forces --case libya.case --theatre Libya --format csv"),
    control: ("proxywar control --case libya.case", "proxywar control --case libya.case --as-of 2020-06"),
    timeline: ("proxywar timeline --case libya.case", "proxywar timeline --case libya.case --theatre Libya --limit 50"),
    disputes: ("proxywar disputes --case libya.case", "proxywar disputes --case libya.case --format json"),
}


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for function, lines in _EXAMPLES.items():
        listing(app, function.__name__, *lines, weighed=function is not camps)(function)
