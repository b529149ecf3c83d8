"""Mend French relative clauses of objects and places: "que dirige M. Kabila", "où stationnent 1 500 soldats".

Behind "que" and "où" French puts a noun subject behind its verb where nothing else follows (M. Grevisse, Le bon usage,
on the inversion of noun subjects). The parser, which saw few of these, calls such a subject an object, and the pronoun
a conjunction.
"""

from __future__ import annotations

import re
from functools import cache

from proxywar.find.day_words import day_words
from proxywar.find.mending_verbs import PAST
from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table

QUE = frozenset({"que", "qu'", "qu’"})
WHERE = frozenset({"où"})
_CLITICS = frozenset({"se", "s'", "s’", "lui", "leur", "y", "en", "ne", "n'", "n’", "le", "la", "les", "l'", "l’"})
DATIVES = frozenset({"lui", "leur"})
_DEGREES = frozenset({"plus", "moins", "autant", "aussi", "tant", "tel", "telle", "tels", "telles", "même", "autre",
                      "autres", "ne", "n'", "n’", "c'", "c’", "ce"})  # fmt: skip
"""Words that "que" answers to as a conjunction: "plus … que", "ne … que", "c'est … que"."""
_THIS = frozenset({"ce", "cet", "cette"})
_OPENERS = frozenset({",", "(", ")", "»", "–", "—", "-"})
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_THESE = frozenset({"celui-ci", "celle-ci", "ceux-ci", "celles-ci", "celui-là", "celle-là", "ceux-là", "celles-là"})
_REACH = 8
_LOOSE = frozenset({"root", "conj", "parataxis"})


def mend_deadly_relatives(tree: Tree) -> None:
    """Read "a raid on the base at X that killed eight" with the raid as what killed, not the base."""
    kills = classed(tree.lang, "verbs", "kill")
    for verb in tokens_with(tree.lemmas, kills, 3):
        noun = tree.heads[verb]
        if tree.deps[verb] != "acl:relcl" or noun in (verb, 0):
            continue
        pronoun = next((k for k in tree.children(verb, "nsubj") if tree.lower[k] in ("that", "which", "qui")), None)
        if pronoun is None or tree.words[pronoun - 1] == "," or tree.lemmas[noun] in blows(tree.lang):
            continue
        before = [k for k in range(pronoun) if tree.lemmas[k] in blows(tree.lang) and tree.pos[k] in ("NOUN", "VERB")]
        if not before or {",", ";", ":"} & set(tree.words[before[-1] : pronoun]) or before[-1] > noun:
            continue
        if tree.pos[before[-1]] == "NOUN" and not any(
            tree.pos[k] == "VERB" and tree.is_finite(k) for k in range(before[-1], pronoun)
        ):
            tree.reattach(verb, before[-1], "acl:relcl")


@cache
def blows(lang: str) -> frozenset[str]:
    """Return the nouns of attacks, as "raid"."""
    rows = [r for r in table(lang, "triggers") if r["pos"] == "NOUN" and r["type"] == "ASSAULT"]
    return frozenset(r["lemma"].split()[0] for r in rows if "self" not in r["actor"])


def mend_relatives_en(tree: Tree) -> None:
    """Hang ", whose soldiers could do little" and ", where X has a base" on the noun or name before the comma."""
    for q in tokens_with(tree.lower, {"whose", "where"}, 2, len(tree) - 2):
        if tree.words[q - 1] != ",":
            continue
        if tree.pos[q - 2] not in (NOMINAL if tree.lower[q] == "whose" else ("PROPN",)):
            continue
        verb = next((v for v in tree.ancestors(q) if tree.pos[v] == "VERB"), None)
        if verb is None or verb < q or (noun := antecedent(tree, q)) is None or noun in tree.subtree(verb):
            continue
        too_far = tree.deps[verb] == "acl:relcl" and tree.heads[verb] < q - 2
        if tree.deps[verb] in ("advcl", "advcl:relcl", "conj", "parataxis", "ccomp") or too_far:
            tree.reattach(verb, noun, "acl:relcl")
    _mend_relatives_of_the_accused(tree)
    _mend_relatives_of_persons(tree)
    _mend_relatives_of_receivers(tree)
    mend_plural_relatives(tree)


