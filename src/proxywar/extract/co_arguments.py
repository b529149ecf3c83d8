"""Whom a pronoun cannot mean: who does to somebody else what its own verb says."""

from __future__ import annotations

from proxywar.extract.discourse import LATTER_FR, THESE_FR
from proxywar.extract.frames import load_frames
from proxywar.extract.grammar import subjects
from proxywar.extract.joints import expand
from proxywar.extract.last_named import is_latter, last_named
from proxywar.extract.scene import Scene, unknown
from proxywar.find.mending_agreement_fr import number_by_article
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed

TAKES_UP = frozenset({"CONCEDE", "REJECT"})
"""Types of what is done with another's offer or demand."""
_JUDGED_BY = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
_TO_ANOTHER = frozenset({"BACKS", "OPPOSES", "AID"})
"""Types of what somebody is to somebody else: his ally, his enemy, his supplier."""
_BESIDE = ("appos", "flat", "flat:name", "conj", "amod", "compound", "nmod", "nmod:desc")
"""How names and nationalities that are the subject's own hang on it."""


def co_arguments(scene: Scene, i: int) -> frozenset[str]:
    """Return the ids named by the subject of a pronoun's own verb: "promised him" is someone else."""
    tree = scene.tree
    clause, noun = tree.heads[i], tree.heads[tree.heads[i]]
    named = noun if noun in scene.at or tree.deps[noun] != "appos" else tree.heads[noun]
    if tree.deps[i].startswith("nsubj") and tree.deps[clause] == "acl:relcl" and noun < i and named in scene.at:
        # "The militia it had sworn to disband", "Renamo, the movement it has armed": not the militia swore.
        ref = scene.at[named]
        return _ids_at(scene, [named]) or frozenset({unknown(ref.text, ref.start, ref.end, "").id})
    if tree.deps[i].startswith("nsubj") and tree.deps[clause] == "acl:relcl" and noun < i - 1:
        # "L'ancien président X et les ministres Y et Z, qu'il accuse": none of them does.
        theirs = [m for k in tree.conjuncts(noun) for n in _own_names(tree, k) for m in tree.conjuncts(n) if m < i]
        if barred := _ids_at(scene, [m for m in theirs if tree.pos[m] in NOMINAL]):
            return barred
    bare = tree.feature(clause, "VerbForm") == "Inf" and not tree.children(clause, "aux")
    if bare and tree.deps[i] == "nsubj" and tree.deps[clause] in ("xcomp", "ccomp"):
        return _ids_at(scene, expand(tree, tree.children(noun, "nsubj")))  # "Syria lets it move arms"
    if tree.deps[i].startswith("nsubj") and tree.pos[clause] in ("VERB", "AUX", "ADJ"):
        # "Inculpé par le TPIY, il est abattu": not the court is.
        fronted = [v for v in tree.children(clause, "advcl") if v < i and tree.is_past_participle(v)]
        by = [k for v in fronted for k in tree.children(v, "obl:agent", "obl") if tree.case_of(k) in ("par", "by")]
        return _ids_at(scene, by)
    if tree.deps[i] == "nmod" and tree.pos[clause] == "NUM":
        i, clause = clause, tree.heads[clause]  # "stormed a house, killing five of them"
    if judges := _judges_above(scene, i):
        return _ids_at(scene, judges)
    if _is_anothers(scene, i) or _judges_deed(scene, i) or _is_of_many(scene, i):
        return _ids_at(scene, [m for k in tree.children(noun, "nsubj") for m in (k, *_beside_in_clauses(tree, k))])
    if tree.deps[i] not in ("obj", "iobj", "obl"):
        return frozenset()
    return _ids_at(scene, [m for k in _doers(scene, clause) for m in _own_names(tree, k)])


def _doers(scene: Scene, clause: int) -> list[int]:
    """Return the subjects of a verb, or where it has none of its own who does it: "sent arms to help it fight"."""
    tree = scene.tree
    own = [k for k in tree.kids[clause] if tree.deps[k].startswith("nsubj")]
    if own:
        return expand(tree, own)
    meant = any(tree.lower[k] in ("to", "pour", "afin", "sans") for k in tree.kids[clause] if k < clause)
    aside = tree.deps[clause] in ("advcl", "obl") and (meant or tree.lower[clause].endswith("ing"))
    if aside:
        above = [k for k in tree.ancestors(clause) if tree.pos[k] == "VERB"]
        sent = tree.children(above[0], "obj") if above and _sends(scene, above[0]) else []
        return sent + [k for v in above for k in tree.kids[v] if tree.deps[k].startswith("nsubj")]
    return subjects(tree, clause)


def _sends(scene: Scene, verb: int) -> bool:
    """Tell "a fait venir Denard pour le déloger": who is sent to do it is not whom it is done to."""
    moved = load_frames(scene.lang).plain(scene.tree.lemmas[verb], "VERB", frozenset({"MOBILIZE"}))
    return bool(moved or scene.tree.children(verb, "aux:caus"))


