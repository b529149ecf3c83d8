"""Mend lists of people who are named with their titles: whose name, and who of two, the parser hung where.

"Le président X et Y ont signé" has two who sign, "the leader of Renamo, Y, met X" a leader whose name is Y.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_lists import AND
from proxywar.find.names import titles
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import table

_LOOSE = frozenset({"nmod:unmarked", "nmod", "appos", "flat", "list", "dep", "conj", "obl:unmarked"})
TIES = ("BACKS", "AID", "LEADS", "PART_OF")
"""Types whose nouns tell what all of a list are to somebody; enemies are each other's."""
_REPEATED = frozenset({"de", "à"})
"""French prepositions that stand again before the second of two names: "de A et de B"."""
_ARTICLES = frozenset({"le", "la", "l'", "l’", "les"})


def mend_titled(tree: Tree) -> None:
    """Mend these slips in place."""
    if tree.lang == "fr":
        _mend_qualified_titles(tree)
        _mend_second_bodies(tree)
    else:
        _mend_first_of_two(tree)
    _mend_partners(tree)
    _mend_joined_names(tree)
    if tree.lang == "en":
        _mend_ranks_of_names(tree)
        _mend_first_of_titled(tree)
    _mend_named_leaders(tree)
    _mend_leaders_beside_names(tree)
    _mend_what_all_are(tree)


@cache
def said_of_names(lang: str, *types: str) -> frozenset[str]:
    """Return the nouns that say what someone is to another: of LEADS "leader", "chef", of BACKS "ally", "parrain"."""
    rows = [r for r in table(lang, "triggers") if r["pos"] == "NOUN" and r["type"] in types]
    return frozenset(r["lemma"].split()[0] for r in rows if "self" in r["actor"])


@cache
def offices(lang: str) -> frozenset[str]:
    """Return the nouns that a person's name follows: titles and ranks."""
    return titles(lang) | said_of_names(lang, "LEADS")


def _mend_qualified_titles(tree: Tree) -> None:
    """Read "le président déchu X exige", "le général dissident X exige" with X as who asks, not as who is deposed."""
    for title in tokens_with(tree.lower, offices("fr"), 1, len(tree) - 4):
        word, name = title + 1, title + 2
        verb = name + 1 + (tree.pos[name + 1] == "ADV")
        named = tree.pos[name] == "PROPN" and tree.pos[title] == "NOUN" and tree.pos[word] == "VERB"
        if not named or verb >= len(tree) or tree.pos[verb] != "VERB" or not tree.is_finite(verb):
            continue
        torn = {tree.heads[title], tree.heads[name]} <= {word, name} and tree.deps[title].startswith("nsubj")
        if not torn or tree.heads[verb] not in (word, name) or tree.children(verb, "nsubj", "mark"):
            continue
        top = word if tree.heads[word] not in (title, name) else name
        tree.take_place(verb, top)
        for k in (*tree.kids[word], *tree.kids[name]):
            if k > verb:
                tree.heads[k] = verb
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        tree.heads[title], tree.deps[title] = name, "compound"
        tree.heads[word], tree.deps[word], tree.pos[word] = title, "amod", "ADJ"
        tree.link()


def _mend_partners(tree: Tree) -> None:
    """Read "le président tadjik X et Y ont signé" as X and Y: Y is beside the president, not beside his name."""
    for title in tokens_with(tree.lower, offices(tree.lang)):
        if tree.pos[title] != "NOUN" or tree.feature(title, "Number") == "Plur":
            continue  # "les ministres X et Y" are both ministers
        for name in tree.children(title, "nmod", "appos", "flat"):
            if name < title or tree.pos[name] != "PROPN" or tree.case_of(name):
                continue
            for other in tree.children(name, "conj"):
                tree.reattach(other, title, "conj")


