"""Mend verbs that the parser takes for a noun, a name or an adjective between two names, and shares of things."""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table

PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
PERFECT = "Tense=Past|VerbForm=Part"
PASSIVE = "Tense=Past|VerbForm=Part|Voice=Pass"
TOWARDS = frozenset({"to", "at", "on", "against", "from", "with", "over", "into", "for"})
"""Prepositions that go with a deed sooner than with a thing."""
PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin"
INFINITIVE = "VerbForm=Inf"
OF_TIME = frozenset({"after", "before", "when", "as", "since", "while", "until"})


def mend_verbs(tree: Tree) -> None:
    """Mend verbs in place."""
    if tree.lang == "en":
        _mend_verbs_in_compounds(tree)
        _mend_verbs_at_roots(tree)
        _mend_armoured_subjects(tree)
        _mend_plural_verbs(tree)
        _mend_subjects_behind_openings(tree)
        _mend_main_behind_relatives(tree)
    else:
        _mend_fixed_objects(tree)
        _mend_verbs_behind_clitics(tree)
        _mend_relatives_of_subjects(tree)
        _mend_verbs_behind_insertions(tree)
        _mend_flat_verbs(tree)
        _mend_shared_mood(tree)
    _mend_inserted_reports(tree)
    _mend_shares(tree)
    _mend_blame(tree)


def make_verb(tree: Tree, i: int, morph: str) -> None:
    """Read a token as the form of a known verb that it is."""
    tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", forms(tree.lang)[tree.lower[i]], morph


def make_event_noun(tree: Tree, deed: int, kind: int | None = None) -> None:
    """Read a token as the noun of a deed: what hung on the verb hangs on it, and it takes the place of its kind.

    Args:
        kind: The noun before it that says what kind of deed it is ("an air raid"), which stood in its place.
    """
    tree.pos[deed], tree.lemmas[deed], tree.morph[deed] = "NOUN", tree.lower[deed], "Number=Sing"
    for k in tree.children(deed, "obl"):
        tree.deps[k] = "nmod"
    if kind is not None:
        tree.heads[deed], tree.deps[deed] = tree.heads[kind], tree.deps[kind]
        for k in tree.kids[kind]:
            tree.heads[k] = deed
        tree.heads[kind], tree.deps[kind] = deed, "compound"
    tree.link()


def is_past_form(tree: Tree, i: int) -> bool:
    """Tell a form that only the past or a participle of a known English verb has: "hurled", "stole"."""
    word = tree.lower[i]
    return word in forms("en") and word not in lexicon_verbs("en") and not word.endswith(("s", "ing"))


def make_past_before_thing(tree: Tree, form: int, thing: int) -> None:
    """Read what the parser took for an adjective of a thing as a verb, and the thing as its object.

    What goes with a deed sooner than with a thing goes to the verb: "hurled missiles at Kharkiv".
    """
    make_verb(tree, form, PAST)
    while tree.deps[thing] in ("nmod:poss", "compound") and tree.heads[thing] > thing:
        thing = tree.heads[thing]  # "summoned India's envoy"
    tree.heads[thing], tree.deps[thing] = form, "obj"
    for k in tree.kids[thing]:
        late = k > thing and (tree.case_of(k) in TOWARDS or tree.deps[k] in ("advmod", "punct"))
        if late or (k < form):
            tree.heads[k], tree.deps[k] = form, tree.deps[k].replace("nmod", "obl")


