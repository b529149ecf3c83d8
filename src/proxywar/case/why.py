"""Say what stands behind an id: the sentences with the words that play a role, the rule, the steps."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.case.confidence import confidence_steps
from proxywar.case.facts import FactFilter, find_entities, list_facts
from proxywar.case.naming import list_spellings
from proxywar.case.writing import evidence_spans
from proxywar.records import Fact, fact_json

MOST_FACTS = 50
"""Of an actor, a place or a document at most so many facts are shown; `proxywar facts` lists them all."""
SHORTEST_HASH = 8
"""Digits of a hash by which a document may be named."""
_SENTENCE = re.compile(r"(.+):(\d{1,12})-(\d{1,12})")


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
        sha256: Hash of the document.
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
    sha256: str = ""

    @property
    def sentence(self) -> str:
        """Id of the sentence, for `why`."""
        return f"{self.doc}:{self.start}-{self.end}"

    def json(self) -> dict[str, Any]:
        """Return the passage as a plain object."""
        return {
            "fact": self.fact, "type": self.type, "status": self.lead, "doc": self.doc, "source": self.source,
            "outlet": self.outlet, "date": self.date, "fragment": self.fragment, "start": self.start, "end": self.end,
            "text": self.text,
            "marks": [{"role": m.role, "start": m.start, "end": m.end, "text": m.text} for m in self.marks],
            "rule": self.rule, "steps": list(self.steps), "confidence": self.confidence,
            "confidence_steps": {name: round(move, 2) for name, move in confidence_steps(self.features)},
            "sentence": self.sentence, "sha256": self.sha256,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Explanation:
    """What stands behind an id.

    Attributes:
        kind: fact, tie, camp, force, control, dispute, cluster, sentence, document, actor or place.
        title: The thing in one line.
        passages: One for each fact, in the order of the documents.
        facts: The facts themselves.
        total: How many facts there are, where not all are shown.
        steps: How the facts make it: rules and weights, in words.
    """

    id: str
    kind: str
    title: str
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    total: int
    steps: tuple[str, ...] = ()

    def json(self) -> dict[str, Any]:
        """Return the explanation as a plain object."""
        return {"id": self.id, "kind": self.kind, "title": self.title, "total": self.total,
                "steps": list(self.steps),
                "passages": [p.json() for p in self.passages], "facts": [fact_json(f) for f in self.facts]}  # fmt: skip

    def __repr__(self) -> str:
        lines = [f"<{self.kind} {self.id}: {self.title}>", *(f"  {step}" for step in self.steps)]
        lines += [f"  {p.doc}: {p.text} [{p.type}, {p.lead}; {p.rule}]" for p in self.passages]
        return "\n".join(lines)

    def to_df(self) -> Any:
        """Return a data frame with a row for each passage.

        Raises:
            MissingExtraError: Neither pandas nor polars is installed (PW601).
        """
        from proxywar.case.results import make_frame

        return make_frame([passage.json() for passage in self.passages])

    def _repr_html_(self) -> str:
        import html

        items = "".join(
            f"<li><p>{_marked_html(p)}</p>"
            f"<small>{html.escape(f'{p.doc} · {p.type} · {p.lead} · {p.rule}')}</small></li>"
            for p in self.passages
        )
        steps = "".join(f"<li>{html.escape(step)}</li>" for step in self.steps)
        return f"<h4>{html.escape(self.title)}</h4>" + (f"<ol>{steps}</ol>" if steps else "") + f"<ul>{items}</ul>"


def explain(connection: sqlite3.Connection, ident: str) -> Explanation | None:
    """Explain a fact, a cluster, a sentence, a document, an actor or a place; None where there is no such id.

    A sentence goes by its document and where it stands, "seed-32:0-139"; a document by its id or the start of its hash.
    Actors and places may be named as well, by canonical name or any spelling.
    """
    facts = list_facts(connection, FactFilter(ids=(ident,), rejected=None))
    if facts:
        return explain_facts(connection, ident, "fact", fact_title(facts[0]), facts)
    members = [r[0] for r in connection.execute("SELECT fact FROM clusters WHERE cluster = ?", (ident,))]
    if members:
        return _explain_cluster(connection, ident, members)
    found = _explain_document(connection, ident) or _explain_sentence(connection, ident)
    if found:
        return found
    for kind in ("actor", "place"):
        if find_entities(connection, ident, kind=kind):
            return _explain_entity(connection, ident, kind)
    return None


def explain_facts(
    connection: sqlite3.Connection, ident: str, kind: str, title: str, facts: Sequence[Fact],
    *, steps: Sequence[str] = (),
) -> Explanation:  # fmt: skip
    """Explain facts as one thing: each with its passage."""
    shown = tuple(facts[:MOST_FACTS])
    passages = tuple(_passage(connection, fact) for fact in shown)
    return Explanation(ident, kind, title, passages, shown, len(facts), tuple(steps))


def fact_title(fact: Fact) -> str:
    """Return a fact in one line."""
    parts = ["; ".join(a.name for a in fact.actor) or "–", fact.type + (f" ({fact.channel})" if fact.channel else "")]
    if fact.recipient:
        parts.append("→ " + "; ".join(a.name for a in fact.recipient))
    if fact.place:
        parts.append("@ " + "; ".join(p.name for p in fact.place))
    return " ".join(parts)


def _explain_cluster(connection: sqlite3.Connection, ident: str, members: Sequence[str]) -> Explanation:
    facts = list_facts(connection, FactFilter(ids=tuple(members)))
    documents = {fact.doc for fact in facts}
    steps = ["these facts agree on type and parties and do not disagree on time, place, channel or size (weigh)",
             f"{len(facts)} facts in {len(documents)} documents report it"]  # fmt: skip
    return explain_facts(connection, ident, "cluster", fact_title(facts[0]) if facts else ident, facts, steps=steps)


def _explain_document(connection: sqlite3.Connection, ident: str) -> Explanation | None:
    is_hash = len(ident) >= SHORTEST_HASH and not set(ident.lower()) - set("0123456789abcdef")
    row = connection.execute(
        "SELECT id, title, sha256, source, outlet, date, tool FROM documents WHERE id = ?1 OR (?2 AND sha256 GLOB ?3)",
        (ident, is_hash, f"{ident.lower()}*"),
    ).fetchone()
    if row is None:
        return None
    name, title, sha256, source, outlet, date, tool = row
    steps = [f"SHA-256 {sha256}, over its text, date, outlet and url", f"read from {source} by proxywar {tool}",
             f"outlet {outlet or 'not told'}, date {date or 'not told'}"]  # fmt: skip
    facts = list_facts(connection, FactFilter(documents=(name,)))
    return explain_facts(connection, name, "document", title or name, facts, steps=steps)


def _explain_sentence(connection: sqlite3.Connection, ident: str) -> Explanation | None:
    match = _SENTENCE.fullmatch(ident)
    row = (
        match
        and connection.execute(
            "SELECT n, text, sha256 FROM documents WHERE id = ? AND length(text) >= ?", (match[1], int(match[3]))
        ).fetchone()
    )
    if not match or not row:
        return None
    start, end = int(match[2]), int(match[3])
    inside = [fact for fact in list_facts(connection, FactFilter(documents=(match[1],)))
              if fact.start < end and fact.end > start]  # fmt: skip
    cuts = connection.execute(
        'SELECT fragment FROM sentences WHERE doc = ? AND start <= ? AND "end" >= ?', (row[0], start, start)
    ).fetchone()
    steps = [f"characters {start} to {end} of {match[1]}" + (f", fragment {cuts[0]}" if cuts else ""),
             f"the document has the SHA-256 {row[2]}"]  # fmt: skip
    return explain_facts(connection, ident, "sentence", row[1][start:end], inside, steps=steps)


def _explain_entity(connection: sqlite3.Connection, name: str, kind: str) -> Explanation:
    want = FactFilter(actors=(name,)) if kind == "actor" else FactFilter(places=(name,))
    table = "actors" if kind == "actor" else "places"
    (ident, *_) = find_entities(connection, name, kind=kind)
    row = connection.execute(f"SELECT name, kind FROM {table} WHERE id = ?", (ident,)).fetchone()
    spellings = list_spellings(connection, ident, kind)
    title = (f"{row[0]} ({row[1]})" if row else name) + (f", written {', '.join(spellings)}" if spellings else "")
    return explain_facts(connection, ident, kind, title, list_facts(connection, want))


def _passage(connection: sqlite3.Connection, fact: Fact) -> Passage:
    doc, source, outlet, date, text, sha256 = connection.execute(
        "SELECT n, source, outlet, date, text, sha256 FROM documents WHERE id = ?", (fact.doc,)
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
                   fact.type, lead, fact.rule, fact.steps, fact.confidence, fact.features, sha256)  # fmt: skip


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
