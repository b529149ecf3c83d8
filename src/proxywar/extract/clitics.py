"""The form of a pronoun that its verb tells: what "l'" is cut from."""

from __future__ import annotations

from proxywar.find.tree import Tree


def agreed(tree: Tree, i: int) -> str:
    """Return a pronoun in the form that agrees: the "l'" of "l'a sommée" is "la", of "l'a sommé" is "le".

    The "leur" of "leur fournir des armes" is "les", to several: no single state, as "leur voisin" may be that of one.
    """
    verb = tree.heads[i]
    if tree.lang == "fr" and tree.lower[i] == "leur" and tree.deps[i] == "iobj":
        return "les"
    if tree.lang != "fr" or tree.lower[i] not in ("l'", "l’") or tree.deps[i] != "obj":
        return tree.lower[i]
    shared = any(tree.lemmas[k] == "avoir" for k in tree.children(verb, "aux"))
    if i > verb or not shared:
        return tree.lower[i]
    return "la" if tree.lower[verb].endswith("e") else "le"
