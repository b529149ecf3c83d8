"""Whose men somebody is thought or says to be: "gunmen believed to belong to X", "des hommes se réclamant de X"."""

from __future__ import annotations

from proxywar.extract.candidates import bearer
from proxywar.extract.joints import expand
from proxywar.extract.scene import Scene
from proxywar.lang import classed, united
from proxywar.records import Argument

_OF = frozenset({"to", "from", "of", "à", "de", "with"})


def presumed_party(scene: Scene, i: int) -> list[Argument]:
    """Return the body that a clause behind a noun of men says that they are thought to be of."""
    tree, lang = scene.tree, scene.lang
    opens = united(classed(lang, "verbs", "thinks of somebody"), classed(lang, "verbs", "is of a body"))
    for v in tree.children(i, "acl"):
        if v != i + 1 + (tree.lower[i + 1 : i + 2] == ["se"]) and tree.heads[v - 1] != i:
            continue
        if tree.lemmas[v] not in opens:
            continue
        for k in sorted(tree.subtree(v)):
            above = tree.heads[k]
            of = tree.case_of(k) in _OF and (
                tree.lemmas[above] in classed(lang, "verbs", "is of a body")
                or tree.lemmas[above] in classed(lang, "nouns", "one of a body")
                or any(tree.lemmas[c] in ("be", "être") for c in tree.children(k, "cop"))
            )
            before = above in tree.subtree(v) and tree.deps[k] == "compound" and tree.lemmas[above] in classed(
                lang, "nouns", "one of a body")  # fmt: skip
            ref = scene.at.get(k)
            if k > v and (of or before) and ref is not None and not ref.is_adjective:
                return _bodies(scene, k)
    return []


def _bodies(scene: Scene, k: int) -> list[Argument]:
    refs = [r for m in expand(scene.tree, [k]) if (r := scene.at.get(m)) is not None and not r.is_adjective]
    named = [bearer(scene, r) for r in refs if r.of("actor") or not r.candidates]
    return [a for a in named if a.kind != "country"]
