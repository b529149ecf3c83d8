"""Documents: the list, and one text with what was found in it."""

from __future__ import annotations

from urllib.parse import urlencode

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from proxywar.errors import UsageError
from proxywar.web.readers import OpenCase
from proxywar.web.selection import Ident, Offset, Selected, Text
from proxywar.web.twins import View, show

router = APIRouter()
_SHOWN = 100


def look_at_all(case: OpenCase, chosen: Selected, offset: Offset = 0) -> View:
    """List the documents, a hundred at a time."""
    rows = case.documents(theatre=chosen.theatre, as_of=chosen.as_of, limit=_SHOWN, offset=offset)
    context = {"chosen": chosen, "offset": offset, "shown": _SHOWN, "total": case.counts()["documents"]}
    return View({"documents": rows}, "documents.html", context)


def look_at_one(case: OpenCase, id: Ident, fact: Text = None) -> View:
    """Show a text, with the sentence of one of its facts marked."""
    found = case.texts([id])
    if not found:
        raise UsageError("PW106", f"No document of this case has the id {id!r}.", "See /documents.")
    facts = case.facts(doc=id, rejected=None)
    picked = next((f for f in facts if f.id == fact), None)
    context = {"document": found[0], "fact": picked}
    return View({"facts": facts}, "document.html", context)


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


show(router, "/documents", look_at_all, lists=["documents"])
show(router, "/document", look_at_one, lists=["facts"])
