"""What kind of clause a verb heads: infinitive, content of a claim, circumstance, complement."""

from __future__ import annotations

from proxywar.extract.effects import NEGATIVE_PRONOUNS, NO_ONE, local_effects
from proxywar.extract.grammar import objects
from proxywar.find.tree import Tree
from proxywar.lang import classed

_ABOUT = frozenset({"of", "on", "about", "against"})
"""English prepositions before what a word or a plan is about."""
_OPEN = frozenset({"confirm", "deny"})
_DENY_FR = frozenset({"démentir", "nier", "infirmer"})
WHICH = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})


def is_circumstance(tree: Tree, node: int) -> bool:
    """Tell a finite clause of time or cause."""
    marks = {tree.lower[k] for k in tree.kids[node] if tree.deps[k] == "mark"}
    return bool(marks & {"after", "before", "when", "while", "as", "since", "because", "once", "après", "quand",
                         "lorsque", "alors", "tandis", "parce", "puisque", "depuis", "comme",
                         "pendant", "dès", "sitôt", "aussitôt"})  # fmt: skip


def nobody_claims(tree: Tree, verb: int) -> bool:
    """Tell "no group claimed the attack", "personne n'a revendiqué l'attentat": the attack there was all the same."""
    doers = tree.children(verb, "nsubj")
    none = any(
        tree.lower[m] in {*NEGATIVE_PRONOUNS, *NO_ONE} for k in doers for m in (k, *tree.children(k, "det", "nummod"))
    )
    return none and tree.lemmas[verb] in classed(tree.lang, "verbs", "claim")


def is_aimed_at(tree: Tree, node: int) -> bool:
    """Tell "a voté pour que l'armée se retire", "Qu'elle se retire, exige X": what is aimed at, not what is."""
    if tree.lang == "fr" and tree.heads[0] == node and tree.lower[0].rstrip("'’") in ("que", "qu"):
        return True
    marks = [k for k in tree.kids[node] if tree.deps[k] in ("mark", "case") and tree.lower[k] in ("pour", "afin")]
    return any(tree.lower[k + 1].rstrip("'’") in ("que", "qu") for k in marks if k + 1 < len(tree))


def is_background(tree: Tree, node: int) -> bool:
    """Tell what is taken for granted beside a deed: "after signing", "although X backs Y", "avant de signer"."""
    if _came_next(tree, node) or _came_of_it(tree, node):
        return True
    marks = {tree.lower[k] for k in tree.kids[node] if tree.deps[k] in ("mark", "case")}
    gerund = tree.lower[node].endswith("ing") and not tree.children(node, "aux", "nsubj")
    past = tree.feature(node, "VerbForm") == "Part" and any(tree.lower[k] in ("avoir", "être") for k in tree.kids[node])
    told = bool(marks & {"although", "though"}) or (bool(marks & {"after", "since", "après"}) and (gerund or past))
    return tree.deps[node] == "advcl" and told


def _came_next(tree: Tree, node: int) -> bool:
    """Tell "…, avant de recevoir X" behind a past: the comma says that it is no part of what was asked or refused."""
    opens = [k for k in tree.kids[node] if tree.lower[k] == "avant" and tree.deps[k] in ("mark", "case", "advmod")]
    if not opens or tree.deps[node] != "advcl" or tree.feature(node, "VerbForm") != "Inf":
        return False
    return tree.words[opens[0] - 1] == "," and tree.feature(tree.heads[node], "Tense") == "Past"


def _came_of_it(tree: Tree, node: int) -> bool:
    """Tell "took Huambo, only to be bombed": what came of it, which nobody meant."""
    marks = [k for k in tree.children(node, "mark") if tree.lower[k] == "to" and k > 0]
    return tree.lang == "en" and any(tree.lower[k - 1] == "only" for k in marks)


def is_bound(tree: Tree, node: int, noun: int) -> bool:
    """Tell a deed that a noun is of: "the end of the siege", "une pause dans les frappes"."""
    inside = ("in", "dans") if tree.lemmas[noun] in classed(tree.lang, "nouns", "held back in") else ()
    return tree.case_of(node) in ("of", "de", "d'", "", "for", *inside)


