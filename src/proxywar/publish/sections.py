"""Put the sections of a brief in order, and say what the case holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from proxywar import __version__
from proxywar.publish.blocks import Section
from proxywar.publish.briefing import Briefing
from proxywar.publish.claims import dispute_section, statement_section
from proxywar.publish.events import diplomacy_section, law_section, timeline_section
from proxywar.publish.ledger import force_section, resource_section
from proxywar.publish.places import place_section
from proxywar.publish.short import judgement_section, short_section
from proxywar.publish.sides import camp_section, tie_section
from proxywar.publish.unknowns import method_section, unknown_section
from proxywar.publish.what_if import what_if_section
from proxywar.publish.wording import Wording

SECTIONS: tuple[Callable[[Briefing, Wording], Section | None], ...] = (
    short_section,
    judgement_section,
    camp_section,
    place_section,
    timeline_section,
    force_section,
    resource_section,
    diplomacy_section,
    law_section,
    statement_section,
    dispute_section,
    what_if_section,
    unknown_section,
    tie_section,
    method_section,
)
"""In reading order; one that has nothing to say may return None."""


def build_sections(briefing: Briefing, wording: Wording) -> list[Section]:
    """Return the sections of the brief in reading order."""
    made = (make(briefing, wording) for make in SECTIONS)
    return [section for section in made if section is not None]


def held_rows(briefing: Briefing, wording: Wording) -> list[tuple[str, str]]:
    """Return what the case holds, as pairs for the head of the page."""
    facts = briefing.all_facts
    cuts = list(briefing.documents.values())
    fragments = sum(len(cut.fragments) for cut in cuts)
    langs = sorted({fragment.lang or "none" for cut in cuts for fragment in cut.fragments} - {"none"})
    named = [wording(f"lang.{code}") if wording.has(f"lang.{code}") else code for code in langs]
    published = sorted(cut.document.date for cut in cuts if cut.document.date)
    dated = sorted(m.date.partition("/")[0] for m in briefing.timeline if not m.date.startswith(".."))
    collages = sum(cut.collage for cut in cuts)
    above = sum(f.confidence >= briefing.min_confidence for f in facts)
    rows = [
        (wording("held.documents"), wording.number(len(cuts))
         + (f" ({wording.count('held.collage', collages)})" if collages else "")),
        (wording("held.fragments"), wording.number(fragments)),
        (wording("held.langs"), ", ".join(named) or wording("lang.none")),
        (wording("held.published"), _extent(published, wording)),
        (wording("held.dated"), _extent(dated, wording)),
        (wording("held.facts"), wording("held.facts.text", n=wording.number(len(facts)), above=wording.number(above),
                                        threshold=wording.number(briefing.min_confidence))),
    ]  # fmt: skip
    if briefing.theatre is not None:
        rows.append((wording("held.theatre"), wording.count("facts", len(briefing.facts))))
    return [*rows, (wording("held.version"), wording("held.version.text", version=__version__))]


def _extent(dates: Sequence[str], wording: Wording) -> str:
    if not dates:
        return wording("undated")
    return wording.date(dates[0]) if dates[0] == dates[-1] else wording.date(f"{dates[0]}/{dates[-1]}")
