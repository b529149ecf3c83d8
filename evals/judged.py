"""Each fact that was read in an annotated document, judged by the scorer: in the gold, spurious, or missed.

The scorer itself stays as it came; this only keeps the facts that it counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals import score

COUNTED_ONLY = "held"
"""What the names of the sets begin with that are only counted: nobody reads or quotes what they say."""
FIELDS = ("holder", "place", "date", "quantity")
"""What the scorer compares value by value on the facts found; status and channel come beside."""


@dataclass(frozen=True)
class Judged:
    """A fact of the gold, a fact that was read, or both where they match.

    Attributes:
        set: Name of the evaluation set.
        lang: Of the document.
        gold: As annotated; None for a spurious fact.
        fact: As read, with the keys of the interface; None for a missed one.
        pair: Actor and other party (or place) as the scorer compares them; as annotated, or as read of a spurious fact.
        text: Of the document.
        slips: Of a right fact, what is not as annotated: status, holder, place, date, quantity, channel.
    """

    set: str
    doc: str
    lang: str
    gold: Mapping[str, Any] | None
    fact: Mapping[str, Any] | None
    pair: tuple[frozenset[str], frozenset[str]]
    text: str = ""
    slips: tuple[str, ...] = ()

    @property
    def types(self) -> frozenset[str]:
        """The types that are right for it; of a spurious fact, its own."""
        return frozenset(score.types_of(self.gold)) if self.gold is not None else frozenset({self.type})

    @property
    def type(self) -> str:
        """The type by which it is counted: as read, or the first of those annotated."""
        if self.fact is not None:
            return str(self.fact["type"])
        assert self.gold is not None
        given = self.gold["type"]
        return str(given if isinstance(given, str) else given[0])

    @property
    def status(self) -> str:
        """The status by which it is counted: as annotated, or as read of a spurious fact."""
        one = self.gold if self.gold is not None else self.fact
        assert one is not None
        return str(one.get("status"))

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
        ident, lang, text = str(document["id"]), document["lang"], document["text"]
        gold = [(score.types_of(f), *pair, f) for f in document["facts"] for pair in score.pairs(f, names.gold)]
        matched, left = score.match(gold, score.predicted_pairs(own.get(ident, []), names), True)
        for (_, a, b, _, fact), found in matched:
            if not fact.get("optional"):
                read = None if found is None else found[3]
                slips = () if read is None else find_slips(fact, read, names)
                out.append(Judged(name, ident, lang, fact, read, (a, b), text, slips))
        out += [Judged(name, ident, lang, None, f, (a, b), text) for _, a, b, f in left]
    return out


def find_slips(gold: Mapping[str, Any], fact: Mapping[str, Any], names: Any) -> tuple[str, ...]:
    """Return what of a fact is not as annotated, by the scorer's own comparison."""
    tally = score.Tally()
    score.count_attributes(tally, gold, fact, names)
    slips = [] if tally["status"] else ["status"]
    slips += [field for field in FIELDS if tally[field, "fp"] or tally[field, "fn"]]
    return tuple([*slips, "channel"] if tally["channel"] and not tally["channel_ok"] else slips)
