"""What a text itself says about two names: "X, also called Y", "Y, de son vrai nom X", "X (ABC)", "X, devenu Y".

The phrases stand in `lang/*/aliases.csv`. A phrase counts where it fills the space between two names of one sentence,
or where it follows the second of them ("Abu Walid, as Marek Dolny called himself").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from proxywar.lang import LANGUAGES, table
from proxywar.records import Mention
from proxywar.resolve.bodynames import parse_body
from proxywar.resolve.naming import title_words
from proxywar.resolve.nodes import is_acronym, is_weak
from proxywar.text.folding import fold

_QUOTES = r"[\s\"“”«»‘’'()]*"
_LONG_TITLE = 7
"""So many words a title in apposition may have."""
_OWNED_BY = frozenset({"of", "by", "under", "for", "to", "with", "de", "du", "des", "par", "a", "avec", "sous", "pour"})
"""Words behind which the name is not the bearer of the title before them."""
_APART = frozenset({"who", "whom", "whose", "which", "that", "and", "but", "qui", "que", "dont", "et", "mais"})
"""Words that no title has in it."""
_NEARBY = 120
"""So many characters two names may be apart."""


@cache
def _phrases(place: str) -> str:
    rows = {row["phrase"] for lang in LANGUAGES for row in table(lang, "aliases") if row["place"] == place}
    escaped = (re.escape(p).replace(r"\ ", r"\s+").replace("…", r"(?:[\w’'\-]+\s+){0,2}[\w’'\-]+") for p in rows)
    return "|".join(sorted(escaped, key=lambda p: (-len(p), p)))


@cache
def _between() -> re.Pattern[str]:
    """Return the pattern of what stands between two names of one bearer."""
    apposed = rf"[,(–—]\s*(?:{_phrases('apposed')})"
    free = rf"[,(–—]?\s*(?:{_phrases('free')})"
    article = r"(?:the|le|la|les|l['’]|d['’])?"
    return re.compile(rf"{_QUOTES}(?:{apposed}|{free}){_QUOTES}{article}{_QUOTES}", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"{_QUOTES}(?:{_phrases('behind')})\b", re.IGNORECASE)


_AS = re.compile(r"[\s\"“”«»]*,\s*(?:as|comme)\s+(?:the\s+|le\s+|la\s+|l['’])?(?:[\w\-]+\s+)?", re.IGNORECASE)
_BRACKET = re.compile(r"[\s\"“”«»]*\(\s*(?:the\s+|l['’])?")
_CLOSED = re.compile(r"\s*[),;]")
_APPOSED = re.compile(r"\s*,\s+(?:the\s+|le\s+|la\s+|l['’])?[^\W\d_]", re.IGNORECASE)


def find_aliases(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, str]]:
    """Yield the pairs of names that a text says are one, with the words that say so.

    Args:
        text: The whole document.
        mentions: Its actors (or its places) in text order, with their ids.

    Examples:
        >>> text = "Goran Petkovac, known as Vuk, has left."
        >>> names = [Mention("actor", "Goran Petkovac", 0, 14, "en", "x-1"),
        ...          Mention("actor", "Vuk", 25, 28, "en", "x-2")]
        >>> [(a.text, b.text, words) for a, b, words in find_aliases(text, names)]
        [('Goran Petkovac', 'Vuk', 'known as')]
    """
    for n, first in enumerate(mentions):
        for second in mentions[n + 1 : n + 4]:
            gap = text[first.end : second.start]
            if len(gap) > _NEARBY or "\n" in gap or second.entity == first.entity:
                continue
            words = _said(text, first, second, gap, adjacent=second is mentions[n + 1])
            if words:
                yield first, second, words


def _said(text: str, first: Mention, second: Mention, gap: str, *, adjacent: bool) -> str:
    """Return the words that make two names one, "" where nothing does."""
    if _between().fullmatch(gap):
        return " ".join(re.sub(r"[^\w\s’'\-]", " ", gap).split())
    behind = text[second.end : second.end + 40]
    if _AS.fullmatch(gap) and (found := _behind().match(behind)):
        return f"as … {' '.join(found[0].split())}"
    if adjacent and _BRACKET.fullmatch(gap) and _CLOSED.match(behind):
        return "in brackets" if is_acronym(second.text) != is_acronym(first.text) else ""
    if _CLOSED.match(behind) and _is_title(gap):
        # "Abou Walid, le chef de la garde Marek Dolny, est arrivé"
        names = _is_person(first) and _is_person(second)
        return "in apposition" if names and is_weak(first.text) and not is_weak(second.text) else ""
    return ""


def _is_person(mention: Mention) -> bool:
    return mention.text[:1].isupper() and not is_acronym(mention.text) and parse_body(mention.text) is None


def _is_title(gap: str) -> bool:
    """Tell ", le chef de la garde ", the title of the name behind it, from ", who follows the views of Iran's "."""
    if not _APPOSED.match(gap) or "," in gap.strip(" ,") or ". " in gap or gap[-1:] != " ":
        return False
    words = [fold(word) for word in gap.strip(" ,").split()]
    owned = words[-1] in _OWNED_BY or words[-1].endswith(("'s", "’s", "s'", "s’"))
    plain = len(words) <= _LONG_TITLE and _APART.isdisjoint(words)
    return plain and not owned and any(word in title_words() for word in words[:3])


_ACRONYM = re.compile(r"\s*\(\s*([A-ZÀ-Þ][A-ZÀ-Þa-z0-9.\-]{1,9})\s*\)")


def find_acronyms(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """Yield the long names that a text gives an acronym in brackets, with the acronym.

    Examples:
        >>> text = "Le Front libre du Bas-Tavar (FLBT) est arrivé."
        >>> [(m.text, short) for m, short in find_acronyms(text, [Mention("actor", text[3:27], 3, 27, "fr", "x-1")])]
        [('Front libre du Bas-Tavar', 'FLBT')]
    """
    for mention in mentions:
        found = _ACRONYM.match(text, mention.end)
        if found and is_acronym(found[1]) and " " in mention.text:
            yield mention, found[1]
