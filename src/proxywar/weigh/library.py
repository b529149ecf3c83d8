"""What weighing needs to know of a document: who printed it, when, and whether it is a collage."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from proxywar.case.names import fold_name, period_days
from proxywar.case.weighed import SourceRow
from proxywar.records import CutDocument, Document, Fact
from proxywar.weigh.reprints import reprints

Documents = Sequence[CutDocument] | Sequence[Document]
"""Documents as a case gives them, cut, or as they came in."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document without its text.

    Attributes:
        outlet: Folded name, None where the document carries none.
    """

    id: str
    outlet: str | None
    date: str | None
    is_collage: bool


class Library:
    """Documents by id; an id that is not there stands for a document of which nothing is known."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._originals: dict[str, str] | None = None
        self._sources: dict[str, Source] = {}
        for item in documents:
            document = item.document if isinstance(item, CutDocument) else item
            self._sources[document.id] = Source(
                document.id, fold_name(document.outlet) if document.outlet else None, document.date,
                isinstance(item, CutDocument) and item.collage)  # fmt: skip

    @classmethod
    def of_rows(cls, rows: Iterable[SourceRow]) -> Self:
        """Return a library from what a case tells of its documents without their texts."""
        library = cls(())
        for row in rows:
            outlet = fold_name(row.outlet) if row.outlet else None
            library._sources[row.id] = Source(row.id, outlet, row.date, row.is_collage)
        return library

    def source_of(self, fact: Fact) -> Source:
        """Return the document of a fact."""
        return self._sources.get(fact.doc) or Source(fact.doc, None, None, is_collage=False)

    def original_of(self, fact: Fact) -> str:
        """Return the id of the text that the document of a fact prints again, its own where it is none."""
        if self._originals is None:
            cuts = [item for item in self._documents if isinstance(item, CutDocument)]
            told = {cut.document.id: cut.original for cut in cuts if cut.original is not None}
            self._originals = told if len(told) == len(self._documents) else reprints(self._documents)
        return self._originals.get(fact.doc, fact.doc)


def content_id(prefix: str, *parts: str) -> str:
    """Return an id made of content: the same parts give the same id."""
    return prefix + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def fact_days(fact: Fact) -> tuple[str, str] | None:
    """Return the first and last ISO day of a fact's own period; None where it carries no usable date."""
    since, until = period_days(fact.period.value)
    return (since, until) if since is not None and until is not None else None


def select_facts(
    facts: Sequence[Fact], library: Library, *, theatre: str | None = None, as_of: str | None = None
) -> list[Fact]:
    """Return the facts of a theatre that a reader on a given date could know of, in the order of their ids.

    Args:
        facts: In any order.
        library: Their documents.
        theatre: Name without regard to case and accents; facts whose theatre is unknown then do not count.
        as_of: ISO day, month or year, whole; facts that begin later are left out. A fact without a date goes by
            the day on which its document appeared; one without either stays in.
    """
    wanted = None if theatre is None else fold_name(theatre)
    last = period_days(as_of)[1] if as_of else None
    kept = []
    for fact in settle_theatres(facts):
        if wanted is not None and (fact.theatre is None or fold_name(fact.theatre) != wanted):
            continue
        days = fact_days(fact)
        begins = days[0] if days else library.source_of(fact).date
        if last is not None and begins is not None and begins > last:
            continue
        kept.append(fact)
    return sorted(kept, key=lambda fact: fact.id)


def settle_theatres(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts in which forces sent to nowhere named play where their sentence says whom they serve.

    "W has sent 1,400 men to support H": the sending names no place, but the same actor backs H in the same sentence,
    and H is of one theatre. Only MOBILIZE and PRESENT, which serve whom the sentence's BACKS or AID names, are settled.
    """
    backed: dict[tuple[str, int, int, str], set[str]] = defaultdict(set)
    for fact in facts:
        if fact.type in ("BACKS", "AID") and fact.theatre is not None:
            for actor in fact.actor:
                backed[fact.doc, fact.start, fact.end, actor.id].add(fact.theatre)
    settled = []
    for fact in facts:
        if is_adrift(fact):
            near = set[str]().union(*(backed[fact.doc, fact.start, fact.end, actor.id] for actor in fact.actor))
            settled.append(replace(fact, theatre=min(near)) if len(near) == 1 else fact)
        else:
            settled.append(fact)
    return settled


def is_adrift(fact: Fact) -> bool:
    """Tell whether a fact speaks of forces sent to nowhere named."""
    return fact.theatre is None and not fact.place and fact.type in ("MOBILIZE", "PRESENT")
