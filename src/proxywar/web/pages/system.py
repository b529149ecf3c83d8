"""The system: who stands with whom, how many, what is disputed, when."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from proxywar.errors import UsageError
from proxywar.records import Status
from proxywar.web.drawing import Calendar, Scale, draw_graph, find_edges
from proxywar.web.gathering import Lists, list_sources
from proxywar.web.readers import OpenCase
from proxywar.web.rendering import wording_of
from proxywar.web.selection import Ident, Selected, Selection, Text
from proxywar.web.twins import View, show
from proxywar.web.warming import Warmer

router = APIRouter()
LISTS = ("ties", "camps", "forces", "disputes", "timeline")
Limit = Annotated[int, Query(ge=1, le=2_000, description="Forces, disputes and dates: at most so many of each.")]


def look(request: Request, case: OpenCase, chosen: Selected, tie: Text = None, limit: Limit = 100) -> View:
    """Show the system of a theatre, as of a date, on the word of some sources."""
    asked = Lists(case, chosen)
    warmer: Warmer = request.app.state.warmer
    if not request.url.path.endswith((".json", ".csv")) and not warmer.is_warm(case, chosen):
        context = {"chosen": chosen, "facts": case.counts()["facts"]}
        return View({name: [] for name in LISTS}, "system_waiting.html", context)
    lists: dict[str, Any] = {"ties": asked.rows("ties"), "camps": asked.camps()}
    lists |= {name: asked.rows(name, limit=limit) for name in LISTS[2:]}
    say = wording_of(request)
    drawn = draw_graph(lists["ties"], lists["camps"], say)
    context = {
        "chosen": chosen, "graph": drawn, "selected": _selected(asked, lists["ties"], tie) if tie else None,
        "theatres": case.names("theatre"), "sources": list_sources(case), "statuses": [str(s) for s in Status],
        "scale": Scale(n for row in lists["forces"] for s in row["sources"] for n in (s["low"], s["high"]) if n),
        "calendar": Calendar(row["date"] for row in lists["timeline"]),
        "below": case.above(chosen.min_confidence).count_below(), "limit": limit,
    }  # fmt: skip
    return View(lists, "system.html", context, main="ties")


def look_at_tie(case: OpenCase, chosen: Selected, id: Ident) -> View:
    """Show what stands behind a line of the graph: its ties, their facts, the sentences."""
    asked = Lists(case, chosen)
    selected = _selected(asked, asked.rows("ties"), id)
    lists = {"ties": [row for row, _ in selected["ties"]], "facts": [f for _, facts in selected["ties"] for f in facts]}
    context = {"chosen": chosen, "selected": selected}
    return View(lists, "tie.html", context, main="facts", fragment="tie_panel.html")


def _selected(asked: Lists, ties: list[dict[str, Any]], ident: str) -> dict[str, Any]:
    """Return the line that a tie is part of, each of its ties with its facts.

    Raises:
        UsageError: No such tie under this selection (PW106).
    """
    pair = next(({row["actor"], row["recipient"]} for row in ties if row["id"] == ident), set())
    between = [row for row in ties if {row["actor"], row["recipient"]} == pair]
    edge = next((e for e in find_edges(between) if any(t.id == ident for t in e.ties)), None)
    ids = [t.id for t in edge.ties] if edge else [ident]
    rows = [row for row in between if row["id"] in ids]
    if not rows:
        hint = f"Look without the filters: /system/tie{Selection().query(id=ident, min_confidence=0)}"
        raise UsageError("PW106", f"No tie {ident!r} under this selection.", hint)
    held = [(row, asked.facts(row["facts"])) for row in rows]
    documents = asked.documents(fact for _, facts in held for fact in facts)
    return {"id": ident, "edge": edge, "ties": held, "documents": documents}


show(router, "/system", look, lists=LISTS)
show(router, "/system/tie", look_at_tie, lists=["ties", "facts"])
