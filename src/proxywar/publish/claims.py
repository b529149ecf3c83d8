"""Who said what of whom, and where sources contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

from proxywar.model import Statement
from proxywar.publish.blocks import Cell, Facing, Paragraph, Section, Table
from proxywar.publish.briefing import Briefing
from proxywar.publish.tables import MAX_ROWS, cut_rows
from proxywar.publish.wording import Wording
from proxywar.records import Status
from proxywar.weigh import Dispute


def statement_section(briefing: Briefing, wording: Wording) -> Section:
    """Return charges, claims and denials with their sentences."""
    section = Section("statements", wording("statements"))
    rows = [_statement_row(group, briefing, wording) for group in _merged(briefing.statements)]
    head = tuple(wording(f"col.{c}") for c in ("said", "text"))
    section.blocks += cut_rows(rows, Table(head, tuple(rows[:MAX_ROWS]), wording("statements")), wording)
    return section


def _merged(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Return what one sentence lets one speaker say of one party as one, whatever it says of it."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for s in statements:
        groups.setdefault((s.kind, s.speakers, s.of, s.text), []).append(s)
    return list(groups.values())


def _statement_row(group: list[Statement], briefing: Briefing, wording: Wording) -> tuple[Cell, ...]:
    statement, facts = group[0], tuple(i for s in group for i in (s.fact, *s.contents))
    fact = briefing.by_id.get(statement.fact)
    form = (
        ".bare"
        if not statement.of
        else ".own"
        if statement.kind == "deny" and statement.speakers == statement.of
        else ""
    )
    key = f"said.{statement.kind}{form}"
    told = wording.say(key, statement.speakers, of=wording.who(statement.of),
                       of_of=wording.of(statement.of), of_to=wording.who(statement.of, "à"))  # fmt: skip
    return (
        Cell(told),
        Cell(statement.text, facts, lang=fact.lang if fact else ""),
    )


def dispute_section(briefing: Briefing, wording: Wording) -> Section:
    """Return the contradictions, both sentences side by side."""
    section = Section("disputes", wording("disputes"))
    if not briefing.disputes:
        section.blocks.append(Paragraph(Cell(wording("nothing"))))
        return section
    section.blocks.append(Paragraph(Cell(wording("disputes.intro"))))
    section.blocks += [_facing(d, briefing, wording) for d in briefing.disputes[:MAX_ROWS]]
    more = len(briefing.disputes) - MAX_ROWS
    if more > 0:
        section.blocks.append(Paragraph(Cell(wording("more", n=wording.number(more))), is_small=True))
    return section


def dispute_label(dispute: Dispute, briefing: Briefing, wording: Wording) -> str:
    """Say what kind of contradiction it is; a thing said to be so and not to be so goes before how it was found."""
    statuses = {briefing.by_id[i].status for i in dispute.facts if i in briefing.by_id}
    is_negation = dispute.kind in ("status", "polarity") and Status.NEGATED in statuses
    return wording("dispute.negation" if is_negation else f"dispute.{dispute.kind}")


def _facing(dispute: Dispute, briefing: Briefing, wording: Wording) -> Facing:
    one, other, *more = dispute.facts
    langs = [briefing.by_id[i].lang if i in briefing.by_id else "" for i in (one, other)]
    note = wording(f"note.{dispute.note_code}") if dispute.note_code else ""
    severity = wording("dispute.severity", n=wording.number(dispute.severity))
    title = f"{dispute_label(dispute, briefing, wording)} · {severity}"
    return Facing(
        title,
        Cell(dispute.quotes[0], (one, *more), lang=langs[0]),
        Cell(dispute.quotes[1], (other,), lang=langs[1]),
        note,
    )