def _mend_verbs_in_compounds(tree: Tree) -> None:
    """Read "Sweden seized Syrian assets", "after Rwanda overran Goma" with a verb: no noun has such a form."""
    for v in tokens_with(tree.deps, {"compound"}, 1, len(tree) - 1):
        form, thing, name = tree.lower[v], tree.heads[v], v - 1
        if tree.pos[v] not in ("NOUN", "PROPN") or thing < v:
            continue
        if form not in forms("en") or form in lexicon_verbs("en") or form.endswith(("s", "ing")):
            continue
        if tree.pos[name] != "PROPN" or tree.heads[name] != v:
            continue
        above, dep = tree.heads[thing], tree.deps[thing]
        make_verb(tree, v, PAST)
        tree.heads[name], tree.deps[name] = v, "nsubj"
        tree.heads[thing], tree.deps[thing] = v, "obj"
        tree.heads[v], tree.deps[v] = (v, "root") if above == thing else (tree.clause_head(above), "conj")
        for k in [k for k in range(v) if tree.heads[k] == thing]:
            tree.heads[k] = v
            if tree.deps[k] == "case" and tree.lower[k] in OF_TIME:
                tree.deps[k], tree.deps[v] = "mark", "advcl"
        if dep == "conj" and tree.heads[v] == v:
            tree.deps[v] = "root"
        tree.link()


def _mend_verbs_at_roots(tree: Tree) -> None:
    """Read "Armenia froze its membership" with a verb: the parser knows the form too little to take it for one."""
    for v in tokens_with(tree.deps, {"root"}, 1, len(tree) - 1):
        name = v - 1
        told = tree.children(v, "cop", "det", "appos")
        if tree.pos[v] not in ("NOUN", "PROPN", "ADJ") or not is_past_form(tree, v) or told:
            continue
        if tree.pos[name] not in ("PROPN", "NOUN") or tree.heads[name] != v or tree.case_of(v):
            continue
        if tree.deps[name] not in ("compound", "nsubj", "nmod", "amod") or tree.case_of(name):
            continue
        make_verb(tree, v, PAST)
        tree.deps[name] = "nsubj"
        for k in tree.kids[v]:
            if k < name and tree.deps[k] in ("amod", "det", "nmod:poss", "nummod", "compound"):
                tree.heads[k] = name
            elif k > v and tree.deps[k] == "nmod":
                tree.deps[k] = "obl"
        tree.link()


def _mend_plural_verbs(tree: Tree) -> None:
    """Read "Iran arms Hezbollah and Syria trains it" with two verbs: no plural stands between a name and a name."""
    for v in tokens_with(tree.deps, {"compound"}, 1, len(tree) - 1):
        name, thing = v - 1, v + 1
        if tree.heads[v] != thing or not tree.lower[v].endswith("s"):
            continue
        if tree.lower[v] not in forms("en") or tree.pos[name] != "PROPN" or tree.pos[thing] != "PROPN":
            continue
        if tree.heads[name] not in (v, thing) or tree.deps[name] != "compound" or name > 1:
            continue
        above = tree.heads[thing]
        make_verb(tree, v, PRESENT)
        tree.heads[v], tree.deps[v] = v, "root"
        later = [k for k in tree.kids[thing] if tree.deps[k] == "conj" and k > thing]
        if above != thing and tree.deps[thing].startswith("nsubj"):
            # What the parser had joined to the object is the subject of the second clause.
            for k in later:
                tree.heads[k], tree.deps[k] = above, "nsubj"
            tree.heads[above], tree.deps[above] = v, "conj"
        elif above == thing:
            for k in later:
                if tree.pos[k] == "VERB":
                    tree.heads[k] = v
        tree.heads[name], tree.deps[name] = v, "nsubj"
        tree.heads[thing], tree.deps[thing] = v, "obj"
        tree.link()


def _mend_subjects_behind_openings(tree: Tree) -> None:
    """Read "In Vienna, General A met B" with a subject: an apposition does not stand before a verb."""
    for v in tokens_with(tree.pos, {"VERB"}, 2):
        name = v - 1
        opening = tree.heads[name]
        if tree.pos[name] != "PROPN" or tree.deps[name] != "appos" or opening > name:
            continue
        if tree.heads[opening] != v or tree.deps[opening] != "obl" or tree.children(v, "nsubj"):
            continue
        if tree.feature(v, "VerbForm") == "Fin":
            tree.reattach(name, v, "nsubj")


