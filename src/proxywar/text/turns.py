"""Where a line turns from one language to another with no stop between."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection

from proxywar.lang import LANGUAGES
from proxywar.text.language import word_languages
from proxywar.text.pieces import Chunk, find_spelled
from proxywar.text.quotes import whole_quotes
from proxywar.text.vocabulary import grammar

TURN_COST = 3.6
"""What a turn must earn: about two function words of the new language beyond those of the old."""
KNOWN_GAIN = 0.5
_FRENCH = re.compile(r"^(?:[cdjlmnst]|qu)['’]\w|[éèêëàùâîïôûçœ]|(?:eux|aient|ait|eur|euse|oir|ique|elle)s?$")
_ENGLISH = re.compile(r"['’]s$|n['’]t$|\w{3}(?:ing|ed|ly|ness|ght|ck|wn)$|^(?:th|wh|kn|sh)[aeiou]|oo|ee")
_ENDS = frozenset({"A", "May", "Off", "said", "says"})
"""Words that bind what follows when they stand in small letters, or in a sentence of their own language."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*['’]?")


def find_turns(text: str, chunks: list[Chunk], *, known: Collection[int] = ()) -> list[int]:
    """Find the chunks at which a stretch without stops turns from English to French or back.

    Each word speaks for a language as far as it can; the cheapest reading of the whole stretch is kept, in which every
    turn costs as much as two function words. A turn falls on a capital, neither after a word that no sentence ends
    with nor inside a whole quotation or a name that its acronym follows.

    Args:
        text: The whole text.
        chunks: The stretch.
        known: Offsets at which something is known to begin; a turn falls there rather than beside.

    Returns:
        Indices into `chunks`, ascending; mostly none.
    """
    if len(chunks) < 4:
        return []
    quotes = whole_quotes(text, chunks[0].start, chunks[-1].end)
    begins = [a for a, _ in quotes]
    whole = {inner for at in range(len(chunks)) for inner in range((find_spelled(chunks, at) or at) + 1, at + 1)}
    best = [0.0, 0.0]  # Of the readings that end in each of the two languages.
    turned: list[tuple[bool, bool]] = []
    for at, chunk in enumerate(chunks):
        place = bisect_right(begins, chunk.start - 1) - 1
        quoted = place >= 0 and chunk.start < quotes[place][1]
        sure = KNOWN_GAIN if chunk.start in known else 0.0
        costs = [
            float("inf") if at == 0 or quoted or at in whole else _cost(chunks, at, side) - sure for side in (0, 1)
        ]
        came = (best[1] - costs[0] > best[0], best[0] - costs[1] > best[1])
        voice = weigh_word(chunk)
        best = [max(best[0], best[1] - costs[0]) + voice, max(best[1], best[0] - costs[1]) - voice]
        turned.append(came)
    side, found = int(best[1] > best[0]), []
    for at in range(len(chunks) - 1, 0, -1):
        if turned[at][side]:
            found.append(at)
            side = 1 - side
    return found[::-1]


def weigh_word(chunk: Chunk) -> float:
    """Say how much a word speaks for English (above nought) or for French (below)."""
    match = _WORD.search(chunk.word)
    if match is None:
        return 0.0
    word = match.group().replace("’", "'")
    langs = {lang for lang in word_languages(word) if lang in LANGUAGES}
    if len(langs) == 1:
        sure = 1.0 if word[:1].islower() else 0.6
        return sure if "en" in langs else -sure
    if langs or (word.isupper() and len(word) > 1):
        return 0.0
    lowered = word.lower()
    english, french = bool(_ENGLISH.search(lowered)), bool(_FRENCH.search(lowered))
    # A name keeps its accents in every language.
    return (english - french) * (0.6 if word[:1].islower() or "'" in word else 0.3)


def _cost(chunks: list[Chunk], at: int, side: int) -> float:
    """Return what a turn to a language costs before a chunk; infinite where none can be."""
    before, here = chunks[at - 1], chunks[at]
    if here.text in ("«", "“", '"') and at + 1 < len(chunks):
        here = chunks[at + 1]  # "… in May « C'est une trahison »": the mark stands by itself.
    if not here.has_capital or before.text[-1:] in "([{-–—'’«“" or here.text[0] in "(['‘":
        return float("inf")
    last = before.word.lower().replace("’", "'")
    if before.is_open and any(last in grammar(lang).bound for lang in LANGUAGES) and before.word not in _ENDS:
        return float("inf")
    cost = TURN_COST + (0.3 if before.has_capital else -0.3)
    if before.text[-1:] in ';…»”"':
        cost -= 1.0
    elif not before.is_open:
        cost += 1.0
    tables = grammar(LANGUAGES[side])
    if here.word in tables.openers or here.word.replace("’", "'").partition("'")[0] + "'" in tables.openers:
        cost -= 1.0 if at + 1 < len(chunks) and chunks[at + 1].has_small else 0.3
    elif here.word in tables.given:
        cost -= 0.5
    english = grammar("en")
    if before.is_open and before.word in english.given | english.first_parts | english.titles:
        cost += 1.0  # "Saddam Hussein", "New Zealand": the name is not over.
    return cost
