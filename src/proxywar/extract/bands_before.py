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
    of_them = of_others(scene, i)
    whole = noun in classed(lang, "nouns", "arm of the state")

    def fits(a: Argument) -> bool:
        return of_them(a) and not (whole and _is_unit(scene, a))

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


def _is_unit(scene: Scene, argument: Argument) -> bool:
    """Tell a part of an army, a legion or a brigade, which "the army" is not."""
    gazetteer = scene.gazetteer
    if argument.kind != "military" or not gazetteer.has_actor(argument.id):
        return False
    above = [b for b in gazetteer.within_ids(argument.id) if b != argument.id and gazetteer.has_actor(b)]
    return any(gazetteer.actor(b).kind == "military" for b in above)
