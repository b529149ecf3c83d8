"""Mend participles behind a comma that say something of a party: "broke with Abu Dhabi, accused of arming the RSF"."""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_verbs import PASSIVE
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table

_FRONT = 8
"""How far behind the start of a sentence the participle of a name in front stands at most."""
NOT_OF_PARTIES = frozenset({"in", "at", "near", "into", "from", "on", "over", "à", "dans", "en", "vers", "sur"})
"""Prepositions behind which a name is where something happens."""


def mend_loose_participles(tree: Tree) -> None:
    """Read "broke with Abu Dhabi, accused of arming the RSF": what stands behind a comma is said of the name before it.

    Only a participle of a verb that says something of a party, and only a name that is no place there.
    """
    said_of_parties = party_participles(tree.lang)
    _mend_things_given(tree, said_of_parties)
    if tree.lang == "en":
        _mend_joined_participles(tree, said_of_parties)
        _mend_fronted(tree)
    for p in range(2, len(tree)):
        name, verb = p - 2 - (tree.words[p - 2] in ("»", "”", ")")), tree.heads[p]
        loose = tree.deps[p] == "advcl" or (tree.deps[p] == "conj" and not tree.children(p, "cc"))
        other = tree.deps[p] == "acl" and tree.lang == "fr" and _disagree(tree, p, verb)
        if not (loose or other) or verb > name or tree.words[p - 1] != "," or tree.pos[name] != "PROPN":
            continue
        if tree.lemmas[p] not in said_of_parties or not tree.is_past_participle(p) or tree.children(p, "nsubj"):
            continue
        above = tree.heads[name] if tree.deps[name] != "nmod" else tree.heads[tree.heads[name]]
        dep = tree.deps[name].split(":")[0]
        given = tree.lang == "fr" and tree.case_of(name) == "à" and tree.lower[name - 1] in ("la", "l'", "l’", "au")
        party = given or tree.case_of(name) not in NOT_OF_PARTIES  # "des sanctions à la Syrie, accusée de"
        if other and verb in tree.ancestors(name):
            name, above = _outermost_name(tree, name, verb), verb
        if dep in ("obj", "iobj", "obl", "nmod") and party and above == verb:
            tree.heads[p], tree.deps[p] = name, "acl"
            tree.link()


def _mend_things_given(tree: Tree, said_of_parties: frozenset[str]) -> None:
    """Read "destroyed a radar supplied to X by Y" with what Y supplied: who is behind "by" is not the main subject."""
    for p in tokens_with(tree.deps, {"xcomp"}, 2, len(tree) - 2) if tree.lang == "en" else ():
        thing = p - 1
        if tree.pos[p] != "VERB" or tree.lemmas[p] not in said_of_parties or tree.lower[p].endswith("ing"):
            continue
        givers = [k for k in tree.children(p, "obl", "obl:agent") if k > p and tree.case_of(k) == "by"]
        if not givers or tree.deps[thing] != "obj" or tree.heads[thing] != tree.heads[p] or tree.children(p, "mark"):
            continue
        tree.deps[givers[0]], tree.morph[p] = "obl:agent", PASSIVE
        tree.heads[p], tree.deps[p] = thing, "acl"
        tree.link()


def _mend_joined_participles(tree: Tree, said_of_parties: frozenset[str]) -> None:
    """Read "the contras, the army trained and paid by the CIA" with two participles: who pays by "by" trains too."""
    for p in tokens_with(tree.lemmas, said_of_parties, 3, len(tree) - 4):
        noun, joint = p - 1, p + 1
        if tree.pos[p] != "VERB" or tree.lower[joint] != "and" or tree.pos[noun] != "NOUN" or not _is_past(tree, p):
            continue
        other = p + 2
        agent = tree.deps[other] == "conj" and tree.heads[other] == p and tree.children(other, "obl:agent")
        if not agent or tree.children(p, "obj", "aux", "mark") or tree.children(other, "obj", "nsubj"):
            continue
        first = min(k for k in tree.subtree(noun) if tree.pos[k] != "PUNCT" and k <= noun)
        named = first - 2
        if tree.heads[noun] == p:
            if first < 2 or tree.words[first - 1] != "," or tree.pos[named] != "PROPN" or tree.heads[p] == p:
                continue
            tree.heads[noun], tree.deps[noun] = named, "appos"
        elif noun in tree.subtree(p) or tree.deps[p] not in ("xcomp", "ccomp", "parataxis"):
            continue
        tree.heads[p], tree.deps[p], tree.morph[p] = noun, "acl", PASSIVE
        tree.link()


def _mend_fronted(tree: Tree) -> None:
    """Read "For Misuari, bankrolled by X, exile was" with what stands behind the comma as said of the name before it.

    The parser hangs the name in front on the participle.
    """
    for p in range(3, min(len(tree) - 2, _FRONT)):
        name, main = p - 2, tree.heads[p]
        if tree.words[p - 1] != "," or tree.pos[name] != "PROPN" or tree.heads[name] != p or main <= p:
            continue
        named = tree.deps[name] == "obl" and tree.case_of(name) and not tree.subtree(name)[0]
        if named and tree.is_past_participle(p) and not tree.children(p, "nsubj", "nsubj:pass", "aux", "obj"):
            tree.heads[name], tree.heads[p] = main, name
            tree.deps[p], tree.morph[p] = "acl", PASSIVE
            tree.link()


def _is_past(tree: Tree, p: int) -> bool:
    return not tree.lower[p].endswith(("ing", "s"))


def _outermost_name(tree: Tree, name: int, noun: int) -> int:
    """Return the GUNT of "aux mains du GUNT de X, appuyé par": the name that the names behind it belong to."""
    while tree.heads[name] != noun and tree.pos[tree.heads[name]] == "PROPN":
        name = tree.heads[name]
    return name


def _disagree(tree: Tree, participle: int, noun: int) -> bool:
    """Tell "les avoirs de l'Iran, soupçonné de": a participle that has not the number or gender of its noun."""
    pairs = ((tree.feature(participle, name), tree.feature(noun, name)) for name in ("Number", "Gender"))
    return tree.pos[noun] == "NOUN" and any(a and b and a != b for a, b in pairs)


@cache
def party_participles(lang: str) -> frozenset[str]:
    """Return the verbs whose participle describes a party: those that back, arm, accuse, lead or oppose one.

    "Le massacre de Moura, imputé à Wagner": what is laid at somebody's door is a deed.
    """
    kinds = ("BACKS", "AID", "ACCUSE", "LEADS", "OPPOSES")
    rows = (row for row in table(lang, "triggers") if row["pos"] == "VERB" and row["type"] in kinds)
    laid = classed("fr", "verbs", "lay at a door") if lang == "fr" else frozenset()
    told = frozenset(row["lemma"] for row in rows if " " not in row["lemma"]) - laid
    return told | classed(lang, "verbs", "of victims")
