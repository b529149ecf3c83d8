"""The rows that a case lists, each with its JSON object of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from proxywar.case.grades import UNGRADED, Grade
from proxywar.case.merges import Likeness
from proxywar.case.originals import Origin
from proxywar.records import Fragment


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document without its text.

    Attributes:
        lang: As given, else the one language of its fragments; None where they differ or none could be told.
        copies: Other ids under which the same content was met.
        original: The bytes that it was read from; None in cases of versions that did not keep them.
        reprint_of: Id of the document that this one prints again; None where it is its own.
        grade: What analysts say of its source.
    """

    doc: str
    lang: str | None
    date: str | None
    outlet: str | None
    source: str
    sha256: str
    collage: bool
    reprint_of: str | None
    fragments: tuple[Fragment, ...]
    url: str | None = None
    title: str | None = None
    words: int = 0
    read_at: str = ""
    reasons: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    metadata: Mapping[str, Any] | None = None
    grade: Grade = UNGRADED
    original: Origin | None = None

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar documents --format json`."""
        return {
            "doc": self.doc, "lang": self.lang, "date": self.date, "outlet": self.outlet, "source": self.source,
            "sha256": self.sha256, "collage": self.collage, "reprint_of": self.reprint_of,
            "fragments": [{"n": f.n, "kind": str(f.kind), "lang": f.lang, "start": f.start, "end": f.end,
                           "date": f.date} for f in self.fragments],
            "url": self.url, "title": self.title, "words": self.words, "read_at": self.read_at,
            "reasons": list(self.reasons), "copies": list(self.copies), "metadata": dict(self.metadata or {}),
            "reliability": self.grade.reliability, "credibility": self.grade.credibility, "camp": self.grade.camp,
            "original": None if self.original is None else self.original.json(),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention with its document."""

    doc: str
    start: int
    end: int
    text: str
    lang: str | None
    kind: str
    entity: str | None

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar mentions --format json`."""
        return {"doc": self.doc, "start": self.start, "end": self.end, "text": self.text, "lang": self.lang,
                "kind": self.kind, "entity": self.entity}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which texts write a name, and how often."""

    text: str
    lang: str | None
    count: int


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor of the case; `facts` counts those in which it acts, undergoes or says.

    Attributes:
        held: Which names were taken for it, may be it or are not, where that was asked for.
    """

    id: str
    name: str
    kind: str
    within: tuple[str, ...]
    country: str | None
    known: bool
    spellings: tuple[Spelling, ...]
    facts: int
    held: tuple[Likeness, ...] = ()

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar actors --format json`."""
        return {"id": self.id, "name": self.name, "kind": self.kind, "within": list(self.within),
                "country": self.country, "known": self.known, "spellings": _spellings_json(self.spellings),
                "facts": self.facts, "held": [one.json() for one in self.held]}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of the case; `facts` counts those that happen there."""

    id: str
    name: str
    kind: str
    within: tuple[str, ...]
    theatre: str | None
    lat: float | None
    lon: float | None
    known: bool
    spellings: tuple[Spelling, ...]
    facts: int

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar places --format json`."""
        return {"id": self.id, "name": self.name, "kind": self.kind, "within": list(self.within),
                "theatre": self.theatre, "lat": self.lat, "lon": self.lon, "known": self.known,
                "spellings": _spellings_json(self.spellings), "facts": self.facts}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that a search found.

    Attributes:
        snippet: Part of the sentence with the found words between "[" and "]".
        score: Higher is better (BM25 with its sign turned).
    """

    doc: str
    fragment: int
    start: int
    end: int
    text: str
    snippet: str
    score: float

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar search --format json`."""
        return {"doc": self.doc, "fragment": self.fragment, "start": self.start, "end": self.end, "text": self.text,
                "snippet": self.snippet, "score": round(self.score, 4)}  # fmt: skip


def _spellings_json(spellings: tuple[Spelling, ...]) -> list[dict[str, Any]]:
    return [{"text": s.text, "lang": s.lang, "count": s.count} for s in spellings]
