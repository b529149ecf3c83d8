"""French relative and absolute clauses whose subject or object stands where the parser does not look for it.

"Faya, que tenaient depuis juin les Libyens", "Al-Jazira, qu'il accuse de", "Kigali ayant refusé de retirer".
"""

from __future__ import annotations

from proxywar.find.mending_relatives import antecedent
from proxywar.find.mending_words_put_in_fr import verb_from
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_RELATIVES = frozenset({"que", "qu'", "qu’", "où", "dont"})
_HE = frozenset({"il", "elle", "ils", "elles"})
_BEFORE = frozenset({"DET", "ADJ", "NUM"})
_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP"})
_LOOSE = frozenset({"conj", "parataxis", "advcl", "ccomp", "dep"})
_UNATTACHED = frozenset({"obl", "dep", "appos", "nmod", "conj", "flat", "dislocated", "parataxis", "nsubj"})


def mend_inversions_fr(tree: Tree) -> None:
    """Mend these slips in place."""
    if tree.lang != "fr":
        return
    _mend_subjects_behind_times(tree)
    _mend_accused(tree)
    _mend_absolutes(tree)
    _mend_relatives_of_verbs(tree)
    _mend_whence(tree)
    _mend_parted_owners(tree)


def _mend_parted_owners(tree: Tree) -> None:
    """Read "le Tchad, dont le président, Idriss Déby, a accusé Khartoum" with the president as who accuses.

    Where a name or initials part the subject of such a clause from its verb, the parser joins the verb to another.
    """
    for q in tokens_with(tree.lower, {"dont", "où"}, 2, len(tree) - 6):
        if tree.words[q - 1] != ",":
            continue
        subject = next((k for k in range(q + 1, q + 5) if tree.pos[k] in NOMINAL), None)
        noun = antecedent(tree, q)
        if subject is None or noun is None or any(tree.pos[k] not in _BEFORE for k in range(q + 1, subject)):
            continue
        parted = _behind_parted(tree, subject)
        verb = None if parted is None else verb_from(tree, parted)
        if verb is None or tree.deps[verb] not in _LOOSE or tree.heads[verb] > q or tree.children(verb, "nsubj"):
            continue
        tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
        tree.heads[subject], tree.deps[subject] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
        tree.heads[q], tree.deps[q] = (subject, "nmod") if tree.lower[q] == "dont" else (verb, "obl")
        for k in [k for k in tree.kids[subject] if k > verb]:
            tree.heads[k] = verb
        tree.link()


def _behind_parted(tree: Tree, subject: int) -> int | None:
    """Return where a clause goes on behind what parts its subject off: "(FPLT)", ", Idriss Déby,"."""
    opens = next((k for k in range(subject + 1, len(tree) - 2) if tree.words[k] in (",", "(")), None)
    if opens is None or any(tree.pos[k] not in _PHRASE for k in range(subject + 1, opens)):
        return None
    closing = "," if tree.words[opens] == "," else ")"
    close = next((k for k in range(opens + 1, min(opens + 9, len(tree) - 2)) if tree.words[k] == closing), None)
    if close is None or any(tree.pos[k] not in _PHRASE for k in range(opens + 1, close)):
        return None
    return close + 1


def _mend_whence(tree: Tree) -> None:
    """Read "Le Rwanda, d'où viennent ces armes, a démenti" with Rwanda as who denies: where things come from does not.

    To the parser Rwanda is where they come from, or the clause behind is joined to the one that is put in.
    """
    for q in tokens_with(tree.lower, {"où"}, 2, len(tree) - 4):
        opens = q - 1 if tree.lower[q - 1] in ("d'", "d’") else q
        if opens < 2 or tree.words[opens - 1] != ",":
            continue
        name = opens - 2
        close = next((k for k in range(q + 2, len(tree) - 1) if tree.words[k] == ","), None)
        come = next((k for k in range(q + 1, close or q) if tree.pos[k] == "VERB" and tree.is_finite(k)), None)
        main = None if close is None else verb_from(tree, close + 1)
        if tree.pos[name] not in NOMINAL or come is None or main is None or tree.case_of(name):
            continue
        if any(k != name for k in tree.children(main, "nsubj")) or tree.subtree(name)[0] not in (0, name, name - 1):
            continue
        _part_whence(tree, q, name, come, main)


