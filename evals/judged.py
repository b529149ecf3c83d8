"""Each fact that was read in an annotated document, judged by the scorer: in the gold, spurious, or missed.

The scorer itself stays as it came; this only keeps the facts that it counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals import score


@dataclass(frozen=True)
class Judged:
    """A fact of the gold, a fact that was read, or both where they match.

    Attributes:
        set: Name of the evaluation set.
        lang: Of the document.
        gold: As annotated; None for a spurious fact.
        fact: As read, with the keys of the interface; None for a missed one.
        pair: Actor and other party (or place) as the scorer compares them, in words; of the fact as read if there is
            one.
    """

    set: str
    doc: str
    lang: str
    gold: Mapping[str, Any] | None
    fact: Mapping[str, Any] | None
    pair: tuple[str, str]

    @property
    def is_right(self) -> bool:
        """True for a fact that is in the gold."""
        return self.gold is not None and self.fact is not None

    @property
    def outcome(self) -> str:
        """right, spurious or missed."""
        return "missed" if self.fact is None else "spurious" if self.gold is None else "right"

    @property
    def features(self) -> frozenset[str]:
        """The features that a fact was read with."""
        return frozenset(self.fact["features"]) - {"base"} if self.fact is not None else frozenset()


def judge_facts(
    name: str, documents: Sequence[Mapping[str, Any]], names: Any, predicted: Sequence[Mapping[str, Any]]
) -> list[Judged]:
    """Return what the scorer counts of a set, document by document; facts that match an optional one do not count.

    Args:
        name: Of the set.
        names: Spellings of its actors and places (`score.Names`).
        predicted: Facts as read, of all its documents.
    """
    own: dict[str, list[Mapping[str, Any]]] = {}
    for fact in predicted:
        own.setdefault(str(fact["doc"]), []).append(fact)
    out: list[Judged] = []
    for document in documents:
        ident, lang = str(document["id"]), document["lang"]
        gold = [(score.types_of(f), *pair, f) for f in document["facts"] for pair in score.pairs(f, names.gold)]
        matched, left = score.match(gold, score.predicted_pairs(own.get(ident, []), names), True)
        for (_, a, b, _, fact), found in matched:
            if not fact.get("optional"):
                shown = (a, b) if found is None else (found[1], found[2])
                pair = score.show(shown[0]), score.show(shown[1])
                out.append(Judged(name, ident, lang, fact, None if found is None else found[3], pair))
        out += [Judged(name, ident, lang, None, f, (score.show(a), score.show(b))) for _, a, b, f in left]
    return out
