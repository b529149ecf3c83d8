"""Whom a deed befalls whose noun has an owner: "Bazoum's arrest" is none of his doing, "Putin's arrest of X" is."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.declared import declared_against
from proxywar.extract.engaged import undergoers
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import AGENT_PREPOSITION, GENITIVE, fillers
from proxywar.extract.implied import victims
from proxywar.extract.nouns import counted
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_MEN = frozenset({"person"})


def undergo(scene: Scene, evoked: Evoked, roles: Roles) -> None:
    """Note who suffers what an event noun tells, where its own slots do not say: its owner, who is under it."""
    _turn_to_owner(scene, evoked, roles)
    roles.recipients.extend(declared_against(scene, evoked, roles))
    if not roles.recipient_tokens and roles.actor_tokens:
        roles.recipient_tokens = undergoers(scene, evoked)


def _turn_to_owner(scene: Scene, evoked: Evoked, roles: Roles) -> None:
    """Make who owns an arrest, a killing or a release the one whom it befalls, where nothing else says who that is.

    A state or a group arrests sooner than it is arrested: it is taken for the one whom it befalls only where a
    preposition says who does it, "Hezbollah's expulsion by Israel".
    """
    tree, noun = scene.tree, evoked.head
    if evoked.frame.pos != "NOUN" or tree.lemmas[noun] not in classed(scene.lang, "nouns", "befalls its owner"):
        return
    if fillers(tree, evoked.tokens, GENITIVE[scene.lang]):
        return
    owners = fillers(tree, (noun,), "poss")
    told = bool(fillers(tree, (noun,), AGENT_PREPOSITION[scene.lang]))
    owners = [k for k in owners if told or _is_man(scene, k)]
    if not owners:
        return
    roles.actor_tokens = [k for k in roles.actor_tokens if k not in owners]
    roles.used -= {"actor:poss"}
    # Whose "his" is that stands with the noun of a clause is told by the clause: `implied_recipients`.
    if any(tree.feature(k, "Poss") != "Yes" for k in owners) or tree.deps[noun].startswith("nsubj"):
        roles.recipient_tokens = owners
        roles.used |= {"recipient:poss"}


def _is_man(scene: Scene, k: int) -> bool:
    """Tell one man, or men in the plural, from a party."""
    lemma = scene.tree.lemmas[k]
    if scene.tree.pos[k] == "NOUN" and k not in scene.at:
        return lemma in classed(scene.lang, "nouns", "person taken") or counted(scene.lang).get(lemma) is not None
    found = actors_of(scene, k)
    return bool(found) and all(a.kind in _MEN for a in found)


def without_befallen(scene: Scene, evoked: Evoked, tokens: list[int], named: list[Argument]) -> list[Argument]:
    """Return the doers without those of "la capture de Noriega mit fin à": what befalls them is no deed of theirs."""
    tree = scene.tree
    if evoked.frame.pos != "VERB":
        return named
    ends = classed(scene.lang, "nouns", "end of somebody")
    out: set[str] = set()
    for k in tokens:
        if tree.pos[k] != "NOUN" or k in scene.at:
            continue
        out |= victims(scene, "ACCUSE", k)
        if tree.lemmas[k] in ends:
            out |= {a.id for a in actors_of(scene, k)}
    return [a for a in named if a.id not in out]
