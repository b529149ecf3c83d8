"""Mend which clause an English verb goes with that stands apart from its subject.

"Prime Minister X denied that the group had bases and asked for a meeting": who denies asks.
"After the army chief, General X, agreed to go": what stands between the commas tells who the chief is.
"""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_beside_names_en import mend_beside_names
from proxywar.find.mending_between import mend_between
from proxywar.find.mending_charges import mend_charges
from proxywar.find.mending_clauses_of_time_en import mend_clauses_of_time
from proxywar.find.mending_deadlines import mend_deadlines
from proxywar.find.mending_deeds_planned_en import mend_deeds_planned
from proxywar.find.mending_demands import mend_demands
from proxywar.find.mending_each_other_en import mend_each_other_en
from proxywar.find.mending_gapped_complements import mend_gapped_complements
from proxywar.find.mending_hidden_verbs import mend_hidden_verbs
from proxywar.find.mending_joined_clauses import mend_joined_clauses
from proxywar.find.mending_joined_times import mend_joined_times, mend_measured_times, mend_opened_times
from proxywar.find.mending_lone_nouns import mend_lone_nouns
from proxywar.find.mending_mains_behind import mend_mains_behind
from proxywar.find.mending_midway_en import mend_midway
from proxywar.find.mending_names_given import mend_names_given
from proxywar.find.mending_opening_clauses import mend_opening_clauses
from proxywar.find.mending_opening_descriptions import mend_opening_descriptions
from proxywar.find.mending_own_partners import mend_own_partners
from proxywar.find.mending_pairs import mend_pairs
from proxywar.find.mending_plain_en import mend_plain_english
from proxywar.find.mending_shared_subjects import mend_shared_subjects
from proxywar.find.mending_verbs import PAST, PERFECT, make_verb, verbs_of_report
from proxywar.find.mending_verbs_behind_and_en import mend_verbs_behind_and
from proxywar.find.mending_whose import mend_whose
from proxywar.find.names import titles
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

TIMES = frozenset({"after", "before", "since", "until", "till", "once", "as"})
"""Words that open a clause of time, or stand before a noun."""
OPENED = frozenset({"VERB", "ADP"})
"""What stands before an object of the participle, be it one of a preposition."""
ASTRAY = frozenset({"advcl", "conj", "xcomp", "parataxis", "ccomp", "acl", "dep"})
"""Labels of a verb that the parser found no subject for."""


def mend_second_verbs(tree: Tree) -> None:
    """Mend the verbs in place."""
    if tree.lang != "en":
        return
    mend_verbs_behind_and(tree)
    mend_shared_subjects(tree)
    mend_mains_behind(tree)
    _mend_driven_out(tree)
    _mend_finite_conjuncts(tree)
    _mend_acts_beside_denials(tree)
    _mend_described_times(tree)
    _mend_verbs_behind_described_names(tree)
    _mend_reduced_relatives(tree)
    _mend_phases(tree)
    _mend_described_names(tree)
    mend_beside_names(tree)
    _mend_armed_bodies(tree)
    _mend_calls(tree)
    _mend_taken_prisoner(tree)
    _mend_titled_owners(tree)
    mend_own_partners(tree)
    mend_opening_clauses(tree)
    mend_opening_descriptions(tree)
    mend_joined_clauses(tree)
    mend_plain_english(tree)
    mend_names_given(tree)
    mend_lone_nouns(tree)
    mend_hidden_verbs(tree)
    mend_deadlines(tree)
    mend_demands(tree)
    mend_midway(tree)
    mend_charges(tree)
    mend_pairs(tree)
    mend_clauses_of_time(tree)
    mend_opened_times(tree)
    mend_measured_times(tree)
    mend_joined_times(tree)
    mend_between(tree)
    mend_each_other_en(tree)
    mend_whose(tree)
    mend_gapped_complements(tree)
    mend_deeds_planned(tree)


def _mend_calls(tree: Tree) -> None:
    """Read "called Putin to thank him" with who calls as who thanks: he is not called to do it."""
    _mend_called_upon(tree)
    said = classed("en", "verbs", "said on a call")
    for verb in tokens_with(tree.lemmas, said, 3):
        call = tree.heads[verb]
        if tree.deps[verb] != "xcomp" or tree.lower[verb - 1] != "to":
            continue
        if tree.lemmas[call] in classed("en", "verbs", "addresses") and call < verb and not tree.is_passive(call):
            tree.deps[verb] = "advcl"


def _mend_called_upon(tree: Tree) -> None:
    """Read "called on all countries to stop arming X" with what they are to do, not with countries that are to stop."""
    for call in tokens_with(tree.lemmas, {"call"}, 0, len(tree) - 4):
        asked = [k for k in tree.children(call, "obl") if k > call and tree.case_of(k) in ("on", "upon")]
        for k in asked if tree.pos[call] == "VERB" else ():
            for deed in [m for m in tree.children(k, "acl") if tree.lower[m - 1] == "to" and m > k]:
                tree.reattach(deed, call, "xcomp")


