"""Mend English clauses that something put in keeps from their verb, and participles behind an object.

"withdrew after Baghdad, angered by a vote, sent troops" has a clause behind "after"; "freed men captured in 2006" men
whom somebody captured.
"""

from __future__ import annotations

from proxywar.find.mending_mains_behind import is_put_in, verb_behind
from proxywar.find.mending_verbs import OF_TIME, PASSIVE, PAST, is_past_form, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_PHRASE = frozenset({"DET", "ADJ", "NUM", "ADP", *NOMINAL})
_BEHIND_PUT_IN = frozenset({"to", "from", "against"})
_ASTRAY = frozenset({"conj", "parataxis", "advcl", "ccomp", "dep", "xcomp", "acl", "amod", "acl:relcl"})


def mend_midway(tree: Tree) -> None:
    """Mend these clauses and participles in place (English only)."""
    for mark in tokens_with(tree.lower, OF_TIME, 1, len(tree) - 4):
        _mend_put_in(tree, mark)
    for shot in tokens_with(tree.lower, {"shot"}, 1, len(tree) - 2):
        _mend_shot_dead(tree, shot)
    for part in tokens_with(tree.deps, {"xcomp"}, 2, len(tree) - 1):
        _mend_behind_object(tree, part)
    for mark in tokens_with(tree.lower, _BEHIND_PUT_IN, 5, len(tree) - 1):
        _mend_behind_apposed(tree, mark)
    for verb in tokens_with(tree.deps, {"amod"}, 1, len(tree) - 1):
        _mend_behind_title(tree, verb)
    if tree.words[-1] == ".":
        for part in tokens_with(tree.deps, {"acl"}, 1, len(tree) - 3):
            _mend_main_behind_pursuit(tree, part)


def _mend_put_in(tree: Tree, mark: int) -> None:
    """Read "withdrew after Baghdad, angered by a vote, sent troops" with Baghdad as who sent them."""
    noun = tree.heads[mark]
    if tree.deps[mark] not in ("case", "mark") or noun < mark or tree.pos[noun] not in NOMINAL:
        return
    first = next((k for k in range(mark + 1, len(tree)) if tree.words[k] == ","), len(tree))
    second = next((k for k in range(first + 2, len(tree) - 2) if tree.words[k] == ","), None)
    if second is None or not mark < noun < first or any(tree.pos[k] not in _PHRASE for k in range(mark + 1, first)):
        return
    verb = verb_behind(tree, second)
    main = next((k for k in tree.ancestors(noun) if tree.pos[k] in ("VERB", "AUX")), mark)
    if verb is None or tree.children(verb, "nsubj", "nsubj:pass") or tree.deps[verb] not in _ASTRAY:
        return
    if not (is_put_in(tree, first, second) or _is_phrase(tree, first, second)) or main >= mark:
        return
    if not any(tree.deps[k].startswith("nsubj") and k < mark for k in tree.kids[main]):
        return
    if not tree.children(verb, "aux", "cop"):
        make_verb(tree, verb, PAST)
    for k in [k for k in tree.kids[main] if first <= k < second]:
        tree.heads[k] = noun
        tree.deps[k] = "acl" if tree.pos[k] == "VERB" else tree.deps[k]
    tree.heads[verb], tree.deps[verb] = main, "advcl"
    tree.heads[noun], tree.deps[noun] = verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    tree.heads[mark], tree.deps[mark] = verb, "mark"
    tree.link()


def _mend_behind_apposed(tree: Tree, mark: int) -> None:
    """Read "lost Watiya, its airfield in the west, to X" with X as whom the verb tells of, and what Watiya is."""
    noun, said = tree.heads[mark], tree.heads[tree.heads[mark]]
    if tree.words[mark - 1] != "," or tree.deps[mark] != "case" or noun < mark or said > mark:
        return
    if tree.pos[said] != "NOUN" or tree.deps[said] not in ("xcomp", "conj", "appos", "parataxis", "obj", "dep"):
        return
    opens = max((k for k in range(said) if tree.words[k] == ","), default=0)
    thing = tree.heads[said]
    things = [thing] if tree.deps[said] == "appos" else [k for k in tree.children(thing, "obj") if k < opens]
    if not things or things[-1] != opens - 1 or tree.pos[things[-1]] != "PROPN" or opens + 4 < said:
        return
    verb = tree.heads[things[-1]]
    if tree.pos[verb] != "VERB" or tree.deps[things[-1]] != "obj" or verb > opens:
        return
    tree.heads[noun], tree.deps[noun] = verb, "obl"
    tree.heads[said], tree.deps[said] = things[-1], "appos"
    tree.link()


