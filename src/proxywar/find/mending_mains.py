"""Mend main clauses that the parser buried below a relative clause, an apposition or a noun phrase in between.

"X, whom A had never disarmed, marched into B", "…, and Algeria, its main backer, condemned C": news prose keeps a
subject and its verb far apart. Each mend needs the commas that part what stands between.
"""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_roots import may_be_finite
from proxywar.find.mending_verbs import PAST, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with

OBJECT_RELATIVES = frozenset({"whom", "which"})
RELATIVES = frozenset({"who", "whom", "whose", "which", "qui", "que", "qu'", "qu’", "dont"})
POSSESSIVES = frozenset({"its", "his", "her", "their"})
_INSIDE = frozenset({"advmod", "advcl", "conj", "parataxis", "ccomp", "xcomp", "acl", "obl", "amod"})
"""Labels under which the parser hides a main verb in a participle."""
BURIED = frozenset({"advcl", "conj", "xcomp", "parataxis", "ccomp", "acl"})


def mend_mains(tree: Tree) -> None:
    """Mend main clauses in place."""
    if tree.lang == "en":
        _mend_names_taken_for_verbs(tree)
        _mend_owned_verbs(tree)
        _mend_object_relatives(tree)
    else:
        _mend_adjectives_as_clauses(tree)
        _mend_opening_participles(tree)
    _mend_openings_in_subjects(tree)
    _mend_counted_objects(tree)
    _mend_mains_in_relatives(tree)
    _mend_mains_in_participles(tree)
    _mend_joined_subjects(tree)


def first_of(tree: Tree, verb: int) -> int:
    """Return the first token of a verb with its auxiliaries."""
    return min([verb, *(k for k in tree.kids[verb] if tree.deps[k].startswith("aux"))])


def _mend_openings_in_subjects(tree: Tree) -> None:
    """Read "According to Paris, Syrian planes bombed X" with Paris as who says so, not as part of the subject."""
    for name in tokens_with(tree.deps, {"compound", "nmod", "amod", "flat"}, 1, len(tree) - 2):
        subject = tree.heads[name]
        verb = tree.heads[subject]
        if tree.words[name + 1] != ",":
            continue
        marks = [k for k in tree.kids[subject] if tree.deps[k] == "case" and k < name]
        if subject < name + 2 or tree.pos[name] != "PROPN" or not marks or tree.pos[verb] != "VERB":
            continue
        if tree.deps[subject].startswith("nsubj") and not tree.children(name, "case"):
            tree.heads[name], tree.deps[name] = verb, "obl"
            for k in [k for k in tree.kids[subject] if k < name and tree.deps[k] in ("case", "det")]:
                tree.heads[k] = name
            tree.link()


def _mend_mains_in_participles(tree: Tree) -> None:
    """Read "Les accords signés par A et B prévoient…" as a sentence: what the participle tells of does the verb."""
    for part in tokens_with(tree.deps, {"root", "acl"}, 1, len(tree) - 1):
        if not tree.is_past_participle(part) or tree.children(part, "aux", "aux:tense", "aux:pass", "cop"):
            continue
        doers = [k for k in tree.children(part, "nsubj", "nsubj:pass") if k < part and tree.pos[k] == "NOUN"]
        noun = doers[0] if len(doers) == 1 and tree.deps[part] == "root" else tree.heads[part]
        told = tree.deps[part] == "acl" and tree.deps[noun] == "root" and tree.pos[noun] == "NOUN" and noun < part
        later = [k for k in tree.kids[part] if k > part + 1 and tree.pos[k] == "VERB" and tree.deps[k] in _INSIDE
                 and (tree.is_finite(k) or may_be_finite(tree, k) or _has_french_ending(tree, k))
                 and not tree.children(k, "nsubj", "nsubj:pass", "mark", "cc")]  # fmt: skip
        between = [k for k in tree.children(part, "obl", "obl:agent") if later and k < later[0]]
        if len(later) != 1 or not between or not (told or noun in doers) or "," in tree.words[part : later[0]]:
            continue
        verb = later[0]
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        tree.heads[part], tree.deps[part] = noun, "acl"
        for k in [k for above in (part, noun) for k in tree.kids[above] if k > verb]:
            tree.heads[k] = verb
        tree.link()


def _has_french_ending(tree: Tree, verb: int) -> bool:
    """Tell a form that is neither infinitive nor participle, of which the parser could not tell what it is."""
    unknown = tree.lang == "fr" and not tree.feature(verb, "VerbForm") and not tree.is_past_participle(verb)
    return unknown and tree.lower[verb] != tree.lemmas[verb] and not tree.lower[verb].endswith("ant")


