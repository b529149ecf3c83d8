"""One actor: how it is written, what it was, who it stands with, what it has, what it says and is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from proxywar import model
from proxywar.api import Case
from proxywar.case import ActorRow
from proxywar.case.decisions import Decision
from proxywar.errors import UsageError
from proxywar.knowledge import Gazetteer
from proxywar.records import CutDocument, Fact
from proxywar.web.deciding import Filled, answer
from proxywar.web.drawing import Calendar, Scale
from proxywar.web.gathering import Lists
from proxywar.web.readers import OpenCase
from proxywar.web.selection import Ident, Selected, Selection, Text
from proxywar.web.twins import View, show
from proxywar.web.warming import Warmer

router = APIRouter()
_MOST_FACTS = 2_000
"""Of an actor with more facts these are read, those of the first documents; the page tells how many there are."""
_MOST_ROWS = 200
_MOST_NAMES = 2_000
LISTS = ("actors", "ties", "forces", "control", "timeline", "statements")


def look(request: Request, case: OpenCase, chosen: Selected, id: Ident, done: Text = None) -> View:
    """Show an actor, by its id or any of its names."""
    row = _find(case, id)
    asked = Lists(case, chosen)
    warmer: Warmer = request.app.state.warmer
    is_twin = request.url.path.endswith((".json", ".csv"))
    is_warm = is_twin or warmer.is_warm(case, chosen, lists=("ties", "forces", "control"))
    facts = _facts(case, row, chosen)
    texts = case.texts({fact.doc for fact in facts})
    scope: dict[str, Any] = {"theatre": chosen.theatre, "as_of": chosen.as_of}
    said = [s.json() for s in model.statements(facts, texts, **scope)]
    moments = [m.json() for m in model.timeline(facts, texts, **scope)][:_MOST_ROWS]
    lists: dict[str, Any] = {
        "actors": [row],
        "ties": [t for t in (asked.rows("ties") if is_warm else ()) if row.id in (t["actor_id"], t["recipient_id"])],
        "forces": [f for f in (asked.rows("forces") if is_warm else ()) if f["actor"] == row.name],
        "control": [c for c in (asked.rows("control") if is_warm else ()) if c["actor"] == row.name],
        "timeline": moments,
        "statements": [s for s in said if row.name in (*s["speakers"], *s["of"])],
    }
    context = {
        "chosen": chosen, "row": row, "facts": {fact.id: fact for fact in facts}, "theatres": case.names("theatre"),
        "is_warm": is_warm,
        "by": [s for s in lists["statements"] if row.name in s["speakers"]][:_MOST_ROWS],
        "about": [s for s in lists["statements"] if row.name not in s["speakers"]][:_MOST_ROWS],
        "offices": _offices(row, texts), "recognised": _recognised(row),
        "leaders": _leaders(facts, row), "names": case.names("actor")[:_MOST_NAMES],
        "scale": Scale(n for f in lists["forces"] for s in f["sources"] for n in (s["low"], s["high"]) if n),
        "calendar": Calendar(m["date"] for m in moments), "most": _MOST_FACTS if len(facts) == _MOST_FACTS else 0,
        "decision": next((d for d in case.review(author="-").log() if d.id == done), None) if done else None,
        "decisions": _decisions(case, row), "below": case.above(chosen.min_confidence).count_below(),
    }  # fmt: skip
    return View(lists, "actor.html", context, main="ties")


def _find(case: Case, ident: str) -> ActorRow:
    """Return the actor of an id, or the only one of a name.

    Raises:
        UsageError: Nobody is called so (PW106).
    """
    found = case.actors(id=ident)
    if not found:
        ids = [row.id for row in case.actors() if ident == row.name or any(s.text == ident for s in row.spellings)]
        found = case.actors(id=ids) if ids else found
    if not found:
        raise UsageError("PW106", f"No actor of this case is {ident!r}.", "See /actors.")
    return found[0]


def _facts(case: Case, row: ActorRow, chosen: Selection) -> list[Fact]:
    status = [str(s) for s in chosen.status]
    found = case.above(chosen.min_confidence).facts(
        actor=row.id, theatre=chosen.theatre, status=status, limit=_MOST_FACTS
    )
    return [f for f in found if row.id in {a.id for role in (f.actor, f.recipient, f.holder) for a in role}]


def _offices(row: ActorRow, texts: Sequence[CutDocument]) -> list[dict[str, Any]]:
    """Return the offices of a person on record, or who held a state's highest ones while these texts were written.

    Those held last come first.
    """
    gazetteer = Gazetteer.load()
    held = []
    for office, country, since, until in gazetteer.offices_of(row.id):
        of = gazetteer.actor(country).name if gazetteer.has_actor(country) else country
        held.append({"office": office, "of": of, "since": since, "until": until, "who": "", "name": ""})
    if row.kind == "country":
        days = sorted(cut.document.date for cut in texts if cut.document.date)
        for leader in gazetteer.leader_of(row.id, f"{days[0]}/{days[-1]}") if days else ():
            held += [{"office": office, "of": "", "since": since, "until": until, "who": leader.id, "name": leader.name}
                     for office, country, since, until in gazetteer.offices_of(leader.id)
                     if country == row.id and _overlap(since, until, days[0], days[-1])]  # fmt: skip
    return sorted(held, key=lambda o: (o["since"] or "", o["office"]), reverse=True)


def _overlap(since: str | None, until: str | None, first: str, last: str) -> bool:
    return (since or "0") <= last and (until or "9") + "~" >= first


def _recognised(row: ActorRow) -> list[tuple[str, str | None, str | None]]:
    """Return by whom it is recognised as a government, and from when to when."""
    gazetteer = Gazetteer.load()
    found = gazetteer.recognised_by(row.id)
    return [(gazetteer.actor(by).name if gazetteer.has_actor(by) else by, since, until) for by, since, until in found]


def _leaders(facts: list[Fact], row: ActorRow) -> list[Fact]:
    """Return the facts that say whom it leads or is part of, and who leads it."""
    return [f for f in facts if f.type in ("LEADS", "PART_OF") and row.id in {a.id for a in (*f.actor, *f.recipient)}]


def _decisions(case: Case, row: ActorRow) -> list[Decision]:
    """Return what was decided of who it is, the last first."""
    log = case.review(author="-").log()
    own = [d for d in log if d.kind in ("same", "not-same", "split", "correct") and _is_about(d, row)]
    return own[::-1][:20]


def _is_about(decision: Decision, row: ActorRow) -> bool:
    target, to = decision.target, decision.value.get("to")
    ids = {target.get("id"), *(target[end]["id"] for end in ("a", "b") if end in target)}
    return row.id in ids or (decision.kind == "split" and isinstance(to, dict) and to.get("id") == row.id)


@router.post("/actor", include_in_schema=False)
def change(request: Request, case: OpenCase, form: Filled) -> Response:
    """Merge it with another, part words from it, or correct what is known of it."""
    ident = form.get("id")

    def after(made: list[Decision]) -> str:
        into = made[0].value.get("into") if made[0].kind == "same" else None
        shown = str(into["id"]) if isinstance(into, dict) and into.get("id") else ident
        return f"/actor?{urlencode({'id': shown, 'done': made[0].id})}"

    return answer(
        request, case, form, "/actor", after=after, again=lambda: look(request, case, Selection(), ident or "?")
    )


show(router, "/actor", look, lists=LISTS)
