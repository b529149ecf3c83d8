"""The columns of ACLED: political violence, demonstrations and strategic developments, one event a row.

An event needs a day, a week or a month and a place; what lacks them, what ACLED does not code (meetings, accusations,
sanctions) and ties are counted. What is alleged is marked in `tags`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from proxywar.publish.exports.columns import Column, csv_line, table_description
from proxywar.publish.exports.events import HELD, Event, list_events
from proxywar.publish.exports.holding import Holding, Settings, Tally
from proxywar.publish.exports.located import Spot, country_of, day_of, kind_code, spot_of
from proxywar.publish.exports.tables import countries, load_table, pick_row
from proxywar.records import Argument, Fact, Status

NAME = "acled"
COLUMNS = tuple(
    Column(*row)
    for row in (
        ("event_id_cnty", "string", "ISO 3166-1 alpha-3 and a number made of the id of the cluster"),
        ("event_date", "date", "day; the middle of a week or a month"),
        ("year", "integer", "its year"),
        ("time_precision", "integer", "1 the day is known, 2 the week, 3 the month"),
        ("disorder_type", "string", "Political violence, Demonstrations, Strategic developments"),
        ("event_type", "string", "one of ACLED's six"),
        ("sub_event_type", "string", "one of ACLED's twenty-five"),
        ("actor1", "string", "who"),
        ("assoc_actor_1", "string", "others who acted with them, parted by `; `"),
        ("inter1", "string", "what kind of actor; empty for a person"),
        ("actor2", "string", "against or with whom"),
        ("assoc_actor_2", "string", "others"),
        ("inter2", "string", "what kind"),
        ("interaction", "string", "the two kinds"),
        ("civilian_targeting", "string", "Civilian targeting, where the event type is violence against civilians"),
        ("iso", "integer", "ISO 3166-1 numeric code of the state"),
        ("region", "string", "empty: ACLED's own regions are not in the case"),
        ("country", "string", "the state in which it was"),
        ("admin1", "string", "area next below the state, where the case knows it"),
        ("admin2", "string", "empty"),
        ("admin3", "string", "empty"),
        ("location", "string", "the place"),
        ("latitude", "number", "WGS 84"),
        ("longitude", "number", "WGS 84"),
        ("geo_precision", "integer", "1 a town or landmark, 3 an area or a state"),
        ("source", "string", "outlet, else id of the document"),
        ("source_scale", "string", "empty"),
        ("notes", "string", "the words of the report"),
        ("fatalities", "integer", "the least number of killed that is told; 0 where none is, as ACLED writes it"),
        ("tags", "string", "alleged, with the holder; id of the fact"),
        ("timestamp", "integer", "empty: the same input gives the same file"),
    )
)


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write every event that ACLED codes as a row."""
    tally = Tally()
    with path.open("w", encoding="utf-8-sig" if settings.bom else "utf-8", newline="") as file:
        file.write(csv_line(column.name for column in COLUMNS))
        for event in list_events(holding, tally, HELD):
            row = pick_row("acled", event.type, event.mode, event.fact.channel)
            when, spot = day_of(event.fact), spot_of(event.fact)
            if row is None:
                tally.left_out[f"events that ACLED does not code ({event.type})"] += 1
            elif when is None:
                tally.left_out["events of no known day, week or month"] += 1
            elif spot is None or not spot.country:
                tally.left_out["events without a place in a known state that has coordinates"] += 1
            else:
                file.write(csv_line(_cells(event, holding, row, when, spot)))
                tally.rows += 1
    return tally


def _cells(event: Event, holding: Holding, row: dict[str, str], when: tuple[Any, int], spot: Spot) -> list[Any]:
    fact, source = event.fact, holding.sources.get(event.fact.doc)
    others = fact.recipient or fact.actor[1:]
    own = fact.actor if fact.recipient else fact.actor[:1]
    kinds = [_kind(side, spot) for side in (own, others)]
    disorder = {r["event_type"]: r["disorder_type"] for r in load_table("acled_disorder")}
    against_civilians = row["event_type"] == "Violence against civilians"
    return [
        f"{spot.country}{int((fact.cluster or fact.id).rpartition('-')[2][:8], 16)}", when[0].isoformat(),
        when[0].year, when[1], disorder[row["event_type"]], row["event_type"], row["sub_event_type"],
        _first(own), _rest(own), kinds[0], _first(others), _rest(others), kinds[1],
        "-".join(kind for kind in kinds if kind), "Civilian targeting" if against_civilians else "",
        int(countries()[spot.country]["isonumeric"]), "", spot.country_name, "" if spot.is_country else spot.admin,
        "", "", spot.name, spot.lat, spot.lon, 3 if spot.is_area or spot.is_country else 1,
        source.outlet if source and source.outlet else fact.doc, "", fact.quote, _killed(fact), _tags(fact), "",
    ]  # fmt: skip


def _first(side: tuple[Argument, ...]) -> str:
    return side[0].name if side else ""


def _rest(side: tuple[Argument, ...]) -> str:
    return "; ".join(a.name for a in side[1:])


def _kind(side: tuple[Argument, ...], spot: Spot) -> str:
    """Return the kind of actor; forces of a state outside their own are "External/Other forces"."""
    if not side:
        return ""
    kind = kind_code(side[0], "acled")
    home = country_of(side[0])
    return "External/Other forces" if kind == "State forces" and home and home != spot.country else kind


def _killed(fact: Fact) -> int:
    return int(min((q.low for q in fact.quantity if q.of == "killed" and q.low is not None), default=0))


def _tags(fact: Fact) -> str:
    told = f"alleged by {', '.join(h.name for h in fact.holder)}" if fact.holder else "alleged"
    return "; ".join([*([told] if fact.status is Status.ALLEGED else []), f"proxywar={fact.id}"])


def told(settings: Settings) -> dict[str, Any]:
    """Return the settings that have a meaning here."""
    return {"bom": settings.bom}


def describe(name: str, settings: Settings) -> dict[str, Any]:
    """Return what is written beside the file."""
    return table_description(COLUMNS, name, dialect={"encoding": "utf-8-sig" if settings.bom else "utf-8"})
