"""Labels and features of Universal Dependencies, taken apart once each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

KEPT = 10_000
"""Labels and sets of features kept; a treebank has some hundreds of each."""


@lru_cache(maxsize=KEPT)
def base_label(label: str) -> str:
    """Return a label without its subtype.

    Examples:
        >>> base_label("nsubj:pass")
        'nsubj'
    """
    return label.split(":", 1)[0]


class _Choice(dict[str, bool]):
    """Which labels are among some labels, each told once."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        super().__init__()
        self._labels = labels

    def __missing__(self, label: str) -> bool:
        if len(self) >= KEPT:
            self.clear()
        self[label] = found = label in self._labels or base_label(label) in self._labels
        return found


@lru_cache(maxsize=KEPT)
def label_choice(labels: tuple[str, ...]) -> Mapping[str, bool]:
    """Return what tells whether a label, or its part before the colon, is one of some labels.

    Examples:
        >>> label_choice(("nsubj", "obl:agent"))["nsubj:pass"], label_choice(("nsubj", "obl:agent"))["obl"]
        (True, False)
    """
    return _Choice(labels)


@lru_cache(maxsize=KEPT)
def read_features(morph: str) -> dict[str, str]:
    """Return features by name; not to be changed. Words that are always plural ("troops") are plural.

    Examples:
        >>> sorted(read_features("Number=Plur|VerbForm=Fin").items())
        [('Number', 'Plur'), ('VerbForm', 'Fin')]
    """
    pairs = morph.replace("Number=Ptan", "Number=Plur").split("|")
    return dict(reversed([pair.split("=", 1) for pair in pairs if "=" in pair]))
