"""What fills a role: names on a token, what a relational noun itself stands for, each party once."""

from __future__ import annotations

from dataclasses import dataclass, field

from proxywar.extract.grammar import objects, subjects
from proxywar.extract.joints import expand
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import NameRef, Scene
from proxywar.records import Argument


@dataclass(slots=True)
class Roles:
    """Fillers of a frame and the tokens they were read from.

    Attributes:
        used: Slots that were filled, as "actor:subj".
        verb: The light verb of an event noun, None without one.
        unresolved: True where a recipient is there in words that name no one ("the group").
        spine: Tokens whose dependents belong to the event: trigger, light verb, objects.
    """

    actors: list[Argument] = field(default_factory=list)
    recipients: list[Argument] = field(default_factory=list)
    places: list[Argument] = field(default_factory=list)
    actor_tokens: list[int] = field(default_factory=list)
    recipient_tokens: list[int] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    verb: int | None = None
    spine: list[int] = field(default_factory=list)
    unresolved: bool = False
    missing: bool = False

    @property
    def hosted(self) -> bool:
        """True where one side was received by the other, so that the two keep their slots."""
        return len(self.recipients) == 1


def self_reference(scene: Scene, k: int, fact_type: str) -> list[Argument]:
    """Return whom a relational noun itself stands for: through its copula, apposition or title."""
    tree = scene.tree
    if tree.children(k, "cop"):
        return [
            a for s in expand(tree, tree.children(k, "nsubj")[:1]) for a in actors_of(scene, s, fact_type=fact_type)
        ]
    if tree.deps[k] == "conj":
        # "a field marshal and leader of the LNA" is one man, "Haftar and the leader of the GNA" are two.
        return [] if tree.heads[k] in scene.at else self_reference(scene, tree.heads[k], fact_type)
    if tree.deps[k] in ("appos", "nmod:desc") or (tree.deps[k] in ("compound", "amod") and k < tree.heads[k]):
        group = _said_of(scene, k, tree.heads[k])
        found = [a for m in group for a in actors_of(scene, m, fact_type=fact_type)]
        if found:
            return found
    for child in tree.kids[k]:
        dep = tree.deps[child].split(":")[0]
        if dep in ("appos", "flat", "parataxis", "dep") or (
            dep in ("nmod", "compound") and not tree.case_of(child) and child > k and tree.deps[child] != "nmod:poss"
        ):
            ref = scene.at.get(child)
            if ref is not None and not ref.is_adjective:
                return [a for m in expand(tree, [child]) for a in actors_of(scene, m, fact_type=fact_type)]
    if tree.deps[k] == "nmod" and tree.lower[tree.heads[k]] in ("un", "une", "one") and tree.case_of(k) in ("de", "of"):
        return self_reference(scene, tree.heads[k], fact_type)  # "X, l'un des chefs de Y"
    if (before := _name_before(scene, k)) is not None:
        return actors_of(scene, before, fact_type=fact_type)
    if tree.deps[k] in ("obl", "xcomp", "obj") and tree.case_of(k) in ("as", "comme", "en", ""):
        verb = tree.heads[k]
        if tree.pos[verb] == "VERB" and tree.case_of(k):
            source = objects(tree, verb) or subjects(tree, verb)
            return [a for s in source for a in actors_of(scene, s, fact_type=fact_type)]
    return []


def _said_of(scene: Scene, k: int, anchor: int) -> list[int]:
    """Return what a noun is said of: of a plural the whole list ("Mali, Niger and Chad, members of…")."""
    tree = scene.tree
    if tree.deps[k] != "appos" or tree.feature(k, "Number") != "Plur":
        return [anchor]
    return [m for m in expand(tree, [anchor]) if m < k]


def _name_before(scene: Scene, k: int) -> int | None:
    """Return the name that a noun behind a comma is said of, wherever it hangs: "Riyadh, main ally of X"."""
    tree = scene.tree
    i = k - 1
    while i > 0 and tree.pos[i] in ("DET", "ADJ", "ADV", "PRON") and i > k - 4:
        i -= 1
    if i < 1 or tree.words[i] != ",":
        return None
    ref = scene.at.get(i - 1)
    return i - 1 if ref is not None and not ref.is_adjective else None


def refs_in(scene: Scene, k: int) -> list[NameRef]:
    """Return the names on the token `k` or inside it ("Turkish-Russian")."""
    tree = scene.tree
    ref = scene.at.get(k)
    if ref is not None:
        return [ref]
    return [r for r in scene.names if r.start >= tree.start[k] and r.end <= tree.end[k]]


def unique(arguments: list[Argument]) -> list[Argument]:
    """Return the arguments with each id once, the first mention kept."""
    return list({a.id: a for a in reversed(arguments)}.values())[::-1]


def without_offices(scene: Scene, arguments: list[Argument]) -> list[Argument]:
    """Drop the state that only the office of a named person brought in: "the Russian minister, Sergei Lavrov"."""
    people = [a for a in arguments if a.kind == "person" and scene.gazetteer.has_actor(a.id)]
    served = {scene.gazetteer.country_of(a.id) for a in people}
    return [
        a
        for a in arguments
        if not (a.kind == "country" and a.id in served and a.text not in (a.name, a.id) and _is_adjective(scene, a))
    ]


def _is_adjective(scene: Scene, argument: Argument) -> bool:
    return any(r.is_adjective and r.start == argument.start for r in scene.names)
