"""Who "its neighbour", "his rival" and "ses ennemis" are where two are told of: the one whose they are not."""

from __future__ import annotations

from proxywar.extract.grammar import subjects
from proxywar.extract.scene import Scene, told_as
from proxywar.lang import classed
from proxywar.records import Argument

_ANOTHER = frozenset({"other", "autre"})
_ARMED = frozenset({"country", "government", "military", "armed_group", "party"})
"""Kinds of parties that are another's rival or enemy."""


def other_party(scene: Scene, i: int) -> list[Argument]:
    """Return whom such a noun means: the only other one of its kind that this sentence and the one before name.

    "Ethiopian jets bombed Tsorona, hours after Asmara accused its neighbour of a raid": Ethiopia is the other one.
    """
    tree = scene.tree
    if tree.lemmas[i] not in classed(scene.lang, "nouns", "one of two") or tree.feature(i, "Number") == "Plur":
        return []
    marks = [k for k in tree.kids[i] if tree.deps[k] in ("det", "nmod:poss") and tree.feature(k, "Poss") == "Yes"]
    told = [k for k in tree.kids[i] if tree.deps[k].split(":")[0] in ("amod", "nmod", "appos", "compound", "flat")]
    # "Its northern neighbour", "son grand voisin": as good as "its neighbour", where it says no nationality.
    told = [k for k in told if tree.lower[k] in _ANOTHER or any(m in scene.at for m in tree.subtree(k))
            or tree.deps[k].split(":")[0] not in ("amod", "nmod")]  # fmt: skip
    if not marks or any(k not in marks for k in told) or tree.deps[i] == "appos" or tree.children(i, "cop"):
        return []
    here, since = tree.start[i], scene.since
    own = {a.id for k in _doers(scene, i) for a in scene.discourse.named_at(tree.start[k])}
    if not own:
        own = {a.id for a in scene.discourse.resolve(tree.lower[marks[0]], scene.lang, before=here, barred=frozenset())}
    own |= {c for ident in own if scene.gazetteer.has_actor(ident) and (c := scene.gazetteer.country_of(ident))}
    named = [(s.order, s.argument) for s in scene.discourse.seen]
    named += [(at, a) for at, group in scene.discourse.nations for a in group]
    others = {a.id: a for at, a in named if since <= at < here and a.id not in own and a.kind in _ARMED}
    if not own or len(others) != 1:
        return []
    (ident,) = others
    return [told_as(scene, ident, i, i)] if scene.gazetteer.has_actor(ident) else list(others.values())


def _doers(scene: Scene, i: int) -> list[int]:
    """Return who deals with "its neighbour", or says what it does: "Asmara accused it", "Asmara said that it…"."""
    tree = scene.tree
    verbs = [k for k in tree.ancestors(i) if tree.pos[k] == "VERB"]
    if tree.deps[i].startswith("nsubj"):
        verbs = verbs[1:] if verbs and tree.deps[verbs[0]] == "ccomp" else []
    return [k for k in subjects(tree, verbs[0]) if k in scene.at and k < i] if verbs else []
