"""Load what computed lists are made of: all facts of a case with their documents, or those of one theatre."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from proxywar import case as rooms
from proxywar.case import CaseStore, FactFilter
from proxywar.case.names import fold_name
from proxywar.records import CutDocument, Fact

Loaded = tuple[list[Fact], list[CutDocument]]


@dataclass
class Kept:
    """Facts and documents as loaded last, and the lists made of them; shared by the thresholds of one open case.

    Attributes:
        made: Lists by name, theatre and date.
    """

    made: dict[tuple[str, str | None, str | None], list[Any]] = field(default_factory=dict)
    _version: str | None = None
    _whole: Loaded | None = None
    _part: tuple[str, Loaded] | None = None

    def load(self, store: CaseStore, clusters: Mapping[str, str] | None, theatre: str | None = None) -> Loaded:
        """Return facts and documents, loaded again only after a read or a decision.

        Args:
            store: Of the case.
            clusters: Cluster by fact id, in place of those that are stored.
            theatre: What a list of this theatre may rest on is enough: the facts of sentences that tell one of it. Of a
                large case that is a small part. All of them come where they are loaded already.
        """
        version = rooms.state_of(store.connection)
        if self._version != version:
            self._version, self._whole, self._part = version, None, None
            self.made.clear()
        if self._whole is None and theatre is not None:
            return self._load_part(store, clusters, fold_name(theatre))
        if self._whole is None:
            self._whole, self._part = _load(store, clusters, FactFilter(), whole=True), None
        return self._whole

    def _load_part(self, store: CaseStore, clusters: Mapping[str, str] | None, theatre: str) -> Loaded:
        if self._part is None or self._part[0] != theatre:
            self._part = theatre, _load(store, clusters, FactFilter(beside_theatre=theatre), whole=False)
        return self._part[1]


def _load(store: CaseStore, clusters: Mapping[str, str] | None, want: FactFilter, *, whole: bool) -> Loaded:
    facts = rooms.list_facts(store.connection, want)
    documents = rooms.load_documents(store.connection, None if whole else {fact.doc for fact in facts})
    if clusters is not None:
        facts = [replace(fact, cluster=clusters.get(fact.id)) for fact in facts]
    return facts, documents
