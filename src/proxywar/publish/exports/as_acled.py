"""The columns of ACLED: political violence, demonstrations and strategic developments, one event a row.

An event needs a day, a week or a month and a place; what lacks them, what ACLED does not code (meetings, accusations,
sanctions) and ties are counted. What is alleged is marked in `tags`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from proxywar.publish.exports.columns import columns_of, csv_line, table_description
from proxywar.publish.exports.events import Event, list_events
from proxywar.publish.exports.holding import Holding, Settings, Tally
from proxywar.publish.exports.located import NO_DAY, Spot, country_of, day_of, kind_code, spot_of
from proxywar.publish.exports.tables import countries, load_table, pick_row
from proxywar.records import Argument, Fact, Status

NAME = "acled"
COLUMNS = columns_of("acled")
SETTINGS = ("bom",)


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write every event that ACLED codes as a row."""
    tally = Tally()
    with path.open("w", encoding=settings.encoding, newline="") as file:
        file.write(csv_line(column.name for column in COLUMNS))
        for event in list_events(holding, tally):
            row = pick_row("acled", event.type, event.mode, event.fact.channel)
            when, spot = day_of(event.fact), spot_of(event.fact)
            if row is None:
                tally.left_out[f"events that ACLED does not code ({event.type})"] += 1
            elif when is None:
                tally.left_out[NO_DAY] += 1
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
    against_civilians = row["event_type"] == "Violence against civilians"
    return [
        f"{spot.country}{int((fact.cluster or fact.id).rpartition('-')[2][:8], 16)}", when[0].isoformat(),
        when[0].year, when[1], _disorders()[row["event_type"]], row["event_type"], row["sub_event_type"],
        _first(own), _rest(own), kinds[0], _first(others), _rest(others), kinds[1],
        "-".join(kind for kind in kinds if kind), "Civilian targeting" if against_civilians else "",
        int(countries()[spot.country]["isonumeric"]), "", spot.country_name, "" if spot.is_country else spot.admin,
        "", "", spot.name, spot.lat, spot.lon, 3 if spot.is_area or spot.is_country else 1,
        source.outlet if source and source.outlet else fact.doc, "", fact.quote, _killed(fact), _tags(fact), "",
    ]  # fmt: skip


@cache
def _disorders() -> dict[str, str]:
    return {row["event_type"]: row["disorder_type"] for row in load_table("acled_disorder")}


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


def describe(name: str, settings: Settings) -> dict[str, Any]:
    """Return what is written beside the file."""
    return table_description(COLUMNS, name, dialect={"encoding": settings.encoding})
