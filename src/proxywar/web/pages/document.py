"""One text with every mention and fact marked; what a sentence says, judged and added to."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from proxywar.case.decisions import Decision
from proxywar.errors import UsageError
from proxywar.publish.wording import Wording
from proxywar.records import CHANNELS, DISPLAY_CONFIDENCE, FACT_TYPES, CutDocument, Fact, Status
from proxywar.web.deciding import FIELDS, Filled, answer
from proxywar.web.readers import OpenCase
from proxywar.web.rendering import wording_of
from proxywar.web.selection import Ident, Selected, Selection, Text
from proxywar.web.texts import Piece, lay_out
from proxywar.web.twins import View, show

router = APIRouter()
Place = Annotated[int | None, Query(ge=0, le=1_000_000_000, description="Start of a sentence, in code points.")]
Part = Annotated[int | None, Query(ge=0, le=1_000_000)]
_MOST_ROLES = 3
CHOICES: dict[str, tuple[str, ...]] = {
    "type": FACT_TYPES, "status": tuple(str(s) for s in Status), "channel": ("", *CHANNELS)
}  # fmt: skip
"""What the closed fields of a fact may be, in a form."""


def look(
    request: Request, case: OpenCase, chosen: Selected, id: Ident, fact: Text = None, at: Place = None,
    words: Text = None, part: Part = None, done: Text = None,
) -> View:  # fmt: skip
    """Show a text with what was found in it; one of its sentences, or of its facts, beside it."""
    cut = next(iter(case.texts([id])), None)
    row = next((row for row in case.documents(source=id) if row.doc == id), None)
    if cut is None or row is None:
        raise UsageError("PW106", f"No document of this case has the id {id!r}.", "See /documents.")
    facts, mentions = case.facts(doc=id, rejected=None), case.mentions(doc=id)
    picked = next((f for f in facts if f.id == fact), None)
    standing = [f for f in facts if f.verdict != "rejected" or f is picked]
    page = lay_out(cut, mentions, standing, picked=picked, at=at, part=part)
    context: dict[str, Any] = {
        "chosen": chosen, "cut": cut, "row": row, "page": page, "fact": picked, "words": words or "", "done": done,
        "sentence": _sentence(cut, facts, picked, at), "at": at if picked is None else picked.start,
        "choices": CHOICES, "fields": FIELDS, "decision": None,
        "tips": lambda piece, shown: tell(piece, wording_of(request), shown), "roles": name_roles,
        "least": DISPLAY_CONFIDENCE,
    }  # fmt: skip
    if done:
        context["decision"] = next((d for d in case.review(author="-").log() if d.id == done), None)
    named = {a.name for f in facts for role in (f.actor, f.recipient, f.holder, f.place) for a in role}
    context["names"] = sorted(named | {m.text for m in mentions if m.kind in ("actor", "place")}, key=str.casefold)
    return View({"facts": facts, "mentions": mentions}, "document.html", context, fragment="document_panel.html")


def _sentence(cut: CutDocument, facts: list[Fact], picked: Fact | None, at: int | None) -> dict[str, Any] | None:
    """Return the sentence that was asked for, with all its facts, the one picked first."""
    if picked is not None:
        start, end = picked.start, picked.end
        own = [(s.start, s.end) for s in cut.sentences if s.start < end and s.end > start]
        first = own[0][0] if own else start
    else:
        found = next((s for s in cut.sentences if s.start == at), None)
        if found is None:
            return None
        first, start, end = found.start, found.start, found.end
    inside = [f for f in facts if f.start < end and f.end > start]
    return {"at": first, "facts": sorted(inside, key=lambda f: (f is not picked, f.verdict == "rejected", f.start))}


def tell(piece: Piece, say: Wording, picked: Fact | None = None) -> str:
    """Return in words what a piece names and what it is in facts, of the picked fact alone where there is one."""
    lines = []
    if piece.mention is not None:
        lines.append(say(f"mark.{piece.mention.kind}"))
    own = [(role, f) for role, f in piece.roles if picked is None or f is picked]
    for role, f in own[:_MOST_ROLES]:
        who, whom, where = ([a.name for a in fillers] for fillers in (f.actor, f.recipient, f.place))
        lines.append(f"{say(f'role.{role}')}{say('colon')}{say.deed(f.type, who, whom, where, f.status)}")
    return " — ".join(dict.fromkeys(lines))


def name_roles(piece: Piece, picked: Fact | None) -> str:
    """Return the classes of the roles that a piece plays in the picked fact."""
    return "".join(f" role-{role}" for role, f in piece.roles if f is picked)


@router.post("/document", include_in_schema=False)
def change(request: Request, case: OpenCase, form: Filled) -> Response:
    """Judge a fact of the text, add one, correct or grade the text's source."""
    doc = form.get("doc")

    def after(made: list[Decision]) -> str:
        at = form.get("at")
        told = {"id": doc, "done": made[0].id} | ({"at": at} if at.isdigit() else {})
        return f"/document?{urlencode(told)}" + (f"#s{at}" if at.isdigit() else "")

    def again() -> View:
        at = form.get("at")
        shown = int(at) if at.isascii() and at.isdigit() and len(at) < 10 else None
        return look(request, case, Selection(), doc or "?", None, shown, form.get("words") or None)

    return answer(request, case, form, "/document", after=after, again=again)


@router.get("/fact", include_in_schema=False)
def go_to_fact(case: OpenCase, id: Ident) -> RedirectResponse:
    """Lead to a fact's sentence in its document.

    Raises:
        UsageError: No such fact (PW106).
    """
    found = case.facts(id=id, rejected=None)
    if not found:
        raise UsageError("PW106", f"No fact of this case has the id {id!r}.", "See /facts.json.")
    return RedirectResponse(f"/document?{urlencode({'id': found[0].doc, 'fact': id})}#{id}", 303)


show(router, "/document", look, lists=["facts", "mentions"])