def is_parted(tree: Tree, node: int, governor: int) -> bool:
    """Tell two clauses that a semicolon parts: each is said for itself."""
    return ";" in tree.words[min(node, governor) : max(node, governor)]


def is_infinitive(tree: Tree, node: int) -> bool:
    """Tell an infinitive clause."""
    marked = tree.lang == "en" and any(tree.lower[k] == "to" and tree.deps[k] == "mark" for k in tree.kids[node])
    return marked or tree.feature(node, "VerbForm") == "Inf"


def is_content(tree: Tree, node: int) -> bool:
    """Tell a French relative clause that says what a claim holds: "selon laquelle", "selon lesquels"."""
    return any(tree.lower[k] in WHICH and tree.case_of(k) == "selon" for k in tree.kids[node])


def complementiser(tree: Tree, node: int) -> bool:
    """Tell a clause that "that" or "que" opens, or an English gerund: "the idea of arming X", "a vote on it"."""
    if tree.lang == "en" and _is_gerund(tree, node):
        return True
    return any(tree.lower[k].rstrip("'’") in ("that", "que", "qu") and tree.deps[k] == "mark" for k in tree.kids[node])


def _is_gerund(tree: Tree, node: int) -> bool:
    """Tell a gerund behind a preposition that says what something is about."""
    if not tree.lower[node].endswith("ing") or tree.children(node, "nsubj", "aux"):
        return False
    return any(tree.lower[k] in _ABOUT for k in tree.children(node, "mark", "case") if k < node)


def is_told_in_relative(tree: Tree, node: int, verb: int) -> bool:
    """Tell the content of "Chad, which it said had armed them": what no comma parts from who says so."""
    behind = tree.lang == "en" and verb < node and "," not in tree.words[verb:node]
    return complementiser(tree, node) or behind


def is_complement(tree: Tree, node: int) -> bool:
    """Tell an adverbial clause whose mark makes it a complement: "accused of bombing"."""
    marks = {tree.preposition(k) for k in tree.kids[node] if tree.deps[k] in ("mark", "case")}
    if {"que", "qu"} & marks and (is_circumstance(tree, node) or is_aimed_at(tree, node)):
        return False  # "pendant que l'armée bombardait"
    if marks & _ABOUT and tree.lang == "en" and _is_gerund(tree, node):
        return True  # "warned against attacking Lebanon"
    return bool(marks & {"of", "de", "d", "from", "à", "that", "que", "qu"})


def comes_to_end(tree: Tree, verb: int) -> bool:
    """Tell "the talks ended" from "the deal ends years of war", not over itself, and from "n'ont jamais cessé"."""
    if any(effect.name == "negated" for effect in local_effects(tree, verb)):
        return False
    ended = [k for k in objects(tree, verb) if tree.pos[k] == "NOUN"]
    puts = tree.lemmas[verb] in ("mettre", "put")
    return not any(puts or tree.lemmas[k] not in ("fin", "end", "terme") for k in ended)


def leaves_open(tree: Tree, verb: int) -> bool:
    """Tell "neither confirmed nor denied it", "would not confirm or deny", which says nothing, from a denial."""
    if tree.lang == "fr":
        return _leaves_open_fr(tree, verb)
    if tree.lemmas[verb] not in _OPEN:
        return False
    joined = [
        k for k in (tree.heads[verb], *tree.children(verb, "conj")) if {tree.lemmas[k], tree.lemmas[verb]} == _OPEN
    ]
    return bool(joined) and any(tree.lower[m] in ("nor", "or") for k in (verb, *joined) for m in tree.kids[k])


def _leaves_open_fr(tree: Tree, verb: int) -> bool:
    """Tell "n'a ni confirmé ni démenti avoir frappé" from a denial."""
    if tree.lemmas[verb] not in _DENY_FR:
        return False
    joined = [k for k in (tree.heads[verb], *tree.children(verb, "conj")) if tree.lemmas[k] == "confirmer"]
    return bool(joined) and any(tree.lower[m] in ("ni", "ou") for k in (verb, *joined) for m in tree.kids[k])
