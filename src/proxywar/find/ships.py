"""Ships of a state's navy by the letters before their names: "USS Austin" is nobody called Austin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from proxywar.find.names import UPPER, Name
from proxywar.find.times import TimeMention
from proxywar.knowledge import Candidate
from proxywar.lang import table


@cache
def _letters(lang: str) -> dict[str, str]:
    """Return the letters before the name of a ship with the state whose ship it is."""
    return {row["letters"]: row["country"] for row in table(lang, "ships")}


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    name = "[" + UPPER + r"][\w’'-]*\w"
    return re.compile(rf"\b({'|'.join(_letters(lang))})[ \u00a0]{name}(?:[ \u00a0](?:[A-Z]\.[ \u00a0])?{name}){{0,2}}")


def find_ships(text: str, *, lang: str, times: Sequence[TimeMention]) -> Iterator[Name]:
    """Yield the ships that a sentence names; each acts, and is struck, for its state."""
    for found in _pattern(lang).finditer(text):
        start, end = found.span()
        end = min([end, *(t.start - 1 for t in times if start < t.start < end)])
        shown = re.sub(r"['’]s$", "", text[start:end])
        yield Name(start, start + len(shown), shown, (Candidate(_letters(lang)[found[1]], "actor", "name"),), "person")
