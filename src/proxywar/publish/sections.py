"""Say what a case holds, section by section; each line with the facts it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from proxywar import __version__
from proxywar.model import Camp, Force, Statement, Tie
from proxywar.publish.blocks import Block, Bullets, Cell, Facing, Figure, Paragraph, Section, Table
from proxywar.publish.briefing import CONFIDENT, Briefing, told_order
from proxywar.publish.drawing import draw_bars, scale_of
from proxywar.publish.graph import Edge, Graph, draw, lay_out
from proxywar.publish.unknowns import method_section, unknown_section
from proxywar.publish.wording import Wording
from proxywar.records import Fact
from proxywar.weigh import UNHELD, Dispute

MAX_ROWS = 60
"""Rows of a table on the page; the rest is in the case and its number is told."""


def build_sections(briefing: Briefing, wording: Wording) -> list[Section]:
    """Return the sections of the brief in reading order."""
    return [
        _camps(briefing, wording),
        _ties(briefing, wording),
        _forces(briefing, wording),
        _control(briefing, wording),
        _timeline(briefing, wording),
        _statements(briefing, wording),
        _disputes(briefing, wording),
        unknown_section(briefing, wording),
        method_section(wording),
    ]


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
    above = sum(f.confidence >= CONFIDENT for f in facts)
    rows = [
        (wording("held.documents"), wording.number(len(cuts))
         + (f" ({wording.count('held.collage', collages)})" if collages else "")),
        (wording("held.fragments"), wording.number(fragments)),
        (wording("held.langs"), ", ".join(named) or wording("lang.none")),
        (wording("held.published"), _extent(published, wording)),
        (wording("held.dated"), _extent(dated, wording)),
        (wording("held.facts"), wording("held.facts.text", n=wording.number(len(facts)), above=wording.number(above),
                                        threshold=wording.number(CONFIDENT))),
    ]  # fmt: skip
    if briefing.theatre is not None:
        rows.append((wording("held.theatre"), wording.count("facts", len(briefing.facts))))
    return [*rows, (wording("held.version"), wording("held.version.text", version=__version__))]


def _extent(dates: Sequence[str], wording: Wording) -> str:
    if not dates:
        return wording("undated")
    return wording.date(dates[0]) if dates[0] == dates[-1] else wording.date(f"{dates[0]}/{dates[-1]}")


def _cut(rows: Sequence[tuple[Cell, ...]], table: Table, wording: Wording) -> list[Block]:
    """Return a table, and how many of its rows are not shown; a word in its place where there are none."""
    if not rows:
        return [Paragraph(Cell(wording("nothing")))]
    more = len(rows) - len(table.rows)
    return [table, *([Paragraph(Cell(wording("more", n=wording.number(more))), is_small=True)] if more > 0 else [])]


def _camps(briefing: Briefing, wording: Wording) -> Section:
    section = Section("camps", wording("camps"), [Paragraph(Cell(wording("camps.intro")))])
    graph = lay_out(briefing.camps, briefing.ties)
    sides = [c for c in briefing.camps if c.camp != "unaligned"]
    facts_of = _facts_by_name(briefing)
    if graph is None:
        section.blocks.append(Paragraph(Cell(wording("camps.none"))))
    else:
        told = "; ".join(_members(c, wording) for c in sides)
        alt = wording("camps.alt", sides=told)
        section.blocks += [
            Figure(draw(graph, wording, alt), alt, "camps"),
            Paragraph(Cell(wording("camps.lines")), is_small=True),
        ]
        section.blocks.append(Bullets(tuple(_edge_line(e, briefing, wording) for e in graph.edges), is_numbered=True))
    members = [Cell(_members(c, wording), _first_facts(c.members, facts_of)) for c in sides]
    if members:
        section.blocks.append(Bullets(tuple(members)))
    section.blocks += _camp_remarks(briefing, graph, wording, facts_of)
    return section


def _camp_remarks(
    briefing: Briefing, graph: Graph | None, wording: Wording, facts_of: dict[str, tuple[str, ...]]
) -> list[Block]:
    remarks: list[Cell] = []
    if graph is not None and graph.left_out:
        remarks.append(
            Cell(wording("camps.notpart", names=wording.names(graph.left_out)), _first_facts(graph.left_out, facts_of))
        )
    loose = next((c for c in briefing.camps if c.camp == "unaligned" and c.members), None)
    if loose is not None:
        remarks.append(
            Cell(wording("camps.unaligned", names=wording.names(loose.members)), _first_facts(loose.members, facts_of))
        )
    sides = [c for c in briefing.camps if c.camp != "unaligned"]
    if sides:
        wrong = dict.fromkeys(i for c in sides for i in c.frustrated)
        facts = tuple(f for i in wrong if i in briefing.tie_by_id for f in briefing.tie_by_id[i].facts)
        remarks.append(Cell(wording("camps.frustration", share=wording.percent(sides[0].index)), facts))
        if not sides[0].is_exact:
            remarks.append(Cell(wording("camps.approximate")))
    return [Paragraph(cell, is_small=True) for cell in remarks]


def _members(camp: Camp, wording: Wording) -> str:
    title = wording(f"camp.{camp.camp}") if wording.has(f"camp.{camp.camp}") else wording("camp.n", name=camp.camp)
    return wording("camps.members", camp=title, names=wording.names(camp.members))


def _facts_by_name(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for tie in briefing.ties:
        for name in (tie.actor, tie.recipient):
            found[name] += tie.facts
    return {name: tuple(ids) for name, ids in found.items()}


def _first_facts(names: Sequence[str], facts_of: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return one fact for each name, of its heaviest tie."""
    return tuple(dict.fromkeys(facts_of[n][0] for n in names if facts_of.get(n)))


