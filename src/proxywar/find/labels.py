"""Labels and features of Universal Dependencies, taken apart once each."""

from __future__ import annotations

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


@lru_cache(maxsize=KEPT)
def read_features(morph: str) -> dict[str, str]:
    """Return features by name; not to be changed.

    Examples:
        >>> sorted(read_features("Number=Plur|VerbForm=Fin").items())
        [('Number', 'Plur'), ('VerbForm', 'Fin')]
    """
    return dict(reversed([pair.split("=", 1) for pair in morph.split("|") if "=" in pair]))
