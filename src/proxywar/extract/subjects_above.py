"""Whom "they" takes up below a clause whose subject is described: "The guerrillas fled to X, where they were…"."""

from __future__ import annotations

from proxywar.extract.nouns import is_definite
from proxywar.extract.parallels import subject_apart
from proxywar.extract.scene import Scene, collectives
from proxywar.find.tree import Tree

_THEY = frozenset({"they", "ils", "elles"})
_WHERE = frozenset({"where", "où", "when", "before", "after", "until", "because", "as", "avant", "après", "quand"})


def subject_elsewhere(scene: Scene, i: int) -> int | None:
    """Return the subject of another clause that a pronoun must mean, whether it is a name or not."""
    found = subject_apart(scene, i)
    return _described_above(scene, i) if found is None else found


def _described_above(scene: Scene, i: int) -> int | None:
    """Return the men, told of by a noun alone, that do what the main clause tells; none where it has others."""
    tree, clause = scene.tree, scene.tree.heads[i]
    if tree.lower[i] not in _THEY or tree.deps[i] not in ("nsubj", "nsubj:pass") or "parallels" in tree.without:
        return None
    if tree.deps[clause] not in ("advcl", "acl:relcl") or not any(tree.lower[k] in _WHERE for k in tree.kids[clause]):
        return None
    verb = next((k for k in tree.ancestors(clause) if tree.pos[k] == "VERB"), clause)
    if verb >= i or _has_many(tree, verb):
        return None
    doers = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if k < i]
    told = len(doers) == 1 and doers[0] not in scene.at and is_definite(tree, doers[0])
    several = told and tree.feature(doers[0], "Number") == "Plur"
    return doers[0] if several and collectives(scene.lang).get(tree.lemmas[doers[0]]) == "force" else None


def _has_many(tree: Tree, verb: int) -> bool:
    """Tell a clause that tells of several besides its subject: "ambushed the soldiers before they…"."""
    things = tree.children(verb, "obj", "iobj", "obl:agent")
    return any(tree.feature(k, "Number") == "Plur" or tree.children(k, "conj") for k in things)