def _mend_relatives_of_the_accused(tree: Tree) -> None:
    """Read "firms that it accused of arming X" with the firms as who is accused: nobody behind "it" is left out."""
    for doer in tokens_with(tree.deps, {"nsubj:pass", "nsubj"}, 2, len(tree) - 2):
        verb = doer + 1
        if tree.heads[doer] != verb or tree.pos[doer] != "PRON" or tree.children(verb, "aux", "aux:pass", "obj"):
            continue
        mark = doer - 1 if tree.lower[doer - 1] in ("that", "whom", "which", "who") else doer
        noun = mark - 1
        if tree.deps[noun] == "obl" and tree.deps[tree.heads[noun]] == "acl":
            noun = tree.heads[tree.heads[noun]]  # "firms based in the UAE that it accused"
        if tree.deps[doer] == "nsubj" and (mark == doer or tree.deps[verb] in ("acl:relcl", "ccomp", "conj", "root")):
            continue
        if tree.lower[verb + 1] not in ("of", "for") or tree.pos[noun] not in NOMINAL or verb in tree.ancestors(noun):
            continue
        tree.deps[doer], tree.morph[verb] = "nsubj", PAST
        tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
        if mark < doer:
            tree.heads[mark], tree.deps[mark], tree.pos[mark] = verb, "obj", "PRON"
        tree.link()


def _mend_relatives_of_persons(tree: Tree) -> None:
    """Hang "a commander of Abu Sayyaf who has sworn" on the commander: "who" with one man's verb is no body."""
    for verb in tokens_with(tree.deps, {"acl:relcl"}):
        name = tree.heads[verb]
        noun = tree.heads[name]
        if tree.pos[name] != "PROPN" or tree.deps[name] != "nmod" or noun > name:
            continue
        if not any(tree.lower[k] == "who" and name < k < verb for k in tree.children(verb, "nsubj")):
            continue
        one = any(tree.lower[k] in ("has", "is", "was") for k in (verb, *tree.children(verb, "aux", "cop", "aux:pass")))
        one = one or (tree.feature(verb, "Number") == "Sing" and tree.feature(verb, "Tense") == "Pres")
        if one and tree.case_of(name) == "of" and tree.lemmas[noun] in classed("en", "nouns", "person"):
            tree.reattach(verb, noun, "acl:relcl")


def mend_plural_relatives(tree: Tree) -> None:
    """Hang "Dakar et Conakry, qui ont promis…" on both: a plural verb tells of more than the last name."""
    for verb in tokens_with(tree.deps, {"acl:relcl"}):
        noun = tree.heads[verb]
        if tree.deps[noun] != "conj" or tree.pos[noun] not in ("PROPN", "NOUN"):
            continue
        doers = [k for k in tree.children(verb, "nsubj") if tree.lower[k] in ("qui", "who", "which")]
        parts = (verb, *tree.children(verb, "aux", "cop"))
        plural = any(tree.lower[k] in ("have", "are", "were") or (
            tree.feature(k, "Number") == "Plur" and tree.feature(k, "VerbForm") == "Fin") for k in parts)  # fmt: skip
        many = tree.feature(noun, "Number") == "Plur" or any(tree.lower[k] in ("les", "des") for k in tree.kids[noun])
        if doers and plural and not many and noun < verb:
            tree.reattach(verb, tree.heads[noun], "acl:relcl")


