"""When somebody lived, as the sentences about him say: the years in which he acts, the year in which he is dead.

Father and son of one surname are told apart by it: who was killed in 2001 organises nothing in 2021.
"""

from __future__ import annotations

import re
from functools import cache

from proxywar.find.names import titles
from proxywar.lang import table

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OWNED = re.compile(r"(?:\b(?:of|for|after|under|de|du|pour|après|sous)\s+|\bd['’])$", re.IGNORECASE)
_ARTICLES = frozenset({"the", "le", "la", "les", "l", "its", "their", "his", "son", "leur"})
MOST_BETWEEN = 4
"""So many words, titles and given names, may stand between what tells of a death and a surname."""
FAR_APART = 15
"""Years between the deeds of two bearers of one surname that speak against one man; own judgement."""


@cache
def _deaths(lang: str, side: str) -> re.Pattern[str]:
    phrases = sorted({row["phrase"] for row in table(lang, "deaths") if row["side"] == side}, key=len, reverse=True)
    told = "|".join(re.escape(phrase).replace("'", "['’]") for phrase in phrases)
    if side == "before":
        return re.compile(
            rf"(?<!\w)(?:{told})(?P<between>(?:[\s\-]+[^\s,;:.()]+){{0,{MOST_BETWEEN}}}?)[\s\-]*$", re.IGNORECASE
        )
    return re.compile(rf"\s*{',' if side == 'aside' else ''}\s*(?:{told})(?!\w)", re.IGNORECASE)


def life_in(words: str, start: int, end: int, lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the year in which a sentence says that somebody died, and the years in which it says he did something.

    Args:
        words: The sentence.
        start: Of the name in it.
        end: Of the name in it.
        lang: Of the sentence.

    Examples:
        >>> sorted(life_in("Two men killed Commander Darvel in September 2001.", 25, 31, "en")[0])
        ['2001']
        >>> sorted(life_in("In 2021 Darvel asked for weapons.", 8, 14, "en")[1])
        ['2021']
    """
    years = frozenset(_YEAR.findall(words))
    none: frozenset[str] = frozenset()
    before, behind = words[:start], words[end:]
    if not years or behind.startswith(("'s", "’s")):
        return none, none
    if is_dead(before, behind, lang):
        return (years, none) if len(years) == 1 else (none, none)
    return none, none if _OWNED.search(before) else years


def is_dead(before: str, behind: str, lang: str) -> bool:
    """Tell whether what stands before and behind a name says that its bearer died."""
    if any(_deaths(lang, side).match(behind) for side in ("behind", "aside")):
        return True
    found = _deaths(lang, "before").search(before)
    between = re.findall(r"[^\s\-]+", found["between"]) if found else []
    return found is not None and all(_may_precede(word, lang) for word in between)


def _may_precede(word: str, lang: str) -> bool:
    plain = word.lower().rstrip(".'’")
    return word[:1].isupper() or plain in _ARTICLES or plain in titles(lang)


def years_apart(one: frozenset[str], other: frozenset[str]) -> int:
    """Return how many years lie between the nearest of two sets of years; 0 where one is empty."""
    return min((abs(int(a) - int(b)) for a in one for b in other), default=0)


def acts_after_death(died: frozenset[str], acts: frozenset[str]) -> bool:
    """Tell whether all that somebody does is of years after another one's death."""
    return bool(died) and bool(acts) and min(acts) > max(died)
