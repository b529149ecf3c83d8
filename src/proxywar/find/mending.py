"""Mend what the parser is known to get wrong in the shape of a tree, before anything is read off it.

Each mend is a fact of grammar, not of a sentence: a relative pronoun opens a relative clause of the noun before it, a
finite verb is coordinated with a finite verb, a name before "and" goes with the name after it.
"""

from __future__ import annotations

from proxywar.find.mending_adverbials import mend_adverbials
from proxywar.find.mending_agents import mend_agents, mend_doers_taken_for_subjects
from proxywar.find.mending_arguments import mend_arguments
from proxywar.find.mending_clauses import mend_clauses
from proxywar.find.mending_copulas import mend_copulas
from proxywar.find.mending_counts import mend_counted_again, mend_counts
from proxywar.find.mending_dont_fr import mend_clauses_of_nouns_fr
from proxywar.find.mending_fronted_phrases import mend_fronted_phrases
from proxywar.find.mending_gapped_names import mend_gapped_names
from proxywar.find.mending_infinitives_en import mend_infinitives_english
from proxywar.find.mending_joins import acts_itself, mend_joins
from proxywar.find.mending_left_out import mend_left_out
from proxywar.find.mending_lists import mend_listed_subjects, mend_lists, mend_name_lists
from proxywar.find.mending_mains import mend_mains
from proxywar.find.mending_mains_behind_relatives_en import mend_mains_behind_relatives
from proxywar.find.mending_nouns_with_phrases import mend_nouns_with_phrases
from proxywar.find.mending_object_relatives_en import mend_english_relatives
from proxywar.find.mending_openings_en import mend_openings_en
from proxywar.find.mending_pairs import mend_pairs
from proxywar.find.mending_parts import mend_parts
from proxywar.find.mending_past_fr import mend_past_french
from proxywar.find.mending_perfects_en import mend_perfects_en
from proxywar.find.mending_phrases import mend_phrases
from proxywar.find.mending_plain_fr import mend_object_clitics, mend_plain_french
from proxywar.find.mending_prepositional_relatives import mend_prepositional_relatives
from proxywar.find.mending_present_en import mend_present_english
from proxywar.find.mending_relatives import mend_deadly_relatives, noun_before
from proxywar.find.mending_roots import mend_roots
from proxywar.find.mending_second_subjects import mend_second_subjects
from proxywar.find.mending_second_verbs import mend_second_verbs
from proxywar.find.mending_short_passives import mend_short_passives
from proxywar.find.mending_speakers_fr import mend_far_speakers_fr
from proxywar.find.mending_subjects import mend_subjects, mend_subjects_in_times
from proxywar.find.mending_subjects_behind_fr import mend_subjects_behind_fr
from proxywar.find.mending_that_clauses import mend_that_clauses
from proxywar.find.mending_times import mend_behind_times, mend_times
from proxywar.find.mending_titled import mend_titled
from proxywar.find.mending_transitives import mend_transitives
from proxywar.find.mending_two_names import mend_two_names
from proxywar.find.mending_verb_forms import mend_verb_forms
from proxywar.find.mending_verbs import mend_verbs
from proxywar.find.mending_what_called import mend_what_called
from proxywar.find.mending_wire_fr import mend_paired_subjects
from proxywar.find.mending_within_relatives import mend_crossed_relatives
from proxywar.find.names import Name
from proxywar.find.retagging import retag
from proxywar.find.times import TimeMention
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

RELATIVES = frozenset({"who", "which", "that", "whose", "whom", "qui", "que", "qu'", "qu’", "dont", "où", "lequel"})
QUE = ("que", "qu'", "qu’")
THAT = frozenset({"that", *QUE})
RELATIVE_SUBJECTS = {"en": ("who", "which"), "fr": ("qui",)}
INFINITIVE_MARKS = {"en": frozenset({"to"}), "fr": frozenset({"à", "de", "d'", "d’"})}


