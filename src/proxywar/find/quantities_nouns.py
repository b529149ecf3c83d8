"""What a number counts: the noun after it, its currency, or nothing worth counting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from proxywar.find.objects import Noun, match_noun, tokens_of
from proxywar.find.objects_designations import Designation
from proxywar.find.quantities_numerals import Token, alternation, fold, words_of
from proxywar.lang import table

_WINDOW = 70
_LOSSES = frozenset({"killed", "wounded", "captured", "displaced"})
_LINK = {
    "en": re.compile(
        r"\s+of\s+(?:(?:the|its|his|their|those|these|her|our)\s+)?|\s+(?:more|other|additional|extra|new)\s+"
    ),
    "fr": re.compile(
        r"\s+(?:de\s+(?:(?:ses|ces|leurs|nos|la)\s+|l')?|d'(?:autres\s+)?|des\s+|du\s+|autres\s+)"
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """What stands after a number.

    Attributes:
        of: One of `records.COUNTED`, "person", "uncounted", or "unknown" for a noun that no table holds.
        start: Where the noun begins; equal to `end` where there is none.
        end: Where the counted phrase ends.
    """

    of: str
    start: int
    end: int
    channel: str = ""
    unit: str | None = None
    lemma: str = ""


@cache
def _currencies(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    rows = [(fold(r["form"]), r["code"], r["position"]) for r in table(lang, "currencies")]
    before = alternation(f for f, _, position in rows if position in {"before", "both"})
    after = alternation(f for f, _, position in rows if position in {"after", "both"})
    return (
        re.compile(rf"(?<![^\W\d_])(?P<form>{before})\s?$"),
        re.compile(rf"(?:\s+of|\s+de|\s+d'|-)?\s*(?P<form>{after})(?!\w)(?:'?\s+worth)?"),
        {form: code for form, code, _ in rows},
    )


def currency_before(folded: str, start: int, lang: str) -> tuple[int, str | None] | None:
    """Return where the currency sign before a number begins, and its code."""
    offset = max(0, start - 6)
    match = _currencies(lang)[0].search(folded[offset:start])
    return (offset + match.start(), _currencies(lang)[2][match["form"]] or None) if match else None


def currency_after(folded: str, end: int, lang: str) -> Counted | None:
    """Return the currency named right after a number; its unit is None where the name alone does not tell."""
    match = _currencies(lang)[1].match(folded, end)
    if not match:
        return None
    form = " ".join(match["form"].split())
    if form == "pounds" and folded.startswith(" of ", match.end()):  # of explosives
        return None
    code = _currencies(lang)[2].get(form, "")
    return Counted("money", match.start("form"), match.end("form"), "money", code or None)


def counted_noun(folded: str, end: int, limit: int, lang: str, designations: list[Designation]) -> Counted | None:
    """Return the noun that a number ending at `end` counts; None where no noun follows.

    Args:
        folded: The folded sentence.
        end: End of the number.
        limit: Start of the next number, which no noun phrase runs across.
        lang: "en" or "fr".
        designations: Types of equipment in the sentence; "14 MiG-29 and Su-24 jets" is read across them.
    """
    link = _LINK[lang].match(folded, end)
    start = link.end() if link else end
    if start > limit or (link and start == limit):
        return None
    stretch = min(limit, start + _WINDOW)
    inside = [d for d in designations if start <= d.start <= stretch]
    tokens = tokens_of(folded, start, stretch)
    shadows = {d.start: d for d in inside}
    if inside:  # one token for each designation
        tokens = [t for t in tokens if not any(d.start <= t[1] < d.end for d in inside)]
        tokens = sorted([*tokens, *(("", d.start, d.end) for d in inside)], key=lambda t: t[1])
    phrase = _Phrase(tokens, _window(tokens, shadows, folded, start, lang), shadows, folded)
    if not phrase.width:
        return None
    return _english_head(phrase) if lang == "en" else _french_head(phrase)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words after a number.

    Attributes:
        tokens: More words than the phrase holds: a compound such as "rounds of talks" may run past its end.
        width: How many of them, from the first, the head noun may begin at.
        shadows: Designations among them, by offset.
    """

    tokens: list[Token]
    width: int
    shadows: dict[int, Designation]
    folded: str

    def is_type(self, index: int) -> bool:
        return self.tokens[index][1] in self.shadows


