"""Ask a case for the lists of a page: the whole case, a theatre or a date, or what some sources alone say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from proxywar import model, weigh
from proxywar.api import Case
from proxywar.case.confidence import speaking_rows
from proxywar.case.results import row_json
from proxywar.records import CutDocument, Document, Fact
from proxywar.web.selection import Selection

Rows = list[dict[str, Any]]
_MOST_DOCUMENTS = 100


@dataclass
class Lists:
    """The computed lists of a case under a selection, each made when it is asked for.

    Of the whole case they are read as they are stored. Statuses and sources pick facts, and the lists are then made of
    these alone: what a tie weighs when only one outlet is believed.
    """

    case: Case
    chosen: Selection
    _picked: tuple[list[Fact], list[CutDocument]] | None = None

    @property
    def is_picked(self) -> bool:
        """Tell whether some facts only make the lists."""
        return bool(self.chosen.status or self.chosen.source)

    def rows(self, name: str, *, limit: int | None = None) -> Rows:
        """Return rows of ties, forces, control, timeline or disputes as JSON objects, as the command line lists them.

        Raises:
            UsageError: `as_of` is not a date (PW103).
        """
        shown = self.case.above(self.chosen.min_confidence)
        if self.is_picked:
            return self._of_picked(name)[:limit]
        return list(shown.page(name, theatre=self.chosen.theatre, as_of=self.chosen.as_of, limit=limit))

    def camps(self) -> Rows:
        """Return the camps as JSON objects, computed from all ties whatever the threshold of confidence."""
        if self.is_picked:
            ties = self._compute("ties")
            return [row_json(row) for row in model.camps(ties, theatre=self.chosen.theatre)]
        return list(self.case.page("camps", theatre=self.chosen.theatre, as_of=self.chosen.as_of))

    def facts(self, ids: Sequence[str]) -> list[Fact]:
        """Return facts by id, the most confident first."""
        found = self.case.above(0.0).facts(id=list(ids)) if ids else []
        return sorted(found, key=lambda fact: (-fact.confidence, fact.id))

    def documents(self, facts: Iterable[Fact]) -> dict[str, Document]:
        """Return the documents in which facts stand, by id."""
        return {c.document.id: c.document for c in self.case.texts({fact.doc for fact in facts})}

    def _of_picked(self, name: str) -> Rows:
        facts, _ = self._pick()
        made = self._compute(name)
        if name == "disputes":  # of the others; a picked side is enough
            ids = {fact.id for fact in facts}
            made = [row for row in made if ids & set(row.facts)]
        least = self.chosen.min_confidence
        rows = speaking_rows(made, {fact.id for fact in facts if fact.confidence >= least})
        return [row_json(row) for row in rows]

    def _compute(self, name: str) -> list[Any]:
        facts, documents = self._pick()
        room = weigh if name == "disputes" else model
        make = getattr(room, name)
        return list(make(facts, documents, theatre=self.chosen.theatre, as_of=self.chosen.as_of))

    def _pick(self) -> tuple[list[Fact], list[CutDocument]]:
        if self._picked is None:
            documents = list(self.case.texts())
            names = set(self.chosen.source)
            docs = [c.document.id for c in documents if c.document.id in names or c.document.outlet in names]
            statuses = [str(status) for status in self.chosen.status]
            facts = [] if names and not docs else self.case.above(0.0).facts(status=statuses, doc=docs)
            self._picked = list(facts), documents
        return self._picked


def list_sources(case: Case) -> list[str]:
    """Return the names by which facts can be picked by their source: outlets, or documents where there are none."""
    return case.names("outlet") or [row.doc for row in case.documents(limit=_MOST_DOCUMENTS)]
