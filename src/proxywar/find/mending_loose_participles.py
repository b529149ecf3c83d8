"""Mend participles behind a comma that say something of a party: "broke with Abu Dhabi, accused of arming the RSF"."""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_verbs import PASSIVE
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table

NOT_OF_PARTIES = frozenset({"in", "at", "near", "into", "from", "on", "over", "à", "dans", "en", "vers", "sur"})
"""Prepositions behind which a name is where something happens."""


def mend_loose_participles(tree: Tree) -> None:
    """Read "broke with Abu Dhabi, accused of arming the RSF": what stands behind a comma is said of the name before it.

    Only a participle of a verb that says something of a party, and only a name that is no place there.
    """
    said_of_parties = party_participles(tree.lang)
    _mend_things_given(tree, said_of_parties)
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
