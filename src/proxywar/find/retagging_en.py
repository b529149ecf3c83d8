"""English presents that the parser takes for plural nouns: "Damascus denies" is a clause, "RSF attacks" mostly none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proxywar.find.day_words import weekdays
from proxywar.find.inflection import forms
from proxywar.find.mending_lists import collective_nouns
from proxywar.find.mending_verbs import PAST, is_past_form
from proxywar.find.stand_in_verbs import is_other_word, seen_words
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.parse.lemmas import treebank_lemmas

if TYPE_CHECKING:
    from proxywar.find.names import Name

MODALS = frozenset({"would", "will", "could", "can", "should", "must", "might", "may", "to"})
_OPENS = frozenset({";", ",", "-", "–", ":", "and", "but", "while", "as"})
"""What stands before a clause."""


def mend_presents_taken_for_nouns(tree: Tree) -> None:
    """Read "Damascus denies" as a clause where the parser took it for a compound noun, in place."""
    for i in tokens_with(tree.lower, forms("en").keys(), 1):
        name, governor = i - 1, tree.heads[i]
        if tree.pos[i] != "NOUN" or not tree.lower[i].endswith("s"):
            continue
        start = name - 1 if name and tree.pos[name - 1] == "DET" else name
        opens = start == 0 or tree.lower[start - 1] in _OPENS
        if not _may_do(tree, name) or tree.heads[name] != i or tree.deps[name] != "compound" or not opens:
            continue
        if tree.deps[i] not in ("nsubj", "root", "compound", "obl", "dep") or (tree.deps[i] != "root" and governor < i):
            continue
        if not _does_itself(tree, i) and not _has_verb_behind(tree, i):
            _make_clause(tree, i)


def _may_do(tree: Tree, k: int) -> bool:
    """Tell a name, or the lone noun of a force that opens a headline: "Army shells positions of X"."""
    if tree.pos[k] == "PROPN":
        return True
    alone = k == 0 or tree.words[k - 1] == ":"
    single = tree.pos[k] == "NOUN" and not tree.lower[k].endswith("s")
    return alone and single and tree.lower[k] in collective_nouns("en")


def mend_plurals_taken_for_verbs(tree: Tree) -> None:
    """Read "called on all member states to stop" with a noun: a verb has neither article nor preposition before it."""
    for i in tokens_with(tree.pos, {"VERB"}, 2):
        if tree.deps[i] not in ("obl", "obj", "nmod") or not tree.lower[i].endswith("s"):
            continue
        if tree.pos[i - 1] == "PROPN":
            continue  # "sends troops as Russia backs Haftar": a name before it does it
        if (tree.deps[i - 1] in ("det", "compound", "amod") and tree.heads[i - 1] == i) or _has_case(tree, i):
            tree.pos[i], tree.morph[i] = "NOUN", "Number=Plur"
            tree.lemmas[i] = treebank_lemmas("en").get((tree.lower[i], "NOUN"), tree.lower[i].removesuffix("s"))


def _has_case(tree: Tree, i: int) -> bool:
    return bool(tree.children(i, "case")) and not tree.children(i, "nsubj", "mark")


def mend_names_taken_for_adjectives(tree: Tree, names: tuple[Name, ...]) -> None:
    """Read "The United States lifted sanctions" with a name before its verb: a state is no kind of sanctions."""
    if "ADJ" not in tree.pos:
        return
    whole = {(name.start, name.end) for name in names if name.is_entity}
    for i in tokens_with(tree.pos, {"ADJ"}):
        if (tree.start[i] - tree.offset, tree.end[i] - tree.offset) in whole and tree.words[i][:1].isupper():
            tree.pos[i] = "PROPN"


def mend_names_taken_for_adverbs(tree: Tree) -> None:
    """Read "M23 took Nyabibwe" with a town that is taken: no English adverb has a capital within a clause."""
    for i in tokens_with(tree.pos, {"ADV"}, 1):
        word, verb = tree.words[i], i - 1
        if (
            not word[:1].isupper()
            or not word[1:].islower()
            or not word.isalpha()
            or word.endswith("ly")
            or word.lower() in seen_words("en")
        ):
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "PROPN", word, "Number=Sing"
        alone = tree.pos[verb] == "VERB" and not tree.children(verb, "obj", "aux:pass")
        if alone and tree.heads[i] == verb and tree.deps[i] in ("advmod", "xcomp", "obl"):
            tree.deps[i] = "obj"


def mend_designations_en(tree: Tree) -> None:
    """Read "American B-52s bombed Hanoi" with aircraft: what is written so does something, it is no manner of it."""
    for i in tokens_with(tree.pos, {"ADV", "ADJ", "X"}):
        word, verb = tree.words[i], tree.heads[i]
        if not word[:1].isupper() or not any(c.isdigit() for c in word) or tree.kids[i]:
            continue
        if tree.deps[i] not in ("advmod", "amod") or tree.pos[verb] != "VERB" or verb < i:
            continue
        before = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if k == i - 1 and tree.pos[k] in ("ADJ", "NUM")]
        if not before:
            continue
        many = word.endswith("s")
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "PROPN", word, "Number=Plur" if many else "Number=Sing"
        tree.deps[i] = tree.deps[before[0]]
        tree.heads[before[0]], tree.deps[before[0]] = i, "nummod" if tree.pos[before[0]] == "NUM" else "amod"
        for k in [k for k in tree.kids[before[0]] if tree.deps[k] == "det"]:
            tree.heads[k] = i
        tree.link()


def mend_nouns_taken_for_presents(tree: Tree) -> None:
    """Read "Hezbollah raid near X killed five" with a noun: no verb with a name before it has another right behind."""
    for verb in tokens_with(tree.deps, {"xcomp", "ccomp", "conj"}, 2):
        noun = tree.heads[verb]
        if tree.pos[noun] != "VERB" or noun > verb or not is_other_word(tree.lower[noun], "en"):
            continue
        name = noun - 1
        if noun < 1 or tree.pos[name] != "PROPN" or tree.heads[name] != noun or tree.deps[name] != "nsubj":
            continue
        parts = tree.children(verb, "aux", "aux:pass")
        if tree.children(verb, "nsubj", "mark", "cc") or not (parts or is_past_form(tree, verb)):
            continue
        phrases = [k for k in tree.kids[noun] if noun < k < verb]
        if not all(tree.deps[k] == "obl" and tree.case_of(k) for k in phrases) or tree.children(noun, "aux", "mark"):
            continue
        if any(tree.words[k] == "," for k in range(noun, verb)):
            continue
        _make_subject(tree, noun, verb, passive=bool(tree.children(verb, "aux:pass")))


def mend_infinitives_taken_for_adverbs(tree: Tree) -> None:
    """Read "said they would back Niger" with a verb: behind a modal whoever does something does it."""
    for i in tokens_with(tree.pos, {"ADV", "ADJ", "ADP"}, 2, len(tree) - 2):
        modal = i - 1
        if tree.pos[modal] != "AUX" or tree.lower[modal] not in MODALS or tree.lower[i] not in forms("en"):
            continue
        done = [k for k in tree.kids[i] if k > i and tree.deps[k] in ("obj", "nsubj") and tree.pos[k] in NOMINAL]
        if tree.heads[modal] == i and done and not tree.children(i, "cop"):
            tree.pos[i], tree.lemmas[i], tree.deps[done[0]] = "VERB", forms("en")[tree.lower[i]], "obj"


def _make_subject(tree: Tree, noun: int, verb: int, *, passive: bool) -> None:
    tree.take_place(verb, noun)
    for k in tree.kids[noun]:
        if k == verb:
            continue
        if k > verb:
            tree.heads[k] = verb
        elif tree.deps[k] == "obl":
            tree.deps[k] = "nmod"
    tree.pos[noun], tree.morph[noun] = "NOUN", "Number=Plur" if tree.lower[noun].endswith("s") else "Number=Sing"
    tree.lemmas[noun] = treebank_lemmas("en").get((tree.lower[noun], "NOUN"), tree.lower[noun].removesuffix("s"))
    tree.heads[noun], tree.deps[noun] = verb, "nsubj:pass" if passive else "nsubj"
    tree.deps[noun - 1] = "compound"
    tree.morph[verb] = PAST if is_past_form(tree, verb) else tree.morph[verb]
    tree.link()


def _does_itself(tree: Tree, noun: int) -> bool:
    """Tell "RSF attacks have increased", "Houthi strikes killed five": what the verb behind a noun says is of it."""
    verb = tree.heads[noun]
    if tree.deps[noun] != "nsubj" or tree.pos[verb] != "VERB" or not is_other_word(tree.lower[noun], "en"):
        return False
    parts = tree.children(verb, "aux", "aux:pass")
    if not parts and tree.lower[verb].endswith("s"):
        return False  # "Algeria hosts bases": no plural does what such a form says
    between = range(noun + 1, min((*parts, verb)))
    finite = bool(parts) or tree.is_finite(verb) or is_past_form(tree, verb)
    busy = tree.heads[noun + 1] == noun and tree.lower[noun + 1].endswith("ing")  # "rebels holding men freed one"
    return finite and (busy or all(tree.pos[k] not in NOMINAL or tree.case_of(k) for k in between))


def _has_verb_behind(tree: Tree, noun: int) -> bool:
    """Tell "Houthi strikes killed five", "raids on X on Tuesday drew criticism": another word is the verb."""
    if not is_other_word(tree.lower[noun], "en"):
        return False
    days = [k for k in range(noun + 2, len(tree) - 1) if tree.lower[k] in weekdays("en") and tree.lower[k - 1] == "on"]
    beside = [k for k in tree.children(noun, "acl") if k == noun + 1 and tree.lower[k + 1 : k + 2] != ["by"]]
    return any(is_past_form(tree, k) for k in (*beside, *(d + 1 for d in days)))


def _make_clause(tree: Tree, verb: int) -> None:
    name, governor = verb - 1, tree.heads[verb]
    tree.pos[verb], tree.lemmas[verb], tree.deps[name] = "VERB", forms("en")[tree.lower[verb]], "nsubj"
    for k in tree.kids[verb]:
        if k > verb and tree.pos[k] in NOMINAL and not tree.case_of(k) and tree.deps[k] != "conj":
            tree.deps[k] = "obj"
    if tree.deps[verb] != "root" and tree.pos[governor] in ("VERB", "AUX", "NOUN"):
        tree.heads[verb] = tree.heads[governor] if tree.heads[governor] != governor else verb
        tree.deps[verb] = tree.deps[governor]
        tree.heads[governor], tree.deps[governor] = verb, "xcomp" if tree.pos[governor] == "VERB" else "obj"
    tree.link()
