"""What opens a French sentence before its subject: a condition, or who the subject is.

"Si Israël attaque Beyrouth, le Hezbollah ripostera", "Chef de l'Unita, Jonas Savimbi a été tué".
"""

from __future__ import annotations

from itertools import pairwise

from proxywar.find.tree import NOMINAL, Tree, tokens_with

_IF = frozenset({"si", "s'", "s’"})
_QUOTES = frozenset({'"', "«", "“", "»", "”"})
_CONTRASTS = frozenset({"lui", "elle", "eux", "elles"})
_UNDER_A_TIME = frozenset({"dep", "appos", "flat", "nmod"})
_WHICH = frozenset({"qui", "lequel", "laquelle", "lesquels", "auquel", "auxquels", "auxquelles", "dont"})
_LATER = frozenset({"conj", "parataxis", "ccomp", "advcl", "dep"})


def mend_openings_fr(tree: Tree) -> None:
    """Mend what stands before the subject, in place."""
    if tree.lang != "fr" or len(tree) < 6:
        return
    _mend_contrasts(tree)
    _mend_strength(tree)
    _mend_pairs(tree)
    _mend_opening_participle(tree)
    _mend_fronted_lists(tree)
    _mend_second_roots(tree)
    _mend_conditions(tree)
    _mend_fronted(tree)
    _mend_datelines(tree)
    _mend_times_before(tree)
    _mend_middle_verbs(tree)
    _mend_what_places_are(tree)


def _mend_contrasts(tree: Tree) -> None:
    """Read "Rome, elle, vient d'accorder un crédit" with Rome as subject: the pronoun only sets it off."""
    for i in tokens_with(tree.lower, _CONTRASTS, 2, len(tree) - 2):
        verb, name = tree.heads[i], i - 2
        if tree.words[i - 1] != "," or tree.words[i + 1] != ",":
            continue
        while tree.heads[name] < i and tree.heads[name] != name and tree.pos[tree.heads[name]] in NOMINAL:
            name = tree.heads[name]
        apart = tree.deps[i].startswith("nsubj") and tree.heads[name] in (verb, i, name)
        if not apart or tree.pos[name] not in NOMINAL or tree.case_of(name) or verb < i:
            continue
        tree.heads[name], tree.deps[name] = verb, tree.deps[i]
        tree.deps[i], tree.pos[i] = "advmod", "ADV"
        tree.link()


def _mend_strength(tree: Tree) -> None:
    """Read "Forts du soutien de X, les rebelles ont pris Y" with an adjective: no fort or strongman opens it."""
    if tree.lower[0] not in ("fort", "forte", "forts", "fortes") or tree.lower[1] not in ("de", "du", "d'", "d’"):
        return
    support = next((k for k in range(2, min(5, len(tree))) if tree.pos[k] == "NOUN"), None)
    if support is None or tree.heads[0] == 0:
        return
    tree.pos[0], tree.lemmas[0], tree.deps[0] = "ADJ", "fort", "advcl"
    tree.reattach(support, 0, "obl")


def _mend_opening_participle(tree: Tree) -> None:
    """Read "Réunie mercredi au Caire, la Ligue arabe a condamné l'Iran" with a clause: no participle is a place."""
    if not tree.is_past_participle(0) or tree.children(0, "case", "det", "aux"):
        return
    if tree.deps[0].startswith("obl") or (tree.deps[0] == "advmod" and tree.pos[0] == "VERB"):
        tree.deps[0] = "advcl"
    elif tree.deps[0] == "root" and tree.pos[0] == "VERB":
        _mend_participle_for_root(tree)
    if tree.deps[0] == "advcl":
        _mend_relative_for_main(tree)


def _mend_relative_for_main(tree: Tree) -> None:
    """Read "Reçu par X, à qui il a demandé Y, Z a rejeté W" with Z's as the main verb: what follows "qui" is X's."""
    verb = tree.heads[0]
    opens = next((k for k in tree.kids[verb] if k < verb and tree.lower[k] in _WHICH), None)
    start = tree.subtree(opens)[0] if opens is not None else 0
    if start < 3 or tree.deps[verb] != "root" or tree.words[start - 1] != "," or tree.pos[start - 2] not in NOMINAL:
        return
    for main in tree.children(verb, "conj", "parataxis"):
        doers = [k for k in tree.children(main, "nsubj", "nsubj:pass") if k < main]
        first = tree.subtree(doers[0])[0] if doers else 0
        if first and not tree.children(main, "cc") and "," in (tree.words[first - 1], tree.words[first]):
            tree.heads[main], tree.deps[main] = main, "root"
            tree.heads[0], tree.deps[0] = main, "advcl"
            tree.heads[verb], tree.deps[verb] = start - 2, "acl:relcl"
            tree.link()
            return


