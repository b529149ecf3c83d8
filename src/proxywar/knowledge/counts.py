"""Print how much is known, by kind and region; run as `python -m proxywar.knowledge.counts`."""

from __future__ import annotations

from collections import Counter

from proxywar.knowledge.sources import Row, built_in
from proxywar.knowledge.store import generated
from proxywar.lang import LANGUAGES, table

Counts = list[tuple[str, int]]


def count_rows() -> Counts:
    """Return (what, how many) for every table and, where it has kinds, for each kind."""
    sources = built_in()
    actors = sources["actors"] + sources["persons"]
    counts = [("states", len(sources["states"])), ("states of the past", sum(bool(r["to"]) for r in sources["states"]))]
    counts += [("actors", len(actors)), *_by("actors", actors, "kind"), *_by_region(actors, sources["states"])]
    counts += [("places", len(sources["places"])), *_by("places", sources["places"], "kind")]
    counts += [("equipment", len(sources["equipment"])), *_by("equipment", sources["equipment"], "class")]
    counts += [(name, len(sources[name])) for name in ("metonyms", "offices", "recognition", "collisions", "areas")]
    for lang in LANGUAGES:
        counts.append((f"demonyms ({lang})", len(sources.demonyms[lang])))
        counts.append((f"titles ({lang})", len(table(lang, "titles"))))
    return counts + _generated_counts()


def _by(what: str, rows: list[Row], column: str) -> Counts:
    return [(f"{what}: {value}", number) for value, number in sorted(Counter(row[column] for row in rows).items())]


def _by_region(actors: list[Row], states: list[Row]) -> Counts:
    regions = {row["id"]: row["region"] for row in states}
    found = Counter(regions.get(row["country"], "") or "of no one state" for row in actors)
    return [(f"actors in {region}", number) for region, number in sorted(found.items())]


def _generated_counts() -> Counts:
    names, towns = generated("knowledge.sqlite"), generated("towns.sqlite")
    counts = [
        ("airfields (airportsdata)", int(names("SELECT count(*) FROM places WHERE source = 'airportsdata'")[0][0]))
    ]
    for lang, role, number in names("SELECT lang, role, count(*) FROM names GROUP BY lang, role ORDER BY lang, role"):
        counts.append((f"spellings ({lang}): {role}", int(number)))
    wide = ("towns", "town_names", "admin1", "outlines")
    return counts + [(what.replace("_", " "), int(towns(f"SELECT count(*) FROM {what}")[0][0])) for what in wide]


def main() -> None:
    """Print the counts as a table."""
    for what, number in count_rows():
        print(f"{number:>9,}  {what}")


if __name__ == "__main__":
    main()