def _mend_opening_participles(tree: Tree) -> None:
    """Read "Réunis à Genève par l'ONU, Rabat et le Polisario ont…" with whom the participle is said of as subject."""
    opener = next((i for i in range(min(2, len(tree))) if tree.pos[i] not in ("PUNCT", "ADV")), 0)
    comma = next((i for i in range(opener, len(tree)) if tree.words[i] == ","), len(tree))
    by_somebody = bool(tree.children(opener, "obl:agent"))  # "Accueillis par Nasser", to the parser a past tense
    participle = tree.pos[opener] == "VERB" and (by_somebody or tree.is_past_participle(opener))
    if not participle or tree.children(opener, "aux"):
        return
    verb = tree.heads[opener]
    doers = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj") and k != opener]
    if verb <= comma or doers or tree.pos[verb] != "VERB" or not tree.is_finite(verb):
        return
    names = [k for k in range(comma + 1, first_of(tree, verb))
             if tree.pos[k] in ("NOUN", "PROPN") and tree.heads[k] < comma and not tree.case_of(k)]  # fmt: skip
    if not names or any(tree.pos[k] not in ("DET", "NUM", "ADJ", "NOUN") for k in range(comma + 1, names[0])):
        return
    tree.deps[opener] = "advcl"
    tree.heads[names[0]], tree.deps[names[0]] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
    for k in names[1:]:
        tree.heads[k], tree.deps[k] = names[0], "conj"
    tree.link()


def _mend_counted_objects(tree: Tree) -> None:
    """Read "gardent dans leurs prisons dix mille combattants" with the men as object, not as part of the prisons."""
    for noun in tokens_with(tree.deps, {"nmod"}, 2):
        before = tree.heads[noun]
        verb = tree.heads[before]
        if tree.pos[noun] not in NOMINAL or before > noun or verb > before:
            continue
        counted = any(tree.deps[k] == "nummod" for k in tree.kids[noun]) and not tree.case_of(noun)
        oblique = tree.deps[before].startswith("obl") and bool(tree.case_of(before))
        if counted and oblique and tree.pos[verb] == "VERB" and not tree.children(verb, "obj"):
            tree.reattach(noun, verb, "obj")


def _mend_names_taken_for_verbs(tree: Tree) -> None:
    """Read "after Iraq overran Kuwait" as a clause: in lower case and inflected, what follows a name is a verb."""
    for i in tokens_with(tree.pos, {"PROPN"}, 1, len(tree) - 1):
        form, name, thing = tree.lower[i], i - 1, i + 1
        if tree.words[i] != form or form not in forms("en") or form in lexicon_verbs("en"):
            continue
        if tree.pos[name] != "PROPN" or tree.heads[name] != i or tree.pos[thing] not in ("PROPN", "DET", "ADP"):
            continue
        above = next((a for a in tree.ancestors(i) if tree.pos[a] == "VERB"), None)
        make_verb(tree, i, PAST)
        if above is not None:
            tree.heads[i], tree.deps[i] = above, "advcl"
        tree.deps[name] = "nsubj"
        for k in tree.kids[i]:
            if tree.deps[k] == "case" and k < i:
                tree.deps[k] = "mark"
            elif k > i and tree.pos[k] in NOMINAL and not tree.case_of(k):
                tree.deps[k] = "obj"
        tree.link()


def _mend_owned_verbs(tree: Tree) -> None:
    """Read "the rebels, their ranks swollen, took X" with ranks that the rebels have: no verb stands behind "their"."""
    for noun in tokens_with(tree.pos, {"VERB"}, 1):
        owner = noun - 1
        if tree.lower[owner] not in POSSESSIVES or tree.heads[owner] != noun:
            continue
        if tree.lower[noun].endswith(("ing", "ed")) or tree.deps[owner] != "nmod:poss":
            continue
        tree.pos[noun], tree.lemmas[noun] = "NOUN", tree.lower[noun].removesuffix("s")
        verb = tree.heads[noun]
        for k in list(tree.kids[noun]):
            if tree.deps[k].startswith("nsubj") and k < owner and verb > noun and tree.pos[verb] == "VERB":
                tree.heads[k] = verb
                tree.deps[noun] = "dep"
            elif tree.deps[k] in ("xcomp", "ccomp", "advcl") and k > noun:
                tree.deps[k] = "acl"
        tree.link()


