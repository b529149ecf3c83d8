"""Print how much is known, by kind; run as `python -m proxywar.knowledge.counts`."""

from __future__ import annotations

from collections import Counter

from proxywar.knowledge.gazetteer import Gazetteer, read_names
from proxywar.knowledge.sources import built_in
from proxywar.lang import LANGUAGES, table


def count_rows() -> list[tuple[str, int]]:
    """Return (what, how many) for every table and, where it has kinds, for each kind."""
    sources = built_in()
    counts = [("states", len(sources["states"]))]
    kinds = Counter(row["kind"] for row in sources["actors"] + sources["persons"])
    counts += [(f"actors: {kind}", number) for kind, number in sorted(kinds.items())]
    kinds = Counter(row["kind"] for row in sources["places"])
    counts += [(f"places: {kind}", number) for kind, number in sorted(kinds.items())]
    counts.append(("places: airfield (generated)", Gazetteer.load().airfields))
    kinds = Counter(row["class"] for row in sources["equipment"])
    counts += [(f"equipment: {kind}", number) for kind, number in sorted(kinds.items())]
    counts += [(name, len(sources[name])) for name in ("metonyms", "offices", "recognition", "collisions")]
    for lang in LANGUAGES:
        counts += [
            (f"demonyms ({lang})", len(sources.demonyms[lang])),
            (f"titles ({lang})", len(table(lang, "titles"))),
        ]
    roles = Counter((row.lang, row.role) for row in read_names())
    counts += [(f"spellings ({lang}): {role}", number) for (lang, role), number in sorted(roles.items())]
    return counts


def main() -> None:
    """Print the counts as a table."""
    for what, number in count_rows():
        print(f"{number:>7,}  {what}")


if __name__ == "__main__":
    main()
