"""The ledger of forces, and money and resources."""

from __future__ import annotations

from collections.abc import Sequence

from proxywar.model import Force, Resource
from proxywar.publish.blocks import Cell, Paragraph, Section
from proxywar.publish.briefing import Briefing
from proxywar.publish.drawing import Scale, draw_bars, scale_of
from proxywar.publish.tables import row_doubt, table_blocks
from proxywar.publish.wording import Wording


def force_section(briefing: Briefing, wording: Wording) -> Section:
    """Return who has how many of what and where, with a bar for each source."""
    section = Section("forces", wording("forces"), [Paragraph(Cell(wording("forces.intro")))])
    scale = scale_of(briefing.forces)
    rows = [_force_row(f, scale, briefing, wording) for f in briefing.forces]
    section.blocks += table_blocks("forces", ("actor", "kind", "place", "range", "sources", "asof"), rows, wording)
    return section


def _force_row(force: Force, scale: Scale, briefing: Briefing, wording: Wording) -> tuple[Cell, ...]:
    given = [wording("given", name=wording.who([force.recipient]))] if force.recipient else []
    names = ", ".join(wording.kind(k) for k in force.kind.split(", "))
    kind = ", ".join([names, *given, *([wording("planned")] if force.is_planned else [])])
    told = wording("semicolon").join(
        f"{wording.span(s.low, s.high)} ({attributed(s.status, s.holder, wording)})" for s in force.sources
    )
    title = f"{wording.name(force.actor)}, {kind}{wording('colon')}{told}"
    labels = [wording.number(10.0**p) for p in range(scale.low, scale.high + 1)]
    facts = tuple(s.fact for s in force.sources)
    return (
        Cell(" + ".join(wording.name(n) for n in force.actor.split(" + "))),
        Cell(kind),
        Cell(", ".join(wording.name(n) for n in (force.place or "").split(", ") if n)),
        Cell(wording.span(force.low, force.high), facts, doubt=row_doubt(facts, briefing, wording)),
        Cell(told, svg=draw_bars(force, scale, title=title, labels=labels)),
        Cell(wording.date(force.as_of)),
    )  # fmt: skip


def attributed(status: str, holders: Sequence[str], wording: Wording) -> str:
    """Return on whose word something stands: "according to Turkey", "denied by Russia", else the status."""
    if holders and status == "denied":
        return wording("denied.by", names=wording.who(holders))
    if holders and status == "alleged":
        return wording("alleged.by", names=wording.who(holders))
    return wording(f"status.{status}")


def resource_section(briefing: Briefing, wording: Wording) -> Section | None:
    """Return money and resources; None where no fact is about them."""
    if not briefing.resources:
        return None
    section = Section("resources", wording("resources"), [Paragraph(Cell(wording("resources.intro")))])
    rows = [_resource_row(r, briefing, wording) for r in briefing.resources]
    section.blocks += table_blocks("resources", ("resource", "what", "sum", "date", "status"), rows, wording)
    return section


def _resource_row(row: Resource, briefing: Briefing, wording: Wording) -> tuple[Cell, ...]:
    told = ", ".join(row.told)
    if row.unit and (row.low is not None or row.high is not None):
        told = f"{wording.span(row.low, row.high)} {row.unit}"
    return (
        Cell(", ".join(wording(f"resource.{kind}") for kind in row.kinds)),
        Cell(wording.deed(row.type, row.actors, row.recipients, row.places, row.status), row.facts,
             doubt=row_doubt(row.facts, briefing, wording)),
        Cell(told),
        Cell(wording.date(row.date) if row.date else ""),
        Cell(wording(f"status.{row.status}")),
    )  # fmt: skip
