"""Mend which clause a word belongs to, where the parser mistakes a verb for an adjective, a noun or nothing.

Each mend is a fact of grammar: a name right before a finite form of a known verb does what it says, an infinitive or
gerund behind an object-control verb is the object's doing, a relative pronoun belongs to the noun before its comma.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_clefts import mend_clefts
from proxywar.find.mending_said_to_be_fr import mend_sources
from proxywar.find.mending_verbs import PAST, make_verb, verbs_of_report
from proxywar.find.names import forms_of_address
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, united

RELATIVE_WITH_CASE = frozenset({"laquelle", "lequel", "lesquels", "lesquelles", "auquel", "auxquels", "auxquelles",
                                "qui"})  # fmt: skip
"""French relative pronouns behind a preposition, or with one inside."""
RELATIVE_SUBJECTS = frozenset({"that", "who", "which"})
NO_MORE = frozenset({"plus", "pas", "point", "jamais"})
EVENT_CASES = frozenset({"between", "entre", "in", "at", "à", "en", "with", "avec", "dans"})
ACCUSING = frozenset({"accuse", "suspect", "convict", "acquit"})


def mend_clauses(tree: Tree) -> None:
    """Mend clauses in place."""
    if tree.lang == "en":
        _mend_unknown_roots(tree)
        _mend_relative_verbs(tree)
        _mend_verbs_behind_names(tree)
        _mend_cleft_verbs(tree)
        _mend_opening_participles(tree)
        _mend_gerunds(tree)
        _mend_reports_behind(tree)
        _mend_subjects_behind_and(tree)
        _mend_clauses_of_time(tree)
    else:
        _mend_addressed(tree)
        _mend_described_subjects(tree)
        _mend_relatives_with_case(tree)
        _mend_relative_objects(tree)
        _mend_bare_having(tree)
        _mend_no_more(tree)
        mend_sources(tree)
    _mend_planned_events(tree)
    mend_clefts(tree)


def _mend_unknown_roots(tree: Tree) -> None:
    """See a verb in a root without a part of speech: "UNITA no longer controls Huambo"."""
    for v in tokens_with(tree.lower, forms("en").keys(), 1):
        if tree.heads[v] == v and tree.pos[v] == "X" and tree.children(v, "nsubj"):
            make_verb(tree, v, "VerbForm=Fin")


def _mend_verbs_behind_names(tree: Tree) -> None:
    """Read "Tanzania armed and trained FRELIMO", "Riyadh and Abu Dhabi bombed Houthi depots" as clauses.

    The parser takes the verb for an adjective of what follows, and that for one more name in a list; but a list has its
    "and" before its last member, and no name has an adjective between itself and the next.
    """
    for v in tokens_with(tree.lower, forms("en").keys(), 1, len(tree) - 1):
        thing, name = tree.heads[v], v - 1
        if tree.deps[v] != "amod" or thing < v or tree.lower[v].endswith("ing"):
            continue
        if tree.pos[name] not in ("PROPN", "NOUN") or any(tree.deps[k] == "cc" for k in tree.kids[thing]):
            continue
        if tree.heads[name] == v and tree.deps[name] == "nsubj" and tree.heads[thing] == thing:
            _make_clause(tree, v, name, thing)  # "Iran armed Hezbollah and praised it"
            for k in [k for k in tree.kids[thing] if tree.deps[k] == "conj" and tree.pos[k] == "VERB"]:
                tree.heads[k] = v
            tree.link()
            continue
        first = name
        if tree.pos[name] == "NOUN":
            # "Ethiopian artillery shelled Eritrean positions": all that is left of the clause is its object.
            if tree.heads[thing] == thing and tree.heads[name] == thing and tree.deps[name] == "compound":
                _make_clause(tree, v, name, thing)
            continue
        while tree.deps[first] in ("conj", "flat") and tree.heads[first] < first:
            first = tree.heads[first]
        if tree.heads[thing] not in (first, name) or tree.deps[thing] not in ("conj", "appos", "flat", "list", "nmod"):
            continue
        _make_clause(tree, v, first, thing)


def _make_clause(tree: Tree, verb: int, subject: int, thing: int) -> None:
    for k in list(tree.kids[thing]):
        if k < subject and tree.deps[k] in ("amod", "det", "nummod", "compound"):
            tree.heads[k] = subject
    above, dep = tree.heads[subject], tree.deps[subject]
    make_verb(tree, verb, PAST)
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    if above not in (subject, verb) and dep.startswith("nsubj"):
        # The verb that the parser had found further on describes the noun before it, or goes on from this one.
        described = tree.is_past_participle(above) and tree.pos[above - 1] == "NOUN"
        tree.heads[above], tree.deps[above] = (above - 1, "acl") if described else (verb, "conj")
    tree.link()
    for k in list(tree.kids[thing]):
        if verb < k < thing and tree.deps[k] == "conj" and tree.lower[k] in forms("en"):
            tree.heads[k] = verb
    for k in tree.kids[verb]:
        if verb < k < thing and tree.deps[k] == "conj" and tree.lower[k] in forms("en"):
            make_verb(tree, k, tree.morph[verb])
    for k in list(tree.kids[subject]):
        if k > thing and tree.deps[k] == "nmod":
            tree.heads[k], tree.deps[k] = verb, "obl"
    tree.link()


def _mend_relative_verbs(tree: Tree) -> None:
    """Read "Washington, which arms and finances the rebels operating from X" with verbs behind "which"."""
    for v in tokens_with(tree.lower, forms("en").keys(), 2, len(tree) - 1):
        which = v - 1
        if tree.lower[which] not in ("which", "who"):
            continue
        if not tree.lower[v].endswith("s") or tree.deps[v] == "acl:relcl" or tree.pos[v] not in ("NOUN", "VERB"):
            continue
        comma = tree.words[which - 1] == ","
        name, taken = which - 1 - comma, tree.heads[v]
        if name < 0 or tree.pos[name] not in ("PROPN", "NOUN"):
            continue
        make_verb(tree, v, "Tense=Pres|VerbForm=Fin")
        tree.heads[v], tree.deps[v] = name, "acl:relcl"
        tree.heads[which], tree.deps[which] = v, "nsubj"
        if taken > v and tree.pos[taken] == "VERB" and tree.deps[taken] == "acl:relcl":
            if "," in tree.words[v:taken]:
                # Behind the comma the main clause goes on: "…, had announced a ban".
                tree.take_place(taken, name)
                tree.heads[name], tree.deps[name] = taken, "nsubj"
            else:
                tree.heads[taken], tree.deps[taken] = taken - 1, "acl"  # "men recruited in X"
        for k in tree.kids[v]:
            if k > v and tree.deps[k] == "conj" and tree.lower[k] in forms("en"):
                make_verb(tree, k, tree.morph[v])
        tree.link()


def _mend_cleft_verbs(tree: Tree) -> None:
    """Read "It was the Soviet Union that armed Ethiopia" with a verb behind "that"."""
    for v in tokens_with(tree.deps, {"amod"}, 2, len(tree) - 1):
        thing, pronoun = tree.heads[v], v - 1
        if thing < v or tree.lower[pronoun] not in RELATIVE_SUBJECTS:
            continue
        if tree.heads[pronoun] != v or tree.lower[v] not in forms("en"):
            continue
        root = tree.heads[thing]
        make_verb(tree, v, "Tense=Past|VerbForm=Fin")
        tree.heads[v], tree.deps[v], tree.deps[pronoun] = (v, "root", "nsubj") if root == thing else (
            root, "acl:relcl", "nsubj")  # fmt: skip
        tree.heads[thing], tree.deps[thing] = v, "obj"
        tree.link()


def _mend_opening_participles(tree: Tree) -> None:
    """Read "Accusing Thailand of…, Vietnam closed…" as a circumstance: the clause has its subject behind the comma."""
    for v in tokens_with(tree.deps, {"csubj"}):
        verb = tree.heads[v]
        if not tree.lower[v].endswith("ing") or verb < v:
            continue
        if any(v < k < verb for k in tree.children(verb, "nsubj")) and "," in tree.words[v:verb]:
            tree.deps[v] = "advcl"


def _mend_gerunds(tree: Tree) -> None:
    """Read "denied bombing Ecuador" and "accused Pakistan of training X" with a verb, not with a noun or adjective."""
    for g in range(1, len(tree) - 1):
        form = tree.lower[g]
        if not form.endswith("ing") or form not in forms("en"):
            continue
        verb = tree.heads[g]
        if tree.pos[g] == "NOUN" and tree.deps[g] == "xcomp" and tree.lemmas[verb] in ("deny", "admit", "stop"):
            things = [k for k in tree.children(verb, "obj") if k > g]
            _make_gerund(tree, g, verb, "xcomp", things[0] if things else None)
        elif tree.lemmas[g - 1] == "deny" and tree.deps[g] in ("compound", "amod") and tree.heads[verb] == g - 1:
            _make_gerund(tree, g, g - 1, "xcomp", verb)
        elif tree.lower[g - 1] == "of" and tree.deps[g] in ("amod", "compound", "acl"):
            _mend_gerund_of_accusation(tree, g)
        elif tree.lower[g - 1] == "of" and tree.deps[g] == "nmod" and tree.children(g, "obj"):
            above = next((a for a in tree.ancestors(g) if tree.lemmas[a] in ACCUSING), None)
            if above is not None:
                _make_gerund(tree, g, above, "advcl", None)
                tree.deps[g - 1] = "mark"


def _mend_gerund_of_accusation(tree: Tree, g: int) -> None:
    thing = tree.heads[g] if tree.heads[g] > g else None
    party = tree.heads[thing] if thing is not None else tree.heads[g]
    verb = tree.heads[party]
    if tree.deps[party] not in ("obj", "iobj") and thing is not None:
        verb = party  # hung on the verb itself
    if tree.lemmas[verb] not in ACCUSING or verb > g:
        return
    of = g - 1
    _make_gerund(tree, g, verb, "advcl", thing)
    tree.heads[of], tree.deps[of] = g, "mark"
    tree.link()


def _make_gerund(tree: Tree, g: int, verb: int, dep: str, thing: int | None) -> None:
    make_verb(tree, g, "VerbForm=Ger")
    tree.heads[g], tree.deps[g] = verb, dep
    if thing is not None:
        tree.heads[thing], tree.deps[thing] = g, "obj"
    tree.link()


def _mend_reports_behind(tree: Tree) -> None:
    """Read "…, an Iraqi newspaper reported on Tuesday" as who says the rest, not as an apposition."""
    saying = verbs_of_report("en")
    for v in tokens_with(tree.lemmas, saying, 3):
        who = tree.heads[v]
        if tree.deps[v] != "acl" or who != v - 1 or tree.deps[who] != "appos":
            continue
        if tree.children(v, "obj", "ccomp") or not any(tree.words[k] == "," for k in tree.kids[who] if k < who):
            continue
        root = next(k for k in range(len(tree)) if tree.heads[k] == k)
        if root < who:
            tree.heads[v], tree.deps[v] = root, "parataxis"
            tree.heads[who], tree.deps[who] = v, "nsubj"
            tree.link()


def _mend_subjects_behind_and(tree: Tree) -> None:
    """Read "…, and Algeria, its backer, condemned it" with a subject of its own, not as one more thing before."""
    for name in tokens_with(tree.deps, {"conj"}, 1):
        verb = tree.heads[name]
        if tree.pos[name] != "PROPN" or tree.pos[verb] != "VERB" or verb > name:
            continue
        if not any(tree.deps[k] == "cc" for k in tree.kids[name]):
            continue
        later = [k for k in tree.kids[verb] if k > name and tree.pos[k] == "VERB" and tree.deps[k] in ("conj", "advcl")
                 and not any(tree.deps[m] in ("nsubj", "mark", "cc") for m in tree.kids[k])]  # fmt: skip
        if not later or tree.lower[later[0]].endswith("ing"):
            continue
        main = next((a for a in (verb, *tree.ancestors(verb)) if tree.heads[a] == a), verb)
        tree.heads[later[0]], tree.deps[later[0]] = main, "conj"
        tree.heads[name], tree.deps[name] = later[0], "nsubj"
        for k in list(tree.kids[verb]):
            if name < k < later[0] and tree.pos[k] == "NOUN":
                tree.heads[k], tree.deps[k] = name, "appos"
        tree.link()


def _mend_clauses_of_time(tree: Tree) -> None:
    """Read "after the Congolese army abandoned the city" as a clause, not as "after the army" and a verb left over."""
    for verb in range(2, len(tree)):
        noun, above = verb - 1, tree.heads[verb]
        if tree.heads[noun] != above or tree.deps[noun] != "obl" or tree.case_of(noun) not in ("after", "before", "as"):
            continue
        if tree.deps[verb] not in ("xcomp", "ccomp", "conj", "acl") or tree.lower[verb] not in forms("en"):
            continue
        if tree.lower[verb].endswith("ing") or any(tree.deps[k] in ("mark", "aux", "nsubj") for k in tree.kids[verb]):
            continue
        mark = next(k for k in tree.kids[noun] if tree.deps[k] in ("case", "mark"))
        tree.heads[mark], tree.deps[mark] = verb, "mark"
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        tree.pos[verb], tree.lemmas[verb] = "VERB", forms("en")[tree.lower[verb]]
        tree.deps[verb], tree.morph[verb] = "advcl", PAST
        tree.link()


def _mend_addressed(tree: Tree) -> None:
    """Let the name stand where "M." does: "X, M. Son Sann et M. Khieu Samphan ont signé" is a list of names."""
    for name in tokens_with(tree.pos, {"PROPN"}, 1):
        title = name - 1
        if tree.lower[title].rstrip(".") not in forms_of_address("fr") or tree.heads[name] != title:
            continue
        tree.take_place(name, title)
        for k in tree.kids[title]:
            if k != name:
                tree.heads[k] = name
        tree.heads[title], tree.deps[title] = name, "compound"
        tree.link()


def _mend_described_subjects(tree: Tree) -> None:
    """Read "une colonne blindée s'est emparée de X" with the verb that has an auxiliary."""
    for p in range(1, len(tree)):
        noun = p - 1
        if tree.heads[p] != p or not tree.is_past_participle(p) or tree.children(p, "aux", "cop"):
            continue
        if tree.heads[noun] != p or not tree.deps[noun].startswith("nsubj") or tree.pos[noun] != "NOUN":
            continue
        later = [k for k in tree.kids[p] if k > p and tree.pos[k] == "VERB" and tree.children(k, "aux")
                 and not any(tree.deps[m] in ("nsubj", "mark") for m in tree.kids[k])]  # fmt: skip
        if not later:
            continue
        verb = later[0]
        for k in list(tree.kids[p]):
            if k != verb:
                tree.heads[k] = noun if k < verb and tree.pos[k] == "ADJ" else verb
                tree.deps[k] = "amod" if tree.heads[k] == noun else tree.deps[k]
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        tree.heads[p], tree.deps[p] = noun, "amod"
        tree.link()


def _mend_relatives_with_case(tree: Tree) -> None:
    """Read "L'UNITA, à laquelle Paris fournit des armes, progresse" with its own verb behind the clause."""
    for r in tokens_with(tree.lower, RELATIVE_WITH_CASE, 2):
        verb = tree.heads[r]
        if verb < r or tree.deps[r] not in ("obl", "iobj"):
            continue
        cased = bool(tree.case_of(r)) or tree.lower[r].startswith("au")
        opening = next((k for k in range(r - 1, max(-1, r - 3), -1) if tree.words[k] == ","), None)
        if not cased or opening is None or not opening:
            continue
        name = opening - 1
        own = [k for k in tree.children(verb, "nsubj") if k > r]
        if tree.heads[name] != verb or not tree.deps[name].startswith("nsubj") or not own:
            continue
        later = [k for k in tree.kids[verb] if tree.deps[k] == "conj" and tree.pos[k] == "VERB" and k > verb]
        if later:
            main = later[0]
            tree.take_place(main, verb)
            tree.heads[name], tree.deps[name] = main, "nsubj"
            tree.heads[verb], tree.deps[verb] = name, "acl:relcl"
            tree.link()


def _mend_relative_objects(tree: Tree) -> None:
    """Read "La Renamo, que Pretoria a entraînée, attaque" with a relative clause of the name before the comma."""
    for que in tokens_with(tree.lower, {"que", "qu'", "qu’"}, 2):
        if tree.words[que - 1] != ",":
            continue
        verb, name = tree.heads[que], que - 2
        inserted = tree.heads[verb] > verb  # no conjunction opens a clause inside another
        lacking = inserted or not tree.children(verb, "obj", "cop")
        object_ = tree.deps[que] == "obj" or (tree.deps[que] == "mark" and lacking)
        clause = tree.deps[verb] in ("advcl", "ccomp") and verb > que
        if object_ and clause and tree.pos[name] in ("PROPN", "NOUN"):
            tree.heads[verb], tree.deps[verb] = name, "acl:relcl"
            tree.pos[que], tree.deps[que] = "PRON", "obj"
            tree.link()
    for dont in tokens_with(tree.lower, {"dont", "où"}, 2):
        if tree.words[dont - 1] != ",":
            continue
        verb, name = next((v for v in tree.ancestors(dont) if tree.pos[v] == "VERB"), dont), dont - 2
        if (
            verb > dont
            and tree.deps[verb] == "advcl"
            and tree.heads[verb] > verb
            and tree.pos[name] in ("PROPN", "NOUN")
        ):
            tree.reattach(verb, name, "acl:relcl")


def _mend_bare_having(tree: Tree) -> None:
    """Read "la Russie a plusieurs centaines d'instructeurs" with the verb to have: no participle follows."""
    for have in tokens_with(tree.lemmas, {"avoir"}, 1, len(tree) - 1):
        thing = tree.heads[have]
        if tree.pos[have] != "AUX" or tree.pos[thing] != "NOUN" or thing < have:
            continue
        if tree.children(thing, "cop") or not tree.children(thing, "nsubj"):
            continue
        tree.pos[have] = "VERB"
        tree.take_place(have, thing)
        for k in list(tree.kids[thing]):
            if k < have or tree.deps[k] in ("punct", "advcl", "parataxis"):
                tree.heads[k] = have
        tree.heads[thing], tree.deps[thing] = have, "obj"
        tree.link()


def _mend_no_more(tree: Tree) -> None:
    """Read "n'a plus de soldats" with soldiers as the object, not as part of "no more"."""
    for k in tokens_with(tree.deps, {"obj", "nmod", "obl"}, 2):
        adverb = tree.heads[k]
        if tree.lower[adverb] in NO_MORE and tree.pos[adverb] == "ADV":
            verb = tree.heads[adverb]
            if tree.pos[verb] in ("VERB", "AUX") and verb < adverb < k and not tree.children(verb, "obj"):
                tree.heads[k], tree.deps[k] = verb, "obj"
                tree.pos[verb] = "VERB"
                tree.link()


def _mend_planned_events(tree: Tree) -> None:
    """Hang "between A and B" and "in X" on the event: "the talks planned in X between A and B were called off"."""
    foreseen = united(classed(tree.lang, "verbs", "foresee"), frozenset({"hold", "tenir"}))
    men = united(classed(tree.lang, "nouns", "speaks for its state"), classed(tree.lang, "nouns", "acts for a state"))
    for p in tokens_with(tree.lemmas, foreseen, 1):
        noun = tree.heads[p]
        if tree.deps[p] not in ("acl", "amod") or noun > p or tree.pos[noun] != "NOUN":
            continue
        if tree.lemmas[noun] in men:
            continue  # "le ministre, attendu à Kigali": he is expected there, whosever minister he is
        moved = [k for k in tree.kids[p] if k > p and tree.deps[k] == "obl" and tree.case_of(k) in EVENT_CASES]
        for k in moved:
            tree.heads[k], tree.deps[k] = noun, "nmod"
        if moved:
            tree.link()