def _own_names(tree: Tree, subject: int) -> list[int]:
    """Return the tokens that name the subject: not whose it is, but what it is called and where it is from."""
    own = [subject]
    for k in tree.children(subject, *_BESIDE):
        if tree.deps[k] == "nmod" and tree.case_of(k):
            continue  # "Mobutu's generals deserted him"
        # "Ian Paisley, founder of the DUP, denounced it": not his own party; "Rwanda, backer of the M23, urged it to".
        anothers = load_frames(tree.lang).plain(tree.lemmas[k], "NOUN", _TO_ANOTHER)
        own += [k] if anothers else [k, *tree.kids[k], *(m for v in tree.children(k, "acl") for m in tree.kids[v])]
    return own


def _beside_in_clauses(tree: Tree, subject: int) -> list[int]:
    """Return whom a participle names beside the subject: "L'armée, épaulée par les Ougandais, bombarde leurs bases"."""
    return [m for v in tree.children(subject, "acl") if tree.is_past_participle(v) for m in tree.subtree(v)]


def _ids_at(scene: Scene, tokens: list[int]) -> frozenset[str]:
    """Return the ids that the names at some tokens may have, and those that they were noted under."""
    refs = [ref for k in tokens if (ref := scene.at.get(k)) is not None]
    known = {c.id for ref in refs for c in ref.of("actor")}
    # "She dressed him down": not her.
    noted = {ref.start for ref in refs} | {scene.tree.start[k] for k in tokens if scene.tree.pos[k] == "PRON"}
    latter = [k for k in tokens if scene.tree.lower[k] in LATTER_FR | THESE_FR]
    last = {a.id for k in tokens if is_latter(scene.tree, k) for a in last_named(scene, k)}
    # "Celui-ci l'accuse d'avoir tué": whom "celui-ci" takes up accuses another.
    meant = {
        a.id for k in latter for a in scene.discourse.resolve(scene.tree.lower[k], "fr", before=scene.tree.start[k])
    }
    return frozenset(known | meant | last | {a.id for order in noted for a in scene.discourse.named_at(order)})


def _is_anothers(scene: Scene, i: int) -> bool:
    """Tell "gave in to his demands", "rejected their offer": nobody takes up what he has asked or offered himself."""
    tree, thing = scene.tree, scene.tree.heads[i]
    verb = tree.heads[thing]
    if tree.deps[i] not in ("nmod:poss", "det") or tree.deps[thing] not in ("obj", "obl") or tree.pos[verb] != "VERB":
        return False
    taken = any(
        f.type in TAKES_UP and f.pos == "VERB" for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], ())
    )
    return taken and tree.lemmas[thing] in classed(scene.lang, "nouns", "deed taken up")


def _judges_above(scene: Scene, i: int) -> list[int]:
    """Return who judges in "mis en cause par l'ONU pour son soutien à X": it is for a deed of whom is judged."""
    tree, deed = scene.tree, scene.tree.heads[i]
    verb = tree.heads[deed]
    if tree.deps[i] not in ("det", "nmod:poss") or tree.case_of(deed) not in ("pour", "for", "over"):
        return []
    if tree.deps[deed] != "obl" or tree.pos[verb] != "VERB" or not tree.is_past_participle(verb):
        return []
    return [k for k in tree.children(verb, "obl:agent", "obl") if tree.case_of(k) in ("par", "by")]


def judged_behind(scene: Scene, i: int) -> list[int]:
    """Return whose deed it is in "Mis en cause par l'ONU pour son soutien à X, le Rwanda": who is named behind."""
    tree, verb = scene.tree, scene.tree.heads[scene.tree.heads[i]]
    fronted = tree.deps[verb] == "advcl" and tree.heads[verb] > i and bool(_judges_above(scene, i))
    behind = [k for k in tree.children(tree.heads[verb], "nsubj") if k > i] if fronted else []
    return [k for k in behind if k in scene.at and "parallels" not in tree.without][:1]


def _judges_deed(scene: Scene, i: int) -> bool:
    """Tell "a condamné son offensive", "a salué son retrait": nobody judges his own deed, or demands it."""
    tree, deed = scene.tree, scene.tree.heads[i]
    verb = tree.heads[deed]
    if tree.deps[i] not in ("det", "nmod:poss") or tree.deps[deed] != "obj" or tree.pos[verb] != "VERB":
        return False
    frames = load_frames(scene.lang)
    judges = frames.plain(tree.lemmas[verb], "VERB", _JUDGED_BY)
    return bool(judges) and bool(frames.plain(tree.lemmas[deed], "NOUN", _DEEDS))


def _is_of_many(scene: Scene, i: int) -> bool:
    """Tell "La Turquie a négocié leur évacuation": one state alone, not in the plural, has nothing that is "leur"."""
    tree, thing = scene.tree, scene.tree.heads[i]
    if tree.lower[i] not in ("leur", "leurs") or tree.deps[i] != "det" or tree.deps[thing] not in ("obj", "obl"):
        return False
    subject = tree.children(tree.heads[thing], "nsubj")
    return len(subject) == 1 and not tree.children(subject[0], "conj") and not _is_plural(tree, subject[0])


def _is_plural(tree: Tree, k: int) -> bool:
    many = number_by_article(tree, k) == "Plur" or bool(tree.children(k, "nummod"))
    return many or tree.lower[k].endswith(("s", "x"))
