"""Bodies told by what they are: "a Malian rebel alliance", "un chef de milice libyen", "the Wagner mercenary group".

Those who rise in a state are neither the state nor nobody: the text names them by what they are and where.
"""

from __future__ import annotations

from proxywar.extract.candidates import actor_named
from proxywar.extract.nouns import is_definite
from proxywar.extract.scene import NameRef, Scene, unknown
from proxywar.find.names import titles
from proxywar.lang import classed, united
from proxywar.records import Argument

_ARMED = frozenset({"armed", "armé"})
_BODIES = ("group", "armed body", "made of groups", "part of a body")
"""Classes of nouns of bodies that may be rebels'."""
_NAMED = frozenset({"armed_group", "organisation", "company", "agency", "military", "party", "mission"})
"""Kinds of bodies that bear a name and a word for what they are."""
_LABELS = ("amod", "compound", "nmod")


def rising_party(scene: Scene, i: int) -> list[Argument]:
    """Return the party that a noun of a body or of a leader tells of with "rebel" or "militia" and a nationality."""
    tree, lang = scene.tree, scene.lang
    lemma = tree.lemmas[i]
    body = lemma in united(*(classed(lang, "nouns", name) for name in _BODIES))
    if not body and lemma not in titles(lang):
        return []
    rising = united(classed(lang, "nouns", "in a cause of their own"), classed(lang, "nouns", "party"))
    labels = (*_LABELS, "acl") if lang == "fr" else _LABELS  # "un mouvement rebelle"
    marks = [m for m in tree.children(i, *labels) if m not in scene.at
             and {tree.lemmas[m], tree.lower[m].removesuffix("s")} & rising]  # fmt: skip
    marks += [m for m in tree.children(i, "amod") if body and tree.lemmas[m] in _ARMED]
    marks = [m for m in marks if (m < i) == (lang == "en") and not tree.children(m, "det")]
    beside = [k for m in (i, *marks) for k in tree.children(m, *_LABELS) if k in scene.at] if marks else []
    nations = [k for k in beside if scene.at[k].is_adjective and _state(scene, scene.at[k])]
    named = any(k in scene.at and k not in nations for k in (*tree.kids[i], *beside))
    if len(nations) != 1 or named or tree.deps[i] == "appos":
        return []
    state = _state(scene, scene.at[nations[0]])
    if is_definite(tree, i) and any(_fights_in(scene, seen.argument, state) for seen in scene.discourse.seen):
        return []  # "the Malian rebel group" behind the MNLA is that
    first, last = min(i, *marks, *nations), max(i, *marks, *nations)
    start, end = tree.start[first], tree.end[last]
    text = tree.text[start - tree.offset : end - tree.offset]
    return [unknown(text, start, end, "armed_group" if body else "person", (scene.gazetteer.actor(state).name,))]


def body_named_before(scene: Scene, i: int) -> list[Argument]:
    """Return the body whose name stands before what it is: "Russia's Wagner mercenary group", "the CIA spy agency"."""
    tree = scene.tree
    bodies = united(*(classed("en", "nouns", name) for name in (*_BODIES, "body"))) if scene.lang == "en" else ()
    if tree.lemmas[i] not in bodies or tree.lemmas[i] in classed(scene.lang, "nouns", "party"):
        return []  # "Tuareg rebels of the MNLA"
    inner = [m for k in tree.children(i, "compound") for m in (k, *tree.children(k, "compound"))]
    refs = [scene.at[k] for k in inner if k in scene.at and k < i and not scene.at[k].is_adjective]
    found = [actor_named(scene, ref) for ref in refs if ref.of("actor")]
    if len(found) != 1 or found[0].kind not in _NAMED:
        return []
    common = found[0].kind == "organisation" and scene.gazetteer.country_of(found[0].id) is None
    return [] if common else found  # "a European Union battle group", "the African Union Commission"


def _state(scene: Scene, ref: NameRef) -> str:
    """Return the id of the state that an adjective is of, "" where it is of none."""
    return next((c.id for c in ref.of("actor") if scene.gazetteer.actor(c.id).kind == "country"), "")


def _fights_in(scene: Scene, party: Argument, state: str) -> bool:
    known = party.kind == "armed_group" and scene.gazetteer.has_actor(party.id)
    return known and scene.gazetteer.country_of(party.id) == state
