"""Read what is given or got behind whom it goes to or comes from: "a reçu de Téhéran des missiles".

The parser hangs the thing on the name before it ("Téhéran des missiles") or takes the name for what is got.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table, united

_TO = frozenset({"à", "au", "aux"})
_OF = frozenset({"de", "du", "d'", "d’", "des"})
_ARTICLES = frozenset({"la", "l'", "l’", "le", "les"})
_DETERMINERS = _ARTICLES | {"des", "du", "un", "une", "ses", "son", "sa", "leur", "leurs", "plusieurs", "quelques",
                            "deux", "trois", "dix"}  # fmt: skip
_HANGS = frozenset({"nmod", "obl", "obl:arg", "obj", "root", "conj", "appos", "dep", "flat"})


def mend_givers_fr(tree: Tree) -> None:
    """Give such a verb its object and its name back, in place."""
    _mend_getters(tree)
    _mend_getters_behind_participles(tree)
    for v in tokens_with(tree.pos, {"VERB"}, 0, len(tree) - 4):
        of = tree.lower[v + 1] in _OF and tree.lemmas[v] in _verbs("de")
        if not of and not (tree.lower[v + 1] in _TO and tree.lemmas[v] in _verbs("à")):
            continue
        name = v + 2 + (tree.lower[v + 2] in _ARTICLES)
        if not tree.words[name][:1].isupper() or tree.heads[name] == name:
            continue
        things = [k for k in tree.children(v, "obj") if k > name]
        thing = things[0] if things else _thing_behind(tree, name)
        if thing is None or thing == v or tree.heads[name] not in (v, thing):
            continue
        if tree.deps[thing] not in _HANGS or tree.heads[thing] not in (name, v, thing):
            continue
        if of or not things:
            _part(tree, v, name, thing)


def _mend_getters(tree: Tree) -> None:
    """Read "a livré des armes aux talibans, qui affrontaient l'Inde" with the Taliban as who get them and fight."""
    for k in tokens_with(tree.deps, {"nmod"}, 3):
        thing = tree.heads[k]
        v = tree.heads[thing]
        mark = next((m for m in tree.children(k, "case") if tree.lower[m] in _TO), None)
        if mark is None or tree.deps[thing] != "obj" or tree.pos[v] != "VERB" or tree.lemmas[v] not in _verbs("à"):
            continue
        told = tree.pos[k] == "PROPN" or tree.lower[mark] in ("au", "aux") or tree.children(k, "det")
        if not v < thing < k or not told or tree.lemmas[thing] in noun_triggers("fr"):
            continue
        tree.reattach(k, v, "obl")
        qui = tree.subtree(k)[-1] + 2
        clause = tree.heads[qui] if qui < len(tree) and tree.lower[qui] == "qui" else v
        if tree.words[min(qui, len(tree)) - 1] == "," and tree.heads[clause] == thing:
            tree.reattach(clause, k, "acl:relcl")


def _mend_getters_behind_participles(tree: Tree) -> None:
    """Read "a livré des pièces détachées à l'Iran" with Iran as who gets them: nothing is detached to anybody."""
    for k in tokens_with(tree.deps, {"obl"}, 4):
        made = tree.heads[k]
        thing = made - 1
        v = tree.heads[thing]
        mark = next((m for m in tree.children(k, "case") if tree.lower[m] in _TO), None)
        if mark is None or tree.deps[made] not in ("acl", "amod") or tree.heads[made] != thing or k < made:
            continue
        gives = tree.pos[v] == "VERB" and tree.lemmas[v] in _givers() and tree.deps[thing] == "obj" and v < thing
        spare = tree.lemmas[thing] == "pièce" and tree.lemmas[made] == "détacher"
        if gives and (spare or tree.lemmas[made] not in united(_givers(), classed("fr", "verbs", "meant for"))):
            tree.reattach(k, v, "obl")


def _part(tree: Tree, v: int, name: int, thing: int) -> None:
    """Hang the name on the verb by its preposition, and the thing as its object."""
    tree.heads[name], tree.deps[name] = v, "obl"
    for k in range(v + 1, name):
        tree.heads[k] = name
        tree.deps[k], tree.pos[k] = ("case", "ADP") if k == v + 1 else ("det", "DET")
    tree.heads[thing], tree.deps[thing] = v, "obj"
    if tree.deps[name + 1] == "case" and tree.heads[name + 1] == thing:
        tree.deps[name + 1], tree.pos[name + 1] = "det", "DET"
    tree.link()


def _thing_behind(tree: Tree, name: int) -> int | None:
    """Return the noun right behind a name, its article and its adjective."""
    if name + 2 >= len(tree) or not (tree.lower[name + 1] in _DETERMINERS or tree.pos[name + 1] == "NUM"):
        return None
    thing = next((k for k in range(name + 2, min(name + 4, len(tree))) if tree.pos[k] in NOMINAL - {"NUM"}), None)
    return thing if thing is not None and tree.pos[thing] == "NOUN" else None


@cache
def _givers() -> frozenset[str]:
    """Return the verbs of giving things to somebody."""
    rows = [r for r in table("fr", "triggers") if r["pos"] == "VERB" and r["type"] == "AID"]
    return frozenset(r["lemma"].split()[0] for r in rows if "à" in r["recipient"].replace("!", "").split("|"))


@cache
def _verbs(preposition: str) -> frozenset[str]:
    """Return the verbs whose frames look for somebody behind a preposition beside an object."""
    rows = [r for r in table("fr", "triggers") if r["pos"] == "VERB" and "obj:" in r["lemma"]]
    roles = ((r["lemma"], r["actor"] if preposition == "de" else f"{r['recipient']}|{r['actor']}") for r in rows)
    return frozenset(
        lemma.split()[0] for lemma, role in roles if preposition in role.replace("!", "").split("|")
    ) | frozenset(r["lemma"] for r in table("fr", "light_verbs") if preposition == "de" and r["subject"] == "undergoer")
