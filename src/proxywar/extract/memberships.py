"""Who belongs to what or leads it, where only a noun phrase says so.

"a Hezbollah commander" behind a name, "Natalia Estemirova of Memorial", "troops under Gen. X".
"""

from __future__ import annotations

from functools import cache

from proxywar.extract.arguments import Roles, self_reference, unique
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import load_frames
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import GENITIVE
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import NameRef, Scene, known_actor
from proxywar.lang import classed
from proxywar.records import Argument

BODIES = frozenset({"armed_group", "military", "party", "organisation", "company", "agency", "mission"})
"""Kinds of actor that a person can be of; a state is no such body ("Vladimir Putin of Russia")."""


@cache
def ranks(lang: str) -> dict[str, str]:
    """Return the nouns that say what someone is in a body, with the tie that each makes: LEADS or PART_OF."""
    rows = [f for group in load_frames(lang).by_lemma.values() for f in group]
    return {
        f.lemma: f.type
        for f in rows
        if f.pos == "NOUN" and f.type in ("LEADS", "PART_OF") and not f.fixed and any(s.name == "self" for s in f.actor)
    }


def find_memberships(scene: Scene) -> list[Draft]:
    """Return the facts of belonging and leading that no frame gives."""
    return [*_ranks_in_bodies(scene), *_people_of_bodies(scene), *_forces_under(scene)]


def _ranks_in_bodies(scene: Scene) -> list[Draft]:
    """Find "X, a Hezbollah commander": a title before the name gives no fact, an apposition does."""
    tree = scene.tree
    out = []
    for i in range(len(tree)):
        type_ = ranks(scene.lang).get(tree.lemmas[i]) if tree.pos[i] == "NOUN" else None
        if type_ is None or not (tree.deps[i] == "appos" or tree.children(i, "cop")):
            continue
        if tree.deps[i] == "appos" and (tree.heads[i] > i or "," not in tree.words[tree.heads[i] : i]):
            continue
        bodies = [b for k in tree.kids[i] if k < i and tree.deps[k] in ("compound", "amod") for b in _body(scene, k)]
        members = [a for a in self_reference(scene, i, type_) if a.id not in {b.id for b in bodies}]
        if bodies and members:
            out.append(Draft(type_, i, [i], f"{tree.lemmas[i]} of a body", Roles(members, bodies, spine=[i])))
    return out


def _people_of_bodies(scene: Scene) -> list[Draft]:
    """Find "Natalia Estemirova of Memorial" and "the FARC's Timochenko"."""
    tree = scene.tree
    out = []
    for i, ref in scene.at.items():
        if i != ref.first or not _is_person(scene, ref):
            continue
        bodies = [
            b
            for k in tree.kids[i]
            if tree.deps[k] == "nmod:poss" or (tree.deps[k] == "nmod" and tree.case_of(k) == GENITIVE[scene.lang])
            for b in _body(scene, k)
        ]
        members = actors_of(scene, i)
        if bodies and members:
            out.append(Draft("PART_OF", i, [i], "someone of a body", Roles(members, bodies, spine=[i])))
    return out


def _forces_under(scene: Scene) -> list[Draft]:
    """Find "Serb troops under Gen. X", "des forces sous le commandement de X": who is under someone is led."""
    tree = scene.tree
    out = []
    for i in range(len(tree)):
        if not is_force(scene, i):
            continue
        under = [k for k in tree.kids[i] if tree.case_of(k) in ("under", "sous")]
        under += [m for k in under if tree.lemmas[k] in classed(scene.lang, "nouns", "command") for m in tree.kids[k]]
        leaders = [a for k in under if (r := scene.at.get(k)) and _is_person(scene, r) for a in actors_of(scene, k)]
        led = [a for a in owners_of(scene, i, seated=False) if a.id not in {x.id for x in leaders}]
        if leaders and led:
            out.append(Draft("LEADS", i, [i], "forces under someone", Roles(leaders, unique(led), spine=[i])))
    return out


def _body(scene: Scene, k: int) -> list[Argument]:
    ref = scene.at.get(k)
    if ref is None or ref.is_adjective:
        return []
    known = [c for c in ref.of("actor", "name", "acronym") if scene.gazetteer.actor(c.id).kind in BODIES]
    return [known_actor(scene, c.id, ref) for c in known[:1]]


def _is_person(scene: Scene, ref: NameRef) -> bool:
    actors = ref.of("actor")
    if actors:
        return scene.gazetteer.actor(actors[0].id).kind == "person"
    return not ref.candidates and not ref.is_adjective and " " in ref.text