def _window(tokens: list[Token], shadows: dict[int, Designation], folded: str, start: int, lang: str) -> int:
    """Return how many words may belong to the counted phrase: up to a stop word or a mark."""
    stops, before = words_of(lang, "stop"), start
    for index, (word, first, last) in enumerate(tokens[:9]):
        gap = folded[before:first]
        beside = bool(index) and (tokens[index - 1][1] in shadows or first in shadows)
        if gap.strip(" '-\"«“‘”»") and not (beside and gap.strip() in {",", "/"}):
            return index
        if word == "s" and gap == "'":
            return index
        compound = gap == "-" or folded.startswith("-", last)  # Russian-made, so-called
        if word in stops and not compound:
            # "and" may join two types of one make: MiG-29 and Su-24 jets.
            follows = index + 1 < len(tokens) and tokens[index + 1][1] in shadows
            typed = beside and follows and word in {"and", "et", "or", "ou"}
            if not typed and not (lang == "en" and word == "and" and _pairs(tokens, index, folded)):
                return index
        before = last
    return min(len(tokens), 9)


def _pairs(tokens: list[Token], index: int, folded: str) -> bool:
    """Tell whether "and" joins two adjectives: 5,000 Chadian and Sudanese fighters."""
    if not 0 < index < len(tokens) - 2 or re.search(r"[^\w\s-]", folded[tokens[index - 1][1] : tokens[index + 2][1]]):
        return False
    before, after = tokens[index - 1][0], tokens[index + 1][0]
    if before.endswith("s") or any(match_noun(tokens, k, folded, "en") for k in (index - 1, index + 1)):
        return False
    return after not in words_of("en", "stop") and match_noun(tokens, index + 2, folded, "en") is not None


def _english_head(phrase: _Phrase) -> Counted | None:
    """The head is the last of the first run of known nouns: rebel fighters, MiG-29 fighter jets."""
    best: tuple[Noun, int, int] | None = None
    casualty = ""
    index = 0
    while index < phrase.width:
        hit = None if phrase.is_type(index) else match_noun(phrase.tokens, index, phrase.folded, "en")
        if hit is None:
            if best is not None and not phrase.is_type(index):
                break
            index += 1
            continue
        noun, stop = hit
        if best is not None and _is_plural_people(best, phrase):
            break  # "his 60,000 soldiers home" counts soldiers, "two rebel positions" positions
        if noun.of in _LOSSES:
            if best is not None:  # 12 soldiers killed
                break
            casualty = noun.of
        if noun.of == "uncounted" and best is not None:
            break
        if noun.of or best is None:
            best = (noun, index, stop)
        index = stop
    if best is None:
        return _typed(phrase) or _unknown(phrase.tokens[: min(phrase.width, 4)], "en")
    return _counted(best, casualty, phrase)


def _is_plural_people(best: tuple[Noun, int, int], phrase: _Phrase) -> bool:
    noun, _, stop = best
    word = phrase.tokens[stop - 1][0]
    return noun.of in {"personnel", "fighters", "person"} and (word.endswith("s") or word in {"men", "people", "women"})


def _counted(best: tuple[Noun, int, int], casualty: str, phrase: _Phrase) -> Counted:
    noun, first, stop = best
    of = noun.of or ("money" if noun.channel == "money" else "unknown")
    if casualty and of in {"personnel", "fighters", "person"}:  # 30 wounded soldiers
        of = casualty
    return Counted(of, phrase.tokens[first][1], phrase.tokens[stop - 1][2], noun.channel, lemma=noun.lemma)


def _french_head(phrase: _Phrase) -> Counted | None:
    """The head comes first, after at most a few adjectives."""
    adjectives = words_of("fr", "adjective")
    for index in range(min(phrase.width, 4)):
        if phrase.is_type(index):
            return _typed(phrase)
        hit = match_noun(phrase.tokens, index, phrase.folded, "fr")
        if hit:
            return _counted((hit[0], index, hit[1]), "", phrase)
        if phrase.tokens[index][0] not in adjectives:
            return _unknown(phrase.tokens[index : index + 1], "fr")
    return None


def _typed(phrase: _Phrase) -> Counted | None:
    """Six F-16: the type itself is what is counted."""
    typed = [d for t in phrase.tokens[: phrase.width] if (d := phrase.shadows.get(t[1])) and d.of]
    if not typed:
        return None
    return Counted(typed[0].of, typed[0].start, typed[-1].end, typed[0].channel)


def _unknown(span: list[Token], lang: str) -> Counted | None:
    """A noun that no table holds: it must look like a plural."""
    ending = ("s",) if lang == "en" else ("s", "x")
    for word, start, end in span:
        if len(word) > 3 and word.endswith(ending) and not word.endswith(("ss", "ous", "us", "less")):
            return Counted("unknown", start, end)
    return None
