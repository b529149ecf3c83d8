"""Forces that who speaks says are not there: "denied that a single soldier remained in Libya", "none of our men is".

Whose men they are nothing says but who denies it; a possessive beside them is his too, though he is named behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.cues import cue_at
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import load_frames
from proxywar.extract.grammar import subjects
from proxywar.extract.locations import is_locative, places_of
from proxywar.extract.nouns import counted
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument, Status

NOBODY = "nobody of theirs there"
"""Name of the rule; what it finds is denied by who speaks, whatever else governs it."""
_MEN = frozenset({"personnel", "fighters", "aircraft", "drones", "vehicles", "ships", "weapons"})
_SAID = frozenset({"alleged", "denied", "stated"})
_NONE = {
    "en": frozenset({"no", "not", "none", "nobody", "neither"}),
    "fr": frozenset({"aucun", "aucune", "nul", "nulle", "pas"}),
}
_ANY = {"en": frozenset({"any", "single", "one"}), "fr": frozenset({"seul", "seule", "moindre"})}
"""What makes men none under a verb that denies."""
_SPEAKERS = frozenset({"country", "person", "armed_group", "military", "government", "party", "group"})
_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis", "obj", "conj"})


def find_nobody_there(scene: Scene) -> Iterator[Draft]:
    """Yield the presences of his own men that somebody denies."""
    tree = scene.tree
    words = {*tree.lower}
    if words.isdisjoint(_NONE[scene.lang] | _ANY[scene.lang]):
        return
    for noun in _nouns_of_none(scene):
        if any(not _is_own(scene, k) for k in _owner_tokens(scene, noun)):
            continue
        clause = _clause_of(scene, noun)
        if clause is None or not _is_being_there(scene, clause) or (told := _speaker(scene, noun, clause)) is None:
            continue
        verb, speakers = told
        none = _is_none(scene, noun, verb)
        places = _places(scene, noun, clause)
        if none and places and not _is_at_home(scene, speakers, places):
            roles = Roles(speakers, [], places, actor_tokens=[noun], spine=[noun])
            step = f"{tree.words[verb]}: denied"
            yield Draft("PRESENT", noun, [noun], NOBODY, roles, Status.DENIED, list(speakers), steps=[step])


def _nouns_of_none(scene: Scene) -> Iterator[int]:
    """Yield nouns of men, and "un seul" of men named before."""
    tree, of = scene.tree, counted(scene.lang)
    for k in range(len(tree)):
        men = tree.pos[k] == "NOUN" and (of.get(tree.lemmas[k]) or of.get(tree.lower[k])) in _MEN
        if men or (tree.lower[k] == "seul" and k > 1 and tree.lower[k - 2] == "pas"):
            yield k


def _owner_tokens(scene: Scene, noun: int) -> list[int]:
    """Return what tells whose men they are: "Turkish", "of Iran", "his"."""
    tree = scene.tree
    below = [m for k in (noun, *tree.children(noun, "nmod")) for m in tree.kids[k]]
    return [m for m in below if m in scene.at and scene.at[m].of("actor") and not is_locative(scene, m)]


def _is_own(scene: Scene, k: int) -> bool:
    """Tell a possessive, whoever it stands for."""
    return scene.tree.feature(k, "Poss") == "Yes"


def _clause_of(scene: Scene, noun: int) -> int | None:
    """Return the predicate that men, or the share of them, are the subject or object of."""
    tree, k = scene.tree, noun
    for _ in range(3):
        above = tree.heads[k]
        if above == k:
            return None
        if tree.deps[k].split(":")[0] in ("nsubj", "obj", "xcomp") and (
            tree.pos[above] in ("VERB", "AUX") or tree.children(above, "cop")
        ):
            return above
        if tree.deps[k] not in ("nmod", "obl", "flat"):
            return None
        k = above
    return None


def _is_being_there(scene: Scene, clause: int) -> bool:
    """Tell "is in Libya", "remains there", "has in Libya", "has set foot in" from what befalls soldiers there."""
    tree, lang = scene.tree, scene.lang
    lemma = tree.lemmas[clause]
    if tree.children(clause, "cop") or lemma in classed(lang, "verbs", "copula") | classed(lang, "verbs", "have"):
        return True
    if lemma in ("be", "être") or any(tree.lemmas[k] in ("foot", "pied") for k in tree.children(clause, "obj")):
        return True
    return any(f.type == "PRESENT" and not f.fixed for f in load_frames(lang).by_lemma.get(lemma, ()))


def _is_at_home(scene: Scene, speakers: list[Argument], places: list[Argument]) -> bool:
    """Tell "There are no mercenaries in Mali", as Mali says: those that he denies are not his own."""
    gazetteer = scene.gazetteer
    homes = {gazetteer.country_of(a.id) for a in speakers if gazetteer.has_actor(a.id)} | {a.id for a in speakers}
    lands = {gazetteer.country_of(p.id) for p in places if gazetteer.has_place(p.id)} | {p.id for p in places}
    return bool(homes & lands)


def _speaker(scene: Scene, noun: int, clause: int) -> tuple[int, list[Argument]] | None:
    """Return the verb of saying over a clause, or beside it, and who says it."""
    tree = scene.tree
    beside = [tree.heads[clause]] if tree.deps[clause].split(":")[0] in _CLAUSES else []
    beside += [k for k in tree.children(clause, "parataxis", "dep", "ccomp") if k > clause]
    for verb in beside:
        cue = cue_at(tree, verb, "VERB") if tree.pos[verb] == "VERB" and verb != clause else None
        if cue is None or cue.effect not in _SAID or noun in tree.children(verb, "nsubj"):
            continue
        doers = unique([a for k in subjects(tree, verb) for a in actors_of(scene, k) if a.kind in _SPEAKERS])
        if doers and all(a.kind != "person" or scene.gazetteer.has_actor(a.id) for a in doers):
            return verb, doers
    return None


def _is_none(scene: Scene, noun: int, verb: int) -> bool:
    """Tell "no soldier", "none of our men", "pas un seul de nos hommes"; under a denial also "a single soldier"."""
    tree, lang = scene.tree, scene.lang
    top = tree.heads[noun] if tree.deps[noun] in ("nmod", "obl") else noun
    first = tree.subtree(top)[0]
    words = {tree.lower[k] for k in range(max(0, first - (lang == "fr")), noun + 1)}
    if words & _NONE[lang]:
        return True
    cue = cue_at(tree, verb, "VERB")
    denies = cue is not None and cue.effect == "denied"
    return denies and bool(words & _ANY[lang])


def _places(scene: Scene, noun: int, clause: int) -> list[Argument]:
    tree = scene.tree
    share = tree.heads[noun]
    near = [m for k in (noun, share, clause) for m in tree.kids[k]]
    labels = ("nmod", "obl", "advmod", "expl", "iobj")  # "il n'y en reste pas un seul"
    found = [k for k in near if tree.deps[k].split(":")[0] in labels and is_locative(scene, k)]
    found += [clause] if tree.children(clause, "cop") and is_locative(scene, clause) else []
    return unique([p for k in found for p in places_of(scene, k)])
