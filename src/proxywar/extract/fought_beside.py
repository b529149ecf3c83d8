"""Whom somebody fights at another's side: "fought alongside the army against the TPLF" strikes the TPLF as well."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.grammar import fillers
from proxywar.extract.prepositions import AGAINST
from proxywar.extract.roles import fill
from proxywar.extract.scene import Scene


def fought_against(scene: Scene, chosen: list[tuple[Evoked, Roles]]) -> list[tuple[Evoked, Roles]]:
    """Return the blows of verbs that have been read as telling at whose side they were struck."""
    out = []
    for evoked, roles in chosen:
        frame = evoked.frame
        if frame.type != "BACKS" or frame.pos != "VERB" or not roles.actors:
            continue
        rows = load_frames(scene.lang).plain(frame.lemma.split()[0], "VERB", frozenset({"ASSAULT"}))
        for row in rows:
            slots = [s.name for s in row.recipient if s.name in AGAINST]
            if not any(_is_so(scene, k) for slot in slots for k in fillers(scene.tree, (evoked.head,), slot)):
                continue
            blow = Evoked(row, evoked.head, (evoked.head,))
            struck = fill(scene, blow)
            if struck.recipients and not struck.missing:
                out.append((blow, struck))
            break
    return out


def _is_so(scene: Scene, k: int) -> bool:
    """Tell whom somebody fights from "beside Hezbollah, not against Israel"."""
    return not any(scene.tree.lower[m] in ("not", "non", "pas") for m in scene.tree.kids[k])
