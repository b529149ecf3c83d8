"""Mend phrases of which the parser gives one part away: a second object, the second of two doers, an apposition.

Each is a fact of grammar: a name with a preposition is no clause, what stands behind "par X et" is a doer as X is, a
number behind "en" counts what was counted before.
"""

from __future__ import annotations

from proxywar.find.going_on import goes_on
from proxywar.find.mending_counts import mend_counted_again
from proxywar.find.mending_fronted_subjects import mend_fronted_subjects
from proxywar.find.mending_motives import mend_motives
from proxywar.find.mending_verbs import verbs_of_report, verbs_of_saying
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

MONEY = frozenset({"$", "€", "£"})
_BEFORE_SUM = frozenset({"ADV", "ADJ", "ADP", "DET", "PRON"})


def mend_phrases(tree: Tree) -> None:
    """Mend phrases in place."""
    _mend_full_objects(tree)
    _mend_names_as_clauses(tree)
    _mend_appositions_to_doers(tree)
    _mend_openings(tree)
    _mend_speakers_behind(tree)
    mend_motives(tree)
    if tree.lang == "fr":
        _mend_second_doers(tree)
        _mend_second_relatives(tree)
        mend_counted_again(tree)
        _mend_reports_at_the_end(tree)
        _mend_including(tree)
        _mend_stretches(tree)
    else:
        mend_fronted_subjects(tree)
        _mend_announced(tree)
        _mend_adjectives_as_subjects(tree)
        _mend_bare_passives(tree)
        _mend_it_said(tree)
        _mend_part_of(tree)
        _mend_including_en(tree)


def _mend_stretches(tree: Tree) -> None:
    """Read "trois jours d'entretiens avec X" with X as who talks: days are with nobody."""
    for k in tokens_with(tree.deps, {"nmod"}):
        stretch = tree.heads[k]
        if tree.case_of(k) not in ("avec", "entre"):
            continue
        if {tree.lemmas[stretch], tree.lower[stretch]} & classed("fr", "nouns", "stretch"):
            held = [m for m in tree.children(stretch, "nmod") if m < k and tree.case_of(m) == "de"]
            if held:
                tree.reattach(k, held[-1], "nmod")


def _mend_full_objects(tree: Tree) -> None:
    """Read "has given the army $50 million" with the army as who receives it, being the first of two objects."""
    givers = classed(tree.lang, "verbs", "two objects")
    for verb in tokens_with(tree.lemmas, givers):
        if tree.pos[verb] != "VERB" or tree.children(verb, "iobj"):
            continue
        things = [k for k in tree.kids[verb] if tree.deps[k] == "obj" and k > verb and not tree.case_of(k)]
        if len(things) == 2 and tree.pos[things[0]] in ("PROPN", "NOUN") and tree.pos[things[1]] != "PROPN":
            tree.deps[things[0]] = "iobj"
    for sign in tokens_with(tree.words, MONEY, 2):
        if tree.deps[sign] != "root":
            continue
        # "Kuwait lent Iraq $10 billion": the sum heads no sentence.
        verbs = [k for k in tree.kids[sign] if k < sign and tree.pos[k] == "VERB" and tree.lemmas[k] in givers]
        if verbs:
            verb = verbs[-1]
            tree.heads[verb], tree.deps[verb] = verb, "root"
            for k in list(tree.kids[sign]):
                if k < verb or (k > sign and tree.pos[k] != "NUM"):
                    tree.heads[k] = verb
            for k in tree.children(verb, "obj"):
                tree.deps[k] = "iobj"
            tree.heads[sign], tree.deps[sign] = verb, "obj"
            tree.link()


def mend_two_objects(tree: Tree) -> None:
    """Read "gave the GNA drones" with a recipient, not with a compound noun."""
    givers = classed("en", "verbs", "two objects")
    for verb in tokens_with(tree.lemmas, givers):
        if tree.pos[verb] != "VERB":
            continue
        _mend_first_object(tree, verb)
        for thing in tree.children(verb, "obj"):
            names = [k for k in tree.children(thing, "compound", "amod") if _may_receive(tree, k)]
            between = range(names[0] + 1, thing) if names else range(0)
            # "Handed Savimbi Stinger missiles": what stands right behind the verb is none of the missiles' names.
            parts = ("ADJ", "NUM", "DET", "NOUN") if names and names[0] == verb + 1 else ("ADJ", "NUM", "DET")
            plain = all(tree.pos[k] in parts for k in between)
            if len(names) != 1 or not plain or tree.children(verb, "iobj"):
                continue
            tree.heads[names[0]], tree.deps[names[0]] = verb, "iobj"
            for k in tree.kids[thing]:
                if k < names[0]:
                    tree.heads[k] = names[0]
            tree.link()


