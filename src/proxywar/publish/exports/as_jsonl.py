"""JSON lines that proxywar reads back: documents with their cuts and mentions, and every fact as the interface has it.

One object a line, told apart by their keys:

    {"proxywar": …}           first: who made the file, of what
    {"actor": …}, {"place": …}  as the case knows them
    {"id": …, "text": …, "reading": …}   a document as `proxywar read` takes it, with how it was cut; then its facts,
    {"id": "f-…", "type": …}  one a line, the object of `proxywar facts --format jsonl`
    {"problem": …}            last: what could not be read
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from proxywar.case import iter_readings, list_problems
from proxywar.case.results import row_json
from proxywar.publish.exports.holding import Holding, Settings, Tally
from proxywar.records import Actor, Place, Reading, fact_json

NAME = "jsonl"


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write the case line by line."""
    del settings
    tally = Tally()
    with path.open("wb") as file:
        file.write(_line({"proxywar": holding.provenance(NAME, {})}))
        for actor in holding.bundle.actors():
            file.write(_line({"actor": actor_row(actor)}))
        for place in holding.bundle.places():
            file.write(_line({"place": place_row(place)}))
        for reading in iter_readings(holding.connection, clusters=holding.clusters):
            file.write(_line(document_row(reading)))
            file.writelines(_line(fact_json(fact)) for fact in reading.facts)
            tally.rows += 1 + len(reading.facts)
        for problem in list_problems(holding.connection):
            file.write(_line({"problem": row_json(problem)}))
    return tally


def _line(row: dict[str, Any]) -> bytes:
    return orjson.dumps(row, default=str) + b"\n"


def actor_row(actor: Actor) -> dict[str, Any]:
    """Return an actor as a line has it."""
    return {"id": actor.id, "name": actor.name, "kind": actor.kind, "within": actor.within, "country": actor.country,
            "known": actor.known}  # fmt: skip


def place_row(place: Place) -> dict[str, Any]:
    """Return a place as a line has it."""
    return {"id": place.id, "name": place.name, "kind": place.kind, "within": place.within, "theatre": place.theatre,
            "lat": place.lat, "lon": place.lon, "known": place.known}  # fmt: skip


def document_row(reading: Reading) -> dict[str, Any]:
    """Return a document with how it was cut and what it mentions, as a line has it."""
    cut = reading.cut
    document = cut.document
    return {
        "id": document.id, "text": document.text, "date": document.date, "outlet": document.outlet,
        "lang": document.lang, "url": document.url, "title": document.title,
        "reading": {
            "sha256": document.sha256, "source": document.source, "metadata": dict(document.metadata),
            "collage": cut.collage, "reasons": cut.reasons,
            "fragments": [[f.n, str(f.kind), f.lang, f.start, f.end, f.date, f.cut_quote] for f in cut.fragments],
            "sentences": [[s.start, s.end, s.fragment] for s in cut.sentences],
            "mentions": [[m.kind, m.text, m.start, m.end, m.lang, m.entity] for m in reading.mentions],
            "facts": len(reading.facts),
        },
    }  # fmt: skip
