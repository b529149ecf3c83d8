"""French subjects and antecedents that the parser misses: behind the verb, without a helper, or by their gender.

"…, s'indigne Sarajevo": who is indignant. "Le parti a été dissous et l'armée démantelée": the army was. "Les Abkhazes,
que sont venus épauler des Tchétchènes": who came. "La chute de Kaboul, à laquelle": of the fall.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_QUE = frozenset({"que", "qu'", "qu’"})
_LOOSE = frozenset({"conj", "advcl", "ccomp", "parataxis", "acl", "dep", "acl:relcl"})
_GENDERS = {"laquelle": "Fem", "lesquelles": "Fem", "lequel": "Masc", "lesquels": "Masc", "auquel": "Masc",
            "auxquels": "Masc", "auxquelles": "Fem", "duquel": "Masc", "desquelles": "Fem"}  # fmt: skip
"""Gender that a relative pronoun shows."""
_ARTICLES = {"le": "Masc", "la": "Fem", "au": "Masc", "du": "Masc", "un": "Masc", "une": "Fem"}
"""Gender that an article shows of a name."""


def mend_inverted(tree: Tree) -> None:
    """Mend these clauses in place (French only)."""
    _mend_reflexive_tags(tree)
    _mend_gapped_passives(tree)
    _mend_who_came(tree)
    _mend_told_of_objects(tree)
    _mend_apposed_relatives(tree)
    _mend_agreeing_participles(tree)


def _mend_reflexive_tags(tree: Tree) -> None:
    """Read "…, s'indigne Sarajevo" with Sarajevo as who is: a verb with "se" has no name for an object behind it."""
    for name in tokens_with(tree.deps, {"obj"}, 4):
        verb = tree.heads[name]
        clitic = verb - 1
        if tree.pos[name] != "PROPN" or tree.deps[clitic] != "expl:pv" or tree.heads[clitic] != verb:
            continue
        parted = tree.words[clitic - 1] in (",", "»") and verb < name <= verb + 2
        if parted and not tree.children(verb, "nsubj", "nsubj:pass", "mark", "cc") and not tree.case_of(name):
            tree.deps[name] = "nsubj"
            tree.deps[verb] = "parataxis" if tree.deps[verb] in _LOOSE else tree.deps[verb]


def _mend_gapped_passives(tree: Tree) -> None:
    """Read "le parti a été dissous et l'armée démantelée par X" with two passives that share their helpers."""
    for noun in tokens_with(tree.deps, {"conj"}, 4, len(tree) - 1):
        verb, marks = tree.heads[noun], tree.children(noun, "cc")
        if tree.pos[noun] not in ("NOUN", "PROPN") or not marks or tree.pos[verb] != "VERB" or verb > noun:
            continue
        if not tree.children(verb, "aux:pass"):
            continue
        parts = [k for k in tree.children(noun, "acl") if k > noun and tree.is_past_participle(k)]
        if len(parts) != 1 or "," in tree.words[noun : parts[0]] or tree.children(noun, "case"):
            continue
        part = parts[0]
        tree.heads[part], tree.deps[part] = verb, "conj"
        tree.heads[noun], tree.deps[noun] = part, "nsubj:pass"
        tree.heads[marks[0]] = part
        tree.link()


def _mend_who_came(tree: Tree) -> None:
    """Read "les Abkhazes, que sont venus épauler des Tchétchènes" with the Chechens as who came."""
    for que in tokens_with(tree.lower, _QUE, 2, len(tree) - 4):
        came = que + 2
        help_ = came + 1
        if tree.lemmas[que + 1] != "être" or tree.pos[came] != "VERB" or tree.children(came, "nsubj", "nsubj:pass"):
            continue
        if tree.feature(help_, "VerbForm") != "Inf" or tree.heads[help_] != came or tree.deps[came] not in _LOOSE:
            continue
        who = [k for k in (*tree.children(help_, "obj"), *tree.children(came, "obj")) if k > help_]
        noun = que - 1 - (tree.words[que - 1] == ",")
        if not who or tree.pos[noun] not in ("NOUN", "PROPN") or noun in tree.subtree(came):
            continue
        tree.heads[came], tree.deps[came] = noun, "acl:relcl"
        tree.heads[who[0]], tree.deps[who[0]] = came, "nsubj"
        tree.heads[que], tree.deps[que], tree.pos[que] = came, "obj", "PRON"
        tree.link()


def mend_antecedents(tree: Tree) -> None:
    """Read "l'entrée des chars au Liban, à laquelle X s'oppose" with the entry as what is opposed: by gender."""
    for pronoun in tokens_with(tree.lower, set(_GENDERS), 3):
        verb = next((a for a in (pronoun, *tree.ancestors(pronoun)) if tree.deps[a] == "acl:relcl"), None)
        if verb is None:
            continue
        noun, gender = tree.heads[verb], _GENDERS[tree.lower[pronoun]]
        if noun > pronoun or _gender(tree, noun) in ("", gender):
            continue
        chain = tree.ancestors(noun)
        nouns = [a for a in chain if tree.pos[a] == "NOUN"] + [k for a in chain for k in tree.children(a, "obj")]
        above = next((a for a in nouns if a < noun and tree.pos[a] == "NOUN"), None)
        if above is not None and _gender(tree, above) == gender:
            tree.reattach(verb, above, "acl:relcl")


def _gender(tree: Tree, noun: int) -> str:
    if tree.pos[noun] == "NOUN":
        return tree.feature(noun, "Gender")
    return next((_ARTICLES[tree.lower[k]] for k in tree.kids[noun] if tree.lower[k] in _ARTICLES), "")


def _mend_told_of_objects(tree: Tree) -> None:
    """Read "ont évincé le prince, contraint de s'exiler" with the prince as who is forced: it agrees with no forces."""
    for part in tokens_with(tree.deps, {"conj", "advcl"}, 4, len(tree) - 1):
        verb = tree.heads[part]
        if tree.words[part - 1] != "," or tree.pos[part] != "VERB" or verb > part or tree.pos[verb] != "VERB":
            continue
        if not tree.is_past_participle(part) or tree.children(part, "aux", "nsubj", "cc", "mark", "obj", "obl:agent"):
            continue
        things = [k for k in tree.children(verb, "obj") if k > verb and tree.subtree(k)[-1] == part - 2]
        who = tree.children(verb, "nsubj")
        if not things or not who or any(tree.case_of(k) == "par" for k in tree.kids[part]):
            continue
        told = tree.pos[things[0]] == "NOUN" and _agrees(tree, part, things[0])
        apart = tree.pos[who[0]] == "NOUN" and not _agrees(tree, part, who[0]) and tree.pos[things[0]] == "PROPN"
        if told or apart:
            tree.reattach(part, things[0], "acl")


def _agrees(tree: Tree, part: int, noun: int) -> bool:
    return all(tree.feature(part, f) in ("", tree.feature(noun, f)) for f in ("Gender", "Number"))


def _mend_apposed_relatives(tree: Tree) -> None:
    """Read "…, accusation que Kigali balaie" with the charge as what is swept aside: a bare noun tells no content."""
    for que in tokens_with(tree.lower, _QUE, 3, len(tree) - 2):
        noun, verb = que - 1, tree.heads[que]
        if tree.pos[noun] != "NOUN" or tree.words[noun - 1] != "," or tree.heads[verb] != noun or verb < que:
            continue
        if tree.deps[verb] not in ("acl", "acl:relcl", "ccomp") or tree.children(verb, "obj", "ccomp", "xcomp"):
            continue
        tree.deps[verb], tree.deps[que], tree.pos[que] = "acl:relcl", "obj", "PRON"


def _mend_agreeing_participles(tree: Tree) -> None:
    """Read "les soldats de Barkhane que Bamako a priés de partir" with the soldiers as who are asked.

    Behind "avoir" a participle agrees with what stands before it, and with nothing else.
    """
    for que in tokens_with(tree.lower, _QUE, 2, len(tree) - 2):
        verb = tree.heads[que]
        if tree.deps[verb] not in ("advcl", "ccomp", "conj", "parataxis") or tree.deps[que] not in ("mark", "obj"):
            continue
        helped = any(tree.lemmas[k] == "avoir" for k in tree.children(verb, "aux"))
        if not helped or verb < que or tree.children(verb, "obj", "aux:pass") or not _is_marked(tree, verb):
            continue
        if any(tree.deps[k].startswith("expl") for k in tree.kids[verb]):
            continue
        chain = [que - 1, *tree.ancestors(que - 1)]
        fits = [k for k in chain if tree.pos[k] == "NOUN" and k < que and _agrees(tree, verb, k)]
        if fits and verb not in tree.ancestors(fits[0]):
            tree.heads[verb], tree.deps[verb] = fits[0], "acl:relcl"
            tree.heads[que], tree.deps[que], tree.pos[que] = verb, "obj", "PRON"
            tree.link()


def _is_marked(tree: Tree, verb: int) -> bool:
    """Tell a participle of the feminine or the plural."""
    return tree.feature(verb, "Gender") == "Fem" or tree.lower[verb].endswith(("és", "ées", "ée"))
