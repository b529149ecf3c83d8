"""Say how well a fact is supported: how many independent voices, of which outlets, languages and camps, since when."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from proxywar.case.facts import FactFilter, list_facts
from proxywar.case.grades import Grades
from proxywar.case.readings import load_documents
from proxywar.records import Fact
from proxywar.weigh.voices import Corroboration, corroboration


def support_of(connection: sqlite3.Connection, facts: Sequence[Fact]) -> Corroboration:
    """Return what supports facts that say the same, with what analysts said of their sources."""
    documents = load_documents(connection, {fact.doc for fact in facts})
    grades = Grades(connection)
    said = {cut.document.id: grades.of(cut.document.sha256, cut.document.outlet) for cut in documents}
    return corroboration(facts, documents, said)


def told_support(connection: sqlite3.Connection, fact: Fact) -> list[str]:
    """Return how well the cluster of a fact is supported, in words, for `why`."""
    members = [row[0] for row in connection.execute("SELECT fact FROM clusters WHERE cluster = ?", (fact.cluster,))]
    facts = list_facts(connection, FactFilter(ids=tuple(members or [fact.id]), rejected=None))
    found = support_of(connection, facts)
    voices, documents = _count(found.voices, "independent voice"), _count(found.documents, "document")
    outlets = f"; outlets: {', '.join(found.outlets)}" if found.outlets else ""
    lines = [f"{voices} in {documents}, language {', '.join(found.langs)}{outlets}"]
    if found.holders:
        lines.append(f"on the word of {', '.join(found.holders)}")
    if found.first:
        lines.append(f"first printed {found.first}" + (f", last {found.last}" if found.last != found.first else ""))
    if found.reliability:
        lines.append(f"best of its sources graded {found.reliability} (A completely reliable to F cannot be judged)")
    if found.camps:
        several = ": sides that agree on little else agree on it" if len(found.camps) > 1 else ""
        lines.append(f"printed on the side of {', '.join(found.camps)}{several}")
    return lines


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")
