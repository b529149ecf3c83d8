"""How a name sounds, whatever alphabet and language it came through: one form for "Chouïgou", "Shoigu", "Schojgu".

The rules undo the conventions by which English and French write Arabic, Persian, Amharic, the Slavic and the Turkic
languages with Latin letters. They lose on purpose what those conventions do not keep: the length of vowels, doubled
letters, silent letters. What they cannot tell ("Hryhoriy", "Grigori") is left to a distance in which such letters are
near to each other. Two names that sound alike may still be two people: `proxywar.resolve.scoring` decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from proxywar.text.folding import fold

_MARKED = {"š": "sh", "č": "tch", "ć": "tch", "ž": "zh", "đ": "dj", "ş": "sh", "ğ": "g", "ı": "i", "ț": "ts", "ţ": "ts",
           "ș": "sh", "ł": "l", "ñ": "ni", "ä": "e"}  # fmt: skip
"""Letters whose mark says how they sound; all other marks are dropped."""

_RULES = tuple((re.compile(pattern), new) for pattern, new in (
    (r"[^a-z]", ""),
    (r"ch(?=ael)", "k"),  # Michael
    (r"shch|chtch|stch", "X"),  # Russian "щ"
    (r"tch|tsh|tsch|sch|sh|ch|cz", "X"),  # "ch" is one sound in English, another in French
    (r"ic$", "iX"),  # Serbian "ć" without its mark
    (r"dzh|dj|dg(?=[eiy])|zh", "J"),
    (r"j", "J"),
    (r"kh", "K"),
    (r"gh", "g"),
    (r"gu(?=[eiy])", "g"),
    (r"qu(?=[eiy])", "k"),
    (r"ck|q", "k"),
    (r"x", "ks"),
    (r"th", "t"),
    (r"dh", "d"),
    (r"ph", "f"),
    (r"off$|ow$", "ov"),
    (r"eff$", "ev"),
    (r"ts|tz", "C"),
    (r"c(?=[eiy])", "C"),
    (r"c", "k"),
    (r"(?<=[aeiouy])ue$|(?<=[aeiou])h(?=[^aeiouyh]|$)", ""),
    (r"ou|oo|u", "u"),
    (r"ee", "i"),
    (r"wu", "u"),
    (r"aw|ao", "au"),
    (r"y", "i"),
    (r"i+", "i"),
    (r"(?<=[aeou])i(?=[aeou])", ""),
    (r"(?<=[^aeiou])ie", "e"),
    (r"^ie", "e"),
    (r"ski?[iy]?$", "ski"),
    (r"(?<=[^aeiou])e$", ""),
    (r"uw|u(?=[aeio])", "w"),
    (r"([A-Za-z])\1+", r"\1"),
    (r"(?<=[^aeiou])h$", ""),
))  # fmt: skip
_VOWELS = frozenset("aeiou")

_NEAR = {
    frozenset(pair): cost
    for cost, pairs in (
        (0.15, "ei ou ae"), (0.2, "hK wv Cs wu"), (0.25, "gh kK zJ bp gk ai"),
        (0.3, "ao au sX eo JX gJ td sz CX zs ji"),
        (0.35, "io iu eu kX Kx Ji kC td gK bv"),
    )
    for pair in pairs.split()
}  # fmt: skip
_WEAK = {"a": 0.25, "e": 0.2, "i": 0.2, "o": 0.3, "u": 0.3, "h": 0.3, "w": 0.35}
"""What it costs that one of two names has such a letter and the other none; others cost 1."""


@lru_cache(maxsize=200_000)
def sound_of(word: str) -> str:
    """Return the form of one word of a name that its spellings share.

    Capitals in it are sounds of their own: X for "sh" and "ch", J for "j" and "zh", K for "kh", C for "ts".

    Examples:
        >>> sound_of("Tchernychov") == sound_of("Chernyshov")
        True
        >>> sound_of("Sourovikine") == sound_of("Surovikin")
        True
        >>> sound_of("Gelayev"), sound_of("Gelaev")
        ('gelaev', 'gelaev')
    """
    lowered = "".join(_MARKED.get(c, c) for c in word.lower())
    sound = fold(lowered)
    for pattern, new in _RULES:
        sound = pattern.sub(new, sound)
    return sound


@lru_cache(maxsize=200_000)
def skeleton_of(word: str) -> str:
    """Return the consonants of a word in classes so wide that its spellings fall together: a key to look up by.

    Examples:
        >>> skeleton_of("Hryhorchuk") == skeleton_of("Grigortchouk")
        True
        >>> skeleton_of("Khanghoshvili") == skeleton_of("Khangochvili")
        True
    """
    sound = sound_of(word).translate(_CLASSES)
    sound = re.sub(r"(.)\1+", r"\1", sound)
    return sound or "a"


_CLASSES = str.maketrans({"a": None, "e": None, "i": None, "o": None, "u": None, "h": "k", "w": None, "K": "k",
                          "g": "k", "v": "f", "C": "s", "z": "s", "X": "s", "J": "s", "b": "p", "d": "t"})  # fmt: skip


@lru_cache(maxsize=200_000)
def word_likeness(one: str, other: str) -> float:
    """Return how alike two words of a name sound, from 0 to 1; 1 where their forms are the same.

    A Levenshtein distance over the forms of `sound_of` in which letters that transliterations interchange are near
    each other and vowels weigh little, as a share of the longer word.

    Examples:
        >>> word_likeness("Syrskyi", "Syrsky")
        1.0
        >>> word_likeness("Haftar", "Hifter") > word_likeness("Haftar", "Haftarist")
        True
    """
    a, b = sound_of(one), sound_of(other)
    if a == b:
        return 1.0
    if not a or not b or abs(len(a) - len(b)) > 3:
        return 0.0
    return max(0.0, 1.0 - _distance(a, b) / (0.5 + 0.5 * max(len(a), len(b))))


def _distance(a: str, b: str) -> float:
    previous = [0.0]
    for letter in b:
        previous.append(previous[-1] + _WEAK.get(letter, 1.0))
    for letter in a:
        gap = _WEAK.get(letter, 1.0)
        row = [previous[0] + gap]
        for n, other in enumerate(b):
            change = 0.0 if letter == other else _change(letter, other)
            row.append(min(previous[n] + change, previous[n + 1] + gap, row[n] + _WEAK.get(other, 1.0)))
        previous = row
    return previous[-1]


def _change(one: str, other: str) -> float:
    cost = _NEAR.get(frozenset((one, other)))
    if cost is not None:
        return cost
    return 0.4 if one in _VOWELS and other in _VOWELS else 1.0
