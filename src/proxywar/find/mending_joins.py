"""Mend words that the parser joined to the wrong clause or the wrong noun.

A name before an inserted "he said" is the subject behind it; a participle with a doer behind a comma describes the noun
before the comma; a pronoun in the nominative right behind a noun opens a relative clause without "that".
"""

from __future__ import annotations

from functools import cache

from proxywar.find.day_words import weekdays
from proxywar.find.inflection import forms
from proxywar.find.mending_accused_fr import mend_charges_fr
from proxywar.find.mending_backed_fr import mend_backed_fr
from proxywar.find.mending_closing_tags import mend_closing_tags
from proxywar.find.mending_lists import collective_nouns
from proxywar.find.mending_loyal_fr import mend_loyal_fr
from proxywar.find.mending_results import mend_results
from proxywar.find.mending_said_between import mend_said_between
from proxywar.find.mending_tags import mend_tags
from proxywar.find.mending_verbs import PAST, is_past_form, verbs_of_report, verbs_of_saying
from proxywar.find.retagging import singulars_en
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table

NOMINATIVES = frozenset({"it", "he", "she", "they", "we"})
LOOSE = frozenset({"conj", "parataxis", "advcl", "dep"})
"""Labels of a clause that the parser found no place for."""
WITHIN_NAME = frozenset({"compound", "flat", "conj", "nmod:desc", "amod"})


def mend_joins(tree: Tree) -> None:
    """Mend the joins in place."""
    if tree.lang == "en":
        mend_said_between(tree)
    _mend_names_before_reports(tree)
    _mend_described_behind_commas(tree)
    mend_closing_tags(tree)
    mend_tags(tree)
    if tree.lang == "en":
        _mend_opening_plurals(tree)
        _mend_men_taken_for_verbs(tree)
        _mend_bare_relatives(tree)
        _mend_paired_nations(tree)
        _mend_spoken_joins(tree)
        _mend_second_objects(tree)
        _mend_contrasts(tree)
    mend_backed_fr(tree)
    if tree.lang == "fr":
        mend_loyal_fr(tree)
        mend_charges_fr(tree)
    mend_results(tree)


def acts_itself(tree: Tree, first: int, second: int) -> bool:
    """Tell a verb that the one joined to it goes on with: "said its jets bombed X and killed Y" says both."""
    if tree.is_finite(first):
        return True
    own = any(tree.deps[k] == "nsubj" for k in tree.kids[first])
    return own and tree.lemmas[second] not in classed(tree.lang, "verbs", "speech act")


