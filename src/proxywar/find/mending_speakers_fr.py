"""Mend French reports at the end of a sentence, whose speaker stands behind when and where it was said.

"Les Houthis se retirent, a annoncé jeudi à Rimbo, en Suède, le secrétaire général de l'ONU": to the parser the one who
speaks is an object, or belongs to the place before.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.going_on import goes_on
from proxywar.find.mending_verbs import verbs_of_report
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table

_LEFT_OVER = frozenset({"obj", "appos", "nmod", "obl", "conj", "flat", "dep", "parataxis", "xcomp", "nsubj"})
_ARTICLES = frozenset({"le", "la", "l'", "l’", "les", "un", "une", "des"})
_PARTICIPLES = ("é", "ée", "és", "ées")
_BEFORE_VERB = ("aux", "expl")
_SPEAKERS = frozenset({"obj", "nsubj", "appos"})
_CLOSING = frozenset({'"', "»", "”"})


def _mend_quoted_speakers(tree: Tree) -> None:
    """Read "« X arme Y », a accusé le ministre" with the minister as who accuses: what he says stands before it."""
    saying = speaking_verbs()
    for verb in tokens_with(tree.pos, {"VERB"}, 4, len(tree) - 1):
        if tree.heads[verb] > verb or tree.children(verb, "mark", "cc"):
            continue
        if any(k < verb for k in tree.children(verb, "nsubj")):
            continue
        first = min([verb, *(k for k in tree.kids[verb] if tree.deps[k].startswith(_BEFORE_VERB) and k < verb)])
        comma = tree.words[first - 1] == ","
        quoted = tree.words[first - 1 - comma] in _CLOSING
        behind = [k for k in tree.kids[verb] if k > verb and tree.deps[k] in _SPEAKERS and not tree.case_of(k)]
        if not behind or tree.pos[behind[0]] not in ("NOUN", "PROPN") or goes_on(tree, verb, behind[0]):
            continue
        told = tree.children(verb, "aux") and tree.lemmas[verb] in saying  # "…, a prévenu son chef"
        inverted = comma and (told or _closes(tree, first, verb, behind[0]))
        if not (quoted or inverted) or tree.deps[verb] not in ("parataxis", "conj", "root"):
            continue
        tree.deps[behind[0]] = "nsubj"
        if tree.lemmas[verb] in classed("fr", "verbs", "says behind a quotation"):
            tree.lemmas[verb] = "dire"
        if tree.heads[verb] < verb:
            tree.deps[verb] = "parataxis"
        for k in tree.children(verb, "advcl", "parataxis"):
            que = tree.subtree(k)[0]
            if tree.lower[que] in ("que", "qu'", "qu’") and k < verb and tree.heads[que] == k:
                tree.deps[k], tree.deps[que] = "ccomp", "mark"  # "Qu'Israël se retire, réclame le Hamas"


def _closes(tree: Tree, first: int, verb: int, speaker: int) -> bool:
    """Tell "Kigali arme le M23, accuse Kinshasa": the verb and who speaks close a sentence that has told something."""
    if tree.lemmas[verb] not in charging_verbs() or not tree.is_finite(verb) or len(tree.children(verb, "obj")) > 1:
        return False
    end = tree.subtree(speaker)[-1] + 1
    after = range(end, len(tree))
    if any(tree.pos[k] in ("VERB", "CCONJ", "PROPN", "NOUN") and not tree.children(k, "case") for k in after):
        return False
    clauses = [v for v in range(first - 1) if tree.pos[v] == "VERB" and tree.is_finite(v)]
    return any(k < v for v in clauses for k in tree.children(v, "nsubj"))


@cache
def charging_verbs() -> frozenset[str]:
    """Return the verbs of accusing and demanding, of which a row names no other word but "se"."""
    rows = (r for r in table("fr", "triggers") if r["pos"] == "VERB" and r["type"] in ("ACCUSE", "REQUEST"))
    return frozenset(r["lemma"].split()[0] for r in rows if r["lemma"].split()[1:] in ([], ["expl:se"]))


def mend_far_speakers_fr(tree: Tree) -> None:
    """Mend them in place."""
    if tree.lang != "fr":
        return
    for verb in tokens_with(tree.lemmas, _saying_verbs(), 3, len(tree) - 1):
        if tree.pos[verb] != "VERB" or tree.children(verb, "nsubj"):
            continue
        aux = [k for k in tree.kids[verb] if tree.deps[k].startswith("aux") and k < verb]
        if not aux and tree.lower[verb].endswith(_PARTICIPLES):
            continue  # "l'Iran, soupçonné de financer le Hezbollah": nobody speaks
        told = tree.lemmas[verb] != "savoir" or any(tree.lemmas[k] == "faire" for k in aux)
        if not told or tree.words[min([verb, *aux]) - 1] not in (",", "»", '"', "”") or not _follows_clause(tree, verb):
            continue
        speaker = _noun_behind(tree, verb)
        if speaker is not None and goes_on(tree, verb, speaker):
            continue
        if speaker is not None and tree.deps[speaker] in _LEFT_OVER and verb not in tree.subtree(speaker):
            tree.reattach(speaker, verb, "nsubj")
            if tree.heads[verb] < verb:
                tree.deps[verb] = "parataxis"
    _mend_quoted_speakers(tree)
    _mend_offices_behind(tree)
    _mend_things_told_of(tree)


def _mend_things_told_of(tree: Tree) -> None:
    """Read "X a abattu un Su-25 arménien, tuant son pilote, affirme Erevan" with the jet as what was shot down."""
    saying = speaking_verbs()
    for verb in range(6, len(tree) - 1):
        deed = tree.heads[verb]
        if tree.pos[verb] != "VERB" or tree.lemmas[verb] not in saying or not deed < verb or tree.pos[deed] != "VERB":
            continue
        things = [k for k in tree.children(verb, "nsubj") if deed < k < verb]
        speakers = [k for k in tree.children(verb, "obj", "obl") if k > verb and not tree.case_of(k)]
        if len(things) != 1 or not speakers or tree.children(deed, "obj") or not tree.children(deed, "nsubj"):
            continue
        first = min([verb, *(k for k in tree.children(verb, "aux") if k < verb)])
        if tree.words[first - 1] == "," and tree.words[tree.subtree(things[0])[0] - 1] != ",":
            tree.heads[things[0]], tree.deps[things[0]] = deed, "obj"
            tree.deps[speakers[0]], tree.deps[verb] = "nsubj", "parataxis"
            tree.link()


def _mend_offices_behind(tree: Tree) -> None:
    """Read "…, a reconnu jeudi Neto, président du MPLA" with the office said of who speaks: it stands bare."""
    saying = speaking_verbs()
    for office in tokens_with(tree.deps, {"obj", "obl", "xcomp"}, 4):
        verb = tree.heads[office]
        if verb > office or tree.pos[office] != "NOUN":
            continue
        if tree.lemmas[verb] not in saying or tree.words[office - 1] != ",":
            continue
        bare = not tree.children(office, "det", "case", "nummod", "cc")
        speakers = [k for k in tree.children(verb, "nsubj") if verb < k < office]
        if bare and speakers and tree.subtree(speakers[-1])[-1] in (office - 2, office - 1):
            tree.heads[office], tree.deps[office] = speakers[-1], "appos"
            tree.link()


@cache
def speaking_verbs() -> frozenset[str]:
    """Return the verbs of saying, with those that only stand behind what is said or are put into it."""
    return _saying_verbs() | classed("fr", "verbs", "says behind a clause")


@cache
def _saying_verbs() -> frozenset[str]:
    """Return the verbs that report, announce or admit, and that of "faire savoir"."""
    return verbs_of_report("fr") | classed("fr", "verbs", "announce") | classed("fr", "verbs", "admit") | {"savoir"}


def _follows_clause(tree: Tree, verb: int) -> bool:
    """Tell a verb with a clause before it, under it or above it."""
    below = [k for k in tree.kids[verb] if k < verb and tree.deps[k] in ("ccomp", "parataxis", "conj")]
    return bool(below) or (
        tree.heads[verb] < verb and tree.deps[verb] in ("parataxis", "conj", "ccomp", "advcl", "acl")
    )


def _noun_behind(tree: Tree, verb: int) -> int | None:
    """Return the head of the first noun phrase behind a verb that no preposition marks and that is no time."""
    k, moved = verb + 1, False
    while k < len(tree):
        if tree.pos[k] == "ADP":
            end = tree.heads[k]
            if not k < end < k + 6:
                return None
            k, moved = end + 1, True
        elif tree.pos[k] in ("ADV", "ADJ") or tree.words[k] == "," or _is_time(tree, k):
            k, moved = k + 1, True
        else:
            break
    if not moved or k >= len(tree) - 1 or (tree.lower[k] not in _ARTICLES and tree.pos[k] != "PROPN"):
        return None
    head = next((m for m in range(k, min(k + 4, len(tree))) if tree.pos[m] in ("NOUN", "PROPN")), None)
    if head is None or any(tree.pos[m] == "VERB" and tree.is_finite(m) for m in range(head, len(tree))):
        return None
    return head


def _is_time(tree: Tree, k: int) -> bool:
    """Tell "jeudi", "le 3 mai" and the noun of a time without a preposition."""
    return tree.pos[k] in ("NOUN", "NUM") and tree.deps[k].startswith("obl") and not tree.case_of(k)