def _mend_first_object(tree: Tree, verb: int) -> None:
    """Read "lent Iraq $15 billion" with Iraq as who is lent it: the parser made two objects of one kind."""
    own = [k for k in tree.children(verb, "obj") if k > verb and not tree.case_of(k)]
    if len(own) == 1 and not tree.children(verb, "iobj") and (sum_ := _sum_behind(tree, verb, own[0])) is not None:
        tree.deps[own[0]] = "iobj"
        tree.reattach(sum_, verb, "obj")
        return
    if len(own) == 1 and (thing := _thing_behind(tree, verb, own[0])) is not None:
        tree.deps[own[0]], tree.deps[thing] = "iobj", "obj"
        return
    both = len(own) == 2 and tree.pos[own[0]] == "PROPN" and tree.subtree(own[1])[0] == own[0] + 1
    if both and not tree.is_passive(verb):
        tree.deps[own[0]] = "iobj"


def _sum_behind(tree: Tree, verb: int, name: int) -> int | None:
    """Return the money of "lent Baghdad more than $30 billion", which the parser found no place for."""
    if tree.pos[name] != "PROPN" or tree.is_passive(verb):
        return None
    last = min(name + 7, len(tree))
    sign = next((k for k in range(name + 1, last) if tree.words[k] in MONEY), None)
    if sign is None or any(tree.pos[k] not in _BEFORE_SUM for k in range(name + 1, sign)):
        return None
    return sign if tree.deps[sign] in ("obl", "parataxis", "xcomp", "dep", "appos", "nmod", "advmod") else None


def _thing_behind(tree: Tree, verb: int, name: int) -> int | None:
    """Return what is given in "refused France a new lease", which the parser hung on the verb as it does a clause."""
    if tree.pos[name] != "PROPN" or name != verb + 1 or tree.is_passive(verb):
        return None
    behind = [k for k in tree.children(verb, "xcomp", "obl") if tree.pos[k] == "NOUN" and not tree.case_of(k)]
    behind = [k for k in behind if tree.subtree(k)[0] == name + 1 and tree.lower[name + 1] in ("a", "an", "the", "any")]
    times = classed("en", "nouns", "stretch")
    return next((k for k in behind if tree.lemmas[k] not in times and not tree.children(k, "advmod")), None)


def _may_receive(tree: Tree, k: int) -> bool:
    """Tell a name, or a people before a number or an article: "gave the British 48 hours"."""
    people = tree.words[k][:1].isupper() and tree.lower[k - 1] == "the" and tree.pos[k + 1] in ("NUM", "DET")
    return tree.pos[k] == "PROPN" if tree.deps[k] == "compound" else people


def _mend_names_as_clauses(tree: Tree) -> None:
    """Read "ordered paratroopers to Almaty" with a direction: a name with a preposition is no clause."""
    for k in tokens_with(tree.deps, {"xcomp", "advcl"}, 1):
        if tree.pos[k] == "PROPN" and tree.children(k, "case"):
            tree.deps[k] = "obl"


def _mend_appositions_to_doers(tree: Tree) -> None:
    """Read "tué par ses alliés, les rebelles de X" with the rebels as the allies, not as a second subject or a time."""
    for k in range(3, 0 if {"par", "by"}.isdisjoint(tree.lower) else len(tree)):
        verb, label = tree.heads[k], tree.deps[k]
        doubtful = label in ("obl", "obl:mod", "obl:arg", "obj", "nmod")
        if k < verb or not (doubtful or label.startswith(("nsubj", "dep"))) or (doubtful and tree.case_of(k)):
            continue
        first = next(i for i in tree.subtree(k) if tree.deps[i] != "punct" or i == k)
        if first < 2 or tree.words[first - 1] != ",":
            continue
        doers = [d for d in tree.kids[verb] if verb < d < first - 1 and tree.deps[d].startswith("obl")]
        if doers and tree.subtree(doers[-1])[-1] == first - 2 and tree.case_of(doers[-1]) in ("par", "by"):
            tree.reattach(k, doers[-1], "appos")


