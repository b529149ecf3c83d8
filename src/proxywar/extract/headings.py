"""What the heading of an entry says of the facts in it: "26 July 1974 - Geneva: ceasefire between A and B"."""

from __future__ import annotations

from collections.abc import Sequence

from proxywar.extract.drafts import Draft
from proxywar.extract.locations import places_of
from proxywar.extract.places_below import HAPPENS
from proxywar.extract.scene import Scene
from proxywar.records import Period, Status

TIMELESS = frozenset({"LEADS", "PART_OF"})
TO_COME = frozenset({Status.PLANNED, Status.POSSIBLE})


def head_entry(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give the facts of an entry that have no day or place of their own those that it is headed by."""
    if not scene.heading:
        return
    offset = scene.tree.offset
    time = next((t for t in scene.times if t.end + offset <= scene.heading), None)
    named = (places_of(scene, ref.first) for ref in scene.names if ref.end <= scene.heading and ref.of("place"))
    places = next((found for found in named if found), [])
    for draft in drafts:
        if (
            time is not None
            and draft.period.text is None
            and draft.type not in TIMELESS
            and draft.status not in TO_COME
        ):
            draft.period = Period(time.value, time.text, tuple(time.candidates))
        if not draft.places and draft.type in HAPPENS:
            draft.roles.places = list(places)
