"""Say what a case does not know, and how the rest was come by."""

from __future__ import annotations

from proxywar.publish.blocks import Bullets, Cell, Paragraph, Section
from proxywar.publish.briefing import Briefing
from proxywar.publish.wording import Wording
from proxywar.records import Fact

_SHOWN = 20


def unknown_section(briefing: Briefing, wording: Wording) -> Section:
    """Return what is undated, ambiguous, outside the knowledge base or could not be read."""
    facts = list(briefing.facts.values())
    undated = [f for f in facts if not f.period.value]
    lines: list[Cell] = []
    if undated:
        lines.append(Cell(wording("unknown.undated", share=wording.percent(len(undated) / len(facts)),
                                  n=wording.number(len(undated)), all=wording.number(len(facts)))))  # fmt: skip
    homeless = [f.id for f in briefing.all_facts if f.theatre is None]
    counted = (
        ("ambiguous", [f.id for f in undated if f.period.candidates]),
        ("theatre", homeless),
        ("actorless", [f.id for f in facts if not f.actor]),
        ("unsure", list(briefing.unsure)),
    )
    lines += [Cell(wording.count(f"unknown.{key}", len(ids)), tuple(ids)) for key, ids in counted if ids]
    lines += _strangers(facts, wording)
    section = Section("unknown", wording("unknown"))
    if lines:
        section.blocks.append(Bullets(tuple(lines)))
    if briefing.problems:
        section.blocks.append(Paragraph(Cell(wording("unknown.problems"))))
        told = [
            Cell(f"{p.code} · {p.document or p.source}{wording('colon')}{p.message}")
            for p in briefing.problems[:_SHOWN]
        ]
        if len(briefing.problems) > _SHOWN:
            told.append(Cell(wording("unknown.cut", n=wording.number(len(briefing.problems) - _SHOWN))))
        section.blocks.append(Bullets(tuple(told)))
    if not section.blocks:
        section.blocks.append(Paragraph(Cell(wording("unknown.nothing"))))
    return section


def method_section(_: Briefing, wording: Wording) -> Section:
    """Return how facts, ties, camps and forces were come by, and what to mind."""
    lines = [Cell(wording(f"method.{n}")) for n in range(1, 10) if wording.has(f"method.{n}")]
    return Section("method", wording("method"), [Bullets(tuple(lines))])


def _strangers(facts: list[Fact], wording: Wording) -> list[Cell]:
    found: dict[str, str] = {}
    for fact in facts:
        for actor in (*fact.actor, *fact.recipient, *fact.holder):
            if actor.id.startswith("x-"):
                found.setdefault(actor.name, fact.id)
    if not found:
        return []
    more = f" {wording('unknown.cut', n=wording.number(len(found) - _SHOWN))}" if len(found) > _SHOWN else ""
    names = ", ".join(list(found)[:_SHOWN])
    return [Cell(wording("unknown.actors", names=names) + more, tuple(found.values()))]