def _edge_line(edge: Edge, briefing: Briefing, wording: Wording) -> Cell:
    verbs = list(dict.fromkeys(wording(f"type.{t.type}") for t in edge.ties))
    channels = f" ({', '.join(wording(f'channel.{c}') for c in edge.channels)})" if edge.channels else ""
    planned = f", {wording('status.' + edge.ties[0].status)}" if edge.is_planned else ""
    # A line of opposition is drawn without direction; of a single tie the words keep it.
    actor, recipient = edge.actor, edge.recipient
    if len(edge.ties) == 1:
        actor, recipient = told_order(edge.ties[0], briefing.facts)
    text = f"{wording.name(actor)} {' / '.join(verbs)} {wording.name(recipient)}{channels}{planned}"
    if edge.kind == "minus" and len(edge.ties) > 1:
        text = (
            f"{wording.name(edge.actor)} – {wording.name(edge.recipient)}{wording('colon')}{', '.join(verbs)}{planned}"
        )
    return Cell(text, tuple(f for t in edge.ties for f in t.facts), edge.kind)


def _ties(briefing: Briefing, wording: Wording) -> Section:
    section = Section("ties", wording("ties"), [Paragraph(Cell(wording("ties.intro")))])
    rows = [_tie_row(t, briefing, wording) for t in briefing.ties]
    head = tuple(
        wording(f"col.{c}") for c in ("actor", "type", "recipient", "channels", "status", "since", "voices", "weight")
    )
    table = Table(head, tuple(rows[:MAX_ROWS]), wording("ties"), frozenset({6, 7}))
    section.blocks += _cut(rows, table, wording)
    return section


def _tie_row(tie: Tie, briefing: Briefing, wording: Wording) -> tuple[Cell, ...]:
    tone = {1: "plus", -1: "minus"}.get(tie.sign, "")
    sign = {1: wording("sign.plus"), -1: wording("sign.minus")}.get(tie.sign, "")
    status = wording(f"status.{tie.status}")
    if tie.voices and any(briefing.facts[i].status in UNHELD for i in tie.facts if i in briefing.facts):
        status = wording("status.refused", status=status)
    actor, recipient = told_order(tie, briefing.facts)
    since = wording.date(tie.since) if tie.since else ""
    if tie.until:
        since = wording.date(f"{tie.since or '..'}/{tie.until}")
    return (
        Cell(wording.name(actor)),
        Cell(f"{sign} {wording(f'type.{tie.type}')}".strip(), tie.facts, tone),
        Cell(wording.name(recipient)),
        Cell(", ".join(wording(f"channel.{c}") for c in tie.channels)),
        Cell(status),
        Cell(since),
        Cell(wording.number(tie.voices)),
        Cell(wording.number(tie.weight) if tie.sign else ""),
    )


def _forces(briefing: Briefing, wording: Wording) -> Section:
    section = Section("forces", wording("forces"), [Paragraph(Cell(wording("forces.intro")))])
    rows = [_force_row(f, briefing, wording) for f in briefing.forces]
    head = tuple(wording(f"col.{c}") for c in ("actor", "kind", "place", "range", "sources"))
    section.blocks += _cut(rows, Table(head, tuple(rows[:MAX_ROWS]), wording("forces")), wording)
    return section


