"""Who belongs to what or leads it, where only a noun phrase says so.

"a Hezbollah commander" behind a name, "Natalia Estemirova of Memorial", "troops under Gen. X".
"""

from __future__ import annotations

from functools import cache

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.candidates import best_actor, guess_kind
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import load_frames
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import GENITIVE, objects, subjects
from proxywar.extract.joints import through_relative
from proxywar.extract.offices import leader_before
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.relational import self_reference
from proxywar.extract.scene import NameRef, Scene, known_actor
from proxywar.find.names import titles
from proxywar.find.tree import tokens_with
from proxywar.lang import classed
from proxywar.records import Argument

LED_BY_ONE = frozenset({"armed_group", "party"})
"""Kinds of body that are called the leader's: "Habré's FAN", but not "Macron's army"."""
AS_PART = {
    "en": (("as", "part", "of"), ("as", "members", "of")),
    "fr": (("dans", "le", "cadre", "de"), ("dans", "le", "cadre", "du"), ("au", "sein", "de"), ("au", "sein", "du")),
}
_AS = {lang: frozenset(words[0] for words in phrases) for lang, phrases in AS_PART.items()}
JOINT = frozenset({"mission", "organisation", "armed_group", "military"})
"""Kinds of body that men of several powers serve in."""
UNDER = frozenset({"under", "sous"})
BODIES = frozenset({"armed_group", "military", "party", "organisation", "company", "agency", "mission"})
"""Kinds of actor that a person can be of; a state is no such body ("Vladimir Putin of Russia")."""

CALLED_HIS = BODIES | {"government"}
"""Kinds of actor that may be called by the name of whoever leads them; a state has another kind."""


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
    return [*_ranks_in_bodies(scene), *_people_of_bodies(scene), *_forces_under(scene), *_bodies_of_people(scene),
            *_described_leaders(scene), *_parts_of_forces(scene), *_groups_of_people(scene)]  # fmt: skip


def _ranks_in_bodies(scene: Scene) -> list[Draft]:
    """Find "X, a Hezbollah commander": a title before the name gives no fact, an apposition does."""
    tree = scene.tree
    out = []
    known = ranks(scene.lang)
    for i in tokens_with(tree.lemmas, known.keys()):
        if tree.pos[i] != "NOUN":
            continue
        type_ = known[tree.lemmas[i]]
        if (draft := _rank_before_name(scene, i, type_)) is not None:
            out.append(draft)
        if not (tree.deps[i] == "appos" or tree.children(i, "cop")):
            continue
        if tree.deps[i] == "appos" and (tree.heads[i] > i or "," not in tree.words[tree.heads[i] : i]):
            continue
        bodies = [b for k in tree.kids[i] if k < i and tree.deps[k] in ("compound", "amod") for b in _body(scene, k)]
        if type_ == "LEADS" and _is_of_a_field(scene, i, bodies):
            continue
        members = [a for a in self_reference(scene, i, type_) if a.id not in {b.id for b in bodies}]
        if bodies and members:
            out.append(Draft(type_, i, [i], f"{tree.lemmas[i]} of a body", Roles(members, bodies, spine=[i])))
    return out


def _is_of_a_field(scene: Scene, i: int, bodies: list[Argument]) -> bool:
    """Tell "the U.N. humanitarian chief", who does not lead the U.N., by the field told right before the noun."""
    tree = scene.tree
    field = [k for k in tree.children(i, "compound", "amod") if k == i - 1 and k not in scene.at]
    told = any(tree.lower[k] not in classed(scene.lang, "words", "former") for k in field)
    return told and any(b.kind == "organisation" for b in bodies)


def _rank_before_name(scene: Scene, i: int, type_: str) -> Draft | None:
    """Find "the Renamo leader, X,": a comma makes an apposition of what was a title."""
    tree = scene.tree
    named = [k for k in tree.children(i, "appos") if k > i and tree.pos[k] == "PROPN" and tree.words[k - 1] == ","]
    owning = [k for k in tree.children(i, "compound", "amod") if k < i and len(named) == 1]
    bodies = [b for k in owning for b in _body(scene, k)]
    members = [a for k in named for a in actors_of(scene, k) if a.kind in ("person", "unknown")] if bodies else []
    if not members:
        return None
    return Draft(type_, i, [i], f"{tree.lemmas[i]} of a body", Roles(members[:1], bodies, spine=[i]))


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
            if tree.deps[k] == "nmod:poss"
            or (tree.deps[k] == "nmod" and (tree.case_of(k) == GENITIVE[scene.lang] or _acts_for(scene, i, k)))
            for b in _body(scene, k)
        ]
        members = actors_of(scene, i) if bodies else []
        if members:
            out.append(Draft("PART_OF", i, [i], "someone of a body", Roles(members, bodies, spine=[i])))
    return out


