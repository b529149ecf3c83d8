"""Bylines, datelines and page furniture: what stands in a text and is not reporting."""

from __future__ import annotations

import re
from functools import cache

from proxywar.lang import LANGUAGES
from proxywar.records import FragmentKind
from proxywar.text.dates import date_pattern, fold_in_place, iso_date
from proxywar.text.folding import fold
from proxywar.text.language import detect_language
from proxywar.text.pieces import Piece, split_chunks, trim
from proxywar.text.vocabulary import alternatives, furniture, grammar, has_finite_verb, months

HEAD_CHARS = 240
"""A byline, a dateline or a line of furniture is looked for in this much of a sentence's beginning."""
PHRASE_CHARS = 64
"""No phrase of page furniture in the tables is longer."""
_HASHTAGS = re.compile(r"(?:[#@]\w[\w.]*[.,;]?(?:\s+|$))+")
_TRAILING_TAGS = re.compile(r"(?<=\s)[#@]\w+[.,]?(?:\s+[#@]\w+[.,]?)*\s*[.!]?$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w{2,}$")
_CLOCK = re.compile(r"(?i)\d{1,2}[:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|EST|EDT|CET))?\.?$")
_AGO = re.compile(r"(?i)(?:(?:updated|published|posted)\s+)?\d+\s(?:min(?:ute)?s?|hours?|days?)\s(?:ago|read)\.?$"
                  r"|(?:publié |mis à jour )?il y a \d+ (?:minutes?|heures?|jours?)\.?$")  # fmt: skip
_PLACE = r"[^\W\d_a-z][\w'’.-]*(?:[ ](?:[^\W\d_a-z][\w'’.-]*|de|du|la|al|el|sur)){0,3}"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_PLACE}(?:/{_PLACE}){{0,2}})(?P<more>(?:\s\({_PLACE}\))?(?:,\s[^,()—–|]{{2,40}}){{0,3}}),?\s*)?"
    r"(?:\((?P<agency>[^()]{2,60})\)\s*(?P<dash>[-–—:]{1,2})?|(?P<bare>[-–—]{1,2}))\s+(?=[\"“«(‘]?\s?[^\W_a-z])"
)
_ENTRY = re.compile(rf"\s?:\s+(?=\S)|\s?[-–—]\s{_PLACE}:\s")
_OPENING = re.compile(r"\d+|[^\W\d_]+")
_SITE = re.compile(r"\s[|·•]\s[^|·•]{2,40}$")
_NO_NAMES = re.compile(r"(?:\W|\b(?:and|et)\b){0,20}")
"""What is left of "By A and B." where the page names its authors by links."""
_SEPARATOR = re.compile(r"\s*(?:[|•·/,–—-]|on\b|le\b)?\s*")


def part_furniture(text: str, start: int, end: int) -> list[Piece]:
    """Part a sentence into what is not reporting and what is.

    Returns:
        Pieces in text order that cover it; a rest that is reporting is of kind prose and takes the date of a dateline
        that directly opens it.
    """
    pieces: list[Piece] = []
    tail: list[Piece] = []
    if "#" in text[start:end] or "@" in text[start:end]:
        start, end = _part_tags(text, start, end, pieces, tail)
    date: str | None = None
    while start < end:
        head = _match_head(text, start, end)
        if head is None:
            pieces.append(Piece(start, end, date=date))
            break
        pieces.append(head)
        date = head.date if head.kind is FragmentKind.DATELINE else None
        start, end = trim(text, head.end, end)
    return pieces + tail


def _part_tags(text: str, start: int, end: int, pieces: list[Piece], tail: list[Piece]) -> tuple[int, int]:
    """Take the hashtags at either end of a sentence that do not belong to its grammar."""
    leading = _HASHTAGS.match(text, start, end)
    if leading and (leading.end() >= end or leading.group().count("#") > 1 or text[leading.end()].isupper()):
        a, b = trim(text, start, leading.end())
        pieces.append(Piece(a, b, FragmentKind.FURNITURE))
        start = trim(text, leading.end(), end)[0]
    trailing = _TRAILING_TAGS.search(text, max(start, end - HEAD_CHARS), end)
    if trailing and trailing.start() > start:
        before = text[start : trailing.start()].rsplit(maxsplit=1)[-1]
        if not any(before.lower() in grammar(lang).bound for lang in LANGUAGES):
            a, b = trim(text, trailing.start(), end)
            tail.append(Piece(a, b, FragmentKind.FURNITURE))
            start, end = trim(text, start, trailing.start())
    return start, end


def _match_head(text: str, start: int, end: int) -> Piece | None:
    whole = text[start:end] if end - start <= HEAD_CHARS else None
    if whole is not None and _is_page(whole):
        return Piece(start, end, FragmentKind.FURNITURE)
    return match_date(text, start, end) or match_byline(text, start, end) or _match_dateline(text, start, end)


