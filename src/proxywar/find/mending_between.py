"""Mend English nouns of two parties: "a truce between Israel and the militant group Hezbollah held" has both."""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table, united

_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "PRON"})
"""Parts of speech of a noun phrase."""
_REACH = 9
"""Tokens that either party may take."""
_BETWEEN = {"en": "between", "fr": "entre"}


def mend_between(tree: Tree) -> None:
    """Give nouns like "truce" both their parties, and the verb behind them its subject, in place (English only)."""
    for mark in tokens_with(tree.lower, {"between"}, 1, len(tree) - 3):
        noun = mark - 1
        if tree.lemmas[noun] not in between_nouns("en") or tree.pos[noun] not in NOMINAL:
            continue
        first = _phrase(tree, mark + 1)
        joint = first[-1] + 1 if first else len(tree)
        if joint >= len(tree) - 1 or tree.lower[joint] != "and":
            continue
        second = _phrase(tree, joint + 1)
        one, other = _head(tree, first), _head(tree, second)
        if one is None or other is None or noun in tree.subtree(other) or _hides_verb(tree, second):
            continue
        _join(tree, noun, one, other)
        _gather(tree, first, one)
        _gather(tree, second, other)
        tree.heads[mark], tree.deps[mark] = one, "case"
        tree.heads[joint], tree.deps[joint] = other, "cc"
        tree.link()
        _name_behind(tree, second[-1], other)


@cache
def between_nouns(lang: str) -> frozenset[str]:
    """Return the nouns of the trigger table whose parties stand behind "between" or "entre"."""
    rows = [r for r in table(lang, "triggers") if r["pos"] == "NOUN" and _BETWEEN[lang] in r["actor"]]
    return frozenset(r["lemma"].split()[0] for r in rows)


def _phrase(tree: Tree, start: int) -> list[int]:
    """Return the tokens of the noun phrase that begins at `start`, with "of" and what stands behind it."""
    out: list[int] = []
    for k in range(start, min(start + _REACH, len(tree))):
        if tree.pos[k] not in _PHRASE and not (tree.lower[k] == "of" and out):
            break
        out.append(k)
    return out


def _hides_verb(tree: Tree, phrase: list[int]) -> bool:
    """Tell "Iran worries Israel", where the parser missed the verb, from "the group X"."""
    groups = united(classed("en", "nouns", "group"), classed("en", "nouns", "body"))
    inner = [k for k in phrase[1:-1] if tree.pos[k] == "NOUN" and tree.lemmas[k] not in groups]
    return any(tree.pos[k - 1] == tree.pos[k + 1] == "PROPN" for k in inner)


def _head(tree: Tree, phrase: list[int]) -> int | None:
    """Return the last noun before "of"."""
    until = next((k for k in phrase if tree.lower[k] == "of"), len(tree))
    own = [k for k in phrase if k < until and tree.pos[k] in ("NOUN", "PROPN")]
    return own[-1] if own else None


def _join(tree: Tree, noun: int, one: int, other: int) -> None:
    """Make the second party a conjunct of the first; a verb that had it for a subject has the noun."""
    verb, dep = tree.heads[other], tree.deps[other]
    whole = whole_of(tree, noun)
    if dep.startswith("nsubj") and tree.heads[verb] == whole and tree.deps[whole] == "root":
        lift_verb(tree, whole, verb)
    if one in tree.subtree(other):
        tree.heads[one] = noun
        tree.link()
    if dep.startswith(("nsubj", "csubj")) and verb > other:
        tree.reattach(whole, verb, dep)
    tree.heads[other], tree.deps[other] = one, "conj"
    tree.heads[one], tree.deps[one] = noun, "nmod"
    if (joined := joined_verb(tree, whole)) is not None and joined > other:
        lift_verb(tree, whole, joined)
    if tree.deps[noun].startswith("csubj"):
        tree.deps[noun] = "nsubj"
    tree.link()


def whole_of(tree: Tree, noun: int) -> int:
    """Return the round of "a round of talks", the noun that "of" hangs another on, else the noun."""
    of = {"en": "of", "fr": "de"}[tree.lang]
    while tree.deps[noun] == "nmod" and tree.case_of(noun) == of and tree.pos[tree.heads[noun]] == "NOUN":
        noun = tree.heads[noun]
    return noun


def joined_verb(tree: Tree, noun: int) -> int | None:
    """Return the finite verb that was joined to a noun over the whole, though no joint and no subject is its own."""
    if tree.deps[noun] != "root":
        return None
    verbs = (v for v in tree.children(noun, "conj", "parataxis") if tree.pos[v] == "VERB" and tree.is_finite(v))
    return next((v for v in verbs if not tree.children(v, "nsubj", "cc")), None)


def lift_verb(tree: Tree, noun: int, verb: int) -> None:
    """Make the verb that was joined to its subject the head of the clause: "Talks between X and Y continue"."""
    tree.take_place(verb, noun)
    for k in tree.kids[noun]:
        if tree.deps[k] in ("punct", "obl", "advmod") and k > verb:
            tree.heads[k] = verb
    tree.heads[noun], tree.deps[noun] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
    tree.link()


def _gather(tree: Tree, phrase: list[int], head: int) -> None:
    """Hang what stands in a noun phrase on its head where the parser hung it elsewhere."""
    for k in phrase:
        if k < head and tree.heads[k] not in phrase:
            owner = k + 1 in phrase and tree.lower[k + 1] in ("'s", "’s", "'", "’")
            tree.heads[k] = head
            if tree.pos[k] in NOMINAL:
                tree.deps[k] = "nmod:poss" if owner or tree.pos[k] == "PRON" else "compound"
    tree.link()


def _name_behind(tree: Tree, last: int, noun: int) -> None:
    """Read "its largest guerrilla group, the FARC," as the name of the group."""
    comma = last + 1
    if tree.pos[noun] != "NOUN" or comma + 1 >= len(tree) or tree.words[comma] != ",":
        return
    name = comma + 1 + (tree.pos[comma + 1] == "DET")
    if name < len(tree) and tree.pos[name] == "PROPN" and tree.deps[name] == "appos" and not tree.children(name, "cc"):
        tree.reattach(name, noun, "appos")