def _mend_first_of_two(tree: Tree) -> None:
    """Read "Kenya's minister, X, and Y, the head of Z, signed" with X as the minister and Y as the head of Z."""
    for title in tokens_with(tree.lower, offices("en"), 1, len(tree) - 5):
        name, parted = title + 2, (tree.words[title + 1], *tree.words[title + 3 : title + 4], tree.lower[title + 4])
        if parted != (",", ",", "and") or tree.pos[title] != "NOUN" or tree.pos[name] != "PROPN":
            continue
        if tree.heads[name] != title or not tree.children(title, "nmod:poss", "det"):
            continue
        joined = [k for k in tree.children(title, "conj") if k > name]
        doers = [k for k in tree.children(tree.heads[title], "nsubj") if k > name and tree.children(k, "cc")]
        if tree.deps[title] == "nsubj" and not joined and len(doers) == 1:
            tree.reattach(doers[0], title, "conj")
        elif not joined:
            continue
        tree.deps[name] = "appos"
        said = [k for k in (*tree.children(title, "appos"), *joined[1:]) if joined and k > joined[0]]
        for k in said if joined and "PROPN" in tree.pos[joined[0] : joined[0] + 2] else ():
            if tree.pos[k] == "NOUN" and tree.children(k, "det") and not tree.children(k, "cc"):
                tree.reattach(k, joined[0], "appos")


def _mend_joined_names(tree: Tree) -> None:
    """Join "President X of A and Prime Minister Y", where the parser made Y a part of X."""
    for name in tokens_with(tree.deps, {"nmod"}, 3):
        first = tree.heads[name]
        unmarked = tree.pos[name] == tree.pos[first] == "PROPN" and not tree.case_of(name)
        if unmarked and first < name and tree.lower[tree.subtree(name)[0]] in AND:
            tree.deps[name] = "conj"


def _mend_ranks_of_names(tree: Tree) -> None:
    """Read "loyal to eastern commander X" with X as who is meant, and what he is beside him."""
    for name in tokens_with(tree.deps, {"flat"}, 1):
        rank = name - 1
        if tree.heads[name] != rank or tree.pos[name] != "PROPN" or tree.lemmas[rank] not in offices("en"):
            continue
        if not tree.words[rank][:1].islower() or tree.children(rank, "det"):
            continue
        tree.take_place(name, rank)
        for k in tree.kids[rank]:
            if k != name and tree.deps[k] not in ("amod", "compound"):
                tree.heads[k] = name
        tree.heads[rank], tree.deps[rank] = name, "nmod:desc"
        tree.link()


def _mend_first_of_titled(tree: Tree) -> None:
    """Read "President X and rebel leader Y agreed" with both as who agreed: X is no part of Y's name."""
    for rank in tokens_with(tree.deps, {"conj"}, 2, len(tree) - 1):
        first, second = tree.heads[rank], rank + 1
        if first > rank or tree.lemmas[rank] not in offices("en") or tree.pos[second] != "PROPN":
            continue
        named = tree.pos[first] == "PROPN" and tree.heads[first] == second and tree.deps[first] == "compound"
        if not named or not tree.children(rank, "cc"):
            continue
        tree.take_place(first, second)
        tree.heads[second], tree.deps[second] = first, "conj"
        for k in tree.kids[rank]:
            if tree.deps[k] == "cc":
                tree.heads[k] = second
        tree.heads[rank], tree.deps[rank] = second, "nmod:desc"
        tree.link()


def _mend_named_leaders(tree: Tree) -> None:
    """Read "the leader of Renamo, Y, met X" with Y as the leader: a body has no name of a person behind its own."""
    for name in tokens_with(tree.deps, _LOOSE, 3):
        body, opens = tree.heads[name], min(k for k in tree.subtree(name) if tree.deps[k] != "punct" or k == name)
        if tree.pos[name] != "PROPN" or tree.words[opens - 1] != "," or body != opens - 2:
            continue
        rank = tree.heads[body]
        listed = any(tree.deps[k] in ("conj", "cc") for k in (*tree.kids[body], *tree.kids[name]) if k != name)
        if rank >= body or tree.pos[rank] != "NOUN" or not _is_led(tree, rank, body) or listed:
            continue
        closed = name + 1 == len(tree) or tree.words[name + 1] in (",", ".")
        if tree.deps[body] == "nmod" and tree.case_of(body) and closed and not tree.children(name, "case"):
            tree.reattach(name, rank, "appos")
            verb = tree.heads[rank]
            for k in [k for k in tree.kids[body] if k > name and tree.pos[verb] == "VERB"]:
                tree.reattach(k, verb, "obl" if tree.deps[k] == "nmod" else tree.deps[k])  # ", in Moscow"