def _is_page(whole: str) -> bool:
    folded = fold(whole[:PHRASE_CHARS])
    if len(whole) <= PHRASE_CHARS:
        words = folded.strip(" .:!|->\"'…")
        if not words or words in furniture("page"):
            return True
    if any(folded.startswith(prefix) for prefix in _prefixes().get(folded[:3], ())):
        return True
    return bool(
        _ADDRESS.match(whole) or _CLOCK.match(whole) or _AGO.match(whole) or not any(c.isalnum() for c in whole)
    )


@cache
def _prefixes() -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for phrase in furniture("page_prefix"):
        groups.setdefault(phrase[:3], []).append(phrase)
    return {key: tuple(phrases) for key, phrases in groups.items()}


@cache
def _published() -> re.Pattern[str]:
    phrases = "|".join(re.escape(p) for p in sorted(furniture("published"), key=len, reverse=True))
    return re.compile(rf"(?:(?:{phrases})\s*:?\s*)?")


def match_date(text: str, start: int, end: int) -> Piece | None:
    """Match a date that opens a page title or a text: "mercredi 17 juin 2020 Libye: …"."""
    opening = _OPENING.match(text, start, end)
    if opening is None or not (opening.group().isdigit() or fold(opening.group()) in _dating_words()):
        return None
    head = fold_in_place(text[start : min(end, start + HEAD_CHARS)])
    published = _published().match(head)
    offset = published.end() if published else 0
    found = date_pattern().match(head, offset)
    if found is None:
        return None
    if not offset and _ENTRY.match(text, start + found.end(), end):
        return None  # "3 Aug. 1990: Iraqi forces occupy …": the day of what is told, in a chronology
    after, _ = trim(text, start + found.end(), end)
    while after < end and text[after] in ".|-–—:·•" and (after + 1 >= end or text[after + 1].isspace()):
        after, _ = trim(text, after + 1, end)
    date = iso_date(found)
    if after >= end:
        return Piece(start, end, FragmentKind.DATELINE, date)
    if text[start + found.end()] in ",;" or not (text[after].isupper() or text[after] in '“«"'):
        return None  # "17 June 2020, the army …" tells when, inside its sentence.
    if _is_title(text, after, end):
        return Piece(start, end, FragmentKind.DATELINE, date)
    return Piece(start, trim(text, start, after)[1], FragmentKind.DATELINE, date)


@cache
def _dating_words() -> frozenset[str]:
    """Return the words that a line with a date may begin with."""
    phrases = furniture("published") | furniture("weekday") | furniture("month")
    return frozenset(match.group() for phrase in phrases if (match := _OPENING.match(phrase)))


def _is_title(text: str, start: int, end: int) -> bool:
    """Tell whether what follows a date is the title of a page rather than a sentence."""
    if end - start > HEAD_CHARS:
        return False
    rest = text[start:end]
    words = [chunk.word.lower() for chunk in split_chunks(text, start, end)]
    if _SITE.search(rest):
        return True
    return not has_finite_verb(words, detect_language(rest)) and len(words) <= 16 and not rest.endswith((".", "!", "”"))


def match_byline(text: str, start: int, end: int) -> Piece | None:
    """Return the byline that a stretch begins with, with the dates that follow its names; None where there is none."""
    head = text[start : min(end, start + HEAD_CHARS)]
    word = _by().match(head)
    named = bool(word and word.end())
    begin = start + (word.end() if word else 0)
    if named and _NO_NAMES.fullmatch(text, begin, end):
        return Piece(start, end, FragmentKind.BYLINE)
    if not named and not any(sign in head[:60] for sign in "|·•/–—-"):
        return None
    at = _match_names(text, begin, end, several=named)
    if at is None:
        return None
    if named and not any(c.isalnum() for c in text[at : min(end, at + 20)]):
        return Piece(start, end, FragmentKind.BYLINE)
    gap = _SEPARATOR.match(text, at, end)
    offset = gap.end() - at if gap else 0
    if not named and (text[at : at + offset].strip() in ("", ",") or " " not in text[start:at]):
        return None
    rest = fold_in_place(text[at : min(end, at + HEAD_CHARS)])
    published = _published().match(rest, offset)
    found = date_pattern().match(rest, published.end() if published else offset)
    if found is None:
        return _match_glued_byline(text, start, at, end) if named else None
    updates = _updates().match(rest, found.end())
    stop, _ = trim(text, at + (updates.end() if updates else found.end()), end)
    while stop < end and text[stop] in ".|":
        stop, _ = trim(text, stop + 1, end)
    return Piece(start, trim(text, start, stop)[1], FragmentKind.BYLINE, iso_date(found))


