"""Who said what of whom, and where sources contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

from proxywar.model import Statement
from proxywar.publish.blocks import Cell, Facing, Paragraph, Section
from proxywar.publish.briefing import Briefing
from proxywar.publish.tables import MAX_ROWS, not_shown, table_blocks
from proxywar.publish.wording import Wording
from proxywar.records import Status
from proxywar.weigh import Dispute


def statement_section(briefing: Briefing, wording: Wording) -> Section:
    """Return charges, claims and denials with their sentences."""
    section = Section("statements", wording("statements"))
    rows = [_statement_row(group, briefing, wording) for group in _merged(briefing.statements)]
    section.blocks += table_blocks("statements", ("said", "text"), rows, wording)
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
    is_bare = not statement.of or statement.of == statement.speakers  # "Russia makes a claim about Russia"
    key = f"said.{statement.kind}{'.bare' if is_bare else ''}"
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
    section.blocks += not_shown(len(briefing.disputes), wording)
    return section


def dispute_matter(dispute: Dispute, briefing: Briefing, wording: Wording) -> str:
    """Say what is in dispute, as the first side asserts it."""
    fact = briefing.by_id[dispute.facts[0]]
    actors, recipients, places = ([a.name for a in side] for side in (fact.actor, fact.recipient, fact.place))
    return wording.deed(fact.type, actors, recipients, places)


def dispute_label(dispute: Dispute, briefing: Briefing, wording: Wording) -> str:
    """Say what kind of contradiction it is; a thing said to be so and not to be so goes before how it was found."""
    statuses = {briefing.by_id[i].status for i in dispute.facts}
    is_negation = dispute.kind in ("status", "polarity") and Status.NEGATED in statuses
    return wording("dispute.negation" if is_negation else f"dispute.{dispute.kind}")


def _facing(dispute: Dispute, briefing: Briefing, wording: Wording) -> Facing:
    one, other, *rest = dispute.facts
    # Further facts stand beside the quotation that is their own sentence, or under both.
    beside = {quote: [i for i in rest if briefing.by_id[i].quote == quote] for quote in dispute.quotes}
    apart = [i for i in rest if briefing.by_id[i].quote not in dispute.quotes]
    langs = [briefing.by_id[i].lang for i in (one, other)]
    notes = [Cell(wording(f"note.{dispute.note_code}"))] if dispute.note_code else []
    if apart:
        notes.append(Cell(wording("dispute.apart"), tuple(apart)))
    severity = wording("dispute.severity", n=wording.number(dispute.severity))
    title = f"{dispute_label(dispute, briefing, wording)} · {severity}"
    return Facing(
        title,
        Cell(dispute.quotes[0], (one, *beside[dispute.quotes[0]]), lang=langs[0]),
        Cell(dispute.quotes[1], (other, *beside[dispute.quotes[1]]), lang=langs[1]),
        tuple(notes),
    )
