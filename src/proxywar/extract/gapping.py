"""Clauses that leave their verb out: "Washington sent missiles, London tanks", "Ankara envoya…, Doha des armes"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.constructions import IN_A_PLACE
from proxywar.extract.drafts import Draft
from proxywar.extract.locations import places_of
from proxywar.extract.prepositions import LOCATIVES
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.records import Argument, Status

GAPPED = frozenset({"AID", "MOBILIZE", "COOPERATE", "BACKS", "RETREAT", "COERCE", "ASSAULT", "REQUEST", "SANCTION"})
"""Types of verbs that may be left out in the second clause."""
ADDRESSED = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
"""Types of words that are said to somebody, with a clause of what he is to do or did."""
BREAKS = frozenset({",", ";", ".", ":", "—", "–", "-", "!", "?"})
JOINTS = frozenset({"and", "et", "while", "but", "mais"})
OPENS_OBJECT = frozenset({"DET", "NUM", "NOUN", "ADJ"})
NOTHING = frozenset({"nothing", "none", "nobody", "rien", "aucun", "aucune", "personne"})


def fill_gaps(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the facts with those of the clauses that leave out the verb of the clause before them."""
    tree = scene.tree
    out: list[Draft] = []
    for draft in drafts:
        if draft.rule == IN_A_PLACE:
            out += _gapped_copulas(scene, draft)
            continue
        _add_addressed(scene, draft)
        out += _gapped_names(scene, draft)
        if draft.type not in GAPPED or tree.pos[draft.head] != "VERB" or not draft.roles.actor_tokens:
            continue
        for start, end in _segments_behind(tree, draft.head):
            actors = _gapped_subject(scene, draft, start, end)
            if not actors:
                break
            _leave_to_gap(scene, draft, start, end)
            status = Status.NEGATED if tree.lower[start + 1] in NOTHING else draft.status
            roles = replace(draft.roles, actors=actors, actor_tokens=[start])
            _name_own_parties(scene, roles, start, end)
            out.append(replace(draft, tokens=list(draft.tokens), quantities=[], objects=[], roles=roles, status=status,
                               steps=[*draft.steps, f"{tree.words[draft.head]}: left out"]))  # fmt: skip
    kept = [d for d in drafts if d.rule != IN_A_PLACE or d.roles.places]  # the others' place was of the gapped clause
    return [*kept, *out]


def _add_addressed(scene: Scene, draft: Draft) -> None:
    """Add who is told or accused behind "and": "told Rwanda to withdraw and Congo to disarm the FDLR"."""
    tree = scene.tree
    if draft.type not in ADDRESSED or tree.pos[draft.head] != "VERB" or scene.lang != "en":
        return
    for clause in tree.children(draft.head, "xcomp", "advcl", "obl"):
        doers = [k for k in tree.children(clause, "nsubj") if tree.lower[k + 1] in ("to", "of", "from")]
        if doers and tree.children(clause, "cc"):
            draft.roles.recipients = unique([*draft.recipients, *actors_of(scene, doers[0], fact_type=draft.type)])
            draft.roles.recipient_tokens.append(doers[0])


def _gapped_names(scene: Scene, draft: Draft) -> list[Draft]:
    """Return the facts of clauses of two names: "Zambia armed ZAPU, Tanzania FRELIMO"."""
    tree, out = scene.tree, []
    for i in tree.children(draft.head, "conj"):
        second = next(iter(tree.children(i, "orphan")), None)
        actors = actors_of(scene, i) if second is not None else []
        if second is None or not actors or not draft.roles.actor_tokens:
            continue
        _leave_to_gap(scene, draft, i, second)
        behind = [r for r in draft.recipients if r.start > tree.start[draft.head]]
        parties = actors_of(scene, second, fact_type=draft.type) if behind else draft.recipients
        places = places_of(scene, second) if not behind else []
        if parties or places:
            roles = replace(draft.roles, actors=actors, actor_tokens=[i], recipients=parties, recipient_tokens=[second],
                            places=places)  # fmt: skip
            out.append(replace(draft, tokens=list(draft.tokens), quantities=[], objects=[], roles=roles,
                               steps=[*draft.steps, f"{tree.words[draft.head]}: left out"]))  # fmt: skip
    return out


