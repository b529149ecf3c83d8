"""How often a fact of some confidence is right, on documents that its weights were not fitted on.

The sets of `FITTED` are cut into ten parts by document; each part gets the confidence of weights fitted on the other
nine. That is done five times with other parts, and the mean is taken. So these figures say what the method does with
the rules as they stand; the weights that are shipped are fitted on all ten parts, and `held` to `held9` are in none.

How doubtful a fact is as a whole (the base) is that of `LIKE_NEWS`, of ordinary agency prose on wars that the rules
were least fitted to: in `dev`, which they have been read against for longest, nine in ten facts are right, in a text
that nobody has looked at seven. A confidence that promised the former would mislead whoever reads the latter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import mean

from evals.judged import Judged
from proxywar.records import DISPLAY_CONFIDENCE
from train.facts.regression import Weights, fit

LIKE_NEWS = ("fresh7", "fresh8", "fresh9", "fresh10", "fresh11")
"""Sets whose share of right facts is nearest to that of what an analyst reads; they set the base of the weights."""
LONG_READ = ("dev", "devb", "articles", "fresh", "fresh2")
"""Sets that the rules have been read against for longest; their share of right facts is theirs alone."""
FITTED = (*LONG_READ, "fresh3", "fresh4", "fresh5", "fresh6", *LIKE_NEWS, "rich")
"""Sets that the shipped weights are fitted on: no confidence in them is held out any more."""
RICH = 0.4
"""What a fact of `rich` counts beside one of another set: there are five of them for one, and of uncommon prose."""
SHOWN = ("dev", "devb")
"""Sets that precision and recall at the threshold are stated for."""
FOLDS = 10
ROUNDS = 5
BANDS = 10


@dataclass(frozen=True)
class Weighed:
    """A fact with the confidence that it would have had, had its document been unknown."""

    judged: Judged
    confidence: float


@dataclass(frozen=True)
class Point:
    """Precision and recall of the facts from a confidence on."""

    confidence: float
    facts: int
    precision: float
    recall: float


def cross_validate(judged: Sequence[Judged], like: Sequence[str] = LIKE_NEWS) -> list[Weighed]:
    """Return the facts of some sets and of those shown, each by weights that have not seen its document.

    Args:
        like: Sets whose facts set the base; what is shipped has that of `LIKE_NEWS`.
    """
    facts = _fitted(judged)
    rounds = [_weigh_by(facts, lambda j, n=n: _part(j, n), like) for n in range(ROUNDS)]  # type: ignore[misc]
    return [Weighed(j, mean(given)) for j, *given in zip(facts, *rounds, strict=True) if j.set in (*like, *SHOWN)]


def of_sets(weighed: Iterable[Weighed], sets: Sequence[str]) -> list[Weighed]:
    """Return the facts of some sets."""
    return [w for w in weighed if w.judged.set in sets]


def _fitted(judged: Iterable[Judged]) -> list[Judged]:
    return [j for j in judged if j.set in FITTED and j.fact is not None]


def _part(judged: Judged, number: int) -> int:
    return hashlib.sha256(f"{number}/{judged.set}/{judged.doc}".encode()).digest()[0] % FOLDS


def leave_sets_out(judged: Sequence[Judged]) -> list[Weighed]:
    """Return the facts of the fitted sets, each with a confidence from weights that have not seen its set."""
    facts = _fitted(judged)
    return [Weighed(*pair) for pair in zip(facts, _weigh_by(facts, lambda j: FITTED.index(j.set)), strict=True)]


def as_shipped(judged: Iterable[Judged]) -> list[Weighed]:
    """Return facts with the confidence that they were read with."""
    return [Weighed(j, float(j.fact["confidence"])) for j in judged if j.fact is not None]


def _weigh_by(facts: Sequence[Judged], part: Callable[[Judged], int], like: Sequence[str] = LIKE_NEWS) -> list[float]:
    """Return the confidence of each fact by weights fitted on the facts of all other parts."""
    parts = [part(j) for j in facts]
    models = {}
    for number in set(parts):
        seen = [j for j, own in zip(facts, parts, strict=True) if own != number]
        models[number] = fit_judged(seen, like)
    return [models[own].predict(j.features) for j, own in zip(facts, parts, strict=True)]


def fit_judged(facts: Sequence[Judged], like: Sequence[str] = LIKE_NEWS) -> Weights:
    """Fit weights to facts, with a base of its own for each set that is not like news."""
    return fit(
        [j.features for j in facts],
        [j.is_right for j in facts],
        groups=["" if j.set in like else j.set for j in facts],
        worth=[RICH if j.set == "rich" else 1.0 for j in facts],
    )


def bands(weighed: Iterable[Weighed]) -> dict[str, tuple[int, int, float]]:
    """Return, by tenth of confidence, how many facts are in the gold, how many there are, and their mean confidence."""
    groups: dict[int, list[Weighed]] = {}
    for one in weighed:
        groups.setdefault(min(int(one.confidence * BANDS), BANDS - 1), []).append(one)
    return {
        f"{band / BANDS:.1f}": (
            sum(w.judged.is_right for w in group),
            len(group),
            sum(w.confidence for w in group) / len(group),
        )
        for band, group in sorted(groups.items())
    }


def calibration_error(weighed: Sequence[Weighed]) -> float:
    """Return the expected calibration error: how far the share of right facts is from their confidence, over bands.

    After M. P. Naeini, G. F. Cooper and M. Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning
    (2015), with ten bands of equal width.
    """
    if not weighed:
        return 0.0
    return sum(abs(right - n * mean) for right, n, mean in bands(weighed).values()) / len(weighed)


def spread(weighed: Sequence[Weighed]) -> tuple[float, float]:
    """Return the mean confidence of facts, and how many of them are in the gold as a share; equal where both hold."""
    return mean(w.confidence for w in weighed), mean(w.judged.is_right for w in weighed)


def at_threshold(
    weighed: Sequence[Weighed], judged: Iterable[Judged], sets: Sequence[str] = SHOWN, from_: float = DISPLAY_CONFIDENCE
) -> Point:
    """Return precision and recall of the facts of some sets from a confidence on.

    Args:
        judged: All of the sets, with the missed ones; recall is of all annotated facts.
        from_: The threshold; that of the brief and the tables by default.
    """
    gold = sum(j.gold is not None for j in judged if j.set in sets)
    kept = [w.judged.is_right for w in weighed if w.judged.set in sets and round(w.confidence, 2) >= from_]
    right = sum(kept)
    return Point(from_, len(kept), right / len(kept) if kept else 0.0, right / gold if gold else 0.0)