def _force_row(force: Force, briefing: Briefing, wording: Wording) -> tuple[Cell, ...]:
    scale = scale_of(briefing.forces)
    given = [wording("given", name=wording.name(force.recipient))] if force.recipient else []
    kind = ", ".join([wording.kind(force.kind), *given, *([wording("planned")] if force.is_planned else [])])
    told = "; ".join(
        f"{wording.span(s.low, s.high)} ({_attributed(s.status, s.holder, wording)})" for s in force.sources
    )
    title = f"{wording.name(force.actor)}, {kind}{wording('colon')}{told}"
    labels = [wording.number(10.0**p) for p in range(scale.low, scale.high + 1)]
    return (
        Cell(" + ".join(wording.name(n) for n in force.actor.split(" + "))),
        Cell(kind),
        Cell(", ".join(wording.name(n) for n in (force.place or "").split(", ") if n)),
        Cell(wording.span(force.low, force.high), tuple(s.fact for s in force.sources)),
        Cell(told, svg=draw_bars(force, scale, title=title, labels=labels)),
    )


def _attributed(status: str, holders: Sequence[str], wording: Wording) -> str:
    if holders and status in ("alleged", "denied"):
        return wording(f"{status}.by", names=wording.names(holders)) if status == "denied" else wording(
            "alleged.by", names=wording.names(holders))  # fmt: skip
    return wording(f"status.{status}")


def _control(briefing: Briefing, wording: Wording) -> Section:
    section = Section("control", wording("control"), [Paragraph(Cell(wording("control.intro")))])
    rows = [
        (
            Cell(wording.name(c.place)),
            Cell(wording.name(c.actor), c.facts),
            Cell(wording.date(c.since) if c.since else ""),
            Cell(wording.date(c.until) if c.until else ""),
            Cell(wording("contested.yes" if c.is_contested else "contested.no")),
        )
        for c in briefing.control
    ]
    head = tuple(wording(f"col.{c}") for c in ("place", "holder", "from", "to", "contested"))
    section.blocks += _cut(rows, Table(head, tuple(rows[:MAX_ROWS]), wording("control")), wording)
    return section


def _timeline(briefing: Briefing, wording: Wording) -> Section:
    """List dated facts; those of one sentence, or of one cluster on one date, stand in one row."""
    section = Section("timeline", wording("timeline"), [Paragraph(Cell(wording("timeline.intro")))])
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    shown: dict[tuple[str, str], tuple[str, str, str]] = {}
    where: dict[tuple[str, str], tuple[str, str]] = {}
    for moment in briefing.timeline:
        keys = [(moment.date, k) for k in (moment.cluster, moment.text) if k]
        key = next((where[k] for k in keys if k in where), keys[0])
        where |= dict.fromkeys(keys, key)
        groups[key].append(moment.fact)
        shown.setdefault(key, (moment.date, moment.precision, moment.text))
    rows = []
    for key, facts in groups.items():
        date, precision, text = shown[key]
        fact = briefing.facts.get(facts[0])
        rows.append((Cell(wording.date(date)), Cell(wording(f"precision.{precision}")),
                     Cell(text, tuple(facts), lang=fact.lang if fact else "")))  # fmt: skip
    head = (wording("col.date"), wording("col.kind"), wording("col.text"))
    section.blocks += _cut(rows, Table(head, tuple(rows[:MAX_ROWS]), wording("timeline")), wording)
    return section


def _statements(briefing: Briefing, wording: Wording) -> Section:
    section = Section("statements", wording("statements"))
    rows = [_statement_row(s, briefing.facts.get(s.fact), wording) for s in briefing.statements]
    head = tuple(wording(f"col.{c}") for c in ("who", "said", "of", "text"))
    section.blocks += _cut(rows, Table(head, tuple(rows[:MAX_ROWS]), wording("statements")), wording)
    return section


def _statement_row(statement: Statement, fact: Fact | None, wording: Wording) -> tuple[Cell, ...]:
    return (
        Cell(wording.names(statement.speakers) or wording("nobody")),
        Cell(wording(f"said.{statement.kind}")),
        Cell(wording.names(statement.of)),
        Cell(statement.text, (statement.fact, *statement.contents), lang=fact.lang if fact else ""),
    )


def _disputes(briefing: Briefing, wording: Wording) -> Section:
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


def _facing(dispute: Dispute, briefing: Briefing, wording: Wording) -> Facing:
    one, other, *more = dispute.facts
    langs = [briefing.facts[i].lang if i in briefing.facts else "" for i in (one, other)]
    note = wording(f"note.{dispute.note_code}") if dispute.note_code else ""
    title = f"{wording(f'dispute.{dispute.kind}')} · {wording('dispute.severity', n=wording.number(dispute.severity))}"
    return Facing(
        title,
        Cell(dispute.quotes[0], (one, *more), lang=langs[0]),
        Cell(dispute.quotes[1], (other,), lang=langs[1]),
        note,
    )
