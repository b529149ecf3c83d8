"""Whose the men, arms and goods of a deed are, where their owner is its party: captives, positions, drones."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.candidates import actor_named
from proxywar.extract.cues import cue_at, light_verbs
from proxywar.extract.doing_nouns import weighs
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import agents, passive_subjects, subjects
from proxywar.extract.makes import is_make, is_materiel
from proxywar.extract.nouns import counted
from proxywar.extract.prepositions import MOTION
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene, collectives
from proxywar.lang import classed
from proxywar.records import Argument

_BLOWS = frozenset({"ASSAULT", "COERCE"})


def who_works_it(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return who "a revendiqué une attaque de drones", "annonce l'envoi de soldats": drones are nobody."""
    verb, lemmas = roles.verb, scene.tree.lemmas
    if verb is None or evoked.frame.pos != "NOUN" or not roles.actor_tokens:
        return []
    own = lemmas[verb] in light_verbs(scene.lang) or any(
        lemmas[verb] in classed(scene.lang, "verbs", name) for name in ("claim", "announce")
    )
    # "dément l'envoi de mercenaires", "a annulé l'envoi de soldats": who denies or calls off is who would do it
    own = own or weighs(scene, verb)
    own = own or ((cue := cue_at(scene.tree, verb, "VERB")) is not None and cue.effect in ("denied", "negated"))
    risen = classed(scene.lang, "nouns", "in a cause of their own")
    if any(lemmas[k] in risen for k in roles.actor_tokens):
        return []  # "stopped the rebels' offensive"
    kinds = (is_materiel, is_force, _is_thing, _is_set_of_arms)
    if not own or not all(any(tells(scene, k) for tells in kinds) for k in roles.actor_tokens):
        return []
    return [a for k in subjects(scene.tree, verb) if k not in evoked.tokens for a in actors_of(scene, k)]


def only_tells(scene: Scene, evoked: Evoked, verb: int) -> bool:
    """Tell "l'ONU a annoncé une attaque", whose news it is, from an attack that an army announces."""
    if evoked.frame.type not in ("ASSAULT", "COERCE") or (
        scene.tree.lemmas[verb] not in classed(scene.lang, "verbs", "announce")
    ):
        return False
    tellers = [a for k in subjects(scene.tree, verb) for a in actors_of(scene, k)]
    return bool(tellers) and all(a.kind in ("organisation", "media", "agency", "mission") for a in tellers)


