"""Mend sentences that the parser took for a noun phrase: their verb looks like a participle behind its subject."""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_apposed_subjects_fr import mend_apposed_subjects_fr
from proxywar.find.mending_arguments import moved_nouns
from proxywar.find.mending_busy_subjects_en import mend_busy_subjects
from proxywar.find.mending_causatives_fr import mend_causatives_fr
from proxywar.find.mending_compounds_en import mend_compounds_en
from proxywar.find.mending_courses import mend_courses, mend_descriptions_behind, mend_seated_parties
from proxywar.find.mending_exceptives_fr import mend_exceptives_fr
from proxywar.find.mending_headline_verbs import mend_headline_verbs
from proxywar.find.mending_lists import collective_nouns
from proxywar.find.mending_made_so import mend_made_so
from proxywar.find.mending_opening_participles import mend_opening_participles_fr
from proxywar.find.mending_openings_fr import mend_openings_fr
from proxywar.find.mending_past_mains_fr import mend_past_mains_french
from proxywar.find.mending_shares_fr import mend_shares_fr
from proxywar.find.mending_verbs import PASSIVE, PAST, PRESENT, is_past_form, make_verb
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table, united

ON_SOMEBODY = frozenset({"call", "insist", "prevail", "lean", "rely"})
"""Verbs whose passive keeps its "on": what has a name behind "on" is active."""
FINITE_PARTS = ("nsubj", "nsubj:pass", "cop", "aux", "aux:pass")


def mend_roots(tree: Tree) -> None:
    """Mend roots in place."""
    mend_shares_fr(tree)
    if tree.lang == "en":
        mend_busy_subjects(tree)
        mend_made_so(tree)
        mend_compounds_en(tree)
        mend_courses(tree)
        mend_descriptions_behind(tree)
        mend_seated_parties(tree)
        _mend_verbs_in_phrases(tree)
        _mend_garden_paths(tree)
        _mend_causatives(tree)
        mend_headline_verbs(tree)
    else:
        mend_exceptives_fr(tree)
        _mend_verbs_behind_subjects(tree)
        _mend_verbs_behind_insertions(tree)
        mend_causatives_fr(tree)
        mend_opening_participles_fr(tree)
        mend_openings_fr(tree)
        mend_apposed_subjects_fr(tree)
    mend_past_mains_french(tree)


@cache
def verbs_without_objects(lang: str) -> frozenset[str]:
    """Return the verbs of the trigger table that need nobody and nothing to be done to: "roll", "sail".

    What a verb does with its particle says nothing of the verb alone: "roll back a gain".
    """
    rows = [r for r in table(lang, "triggers") if r["pos"] == "VERB" and " prt:" not in r["lemma"]]
    cells = ((r["lemma"], r["recipient"] + r["place"] + r["actor"]) for r in rows)
    taken = {lemma.split()[0] for lemma, slots in cells if "obj" in slots or " obj:" in lemma}
    return frozenset(r["lemma"].split()[0] for r in rows) - taken


def _mend_garden_paths(tree: Tree) -> None:
    """Read "Turkish tanks rolled into Afrin", "men on foot raided Bardai" as sentences, not as tanks that were rolled.

    A participle behind its noun has no object of its own, and verbs of motion have no passive.
    """
    for root in tokens_with(tree.pos, NOMINAL):
        if tree.heads[root] != root or tree.children(root, *FINITE_PARTS):
            continue
        inner = [m for m in tree.children(root, "nmod", "nmod:desc") if m > root and tree.case_of(m)]
        behind = [k for n in (root, *inner) for k in tree.kids[n]
                  if tree.deps[k] == "acl" and k > root and tree.pos[k] == "VERB"]  # fmt: skip
        if not behind or tree.words[behind[0] - 1] == ",":
            continue
        verb = behind[0]
        if not may_be_finite(tree, verb) and not _runs_its_course(tree, root, verb):
            continue
        for k in tree.children(verb, "nsubj"):
            if (first := _between(tree, root, k)) is not None:
                tree.heads[k], tree.deps[k] = first, "conj"  # "between X and Y opened": both talk
        tree.morph[verb] = PAST
        tree.heads[verb], tree.deps[verb] = verb, "root"
        for k in tree.kids[root]:
            if k > verb:
                tree.heads[k] = verb
                if tree.deps[k] in ("nmod", "acl", "acl:relcl"):
                    tree.deps[k] = "obl" if tree.deps[k] == "nmod" else "advcl"
        tree.heads[root], tree.deps[root] = verb, "nsubj"
        tree.link()


def _runs_its_course(tree: Tree, event: int, verb: int) -> bool:
    """Tell "Peace talks between X and Y opened in Oslo" from talks that somebody opened."""
    if tree.lemmas[event] not in united(event_nouns("en", "CONSULT"), event_nouns("en", "ASSAULT")):
        return False
    if tree.lemmas[verb] not in classed("en", "verbs", "runs its course") or tree.lower[verb].endswith("ing"):
        return False
    own = [k for k in tree.children(verb, "nsubj") if _between(tree, event, k) is None]
    return not own and not tree.children(verb, "aux", "mark", "obl:agent", "obj")


