"""Small relations that the grammar is made of: relatives and their nouns, conjuncts, marks, finiteness."""

from __future__ import annotations

from proxywar.find.mending_adverbials import ASKED_THROUGH
from proxywar.find.tree import CONTRACTED_RELATIVES, NOMINAL, Tree
from proxywar.lang import classed

RELATIVE = {
    "en": frozenset({"who", "which", "that", "whom", "whose"}),
    "fr": frozenset({"qui", "que", "qu'", "qu’", "lequel", "laquelle", "lesquels", "lesquelles", "où", "dont",
                     *CONTRACTED_RELATIVES}),
}  # fmt: skip


def through_relative(tree: Tree, verb: int, k: int) -> int:
    """Return the noun that a relative pronoun at `k` stands for, else `k`."""
    if tree.lower[k] not in RELATIVE[tree.lang] or "relatives" in tree.without:
        return k
    for i in (verb, *tree.ancestors(verb)):
        if tree.deps[i] in ("acl:relcl", "acl", "advcl:cleft"):
            return _name_behind_comma(tree, k, tree.heads[i])
        of_predicate = tree.deps[i].startswith("nsubj")  # "dont l'aide n'est un secret pour personne"
        if tree.pos[tree.heads[i]] in NOMINAL and i != k and not of_predicate:
            return tree.heads[i]
    return k


def relative_que(tree: Tree, verb: int) -> int | None:
    """Return the noun that French "que" stands for as the object of the verb, None where there is no such relative.

    In "que Paris refuse d'armer" it is the object of the infinitive, in "que Paris accuse de piller" of what is above.
    """
    chain = [verb]
    while not _own_object(tree, chain[-1]) and _hands_down(tree, tree.heads[chain[-1]], chain[-1]):
        chain.append(tree.heads[chain[-1]])
    top = chain[-1]
    if any(_hands_down(tree, verb, k) and not _own_object(tree, k) for k in tree.kids[verb]):
        return None
    if tree.deps[top] not in ("acl:relcl", "acl") or tree.pos[tree.heads[top]] not in NOMINAL:
        return None
    if _own_object(tree, top) and any(_is_que(tree, q) and q < s < top for s in tree.children(top, "nsubj")
                                      for q in tree.children(top, "mark")):  # fmt: skip
        return None  # "le fait que la Turquie a attaqué le Tchad"
    return tree.heads[top] if any(_is_que(tree, k) and k < top for v in chain for k in tree.kids[v]) else None


def asked_through(tree: Tree, governor: int, verb: int) -> list[int]:
    """Return whom one asks or blames: "demande à Paris de", "l'alliance, à laquelle il reproche de"."""
    if tree.lang == "fr" and tree.deps[governor] == "acl:relcl":
        told = [k for k in tree.children(governor, "obl", "iobj") if k < governor and tree.pos[k] == "PRON"]
        if any(tree.case_of(k) == "à" and tree.lower[k] not in ("y", "lui", "leur") for k in told):
            return [tree.heads[governor]]
    return [k for k in tree.children(governor, "obl") if governor < k < verb and tree.case_of(k) in ASKED_THROUGH]


def _is_que(tree: Tree, k: int) -> bool:
    return tree.lower[k].rstrip("'’") in ("que", "qu")


def _own_object(tree: Tree, verb: int) -> bool:
    return any(not _is_que(tree, k) for k in tree.children(verb, "obj"))


def _hands_down(tree: Tree, governor: int, verb: int) -> bool:
    """Tell a verb whose relative object is that of the infinitive below it: "refuse de", "accuse Damas de", "veut"."""
    if governor == verb or tree.deps[verb] != "xcomp" or tree.feature(verb, "VerbForm") != "Inf":
        return False
    if tree.lemmas[governor] in classed(tree.lang, "verbs", "object control"):
        return any(governor < k < verb for k in tree.children(governor, "obj"))
    return tree.lemmas[governor] in classed(tree.lang, "verbs", "hands down its object")