def _part_whence(tree: Tree, q: int, name: int, come: int, main: int) -> None:
    """Hang the clause of "où" on the name before it, and the name on the verb behind the clause."""
    if come in tree.ancestors(main):
        tree.take_place(main, come)
    elif main not in tree.ancestors(come):
        return
    if not tree.children(come, "nsubj"):
        for k in tree.children(come, "obj")[:1]:
            tree.deps[k] = "nsubj"  # "d'où partent les avions"
    for k in [k for k in tree.kids[come] if k > main or k < q - 1]:
        tree.heads[k] = main
    tree.heads[name], tree.deps[name] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
    tree.heads[come], tree.deps[come] = name, "acl:relcl"
    tree.heads[q], tree.deps[q] = come, "obl"
    tree.link()


def _mend_subjects_behind_times(tree: Tree) -> None:
    """Read "que tenaient depuis juin les forces libyennes" with the forces as subject."""
    for k in tokens_with(tree.deps, {"obl", "obl:arg"}, 4):
        verb = tree.heads[k]
        marks, articles = tree.children(k, "case"), [m for m in tree.children(k, "det") if m < k]
        if not marks or not articles or not verb < marks[0] < articles[0]:
            continue
        times = [m for m in tree.kids[k] if marks[0] < m < articles[0] and tree.pos[m] in ("NUM", "NOUN", "X")]
        opened = any(tree.lower[m] in _RELATIVES and m < verb for m in tree.kids[verb])
        if len(times) != 1 or times[0] != articles[0] - 1 or not opened or tree.children(verb, "nsubj"):
            continue
        tree.heads[times[0]], tree.deps[times[0]] = verb, "obl"
        tree.heads[marks[0]] = times[0]
        tree.deps[k] = "nsubj"
        tree.link()


def _mend_accused(tree: Tree) -> None:
    """Read "a fermé les bureaux d'Al-Jazira, qu'il accuse de mentir" with Al-Jazira as whom he accuses."""
    for que in tokens_with(tree.lower, {"qu'", "qu’"}, 2, len(tree) - 2):
        verb, he = tree.heads[que], que + 1
        if tree.words[que - 1] != "," or tree.lower[he] not in _HE:
            continue
        name = que - 2
        loose = tree.deps[verb] in _LOOSE and tree.heads[verb] < que and tree.pos[verb] == "VERB"
        if not loose or tree.heads[he] != verb or tree.pos[name] not in ("PROPN", "NOUN") or tree.children(verb, "obj"):
            continue
        if verb in tree.ancestors(name):
            continue
        tree.heads[verb], tree.deps[verb] = name, "acl:relcl"
        tree.deps[que], tree.pos[que] = "obj", "PRON"
        tree.link()


def _mend_absolutes(tree: Tree) -> None:
    """Read "…, Kigali ayant refusé de partir" with Kigali as who refused: a participle may have its own subject."""
    for having in tokens_with(tree.lower, {"ayant", "étant"}, 2, len(tree) - 1):
        done, name = tree.heads[having], having - 1
        if tree.pos[done] != "VERB" or done < having:
            continue
        if tree.pos[name] not in NOMINAL or tree.children(done, "nsubj") or tree.case_of(name):
            continue
        start = tree.subtree(name)[0]
        parted = start == 0 or tree.words[start - 1] == "," or tree.words[start] == ","
        if not parted or tree.deps[name] not in _UNATTACHED or name in tree.ancestors(done):
            continue
        tree.reattach(name, done, "nsubj:pass" if tree.lower[having] == "étant" else "nsubj")
        if tree.deps[done] in ("conj", "acl", "parataxis", "xcomp", "ccomp"):
            tree.deps[done] = "advcl"


def _mend_relatives_of_verbs(tree: Tree) -> None:
    """Read "chassa Idi Amin, qui se réfugia en Libye" with Amin as who fled: no verb has a relative clause."""
    for who in tokens_with(tree.lower, {"qui"}, 3, len(tree) - 1):
        verb = tree.heads[who]
        above, name = tree.heads[verb], who - 1 - (tree.words[who - 1] == ",")
        if tree.deps[verb] != "acl:relcl" or tree.pos[above] != "VERB":
            continue
        if tree.pos[name] in ("PROPN", "NOUN") and above < name and verb not in tree.ancestors(name):
            tree.heads[verb] = name
            tree.link()
