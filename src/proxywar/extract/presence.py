"""Forces that are somewhere by what a clause takes for granted.

"Plans to withdraw its 4,000 soldiers from Somalia", "where 1,500 soldiers are stationed", "1,000 Rwandans fight
alongside the M23 in Rutshuru": no word of these says that they are there, and all three do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import Evoked, Frame, evoked_frames, load_frames, noun_class
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.joints import RELATIVE
from proxywar.extract.locations import places_of
from proxywar.extract.nouns import counted
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene
from proxywar.extract.status import judge
from proxywar.find.tree import NOMINAL, tokens_with
from proxywar.lang import classed, united
from proxywar.records import Argument, Status

LEFT_BEHIND = "forces to be withdrawn"
"""Name of the rule for forces that somebody is to withdraw, and so has there."""
STATIONED = "forces at somebody's base"
"""Name of the rule for forces without an owner of their own at a base that has one."""
FIGHTING = "foreign forces in a fight"
"""Name of the rule for forces that fight on another's side somewhere."""
MEN = frozenset({"personnel", "fighters", "aircraft", "drones", "vehicles", "ships", "weapons"})
ARSENAL = frozenset({"arsenal"})
CIVIL = frozenset({"company", "media"})
"""Kinds of bodies without forces: wherever they are, they do business or report."""
WITH_SEATS = CIVIL | {"organisation"}
"""Kinds of bodies that have offices, of which some may have forces too."""
FOREIGN = frozenset({"troops", "mercenaries"})
UNDONE = frozenset({Status.PLANNED, Status.POSSIBLE, Status.NEGATED})
FROM = {"en": frozenset({"from", "out"}), "fr": frozenset({"de", "hors"})}
DEFINITE = {
    "en": frozenset({"the", "its", "their", "his", "her", "these", "those"}),
    "fr": frozenset({"le", "la", "les", "l'", "l’", "ses", "leurs", "son", "leur", "sa", "ces", "des"}),
}


def find_presumed(scene: Scene, chosen: Iterable[tuple[Evoked, Roles]], frames: Mapping[int, Frame]) -> Iterator[Draft]:
    """Yield the presences that the clauses of a sentence take for granted.

    Args:
        chosen: The frames of the sentence with their roles.
        frames: The frame of every token that heads one.
    """
    if "constructions" in scene.tree.without:
        return
    yield from _to_be_withdrawn(scene, frames)
    yield from _at_bases(scene)
    yield from _fighting(scene, list(chosen))


