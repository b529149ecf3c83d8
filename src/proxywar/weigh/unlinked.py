"""Say of a bare denial ("Russia denies it") which charges it may answer, where nothing links it to one."""

from __future__ import annotations

import sqlite3

from proxywar.case.facts import FactFilter, list_facts
from proxywar.case.weighed import list_sources
from proxywar.records import Fact
from proxywar.weigh.claims import make_claims
from proxywar.weigh.denials import answerable, is_bare_denial
from proxywar.weigh.library import Library


def possible_answers(connection: sqlite3.Connection, fact: Fact) -> list[Fact]:
    """Return the charges that a bare denial may answer, the nearest in time first; empty for any other fact.

    Where the denial stands right behind its charge it is linked to it already, as a dispute, and none is told.
    """
    if not is_bare_denial(fact):
        return []
    if connection.execute("SELECT 1 FROM dispute_facts WHERE fact = ?", (fact.id,)).fetchone():
        return []
    near = list_facts(connection, FactFilter(actors=tuple(sorted({actor.id for actor in fact.actor}))))
    claims = make_claims([*near, fact], Library.of_rows(list_sources(connection)))
    reply = next(claim for claim in claims if claim.id == fact.id)
    return [claim.fact for claim in answerable(reply, claims)]


def told_answers(connection: sqlite3.Connection, fact: Fact) -> list[str]:
    """Return `possible_answers` in words, for `why`."""
    return [f"may answer {charge.id} of {charge.doc}, which is not taken for granted: {charge.quote}"
            for charge in possible_answers(connection, fact)]  # fmt: skip