def _mend_relatives_of_receivers(tree: Tree) -> None:
    """Hang "gave missiles to Hezbollah, which fired them" on Hezbollah: the missiles stand too far off."""
    for q in tokens_with(tree.lower, {"qui", "who", "which"}, 4, len(tree) - 1):
        verb, name = tree.heads[q], q - 2
        whose = [k for k in tree.children(name, "nmod:poss") if tree.pos[k] == "PROPN"]  # "to Iran's ally, which"
        if tree.words[q - 1] != "," or not (tree.pos[name] == "PROPN" or (tree.pos[name] == "NOUN" and whose)):
            continue
        far = tree.deps[verb] == "acl:relcl" and tree.heads[verb] < name and tree.pos[tree.heads[verb]] == "NOUN"
        given = tree.case_of(name) in ("to", "à", "for", "pour") and tree.deps[q].startswith("nsubj")
        # "was the paymaster of ECOMOG, which drove": no man is a "which".
        given = given and tree.lemmas[tree.heads[verb]] not in classed(tree.lang, "nouns", "person")
        said_of = tree.lower[q] == "which" and tree.case_of(name) == "of" and tree.children(tree.heads[verb], "cop")
        if far and (given or said_of):
            tree.reattach(verb, name, "acl:relcl")


def mend_relatives_fr(tree: Tree) -> None:
    """Mend the clauses in place."""
    for q in range(1, len(tree) - 2):
        if tree.lower[q] not in QUE | WHERE:
            continue
        noun = antecedent(tree, q)
        if noun is None or (tree.lower[q] in QUE and _answers_degree(tree, q, noun)):
            continue
        verb = verb_right_behind(tree, q)
        if verb is not None:
            _mend_stretch_behind(tree, verb)
            _mend_inverted(tree, q, verb, noun)
        else:
            _mend_straight(tree, q, noun)
    _mend_relatives_of_receivers(tree)
    _mend_relatives_of_doers(tree)
    mend_plural_relatives(tree)


def _mend_relatives_of_doers(tree: Tree) -> None:
    """Read "a demandé l'aide de Moscou, qui lui a livré des chars" with Moscow as who delivers: no aid does."""
    for q in tokens_with(tree.lower, {"qui"}, 4, len(tree) - 1):
        name, verb = q - 2, tree.heads[q]
        if tree.words[q - 1] != "," or tree.pos[name] != "PROPN":
            continue
        deed = tree.heads[name]
        ours = tree.deps[verb] == "acl:relcl" and tree.heads[verb] == deed and tree.deps[q].startswith("nsubj")
        acts = tree.children(verb, "obj", "iobj") and not tree.is_passive(verb)
        helper = tree.deps[name] == "nmod" and tree.case_of(name) == "de" and tree.lemmas[deed] in noun_triggers("fr")
        if ours and acts and helper:
            tree.reattach(verb, name, "acl:relcl")


def noun_before(tree: Tree, k: int) -> int | None:
    """Return the head of the noun phrase that ends just before the token `k`."""
    before = k - 1
    while before >= 0 and tree.words[before] in (",", "-", "–", "—", "(", '"', "»", "”"):
        before -= 1
    if before < 0:
        return None
    if tree.pos[before] == "ADJ" and tree.heads[before] < before:
        before = tree.heads[before]
    if tree.pos[before] not in NOMINAL:
        return None
    while tree.deps[before] in ("flat", "compound", "flat:name", "nummod") and tree.heads[before] < before:
        before = tree.heads[before]
    return before


def antecedent(tree: Tree, q: int) -> int | None:
    """Return the noun that a relative pronoun at `q` stands for, None where it opens no relative clause."""
    before = q - 1
    if tree.lower[before] in ("et", "ou", "mais"):
        # "que Damas arme et que dirige Nabih Berri": that of the relative clause before.
        for k in range(before - 1, max(-1, before - _REACH), -1):
            if tree.lower[k] in QUE | WHERE | {"qui", "dont"}:
                clause = next((v for v in tree.ancestors(k) if tree.deps[v] == "acl:relcl"), None)
                return tree.heads[clause] if clause is not None and tree.heads[clause] < k else None
        return None
    while before >= 0 and tree.words[before] in _OPENERS:
        before -= 1
    if before >= 0 and tree.pos[before] == "ADJ" and tree.heads[before] < before and tree.deps[before] == "amod":
        before = tree.heads[before]
    if before < 0 or (tree.pos[before] not in ("NOUN", "PROPN") and tree.lower[before] not in _THESE):
        return None
    while tree.deps[before] in ("flat", "flat:name", "compound") or _is_short_for(tree, before):
        if tree.heads[before] >= before:
            break
        before = tree.heads[before]
    return before


