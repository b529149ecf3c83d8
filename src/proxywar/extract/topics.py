"""Parties that a sentence tells of without their names, noted in the discourse in the order in which it does so."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from proxywar.extract.composites import body_told_of, composite_party
from proxywar.extract.discourse import PLURAL
from proxywar.extract.nouns import is_definite
from proxywar.extract.recognition import recognised_body
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene, collectives
from proxywar.extract.seen import Seen
from proxywar.extract.unnamed_subjects import note_officers
from proxywar.find.names import titles
from proxywar.find.tree import NOMINAL, tokens_with
from proxywar.lang import classed, united

_CLITICS = frozenset({"ils", "elles", "les", "leur", "lui", "le", "la", "l'", "l’"})
_CALLED = frozenset({"flat", "flat:name", "appos", "nmod:desc"})
"""How a name hangs on the noun that says who bears it."""
_HE = {"en": frozenset({"he", "she"}), "fr": frozenset({"il", "elle", "-il", "-elle", "-t-il", "-t-elle"})}
_IT = {"en": frozenset({"it", "its"}), "fr": frozenset[str]()}
"""Pronouns of things that keep whom they take up the topic, wherever they stand."""


def note_taken_up(scene: Scene) -> None:
    """Add the collectives, peoples, descriptions, pairs and pronouns of a sentence to the discourse, in text order.

    Each may be what the next takes up: "the dictator sent his soldiers into Nimba, where they…".
    """
    tree, joined = scene.tree, False
    beside = _nationals(scene)
    pronouns = _HE[scene.lang] | _IT[scene.lang]
    clitics = _CLITICS if scene.lang == "fr" else frozenset[str]()
    for i in range(len(tree)):
        if i in beside:
            _note_nationals(scene, i)
        if tree.pos[i] == "NOUN" and i not in scene.at:
            _note_noun(scene, i)
        elif tree.lower[i] in pronouns or tree.lower[i] in clitics:
            if not joined:
                joined = True
                _join_lists(scene)
            if tree.lower[i] in pronouns:
                _note_pronoun(scene, i)
            if tree.lower[i] in clitics:
                _note_clitic(scene, i)
    _join_lists(scene)
    scene.discourse.seen.sort(key=lambda s: s.order)
    if scene.lang == "fr":
        _note_unnamed(scene)
    note_officers(scene, actors_of)


def _note_noun(scene: Scene, i: int) -> None:
    """Add whom a common noun stands for: a government, a body taken up, men told of, two who act together."""
    tree, lemma = scene.tree, scene.tree.lemmas[i]
    if lemma in collectives(scene.lang):
        _note_collective(scene, i)
    if lemma in _descriptions(scene.lang):
        _note_described(scene, i)
    if lemma in _bands(scene.lang):
        _note_resumed(scene, i)
    if tree.deps[i] == "nsubj":
        _note_pair(scene, i)


def is_embedded(scene: Scene, subject: int) -> bool:
    """Tell the subject of a clause that hangs on another: of two, that of the main one is taken up first."""
    tree = scene.tree
    verb = tree.heads[subject]
    while tree.deps[verb] == "conj":
        verb = tree.heads[verb]
    if tree.deps[verb] == "ccomp" and tree.heads[verb] > verb:
        return False  # "Hamas freed two, mediators said": who frees comes first
    return tree.deps[verb] in ("ccomp", "advcl", "acl", "acl:relcl", "csubj")


def _note_collective(scene: Scene, i: int) -> None:
    tree, lemma, states = scene.tree, scene.tree.lemmas[i], collectives(scene.lang)
    subject = tree.deps[i].startswith("nsubj")
    bodies = recognised_body(scene, i) if states[lemma] == "state" else []
    if lemma in classed(scene.lang, "nouns", "party"):  # "des rebelles tchadiens", who are not Chad
        bodies = body_told_of(scene, i) or composite_party(scene, i)
    men = states[lemma] == "force" and tree.feature(i, "Number") == "Plur"
    if not bodies and (subject or men):
        # "Le gouvernement soudanais a salué… Il accuse…", "its troops left the islands, which they seized".
        bodies = body_told_of(scene, i) or owners_of(scene, i, seated=False)
    for argument in bodies:
        feminine = tree.feature(i, "Gender") == "Fem"
        plural = tree.feature(i, "Number") == "Plur"
        scene.discourse.add(argument, subject=subject, feminine=feminine, order=tree.start[i], plural=plural,
                            men=lemma if men else "", embedded=subject and is_embedded(scene, i))  # fmt: skip


def _nationals(scene: Scene) -> frozenset[int]:
    """Return the plural nouns that tell people by their nationality, or whose adjective says who they are."""
    tree, allies = scene.tree, classed(scene.lang, "nouns", "stands to a state")
    adjectives = [k for k, ref in scene.at.items() if ref.is_adjective]
    # "Leurs alliés kurdes… Ceux-ci".
    nouns = [tree.heads[k] if tree.deps[k] == "amod" and tree.lemmas[tree.heads[k]] in allies else k
             for k in adjectives]  # fmt: skip
    return frozenset(i for i in nouns if tree.pos[i] == "NOUN" and tree.feature(i, "Number") == "Plur")


def _note_nationals(scene: Scene, i: int) -> None:
    """Add people told by their nationality: "Les Bosniaques manquaient de tout. L'Iran leur envoya des armes"."""
    tree = scene.tree
    subject = tree.deps[i].startswith("nsubj")
    for argument in actors_of(scene, i):
        scene.discourse.add(argument, subject=subject, feminine=False, order=tree.start[i], plural=True)


@cache
def _descriptions(lang: str) -> frozenset[str]:
    """Return the nouns that take up a body or a man that was named."""
    return united(classed(lang, "nouns", "group"), classed(lang, "nouns", "person"), titles(lang))


@cache
def _men(lang: str) -> frozenset[str]:
    """Return the nouns of men who stand for a body in the plural: "rebels", "guérilleros"."""
    return united(classed(lang, "nouns", "party"), classed(lang, "nouns", "in a cause of their own"))


@cache
def _bands(lang: str) -> frozenset[str]:
    return united(_men(lang), classed(lang, "nouns", "group"))


def _note_described(scene: Scene, i: int) -> None:
    """Add who does something under a bare description: "The group attacked Abeche. It later left the town"."""
    tree, lemma = scene.tree, scene.tree.lemmas[i]
    subject = tree.deps[i].startswith("nsubj")
    group = lemma in classed(scene.lang, "nouns", "group")
    if group and not is_definite(tree, i):
        _note_rebels(scene, i)
    if not is_definite(tree, i) or not (subject or group):
        return
    feminine, plural = tree.feature(i, "Gender") == "Fem", tree.feature(i, "Number") == "Plur"
    if group and lemma in collectives(scene.lang) and (plural or owners_of(scene, i, seated=False)):
        return  # men and what has an owner were noted with the collectives
    for argument in actors_of(scene, i)[:1]:
        if argument.start < tree.start[i] and argument.kind != "country" and (argument.kind == "person") != group:
            scene.discourse.add(argument, subject=subject, feminine=feminine, order=tree.start[i], plural=plural,
                                embedded=subject and is_embedded(scene, i))  # fmt: skip


def _note_rebels(scene: Scene, i: int) -> None:
    """Add whose "a rebel movement led by Kabila" is, whom "the rebels" takes up later."""
    tree, lang = scene.tree, scene.lang
    rising = classed(lang, "nouns", "in a cause of their own")
    beside = [k for k in tree.children(i, "amod", "compound") if tree.lemmas[k] in rising]
    for argument in body_told_of(scene, i)[:1] if beside else []:
        scene.discourse.add(argument, subject=False, feminine=None, order=tree.start[i], plural=True,
                            men=tree.lemmas[beside[0]])  # fmt: skip


def _note_pair(scene: Scene, i: int) -> None:
    """Add the two that do something together: "The two men signed a pact. They accused each other" is both."""
    tree = scene.tree
    if tree.feature(i, "Number") != "Plur" or not is_definite(tree, i):
        return
    if tree.lemmas[i] in classed(scene.lang, "nouns", "side") or not tree.children(i, "nummod"):
        return
    pair = scene.discourse.listed(tree.lemmas[i], scene.lang, before=tree.start[i])
    if len(pair) == 2:
        for argument in pair:
            scene.discourse.add(argument, subject=True, feminine=False, order=tree.start[i], chain=tree.start[i])


def _note_pronoun(scene: Scene, i: int) -> None:
    """Add who stays the topic under a pronoun: the man who does something, the power or group that "it" takes up.

    "Denard a pris Moroni. Il a tué Abdallah. Paris l'a chassé"; "Iran pays Hezbollah, and Syria lets it move arms. Its
    fighters…". In the manner of centering (Grosz, Joshi and Weinstein 1995), whom a pronoun meant is meant again first.
    """
    tree, he, it = scene.tree, _HE[scene.lang], _IT[scene.lang]
    word = tree.lower[i]
    if word in he and tree.deps[i] not in ("nsubj", "nsubj:pass"):
        return
    for argument in actors_of(scene, i)[:1]:
        if argument.start < tree.start[i] and (word in it or argument.kind == "person"):
            scene.discourse.add(
                argument, subject=True, feminine=word.endswith("elle") or word == "she", order=tree.start[i]
            )


def _note_clitic(scene: Scene, i: int) -> None:
    """Add whom a clitic takes up, which the next one takes up again: "Kissinger ne lui dit rien. On l'avait armé"."""
    tree = scene.tree
    role = tree.deps[i].split(":")[0]
    if tree.pos[i] != "PRON" or role not in ("nsubj", "obj", "iobj"):
        return
    found = [] if scene.discourse.named_at(tree.start[i]) else actors_of(scene, i)
    many = tree.lower[i] in PLURAL["fr"]
    for argument in found:
        if argument.start < tree.start[i] and (many or argument.kind == "person"):
            scene.discourse.add(
                argument, subject=role == "nsubj", feminine=tree.lower[i] in ("la", "elles"), order=tree.start[i],
                chain=tree.start[i] if len(found) > 1 else -1, plural=many, pronoun=True,
                embedded=role == "nsubj" and is_embedded(scene, i),
            )  # fmt: skip


def _note_resumed(scene: Scene, i: int) -> None:
    """Add who is taken up by a description in any role: "bombarda les séparatistes. Ces derniers…" are those.

    So are men told as those of a body, "trois guérilleros de l'ELN", whom "les" takes up.
    """
    tree = scene.tree
    plural, men = tree.feature(i, "Number") == "Plur", tree.lemmas[i] in _men(scene.lang)
    if not (is_definite(tree, i) or (plural and men)) or (plural and not men):
        return  # "la liste des organisations terroristes"
    found = [] if scene.discourse.named_at(tree.start[i]) else actors_of(scene, i)
    taken_up = plural or (bool(found) and found[0].start < tree.start[i])
    if len(found) == 1 and taken_up and found[0].kind not in ("country", "person"):
        subject = scene.lang == "fr" and tree.deps[i].startswith("nsubj")
        feminine = tree.feature(i, "Gender") == "Fem"
        scene.discourse.add(found[0], subject=subject, feminine=feminine, order=tree.start[i], plural=plural)


def _join_lists(scene: Scene) -> None:
    """Join those whom "and" joins with more than a name on either side: "Kagame et son homologue congolais, X"."""
    tree = scene.tree
    tokens = {start: k for k, start in enumerate(tree.start)}
    lists: dict[int, dict[int, list[Seen]]] = {}
    # What earlier sentences told stands before, in order: a long text is not looked through for each.
    here = list(takewhile(lambda seen: seen.order >= scene.start, reversed(scene.discourse.seen)))
    for seen in reversed(here):
        k = tokens.get(seen.order)
        if k is None:
            continue
        while tree.deps[k] in _CALLED or (tree.deps[k] in ("nmod", "compound") and not tree.case_of(k)):
            k = tree.heads[k]
        top = k
        while tree.deps[top] == "conj" and tree.pos[tree.heads[top]] in NOMINAL:
            top = tree.heads[top]
        lists.setdefault(top, {}).setdefault(k, []).append(seen)
    for members in lists.values():
        # "Le président rwandais, Paul Kagame" is the man, not Rwanda.
        men = {k: [seen for seen in group if seen.argument.kind == "person"] for k, group in members.items()}
        told = [seen for k, group in members.items() for seen in men[k] or group]
        if len(members) > 1 and len({seen.argument.id for seen in told}) > 1:
            first = min(seen.order for seen in told)
            for seen in told:
                seen.chain = first


def _note_unnamed(scene: Scene) -> None:
    """Note men whom nothing names: "X a repris Y aux djihadistes. Ces derniers…" are the jihadists, not X."""
    tree = scene.tree
    for i in tokens_with(tree.lemmas, classed("fr", "nouns", "in a cause of their own")):
        if tree.pos[i] != "NOUN" or tree.feature(i, "Number") != "Plur" or i in scene.at:
            continue
        if tree.deps[i] in ("obj", "iobj", "obl", "obl:agent", "obl:arg") and not actors_of(scene, i):
            scene.discourse.unnamed.append(tree.start[i])