def _mend_taken_prisoner(tree: Tree) -> None:
    """Read "took the British governor prisoner" with the governor as who is taken."""
    for captive in tokens_with(tree.lower, classed("en", "nouns", "taken so"), 3):
        man, verb = captive - 1, tree.heads[captive]
        if tree.deps[captive] != "obj":
            continue
        if tree.pos[man] not in ("NOUN", "PRON") or tree.lemmas[verb] not in classed("en", "verbs", "holds captive"):
            continue
        if tree.heads[man] == captive:
            for k in [k for k in tree.kids[captive] if k < man]:
                tree.heads[k] = man
            tree.heads[man], tree.deps[man] = verb, "obj"
        tree.deps[captive] = "xcomp"
        tree.link()


def _mend_titled_owners(tree: Tree) -> None:
    """Read "Somali warlord Mohamed Aidid's militia killed" with the militia as who killed."""
    for name in tokens_with(tree.deps, {"nmod:poss"}, 0, len(tree) - 2):
        rank = tree.lemmas[name].rstrip(".") in titles("en")  # "Col. Gadhafi's troops"
        if rank and tree.heads[name + 1] == name and tree.deps[name + 1] == "flat":
            _mend_rank_of_owner(tree, name)
        title, men = name - 1, tree.heads[name]
        if not name:
            continue
        if tree.pos[title] != "NOUN" or tree.pos[name] != "PROPN":
            continue
        if tree.heads[men] != title or men < name or tree.deps[men] not in ("list", "appos", "dep", "flat", "nmod"):
            continue
        tree.take_place(men, title)
        tree.heads[title], tree.deps[title] = name, "nmod:desc"
        tree.link()


def _mend_rank_of_owner(tree: Tree, rank: int) -> None:
    """Read "Colonel Mbaroko's troops" as the troops of Mbaroko, a colonel."""
    name = rank + 1
    tree.heads[name], tree.deps[name] = tree.heads[rank], "nmod:poss"
    for k in tree.kids[rank]:
        if k != name:
            tree.heads[k] = name
    tree.heads[rank], tree.deps[rank] = name, "nmod:desc"
    tree.link()


def _mend_acts_beside_denials(tree: Tree) -> None:
    """Read "denied that the group had bases and asked for a meeting" with who denies as who asks."""
    speech = united(classed("en", "verbs", "speech act"), classed("en", "verbs", "asking"), verbs_of_report("en"))
    denials = classed("en", "verbs", "denial")
    for verb in tokens_with(tree.lemmas, speech, 4):
        inner = tree.heads[verb]
        outer = tree.heads[inner]
        if tree.deps[inner] not in ("ccomp", "xcomp") or outer > inner or inner > verb:
            continue
        adding = tree.lower[verb].endswith("ing")
        joined = tree.deps[verb] == "conj" and not adding
        apart = tree.deps[verb] == "advcl" and adding and tree.words[verb - 1] == ","  # "…, saying it had sent food"
        if not (joined or apart) or tree.lemmas[outer] not in denials:
            continue
        if not tree.children(verb, "nsubj", "nsubj:pass", "aux", "mark"):
            tree.reattach(verb, outer, tree.deps[verb])
            if joined:
                tree.morph[verb] = tree.morph[outer]


def _mend_driven_out(tree: Tree) -> None:
    """Read "drove the rebels out of Kolwezi" with "out" as a part of the verb, and the place as where from."""
    for out in tokens_with(tree.lower, {"out"}, 2, len(tree) - 2):
        place = tree.heads[out]
        if tree.lower[out + 1] != "of" or place <= out + 1 or tree.deps[place] not in ("obl", "nmod"):
            continue
        above = tree.heads[place]
        verb = tree.heads[above] if tree.deps[place] == "nmod" and tree.deps[above] in ("obj", "nsubj:pass") else above
        drives = verb < out and tree.lemmas[verb] in classed("en", "verbs", "drives out")
        if not drives or tree.children(verb, "compound:prt"):
            continue
        if not tree.children(verb, "obj", "nsubj:pass") and tree.deps[verb] != "acl":
            continue
        tree.heads[out], tree.deps[out] = verb, "compound:prt"
        tree.heads[place], tree.deps[place] = verb, "obl"
        tree.link()