@cache
def _updates() -> re.Pattern[str]:
    """Return a pattern for what may follow the date of a byline: ", updated at 9.40 am", ", mis à jour le …"."""
    phrases = alternatives(furniture("published"))
    day = re.sub(r"\?P<\w+>", "?:", date_pattern().pattern)
    clock = r"\d{1,2}\s?[:h.]\s?\d{2}(?:\s?[ap]\.?m\b\.?)?"
    return re.compile(rf"(?:[\s,|·•–-]*(?:{phrases}|mis a jour)\s*:?\s*(?:(?:le|on|at|a)\s+)?(?:{day}|{clock}))*")


def _match_glued_byline(text: str, start: int, at: int, end: int) -> Piece | None:
    """Match "By Amy Mackinnon The failed siege …" and "By A. Name, Foreign Policy."."""
    rest = split_chunks(text, at, min(end, at + 80))
    name = text[start:at].split()
    if rest and len(name) >= 3 and any(rest[0].word in grammar(lang).openers for lang in LANGUAGES):
        return Piece(start, trim(text, start, at)[1], FragmentKind.BYLINE)
    words = [chunk.word.lower() for chunk in rest]
    if text[at : at + 1] in ",|" and len(name) >= 3 and end - at < 80 and not has_finite_verb(words, None):
        return Piece(start, end, FragmentKind.BYLINE)
    return None


@cache
def _by() -> re.Pattern[str]:
    phrases = sorted(
        {p for word in furniture("byline") for p in (word.capitalize(), word.upper())}, key=len, reverse=True
    )
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, phrases))})\b\s*:?\s*)?")


def _match_names(text: str, start: int, end: int, *, several: bool) -> int | None:
    """Return where a run of personal names ends, or None where there is none."""
    at, allowed = None, 12 if several else 4
    for count, chunk in enumerate(split_chunks(text, start, min(end, start + 120)), start=1):
        word = chunk.word
        joins = word.lower() in ("and", "et", "&", "") and at is not None and several
        initial = len(word) == 1 and word.isupper() and chunk.text[1:2] == "."
        if not (joins or initial or is_name_word(word) or (word.lower() in furniture("particle") and at is not None)):
            break
        if count > allowed:
            return None
        if not joins:
            at = chunk.start + chunk.text.index(word) + len(word)
            if len(word) == 1 and text[at : at + 1] == ".":
                at += 1
        if not chunk.text.endswith(word) and not (len(word) == 1 or (several and chunk.text.endswith(","))):
            break
    return at


def is_name_word(word: str) -> bool:
    """Tell whether a word may be part of a personal name."""
    if not word[:1].isupper() or any(c.isdigit() for c in word):
        return False
    folded = fold(word)
    if folded in months() or folded in furniture("weekday"):
        return False
    return not any(word in grammar(lang).openers for lang in LANGUAGES)


def is_lone_name(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is nothing but the name of a person: a signature, a caption."""
    if end - start > 48:
        return False
    chunks = split_chunks(text, start, end)
    if not 2 <= len(chunks) <= 4 or not all(c.text.rstrip(".") == c.word for c in chunks):
        return False
    words = [chunk.word for chunk in chunks]
    if not all(is_name_word(w) or w.lower() in furniture("particle") for w in words) or not words[0][0].isupper():
        return False
    english = grammar("en")
    return not any(
        w in english.headline_words or w in english.article_nouns or (len(w) > 2 and w.isupper()) for w in words
    )


def _match_dateline(text: str, start: int, end: int) -> Piece | None:
    """Match "Belgrade (Special to …) -", "BEIRUT/GAZA (Reuters) —", "Tripoli, 4 juin 2020 (AFP) –"."""
    found = _DATELINE.match(text, start, min(end, start + 160))
    if found is None or (found["place"] is None and found["agency"] is None):
        return None
    place, agency, more = found["place"] or "", found["agency"] or "", found["more"] or ""
    first = place.split(" ")[0]
    if place and (first in grammar("en").openers or first in grammar("fr").openers):
        return None
    capitals = len(place) > 3 and place.isupper()
    dated = date_pattern().search(fold_in_place(more + " " + agency))
    known = any(fold(word.strip(".")) in furniture("agency") for word in re.split(r"[\s/,]+", agency))
    if found["bare"]:
        if not ((capitals and text[found.end() : min(end, found.end() + 90)].count(found["bare"] + " ") == 0) or dated):
            return None
    elif not (known or (place and found["dash"] not in (None, ":") and (capitals or " " in agency))):
        return None
    return Piece(start, trim(text, start, found.end())[1], FragmentKind.DATELINE, iso_date(dated) if dated else None)
