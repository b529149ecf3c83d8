"""French spellings of towns whose names come from another script, by the rules that the French press goes by.

GeoNames gives them mostly in English spelling; the sounds are the same, the letters are not (Lysychansk,
Lissitchansk; Tarhuna, Tarhouna; Shahhat, Chahhat).
"""

from __future__ import annotations

import re

COUNTRIES = frozenset({
    "AFG", "ARM", "AZE", "BGR", "BLR", "DZA", "EGY", "ERI", "ESH", "ETH", "GEO", "IRN", "IRQ", "JOR", "KAZ", "KGZ",
    "LBN", "LBY", "MAR", "MDA", "MKD", "OMN", "PAK", "PSE", "QAT", "RUS", "SAU", "SDN", "SRB", "SSD", "SYR", "TCD",
    "TJK", "TKM", "TUN", "UKR", "UZB", "YEM", "ARE", "KWT", "BHR", "SOM", "DJI", "MRT", "MLI", "NER",
})  # fmt: skip
"""States most of whose towns are named in another script than the Latin, or were until lately."""
_SOUNDS = (
    ("shch", "chtch"), ("sh", "\0"), ("ch", "tch"), ("\0", "ch"), ("zh", "j"), ("j(?=[aeiou])", "dj"),
    ("(?<=[aeiouy])s(?=[aeiouy])", "ss"), ("oo", "ou"), ("ee", "i"), ("u", "ou"), ("w(?=[aeiy])", "ou"),
    ("y(?![aeiou])", "i"), ("g(?=[ei])", "gu"), ("uh$", "ou"), ("ah$", "a"),
)  # fmt: skip


def french_spelling(folded: str) -> str:
    """Return a folded English spelling as the French would write it.

    Examples:
        >>> french_spelling("lysychansk"), french_spelling("bani walid")
        ('lissitchansk', 'bani oualid')
    """
    for sound, letters in _SOUNDS:
        folded = re.sub(sound, letters, folded)
    return folded
