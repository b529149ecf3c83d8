"""Mend English main verbs behind what is put in after their subject, wherever the parser hung them.

"Serbia, already weakened by defections, entered into talks with X"; "Chad, long the weaker side, parleyed with Y";
"Egypt, which had long hesitated, arraigned Z": who stands before the first comma does what stands behind the second.
"Facing protests at home, Turkey struck X": who stands behind the comma is not what is faced.
"""

from __future__ import annotations

from proxywar.find.day_words import weekdays
from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PAST, is_past_form, make_past_before_thing, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_WHICH = frozenset({"which", "who", "whose", "whom", "where"})
_OPENS = frozenset({"ADV", "ADJ", "VERB", "DET", "NOUN", "PROPN", "PRON", "NUM"})
_NOT_OPENED = frozenset({"and", "or", "but", "as", "while", "when", "if", "after", "before", "because", "he", "she",
                         "it", "they", "we", "i"})  # fmt: skip


def mend_mains_behind(tree: Tree) -> None:
    """Give these verbs their subject, in place (English only)."""
    for second in tokens_with(tree.lower, {","}, 3, len(tree) - 2):
        verb = verb_behind(tree, second)
        first = next((k for k in range(second - 2, 0, -1) if tree.words[k] == ","), None)
        if verb is None or first is None or not is_put_in(tree, first, second):
            continue
        subject = _subject(tree, first)
        if subject is None or not _is_astray(tree, subject, verb, first):
            continue
        _join(tree, subject, verb, first)
    _mend_behind_opening(tree)
    for day in tokens_with(tree.lower, weekdays("en"), 2, len(tree) - 2):
        _mend_behind_day(tree, day)
        _mend_before_subject(tree, day)


def _mend_behind_day(tree: Tree, day: int) -> None:
    """Read "Iran on Monday vowed retaliation" with who vowed, whatever the parser made of "Monday" and "vowed"."""
    mark, verb = day - 1, day + 1
    subject = _subject(tree, mark) if tree.lower[mark] == "on" else None
    if subject is None or not is_past_form(tree, verb) or tree.lower[verb + 1] in ("by", ","):
        return
    if tree.heads[subject] == verb and tree.deps[subject] == "nsubj" and tree.pos[verb] == "VERB":
        return
    if subject not in tree.ancestors(verb) and day not in tree.ancestors(verb) and tree.heads[subject] != verb:
        return
    if verb in tree.ancestors(subject) or tree.deps[subject].startswith(("obj", "obl")):
        tree.heads[subject] = verb
    _join(tree, subject, verb, mark)
    tree.pos[verb] = "VERB"
    tree.heads[day], tree.deps[day] = verb, "obl"
    tree.heads[mark], tree.deps[mark] = day, "case"
    tree.link()


def _mend_before_subject(tree: Tree, day: int) -> None:
    """Read "said late on Friday India had shelled X" with India as who shelled it: no state has the name of a day."""
    who = day + 1
    if (
        tree.lower[day - 1] != "on"
        or tree.pos[who] != "PROPN"
        or tree.heads[day] != who
        or tree.deps[day] != "compound"
    ):
        return
    verb = who + 1
    while verb < len(tree) - 1 and tree.pos[verb] in ("AUX", "ADV"):
        verb += 1
    said = tree.heads[who]
    if tree.pos[verb] != "VERB" or not tree.is_finite(verb) or tree.children(verb, "nsubj", "nsubj:pass"):
        return
    if tree.pos[who] != "PROPN" or (verb in tree.ancestors(who) and verb != said):
        return
    tree.heads[day], tree.deps[day] = (tree.heads[verb] if said == verb else said), "obl"
    tree.heads[day - 1] = day
    tree.heads[who], tree.deps[who] = verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    tree.link()


def _mend_behind_opening(tree: Tree) -> None:
    """Give the name behind what opens a sentence in -ing to the verb behind it."""
    opening = 1 if tree.words[0] in ("“", '"') and len(tree) > 1 else 0
    if not tree.lower[opening].endswith("ing") or tree.pos[opening] != "VERB":
        return
    comma = next((k for k in range(opening, len(tree)) if tree.words[k] == ","), len(tree))
    subject = comma + 1
    while subject < len(tree) - 2 and tree.pos[subject] in ("DET", "ADJ", "NUM", *NOMINAL):
        if tree.pos[subject] in NOMINAL and tree.pos[subject + 1] not in (*NOMINAL, "ADJ"):
            break
        subject += 1
    if subject >= len(tree) - 2 or tree.pos[subject] not in NOMINAL:
        return
    verb = verb_behind(tree, subject)
    if verb is None or (opening not in (tree.heads[subject], *tree.ancestors(verb)) and tree.heads[opening] != verb):
        return
    if tree.deps[subject].startswith("nsubj") or tree.children(subject, "case"):
        return
    if tree.heads[opening] == verb:
        tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    else:
        _join(tree, subject, verb, comma)
    tree.heads[opening], tree.deps[opening] = verb, "advcl"
    tree.link()


