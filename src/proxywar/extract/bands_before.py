"""Whom a bare "the rebels", "le groupe" takes up: a band that was named, sooner than a people, then somebody's men."""

from __future__ import annotations

from proxywar.extract.offices import of_others
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument


def named_before(scene: Scene, i: int, *, alone: bool) -> list[Argument]:
    """Return whom the definite noun at `i` takes up among those named before.

    Args:
        alone: Nothing but its article stands beside the noun; only then may it be somebody's men, "Machar's rebels".
    """
    noun, before, lang = scene.tree.lemmas[i], scene.tree.start[i], scene.lang
    fits = of_others(scene, i)
    men = scene.discourse.men_of(noun, lang, before=before) if alone else []
    if noun not in classed(lang, "nouns", "under arms"):
        return scene.discourse.describe(noun, lang, before=before, fits=fits) or men
    bands = scene.discourse.describe(
        noun, lang, before=before, fits=lambda a: fits(a) and not (a.kind == "armed_group" and _is_people(scene, a))
    )
    return bands or men or scene.discourse.describe(noun, lang, before=before, fits=fits)


def _is_people(scene: Scene, argument: Argument) -> bool:
    """Tell the Hutu, who did not begin in any year, from a band that was founded in one."""
    return scene.gazetteer.has_actor(argument.id) and scene.gazetteer.period_of(argument.id)[0] is None
