"""Documents: the list, and the sentences that hold some words, by document."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Annotated, Any

from fastapi import APIRouter, Query

from proxywar.api import Case
from proxywar.case import Hit
from proxywar.web.gathering import list_sources
from proxywar.web.readers import OpenCase
from proxywar.web.selection import Offset, Selected, Selection
from proxywar.web.twins import View, show

router = APIRouter()
_SHOWN = 100
_MOST_HITS = 500
"""Of so many best sentences those are shown whose document is in the selection."""
Words = Annotated[str, Query(max_length=1_000)]


def look(case: OpenCase, chosen: Selected, words: Words = "", offset: Offset = 0) -> View:
    """List the documents of a selection, or its sentences that hold some words."""
    own: dict[str, Any] = {"source": list(chosen.source), "theatre": chosen.theatre, "as_of": chosen.as_of}
    context: dict[str, Any] = {
        "chosen": chosen, "offset": offset, "shown": _SHOWN, "theatres": case.names("theatre"),
        "sources": list_sources(case), "words": words.strip(),
    }  # fmt: skip
    if words.strip():
        found = _find(case, chosen, words)
        hits = found[offset : offset + _SHOWN]
        by_document: dict[str, list[Hit]] = defaultdict(list)
        for hit in hits:
            by_document[hit.doc].append(hit)
        rows = {row.doc: row for row in case.documents(source=list(by_document))} if by_document else {}
        context |= {"groups": [(rows[doc], inside) for doc, inside in by_document.items()], "total": len(found)}
        return View({"search": hits}, "documents.html", context)
    listed = case.documents(**own, limit=_SHOWN, offset=offset)
    counts = Counter(fact.doc for fact in case.facts(doc=[row.doc for row in listed])) if listed else Counter()
    context |= {"total": case.count_documents(**own), "counts": counts}
    return View({"documents": listed}, "documents.html", context)


def _find(case: Case, chosen: Selection, words: str) -> list[Hit]:
    """Return the best sentences that hold the words, those of the selection's documents only."""
    hits = case.search(words, limit=_MOST_HITS)
    if not hits or not (chosen.source or chosen.theatre or chosen.as_of):
        return hits
    own: dict[str, Any] = {"source": list({hit.doc for hit in hits}), "theatre": chosen.theatre, "as_of": chosen.as_of}
    names = set(chosen.source)
    rows = [row for row in case.documents(**own) if not names or names & {row.doc, row.outlet}]
    inside = {row.doc for row in rows}
    return [hit for hit in hits if hit.doc in inside]


show(router, "/documents", look, lists=["documents"])
