"""Mend English participles that the parser hung on the wrong verb: who is sent fleeing flees, men deployed are no deed.

What follows "and" behind "sending X fleeing" goes with the sending, and a bare participle right behind its noun
describes that.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_roots import may_be_finite
from proxywar.find.mending_verbs import PASSIVE, is_past_form, make_verb
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

BELIEVED = frozenset({"believed", "thought", "suspected", "said", "reported", "alleged", "presumed"})
_CLAUSES = frozenset({"after", "before", "since", "while", "when", "until", "once", "because", "as", "that"})
SENDING = frozenset({"send", "set"})
_MAINS = frozenset({"root", "ccomp", "conj", "parataxis", "advcl"})
_SECONDS = frozenset({"conj", "advcl", "parataxis", "ccomp", "xcomp", "dep"})
_BEHIND_PARTICIPLES = frozenset({"by", "to", "on", "in", "at", "from", "with", "for", "against", "there", "last", "of"})
"""What stands behind a participle that has no object."""


def mend_participles(tree: Tree) -> None:
    """Mend these participles in place."""
    if tree.lang != "en":
        return
    _mend_given(tree)
    _mend_taken_for_mains(tree)
    _mend_done_before(tree)
    for verb in tokens_with(tree.pos, {"VERB"}, 2):
        above = tree.heads[verb]
        if above == verb:
            continue
        if tree.lower[verb].endswith("ing") or tree.lower[verb - 1] == "having":
            _mend_sent(tree, verb, above)
            _mend_second_governor(tree, verb, above)
        elif tree.lower[verb - 1] == "to" and tree.heads[verb - 1] == verb:
            _mend_behind_to(tree, verb)
        elif tree.deps[verb] == "conj" and above < verb - 1:
            _mend_bare(tree, verb)


def _mend_done_before(tree: Tree) -> None:
    """Read "left Moscow having conceded observers" with who left as who conceded: no subject without a comma before.

    What the parser took for the subject is where he went, came from or what he left.
    """
    for having in tokens_with(tree.lower, {"having"}, 2, len(tree) - 1):
        verb = tree.heads[having]
        main, behind = tree.heads[verb], [k for k in tree.children(verb, "nsubj") if k < having]
        if verb < having or main in (verb, having) or len(behind) != 1 or tree.pos[main] != "VERB" or main > behind[0]:
            continue
        span = tree.subtree(behind[0])
        if span[-1] != having - 1 or "," in tree.words[main + 1 : having] or tree.pos[behind[0]] == "PRON":
            continue
        if tree.children(main, "obj") or tree.case_of(behind[0]) == "with":  # "with Qatar having paid"
            continue
        tree.reattach(behind[0], main, "obl" if tree.case_of(behind[0]) else "obj")
        tree.deps[verb] = "advcl"
        tree.link()


def _mend_taken_for_mains(tree: Tree) -> None:
    """Read "Rebels, helped by Chad, crossed over", "men sent to save Doe landed" with the second verb as the main one.

    No English clause has two finite verbs that neither "and" nor a comma of a list joins.
    """
    for part in tokens_with(tree.deps, _MAINS, 1, len(tree) - 2):
        if tree.pos[part] != "VERB" or not _may_be_participle(tree, part):
            continue
        own = tree.children(part, "nsubj", "nsubj:pass")
        if len(own) != 1 or own[0] > part or tree.children(part, "aux", "aux:pass", "cop"):
            continue
        if any(k > own[0] or tree.deps[part] != "advcl" for k in tree.children(part, "mark")):
            continue
        row = [m for m in tree.conjuncts(part) if m == part or (m > part and not tree.children(m, "nsubj", "aux"))]
        if tree.deps[part] == "advcl":  # "looked on while generals, assured of help, stormed the palace"
            row.append(tree.heads[part])
        main = next((k for m in row for k in tree.kids[m] if k > part and _is_second_main(tree, part, k)), None)
        if main is None:
            continue
        noun, dep = own[0], "nsubj:pass" if tree.children(main, "aux:pass") else "nsubj"
        tree.take_place(main, part)
        tree.heads[noun], tree.deps[noun] = main, dep
        for k in tree.kids[part]:
            if k < noun or (k > main and k != main):
                tree.heads[k] = main
        tree.heads[part], tree.deps[part], tree.morph[part] = noun, "acl", PASSIVE
        _hang_givers(tree, [m for m in row if m < main and tree.pos[m] == "VERB" and m >= part])
        tree.link()


def _mend_given(tree: Tree) -> None:
    """Read "Savimbi, given arms by Pretoria, attacked" with what he was given: no given arms stand beside him."""
    givings = classed("en", "verbs", "two objects")
    for part in tokens_with(tree.deps, {"amod"}, 2, len(tree) - 3):
        thing, form = tree.heads[part], tree.lower[part]
        if tree.words[part - 1] != "," or thing < part or forms("en").get(form, form) not in givings:
            continue
        noun = tree.heads[thing]
        by = [k for k in tree.children(thing, "nmod") if tree.case_of(k) == "by"]
        if not by or noun > part or tree.pos[noun] not in ("PROPN", "NOUN") or form == forms("en").get(form, form):
            continue
        make_verb(tree, part, PASSIVE)
        tree.heads[part], tree.deps[part] = noun, "acl"
        tree.heads[thing], tree.deps[thing] = part, "obj"
        tree.link()
        _hang_givers(tree, [part])
        tree.link()


def _hang_givers(tree: Tree, row: list[int]) -> None:
    """Hang who gives in "given arms by Pretoria and denied a state by London" on the participles."""
    for part in row:
        for thing in tree.children(part, "obj"):
            for k in (*tree.children(thing, "nmod"), *tree.children(part, "obl")):
                if tree.case_of(k) == "by":
                    tree.heads[k], tree.deps[k], tree.morph[part] = part, "obl:agent", PASSIVE


def _may_be_participle(tree: Tree, part: int) -> bool:
    """Tell a form that may be a participle behind its noun: it has no object, or an agent stands behind it."""
    form = tree.lower[part]
    if form in BELIEVED or form not in forms("en") or form == forms("en")[form] or form.endswith(("s", "ing")):
        return False
    behind = part + 1
    while tree.deps[behind] == "compound:prt" and behind < len(tree) - 2:
        behind += 1
    if tree.words[part - 1] == "," and tree.lower[behind] == "by":
        return True
    parted = tree.words[part - 1] == "," and part - 2 not in tree.children(part, "nsubj", "nsubj:pass")
    if parted and not _is_next_in_row(
        tree, part
    ):  # no comma alone parts a verb from its subject: "Ben Bella, freed from prison, came back"
        return False
    if tree.words[part - 1] == "," and tree.lemmas[part] in classed("en", "verbs", "two objects"):
        stop = next((k for k in range(part, len(tree)) if tree.words[k] == ","), len(tree))
        if "by" in tree.lower[part:stop]:
            return True  # "Savimbi, given arms by Pretoria, attacked"
    behind_comma = tree.words[part - 1] == "," and (tree.pos[behind] == "ADP" or tree.words[behind] == ",")
    return (behind_comma or tree.lower[behind] in _BEHIND_PARTICIPLES) and not tree.children(part, "obj", "iobj")


def _is_next_in_row(tree: Tree, part: int) -> bool:
    """Tell "Arafat, expelled from Amman, harried in Beirut, …": another participle of the subject stands before."""
    own = tree.children(part, "nsubj", "nsubj:pass")
    return any(tree.words[k - 1] == "," for who in own[:1] for k in tree.children(who, "acl") if who < k < part)


def _is_second_main(tree: Tree, part: int, k: int) -> bool:
    if tree.pos[k] != "VERB" or tree.deps[k] not in _SECONDS or tree.lower[k].endswith("ing"):
        return False
    if tree.children(k, "nsubj", "nsubj:pass", "cc", "mark") or tree.feature(k, "VerbForm") == "Inf":
        return False
    form = tree.lower[k]
    if not tree.children(k, "aux", "aux:pass") and (form not in forms("en") or form == forms("en")[form]):
        return False
    opens = min([k, *tree.children(k, "aux", "aux:pass", "advmod")])
    if tree.words[part - 1] == ",":
        return tree.words[opens - 1] == ","
    if not _CLAUSES.isdisjoint(tree.lower[part:opens]):
        return False  # "appealed for help after Libyan forces took the town"
    return "," not in tree.words[part:opens] and not any(tree.deps[m] == "cc" for m in range(part, opens))


def _mend_behind_to(tree: Tree, verb: int) -> None:
    """Read "delivered food to besieged Madaya" with a town that food goes to: no infinitive has a past."""
    things = [k for k in tree.children(verb, "obj") if k > verb]
    if tree.children(verb, "aux", "aux:pass") or not things or not is_past_form(tree, verb):
        return
    thing = things[0]
    if any(tree.deps[k] not in ("amod", "compound", "det") for k in range(verb + 1, thing)):
        return
    tree.take_place(thing, verb)
    tree.heads[verb], tree.deps[verb], tree.morph[verb] = thing, "amod", PASSIVE
    tree.heads[verb - 1], tree.deps[verb - 1], tree.pos[verb - 1] = thing, "case", "ADP"
    for k in tree.kids[verb]:
        if k > thing:
            tree.heads[k] = thing
    above = tree.heads[thing]
    tree.deps[thing] = "obl" if tree.pos[above] == "VERB" else "nmod"
    tree.link()


def _mend_sent(tree: Tree, verb: int, above: int) -> None:
    """Read "sent its emir fleeing" with the emir as who flees, "sending X fleeing and killing Y" as two deeds."""
    if tree.lemmas[above] in SENDING and tree.deps[verb] == "advcl" and not tree.children(verb, "mark", "nsubj"):
        if any(above < k < verb for k in tree.children(above, "obj")) and above < verb:
            tree.deps[verb] = "xcomp"
        return
    sending = tree.heads[above]
    if tree.deps[verb] != "conj" or tree.deps[above] != "xcomp" or tree.lemmas[sending] not in SENDING:
        return
    if tree.lower[sending].endswith("ing") and tree.children(verb, "obj"):
        tree.reattach(verb, sending, "conj")


def _mend_second_governor(tree: Tree, verb: int, above: int) -> None:
    """Read "admitted or denied arming X" with the arming as what is denied: it stands right behind that verb."""
    before = verb - 1 - (tree.lower[verb - 1] == "having")
    second = tree.deps[before] == "conj" and above in tree.ancestors(before) and tree.pos[before] == "VERB"
    second = second and not tree.children(before, "obj", "nsubj")
    if tree.deps[verb] == "advcl" and second and not tree.children(verb, "mark", "nsubj"):
        tree.reattach(verb, before, "xcomp")


def _mend_bare(tree: Tree, verb: int) -> None:
    """Read "killed the soldiers deployed there" with the soldiers as who is deployed: no "and" joins the verbs."""
    noun, form = verb - 1, tree.lower[verb]
    participle = form in forms("en") and form != forms("en")[form] and not form.endswith("s")
    if tree.pos[noun] != "NOUN" or not participle or tree.children(verb, "cc", "nsubj", "aux", "mark", "obj"):
        return
    if tree.deps[noun].split(":")[0] in ("obj", "obl", "nmod") and not _would_be_finite(tree, verb, noun):
        tree.reattach(verb, noun, "acl")


def _would_be_finite(tree: Tree, verb: int, noun: int) -> bool:
    old = tree.heads[verb]
    tree.heads[verb] = noun
    finite = may_be_finite(tree, verb)
    tree.heads[verb] = old
    return finite
