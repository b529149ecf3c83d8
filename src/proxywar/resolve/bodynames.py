"""The parts of a body's name: the concepts that its translations share, the proper names in it, its initials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from proxywar.lang import LANGUAGES, table
from proxywar.resolve.naming import ARTICLES, same_word
from proxywar.resolve.transliteration import skeleton_of
from proxywar.text.folding import fold

ALIKE = 0.8
_LINKS = frozenset((
    "of", "the", "for", "and", "in", "to", "de", "du", "des", "d", "la", "le", "les", "l", "pour", "et",
    "en", "au", "aux", "a",
))  # fmt: skip
_NUMBERS = frozenset((
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name in its parts.

    Attributes:
        concepts: What the common words in it say, the same in every language.
        proper: The other words: places, persons, words of other languages.
        initials: The letters an acronym of it may have.
    """

    concepts: frozenset[str]
    proper: tuple[str, ...]
    initials: tuple[str, ...] = ()

    @property
    def keys(self) -> set[str]:
        """The keys under which bodies that may be one are found: its proper names, or else what it says."""
        return {skeleton_of(word) for word in self.proper} or {" ".join(sorted(self.concepts))}

    @property
    def numbers(self) -> frozenset[str]:
        """Ordinals and figures, which tell sister units apart."""
        return self.concepts & _NUMBERS | frozenset(w for w in self.proper if w[:1].isdigit())


@cache
def _concepts() -> tuple[dict[str, str], frozenset[str]]:
    rows = [row for lang in LANGUAGES for row in table(lang, "name_words")]
    bodies = frozenset(row["concept"] for row in rows if row["kind"] == "body")
    return {fold(row["word"]): row["concept"] for row in reversed(rows)}, bodies


@lru_cache(maxsize=100_000)
def parse_body(name: str) -> BodyName | None:
    """Return the parts of a body's name; None for a name that has no common word of such names in it.

    Examples:
        >>> parse_body("brigade des martyrs de Tavar") is None
        False
        >>> a, b = parse_body("Black Falcons of Treska"), parse_body("Faucons noirs de Treska")
        >>> a.concepts == b.concepts and a.proper == b.proper
        True
    """
    concepts, bodies = _concepts()
    words = [w for w in re.split(r"[\s’']+|(?<=\w)-(?=\w)", _kept_together(name)) if w]
    found, proper, letters = set(), [], ""
    for word in words:
        plain = fold(word).strip('-.,()"«»')
        if not plain or plain in _LINKS or (plain in ARTICLES and word != words[0]):
            continue
        letters += plain[0].upper()
        if plain in concepts:
            found.add(concepts[plain])
        else:
            proper.append(plain)
    if not found & bodies and len(found) < 2 and not (found and proper and _is_group_like(name)):
        return None
    return BodyName(frozenset(found), tuple(proper), (letters,) if len(letters) > 2 else ())


def _kept_together(name: str) -> str:
    return re.sub(r"(?i)\b(self|auto)-(d[eé]fen[cs]es?)", r"\1\2", name)


def _is_group_like(name: str) -> bool:
    return bool(re.search(r"\b(?:of|de|du|des)\b|\bd['’]", name))


@dataclass(frozen=True, slots=True)
class BodyFit:
    """How two bodies' names fit each other.

    Attributes:
        score: From 0 to 1.
        conflict: What stands against it, "" where nothing does.
    """

    score: float
    conflict: str = ""


def fit_bodies(one: BodyName, other: BodyName) -> BodyFit:
    """Compare two names by concepts and proper names, whatever language and order of words they have.

    Examples:
        >>> fit_bodies(parse_body("First Brigade of Nefer"), parse_body("Fourth Brigade of Nefer")).conflict
        'first, fourth'
        >>> fit_bodies(parse_body("Tavar Martyrs Brigade"), parse_body("brigade des martyrs de Tavar")).score
        1.0
    """
    if one.numbers != other.numbers:
        return BodyFit(0.0, ", ".join(sorted(one.numbers ^ other.numbers)))
    left = [w for w in other.proper if not any(same_word(w, x) >= ALIKE for x in one.proper)]
    right = [w for w in one.proper if not any(same_word(w, x) >= ALIKE for x in other.proper)]
    if left or right:
        return BodyFit(0.0, ", ".join(sorted(left + right)))
    shared, every = one.concepts & other.concepts, one.concepts | other.concepts
    score = len(shared) / len(every) if every else 0.0
    if not one.proper and len(shared) < 2:
        score = min(score, 0.5)
    rest = (one.concepts ^ other.concepts) - {"the"}
    return BodyFit(score, ", ".join(sorted(rest)) if score < 0.5 else "")
