"""At whose word, and with whom beside, people meet: "à l'invitation de X", "en présence de Y", "chez Z"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.grammar import agents, passive_subjects
from proxywar.extract.joints import expand
from proxywar.extract.no_deal import add_those_without_deal, is_meeting
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_AT = frozenset({"à", "at", "on", "sur"})
_OF = frozenset({"de", "of", "from"})
_MEETS = frozenset({"CONSULT"})
_AT_HIS = frozenset({"chez", "autour"})
"""Prepositions before whoever the others are with: "se sont vus chez Massoud", "réunis autour de Nyerere"."""


def host(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who receives those that meet or come at his invitation."""
    tree, frame = scene.tree, evoked.frame
    if frame.type != "CONSULT" or frame.pos != "VERB":
        return []
    near = [k for k in tree.subtree(evoked.head) if tree.lemmas[k] in classed(scene.lang, "nouns", "asks to come")]
    for noun in near:
        above = tree.heads[noun]
        if tree.case_of(noun) not in _AT or evoked.head not in (above, tree.heads[above]):
            continue
        owners = [k for k in tree.children(noun, "nmod") if tree.case_of(k) in _OF] + tree.children(noun, "nmod:poss")
        if found := [a for k in expand(tree, owners) for a in actors_of(scene, k, fact_type="CONSULT")]:
            return found
    return []


def prefer_host(scene: Scene, evoked: Evoked, roles: Roles) -> None:
    """Take who invites for the host sooner than the state of the town: "s'est rendu à X à l'invitation de Y"."""
    if roles.recipients and evoked.frame.place and all(a.kind == "country" for a in roles.recipients):
        roles.recipients = host(scene, evoked) or roles.recipients


def add_parties(scene: Scene, evoked: Evoked, roles: Roles) -> None:
    """Add to two that meet whoever is with them: "en présence de Y", "pourparlers arbitrés par Y", "Y presiding".

    A deal that was not made gets those who parted without it.
    """
    add_those_without_deal(scene, evoked, roles)
    if evoked.frame.type != "CONSULT" or len(roles.actors) + len(roles.recipients) < 2 or not roles.actors:
        return
    known = {a.id for a in (*roles.actors, *roles.recipients)}
    tokens = {k for token in evoked.tokens for k in _beside(scene, token)}
    found = unique([a for k in sorted(tokens) for a in actors_of(scene, k, fact_type="CONSULT")])
    roles.actors += [a for a in found if a.id not in known and a.kind in ("person", "country")]


def mediates_talks(scene: Scene, evoked: Evoked) -> bool:
    """Tell "mediated" in "talks mediated by X": who takes part in them is told by the noun."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "CONSULT" or tree.deps[head] != "acl" or not tree.is_past_participle(head):
        return False
    return is_meeting(scene, tree.heads[head]) and tree.lemmas[head] in classed(scene.lang, "verbs", "mediate")


def _beside(scene: Scene, head: int) -> list[int]:
    """Return the tokens of whoever is present, mediates or receives where `head` says that others meet."""
    tree = scene.tree
    out = [k for k in tree.children(head, "obl", "nmod") if tree.case_of(k) in _AT_HIS and k in scene.at]
    present = classed(scene.lang, "nouns", "in whose presence")
    for noun in tree.children(head, "obl", "nmod"):
        if tree.lemmas[noun] in present and tree.case_of(noun) in ("in", "en"):
            out += [k for k in tree.children(noun, "nmod") if tree.case_of(k) in _OF]
    for verb in tree.children(head, "acl"):
        if tree.lemmas[verb] in classed(scene.lang, "verbs", "mediate"):
            out += agents(tree, verb)
    return expand(tree, out) + _absolute(scene, head)


def _absolute(scene: Scene, head: int) -> list[int]:
    """Return the name in "met in Moscow, Boris Yeltsin their host", "met in Algiers, the Emperor presiding"."""
    tree = scene.tree
    if scene.lang != "en":
        return []
    presides, hosts = classed("en", "verbs", "presides"), classed("en", "nouns", "presides")
    out = []
    for i, ref in scene.at.items():
        if i != ref.last or not head < i < len(tree) - 2 or head not in tree.ancestors(i):
            continue
        does = tree.lower[i + 1].endswith("ing") and tree.lemmas[i + 1] in presides
        if does or (tree.lower[i + 1] == "their" and tree.lemmas[i + 2] in hosts):
            out.append(i)
    return out


def asked_to_meet(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who meets because somebody asked: the subject behind "Réuni d'urgence à la demande de Kigali"."""
    tree, noun = scene.tree, evoked.head
    verb = tree.heads[noun]
    if evoked.frame.type != "REQUEST" or evoked.frame.pos != "NOUN" or tree.case_of(noun) not in _AT:
        return []
    rows = load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], ())
    meets = tree.is_past_participle(verb) and any(f.type in _MEETS and f.pos == "VERB" for f in rows)
    if not meets:
        return []
    return [a for k in passive_subjects(tree, verb) for a in actors_of(scene, k, fact_type="REQUEST")]


def leave_hosts_out(drafts: list[Draft]) -> None:
    """Take a state that is visited for the host and not also for where: its capital is where."""
    for draft in drafts:
        if draft.type == "CONSULT" and draft.recipients:
            draft.roles.places = [p for p in draft.places if all(p.name != host.name for host in draft.recipients)]