def mend(tree: Tree, names: tuple[Name, ...], times: tuple[TimeMention, ...] = ()) -> Tree:
    """Mend a tree in place and return it.

    Args:
        names: Known names of the sentence, offsets into it.
        times: Times of the sentence, offsets into it.
    """
    before = list(zip(tree.heads, tree.deps, tree.pos, strict=True))
    if not mend_parts(tree, names, times, mend):
        _mend_sentence(tree, names, times)
    elif "mending" not in tree.without:
        # What one part takes from another: "…; la France en a envoyé trois cents", "…; Tunisia, the FLN".
        mend_counted_again(tree)
        if tree.lang == "en":
            mend_pairs(tree)
        _mend_lone_subjects(tree)
        mend_gapped_names(tree, names)
    after = zip(tree.heads, tree.deps, tree.pos, strict=True)
    tree.mended = frozenset(i for i, (old, new) in enumerate(zip(before, after, strict=True)) if old != new)
    return tree


def _mend_sentence(tree: Tree, names: tuple[Name, ...], times: tuple[TimeMention, ...]) -> None:
    if "mending" not in tree.without:
        mend_present_english(tree)
        mend_past_french(tree)
        mend_infinitives_english(tree)
    if "retagging" not in tree.without:
        retag(tree, names, times)
    if "mending" not in tree.without:
        mend_two_names(tree, names)
        mend_mains_behind_relatives(tree)
        mend_that_clauses(tree)
        mend_perfects_en(tree)
        mend_nouns_with_phrases(tree, times)
        _mend_shape(tree, times)
        mend_fronted_phrases(tree)
        mend_second_subjects(tree)
        mend_left_out(tree)
        mend_what_called(tree)
        mend_crossed_relatives(tree)
        mend_gapped_names(tree, names)
        mend_short_passives(tree)


