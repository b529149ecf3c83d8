"""Deeds whose author stands elsewhere in the sentence: signed by someone, laid at someone's door."""

from __future__ import annotations

from proxywar.extract.arguments import unique
from proxywar.extract.communiques import leave_to_author
from proxywar.extract.drafts import Draft
from proxywar.extract.implied import blames, blow_that
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Status

SIGNERS = frozenset({"obj", "xcomp", "obl", "nmod", "appos", "amod", "advmod"})
"""Labels that the parser gives to whoever a deed is signed by, quoted or not."""


def lend_agents(scene: Scene, drafts: list[Draft]) -> None:
    """Give an agentless strike the author that the sentence names elsewhere: 'le coup est signé "Russie"'."""
    tree = scene.tree
    signing = classed(scene.lang, "verbs", "sign")
    for i, lemma in enumerate(tree.lemmas):
        if lemma not in signing or not tree.is_past_participle(i):
            continue
        after = [k for k in tree.kids[i] if k > i and tree.deps[k].split(":")[0] in SIGNERS]
        signers = [a for k in after for a in actors_of(scene, k)]
        orphans = [d for d in drafts if d.type == "ASSAULT" and not d.actors]
        orphans = [d for d in orphans if d.head > i] or orphans
        if signers and orphans:
            orphans[0].roles.actors = unique(signers)
            orphans[0].steps.append(f"{tree.words[i]}: author")


def lay_at_doors(scene: Scene, drafts: list[Draft]) -> None:
    """Leave a deed that is laid at someone's door to whoever lays it there: "l'attaque, que Kiev impute à Moscou".

    What a party tells of itself in a text that it signs is left to it.
    """
    leave_to_author(scene, drafts)
    for deed in drafts:
        if "actor:claimed" in deed.roles.used:
            deed.status, deed.holders = Status.ALLEGED, list(deed.actors)
            deed.steps.append("claimed: alleged")
        if "actor:blamed" not in deed.roles.used:
            continue
        said_of = [k for noun in deed.tokens for k in scene.tree.children(noun, "acl") if blames(scene, k, noun)]
        if said_of:
            deed.status = Status.ALLEGED  # "un raid attribué à l'armée": nobody is named who says so
            deed.steps.append(f"{scene.tree.words[said_of[0]]}: alleged")
        for blame in drafts:
            if blame.type == "ACCUSE" and blames(scene, blame.head, blow_that(scene, deed.head)):
                deed.status, deed.holders = Status.ALLEGED, list(blame.actors)
                deed.steps.append(f"{scene.tree.words[blame.head]}: alleged")
