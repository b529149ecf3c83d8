"""Number words and digits of a sentence, read with the language's own table.

Shared by times ("two weeks ago") and quantities ("about 2,500 mercenaries").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from proxywar.lang import table

_ALIKE = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "`": "'",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2002": " ", "\u2003": " ",
        "\t": " ", "\n": " ", "\r": " ", "\u2011": "-", "\u2010": "-", "—": "–", "−": "-",
    }
)  # fmt: skip
_GROUPS = r"(?:,\d{3})+(?:\.\d{1,2})?|(?:\.\d{3})+(?:,\d{1,2})?|(?: \d{3})+(?:[.,]\d{1,2})?"
_DIGITS = rf"(?:\d{{1,3}}(?:{_GROUPS})(?!\d)|\d+(?:[.,]\d+)?)"
# Digits glued to letters are names (MiG-29, G5); digits after a slash, colon or decimal point are parts of another.
_BEFORE = r"(?<!\w)(?<![^\W\d_][-–./])(?<!\d[/:.,])"
_MORE_WORDS = 12
"""No spelt-out number goes on for longer than that where the table's own rules stop."""

Token = tuple[str, int, int]
"""A word of the folded text with its offsets."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a sentence.

    Attributes:
        low: Lower bound.
        high: Upper bound; equals `low` where the number is exact.
        scale: Value of the last scale word ("million"), 1 without one; a range lends it to its first number.
        kind: "digits", "words", "vague" or "article" (one, un, une).
    """

    start: int
    end: int
    low: float
    high: float
    scale: float
    kind: str


@lru_cache(maxsize=64)  # times, quantities and objects each fold the same sentence
def fold(text: str) -> str:
    """Lower-case a text without moving a single code point.

    Apostrophes, hyphens and spaces of every make become the plain ones, so that one pattern reads them all.
    """
    low = text.lower()
    if len(low) != len(text):  # "İ" lower-cases to two code points
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_ALIKE)


@cache
def words_of(lang: str, kind: str) -> frozenset[str]:
    """Return the folded forms of one class of the language's numerals table."""
    return frozenset(fold(row["form"]) for row in table(lang, "numerals") if row["class"] == kind)


@cache
def values_of(lang: str, kind: str) -> dict[str, tuple[float, float]]:
    """Return low and high of each form of one class of the language's numerals table."""
    return {
        fold(row["form"]): (float(row["low"]), float(row["high"] or row["low"]))
        for row in table(lang, "numerals")
        if row["class"] == kind
    }


def alternation(forms: Iterable[str]) -> str:
    """Return a pattern that matches any of the forms, longest first; spaces match any run of blanks.

    It looks first whether the next character begins a form: most do not, and each form would be tried in turn.
    """
    ordered = sorted(set(forms), key=lambda f: (-len(f), f))
    found = "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in ordered)
    first = "".join(sorted({f[0] for f in ordered if f}))
    return f"(?=[{re.escape(first)}])(?:{found})" if len(ordered) > 1 and all(ordered) and " " not in first else found


@cache
def _scanner(lang: str) -> re.Pattern[str]:
    words = alternation([*values_of(lang, "unit"), *values_of(lang, "ten"), *values_of(lang, "scale")])
    scales = alternation([*values_of(lang, "scale"), *values_of(lang, "suffix")])
    vague = alternation(values_of(lang, "vague"))
    join = r"(?:\s+and\s+|[\s-]+)" if lang == "en" else r"(?:\s+et\s+|-et-|[\s-]+)"
    lead = r"(?:(?:half[\s-]+)?an?\s+)?" if lang == "en" else ""
    return re.compile(
        rf"{_BEFORE}(?:(?P<vague>{vague})(?!\w)"
        rf"|(?P<digits>(?>{_DIGITS}))(?P<scales>(?:[\s-]?(?:{scales})(?!\w))*)(?![^\W\d]|:\d)"
        rf"|(?P<words>{lead}(?:{words})(?!\w)(?:{join}(?:{words})(?!\w))*))"
    )


def numerals(folded: str, lang: str) -> Iterator[Numeral]:
    """Yield the numbers of a folded text in order, without overlap.

    Digits inside names of equipment, times of day and fractions are left out; dates and years are not, the caller
    knows better.
    """
    if not _hint(lang).search(folded):
        return
    for match in _scanner(lang).finditer(folded):
        if match["vague"]:
            low, high = values_of(lang, "vague")[_plain(match["vague"])]
            yield Numeral(match.start(), match.end(), low, high, 1, "vague")
        elif match["digits"]:
            yield _digits(match, lang)
        else:
            yield from _words(match["words"], match.start(), lang)


@cache
def _hint(lang: str) -> re.Pattern[str]:
    forms = [*values_of(lang, "vague"), *values_of(lang, "unit"), *values_of(lang, "ten"), *values_of(lang, "scale")]
    return re.compile(rf"\d|\b(?:{alternation({f.split()[0].split('-')[0] for f in forms})})")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _digits(match: re.Match[str], lang: str) -> Numeral:
    scale = 1.0
    known = values_of(lang, "scale") | values_of(lang, "suffix")
    for word in re.findall(r"[^\W\d_]+", match["scales"] or ""):
        scale *= known[word][0] if word in known else 1
    value = read_digits(match["digits"], scaled=scale > 1) * scale
    return Numeral(match.start(), match.end(), value, value, scale, "digits")


