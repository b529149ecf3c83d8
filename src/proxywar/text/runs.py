"""Page furniture and datelines in the middle of a line, with no stop before or after."""

from __future__ import annotations

import re
from functools import cache

from proxywar.lang import LANGUAGES
from proxywar.text.dates import date_pattern, fold_in_place
from proxywar.text.folding import fold
from proxywar.text.furniture import match_byline, match_date
from proxywar.text.pieces import trim
from proxywar.text.vocabulary import alternatives, furniture, furniture_runs, grammar

HEADER_CHARS = 160
"""A header ("date | paper | link") is looked for in so much before a link."""
_GAP = r"[\s|·•:\u2600-\u27bf\ufe0f\U0001f000-\U0001faff-]{0,12}"
_TAG = r"#\w+"
_MINUTES = r"(?:environ |about )?\d+ ?min(?:utes?)?\b\.?"
_READING = rf"(?:(?:temps|duree) de lecture|reading time)\s?:?\s?{_MINUTES}|\d+ min(?:ute)? read\b"
_CAPITALS = r"[^\W\d_a-zà-öø-ÿ]{3,}|[^\W\d_a-zà-öø-ÿ]{2,}(?:[ -][^\W\d_a-zà-öø-ÿ]{2,}){1,2}"
_CAPITAL_WORD = r"[^\W\d_a-zà-öø-ÿ][\w.'’-]*"
_INSIDE = re.compile(
    rf"(?<=\s)(?P<place>(?:{_CAPITALS})|{_CAPITAL_WORD})"
    rf"(?P<more>(?:,\s{_CAPITAL_WORD}(?: {_CAPITAL_WORD})?)?(?:,\s(?:le )?[^\W_a-zà-öø-ÿ][^,()—–|]{{1,30}}){{0,2}})"
    rf"(?:,?\s?\((?P<agency>[^()]{{2,60}})\)\s?[-–—:]{{1,2}}|\s[-–—]{{1,2}})\s+(?=[\"“«]?\s?[^\W_a-zà-öø-ÿ])"
)
_SPECIAL = re.compile(r"(?:special to|agence|agency|press|news|wire|correspond)", re.IGNORECASE)
_BY = re.compile(r"(?<=[^\s,;:(«“])\s+(?=(?:By|BY|Par|PAR)\s[^\W\d_a-zà-öø-ÿ])")
_DATING = re.compile(r"(?<=[^\s,;:(«“])\s+(?=(?:Published|Posted|Updated|Publié|Mis à jour|Mis en ligne|Posté)\s)")
_BARS = re.compile(r"\s*(?:\|[^|.!?]{0,40})*\|\s*")
_SHORT_DAY = re.compile(r"\b[^\W\d_]{2,4}\.?,?\s$")


def find_runs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Find runs of page furniture: links ("Share this article"), with the tags, bars and header that go with them.

    A link that stands by itself on a page is told by its words and by the capital that follows. Single words ("Print")
    count only beside something surer.

    Returns:
        (start, end) of every run, in text order.
    """
    folded = fold_in_place(text[start:end])
    found: list[tuple[int, int]] = []
    for match in _run_pattern().finditer(folded):
        opened, closed = trim(text, start + match.start(), start + match.end())
        if not match["sure"] or not (text[opened].isupper() or not text[opened].isalpha()):
            continue
        if closed < end and text[closed : closed + 1].isalnum():
            continue
        after, _ = trim(text, closed, end)
        if after < end and (text[after].islower() or text[after] in ",;)"):
            continue  # "Share this article with …", "Read more, he said": part of a sentence.
        if not _stands_alone(text, start, opened):
            continue
        found.append((_find_header(text, folded, start, opened), closed))
    return found


@cache
def _run_pattern() -> re.Pattern[str]:
    sure, weak = alternatives(furniture_runs("run")), alternatives(furniture_runs("link"))
    element = rf"(?:{_TAG}|\b(?:{weak})\b)"
    certain = rf"(?P<sure>\b(?:{sure})(?!\w)|{_READING})"
    also = rf"(?:{_TAG}|\b(?:{weak})\b|\b(?:{sure})(?!\w)|{_READING})"
    return re.compile(rf"(?<![^\s|·•])(?:{element}{_GAP}){{0,8}}{certain}(?:{_GAP}{also}){{0,8}}")


def _stands_alone(text: str, start: int, opened: int) -> bool:
    """Tell whether what stands before a link lets something new begin: no word that binds what follows."""
    before = text[max(start, opened - 30) : opened].split()
    if not before:
        return True
    word = before[-1].lower()
    return word[-1] not in "«“\"(['‘’" and not any(word in grammar(lang).bound for lang in LANGUAGES)


def _find_header(text: str, folded: str, start: int, opened: int) -> int:
    """Return where the header before a link begins ("Fri. 5 June 2020 | The Paper | Share"), or the link itself."""
    lowest = max(start, opened - HEADER_CHARS)
    if "|" not in text[lowest:opened]:
        return opened
    for found in date_pattern().finditer(folded, lowest - start, opened - start):
        if _BARS.fullmatch(text, start + found.end(), opened):
            day = _SHORT_DAY.search(text, lowest, start + found.start())
            return day.start() if day and text[day.start()].isupper() else start + found.start()
    return opened


def find_datelines(text: str, start: int, end: int) -> list[int]:
    """Find where datelines begin inside a stretch: "TUNIS, Tunisia — The …", "… Berlin (Reuters) - The …".

    The place must be in capitals; otherwise an agency in brackets must follow it.
    """
    found: list[int] = []
    for match in _INSIDE.finditer(text, start, end):
        place, agency, more = match["place"], match["agency"] or "", match["more"] or ""
        before = text[max(start, match.start() - 30) : match.start()].split()
        if not before or any(before[-1].lower() in grammar(lang).bound for lang in LANGUAGES):
            continue
        shouted = len(place) > 2 and place.isupper()
        known = any(fold(word.strip(".")) in furniture("agency") for word in re.split(r"[\s/,]+", agency))
        if (known or _SPECIAL.search(agency)) if agency else (shouted and (more or len(place) > 4)):
            found.append(match.start())
    return found


def find_datings(text: str, start: int, end: int) -> list[int]:
    """Find where the date of a page begins inside a stretch: "… against Kigali Published 4 February 2024"."""
    return [
        at.end()
        for at in _DATING.finditer(text, start, end)
        if (found := match_date(text, at.end(), end)) and found.date
    ]


def find_bylines(text: str, start: int, end: int) -> list[int]:
    """Find where bylines begin inside a stretch: "… the road to the airport By Amy Smith, 6 March 2023"."""
    return [at.end() for at in _BY.finditer(text, start, end) if match_byline(text, at.end(), end) is not None]