def are_rebels_of(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell the nationality of "accueille des rebelles tchadiens", whose state they fight, from that of soldiers."""
    tree, noun, ref = scene.tree, scene.tree.heads[k], scene.at.get(k)
    national = tree.deps[k] == "amod" and ref is not None and ref.is_adjective
    helped = national and evoked.frame.type in ("BACKS", "AID")
    return helped and noun in evoked.tokens[1:] and tree.lemmas[noun] in classed(
        scene.lang, "nouns", "in a cause of their own")  # fmt: skip


def _is_set_of_arms(scene: Scene, k: int) -> bool:
    """Tell "une batterie de Patriot", "a battery of S-300s": what it is made of are weapons."""
    below = [m for m in scene.tree.children(k, "nmod") if scene.tree.case_of(m) in ("de", "d'", "d’", "of")]
    return k not in scene.at and bool(below) and all(is_materiel(scene, m) for m in below)


def _is_thing(scene: Scene, k: int) -> bool:
    """Tell "a décrété la rupture des relations", where a noun names what is broken, from one for who breaks it."""
    tree, lemma = scene.tree, scene.tree.lemmas[k]
    named = any(m in scene.at and tree.case_of(m) in ("", "de", "of") for m in tree.kids[k])
    party = lemma in collectives(scene.lang) or lemma in classed(scene.lang, "nouns", "party")
    return tree.pos[k] == "NOUN" and k not in scene.at and not party and not named


def is_captive(scene: Scene, k: int) -> bool:
    """Tell those who are let go: "quatre otages israéliens", "two engineers seized by the FARC"."""
    lemma = scene.tree.lemmas[k]
    named = counted(scene.lang).get(lemma) == "captured" or lemma in classed(scene.lang, "nouns", "private")
    return named or bool(_held(scene, k))


def who_lets_go(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who frees "deux Chinois, enlevés par Boko Haram, ont été libérés": where nobody else does, their captors.

    Nobody does it in "libérés lors d'un raid": that takes them away.
    """
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    frees = frame.type == "RETREAT" and tree.lemmas[head] in classed(scene.lang, "verbs", "set free")
    if not frees or not tree.is_passive(head) or agents(tree, head) or tree.deps[head] == "xcomp":
        return []
    rows = load_frames(scene.lang).by_lemma
    around = [f for k in tree.subtree(head) if k > head for f in rows.get(tree.lemmas[k], ())]
    if any(f.pos == "NOUN" and f.type in _BLOWS for f in around):
        return []
    held = [m for k in passive_subjects(tree, head) for m in _held(scene, k)]
    return [a for m in held for k in agents(tree, m) for a in actors_of(scene, k)]


def _held(scene: Scene, k: int) -> list[int]:
    """Return the participles that say by whom somebody was taken or is held: "enlevés par les FARC"."""
    holds, tree = classed(scene.lang, "verbs", "holds captive"), scene.tree
    return [m for m in tree.children(k, "acl") if tree.lemmas[m] in holds and tree.is_past_participle(m)]


def is_moved_to(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell a place that goods go to: they go to the power seated in a capital, and to any other town as a place."""
    tree, ref = scene.tree, scene.at.get(k)
    if ref is None or tree.case_of(k) not in MOTION[scene.lang]:
        return False
    given = {tree.lemmas[evoked.head], tree.lemmas[tree.heads[k]]} & classed(scene.lang, "verbs", "given")
    paid = tree.lower[k - 1] in ("l'", "l’") and bool(ref.of("actor"))  # "à l'Iran"
    return not (given and (paid or any(c.role == "metonym" for c in ref.candidates)))


def not_his_own(scene: Scene, evoked: Evoked, doers: list[int]) -> list[int]:
    """Leave out "par l'un de ses gardes", "by his own troops": whoever is killed by his men did not do it himself."""
    tree = scene.tree
    his = [
        k for k in doers for m in (k, *tree.children(k, "nmod"))
        if tree.is_possessed(m) or any(tree.pos[d] == "PRON" for d in tree.children(m, "nmod:poss"))
    ]  # fmt: skip
    own = [k for k in his if tree.deps[k].startswith("obl") and k not in scene.at]
    if not own or not tree.is_passive(evoked.head):
        return doers
    done_to = {a.id for k in passive_subjects(tree, evoked.head) for a in actors_of(scene, k)}
    return [k for k in doers if k not in own or not {a.id for a in actors_of(scene, k)} <= done_to]


def launched_by(scene: Scene, k: int) -> list[Argument]:
    """Return whose "drones launched by Russia", "a jet flown by mercenaries" are: who works them."""
    tree = scene.tree
    if tree.pos[k] not in ("NOUN", "PROPN") or not (is_materiel(scene, k) or is_make(tree, k)):
        return []
    works = classed(scene.lang, "verbs", "works a weapon")
    worked = [m for m in tree.children(k, "acl") if tree.lemmas[m] in works and tree.is_past_participle(m)]
    return [a for m in worked for d in agents(tree, m) for a in actors_of(scene, d, fact_type="ASSAULT")]


def is_of_a_nation(scene: Scene, k: int, barred: frozenset[str]) -> bool:
    """Tell positions, ports and stores with an owner; a town of a country is not the state's for that."""
    tree = scene.tree
    if any(
        tree.lemmas[k] in classed(scene.lang, "nouns", name)
        for name in ("settlement", "land", "capital", "soil", "border")
    ):
        return False
    of = [scene.at[m] for m in tree.children(k, "nmod") if m in scene.at and tree.case_of(m) in ("de", "of")]
    if tree.lemmas[k] in classed(scene.lang, "nouns", "place by its name") and any(r.of("place") for r in of):
        return False  # "the Iranian port of Khorramshahr"
    states = [r for m in tree.children(k, "amod") if (r := scene.at.get(m)) is not None and r.is_adjective]
    of += [scene.at[m] for m in tree.children(k, "nmod:poss") if m in scene.at]
    of += [scene.at[m] for m in tree.children(k, "compound") if m in scene.at and m < k]
    groups = classed(scene.lang, "nouns", "group")
    if any(tree.lemmas[m] in groups and m not in scene.at and (tree.deps[m] == "nmod:poss" or
           tree.case_of(m) in ("de", "of")) for m in tree.children(k, "nmod", "nmod:poss")):  # fmt: skip
        return True  # "the movement's offices in Gaza"
    states += [r for r in of if r.of("actor") and not r.of("place")]  # "positions du Hezbollah", "Hezbollah positions"
    owners = {a.id for r in states if r.of("actor") for a in [actor_named(scene, r)]}
    own = {scene.gazetteer.country_of(ident) for ident in barred if scene.gazetteer.has_actor(ident)}
    return bool(owners) and not owners & (barred | own)


def had_by(scene: Scene, k: int) -> list[Argument]:
    """Return whose "a convoy belonging to Wagner", "a warehouse used by Hezbollah", "un camp tenu par le M23" is."""
    tree, lang = scene.tree, scene.lang
    named = any(tree.lemmas[k] in classed(lang, "nouns", name) for name in ("settlement", "land", "capital", "soil"))
    if tree.pos[k] != "NOUN" or named:
        return []  # a town is struck, whoever holds it
    above = tree.heads[k]
    if tree.deps[k] == "obj" and tree.lemmas[above] in classed(lang, "verbs", "mourns") and is_force(scene, k):
        return [a for d in subjects(tree, above) for a in actors_of(scene, d)]  # "pleure ses soldats, tués par X"
    kept, belongs = classed(lang, "verbs", "has a thing"), classed(lang, "verbs", "is of somebody")
    # "La base de Djibo, tenue par le JNIM": the parser hangs it on the name behind the site's noun.
    behind = [m for name in tree.children(k, "nmod") if tree.case_of(name) == "de" and name in scene.at
              for m in tree.children(name, "acl")]  # fmt: skip
    for m in (*tree.children(k, "acl"), *behind):
        if tree.lemmas[m] in belongs:
            owners = [d for d in tree.children(m, "obl") if tree.case_of(d) in ("to", "à")]
        else:
            owners = agents(tree, m) if tree.lemmas[m] in kept and tree.is_past_participle(m) else []
        if found := [a for d in owners for a in actors_of(scene, d)]:
            return found
    for m in tree.children(k, "acl:relcl"):  # "artillery which IS fighters had used": who used it, not what did
        through = [
            d for d in tree.kids[m] if tree.lower[d] in ("which", "that", "que", "qu'") and tree.deps[d] == "obj"
        ]
        if tree.lemmas[m] in kept and through:
            return [a for d in tree.children(m, "nsubj") for a in actors_of(scene, d)]
    return []
