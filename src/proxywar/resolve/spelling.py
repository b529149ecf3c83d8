"""Names that are written alike: what was meant by a name that a case does not have, and who may be one actor.

Likeness of spelling is only ever shown to a reader. It merges nothing: "Haftar" is nearer to "Haftarist" than to
"Hifter".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from proxywar.text.folding import fold

MEANT = 65.0
"""From this share of letters in order, of 100, a name may be what was meant by another."""
ALIKE = 0.9
"""From this Jaro-Winkler likeness of whole names and of their last words two actors may be one."""
MIN_LETTERS = 5
MAX_ACTORS = 2000
"""So many actors, those with most facts, are compared with each other."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two actors whose names are written alike.

    Attributes:
        name: The actor outside the knowledge base.
        other: The one it may be.
        score: Likeness from 0 to 1.
    """

    name: str
    other: str
    score: float


def near_names(name: str, names: Iterable[str], *, limit: int = 3) -> list[str]:
    """Return the names that may be meant by one that nobody has, the nearest first.

    A name with the same words and more ("Khalifa Haftar" for "Haftar") is as near as can be.

    Examples:
        >>> near_names("Turky", ["Russia", "Turkey"])
        ['Turkey']
        >>> near_names("Hifter", ["Haftar", "Hamas"])
        ['Haftar']
    """
    from rapidfuzz import fuzz, process

    folded = {known: fold(known) for known in names}
    found = process.extract(fold(name), folded, scorer=fuzz.token_ratio, limit=limit, score_cutoff=MEANT)
    return [known for _, _, known in found]


def alike_actors(names: Mapping[str, str], unknown: Sequence[str]) -> list[Alike]:
    """Return pairs of actors that are written alike, the likest first.

    Args:
        names: Name by id of all actors, those with most facts first.
        unknown: Ids of those outside the knowledge base; two that it holds are two.

    Examples:
        >>> alike_actors({"x-1": "Marek Dolny", "x-2": "Marek Dolni", "x-3": "Marek Trobec"}, ["x-1", "x-2", "x-3"])
        [Alike(name='Marek Dolni', other='Marek Dolny', score=0.92)]
    """
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    kept = list(names)[:MAX_ACTORS]
    folded = {ident: fold(names[ident]) for ident in kept if len(names[ident]) >= MIN_LETTERS}
    place = {ident: at for at, ident in enumerate(kept)}
    strange = set(unknown)
    pairs = []
    for ident in folded.keys() & strange:
        near = process.extract_iter(folded[ident], folded, scorer=JaroWinkler.normalized_similarity, score_cutoff=ALIKE)
        for text, whole, other in near:
            if other == ident or (other in strange and place[other] > place[ident]):
                continue  # of two strangers the one with more facts is the other
            last = JaroWinkler.normalized_similarity(folded[ident].split()[-1], text.split()[-1])
            score = round(min(whole, last), 2)
            if score >= ALIKE and text != folded[ident]:
                pairs.append(Alike(names[ident], names[other], score))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.name, pair.other))