def _mend_second_doers(tree: Tree) -> None:
    """Read "L'accord signé par X et Y est mort" with both as doers, and the agreement as what is dead."""
    for cc in tokens_with(tree.lower, {"et"}, 3, len(tree) - 2):
        if tree.deps[cc] != "cc":
            continue
        main = tree.heads[cc]
        if tree.deps[main].startswith("nsubj") and tree.heads[main] > main:
            main = tree.heads[main]
        done = tree.heads[main]
        doers = [d for d in tree.kids[done] if d < cc and tree.case_of(d) == "par"]
        own = [k for k in tree.kids[main] if tree.deps[k].startswith("nsubj") and cc < k < main]
        if (
            main < cc
            or tree.deps[main] not in ("conj", "parataxis")
            or not doers
            or not own
            or not tree.is_past_participle(done)
        ):
            continue
        if tree.subtree(doers[-1])[-1] != cc - 1 or tree.children(done, "aux"):
            continue
        noun = tree.heads[done] if tree.deps[done] == "acl" else next(iter(tree.children(done, "nsubj")), None)
        if noun is None or noun > done:
            continue
        above = noun if tree.deps[done] == "acl" else done
        tree.heads[main], tree.deps[main] = (
            (main, "root") if tree.heads[above] == above else (tree.heads[above], tree.deps[above])
        )
        tree.heads[noun], tree.deps[noun] = main, "nsubj:pass" if tree.children(main, "aux:pass") else "nsubj"
        tree.heads[done], tree.deps[done] = noun, "acl"
        tree.heads[own[0]], tree.deps[own[0]] = doers[-1], "conj"
        tree.heads[cc] = own[0]
        tree.link()


def _mend_second_relatives(tree: Tree) -> None:
    """Read "X, qui arme et finance Y, nie tout" with two verbs behind "qui" and a main verb behind the comma."""
    for first in tokens_with(tree.deps, {"acl:relcl"}, 2, len(tree) - 3):
        second = first + 2
        if tree.lower[first + 1] not in ("et", "ou") or tree.pos[second] != "VERB":
            continue
        name = tree.heads[first]
        if tree.heads[first + 1] != second or second in tree.subtree(first) or tree.heads[name] != second:
            continue
        later = [k for k in tree.kids[second] if k > second and tree.pos[k] == "VERB" and tree.is_finite(k)]
        mains = [k for k in later if tree.words[tree.subtree(k)[0] - 1] == "," and not tree.children(k, "nsubj")]
        if not mains:
            continue
        main, above, label = mains[0], tree.heads[second], tree.deps[second]
        tree.heads[main], tree.deps[main] = (main, "root") if above == second else (above, label)
        tree.heads[name], tree.deps[name] = main, "nsubj"
        tree.heads[second], tree.deps[second] = first, "conj"
        tree.link()


def _mend_announced(tree: Tree) -> None:
    """Read the headline "Uganda to pull troops from Congo" as a sentence without its copula."""
    for verb in range(2, len(tree)):
        name = tree.heads[verb]
        opens = tree.deps[verb] == "acl" and tree.deps[name] == "root" and tree.pos[name] == "PROPN" and name < verb
        if not opens or tree.lower[verb - 1] != "to" or tree.case_of(name) or tree.feature(verb, "VerbForm") == "Fin":
            continue
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        tree.link()


def _mend_adjectives_as_subjects(tree: Tree) -> None:
    """Read "Israeli raid on X" with an adjective: it does nothing itself."""
    for i in tokens_with(tree.deps, {"nsubj"}, 0, len(tree) - 1):
        noun = i + 1
        if tree.pos[i] == "ADJ" and tree.heads[i] == noun and tree.pos[noun] in NOMINAL:
            tree.deps[i] = "amod"


def _mend_bare_passives(tree: Tree) -> None:
    """Read the headline "Kigali accused of arming X" as said of Kigali: nobody accuses of something without someone."""
    for verb in tokens_with(tree.pos, {"VERB"}, 1, len(tree) - 1):
        lone = tree.lower[verb] == "accused" and tree.lower[verb + 1] == "of" and not tree.children(verb, "aux", "obj")
        if lone:
            for k in tree.kids[verb]:
                if tree.deps[k] == "nsubj":
                    tree.deps[k] = "nsubj:pass"


def _mend_openings(tree: Tree) -> None:
    """Read "In the north, Rwandan troops hold X" with the troops as subject: the comma ends what "in" opens."""
    for k in tokens_with(tree.deps, {"obl"}, 3):
        verb = tree.heads[k]
        if verb < k or tree.pos[verb] != "VERB" or not tree.is_finite(verb):
            continue
        marks = [m for m in tree.kids[k] if tree.deps[m] == "case"]
        commas = [m for m in range(k) if tree.words[m] == ","]
        if len(marks) != 1 or marks[0] != tree.subtree(k)[0] or len(commas) != 1 or marks[0] > commas[0]:
            continue
        inner = [n for n in tree.kids[k] if marks[0] < n < commas[0] and tree.pos[n] in ("NOUN", "PROPN")]
        if not inner or any(tree.deps[n].startswith("nsubj") for n in tree.kids[verb]):
            continue
        for n in [n for n in tree.kids[k] if n < commas[0] and n != inner[-1]]:
            tree.heads[n] = inner[-1]
        tree.heads[inner[-1]], tree.deps[inner[-1]] = verb, "obl"
        tree.deps[k] = "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
        tree.link()


