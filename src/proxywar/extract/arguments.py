"""What fills a role: names on a token, what a relational noun itself stands for, each party once."""

from __future__ import annotations

from dataclasses import dataclass, field

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
