"""What analysts say of sources: how reliable they are, how credible what they print is, on whose side they are."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from proxywar.case.decisions import load_decisions
from proxywar.case.names import fold_name


@dataclass(frozen=True, slots=True)
class Grade:
    """The Admiralty code of a source, and its camp.

    Attributes:
        reliability: A to F.
        credibility: 1 to 6.
        camp: On whose side it is, in the analyst's words.
    """

    reliability: str | None = None
    credibility: int | None = None
    camp: str | None = None


UNGRADED = Grade()
"""Nobody said anything of the source."""


def source_camps(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the camp of each document whose source an analyst has put into one, by the id of the document."""
    grades = Grades(connection)
    if not grades.tell_camps:
        return {}
    rows = connection.execute("SELECT id, sha256, outlet FROM documents")
    return {ident: camp for ident, sha256, outlet in rows if (camp := grades.of(sha256, outlet).camp)}


class Grades:
    """The grades in force; what is said of a document goes before what is said of its outlet."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._found: dict[str, dict[str, Any]] = {}
        for decision in load_decisions(connection, "kind IN ('grade', 'camp')", active=True):
            if "type" in decision.target:
                continue  # of one fact
            outlet = decision.target.get("outlet")
            key = f"outlet:{fold_name(outlet)}" if outlet else str(decision.target["sha256"])
            said = {k: decision.value.get(k) for k in ("reliability", "credibility", "camp")}
            self._found.setdefault(key, {}).update({k: v for k, v in said.items() if v is not None})

    @property
    def tell_camps(self) -> bool:
        """True where any source was put into a camp."""
        return any(said.get("camp") for said in self._found.values())

    def of(self, sha256: str, outlet: str | None) -> Grade:
        """Return the grade of a document."""
        own = self._found.get(sha256, {})
        found = self._found.get(f"outlet:{fold_name(outlet)}", {}) | own if outlet else own
        return Grade(**{k: v or None for k, v in found.items()})