def _name_behind_comma(tree: Tree, k: int, noun: int) -> int:
    """Return the name right before "…, who", where the parser hung the clause on an earlier name.

    "In Beirut, Sheikh Hassan Nasrallah, who heads Hezbollah": not Beirut heads it.
    """
    before = k - 2
    if before <= noun or tree.words[k - 1] != "," or tree.lower[k] not in ("who", "qui"):
        return noun
    unmarked = tree.pos[before] == "PROPN" and not tree.case_of(before) and tree.pos[noun] == "PROPN"
    return before if unmarked and tree.deps[before] != "conj" else noun


def expand(tree: Tree, tokens: list[int]) -> list[int]:
    """Return the tokens with their nominal conjuncts."""
    out: list[int] = []
    for i in tokens:
        out.extend(k for k in tree.conjuncts(i) if k == i or (tree.pos[k] in NOMINAL and not _is_excluded(tree, k)))
    return list(dict.fromkeys(out))


def told_of(tree: Tree, verb: int, tokens: list[int]) -> list[int]:
    """Return the tokens, nouns for relative pronouns, with their conjuncts that the clause of a verb tells of.

    In "France, which backs X, and Libya, which arms Y" the first clause tells of France alone.
    """
    found: list[int] = []
    for k in tokens:
        noun = through_relative(tree, verb, k)
        whole = noun == k or noun > verb
        found.extend(m for m in expand(tree, [noun]) if whole or m < verb)
    return list(dict.fromkeys(found))


def _is_excluded(tree: Tree, k: int) -> bool:
    """Tell the second of "the Rwandans, not Moscow's men", which is named to be left out."""
    return any(tree.lower[m] in ("not", "non", "pas", "rather", "plutôt") and m < k for m in tree.kids[k])


def said_of_deed(tree: Tree, verb: int) -> list[int]:
    """Return the noun of a deed that an infinitive spells out: "Iran's answer was to arm X" arms X."""
    if not tree.children(verb, "cop"):
        return []
    deeds = classed(tree.lang, "nouns", "deed")
    return [k for k in tree.children(verb, "nsubj") if k < verb and tree.lemmas[k] in deeds]


def described(tree: Tree, adjective: int) -> list[int]:
    """Return what an adjective is said of: its subject, or the object of "found Rwanda guilty of aiding X"."""
    above = tree.heads[adjective]
    said = tree.deps[adjective] == "xcomp" and tree.pos[above] == "VERB" and not tree.is_passive(above)
    own = [k for k in tree.children(above, "obj") if said and not tree.lower[k].endswith(("self", "selves"))]
    return tree.children(adjective, "nsubj") or own


def is_nonfinite(tree: Tree, verb: int) -> bool:
    """Tell an infinitive, participle or gerund clause from a finite one."""
    form = tree.feature(verb, "VerbForm")
    finite_aux = any(tree.feature(k, "VerbForm") == "Fin" for k in tree.children(verb, "aux"))
    return form in ("Inf", "Part", "Ger") and not finite_aux


def marks_of(tree: Tree, verb: int) -> set[str]:
    """Return the words that mark a clause or phrase, in their normal form."""
    return {tree.preposition(k) for k in tree.kids[verb] if tree.deps[k] in ("mark", "case")}


def who_needs(tree: Tree, verb: int) -> list[int]:
    """Return whom it takes something: "Il fallut trois jours à l'armée pour reprendre la ville"."""
    beside = [*tree.kids[verb], *(m for k in tree.children(verb, "obj") for m in tree.kids[k])]
    named = [k for k in beside if tree.case_of(k) == "à" and tree.pos[k] in ("NOUN", "PROPN")]
    return expand(tree, (named or tree.children(verb, "iobj"))[:1])


