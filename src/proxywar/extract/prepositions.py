"""Prepositions: those that make a place of what follows, and others that several rules ask for."""

from __future__ import annotations

LOCATIVES = {
    "en": frozenset({"in", "at", "near", "inside", "around", "across", "throughout", "outside", "within", "along",
                     "off", "over", "on", "between", "beyond", "into"}),
    "fr": frozenset({"en", "à", "dans", "près", "sur", "autour", "au-dessus", "vers", "depuis", "entre", "chez",
                     "devant", "long"}),
}  # fmt: skip
MOTION = {
    "en": frozenset({"to", "into", "toward", "towards", "from", "through", "onto", "out"}),
    "fr": frozenset({"vers", "à", "en", "dans", "depuis", "pour", "jusque", "jusqu'à", "hors"}),
}
"""Prepositions that make a place of what follows; MOTION only beside verbs of movement."""
AGAINST = frozenset({"against", "on", "contre", "sur"})
"""Prepositions before whom an attack strikes."""
WITHOUT = frozenset({"without", "sans"})
PAST_BY = frozenset({"past", "through", "into", "across", "toward", "towards", "near"})
"""Prepositions of what the parser calls an object all the same."""
