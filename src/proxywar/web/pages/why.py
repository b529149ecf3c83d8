"""Why: what stands behind any id."""

from __future__ import annotations

from fastapi import APIRouter

from proxywar.web.gathering import Lists
from proxywar.web.readers import OpenCase
from proxywar.web.selection import Ident, Selection
from proxywar.web.twins import View, show

router = APIRouter()


def look(case: OpenCase, id: Ident) -> View:
    """Show the sentences, the rule and the steps behind a fact, a tie, a camp, an actor, a document or any other id."""
    found = case.why(id)
    documents = Lists(case, Selection()).documents(found.facts)
    context = {"found": found, "facts": {fact.id: fact for fact in found.facts}, "documents": documents}
    rows = {"why": [passage.json() for passage in found.passages]}
    return View(rows, "why.html", context, body=found.json(), fragment="why_panel.html")


show(router, "/why", look)