def verb_behind(tree: Tree, comma: int) -> int | None:
    """Return the main verb right behind a comma: finite, of an auxiliary, or a past that looks like a participle."""
    verb = comma + 1
    while verb < len(tree) - 1 and tree.pos[verb] == "ADV":
        verb += 1
    helped = tree.pos[verb] == "AUX"
    if helped:
        verb = tree.heads[verb]
    word = tree.lower[verb]
    if verb <= comma or not _has_no_subject(tree, verb, comma) or tree.lower[min(verb + 1, len(tree) - 1)] == "by":
        return None
    if helped:
        return verb
    if word.endswith("ing") or tree.pos[verb] not in ("VERB", "ADJ"):
        return None
    if is_past_form(tree, verb):
        return verb
    known = word in forms("en") and tree.pos[verb] == "VERB"
    return verb if known and tree.feature(verb, "VerbForm") == "Fin" else None


def _has_no_subject(tree: Tree, verb: int, comma: int) -> bool:
    """Tell a verb with no subject of its own behind a comma, and nothing that makes it a clause beside another."""
    own = tree.children(verb, "nsubj", "nsubj:pass", "expl")
    return not tree.children(verb, "mark", "cc") and all(k < comma for k in own)


def is_put_in(tree: Tree, first: int, second: int) -> bool:
    """Tell a participle, a description or a relative clause between two commas: nothing that a clause opens with."""
    opening = first + 1
    if tree.pos[opening] not in _OPENS or tree.lower[opening] in _NOT_OPENED:
        return False
    finite = [k for k in range(opening, second) if tree.feature(k, "VerbForm") == "Fin"]
    relative = any(tree.lower[k] in _WHICH for k in range(opening, min(second, opening + 3)))
    return relative or not finite


def _subject(tree: Tree, comma: int) -> int | None:
    """Return the head of the noun phrase that a comma ends and that opens the sentence or a clause behind a mark."""
    head = comma - 1
    if tree.pos[head] not in NOMINAL:
        return None
    while tree.heads[head] < comma and tree.heads[head] != head and tree.pos[tree.heads[head]] in NOMINAL:
        head = tree.heads[head]
    start = tree.subtree(head)[0]
    if tree.case_of(head) or not (
        start == 0 or tree.pos[start - 1] in ("CCONJ", "SCONJ") or tree.words[start - 1] in ";:"
    ):
        return None
    return head


def _is_astray(tree: Tree, subject: int, verb: int, first: int) -> bool:
    """Tell a subject and a verb that the parser did not join, or joined as if the verb were passive."""
    above = tree.heads[subject]
    if above == verb:
        passive = tree.deps[subject] == "nsubj:pass" and not tree.children(verb, "aux:pass")
        return passive or any(first < tree.heads[k] < verb < k for k in range(len(tree)))
    if above != subject and not first < above < verb:
        return False
    inner = (subject, *tree.subtree(subject)) if above == subject else (above, *tree.subtree(above))
    return verb in inner


def _join(tree: Tree, subject: int, verb: int, first: int) -> None:
    thing, above, modifies = tree.heads[verb], tree.heads[subject], tree.deps[verb] in ("amod", "compound")
    late = above > verb and tree.deps[subject].startswith("nsubj")  # "summoned the envoy to protest": who does both
    if above != verb:
        tree.take_place(verb, above if late or first < above < verb else subject)
    if late:
        tree.heads[above], tree.deps[above] = verb, "advcl" if tree.children(above, "mark") else "conj"
    if thing > verb and modifies:
        make_past_before_thing(tree, verb, thing)
    elif is_past_form(tree, verb) and not tree.children(verb, "aux", "aux:pass", "cop"):
        make_verb(tree, verb, PAST)
    if first < above < verb:
        tree.heads[above], tree.deps[above] = subject, "acl:relcl" if tree.is_finite(above) else "acl"
    tree.heads[subject] = verb
    tree.deps[subject] = "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    for k in range(verb + 1, len(tree)):
        if first <= tree.heads[k] < verb or tree.heads[k] == subject:
            tree.heads[k] = verb
            tree.deps[k] = tree.deps[k].replace("nmod", "obl") if tree.deps[k] != "appos" else "obj"
    tree.link()
