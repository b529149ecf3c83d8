"""Mend French sentences whose only verb the parser took for no verb: "Des soldats turcs débarquèrent à Misrata".

The simple past and the imperfect of rarer verbs have endings that no noun has.
"""

from __future__ import annotations

import re

from proxywar.find.inflection import forms, shared_forms_fr
from proxywar.find.mending_only_verbs import is_seen, make_only_verb
from proxywar.find.mending_verbs import PAST
from proxywar.find.tree import Tree

_PAST = re.compile(r"(?:èrent|irent|urent|inrent|aient|ait)$")
_BEFORE = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET", "CCONJ", "ADP"})
_MOST = 12
"""Words before the verb, at most."""


def mend_past_french(tree: Tree) -> None:
    """Mend such a sentence in place."""
    if tree.lang != "fr" or any(is_seen(tree, k) for k in range(len(tree))):
        return
    for v in range(1, min(len(tree) - 1, _MOST)):
        if tree.pos[v - 1] not in _BEFORE or (v == 1 and tree.pos[0] == "ADP"):
            return
        if _is_past(tree, v) and tree.pos[_head(tree, 0, v)] in ("NOUN", "PROPN"):
            make_only_verb(tree, v, PAST, _head)
            return


def _is_past(tree: Tree, v: int) -> bool:
    """Tell a form of the past that no other word has: "violèrent", "aiguillonna"."""
    word = tree.lower[v]
    if word != tree.words[v] or (word not in forms("fr") and word not in shared_forms_fr()):
        return False
    verb = forms("fr").get(word, "")
    return bool(_PAST.search(word)) or (verb.endswith("er") and word == verb[:-2] + "a" and len(word) > 4)


def _head(tree: Tree, start: int, stop: int) -> int:
    """Return the first noun of the words before a verb."""
    return next((k for k in range(start, stop) if tree.pos[k] in ("NOUN", "PROPN")), stop - 1)
