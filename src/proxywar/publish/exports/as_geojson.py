"""GeoJSON (RFC 7946): who holds which place, and every fact at each of its places that has coordinates.

Points, WGS 84, longitude first. `layer` tells "control" from "facts"; the other properties are the keys of
`proxywar control` and the columns of the CSV. Provenance is the foreign member "proxywar".
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from proxywar.publish.exports.columns import FACT_COLUMNS, flat_row
from proxywar.publish.exports.holding import Holding, Settings, Tally

NAME = "geojson"
NO_PLACE = "facts without a place that has coordinates"


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write one feature for each held place, and one for each fact and place."""
    del settings
    tally = Tally()
    with path.open("wb") as file:
        about = orjson.dumps(holding.provenance(NAME, {}))
        file.write(b'{"type":"FeatureCollection","proxywar":' + about + b',"features":[')
        for number, feature in enumerate(_features(holding, tally)):
            file.write((b",\n" if number else b"\n") + orjson.dumps(feature))
            tally.rows += 1
        file.write(b"\n]}\n")
    return tally


def _features(holding: Holding, tally: Tally) -> Iterator[dict[str, Any]]:
    for row in holding.bundle.control():
        data = row.json()
        lat, lon = data.pop("lat"), data.pop("lon")
        if lat is None or lon is None:
            tally.left_out["holders of places without coordinates"] += 1
        else:
            yield _point(lat, lon, {"layer": "control", **data})
    names = [column.name for column in FACT_COLUMNS]
    for fact in holding.facts():
        cells = dict(zip(names, flat_row(fact, holding.sources.get(fact.doc)), strict=True))
        located = {p.id: p for p in fact.place if p.lat is not None and p.lon is not None}
        if not located:
            tally.left_out[NO_PLACE] += 1
        for place in located.values():
            at = {"place": place.name, "place_id": place.id, "lat": place.lat, "lon": place.lon}
            yield _point(place.lat, place.lon, {"layer": "facts", **cells, **at})


def _point(lat: float | None, lon: float | None, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": [lon, lat]}, "properties": properties}
