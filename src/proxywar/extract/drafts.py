"""A fact in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Frame
from proxywar.extract.scene import Scene
from proxywar.records import Argument, ObjectRef, Period, Quantity, Status


@dataclass(slots=True)
class Draft:
    """A fact before its offsets, id and document are put on.

    Attributes:
        head: Token of the trigger.
        tokens: Tokens of the trigger, its fixed parts and its light verb; what hangs on them may belong to the fact.
        frame: Row of the trigger tables that it was read with, None for a construction.
    """

    type: str
    head: int
    tokens: list[int]
    rule: str
    roles: Roles
    status: Status = Status.STATED
    holders: list[Argument] = field(default_factory=list)
    mode: str | None = None
    channel: str | None = None
    period: Period = field(default_factory=Period)
    quantities: list[Quantity] = field(default_factory=list)
    objects: list[ObjectRef] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    frame: Frame | None = None

    @property
    def is_gapped(self) -> bool:
        """True for the fact of a clause that leaves its verb out."""
        return bool(self.steps) and self.steps[-1].endswith(": left out")

    @property
    def actors(self) -> list[Argument]:
        """Who does it."""
        return self.roles.actors

    @property
    def recipients(self) -> list[Argument]:
        """To whom it is done."""
        return self.roles.recipients

    @property
    def places(self) -> list[Argument]:
        """Where."""
        return self.roles.places


def strikes_place(scene: Scene, draft: Draft) -> bool:
    """Tell "Derna was shelled", "12 were killed in Derna", though of nobody named, from "was never taken"."""
    if draft.status not in (Status.STATED, Status.ALLEGED) or not draft.places:
        return False
    roles, starts = draft.roles, {p.start for p in draft.places}
    if any(q.of in ("killed", "wounded", "captured") for q in draft.quantities):
        return True
    named = scene.tree.pos[draft.head] == "NOUN" or any(slot.startswith("place:") for slot in roles.used)
    return named or any(scene.tree.start[m] in starts for k in roles.recipient_tokens for m in scene.tree.subtree(k))
