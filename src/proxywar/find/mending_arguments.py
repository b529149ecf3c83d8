"""Mend which word is the verb of a clause, and what its subject, objects and agent are.

Short clauses about rare names are where the parser slips most: "Egypt cut ties", "propped up Syria", "between Haftar
and the GNA". Each mend is a fact of grammar, never of a sentence.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_agents import BY, DEEDS
from proxywar.find.mending_loose_participles import mend_loose_participles
from proxywar.find.mending_phrases import mend_two_objects
from proxywar.find.mending_verbs import PAST
from proxywar.find.names import titles
from proxywar.find.retagging_fr import event_nouns, noun_triggers
from proxywar.find.stand_ins import stand_in
from proxywar.find.times import TimeMention
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table

BETWEEN = frozenset({"between", "entre"})
AND = frozenset({"and", "et"})
RELATIVE_QUE = frozenset({"que", "qu'", "qu’"})
PARTICLES = frozenset({"up", "off", "out", "over", "back", "down", "away", "aside", "forward"})
"""Particles that are seldom prepositions right behind the verbs that take them."""
UNCHANGED_PASTS = frozenset({"cut", "hit", "hurt", "put", "set", "shut", "quit", "split", "beat", "let", "spread"})
"""English verbs whose past looks like their infinitive."""


def mend_arguments(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Mend verbs and their arguments in place.

    Args:
        times: Times of the sentence, offsets into it.
    """
    if tree.lang == "en":
        _mend_missed_verbs(tree)
        _mend_bare_complements(tree)
        _mend_modifier_verbs(tree)
        _mend_verbs_behind_apposition(tree)
        _mend_compound_nouns(tree)
        _mend_particles(tree)
        _mend_objects_behind_particles(tree, times)
        mend_two_objects(tree)
        _mend_joint_subjects(tree)
    else:
        _mend_second_objects(tree)
    _mend_controlled(tree)
    mend_loose_participles(tree)
    _mend_titles(tree)
    _mend_led_by(tree)
    _mend_obliques(tree)
    _mend_between(tree)
    _mend_bare_objects(tree, times)
    _mend_agents(tree)


@cache
def moved_nouns() -> frozenset[str]:
    """Return the English nouns of men, ships and weapons."""
    kinds = ("personnel", "fighters", "aircraft", "drones", "vehicles", "ships", "weapons")
    return frozenset(row["lemma"] for row in table("en", "materiel") if row["of"] in kinds)


@cache
def particle_verbs(lang: str) -> frozenset[tuple[str, str]]:
    """Return the verbs of the trigger table that take a particle, with it: ("prop", "up")."""
    heads = [row["lemma"].split() for row in table(lang, "triggers") if row["pos"] == "VERB"]
    return frozenset((h[0], part[4:]) for h in heads for part in h[1:] if part.startswith("prt:"))


def _mend_missed_verbs(tree: Tree) -> None:
    """See the verb in "Russia vetoed the resolution", "Egypt cut ties": a sentence without one has it behind its name.

    Only a form that the lexicon makes of one of its verbs, and not of its infinitive, is taken.
    """
    if any(p in ("VERB", "AUX") for p in tree.pos):
        return
    for i in range(1, len(tree)):
        form = tree.lower[i]
        inflected = form in forms("en") and (form not in lexicon_verbs("en") or form in UNCHANGED_PASTS)
        opens = all(tree.pos[k] in ("PROPN", "DET", "CCONJ", "PUNCT") for k in range(i))
        if not inflected or tree.pos[i - 1] != "PROPN" or not opens or form.endswith("ing"):
            continue
        name = i - 1
        while tree.deps[name] in ("conj", "flat") and tree.heads[name] < name:
            name = tree.heads[name]
        root = next(k for k in range(len(tree)) if tree.heads[k] == k)
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", forms("en")[form], PAST
        tree.heads[i], tree.deps[i] = i, "root"
        tree.heads[name], tree.deps[name] = i, "nsubj"
        if root not in (i, name):
            tree.heads[root], tree.deps[root] = i, "obl" if tree.case_of(root) else "obj"
        for k in range(i + 1, len(tree)):
            if tree.heads[k] in (i, name) and tree.deps[k] in ("nmod", "appos", "obj", "obl", "dep", "list", "flat"):
                tree.heads[k] = i
                case = any(tree.heads[m] == k and tree.pos[m] == "ADP" and tree.deps[m] == "case" for m in range(i, k))
                tree.deps[k] = "obl" if case else "obj"
        tree.link()
        return