def told_to_be(tree: Tree, verb: int) -> list[int]:
    """Return whom a verb says something was done to: "le M23, que Kinshasa dit soutenu par X", "saw it beaten by X"."""
    above = tree.heads[verb]
    if tree.pos[above] != "VERB" or tree.is_passive(above) or not tree.is_past_participle(verb):
        return []
    if tree.children(verb, "aux", "aux:pass", "mark") or any(tree.deps[k] == "expl" for k in tree.kids[above]):
        return []
    que = relative_que(tree, above) if tree.lang == "fr" else None
    if tree.lang == "en" and (
        tree.deps[verb] != "xcomp" or not any(k > verb for k in tree.children(verb, "obl:agent"))
    ):
        return []
    own = [k for k in tree.children(above, "obj") if k < verb and not _is_que(tree, k)]
    return expand(tree, own[:1] if que is None else [que])


def imputed_to(tree: Tree, noun: int) -> list[int]:
    """Return whose plan somebody says it is: "Moscou prête à Ankara l'intention de…", "auquel on prête la volonté"."""
    verb = tree.heads[noun]
    if tree.deps[noun] != "obj" or tree.lemmas[verb] not in classed(tree.lang, "verbs", "imputes"):
        laid = classed(tree.lang, "nouns", "blame laid")  # "a mis sur le compte de Moscou la destruction du barrage"
        accounts = [k for k in tree.children(verb, "obl") if tree.deps[noun] == "obj" and tree.lemmas[k] in laid]
        return expand(tree, [m for k in accounts for m in tree.children(k, "nmod") if tree.case_of(m) == "de"][:1])
    whose = [k for k in tree.kids[verb] if tree.deps[k] == "iobj" or tree.case_of(k) in ("à", "to")]
    return expand(tree, [through_relative(tree, verb, k) for k in whose if tree.pos[k] in NOMINAL][:1])


def takes_up_genitive(tree: Tree, token: int, k: int) -> bool:
    """Tell "dont" or "en" of a noun, and the "dont" of "Walikale, dont ils s'étaient emparés"."""
    if tree.lower[k] not in ("dont", "en"):
        return False
    if tree.pos[token] == "NOUN":
        return True
    return tree.lower[k] == "dont" and any(tree.deps[m].startswith("expl") for m in tree.kids[token])


def possessors(tree: Tree, noun: int) -> list[int]:
    """Return the possessives of a noun, be it a title: of "his foe Riek Machar" the foe is his, not only Machar."""
    name = tree.heads[noun]
    titled = tree.deps[noun] == "compound" and name == noun + 1 and tree.pos[name] == "PROPN"
    kids = [*tree.kids[noun], *(k for k in tree.kids[name] if k < noun and titled)]
    return [k for k in kids if tree.deps[k] == "nmod:poss" or tree.lower[k] == "dont"]


def is_setting(tree: Tree, verb: int, k: int) -> bool:
    """Tell "À Kampala, …", "à la tête du M23", where and how a French clause happens, from whom it is done to."""
    if tree.lemmas[k] in classed(tree.lang, "nouns", "set phrase with à") and tree.pos[k] == "NOUN":
        return tree.case_of(k) == "à" and bool(tree.children(k, "nmod"))
    behind = tree.subtree(k)[-1] + 1 if k < verb and tree.pos[k] == "PROPN" and tree.case_of(k) == "à" else 0
    return 0 < behind < len(tree) and "," in tree.words[behind - 1 : behind + 1]


def is_parted(tree: Tree, clause: int) -> bool:
    """Tell a relative clause behind a comma: "le mouvement rebelle, que Kinshasa accuse"."""
    return "," in tree.words[max(tree.subtree(clause)[0] - 1, 0) :][:2]


def nations_beside(tree: Tree, thing: int, found: list[int], *, fixed: bool) -> list[int]:
    """Return the adjectives joined to some, and of a fixed part those of what is joined to it.

    "Turkish and Russian troops"; "lived on Algerian bread and Libyan rockets".
    """
    both = [m for k in found for m in tree.conjuncts(k) if tree.pos[m] == "ADJ"]
    things = [k for k in tree.conjuncts(thing) if k > thing] if fixed else []
    return both + [m for k in things for m in tree.children(k, "amod", "compound") if not tree.case_of(m)]
