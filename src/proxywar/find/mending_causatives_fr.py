"""French verbs by which something is had done: "s'est fait arrêter", "s'est vu infliger des sanctions", "fait savoir".

To whom the infinitive is done stands before it as a subject, and who does it behind "par": a passive in all but form
(M. Grevisse, Le bon usage, on "se faire" and "se voir" with an infinitive).
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import lexicon_verbs
from proxywar.find.mending_verbs import PASSIVE
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table, united

_CAUSING = frozenset({"faire", "voir", "laisser"})
_CLITICS = frozenset({"se", "s'", "s’"})


def mend_causatives_fr(tree: Tree) -> None:
    """Mend them in place."""
    if tree.lang != "fr":
        return
    for verb in tokens_with(tree.lemmas, _CAUSING, 1, len(tree) - 1):
        if tree.pos[verb] not in ("VERB", "AUX"):
            continue
        done = _infinitive(tree, verb)
        if done is None:
            continue
        if tree.heads[done] == verb and tree.lemmas[verb] == "faire" and tree.lemmas[done] in _had_done():
            _make_auxiliary(tree, verb, done)
        if tree.lemmas[verb] == "faire":
            _give_object(tree, verb, done)
        elif tree.lemmas[verb] == "voir" and done > verb:
            _give_subject(tree, verb, done)
        clitics = [k for k in (*tree.kids[verb], *tree.kids[done]) if tree.lower[k] in _CLITICS and k < verb]
        if clitics:
            _make_passive(tree, verb, done, clitics[0])
        for k in tree.kids[done]:
            if tree.deps[k] == "nsubj:caus":
                tree.deps[k] = "nsubj"
    _mend_speaking_il(tree)


def _give_object(tree: Tree, verb: int, done: int) -> None:
    """Read "fit liquider par ses agents les chefs du POUM" with the chiefs as whom they liquidate: "par" tells who."""
    if tree.heads[done] != verb or tree.children(done, "obj"):
        return
    if any(tree.case_of(k) == "par" for k in tree.children(done, "obl")):
        for k in [k for k in tree.children(verb, "obj") if k > done]:
            tree.reattach(k, done, "obj")


def _give_subject(tree: Tree, verb: int, done: int) -> None:
    """Read "vit débarquer à Conakry cent soldats portugais" with the soldiers as who land: who sees does nothing."""
    seen = [k for k in (*tree.children(done, "obj"), *tree.children(verb, "obj")) if k > verb]
    if tree.lemmas[done] not in _goes() or len(seen) != 1:
        return
    if any(
        tree.feature(k, "Reflex") == "Yes" or tree.lower[k] in _CLITICS for k in (*tree.kids[verb], *tree.kids[done])
    ):
        return
    if tree.heads[verb] == done:  # "vit débarquer", to the parser one verb
        tree.take_place(verb, done)
        for k in [k for k in tree.kids[done] if k < verb or tree.deps[k] == "punct"]:
            tree.heads[k] = verb
        tree.heads[done], tree.pos[verb] = verb, "VERB"
        tree.link()
    tree.reattach(seen[0], done, "nsubj")
    tree.deps[done] = "ccomp"


@cache
def _goes() -> frozenset[str]:
    """Return the verbs of going, of which who is seen to do it stands behind."""
    return united(*(classed("fr", "verbs", name) for name in ("être", "motion", "journey", "comes from", "goes")))


@cache
def _had_done() -> frozenset[str]:
    """Return the verbs that the trigger table has with "faire" as their auxiliary: "faire parvenir"."""
    rows = (r["lemma"].split() for r in table("fr", "triggers") if " aux:faire" in r["lemma"])
    return frozenset(row[0] for row in rows)


def _make_auxiliary(tree: Tree, verb: int, done: int) -> None:
    """Make "faire" the auxiliary of "a fait parvenir des armes à X": some such the parser reads so, some not."""
    tree.take_place(done, verb)
    for k in [k for k in tree.kids[verb] if k != done]:
        tree.heads[k] = done
    tree.heads[verb], tree.deps[verb], tree.pos[verb] = done, "aux:caus", "AUX"
    tree.link()
    things = tree.children(done, "obj")
    for k in [] if things else tree.children(done, "nsubj"):
        if k > done:
            tree.deps[k] = "obj"


def _infinitive(tree: Tree, verb: int) -> int | None:
    """Return what is had done: an infinitive right behind the verb, whichever of the two heads the other."""
    done = verb + 1
    while done < len(tree) - 1 and tree.lower[done] in ("pas", "plus", "jamais", "guère", "point"):
        done += 1
    if tree.feature(done, "VerbForm") != "Inf" or tree.pos[done] not in ("VERB", "AUX"):
        return None
    above = tree.heads[verb] == done and tree.deps[verb].startswith("aux")
    return done if above or (tree.heads[done] == verb and tree.deps[done] in ("xcomp", "ccomp", "obj")) else None


def _make_passive(tree: Tree, verb: int, done: int, clitic: int) -> None:
    """Make "X s'est vu infliger Y par Z" a passive of Y for X by Z, "X s'est fait arrêter par Z" one of X."""
    if tree.heads[done] == verb:
        tree.take_place(done, verb)
        for k in [k for k in tree.kids[verb] if k != done]:
            tree.heads[k] = done
        tree.link()
    tree.heads[verb], tree.deps[verb], tree.pos[verb] = done, "aux:pass", "AUX"
    tree.heads[clitic], tree.deps[clitic] = verb, "expl"
    tree.morph[done] = PASSIVE
    tree.link()
    things = [k for k in tree.children(done, "obj") if k > done]
    for k in tree.children(done, "nsubj"):
        tree.deps[k] = "iobj" if things else "nsubj:pass"
    for k in things[:1]:
        tree.deps[k] = "nsubj:pass"
    below = [m for k in things for m in tree.children(k, "nmod")]
    for k in (*tree.children(done, "obl", "nmod"), *below):
        if k > done and tree.case_of(k) == "par":
            tree.heads[k], tree.deps[k] = done, "obl:agent"
    tree.link()


def _mend_speaking_il(tree: Tree) -> None:
    """Read "a fait savoir qu'il n'enverrait pas de troupes" with "il" as who sends none."""
    impersonal = classed("fr", "verbs", "impersonal")
    for k in tokens_with(tree.lower, {"il"}, 0, len(tree) - 1):
        if not tree.deps[k].startswith("expl"):
            continue
        verb = tree.heads[k]
        personal = tree.lemmas[verb] in lexicon_verbs("fr") and tree.lemmas[verb] not in impersonal
        done = tree.children(verb, "obj") and not any(tree.lower[m] in _CLITICS for m in tree.kids[verb])
        if personal and done:
            tree.deps[k] = "nsubj"
