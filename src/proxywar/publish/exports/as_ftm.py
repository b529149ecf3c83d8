"""FollowTheMoney entities as JSON lines, for Aleph and OpenSanctions' tools; written without that library.

Actors are Person, PublicBody, Company, Organization or LegalEntity; LEADS is a Directorship, PART_OF a Membership,
every other tie an UnknownLink with its type as role; events are Event, documents Article, places Address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson

from proxywar.publish.exports.events import Event, list_events
from proxywar.publish.exports.holding import Holding, Settings, Source, Tally
from proxywar.publish.exports.located import country_of
from proxywar.publish.exports.tables import actor_kinds, countries
from proxywar.records import Argument

NAME = "ftm"
SCHEMATA = ("Article", "Person", "PublicBody", "Company", "Organization", "LegalEntity", "Address", "Event",
            "Directorship", "Membership", "UnknownLink")  # fmt: skip
_LINKS = {"LEADS": ("Directorship", "director", "organization"), "PART_OF": ("Membership", "member", "organization")}
_LINK = ("UnknownLink", "subject", "object")


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write documents, actors, places, events and ties as entities."""
    del settings
    tally = Tally()
    with path.open("wb") as file:
        for entity in _entities(holding, tally):
            file.write(orjson.dumps(entity) + b"\n")
            tally.rows += 1
    return tally


def _entities(holding: Holding, tally: Tally) -> Iterator[dict[str, Any]]:
    for source in holding.sources.values():
        yield _article(source)
    for actor in holding.bundle.actors():
        kind = actor_kinds().get(actor.kind, actor_kinds()["unknown"])
        spellings = [s.text for s in actor.spellings if s.text != actor.name]
        state = _alpha2(country_of(Argument(actor.id, actor.name, actor.kind, "", 0, 0, actor.within)))
        yield _entity(f"actor-{actor.id}", kind["ftm"], name=[actor.name], alias=spellings, country=[state])
    for place in holding.bundle.places():
        state = _alpha2(country_of(Argument(place.id, place.name, place.kind, "", 0, 0, place.within)))
        at = [("latitude", place.lat), ("longitude", place.lon)]
        yield _entity(f"place-{place.id}", "Address", name=[place.name], country=[state],
                      full=[", ".join((place.name, *place.within))],
                      **{name: [str(value)] for name, value in at if value is not None})  # fmt: skip
    for event in list_events(holding, tally):
        yield _event(event, holding)
    for reason in [r for r in tally.left_out if r.startswith("ties (")]:
        del tally.left_out[reason]  # they are links, made of all facts that say so
    for tie in holding.bundle.ties():
        yield _link(tie.json())


def _article(source: Source) -> dict[str, Any]:
    return _entity(
        f"document-{source.sha256[:16]}", "Article", title=[source.title or source.id], publishedAt=[source.date],
        publisher=[source.outlet], sourceUrl=[source.url], language=[source.lang], fileName=[source.id],
    )  # fmt: skip


def _event(event: Event, holding: Holding) -> dict[str, Any]:
    fact, source = event.fact, holding.sources.get(event.fact.doc)
    first, _, last = (fact.period.value or "").partition("/")
    involved = {a.id: a for a in (*fact.actor, *fact.recipient)}
    return _entity(
        f"{fact.cluster or fact.id}-{event.type.lower()}", "Event", name=[_title(event)],
        startDate=[first if first != ".." else None], endDate=[(last if last != ".." else None) if last else first],
        involved=[f"actor-{ident}" for ident in involved], organizer=[f"actor-{a.id}" for a in fact.actor],
        addressEntity=[f"place-{p.id}" for p in fact.place], location=[p.name for p in fact.place],
        summary=[fact.quote], keywords=[event.type, str(fact.status)], recordId=[fact.id],
        proof=[f"document-{source.sha256[:16]}" if source else None],
    )  # fmt: skip


def _title(event: Event) -> str:
    fact = event.fact
    whom = f" → {'; '.join(a.name for a in fact.recipient)}" if fact.recipient else ""
    where = f" @ {'; '.join(p.name for p in fact.place)}" if fact.place else ""
    return f"{'; '.join(a.name for a in fact.actor) or '–'} {event.type}{whom}{where}"


def _link(tie: dict[str, Any]) -> dict[str, Any]:
    schema, one, other = _LINKS.get(tie["type"], _LINK)
    channels = f" ({', '.join(tie['channels'])})" if tie["channels"] else ""
    where = f"theatre {tie['theatre']}, " if tie["theatre"] else ""
    return _entity(
        tie["id"], schema, **{one: [f"actor-{tie['actor_id']}"], other: [f"actor-{tie['recipient_id']}"]},
        role=[tie["type"] + channels], status=[tie["status"]], startDate=[_start(tie["since"])],
        endDate=[_start(tie["until"])], summary=[f"{where}weight {tie['weight']:g}, {tie['voices']} voices"],
        recordId=tie["facts"],
    )  # fmt: skip


def _start(date: str | None) -> str | None:
    first = (date or "").partition("/")[0]
    return first if first != ".." else None


def _alpha2(country: str) -> str | None:
    return countries()[country]["iso2"] if country else None


def _entity(ident: str, schema: str, **properties: Sequence[str | None]) -> dict[str, Any]:
    """Return an entity; values that are missing or said twice are left out."""
    kept = {name: list(dict.fromkeys(v for v in values if v)) for name, values in properties.items()}
    return {"id": ident, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def describe(name: str, settings: Settings) -> dict[str, Any]:
    """Return what is written beside the file."""
    del settings
    return {"url": name, "schemata": list(SCHEMATA)}