def _acts_for(scene: Scene, i: int, k: int) -> bool:
    """Tell "Nur Misuari for the MNLF" where it is told what the two sides agreed on."""
    tree = scene.tree
    if tree.case_of(k) not in ("for", "pour") or k > i + 4:
        return False
    verb = next((a for a in tree.ancestors(i) if tree.pos[a] == "VERB"), None)
    rows = () if verb is None else load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], ())
    return any(f.type in ("AGREE", "CONSULT") and f.pos == "VERB" for f in rows)


def _bodies_of_people(scene: Scene) -> list[Draft]:
    """Find "Savimbi's UNITA", "and his UNITA", "Rugova, whose LDK…", "le SDS, le parti de Radovan Karadzic"."""
    tree = scene.tree
    out = []
    for i, ref in scene.at.items():
        if i != scene.token_at(ref.start, ref.end) or ref.is_adjective:
            continue
        body = [b for b in _body(scene, i, CALLED_HIS) if _led_by_one(scene, b, ref)] or _unknown_band(scene, i, ref)
        if not body:
            continue
        described = [k for k in range(i + 2, min(i + 6, len(tree))) if _describes(scene, k, ref)]
        owners = [p for t in (i, *described) for k in tree.kids[t] for p in _owning_person(scene, t, k)]
        if body[0].kind not in LED_BY_ONE:  # "Nangaa's Congo River Alliance", not "Air France's Airbus"
            named = {a.id for k in tree.kids[i] if k in scene.at for a in actors_of(scene, k)}
            whose = any(tree.lower[k] in ("whose", "dont") for k in tree.kids[i])
            owners = [p for p in owners if (whose or p.id in named) and scene.gazetteer.has_actor(p.id)]
        if owners:
            out.append(Draft("LEADS", i, [i], "body of a person", Roles(unique(owners)[:1], body, spine=[i])))
    return out


def _led_by_one(scene: Scene, body: Argument, ref: NameRef) -> bool:
    """Tell a body that is called its leader's: also "Nangaa's Congo River Alliance", "le GUNT de Goukouni"."""
    if body.kind == "organisation":
        return not classed(scene.lang, "nouns", "group").isdisjoint(ref.text.lower().split())
    return body.kind in LED_BY_ONE or body.kind in ("company", "government")


def _groups_of_people(scene: Scene) -> list[Draft]:
    """Find "le parti de Hassan Nasrallah" for a body named before, and "whose militia, the X," with its name behind."""
    tree = scene.tree
    out = []
    for i in tokens_with(tree.lemmas, classed(scene.lang, "nouns", "group")):
        if tree.pos[i] != "NOUN" or i in scene.at or tree.deps[i] == "appos":
            continue
        named = [k for k in tree.children(i, "appos") if k > i and "," in tree.words[i:k] and k in scene.at]
        owned = [p for k in tree.kids[i] for p in _owning_person(scene, i, k)]
        if named:
            body = [b for k in named[:1] for b in _body(scene, k) if _led_by_one(scene, b, scene.at[k])]
            body = body or [b for k in named[:1] for b in _unknown_band(scene, k, scene.at[k])]
            owners = owned or [a for a in owners_of(scene, i, seated=False) if a.kind in BODIES]
        else:
            by_name = any(k in scene.at and tree.case_of(k) for k in tree.kids[i])
            told = {s.argument.id for s in scene.discourse.seen} if owned and by_name else set()
            body = [b for b in actors_of(scene, i)[:1] if b.id in told and b.kind in LED_BY_ONE] if told else []
            owners = owned
        if not owners or not body or owners[0].id == body[0].id:
            continue
        leads = owners[0].kind in ("person", "unknown")
        roles = Roles(owners[:1], body, spine=[i]) if leads else Roles(body, owners[:1], spine=[i])
        out.append(Draft("LEADS" if leads else "PART_OF", i, [i], "group of a person", roles))
    return out


def _unknown_band(scene: Scene, i: int, ref: NameRef) -> list[Argument]:
    """Return the body that a name nobody knows is by its own word: "Thaçi's Drenica Group", "his Tamil Army"."""
    if ref.candidates or guess_kind(ref) != "armed_group":
        return []
    return [a for a in actors_of(scene, i)[:1] if a.kind == "armed_group"]


def _describes(scene: Scene, k: int, ref: NameRef) -> bool:
    """Tell a noun of a body right behind the name of one and a comma: "le SDS, le parti de…"."""
    tree = scene.tree
    if tree.pos[k] != "NOUN" or tree.lemmas[k] not in classed(scene.lang, "nouns", "group"):
        return False
    first = min([k, *(m for m in tree.kids[k] if m < k and tree.deps[m] in ("det", "amod"))])
    return first == ref.last + 2 and tree.words[first - 1] == ","