def _mend_names_before_reports(tree: Tree) -> None:
    """Read "Russia, he added, had sent troops" with Russia as who sent them."""
    saying = verbs_of_saying(tree.lang)
    for said in tokens_with(tree.lemmas, saying, 3, len(tree) - 2):
        if tree.pos[said] != "VERB":
            continue
        own = [k for k in tree.kids[said] if k < said and tree.deps[k].startswith("nsubj")]
        if len(own) != 1:
            continue
        comma = tree.subtree(own[0])[0] - 1
        behind = [v for v in tree.children(said, "ccomp", "parataxis", "conj", "xcomp") if v > said + 1]
        if comma < 1 or tree.words[comma] != "," or not behind or "," in tree.words[comma + 1 : said]:
            continue
        verb = behind[0]
        first = min((verb, *tree.children(verb, "aux")))
        if tree.words[first - 1] != "," or tree.children(verb, "nsubj", "mark") or not tree.is_finite(verb):
            continue
        name = _phrase_ending_at(tree, comma - 1)
        if name is None or tree.deps[name] in ("obj", "iobj") or verb in tree.subtree(name):
            continue
        tree.reattach(name, verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj")
        tree.deps[verb] = "ccomp"


def _phrase_ending_at(tree: Tree, last: int) -> int | None:
    """Return the head of the noun phrase without a preposition whose last token this is."""
    if tree.pos[last] not in NOMINAL:
        return None
    head = last
    while tree.deps[head] in WITHIN_NAME and tree.pos[tree.heads[head]] in NOMINAL:
        above = tree.heads[head]
        if above > last or {":", ";", ",", "—", "–"} & set(tree.words[above:head]):
            break
        head = above
    marked = any(tree.deps[k] == "case" for k in tree.kids[head])
    return None if marked else head


def _mend_described_behind_commas(tree: Tree) -> None:
    """Read "shelled the road, guarded since May by Turkish troops" with the road as what is guarded."""
    for v in tokens_with(tree.deps, LOOSE, 3, len(tree) - 1):
        comma = v - 1 - (tree.lang == "fr" and tree.pos[v - 1] == "ADV")  # "son indépendance, aussitôt reconnue par X"
        if tree.words[comma] != "," or tree.pos[v] != "VERB" or tree.heads[v] > v:
            continue
        if not tree.is_past_participle(v) or tree.children(v, "aux", "nsubj", "cc", "mark", "obj"):
            continue
        noun = _phrase_ending_at(tree, comma - 1)
        doers = [k for k in tree.kids[v] if tree.deps[k] == "obl:agent"]
        if doers and tree.lang == "fr" and (noun is None or tree.case_of(noun)):
            noun = _agreeing_object(tree, v)
        if not doers or noun is None or noun in tree.subtree(v) or tree.deps[noun] not in ("obj", "nsubj:pass", "conj"):
            continue
        tree.reattach(v, noun, "acl")


def _agreeing_object(tree: Tree, part: int) -> int | None:
    """Return the missile of "ont tiré un missile vers Riyad, intercepté par la défense saoudienne"."""
    things = tree.children(tree.heads[part], "obj")
    if not things or tree.is_passive(tree.heads[part]):
        return None
    same = all(tree.feature(things[0], name) == tree.feature(part, name) for name in ("Gender", "Number"))
    return things[0] if same and things[0] < part else None


def _mend_bare_relatives(tree: Tree) -> None:
    """Read "the very militia it had sworn to disband" with a relative clause: only there a noun touches "it"."""
    for k in tokens_with(tree.lower, NOMINATIVES, 2, len(tree) - 1):
        verb, noun = tree.heads[k], k - 1
        if tree.deps[k] != "nsubj" or tree.deps[verb] not in LOOSE or verb < k:
            continue
        if tree.pos[noun] not in NOMINAL or tree.pos[verb] != "VERB" or tree.children(verb, "mark", "cc"):
            continue
        if any(m < k for m in tree.kids[verb] if tree.deps[m] == "advmod"):
            continue
        if tree.lower[noun] in weekdays(tree.lang):
            tree.deps[verb] = "ccomp"  # "said on Monday it had bombed X"
            continue
        astray = next((m for m in (noun, *tree.ancestors(noun)) if tree.heads[m] == verb), None)
        if astray is not None:
            if tree.heads[verb] == verb:
                continue
            tree.heads[astray] = tree.heads[verb]
            tree.link()
        tree.reattach(verb, noun, "acl:relcl")


def _mend_paired_nations(tree: Tree) -> None:
    """Read "French and U.S. jets", "U.S. and British jets" with two nations that the jets belong to."""
    for joint in tokens_with(tree.lower, {"and", "or"}, 1, len(tree) - 2):
        one, two, thing = joint - 1, joint + 1, joint + 2
        if tree.pos[thing] != "NOUN":
            continue
        if {tree.pos[one], tree.pos[two]} != {"ADJ", "PROPN"} or tree.deps[two] not in ("amod", "compound"):
            continue
        noun = tree.heads[two]
        nation = tree.words[one].split()[-1]  # "The Iraqi army and Shi'ite militias" are two bodies
        capitals = nation[:1].isupper() and tree.words[two][:1].isupper()
        if noun < thing or tree.pos[noun] != "NOUN" or not capitals:
            continue
        if tree.heads[noun] == one:
            tree.take_place(noun, of=one)
            for k in list(tree.kids[one]):
                if k != noun:
                    tree.heads[k] = noun
            tree.heads[one], tree.deps[one] = noun, "amod"
        if tree.heads[one] == noun:
            tree.heads[two], tree.deps[two], tree.heads[joint] = one, "conj", two
        tree.link()


def _mend_spoken_joins(tree: Tree) -> None:
    """Read "said the bombs fell on a hill and vowed to respond" with a vow of who said so: bombs vow nothing."""
    speech = classed("en", "verbs", "speech act")
    for verb in tokens_with(tree.lemmas, speech, 4):
        inner = tree.heads[verb]
        outer = tree.heads[inner]
        if tree.deps[verb] != "conj" or tree.deps[inner] != "ccomp":
            continue
        if tree.lemmas[outer] not in verbs_of_report("en") or not tree.children(outer, "nsubj") or outer > inner:
            continue
        vows = is_past_form(tree, verb) and tree.children(verb, "xcomp", "ccomp")  # "had been killed and vowed to…"
        if tree.children(verb, "nsubj", "nsubj:pass", "aux") or not (tree.is_finite(verb) or vows):
            continue
        doers = tree.children(inner, "nsubj", "nsubj:pass")
        # "Armenia said Azerbaijan had shelled X and asked Russia to come": only the first is told of as past then
        apart = any(tree.lower[k] in ("had", "has", "have", "was", "were", "would") for k in tree.kids[inner])
        if doers and (apart or all(tree.pos[k] == "NOUN" for k in doers)):
            tree.reattach(verb, outer, "conj")


def _mend_second_objects(tree: Tree) -> None:
    """Read "hit Ganja, its second city, on Sunday" with one thing hit: what a comma parts off tells what Ganja is."""
    for k in tokens_with(tree.deps, {"obj"}, 4):
        if tree.pos[k] != "NOUN" or tree.case_of(k):
            continue
        start = tree.subtree(k)[0]
        first = next((m for m in tree.children(tree.heads[k], "obj") if m < start), None)
        opens = tree.lower[start] in ("its", "the", "a", "an", "their", "his", "her") or tree.lower[start] == ","
        if first is None or tree.pos[first] != "PROPN" or not opens:
            continue
        comma = start if tree.lower[start] == "," else start - 1
        if tree.words[comma] == "," and comma - 1 in tree.subtree(first) and not tree.children(k, "cc"):
            tree.reattach(k, first, "appos")


def _mend_contrasts(tree: Tree) -> None:
    """Read "It was the Rwandans, not Moscow's men, who took Goma" with the Rwandans as who took it."""
    for verb in tokens_with(tree.deps, {"acl:relcl"}, 6):
        other = tree.heads[verb]
        one = tree.heads[other]
        if tree.deps[other] not in ("conj", "appos") or one > other:
            continue
        denied = any(tree.lower[k] == "not" and k > one for k in tree.children(other, "advmod", "cc", "cc:preconj"))
        cleft = tree.children(one, "cop") and any(tree.lower[k] == "it" for k in tree.children(one, "nsubj", "expl"))
        if denied and cleft:
            tree.reattach(verb, one, "acl:relcl")


def _mend_opening_plurals(tree: Tree) -> None:
    """Read "Insurgents overran Palma" with a noun: a plural of men that opens a sentence has its capital from there."""
    if len(tree) < 3 or tree.pos[0] != "PROPN" or tree.words[1][:1].isupper() or tree.words[0].isupper():
        return
    singular = next((n for n in singulars_en(tree.lower[0]) if n in party_words()), None)
    if singular is not None:
        tree.pos[0], tree.lemmas[0] = "NOUN", singular


def _mend_men_taken_for_verbs(tree: Tree) -> None:
    """Read "Tuareg rebels of the MNLA took Gao" with rebels as men: who rebels does not rebel of anybody."""
    for i in tokens_with(tree.pos, {"VERB"}, 0, len(tree) - 3):
        if not tree.lower[i].endswith("s"):
            continue
        if tree.lower[i + 1] != "of" and not _is_past_behind_men(tree, i):
            continue
        singular = next((n for n in singulars_en(tree.lower[i]) if n in party_words()), None)
        later = [v for v in tree.kids[i] if v > i and tree.pos[v] == "VERB" and not tree.children(v, "nsubj", "mark")]
        if singular is None or not later or tree.children(i, "aux", "obj"):
            continue
        led = [v for v in later if v == i + 1 and tree.children(v, "obl:agent")]
        if led == later:
            continue
        verb = next(v for v in later if v not in led)
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "NOUN", singular, "Number=Plur"
        tree.morph[verb] = tree.morph[verb] if tree.is_finite(verb) else PAST
        tree.take_place(verb, of=i)
        tree.heads[i], tree.deps[i] = verb, "nsubj"
        for k in list(tree.kids[i]):
            label = tree.deps[k].split(":", maxsplit=1)[0]
            if label in ("nsubj", "obl") and k < verb:
                tree.deps[k] = "compound" if label == "nsubj" else "nmod"
            elif k != verb and k > verb:
                tree.heads[k] = verb
            elif verb > k > i and tree.pos[k] == "VERB":
                tree.deps[k] = "acl"
        tree.link()


def _is_past_behind_men(tree: Tree, i: int) -> bool:
    """Tell "Chad rebels attacked X", "Ivory Coast rebels led by X signed": a past form follows, and no object."""
    if i == 0 or tree.pos[i - 1] != "PROPN" or tree.heads[i] != i:
        return False
    later = [v for v in tree.kids[i] if v > i and tree.pos[v] == "VERB" and not tree.children(v, "nsubj", "mark")]
    return bool(later) and all(tree.lower[v] in forms("en") and not tree.lower[v].endswith("ing") for v in later)


@cache
def party_words() -> frozenset[str]:
    """Return the English nouns for those who fight, as "insurgent"."""
    fighters = frozenset(row["lemma"] for row in table("en", "collectives") if row["kind"] == "force")
    return fighters | (classed("en", "nouns", "party") & collective_nouns("en"))
