"""Airfields of the theatres, from the public list in `airportsdata`; used when the tables are made."""

from __future__ import annotations

import re
import unicodedata

from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.sources import Row, Sources
from proxywar.knowledge.spellings import split_spellings

COUNTRIES = {
    "AF": "AFG", "AM": "ARM", "AZ": "AZE", "BA": "BIH", "BF": "BFA", "BI": "BDI", "CD": "COD", "CF": "CAF", "DJ": "DJI",
    "DZ": "DZA", "EG": "EGY", "ER": "ERI", "ET": "ETH", "GE": "GEO", "HR": "HRV", "IL": "ISR", "IQ": "IRQ", "IR": "IRN",
    "JO": "JOR", "LB": "LBN", "LY": "LBY", "ML": "MLI", "MR": "MRT", "NE": "NER", "NG": "NGA", "RS": "SRB", "RW": "RWA",
    "SD": "SDN", "SO": "SOM", "SS": "SSD", "SY": "SYR", "TD": "TCD", "TN": "TUN", "UA": "UKR", "UG": "UGA", "YE": "YEM",
}  # fmt: skip
"""States whose airfields are listed: those with a war since 1990, or next door to one."""
_WORDS = {"International Airport": "aéroport international de {}", "Airport": "aéroport de {}",
          "Air Base": "base aérienne de {}"}  # fmt: skip


def airfield_places(sources: Sources) -> list[Row]:
    """Return place rows for the airfields with an IATA code that no source row names already, by id."""
    from airportsdata import load

    known = {fold_spelling(spelling) for row in sources["places"] for spelling in _all_names(row)}
    theatres = {row["id"]: row["name"] for row in sources["states"]}
    rows: dict[str, Row] = {}
    for airport in load("ICAO").values():
        country = COUNTRIES.get(airport["country"])
        name = re.sub(r"\s+", " ", airport["name"].replace("/", " ")).strip()
        kind = next((word for word in _WORDS if name.endswith(" " + word)), None)
        if country is None or kind is None or not airport["iata"] or fold_spelling(name) in known:
            continue
        if any(c.isdigit() for c in name):
            continue
        stem = name.removesuffix(" " + kind)
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        key = f"{country.lower()}-{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')}"
        rows[key] = {
            "id": key, "name": name, "kind": "airfield", "country": country, "theatre": theatres[country],
            "lat": f"{airport['lat']:.2f}", "lon": f"{airport['lon']:.2f}", "within": "",
            "en": f"{stem} Airport" if kind == "International Airport" else "", "fr": _WORDS[kind].format(stem),
            "source": "airportsdata",
        }  # fmt: skip
    return [rows[key] for key in sorted(rows)]


def _all_names(row: Row) -> list[str]:
    return [row["name"], *(spelling for cell in (row["en"], row["fr"]) for spelling, _ in split_spellings(cell))]
