"""Count independent voices: who says it, not how often it is printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from proxywar.case.grades import Grade
from proxywar.case.names import fold_name
from proxywar.records import Fact
from proxywar.weigh.library import Documents, Library


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How well a set of facts that say the same is supported.

    Attributes:
        voices: Independent voices.
        documents: Documents that say it, copies included.
        outlets: Outlets by folded name; documents without one are not in it.
        langs: Languages in which it is said.
        holders: Names of those in whose mouth texts put it.
        camps: On whose side its sources are, as an analyst said.
        reliability: The best of the grades A to F that an analyst gave its sources, None where none was given.
        first: Day on which it was first printed, None where no document says one.
        last: Day on which it was last printed.
    """

    voices: int
    documents: int
    outlets: tuple[str, ...]
    langs: tuple[str, ...]
    holders: tuple[str, ...]
    camps: tuple[str, ...] = ()
    reliability: str | None = None
    first: str | None = None
    last: str | None = None

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"voices": self.voices, "documents": self.documents, "outlets": list(self.outlets),
                "langs": list(self.langs), "holders": list(self.holders), "camps": list(self.camps),
                "reliability": self.reliability, "first": self.first, "last": self.last}  # fmt: skip


def voices(facts: Iterable[Fact], documents: Documents) -> int:
    """Count the independent voices behind facts that say the same.

    Texts that are one text (see `reprints`) count once, an outlet counts once, so does an agency or an outlet that they
    name as their origin, and so does a sentence printed twice word for word.
    A document without an outlet is a voice of its own; so is each fragment of a collage, which many hands wrote.
    """
    return len(voice_groups(facts, Library(documents)))


def voice_groups(facts: Iterable[Fact], library: Library) -> list[list[Fact]]:
    """Return facts grouped by the voice that says them, in the order of the smallest fact id of each."""
    ordered = sorted(facts, key=lambda fact: fact.id)
    if len(ordered) < 2:  # of a large case most
        return [ordered] if ordered else []
    parent = {fact.id: fact.id for fact in ordered}

    def root(ident: str) -> str:
        while parent[ident] != ident:
            parent[ident] = parent[parent[ident]]
            ident = parent[ident]
        return ident

    first: dict[str, str] = {}
    for fact in ordered:
        for key in _voice_keys(fact, library):
            a, b = root(first.setdefault(key, fact.id)), root(fact.id)
            parent[max(a, b)] = min(a, b)
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in ordered:
        groups[root(fact.id)].append(fact)
    return [groups[key] for key in sorted(groups)]


def _voice_keys(fact: Fact, library: Library) -> list[str]:
    """Return keys of which one in common makes two facts one voice."""
    source = library.source_of(fact)
    keys = [f"sentence:{fold_name(fact.quote)}", *(f"origin:{h.id}" for h in fact.holder if h.kind == "media")]
    if source.is_collage:
        # The file's outlet is that of who glued it, not of the hands that wrote its fragments.
        return [*keys, f"hand:{library.original_of(fact)}:{fact.fragment}"]
    return [*keys, f"text:{library.original_of(fact)}", *([f"outlet:{source.outlet}"] if source.outlet else [])]


def corroboration(
    facts: Sequence[Fact], documents: Documents, grades: Mapping[str, Grade] = MappingProxyType({})
) -> Corroboration:
    """Return how well a set of facts that say the same is supported.

    Args:
        facts: That say it.
        documents: Theirs.
        grades: What an analyst said of a document or its outlet, by the document's id.
    """
    library = Library(documents)
    sources = {fact.doc: library.source_of(fact) for fact in facts}
    said = [grades[doc] for doc in sources if doc in grades]
    printed = [s.date for s in sources.values() if s.date]
    return Corroboration(
        voices=len(voice_groups(facts, library)),
        documents=len(sources),
        outlets=tuple(sorted({s.outlet for s in sources.values() if s.outlet})),
        langs=tuple(sorted({fact.lang for fact in facts})),
        holders=tuple(sorted({h.name for fact in facts for h in fact.holder})),
        camps=tuple(sorted({g.camp for g in said if g.camp})),
        reliability=min((g.reliability for g in said if g.reliability), default=None),
        first=min(printed, default=None),
        last=max(printed, default=None),
    )
