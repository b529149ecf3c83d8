"""Mend French relatives of owners: "le M23, dont Kigali est le parrain, a pris Goma" has two clauses.

"dont" hangs on what is owned, never on a name: on the predicate, on the object, on the subject that is a noun. Its
clause hangs on the noun before it, which the parser often gives to the verb of the clause.
"""

from __future__ import annotations

from proxywar.find.mending_absolutes_fr import mend_absolutes_fr
from proxywar.find.mending_accused_fr import mend_relatives_of_the_accused_fr
from proxywar.find.mending_agreement_fr import mend_agreement_fr
from proxywar.find.mending_described_fr import mend_described_fr
from proxywar.find.mending_relatives import QUE, antecedent, mend_relatives_fr, part_from_clause
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_LOOSE = frozenset({"conj", "parataxis", "advcl", "ccomp"})
_UNATTACHED = frozenset({"appos", "nmod", "flat", "obl", "conj", "dep"})
_REACH = 4
"""How far behind "dont" its subject may stand."""


def mend_clauses_of_nouns_fr(tree: Tree) -> None:
    """Mend the relative clauses of "dont", then those of other pronouns, in place."""
    mend_absolutes_fr(tree)
    mend_described_fr(tree)
    if "dont" in tree.lower:
        _mend_dont(tree)
    mend_relatives_fr(tree)
    mend_relatives_of_the_accused_fr(tree)
    for que in tokens_with(tree.lower, QUE, 2, len(tree) - 3):
        if tree.deps[que] == "case":
            _mend_que_of_name(tree, que, tree.heads[que])
        elif tree.deps[que] == "obj":
            _mend_que_of_infinitive(tree, que)
        elif tree.deps[tree.heads[que]] == "amod":
            _mend_que_of_epithet(tree, que, tree.heads[que])
    _mend_mains_behind(tree)
    mend_agreement_fr(tree)


def _mend_que_of_name(tree: Tree, que: int, name: int) -> None:
    """Read "la rencontre que X et Y devaient avoir est annulée" with the meeting as what is called off."""
    verb, noun = tree.heads[name], antecedent(tree, que)
    if noun is None or not tree.deps[name].startswith("nsubj") or tree.heads[noun] != verb or verb < name:
        return
    if not tree.deps[noun].startswith("nsubj") or not part_from_clause(tree, verb, noun):
        return
    inner = [k for k in tree.children(verb, "xcomp") if not tree.children(k, "obj")]
    tree.pos[que] = "PRON"
    tree.reattach(que, inner[0] if inner else verb, "obj")


def _mend_que_of_epithet(tree: Tree, que: int, verb: int) -> None:
    """Read "Bamako, que la Cédéao menace de sanctions" with Bamako as whom: no finite verb is an epithet."""
    if tree.pos[verb] != "VERB" or not tree.is_finite(verb) or not tree.children(verb, "nsubj"):
        return
    tree.deps[verb], tree.deps[que], tree.pos[que] = "acl:relcl", "obj", "PRON"
    for k in tree.children(verb, "obj"):
        if k > verb and tree.case_of(k):
            tree.deps[k] = "obl"


def _mend_mains_behind(tree: Tree) -> None:
    """Read "Moscou, que Varsovie presse de partir, nie tout" with Moscow as who denies: a name alone is no clause."""
    for noun in tokens_with(tree.pos, {"NOUN", "PROPN"}, 0, len(tree) - 4):
        if tree.heads[noun] != noun or tree.children(noun, "cop", "case"):
            continue
        clauses = tree.children(noun, "acl:relcl")
        behind = [k for v in clauses for k in tree.children(v, "parataxis", "conj") if tree.pos[k] == "VERB"]
        behind = [k for k in behind if tree.is_finite(k) and not tree.children(k, "nsubj", "mark", "cc", "csubj")]
        if not behind:
            continue
        verb = behind[0]
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[noun], tree.deps[noun] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
        tree.link()


def _mend_que_of_infinitive(tree: Tree, que: int) -> None:
    """Read "Moscou, que Varsovie presse de retirer ses troupes" with Moscow as who is pressed.

    Also hang the clause of "le Kosovo, que Belgrade refuse de reconnaître" on Kosovo.
    """
    deed = tree.heads[que]
    verb, noun = tree.heads[deed], antecedent(tree, que)
    if noun is None or tree.deps[deed] != "xcomp" or tree.feature(deed, "VerbForm") != "Inf" or verb < que:
        return
    if tree.deps[verb] in _LOOSE and verb not in tree.ancestors(noun) and tree.children(verb, "nsubj"):
        tree.reattach(verb, noun, "acl:relcl")
    controls = tree.lemmas[verb] in classed("fr", "verbs", "object control")
    if controls and not tree.is_passive(verb) and not tree.children(verb, "obj", "iobj"):
        tree.reattach(que, verb, "obj")


