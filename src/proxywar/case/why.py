"""Say what stands behind an id: the sentences with the words that play a role, the rule, the steps."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.case.confidence import confidence_steps
from proxywar.case.facts import FactFilter, find_entities, list_facts
from proxywar.case.writing import evidence_spans
from proxywar.records import Fact, fact_json

MOST_FACTS = 50
"""Of an actor, a place or a document at most so many facts are shown; `proxywar facts` lists them all."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a passage that play a role; offsets are into the document."""

    role: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence or sentences in which a fact stands.

    Attributes:
        lead: What the text makes of the fact and on whose word, in words.
        features: What moved the confidence, in log-odds; see `confidence_steps`.
    """

    fact: str
    doc: str
    source: str
    outlet: str | None
    date: str | None
    fragment: int
    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]
    type: str
    lead: str
    rule: str
    steps: tuple[str, ...]
    confidence: float
    features: tuple[tuple[str, float], ...] = ()

    def json(self) -> dict[str, Any]:
        """Return the passage as a plain object."""
        return {
            "fact": self.fact, "type": self.type, "status": self.lead, "doc": self.doc, "source": self.source,
            "outlet": self.outlet, "date": self.date, "fragment": self.fragment, "start": self.start, "end": self.end,
            "text": self.text,
            "marks": [{"role": m.role, "start": m.start, "end": m.end, "text": m.text} for m in self.marks],
            "rule": self.rule, "steps": list(self.steps), "confidence": self.confidence,
            "confidence_steps": {name: round(move, 2) for name, move in confidence_steps(self.features)},
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Explanation:
    """What stands behind an id.

    Attributes:
        kind: fact, tie, cluster, dispute, actor, place or document.
        title: The thing in one line.
        passages: One for each fact, in the order of the documents.
        facts: The facts themselves.
        total: How many facts there are, where not all are shown.
    """

    id: str
    kind: str
    title: str
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    total: int

    def json(self) -> dict[str, Any]:
        """Return the explanation as a plain object."""
        return {"id": self.id, "kind": self.kind, "title": self.title, "total": self.total,
                "passages": [p.json() for p in self.passages], "facts": [fact_json(f) for f in self.facts]}  # fmt: skip

    def __repr__(self) -> str:
        lines = [f"<{self.kind} {self.id}: {self.title}>"]
        lines += [f"  {p.doc}: {p.text} [{p.type}, {p.lead}; {p.rule}]" for p in self.passages]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        import html

        items = "".join(
            f"<li><p>{_marked_html(p)}</p>"
            f"<small>{html.escape(f'{p.doc} · {p.type} · {p.lead} · {p.rule}')}</small></li>"
            for p in self.passages
        )
        return f"<h4>{html.escape(self.title)}</h4><ul>{items}</ul>"


def explain(connection: sqlite3.Connection, ident: str) -> Explanation | None:
    """Explain a fact, a cluster, a dispute, a document, an actor or a place; None where there is no such id.

    Actors and places may be named as well, by canonical name or any spelling.
    """
    facts = list_facts(connection, FactFilter(ids=(ident,), rejected=None))
    if facts:
        return explain_facts(connection, ident, "fact", fact_title(facts[0]), facts)
    members = [r[0] for r in connection.execute("SELECT fact FROM clusters WHERE cluster = ?", (ident,))]
    if members:
        return _by_ids(connection, ident, "cluster", members)
    dispute = connection.execute("SELECT kind, body FROM disputes WHERE id = ?", (ident,)).fetchone()
    if dispute:
        return _by_ids(connection, ident, f"dispute ({dispute[0]})", json.loads(dispute[1])["facts"])
    document = connection.execute("SELECT id, title FROM documents WHERE id = ?", (ident,)).fetchone()
    if document:
        facts = list_facts(connection, FactFilter(documents=(ident,)))
        return explain_facts(connection, ident, "document", document[1] or ident, facts)
    for kind in ("actor", "place"):
        if find_entities(connection, ident, kind=kind):
            return _explain_entity(connection, ident, kind)
    return None


def explain_facts(
    connection: sqlite3.Connection, ident: str, kind: str, title: str, facts: Sequence[Fact]
) -> Explanation:
    """Explain facts as one thing: each with its passage."""
    shown = tuple(facts[:MOST_FACTS])
    return Explanation(ident, kind, title, tuple(_passage(connection, fact) for fact in shown), shown, len(facts))


def fact_title(fact: Fact) -> str:
    """Return a fact in one line."""
    parts = ["; ".join(a.name for a in fact.actor) or "–", fact.type + (f" ({fact.channel})" if fact.channel else "")]
    if fact.recipient:
        parts.append("→ " + "; ".join(a.name for a in fact.recipient))
    if fact.place:
        parts.append("@ " + "; ".join(p.name for p in fact.place))
    return " ".join(parts)


def _by_ids(connection: sqlite3.Connection, ident: str, kind: str, ids: Sequence[str]) -> Explanation:
    facts = list_facts(connection, FactFilter(ids=tuple(ids)))
    return explain_facts(connection, ident, kind, fact_title(facts[0]) if facts else ident, facts)


def _explain_entity(connection: sqlite3.Connection, name: str, kind: str) -> Explanation:
    want = FactFilter(actors=(name,)) if kind == "actor" else FactFilter(places=(name,))
    table = "actors" if kind == "actor" else "places"
    (ident, *_) = find_entities(connection, name, kind=kind)
    row = connection.execute(f"SELECT name, kind FROM {table} WHERE id = ?", (ident,)).fetchone()
    spellings = [
        r[0]
        for r in connection.execute(
            "SELECT text FROM spellings WHERE kind = ? AND entity = ? GROUP BY text ORDER BY sum(count) DESC",
            (kind, ident),
        )
    ]
    title = (f"{row[0]} ({row[1]})" if row else name) + (f", written {', '.join(spellings)}" if spellings else "")
    return explain_facts(connection, ident, kind, title, list_facts(connection, want))


def _passage(connection: sqlite3.Connection, fact: Fact) -> Passage:
    doc, source, outlet, date, text = connection.execute(
        "SELECT n, source, outlet, date, text FROM documents WHERE id = ?", (fact.doc,)
    ).fetchone()
    spans = list(evidence_spans(fact))
    first = min([fact.start, *(s for _, s, _ in spans)])
    last = max([fact.end, *(e for _, _, e in spans)])
    row = connection.execute(
        'SELECT min(start), max("end") FROM sentences WHERE doc = ? AND start < ? AND "end" > ?', (doc, last, first)
    ).fetchone()
    start, end = (first, last) if row[0] is None else (min(first, row[0]), max(last, row[1]))
    marks = tuple(Mark(role, s, e, text[s:e]) for role, s, e in sorted(spans, key=lambda span: (span[1], -span[2])))
    lead = str(fact.status) + (f", on the word of {'; '.join(h.name for h in fact.holder)}" if fact.holder else "")
    lead += f", {fact.verdict}" if fact.verdict else ""
    return Passage(fact.id, fact.doc, source, outlet, date, fact.fragment, start, end, text[start:end], marks,
                   fact.type, lead, fact.rule, fact.steps, fact.confidence, fact.features)  # fmt: skip


def split_marks(passage: Passage) -> list[tuple[str, str | None]]:
    """Cut a passage into (words, role) pieces that make up its text; where roles overlap the first one wins."""
    pieces: list[tuple[str, str | None]] = []
    at = passage.start
    for mark in passage.marks:
        if mark.start < at:
            continue
        if mark.start > at:
            pieces.append((passage.text[at - passage.start : mark.start - passage.start], None))
        pieces.append((passage.text[mark.start - passage.start : mark.end - passage.start], mark.role))
        at = mark.end
    if at < passage.end:
        pieces.append((passage.text[at - passage.start :], None))
    return pieces


def _marked_html(passage: Passage) -> str:
    import html

    return "".join(
        html.escape(words) if role is None else f'<mark title="{html.escape(role)}">{html.escape(words)}</mark>'
        for words, role in split_marks(passage)
    )