def _mend_main_behind_relatives(tree: Tree) -> None:
    """Read "X, who heads the army, accused Y of bombing Z" with its main verb behind the second comma."""
    for verb in tokens_with(tree.deps, {"amod"}, 3, len(tree) - 1):
        thing = tree.heads[verb]
        if thing != verb + 1 or tree.words[verb - 1] != "," or tree.pos[thing] != "PROPN":
            continue
        relative = next((a for a in tree.ancestors(thing) if tree.deps[a] == "acl:relcl"), None)
        if relative is None or relative > verb or tree.lower[verb] not in forms("en"):
            continue
        subject = tree.heads[relative]
        if tree.heads[subject] != subject or tree.pos[subject] not in ("PROPN", "NOUN"):
            continue
        make_verb(tree, verb, PAST)
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[subject], tree.deps[subject] = verb, "nsubj"
        tree.heads[thing], tree.deps[thing] = verb, "obj"
        for k in [k for k in tree.kids[thing] if k > thing and tree.deps[k] == "acl" and tree.children(k, "mark")]:
            tree.heads[k], tree.deps[k] = verb, "advcl"
        tree.link()


def _mend_fixed_objects(tree: Tree) -> None:
    """Read "se sont mis d'accord lundi" with its noun, "attaquent de nouveau X" with an object."""
    for k in range(1, len(tree)):
        case = tree.heads[k]
        if tree.lower[k] == "nouveau" and tree.deps[k] == "fixed" and tree.deps[case] == "case":
            thing = tree.heads[case]
            verb = tree.heads[thing]
            if thing > k and tree.deps[thing] == "obl" and tree.pos[verb] == "VERB" and verb < case:
                tree.heads[case], tree.deps[case], tree.deps[thing] = verb, "advmod", "obj"
                tree.link()
        if tree.pos[k] != "NOUN" or tree.deps[k] != "fixed" or case != k - 1 or tree.lower[case] not in ("d'", "d’"):
            continue
        later = tree.heads[case]
        verb = tree.heads[later] if tree.deps[case] == "case" else later
        if later > k and tree.pos[verb] == "VERB" and verb < case:
            tree.heads[k], tree.deps[k] = verb, "obl"
            tree.heads[case], tree.deps[case] = k, "case"
            tree.link()


def _mend_verbs_behind_clitics(tree: Tree) -> None:
    """Read "et l'Algérie l'arme" with a verb: no noun follows a name and an article without a comma."""
    for v in tokens_with(tree.pos, {"NOUN"}, 3):
        clitic, name = v - 1, v - 2
        if tree.lower[clitic] not in ("l'", "l’") or tree.pos[name] != "PROPN":
            continue
        if tree.deps[v] not in ("obj", "appos", "conj", "nmod") or tree.lower[v] not in forms("fr"):
            continue
        first = tree.heads[name]
        verb = next((a for a in (first, *tree.ancestors(first)) if tree.pos[a] == "VERB"), None)
        if tree.deps[name] != "conj" or not tree.children(name, "cc") or verb is None or verb in (v, name):
            continue
        make_verb(tree, v, PRESENT)
        tree.pos[clitic], tree.heads[clitic], tree.deps[clitic] = "PRON", v, "obj"
        tree.heads[v], tree.deps[v] = verb, "conj"
        tree.heads[name], tree.deps[name] = v, "nsubj"
        tree.link()


def _mend_relatives_of_subjects(tree: Tree) -> None:
    """Read "Le texte que Moscou et Ankara ont signé prévoit X" with a clause behind "que", no preposition."""
    for que in tokens_with(tree.lower, {"que", "qu'", "qu’"}, 1, len(tree) - 1):
        name, noun = tree.heads[que], que - 1
        if tree.deps[que] != "case" or tree.heads[name] != noun:
            continue
        verb = tree.heads[noun]
        if (
            tree.deps[noun] != "nsubj"
            or verb < name
            or not any(tree.lemmas[k] == "avoir" and k > name for k in tree.children(verb, "aux"))
        ):
            continue
        main = next((k for k in tree.kids[verb] if k > verb and tree.feature(k, "VerbForm") == "Fin"), None)
        tree.take_place(noun if main is None else main, verb)
        if main is not None:
            tree.heads[noun] = main
        tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        tree.pos[que], tree.heads[que], tree.deps[que] = "PRON", verb, "obj"
        tree.link()


