"""Deeds whose author stands elsewhere in the sentence: signed by someone, laid at someone's door."""

from __future__ import annotations

from proxywar.extract.arguments import unique
from proxywar.extract.communiques import leave_to_author
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import agents
from proxywar.extract.implied import blames, blow_that
from proxywar.extract.joints import expand
from proxywar.extract.makes import is_materiel
from proxywar.extract.merging import absorb
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import tokens_with
from proxywar.lang import classed
from proxywar.records import Status

SIGNERS = frozenset({"obj", "xcomp", "obl", "nmod", "appos", "amod", "advmod"})
"""Labels that the parser gives to whoever a deed is signed by, quoted or not."""
_BLOWS = frozenset({"ASSAULT", "COERCE"})
_STATES = frozenset({"country", "government"})


def find_authors(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Tell whose the deeds of a sentence are, and how sure that is, where their own words do not.

    Returns:
        The facts without those that others have taken up.
    """
    drafts = _lend_workers(scene, drafts)
    _lend_agents(scene, drafts)
    _lend_makers(scene, drafts)
    _lay_at_doors(scene, drafts)
    _lay_on_answerable(scene, drafts)
    _doubt_doers(scene, drafts)
    return drafts


def _lend_agents(scene: Scene, drafts: list[Draft]) -> None:
    """Give an agentless strike the author that the sentence names elsewhere: 'le coup est signé "Russie"'."""
    tree = scene.tree
    signing = classed(scene.lang, "verbs", "sign")
    for i, lemma in enumerate(tree.lemmas):
        if lemma not in signing or not tree.is_past_participle(i):
            continue
        if tree.children(i, "aux") and not tree.is_passive(i):
            continue  # "ont signé à Doha un accord": an act of the signers, and no blow
        after = [k for k in tree.kids[i] if k > i and tree.deps[k].split(":")[0] in SIGNERS]
        signers = [a for k in after for a in actors_of(scene, k)]
        orphans = [d for d in drafts if d.type == "ASSAULT" and not d.actors]
        orphans = [d for d in orphans if d.head > i] or orphans
        if signers and orphans:
            orphans[0].roles.actors = unique(signers)
            orphans[0].steps.append(f"{tree.words[i]}: author")


def _lend_makers(scene: Scene, drafts: list[Draft]) -> None:
    """Give a deed of nobody to whose it is said to be: "The blast was the work of X", "le raid est l'œuvre de X"."""
    tree, works = scene.tree, classed(scene.lang, "nouns", "work of somebody")
    for noun in tokens_with(tree.lemmas, works):
        told = (
            {m for k in tree.children(noun, "nsubj") for m in (k, *tree.subtree(k))}
            if tree.children(noun, "cop")
            else ()
        )
        orphans = [d for d in drafts if d.head in told and not d.actors and (d.type in _BLOWS or d.recipients)]
        theirs = [k for k in tree.children(noun, "nmod") if k > noun and tree.case_of(k) in ("of", "de")]
        for deed in orphans[:1]:
            deed.roles.actors = unique([a for k in theirs for m in expand(tree, [k]) for a in actors_of(scene, m)])
            deed.steps.append(f"{tree.words[noun]}: author")


def _lay_at_doors(scene: Scene, drafts: list[Draft]) -> None:
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


def _lay_on_answerable(scene: Scene, drafts: list[Draft]) -> None:
    """Leave a deed for which a group is held answerable to it: "tient les Houthis pour responsables d'une attaque".

    A state may answer for what others do on its soil.
    """
    tree, answerable = scene.tree, classed(scene.lang, "words", "answerable")
    for blame in drafts:
        said = [k for k in blame.tokens[1:] if tree.lemmas[k] in answerable or tree.lower[k] in answerable]
        if blame.type != "ACCUSE" or not said or not any(a.kind not in _STATES for a in blame.recipients):
            continue
        for deed in drafts:
            noun = blow_that(scene, deed.head)
            told = tree.deps[noun] in ("nmod", "obl") and tree.case_of(noun) in ("de", "of", "for")
            hung = told and tree.heads[noun] in (blame.head, *said) and noun > said[0]
            own = {k for k in deed.roles.actor_tokens if k in tree.subtree(noun)}
            if deed.type in ("ASSAULT", "COERCE") and hung and not (own and deed.actors):
                deed.roles.actors, deed.roles.actor_tokens = list(blame.recipients), list(blame.roles.recipient_tokens)
                deed.status, deed.holders = Status.ALLEGED, list(blame.actors)
                deed.steps.append(f"{tree.words[said[0]]}: alleged")


def _doubt_doers(scene: Scene, drafts: list[Draft]) -> None:
    """Leave open who did what "suspected ETA gunmen" did: that it was theirs is only believed."""
    tree, doubtful = scene.tree, classed(scene.lang, "words", "doubts who it was")
    for deed in drafts:
        if deed.type not in ("ASSAULT", "COERCE") or deed.status is not Status.STATED or not deed.actors:
            continue
        marks = [k for t in deed.roles.actor_tokens for k in tree.children(t, "amod", "acl")]
        doubts = [k for k in marks if {tree.lower[k], tree.lemmas[k]} & doubtful]
        if doubts:
            deed.status = Status.ALLEGED
            deed.steps.append(f"{tree.words[doubts[0]]}: alleged")


def _lend_workers(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Give a blow by arms the author of what was done with them: "A bomb planted by ETA killed two policemen" is one.

    Returns:
        The facts without those that only say who fired, laid or dropped what struck.
    """
    tree, kept = scene.tree, list(drafts)
    works = classed(scene.lang, "verbs", "works a weapon")
    for blow in drafts:
        if blow.type != "ASSAULT" or blow.actors or tree.pos[blow.head] != "VERB" or tree.is_passive(blow.head):
            continue
        arms = [k for k in tree.children(blow.head, "nsubj") if is_materiel(scene, k)]
        worked = [m for k in arms for m in tree.children(k, "acl", "acl:relcl") if tree.lemmas[m] in works]
        for m in worked[:1]:
            fired = next((d for d in kept if d.head == m and d.type == "ASSAULT" and d.actors), None)
            authors = fired.actors if fired is not None else [a for d in agents(tree, m) for a in actors_of(scene, d)]
            blow.roles.actors = unique(authors)
            blow.roles.actor_tokens = agents(tree, m) or blow.roles.actor_tokens
            blow.steps.append(f"{tree.words[m]}: author")
            if fired is not None and not fired.recipients and fired.status is blow.status:
                absorb(blow, fired)
                blow.roles.used |= fired.roles.used
                kept = [d for d in kept if d is not fired]
    return kept
