"""Who takes captives from their captors: "freed the hostages in a raid", "freed the girls from Boko Haram".

A captor who frees somebody lets him go; who frees him by force, or from another, takes him away. And what is done to
punish somebody is told by the deed itself.
"""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import subjects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.extract.senses_fr import evokes
from proxywar.lang import classed
from proxywar.records import Status

_IN = frozenset({"in", "dans"})
_DURING = frozenset({"during", "lors", "durant", "pendant"})
_RAIDS = frozenset({"ASSAULT"})
_CAPTORS = frozenset({"armed_group", "group"})


def free_by_force(scene: Scene, drafts: list[Draft]) -> None:
    """Make a seizure of such a release, in place."""
    tree, lang = scene.tree, scene.lang
    for draft in drafts:
        head = draft.head
        if draft.type != "RETREAT" or tree.pos[head] != "VERB" or not draft.actors:
            continue
        if tree.lemmas[head] not in classed(lang, "verbs", "frees") or tree.is_passive(head):
            continue
        own = {a.id for a in draft.actors}
        beside = tree.children(head, "obl")
        captors = [a for k in beside if tree.case_of(k) == "from" for a in actors_of(scene, k)]
        captors = [a for a in captors if a.kind in _CAPTORS and a.id not in own]
        storms = any(tree.lemmas[k] in classed(lang, "nouns", "storms in") for k in subjects(tree, head))
        if captors or storms or any(_is_raid(scene, k) for k in beside):
            draft.type, draft.mode, draft.roles.recipients = "COERCE", None, captors
            draft.steps.append(f"{tree.words[head]}: by force")


def _is_raid(scene: Scene, k: int) -> bool:
    tree = scene.tree
    told = evokes(scene, k, _RAIDS) or tree.lemmas[k] in classed(scene.lang, "nouns", "any deed of force")
    of_another = bool(tree.children(k, "amod", "nmod:poss", "compound"))  # "during the Israeli offensive"
    marks = _IN if of_another else _IN | _DURING
    return told and any(tree.lower[m] in marks for m in tree.kids[k] if m < k)


def leave_purposes_out(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Leave out "to punish it" behind "imposed an embargo on Serbia": the embargo is the punishment."""
    return [d for d in drafts if d.status is not Status.PLANNED or not _is_told_by_deed(scene, d, drafts)]


def _is_told_by_deed(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    tree = scene.tree
    if tree.pos[draft.head] != "VERB" or tree.deps[draft.head] not in ("advcl", "acl", "xcomp"):
        return False
    above = tree.ancestors(draft.head)[:3]
    sides = [{a.id for a in draft.actors}, {a.id for a in draft.recipients}]
    return any(
        other is not draft
        and other.type == draft.type
        and other.status is Status.STATED
        and other.head in above
        and sides == [{a.id for a in other.actors}, {a.id for a in other.recipients}]
        for other in drafts
    )