def _mend_reports_at_the_end(tree: Tree) -> None:
    """Read "…, affirme Riyad" as who says the rest: a verb behind a comma and without a subject is no second one."""
    for verb in tokens_with(tree.lemmas, verbs_of_report("fr"), 3, len(tree) - 1):
        if tree.deps[verb] != "conj" or tree.words[verb - 1] != ",":
            continue
        behind = [k for k in tree.kids[verb] if k > verb and tree.deps[k] == "obj" and tree.pos[k] in ("PROPN", "NOUN")]
        bare = not tree.children(verb, "nsubj", "cc", "aux") and tree.heads[verb] < verb
        bare = bare and not (behind and goes_on(tree, verb, behind[0]))
        if bare and behind and tree.subtree(verb)[-1] >= len(tree) - 2 and tree.pos[verb] == "VERB":
            tree.deps[verb], tree.deps[behind[0]] = "parataxis", "nsubj"


def _mend_including(tree: Tree) -> None:
    """Read "quatre pays, dont le Kenya et l'Ouganda" with two of the four: no clause is without a verb."""
    for k in tokens_with(tree.deps, {"acl:relcl"}, 2):
        if tree.pos[k] == "PROPN" and not tree.children(k, "cop"):
            tree.deps[k] = "appos"


def _mend_including_en(tree: Tree) -> None:
    """Read "armed groups in Ethiopia, including the ONLF" with who is named as one of the groups, not of the land."""
    for mark in tokens_with(tree.lower, {"including"}, 3):
        named, land = tree.heads[mark], tree.heads[tree.heads[mark]]
        groups = tree.heads[land]
        inside = tree.deps[land] == "nmod" and tree.pos[land] == "PROPN" and tree.case_of(land) in ("in", "of", "from")
        if inside and mark < named and tree.feature(groups, "Number") == "Plur" and tree.words[mark - 1] == ",":
            tree.heads[named], tree.deps[named] = groups, "nmod"
            tree.link()
        elif tree.deps[named] == "obl" and tree.words[mark - 1] == ",":
            groups = next((k for k in tree.children(land, "obj") if tree.feature(k, "Number") == "Plur"), named)
            if land < groups < mark:
                tree.heads[named], tree.deps[named] = groups, "nmod"
                tree.link()


def _mend_part_of(tree: Tree) -> None:
    """Read "recognized Crimea as part of Russia" with a part that is Russia's, not with Russia under "as"."""
    for part in tokens_with(tree.lower, {"part"}, 2, len(tree) - 2):
        whole = tree.heads[part]
        if tree.lower[part - 1] != "as" or tree.lower[part + 1] != "of" or tree.deps[part] != "det" or whole < part:
            continue
        tree.heads[part], tree.deps[part] = tree.heads[whole], tree.deps[whole]
        tree.heads[whole], tree.deps[whole] = part, "nmod"
        tree.heads[part - 1], tree.deps[part - 1] = part, "case"
        tree.heads[part + 1], tree.deps[part + 1] = whole, "case"
        tree.link()


def _mend_it_said(tree: Tree) -> None:
    """Read "It said that…", "it was ready to" with a party as "it": nothing else says or is willing."""
    for k in tokens_with(tree.deps, {"compound:prt"}, 1):
        if tree.pos[k] == "PRON" and tree.heads[k] == k - 1:  # "Damascus calls them terrorists"
            names = [m for m in tree.children(k - 1, "obj") if m > k]
            tree.deps[k] = "obj"
            for m in names:
                tree.deps[m] = "xcomp"
    minded = classed("en", "words", "minded") if tree.lang == "en" else frozenset()
    for k in range(len(tree) - 1):
        above = tree.heads[k]
        said = tree.deps[k] == "expl" and tree.lower[k] == "it" and k < above and not tree.children(above, "aux:pass")
        if said and (tree.lemmas[above] in verbs_of_report("en") or tree.lemmas[above] in minded):
            tree.deps[k] = "nsubj"


def _mend_speakers_behind(tree: Tree) -> None:
    """Read "« … », affirme le M23" and "…, vowed X" with who speaks behind the verb: what is said stands before it."""
    saying = verbs_of_saying(tree.lang)
    for verb in tokens_with(tree.lemmas, saying, 3, len(tree) - 1):
        if tree.pos[verb] != "VERB" or tree.children(verb, "nsubj"):
            continue
        said = [k for k in tree.kids[verb] if k < verb and tree.deps[k] in ("ccomp", "parataxis")]
        first = min([verb, *tree.children(verb, "aux")])
        parted = tree.words[first - 1] in (",", '"', "”", "»", "’", "'")
        behind = [k for k in tree.kids[verb] if k > verb and tree.deps[k] == "obj" and tree.pos[k] in ("PROPN", "NOUN")]
        if said and parted and behind and not tree.case_of(behind[0]):
            tree.deps[behind[0]] = "nsubj"