@cache
def verbs_of_report(lang: str) -> frozenset[str]:
    """Return the verbs that report what someone says."""
    return frozenset(r["lemma"] for r in table(lang, "cues") if r["pos"] == "VERB" and r["effect"] == "alleged")


@cache
def verbs_of_saying(lang: str) -> frozenset[str]:
    """Return the verbs of report with those of announcing and vowing."""
    return verbs_of_report(lang) | classed(lang, "verbs", "announce") | classed(lang, "verbs", "vow")


def _mend_verbs_behind_insertions(tree: Tree) -> None:
    """Read "Le Hezbollah, selon Israël, a attaqué X" as a sentence, not as a name with a relative clause."""
    for verb in tokens_with(tree.deps, {"acl:relcl"}, 2):
        subject = tree.heads[verb]
        if tree.pos[subject] != "PROPN" or tree.heads[subject] != subject:
            continue
        first = min((k for k in tree.children(verb, "aux")), default=verb)
        objects = [k for k in tree.children(verb, "nsubj") if k > verb and tree.pos[k] == "PROPN"]
        if tree.words[first - 1] != "," or tree.words[subject + 1] != "," or first == subject + 2 or not objects:
            continue
        if any(tree.pos[k] == "PRON" for k in tree.kids[verb] if k < first):
            continue
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[subject], tree.deps[subject], tree.deps[objects[0]] = verb, "nsubj", "obj"
        tree.link()


def _mend_inserted_reports(tree: Tree) -> None:
    """Read "His men, said Haftar, will attack X" with the men as those who attack."""
    saying = verbs_of_report(tree.lang)
    for said in tokens_with(tree.lemmas, saying, 2):
        if tree.pos[said] != "VERB":
            continue
        before = [k for k in tree.kids[said] if k < said and tree.deps[k] == "nsubj"]
        opening = min((k for k in (said, *tree.children(said, "aux"))), default=said)
        if not before or tree.words[opening - 1] != "," or before[0] > opening - 2:
            continue
        for verb in [k for k in tree.children(said, "ccomp", "conj", "parataxis", "xcomp") if k > said]:
            first = min((k for k in (verb, *tree.children(verb, "aux"))), default=verb)
            if tree.pos[verb] != "VERB" or tree.words[first - 1] != "," or first - 1 < said:
                continue
            subjects = tree.children(verb, "nsubj")
            if any(k < verb for k in subjects):
                continue
            for k in subjects:
                tree.deps[k] = "obj"
            tree.heads[before[0]], tree.heads[verb], tree.deps[verb] = verb, said, "ccomp"
            if tree.pos[said + 1] == "PROPN" and tree.deps[said + 1] == "obj" and tree.heads[said + 1] == said:
                tree.deps[said + 1] = "nsubj"
            tree.link()
            break


def _mend_armoured_subjects(tree: Tree) -> None:
    """Read "Syrian armoured brigades crossed into X" with the second verb: a nationality alone does nothing."""
    for v in tokens_with(tree.pos, {"VERB"}, 1, len(tree) - 2):
        noun = v + 1
        clause = tree.heads[v] == v or tree.deps[v] in ("conj", "ccomp", "advcl", "parataxis")
        if not clause or tree.heads[noun] != v or tree.deps[noun] != "obj":
            continue
        if tree.heads[v - 1] != v or tree.pos[v - 1] != "ADJ" or not tree.deps[v - 1].startswith("nsubj"):
            continue
        later = [k for k in tree.kids[noun] if k > noun and tree.deps[k] == "acl" and tree.lower[k] in forms("en")]
        if not later or tree.lower[later[0]].endswith("ing"):
            continue
        verb = later[0]
        tree.morph[verb] = PAST
        tree.take_place(verb, of=v)
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        for k in list(tree.kids[v]):
            if k not in (noun, v - 1):
                tree.heads[k] = verb
        tree.heads[v - 1], tree.deps[v - 1] = noun, "amod"
        tree.heads[v], tree.deps[v], tree.pos[v] = noun, "amod", "ADJ"
        tree.link()