def _mend_leaders_beside_names(tree: Tree) -> None:
    """Read "Le chef de la junte, le colonel X, a reçu Y" with X as who the chief is: no verb has two subjects."""
    for name in tokens_with(tree.pos, {"PROPN"}, 4, len(tree) - 2):
        verb = tree.heads[name]
        if not tree.deps[name].startswith("nsubj") or tree.words[name + 1] != "," or tree.pos[verb] != "VERB":
            continue
        opens = min(k for k in tree.subtree(name) if tree.deps[k] != "punct")
        body = opens - 2
        if verb < name or body < 2 or tree.words[opens - 1] != "," or tree.children(name, "conj", "case", "cc"):
            continue
        rank = tree.heads[body] if tree.deps[body] == "nmod" and tree.case_of(body) else -1
        beside = rank >= 0 and rank < body and tree.heads[rank] == verb and not tree.case_of(rank)
        subject = tree.deps[rank].startswith("nsubj") or tree.deps[rank].startswith("obl")
        if not beside or not subject or tree.pos[rank] != "NOUN" or tree.feature(rank, "Number") == "Plur":
            continue
        if not _is_led(tree, rank, body) or any(tree.deps[k] in ("conj", "cc") for k in tree.kids[rank]):
            continue
        tree.deps[rank] = tree.deps[name]
        tree.reattach(name, rank, "appos")


def _is_led(tree: Tree, rank: int, body: int) -> bool:
    """Tell the leader of a body, and the king or president of what has a name."""
    led = tree.lemmas[rank] in said_of_names(tree.lang, "LEADS")
    return led or (tree.pos[body] == "PROPN" and tree.lemmas[rank] in offices(tree.lang))


def _mend_what_all_are(tree: Tree) -> None:
    """Read "Tehran and Damascus, sponsors of Hezbollah, …" as what both are: no third party stands behind a list."""
    for noun in tokens_with(tree.lemmas, said_of_names(tree.lang, *TIES), 3):
        first = tree.heads[noun]
        if tree.deps[noun] != "conj" or first > noun:
            continue
        plural = tree.feature(noun, "Number") == "Plur" and tree.pos[noun] == "NOUN" and tree.pos[first] == "PROPN"
        opens = min(tree.subtree(noun))
        joined = any(tree.deps[k] == "cc" for k in tree.kids[noun])
        plural = plural and ":" not in tree.words[first:noun]
        if plural and not joined and tree.words[opens] == "," and len(tree.children(first, "conj")) > 1:
            tree.deps[noun] = "appos"


def _mend_second_bodies(tree: Tree) -> None:
    """Read "L'UPK de X et le PDK de Y se sont entendus" with two who agree: "de" would stand again before Y."""
    for other in tokens_with(tree.deps, {"conj"}, 3):
        name = tree.heads[other]
        first = tree.heads[name]
        marked = tree.deps[name] == "nmod" and tree.case_of(name) in _REPEATED and first < name < other
        if not marked or not tree.deps[first].startswith("nsubj"):
            continue
        articles = [k for k in tree.children(other, "det") if tree.lower[k] in _ARTICLES]
        verb = tree.heads[first]
        plural = (
            any(tree.lower[k] in ("ont", "sont") for k in tree.kids[verb]) or tree.feature(verb, "Number") == "Plur"
        )
        if articles and not tree.children(other, "case") and plural and tree.feature(first, "Number") != "Plur":
            tree.reattach(other, first, "conj")
