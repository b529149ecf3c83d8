"""From judgements over pairs to entities: the surest first, and never across a pair that is known to be two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from proxywar.resolve.scoring import Judgement


def cluster_names(
    ids: Iterable[str], judgements: Iterable[Judgement], *, same: Iterable[tuple[str, str]] = (),
    not_same: Iterable[tuple[str, str]] = (),
) -> dict[str, str]:  # fmt: skip
    """Put names together; return id → id of its cluster, the first of its members in the order of the alphabet.

    Pairs above the line are joined by falling score. A pair is left apart where joining it would bring together two
    names that are known not to be the same, by a judgement or by the analyst, through whatever chain. The result
    depends on what is given and not on its order.

    Args:
        ids: All names, also those that no judgement names.
        judgements: Over pairs; several over one pair count as the surest of them.
        same: Pairs that the analyst joined; they go before everything, also before `not_same` of judgements.
        not_same: Pairs that the analyst holds apart.

    Examples:
        >>> from proxywar.resolve.scoring import Judgement
        >>> pairs = [Judgement("a", "b", 0.9), Judgement("b", "c", 0.8), Judgement("a", "c", 0.0, not_same=True)]
        >>> cluster_names("abc", pairs)
        {'a': 'a', 'b': 'a', 'c': 'c'}
    """
    judgements = list(judgements)
    wanted = sorted({_pair(*p) for p in same})
    apart = {_pair(*p) for p in not_same}
    judged_apart = {_pair(j.one, j.other) for j in judgements if j.not_same} - set(wanted)
    joined = _Joined(
        sorted(set(ids) | {i for j in judgements for i in (j.one, j.other)} | {i for p in wanted for i in p})
    )
    joined.keep_apart(apart)
    for one, other in wanted:
        joined.join(one, other)
    joined.keep_apart(judged_apart)
    for j in sorted((j for j in judgements if j.is_same), key=lambda j: (-j.score, _pair(j.one, j.other))):
        joined.join(j.one, j.other)
    return joined.result()


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


class _Joined:
    """Sets of names that know which other sets they must not meet."""

    def __init__(self, ids: list[str]) -> None:
        self._of = {id: id for id in ids}
        self._members: dict[str, list[str]] = {id: [id] for id in ids}
        self._enemies: dict[str, set[str]] = {}

    def keep_apart(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Note pairs that must not come together; those that are already one stay so."""
        for one, other in sorted(pairs):
            a, b = self._of.get(one, one), self._of.get(other, other)
            if a != b:
                self._enemies.setdefault(a, set()).add(b)
                self._enemies.setdefault(b, set()).add(a)

    def join(self, one: str, other: str) -> bool:
        """Join two sets unless they must not meet."""
        a, b = self._of[one], self._of[other]
        if a == b:
            return True
        if b in self._enemies.get(a, ()):
            return False
        a, b = _pair(a, b)
        for member in self._members[b]:
            self._of[member] = a
        self._members[a] += self._members.pop(b)
        for enemy in self._enemies.pop(b, set()):
            self._enemies[enemy].discard(b)
            self._enemies[enemy].add(a)
            self._enemies.setdefault(a, set()).add(enemy)
        return True

    def result(self) -> dict[str, str]:
        return {id: min(self._members[root]) for id, root in sorted(self._of.items())}


def suggestions(judgements: Iterable[Judgement], clusters: Mapping[str, str], *, least: float) -> list[Judgement]:
    """Return the pairs of different clusters that may be one, the likest first."""
    open_pairs = [j for j in judgements if not j.not_same and j.score >= least
                  and clusters.get(j.one, j.one) != clusters.get(j.other, j.other)]  # fmt: skip
    return sorted(open_pairs, key=lambda j: (-j.score, j.one, j.other))