def _mend_flat_verbs(tree: Tree) -> None:
    """Read "Paris presse Kigali de ne pas intervenir" with a verb, not with a name of three words."""
    for v in tokens_with(tree.deps, {"flat"}, 1):
        name = tree.heads[v]
        if tree.pos[v] != "VERB" or name != v - 1 or tree.heads[name] != name:
            continue
        tree.heads[v], tree.deps[v] = v, "root"
        tree.heads[name], tree.deps[name] = v, "nsubj"
        for k in list(tree.kids[name]):
            if k > v:
                tree.heads[k] = v
                tree.deps[k] = "obj" if tree.deps[k] == "flat" and tree.pos[k] == "PROPN" else tree.deps[k]
        tree.link()


def _mend_shared_mood(tree: Tree) -> None:
    """Read "nie que X ait été bombardé et menace Y" with a threat of whoever denies: the moods differ."""
    for v in tokens_with(tree.deps, {"conj"}, 1):
        inner = tree.heads[v]
        outer = tree.heads[inner]
        if tree.deps[inner] != "ccomp" or tree.children(v, "nsubj", "aux"):
            continue
        moods = {tree.feature(k, "Mood") for k in (inner, *tree.children(inner, "aux"))}
        if "Sub" in moods and tree.feature(v, "Mood") == "Ind":
            tree.heads[v] = outer
            tree.link()


def _mend_shares(tree: Tree) -> None:
    """Let the thing stand where its share does: "suspended most of its aid" suspends aid."""
    shares = classed(tree.lang, "nouns", "share")
    for share in tokens_with(tree.lower, shares, 0, len(tree) - 1):
        if tree.deps[share].split(":")[0] not in ("obj", "nsubj", "obl"):
            continue
        things = [
            k for k in tree.kids[share] if k > share and tree.deps[k] == "nmod" and tree.case_of(k) in ("of", "de")
        ]
        if len(things) != 1 or tree.heads[share] == share:
            continue
        thing = things[0]
        for k in tree.children(thing, "case"):
            tree.heads[k], tree.deps[k] = share, "dep"
        for k in tree.kids[share]:
            if k != thing:
                tree.heads[k] = thing
        tree.take_place(thing, share)
        tree.heads[share], tree.deps[share] = thing, "det"
        tree.link()


def _mend_blame(tree: Tree) -> None:
    """Hang "on Russia" in "Kyiv blames the strike on Russia" on the verb: Russia is blamed, and the strike what for."""
    lent = {"en": "on", "fr": "à"}[tree.lang]
    blames = classed(tree.lang, "verbs", "lay at a door")
    if blames.isdisjoint(tree.lemmas):
        return
    for verb in tokens_with(tree.lemmas, blames):
        for deed in tree.children(verb, "obj", "nsubj:pass"):
            laid = [k for k in tree.subtree(deed) if tree.deps[k] in ("nmod", "obl") and tree.case_of(k) == lent]
            for k in laid[-1:] if laid and laid[-1] > deed else ():
                tree.heads[k], tree.deps[k] = verb, "obl"
                tree.link()
    for verb in range(len(tree) if tree.lang == "en" else 0):
        deeds = [k for k in tree.kids[verb] if tree.deps[k] == "obj" and tree.pos[k] == "NOUN"]
        blamed = [k for k in tree.kids[verb] if tree.deps[k] == "obl" and tree.case_of(k) == "on" and k > verb]
        if tree.lemmas[verb] in blames and deeds and blamed and tree.pos[blamed[-1]] in ("PROPN", "NOUN", "PRON"):
            tree.deps[deeds[0]], tree.deps[blamed[-1]] = "obl", "obj"
