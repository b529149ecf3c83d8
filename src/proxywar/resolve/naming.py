"""The parts of a person's name: titles and articles off, what belongs together in one, given names as one name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from proxywar.lang import LANGUAGES, read_rows, table
from proxywar.resolve.transliteration import skeleton_of, sound_of, word_likeness
from proxywar.text.folding import fold

ARTICLES = frozenset((
    "al", "el", "ul", "il", "ol", "ad", "ed", "at", "et", "as", "es", "ash", "esh", "ech", "ar", "er",
    "an", "en", "az", "ez", "adh", "l", "d", "the", "le", "la", "les",
))  # fmt: skip
"""The Arabic article, assimilated or not, and those of the text's own language."""
FATHERS = frozenset((
    "ben", "bin", "ibn", "ould", "ouled", "weld", "wuld", "walad", "ag", "oglu", "bint", "b", "y",
))  # fmt: skip
"""Words that say that a father's name follows."""
FRONT = {"abu": "abu", "abou": "abu", "abo": "abu", "abi": "abu", "bu": "abu", "bou": "abu", "um": "um", "umm": "um",
         "oum": "um", "oumm": "um"}  # fmt: skip
SERVANTS = frozenset(["abd", "abdel", "abdul", "abdal", "abdol", "abdoul", "abdoel"])
EXACT = 0.97
"""From this likeness on two spellings are the same."""
LONG = 13
"""From so many letters of sound on one vowel more or less does not make another name."""
ALIKE = 0.82
"""From this likeness on two words may be spellings of one name; chosen on evals/identities."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in its parts.

    Attributes:
        words: Given names, fathers' names and family name in order, folded.
        common: How many of the words are given names that very many bear.
    """

    words: tuple[str, ...]
    common: int = 0


@cache
def given_names() -> tuple[dict[str, str], frozenset[str]]:
    """Return the sound of each form of a given name with its name, and the names that very many bear."""
    text = (resources.files(__package__) / "data" / "given_names.csv").read_text(encoding="utf-8")
    names: dict[str, str] = {}
    common = set()
    for row in read_rows(text, "resolve/data/given_names.csv"):
        for form in row["forms"].split(";"):
            names.setdefault(sound_of(form), row["name"])
        if row["common"]:
            common.add(row["name"])
    return names, frozenset(common)


@cache
def title_words() -> frozenset[str]:
    """Return the words of one-word titles of all languages, folded."""
    own = {fold(row["title"]).rstrip(".") for lang in LANGUAGES for row in table(lang, "titles")}
    return frozenset(title for title in own if " " not in title) | {"haji", "hadji", "hajj", "mollah", "mullah"}


@lru_cache(maxsize=100_000)
def parse_person(text: str) -> PersonName:
    """Return the parts of a person's name.

    Examples:
        >>> parse_person("General Abdel Fattah al-Burhan").words
        ('abdfattah', 'burhan')
        >>> parse_person("Abou Walid at-Tavari")
        PersonName(words=('abuwalid', 'tavari'), common=0)
    """
    words = [w for w in re.split(r"[\s\-]+", _letters(text)) if w]
    parts: list[str] = []
    at = 0
    while at < len(words):
        word = words[at].strip("'")
        plain = fold(word)
        step = 1
        nxt = _next_word(words, at)
        if plain in FRONT and nxt is not None:
            parts.append(FRONT[plain] + words[nxt])
            step = nxt + 1 - at
        elif plain in SERVANTS and nxt is not None:
            parts.append("abd" + words[nxt])
            step = nxt + 1 - at
        elif word and plain not in FATHERS and not (plain in ARTICLES and len(words) > 1):
            parts.append(_joined(word))
        at += step
    titles = title_words()
    while len(parts) > 1 and fold(parts[0]).rstrip(".") in titles:
        parts = parts[1:]
    names, common = given_names()
    known = [names.get(sound_of(part)) for part in parts]
    return PersonName(tuple(parts), sum(k in common for k in known if k))


def _letters(text: str) -> str:
    return re.sub(r"[’‘ʼ`'´]", "", text.replace("«", " ").replace("»", " ")).lower()


def _next_word(words: list[str], at: int) -> int | None:
    for n in range(at + 1, min(at + 3, len(words))):
        if fold(words[n]) not in ARTICLES:
            return n
    return None


_SERVANT = re.compile(r"^abd(?:[aeou]l|oul)(?=[a-z]{3})")


