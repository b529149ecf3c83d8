"""Who is no longer somewhere by an English copula: "will be out of Mali by May", "were gone by dawn", "are home"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import inherited_subjects, subjects
from proxywar.extract.locations import places_of
from proxywar.extract.places_left import is_place_word
from proxywar.extract.presence import is_men
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene, collectives
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed
from proxywar.records import Argument

OUT_OF_PLACE = "be out of a place"
"""Name of the rule for who has left a place by a copula."""
_AWAY = frozenset({"out", "home", "gone", "off"})
_BODIES = frozenset({"armed_group", "military", "mission", "company"})
_STATES = _BODIES | {"country", "government"}


def find_gone(scene: Scene, taken: set[int]) -> list[Draft]:
    """Return the withdrawals that a copula tells, and take the men in them: they are not also somewhere."""
    tree = scene.tree
    out: list[Draft] = []
    if scene.lang != "en":
        return out
    for word in tokens_with(tree.lower, _AWAY):
        head = _predicate(scene, word)
        if head is None or head in taken:
            continue
        doers = subjects(tree, head) if not tree.is_passive(head) else [
            k for k in tree.kids[head] if tree.deps[k].startswith("nsubj")]  # fmt: skip
        doers = doers or inherited_subjects(tree, head) or _promising(tree, head)
        left = _places(scene, head)
        actors = [a for k in doers for a in actors_of(scene, k, fact_type="RETREAT") or actors_of(scene, k)
                  if _may_leave(scene, k, a, word)]  # fmt: skip
        actors = [a for a in actors if a.id not in {p.id for p in left} and a.name not in {p.name for p in left}]
        if actors:
            taken.update((*doers, head))
            out.append(Draft("RETREAT", head, [head], OUT_OF_PLACE,
                             Roles(unique(actors), [], left, actor_tokens=doers, spine=[head])))  # fmt: skip
    return out


def _promising(tree: Tree, head: int) -> list[int]:
    """Return who "undertook to be out of X by May": the parser hangs the place on the verb as where that was."""
    to = any(tree.lower[k] == "to" and tree.deps[k] == "mark" for k in tree.kids[head])
    if to and tree.deps[head] == "obl":
        return subjects(tree, tree.heads[head])
    above = tree.heads[head]  # "Britain, its purse empty, will be out of Greece"
    return [above] if tree.deps[head] == "parataxis" and above < head and tree.pos[above] == "PROPN" else []


def _predicate(scene: Scene, word: int) -> int | None:
    """Return what is said of the subject: the place "out of" which it is, "home" or "gone"."""
    tree = scene.tree
    lower, head = tree.lower[word], tree.heads[word]
    if lower == "gone":
        return word if _is_said(scene, word) and not tree.children(word, "obj", "xcomp") else None
    if lower == "home":
        return word if _is_said(scene, word) and tree.pos[word] == "ADV" else None
    behind = tree.lower[word + 1] if word + 1 < len(tree) else ""
    if lower == "out" and behind != "of":
        return None
    place = head if tree.deps[word] in ("case", "advmod") else word
    if not _is_said(scene, place):
        return None
    of = [k for k in (place, *tree.kids[place]) if k > word and (is_place_word(scene, k) or places_of(scene, k))]
    soil = lower == "out" or any(tree.lemmas[k] in classed(scene.lang, "nouns", "soil") for k in of)
    return place if of and soil else None


def _is_said(scene: Scene, head: int) -> bool:
    """Tell a predicate of "be"."""
    tree = scene.tree
    return any(tree.lemmas[k] == "be" and tree.deps[k].split(":")[0] in ("cop", "aux") for k in tree.kids[head])


def _places(scene: Scene, head: int) -> list[Argument]:
    tree = scene.tree
    behind = [
        k for k in tree.kids[head] if tree.case_of(k) in ("from", "of") and tree.deps[k].startswith(("obl", "nmod"))
    ]
    return unique([p for k in (head, *behind) for p in places_of(scene, k)])


def _may_leave(scene: Scene, k: int, who: Argument, word: int) -> bool:
    """Tell men and bodies that withdraw; a state may be out of a land, a man alone is on his way."""
    tree = scene.tree
    men = is_men(scene, k) or collectives(scene.lang).get(tree.lemmas[k]) == "force"
    if men:
        return True
    return who.kind in (_STATES if tree.lower[word] in ("out", "off") else _BODIES)
