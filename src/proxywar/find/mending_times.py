"""Mend times that the parser took for things: "the militia that the cleric founded last year"."""

from __future__ import annotations

from collections.abc import Sequence

from proxywar.find.mending_set_phrases_fr import set_phrases
from proxywar.find.mending_times_of_people import mend_arms_of_people, mend_times_of_people
from proxywar.find.mending_verbs import verbs_of_saying
from proxywar.find.mending_wire_fr import verb_idioms
from proxywar.find.names import forms_of_address
from proxywar.find.times import TimeMention
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

_SINCE = frozenset({"depuis", "dès", "en", "après", "avant"})


def mend_times(tree: Tree, times: Sequence[TimeMention]) -> None:
    """Call a time without a preposition that hangs on a verb as its object what it is: when that happened."""
    take_times = classed(tree.lang, "verbs", "takes a time")
    for i in tokens_with(tree.deps, {"obj"}):
        verb = tree.heads[i]
        if i < verb or tree.lemmas[verb] in take_times:
            continue
        start = tree.start[i] - tree.offset
        if any(t.kind != "duration" and t.start <= start < t.end for t in times):
            tree.deps[i] = "obl"


def _mend_reports_behind_times(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Read "said on Tuesday that Egypt sided with X" with what is said, not with what Tuesday is or a clause beside."""
    saying = united(verbs_of_saying("en"), classed("en", "verbs", "speech act"))
    for that in tokens_with(tree.lower, {"that"}, 3, len(tree) - 2):
        day = that - 1
        if not any(t.start <= tree.start[day] - tree.offset < t.end for t in times):
            continue
        said = next((a for a in tree.ancestors(day) if tree.lemmas[a] in saying and a < that), None)
        if said is None or tree.pos[said] != "VERB" or tree.children(said, "ccomp"):
            continue
        below = [k for k in tree.children(said, "parataxis") if k > that]
        below += [k for k in tree.children(day, "acl:relcl") if k > that]
        if below and tree.pos[below[0]] == "VERB":
            tree.heads[below[0]], tree.deps[below[0]] = said, "ccomp"
            tree.heads[that], tree.deps[that], tree.pos[that] = below[0], "mark", "SCONJ"
            tree.link()


def _mend_objects_behind_years(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Read "arme depuis 2003 les miliciens" with whom it arms as object: the year is no number of them."""
    for year in tokens_with(tree.deps, {"nummod"}, 3, len(tree) - 2):
        thing, before = tree.heads[year], tree.heads[year - 1]
        if before != thing or thing < year + 2:
            continue
        if tree.lower[year - 1] == "de" and tree.heads[thing] == year - 2:
            _mend_objects_behind_nights(tree, year, times)
        if tree.lower[year - 1] not in _SINCE:
            continue
        verb = tree.heads[thing]
        dated = any(t.start <= tree.start[year] - tree.offset < t.end for t in times)
        if not dated or tree.pos[verb] != "VERB" or verb > year or tree.pos[year + 1] != "DET":
            continue
        tree.heads[year - 1], tree.heads[year] = year, verb
        tree.deps[year] = "obl"
        if tree.deps[thing] == "obl" and _lacks_object(tree, verb):
            tree.deps[thing] = "obj"
        tree.link()


def _mend_objects_behind_nights(tree: Tree, days: int, times: tuple[TimeMention, ...]) -> None:
    """Read "a mené dans la nuit de lundi à mardi deux raids" with the raids as object, not as what the night is of."""
    night, thing = days - 2, tree.heads[days]
    verb = tree.heads[night]
    dated = any(t.start <= tree.start[days] - tree.offset < t.end for t in times)
    counted = tree.pos[days + 1] in ("DET", "NUM") and tree.heads[days + 1] in (thing, days)
    if not dated or not counted or tree.deps[thing] != "nmod" or tree.pos[verb] != "VERB" or verb > night:
        return
    tree.heads[days - 1], tree.heads[days], tree.deps[days] = days, night, "nmod"
    if tree.heads[days + 1] == days:
        tree.heads[days + 1], tree.deps[days + 1] = thing, "nummod"  # "lundi à mardi deux cents soldats"
    tree.heads[thing], tree.deps[thing] = verb, "obj" if _lacks_object(tree, verb) else "obl"
    tree.link()


def mend_behind_times(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Hang on the verb or noun what the parser hung on a date beside it: "a accepté mardi de retirer ses forces"."""
    mend_times_of_people(tree, times)
    mend_arms_of_people(tree)
    if times:
        (_mend_objects_behind_years if tree.lang == "fr" else _mend_reports_behind_times)(tree, times)
    for i in range(len(tree)):
        verb = tree.heads[i]
        if tree.pos[verb] in ("NOUN", "ADJ") and verb < i:
            _mend_behind_noun_time(tree, i, times)
            continue
        if tree.pos[verb] != "VERB" or verb > i or tree.pos[i] == "VERB":
            continue
        if not any(t.start <= tree.start[i] - tree.offset < t.end for t in times):
            continue
        for k in list(tree.kids[i]):
            if k > i and tree.pos[k] == "VERB" and tree.deps[k] in ("xcomp", "acl", "advcl", "ccomp"):
                tree.heads[k] = verb
                tree.deps[k] = "xcomp" if tree.deps[k] == "acl" else tree.deps[k]
            elif (
                k > i
                and tree.deps[k] in ("nmod", "obl")
                and (
                    tree.case_of(k) not in ("", "de", "of")
                    or tree.lower[k] == "force"  # "conduit lundi de force à"
                    or (tree.case_of(k) == "de" and _takes_of(tree, k, verb))  # "se sont emparés lundi de Pailin"
                )
            ):
                tree.heads[k], tree.deps[k] = verb, "obl"
            elif (_is_partitive(tree, k) or _is_bare_object(tree, k, i, times)) and _lacks_object(tree, verb):
                tree.heads[k], tree.deps[k] = verb, "obj"  # "ont lancé lundi des manœuvres"
            elif tree.pos[k] == "PROPN" and _opens_behind(tree, k, i) and _lacks_object(tree, verb):
                tree.heads[k], tree.deps[k] = verb, "obj"  # "ont arrêté le 24 mai X et Y"
        behind = [k for k in tree.children(verb, "flat") if k > i and tree.pos[k] in NOMINAL and not tree.case_of(k)]
        if behind and _lacks_object(tree, verb):
            tree.deps[behind[0]] = "obj"  # "fonde en octobre le Hamas": a verb has no second name
        tree.link()


def _opens_behind(tree: Tree, name: int, day: int) -> bool:
    """Tell a name that stands right behind a day, be it with "MM." before it, which then is said of the name."""
    first = tree.subtree(name)[0]
    if tree.case_of(name):
        return False
    if first == day + 2 and tree.lower[day + 1].rstrip(".") in forms_of_address(tree.lang):
        tree.heads[day + 1], tree.deps[day + 1] = name, "nmod:desc"
        return True
    return first == day + 1


def _takes_of(tree: Tree, k: int, verb: int) -> bool:
    """Tell a name, the town that a reflexive verb takes, a set phrase: "s'est emparé dimanche de la ville de Goma"."""
    if tree.pos[k] == "PROPN" or (tree.pos[k] == "NOUN" and tree.children(verb, "expl")):
        return True
    return tree.lang == "fr" and (tree.lemmas[verb], "de", tree.lemmas[k]) in set_phrases()


def _is_partitive(tree: Tree, k: int) -> bool:
    """Tell "des manœuvres", "de nouveaux raids" right behind a day: what is done, not what the day is of."""
    marks = tree.children(k, "case")
    if tree.lang != "fr" or tree.deps[k] not in ("nmod", "obl") or tree.pos[k] != "NOUN" or not marks:
        return False
    plural = tree.feature(k, "Number") == "Plur" and tree.lower[marks[0]] in ("des", "de", "d'", "d’")
    if plural and (tree.lower[marks[0]] == "des" or tree.pos[marks[0] + 1] == "ADJ"):
        tree.deps[marks[0]], tree.pos[marks[0]] = "det", "DET"
        return True
    return False


def _is_bare_object(tree: Tree, k: int, day: int, times: tuple[TimeMention, ...]) -> bool:
    """Tell what is done right behind a day, without preposition: "a rendu mardi hommage à", "ont tenu lundi des".

    A noun with an article is no more of the day than one without: "dimanche soir" is all a time.
    """
    if tree.lang != "fr" or tree.deps[k] not in ("nmod", "appos", "flat") or tree.pos[k] != "NOUN" or tree.case_of(k):
        return False
    if tree.subtree(k)[0] != day + 1 or tree.words[k][:1].isupper():
        return False
    return not any(t.start <= tree.start[k] - tree.offset < t.end for t in times)


def _lacks_object(tree: Tree, verb: int) -> bool:
    doers = [k for k in tree.children(verb, "nsubj") if k < verb]  # "a déclaré lundi M. Zuma" has its subject behind
    if not doers or tree.is_passive(verb) or tree.children(verb, "obj", "ccomp"):
        return False
    return not tree.children(verb, "xcomp") or _makes_others_act(tree, verb)


def _makes_others_act(tree: Tree, verb: int) -> bool:
    """Tell "a mis en demeure jeudi Kiev de retirer": a verb whose infinitive leaves its object to be told."""
    if tree.lemmas[verb] in classed(tree.lang, "verbs", "object control"):
        return True
    idioms = verb_idioms(tree.lang)
    return any((tree.lemmas[verb], tree.case_of(k), tree.lemmas[k]) in idioms for k in tree.children(verb, "obl"))


def _mend_behind_noun_time(tree: Tree, i: int, times: tuple[TimeMention, ...]) -> None:
    """Give the noun its complement back: "l'attaque du 24 mars contre Palma"."""
    noun = next((k for k in tree.ancestors(i) if tree.pos[k] != "ADJ"), i)
    if tree.pos[noun] != "NOUN" or not any(t.start <= tree.start[i] - tree.offset < t.end for t in times):
        return
    for k in list(tree.kids[i]):
        if k > i and tree.deps[k] in ("nmod", "obl") and tree.case_of(k) not in ("", "de", "of"):
            tree.heads[k], tree.deps[k] = noun, "nmod"
    tree.link()
