"""Words in place of a French formation and its number, "le Ve corps", neither of which the parser knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proxywar.find.prepare import Token

_ORDINAL = re.compile(r"(?:\d+|[IVX]+)(?:e|er|re|ère|ème|ième)")
_BODIES = frozenset({"corps", "armée", "brigade", "division", "régiment", "bataillon"})
_UNKNOWN = frozenset({"corps", "armée"})
"""Bodies that the parser takes for something else behind a number, or does not know."""
CORPS = "brigade"
"""A formation that the parser knows, in place of a corps: "le Ve corps bosniaque"."""


def numbered_corps(tokens: Sequence[Token], text: str) -> dict[int, str]:
    """Return token → word to parse in its place, for "Ve corps": an ordinal that is no name, and a formation."""
    out: dict[int, str] = {}
    for i in range(1, len(tokens)):
        noun = text[tokens[i].start : tokens[i].end]
        if noun in _BODIES and _ORDINAL.fullmatch(text[tokens[i - 1].start : tokens[i - 1].end]):
            out[i - 1] = "5e"
            if noun in _UNKNOWN:
                out[i] = CORPS
    return out
