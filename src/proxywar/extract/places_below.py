"""Where a deed was that has no place of its own: further down in its own clause, or beside it.

"In a forest near X", "killed by Chadian troops at X", "the headquarters of the force in X": the parser hangs the place
on another noun of the clause. "The deal that they signed in X", "l'offensive du maréchal, en avril, contre X": it hangs
on a verb beside. And a place that another deed of the sentence has first is none of the help given to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from proxywar.extract.arguments import unique
from proxywar.extract.drafts import Draft
from proxywar.extract.locations import places_of
from proxywar.extract.scene import Scene
from proxywar.records import Argument, Status

HAPPENS = frozenset({"ASSAULT", "COERCE", "CONSULT", "AGREE", "PROTEST"})
AT = {
    "en": frozenset({"in", "at", "near", "outside", "inside", "around", "off"}),
    "fr": frozenset({"à", "près", "dans", "en", "sur", "aux", "au"}),
}
AGAINST = frozenset({"on", "against", "at", "sur", "contre"})
"""Prepositions before what an attack goes against."""
NOMINAL = frozenset({"obl", "nmod", "appos"})
HELP = frozenset({"BACKS", "SUPPORT", "OPPOSES"})
"""Types that are nowhere by themselves."""


def find_places_below(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give deeds without a place the one that their clause holds, and take from help the places of what it helps."""
    owner = {t: d for d in drafts for t in d.tokens}
    for draft in drafts:
        if draft.type in HAPPENS and not draft.places:
            draft.roles.places = unique(next((found for found in _places(scene, draft, owner) if found), []))
    for draft in drafts:
        if draft.type == "RETREAT" and not draft.places:
            draft.roles.places = _left(scene, draft, drafts)
    for draft in drafts:
        if draft.type in HELP and draft.places:
            draft.roles.places = [p for p in draft.places if not _is_anothers(scene, draft, p, owner)]


def _places(scene: Scene, draft: Draft, owner: dict[int, Draft]) -> Iterator[list[Argument]]:
    tree = scene.tree
    for token in draft.tokens if draft.type != "AGREE" else ():  # "agree on a ceasefire in Idlib" elsewhere
        for k in _below(scene, token, owner):
            # "a revendiqué l'attaque de Bamako": of a town that is nobody it is where
            struck = draft.type == "ASSAULT" and tree.heads[k] == draft.head and tree.case_of(k) == "de"
            struck = struck and k not in draft.roles.recipient_tokens
            if k > token and (struck or tree.case_of(k) in AT[scene.lang]) and k not in draft.roles.actor_tokens:
                inside = [m for m in tree.ancestors(k) if m not in (token, *tree.ancestors(token))]
                placed = all(tree.case_of(m) in AT[scene.lang] for m in inside)  # no talks on peace in Libya
                yield _proper(scene, k) if placed or draft.type != "CONSULT" else []
    if draft.type == "AGREE":
        for verb in (k for t in draft.tokens for k in tree.children(t, "acl") if k not in owner):
            yield from (_proper(scene, k) for k in tree.children(verb, "obl") if tree.case_of(k) in AT[scene.lang])
    above = tree.heads[draft.head]
    if draft.type == "ASSAULT" and tree.pos[draft.head] == "NOUN" and above not in owner:
        for k in tree.children(above, "obl", "nmod"):
            if k > draft.head and tree.case_of(k) in AGAINST:
                yield _proper(scene, k)


def _left(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> list[Argument]:
    """Return what is left by forces that the same sentence says to be somewhere, or to have been sent there."""
    tree = scene.tree
    parties = {a.id for a in draft.actors}
    for other in drafts:
        if not other.places or not parties or {a.id for a in other.actors} != parties:
            continue
        told_of = any(tree.deps[t] == "acl:relcl" and draft.head in tree.ancestors(t) for t in other.tokens)
        held = other.type == "CONTROLS" and other.status is Status.ENDED
        if held or (told_of and other.type in ("MOBILIZE", "PRESENT")):
            return list(other.places)
    return []


def _below(scene: Scene, token: int, owner: dict[int, Draft]) -> Iterator[int]:
    """Yield the nouns of a clause that hang on its own nouns, nearest first."""
    tree = scene.tree
    layer = [token]
    while layer:
        layer = [k for t in layer for k in tree.kids[t] if k not in owner and _is_nominal(scene, k)]
        yield from layer


def _is_nominal(scene: Scene, k: int) -> bool:
    tree = scene.tree
    slot = tree.deps[k].split(":")[0]
    return tree.pos[k] not in ("VERB", "AUX") and (slot in NOMINAL or slot == "obj" or tree.deps[k] == "nsubj:pass")


def _proper(scene: Scene, k: int) -> list[Argument]:
    """Return the places of a token that is a name of a place, not of a body or of whoever sits there."""
    ref = scene.at.get(k)
    if ref is None or ref.is_adjective or not (ref.of("place") or not ref.candidates):
        return []
    return places_of(scene, k)


def _is_anothers(scene: Scene, draft: Draft, place: Argument, owner: dict[int, Draft]) -> bool:
    """Tell a place that the nearest deed above it has too: "shore up his assault on X" backs nobody at X."""
    tree = scene.tree
    token = next((i for i in range(len(tree)) if tree.start[i] == place.start), None)
    if token is None:
        return False
    for node in tree.ancestors(token):
        other = owner.get(node)
        if other is draft or (other is None and node in draft.tokens):
            return False
        if other is not None:
            return other.type in HAPPENS and any(p.start == place.start for p in other.places)
    return False
