"""Review: what most deserves a judgement, one after the other, by keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from proxywar.api import Case
from proxywar.case.decisions import Decision
from proxywar.model.queue import Item
from proxywar.publish.wording import Wording
from proxywar.records import CutDocument, Fact
from proxywar.web.deciding import FIELDS, Filled, Form, answer, own_path, typed_fields
from proxywar.web.pages.document import CHOICES
from proxywar.web.queueing import LARGE, Queues, tell_stake
from proxywar.web.readers import OpenCase
from proxywar.web.rendering import wording_of
from proxywar.web.selection import Selected, Selection, Text
from proxywar.web.twins import View, show

router = APIRouter()
_SHOWN = 60
_LOGGED = 12
_MOST_NAMES = 2_000
_SAMPLES = 4
Kind = Literal["", "fact", "pair"]


def look(
    request: Request, case: OpenCase, chosen: Selected, item: Text = None, kind: Kind = "", done: Text = None,
    fresh: bool = False,
) -> View:  # fmt: skip
    """Show the queue, and one thing to judge: a fact with its sentence, or two names that may be one."""
    log = case.review(author="-").log()
    queues: Queues = request.app.state.queues
    waiting = queues.waiting(case, chosen.theatre, log, is_fresh=fresh)
    is_computed, waiting = waiting is not None, waiting or []
    shown = [one for one in waiting if not kind or one.kind == kind]
    number = next((n for n, one in enumerate(shown) if one.id == item), None)
    asked = case.facts(id=item, rejected=None) if item and number is None else []
    if number is None and not asked and shown:
        number = 0
    current = None if number is None else shown[number]
    following = shown[(0 if number is None else number + 1) :][:1]
    first = max(0, (number or 0) - _SHOWN // 2)
    window = shown[first : first + _SHOWN]
    context: dict[str, Any] = {
        "chosen": chosen, "theatres": case.names("theatre"), "kind": kind, "left": len(shown), "first": first,
        "judged": sum(d.state == "applied" and d.kind != "undo" for d in log), "undoable": _undoable(log),
        "item": current,
        "decision": next((d for d in log if d.id == done), None), "fields": FIELDS, "choices": CHOICES,
        "is_computed": is_computed, "is_kept": case.counts()["facts"] >= LARGE,
        "next": following[0].id if following else "",
        "names": case.names("actor")[:_MOST_NAMES], "fact": None, "pair": (),
    }  # fmt: skip
    say = wording_of(request)
    told = {f.id: f for f in case.facts(id=[one.id for one in window if one.kind == "fact"])} if window else {}
    context |= {"about": {one.id: _about(one, told.get(one.id), say) for one in window},
                "stakes": [tell_stake(why, say) for why in current.why] if current is not None else []}  # fmt: skip
    if current is not None and current.kind == "pair":
        context |= {"pair": _pair(case, current.id)}
    else:
        found = asked or (case.facts(id=current.id, rejected=None) if current is not None else [])
        context |= _fact(case, found[0]) if found else {}
    return View({"queue": window, "decisions": log[::-1][:_LOGGED]}, "review.html", context, main="queue",
                fragment="review_item.html")  # fmt: skip


def _about(item: Item, fact: Fact | None, say: Wording) -> str:
    """Return an item of the queue in one line."""
    if fact is None:
        one, equals, other = item.id.partition("=")
        return say("review.pair.about", a=say.name(one), b=say.name(other)) if equals else item.about
    who, whom, where = ([a.name for a in fillers] for fillers in (fact.actor, fact.recipient, fact.place))
    return say.deed(fact.type, who, whom, where, fact.status)


def _fact(case: Case, fact: Fact) -> dict[str, Any]:
    """Return a fact, with what stands around its sentence and what is said of it elsewhere."""
    cut = case.texts([fact.doc])[0]
    alike = [f for f in case.why(fact.cluster).facts if f.id != fact.id] if fact.cluster else []
    return {"fact": fact, "cut": cut, "around": _around(cut, fact), "values": typed_fields(fact), "alike": alike,
            "row": next(iter(case.documents(source=fact.doc)), None)}  # fmt: skip


def _around(cut: CutDocument, fact: Fact) -> tuple[str, str]:
    """Return the sentences before and after a fact's, of the same fragment."""
    own = [s for s in cut.sentences if s.fragment == fact.fragment]
    before = [s for s in own if s.end <= fact.start][-1:]
    after = [s for s in own if s.start >= fact.end][:1]
    text = cut.document.text
    return "".join(text[s.start : s.end] for s in before), "".join(text[s.start : s.end] for s in after)


def _pair(case: Case, ident: str) -> tuple[dict[str, Any], ...]:
    """Return two actors that may be one, each with some of its sentences."""
    one, _, other = ident.partition("=")
    ids = {row.name: row.id for row in case.actors()}
    rows = [row for name in (one, other) if name in ids for row in case.actors(id=ids[name])]
    return tuple({"row": row, "facts": case.facts(actor=row.id, limit=_SAMPLES)} for row in rows)


def _undoable(log: Sequence[Decision]) -> Decision | None:
    """Return the last decision that stands."""
    return next((d for d in reversed(log) if d.kind != "undo" and d.state == "applied"), None)


@router.post("/review", include_in_schema=False)
def judge(request: Request, case: OpenCase, form: Filled) -> Response:
    """Decide, and lead to what is next in the queue; after an undo, back to what it was about."""
    theatre, kind = form.get("theatre") or None, form.get("kind")

    def after(made: list[Decision]) -> str:
        back = form.get("back")
        if not made:
            return own_path(back, "/review")
        if back:
            return own_path(back, "/review")
        item = form.get("next")
        if made[0].kind == "undo":
            item = _subject(case.review(author="-").log(), str(made[0].target["decision"]))
        told = {"item": item, "done": made[0].id, "theatre": theatre or "", "kind": kind}
        return f"/review?{urlencode({k: v for k, v in told.items() if v})}"

    def again() -> View:
        return look(request, case, Selection(theatre), _item(form), kind if kind in ("fact", "pair") else "")  # type: ignore[arg-type]

    return answer(request, case, form, "/review", after=after, again=again)


def _item(form: Form) -> str | None:
    pair = "=".join(filter(None, (form.get("one"), form.get("other"))))
    return form.get("item") or form.get("fact") or pair or None


def _subject(log: Sequence[Decision], ident: str) -> str:
    """Return the item of the queue that a decision was about."""
    found = next((d for d in log if d.id == ident), None)
    if found is None:
        return ""
    if "a" in found.target:
        return f"{found.target['a']['name']}={found.target['b']['name']}"
    return found.fact or str(found.target.get("fact") or "")


show(router, "/review", look, lists=["queue", "decisions"])
