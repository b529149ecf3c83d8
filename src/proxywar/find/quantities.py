"""Quantities in a sentence: how many of what, with open ends where the text leaves them open.

    QuantityMention(start, end, text, low, high, of, unit, noun_start, noun_end, channel)
    find_quantities(text, lang)

Dates, ages, shares, distances and the digits of names are numbers too, but no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from proxywar.find.inflection import forms
from proxywar.find.objects import is_countable
from proxywar.find.objects_designations import Designation, find_designations
from proxywar.find.quantities_losses import LOSSES, Loss, Stretch, find_losses, has_loss_words
from proxywar.find.quantities_nouns import Counted, counted_noun, currency_after, currency_before
from proxywar.find.quantities_numerals import Numeral, alternation, fold, numerals, words_of
from proxywar.find.times import TimeMention, find_times
from proxywar.lang import classed

_NAMED_PEOPLE = frozenset({"personnel", "fighters", "person"})
_PEOPLE = _NAMED_PEOPLE | {"unknown", ""}
_SURELY_LOST = frozenset({"dead", "killed", "mort", "morte", "tué", "tuée", "wounded", "injured", "blessé", "blessée"})
"""Nouns that make a quantity of "one": "un mort", but not "une vie"."""
_UNKNOWN_FROM = 10
"""A noun that no table holds is worth counting from here on: "three reasons" is no quantity, "40 hangarlets" may be."""
_KEPT_SUFFIXES = ("-strong", "-plus", "-odd", "-man ", "-member ")
_NO_COUNT = re.compile(r"\s?%|\s?°|[/:]\d|-[^\W\d_]|'s\b")
_PAIR_OF_MEN = re.compile(r"(?:\bthe|\bles|\bces|\bthese|\bboth|\bdes)\s+$")
_ONE_IN = re.compile(r"\b(?:one|un|une|1)\s+(?:in|out of|sur)\s+$")
_PART_OF = re.compile(r"\s+(?:of|of the|of its|of their|of his|des|de ses|de leurs|sur les|sur|out of)\s+")
_RISE = re.compile(r"(?:rose|risen|rise|grew|grown|increased?|jumped|fell|fallen|dropped|cut|reduced|passée?s?|"
                   r"augmenté|"
                   r"réduit|doublé|tombée?s?)\b[^.;]{0,25}$")  # fmt: skip


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number of something that a sentence gives.

    Attributes:
        start: Where the approximator or the number begins; `end` is after the counted noun.
        low: Lower bound, None where it is open.
        high: Upper bound, None where it is open.
        of: One of `records.COUNTED`.
        unit: ISO 4217 code of a currency, None where there is none or the name does not tell.
        noun_start: Where the counted noun begins, None where none is written.
        channel: With what it is backing when they are sent; None where the noun does not say.
    """

    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    of: str
    unit: str | None
    noun_start: int | None
    noun_end: int | None
    channel: str | None


@dataclass(slots=True)
class _Draft:
    """A quantity on its way: numbers joined to ranges, bounds read, noun found."""

    start: int
    number_start: int
    end: int
    low: float | None
    high: float | None
    article: bool = False
    counted: Counted | None = None
    money: bool = False
    of: str = ""
    bare: bool = False
    """True for a plain small number without separators, scale or approximator."""


def find_quantities(text: str, lang: str, *, times: Sequence[TimeMention] | None = None) -> list[QuantityMention]:
    """Find the numbers of people, goods, losses and money that a sentence gives.

    "about", "some", "près de" leave a number exact; "over", "at least" open it upwards; "up to", "moins de" downwards
    (ruling 15 of the annotation guide). Losses are told by the words around the number: "killing at least 20",
    "12 civils ont été tués".

    Args:
        text: One sentence; offsets count its code points.
        lang: "en" or "fr".
        times: Of the sentence, where they were found before.

    Returns:
        Mentions in text order, without overlap.

    Raises:
        KnowledgeError: A table of the language is missing.

    Examples:
        >>> [(q.of, q.low, q.high) for q in find_quantities("Over a dozen jets, 1,400 to 2,000 mercenaries", "en")]
        [('aircraft', 12.0, None), ('fighters', 1400.0, 2000.0)]
    """
    folded = fold(text)
    found = list(numerals(folded, lang))
    if all(n.kind == "article" for n in found) and not has_loss_words(folded, lang):
        return []
    designations = find_designations(text, folded)
    spans = [(d.start, d.end) for d in designations]
    if any(n.kind != "article" for n in found):
        spans += [(t.start, t.end) for t in (find_times(text, lang) if times is None else times)]
    found = _plain_numbers(found, folded, lang, spans)
    if not found:
        return []
    drafts = _drafts(found, folded, lang)
    for index, draft in enumerate(drafts):
        limit = drafts[index + 1].start if index + 1 < len(drafts) else len(folded)
        _count(draft, folded, limit, lang, designations)
    drafts = _parts(drafts, folded)
    losses = find_losses(folded, [_stretch(d) for d in drafts], lang)
    mentions = [m for d, loss in zip(drafts, losses, strict=True) if (m := _finish(d, loss, text, folded))]
    return [m for k, m in enumerate(mentions) if k == 0 or m.start >= mentions[k - 1].end]


