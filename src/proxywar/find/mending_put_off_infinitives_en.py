"""Read "refused on Monday to let them pass" with what was refused as the verb's complement, whatever parts the two.

The parser takes the infinitive behind a time for an aim; what is refused, agreed or promised is none.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_TO = frozenset({"to"})


def mend_put_off_infinitives(tree: Tree) -> None:
    """Make these infinitives complements, in place (English only)."""
    takers = classed("en", "verbs", "hands down its object")
    for to in tokens_with(tree.lower, _TO, 2, len(tree) - 1):
        clause = tree.heads[to]
        verb = tree.heads[clause]
        if tree.deps[clause] != "advcl" or tree.pos[clause] != "VERB" or tree.lemmas[verb] not in takers or verb > to:
            continue
        if tree.is_passive(verb) or tree.children(verb, "obj", "ccomp", "xcomp", "iobj") or "," in tree.words[verb:to]:
            continue
        tree.deps[clause] = "xcomp"