def read_digits(text: str, *, scaled: bool = False) -> float:
    """Read digits with the separators of either language.

    Three digits after a lone point or comma are thousands, unless a scale word follows ("1.125 billion").
    """
    text = re.sub(r"\s", "", text)
    groups = re.split(r"[.,]", text)
    marks = re.findall(r"[.,]", text)
    if not marks:
        return float(text)
    thousands = all(len(g) == 3 for g in groups[1:]) and len(groups[0]) <= 3 and len(set(marks)) == 1
    if thousands and not (scaled and len(marks) == 1):
        return float("".join(groups))
    return float("".join(groups[:-1]) + "." + groups[-1])


def _words(text: str, offset: int, lang: str) -> Iterator[Numeral]:
    """Read a run of number words; "two three" or "one and two" is two numbers."""
    tokens = [(m.group(), m.start() + offset, m.end() + offset) for m in re.finditer(r"[^\W\d_]+", text)]
    position = 0
    while position < len(tokens):
        numeral, used = _read_run(tokens[position:], lang)
        if numeral is not None:
            yield numeral
        position += max(used, 1)


def _read_run(tokens: list[Token], lang: str) -> tuple[Numeral | None, int]:
    """Read the longest number that the tokens begin with; return it with the count of tokens used."""
    units, tens, scales = values_of(lang, "unit"), values_of(lang, "ten"), values_of(lang, "scale")
    total, current, scale, used = 0.0, 0.0, 1.0, 0
    lead = 0
    while lang == "en" and lead < len(tokens) and tokens[lead][0] in {"a", "an", "half"}:
        lead += 1
    for index in range(lead, len(tokens)):
        word = tokens[index][0]
        if word in {"and", "et"}:
            if not _may_join(tokens, index, current, total):
                break
            continue
        if word in scales:
            if not used and not lead and word not in words_of(lang, "bare_scale"):
                break  # "million" without a number before it
            scale = scales[word][0]
            total, current = _apply(total, current, scale)
        elif word in tens and lang == "fr" and word.startswith("vingt") and current % 100 == 4:
            current += 76  # quatre-vingts
        elif word in tens and current % 100 == 0:
            current += tens[word][0]
        elif word in units and _fits(current, units[word][0]):
            current += units[word][0]
        else:
            break
        used = index + 1
    if not used:
        return None, max(lead, 1)
    value = (total + current) * (0.5 if tokens[0][0] == "half" or lead > 1 else 1)
    if not lead:
        value, used = _spelt_out(tokens, used, lang, value)
        scale = next((scales[word][0] for word, _, _ in reversed(tokens[:used]) if word in scales), 1.0)
    article = used == 1 and tokens[0][0] in words_of(lang, "article")
    kind = "article" if article else "words"
    return Numeral(tokens[0][1], tokens[used - 1][2], value, value, scale, kind), used


def _spelt_out(tokens: list[Token], used: int, lang: str, value: float) -> tuple[float, int]:
    """Read on where text2num takes more words for one number ("dix-sept"); return the value and the words used."""
    for end in range(min(len(tokens), used + _MORE_WORDS), max(used, 2) - 1, -1):
        spelt = spelt_value(" ".join(word for word, _, _ in tokens[:end]), lang)
        if spelt is not None:
            return spelt, end
    return value, used


def spelt_value(words: str, lang: str) -> float | None:
    """Return the value of a number of several words by the grammar of text2num; None where that knows no such number.

    Examples:
        >>> spelt_value("quatre vingt dix sept mille", "fr")
        97000.0
        >>> spelt_value("two three", "en") is None
        True
    """
    from text_to_num import text2num

    try:
        return float(text2num(words, lang))
    except ValueError:
        return None


def _apply(total: float, current: float, scale: float) -> tuple[float, float]:
    if scale <= 100:
        return total, max(current, 1) * scale
    if current == 0 and total:
        return total * scale, 0.0
    return total + max(current, 1) * scale, 0.0


def _fits(current: float, unit: float) -> bool:
    """Tell whether a unit may follow: 20 + 3, 60 + 12, 80 + 17, but not 2 + 3."""
    rest = current % 100
    if rest == 0:
        return current == 0 or current >= 100
    return rest % 10 == 0 and rest >= 20 and (unit < 10 or rest in {60, 80})


def _may_join(tokens: list[Token], index: int, current: float, total: float) -> bool:
    """Tell whether "and"/"et" is inside one number: a hundred and two, vingt et un."""
    if index == 0 or index + 1 >= len(tokens):
        return False
    if tokens[index][0] == "and":
        return (current >= 100 or total >= 1000) and current % 100 == 0
    return tokens[index + 1][0] in {"un", "une", "onze"} and current % 100 in {20, 30, 40, 50, 60, 70}