def puts_no_force(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell offices, words and forces that are only to be raised from forces that are or go somewhere."""
    raised = evoked.frame.type == "PRESENT" and evoked.frame.pos == "NOUN" and is_raised(scene, evoked.head)
    owned = (
        evoked.frame.type == "PRESENT" and evoked.frame.pos == "NOUN" and are_captives(scene, evoked.head, roles.actors)
    )
    return raised or owned or is_bloodless(scene, evoked) or is_civil_seat(scene, evoked, roles)


def is_raised(scene: Scene, k: int) -> bool:
    """Tell "to build a Syrian force in Libya": it is set up there, and whose men it has do not send it."""
    tree, verb = scene.tree, scene.tree.heads[k]
    return tree.deps[k] == "obj" and tree.lemmas[verb] in classed(scene.lang, "verbs", "sets up a force")


def are_captives(scene: Scene, k: int, owners: Iterable[Argument]) -> bool:
    """Tell "holds Egyptian airmen at X", whom somebody else holds there, from forces that are there."""
    tree, above = scene.tree, scene.tree.heads[k]
    if tree.deps[k] == "nmod" and tree.lemmas[above] in classed(scene.lang, "nouns", "quantifier"):
        k, above = above, tree.heads[above]
    if tree.deps[k] != "obj" or tree.lemmas[above] not in classed(scene.lang, "verbs", "holds captive"):
        return False
    holders = {a.id for s in subjects(tree, above) for a in actors_of(scene, s)}
    return bool(holders) and not holders & {a.id for a in owners}  # not "keeps its men in X"


def is_civil_seat(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "the oil company has its headquarters in Tripoli", where it works, from forces that are somewhere."""
    held = evoked.frame.type in ("PRESENT", "CONTROLS") and evoked.frame.channel in (None, "basing")
    return held and not any(is_men(scene, k) for k in roles.actor_tokens) and are_civil(scene, evoked.tokens, roles)


def is_bloodless(scene: Scene, evoked: Evoked) -> bool:
    """Tell "deploys its diplomatic arsenal", "une offensive diplomatique", where nobody fights, from forces."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type not in ("MOBILIZE", "ASSAULT") or evoked.frame.pos == "ADJ":
        return False
    words = classed(scene.lang, "words", "bloodless")
    if words.isdisjoint(tree.lemmas):
        return False
    means = united(noun_class(scene.lang, "attack"), noun_class(scene.lang, "arms"), ARSENAL)
    nouns = [k for k in (objects(tree, head) if evoked.frame.pos == "VERB" else [head]) if tree.lemmas[k] in means]
    return any(tree.lemmas[m] in words for k in nouns for m in tree.children(k, "amod"))


def are_civil(scene: Scene, tokens: Iterable[int], roles: Roles) -> bool:
    """Tell whether those who are somewhere do business, report or have an office there, and no forces."""
    seats = classed(scene.lang, "nouns", "civil seat")
    kinds = WITH_SEATS if {scene.tree.lemmas[k] for k in tokens} & seats else CIVIL
    known = [scene.gazetteer.actor(a.id) for a in roles.actors if scene.gazetteer.has_actor(a.id)]
    civil = [a for a in known if a.kind in kinds and (a.kind in CIVIL or a.country is None)]  # the PLO is of a people
    return bool(roles.actors) and len(civil) == len(roles.actors)


def is_men(scene: Scene, k: int) -> bool:
    """Tell a noun of men, arms or vehicles under arms."""
    of = counted(scene.lang)
    return (of.get(scene.tree.lemmas[k]) or of.get(scene.tree.lower[k])) in MEN


@cache
def leaving(lang: str) -> frozenset[str]:
    """Return the words that head a frame of withdrawal."""
    groups = load_frames(lang).by_lemma.values()
    return frozenset(f.lemma for group in groups for f in group if f.type == "RETREAT")


def _to_be_withdrawn(scene: Scene, frames: Mapping[int, Frame]) -> Iterator[Draft]:
    """Find "plans to withdraw 600 of its 1,200 soldiers from X": who is to leave is there."""
    tree = scene.tree
    if leaving(scene.lang).isdisjoint(tree.lemmas):
        return
    for group in evoked_frames(scene):
        evoked = next((e for e in group if e.frame.type == "RETREAT" and e.frame.pos != "ADJ"), None)
        if evoked is None:
            continue
        head = evoked.head
        verdict = judge(tree, evoked.frame, head, frames)
        if not (verdict.dropped or verdict.status in UNDONE):
            continue
        for k in _leavers(scene, head):
            places = [p for m in _from(scene, head, k) for p in places_of(scene, m)]
            doers = [a for s in subjects(tree, head) for a in actors_of(scene, s)] if _is_own(scene, k) else []
            # "unless Washington pulled its soldiers out": a clause with a subject of its own speaks of that one's men
            near = scene.lang == "en" and bool(tree.children(head, "nsubj"))
            owners = (doers if near else []) or owners_of(scene, k, seated=False) or doers
            told = _is_counted(scene, k) or verdict.status is not Status.PLANNED
            if owners and places and told and _is_definite(scene, k):
                roles = Roles(unique(owners), [], unique(places), actor_tokens=[k], spine=[k])
                yield Draft("PRESENT", k, [k], LEFT_BEHIND, roles)


def _leavers(scene: Scene, head: int) -> Iterator[int]:
    """Yield the nouns of men whom a verb or noun of withdrawal says to leave, counted or not."""
    tree = scene.tree
    tops = [*objects(tree, head), *subjects(tree, head)] if tree.pos[head] == "VERB" else list(tree.kids[head])
    tops += [k for k in tree.kids[head] if tree.deps[k] in ("obl", "nmod", "nummod")]
    for top in dict.fromkeys(tops):
        for k in (top, *(m for m in tree.kids[top] if tree.deps[m] in ("nmod", "obl"))):
            if tree.pos[k] in NOMINAL and is_men(scene, k):
                yield k
                break


def _from(scene: Scene, head: int, men: int) -> list[int]:
    """Return the tokens of the places that men are to leave; what hangs on the men says it too."""
    tree = scene.tree
    near = [k for t in (head, men) for k in tree.kids[t] if k != men and tree.case_of(k) in FROM[scene.lang]]
    return [k for k in near if tree.deps[k].split(":")[0] in ("obl", "nmod", "advmod")]


def _is_own(scene: Scene, k: int) -> bool:
    return any(scene.tree.feature(m, "Poss") == "Yes" for m in scene.tree.kids[k])


def _is_definite(scene: Scene, k: int) -> bool:
    """Tell "its soldiers", "les 700 soldats" from "some soldiers"."""
    tree = scene.tree
    marks = {tree.lower[m] for m in tree.kids[k] if tree.deps[m] in ("det", "nmod:poss", "case")}
    return bool(marks & DEFINITE[scene.lang])


def _is_counted(scene: Scene, k: int) -> bool:
    """Tell "its 4,000 soldiers": of men that only are to go, a number says that somebody has seen them there."""
    return bool(scene.tree.children(k, "nummod")) or scene.tree.pos[scene.tree.heads[k]] == "NUM"


def _at_bases(scene: Scene) -> Iterator[Draft]:
    """Find "devant la base française de Niamey, où stationnent 1 500 soldats": men of whoever has the base."""
    tree = scene.tree
    for verb in tokens_with(tree.deps, {"acl:relcl"}):
        site = tree.heads[verb]
        sites = classed(scene.lang, "nouns", "site of forces")
        if tree.deps[site] == "nmod" and tree.lemmas[site] not in sites:
            site = tree.heads[site]  # "la base de Niamey, où"
        if tree.lemmas[site] not in sites or not any(tree.lower[k] in ("où", "where") for k in tree.kids[verb]):
            continue
        men = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj") and is_men(scene, k)]
        owners = [] if not men or owners_of(scene, men[0], seated=False) else owners_of(scene, site, seated=False)
        places = places_of(scene, site)
        if owners and places:
            roles = Roles(unique(owners), [], unique(places), actor_tokens=men[:1], spine=[men[0], verb])
            yield Draft("PRESENT", verb, [verb, men[0]], STATIONED, roles)


def _fighting(scene: Scene, chosen: list[tuple[Evoked, Roles]]) -> Iterator[Draft]:
    """Find "des soldats rwandais combattent aux côtés du M23 dans le Rutshuru"."""
    tree = scene.tree
    for evoked, roles in chosen:
        frame = evoked.frame
        fights = frame.channel in FOREIGN or frame.lemma in classed(scene.lang, "verbs", "fights with somebody")
        if frame.type != "BACKS" or not fights or frame.pos != "VERB" or not roles.places:
            continue
        men = [k for k in roles.actor_tokens if is_men(scene, k) and tree.lower[k] not in RELATIVE[scene.lang]]
        owners: list[Argument] = [a for k in men for a in owners_of(scene, k, seated=False)]
        if owners:
            told = Roles(unique(owners), [], list(roles.places), actor_tokens=men, spine=[*men, evoked.head])
            yield Draft("PRESENT", evoked.head, [evoked.head, *men], FIGHTING, told)
