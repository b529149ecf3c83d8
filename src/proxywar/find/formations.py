"""Words in place of a French formation, "le Ve corps", "le corps expéditionnaire", which the parser does not know."""

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
_EPITHETS = frozenset({"expéditionnaire", "expéditionnaires", "francs"})
_OF = frozenset({"de", "d'", "d’"})
_UNDER_ARMS = frozenset({"armée", "bataille", "débarquement", "volontaires"})
"""What tells that a corps is no dead body, behind it and behind its "de"."""
CORPS = "brigade"
"""A formation that the parser knows, in place of a corps: "le Ve corps bosniaque"."""


def numbered_corps(tokens: Sequence[Token], text: str) -> dict[int, str]:
    """Return token → word to parse in its place, for "Ve corps": an ordinal that is no name, and a formation.

    A corps under arms without a number is one as well: "le corps expéditionnaire cubain", "le corps d'armée".
    """
    out: dict[int, str] = {}
    words = [text[t.start : t.end] for t in tokens] if "corps" in text else []
    for i, word in enumerate(words[:-2]):
        behind = words[i + 1]
        if word.lower() == "corps" and (behind in _EPITHETS or (behind in _OF and words[i + 2] in _UNDER_ARMS)):
            out[i] = CORPS
    for i in range(1, len(tokens)):
        noun = text[tokens[i].start : tokens[i].end]
        if noun in _BODIES and _ORDINAL.fullmatch(text[tokens[i - 1].start : tokens[i - 1].end]):
            out[i - 1] = "5e"
            if noun in _UNKNOWN:
                out[i] = CORPS
    return out
