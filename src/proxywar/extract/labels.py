"""Who calls whom names: "calls Hanoi an aggressor" accuses Hanoi, "calls the report a fabrication" rejects it.

"Calls the pact a betrayal" accuses whoever made it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.deeds_taken_up import whose_deed
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import subjects
from proxywar.extract.joints import expand, through_relative
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed, united

AS = {"en": frozenset({"", "as", "of"}), "fr": frozenset({"", "de", "comme", "pour"})}
"""Prepositions before what somebody is called."""


def find_labels(scene: Scene, taken: Collection[int] = ()) -> Iterator[Draft]:
    """Yield an accusation for whoever or whatever is called by a word of blame, a refusal for what is called false.

    Args:
        taken: Tokens of the facts that frames made, which have said it already.
    """
    tree = scene.tree
    for verb in range(len(tree)):
        if tree.pos[verb] != "VERB" or tree.lemmas[verb] not in classed(scene.lang, "verbs", "call names"):
            continue
        named = [k for k in range(verb + 1, len(tree)) if verb in tree.ancestors(k)]
        label = next((k for k in named if _is_label(scene, verb, k)), None)
        if label is None:
            continue
        speakers = unique([a for k in subjects(tree, verb) for a in actors_of(scene, k)])
        called = _called(tree, verb, label)
        parties = [a for k in called for a in actors_of(scene, k, fact_type="ACCUSE")]
        parties = [a for a in unique(parties) if a.id not in {s.id for s in speakers}]
        false = bool({tree.lemmas[label], tree.lower[label]} & classed(scene.lang, "nouns", "sham"))
        # "Deemed Turkey's decision unacceptable" accuses Turkey.
        said = (false or not parties) and {verb, label} <= set(taken)
        if said or not speakers or not (parties or false or called):
            continue
        roles = Roles(speakers, [] if false else parties, spine=[verb], actor_tokens=subjects(tree, verb))
        if not false:
            roles.recipient_tokens = called
            roles.recipients = roles.recipients or [a for a in whose_deed(scene, roles) if a not in speakers]
        kind = "REJECT" if false and not parties else "ACCUSE"
        yield Draft(kind, verb, [verb, label], f"{scene.lang}:{tree.lemmas[verb]} names", roles)


def _is_label(scene: Scene, verb: int, k: int) -> bool:
    """Tell a word of blame that stands where a verb has what it calls somebody."""
    tree, lang = scene.tree, scene.lang
    words = {tree.lemmas[k], tree.lower[k]}
    if not words & (united(classed(lang, "nouns", "insult"), classed(lang, "nouns", "sham"))) or k in scene.at:
        return False
    if tree.case_of(k) not in AS[lang] and tree.pos[k] != "ADJ":
        return False
    above = [a for a in tree.ancestors(k) if a != verb]
    above = above[: above.index(verb)] if verb in above else above
    return not any(tree.deps[a] in ("acl:relcl", "advcl", "ccomp") and tree.pos[a] == "VERB" for a in above[:3])


def _called(tree: Tree, verb: int, label: int) -> list[int]:
    """Return who or what is called so: the first object, or the subject of a passive."""
    objects = [k for k in tree.children(verb, "obj", "iobj", "xcomp") if k < label and tree.pos[k] in NOMINAL]
    if tree.is_passive(verb):
        objects = tree.children(verb, "nsubj")
    return [through_relative(tree, verb, k) for k in expand(tree, objects[:1])]