def find_bare(text: str, lang: str, taken: Sequence[tuple[int, int]]) -> list[QuantityMention]:
    """Find the numbers of a sentence that leave out what they count: "Hundreds marched", "France sent 400, Italy 200".

    Args:
        taken: Stretches of quantities, dates and names, whose numbers are no such ones.

    Returns:
        Mentions in text order; of each, `of` is "".

    Examples:
        >>> [(q.text, q.low) for q in find_bare("Hundreds took to the streets", "en", ())]
        [('Hundreds', 200.0)]
    """
    folded = fold(text)
    found = [n for n in numerals(folded, lang) if n.kind != "article" and (n.low >= _UNKNOWN_FROM or n.kind == "vague")]
    drafts = _drafts(_plain_numbers(found, folded, lang, list(taken)), folded, lang)
    out = []
    for draft in drafts:
        noun = counted_noun(folded, draft.end, len(folded), lang, [])
        if (
            not draft.money
            and not currency_after(folded, draft.end, lang)
            and (noun is None or noun.start > draft.end + 4)
        ):
            out.append(QuantityMention(draft.start, draft.end, text[draft.start : draft.end], draft.low, draft.high,
                                       "", None, None, None, None))  # fmt: skip
    return out


def _parts(drafts: list[_Draft], folded: str) -> list[_Draft]:
    """Read "15 of the 20 hostages" as fifteen hostages."""
    kept: list[_Draft] = []
    for draft in drafts:
        part = kept[-1] if kept else None
        if (
            part
            and not part.article
            and not part.counted
            and draft.counted
            and _PART_OF.fullmatch(folded[part.end : draft.start])
        ):
            part.counted = draft.counted
            continue
        kept.append(draft)
    return kept


def _stretch(draft: _Draft) -> Stretch:
    of = draft.counted.of if draft.counted else ""
    people = not draft.money and of in (_NAMED_PEOPLE if draft.article else _PEOPLE)
    end = draft.counted.end if draft.counted else draft.end
    return Stretch(draft.start, max(end, draft.end), people, of if of in LOSSES else "")


def _plain_numbers(found: list[Numeral], folded: str, lang: str, spans: list[tuple[int, int]]) -> list[Numeral]:
    """Drop numbers of dates, names, shares, ordinals and scores; `spans` are those of dates and names."""
    kept = []
    for number in found:
        if any(a < number.end and number.start < b for a, b in spans):
            continue
        if number.kind == "digits" and not _is_count(number, folded, lang):
            continue
        if (number.kind != "digits" and _is_glued(number, folded)) or _ONE_IN.search(
            folded[max(0, number.start - 16) : number.start]
        ):
            continue
        kept.append(number)
    return kept


def _is_glued(number: Numeral, folded: str) -> bool:
    """Tell number words that are part of another word or a share: two-day, 70 pour cent."""
    if folded.startswith("cent", number.start) and folded.endswith("pour ", 0, number.start):
        return True
    part = folded[number.end : number.end + 2]
    return part[:1] == "-" and part[1:].isalpha() and not folded.startswith(_KEPT_SUFFIXES, number.end)


@cache
def _labels(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(words_of(lang, 'label'))})\s*$")


def _is_count(number: Numeral, folded: str, lang: str) -> bool:
    after = folded[number.end : number.end + 8]
    glued = _NO_COUNT.match(after) and not after.startswith(_KEPT_SUFFIXES)
    if glued and not (after[0] == "-" and currency_before(folded, number.start, lang)):  # a $2,000-a-month job
        return False
    if not _labels(lang).search(folded[max(0, number.start - 20) : number.start]):
        return True
    return is_countable(folded, number.end, lang)


@cache
def _bounds(lang: str, where: str) -> re.Pattern[str]:
    kinds = ("about", "least", "most") if where == "before" else ("after_about", "after_least", "after_most")
    parts = "|".join(rf"(?P<{kind}>{alternation(words_of(lang, kind))})" for kind in kinds)
    if where == "before":
        return re.compile(rf"(?<![\w-])(?:{parts})(?:(?<=')|(?<=[^\W\d_])\s+)(?:(?:the|an|les)\s+)?$")
    return re.compile(rf"[\s-]*(?:{parts})(?![\w])")


def _drafts(found: list[Numeral], folded: str, lang: str) -> list[_Draft]:
    """Join numbers into ranges and read the words around them that bound them."""
    drafts: list[_Draft] = []
    index = 0
    while index < len(found):
        number, taken = found[index], 1
        bound = drafts[-1].end if drafts else 0
        draft = _Draft(number.start, number.start, number.end, number.low, number.high, number.kind == "article")
        if index + 1 < len(found) and (start := _range_start(number, found[index + 1], folded, bound)) is not None:
            other = found[index + 1]
            low, high = _spread(number, other)
            draft = _Draft(start, number.start, other.end, low, high)
            taken = 2
        draft.bare = taken == 1 and number.kind != "vague" and number.low == number.high
        _read_bounds(draft, folded, bound, lang)
        drafts.append(draft)
        index += taken
    return drafts


