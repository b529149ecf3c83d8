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
from proxywar.find.tree import NOMINAL, Tree
from proxywar.records import Argument, Status

GAPPED = frozenset({"AID", "MOBILIZE", "COOPERATE", "BACKS", "RETREAT", "COERCE", "ASSAULT", "REQUEST", "SANCTION"})
"""Types of verbs that may be left out in the second clause."""
GAPPED_BEFORE_NAMES = GAPPED | {"SUPPORT", "CONTROLS", "ACCUSE"}
"""Types of verbs that may be left out where a party or a place is their object."""
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
        if draft.type not in GAPPED_BEFORE_NAMES or tree.pos[draft.head] != "VERB" or not draft.roles.actor_tokens:
            continue
        for start, end in _segments_behind(tree, draft.head):
            actors, behind = _gapped_subject(scene, draft, start, end)
            if not actors:
                break
            _leave_to_gap(scene, draft, start, end)
            roles = _gapped_object(scene, draft, behind, end)
            if roles is None:
                continue
            if not draft.roles.recipients and "recipient:obj" not in draft.roles.used and roles.recipients:
                draft.roles.recipients = list(roles.recipients)  # "X livrera des chars et Y des avions à Z"
            status = Status.NEGATED if tree.lower[behind] in NOTHING else draft.status
            roles = replace(roles, actors=actors, actor_tokens=[behind - 1])
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
        doers = [k for k in tree.children(clause, "nsubj") if k < clause and tree.lower[k + 1] in ("to", "of", "from")]
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


def _gapped_subject(scene: Scene, draft: Draft, start: int, end: int) -> tuple[list[Argument], int]:
    """Return who a segment "London the tanks" is about and where its object opens; nobody where it is none."""
    tree = scene.tree
    first = start + (tree.pos[start] == "DET")
    if tree.lower[start] in ("a", "an") and tree.deps[first] in ("compound", "amod"):
        return [], start  # ", a Hutu militia" tells what the one before is
    ref = scene.at.get(first)
    nobody: tuple[list[Argument], int] = ([], end)
    if ref is None or ref.is_adjective or ref.last + 1 > end or tree.children(first, "orphan"):
        return nobody
    behind = ref.last + 1
    opens = tree.pos[behind] in OPENS_OBJECT or tree.lower[behind] in NOTHING or tree.lower[behind] == "des"
    named = behind in scene.at and not scene.at[behind].is_adjective  # two names are the tree's (`mend_gapped_names`)
    if named or not opens or any(tree.pos[k] in ("VERB", "AUX") for k in range(behind, end + 1)):
        return nobody
    if not any(tree.pos[k] in ("NOUN", "NUM", "PROPN") or tree.lower[k] in NOTHING for k in range(behind, end + 1)):
        return nobody
    known = {a.id for a in draft.actors}
    return [a for a in actors_of(scene, first) if a.id not in known], behind


def _gapped_object(scene: Scene, draft: Draft, behind: int, end: int) -> Roles | None:
    """Return the roles that the object of such a clause fills; None where it names nobody though the first one did.

    "La Zambie arme la ZAPU, la Tanzanie le FRELIMO", "Moscou livra des chars à Hanoï, Pékin des fusils au Cambodge".
    """
    tree, roles = scene.tree, draft.roles
    thing = next((k for k in range(behind, end + 1) if tree.pos[k] in NOMINAL), behind)
    if any(t.start + tree.offset <= tree.start[thing] < t.end + tree.offset for t in scene.times):
        return roles  # "Ankara l'a reconnu lundi, Londres le lendemain": the same, at another time
    undergone = "recipient:obj" in roles.used
    if undergone or "place:obj" in roles.used:
        parties = actors_of(scene, thing, fact_type=draft.type) if undergone and draft.type != "CONTROLS" else []
        parties = [a for a in parties if scene.gazetteer.has_actor(a.id)]  # not "London the Storm Shadows"
        places = [] if parties else places_of(scene, thing, loose=True)
        return replace(roles, recipients=parties, places=places) if parties or places else None
    if draft.type not in GAPPED:
        return None
    if thing in scene.at and not scene.at[thing].is_adjective:
        goods = any(tree.pos[k] == "NOUN" for k in range(scene.at[thing].last + 1, end + 1))
        parties = actors_of(scene, thing, fact_type=draft.type) if goods and roles.recipients else []
        return replace(roles, recipients=parties) if parties else None  # "China the FNLA rifles"
    given = [k for k in range(thing + 1, end + 1) if k in scene.at and tree.case_of(k) in ("à", "to")]
    parties = unique([a for k in given for a in actors_of(scene, k, fact_type=draft.type)])
    if parties:
        return replace(roles, recipients=parties)
    named = [k for k in range(thing + 1, end + 1) if k in scene.at and tree.pos[k - 1] == "ADP"]
    places = unique([p for k in named for p in places_of(scene, k)])
    return replace(roles, places=places) if places and not roles.recipients else roles
