"""Bodies that a clause names: "a militia known as the Black Falcons", "se faisant appeler l'Armée libre"."""

from __future__ import annotations

from proxywar.extract.candidates import actor_named, guess_kind
from proxywar.extract.grammar import GENITIVE
from proxywar.extract.scene import NameRef, Scene, collectives, unknown
from proxywar.find.names import titles
from proxywar.lang import classed, united
from proxywar.records import Argument

_BETWEEN = frozenset({"ADP", "DET", "PRON", "PUNCT", "SCONJ", "ADV"})
"""What may stand between the verb of naming and the name: "known locally as the", "connue sous le nom de"."""
_CLAUSES = ("acl", "acl:relcl", "amod")


def called(scene: Scene, i: int) -> list[Argument]:
    """Return the party whose name a clause behind the noun at `i` tells; empty where none does."""
    tree, lang = scene.tree, scene.lang
    lemma = tree.lemmas[i]
    styled = lemma in titles(lang)
    bodies = united(*(classed(lang, "nouns", name) for name in ("group", "body", "armed body", "party")))
    if not (styled or lemma in bodies or lemma in collectives(lang)):
        return []
    naming = classed(lang, "verbs", "bears a name")
    for verb in tree.children(i, *_CLAUSES):
        k = next((m for m in range(i + 1, verb + 3) if m < len(tree) and tree.lemmas[m] in naming), None)
        if k is None or verb < i:
            continue
        ref = _name_behind(scene, k)
        if ref is None or ref.is_adjective or (ref.candidates and not ref.of("actor")):
            continue
        if ref.candidates:
            return [actor_named(scene, ref)]
        return [unknown(ref.text, ref.start, ref.end, "person" if styled else _kind(ref))]
    return []


def _name_behind(scene: Scene, verb: int) -> NameRef | None:
    """Return the name that a verb of naming gives, with nothing but small words between them."""
    tree, lang = scene.tree, scene.lang
    nouns = united(classed(lang, "nouns", "appellation"), classed(lang, "verbs", "bears a name"), titles(lang))
    for k in range(verb + 1, len(tree)):
        if (ref := scene.at.get(k)) is not None:
            named = any(tree.pos[m] not in _BETWEEN for m in range(verb + 1, k))
            return ref if named or tree.case_of(k) != GENITIVE[lang] else None  # not "la brigade dite de Maïkop"
        if tree.pos[k] not in _BETWEEN and tree.lemmas[k] not in nouns:
            return None
    return None


def _kind(ref: NameRef) -> str:
    kind = guess_kind(ref)
    return "armed_group" if kind in ("person", "unknown") else kind
