"""Where analysts disagree, and how far they agree beyond chance."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from proxywar.case.decisions import VERDICTS, Decision, describe_target, describe_value

_Z95 = 1.959964


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two analysts' last words on one thing, which differ.

    Attributes:
        about: The thing, in words.
        question: verdict, same, the corrected field, reliability, credibility or camp.
        authors: Who.
        said: What each says.
        decisions: Id of each one's decision.
        holds: Id of the one that shows: the later one.
        fact: Id of the fact, if it is about one.
    """

    about: str
    question: str
    authors: tuple[str, str]
    said: tuple[str, str]
    decisions: tuple[str, str]
    holds: str
    fact: str | None

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar review conflicts --format json`."""
        return {"about": self.about, "question": self.question, "authors": list(self.authors), "said": list(self.said),
                "decisions": list(self.decisions), "holds": self.holds, "fact": self.fact}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two analysts agree on what both judged.

    Attributes:
        question: "verdict" of facts (accept, correct, reject), or "same" of pairs.
        items: Judged by both.
        agreed: Of them, judged alike.
        observed: Share judged alike.
        expected: Share that would be alike if each kept to his own proportions by chance.
        kappa: Cohen's kappa (1960), (observed - expected) / (1 - expected); None where nothing is left to chance.
        low: Lower end of its 95 % interval, by the large-sample standard error of Cohen (1960).
        high: Upper end.
    """

    authors: tuple[str, str]
    question: str
    items: int
    agreed: int
    observed: float
    expected: float
    kappa: float | None
    low: float | None
    high: float | None

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar review agreement --format json`."""
        return {"authors": list(self.authors), "question": self.question, "items": self.items, "agreed": self.agreed,
                "observed": self.observed, "expected": self.expected, "kappa": self.kappa, "low": self.low,
                "high": self.high}  # fmt: skip


def find_conflicts(decisions: Iterable[Decision]) -> list[Conflict]:
    """Return where the last decisions of two authors on one thing differ, in the order of the things.

    Args:
        decisions: In force, in their order; an author's later decision takes the place of his earlier one.
    """
    found = []
    for (subject, question), by_author in sorted(_last_words(decisions).items()):
        for one, other in combinations(sorted(by_author), 2):
            a, b = by_author[one], by_author[other]
            said = _answer(a, question), _answer(b, question)
            if said[0] != said[1]:
                holds = max((a, b), key=lambda d: d.order)
                found.append(Conflict(describe_target(a), question, (one, other), said, (a.id, b.id), holds.id,
                                      subject if subject.startswith("f-") else None))  # fmt: skip
    return found


def measure_agreement(decisions: Iterable[Decision]) -> list[Agreement]:
    """Return the agreement of each two authors on verdicts and on pairs, where both judged the same things.

    Args:
        decisions: In force, in their order; an author's later decision takes the place of his earlier one.
    """
    answers: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for (_, question), by_author in _last_words(decisions).items():
        if question in ("verdict", "same"):
            for one, other in combinations(sorted(by_author), 2):
                pair = _answer(by_author[one], question), _answer(by_author[other], question)
                answers[one, other, question].append(pair)
    return [_measure((one, other), question, pairs) for (one, other, question), pairs in sorted(answers.items())]


def kappa(pairs: Sequence[tuple[str, str]]) -> tuple[float, float, float | None]:
    """Return observed agreement, agreement expected by chance, and Cohen's kappa.

    Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20.

    Examples:
        >>> kappa([("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15)
        (0.7, 0.5, 0.4)
    """
    n = len(pairs)
    observed = sum(a == b for a, b in pairs) / n
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(first[answer] * second[answer] for answer in first) / (n * n)
    return observed, expected, None if expected == 1 else round((observed - expected) / (1 - expected), 4)


def _measure(authors: tuple[str, str], question: str, pairs: Sequence[tuple[str, str]]) -> Agreement:
    observed, expected, value = kappa(pairs)
    low = high = None
    if value is not None:
        error = math.sqrt(observed * (1 - observed) / (len(pairs) * (1 - expected) ** 2))
        low, high = round(max(value - _Z95 * error, -1), 4), round(min(value + _Z95 * error, 1), 4)
    return Agreement(authors, question, len(pairs), sum(a == b for a, b in pairs), round(observed, 4),
                     round(expected, 4), value, low, high)  # fmt: skip


def _last_words(decisions: Iterable[Decision]) -> dict[tuple[str, str], dict[str, Decision]]:
    """Return by thing and question each author's last decision."""
    last: dict[tuple[str, str], dict[str, Decision]] = defaultdict(dict)
    for decision in decisions:
        for question in _questions(decision):
            last[_subject(decision), question][decision.author] = decision
    return last


def _questions(decision: Decision) -> list[str]:
    if decision.kind in VERDICTS:
        field = [str(decision.value["field"])] if decision.kind == "correct" else []
        return [*(["verdict"] if "type" in decision.target else []), *field]
    if decision.kind in ("same", "not-same"):
        return ["same"]
    if decision.kind == "grade":
        return [key for key in ("reliability", "credibility") if decision.value.get(key)]
    return ["camp"] if decision.kind == "camp" else []


def _subject(decision: Decision) -> str:
    target = decision.target
    if "type" in target:
        return decision.fact or str(target["fact"])
    if "a" in target:
        return " ".join(sorted((str(target["a"]["id"]), str(target["b"]["id"]))))
    return str(target.get("sha256") or target.get("outlet") or target.get("id"))


def _answer(decision: Decision, question: str) -> str:
    if question in ("verdict", "same"):
        return decision.kind
    if question in ("reliability", "credibility", "camp"):
        return str(decision.value[question])
    return describe_value(decision).partition(" → ")[2]