def _between(tree: Tree, event: int, k: int) -> int | None:
    """Return the first of those "between" whom an event is, where a token behind "and" is the second of them."""
    first = next((m for m in tree.kids[event] if tree.case_of(m) == "between" and m < k), None)
    return first if tree.children(k, "cc") else None


def _mend_verbs_in_phrases(tree: Tree) -> None:
    """Read "The Taliban control 80 percent of X", "the United States freezes Iraqi assets" with a verb.

    No noun has a compound before its article, its number or its adjective.
    """
    for v in tokens_with(tree.deps, {"compound", "nmod"}, 1, len(tree) - 2):
        thing, name = tree.heads[v], v - 1
        if tree.pos[v] != "NOUN" or thing <= v + 1 or tree.case_of(v) or tree.pos[name] not in NOMINAL:
            continue
        counted = any(v < k < thing and tree.deps[k] in ("nummod", "det") for k in tree.kids[thing])
        plural = counted and tree.heads[name] == v and tree.lower[v] in lexicon_verbs("en")
        described = tree.pos[v + 1] == "ADJ" and tree.heads[v + 1] == thing and not tree.kids[v]
        singular = (
            described and tree.heads[name] == thing and tree.lower[v].endswith("s") and tree.lower[v] in forms("en")
        )
        free = tree.heads[thing] == thing and not tree.children(thing, *FINITE_PARTS) and not tree.case_of(thing)
        if not free or not (plural or (singular and tree.pos[name] == "PROPN")):
            continue
        make_verb(tree, v, PRESENT)
        tree.heads[v], tree.deps[v] = v, "root"
        for k in [k for k in (*tree.kids[v], *tree.kids[thing]) if k < name]:
            tree.heads[k] = name
        tree.heads[name], tree.deps[name] = v, "nsubj"
        tree.heads[thing], tree.deps[thing] = v, "obj"
        for k in [k for k in tree.kids[thing] if tree.pos[k] == "PUNCT"]:
            tree.heads[k] = v
        tree.link()


def _mend_causatives(tree: Tree) -> None:
    """Read "Putin had X killed", "London kept Y supplied" with Putin as who does it and X as whom it is done to."""
    for verb in range(2, len(tree)):
        have = tree.heads[verb]
        if tree.deps[verb] == "acl" and tree.deps[have] == "obj" and tree.lemmas[tree.heads[have]] == "have":
            _mend_described_object(tree, verb)  # "had 200 villagers gunned down"
            continue
        if tree.lemmas[have] not in ("have", "get", "keep") or tree.pos[have] != "VERB" or have > verb:
            continue
        if tree.deps[verb] not in ("xcomp", "ccomp", "acl"):
            continue
        if not tree.is_past_participle(verb) and not is_past_form(tree, verb):
            continue
        done_to = [k for k in (*tree.children(have, "obj"), *tree.children(verb, "nsubj", "nummod")) if have < k < verb]
        if not done_to or tree.children(verb, "aux", "mark", "obj") or _are_own_men(tree, done_to[0]):
            continue
        if is_past_form(tree, verb):
            make_verb(tree, verb, PASSIVE)  # "kept Hezbollah supplied": a past that nobody does
        tree.heads[done_to[0]], tree.deps[done_to[0]] = verb, "obj"
        tree.deps[verb] = "xcomp"
        tree.link()


def _mend_described_object(tree: Tree, verb: int) -> None:
    """Hang the participle on "had", not on those whom somebody had killed; one's own men one only loses."""
    thing = tree.heads[verb]
    have = tree.heads[thing]
    if tree.pos[have] != "VERB" or not have < thing < verb or not tree.is_past_participle(verb):
        return
    by = [k for k in tree.kids[verb] if tree.deps[k] in ("obl:agent", "nsubj", "aux") or tree.case_of(k) == "by"]
    if by or _are_own_men(tree, thing):
        return
    people = classed("en", "nouns", "may be had killed")  # "had his rivals jailed"
    if not tree.children(thing, "nmod:poss"):
        people = united(collective_nouns("en"), classed("en", "nouns", "person taken"), people)
    counted = [k for k in tree.children(thing, "nmod") if tree.pos[thing] in ("NUM", "PRON", "DET")]
    if tree.pos[thing] == "PROPN" or any(tree.lemmas[k] in people for k in (thing, *counted)):
        tree.heads[verb], tree.deps[verb] = have, "xcomp"
        tree.heads[thing], tree.deps[thing] = verb, "obj"
        tree.link()


def _are_own_men(tree: Tree, thing: int) -> bool:
    """Tell "France had two soldiers killed", who are its own, from "Mobutu had two ministers hanged"."""
    force = tree.lemmas[thing] in moved_nouns() and bool(tree.children(thing, "nummod"))
    return force and not tree.children(thing, "amod", "compound", "nmod:poss")


