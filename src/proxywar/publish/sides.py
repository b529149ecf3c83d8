"""The camps and the ties: who stands with whom, what does not fit, through whom support goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from proxywar.model import Camp, Crossing, Route, Tie
from proxywar.model.camps import UNALIGNED
from proxywar.publish.blocks import Block, Bullets, Cell, Figure, Paragraph, Section
from proxywar.publish.briefing import CONFIDENT, Briefing, is_joint, told_order
from proxywar.publish.graph import Edge, Graph, draw, lay_out
from proxywar.publish.tables import MAX_ROWS, not_shown, table_blocks
from proxywar.publish.wording import Wording
from proxywar.records import Fact
from proxywar.weigh import UNHELD

_LEGEND = ("plus", "minus", "planned", "part")


def camp_section(briefing: Briefing, wording: Wording) -> Section:
    """Return the camps with their graph, its lines in words, and what does not fit."""
    section = Section("camps", wording("camps"), [Paragraph(Cell(wording("camps.intro")))])
    graph = lay_out(briefing.camps, briefing.ties)
    sides = briefing.sides
    facts_of = _facts_by_name(briefing)
    edges: tuple[Cell, ...] = ()
    if graph is None:
        section.blocks.append(Paragraph(Cell(wording("camps.none"))))
    else:
        edges = tuple(_edge_line(e, briefing, wording) for e in graph.edges)
        doubtful = [bool(line.doubt) for line in edges]
        alt = wording("camps.alt", sides=wording("semicolon").join(_members(c, wording) for c in sides))
        section.blocks.append(Figure(draw(graph, doubtful, wording, alt), alt, _keys(wording), can_scroll=True))
    members = [Cell(_members(c, wording), _first_facts(c.members, facts_of)) for c in sides]
    if members:
        section.blocks.append(Bullets(tuple(members)))
    section.blocks += _camp_remarks(briefing, graph, wording, facts_of)
    if edges:
        section.blocks.append(Paragraph(Cell(wording("camps.lines")), is_small=True))
        section.blocks.append(Bullets(edges, is_numbered=True))
    section.blocks += _crossing_blocks(briefing, wording)
    section.blocks += _route_blocks(briefing, wording)
    return section


def _keys(wording: Wording) -> tuple[tuple[str, str], ...]:
    keys = []
    for kind in _LEGEND:
        classes = "edge plus planned" if kind == "planned" else f"edge {kind}"
        path = f'<path class="{classes}" d="M1 5H43" stroke-width="2.5"/>'
        keys.append((f'<svg viewBox="0 0 44 10" aria-hidden="true">{path}</svg>', wording(f"legend.{kind}")))
    return (*keys, ("", wording("legend.width")), ("", wording("legend.doubt")))


def _camp_remarks(
    briefing: Briefing, graph: Graph | None, wording: Wording, facts_of: dict[str, tuple[str, ...]]
) -> list[Block]:
    remarks: list[Cell] = []
    if graph is not None and graph.left_out:
        remarks.append(
            Cell(wording("camps.notpart", names=wording.names(graph.left_out)), _first_facts(graph.left_out, facts_of))
        )
    loose = next((c for c in briefing.camps if c.camp == UNALIGNED and c.members), None)
    if loose is not None:
        remarks.append(
            Cell(wording("camps.unaligned", names=wording.names(loose.members)), _first_facts(loose.members, facts_of))
        )
    sides = briefing.sides
    if sides:
        wrong = dict.fromkeys(i for c in sides for i in c.frustrated)
        facts = tuple(f for i in wrong if i in briefing.tie_by_id for f in briefing.tie_by_id[i].facts)
        remarks.append(Cell(wording("camps.frustration", share=wording.percent(sides[0].index)), facts))
        if not sides[0].is_exact:
            remarks.append(Cell(wording("camps.approximate", gap=wording.number(sides[0].gap))))
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
    """Say a line of the graph by its heaviest tie; the channels of all its ties are told."""
    lead = max(edge.ties, key=lambda t: (t.status == "stated", t.type == "BACKS", t.weight, t.id))
    channels = f" ({', '.join(wording(f'channel.{c}') for c in edge.channels)})" if edge.channels else ""
    text = tie_text(lead, briefing, wording) + channels
    facts = tuple(f for t in edge.ties for f in t.facts)
    return Cell(text, facts, edge.kind, doubt=doubt_of(edge.ties, briefing, wording))


def tie_text(tie: Tie, briefing: Briefing, wording: Wording) -> str:
    """Say a tie as its facts tell it: towards each other, or side by side."""
    actor, recipient = told_order(tie, briefing.facts)
    if is_joint(tie, briefing.facts):
        return wording.act_both(tie.type, [actor, recipient], tie.status)
    return wording.act(tie.type, [actor], [recipient], tie.status)


def doubt_of(ties: Sequence[Tie], briefing: Briefing, wording: Wording) -> str:
    """Return why ties are weak, in words; blank where several voices state them unopposed."""
    signed = [t for t in ties if t.sign and t.weight]
    if not signed:
        return ""
    facts = {f.id: f for t in signed for f in _facts(t, briefing)}
    if all(t.status in ("planned", "possible") for t in signed):
        return wording("doubt.planned")
    if all(t.status != "stated" for t in signed):
        return wording("doubt.alleged")
    if any(f.status in UNHELD for f in facts.values()):
        return wording("doubt.refused")
    if max((f.confidence for f in facts.values()), default=1.0) < CONFIDENT:
        return wording("doubt.unsure")
    return wording("doubt.one") if max(t.voices for t in signed) < 2 and len(facts) < 2 else ""


def _crossing_blocks(briefing: Briefing, wording: Wording) -> list[Block]:
    if not briefing.crossings:
        return []
    lines = [_crossing_line(c, briefing, wording) for c in briefing.crossings[:MAX_ROWS]]
    return [Paragraph(Cell(wording("crossings")), is_small=True), Bullets(tuple(lines)),
            *not_shown(len(briefing.crossings), wording)]  # fmt: skip


def _crossing_line(crossing: Crossing, briefing: Briefing, wording: Wording) -> Cell:
    facts = tuple(f for i in (*crossing.minus, *crossing.plus) for f in briefing.tie_by_id[i].facts)
    if crossing.kind == "both at once":
        text = wording.say("crossing.both", crossing.actors, where=_theatres(crossing.rivals, wording))
    else:
        text = wording.say("crossing.elsewhere", crossing.actors, rivals=_theatres(crossing.rivals, wording),
                           partners=_theatres(crossing.partners, wording))  # fmt: skip
    return Cell(text, facts)


def _theatres(theatres: Sequence[str | None], wording: Wording) -> str:
    named = [t for t in theatres if t]
    parts = [*([wording.where(named)] if named else []), *([wording("elsewhere")] if None in theatres else [])]
    return wording("and").join(parts)


def _route_blocks(briefing: Briefing, wording: Wording) -> list[Block]:
    if not briefing.routes:
        return []
    lines = [_route_line(r, wording) for r in briefing.routes[:MAX_ROWS]]
    return [Paragraph(Cell(wording("routes")), is_small=True), Bullets(tuple(lines)),
            *not_shown(len(briefing.routes), wording)]  # fmt: skip


def _route_line(route: Route, wording: Wording) -> Cell:
    channels = f" ({', '.join(wording(f'channel.{c}') for c in route.channels)})" if route.channels else ""
    text = wording.act("BACKS", [route.actor], [route.recipient], route.status)
    text += wording("route.via", via=wording.who([route.via]), via_of=wording.of([route.via]))
    return Cell(text + channels, route.facts, "plus", doubt=wording("doubt.one") if len(route.facts) < 3 else "")


def tie_section(briefing: Briefing, wording: Wording) -> Section:
    """Return every tie with its weight and voices."""
    section = Section("ties", wording("ties"), [Paragraph(Cell(wording("ties.intro")))])
    rows = [_tie_row(t, briefing, wording) for t in briefing.clear_ties]
    columns = ("tie", "channels", "status", "since", "voices", "weight")
    section.blocks += table_blocks("ties", columns, rows, wording, numeric=frozenset({4, 5}))
    return section


def _tie_row(tie: Tie, briefing: Briefing, wording: Wording) -> tuple[Cell, ...]:
    tone = {1: "plus", -1: "minus"}.get(tie.sign, "")
    sign = {1: f"{wording('sign.plus')} ", -1: f"{wording('sign.minus')} "}.get(tie.sign, "")
    status = wording(f"status.{tie.status}")
    if tie.voices and any(f.status in UNHELD for f in _facts(tie, briefing)):
        status = wording("status.refused", status=status)
    since = wording.date(tie.since) if tie.since else ""
    if tie.until:
        since = wording.date(f"{tie.since or '..'}/{tie.until}")
    text = sign + tie_text(tie, briefing, wording)
    return (
        Cell(text, tie.facts, tone, doubt=doubt_of([tie], briefing, wording)),
        Cell(", ".join(wording(f"channel.{c}") for c in tie.channels)),
        Cell(status),
        Cell(since),
        Cell(wording.number(tie.voices)),
        Cell(wording.number(tie.weight) if tie.sign else ""),
    )


def _facts(tie: Tie, briefing: Briefing) -> list[Fact]:
    return [briefing.facts[i] for i in tie.facts if i in briefing.facts]