def _mend_object_relatives(tree: Tree) -> None:
    """Read "X and Y, whom A had never disarmed, marched into B" with the march as what X and Y did."""
    for relative in tokens_with(tree.lower, OBJECT_RELATIVES, 2):
        verb, name = tree.heads[relative], relative - 2
        if tree.words[relative - 1] != "," or verb < relative:
            continue
        if tree.pos[name] not in NOMINAL or tree.deps[verb] in ("acl:relcl", "acl") or not tree.children(verb, "nsubj"):
            continue
        later = [v for v in tree.kids[verb] if v > verb and tree.deps[v] in ("conj", "parataxis", "xcomp")
                 and tree.words[first_of(tree, v) - 1] == "," and tree.is_finite(v)
                 and not tree.children(v, "nsubj", "cc", "mark")]  # fmt: skip
        while tree.deps[name] in ("conj", "flat") and tree.heads[name] < name:
            name = tree.heads[name]
        if not later or name not in tree.subtree(verb):
            continue
        tree.take_place(later[0], verb)
        tree.heads[name], tree.deps[name] = later[0], "nsubj"
        tree.heads[verb], tree.deps[verb] = name, "acl:relcl"
        tree.link()


def _mend_mains_in_relatives(tree: Tree) -> None:
    """Read "Colonel X, who ousted Y after weeks of rallies, arrested Z" with its main verb behind the last comma."""
    for root in tokens_with(tree.pos, NOMINAL):
        if tree.heads[root] != root or tree.children(root, "cop", "nsubj"):
            continue
        relative = next((k for k in tree.kids[root] if tree.deps[k] == "acl:relcl" and k > root), None)
        if relative is None or not RELATIVES & set(tree.lower[root + 1 : relative]):
            continue
        verb = next((v for v in tree.subtree(relative) if v > relative + 1 and _is_buried(tree, v)), None)
        if verb is None or (tree.lang == "en" and tree.lower[verb] not in forms("en")):
            continue
        for k in tree.kids[verb]:
            if k < first_of(tree, verb) and tree.deps[k] != "punct":
                tree.heads[k] = relative
                tree.deps[k] = "obl" if tree.deps[k].startswith("nsubj") else tree.deps[k]
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[root], tree.deps[root] = verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
        tree.link()
        return


def _is_buried(tree: Tree, verb: int) -> bool:
    """Tell a finite verb right behind a comma, with no joint and with a subject that is none of its own."""
    if tree.pos[verb] != "VERB" or tree.deps[verb] not in BURIED:
        return False
    goes_into = any(tree.case_of(k) in ("into", "toward", "to") for k in tree.children(verb, "obl"))
    if not tree.is_finite(verb) and not (tree.lang == "en" and (goes_into or may_be_finite(tree, verb))):
        return False
    first = first_of(tree, verb)
    near = [k for k in tree.kids[verb] if first - 2 <= k < first and tree.deps[k] in ("cc", "mark")]
    return tree.words[first - 1] == "," and not near and bool(tree.children(verb, "obj", "obl", "xcomp"))


def _mend_joined_subjects(tree: Tree) -> None:
    """Read "…, and Algeria, its main backer, condemned X" with Algeria as subject and the backer beside it."""
    for verb in tokens_with(tree.pos, {"VERB"}, 4):
        own = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj")]
        if len(own) != 1 or own[0] > verb or not tree.is_finite(verb):
            continue
        said = own[0]
        first = next(i for i in tree.subtree(said) if tree.deps[i] != "punct" or i == said)
        name = first - 2
        if tree.words[first - 1] != "," or tree.words[first_of(tree, verb) - 1] != "," or name < 1:
            continue
        marks = [k for k in tree.kids[name] if tree.deps[k] == "cc" and k < name]
        if tree.pos[name] != "PROPN" or tree.deps[name] != "conj" or not marks or tree.pos[said] != "NOUN":
            continue
        tree.reattach(name, verb, tree.deps[said])
        tree.reattach(said, name, "appos")
        tree.heads[marks[0]] = verb
        tree.deps[verb] = "conj" if tree.deps[verb] == "ccomp" else tree.deps[verb]
        tree.link()


def _mend_adjectives_as_clauses(tree: Tree) -> None:
    """Read "sa défense antiaérienne a abattu X" as one clause: what no infinitive ends in is no verb."""
    for i in tokens_with(tree.pos, {"VERB"}, 1, len(tree) - 1):
        noun, form = i - 1, tree.lower[i]
        if tree.pos[noun] != "NOUN" or tree.heads[noun] != i or form in forms("fr"):
            continue
        if tree.lemmas[i].endswith(("er", "ir", "re", "oir")) or not tree.deps[noun].startswith("nsubj"):
            continue
        later = [v for v in tree.kids[tree.heads[i]] if v > i and tree.pos[v] == "VERB"
                 and first_of(tree, v) == i + 1 and not tree.children(v, "nsubj")]  # fmt: skip
        if not later:
            continue
        for k in tree.kids[i]:
            tree.heads[k] = later[0]
        tree.pos[i], tree.heads[i], tree.deps[i] = "ADJ", noun, "amod"
        tree.link()