def _mend_behind_title(tree: Tree, verb: int) -> None:
    """Read "Egypt's crown prince hosted General X" with a verb: no rank stands before what describes its name."""
    who, above = verb - 1, tree.heads[verb]
    thing = tree.heads[above] if tree.deps[above] == "nmod:poss" else above
    if tree.pos[verb] != "VERB" or not is_past_form(tree, verb) or above < verb or tree.heads[thing] != thing:
        return
    if tree.heads[who] != above or tree.deps[who] not in ("nmod:desc", "compound") or tree.pos[thing] != "PROPN":
        return
    qualities = classed("en", "verbs", "quality of what one has")
    if tree.lemmas[verb] in qualities or not tree.children(who, "nmod:poss", "amod"):
        return
    make_verb(tree, verb, PAST)
    tree.take_place(verb, thing)
    for k in [k for k in tree.kids[thing] if tree.pos[k] == "PUNCT" or (k > thing and tree.case_of(k))]:
        tree.heads[k] = verb
        tree.deps[k] = "obl" if tree.deps[k] == "nmod" and tree.case_of(k) != "of" else tree.deps[k]
    tree.heads[who], tree.deps[who] = verb, "nsubj"
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    tree.link()


def _mend_main_behind_pursuit(tree: Tree, part: int) -> None:
    """Read "Ugandan troops pursuing rebels crossed into Congo" with the troops as who crossed, and a verb."""
    noun = tree.heads[part]
    if tree.heads[noun] != noun or tree.pos[noun] not in NOMINAL or not tree.lower[part].endswith("ing"):
        return
    things = [k for k in tree.children(part, "obj") if k > part]
    forms = [k for thing in things for k in tree.children(thing, "acl") if is_past_form(tree, k)]
    if len(forms) != 1 or forms[0] != max(k for k in (things[0], *_before(tree, things[0], forms[0]))) + 1:
        return
    form = forms[0]
    if tree.lower[min(form + 1, len(tree) - 1)] == "by" or tree.children(form, "aux", "aux:pass", "nsubj", "obl:agent"):
        return
    make_verb(tree, form, PAST)
    tree.take_place(form, noun)
    for k in [k for k in tree.kids[noun] if k > form]:
        tree.heads[k] = form
    tree.heads[noun], tree.deps[noun] = form, "nsubj"
    tree.link()


def _before(tree: Tree, thing: int, end: int) -> list[int]:
    """Return what belongs to a noun and stands before a token."""
    return [k for k in tree.subtree(thing) if k < end]


def _is_phrase(tree: Tree, first: int, second: int) -> bool:
    """Tell ", at Moscow's bidding," and ", in defiance of the OAU," between two commas."""
    return tree.pos[first + 1] == "ADP" and not any(tree.feature(k, "VerbForm") == "Fin" for k in range(first, second))


def _mend_shot_dead(tree: Tree, shot: int) -> None:
    """Read "The army shot dead eight rebels" with a verb: no shot is dead."""
    if tree.lower[shot + 1] != "dead" or tree.pos[shot] not in ("NOUN", "ADJ") or shot == 0:
        return
    who, above = shot - 1, tree.heads[shot]
    whom = [k for k in tree.kids[shot] if k > shot + 1 and tree.pos[k] in NOMINAL and not tree.case_of(k)]
    if tree.pos[who] not in NOMINAL or tree.heads[who] != shot or not whom:
        return
    make_verb(tree, shot, PAST)
    for k in [k for k in tree.kids[shot] if k < who and tree.deps[k] in ("det", "amod", "compound", "nmod:poss")]:
        tree.heads[k] = who
    tree.deps[who], tree.deps[whom[0]] = "nsubj", "obj"
    tree.heads[shot + 1], tree.deps[shot + 1] = shot, "xcomp"
    if tree.deps[shot].startswith("nsubj") and above > shot:
        speaker = any(shot < k < above for k in tree.children(above, "nsubj"))
        tree.deps[shot] = "ccomp" if speaker else "parataxis"
        for k in [k for k in tree.kids[above] if shot < k < above and tree.deps[k] in ("advcl", "obl")]:
            tree.heads[k] = shot  # "shot dead ten, hours after rebels abducted him, police said"
    tree.link()


def _mend_behind_object(tree: Tree, part: int) -> None:
    """Read "freed men captured in 2006" with a participle said of the men: only who has or keeps one has it done."""
    verb, thing = tree.heads[part], part - 1
    if tree.pos[part] != "VERB" or not (is_past_form(tree, part) or tree.is_past_participle(part)):
        return
    if tree.lower[part].endswith(("ing", "s")) or tree.children(part, "mark", "aux", "nsubj", "obj"):
        return
    if (
        tree.deps[thing] != "obj"
        or tree.heads[thing] != verb
        or tree.lemmas[verb] in classed("en", "verbs", "has it done")
    ):
        return
    if tree.pos[thing] not in ("NOUN", "PROPN"):
        return
    tree.heads[part], tree.deps[part], tree.morph[part] = thing, "acl", PASSIVE
    for k in [k for k in tree.children(part, "conj") if tree.lower[k].endswith("ing")]:
        tree.heads[k] = verb  # "overran men stationed there and making off with guns": who overran them makes off
        tree.deps[k] = "conj"
    tree.link()