def _mend_finite_conjuncts(tree: Tree) -> None:
    """Read "denies backing the M23 and accuses Congo" with who denies as who accuses: no finite verb joins a gerund."""
    for verb in tokens_with(tree.deps, {"conj"}, 3):
        inner = tree.heads[verb]
        outer = tree.heads[inner]
        if tree.pos[verb] != "VERB" or inner > verb or outer >= inner or tree.deps[inner] not in ("xcomp", "advcl"):
            continue
        bare = tree.lower[inner].endswith("ing") or tree.lower[inner - 1] == "to"
        if not bare or tree.is_finite(inner) or not tree.is_finite(outer):
            continue
        if tree.feature(verb, "VerbForm") != "Fin" or tree.children(verb, "nsubj", "nsubj:pass", "expl", "mark"):
            continue
        if tree.feature(verb, "Tense") == tree.feature(outer, "Tense"):
            tree.reattach(verb, outer, "conj")


def _mend_described_times(tree: Tree) -> None:
    """Read "after the army chief, General X, agreed to go" as a clause, whose verb lies behind an apposition."""
    for noun in tokens_with(tree.pos, NOMINAL, 1, len(tree) - 4):
        marks = [k for k in tree.kids[noun] if tree.lower[k] in TIMES and tree.deps[k] in ("case", "mark") and k < noun]
        beside = [k for k in tree.children(noun, "appos") if k > noun]
        if not marks or not beside or tree.heads[noun] > noun:
            continue
        verb = _behind_comma(tree, tree.subtree(beside[-1])[-1])
        if verb is None or tree.deps[verb] not in ASTRAY or tree.heads[verb] not in tree.ancestors(noun):
            continue
        tree.reattach(noun, verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj")
        tree.heads[marks[0]], tree.deps[marks[0]] = verb, "mark"
        tree.deps[verb] = "advcl"
        if not tree.is_passive(verb):
            tree.morph[verb] = PAST
        tree.link()


def _mend_verbs_behind_described_names(tree: Tree) -> None:
    """Read "Washington, which had been told nothing, voiced regret" with its main verb behind the second comma."""
    for name in tokens_with(tree.pos, NOMINAL, 0, len(tree) - 5):
        if tree.heads[name] != name or tree.children(name, "cop", "nsubj"):
            continue
        beside = [k for k in tree.kids[name] if k > name and tree.deps[k] in ("acl:relcl", "acl", "appos")]
        if not beside or tree.words[name + 1] != ",":
            continue
        verb = _behind_comma(tree, tree.subtree(beside[0])[-1])
        if verb is None or tree.heads[verb] != name or tree.deps[verb] not in ASTRAY:
            continue
        tree.take_place(verb, name)
        tree.heads[name], tree.deps[name] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
        tree.link()


def _mend_reduced_relatives(tree: Tree) -> None:
    """Read "the soldiers sent to defend him were walking home" with the soldiers as who walked."""
    for verb in tokens_with(tree.deps, ASTRAY, 3):
        aux = tree.children(verb, "aux")
        if tree.pos[verb] != "VERB" or not aux or tree.children(verb, "mark", "cc"):
            continue
        sent = next((a for a in tree.ancestors(verb) if a < aux[0] and _is_bare_participle(tree, a)), None)
        own = tree.children(verb, "nsubj", "nsubj:pass")
        if sent is None or any(_before(tree, k) == sent or tree.pos[_before(tree, k)] not in OPENED for k in own):
            continue
        between = range(sent + 1, aux[0])
        if any(tree.deps[k] in ("cc", "mark", "punct") and tree.lower[k] != "to" for k in between):
            continue
        men = sent - 1
        tree.take_place(verb, sent)
        tree.heads[men], tree.deps[men] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
        for k in own:
            above = next((v for v in range(k - 1, sent - 1, -1) if tree.pos[v] == "VERB"), sent)
            marked = next((m for m in range(sent + 1, k) if tree.pos[m] == "ADP" and m == _before(tree, k)), None)
            tree.heads[k], tree.deps[k] = above, "obj" if marked is None else "obl"
            if marked is not None:
                # "Weapons supplied to the rebels by Iran were seized": nothing is done by whom they were supplied to.
                tree.heads[marked], tree.deps[marked] = k, "case"
            for m in tree.children(k, "nmod") if marked is not None else []:
                if tree.case_of(m) == "by":
                    tree.heads[m], tree.deps[m] = above, "obl:agent"
        for k in tree.kids[sent]:
            if tree.deps[k] in ("cc", "punct", "mark") and (k < men or k > verb):
                tree.heads[k] = verb
        tree.heads[sent], tree.deps[sent], tree.morph[sent] = men, "acl", PERFECT
        tree.link()


def _before(tree: Tree, k: int) -> int:
    """Return the token before a phrase, or its preposition that the parser hung elsewhere."""
    first = tree.subtree(k)[0]
    return first if tree.pos[first] == "ADP" else first - 1


def _is_bare_participle(tree: Tree, verb: int) -> bool:
    """Tell a form in -ed or -en right behind the noun that the parser made its subject, with no object of its own."""
    own = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj")]
    behind = verb > 0 and own == [verb - 1] and tree.pos[verb - 1] == "NOUN"
    form = tree.lower[verb]
    participle = form not in (tree.lemmas[verb], tree.lemmas[verb] + "s") and not form.endswith("ing")
    return behind and participle and not tree.children(verb, "aux", "obj")


def _mend_phases(tree: Tree) -> None:
    """Read "stop lending money to Iraq" with lending as what is stopped, not with a kind of money."""
    phases = classed("en", "verbs", "phase")
    for form in tokens_with(tree.deps, {"compound", "amod"}, 1, len(tree) - 1):
        verb, thing = form - 1, tree.heads[form]
        if thing < form or not tree.lower[form].endswith("ing"):
            continue
        if tree.lemmas[verb] not in phases or tree.heads[thing] != verb or tree.deps[thing] != "obj":
            continue
        if tree.lower[form] not in forms("en"):
            continue
        make_verb(tree, form, "VerbForm=Ger")
        tree.heads[form], tree.deps[form] = verb, "xcomp"
        tree.heads[thing] = form
        for k in tree.children(verb, "obl"):
            if k > thing and tree.case_of(k) in ("to", "on", "at", "into", "with", "against", "from"):
                tree.heads[k] = form
        tree.link()


def _mend_described_names(tree: Tree) -> None:
    """Read "Radovan Karadzic, their leader, has invited" and "hunted X, a commander of Y who" with who X is."""
    offices = united(
        titles("en"), classed("en", "nouns", "party"), frozenset({"leader", "commander", "chief", "founder"})
    )
    bodies = classed("en", "nouns", "group")
    for noun in tokens_with(tree.pos, {"NOUN"}, 3):
        office = tree.lemmas[noun] in offices
        if not (office or tree.lemmas[noun] in bodies):
            continue
        if tree.children(noun, "cop", "cc", "case"):
            continue
        first = next(k for k in tree.subtree(noun) if tree.deps[k] != "punct" or k == noun)
        name, above = first - 2, tree.heads[noun]
        opened = tree.lower[first] in ("a", "an", "the", "its", "their", "his", "her")
        if not opened or tree.words[first - 1] != "," or name < 0 or tree.pos[name] != "PROPN":
            continue
        while tree.deps[name] in ("flat", "compound") and tree.heads[name] < first:
            name = tree.heads[name]
        doubled = office and (
            tree.deps[noun].startswith("nsubj") and tree.heads[name] == above and tree.deps[name].startswith("nsubj")
        )
        astray = tree.deps[noun] in ("parataxis", "dep", "list", "xcomp")
        if doubled or (astray and above in (name, *tree.ancestors(name))):
            tree.reattach(noun, name, "appos")
        elif tree.deps[noun] == "appos" and tree.heads[name] == above and tree.pos[above] == "NOUN":
            one = tree.lower[first] in ("a", "an") and tree.feature(above, "Number") == "Plur"
            if one and tree.deps[name] == "nmod":  # "leaders of the SPLM-North, a movement backed by Juba"
                tree.reattach(noun, name, "appos")


def _mend_armed_bodies(tree: Tree) -> None:
    """Read "Hezbollah, a militia armed and paid by Iran" with who is armed: no adjective has a body before it."""
    bodies = united(classed("en", "nouns", "party"), classed("en", "nouns", "group"))
    for noun in tokens_with(tree.lemmas, bodies, 3, len(tree) - 2):
        part = noun + 1
        if tree.heads[noun] != part or tree.deps[noun] != "compound":
            continue
        form = tree.lower[part]
        article = next((k for k in (noun - 1, noun - 2) if tree.lower[k] in ("a", "an", "the")), 0)
        if form not in forms("en") or form in lexicon_verbs("en") or form.endswith("ing") or not article:
            continue
        name = article - 2
        if tree.words[article - 1] != "," or tree.pos[name] != "PROPN" or part in tree.ancestors(name):
            continue
        before = [k for k in tree.kids[part] if article <= k < noun]
        make_verb(tree, part, PERFECT)
        tree.heads[part], tree.deps[part] = noun, "acl"
        tree.heads[noun], tree.deps[noun] = name, "appos"
        for k in before:
            tree.heads[k] = noun
        tree.link()


def _behind_comma(tree: Tree, last: int) -> int | None:
    """Return the verb without a subject right behind the comma that ends what is inserted."""
    comma = last if tree.words[last] == "," else last + 1
    if comma >= len(tree) - 1 or tree.words[comma] != ",":
        return None
    verb = comma + 1
    while verb < len(tree) - 1 and tree.pos[verb] in ("AUX", "ADV", "PART"):
        verb += 1
    if tree.pos[verb] != "VERB" or tree.lower[verb] not in forms("en") or tree.lower[verb].endswith("ing"):
        return None
    return None if tree.children(verb, "nsubj", "nsubj:pass", "mark", "cc") else verb
