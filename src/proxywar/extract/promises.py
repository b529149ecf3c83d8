"""What is promised or refused in passing: "promised Kyiv fourteen tanks", "we shall not negotiate"."""

from __future__ import annotations

from dataclasses import replace

from proxywar.extract.drafts import Draft
from proxywar.extract.frames import noun_class
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.quantities import QuantityMention
from proxywar.lang import classed
from proxywar.records import Argument, Status

REFUSED = frozenset({"CONSULT", "CONCEDE", "AGREE", "SUPPORT"})
_HELP = frozenset({"AID", "BACKS", "COOPERATE"})
_OPEN = frozenset({Status.STATED, Status.ALLEGED, Status.POSSIBLE})
_AGAINST = frozenset({"SANCTION", "ASSAULT", "COERCE", "REJECT", "RETREAT"})
_NOT = frozenset({"not", "never", "n't", "no", "ne", "n'", "n’"})
_TO_COME = frozenset({Status.PLANNED, Status.POSSIBLE})
WILFUL = frozenset({"will", "shall", "wo", "won't"})


def promised_aid(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the aid that agreements with goods as their object promise to someone; who is given men is sent none.

    Promises to help somebody get whom they are made to.
    """
    out = _promised(scene, drafts)
    given = {k for d in (*drafts, *out) if d.type == "AID" and d.recipients for k in objects(scene.tree, d.head)}
    drafts[:] = [d for d in drafts if d.type != "MOBILIZE" or d.head not in given]
    _promise_to_helped(scene, [*drafts, *out])
    return out


def _promised(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    tree = scene.tree
    promising = classed(scene.lang, "verbs", "promise")
    if not any(draft.type == "AGREE" for draft in drafts):
        return []
    goods = noun_class(scene.lang, "goods") | noun_class(scene.lang, "force")
    out = []
    for draft in drafts:
        if draft.type != "AGREE" or not (draft.actors and draft.recipients) or tree.lemmas[draft.head] not in promising:
            continue
        things = [k for k in objects(tree, draft.head) if {tree.lemmas[k], tree.lower[k]} & goods or _is_sum(scene, k)]
        known = any(d.type == "AID" and d.recipients == draft.recipients for d in drafts)
        if not things or known or tree.is_passive(draft.head) or draft.status not in (Status.STATED, Status.ALLEGED):
            continue
        roles = replace(draft.roles, places=[], spine=[*things])
        steps = [*draft.steps, f"{tree.words[draft.head]}: planned"]
        out.append(replace(draft, type="AID", tokens=[draft.head, *things], roles=roles, status=Status.PLANNED,
                           mode=None, quantities=[], objects=[], steps=steps, rule=f"{draft.rule} goods"))  # fmt: skip
    return out


def _promise_to_helped(scene: Scene, drafts: list[Draft]) -> None:
    """Take for the one to whom something is promised whoever is to be helped: "promised to send arms to Kyiv".

    Who is to be fought is promised nothing; two that agree on helping a third agree with each other.
    """
    tree = scene.tree
    for draft in drafts:
        if draft.type != "AGREE" or draft.recipients or len(draft.actors) != 1 or draft.status not in _OPEN:
            continue
        below = set(tree.subtree(draft.head))
        against = {a.id for d in drafts if d.type in _AGAINST and d.head in below for a in d.recipients}
        for other in drafts:
            same = [a.id for a in other.actors] == [draft.actors[0].id]
            helps = other.type in _HELP and same and other.recipients and other.status in _TO_COME
            helps = helps and _NOT.isdisjoint(tree.lower[draft.head : other.head])  # "never again to support X"
            helps = helps and against.isdisjoint(a.id for a in other.recipients)
            if helps and other.head in below and other.head > draft.head:
                draft.roles.recipients = list(other.recipients)
                draft.steps.append("who is to be helped is promised it")
                break


def refuse_talks(scene: Scene, drafts: list[Draft]) -> None:
    """Make refusals of talks and leave that will not be: who says "we shall not negotiate" turns the other side down.

    So does "would not allow Iran to build bases"; what is not allowed is refused with it.
    """
    tree = scene.tree
    refused: set[int] = set()
    for draft in drafts:
        if draft.type not in REFUSED or draft.status is not Status.NEGATED or tree.pos[draft.head] != "VERB":
            continue
        carriers = [draft.head, *tree.children(draft.head, "aux")]
        wilful = any(tree.lower[k] in WILFUL or tree.feature(k, "Tense") == "Fut" for k in carriers)
        told = draft.type == "CONCEDE" or bool(draft.holders)
        wilful = wilful or (
            told and any(tree.lower[k] == "would" or tree.feature(k, "Mood") == "Cnd" for k in carriers)
        )
        if wilful and draft.actors and not tree.is_passive(draft.head):
            # "Nasrallah said that Lebanon would not make peace": who speaks for a state refuses.
            _put_host_first(scene, draft)
            speaks = [a for a in draft.holders if a.kind == "person" and _serves(scene, a, draft.actors)]
            draft.roles.actors = speaks or draft.actors
            draft.type, draft.mode, draft.status, draft.holders = "REJECT", None, Status.STATED, []
            draft.steps.append("what will not be talked about or allowed is refused")
            refused |= {draft.head}
    drafts[:] = [d for d in drafts if d.head in refused or not refused & set(_clauses_above(scene, d.head))]


def _put_host_first(scene: Scene, draft: Draft) -> None:
    """Make the host of "n'accueillera pas X" who refuses: of a visit the guest is told as who comes."""
    hosts = {a.id for k in subjects(scene.tree, draft.head) for a in actors_of(scene, k)}
    if draft.type == "CONSULT" and hosts and hosts == {a.id for a in draft.recipients}:
        draft.roles.actors, draft.roles.recipients = draft.recipients, draft.actors


def _serves(scene: Scene, person: Argument, states: list[Argument]) -> bool:
    gazetteer = scene.gazetteer
    return gazetteer.has_actor(person.id) and gazetteer.country_of(person.id) in {a.id for a in states}


def _clauses_above(scene: Scene, head: int) -> list[int]:
    """Return the verbs whose complement something is."""
    tree, found = scene.tree, []
    for k in (head, *tree.ancestors(head)):
        if tree.deps[k] in ("xcomp", "ccomp") and tree.heads[k] != k:
            found.append(tree.heads[k])
        elif tree.deps[k] in ("acl:relcl", "advcl", "root"):
            break
    return found


def _is_sum(scene: Scene, k: int) -> bool:
    """Tell "$50m", "400 millions de dollars" by a number of money that its phrase holds."""
    tree = scene.tree
    own = [m for m in tree.subtree(k) if k - 3 <= m <= k + 3]
    sums = [q for q in scene.quantities if q.of == "money"]
    return tree.words[k] in ("$", "€", "£") or _overlap(scene, sums, own)


def _overlap(scene: Scene, sums: list[QuantityMention], tokens: list[int]) -> bool:
    tree = scene.tree
    spans = [(tree.start[m] - tree.offset, tree.end[m] - tree.offset) for m in tokens]
    return any(q.start < end and start < q.end for q in sums for start, end in spans)
