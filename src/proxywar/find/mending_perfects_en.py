"""Mend English perfects: "it had shelled camps" shelled them; "Renamo, having signed the accord, returned to war".

The parser takes the participle behind "had" for a quality of what it was done to, and a participle put in between
commas for the verb of the sentence.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_gerunds_en import mend_gerunds
from proxywar.find.mending_light_pasts_en import mend_light_pasts
from proxywar.find.mending_participles import BELIEVED
from proxywar.find.mending_provided_en import mend_provided
from proxywar.find.mending_shares_en import mend_shares_en
from proxywar.find.mending_verbs import OF_TIME, PAST, PERFECT, is_past_form, make_verb, verbs_of_report
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_BEFORE_VERBS = frozenset({"ADV", "AUX", "PART"})
_HAVE = frozenset({"had", "has", "have"})
_REPORTED = frozenset({"ccomp", "parataxis", "acl:relcl", "root", "advcl", "conj"})
_BELOW = frozenset({"nmod", "conj", "appos", "flat"})
_OPENS = frozenset({"mark", "cc", "punct"})


def mend_perfects_en(tree: Tree) -> None:
    """Mend these perfects in place (English only)."""
    if tree.lang != "en":
        return
    mend_provided(tree)
    mend_gerunds(tree)
    mend_light_pasts(tree)
    mend_shares_en(tree)
    for had in tokens_with(tree.lower, _HAVE, 1, len(tree) - 2):
        if tree.deps[had] in _REPORTED:
            _mend_had_done(tree, had)
        elif tree.deps[had] == "aux":
            _mend_done_with_what_is_told(tree, had)
    for comma in tokens_with(tree.words, {","}, 1, len(tree) - 4):
        opens = comma + 1
        if tree.lower[opens] == "having":
            _mend_had_done(tree, opens)
            _mend_put_in(tree, opens)
        elif tree.pos[opens] == "VERB" and tree.lower[opens].endswith("ing") and _opens_clause(tree, comma - 1):
            _mend_put_in(tree, opens)


def _mend_had_done(tree: Tree, had: int) -> None:
    """Read "said it had shelled camps" with a shelling: what somebody has is not told by a past without an article."""
    done = had + 1
    thing = tree.heads[done]
    if tree.deps[done] != "amod" or tree.pos[done] != "VERB" or tree.heads[thing] != had or thing < done:
        return
    if tree.deps[thing] != "obj" or not is_past_form(tree, done):
        return
    if tree.lower[had] != "having" and not tree.children(had, "nsubj"):
        return
    quality = forms("en").get(tree.lower[done]) in classed("en", "verbs", "quality of what one has")
    if not quality or tree.pos[thing] == "PROPN":  # "had trained pilots", but nobody has an armed Haftar
        make_perfect(tree, had, done)


def make_perfect(tree: Tree, have: int, done: int) -> None:
    """Read "had armed Haftar", "has lifted sanctions" as a perfect, where "had" seems to have what is so and so.

    Args:
        have: The form of "have", which the participle takes the place of.
        done: The participle before what it was done to, taken for a quality of it.
    """
    thing = tree.heads[done]
    make_verb(tree, done, PERFECT)
    tree.take_place(done, have)
    for k in [k for k in tree.kids[have] if k != done]:
        tree.heads[k] = done
    tree.heads[have], tree.deps[have], tree.pos[have] = done, "aux", "AUX"
    tree.heads[thing], tree.deps[thing] = done, "obj"
    tree.link()


def _mend_done_with_what_is_told(tree: Tree, had: int) -> None:
    """Read "it had used jets supplied by Russia" with a use: the verb is right behind "had", not behind its object."""
    done, told = had + 1, tree.heads[had]
    thing = tree.heads[done]
    if tree.deps[done] != "amod" or tree.pos[done] != "VERB" or tree.pos[told] != "VERB":
        return
    if tree.lower[done].endswith(("ing", "s")) or not done < thing < told:
        return
    if tree.heads[thing] not in (told, had) or tree.deps[thing] != "obj":
        return
    tree.morph[done] = PERFECT
    tree.take_place(done, told)
    for k in [k for k in tree.kids[told] if k < done]:
        tree.heads[k] = done
        tree.deps[k] = "nsubj" if tree.deps[k] == "nsubj:pass" else tree.deps[k]
    tree.heads[thing], tree.deps[thing] = done, "obj"
    tree.heads[told], tree.deps[told] = thing, "acl"
    tree.link()


def _opens_clause(tree: Tree, last: int) -> bool:
    """Tell a noun phrase, by its last token, that opens a clause: "after Eritrea, rejecting the plan, refused"."""
    subject = _subject(tree, last)
    opening = last if subject is None else min(k for k in tree.subtree(subject) if k <= subject)
    if subject is None or tree.children(last, "cc"):
        return False
    return opening == 0 or bool({tree.lower[opening], tree.lower[opening - 1]} & (OF_TIME | {"that", "because"}))


def _mend_put_in(tree: Tree, opens: int) -> None:
    """Read "Renamo, having signed the accord, returned to war" with the return as what Renamo does."""
    perfect = tree.lower[opens] == "having"
    first = opens + perfect
    part = next((k for k in range(first, min(first + 3, len(tree))) if tree.pos[k] == "VERB"), None)
    subject = _subject(tree, opens - 2)
    if part is None or subject is None:
        return
    found = _verb_behind(tree, part)
    if found is None or (tree.heads[subject] == found[1] and tree.deps[subject].startswith("nsubj")):
        return
    comma, verb = found
    if not perfect and tree.lemmas[verb] in verbs_of_report("en"):
        return  # "shelled Huambo, killing ten, said the army"
    if tree.pos[verb] != "VERB" or tree.deps[verb] == "amod":
        make_verb(tree, verb, PAST)
    top = subject if part in tree.subtree(subject) else part
    beside = tree.heads[verb] == tree.heads[part] and tree.deps[verb] in ("conj", "parataxis", "advcl")
    if not beside and verb not in tree.subtree(top) and top not in tree.subtree(verb):
        return
    if not beside and top not in tree.subtree(verb):
        _raise(tree, verb, top, comma)
    mark = next((k for k in tree.children(subject, "case") if tree.lower[k] in OF_TIME), None)
    if mark is not None:
        _hang_on_main(tree, verb, subject, mark)
    tree.heads[subject] = verb
    tree.deps[subject] = "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    tree.heads[part], tree.deps[part] = verb, "advcl"
    for k in [k for k in tree.kids[part] if k < opens - 1 and tree.deps[k] in _OPENS]:
        tree.heads[k] = verb
    tree.link()


def _raise(tree: Tree, verb: int, top: int, comma: int) -> None:
    """Give a verb the place of what was taken for the verb, and all that stands behind it."""
    noun = tree.heads[verb] if tree.deps[verb] == "amod" else None
    tree.take_place(verb, top)
    if noun is not None:
        tree.heads[noun], tree.deps[noun] = verb, "obj"
    for k in range(verb + 1, len(tree)):
        if k != noun and tree.heads[k] <= comma:
            tree.heads[k] = verb
            tree.deps[k] = tree.deps[k].replace("nmod", "obl")
    for k in range(comma + 1, verb):
        if tree.pos[k] in _BEFORE_VERBS:
            tree.heads[k] = verb


def _hang_on_main(tree: Tree, verb: int, subject: int, mark: int) -> None:
    """Make a clause of time of "after Eritrea, rejecting the plan, refused", below the verb before it."""
    main = tree.heads[subject]
    tree.heads[mark], tree.deps[mark], tree.pos[mark] = verb, "mark", "SCONJ"
    if main > mark or tree.pos[main] != "VERB":
        return
    if main in tree.subtree(verb):
        tree.take_place(main, verb)
    tree.heads[verb], tree.deps[verb] = main, "advcl"


def _subject(tree: Tree, last: int) -> int | None:
    """Return the head of the noun phrase that ends at a token."""
    head = last
    if tree.pos[head] not in NOMINAL and tree.pos[head] != "PRON":
        return None
    while tree.deps[head] in _BELOW and tree.pos[tree.heads[head]] in NOMINAL and tree.heads[head] < head:
        head = tree.heads[head]
    return head


def _verb_behind(tree: Tree, part: int) -> tuple[int, int] | None:
    """Return the comma that closes what is put in, and the finite verb right behind it."""
    for comma in range(part + 1, len(tree) - 2):
        if tree.words[comma] != ",":
            continue
        verb = comma + 1
        while verb < len(tree) - 1 and tree.pos[verb] in _BEFORE_VERBS and tree.lower[verb] != "to":
            verb += 1
        helped = any(tree.pos[k] == "AUX" for k in range(comma + 1, verb))
        past = is_past_form(tree, verb) and tree.lower[verb] not in BELIEVED | {"according"}
        told = tree.lower[verb] in ("said", "reported") or (tree.pos[verb] == "VERB" and tree.is_finite(verb))
        if tree.lower[verb].endswith("ing") and not helped:
            continue
        if (helped and tree.pos[verb] == "VERB") or past or told:
            return comma, verb
    return None