def _mend_bare_complements(tree: Tree) -> None:
    """Read "Russia denied it had armed X" as what is denied, not as two statements in a row."""
    for verb in tokens_with(tree.deps, {"parataxis"}, 2):
        above = tree.heads[verb]
        if tree.pos[verb] != "VERB" or above > verb or tree.pos[above] != "VERB":
            continue
        own = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj")]
        if own and own[0] == above + 1 and not tree.children(above, "obj", "ccomp"):
            tree.deps[verb] = "ccomp"


def _mend_modifier_verbs(tree: Tree) -> None:
    """Read "Algeria castigated Haftar" as a clause, not as two names of which one is castigated."""
    for v in tokens_with(tree.deps, {"amod"}, 1, len(tree) - 1):
        name, thing = v - 1, tree.heads[v]
        if tree.pos[v] != "VERB" or thing < v or tree.heads[name] != name:
            continue
        if tree.pos[name] == "PROPN" and tree.heads[thing] == name and tree.deps[thing] in ("conj", "appos", "flat"):
            tree.heads[v], tree.deps[v] = v, "root"
            tree.heads[name], tree.deps[name] = v, "nsubj"
            tree.heads[thing], tree.deps[thing] = v, "obj"
            tree.link()


def _mend_obliques(tree: Tree) -> None:
    """Call what hangs on a verb by a preposition oblique, and on a plain noun a modifier."""
    for k in range(len(tree)):
        head = tree.heads[k]
        if tree.deps[k] == "nmod" and tree.pos[head] == "VERB" and k > head and tree.case_of(k):
            tree.deps[k] = "obl"
        elif tree.deps[k] == "obl" and tree.pos[head] == "NOUN" and tree.case_of(k) and not tree.children(head, "cop"):
            tree.deps[k] = "nmod"


def _mend_compound_nouns(tree: Tree) -> None:
    """Read "An Israeli air raid on Gaza killed a child": a bare form behind a singular noun is no verb."""
    for v in tokens_with(tree.lower, noun_triggers("en"), 2):
        noun = v - 1
        if tree.pos[v] != "VERB" or tree.children(v, "aux"):
            continue
        if tree.pos[noun] != "NOUN" or tree.heads[noun] != v or not tree.deps[noun].startswith("nsubj"):
            continue
        later = [k for k in tree.kids[v] if k > v and tree.pos[k] == "VERB"
                 and tree.deps[k] in ("ccomp", "conj", "parataxis", "advcl", "acl:relcl")
                 and not any(tree.deps[m] in ("nsubj", "mark", "cc") for m in tree.kids[k])]  # fmt: skip
        if tree.feature(noun, "Number") == "Plur" or not later:
            continue
        verb = later[0]
        tree.take_place(verb, v)
        tree.pos[v], tree.lemmas[v] = "NOUN", tree.lower[v]
        tree.heads[v], tree.deps[v], tree.deps[noun] = verb, "nsubj", "compound"
        for k in tree.kids[noun]:
            tree.heads[k] = v
        for k in tree.kids[v]:
            if tree.deps[k] == "obl" and k < verb:
                tree.deps[k] = "nmod"
            elif k > verb or tree.deps[k] == "punct":
                tree.heads[k] = verb
        tree.link()


def _is_sent_in(tree: Tree, noun: int) -> bool:
    """Tell "handed in most of its weapons", "flew in troops" from what is done in a place or with men at hand."""
    parts = [noun, *(k for k in tree.children(noun, "nmod") if tree.case_of(k) == "of")]
    return any(tree.lemmas[k] in moved_nouns() for k in parts)


