"""Names of states from CLDR, through Babel; used when the tables are made, never at run time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from proxywar.knowledge.entries import NameRow
from proxywar.knowledge.sources import Row
from proxywar.lang import LANGUAGES

_ALPHA2 = {"XKX": "XK", "ROU": "RO"}


def territory_names(states: Iterable[Row]) -> Iterator[NameRow]:
    """Yield CLDR's names of the states of today in each language, as actor and as place."""
    from babel import Locale
    from babel.core import get_global

    alpha2 = {alpha3: code for code, alpha3 in _alpha3_pairs(get_global("territory_aliases"))} | _ALPHA2
    for lang in LANGUAGES:
        territories = Locale(lang).territories
        for row in (row for row in states if not row["to"]):  # CLDR gives ended states the names of their heirs
            name = territories.get(alpha2.get(row["id"], ""), "")
            for spelling in _plain_forms(name):
                for kind in ("actor", "place"):
                    yield NameRow(spelling, lang, kind, row["id"], "name", row["from"], row["to"])


def _alpha3_pairs(aliases: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """CLDR lists alpha-3 codes as aliases of the alpha-2 ones."""
    for alias, targets in sorted(aliases.items()):
        if len(alias) == 3 and alias.isalpha() and len(targets) == 1:
            yield targets[0], alias


def _plain_forms(name: str) -> Iterator[str]:
    """Yield the forms that running text has: no brackets, "and" for "&"."""
    bare = name.split(" (", maxsplit=1)[0].replace(" - ", "-").replace("\u2019", "'")
    if bare and "SAR" not in bare and "R.A.S." not in bare:
        yield bare
    if " & " in bare:
        yield bare.replace(" & ", " and ")