def _gapped_copulas(scene: Scene, draft: Draft) -> list[Draft]:
    """Return who else is somewhere: "La Turquie est à Misrata, la Russie à Joufra", "En Libye, X est à l'ouest, Y…"."""
    tree = scene.tree
    out: list[Draft] = []
    for start, end in _segments_behind(tree, draft.head):
        first = start + (tree.pos[start] == "DET")
        ref = scene.at.get(first)
        after = ref.last + 1 if ref is not None else end
        if ref is None or after >= end or tree.preposition(after) not in LOCATIVES[scene.lang]:
            break
        actors = [a for a in actors_of(scene, first, fact_type="PRESENT") if a.kind != "person"]
        if not actors or any(tree.pos[k] in ("VERB", "AUX") for k in range(first, end + 1)):
            break
        _leave_to_gap(scene, draft, start, end)
        named = [k for k in range(after + 1, end + 1) if k in scene.at]
        places = unique([p for k in named for p in places_of(scene, k)]) if named else draft.roles.places
        if places:
            roles = replace(draft.roles, actors=actors, actor_tokens=[first], places=places)
            out.append(replace(draft, tokens=list(draft.tokens), quantities=[], objects=[], roles=roles))
    return out


def _leave_to_gap(scene: Scene, draft: Draft, start: int, end: int) -> None:
    """Take from the first clause the places and parties that the parser gave it from the second."""
    first, last = scene.tree.start[start], scene.tree.end[end]
    draft.roles.places = [p for p in draft.roles.places if not first <= p.start < last]
    draft.roles.recipients = [r for r in draft.roles.recipients if not first <= r.start < last]


def _name_own_parties(scene: Scene, roles: Roles, start: int, end: int) -> None:
    """Put in to whom or where, if a clause without its verb says so: "…, London rifles to Y"."""
    tree = scene.tree
    behind = [k for k in range(scene.at[start].last + 1, end + 1) if k in scene.at and not scene.at[k].is_adjective]
    if not behind:
        return
    k = behind[0]
    if roles.recipients:
        roles.recipients = actors_of(scene, k) or roles.recipients
    elif tree.pos[k - 1] == "ADP":
        roles.places = places_of(scene, k) or roles.places


def _segments_behind(tree: Tree, verb: int) -> list[tuple[int, int]]:
    """Return first and last token of what stands between the commas behind a verb, without the joint before it."""
    cuts = [i for i in range(verb + 1, len(tree)) if tree.words[i] in BREAKS]
    out = []
    for left, right in pairwise([*cuts, len(tree)]):
        if tree.words[left] not in (",", ";"):
            break
        first = left + 1
        while first < right and tree.lower[first] in JOINTS:
            first += 1
        if right - first >= 2:
            out.append((first, right - 1))
    return out


def _gapped_subject(scene: Scene, draft: Draft, start: int, end: int) -> list[Argument]:
    """Return who a segment "London the tanks" is about; nobody where it is no such clause."""
    tree, ref = scene.tree, scene.at.get(start)
    if ref is None or ref.is_adjective or ref.last + 1 > end:
        return []
    behind = ref.last + 1
    if tree.pos[behind] not in OPENS_OBJECT and tree.lower[behind] not in NOTHING and tree.lower[behind] != "des":
        return []
    if any(tree.pos[k] in ("VERB", "AUX") for k in range(behind, end + 1)):
        return []
    if behind in scene.at and not scene.at[behind].is_adjective:
        return []
    if not any(tree.pos[k] in ("NOUN", "NUM") or tree.lower[k] in NOTHING for k in range(behind, end + 1)):
        return []
    known = {a.id for a in draft.actors}
    return [a for a in actors_of(scene, start) if a.id not in known]