def _range_start(first: Numeral, second: Numeral, folded: str, bound: int) -> int | None:
    """Return where a range of two numbers begins; None where they are two numbers."""
    gap = folded[first.end : second.start]
    lead = re.search(
        r"(?:\b(between|from|entre|de)\s+(?:about\s+|environ\s+)?)(?:[$€£]\s?)?$", folded[bound : first.start]
    )
    pair = r"to|or|à|ou"
    if lead and lead[1] in {"between", "entre"}:
        pair += "|and|et"
    if not re.fullmatch(rf"\s*[-–]\s*[$€£]?|\s+(?:{pair})\s+(?:about\s+|some\s+|environ\s+)?[$€£]?", gap):
        return None
    low, high = _spread(first, second)
    if low >= high:
        return None
    if lead and lead[1] in {"from", "de"} and _RISE.search(folded[: bound + lead.start()]):
        return None
    return bound + lead.start() if lead else first.start


def _spread(first: Numeral, second: Numeral) -> tuple[float, float]:
    """Lend the first number the scale of the second: "2 to 3 million"."""
    low = first.low
    if first.scale == 1 and second.scale > 1 and low * second.scale <= second.high:
        low *= second.scale
    return low, second.high


def _read_bounds(draft: _Draft, folded: str, bound: int, lang: str) -> None:
    """Widen a draft over the words that bound its number, and open its ends."""
    sign = currency_before(folded, draft.number_start, lang)
    position = min(sign[0], draft.start) if sign else draft.start
    if sign:
        mark = len(folded[sign[0] : draft.number_start].rstrip())
        draft.money, draft.counted = True, Counted("money", sign[0], sign[0] + mark, "money", sign[1])
    for _ in range(3):
        offset = max(bound, position - 28)
        match = _bounds(lang, "before").search(folded[offset:position])
        if not match or (lang == "en" and _hands_over(folded[: offset + match.start()], match.group())):
            break
        position = offset + match.start()
        _open(draft, match.lastgroup or "")
    draft.start = position
    after = _bounds(lang, "after").match(folded, draft.end)
    if after and not (after.lastgroup == "after_least" and re.match(r"[\s-]*\+?\d", folded[after.end() :])):
        draft.end = after.end()
        _open(draft, (after.lastgroup or "").removeprefix("after_"))


def _hands_over(before: str, bound: str) -> bool:
    """Tell "handed over two rebels", where "over" is the verb's, from "over two hundred rebels"."""
    return bound.startswith("over") and bool(_handing().search(before))


@cache
def _handing() -> re.Pattern[str]:
    verbs = classed("en", "verbs", "hands over men")
    return re.compile(rf"\b(?:{alternation(sorted(form for form, verb in forms('en').items() if verb in verbs))})\s+$")


def _open(draft: _Draft, kind: str) -> None:
    draft.bare = False
    if kind == "least":
        draft.high = None
    elif kind == "most" and draft.high is not None:
        draft.low = None


def _count(draft: _Draft, folded: str, limit: int, lang: str, designations: list[Designation]) -> None:
    """Find what a draft counts."""
    if draft.money:
        return
    money = currency_after(folded, draft.end, lang)
    if money:
        draft.money, draft.counted = True, money
        return
    if strong := re.compile(r"-(?:strong|man|member)(?!\w)").match(folded, draft.end):
        draft.end = strong.end()
    draft.counted = counted_noun(folded, draft.end, limit, lang, designations)


def _finish(draft: _Draft, loss: Loss, text: str, folded: str) -> QuantityMention | None:
    of = _counted_as(draft, loss, folded)
    if not of:
        return None
    counted = draft.counted if draft.counted and draft.counted.of != "uncounted" else None
    end = max(draft.end, counted.end) if counted else draft.end
    return QuantityMention(
        draft.start, end, text[draft.start : end], draft.low, draft.high, of, counted.unit if counted else None,
        counted.start if counted else None, counted.end if counted else None,
        (counted.channel or None) if counted else None,
    )  # fmt: skip


def _counted_as(draft: _Draft, loss: Loss, folded: str) -> str:
    """Return what a draft counts, "" where it is no quantity."""
    counted = draft.counted
    of = counted.of if counted else ""
    if loss and of in _PEOPLE:
        return loss
    if of in LOSSES and counted:
        return of if not draft.article or counted.lemma in _SURELY_LOST else ""
    if draft.article or of in {"", "uncounted"}:
        return ""
    if of == "unknown" and draft.bare and (draft.low or 0) < _UNKNOWN_FROM:
        return ""
    if counted and counted.lemma in {"man", "homme"} and draft.bare and draft.low == 2:
        # "les deux hommes" are two people named before.
        return "" if _PAIR_OF_MEN.search(folded[max(0, draft.start - 8) : draft.start]) else of
    return "other" if of in {"unknown", "person"} else of