@cache
def _taking_verbs() -> frozenset[tuple[str, str]]:
    """Return the English verbs whose particle changes nothing of what they are done to: ("take", "on")."""
    rows = [row for row in table("en", "triggers") if row["pos"] == "VERB" and "obj" in row["recipient"]]
    heads = [row["lemma"].split() for row in rows]
    return frozenset((h[0], h[1][4:]) for h in heads if len(h) == 2 and h[1].startswith("prt:"))


def _is_taken(tree: Tree, verb: int, particle: int, noun: int) -> bool:
    """Tell "took on the army", "called in Wagner" from what is done in a town: a place stands behind a preposition."""
    known = (tree.lemmas[verb], tree.lower[particle]) in _taking_verbs()
    return known and tree.pos[noun] == "PROPN" and tree.lemmas[noun] != stand_in("en", "place", "").lower()


def _mend_particles(tree: Tree) -> None:
    """Read "propped up Syria", "handed in their guns" with a particle and an object, not with a preposition."""
    for p in tokens_with(tree.lower, PARTICLES | {"in", "on"}, 1):
        verb, noun = p - 1, tree.heads[p]
        if tree.deps[p] != "case" or tree.heads[noun] != verb or noun < p:
            continue
        sent = tree.lower[p] == "in" and _is_sent_in(tree, noun)
        if tree.lower[p] in ("in", "on") and not sent and not _is_taken(tree, verb, p, noun):
            continue
        if tree.pos[verb] != "VERB" or (tree.lemmas[verb], tree.lower[p]) not in particle_verbs("en"):
            continue
        tree.heads[p], tree.deps[p] = verb, "compound:prt"
        tree.link()
        if not tree.case_of(noun) and not tree.children(verb, "obj"):
            tree.deps[noun] = "obj"


