"""CAMEO as the event table of GDELT 2.0: 61 columns parted by tabs, no header.

Only what is stated happened: the table has no column for whose word it is, so what is alleged or denied is counted and
left out, and so are ties. Of plans only those stay that are an agreement or a concession in themselves. The day is that
of the event; where only a week or a month is known, its middle. Scores are those of Goldstein as GDELT gives them; tone
is not measured and stays empty.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from proxywar.publish.exports.as_plover import QUAD_CODES
from proxywar.publish.exports.columns import Column, table_description
from proxywar.publish.exports.events import Event, list_events
from proxywar.publish.exports.holding import Holding, Settings, Tally
from proxywar.publish.exports.located import NO_DAY, Spot, country_of, day_of, kind_code, spot_of
from proxywar.publish.exports.tables import countries, goldstein, pick_row
from proxywar.records import Argument, Status

NAME = "cameo"
_ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
          "Type1Code", "Type2Code", "Type3Code")  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
_EVENT = ("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
          "NumSources", "NumArticles", "AvgTone")  # fmt: skip
NAMES = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR), *(f"Actor2{name}" for name in _ACTOR), *_EVENT,
    *(f"Actor1Geo_{name}" for name in _GEO), *(f"Actor2Geo_{name}" for name in _GEO),
    *(f"ActionGeo_{name}" for name in _GEO), "DATEADDED", "SOURCEURL",
)  # fmt: skip
"""The columns of GDELT 2.0's event table, in its order."""
_ABOUT = {
    "GLOBALEVENTID": "made of the id of the cluster of facts",
    "SQLDATE": "day of the event, YYYYMMDD; the middle of a week or a month",
    "IsRootEvent": "1 where the fact stands in the first fragment of its document",
    "QuadClass": "1 verbal and 2 material co-operation, 3 verbal and 4 material conflict",
    "NumMentions": "facts that report it",
    "NumSources": "outlets that do",
    "NumArticles": "documents that do",
    "AvgTone": "empty: tone is not measured",
    "DATEADDED": "day of publication of the document, at midnight; empty where it carries none",
    "SOURCEURL": "url of the document, else its id",
}
COLUMNS = tuple(Column(name, "string", _ABOUT.get(name, "as in GDELT 2.0")) for name in NAMES)


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write every event of a known day as a line."""
    del settings
    tally = Tally()
    with path.open("w", encoding="utf-8", newline="") as file:
        for event in list_events(holding, tally, frozenset({Status.STATED, Status.PLANNED})):
            row = event_row(event, holding)
            if row is None:
                tally.left_out[NO_DAY] += 1
                continue
            file.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")
            tally.rows += 1
    return tally


def event_row(event: Event, holding: Holding) -> list[str] | None:
    """Return the 61 cells of an event; None where it has no day or CAMEO no code."""
    fact = event.fact
    when, code = day_of(fact), pick_row("cameo", event.type, event.mode, fact.channel)
    if when is None or code is None:
        return None
    day, source, cameo = when[0], holding.sources.get(fact.doc), code["code"]
    fraction = day.year + round((day.timetuple().tm_yday - 1) / 365, 4)
    parties = [next(iter(side), None) for side in (fact.actor, fact.recipient or fact.actor[1:])]
    geo = _geo(spot_of(fact))
    return [
        str(_number(fact.cluster or fact.id)), f"{day:%Y%m%d}", f"{day:%Y%m}", f"{day:%Y}", f"{fraction:.4f}",
        *_actor(parties[0]), *_actor(parties[1]),
        "1" if fact.fragment == 1 else "0", cameo, cameo[:3], cameo[:2], str(QUAD_CODES[event.type]),
        goldstein()[cameo], str(event.mentions), str(event.outlets), str(event.documents), "",
        *_geo(None), *_geo(None), *geo,
        f"{source.date.replace('-', '')}000000" if source and source.date else "",
        (source.url if source and source.url else fact.doc),
    ]  # fmt: skip


def _number(ident: str) -> int:
    """Return a whole number made of an id; ids are "c-" or "f-" and twelve hexadecimal digits."""
    return int(ident.rpartition("-")[2][:12], 16)


def _actor(argument: Argument | None) -> list[str]:
    if argument is None:
        return [""] * len(_ACTOR)
    country, kind = country_of(argument), kind_code(argument, "cameo")
    kind = "" if argument.kind == "country" else kind
    return [country + kind, argument.name.upper(), country, "", "", "", "", kind, "", ""]


def _geo(spot: Spot | None) -> list[str]:
    """Return the eight cells of a place; type 1 is a state, 4 a town or landmark, 5 an area within a state."""
    if spot is None:
        return [""] * len(_GEO)
    kind = "1" if spot.is_country else "5" if spot.is_area else "4"
    fips = countries()[spot.country]["fips"] if spot.country else ""
    named = ", ".join(dict.fromkeys(part for part in (spot.name, spot.admin, spot.country_name) if part))
    return [kind, named, fips, fips, "", f"{spot.lat:g}", f"{spot.lon:g}", ""]


def describe(name: str, settings: Settings) -> dict[str, Any]:
    """Return what is written beside the file."""
    del settings
    return table_description(COLUMNS, name, dialect={"header": False, "delimiter": "\t", "quoteChar": None})
