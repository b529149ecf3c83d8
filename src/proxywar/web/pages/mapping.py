"""The map: control and presence over time, contested places, attacks; a place opens to its sentences."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from fastapi import APIRouter, Request, Response

from proxywar.case.names import LAST_DAY, period_days
from proxywar.errors import UsageError
from proxywar.knowledge import Gazetteer
from proxywar.knowledge.towns import outline, outlined
from proxywar.publish.wording import Wording
from proxywar.records import Fact, Status
from proxywar.web.gathering import Lists, list_sources
from proxywar.web.ground import HIT, LEFT, THERE, Ground, Mark, read_ground
from proxywar.web.readers import OpenCase
from proxywar.web.rendering import wording_of
from proxywar.web.selection import Ident, Selected, Selection, Text
from proxywar.web.twins import View, show
from proxywar.web.warming import Warmer
from proxywar.web.wording import LOCALES, load_wording
from proxywar.weigh.library import fact_days

router = APIRouter()
MOST_FACTS = 5_000
_MOST_DOCUMENTS = 50_000
_TYPES = ("CONTROLS", *THERE, *HIT, *LEFT)


def look(request: Request, case: OpenCase, chosen: Selected, at: Text = None, place: Text = None) -> View:
    """Show who holds what, whose forces are where and what was attacked: at a time, or over all of it."""
    warmer: Warmer = request.app.state.warmer
    is_twin = request.url.path.endswith((".json", ".csv"))
    if not is_twin and not warmer.is_warm(case, chosen, lists=("control", "camps")):
        waiting = {"chosen": chosen, "facts": case.counts()["facts"]}
        return View({"control": [], "facts": []}, "map_waiting.html", waiting)
    ground, lists = _ground(case, chosen)
    step = ground.steps.find(at) if at and ground.steps.values else None
    spot = next((s for s in ground.spots if place in (s.id, s.name)), None) if place else None
    say = wording_of(request)
    shown = {i for s in ground.spots for m in s.at(step) for i in m.facts}
    lists = {name: _of(rows, shown) for name, rows in lists.items()}
    context = {
        "chosen": chosen, "ground": ground, "step": step, "at": at, "place": spot, "drawn": _drawn(ground, say),
        "state": Gazetteer.load().state_named(chosen.theatre or "") or "", "theatres": case.names("theatre"),
        "sources": list_sources(case), "statuses": [str(s) for s in Status], "most": MOST_FACTS,
        "below": case.above(chosen.min_confidence).count_below(), "counts": _counts(ground),
        "dates": [say.date(v) for v in ground.steps.values],
        "whole": _whole(ground, say),
        "facts_of_place": Lists(case, chosen).facts(spot.facts) if spot else [],
    }  # fmt: skip
    return View(lists, "map.html", context, main="control")


def look_at_place(case: OpenCase, chosen: Selected, id: Ident, at: Text = None) -> View:
    """Show what is said of one place.

    Raises:
        UsageError: Nothing is said of it under this selection (PW106), or `at` is no date (PW103).
    """
    ground, lists = _ground(case, chosen)
    spot = next((s for s in ground.spots if id in (s.id, s.name)), None)
    if spot is None:
        hint = f"Look without the filters: /map{Selection().query(min_confidence=0)}"
        raise UsageError("PW106", f"Nothing is said of a place {id!r} under this selection.", hint)
    step = ground.steps.find(at) if at and ground.steps.values else None
    facts = Lists(case, chosen).facts(spot.facts)
    own = {"control": _of(lists["control"], set(spot.facts)), "facts": facts}
    context = {"chosen": chosen, "place": spot, "step": step, "at": at, "facts_of_place": facts}
    return View(own, "map_place.html", context, main="facts", fragment="map_place_panel.html")


@router.get("/map/outlines.json", include_in_schema=False)
def give_outlines(request: Request) -> Response:
    """Give the outlines of all states with their names, for the browser to draw."""
    told = {"Cache-Control": "private, max-age=3600", "Vary": "Cookie"}
    return Response(_outlines(wording_of(request).locale), media_type="application/json", headers=told)


@cache
def _outlines(locale: str) -> bytes:
    say, gazetteer = load_wording(locale if locale in LOCALES else "en"), Gazetteer.load()
    rows = []
    for ident in outlined():
        name = say.name(gazetteer.actor(ident).name) if gazetteer.has_actor(ident) else ""
        rings = [[(round(x, 2), round(y, 2)) for x, y in ring] for ring in outline(ident)]
        rows.append({"id": ident, "name": name, "rings": rings})
    return json.dumps(rows, separators=(",", ":")).encode()


def _ground(case: OpenCase, chosen: Selection) -> tuple[Ground, dict[str, list[Any]]]:
    asked = Lists(case, chosen)
    rows = {row.doc: row for row in case.documents(limit=_MOST_DOCUMENTS)}
    found: Sequence[Fact] = case.above(chosen.min_confidence).facts(
        type=list(_TYPES), status=[str(s) for s in chosen.status], theatre=chosen.theatre, limit=MOST_FACTS
    )
    if chosen.source:
        found = [f for f in found if {f.doc, rows[f.doc].outlet if f.doc in rows else None} & set(chosen.source)]
    reported = {doc: row.date for doc, row in rows.items()}
    if chosen.as_of:
        last = period_days(chosen.as_of)[1] or LAST_DAY
        found = [f for f in found if _begins(f, reported.get(f.doc)) <= last]
    control = asked.rows("control")
    known = {f.id for f in found}
    more = [f for f in asked.facts([i for row in control for i in row["facts"]]) if f.id not in known]
    ground = read_ground([*found, *more], control, asked.camps(), reported)
    behind = {i for spot in ground.spots for i in spot.facts}
    return ground, {"control": control, "facts": [f for f in (*found, *more) if f.id in behind]}


def _begins(fact: Fact, reported: str | None) -> str:
    days = fact_days(fact)
    return days[0] if days else reported or ""


def _of(rows: Sequence[Any], shown: set[str]) -> list[Any]:
    """Return the rows that one of the shown facts is behind."""
    return [r for r in rows if ({r.id} if isinstance(r, Fact) else set(r["facts"])) & shown]


def _drawn(ground: Ground, say: Wording) -> list[dict[str, Any]]:
    """Return the places as the browser draws them."""
    return [{"id": s.id, "name": say.name(s.name), "lat": s.lat, "lon": s.lon, "wide": s.is_wide,
             "contested": s.contested, "marks": [_mark(m, say) for m in s.marks]}
            for s in ground.spots if s.kind != "country"]  # fmt: skip


def _mark(mark: Mark, say: Wording) -> dict[str, Any]:
    return {"kind": mark.kind, "who": say.name(mark.actor) if mark.actor else say("nobody"), "camp": mark.camp,
            "first": mark.first, "last": mark.last, "alleged": mark.status != "stated",
            "over": mark.is_over and mark.kind == "held"}  # fmt: skip


def _whole(ground: Ground, say: Wording) -> str:
    values = ground.steps.values
    return say.date(f"{values[0]}/{values[-1]}") if len(values) > 1 else say.date(values[0]) if values else ""


def _counts(ground: Ground) -> list[dict[str, int]]:
    return [ground.count(i) for i in range(len(ground.steps.values))]


show(router, "/map", look, lists=["control", "facts"])
show(router, "/map/place", look_at_place, lists=["control", "facts"])
