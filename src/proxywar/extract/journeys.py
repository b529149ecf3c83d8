"""Who travels and who is sent: a man's journey deploys nobody, and troops pay no visits."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import subjects
from proxywar.extract.mutual import TOWARD
from proxywar.extract.scene import Scene, collectives
from proxywar.find.names import titles
from proxywar.lang import classed, united


def is_journey(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell a person's travels from movements of forces: "Conte flew to Benghazi" deploys no one."""
    frame = evoked.frame
    if frame.type not in ("MOBILIZE", "RETREAT") or frame.pos != "VERB":
        return False
    moved_in = frame.type == "MOBILIZE" and all(slot == "prt" for slot, _ in frame.fixed)  # "flew in on Monday"
    return (
        frame.lemma in classed(scene.lang, "verbs", "journey")
        and (moved_in or not frame.fixed)
        and bool(roles.actors)
        and _is_one_man(scene, roles, frame.type)
        and not scene.tree.children(evoked.head, "obj")
    )


def _is_one_man(scene: Scene, roles: Roles, fact_type: str) -> bool:
    """Tell "Conte flew to Benghazi", "Iran's president flew to Baghdad": a man goes, whomever he goes for."""
    tree = scene.tree
    ranks = united(titles(scene.lang), classed(scene.lang, "nouns", "person"))
    ranks -= classed(scene.lang, "nouns", "may be armed")  # "la rébellion du M23"
    if fact_type == "RETREAT":
        ranks = frozenset()  # "President X fled" is told of the power that he leaves
    several = any(tree.feature(k, "Number") == "Plur" or k in scene.at for k in roles.actor_tokens)
    officers = bool(roles.actor_tokens) and not several
    officers = officers and all(tree.pos[k] == "NOUN" and tree.lemmas[k] in ranks for k in roles.actor_tokens)
    men = not any(tree.lemmas[k] in collectives(scene.lang) for k in roles.actor_tokens)
    return officers or (men and all(a.kind == "person" for a in roles.actors))


def is_no_visit(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell a visit from other journeys: "Annan arrived in Damascus" is one, troops or men coming home pay none."""
    frame = evoked.frame
    if frame.type == "CONSULT" and frame.place and frame.lemma in classed(scene.lang, "verbs", "goes or gives in"):
        # "S'est rendu à Tunis" is a visit, "s'est rendu à l'armée" none.
        return bool(TOWARD & roles.used) and any(a.kind != "country" for a in roles.recipients)
    if frame.type != "CONSULT" or frame.fixed or frame.lemma not in classed(scene.lang, "verbs", "journey"):
        return False
    gazetteer = scene.gazetteer
    homes = {gazetteer.country_of(a.id) for a in roles.actors if gazetteer.has_actor(a.id)}
    abroad = all(a.kind == "country" and a.id not in homes for a in roles.recipients)
    seated = all((r := scene.at.get(k)) is not None and r.of("place") for k in roles.recipient_tokens)
    passing = scene.tree.lower[evoked.head].endswith("ing") or bool(scene.tree.children(evoked.head, "obj"))
    passing = passing or any(_is_of_somebody(scene, k) for k in subjects(scene.tree, evoked.head))
    return passing or not (_is_one_man(scene, roles, frame.type) and abroad and seated)


def _is_of_somebody(scene: Scene, k: int) -> bool:
    """Tell "his pleas went to Stockholm", "la lettre de Nasser est arrivée à Moscou": what is his, and not he, goes."""
    tree = scene.tree
    ranks = united(titles(scene.lang), classed(scene.lang, "nouns", "person"))
    return tree.pos[k] == "NOUN" and k not in scene.at and tree.lemmas[k] not in ranks
