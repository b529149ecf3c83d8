"""Deeds told before that somebody denies or is blamed for: "35 people were killed. The rebels blamed the army".

The words of the denial or of the blame name no victim and no place: these are those of the deed.
"""

from __future__ import annotations

from dataclasses import replace

from proxywar.extract.arguments import Roles
from proxywar.extract.attackers import BY_FORCE
from proxywar.extract.cues import cue_at
from proxywar.extract.deeds_taken_up import with_states
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import evoked_frames
from proxywar.extract.grammar import agents, subjects
from proxywar.extract.merging import ids_of
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import tokens_with
from proxywar.lang import classed, united
from proxywar.records import Argument, Status

_FOR = {"en": frozenset({"for", "of", "over", "in", "with"}), "fr": frozenset({"de", "pour", "dans"})}
"""Prepositions of what somebody is blamed for."""
_IT = frozenset({"it", "both", "them", "l'", "l’", "les"})
_SAID_OF = frozenset({"ccomp", "xcomp", "advcl", "obj"})
_UNDONE = (Status.NEGATED, Status.DENIED, Status.POSSIBLE, Status.PLANNED)


def note_blows(scene: Scene, drafts: list[Draft]) -> None:
    """Remember the blows of a sentence, also those of which no party is known."""
    scene.discourse.blows += [
        (scene.tree.start[d.head], d) for d in drafts if d.type in BY_FORCE and d.status not in _UNDONE
    ]


