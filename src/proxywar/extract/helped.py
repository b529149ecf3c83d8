"""Who is helped: by whom a pronoun means, "Pékin lui a vendu des avions", or by what is done, "créé avec l'aide de"."""

from __future__ import annotations

from proxywar.extract.co_arguments import co_arguments
from proxywar.extract.effects import local_effects
from proxywar.extract.frames import load_frames
from proxywar.extract.grammar import agents, passive_subjects, subjects
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Argument

_IF = frozenset({"if", "unless", "si", "s"})


def given_before(scene: Scene, i: int) -> list[Argument]:
    """Return who was given something before, for "Moscou a livré des chars à Alger. Pékin lui a vendu des avions"."""
    tree, verb = scene.tree, scene.tree.heads[i]
    dative = tree.lower[i] == "lui" and tree.deps[i] in ("iobj", "obj")
    if not dative or scene.lang != "fr" or "parallels" in tree.without:
        return []
    if not any(f.type == "AID" or f.lemma == "vendre" for f in load_frames("fr").by_lemma.get(tree.lemmas[verb], ())):
        return []
    since = scene.discourse.starts[-2:][0] if scene.discourse.starts else 0
    given = [a for at, a in scene.discourse.given if since <= at < tree.start[i]]
    return given[-1:] if given and given[-1].id not in co_arguments(scene, i) else []


def helped_above(scene: Scene, i: int) -> list[int]:
    """Return whom "it" means in "will support the government as it battles rebels": who is helped in that fight."""
    tree, clause = scene.tree, scene.tree.heads[i]
    if tree.lower[i] not in ("it", "they") or tree.deps[i] != "nsubj" or tree.deps[clause] != "advcl":
        return []
    verb, marks = tree.heads[clause], {tree.lower[k] for k in tree.children(clause, "mark")}
    if verb > clause or tree.pos[verb] != "VERB" or "as" not in marks:
        return []
    frames = load_frames(scene.lang)
    helps = [f for f in frames.by_lemma.get(tree.lemmas[verb], ()) if f.type in ("AID", "BACKS") and f.pos == "VERB"]
    if not helps or tree.lemmas[clause] not in classed(scene.lang, "verbs", "fights with somebody"):
        return []
    helped = [k for k in tree.children(verb, "iobj", "obj", "obl") if verb < k < clause]
    given = [k for k in helped if tree.case_of(k) in ("to", "for") or tree.deps[k] == "iobj"]
    return given or [k for k in helped if tree.deps[k] == "obj"]


def done_with_help(scene: Scene, verb: int) -> list[int]:
    """Return who is helped by what is done with somebody's help: who does it, or who is made, armed or brought in.

    "Goma a été prise par le M23 avec l'aide du Rwanda" helps the M23; "créée avec l'aide du Rwanda, l'AFDL" the AFDL;
    "arrêté avec l'aide de la CIA" nobody that is named.
    """
    tree = scene.tree
    if not tree.is_passive(verb):
        return subjects(tree, verb)
    if doers := agents(tree, verb):
        return doers
    if tree.lemmas[verb] in classed(scene.lang, "verbs", "has help of"):
        return passive_subjects(tree, verb)  # "privée de l'aide de Moscou"
    raised = tree.lemmas[verb] in classed(scene.lang, "verbs", "raises a force")
    return passive_subjects(tree, verb) if raised else []


def has_help_of(scene: Scene, noun: int) -> bool:
    """Tell the support of "privé du soutien de Moscou", "depends on Libyan support": whose verb that is has it."""
    tree = scene.tree
    verb = tree.heads[noun]
    of = tree.case_of(noun) in ("de", "of", "on", "upon", "from")
    return of and tree.lemmas[verb] in classed(scene.lang, "verbs", "has help of") and is_plain(tree, verb)


def is_plain(tree: Tree, verb: int) -> bool:
    """Tell a verb that is said as it stands: not denied, wished, feared or made a condition."""
    if tree.feature(verb, "VerbForm") == "Inf" or tree.deps[verb] == "xcomp" or local_effects(tree, verb):
        return False
    return not any(tree.lower[k].rstrip("'’") in _IF for k in tree.children(verb, "mark"))