def _joined(word: str) -> str:
    """Write "Abdelfattah" as "Abdel Fattah" comes out."""
    return _SERVANT.sub("abd", word) if fold(word).startswith("abd") and not _is_given(word) else word


def _is_given(word: str) -> bool:
    return sound_of(word) in given_names()[0]


@lru_cache(maxsize=200_000)
def same_word(one: str, other: str) -> float:
    """Return how likely two words of names are one name: 1 for forms of one given name, else how alike they sound."""
    if one == other:
        return 1.0
    names, _ = given_names()
    first, second = names.get(sound_of(one)), names.get(sound_of(other))
    if first is not None and first == second:
        return 1.0
    like = word_likeness(one, other)
    if first is not None and second is not None:
        return min(like, 0.6)  # two given names that are told apart: Salah is not Saleh
    if "abu" in (one[:3], other[:3]) or one[:2] == "bu" or other[:2] == "bu":
        like = max(like, word_likeness(one.removeprefix("a"), other.removeprefix("a")))
    return like


def is_exact(alignment: Alignment, one: PersonName, other: PersonName) -> bool:
    """Tell names that are the same but for what transliterations do not keep; long names may differ in a vowel."""
    letters = min(sum(len(sound_of(word)) for word in name.words) for name in (one, other))
    return alignment.score >= (EXACT if letters < LONG else 0.93)


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two names fit each other.

    Attributes:
        score: Likeness of the words that fit, the least of them.
        words: How many fit.
        whole: True where no word of either is left over.
        conflict: Which words stand against each other, "" where none do.
    """

    score: float
    words: int
    whole: bool
    conflict: str = ""


NONE = Alignment(0.0, 0, whole=False)


def align_names(one: PersonName, other: PersonName) -> Alignment:
    """Lay the words of two names on each other, in order.

    A name may leave out a father's or a family name, never the first word: "Oleg Hrabenko" fits "Oleh Ivanovich
    Hrabenko". Names of the same length fit word by word or not at all.

    Examples:
        >>> align_names(parse_person("Oleh Ivanovich Hrabenko"), parse_person("Oleg Hrabenko")).words
        2
        >>> align_names(parse_person("Selim Korvat"), parse_person("Simon Korvat")).conflict
        'selim, simon'
    """
    a, b = one.words, other.words
    if not a or not b:
        return NONE
    if len(a) > len(b):
        a, b = b, a
    if len(a) != len(b):
        joined = same_word("".join(a), "".join(b))
        if joined >= 0.9 and len(a) > 1:
            return Alignment(joined, len(a), whole=True)
    if len(a) == len(b):
        likes = [same_word(x, y) for x, y in zip(a, b, strict=True)]
        if min(likes) >= ALIKE:
            return Alignment(min(likes), len(a), whole=True)
        worst = likes.index(min(likes))
        shares = max(likes) >= ALIKE
        return Alignment(0.0, 0, whole=False, conflict=f"{a[worst]}, {b[worst]}" if shares else "")
    fitted = _subsequence(a, b)
    if fitted:
        return Alignment(fitted, len(a), whole=False)
    shares = any(same_word(x, y) >= ALIKE for x in a for y in b)
    return Alignment(0.0, 0, whole=False, conflict=f"{a[0]}, {b[0]}" if shares and len(a) > 1 else "")


def _subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Return the least likeness of the short name's words, in order, within the long one; 0 where they do not fit."""
    if len(short) == 1:
        best = max(same_word(short[0], long[-1]), same_word(short[0], long[0]))
        return best if best >= ALIKE else 0.0
    least = same_word(short[0], long[0])
    if least < ALIKE:
        return 0.0
    at = 1
    for word in short[1:]:
        found = next((n for n in range(at, len(long)) if same_word(word, long[n]) >= ALIKE), None)
        if found is None:
            return 0.0
        least = min(least, same_word(word, long[found]))
        at = found + 1
    # A family name may be left out where all else is the same: "Marek Doln" is not "Marek Dolny Trobec".
    return least if at == len(long) or least >= EXACT else 0.0


def keys_of(names: Iterable[PersonName]) -> set[str]:
    """Return the keys under which names that may be one are looked up together: any pair of words in order."""
    keys = set()
    for name in names:
        bones = [skeleton_of(given_names()[0].get(sound_of(w), w)) for w in name.words]
        if len(bones) == 1:
            keys.add(bones[0])
            continue
        for word in bones[1:]:
            keys.add(f"{bones[0]} {word}")
        keys.add("".join(bones))
    return keys