def _is_short_for(tree: Tree, i: int) -> bool:
    """Tell the initials in "l'Alliance des forces démocratiques (AFDL)"."""
    return tree.deps[i] == "appos" and i > 0 and tree.words[i - 1] == "("


def _answers_degree(tree: Tree, q: int, noun: int) -> bool:
    return bool(_DEGREES & set(tree.lower[max(0, noun - 4) : q]))


def verb_right_behind(tree: Tree, q: int) -> int | None:
    """Return the verb of an inverted clause: nothing but clitics and auxiliaries stands between."""
    for v in range(q + 1, min(q + 6, len(tree) - 1)):
        if tree.pos[v] == "VERB" and (tree.is_finite(v) or tree.is_past_participle(v)):
            return v
        if tree.pos[v] not in ("AUX", "ADV") and tree.lower[v] not in _CLITICS:
            return None
    return None


def _mend_inverted(tree: Tree, q: int, verb: int, noun: int) -> None:
    subject = phrase_behind(tree, verb)
    own = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj") and k < verb and k not in (q, noun)]
    datives = [k for k in own if tree.lower[k] in DATIVES and k == verb - 1]
    own = [k for k in own if k not in datives]
    if subject is None or own or noun in tree.subtree(subject):
        return
    if make_relative(tree, q, verb, noun):
        tree.heads[subject], tree.deps[subject] = verb, "nsubj"
        for k in datives:
            tree.deps[k] = "iobj"
        tree.link()


def _mend_stretch_behind(tree: Tree, verb: int) -> None:
    """Read "que tiennent depuis huit jours les rebelles" and "qu'a reçu lundi X" with the time as no subject."""
    at = verb + 1
    if at + 2 >= len(tree):
        return
    day = tree.lower[at].split()[-1] in day_words("fr")
    if day and tree.pos[at] in ("NOUN", "ADV", "PROPN") and tree.heads[at] == verb:
        tree.deps[at], tree.pos[at] = "obl", "ADV"  # also "ce lundi"
        return
    stretch = at + 1
    if tree.lower[at] in _THIS and tree.lemmas[stretch] in classed("fr", "nouns", "stretch"):
        if tree.heads[stretch] == verb and tree.pos[stretch + 1] in ("DET", "PROPN"):
            tree.deps[stretch], tree.pos[stretch] = "obl", "ADV"  # "que préside cette année le Koweït"
        return
    time = at + 1
    thing = tree.heads[at]
    year = _YEAR.fullmatch(tree.words[time]) is not None and tree.heads[time] == thing  # "depuis 1986 mille soldats"
    if tree.pos[at] != "ADP" or not (tree.heads[time] == at or year) or tree.pos[time] not in ("NUM", "NOUN", "PROPN"):
        return
    if thing > time and tree.pos[thing] in NOMINAL:
        tree.heads[time], tree.deps[time] = verb, "obl"
        tree.heads[at], tree.deps[at] = time, "case"
        tree.pos[time] = "NOUN"
        tree.heads[thing], tree.deps[thing] = verb, "nsubj"
        tree.link()


def _opens_adverbial(tree: Tree, k: int, verb: int) -> bool:
    """Tell "depuis dix ans" and "à Paris", which stand between the verb and its subject, and are short."""
    noun = tree.heads[k]
    return tree.pos[k] == "ADP" and k < noun < k + 4 and tree.heads[noun] == verb and tree.deps[noun] == "obl"


def _is_stretch(tree: Tree, k: int) -> bool:
    """Tell "cette année" as `_mend_stretch_behind` leaves it."""
    return tree.lower[k] in _THIS and tree.pos[k + 1 : k + 2] == ["ADV"]