def asks_somebody(tree: Tree, verb: int) -> bool:
    """Tell "The Kremlin called for a ceasefire": a name or a government is not what is called for, as a meeting is."""
    noun = tree.heads[verb]
    asks = tree.lemmas[verb] in classed("en", "verbs", "asks through a preposition")
    if not asks or noun != verb - 1 or tree.lower[verb].endswith("ing"):
        return False
    party = tree.pos[noun] == "PROPN" or tree.lemmas[noun] in collective_nouns("en")
    return party and any(tree.case_of(k) in ("for", "on", "upon", "to") for k in tree.children(verb, "obl"))


def may_be_finite(tree: Tree, verb: int) -> bool:
    """Tell an English form that looks like a participle but has what only a finite verb has."""
    if tree.lemmas[verb] not in lexicon_verbs("en") or tree.lower[verb].endswith("ing"):
        return False
    if tree.lower[verb] == tree.lemmas[verb] or tree.children(verb, "aux", "mark", "nsubj"):
        return False
    if any(tree.deps[k] == "obl:agent" or tree.case_of(k) == "by" for k in tree.kids[verb]):
        return False
    own = [k for k in tree.children(verb, "obj") if k > verb]
    if asks_somebody(tree, verb):
        return True
    if tree.lemmas[verb] in ON_SOMEBODY and any(tree.case_of(k) == "on" for k in tree.kids[verb]):
        return True
    if any(k > verb and is_past_form(tree, k) and tree.children(k, "obj") for k in tree.children(verb, "conj")):
        return True  # "crossed into Chad and killed": no participle is joined to a verb with an object
    return bool(own) or tree.lemmas[verb] in verbs_without_objects("en")


def _mend_verbs_behind_subjects(tree: Tree) -> None:
    """Read "Kinshasa peste contre Kigali" as a sentence: no noun and no adjective of that form stands behind a name."""
    for root in tokens_with(tree.pos, {"PROPN", "NOUN"}):
        if tree.heads[root] != root or tree.children(root, *FINITE_PARTS):
            continue
        verb = root + 1
        while verb < len(tree) and tree.heads[verb] == root and tree.pos[verb] == "PROPN" and tree.deps[verb] == "flat":
            verb += 1
        if verb >= len(tree) - 1 or not _may_be_finite_fr(tree, root, verb):
            continue
        tree.pos[verb], tree.lemmas[verb] = "VERB", forms("fr")[tree.lower[verb]]
        tree.morph[verb] = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        tree.heads[verb], tree.deps[verb] = verb, "root"
        for k in tree.kids[root]:
            if k > verb:
                tree.heads[k] = verb
                bare = tree.pos[k] in NOMINAL and not tree.case_of(k)
                if tree.deps[k] in ("flat", "nmod", "appos", "amod", "obl:mod", "obl"):
                    tree.deps[k] = "obj" if bare else "obl"
        tree.heads[root], tree.deps[root] = verb, "nsubj"
        tree.link()


def _may_be_finite_fr(tree: Tree, root: int, verb: int) -> bool:
    form = tree.lower[verb]
    if tree.heads[verb] != root or tree.deps[verb] not in ("flat", "amod", "nmod", "appos") or tree.case_of(verb):
        return False
    if tree.pos[root] == "NOUN" and tree.lower[root] not in forms("fr") and tree.pos[verb] == "NOUN":
        return False
    lower = tree.words[verb] == form and tree.pos[verb] in ("ADJ", "NOUN", "PROPN", "X", "ADV")
    unlike = not form.endswith(("é", "ée", "és", "ées", "er", "ir", "re", "ant", "i", "is", "it", "u"))
    article = any(tree.deps[k] == "det" for k in tree.kids[verb])
    return lower and unlike and not article and form in forms("fr")


def _mend_verbs_behind_insertions(tree: Tree) -> None:
    """Read "Des combattants du PKK, formés en Syrie, franchissent la frontière" as a sentence: its verb stands last."""
    for root in tokens_with(tree.pos, {"NOUN", "PROPN"}):
        if tree.heads[root] != root or tree.children(root, *FINITE_PARTS):
            continue
        said = [k for k in tree.children(root, "acl") if k > root + 1 and tree.words[k - 1] == ","]
        if not said or tree.children(root, "case"):
            continue
        behind = [
            k for k in tree.kids[root] if k > said[0] and tree.deps[k] in ("conj", "advmod", "appos", "parataxis")
        ]
        verb = next((k for k in behind if tree.words[k - 1] == "," and tree.lower[k] in forms("fr")), None)
        if verb is None or tree.children(verb, "cc", "det", *FINITE_PARTS):
            continue
        if tree.pos[verb] != "VERB":
            make_verb(tree, verb, PRESENT)
        tree.heads[verb], tree.deps[verb] = verb, "root"
        for k in [k for k in tree.kids[root] if k > verb]:
            tree.heads[k] = verb
        tree.heads[root], tree.deps[root] = verb, "nsubj"
        tree.link()
