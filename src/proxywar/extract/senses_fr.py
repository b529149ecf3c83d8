"""Tell French words that evoke a frame from the same words in another sense: "arrêter un plan", "leurs prises"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.effects import has_ne
from proxywar.extract.frames import REFLEXIVE, Evoked, load_frames
from proxywar.extract.grammar import objects
from proxywar.extract.makes import is_materiel
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed

ONE_SIDED = frozenset({"ASSAULT", "COERCE", "AID", "BACKS", "SANCTION", "SUPPORT", "ACCUSE"})
"""Types that are done to another."""


def arms_somebody(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "ont remis des armes à l'ELN", which lays down none: those are one's own, and nobody fights with them."""
    tree = scene.tree
    if evoked.frame.type != "RETREAT" or evoked.frame.lemma != "remettre":
        return False
    arms = [k for k in objects(tree, evoked.head) if tree.lemmas[k] == "arme"]
    own = any(tree.feature(m, "Poss") == "Yes" or tree.lower[m] in ("les", "l'") for k in arms for m in tree.kids[k])
    return bool(arms) and not own and any(a.kind in ("armed_group", "country") for a in roles.recipients)


def _ends_war(scene: Scene, evoked: Evoked) -> bool:
    """Tell "ont signé une déclaration mettant fin à la guerre": the text does, who signs it leaves nowhere."""
    tree, frame = scene.tree, evoked.frame
    if (frame.lemma, frame.type) != ("mettre", "RETREAT") or tree.deps[evoked.head] != "acl":
        return False
    text = tree.lemmas[tree.heads[evoked.head]]
    return text in classed("fr", "nouns", "ruling") | classed("fr", "nouns", "deal")


def _never_ceases(scene: Scene, evoked: Evoked) -> bool:
    """Tell "ne cesse de bombarder", which goes on, from a ceasefire."""
    ceases = evoked.frame.lemma == "cesser" and evoked.frame.type == "RETREAT"
    return ceases and has_ne(scene.tree, evoked.head)


def is_about_things(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell uses of verbs that do nothing to anybody: "arrêter un plan", "s'interdit de", "ignorait tout"."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if _ends_war(scene, evoked) or _never_ceases(scene, evoked):
        return True
    if frame.pos != "VERB" or frame.fixed:
        return False
    own = [k for k in objects(tree, head) if tree.lower[k].rstrip("'’") not in REFLEXIVE]
    use = (frame.lemma, frame.type)
    if use == ("repousser", "REJECT"):
        return any(evokes(scene, k, frozenset({"ASSAULT"})) for k in own)  # attackers are beaten back, nobody refused
    if use == ("balayer", "ASSAULT"):
        return not roles.recipients  # criticism is swept aside, an army is swept away
    if use == ("arrêter", "COERCE"):
        decided = bool(own) and all(tree.pos[k] == "NOUN" and not actors_of(scene, k) for k in own)
        return (decided and not roles.recipients) or any(tree.lower[k] == "rien" for k in tree.children(head, "nsubj"))
    if use == ("interdire", "COERCE"):
        return any(tree.lower[k].rstrip("'’") in ("se", "s") for k in tree.kids[head])
    if use == ("ignorer", "REJECT"):
        return not own or any(tree.lower[k] == "tout" for k in own) or bool(tree.children(head, "ccomp"))
    if use == ("convenir", "AGREE"):
        return any(tree.lower[k] == "en" and k < head for k in tree.kids[head])
    if use == ("conseiller", "AID"):
        return bool(tree.children(head, "xcomp", "ccomp"))
    if use == ("reconnaître", "SUPPORT"):
        return not own and not roles.recipients
    return (
        use == ("rejoindre", "PART_OF") and bool(roles.recipients) and all(a.kind == "person" for a in roles.recipients)
    )


def is_booty(scene: Scene, evoked: Evoked) -> bool:
    """Tell "ont remis leurs prises à une ONG", what was taken, from the taking of a town."""
    tree, noun = scene.tree, evoked.head
    if evoked.frame.pos != "NOUN" or evoked.frame.lemma.split()[0] != "prise" or tree.feature(noun, "Number") != "Plur":
        return False
    own = any(tree.feature(k, "Poss") == "Yes" for k in tree.children(noun, "det"))
    return own and not any(tree.case_of(k) == "de" for k in tree.children(noun, "nmod"))


def is_means(scene: Scene, evoked: Evoked) -> bool:
    """Tell "à l'aide de drones turcs", with what something is done, from the help that somebody gives."""
    tree, noun = scene.tree, evoked.head
    if scene.lang != "fr" or evoked.frame.lemma != "aide" or tree.case_of(noun) != "à":
        return False
    return any(tree.case_of(k) == "de" and is_materiel(scene, k) for k in tree.children(noun, "nmod"))


def is_done_to_nobody(scene: Scene, evoked: Evoked) -> bool:
    """Tell "la guerre s'arrête", "le front se défend", French verbs turned on their subject, from deeds to others.

    Of several subjects the reflexive may say what they do to one another, and to oneself one may give or ask.
    """
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if scene.lang != "fr" or frame.pos != "VERB" or frame.type not in ONE_SIDED or tree.is_passive(head):
        return False
    if any(slot == "expl" for slot, _ in frame.fixed) or [s.name for s in frame.recipient] != ["obj"]:
        return False
    clitics = [k for k in tree.kids[head] if k < head and tree.lower[k].rstrip("'’") in ("se", "s")]
    plural = tree.lower[head].endswith("ent") or any(tree.lower[k] in ("sont", "seront") for k in tree.kids[head])
    return bool(clitics) and not plural and not [k for k in objects(tree, head) if k not in clitics]


def evokes(scene: Scene, k: int, types: frozenset[str]) -> bool:
    """Tell whether a noun makes facts of some types."""
    tree = scene.tree
    return tree.pos[k] == "NOUN" and bool(load_frames(scene.lang).plain(tree.lemmas[k], "NOUN", types))