def _mend_shape(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    mend_times(tree, times)
    mend_subjects_in_times(tree, times)
    mend_roots(tree)
    mend_transitives(tree, times)
    mend_listed_subjects(tree)
    mend_subjects(tree, times)
    mend_mains(tree)
    mend_verbs(tree)
    mend_openings_en(tree, times)
    mend_clauses(tree)
    mend_verb_forms(tree)
    mend_phrases(tree)
    mend_arguments(tree, times)
    mend_plain_french(tree)
    mend_copulas(tree)
    mend_object_clitics(tree)
    mend_behind_times(tree, times)
    _mend_complements(tree)
    _mend_relatives(tree)
    (mend_clauses_of_nouns_fr if tree.lang == "fr" else mend_english_relatives)(tree)
    mend_deadly_relatives(tree)
    _mend_main_verbs(tree)
    mend_subjects_behind_fr(tree)
    _mend_put_in(tree)
    _mend_control(tree)
    mend_agents(tree)
    mend_prepositional_relatives(tree)
    mend_joins(tree)
    mend_second_verbs(tree)
    mend_adverbials(tree)
    mend_far_speakers_fr(tree)
    mend_titled(tree)
    mend_lists(tree)
    mend_name_lists(tree)
    mend_paired_subjects(tree)
    mend_counts(tree)
    mend_doers_taken_for_subjects(tree)
    _mend_second_subjects(tree)
    _mend_coordination(tree)
    _mend_lone_subjects(tree)


def _mend_lone_subjects(tree: Tree) -> None:
    """Give the first name of a clause to its verb where the parser left both alone.

    "Syrte et la base sont tenues": the first of two subjects; "; Le Caire, pour qui…, menace": a subject far off.
    """
    for v in tokens_with(tree.pos, {"VERB"}):
        if not tree.is_finite(v):
            continue
        own = [k for k in tree.kids[v] if tree.deps[k].startswith("nsubj")]
        start = max((i + 1 for i in range(v) if tree.words[i] in (";", ":")), default=0)
        named = (i for i in range(start, min(start + 3, v)) if tree.pos[i] == "PROPN" and tree.deps[i] != "nmod:desc")
        name = next(named, None)
        if name is None or tree.deps[name] not in ("root", "dep", "dislocated", "parataxis") or tree.case_of(name):
            continue
        joined = name + 1 < len(tree) and tree.lower[name + 1] in ("et", "and") and tree.heads[name + 1] == v
        if own and joined and name < own[0]:
            tree.reattach(name, own[0], "conj")
        elif not own and name not in tree.ancestors(v) and (
            tree.deps[v] in ("root", "parataxis") or (start and tree.deps[v] == "conj" and tree.heads[v] < start)
        ):  # fmt: skip
            tree.reattach(name, v, "nsubj:pass" if tree.is_passive(v) else "nsubj")


def _mend_second_subjects(tree: Tree) -> None:
    """Give ", et l'ANL s'est retirée" its subject, which the parser coordinated with the object before."""
    for n in tokens_with(tree.deps, {"conj"}):
        if tree.pos[n] not in ("PROPN", "NOUN") or tree.pos[tree.heads[n]] not in NOMINAL:
            continue
        marks = [k for k in tree.kids[n] if tree.deps[k] == "cc" and k > 0 and tree.words[k - 1] == ","]
        _mend_name_before_verb(tree, n)
        verbs = [v for v in range(n + 1, len(tree)) if tree.pos[v] == "VERB" and tree.is_finite(v)]
        later = next((v for v in verbs if tree.deps[v] in ("conj", "root", "parataxis")), None)
        if not marks or later is None or later in tree.ancestors(n):
            continue
        if tree.pos[n] == "NOUN" and ("," not in tree.words[n:later] or later > tree.subtree(n)[-1] + 2):
            continue  # "…, and on Monday the administrator, X, called": only what a comma parts from its verb
        if not any(tree.deps[k].startswith("nsubj") for k in tree.kids[later]):
            tree.heads[n], tree.deps[n] = later, "nsubj:pass" if tree.is_passive(later) else "nsubj"
            tree.link()


def _mend_name_before_verb(tree: Tree, n: int) -> None:
    """Give "X a rappelé son ambassadeur à Paris et Cuba a condamné…" its second subject: no "et" joins the verbs."""
    verb = next((v for v in range(n + 1, min(n + 4, len(tree))) if tree.pos[v] == "VERB"), None)
    if verb is None or tree.pos[n] != "PROPN" or tree.deps[verb] not in ("conj", "parataxis"):
        return
    if not tree.is_finite(verb) and not _is_to(tree, n, verb):
        return
    between = all(tree.heads[k] == verb and tree.pos[k] in ("AUX", "ADV", "PRON", "PART") for k in range(n + 1, verb))
    joined = any(tree.deps[k] == "cc" and k < n for k in tree.kids[n]) and not tree.children(verb, "cc", "nsubj")
    if between and joined and not tree.children(n, "case") and tree.heads[verb] < n:
        tree.heads[n], tree.deps[n] = verb, "nsubj"
        tree.link()


def _is_to(tree: Tree, n: int, verb: int) -> bool:
    """Tell "and Pretoria is to stop": the form of "be" behind the name is finite."""
    return tree.lower[n + 1] in ("is", "are", "was", "were") and tree.lower[verb - 1] == "to"


def _mend_coordination(tree: Tree) -> None:
    """Coordinate a finite verb with the verb before it, not with its object: "commands the LNA and controls…"."""
    for v in tokens_with(tree.deps, {"conj"}):
        noun = tree.heads[v]
        if tree.pos[v] != "VERB" or tree.pos[noun] not in NOMINAL or tree.feature(v, "VerbForm") != "Fin":
            continue
        verb = next((a for a in tree.ancestors(noun) if tree.pos[a] == "VERB"), None)
        if verb is not None and verb < noun < v and not tree.children(noun, "cop"):
            tree.heads[v] = verb
            tree.link()
    for v in tokens_with(tree.deps, {"ccomp"}):
        if tree.pos[v] != "VERB":
            continue
        # "La Libye l'arme et l'Algérie le paie": what has "et" before its subject is no complement.
        marks = [m for k in tree.kids[v] if tree.deps[k] == "nsubj" for m in tree.children(k, "cc") if m < k]
        if marks and tree.heads[v] < marks[0] and not tree.children(v, "mark"):
            tree.deps[v] = "conj"
    for v in tokens_with(tree.deps, {"conj"}):
        first = tree.heads[v]
        if tree.pos[v] != "VERB" or not tree.is_finite(v) or tree.pos[first] != "VERB" or acts_itself(tree, first, v):
            continue
        # "nie avoir bombardé et accuse": a finite verb goes with the finite verb above.
        verb = next((a for a in tree.ancestors(first) if tree.pos[a] == "VERB" and tree.is_finite(a)), None)
        if verb is not None and verb < v:  # no "…, the radio said" behind it
            tree.heads[v] = verb
            tree.link()


def _mend_put_in(tree: Tree) -> None:
    _mend_insertions(tree)
    _mend_subordinates(tree)


def _mend_insertions(tree: Tree) -> None:
    """Give "The US, often accused of neglect, has promised" its subject, which the parser left to the participle."""
    for v in range(len(tree)):
        main = tree.heads[v]
        said = tree.pos[v] == "ADJ" and tree.deps[v] == "parataxis"  # "L'Unita, forte de l'appui de X, a pris Y"
        if tree.deps[v] != "advcl" and not said:
            continue
        own = [k for k in tree.kids[v] if tree.deps[k] in ("nsubj", "nsubj:pass") and k < v]
        if not own or not (said or tree.is_past_participle(v)) or tree.children(v, "aux", "cop") or main < v:
            continue
        subject = own[0]
        if tree.words[subject + 1] != "," or any(tree.deps[k].startswith("nsubj") for k in tree.kids[main]):
            continue
        tree.heads[subject], tree.deps[subject] = main, "nsubj"
        tree.heads[v], tree.deps[v] = subject, "acl"
        tree.link()


def _mend_subordinates(tree: Tree) -> None:
    """Give "as the Wagner Group, a Russian firm, has deployed" its subject back.

    Behind a long apposition the parser takes "as" for a preposition and leaves the verb without a subject.
    """
    for n in tokens_with(tree.deps, {"advcl", "obl", "nmod"}):
        marks = [m for m in tree.kids[n] if tree.pos[m] == "SCONJ" and tree.deps[m] in ("case", "mark") and m < n]
        if not marks or tree.pos[n] not in NOMINAL or tree.heads[n] == n:
            continue
        later = [
            v
            for v in tree.kids[tree.heads[n]]
            if v > n and tree.pos[v] == "VERB" and tree.deps[v] in ("conj", "advcl", "parataxis", "ccomp")
        ]
        for v in later[:1]:
            if not any(tree.deps[k].startswith("nsubj") for k in tree.kids[v]):
                tree.heads[n], tree.deps[n] = v, "nsubj"
                tree.heads[marks[0]], tree.deps[marks[0]] = v, "mark"
                tree.deps[v] = "advcl"
                tree.link()


def _mend_control(tree: Tree) -> None:
    """Hang "to compromise" on "forcing Ankara", "à quitter" on "forcer la France", not on the verb above it."""
    controllers = classed(tree.lang, "verbs", "object control")
    through = classed(tree.lang, "verbs", "asks through a preposition")
    for m in tokens_with(tree.lower, INFINITIVE_MARKS[tree.lang], 2):
        if tree.deps[m] not in ("mark", "case"):
            continue
        verb, before = tree.heads[m], m - 1
        joined = tree.deps[before] == "conj" and tree.heads[before] < before
        before = tree.heads[before] if joined else before  # "a appelé Israël et le Hamas à libérer"
        controller = tree.heads[before]
        asked = tree.deps[before] == "obl" and tree.case_of(before) in ("on", "with") and tree.deps[verb] == "advcl"
        if asked and tree.lemmas[controller] in through and tree.heads[verb] == controller:
            tree.deps[verb] = "xcomp"  # "leaned on Israel to withdraw": no purpose of who leans
        gerund = before - 1 if tree.pos[before - 1] == "VERB" else max(before - 2, 0)
        modifies = tree.heads[gerund] == before and tree.deps[gerund] == "amod" and tree.lower[gerund].endswith("ing")
        if modifies and tree.lemmas[gerund] in controllers:
            # "succeeded in forcing France to…": the gerund governs the name, it does not modify it.
            controller = gerund
            tree.heads[gerund], tree.deps[gerund] = tree.heads[before], "advcl"
            tree.heads[before], tree.deps[before] = gerund, "obj"
            tree.link()
        if tree.lemmas[controller] in controllers and tree.deps[before] == "xcomp" and tree.pos[before] == "PROPN":
            tree.deps[before] = tree.deps[before] if tree.case_of(before) else "obj"  # "et appelé Kiev à négocier"
        if tree.deps[before] not in ("obj", "iobj") or tree.lemmas[controller] not in controllers:
            continue
        if tree.heads[verb] == controller:
            tree.deps[verb] = "xcomp"
        elif tree.heads[verb] in tree.ancestors(controller) or (joined and tree.heads[verb] == m - 1):
            tree.heads[verb], tree.deps[verb] = controller, "xcomp"
            tree.link()


def _mend_complements(tree: Tree) -> None:
    """Call a clause that hangs on a verb a complement, not a modifier of a noun: "denies supporting"."""
    for i in range(len(tree)):
        head = tree.heads[i]
        if tree.deps[i] == "dep" and tree.pos[i] == tree.pos[head] == "VERB" and head < i and _is_that_clause(tree, i):
            tree.deps[i] = "ccomp"
        if tree.deps[i] == "acl" and tree.pos[i] == "VERB" and tree.pos[head] == "VERB" and head != i:
            tree.deps[i] = "xcomp"
        if tree.deps[i] == "xcomp" and tree.pos[head] == "NOUN" and tree.deps[head] == "obj" and tree.lang == "fr":
            controls = tree.lemmas[tree.heads[head]] in classed("fr", "verbs", "object control")
            tree.deps[i] = "xcomp" if controls else "acl"  # "prête à X l'intention d'attaquer"
            if controls:
                tree.reattach(i, tree.heads[head], "xcomp")  # "a empêché les fedayin d'attaquer"
        if tree.deps[i].startswith("acl") and tree.children(i, "cop") and tree.pos[head] == "VERB":
            tree.deps[i] = "ccomp" if _is_that_clause(tree, i) else tree.deps[i]  # "denies that it is an ally of X"


def _is_that_clause(tree: Tree, i: int) -> bool:
    return any(tree.lower[k] in THAT for k in tree.kids[i] if tree.deps[k] == "mark")


def _mend_main_verbs(tree: Tree) -> None:
    """Make a clause of "Le Hezbollah, que soutient l'Iran, a menacé Israël", whose verbs both hang on the noun."""
    for noun in tokens_with(tree.deps, {"root"}):
        if tree.pos[noun] not in NOMINAL:
            continue
        clauses = [k for k in tree.kids[noun] if tree.deps[k] == "acl:relcl" and tree.pos[k] == "VERB"]
        mains = [
            v
            for v in clauses[1:]
            if not any(tree.pos[k] == "PRON" and k < v and tree.lower[k] in RELATIVES for k in tree.kids[v])
        ]
        if not mains or not tree.is_finite(mains[0]):
            continue
        verb = mains[0]
        for k in tree.kids[verb]:
            if tree.deps[k] == "nsubj" and k > verb:
                tree.deps[k] = "obj"
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        tree.link()


def _mend_relatives(tree: Tree) -> None:
    for k, word in enumerate(tree.lower):
        opens = word in RELATIVE_SUBJECTS[tree.lang] or (tree.lang == "fr" and word in QUE and tree.deps[k] == "obj")
        verb = tree.heads[k]
        if not opens or tree.pos[k] != "PRON" or not tree.deps[k].startswith(("nsubj", "obj")):
            continue
        if tree.deps[verb] == "acl:relcl" or verb < k:
            continue
        noun = noun_before(tree, k)
        if noun is not None and noun not in tree.subtree(verb):
            tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
            tree.link()