def retell(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the deeds told in this sentence or the one before that it lays at somebody's door or denies."""
    told = [(scene.tree.start[d.head], d) for d in drafts if d.type in BY_FORCE and d.status not in _UNDONE]
    since = scene.since
    before = [blow for blow in (*scene.discourse.blows, *told) if blow[0] >= since]
    if not before:
        return []
    out = _claimed_as_it(scene, before)
    for draft in drafts:
        if draft.type in BY_FORCE and not draft.recipients and _is_claim(draft):
            _take_over(scene, draft, before)
        elif draft.type == "ACCUSE" and draft.recipients and _blames(scene, draft):
            out += _laid_on(scene, draft, before)
        elif draft.type == "REJECT" and draft.actors and (cue := cue_at(scene.tree, draft.head, "VERB")) is not None:
            out += _denied(scene, draft, drafts, before) if cue.effect == "denied" else []
    return out


def _blames(scene: Scene, draft: Draft) -> bool:
    """Tell "blamed the army", "y voit la main de X" from words that say for what somebody is blamed."""
    tree, lang = scene.tree, scene.lang
    if draft.status not in (Status.STATED, Status.ALLEGED) or tree.pos[draft.head] != "VERB":
        return False
    lays = united(classed(lang, "verbs", "lay at a door"), classed(lang, "verbs", "accuses"))
    doors = united(classed(lang, "nouns", "responsibility"), classed(lang, "words", "at whose door"))
    alone = tree.lemmas[draft.head] in lays and len(draft.tokens) == 1
    if not alone and not any(tree.lemmas[k] in doors for k in draft.tokens if k != draft.head):
        return False
    told = [k for k in tree.kids[draft.head] if k > draft.head and k not in draft.tokens]
    of = [m for k in (*draft.tokens[1:], *draft.roles.recipient_tokens) for m in tree.kids[k] if m not in draft.tokens]
    behind = [(k, _FOR[lang]) for k in told] + [(k, _FOR[lang] & {"for", "pour"}) for k in of]
    said = any(tree.deps[k] in ("xcomp", "ccomp", "advcl") for k in told)
    return not said and not any(
        tree.deps[k] in ("obl", "nmod", "obl:arg") and tree.case_of(k) in marks and not scene.is_time(k)
        and k not in draft.roles.recipient_tokens for k, marks in behind)  # fmt: skip


def _is_claim(draft: Draft) -> bool:
    """Tell "claimed the attack", "a revendiqué l'attentat", where the claim names no victim."""
    claimed = "actor:claimed" in draft.roles.used or (draft.frame is not None and draft.frame.aspect == "claim")
    return claimed and bool(draft.actors) and draft.status is Status.ALLEGED


def _take_over(scene: Scene, draft: Draft, before: list[tuple[int, Draft]]) -> None:
    """Give a deed that is claimed whom and where the deed of nobody befell that was told before."""
    deeds = [deed for start, deed in before if start < scene.tree.start[draft.head] and deed is not draft]
    if not deeds or deeds[-1].actors or with_states(scene, draft.actors) & with_states(scene, deeds[-1].recipients):
        return
    draft.roles.recipients, draft.roles.places = list(deeds[-1].recipients), draft.places or list(deeds[-1].places)
    draft.steps.append(f"{scene.tree.words[draft.head]}: deed told before")


def _claimed_as_it(scene: Scene, before: list[tuple[int, Draft]]) -> list[Draft]:
    """Return the deed of nobody that "Islamic Jihad claimed both", "l'a revendiqué" takes up, as the claimer's."""
    tree, out = scene.tree, []
    for verb in tokens_with(tree.lemmas, classed(scene.lang, "verbs", "claim")):
        things = tree.children(verb, "obj")
        if tree.pos[verb] != "VERB" or len(things) != 1 or tree.lower[things[0]] not in _IT or verb < 1:
            continue
        deeds = [deed for start, deed in before if start < tree.start[verb]]
        actors = [a for k in subjects(tree, verb) for a in actors_of(scene, k)]
        if deeds and actors and not deeds[-1].actors and not tree.children(verb, "xcomp", "ccomp", "advmod"):
            draft = Draft("ASSAULT", verb, [verb], "", Roles(actors=actors))
            out.append(_retold(scene, deeds[-1], draft, actors, Status.ALLEGED))
    return out


def _laid_on(scene: Scene, draft: Draft, before: list[tuple[int, Draft]]) -> list[Draft]:
    """Return the last deed of nobody, or one that others claim, as the deed of who is blamed for it."""
    accused, at = with_states(scene, draft.recipients), scene.tree.start[draft.head]
    deeds = [(start, deed) for start, deed in before if start < at]
    if not deeds:
        return []
    since, deed = deeds[-1]
    claimed = deed.status is Status.ALLEGED and bool(ids_of(deed.holders) & ids_of(deed.actors))
    claimed = claimed and since >= scene.start  # "The Houthis claimed it, but Riyadh blamed Iran"
    if (deed.actors and not claimed) or accused & (
        with_states(scene, deed.recipients) | with_states(scene, deed.actors)
    ):
        return []
    return [_retold(scene, deed, draft, list(draft.recipients), Status.ALLEGED)]


def _denied(scene: Scene, draft: Draft, drafts: list[Draft], before: list[tuple[int, Draft]]) -> list[Draft]:
    """Return the deed that "denied that it had struck any civilian target" takes up, where it tells none of its own."""
    tree = scene.tree
    for clause in tree.children(draft.head, *_SAID_OF):
        within = set(tree.subtree(clause))
        if clause < draft.head or any(d.head in within and d.status is Status.DENIED for d in drafts):
            continue
        top = {clause, *tree.children(clause, "obj", "nsubj", "nsubj:pass", "nmod")}
        hits = any(
            group[0].head in top and any(e.frame.type in BY_FORCE for e in group) for group in evoked_frames(scene)
        )
        if not hits or (tree.deps[clause] == "obj" and tree.pos[clause] != "VERB"):
            continue
        passive = tree.is_passive(clause) and not agents(tree, clause)
        own, at = with_states(scene, draft.actors), tree.start[draft.head]
        deeds = [deed for start, deed in before if start < at and deed.actors]
        if deeds and (passive or own & with_states(scene, deeds[-1].actors)):
            return [_retold(scene, deeds[-1], draft, list(deeds[-1].actors), Status.DENIED, head=clause)]
    return []


def _retold(
    scene: Scene, deed: Draft, draft: Draft, actors: list[Argument], status: Status, *, head: int | None = None
) -> Draft:
    head = draft.head if head is None else head
    roles = Roles(actors=actors, recipients=list(deed.recipients), places=list(deed.places), used={"actor:blamed"})
    steps = [*draft.steps, f"{scene.tree.words[draft.head]}: deed told before"]
    return replace(deed, head=head, tokens=[head], rule="deed told before", roles=roles, status=status, frame=None,
                   holders=list(draft.actors), quantities=[], objects=[], steps=steps)  # fmt: skip
