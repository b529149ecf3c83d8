"""PLOVER as JSON lines: one event a line, in the words of its codebook.

Ties are none of PLOVER's events; what is denied, negated, possible or over is not coded. What PLOVER has no word for
stands under keys of our own, which begin with "proxywar".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from proxywar.publish.exports.columns import columns_of
from proxywar.publish.exports.events import SIGN, Event, list_events
from proxywar.publish.exports.holding import Holding, Settings, Tally
from proxywar.publish.exports.tables import load_table
from proxywar.records import Argument

NAME = "plover"
QUAD_CODES = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1), **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}  # fmt: skip
"""1 verbal co-operation, 2 material co-operation, 3 verbal conflict, 4 material conflict."""
COLUMNS = columns_of("plover")


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write every event as a line."""
    del settings
    tally = Tally()
    with path.open("wb") as file:
        for event in list_events(holding, tally):
            file.write(orjson.dumps(event_json(event, holding)) + b"\n")
            tally.rows += 1
    return tally


def event_json(event: Event, holding: Holding) -> dict[str, Any]:
    """Return an event as a PLOVER record."""
    fact, source = event.fact, holding.sources.get(event.fact.doc)
    context = _contexts().get(fact.channel or "")
    return {
        "event_id": fact.cluster or fact.id, "event_date": fact.period.value, "event_type": event.type,
        "event_mode": None if event.mode == SIGN else _modes().get(event.mode or "", event.mode),
        "contexts": [context] if context else [], "quad_code": QUAD_CODES[event.type],
        "actor": _parties(fact.actor), "recipient": _parties(fact.recipient),
        "location": [{"name": p.name, "id": p.id, "latitude": p.lat, "longitude": p.lon, "text": p.text}
                     for p in fact.place],
        "magnitude": [{"of": q.of, "low": q.low, "high": q.high, "unit": q.unit, "text": q.text}
                      for q in fact.quantity],
        "text": fact.quote, "language": fact.lang,
        "source": {"id": fact.doc, "title": source and source.title, "publisher": source and source.outlet,
                   "date": source and source.date, "url": source and source.url, "sha256": source and source.sha256},
        "proxywar_status": str(fact.status), "proxywar_holder": [h.name for h in fact.holder],
        "proxywar_fact": fact.id, "proxywar_mentions": event.mentions,
    }  # fmt: skip


def _parties(arguments: Sequence[Argument]) -> list[dict[str, Any]]:
    from proxywar.knowledge import Gazetteer

    gazetteer = Gazetteer.load()
    return [{"name": a.name, "id": a.id, "country": gazetteer.country_of(a.id), "kind": a.kind, "text": a.text}
            for a in arguments]  # fmt: skip


@cache
def _contexts() -> dict[str, str]:
    return {row["channel"]: row["context"] for row in load_table("plover_contexts")}


@cache
def _modes() -> dict[str, str]:
    return {row["mode"]: row["becomes"] for row in load_table("plover_modes")}


def describe(name: str, settings: Settings) -> dict[str, Any]:
    """Return what is written beside the file."""
    del settings
    return {"url": name, "keys": {column.name: column.about for column in COLUMNS}}
