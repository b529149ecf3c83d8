"""What a number counts: the noun after it, its currency, or nothing worth counting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from proxywar.find.objects import Noun, Token, match_noun, tokens_of
from proxywar.find.objects_designations import Designation
from proxywar.find.quantities_numerals import alternation, fold, words_of
from proxywar.lang import table

_WINDOW = 70
_LINK = {
    "en": re.compile(r"\s+of\s+(?:the\s+|its\s+|his\s+|their\s+|those\s+|these\s+|her\s+|our\s+)?|\s+(?:of|more|other|additional|extra|new)\s+"),
    "fr": re.compile(r"\s+(?:de\s+(?:ses\s+|ces\s+|leurs\s+|nos\s+|l'|la\s+)?|d'(?:autres\s+)?|des\s+|du\s+|autres\s+)"),
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
    code = _currencies(lang)[2].get(" ".join(match["form"].split()), "")
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
    inside = [d for d in designations if d.start < limit + 1 and d.start >= start and d.start - start < _WINDOW]
    tokens = tokens_of(folded, start, min(limit, start + _WINDOW))
    tokens, shadows = _merge(tokens, inside, folded)
    window = _window(tokens, shadows, folded, start, lang)
    if not window:
        return None
    return _head(window, shadows, folded, lang)


def _merge(
    tokens: list[Token], designations: list[Designation], folded: str
) -> tuple[list[Token], dict[int, Designation]]:
    """Make one token of each designation; the second value tells which tokens those are, by offset."""
    shadows = {d.start: d for d in designations}
    kept: list[Token] = [t for t in tokens if not any(d.start <= t[1] < d.end for d in designations)]
    kept += [("", d.start, d.end) for d in designations]
    return sorted(kept, key=lambda t: t[1]), shadows


def _window(tokens: list[Token], shadows: dict[int, Designation], folded: str, start: int, lang: str) -> list[Token]:
    """Return the words that may belong to the counted phrase: up to a stop word or a mark."""
    stops, window, before = words_of(lang, "stop"), [], start
    for index, token in enumerate(tokens[:9]):
        gap = folded[before : token[1]]
        between = index and shadows and (tokens[index - 1][1] in shadows or token[1] in shadows)
        if gap.strip(" '-") and not (between and gap.strip() in {",", "/", "-"}):
            break
        if token[0] in stops:
            # "and" joins two types of one make; "d'" may open the noun.
            paired = index and tokens[index - 1][1] in shadows and index + 1 < len(tokens)
            if not (paired and token[0] in {"and", "et", "or", "ou"} and tokens[index + 1][1] in shadows):
                break
        if folded[before:token[1]] == "'" and token[0] == "s":
            break
        window.append(token)
        before = token[2]
    return window


def _head(window: list[Token], shadows: dict[int, Designation], folded: str, lang: str) -> Counted | None:
    return _english_head(window, shadows, folded) if lang == "en" else _french_head(window, shadows, folded)


def _english_head(window: list[Token], shadows: dict[int, Designation], folded: str) -> Counted | None:
    """The head is the last of the first run of known nouns: rebel fighters, MiG-29 fighter jets."""
    best: tuple[Noun, int, int] | None = None
    casualty = ""
    index = 0
    while index < len(window):
        hit = None if window[index][1] in shadows else match_noun(window, index, folded, "en")
        if hit is None:
            if best is not None and window[index][1] not in shadows:
                break
            index += 1
            continue
        noun, stop = hit
        if noun.of == "uncounted" and index:
            # "12 soldiers a day"; "20 Russian companies" is no list of soldiers either.
            return _counted(best, casualty, window) if best else Counted("uncounted", window[index][1], window[stop - 1][2])
        if noun.of in {"killed", "wounded", "captured", "displaced"} and noun.lemma != "life":
            casualty = casualty or noun.of
        if noun.of or best is None:
            best = (noun, index, stop)
        index = stop
    if best is None:
        return _typed(window, shadows) or _unknown(window, "en")
    return _counted(best, casualty, window)


def _counted(best: tuple[Noun, int, int], casualty: str, window: list[Token]) -> Counted | None:
    noun, first, stop = best
    of = noun.of or ("money" if noun.channel == "money" else "unknown")
    if casualty and of in {"personnel", "fighters", "person"}:
        of = casualty
    return Counted(of, window[first][1], window[stop - 1][2], noun.channel)


def _french_head(window: list[Token], shadows: dict[int, Designation], folded: str) -> Counted | None:
    """The head comes first, after at most a few adjectives."""
    adjectives = words_of("fr", "adjective")
    for index, token in enumerate(window[:4]):
        if token[1] in shadows:
            return _typed(window, shadows)
        hit = match_noun(window, index, folded, "fr")
        if hit:
            noun, stop = hit
            return _counted((noun, index, stop), "", window)
        if token[0] not in adjectives:
            return _unknown(window[index:], "fr")
    return None


def _typed(window: list[Token], shadows: dict[int, Designation]) -> Counted | None:
    """Six F-16: the type itself is what is counted."""
    typed = [shadows[t[1]] for t in window if t[1] in shadows and shadows[t[1]].of]
    if not typed:
        return None
    return Counted(typed[0].of, typed[0].start, typed[-1].end, typed[0].channel)


def _unknown(window: list[Token], lang: str) -> Counted | None:
    """A noun that no table holds: it must look like a plural."""
    ending = ("s",) if lang == "en" else ("s", "x")
    span = window[:4] if lang == "en" else window[:1]
    for word, start, end in reversed(span) if lang == "fr" else span:
        if len(word) > 3 and word.endswith(ending) and not word.endswith(("ss", "ous", "us", "less")):
            return Counted("unknown", start, end)
    return None
