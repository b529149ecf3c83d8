"""Where punctuation ends a sentence, and where it does not."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from proxywar.text.folding import fold
from proxywar.text.quotes import whole_quotes
from proxywar.text.vocabulary import abbreviations, alternatives, furniture, grammar, months

_STOP = re.compile(
    r"(?:[.!?…؟۔]+|[。！？]+)(?:[ \u00a0\u202f]?»|[\"”’'\)\]]|[ \u00a0\u202f]\"(?=\s|$)|\s?\[\d{1,3}\])*"
)
_NEXT = re.compile(r"[\s\"“”„«»‘’'(\[—–\-•*]*")
_WORD_BEFORE = re.compile(r"[^\s(\[«»“”\"/]+$")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu)['’](?=.)", re.IGNORECASE)
_NUMBER = re.compile(r"[\d(]|[IVXLC]+\b")
_ENUMERATION = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]*")
_LONGEST_DAY = 24
_WORD_AFTER = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?")


def split_stops(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a paragraph at the punctuation that ends its sentences.

    Abbreviations, initials, decimal points, enumerations ("1. …") and whole quotations are not cut. What is returned
    covers everything between the offsets but white space.
    """
    quotes = whole_quotes(text, start, end)
    begins = [a for a, _ in quotes]
    pieces: list[tuple[int, int]] = []
    opened = start
    for stop in _STOP.finditer(text, start, end):
        at = stop.end()
        if at >= end or not ends_sentence(text, stop, opened, end):
            continue
        place = bisect_right(begins, at - 1) - 1
        if place >= 0 and at < quotes[place][1]:
            continue
        _append(pieces, text, opened, at)
        opened = at
    _append(pieces, text, opened, end)
    return pieces


def _append(pieces: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    if pieces and not any(c.isalnum() for c in text[start : min(end, start + 40)]) and "#" not in text[start:end]:
        pieces[-1] = (pieces[-1][0], end)  # Stray marks belong to what stands before them.
    else:
        pieces.append((start, end))


def ends_sentence(text: str, stop: re.Match[str], opened: int, end: int) -> bool:
    """Tell whether a stop ends the sentence that began at `opened`."""
    at = stop.end()
    following = _NEXT.match(text, at, end)
    after = following.end() if following else at
    if after >= end:
        return True
    character = text[after]
    if not text[at].isspace():
        return _runs_on(text, stop, after, end)
    if character.islower():
        return _is_page_break(text, stop, opened, after)
    signs = stop.group()
    if signs[0] != "." or signs.startswith(".."):
        return not (signs[0] == "…" and text[stop.start() - 1 : stop.start()] in "[(") and not _is_elision(text, stop)
    return _full_stop_ends(text, stop, opened, after)


def _is_elision(text: str, stop: re.Match[str]) -> bool:
    return text[max(0, stop.start() - 1) : stop.start()] in ("[", "(")


def _runs_on(text: str, stop: re.Match[str], after: int, end: int) -> bool:
    """Tell whether a stop with no space after it ends a sentence ("ended.The", or a script without spaces)."""
    if stop.group()[0] in "。！？":
        return True
    word = _WORD_AFTER.match(text, after, min(end, after + 20))
    before = text[max(0, stop.start() - 2) : stop.start()]
    if word is None or after != stop.end() or not (before.isalpha() and before.islower()):
        return False
    return (
        any(word.group() in grammar(lang).openers for lang in ("en", "fr")) and text[word.end() : word.end() + 1] == " "
    )


def _is_page_break(text: str, stop: re.Match[str], opened: int, after: int) -> bool:
    """Tell whether a stop before a small letter still ends a fragment: page furniture stands on either side."""
    if _dated().match(text, after, after + 60):
        return True
    return stop.start() - opened <= 40 and fold(text[opened : stop.start()].strip()) in furniture("page")


def _full_stop_ends(text: str, stop: re.Match[str], opened: int, after: int) -> bool:
    begin = max(opened, stop.start() - 24)
    found = _WORD_BEFORE.search(text[begin : stop.start()])
    word = _ELISION.sub("", found.group()) if found else ""
    if not word:
        return True
    if stop.start() - opened < 8 and _ENUMERATION.fullmatch(text[opened : stop.start()].strip()):
        return False  # "1. The army …": the number belongs to what it counts.
    if stop.start() - opened < _LONGEST_DAY and _entry_day().fullmatch(fold(text[opened : stop.start()].strip())):
        return False  # "Feb. 1979. Withdrawal of …": the day belongs to the entry that it opens.
    opens = _opens_sentence(text, after)
    kind = _abbreviation(word, text, begin + (found.start() if found else 0))
    if kind == "title":
        return False
    if kind == "number":
        return not _NUMBER.match(text, after) and not (word[0].isupper() and not opens)
    if kind == "acronym":
        return opens or text[stop.start() + 1 : stop.end()] != "" or not text[after].isalnum()
    if kind == "closing":
        return not _continues_time(text, after)
    if len(word) == 1 and word.isalpha() and word.isupper():
        return opens and stop.start() - opened > 12
    return True


def _abbreviation(word: str, text: str, at: int) -> str | None:
    known = abbreviations()
    kind = None
    if at > 0 and text[at - 1].isspace():
        # "et al.", "av. J.-C.", "p. ex.": two words that are one abbreviation.
        before = text[max(0, at - 6) : at - 1].rsplit(None, 1)
        kind = known.get(f"{before[-1]} {word}") if before else None
    kind = kind or known.get(word) or (known.get(word.capitalize()) if len(word) > 1 and word.isupper() else None)
    if kind is None and "." in word and all(0 < len(part) <= 2 for part in re.split(r"[.\-]+", word)):
        kind = "acronym"
    return kind


def _opens_sentence(text: str, after: int) -> bool:
    """Tell whether the word at `after` is one that has a capital only where it opens a sentence."""
    word = _WORD_AFTER.match(text, after, after + 24)
    if word is None:
        return not text[after : after + 1].isalnum()
    for lang in ("en", "fr"):
        openers = grammar(lang).openers
        if word.group() in openers or _elided(word.group()) in openers:
            return True
    return False


def _elided(word: str) -> str:
    place = word.replace("’", "'").find("'")
    return word[:place].replace("’", "'") + "'" if 0 < place <= 5 else ""


def _continues_time(text: str, after: int) -> bool:
    """Tell whether what follows "p.m." or "Inc." goes on with it: a weekday, a month, a time zone."""
    word = _WORD_AFTER.match(text, after, after + 24)
    if word is None:
        return False
    folded = fold(word.group())
    return folded in furniture("weekday") or folded in months() or folded in furniture("zone")


@cache
def _entry_day() -> re.Pattern[str]:
    """Return a pattern for a day, a month or a year that is all there is, folded: "feb. 1979", "1975, 30 april"."""
    day, names, year = r"\d{1,2}(?:er|st|nd|rd|th)?", rf"(?:{alternatives(months())})\.?", r"(?:19|20)\d\d"
    dated = rf"(?:{day} {names}|{names} {day}|{names})"
    return re.compile(rf"(?:{dated},? {year}|{year}(?:,? {dated})?|{day} {names}|{names} {day})")


@cache
def _dated() -> re.Pattern[str]:
    """Return a pattern for a day written out that opens a fragment: "mercredi 17 juin 2020"."""
    days, names = alternatives(furniture("weekday")), alternatives(months())
    return re.compile(rf"(?i:{days}),? \d{{1,2}}(?:er)? (?:{names}|[^\W\d_]{{3,9}}) \d{{4}}\b")