def phrase_behind(tree: Tree, verb: int) -> int | None:
    """Return the head of the noun phrase behind a verb and its adverbials, without a preposition."""
    k = verb + 1
    while k < len(tree) and (tree.pos[k] == "ADV" or _is_stretch(tree, k) or _opens_adverbial(tree, k, verb)):
        k = max(k, tree.heads[k] if tree.pos[k] == "ADP" else k) + 1
    if k >= len(tree) or tree.pos[k] not in ("DET", "NUM", "NOUN", "PROPN", "ADJ"):
        return None
    head = k
    while tree.pos[head] not in ("NOUN", "PROPN") and tree.heads[head] > head:
        head = tree.heads[head]
    if tree.pos[head] not in ("NOUN", "PROPN"):
        return None
    while tree.deps[head] in ("flat", "compound") and tree.heads[head] >= k:
        head = tree.heads[head]  # "M. Kabila"
    marked = any(tree.deps[m] in ("case", "mark") and m < head and tree.lower[m] != "des" for m in tree.kids[head])
    near = [verb, *tree.ancestors(verb), *tree.kids[verb]]
    return None if marked or tree.heads[head] not in near else head


def _mend_straight(tree: Tree, q: int, noun: int) -> None:
    """Hang "que le Kenya dirige" on the noun before it where the parser made a clause of its own of it."""
    above = tree.heads[q]
    verb = tree.heads[above] if tree.deps[q] == "case" and tree.deps[above].startswith("nsubj") else above
    if tree.deps[q] == "case" and above != verb and tree.deps[verb] == "acl:relcl" and tree.lower[q] in QUE:
        tree.reattach(q, verb, "obj")  # "qu'Alger arme": no preposition of Algiers
        tree.pos[q] = "PRON"
    if tree.lower[q] in WHERE or verb <= q or tree.pos[verb] != "VERB" or tree.deps[verb] not in _LOOSE:
        return
    doers = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj") and q < k < verb]
    told = [k for k in tree.children(verb, "obj", "ccomp", "xcomp") if k != q]
    deed = told[0] if told and tree.deps[told[0]] == "xcomp" and not tree.children(told[0], "obj", "ccomp") else None
    if not doers or tree.words[q - 1] not in _OPENERS or (told and told != [deed]):
        return
    if make_relative(tree, q, verb, noun) and deed is not None:
        tree.reattach(q, deed, "obj")  # "la Cour, que Managua vient de saisir"


def make_relative(tree: Tree, q: int, verb: int, noun: int) -> bool:
    """Make `verb` the relative clause of `noun`, with the pronoun at `q` as its object or place.

    Returns:
        Whether that could be done.
    """
    if (noun in tree.subtree(verb) and not part_from_clause(tree, verb, noun)) or tree.heads[verb] == verb:
        return False
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.heads[q], tree.deps[q], tree.pos[q] = verb, "obl" if tree.lower[q] in WHERE else "obj", "PRON"
    tree.link()
    return True


def part_from_clause(tree: Tree, verb: int, noun: int) -> bool:
    """Take a noun, and what it hangs in, from under the verb of its own relative clause.

    Where a verb follows behind the comma, it is the main one; else the noun is a sentence without a verb.
    """
    top = noun
    while tree.heads[top] != verb:
        top = tree.heads[top]
    if top > verb:
        return False
    later = [k for k in tree.kids[verb] if k > verb and tree.pos[k] == "VERB" and tree.deps[k] in _LOOSE | {"ccomp"}
             and tree.is_finite(k) and "," in tree.words[verb:k]]  # fmt: skip
    above = tree.heads[verb]
    if above > verb and tree.pos[above] == "VERB" and tree.is_finite(above) and "," in tree.words[verb:above]:
        tree.heads[top], tree.deps[top] = above, "nsubj"
        for k in tree.children(above, "nsubj"):
            tree.deps[k] = "obj" if k > above else "nsubj"
    elif later:
        tree.take_place(later[0], verb)
        tree.heads[top], tree.deps[top] = later[0], "nsubj"
    else:
        tree.take_place(top, verb)
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.link()
    return True
