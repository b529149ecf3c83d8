"""Whose "its" and "son" are inside a phrase with an owner: "Cairo's withdrawal of its ambassador" is of Cairo's own."""

from __future__ import annotations

from proxywar.extract.frames import load_frames
from proxywar.extract.grammar import AGENT_PREPOSITION
from proxywar.extract.scene import Scene

_OWN = {"en": frozenset({"its", "his", "her", "their"}), "fr": frozenset({"son", "sa", "ses", "leur", "leurs"})}

_HE = {**dict.fromkeys(("son", "sa", "ses"), ("il", "elle")), **dict.fromkeys(("leur", "leurs"), ("ils", "elles"))}
_JUDGES = frozenset({"ACCUSE", "SUPPORT", "SANCTION", "THREATEN", "REJECT", "OPPOSES", "ASSAULT", "COERCE"})


def owner_above(scene: Scene, i: int) -> int | None:
    """Return the named owner of the noun that the phrase of a possessive hangs on, None without one."""
    tree = scene.tree
    if tree.lower[i] not in _OWN[scene.lang] or tree.deps[i] not in ("nmod:poss", "det"):
        return None
    thing = tree.heads[i]
    if (subject := _subject_pronoun(scene, i, thing)) is not None:
        return subject
    while tree.deps[thing] == "nmod" and tree.pos[tree.heads[thing]] == "NOUN":
        thing = tree.heads[thing]
        for k in tree.kids[thing]:
            by = tree.case_of(k) == AGENT_PREPOSITION[scene.lang] and tree.deps[k] in ("nmod", "obl:agent")
            if k in scene.at and not scene.at[k].is_adjective and k < i and (by or tree.deps[k] == "nmod:poss"):
                return k
    return None


def _subject_pronoun(scene: Scene, i: int, thing: int) -> int | None:
    """Return the "il" of "pour qu'il cesse ses frappes": what he does to a thing of one's own is done to his own."""
    tree, verb = scene.tree, scene.tree.heads[thing]
    if scene.lang != "fr" or tree.deps[thing] != "obj" or tree.deps[verb] not in ("advcl", "ccomp"):
        return None
    doers = [k for k in tree.children(verb, "nsubj") if k < i and tree.lower[k] in _HE.get(tree.lower[i], ())]
    judges = load_frames("fr").plain(tree.lemmas[verb], "VERB", _JUDGES) if doers else []
    return doers[0] if doers and not judges else None