def _mend_participle_for_root(tree: Tree) -> None:
    """Read "Critiqué par X pour son aide à Y, le Rwanda a rejeté Z" with the finite verb as the main one."""
    if not any(tree.deps[k] == "obl:agent" or tree.case_of(k) == "par" for k in tree.kids[0]):
        return
    for comma in tokens_with(tree.words, {","}, 3, len(tree) - 3):
        opens = comma + 1
        subject = opens if tree.pos[opens] != "DET" else tree.heads[opens]
        verb = tree.heads[subject]
        if tree.deps[subject].startswith("nsubj") and opens <= subject < verb and tree.is_finite(verb):
            first = tree.subtree(verb)[0] >= comma and not tree.children(verb, "mark")
            if first and tree.deps[verb] in _LATER | {"acl:relcl"}:
                tree.heads[verb], tree.deps[verb] = verb, "root"
                tree.heads[0], tree.deps[0] = verb, "advcl"
                for k in tree.children(0, "punct", "obl", "conj", "parataxis"):
                    if k > verb:
                        tree.heads[k] = verb
                tree.link()
            return


def _mend_fronted_lists(tree: Tree) -> None:
    """Read "À l'invitation d'Oslo, Colombo et les Tigres se sont vus" with two who meet: a comma ends what opens it."""
    for comma in tokens_with(tree.words, {","}, 2, len(tree) - 4):
        first = comma + 1 + (tree.pos[comma + 1] == "DET")
        if tree.deps[first] != "conj" or tree.heads[first] > comma or tree.children(first, "case"):
            continue
        opened = tree.heads[first]
        top = next((k for k in (opened, *tree.ancestors(opened)) if tree.heads[k] > comma), None)
        verb = first if top is None else tree.heads[top]
        own = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if k != 0 or not tree.is_past_participle(0)]
        if verb < first or tree.pos[verb] != "VERB" or own:
            continue
        second = [k for k in tree.children(opened, "conj") if k > first and tree.children(k, "cc")]
        if len(second) == 1 and second[0] < verb:
            tree.reattach(first, verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj")
            tree.reattach(second[0], first, "conj")
            tree.deps[0] = "advcl" if top == 0 else tree.deps[0]


def _mend_pairs(tree: Tree) -> None:
    """Read "Selon des témoins, le Tchad et le Soudan ont envoyé X" with both as subject: a comma ends what opens it."""
    for cc in tokens_with(tree.deps, {"cc"}, 4, len(tree) - 2):
        second = tree.heads[cc]
        first, verb = cc - 1, tree.heads[second]
        if not tree.deps[second].startswith("nsubj") or not cc < second < verb:
            continue
        while tree.pos[first] == "ADJ" and tree.heads[first] < first:
            first = tree.heads[first]  # "l'armée malienne et les mercenaires russes"
        above = tree.heads[first]
        start = next((k for k in tree.subtree(first) if tree.pos[k] != "PUNCT"), first)
        if tree.deps[first] != "conj" or above > first or tree.words[start - 1] != "," or tree.pos[verb] != "VERB":
            continue
        top = next((k for k in (above, *tree.ancestors(above)) if tree.heads[k] in (verb, k)), above)
        fronted = tree.deps[top].split(":")[0] in ("obl", "advmod") and tree.heads[top] == verb
        if not fronted or tree.children(first, "cc", "case") or tree.pos[first] not in ("PROPN", "NOUN"):
            continue
        tree.heads[first], tree.deps[first] = verb, tree.deps[second]
        tree.heads[second], tree.deps[second] = first, "conj"
        tree.link()


def _mend_second_roots(tree: Tree) -> None:
    """Read "les alliés attaqueront, a averti George Bush" as one sentence: who says it stands behind."""
    roots = [i for i in range(len(tree)) if tree.heads[i] == i and tree.pos[i] == "VERB"]
    for first, second in pairwise(roots):
        start = tree.subtree(second)[0]
        opens = start if tree.pos[start] != "PUNCT" else start + 1
        inverted = tree.pos[opens] == "AUX" or opens == second
        if start > first and tree.words[opens - 1] == "," and inverted and not tree.children(second, "cc", "mark"):
            tree.reattach(second, first, "parataxis")


def _mend_conditions(tree: Tree) -> None:
    """Read "Si Israël attaque Beyrouth, le Hezbollah ripostera" with the second verb as the main one."""
    start = next((i for i in range(len(tree)) if tree.words[i] not in _QUOTES), 0)
    if tree.lower[start] not in _IF:
        return
    condition = next((v for v in range(start, len(tree)) if tree.pos[v] == "VERB" and tree.is_finite(v)), None)
    if condition is None or tree.deps[condition] == "advcl":
        return
    comma = next((i for i in range(condition, len(tree)) if tree.words[i] == ","), None)
    later = [k for k in tree.kids[condition] if comma is not None and k > comma and tree.deps[k] in _LATER]
    mains = [k for k in later if tree.pos[k] == "VERB" and any(m > (comma or 0) for m in tree.children(k, "nsubj"))]
    if comma is None or not mains or tree.heads[condition] != condition:
        return
    main = mains[0]
    tree.heads[main], tree.deps[main] = main, "root"
    tree.heads[condition], tree.deps[condition] = main, "advcl"
    for k in [k for k in tree.kids[condition] if k > comma and k != main]:
        tree.heads[k] = main
    tree.heads[start], tree.deps[start], tree.pos[start] = condition, "mark", "SCONJ"
    tree.link()


def _mend_fronted(tree: Tree) -> None:
    """Read "Ancien protégé de Kadhafi, Charles Taylor a été condamné" with Taylor as who is judged."""
    for verb in range(4, len(tree)):
        own = [k for k in tree.kids[verb] if k < verb and tree.deps[k].startswith("nsubj")]
        if len(own) != 2 or tree.pos[own[0]] != "NOUN" or tree.pos[own[1]] not in NOMINAL:
            continue
        first, second = own
        start = next(k for k in tree.subtree(second) if tree.pos[k] != "PUNCT")
        second_word = next((k for k in tree.children(first, "flat") if k == first + 1 and tree.pos[k] == "NOUN"), None)
        if first == 0 and second_word is not None:
            tree.take_place(second_word, first)  # "Fidèle allié de Moscou": the parser took the first word for the noun
            for k in [k for k in tree.kids[first] if k != second_word]:
                tree.heads[k] = second_word
            tree.heads[first], tree.deps[first], tree.pos[first] = second_word, "amod", "ADJ"
            tree.link()
            first = second_word
        bare = not tree.children(first, "det", "cop", "nummod") and tree.subtree(first)[0] == 0
        if bare and tree.words[start - 1] == "," and not tree.children(second, "cc"):
            tree.reattach(first, second, "appos")


def _mend_datelines(tree: Tree) -> None:
    """Read "Syrie : la Russie bombarde Idleb, Ankara proteste" with Ankara as who protests, not Syria."""
    if tree.pos[0] != "PROPN" or tree.words[1] != ":" or tree.deps[0] not in ("nsubj", "nsubj:pass"):
        return
    verb, label = tree.heads[0], tree.deps[0]
    own = [k for k in tree.kids[verb] if 1 < k < verb and tree.deps[k].startswith("nsubj")]
    before = min([verb, *(k for k in tree.kids[verb] if tree.deps[k].startswith("aux"))]) - 1
    tree.deps[0] = "discourse"
    if not own and before > 1 and tree.pos[before] == "PROPN" and tree.deps[before] == "flat":
        tree.heads[before], tree.deps[before] = verb, label
        tree.link()


def _mend_times_before(tree: Tree) -> None:
    """Read "En 1995, X, qui avait armé Y, reçoit Z" with X as who receives: nobody belongs to a year."""
    for i in tokens_with(tree.deps, _UNDER_A_TIME, 2, len(tree) - 3):
        time, verb = tree.heads[i], tree.heads[tree.heads[i]]
        opens = time < i and tree.deps[time] in ("obl", "advmod") and tree.pos[verb] == "VERB" and verb > i
        if not opens or tree.pos[i] not in NOMINAL or tree.children(i, "case", "cc") or tree.children(verb, "nsubj"):
            continue
        start = tree.subtree(i)[0]
        if tree.words[start - 1] == "," and tree.is_finite(verb) and tree.subtree(time)[0] == 0:
            tree.reattach(i, verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj")


def _mend_middle_verbs(tree: Tree) -> None:
    """Read "X reçoit Y, exige Z et menace W" as three deeds of X: a verb without subject before "et" is joined too."""
    for i in tokens_with(tree.deps, {"parataxis"}, 3, len(tree) - 3):
        first = tree.heads[i]
        joined = [k for k in tree.children(i, "conj") if tree.pos[k] == "VERB" and tree.children(k, "cc")]
        bare = joined and not tree.children(i, "nsubj", "nsubj:pass", "mark") and tree.is_finite(i)
        after = first < i and tree.pos[first] == tree.pos[i] == "VERB" and tree.words[tree.subtree(i)[0] - 1] == ","
        if bare and (after or (first < i and tree.words[tree.subtree(i)[0]] == ",")) and tree.is_finite(first):
            tree.deps[i] = "conj"


def _mend_what_places_are(tree: Tree) -> None:
    """Read "Arrivé à X, la capitale de Y, le ministre a promis" with what X is: its verb has its subject behind."""
    for second in tokens_with(tree.deps, frozenset({"nsubj", "nsubj:pass"}), 5):
        verb = tree.heads[second]
        first = next((k for k in tree.children(verb, "nsubj", "nsubj:pass") if k < second < verb), None)
        if first is None or tree.pos[first] != "NOUN" or tree.pos[second] not in NOMINAL:
            continue
        span = [k for k in tree.subtree(first) if k < second]
        start, end = min(span), max(span)
        behind = end if tree.words[end] == "," else end + 1
        name = start - 2 if tree.words[start - 1] == "," else start - 1
        if start < 2 or "," not in (tree.words[start - 1], tree.words[start]) or tree.words[behind] != ",":
            continue
        if tree.pos[name] == "PROPN" and tree.case_of(name) and "et" not in tree.lower[start:second]:
            tree.reattach(first, name, "appos")
