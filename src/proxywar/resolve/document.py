"""Actors that the knowledge base does not hold: one id for all the spellings of a document.

A short form ("Dicko") joins the one longer name of the document that ends or begins with it ("Mahmoud Dicko");
spellings that differ only in accents, case, articles or punctuation have the same id anyway, because the id is made of
the folded name. Two longer names that could both be meant leave the short form alone: nothing is guessed silently.
Similarity of spelling alone never decides.
"""

from __future__ import annotations

import re
from dataclasses import replace

from proxywar.records import Actor, Argument, Fact, Mention, Reading
from proxywar.text.folding import fold

UNKNOWN = "x-"
ARTICLES = ("the-", "le-", "la-", "les-", "l-")


def resolve_reading(reading: Reading) -> Reading:
    """Return the reading with the unknown actors of its document merged over short and long forms.

    Args:
        reading: As extraction gives it; ids of actors outside the knowledge base begin with "x-".

    Returns:
        The same reading with ids, names and actors made one; known actors and all offsets are left as they are.
    """
    unknown = {a.id: a for a in reading.actors if not a.known}
    known = {a.id: a for a in reading.actors if a.known and a.kind == "person"}
    merged = merge_map(unknown) | surnames_of(unknown, known)
    unknown |= known
    if not merged:
        return reading
    facts = tuple(_with_actors(fact, merged, unknown) for fact in reading.facts)
    mentions = tuple(_with_entity(m, merged) for m in reading.mentions)
    actors = tuple(a for a in reading.actors if a.id not in merged)
    return replace(reading, facts=facts, mentions=mentions, actors=actors)


def merge_map(unknown: dict[str, Actor]) -> dict[str, str]:
    """Return short id → long id for the unknown actors of one document.

    Examples:
        >>> a = Actor("x-mahmoud-dicko", "Mahmoud Dicko", "person", known=False)
        >>> b = Actor("x-dicko", "Dicko", "unknown", known=False)
        >>> merge_map({a.id: a, b.id: b})
        {'x-dicko': 'x-mahmoud-dicko'}
    """
    words = {ident: _words(ident) for ident in unknown}
    out: dict[str, str] = {}
    for ident, parts in words.items():
        bare = UNKNOWN + "-".join(parts)
        if bare != ident and bare in unknown:
            out[ident] = bare
            continue
        if len(parts) != 1 or len(parts[0]) < 3:
            continue
        longer = [
            other for other, theirs in words.items()
            if 1 < len(theirs) <= 4 and parts[0] in (theirs[-1], theirs[0])
            and unknown[other].kind in ("person", "unknown")
        ]  # fmt: skip
        if len(longer) == 1:
            out[ident] = longer[0]
    return {short: out.get(long, long) for short, long in out.items()}


def surnames_of(unknown: dict[str, Actor], known: dict[str, Actor]) -> dict[str, str]:
    """Return unknown id → known id for the surnames of persons that the document also names in full.

    Examples:
        >>> said = Actor("x-said", "Said", "unknown", known=False)
        >>> surnames_of({said.id: said}, {"nuri-al-said": Actor("nuri-al-said", "Nuri al-Said", "person")})
        {'x-said': 'nuri-al-said'}
    """
    out = {}
    for ident, actor in unknown.items():
        bearers = [id for id, person in known.items() if re.split(r"[\s-]", fold(person.name))[-1] == fold(actor.name)]
        if len(bearers) == 1 and actor.kind in ("person", "unknown") and len(actor.name) > 2:
            out[ident] = bearers[0]
    return out


def _words(ident: str) -> list[str]:
    name = ident.removeprefix(UNKNOWN)
    for article in ARTICLES:
        if name.startswith(article) and len(name) > len(article) + 2:
            name = name.removeprefix(article)
            break
    return [w for w in name.split("-") if w]


def _with_actors(fact: Fact, merged: dict[str, str], unknown: dict[str, Actor]) -> Fact:
    def one(argument: Argument) -> Argument:
        ident = merged.get(argument.id)
        return (
            argument
            if ident is None
            else replace(argument, id=ident, name=unknown[ident].name, kind=unknown[ident].kind)
        )

    return replace(fact, actor=tuple(map(one, fact.actor)), recipient=tuple(map(one, fact.recipient)),
                   holder=tuple(map(one, fact.holder)))  # fmt: skip


def _with_entity(mention: Mention, merged: dict[str, str]) -> Mention:
    ident = merged.get(mention.entity or "")
    return mention if ident is None else replace(mention, entity=ident)
