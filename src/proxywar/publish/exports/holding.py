"""What a format gets to write: a case, fact by fact, with what is computed over it, and who made it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from proxywar import __version__
from proxywar.case import FactFilter, iter_facts, schema_version
from proxywar.records import Fact

_HOLDING = "SELECT id AS told FROM facts WHERE n NOT IN (SELECT n FROM facts WHERE verdict = 'rejected') ORDER BY told"
"""As `HOLDS`, in a form that reads two indexes and no fact: of a million facts, half a second instead of five."""
_APPLIED = "SELECT kind || ' ' || target || ' ' || value AS told FROM decisions WHERE state = 'applied' ORDER BY told"


class Bundle(Protocol):
    """The questions that exports ask; `proxywar.api.Case` answers them."""

    def ties(self) -> Sequence[Any]:
        """Return `model.ties`."""

    def camps(self) -> Sequence[Any]:
        """Return `model.camps`."""

    def forces(self) -> Sequence[Any]:
        """Return `model.forces`."""

    def control(self) -> Sequence[Any]:
        """Return `model.control`."""

    def disputes(self) -> Sequence[Any]:
        """Return `weigh.disputes`."""

    def actors(self) -> Sequence[Any]:
        """Return the actors of the case."""

    def places(self) -> Sequence[Any]:
        """Return the places of the case."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document without its text."""

    n: int
    id: str
    sha256: str
    date: str | None
    outlet: str | None
    url: str | None
    title: str | None
    lang: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may choose of an export.

    Attributes:
        bom: Begin a CSV file with a byte order mark, so that a spreadsheet reads it as UTF-8.
    """

    bom: bool = False

    @property
    def encoding(self) -> str:
        """Return the name of the encoding that writes a text so."""
        return "utf-8-sig" if self.bom else "utf-8"


@dataclass(slots=True)
class Tally:
    """What went into a file, and what the format cannot hold.

    Attributes:
        rows: Lines, rows or elements written.
        left_out: How many of what, in words.
    """

    rows: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Holding:
    """A case as exports see it; facts come in the order of their documents and text.

    Attributes:
        connection: Of the case, to read.
        bundle: Answers what is computed over all facts.
        clusters: Cluster by fact id, in place of those that are stored; None where these are up to date.
    """

    connection: sqlite3.Connection
    bundle: Bundle
    clusters: Mapping[str, str] | None = None

    def facts(self) -> Iterator[Fact]:
        """Yield every fact."""
        yield from iter_facts(self.connection, FactFilter(), clusters=self.clusters)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The documents by id, in the order in which they were read."""
        rows = self.connection.execute(
            "SELECT n, id, sha256, date, outlet, url, title, lang, source FROM documents ORDER BY n"
        )
        return {row[1]: Source(*row) for row in rows}

    def provenance(self, format: str, settings: Mapping[str, Any]) -> dict[str, Any]:
        """Return who made a file, of what and how; the same case gives the same, whenever and wherever it is written.

        The case is told by a hash over the hashes of its documents, the ids of its facts and the decisions that hold.
        """
        hashes = hashlib.sha256()
        counts = {}
        for name, query in (
            ("documents", "SELECT sha256 AS told FROM documents ORDER BY told"),
            ("facts", _HOLDING),
            ("decisions", _APPLIED),
        ):
            # As one text: a million rows of Python would take five times as long.
            listed = f"SELECT count(*), coalesce(group_concat(told, char(10)), '') FROM ({query})"
            counts[name], told = self.connection.execute(listed).fetchone()
            hashes.update(f"{name}\n{told}\n".encode())
        readers = [r[0] for r in self.connection.execute("SELECT DISTINCT tool FROM documents ORDER BY tool")]
        return {
            "tool": "proxywar", "version": __version__, "schema": schema_version(), "format": format,
            "settings": dict(settings), "case": {"sha256": hashes.hexdigest(), **counts, "read_by": readers},
        }  # fmt: skip
