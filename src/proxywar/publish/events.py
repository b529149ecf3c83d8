"""The timeline, diplomacy and law."""

from __future__ import annotations

from collections import defaultdict

from proxywar.knowledge import Gazetteer
from proxywar.model import Dealing, Rule
from proxywar.publish.blocks import Bullets, Cell, Figure, Paragraph, Section
from proxywar.publish.briefing import Briefing
from proxywar.publish.grammar import capitalise
from proxywar.publish.tables import MAX_ROWS, row_doubt, table_blocks
from proxywar.publish.timestrip import Dated, draw_strip
from proxywar.publish.wording import Wording

Key = tuple[str, str]


def timeline_section(briefing: Briefing, wording: Wording) -> Section:
    """List dated facts; those of one sentence, or of one cluster on one date, stand in one row."""
    section = Section("timeline", wording("timeline"), [Paragraph(Cell(wording("timeline.intro")))])
    groups, shown = _group(briefing)
    rows, dated, side = [], [], briefing.side_of
    for number, (key, facts) in enumerate(groups.items(), start=1):
        date, precision, text = shown[key]
        fact = briefing.by_id.get(facts[0])
        rows.append((Cell(wording.number(number)), Cell(wording.date(date)), Cell(wording(f"precision.{precision}")),
                     Cell(text, tuple(facts), lang=fact.lang if fact else "")))  # fmt: skip
        acts = [side.get(a.name) for i in facts if i in briefing.by_id for a in briefing.by_id[i].actor]
        lane = next(("AB".index(c) for c in acts if c in ("A", "B")), 2)
        dated.append(Dated(number, date, lane))
    if any(d.lane < 2 for d in dated):
        lanes = [wording("camp.A"), wording("camp.B"), wording("lane.other")]
    else:
        lanes, dated = [""], [Dated(d.number, d.value, 0) for d in dated]
    months = [wording(f"month.short.{n:02}") for n in range(1, 13)]
    title = wording("timeline.alt", n=wording.number(len(rows)))
    strip = draw_strip(dated[:MAX_ROWS], lanes, title=title, months=months)
    if strip:
        section.blocks.append(Figure(strip, title))
    columns = ("number", "date", "precision", "text")
    section.blocks += table_blocks("timeline", columns, rows, wording, numeric=frozenset({0}))
    return section


def _group(briefing: Briefing) -> tuple[dict[Key, list[str]], dict[Key, tuple[str, str, str]]]:
    groups: dict[Key, list[str]] = defaultdict(list)
    shown: dict[Key, tuple[str, str, str]] = {}
    where: dict[Key, Key] = {}
    for moment in briefing.timeline:
        keys = [(moment.date, k) for k in (moment.cluster, moment.text) if k]
        key = next((where[k] for k in keys if k in where), keys[0])
        where |= dict.fromkeys(keys, key)
        groups[key].append(moment.fact)
        shown.setdefault(key, (moment.date, moment.precision, moment.text))
    return groups, shown


def diplomacy_section(briefing: Briefing, wording: Wording) -> Section | None:
    """Return meetings, agreements and appeals with their state; None where there is none."""
    if not briefing.diplomacy:
        return None
    section = Section("diplomacy", wording("diplomacy"), [Paragraph(Cell(wording("diplomacy.intro")))])
    mediators = [(m, d) for d in briefing.diplomacy for m in d.mediators]
    if mediators:
        names = list(dict.fromkeys(m for m, _ in mediators))
        facts = tuple(dict.fromkeys(i for _, d in mediators for i in d.facts))
        section.blocks.append(Paragraph(Cell(wording.say("diplomacy.mediators", names), facts)))
    rows = [_dealing_row(d, briefing, wording) for d in briefing.diplomacy]
    section.blocks += table_blocks("diplomacy", ("date", "dealing", "parties", "place", "state"), rows, wording)
    return section


def _dealing_row(row: Dealing, briefing: Briefing, wording: Wording) -> tuple[Cell, ...]:
    parties = wording.names(row.parties)
    if row.to:
        parties = wording("dealing.to", parties=parties, to=wording.names(row.to))
    hosts = [h for h in row.hosts if h in row.parties]
    if hosts and len(row.parties) > len(hosts):
        guests = wording.names([p for p in row.parties if p not in hosts])
        parties = wording("dealing.host", parties=guests, hosts=wording.names(hosts))
    # "Talks on Libya in Moscow": the country that they are about is no place of theirs where another is named.
    places = [p for p in row.places if p != briefing.theatre] or list(row.places)
    state = "made" if row.kind != "meeting" and row.state == "held" else row.state
    key = f"dealing.{row.kind}.{state}"
    dates = sorted({d for i in row.facts if (d := briefing.date_of(i))})
    when = wording.date(row.date) if row.date else wording("reported", date=wording.date(dates[0])) if dates else ""
    return (
        Cell(when),
        Cell(wording(f"dealing.{row.kind}")),
        Cell(parties, row.facts, doubt=row_doubt(row.facts, briefing, wording)),
        Cell(wording.names(places)),
        Cell(wording(key if wording.has(key) else f"dealing.{state}")),
    )


def law_section(briefing: Briefing, wording: Wording) -> Section | None:
    """Return sanctions, embargoes and who is said to break them, missions and recognition; None where there is none."""
    if not briefing.law and not briefing.recognitions:
        return None
    section = Section("law", wording("law"))
    if briefing.law:
        rows = [_rule_row(r, briefing, wording) for r in briefing.law]
        section.blocks += table_blocks("law", ("matter", "what", "date", "status"), rows, wording)
    if briefing.recognitions:
        section.blocks.append(Paragraph(Cell(wording("recognition.intro")), is_small=True))
        section.blocks.append(Bullets(tuple(_recognition_lines(briefing, wording))))
    return section


def _rule_row(row: Rule, briefing: Briefing, wording: Wording) -> tuple[Cell, ...]:
    text = wording.deed(row.type, row.actors, row.recipients, row.places, row.status)
    if row.kind == "breach":
        text = wording("law.breach.of", text=text)
    return (
        Cell(wording(f"law.{row.kind}")),
        Cell(text, row.facts, doubt=row_doubt(row.facts, briefing, wording)),
        Cell(wording.date(row.date) if row.date else ""),
        Cell(wording(f"status.{row.status}")),
    )


def _recognition_lines(briefing: Briefing, wording: Wording) -> list[Cell]:
    """Say who recognised a government when; one line for each government and term."""
    gazetteer = Gazetteer.load()
    terms: dict[tuple[str, str | None, str | None], list[str]] = defaultdict(list)
    for r in briefing.recognitions:
        by = "United Nations" if r.by == "UN" else gazetteer.actor(r.by).name if gazetteer.has_actor(r.by) else r.by
        terms[r.government, r.since, r.until].append(by)
    lines = []
    for (name, since, until), recognisers in terms.items():
        names = wording.who(sorted(recognisers, key=lambda n: (n != "United Nations", n)))
        period = wording.date(f"{since or '..'}/{until or '..'}")
        lines.append(Cell(wording("recognition", who=capitalise(wording.who([name])), period=period, by=names)))
    return lines
