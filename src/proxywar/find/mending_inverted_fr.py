"""French subjects and antecedents that the parser misses: behind the verb, without a helper, or by their agreement.

"…, s'indigne Sarajevo": who is indignant. "Le parti a été dissous et l'armée démantelée": the army was. "Les Abkhazes,
que sont venus épauler des Tchétchènes": who came. "Les soldats de X que Bamako a priés de partir": the soldiers.
"""

from __future__ import annotations

from proxywar.find.mending_agreement_fr import agrees
from proxywar.find.mending_stationed_fr import mend_stationed
from proxywar.find.tree import Tree, tokens_with

_QUE = frozenset({"que", "qu'", "qu’"})
_LOOSE = frozenset({"conj", "advcl", "ccomp", "parataxis", "acl", "dep", "acl:relcl"})


def mend_inverted(tree: Tree) -> None:
    """Mend these clauses in place (French only)."""
    _mend_reflexive_tags(tree)
    _mend_gapped_passives(tree)
    _mend_who_came(tree)
    _mend_apposed_relatives(tree)
    _mend_agreeing_participles(tree)
    mend_stationed(tree)


def _mend_reflexive_tags(tree: Tree) -> None:
    """Read "…, s'indigne Sarajevo" with Sarajevo as who is: a verb with "se" has no name for an object behind it."""
    for name in tokens_with(tree.deps, {"obj"}, 4):
        verb = tree.heads[name]
        clitic = verb - 1
        if tree.pos[name] != "PROPN" or tree.deps[clitic] != "expl:pv" or tree.heads[clitic] != verb:
            continue
        parted = tree.words[clitic - 1] in (",", "»") and verb < name <= verb + 2
        if parted and not tree.children(verb, "nsubj", "nsubj:pass", "mark", "cc") and not tree.case_of(name):
            tree.deps[name] = "nsubj"
            tree.deps[verb] = "parataxis" if tree.deps[verb] in _LOOSE else tree.deps[verb]


def _mend_gapped_passives(tree: Tree) -> None:
    """Read "le parti a été dissous et l'armée démantelée par X" with two passives that share their helpers."""
    for noun in tokens_with(tree.deps, {"conj"}, 4, len(tree) - 1):
        verb, marks = tree.heads[noun], tree.children(noun, "cc")
        if tree.pos[noun] not in ("NOUN", "PROPN") or not marks or tree.pos[verb] != "VERB" or verb > noun:
            continue
        if not tree.children(verb, "aux:pass"):
            continue
        parts = [k for k in tree.children(noun, "acl") if k > noun and tree.is_past_participle(k)]
        if len(parts) != 1 or "," in tree.words[noun : parts[0]] or tree.children(noun, "case"):
            continue
        part = parts[0]
        tree.heads[part], tree.deps[part] = verb, "conj"
        tree.heads[noun], tree.deps[noun] = part, "nsubj:pass"
        tree.heads[marks[0]] = part
        tree.link()


def _mend_who_came(tree: Tree) -> None:
    """Read "les Abkhazes, que sont venus épauler des Tchétchènes" with the Chechens as who came."""
    for que in tokens_with(tree.lower, _QUE, 2, len(tree) - 4):
        came = que + 2
        help_ = came + 1
        if tree.lemmas[que + 1] != "être" or tree.pos[came] != "VERB" or tree.children(came, "nsubj", "nsubj:pass"):
            continue
        if tree.feature(help_, "VerbForm") != "Inf" or tree.heads[help_] != came or tree.deps[came] not in _LOOSE:
            continue
        who = [k for k in (*tree.children(help_, "obj"), *tree.children(came, "obj")) if k > help_]
        noun = que - 1 - (tree.words[que - 1] == ",")
        if not who or tree.pos[noun] not in ("NOUN", "PROPN") or noun in tree.subtree(came):
            continue
        tree.heads[came], tree.deps[came] = noun, "acl:relcl"
        tree.heads[who[0]], tree.deps[who[0]] = came, "nsubj"
        tree.heads[que], tree.deps[que], tree.pos[que] = came, "obj", "PRON"
        tree.link()


def _mend_apposed_relatives(tree: Tree) -> None:
    """Read "…, accusation que Kigali balaie" with the charge as what is swept aside: a bare noun tells no content."""
    for que in tokens_with(tree.lower, _QUE, 3, len(tree) - 2):
        noun, verb = que - 1, tree.heads[que]
        if tree.pos[noun] != "NOUN" or tree.words[noun - 1] != "," or tree.heads[verb] != noun or verb < que:
            continue
        if tree.deps[verb] not in ("acl", "acl:relcl", "ccomp") or tree.children(verb, "obj", "ccomp", "xcomp"):
            continue
        tree.deps[verb], tree.deps[que], tree.pos[que] = "acl:relcl", "obj", "PRON"


def _mend_agreeing_participles(tree: Tree) -> None:
    """Read "les soldats de Barkhane que Bamako a priés de partir" with the soldiers as who are asked.

    Behind "avoir" a participle agrees with what stands before it, and with nothing else.
    """
    for que in tokens_with(tree.lower, _QUE, 2, len(tree) - 2):
        verb = tree.heads[que]
        if tree.deps[verb] not in ("advcl", "ccomp", "conj", "parataxis") or tree.deps[que] not in ("mark", "obj"):
            continue
        helped = any(tree.lemmas[k] == "avoir" for k in tree.children(verb, "aux"))
        if not helped or verb < que or tree.children(verb, "obj", "aux:pass") or not _is_marked(tree, verb):
            continue
        if any(tree.deps[k].startswith("expl") for k in tree.kids[verb]):
            continue
        chain = [que - 1, *tree.ancestors(que - 1)]
        fits = [k for k in chain if tree.pos[k] == "NOUN" and k < que and agrees(tree, verb, k)]
        if fits and verb not in tree.ancestors(fits[0]):
            tree.heads[verb], tree.deps[verb] = fits[0], "acl:relcl"
            tree.heads[que], tree.deps[que], tree.pos[que] = verb, "obj", "PRON"
            tree.link()


def _is_marked(tree: Tree, verb: int) -> bool:
    """Tell a participle of the feminine or the plural."""
    return tree.feature(verb, "Gender") == "Fem" or tree.lower[verb].endswith(("és", "ées", "ée"))
