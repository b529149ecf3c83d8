"""Mend English reports put in behind a subject: "Sudan, Chad charged, was arming the rebels" is what Chad charged.

The parser takes the two names before the report for one list or apposition, and either verb for the other's.
"""

from __future__ import annotations

from proxywar.find.mending_verbs import PAST, is_past_form, make_past_before_thing, make_verb, verbs_of_report
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

_REACH = 5
"""Tokens that who says so, or when, may take."""
_SPEAKER = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "ADP"})
_SPEAKS = frozenset({"he", "she", "they", "it", "we", "i"})
_WHICH = frozenset({"which", "who", "that"})
_BEHIND = frozenset({"ADP", "DET", "PROPN", "NOUN", "ADV", "NUM"})


def mend_said_between(tree: Tree) -> None:
    """Make what stands around the report its content, in place (English only)."""
    kinds = (classed("en", "verbs", name) for name in ("speech act", "put in behind a subject"))
    for said in tokens_with(tree.lemmas, united(verbs_of_report("en"), *kinds), 3, len(tree) - 3):
        if tree.pos[said] != "VERB" or tree.lower[said - 1] in _WHICH:
            continue
        if tree.pos[said - 1] not in NOMINAL and tree.lower[said - 1] not in _SPEAKS:
            continue
        comma, behind = _comma_before(tree, said), _comma_behind(tree, said)
        if comma is None or behind is None or tree.lower[said].endswith("ing"):
            continue
        host, subject = _host(tree, behind), _subject(tree, comma)
        if host is None or subject is None or tree.heads[said - 1] == said - 2:
            continue
        speaker = _within(tree, said - 1, comma)
        own = [k for k in tree.children(host, "nsubj", "nsubj:pass") if k not in (subject, speaker)]
        if any(k > comma for k in own) or tree.children(host, "mark") or said in (subject, host):
            continue
        _join(tree, said, host, subject, speaker)


def _comma_before(tree: Tree, said: int) -> int | None:
    """Return the comma before who says so, none of whose words is a verb."""
    for k in range(said - 1, max(0, said - 1 - _REACH), -1):
        if tree.words[k] == ",":
            return k if k < said - 1 else None
        if tree.pos[k] not in _SPEAKER:
            return None
    return None


def _comma_behind(tree: Tree, said: int) -> int | None:
    """Return the comma behind what is said when and where, at once or a few words on."""
    if tree.pos[said + 1] in ("NOUN", "DET"):
        return None  # "his sworn enemy,"; "which claimed the attack,"
    for k in range(said + 1, min(len(tree) - 2, said + 1 + _REACH)):
        if tree.words[k] == ",":
            return k
        if tree.pos[k] not in _BEHIND:
            return None
    return None


def _host(tree: Tree, comma: int) -> int | None:
    """Return the verb right behind the second comma: an auxiliary's, or one in the past that nothing marks."""
    first = comma + 1
    while first < len(tree) - 1 and tree.pos[first] == "ADV":
        first += 1
    if tree.pos[first] == "AUX":
        verb = tree.heads[first]
        return verb if verb > first else None
    if tree.pos[first] == "VERB" and tree.is_finite(first) and not tree.lower[first].endswith("ing"):
        return first
    return first if _may_be_past(tree, first) else None


def _may_be_past(tree: Tree, form: int) -> bool:
    """Tell "Russia, officials say, hurled missiles": a past for a participle, with no agent and no verb behind it."""
    if not is_past_form(tree, form) or tree.pos[form] not in ("VERB", "ADJ") or "by" in tree.lower[form + 1 : form + 2]:
        return False
    finite = (k for k in range(form + 1, len(tree)) if tree.feature(k, "VerbForm") == "Fin")
    return all(tree.children(k, "nsubj", "mark") for k in finite)


def _subject(tree: Tree, comma: int) -> int | None:
    """Return the head of the noun phrase that the first comma ends; a preposition before it makes it no subject."""
    last = comma - 1
    if tree.pos[last] not in (*NOMINAL, "PRON"):
        return None
    head = _within(tree, last, -1, until=comma)
    start = tree.subtree(head)[0]
    opened = start == 0 or tree.pos[start - 1] in ("PUNCT", "CCONJ", "SCONJ")
    return None if tree.case_of(head) or not opened else head


def _within(tree: Tree, k: int, after: int, until: int | None = None) -> int:
    """Return the head of the phrase that a token belongs to, between two others."""
    until = k + 1 if until is None else until
    while tree.deps[k] in ("nmod", "nmod:poss", "flat", "compound", "conj", "nmod:desc", "appos", "obl"):
        above = tree.heads[k]
        if not after < above < until or tree.pos[above] not in NOMINAL:
            break
        k = above
    return k


def _join(tree: Tree, said: int, host: int, subject: int, speaker: int) -> None:
    thing = tree.heads[host]
    if thing > host and tree.deps[host] in ("amod", "compound"):
        tree.take_place(host, thing)
        make_past_before_thing(tree, host, thing)
        tree.link()
    elif not tree.is_finite(host) and is_past_form(tree, host) and not tree.children(host, "aux", "aux:pass", "cop"):
        make_verb(tree, host, PAST)
    outer = said if said in tree.ancestors(host) else host
    if subject in tree.ancestors(outer):
        outer = subject  # "Conscripts, he added, would not be sent": taken for a title that a clause explains
    if outer != said:
        tree.take_place(said, outer)
    tree.heads[host], tree.deps[host] = said, "ccomp"
    tree.heads[subject], tree.deps[subject] = host, "nsubj:pass" if tree.children(host, "aux:pass") else "nsubj"
    tree.heads[speaker], tree.deps[speaker] = said, "nsubj"
    tree.link()