def _mend_dont(tree: Tree) -> None:
    for q in tokens_with(tree.lower, {"dont"}, 1, len(tree) - 2):
        if (noun := antecedent(tree, q)) is None:
            continue
        _give_subject(tree, q)
        near = range(q + 1, min(q + 1 + _REACH, len(tree)))
        subject = next((k for k in near if tree.deps[k].startswith("nsubj")), None)
        if subject is not None and tree.heads[subject] > q:
            _hang_clause(tree, q, noun, tree.heads[subject])
            _hang_owner(tree, q, subject, tree.heads[subject])


def _give_subject(tree: Tree, q: int) -> None:
    """Give the verb of "dont Pretoria paie la solde" the name before it, which the parser hung on the owner."""
    name = q + 1 + (tree.pos[q + 1] == "DET")
    verb = name + 1
    while verb < len(tree) - 1 and (tree.pos[verb] in ("AUX", "ADV") or tree.deps[verb] in ("iobj", "expl:pv")):
        verb += 1
    if verb == len(tree) or tree.pos[name] != "PROPN":
        return
    if tree.deps[name] not in _UNATTACHED or tree.heads[name] >= q:
        return
    if tree.pos[verb] == "VERB" and tree.is_finite(verb) and verb not in tree.subtree(name):
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        tree.link()


def _hang_clause(tree: Tree, q: int, noun: int, verb: int) -> None:
    """Hang the clause of "dont" on the noun before it."""
    above = tree.heads[verb]
    too_far = tree.deps[verb] == "acl:relcl" and above < noun and tree.pos[above] == "NOUN"
    if tree.words[q - 1] != "," or verb < q:
        return
    if noun in tree.subtree(verb):
        part_from_clause(tree, verb, noun)
    elif too_far or tree.deps[verb] in _LOOSE:
        tree.reattach(verb, noun, "acl:relcl")


def _hang_owner(tree: Tree, q: int, subject: int, verb: int) -> None:
    """Hang "dont" on what is owned where the subject is a name, which nobody owns.

    Of "dont l'aide est connue" the subject is owned; of "dont Paris réclame l'extradition" the object, of "dont Paris
    est le parrain" the predicate.
    """
    if tree.lemmas[verb] in classed("fr", "verbs", "accuses") and tree.heads[q] in (subject, verb):
        if any(k > verb for k in tree.children(verb, "obj")) and not tree.children(verb, "xcomp"):
            tree.reattach(q, verb, "obl")  # "l'attentat, dont l'opposition accuse Damas": of the attack
        return
    if not _is_named(tree, subject) or tree.heads[q] not in (subject, verb):
        return
    if tree.children(verb, "cop"):
        predicate = _predicate(tree, verb)
        if predicate is not None:
            tree.reattach(q, predicate, "nmod")
        return
    deeds = [verb, *(k for k in tree.kids[verb] if tree.deps[k] == "xcomp" and tree.pos[k] == "VERB")]
    owned = [k for v in deeds for k in tree.children(v, "obj") if tree.pos[k] == "NOUN" and k > subject]
    bare = [k for k in owned if not any(tree.case_of(m) == "de" for m in tree.kids[k])]
    if bare:
        tree.reattach(q, bare[0], "nmod")


def _predicate(tree: Tree, word: int) -> int | None:
    """Return the noun of "dont Paris est le parrain", "est l'un des parrains", "est le principal allié"."""
    if tree.pos[word] == "NOUN":
        return word
    if tree.lower[word] in ("un", "une"):
        noun = next((k for k in tree.children(word, "nmod") if k > word and tree.case_of(k) == "de"), word)
        for k in tree.children(noun, "case"):
            tree.pos[k], tree.deps[k] = "DET", "det"
    else:
        noun = tree.heads[word] if tree.deps[word] == "amod" and tree.heads[word] == word + 1 else word
    if noun == word or tree.pos[noun] not in ("ADJ", "NOUN"):
        return None
    for k in [k for k in tree.kids[word] if k != noun]:
        tree.heads[k] = noun
    if tree.heads[noun] == word:
        tree.take_place(noun, word)
        tree.heads[word], tree.deps[word] = noun, "nummod"
    tree.pos[noun] = "NOUN"
    tree.link()
    return noun


def _is_named(tree: Tree, k: int) -> bool:
    """Tell a name, or a title before its name."""
    if tree.pos[k] == "PROPN" or tree.words[k + 1 : k + 2] == [","]:
        return tree.pos[k] == "PROPN"
    return any(tree.pos[m] == "PROPN" and not tree.case_of(m) for m in tree.kids[k])