def _owning_person(scene: Scene, body: int, k: int) -> list[Argument]:
    """Return the person that a body belongs to by its dependent `k`: possessor, genitive, "his", "whose" or "dont"."""
    tree = scene.tree
    whose = tree.lower[k] in ("whose", "dont")
    if not whose and tree.pos[k] in ("PRON", "DET") and tree.feature(k, "Poss") == "Yes":
        return [a for a in owners_of(scene, body, seated=False) if a.kind == "person"]
    if not whose and tree.deps[k] != "nmod:poss" and tree.case_of(k) != GENITIVE[scene.lang]:
        return []
    token = through_relative(tree, body, k) if whose else k
    ref = scene.at.get(token)
    ranked = any(scene.tree.lemmas[m] in titles(scene.lang) for m in scene.tree.children(token, "nmod:desc"))
    if ref is None or ref.is_adjective or not (_is_person(scene, ref) or (ranked and not ref.candidates)):
        return []
    return [a for a in actors_of(scene, token) if a.kind == "person" or (ranked and a.kind == "unknown")]


def _described_leaders(scene: Scene) -> list[Draft]:
    """Find "Wagner's founder" that stands for a person named before, of whom it is known that he is Wagner's."""
    tree = scene.tree
    out = []
    known = ranks(scene.lang)
    for i in tokens_with(tree.lemmas, known.keys()):
        if tree.pos[i] != "NOUN" or known[tree.lemmas[i]] != "LEADS" or tree.deps[i] == "appos":
            continue
        leader = leader_before(scene, i)
        bodies = [b for b in owners_of(scene, i, seated=False) if b.kind in BODIES] if leader else []
        if leader is not None and bodies and bodies[0].id != leader.id:
            out.append(Draft("LEADS", i, [i], f"{scene.lang}:{tree.lemmas[i]}", Roles([leader], bodies[:1], spine=[i])))
    return out


def _parts_of_forces(scene: Scene) -> list[Draft]:
    """Find "sent 700 soldiers as part of ECOMOG", "engagés au sein de la Minusma": whose men they are is part of it."""
    tree = scene.tree
    out = []
    for start in tokens_with(tree.lower, _AS[scene.lang], 1, len(tree) - 3):
        end = next((start + len(w) for w in AS_PART[scene.lang] if tuple(tree.lower[start : start + len(w)]) == w), 0)
        name = next((k for k in range(end, min(end + 3, len(tree))) if k in scene.at), None) if end else None
        if name is None:
            continue
        bodies = [b for b in _body(scene, name) if b.kind in JOINT]
        verb = next((v for v in tree.ancestors(name) if tree.pos[v] == "VERB"), None)
        if verb is None or not bodies:
            continue
        sources = (objects(tree, verb), subjects(tree, verb))
        members = next((m for s in sources if (m := [a for k in s for a in actors_of(scene, k)])), [])
        members = [a for a in unique(members) if a.id != bodies[0].id]
        if members:
            out.append(Draft("PART_OF", start, [start], "part of a force", Roles(members, bodies, spine=[start])))
    return out


def _forces_under(scene: Scene) -> list[Draft]:
    """Find "Serb troops under Gen. X", "the LRA, under X", "des forces sous le commandement de X": who is led."""
    tree = scene.tree
    out: list[Draft] = []
    if UNDER.isdisjoint(tree.lower):
        return out
    for i in range(len(tree)):
        named = _body(scene, i) if scene.at.get(i) is not None else []
        group = tree.pos[i] == "NOUN" and tree.lemmas[i] in classed(scene.lang, "nouns", "group")
        if not (named or group or is_force(scene, i)):
            continue
        under = [k for k in tree.kids[i] if tree.case_of(k) in UNDER]
        under += [m for k in under if tree.lemmas[k] in classed(scene.lang, "nouns", "command") for m in tree.kids[k]]
        leaders = [a for k in under if (r := scene.at.get(k)) and _is_person(scene, r) for a in actors_of(scene, k)]
        bodies = named or (actors_of(scene, i) if group else []) or owners_of(scene, i, seated=False)
        led = [a for a in bodies if leaders and a.id not in {x.id for x in leaders}]
        if leaders and led:
            out.append(Draft("LEADS", i, [i], "forces under someone", Roles(leaders, unique(led), spine=[i])))
    return out


def _body(scene: Scene, k: int, kinds: frozenset[str] = BODIES) -> list[Argument]:
    ref = scene.at.get(k)
    if ref is None or ref.is_adjective:
        return []
    known = [c for c in ref.of("actor", "name", "acronym", "surname") if scene.gazetteer.actor(c.id).kind in kinds]
    return [known_actor(scene, best_actor(scene, known, ref), ref)] if known else []


def _is_person(scene: Scene, ref: NameRef) -> bool:
    actors = ref.of("actor")
    if actors:
        return scene.gazetteer.actor(actors[0].id).kind == "person"
    return not ref.candidates and not ref.is_adjective and " " in ref.text
