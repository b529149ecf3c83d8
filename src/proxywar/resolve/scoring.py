"""Whether two names of a case are one: a score with its reasons, of which how they are written is only the first.

Names that are written alike may be brothers, a person and a brigade named after him, or two who never met. What the
sentences around them share (places, persons, words, years) speaks for one, states that do not meet speak against. Above
`LINE` two names are one; between `SUGGESTED` and it they are shown to the reader; a conflict is kept as "not the same".
"""

from __future__ import annotations

from dataclasses import dataclass

from proxywar.resolve.bodynames import fit_bodies
from proxywar.resolve.lives import FAR_APART, acts_after_death, years_apart
from proxywar.resolve.naming import align_names, is_exact
from proxywar.resolve.nodes import Node

LINE = 0.75
"""From this score on two names are taken for one; chosen on evals/identities."""
SUGGESTED = 0.5
"""From this score on two names are shown as perhaps one."""
STATED = 0.97
"""Score of two names that a text says are one."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is held of two names.

    Attributes:
        one, other: Their ids, in the order of the alphabet.
        score: From 0 to 1.
        reasons: What speaks for it and against it, in words.
        not_same: True where they are known to be two.
    """

    one: str
    other: str
    score: float
    reasons: tuple[str, ...] = ()
    not_same: bool = False

    @property
    def is_same(self) -> bool:
        """True above the line."""
        return self.score >= LINE and not self.not_same


@dataclass(slots=True)
class _Tally:
    score: float
    reasons: list[str]

    def add(self, points: float, reason: str) -> None:
        self.score += points
        self.reasons.append(f"{reason} ({points:+.2f})")


def judge(one: Node, other: Node) -> Judgement | None:
    """Compare two names of a case; None where nothing speaks for one.

    Examples:
        >>> a = Node("x-a", "actor", frozenset({"Oleh Hrabenko"}), frozenset({"UKR"}), frozenset({"x-verbivske"}))
        >>> b = Node("x-b", "actor", frozenset({"Oleg Grabenko"}), frozenset({"UKR"}), frozenset({"x-verbivske"}))
        >>> judge(a, b).is_same
        True
    """
    if one.kind != other.kind:
        return None
    one, other = sorted((one, other), key=lambda node: node.id)
    if one.is_acronym or other.is_acronym:
        return _judge_acronym(one, other)
    first, second = one.body, other.body
    if one.kind == "actor" and (first is None) != (second is None):
        return None  # a person and a body, whatever they are called
    if one.kind == "actor" and first is not None and second is not None:
        fit = fit_bodies(first, second)
        if fit.conflict:
            return _two(one, other, fit.conflict)
        if fit.score < 0.5:
            return None
        tally = _Tally(0.5 + 0.38 * fit.score, [f"names say the same ({fit.score:.2f})"])
        return _weighed(one, other, tally, soft=fit.score < 1.0)
    return _judge_names(one, other)


def _two(one: Node, other: Node, conflict: str) -> Judgement:
    return Judgement(one.id, other.id, 0.0, (f"names differ: {conflict}",), not_same=True)


def _judge_names(one: Node, other: Node) -> Judgement | None:
    """Compare names of persons, or of places."""
    fit = align_names(one.person, other.person)
    if fit.conflict:
        return _two(one, other, fit.conflict)
    if fit.words == 1 and _outlives(one, other):
        reason = f"one died in {max(one.died | other.died)}, the other acts after it"
        return Judgement(one.id, other.id, 0.0, (reason,), not_same=True)
    if not fit.words:
        return None
    place = one.kind == "place"
    score = 0.62 + 0.28 * (fit.score - 0.82) / 0.18
    reasons = [f"names sound alike ({fit.score:.2f})"]
    tally = _Tally(score, reasons)
    if not fit.whole:
        tally.add(-0.12 if fit.words > 1 else -0.35, "one name is longer")
    elif fit.words == 1 and not place:
        tally.add(-0.1 if one.entity == other.entity else -0.3, "one word only")
    if not place and fit.words > 1 and min(one.person.common, other.person.common) >= fit.words:
        tally.add(-0.12, "names that very many bear")
    return _weighed(one, other, tally, soft=not is_exact(fit, one.person, other.person))


def _outlives(one: Node, other: Node) -> bool:
    return acts_after_death(one.died, other.acts) or acts_after_death(other.died, one.acts)


def _judge_acronym(one: Node, other: Node) -> Judgement | None:
    """Compare an acronym with a long form by its letters: enough only where the sentences agree as well."""
    short, long = (one, other) if one.is_acronym else (other, one)
    body = long.body
    if body is None or short.name.replace(".", "").upper() not in body.initials:
        return None
    return _weighed(one, other, _Tally(0.58, ["the letters are the initials of the long name"]), soft=True)


def _weighed(one: Node, other: Node, tally: _Tally, *, soft: bool) -> Judgement:
    """Add what the sentences around the names say.

    Args:
        soft: The names are not quite the same: without anything that the sentences share they stay two.
    """
    shared = 0.0
    around = one.around & other.around
    if around:
        shared += min(0.12 + 0.04 * (len(around) - 1), 0.2)
        tally.add(shared, f"both met with {', '.join(sorted(around)[:3])}")
    states = one.states & other.states
    if states:
        shared += 0.05
        tally.add(0.05, f"both about {', '.join(sorted(states)[:3])}")
    elif one.states and other.states:
        tally.add(-0.2, f"one about {', '.join(sorted(one.states)[:3])}, the other about "
                        f"{', '.join(sorted(other.states)[:3])}")  # fmt: skip
    stems = one.stems & other.stems
    if stems:
        points = min(0.03 * len(stems), 0.12)
        shared += points if len(stems) > 1 else 0
        tally.add(points, f"the same words around: {', '.join(sorted(stems)[:4])}")
    between = years_apart(one.died | one.acts, other.died | other.acts)
    if one.kind == "actor" and (between > FAR_APART or _outlives(one, other)):
        tally.add(-0.15, f"{between} years lie between them")
    if one.is_kin or other.is_kin:
        tally.add(-0.1, "a relative is spoken of")
    if soft and shared == 0:
        tally.score = min(tally.score, LINE - 0.01)
        tally.reasons.append("nothing around them is shared")
    return Judgement(one.id, other.id, round(max(0.0, min(tally.score, 0.96)), 3), tuple(tally.reasons))