def _mend_objects_behind_particles(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Call what stands right behind a verb and its particle its object: "brushed aside the minister's appeal"."""
    for p in tokens_with(tree.lower, PARTICLES, 1, len(tree) - 1):
        verb = p - 1
        if tree.heads[p] != verb or tree.deps[p] not in ("advmod", "compound:prt") or tree.children(verb, "obj"):
            continue
        if (tree.lemmas[verb], tree.lower[p]) not in particle_verbs("en") or tree.is_passive(verb):
            continue
        nouns = [k for k in tree.children(verb, "obl") if k > p and tree.pos[k] in ("NOUN", "PROPN")]
        thing = next((k for k in nouns if not tree.case_of(k) and tree.subtree(k)[0] == p + 1), None)
        at = -1 if thing is None else tree.start[thing] - tree.offset
        if thing is not None and not any(t.start <= at < t.end for t in times):
            tree.deps[thing] = "obj"


def _mend_joint_subjects(tree: Tree) -> None:
    """Read "Iran and the United States resumed talks" with both as its subject."""
    for k in tokens_with(tree.deps, {"compound"}, 1):
        verb = tree.heads[k]
        if tree.pos[k] != "PROPN" or tree.pos[verb] != "VERB" or k > verb:
            continue
        before = [s for s in tree.kids[verb] if s < k and tree.deps[s].startswith("nsubj")]
        if before and tree.children(k, "cc"):
            tree.heads[k], tree.deps[k] = before[0], "conj"
            tree.link()


def _mend_between(tree: Tree) -> None:
    """Read "Clashes between Haftar and the GNA erupted": both names go with between, the noun with the verb."""
    for m in tokens_with(tree.lower, BETWEEN, 1):
        first = tree.heads[m]
        if tree.deps[m] != "case" or first < m or tree.pos[first] not in NOMINAL:
            continue
        joint = next((c for c in range(first + 1, min(first + 5, len(tree))) if tree.lower[c] in AND), None)
        if joint is None:
            continue
        second = next((b for b in range(joint + 1, min(joint + 4, len(tree))) if _is_capitalised(tree, b)), None)
        if second is None or tree.deps[second] == "conj" or tree.pos[first] != "PROPN":
            continue
        verb, dep = tree.heads[second], tree.deps[second]
        tree.reattach(second, first, "conj")
        tree.heads[joint], tree.deps[joint] = second, "cc"
        noun = m - 1
        if dep.startswith("nsubj") and verb > second and tree.deps[noun] in ("obj", "obl", "nsubj", "dislocated"):
            if tree.lemmas[noun] in noun_triggers(tree.lang):
                tree.pos[noun] = "NOUN"
            tree.reattach(noun, verb, dep)
            tree.reattach(first, noun, "nmod")
        tree.link()


def _is_capitalised(tree: Tree, i: int) -> bool:
    return tree.pos[i] == "PROPN" or (tree.pos[i] in NOMINAL and tree.words[i][:1].isupper())


def _mend_second_objects(tree: Tree) -> None:
    """Call the second subject of a verb its object ("a fustigé M. Macron"), and the name in "mis en garde Téhéran"."""
    for verb in tokens_with(tree.pos, {"VERB"}):
        if tree.is_passive(verb):
            continue
        own = [k for k in tree.kids[verb] if tree.deps[k] == "nsubj" and tree.lower[k] not in RELATIVE_QUE]
        taken = [k for k in tree.children(verb, "obj") if not tree.case_of(k)]
        if len(own) == 2 and own[0] < verb < own[1] and not taken:
            tree.deps[own[1]] = "obj"
            continue
        for noun in tree.children(verb, "obj", "obl"):
            k = noun + 1
            if noun < verb or not tree.case_of(noun) or taken or k >= len(tree) or tree.pos[k] != "PROPN":
                continue
            if tree.heads[k] == noun and tree.deps[k] in ("appos", "flat", "nmod") and not tree.case_of(k):
                tree.deps[noun] = "obl"
                tree.heads[k], tree.deps[k] = verb, "obj"
                for m in [m for m in tree.kids[noun] if m > k and tree.deps[m] in ("flat", "flat:name", "appos")]:
                    tree.heads[m] = k  # the surname, and who the man is
                tree.link()
                break


def _mend_titles(tree: Tree) -> None:
    """Keep "au maréchal Haftar" together; what hung on the title as a genitive is the verb's: "… des drones"."""
    for k in tokens_with(tree.pos, {"PROPN"}, 2):
        title, verb = k - 1, tree.heads[k]
        known = tree.lower[title].rstrip(".") in titles(tree.lang) and tree.pos[title] == "NOUN"
        if not known or tree.heads[title] != verb or tree.pos[verb] != "VERB" or verb > k:
            continue
        if tree.case_of(k) or tree.deps[k] not in ("obj", "obl", "nsubj", "xcomp") or title < verb:
            continue
        tree.heads[k], tree.deps[k] = title, "appos"
        for m in tree.kids[title]:
            if m > k and tree.deps[m] == "nmod" and any(tree.lower[c] == "des" for c in tree.kids[m]):
                tree.heads[m], tree.deps[m] = verb, "obl"
        tree.link()


def _mend_led_by(tree: Tree) -> None:
    """Hang ", led by X" on the name right before the comma, not on the verb."""
    for p in tokens_with(tree.deps, {"xcomp", "acl"}, 2):
        name = p - 2
        if tree.words[p - 1] != "," or not tree.is_past_participle(p):
            continue
        agent = any(tree.case_of(k) == BY[tree.lang] for k in tree.kids[p])
        if agent and tree.pos[name] == "PROPN" and tree.pos[tree.heads[name]] == "VERB" and not tree.children(p, "aux"):
            tree.reattach(p, name, "acl")


def _mend_verbs_behind_apposition(tree: Tree) -> None:
    """Read "while its rival, the U.N.-backed GNA, controls Tripoli" as a clause, not as a list of nouns."""
    for v in range(3, len(tree) - 1):
        noun = tree.heads[v]
        hidden = tree.pos[v] == "NOUN" and tree.deps[v] == "conj" and tree.lower[v] in forms("en")
        if not hidden or tree.words[v - 1] != "," or noun > v or tree.lower[v] in lexicon_verbs("en"):
            continue
        marks = [m for m in tree.kids[noun] if tree.deps[m] in ("mark", "case") and tree.pos[m] == "SCONJ"]
        things = [k for k in tree.kids[v] if k > v and tree.pos[k] == "PROPN" and not tree.case_of(k)]
        if not marks or not things or tree.children(v, "det"):
            continue
        tree.pos[v], tree.lemmas[v] = "VERB", forms("en")[tree.lower[v]]
        tree.heads[v], tree.deps[v] = tree.heads[noun], "advcl"
        for k in list(tree.kids[noun]):
            if k > v:
                tree.heads[k] = things[0]
        for m in marks:
            tree.heads[m], tree.deps[m] = v, "mark"
        tree.heads[noun], tree.deps[noun] = v, "nsubj"
        tree.deps[things[0]] = "obj"
        tree.link()


def _mend_bare_objects(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Call a name without a preposition right behind an active verb its object: "pushed back Haftar"."""
    for k in tokens_with(tree.deps, {"obl", "flat"}, 1):
        verb = tree.heads[k]
        if tree.pos[k] != "PROPN" or verb > k or tree.pos[verb] != "VERB":
            continue
        between = [tree.pos[m] for m in range(verb + 1, k)]
        if (
            tree.case_of(k)
            or tree.children(verb, "obj")
            or tree.is_passive(verb)
            or set(between) - {"DET", "ADV", "ADP"}
        ):
            continue
        at = tree.start[k] - tree.offset
        if not any(t.start <= at < t.end for t in times):
            tree.deps[k] = "obj"


def _mend_agents(tree: Tree) -> None:
    """Give "livrés au GNA par la Turquie" its agent, which the parser hung on the name before."""
    for k in range(2, len(tree)):
        noun = tree.heads[k]
        if tree.pos[noun] == "ADJ" and tree.deps[noun] == "amod" and not tree.is_past_participle(noun):
            # "la capture de soldats russes par Kiev": a nationality has no agent, the deed has.
            deed = next((a for a in tree.ancestors(noun) if tree.lemmas[a] in noun_triggers(tree.lang)), None)
            if deed is not None and tree.case_of(k) == BY[tree.lang]:
                tree.reattach(k, deed, "nmod")
                continue
        verb = tree.heads[noun]
        if tree.pos[k] != "PROPN" or tree.case_of(k) != BY[tree.lang] or noun > k or tree.pos[noun] not in NOMINAL:
            continue
        if tree.pos[verb] != "VERB" or verb > noun or not tree.is_passive(verb) or tree.children(verb, "obl:agent"):
            continue
        if tree.lemmas[noun] not in event_nouns(tree.lang, *DEEDS):
            tree.reattach(k, verb, "obl:agent")


def _mend_controlled(tree: Tree) -> None:
    """Read "accuse l'Empire ottoman d'armer X" with an infinitive that the object does, not one that describes it."""
    controllers = classed(tree.lang, "verbs", "object control")
    for v in tokens_with(tree.deps, {"acl", "acl:relcl"}):
        thing = tree.heads[v]
        verb = tree.heads[thing]
        perfect = any(tree.lower[k] in ("avoir", "être") and k < v for k in tree.children(v, "aux"))
        if not (perfect or tree.feature(v, "VerbForm") == "Inf") or thing > v or verb == thing:
            continue
        if tree.deps[thing] == "obj" and tree.pos[verb] == "VERB" and tree.lemmas[verb] in controllers:
            tree.heads[v], tree.deps[v] = verb, "xcomp"
            first = next(k for k in tree.kids[verb] if tree.deps[k] == "obj")
            if first < thing and tree.words[first + 1] == ",":
                tree.heads[thing], tree.deps[thing] = first, "appos"  # X, a company of that kind
            tree.link()
